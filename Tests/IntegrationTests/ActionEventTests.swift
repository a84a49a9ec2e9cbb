import Domain
import Integrations
import Testing

@Suite struct `An action told by another system` {
    @Test func `shows no phone number or address when it is printed`() {
        let event = ActionEvent(
            key: "k", evidence: .form, at: Timestamp(microseconds: 0), phones: [Secret("+13125550142")],
            emails: [Secret("ines@example.org")])
        #expect(!"\(event)".contains("555"))
        #expect(!"\(event)".contains("ines"))
    }

    @Test func `is told by whoever can prove it, and a claim adds a phone at most to the same person`() {
        let claim = ActionEvent(
            key: "k", progress: .done, evidence: .form, at: Timestamp(seconds: 100), asOf: Timestamp(seconds: 900),
            token: LinkToken(stored: "zzzzzzzz"), knownID: "action_network:1", phones: [Secret("+13125550142")])
        var record = ActionEvent(
            key: "k", evidence: .form, at: Timestamp(seconds: 200), asOf: Timestamp(seconds: 300),
            knownID: "action_network:1", isVerified: true)
        for both in [ActionEvent.holding(claim, record), .holding(record, claim)] {
            #expect(both.isVerified && both.token == nil && both.at == Timestamp(seconds: 200))
            #expect(both.phones == [Secret("+13125550142")])
        }
        record.knownID = "action_network:2"
        #expect(ActionEvent.holding(claim, record) == record && ActionEvent.holding(record, claim) == record)
    }

    @Test func `told twice is dated by the earlier date, and rather by the record's than by ours`() {
        let late = ActionEvent(key: "k", evidence: .form, at: Timestamp(seconds: 200))
        let early = ActionEvent(key: "k", evidence: .form, at: Timestamp(seconds: 100))
        let ours = ActionEvent(key: "k", evidence: .form, at: Timestamp(seconds: 50), isDated: false)
        for all in [[late, early, ours], [ours, late, early], [early, ours, late]] {
            let held = all.dropFirst().reduce(all[0]) { ActionEvent.holding($0, $1) }
            #expect(held.at == Timestamp(seconds: 100) && held.isDated)
        }
    }
}
