/// One conversation, and what organizers do in it. A conversation is named by its id (`cnv_3`) or its phone number.
///
/// Answering, closing and deciding need that nobody else holds the conversation: else `DeskFailure.conflict` with who
/// does and until when.
package protocol ConversationDesk: Sendable {
    func conversation(_ name: String, by caller: Caller) async throws -> ThreadAnswer

    /// Takes or renews a claim of ten minutes.
    func claim(_ name: String, by caller: Caller) async throws -> InboxAnswer
    func release(_ name: String, by caller: Caller) async throws -> InboxAnswer
    /// - Parameter assignee: the name of a token; nil for nobody.
    func assign(_ name: String, to assignee: String?, by caller: Caller) async throws -> InboxAnswer
    func note(_ name: String, _ text: String, by caller: Caller) async throws -> InboxAnswer
    func close(_ name: String, by caller: Caller) async throws -> InboxAnswer

    /// - Parameters:
    ///   - verdict: a label, or `keep`.
    ///   - reply: the reply that is meant; nil for the one that waits for it.
    func decide(_ name: String, as verdict: String, reply: Int64?, by caller: Caller) async throws -> DecisionAnswer
    func reply(_ name: String, _ order: ReplyOrder, by caller: Caller) async throws -> SentReplyAnswer

    func canned() async throws -> [CannedAnswer]
    func putCanned(_ name: String, language: String, text: String, by caller: Caller) async throws -> CannedAnswer
    /// - Parameter language: nil for every language.
    func removeCanned(_ name: String, language: String?, by caller: Caller) async throws
}

/// What to write back.
package struct ReplyOrder: Hashable, Sendable {
    package var text: String?
    package var canned: String?
    package var overrideReason: String?

    package init(text: String?, canned: String?, overrideReason: String?) {
        self.text = text
        self.canned = canned
        self.overrideReason = overrideReason
    }
}

package struct ThreadAnswer: Encodable, Hashable, Sendable {
    package var conversation: InboxAnswer
    package var tags: [String]
    /// Oldest first.
    package var thread: [ThreadItemAnswer]

    package init(conversation: InboxAnswer, tags: [String], thread: [ThreadItemAnswer]) {
        self.conversation = conversation
        self.tags = tags
        self.thread = thread
    }
}

/// One thing that happened in a conversation. What does not apply to its kind is left out.
package struct ThreadItemAnswer: Encodable, Hashable, Sendable {
    /// `campaign`, `manual` and `compliance` are texts of ours, `reply` theirs, `note` ours alone.
    package var kind: String
    package var at: String
    /// Nil for a campaign's text that cannot be rendered again.
    package var text: String?
    /// The message or the reply.
    package var id: String?
    /// Who wrote it: an organizer, of texts written by hand and notes.
    package var author: String?
    package var campaign: String?
    package var stepName: String?
    package var state: String?
    package var reason: String?
    package var code: String?
    package var canned: String?
    package var overrideReason: String?
    package var label: String?
    package var also: [String]?
    package var degree: String?
    package var rule: String?
    package var decidedLabel: String?
    package var decidedBy: String?

    package init(kind: String, at: String, text: String?) {
        self.kind = kind
        self.at = at
        self.text = text
    }
}

package struct DecisionAnswer: Encodable, Hashable, Sendable {
    package var conversation: InboxAnswer
    package var replyId: String
    package var decided: String
    /// The hold on the number was lifted.
    package var lifted: Bool
    /// The verdict made an action taker.
    package var converted: Bool

    package init(conversation: InboxAnswer, replyId: String, decided: String, lifted: Bool, converted: Bool) {
        self.conversation = conversation
        self.replyId = replyId
        self.decided = decided
        self.lifted = lifted
        self.converted = converted
    }
}

package struct SentReplyAnswer: Encodable, Hashable, Sendable {
    package var conversationId: String
    package var messageId: String
    /// The words as they are sent.
    package var text: String
    package var segments: Int
    package var expiresAt: String
    package var overridden: Bool
    /// Why its sender is paused now.
    package var lanePausedReason: String?

    package init(
        conversationId: String, messageId: String, text: String, segments: Int, expiresAt: String, overridden: Bool,
        lanePausedReason: String?
    ) {
        self.conversationId = conversationId
        self.messageId = messageId
        self.text = text
        self.segments = segments
        self.expiresAt = expiresAt
        self.overridden = overridden
        self.lanePausedReason = lanePausedReason
    }
}

package struct CannedAnswer: Encodable, Hashable, Sendable {
    package var name: String
    package var language: String
    package var text: String
    package var author: String
    package var updatedAt: String

    package init(name: String, language: String, text: String, author: String, updatedAt: String) {
        self.name = name
        self.language = language
        self.text = text
        self.author = author
        self.updatedAt = updatedAt
    }
}
