import ArgumentParser

/// `textbank inbox canned …`: answers that are used again and again.
struct InboxCanned: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "canned", abstract: "Lists, sets and removes answers that are used again and again.",
        subcommands: [CannedList.self, CannedSet.self, CannedRemove.self], defaultSubcommand: CannedList.self)
}

struct CannedList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the canned replies.")

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func run() throws {
        let client = try daemon.client()
        let answer = try client.get(APIPath("canned"))
        if form.json { return try answer.printAsIs() }
        let screen = try Screen(client)
        var table = TextTable("name", "language", "text")
        for canned in try answer.rows(CannedAnswer.self) { table.add(canned.name, canned.language, canned.text) }
        guard !table.isEmpty else {
            return print("There are no canned replies: `textbank inbox canned set NAME TEXT`.")
        }
        screen.show(table)
    }
}

struct CannedSet: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Makes or changes a canned reply; blanks are as in scripts.")

    @Argument(help: "Its name.")
    var name: String

    @Argument(help: "The text, such as 'Hi {first_name}, it starts at 6.'")
    var text: String

    @Option(help: ArgumentHelp("Two letters; people get it in their own language where there is one.", valueName: "en"))
    var language = "en"

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    private struct Order: Encodable {
        var name: String
        var language: String
        var text: String
    }

    func run() throws {
        let client = try daemon.client()
        let answer = try client.post(APIPath("canned"), Order(name: name, language: language, text: text))
        if form.json { return try answer.printAsIs() }
        _ = try Screen(client)
        let canned = try answer.decode(CannedAnswer.self)
        print(
            "\(Printable.line(canned.name)) (\(canned.language)) is set: "
                + "`textbank reply CONVERSATION --canned \(Printable.typed(canned.name))`.")
    }
}

struct CannedRemove: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "remove", abstract: "Removes a canned reply.")

    @Argument(help: "Its name.")
    var name: String

    @Option(help: ArgumentHelp("Only in this language.", valueName: "en"))
    var language: String?

    @OptionGroup var daemon: DaemonOptions

    func run() throws {
        let client = try daemon.client()
        _ = try client.delete(APIPath("canned", name, query: ["language": language]))
        _ = try Screen(client)
        print("\(Printable.line(name)) is removed.")
    }
}
