import ArgumentParser

/// `textbank actions …`: what other systems tell of what people did.
struct ActionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actions", abstract: "Shows what other systems tell, and settles what they leave open.",
        subcommands: [ActionsList.self, ActionsUnmatched.self, ActionsMatch.self], defaultSubcommand: ActionsList.self)
}

struct ActionsList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the sources: how they are read, and what they told.")

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func run() throws {
        let client = try daemon.client()
        let answer = try client.get(APIPath("actions"))
        if form.json { return try answer.printAsIs() }
        let screen = try Screen(client)
        let sources = try answer.rows(ActionSourceAnswer.self)
        guard !sources.isEmpty else {
            return print("No source of actions is configured: docs/integrations.md says how.")
        }
        var table = TextTable(
            "source", "kind", "action", ">told", ">done", ">unmatched", ">unverified", ">denied", "last told",
            "last read")
        for source in sources {
            table.add(
                source.name, source.kind ?? "not configured", source.action ?? "", NumberWords.count(source.events),
                NumberWords.count(source.done), NumberWords.count(source.unmatched),
                NumberWords.count(source.unverified), NumberWords.count(source.denied),
                source.lastReceivedAt.map(screen.time) ?? "never",
                source.isPolled ? source.lastSuccessAt.map(screen.time) ?? "never" : "")
        }
        screen.show(table)
        for source in sources {
            guard let problem = source.problem else { continue }
            let since = source.failingSince.map { " since \(screen.time($0))" } ?? ""
            print("\n\(Printable.line(source.name)) cannot be read\(since): \(Printable.line(problem)).")
        }
        if sources.contains(where: { $0.unmatched > 0 }) {
            print("\nWhat is nobody's: `textbank actions unmatched`.")
        }
    }
}

struct ActionsUnmatched: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unmatched", abstract: "Lists what somebody did and nobody knows who, with why.")

    @Option(help: "How many to list, the oldest first.")
    var limit = 100

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func run() throws {
        let client = try daemon.client()
        let answer = try client.get(APIPath("actions", "unmatched", query: ["limit": String(limit)]))
        if form.json { return try answer.printAsIs() }
        let screen = try Screen(client)
        var table = TextTable("id", "source", "action", "when", "name", "phone", "e-mail", "why")
        for action in try answer.rows(UnmatchedActionAnswer.self) {
            table.add(
                action.id, action.source,
                action.action + (action.progress == "done" ? "" : " (\(action.progress))"), screen.time(action.at),
                action.name, action.phones.joined(separator: " "), action.emails.joined(separator: " "),
                Self.words(action.why))
        }
        guard !table.isEmpty else { return print("Everything that was told is somebody's.") }
        screen.show(table)
        print("\nSay whose it was: `textbank actions match ID PHONE`.")
    }

    private static func words(_ why: String) -> String {
        switch why {
        case "nobody": "nobody we know"
        case "unnamed": "it names nobody"
        case "ambiguous: email": "several people have the address"
        case "ambiguous: phone": "the number may be several people's"
        default: why
        }
    }
}

struct ActionsMatch: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match", abstract: "Says whose it was; your word stands, whatever is told later.")

    @Argument(help: "The action, such as act_12.")
    var id: String

    @Argument(help: ArgumentHelp("The number of the person whose it was.", valueName: "phone"))
    var phone: PhoneArgument

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    private struct Order: Encodable { var phone: String }

    func run() throws {
        let client = try daemon.client()
        let answer = try client.post(APIPath("actions", id, "match"), Order(phone: phone.e164))
        if form.json { return try answer.printAsIs() }
        _ = try Screen(client)
        let matched = try answer.decode(MatchedActionAnswer.self)
        let counts = matched.counts ? "it counts as \"\(Printable.line(matched.action))\"" : "it does not count"
        print("\(matched.id) is \(matched.personId)'s; \(counts).")
    }
}
