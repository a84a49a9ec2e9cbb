/// Conversations as people read them.
struct ConversationText {
    let screen: Screen

    // MARK: The list

    func show(_ conversations: [InboxAnswer]) {
        var table = TextTable(
            "conversation", ">waits", "from", "name", "ward", "campaign", "read as", "whose", "text")
        for one in conversations {
            table.add(
                one.conversationId, one.waitingSeconds.map { Self.wait($0) } ?? "", one.phone,
                one.name ?? "nobody we know", one.ward, one.campaign, Self.reading(one), Self.whose(one),
                one.reply.text)
        }
        screen.show(table)
        let held = conversations.filter { $0.decide }.count
        if held > 0 {
            print(
                "\n\(NumberWords.number(held, "number is", "numbers are")) held until somebody decides: "
                    + "`textbank inbox decide CONVERSATION --as …`.")
        }
    }

    /// `3 min`, `5 h 20 min`, `2 days 4 h`.
    static func wait(_ seconds: Int) -> String {
        let (minutes, hours, days) = (seconds / 60, seconds / 3_600, seconds / 86_400)
        if minutes < 60 { return "\(minutes) min" }
        if hours < 24 { return "\(hours) h \(minutes % 60) min" }
        return "\(days) \(days == 1 ? "day" : "days") \(hours % 24) h"
    }

    private static func reading(_ one: InboxAnswer) -> String {
        ReplyText.reading(one.reply) + (one.decide ? ": DECIDE" : "")
    }

    private static func whose(_ one: InboxAnswer) -> String? {
        if let trouble = trouble(one) { return trouble }
        return one.claimedBy.map { "\($0) answers" } ?? one.assignedTo
    }

    /// What became of the newest answer, where it is not simply there.
    private static func trouble(_ one: InboxAnswer) -> String? {
        guard let last = one.lastAnswer, one.waitingSince.map({ $0 <= last.at }) ?? false else { return nil }
        switch last.state {
        case "queued", "claimed": return "\(last.author)'s answer is on its way"
        case "accepted", "delivered": return nil
        default: return "\(last.author)'s answer: \(Words.textState(last.state))"
        }
    }

    // MARK: One of them

    func show(_ thread: ThreadAnswer) {
        let one = thread.conversation
        print("\(one.conversationId): \(Printable.line(one.name ?? "nobody we know")), \(one.phone)")
        var facts = TextTable("", "", indent: 2)
        if let ward = one.ward { facts.add("ward", ward) }
        if let campaign = one.campaign { facts.add("campaign", campaign) }
        if let since = one.waitingSince {
            facts.add("waits", "since \(screen.time(since)), \(Self.wait(one.waitingSeconds ?? 0))")
        }
        if let answered = one.answeredAt { facts.add("answered", screen.time(answered)) }
        if let closed = one.closedAt { facts.add("closed", "\(screen.time(closed)) by \(one.closedBy ?? "")") }
        if let reason = one.suppression { facts.add("texts", "STOPPED: \(Words.suppression(reason))") }
        if let assigned = one.assignedTo { facts.add("assigned", assigned) }
        if let holder = one.claimedBy { facts.add("claimed", "by \(holder) until \(screen.time(one.claimedUntil))") }
        for tag in thread.tags { facts.add("tag", tag) }
        screen.show(facts)
        print("")
        var table = TextTable("when", "who", "what", "")
        for item in thread.thread { table.add(screen.time(item.at), Self.who(item), item.text, Self.remark(item)) }
        screen.show(table)
        if one.decide {
            print(
                "\nSay what they mean: `textbank inbox decide \(one.conversationId) --as opt_out|wrong_number|keep|…`.")
        } else if one.waitingSince != nil, one.suppression == nil {
            print("\nAnswer: `textbank reply \(one.conversationId) 'TEXT'`.")
        }
    }

    private static func who(_ item: ThreadAnswer.Item) -> String {
        switch item.kind {
        case "campaign": "we, \(item.campaign ?? "")" + (item.stepName.map { " \($0)" } ?? "")
        case "compliance": "we, automatically"
        case "manual": item.author ?? "we"
        case "note": "note of \(item.author ?? "")"
        default: "they"
        }
    }

    private static func remark(_ item: ThreadAnswer.Item) -> String {
        if item.kind == "reply" {
            let reading = ReplyText.reading(
                ReplyAnswer(
                    replyId: item.id ?? "", receivedAt: item.at, label: item.label, also: item.also,
                    degree: item.degree))
            let decided = item.decidedLabel.map { "; \(item.decidedBy ?? "somebody"): \(Self.verdict($0))" } ?? ""
            return "\(item.id ?? ""), \(reading)\(decided)"
        }
        guard let state = item.state else { return "" }
        var remark = Words.textState(state)
        if state == "never_sent" {
            let why =
                item.reason == "outside_window"
                ? "it was too late" : Words.neverSent(item.reason ?? "", code: item.code)
            remark = "not sent: \(why)"
        }
        if let reason = item.overrideReason { remark += "; outside the hours, because \(reason)" }
        return remark
    }

    static func verdict(_ word: String) -> String { word == "keep" ? "no stop, no answer" : Words.label(word) }

    // MARK: Changes

    /// What stands after a change, in one line.
    func say(_ sentence: String, _ one: InboxAnswer) {
        print("\(one.conversationId) (\(Printable.line(one.name ?? one.phone))): \(sentence)")
    }
}
