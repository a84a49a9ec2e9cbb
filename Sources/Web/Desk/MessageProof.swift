/// One message of a campaign with the attempt log that proves where it stands.
package struct MessageProofAnswer: StreamRow, Hashable {
    package var messageId: String
    package var step: Int64
    package var stepName: String
    package var personId: String
    package var state: String
    package var reason: String?
    package var code: String?
    package var attempts: Int64
    package var segments: Int64?
    package var reference: String?
    package var log: [ProofEventAnswer]
    /// The log bears the state out, and no more than one attempt may have been sent without a person's order.
    package var proved: Bool

    package init(
        messageId: String, step: Int64, stepName: String, personId: String, state: String, reason: String?,
        code: String?, attempts: Int64, segments: Int64?, reference: String?, log: [ProofEventAnswer], proved: Bool
    ) {
        self.messageId = messageId
        self.step = step
        self.stepName = stepName
        self.personId = personId
        self.state = state
        self.reason = reason
        self.code = code
        self.attempts = attempts
        self.segments = segments
        self.reference = reference
        self.log = log
        self.proved = proved
    }

    package static let columns = [
        "message_id", "step", "step_name", "person_id", "state", "reason", "code", "attempts", "segments", "reference",
        "proved", "log",
    ]
    package var cells: [String] {
        [
            messageId, String(step), stepName, personId, state, reason ?? "", code ?? "", String(attempts),
            segments.map(String.init) ?? "", reference ?? "", proved ? "true" : "false",
            log.map(\.text).joined(separator: "; "),
        ]
    }
}

/// One thing that happened to a message.
package struct ProofEventAnswer: Encodable, Hashable, Sendable {
    package var at: String
    /// `claimed`, an outcome (`accepted`, `rejected`, `throttled`, `unreachable`, `uncertain`), the carrier's word
    /// (`delivered`, `undelivered`, `receipt`), a question to the gateway (`asked`) and its success (`found`), a
    /// person's decision (`settled_sent`, `settled_not_sent`, `resend_ordered`), or `never_sent`.
    package var what: String
    package var attempt: Int64?
    /// The provider's code, the gateway's answer, who ordered it, or the reason.
    package var code: String?

    package init(at: String, what: String, attempt: Int64?, code: String?) {
        self.at = at
        self.what = what
        self.attempt = attempt
        self.code = code
    }

    var text: String { [at, what, code].compactMap(\.self).joined(separator: " ") }
}
