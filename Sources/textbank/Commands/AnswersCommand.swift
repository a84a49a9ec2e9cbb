import ArgumentParser

/// `textbank answers …`: what people said to open questions.
struct AnswersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answers", abstract: "Keeps, sorts, counts and quotes answers to open questions.",
        discussion: """
            A question is named by its id, such as qst_2, or by its name where only one campaign has it. Answers are \
            replies; themes are sorted by a person. Quotes never say who spoke.
            """,
        subcommands: [
            QuestionCommand.self, AnswersAdd.self, AnswersList.self, AnswersSort.self, AnswersCount.self,
            AnswersQuotes.self,
        ])
}

struct QuestionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "question", abstract: "Adds and lists open questions.",
        subcommands: [QuestionAdd.self, QuestionList.self])
}

struct QuestionAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Adds an open question that a campaign asks.")

    @Argument(help: "The campaign.")
    var campaign: String

    @Argument(help: "A short name.")
    var name: String

    @Argument(help: "The question as people read it.")
    var words: String

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    private struct Order: Encodable {
        var campaign: String
        var name: String
        var words: String
    }

    func run() throws {
        let client = try daemon.client()
        let answer = try client.post(APIPath("questions"), Order(campaign: campaign, name: name, words: words))
        if form.json { return try answer.printAsIs() }
        _ = try Screen(client)
        let question = try answer.decode(QuestionAnswer.self)
        print(
            "\(question.questionId): \(Printable.line(question.name)), asked by \(Printable.line(question.campaign)).")
    }
}

struct QuestionList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the open questions.")

    @Option(help: ArgumentHelp("Only of this campaign.", valueName: "campaign"))
    var campaign: String?

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func run() throws {
        let client = try daemon.client()
        let answer = try client.get(APIPath("questions", query: ["campaign": campaign]))
        if form.json { return try answer.printAsIs() }
        let screen = try Screen(client)
        var table = TextTable("question", "name", "campaign", ">answers", "words")
        for question in try answer.rows(QuestionAnswer.self) {
            table.add(
                question.questionId, question.name, question.campaign, NumberWords.count(question.answers),
                question.words)
        }
        guard !table.isEmpty else { return print("There are no open questions.") }
        screen.show(table)
    }
}

struct AnswersAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Keeps a reply as an answer to an open question.")

    @Argument(help: "The question.")
    var question: String

    @Argument(help: ArgumentHelp("The reply, such as rpl_3.", valueName: "reply"))
    var reply: String

    @Flag(help: "It may be read to others, without a name.")
    var quotable = false

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    private struct Order: Encodable {
        var replyId: String
        var quotable: Bool
    }

    func run() throws {
        let client = try daemon.client()
        let answer = try client.post(
            APIPath("questions", question, "answers"), Order(replyId: reply, quotable: quotable))
        if form.json { return try answer.printAsIs() }
        _ = try Screen(client)
        let kept = try answer.decode(OpenAnswer.self)
        print("\(kept.answerId) is kept. Sort it: `textbank answers sort \(kept.answerId) --theme NAME`.")
    }
}

struct AnswersList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the answers to a question with their themes.")

    @Argument(help: "The question.")
    var question: String

    @Flag(help: "Only those without a theme.")
    var unsorted = false

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func run() throws {
        let client = try daemon.client()
        let answer = try client.get(
            APIPath("questions", question, "answers", query: ["unsorted": unsorted ? "true" : nil]))
        if form.json { return try answer.printAsIs() }
        let screen = try Screen(client)
        var table = TextTable("answer", "ward", "themes", "quotable", "text")
        for one in try answer.rows(OpenAnswer.self) {
            table.add(
                one.answerId, one.ward, one.themes.joined(separator: ", "), one.quotable ? "yes" : "", one.text)
        }
        guard !table.isEmpty else { return print(unsorted ? "Every answer has a theme." : "There is no answer yet.") }
        screen.show(table)
    }
}

