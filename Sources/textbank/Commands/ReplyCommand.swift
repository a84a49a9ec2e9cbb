import ArgumentParser

/// `textbank reply`: an organizer's own words to somebody who wrote.
struct ReplyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reply", abstract: "Answers somebody who wrote.",
        discussion: """
            The answer goes ahead of campaign texts, from the number they wrote to, from 8:00 to 21:00 where they are. \
            Outside of that it needs --override with a reason, which is logged, and they must have written within the \
            hour. Nobody else can answer meanwhile.
            """)

    @Argument(help: ArgumentHelp("The conversation, such as cnv_3, or the number.", valueName: "conversation"))
    var conversation: ConversationArgument

    @Argument(help: "What to write.")
    var text: String?

    @Option(help: ArgumentHelp("A canned reply instead of a text.", valueName: "name"))
    var canned: String?

    @Option(
        name: .customLong("override"),
        help: ArgumentHelp("Why it cannot wait for the hours.", valueName: "reason"))
    var overrideReason: String?

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func validate() throws {
        guard (text == nil) != (canned == nil) else {
            throw ValidationError("Give the text, or a canned reply with --canned; not both.")
        }
    }

    private struct Order: Encodable {
        var text: String?
        var canned: String?
        var override: String?
    }

    func run() throws {
        let client = try daemon.client()
        let answer = try client.post(
            APIPath("inbox", conversation.name, "reply"),
            Order(text: text, canned: canned, override: overrideReason))
        if form.json { return try answer.printAsIs() }
        let screen = try Screen(client)
        let sent = try answer.decode(SentReplyAnswer.self)
        if canned != nil { print("\(Printable.line(sent.text))\n") }
        print(
            "\(sent.messageId) to \(sent.conversationId) is on its way, in "
                + "\(NumberWords.number(sent.segments, "segment", "segments")); "
                + "it is not sent after \(screen.time(sent.expiresAt)).")
        if sent.overridden { print("It leaves outside the hours: your reason is in the log.") }
        if let reason = sent.lanePausedReason {
            print("Its sender is paused (\(Printable.line(reason))): it waits until that is over.")
        }
    }
}
