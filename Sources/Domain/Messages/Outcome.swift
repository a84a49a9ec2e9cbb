/// What came of handing one message to a gateway. The classes of `docs/adding-a-gateway.md`; the advice travels with
/// the case, so that no provider code is looked at anywhere but in its codec.
package enum Outcome: Hashable, Sendable {
    /// The provider took the message. Its reference is nil where it gives none (Kannel).
    case accepted(reference: String?, segments: Int?)
    /// The provider refused it for good. Certainly not sent.
    case rejected(RejectionClass, code: String)
    /// Certainly not sent, for now: hand it over again after the pause. Nil leaves the pause to us.
    case throttled(code: String, retryAfterMilliseconds: Int64?)
    /// The provider could not be reached and cannot have read the request: hand it over again after a back-off.
    case unreachable(code: String)
    /// It may or may not have been sent. Never handed over again on a guess.
    case uncertain(code: String)
}

/// Why a provider refused for good, in the classes that change what we do next.
package enum RejectionClass: String, Hashable, Sendable, CaseIterable {
    /// Invalid, landline or unreachable for good: never again to this number in this campaign.
    case recipientPermanent = "recipient_permanent"
    /// The provider holds a STOP for this number: recorded as an opt-out like one we heard ourselves.
    case recipientOptedOut = "recipient_opted_out"
    /// Filtered by the carrier or the provider; going on hurts the sender.
    case contentBlocked = "content_blocked"
    /// Our request is malformed or the text unacceptable: a bug or a script to mend.
    case requestInvalid = "request_invalid"
    /// Credentials, money, registration or configuration: every further message would meet the same. The message goes
    /// back to the queue and its lane pauses until a person looks.
    case senderFault = "sender_fault"
    /// A daily or campaign cap is used up: the message goes back and its lane pauses.
    case senderLimit = "sender_limit"

    /// True when the message itself is final; false when it goes back to the queue and the lane pauses instead.
    package var isFinalForMessage: Bool {
        switch self {
        case .recipientPermanent, .recipientOptedOut, .contentBlocked, .requestInvalid: true
        case .senderFault, .senderLimit: false
        }
    }
}
