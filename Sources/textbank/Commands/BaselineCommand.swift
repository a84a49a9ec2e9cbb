import ArgumentParser
import Domain

/// `textbank baseline …`: rates to compare with that somebody counted elsewhere.
struct BaselineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "baseline", abstract: "Adds and lists what campaigns can be compared with.",
        subcommands: [BaselineAdd.self, BaselineList.self])
}

struct BaselineAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Adds counts, or a bare rate, to compare with; or changes those of that name.",
        discussion: """
            With counts (--converted of --people) the comparison knows how sure they are. A bare rate (--rate 2%) is taken \
            as it is, and the comparison says so.
            """)

    @Argument(help: ArgumentHelp("A name for them, such as spring-cold.", valueName: "name"))
    var name: String

    @Option(help: "The action they took.")
    var action: String

    @Option(help: ArgumentHelp("How many took it.", valueName: "count"))
    var converted: Int?

    @Option(help: ArgumentHelp("Of how many.", valueName: "count"))
    var people: Int?

    @Option(help: ArgumentHelp("Instead of counts, a bare rate: 2%, or 0.02.", valueName: "rate"))
    var rate: RateArgument?

    @Option(help: ArgumentHelp("Where they come from.", valueName: "text"))
    var source: String

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func validate() throws {
        switch (rate, converted, people) {
        case (_?, nil, nil): return
        case (nil, let converted?, let people?) where people > 0 && (0...people).contains(converted): return
        case (nil, _?, _?):
            throw ValidationError("--converted must be between 0 and --people, and --people at least 1.")
        default: throw ValidationError("Give --converted and --people, or --rate alone.")
        }
    }

    func run() throws {
        let client = try daemon.client()
        let answer = try client.post(
            APIPath("baselines"),
            BaselineAnswer(
                name: name, action: action, converted: converted, people: people, rate: rate?.fraction, source: source))
        if form.json { return try answer.printAsIs() }
        let baseline = try answer.decode(BaselineAnswer.self)
        _ = try Screen(client)
        let (name, action) = (Printable.line(baseline.name), Printable.line(baseline.action))
        if let converted = baseline.converted, let people = baseline.people {
            print(
                "\(name): \(NumberWords.count(converted)) of \(NumberWords.people(people)) took the action \(action).")
        } else {
            print(
                "\(name): a rate of \(NumberWords.rate(baseline)) for the action \(action), from nobody knows how many people."
            )
        }
    }
}

/// A rate as people write it: `2%`, `2.5 %`, `0.02`.
struct RateArgument: ExpressibleByArgument {
    /// Between 0 and 1.
    let fraction: Double

    init?(argument: String) {
        guard let fraction = RateText.fraction(argument) else { return nil }
        self.fraction = fraction
    }
}

struct BaselineList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists what campaigns can be compared with.",
        discussion: "The organization's own first, then what others published, with what to know of it.")

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func run() throws {
        let client = try daemon.client()
        let answer = try client.get(APIPath("baselines"))
        if form.json { return try answer.printAsIs() }
        let screen = try Screen(client)
        var table = TextTable("baseline", "action", "rate", "from")
        var cautions: [String] = []
        for baseline in try answer.rows(BaselineAnswer.self) {
            table.add(baseline.name, baseline.action, NumberWords.rate(baseline), baseline.source)
            if let caution = baseline.caution { cautions.append("\(baseline.name): \(caution)") }
        }
        guard !table.isEmpty else {
            return print("There is nothing to compare with yet. See `textbank baseline add --help`.")
        }
        screen.show(table)
        screen.show("Published by others", cautions)
    }
}
