import Domain
import Engine
import Storage
import Web

extension StoreDesk {
    /// How long a conversation is somebody's to answer.
    static let claimSeconds: Int64 = 600

    package func conversation(_ name: String, by caller: Caller) async throws -> ThreadAnswer {
        let launch = settings.launch
        let scope = inboxScope(of: caller)
        let id = try await write { transaction, now in
            let conversation = try transaction.requiredConversation(name, scope: scope)
            try Conversing.settle(only: conversation.id, in: transaction)
            try transaction.audit(
                who: caller.name, what: "look at a conversation", detail: Self.subject(of: conversation), now: now)
            return Changed(conversation.id)
        }
        let now = store.now()
        return try await read { transaction in
            guard let row = try transaction.inboxRow(id) else { throw DeskFailure.notFound("such conversation") }
            let thread = try ConversationThread(row: row, launch: launch, in: transaction)
            return ThreadAnswer(
                conversation: InboxAnswer(row, now: now),
                tags: try row.conversation.person.map { person throws(StoreError) in
                    try transaction.tags(of: person)
                } ?? [], thread: thread.items)
        }
    }

    package func claim(_ name: String, by caller: Caller) async throws -> InboxAnswer {
        try await change(name, by: caller, "claim a conversation") { transaction, conversation, now in
            try Self.hold(conversation, by: caller, in: transaction, now: now)
        }
    }

    package func release(_ name: String, by caller: Caller) async throws -> InboxAnswer {
        try await change(name, by: caller, "release a conversation") { transaction, conversation, now in
            guard try transaction.releaseConversation(conversation.id, by: caller.name, now: now) else {
                throw try Self.held(conversation.id, in: transaction, now: now)
            }
        }
    }

    package func assign(_ name: String, to assignee: String?, by caller: Caller) async throws -> InboxAnswer {
        try await change(name, by: caller, "assign a conversation") { transaction, conversation, _ in
            if let assignee {
                let known = try transaction.tokens().filter { $0.revokedAt == nil }.map(\.name)
                guard known.contains(assignee) || assignee == Caller.localAdmin.name || assignee == caller.name else {
                    throw Refusal(
                        field: "to", reason: "nobody with a token has this name",
                        remedy: "Give the name of a token (`textbank token list`), or null for nobody.")
                }
            }
            try transaction.assignConversation(conversation.id, to: assignee)
        }
    }

    package func note(_ name: String, _ text: String, by caller: Caller) async throws -> InboxAnswer {
        try await change(name, by: caller, "note on a conversation") { transaction, conversation, now in
            try transaction.addNote(conversation.id, text, by: caller.name, now: now)
        }
    }

    package func close(_ name: String, by caller: Caller) async throws -> InboxAnswer {
        try await change(name, by: caller, "close a conversation") { transaction, conversation, now in
            try Self.hold(conversation, by: caller, in: transaction, now: now)
            try transaction.closeConversation(conversation.id, by: caller.name, now: now)
        }
    }

    package func decide(
        _ name: String, as word: String, reply: Int64?, by caller: Caller
    ) async throws -> DecisionAnswer {
        guard let verdict = ReplyVerdict(word: word) else {
            throw Refusal(
                field: "as", reason: "there is no such verdict",
                remedy: "Use \(ReplyVerdict.words.joined(separator: ", ")).")
        }
        let (scope, launch) = (inboxScope(of: caller), settings.launch)
        return try await write { transaction, now in
            let conversation = try transaction.requiredConversation(name, scope: scope)
            let stored = try Self.reply(reply, of: conversation, in: transaction)
            let decided = try Deciding.decide(
                verdict, on: stored, by: caller.name, launch: launch, in: transaction, now: now)
            try Self.hold(conversation, by: caller, in: transaction, now: now)
            try Conversing.rest(conversation.id, decided: stored, as: verdict, in: transaction)
            try transaction.audit(
                who: caller.name, what: "decide a reply as \(verdict.word)",
                detail: "\(Self.subject(of: conversation)) reply \(stored.id)", now: now)
            guard let row = try transaction.inboxRow(conversation.id) else {
                throw StoreError.failed("a conversation disappeared")
            }
            var news: [StoreNews] = []
            if decided.isNewlySuppressed { news.append(.suppressed([conversation.phone])) }
            if decided.isLifted { news.append(.work) }
            return Changed(
                DecisionAnswer(
                    conversation: InboxAnswer(row, now: now), replyId: APIID.reply(stored.id), decided: verdict.word,
                    lifted: decided.isLifted, converted: decided.isConverted), news: news)
        }
    }

