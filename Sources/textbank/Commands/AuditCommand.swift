import ArgumentParser

/// `textbank audit`: who did what, and who looked at whom.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Shows who did what, and who looked at whose number; newest first.")

    @Option(help: ArgumentHelp("Only what this token, or the local admin, did.", valueName: "name"))
    var who: String?

    @Option(help: ArgumentHelp("Only what was about the person with this number.", valueName: "phone"))
    var phone: PhoneArgument?

    @Option(help: ArgumentHelp("At most so many lines.", valueName: "number"))
    var limit: Int?

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    private struct Line: Decodable {
        var at: String
        var who: String
        var what: String
        var detail: String
    }

    func run() throws {
        let client = try daemon.client()
        let answer = try client.get(
            APIPath("audit", query: ["who": who, "phone": phone?.e164, "limit": limit.map { String($0) }]))
        if form.json { return try answer.printAsIs() }
        let screen = try Screen(client)
        var table = TextTable("when", "who", "what", "about")
        for line in try answer.rows(Line.self) { table.add(screen.time(line.at), line.who, line.what, line.detail) }
        guard !table.isEmpty else { return print("Nothing is written down.") }
        screen.show(table)
    }
}
