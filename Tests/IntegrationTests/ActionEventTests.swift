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
}
