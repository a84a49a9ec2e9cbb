/// What a webhook says, in our words.
package enum InboundEvent: Hashable, Sendable {
    case reply(InboundReply)
    case receipt(InboundReceipt)
    /// Authentic, understood, and of no consequence to us (a provider's other notices). The name is the provider's.
    case other(name: String)
}

/// One text that a person sent to one of our numbers.
package struct InboundReply: Hashable, Sendable {
    /// The provider's id of the inbound message; nil where it gives none.
    package var reference: String?
    /// The person's number, E.164.
    package var from: PhoneNumber
    /// Our number or short code, as the provider writes it (E.164 with `+` for long numbers).
    package var to: String
    package var body: MessageBody
    /// When the provider says it was received; nil where it does not say.
    package var receivedAt: Timestamp?
    /// What the provider itself did about a keyword (Twilio's Advanced Opt-Out).
    package var handledKeyword: HandledKeyword?

    package enum HandledKeyword: String, Hashable, Sendable { case stop, start, help }

    package init(
        reference: String?, from: PhoneNumber, to: String, body: MessageBody, receivedAt: Timestamp? = nil,
        handledKeyword: HandledKeyword? = nil
    ) {
        self.reference = reference
        self.from = from
        self.to = to
        self.body = body
        self.receivedAt = receivedAt
        self.handledKeyword = handledKeyword
    }
}

/// The carrier's later word about one message.
package struct InboundReceipt: Hashable, Sendable {
    package enum Status: String, Hashable, Sendable, CaseIterable {
        case queued, sent, delivered, undelivered, failed

        /// Nothing later changes it, but for a delivered that follows an undelivered.
        package var isFinal: Bool {
            switch self {
            case .queued, .sent: false
            case .delivered, .undelivered, .failed: true
            }
        }
    }

    /// The provider's id of our message; nil where it gives none.
    package var reference: String?
    /// Our own id, carried in the callback URL; nil when the provider did not send it back.
    package var messageID: MessageID?
    package var status: Status
    /// The provider's error code, when it failed.
    package var code: String?
    /// When the provider says so; nil where it does not say.
    package var at: Timestamp?

    package init(reference: String?, messageID: MessageID?, status: Status, code: String? = nil, at: Timestamp? = nil) {
        self.reference = reference
        self.messageID = messageID
        self.status = status
        self.code = code
        self.at = at
    }
}
