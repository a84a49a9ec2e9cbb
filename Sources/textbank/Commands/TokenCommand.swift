import ArgumentParser

/// `textbank token …`: keys to the API.
struct TokenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Makes, lists and revokes keys to the API.",
        subcommands: [TokenAdd.self, TokenList.self, TokenRevoke.self])
}

struct TokenAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Makes a token and shows it, once.")

    enum Role: String, ExpressibleByArgument, CaseIterable { case organizer, staff, admin }

    @Argument(help: ArgumentHelp("Whose it is: one token for each person or program.", valueName: "name"))
    var name: String

    @Option(help: "What it may do; staff may do what organizers may, admin everything.")
    var role: Role

    @Option(help: ArgumentHelp("Only for people of this ward; may be given several times.", valueName: "ward"))
    var ward: [String] = []

    @Option(help: ArgumentHelp("Only for people on this list; may be given several times.", valueName: "list"))
    var list: [String] = []

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    private struct Order: Encodable {
        var name: String
        var role: String
        var wards: [String]?
        var lists: [String]?
    }

    func run() throws {
        let client = try daemon.client()
        let answer = try client.post(
            APIPath("tokens"),
            Order(
                name: name, role: role.rawValue, wards: ward.isEmpty ? nil : ward, lists: list.isEmpty ? nil : list))
        if form.json { return try answer.printAsIs() }
        let token = try answer.decode(TokenAnswer.self)
        _ = try Screen(client)
        print("The token of \(Printable.line(token.name)) (\(token.role)), shown this once:\n")
        print("  " + (token.token ?? ""))
        print("\nWhoever has it sets TEXTBANK_URL and TEXTBANK_TOKEN.")
    }
}

struct TokenList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the tokens, without what is secret about them.")

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func run() throws {
        let client = try daemon.client()
        let answer = try client.get(APIPath("tokens"))
        if form.json { return try answer.printAsIs() }
        let screen = try Screen(client)
        var table = TextTable("token", "role", "for", "made", "revoked")
        for token in try answer.rows(TokenAnswer.self) {
            let people = (token.wards ?? []).map { "ward \($0)" } + (token.lists ?? []).map { "list \($0)" }
            table.add(
                token.name, token.role, people.isEmpty ? "everybody" : people.joined(separator: ", "),
                screen.time(token.createdAt), screen.time(token.revokedAt))
        }
        guard !table.isEmpty else { return print("There are no tokens yet. Make one with `textbank token add`.") }
        screen.show(table)
    }
}

struct TokenRevoke: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Makes a token worthless, at once.")

    @Argument(help: ArgumentHelp("The token's name.", valueName: "name"))
    var name: String

    @OptionGroup var daemon: DaemonOptions

    func run() throws {
        let client = try daemon.client()
        _ = try client.delete(APIPath("tokens", name))
        _ = try Screen(client)
        print("The token of \(name) is revoked.")
    }
}
