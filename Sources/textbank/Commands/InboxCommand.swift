import ArgumentParser

/// `textbank inbox …`: who waits for an answer, and what is done about it.
struct InboxCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inbox", abstract: "Shows who waits for an answer, and takes care of it.",
        discussion: "A conversation is named by its id, such as cnv_3, or by the person's number.",
        subcommands: [
            InboxList.self, InboxShow.self, InboxClaim.self, InboxRelease.self, InboxAssign.self, InboxNote.self,
            InboxClose.self, InboxDecide.self, InboxDebt.self, InboxCanned.self,
        ], defaultSubcommand: InboxList.self)
}

struct InboxList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists who waits for an answer, those who wait longest first.")

    @Option(help: ArgumentHelp("Only about this campaign.", valueName: "campaign"))
    var campaign: String?

    @Option(help: ArgumentHelp("Only people of this ward.", valueName: "ward"))
    var ward: String?

    @Flag(help: "Only those assigned to you, or that you have claimed.")
    var mine = false

    @Flag(help: "Only those that nobody takes care of.")
    var unassigned = false

    @Flag(help: "Only numbers that are held until somebody decides.")
    var decide = false

    @Flag(help: "Also those that wait for nobody.")
    var all = false

    @Option(help: ArgumentHelp("At most so many, up to 1,000.", valueName: "count"))
    var limit = 100

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func validate() throws {
        guard (1...1_000).contains(limit) else { throw ValidationError("--limit must be between 1 and 1000.") }
        guard !mine || !unassigned else {
            throw ValidationError("--mine and --unassigned exclude each other. Give one of them.")
        }
    }

    func run() throws {
        let client = try daemon.client()
        func flag(_ isSet: Bool) -> String? { isSet ? "true" : nil }
        let answer = try client.get(
            APIPath(
                "inbox",
                query: [
                    "campaign": campaign, "ward": ward, "mine": flag(mine), "unassigned": flag(unassigned),
                    "decide": flag(decide), "all": flag(all), "limit": String(limit),
                ]))
        if form.json { return try answer.printAsIs() }
        let screen = try Screen(client)
        let conversations: [InboxAnswer] = try answer.rows()
        guard !conversations.isEmpty else {
            return print(all ? "There is no such conversation." : "Nobody waits for an answer.")
        }
        ConversationText(screen: screen).show(conversations)
        if conversations.count == limit { print("\nThere may be more: use --limit.") }
    }
}

struct InboxShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows everything between a person and us, as they saw it.")

    @Argument(help: ArgumentHelp("The conversation, or the number.", valueName: "conversation"))
    var conversation: ConversationArgument

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func run() throws {
        let client = try daemon.client()
        let answer = try client.get(APIPath("inbox", conversation.name))
        if form.json { return try answer.printAsIs() }
        ConversationText(screen: try Screen(client)).show(try answer.decode(ThreadAnswer.self))
    }
}

/// What the orders about one conversation have in common.
struct ConversationOrder: ParsableArguments {
    @Argument(help: ArgumentHelp("The conversation, or the number.", valueName: "conversation"))
    var conversation: ConversationArgument

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    /// Gives the order and says what stands then.
    func run(_ order: String, _ body: some Encodable, _ sentence: (InboxAnswer, Screen) -> String) throws {
        let client = try daemon.client()
        let answer = try client.post(APIPath("inbox", conversation.name, order), body)
        if form.json { return try answer.printAsIs() }
        let screen = try Screen(client)
        let changed = try answer.decode(InboxAnswer.self)
        ConversationText(screen: screen).say(sentence(changed, screen), changed)
    }
}

/// An order that needs no words.
private struct NoWords: Encodable {}

struct InboxClaim: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claim", abstract: "Takes a conversation for ten minutes: nobody else can answer meanwhile.")

    @OptionGroup var order: ConversationOrder

    func run() throws {
        try order.run("claim", NoWords()) { "yours to answer until \($1.time($0.claimedUntil))." }
    }
}

struct InboxRelease: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release", abstract: "Gives a conversation back before the ten minutes are over.")

    @OptionGroup var order: ConversationOrder

    func run() throws { try order.run("release", NoWords()) { _, _ in "free for others to answer." } }
}

