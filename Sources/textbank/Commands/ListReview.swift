import ArgumentParser

/// `textbank list review`: people who cannot be texted until somebody has looked at their number.
struct ListReview: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Shows the numbers that somebody has to look at, and settles them.",
        discussion: """
            Without a person it shows who waits. With one: --accept takes the guess shown, --phone another number, \
            --reject none of them.
            """)

    @Argument(help: ArgumentHelp("The person to settle, such as per_40.", valueName: "person"))
    var person: String?

    @Option(help: ArgumentHelp("Only people of this list.", valueName: "list"))
    var list: String?

    @Flag(help: "The guess is right.")
    var accept = false

    @Option(help: ArgumentHelp("This is the number.", valueName: "number"))
    var phone: PhoneArgument?

    @Flag(help: "There is no number here that may be texted.")
    var reject = false

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func validate() throws {
        let answers = [accept, phone != nil, reject].filter { $0 }.count
        guard person == nil ? answers == 0 : answers == 1 else {
            throw ValidationError(
                person == nil
                    ? "--accept, --phone and --reject need the person they settle, such as per_40."
                    : "Say what the number is: one of --accept, --phone NUMBER and --reject.")
        }
    }

    func run() throws {
        let client = try daemon.client()
        if let person { try settle(person, client) } else { try show(client) }
    }

    private func show(_ client: APIClient) throws {
        let answer = try client.get(APIPath("review", query: ["list": list]))
        if form.json { return try answer.printAsIs() }
        let screen = try Screen(client)
        var table = TextTable("person", "name", "ward", "union", "in the file", "our guess", "why")
        for row in try answer.rows(ReviewAnswer.self) {
            table.add(
                row.personId, [row.firstName, row.lastName].compactMap(\.self).joined(separator: " "), row.ward,
                row.union,
                row.phoneRaw, row.candidate, row.explanation ?? Words.plain(row.reason))
        }
        guard !table.isEmpty else { return print("No number waits for review.") }
        screen.show(table)
        print("\nSettle one with `textbank list review PERSON --accept`, `--phone NUMBER` or `--reject`.")
    }

    private struct Verdict: Encodable {
        var phone: String?

        private enum CodingKeys: String, CodingKey { case phone }

        /// Null says "no number": it has to be there.
        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(phone, forKey: .phone)
        }
    }

    private func settle(_ person: String, _ client: APIClient) throws {
        var number = phone?.e164
        if accept {
            let waiting: [ReviewAnswer] = try client.get(APIPath("review", query: ["list": list])).rows()
            guard let row = waiting.first(where: { $0.personId == person }) else {
                throw CommandFailure("\(person): does not wait for review. See `textbank list review`.")
            }
            guard let candidate = row.candidate else {
                throw CommandFailure("\(person): we have no guess. Give the number with --phone, or --reject.")
            }
            number = candidate
        }
        let answer = try client.post(APIPath("review", person), Verdict(phone: number))
        if form.json { return try answer.printAsIs() }
        _ = try Screen(client)
        let settled = try answer.decode(SettledAnswer.self)
        print("\(settled.personId): the number \(Words.standing(settled.phoneStanding)).")
    }
}
