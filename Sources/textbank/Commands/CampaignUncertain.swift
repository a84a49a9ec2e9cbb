import ArgumentParser

/// `textbank campaign uncertain`: the texts whose fate nobody knows, and what a person decides about them.
struct CampaignUncertain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "uncertain", abstract: "Lists and settles the texts whose fate nobody knows.",
        discussion: """
            Each was handed to the gateway and no answer came: it may have arrived, so it is never sent again on a \
            guess. A receipt that comes later settles it; a gateway that can be asked is asked after 2, 15 and 60 \
            minutes. What is left is for a person: look it up at the provider and say --settle sent or \
            --settle not-sent, or order with --resend-absent that those go out once more which the gateway, asked 15 \
            minutes after the hand-over or later, does not know.
            """)

    enum Settlement: String, ExpressibleByArgument, CaseIterable {
        case sent
        case notSent = "not-sent"

        var word: String { self == .sent ? "sent" : "not_sent" }
    }

    @Argument(help: ArgumentHelp("The campaign.", valueName: "campaign"))
    var name: String

    @Argument(help: ArgumentHelp("With --settle: texts or people, such as msg_77 or per_40.", valueName: "id"))
    var ids: [String] = []

    @Option(help: "What became of the texts named: sent or not-sent.")
    var settle: Settlement?

    @Flag(help: "With --settle: every text that is in doubt.")
    var all = false

    @Flag(help: "Sends once more what the gateway was asked about late enough and does not know.")
    var resendAbsent = false

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func validate() throws {
        guard settle == nil || !resendAbsent else {
            throw ValidationError("--settle and --resend-absent are two orders. Give one of them.")
        }
        if settle == nil {
            guard ids.isEmpty, !all else {
                throw ValidationError("Say with --settle sent or --settle not-sent what became of these texts.")
            }
        } else if ids.isEmpty != all {
            throw ValidationError("Name the texts to settle, or give --all; not both.")
        }
    }

    private struct Order: Encodable {
        var `as`: String
        var messages: [String]?
        var all: Bool?
    }

    func run() throws {
        let client = try daemon.client()
        if let settle {
            let order = Order(as: settle.word, messages: all ? nil : ids, all: all ? true : nil)
            let answer = try client.post(APIPath("campaigns", name, "uncertain", "settle"), order)
            try show(answer, client) { count in
                count == 0
                    ? "No text of this campaign is in doubt; nothing was changed."
                    : "\(NumberWords.number(count, "text is", "texts are")) settled as \(settle == .sent ? "sent" : "not sent")."
            }
        } else if resendAbsent {
            let answer = try client.post(
                APIPath("campaigns", name, "uncertain", "resend"), body: Array("{}".utf8), type: "application/json")
            try show(answer, client) { count in
                count == 0
                    ? "No text is sent again."
                    : "\(NumberWords.number(count, "text waits", "texts wait")) in the queue again, within the hours and the pace of the campaign."
            }
        } else {
            let answer = try client.get(APIPath("campaigns", name, "uncertain"))
            if form.json { return try answer.printAsIs() }
            UncertainText(screen: try Screen(client), texts: try answer.rows()).show()
        }
    }

    private func show(_ answer: APIAnswer, _ client: APIClient, _ sentence: (Int) -> String) throws {
        if form.json { return try answer.printAsIs() }
        let screen = try Screen(client)
        let order = try answer.decode(DoubtOrderAnswer.self)
        print(sentence(order.changed))
        UncertainText.show(left: order.left, on: screen)
    }
}
