import ArgumentParser

/// `textbank compare`: what staff want to know, with every denominator named.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Compares a campaign's activated people with its baseline.",
        discussion: """
            Rates are over people whose whole window has passed since their first text; each stands with its 95% \
            interval. Strata are read side by side, never as separate tests.
            """)

    enum Stratum: String, ExpressibleByArgument, CaseIterable { case none, ward, union, list, script }

    @Argument(help: ArgumentHelp("The campaign.", valueName: "campaign"))
    var name: String

    @Option(help: "Also by ward, by union, list by list, or by the random arms of the scripts.")
    var by: Stratum = .none

    @Option(
        help: ArgumentHelp(
            "As it was then: a date (the end of that day), or an instant, rounded down to the minute.",
            valueName: "date"))
    var asOf: String?

    @Option(
        help: ArgumentHelp(
            "Compare with this instead: a name of `textbank baseline list`, or an earlier campaign.",
            valueName: "name"))
    var baseline: String?

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
                "by": by == .none ? nil : by.rawValue, "as_of": asOf, "baseline": baseline,
                "format": csv ? "csv" : nil,
            ])
        if csv { return try Download.run(client, path, accept: Download.csv, to: nil) }
        let answer = try client.get(path)
        if form.json { return try answer.printAsIs() }
        ComparisonText(screen: try Screen(client), comparison: try answer.decode(), by: by.rawValue).show()
    }
}
