/// Texts whose fate nobody knows: what was asked about them, and what a person decides.
package protocol UncertainDesk: Sendable {
    func uncertain(_ campaign: String, by caller: Caller) async throws -> [UncertainAnswer]

    /// A person who knows says what became of them.
    /// - Parameter named: messages and people by their ids; nil for all that are in doubt.
    func settle(_ campaign: String, as word: DoubtWord, named: [String]?, by caller: Caller) async throws
        -> DoubtOrderAnswer

    /// Puts back into the queue those that the gateway, asked late enough, does not know.
    func resendAbsent(_ campaign: String, by caller: Caller) async throws -> DoubtOrderAnswer
}

package enum DoubtWord: String, Hashable, Sendable, CaseIterable {
    case sent
    case notSent = "not_sent"
}

package struct UncertainAnswer: Encodable, Hashable, Sendable {
    package var messageId: String
    package var step: Int64
    package var stepName: String
    package var personId: String
    package var phone: String
    package var handedAt: String
    package var code: String
    package var lookUps: [LookUpAnswer]
    /// What keeps `resend` from sending it again; nil where nothing does.
    package var obstacle: String?

    package init(
        messageId: String, step: Int64, stepName: String, personId: String, phone: String, handedAt: String,
        code: String, lookUps: [LookUpAnswer], obstacle: String?
    ) {
        self.messageId = messageId
        self.step = step
        self.stepName = stepName
        self.personId = personId
        self.phone = phone
        self.handedAt = handedAt
        self.code = code
        self.lookUps = lookUps
        self.obstacle = obstacle
    }
}

/// One question to the gateway about a message, and what it said.
package struct LookUpAnswer: Encodable, Hashable, Sendable {
    package var at: String
    /// `found`, `absent` or `unclear`.
    package var finding: String
    package var code: String?

    package init(at: String, finding: String, code: String?) {
        self.at = at
        self.finding = finding
        self.code = code
    }
}

/// What an order about texts in doubt came to.
package struct DoubtOrderAnswer: Encodable, Hashable, Sendable {
    /// Messages that were settled, or wait in the queue again.
    package var changed: Int64
    /// Those that stay in doubt, each with the reason.
    package var left: [DoubtLeftAnswer]

    package init(changed: Int64, left: [DoubtLeftAnswer]) {
        self.changed = changed
        self.left = left
    }
}

package struct DoubtLeftAnswer: Encodable, Hashable, Sendable {
    package var messageId: String
    package var step: Int64
    package var stepName: String
    package var personId: String
    package var reason: String

    package init(messageId: String, step: Int64, stepName: String, personId: String, reason: String) {
        self.messageId = messageId
        self.step = step
        self.stepName = stepName
        self.personId = personId
        self.reason = reason
    }
}
