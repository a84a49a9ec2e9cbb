import Domain

/// How a provider can be asked what became of a text whose hand-over was never answered.
package enum LookUpAbility: String, Hashable, Sendable, CaseIterable {
    /// It cannot be asked, or only with an id that we do not have.
    case none
    /// It lists the texts to a number about a time.
    case byRecipientAndTime = "by_recipient_and_time"
}

/// A text whose hand-over was never answered, as far as its provider must know it to be asked about it.
package struct DoubtfulText: Hashable, Sendable {
    package var to: PhoneNumber
    /// The number or short code it was sent from.
    package var from: String
    /// The words as they were handed over.
    package var body: MessageBody
    /// When it was handed over, or the last instant before that we know of.
    package var handedAt: Timestamp
    /// The provider's ids of our other texts to this number: none of them is this one, even with the same words.
    package var knownReferences: Set<String>

    package init(
        to: PhoneNumber, from: String, body: MessageBody, handedAt: Timestamp, knownReferences: Set<String> = []
    ) {
        self.to = to
        self.from = from
        self.body = body
        self.handedAt = handedAt
        self.knownReferences = knownReferences
    }
}

extension DoubtfulText: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "a text in doubt since \(handedAt)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: ["handedAt": handedAt]) }
}

/// What a provider's answer says about a text in doubt.
///
/// Two of the three settle something, so they must be certain: `found` is this text and no other, and `absent` means
/// that the provider showed everything it could be. Whatever is less is `unclear`, which settles nothing.
package enum LookUpFinding: Hashable, Sendable {
    /// The provider has it, under this id. `failed` means that it was never sent.
    case found(reference: String, status: InboundReceipt.Status, code: String?)
    /// The provider does not know it (yet).
    case absent
    case unclear(code: String)
}
