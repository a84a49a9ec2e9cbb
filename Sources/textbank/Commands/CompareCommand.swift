import ArgumentParser

/// `textbank compare`: what staff want to know, with every denominator named.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Compares a campaign's activated people with its baseline.",
        discussion: """
            Rates are over people whose whole window has passed since their first text; each stands with its 95% \
            interval. Strata are read side by side, never as separate tests. What is counted was defined at launch \
            (`textbank comparison list`); --by and --baseline look around, and the answer says so.
            """)

    enum Stratum: String, ExpressibleByArgument, CaseIterable { case none, ward, union, list, script }

    @Argument(help: ArgumentHelp("The campaign.", valueName: "campaign"))
    var name: String

    @Option(help: "Also by ward, by union, list by list, or by the random arms of the scripts.")
    var by: Stratum?

    @Option(
        help: ArgumentHelp(
            "As it was then: a date (the end of that day), or an instant, rounded down to the minute.",
            valueName: "date"))
    var asOf: String?

    @Option(
        help: ArgumentHelp(
            "Compare with this instead: a name of `textbank baseline list`, an earlier campaign, or a rate.",
            valueName: "name"))
    var baseline: String?

    @Option(help: ArgumentHelp("A version of the comparison; the newest without it.", valueName: "number"))
    var version: Int?

    @Option(help: ArgumentHelp("Another of the campaign's actions than the headline.", valueName: "name"))
    var action: String?

    @Flag(help: "Print a CSV with a row for each figure.")
    var csv = false

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func validate() throws {
        guard !(csv && form.json) else { throw ValidationError("Give --json or --csv, not both.") }
    }

    func run() throws {
        let client = try daemon.client()
        let path = APIPath(
            "campaigns", name, "compare",
            query: [
                "by": by?.rawValue, "as_of": asOf, "baseline": baseline, "version": version.map { "\($0)" },
                "action": action,
                "format": csv ? "csv" : nil,
            ])
        if csv { return try Download.run(client, path, accept: Download.csv, to: nil) }
        let answer = try client.get(path)
        if form.json { return try answer.printAsIs() }
        ComparisonText(screen: try Screen(client), comparison: try answer.decode()).show()
    }
}