    package func reply(_ name: String, _ order: ReplyOrder, by caller: Caller) async throws -> SentReplyAnswer {
        let answering = Answering(launch: settings.launch, whereabouts: settings.whereabouts)
        let scope = inboxScope(of: caller)
        return try await write { transaction, now in
            let conversation = try transaction.requiredConversation(name, scope: scope)
            try Conversing.settle(only: conversation.id, in: transaction)
            try Self.hold(conversation, by: caller, in: transaction, now: now)
            let queued: QueuedAnswer
            do {
                queued = try answering.answer(
                    AnswerOrder(
                        text: order.text, canned: order.canned, overrideReason: order.overrideReason,
                        author: caller.name),
                    in: conversation, transaction: transaction, now: now)
            } catch AnswerObstacle.conflict(let rejection) {
                throw DeskFailure.conflict(rejection)
            } catch AnswerObstacle.notFound(let what) {
                throw DeskFailure.notFound(what)
            }
            let because = queued.isOverride ? order.overrideReason.map { ", outside the hours: \($0)" } ?? "" : ""
            try transaction.audit(
                who: caller.name, what: queued.isOverride ? "reply outside the hours" : "reply",
                detail: "\(Self.subject(of: conversation)) text \(queued.message)\(because)", now: now)
            return Changed(
                SentReplyAnswer(
                    conversationId: APIID.conversation(conversation.id), messageId: APIID.message(queued.message),
                    text: queued.body.exposed, segments: queued.segments, expiresAt: ISO8601.format(queued.expiresAt),
                    overridden: queued.isOverride, lanePausedReason: queued.pausedReason), news: [.work])
        }
    }

    // MARK: What they have in common

    /// One change of one conversation, in one transaction with its line in the audit log.
    private func change(
        _ name: String, by caller: Caller, _ what: String,
        _ body: @escaping @Sendable (Transaction, StoredConversation, Timestamp) throws -> Void
    ) async throws -> InboxAnswer {
        let scope = inboxScope(of: caller)
        return try await write { transaction, now in
            let conversation = try transaction.requiredConversation(name, scope: scope)
            try Conversing.settle(only: conversation.id, in: transaction)
            try body(transaction, conversation, now)
            try transaction.audit(who: caller.name, what: what, detail: Self.subject(of: conversation), now: now)
            guard let row = try transaction.inboxRow(conversation.id) else {
                throw StoreError.failed("a conversation disappeared")
            }
            return Changed(InboxAnswer(row, now: now))
        }
    }

    /// Takes the conversation for the caller, or says who has it.
    private static func hold(
        _ conversation: StoredConversation, by caller: Caller, in transaction: Transaction, now: Timestamp
    ) throws {
        let until = now.adding(seconds: claimSeconds)
        guard try transaction.claimConversation(conversation.id, by: caller.name, until: until, now: now) else {
            throw try held(conversation.id, in: transaction, now: now)
        }
    }

    private static func held(
        _ id: ConversationID, in transaction: Transaction, now: Timestamp
    ) throws -> DeskFailure {
        let holder = try transaction.conversation(id)?.holder(now: now)
        let who = holder.map { "\($0.name) is answering it until \(ISO8601.format($0.until))" }
        return .conflict(
            Rejection(
                field: APIID.conversation(id), reason: who ?? "somebody else is answering it",
                remedy: "Wait, or ask them to release it."))
    }

    private static func reply(
        _ id: Int64?, of conversation: StoredConversation, in transaction: Transaction
    ) throws -> StoredReply {
        let found =
            if let id {
                try transaction.replies(from: conversation.phone).first { $0.id == ReplyID(id) }
            } else {
                try Deciding.open(conversation, in: transaction)
            }
        guard let found else { throw DeskFailure.notFound("such reply in this conversation") }
        return found
    }

    /// Never the number.
    static func subject(of conversation: StoredConversation) -> String {
        "conversation \(conversation.id)" + (conversation.person.map { " person \($0)" } ?? "")
    }
}

extension Transaction {
    /// The conversation of that id or phone number, or `DeskFailure.notFound`; also for one outside the scope.
    func requiredConversation(_ name: String, scope: InboxScope?) throws -> StoredConversation {
        let found: StoredConversation? =
            if name.hasPrefix("cnv_") {
                try APIID.number(name, "cnv_").flatMap { id throws(StoreError) in try conversation(ConversationID(id)) }
            } else {
                try conversation(phone: try DeskPhones.parse(name))
            }
        guard let found else { throw DeskFailure.notFound("such conversation: they have not written to us") }
        if let scope, try inboxRow(found.id, scope: scope) == nil {
            throw DeskFailure.notFound("such conversation: they have not written to us")
        }
        return found
    }
}
