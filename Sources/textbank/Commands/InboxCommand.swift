import ArgumentParser

/// `textbank inbox`: replies that a person should read.
struct InboxCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inbox", abstract: "Shows the replies that a person should read, newest first.")

    @Option(help: ArgumentHelp("Only replies to this campaign.", valueName: "campaign"))
    var campaign: String?

    @Option(help: ArgumentHelp("At most so many, up to 1,000.", valueName: "count"))
    var limit = 100

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func validate() throws {
        guard (1...1_000).contains(limit) else { throw ValidationError("--limit must be between 1 and 1000.") }
    }

    func run() throws {
        let client = try daemon.client()
        let answer = try client.get(APIPath("inbox", query: ["campaign": campaign, "limit": String(limit)]))
        if form.json { return try answer.printAsIs() }
        let screen = try Screen(client)
        let replies: [ReplyAnswer] = try answer.rows()
        var table = TextTable("received", "from", "name", "campaign", "read as", "text")
        for reply in replies {
            table.add(
                screen.time(reply.receivedAt), reply.from, reply.name ?? "nobody we know", reply.campaign,
                ReplyText.reading(reply), reply.text)
        }
        guard !table.isEmpty else { return print("No reply waits for a person.") }
        screen.show(table)
        if replies.count == limit { print("\nThere may be more: use --limit.") }
    }
}