struct InboxAssign: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign", abstract: "Says who takes care of a conversation.")

    @OptionGroup var order: ConversationOrder

    @Option(help: ArgumentHelp("The name of their token; nobody takes it back.", valueName: "name"))
    var to: String

    private struct Assignment: Encodable {
        var to: String?

        private enum CodingKeys: String, CodingKey { case to }

        /// Null says "nobody": it has to be there.
        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(self.to, forKey: .to)
        }
    }

    func run() throws {
        try order.run("assign", Assignment(to: to == "nobody" ? nil : to)) { changed, _ in
            changed.assignedTo.map { "assigned to \(Printable.line($0))." } ?? "assigned to nobody."
        }
    }
}

struct InboxNote: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "note", abstract: "Writes down something for the others; the person never sees it.")

    @OptionGroup var order: ConversationOrder

    @Argument(help: "What to remember.")
    var text: String

    private struct Note: Encodable { var text: String }

    func run() throws { try order.run("note", Note(text: text)) { _, _ in "noted." } }
}

struct InboxClose: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Says that nobody has to answer any more, until they write again.")

    @OptionGroup var order: ConversationOrder

    func run() throws { try order.run("close", NoWords()) { _, _ in "closed." } }
}

struct InboxDecide: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: "Says what a reply means; a number that was held is stopped or freed.",
        discussion: """
            The reply meant is the one that waits for a decision, or the one that --reply names. opt_out and \
            wrong_number stop all texts to the number. Anything else frees a held number: yes, no, signed, attending, \
            question, maybe, noise, help, opt_in; or keep, for what was no stop and no answer either. A yes counts as \
            if the rules had read it.
            """)

    @Argument(help: ArgumentHelp("The conversation, or the number.", valueName: "conversation"))
    var conversation: ConversationArgument

    @Option(name: .customLong("as"), help: ArgumentHelp("What it means.", valueName: "label"))
    var verdict: String

    @Option(help: ArgumentHelp("The reply, such as rpl_3.", valueName: "reply"))
    var reply: String?

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    private struct Order: Encodable {
        var `as`: String
        var replyId: String?
    }

    func run() throws {
        let client = try daemon.client()
        let answer = try client.post(
            APIPath("inbox", conversation.name, "decide"), Order(as: verdict, replyId: reply))
        if form.json { return try answer.printAsIs() }
        let text = ConversationText(screen: try Screen(client))
        let decision = try answer.decode(DecisionAnswer.self)
        var sentence = "\(decision.replyId) means: \(ConversationText.verdict(decision.decided))."
        if let reason = decision.conversation.suppression {
            sentence += " Texts to the number are stopped (\(Words.suppression(reason)))."
        } else if decision.lifted {
            sentence += " The number is free again."
        }
        if decision.converted { sentence += " An action taker more." }
        text.say(sentence, decision.conversation)
    }
}

struct InboxDebt: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "debt", abstract: "Counts the people who wrote and had no answer in time.")

    enum Grouping: String, ExpressibleByArgument, CaseIterable { case organizer, ward, campaign }

    @Option(help: "By whom it is assigned to, by ward or by campaign.")
    var by = Grouping.organizer

    @Option(help: ArgumentHelp("No answer within so many hours.", valueName: "hours"))
    var hours = 24

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func validate() throws {
        guard (0...8_760).contains(hours) else { throw ValidationError("--hours must be between 0 and 8760.") }
    }

    func run() throws {
        let client = try daemon.client()
        let answer = try client.get(
            APIPath("inbox", "debt", query: ["by": by.rawValue, "hours": String(hours)]))
        if form.json { return try answer.printAsIs() }
        let screen = try Screen(client)
        let debt = try answer.decode(DebtAnswer.self)
        let within = NumberWords.number(debt.hours, "hour", "hours")
        guard debt.people > 0 else { return print("Everybody who wrote had an answer within \(within).") }
        var table = TextTable(by.rawValue, ">people", "the oldest waits since")
        for row in debt.rows { table.add(row.name ?? "nobody", NumberWords.count(row.people), screen.time(row.oldest)) }
        screen.show(table)
        print("\n\(NumberWords.people(debt.people)) had no answer within \(within).")
    }
}
