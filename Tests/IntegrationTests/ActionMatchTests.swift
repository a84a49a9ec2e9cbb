import Domain
import Testing

private func people(_ ids: Int64...) -> [PersonID] { ids.map { PersonID($0) } }

@Suite struct `Whom an action belongs to` {
    @Test func `is decided by token, then known id, then phone, then e-mail`() {
        var candidates = MatchCandidates(token: people(1), knownID: people(1), phone: people(1), email: people(1))
        for word in MatchWord.allCases {
            #expect(ActionMatch.of(candidates) == .matched(PersonID(1), by: word, conflicts: []))
            switch word {
            case .token: candidates.token = []
            case .knownID: candidates.knownID = []
            case .phone: candidates.phone = []
            case .email: candidates.email = []
            }
        }
        #expect(ActionMatch.of(candidates) == .nobody)
        #expect(MatchWord.allCases.map(\.rawValue) == ["token", "known_id", "phone", "email"])
    }

    @Test func `is whose link was followed, though the phone is another's, and the contradiction is noted`() {
        let match = ActionMatch.of(MatchCandidates(token: people(1), phone: people(2), email: people(1, 2)))
        #expect(match == .matched(PersonID(1), by: .token, conflicts: [.phone]))
        #expect(match.conflictNote == "phone")
        #expect(ActionMatch.of(MatchCandidates(phone: people(2))).conflictNote == nil)
    }

    @Test func `is told apart by weaker means where a stronger one is shared, and called by them`() {
        let twins = MatchCandidates(knownID: people(1, 2), phone: people(2))
        #expect(ActionMatch.of(twins) == .matched(PersonID(2), by: .phone, conflicts: []))
        let household = MatchCandidates(phone: people(1, 2, 3), email: people(2, 3))
        #expect(ActionMatch.of(household) == .ambiguous(by: .phone, among: people(2, 3)))
    }

    @Test func `is nobody's as long as several share all there is`() {
        #expect(ActionMatch.of(MatchCandidates(email: people(2, 1))) == .ambiguous(by: .email, among: people(1, 2)))
        // The phone's owner is none of the two whom the id names: no one is picked.
        let strange = MatchCandidates(knownID: people(1, 2), phone: people(3))
        #expect(ActionMatch.of(strange) == .ambiguous(by: .knownID, among: people(1, 2)))
        #expect(
            ActionMatch.of(MatchCandidates(email: people(1, 1))) == .matched(PersonID(1), by: .email, conflicts: []))
    }
}
