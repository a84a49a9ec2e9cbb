import ArgumentParser

/// `textbank baseline …`: rates to compare with that somebody counted elsewhere.
struct BaselineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "baseline", abstract: "Adds and lists published counts to compare with.",
        subcommands: [BaselineAdd.self, BaselineList.self])
}

struct BaselineAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Adds counts to compare with, or changes those of that name.")

    @Argument(help: ArgumentHelp("A name for them, such as spring-cold.", valueName: "name"))
    var name: String

    @Option(help: "The action they took.")
    var action: String

    @Option(help: ArgumentHelp("How many took it.", valueName: "count"))
    var converted: Int

    @Option(help: ArgumentHelp("Of how many.", valueName: "count"))
    var people: Int

    @Option(help: ArgumentHelp("Where the counts come from.", valueName: "text"))
    var source: String

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func validate() throws {
        guard people > 0, (0...people).contains(converted) else {
            throw ValidationError("--converted must be between 0 and --people, and --people at least 1.")
        }
    }

    func run() throws {
        let client = try daemon.client()
        let answer = try client.post(
            APIPath("baselines"),
            BaselineAnswer(name: name, action: action, converted: converted, people: people, source: source))
        if form.json { return try answer.printAsIs() }
        let baseline = try answer.decode(BaselineAnswer.self)
        _ = try Screen(client)
        print(
            "\(Printable.line(baseline.name)): \(NumberWords.count(baseline.converted)) of"
                + " \(NumberWords.people(baseline.people)) took the action \(Printable.line(baseline.action)).")
    }
}

struct BaselineList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the counts to compare with.")

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func run() throws {
        let client = try daemon.client()
        let answer = try client.get(APIPath("baselines"))
        if form.json { return try answer.printAsIs() }
        let screen = try Screen(client)
        var table = TextTable("baseline", "action", "rate", "from")
        for baseline in try answer.rows(BaselineAnswer.self) {
            table.add(
                baseline.name, baseline.action, NumberWords.rate(RateAnswer(x: baseline.converted, n: baseline.people)),
                baseline.source)
        }
        guard !table.isEmpty else {
            return print("There are no published counts yet. See `textbank baseline add --help`.")
        }
        screen.show(table)
    }
}
