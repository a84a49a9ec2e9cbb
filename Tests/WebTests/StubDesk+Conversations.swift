import Web

extension StubDesk {
    func inbox(_ order: InboxOrder, by caller: Caller) async throws -> [InboxAnswer] {
        let flags = [
            order.isMine ? "mine" : nil, order.isUnassigned ? "unassigned" : nil, order.isToDecide ? "decide" : nil,
            order.isAll ? "all" : nil,
        ].compactMap(\.self)
        return try await reply(
            (["inbox", order.campaign ?? "-", order.ward ?? "-"] + flags + ["\(order.limit)"]).joined(separator: " "))
    }
    func debt(by grouping: DebtOrder, hours: Int, by caller: Caller) async throws -> DebtAnswer {
        try await reply("debt \(grouping.rawValue) \(hours)")
    }
    func conversation(_ name: String, by caller: Caller) async throws -> ThreadAnswer {
        try await reply("conversation \(name)")
    }
    func claim(_ name: String, by caller: Caller) async throws -> InboxAnswer { try await reply("claim \(name)") }
    func release(_ name: String, by caller: Caller) async throws -> InboxAnswer { try await reply("release \(name)") }
    func assign(_ name: String, to assignee: String?, by caller: Caller) async throws -> InboxAnswer {
        try await reply("assign \(name) \(assignee ?? "nobody")")
    }
    func note(_ name: String, _ text: String, by caller: Caller) async throws -> InboxAnswer {
        try await reply("note \(name) \(text)")
    }
    func close(_ name: String, by caller: Caller) async throws -> InboxAnswer { try await reply("close \(name)") }
    func decide(_ name: String, as verdict: String, reply: Int64?, by caller: Caller) async throws -> DecisionAnswer {
        try await self.reply("decide \(name) \(verdict) \(reply.map(String.init) ?? "-")")
    }
    func reply(_ name: String, _ order: ReplyOrder, by caller: Caller) async throws -> SentReplyAnswer {
        try await reply(
            "reply \(name) \(order.text ?? "-") \(order.canned ?? "-") \(order.overrideReason ?? "-") by \(caller.name)"
        )
    }
    func canned() async throws -> [CannedAnswer] { try await reply("canned") }
    func putCanned(_ name: String, language: String, text: String, by caller: Caller) async throws -> CannedAnswer {
        try await reply("putCanned \(name) \(language) \(text)")
    }
    func removeCanned(_ name: String, language: String?, by caller: Caller) async throws {
        let _: Bool = try await reply("removeCanned \(name) \(language ?? "-")")
    }
    func tags() async throws -> [TagAnswer] { try await reply("tags") }
    func tag(_ name: String, by caller: Caller) async throws -> TaggedAnswer { try await reply("tag \(name)") }
    func addTag(_ name: String, to whom: TagTarget, by caller: Caller) async throws -> TagChangeAnswer {
        try await reply("addTag \(name) \(whom)")
    }
    func removeTag(_ name: String, from whom: TagTarget, by caller: Caller) async throws -> TagChangeAnswer {
        try await reply("removeTag \(name) \(whom)")
    }
    func questions(campaign: String?) async throws -> [QuestionAnswer] {
        try await reply("questions \(campaign ?? "-")")
    }
    func addQuestion(campaign: String, name: String, words: String, by caller: Caller) async throws -> QuestionAnswer {
        try await reply("addQuestion \(campaign) \(name) \(words)")
    }
    func answers(to question: String, unsortedOnly: Bool, by caller: Caller) async throws -> [OpenAnswerAnswer] {
        try await reply("answers \(question) unsorted \(unsortedOnly)")
    }
    func addAnswer(to question: String, reply: Int64, quotable: Bool, by caller: Caller) async throws
        -> OpenAnswerAnswer
    { try await self.reply("addAnswer \(question) \(reply) quotable \(quotable)") }
    func sortAnswer(_ answer: Int64, themes: [String]?, quotable: Bool?, by caller: Caller) async throws
        -> OpenAnswerAnswer
    {
        try await reply(
            "sort \(answer) \(themes?.joined(separator: ",") ?? "-") \(quotable.map { "\($0)" } ?? "-")")
    }
    func countAnswers(to question: String, byWard: Bool, by caller: Caller) async throws -> AnswerCountAnswer {
        try await reply("count \(question) ward \(byWard)")
    }
    func quotes(from question: String, ward: String?, theme: String?, by caller: Caller) async throws -> [QuoteAnswer] {
        try await reply("quotes \(question) \(ward ?? "-") \(theme ?? "-")")
    }
}