struct AnswersSort: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sort", abstract: "Says what an answer is about, and whether it may be quoted.",
        discussion: "The themes given replace those it had; new ones are made.")

    @Argument(help: ArgumentHelp("The answer, such as ans_4.", valueName: "answer"))
    var answer: String

    @Option(
        name: .customLong("theme"), parsing: .upToNextOption,
        help: ArgumentHelp("What it is about; several are allowed.", valueName: "name"))
    var themes: [String] = []

    @Flag(inversion: .prefixedNo, help: "It may be read to others, without a name.")
    var quotable: Bool?

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func validate() throws {
        guard !themes.isEmpty || quotable != nil else {
            throw ValidationError("Say what it is about with --theme, or whether it may be quoted.")
        }
    }

    private struct Order: Encodable {
        var themes: [String]?
        var quotable: Bool?
    }

    func run() throws {
        let client = try daemon.client()
        let reply = try client.post(
            APIPath("answers", answer), Order(themes: themes.isEmpty ? nil : themes, quotable: quotable))
        if form.json { return try reply.printAsIs() }
        _ = try Screen(client)
        let sorted = try reply.decode(OpenAnswer.self)
        let about = sorted.themes.isEmpty ? "no theme yet" : sorted.themes.map(Printable.line).joined(separator: ", ")
        print("\(sorted.answerId): \(about)\(sorted.quotable ? "; may be quoted" : "").")
    }
}

struct AnswersCount: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "count", abstract: "Counts the answers to a question by theme, and by ward.")

    enum Grouping: String, ExpressibleByArgument, CaseIterable { case ward }

    @Argument(help: "The question.")
    var question: String

    @Option(help: "Also by ward.")
    var by: Grouping?

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func run() throws {
        let client = try daemon.client()
        let answer = try client.get(APIPath("questions", question, "count", query: ["by": by?.rawValue]))
        if form.json { return try answer.printAsIs() }
        let screen = try Screen(client)
        let count = try answer.decode(AnswerCount.self)
        print("\(Printable.line(count.question.name)): \(Printable.line(count.question.words))")
        let tallies = [count.total] + count.wards
        var table = TextTable(
            columns: ["theme", ">all"]
                + count.wards.map { ">ward \(($0.ward ?? "").isEmpty ? "unknown" : $0.ward ?? "")" },
            indent: 2)
        for theme in count.total.themes {
            let cells = tallies.map { tally in
                NumberWords.count(tally.themes.first { $0.theme == theme.theme }?.answers ?? 0)
            }
            table.add(cells: [theme.theme] + cells)
        }
        table.add(cells: ["not sorted yet"] + tallies.map { NumberWords.count($0.unsorted) })
        table.add(cells: ["answers"] + tallies.map { NumberWords.count($0.answers) })
        screen.show(table)
        if tallies[0].themes.reduce(0, { $0 + $1.answers }) > tallies[0].answers - tallies[0].unsorted {
            print("  Some answers have several themes.")
        }
    }
}

struct AnswersQuotes: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quotes", abstract: "Prints answers that may be quoted, without who said them.")

    @Argument(help: "The question.")
    var question: String

    @Option(help: ArgumentHelp("Only from this ward.", valueName: "ward"))
    var ward: String?

    @Option(help: ArgumentHelp("Only about this.", valueName: "name"))
    var theme: String?

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func run() throws {
        let client = try daemon.client()
        let answer = try client.get(
            APIPath("questions", question, "quotes", query: ["ward": ward, "theme": theme]))
        if form.json { return try answer.printAsIs() }
        _ = try Screen(client)
        let quotes: [QuoteAnswer] = try answer.rows()
        guard !quotes.isEmpty else {
            return print("No answer may be quoted: `textbank answers sort ANSWER --quotable`.")
        }
        for quote in quotes {
            let place = quote.ward.isEmpty ? "" : " (ward \(Printable.line(quote.ward)))"
            print("“\(Printable.line(quote.text))”\(place)")
        }
    }
}
