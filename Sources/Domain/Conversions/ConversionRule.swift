/// Which replies complete which action, and how strongly: the words of a person, or a deed.
package enum ConversionRule {
    package struct Fact: Hashable, Sendable {
        package var evidence: Evidence
        package var strength: Strength
    }

    /// What a certain reply with this label shows for an action; nil for nothing.
    ///
    /// A YES is *said*, unless it authorises us to do the deed (send the card): then it is *done*. "I already signed"
    /// happened without our text: *organic*, unless a record dates the signature after the first text.
    package static func fact(label: ReplyLabel, ask: ActionAsk) -> Fact? {
        switch label {
        case .yes where ask.evidence.contains(.yes):
            Fact(evidence: .yes, strength: ask.yesAuthorises ? .done : .said)
        case .attending where ask.evidence.contains(.attending):
            Fact(evidence: .attending, strength: .said)
        case .signed where ask.evidence.contains(.signed):
            Fact(evidence: .signed, strength: .organic)
        default: nil
        }
    }
}
