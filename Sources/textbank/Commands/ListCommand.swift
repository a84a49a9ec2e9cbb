import ArgumentParser

/// `textbank list …`: the lists, who is on them, and numbers that somebody has to look at.
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Shows and exports lists, and settles numbers in review.",
        subcommands: [ListShow.self, ListExport.self, ListProblems.self, ListReview.self])
}

struct ListShow: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Shows the lists, or one of them.")

    @Argument(help: ArgumentHelp("A list; without it all of them.", valueName: "list"))
    var name: String?

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func run() throws {
        let client = try daemon.client()
        let answer = try client.get(name.map { APIPath("lists", $0) } ?? APIPath("lists"))
        if form.json { return try answer.printAsIs() }
        let screen = try Screen(client)
        var table = TextTable("list", "kind", ">people", ">can be texted", "from")
        for list in name == nil ? try answer.rows(ListAnswer.self) : [try answer.decode(ListAnswer.self)] {
            table.add(
                list.name, list.kind, NumberWords.count(list.people), NumberWords.count(list.textable), list.source)
        }
        guard !table.isEmpty else { return print("There are no lists yet. Make one with `textbank import`.") }
        screen.show(table)
    }
}

struct ListExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Writes everyone on a list as CSV.",
        discussion: "The file holds names and phone numbers: keep it as carefully as the sign-in sheet.")

    @Argument(help: ArgumentHelp("The list.", valueName: "list"))
    var name: String

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var download: DownloadOptions

    func run() throws { try download.run(try daemon.client(), APIPath("lists", name, "members")) }
}

struct ListProblems: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "problems", abstract: "Writes every row of an import that did not simply add a person as CSV.",
        discussion: "The rows stand in it as they stood in the file, to be corrected there.")

    @Argument(help: ArgumentHelp("The import, such as imp_7.", valueName: "import"))
    var id: String

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var download: DownloadOptions

    func run() throws { try download.run(try daemon.client(), APIPath("imports", id, "rows")) }
}
