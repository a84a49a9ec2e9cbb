import ArgumentParser

/// `textbank compare`: what staff want to know, with every denominator named.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Compares a campaign's activated people with its baseline.",
        discussion: """
            Rates are over people whose whole window has passed since their first text; each stands with its 95% \
            interval. Strata are read side by side, never as separate tests.
            """)

    enum Stratum: String, ExpressibleByArgument, CaseIterable { case none, ward, union }

    @Argument(help: ArgumentHelp("The campaign.", valueName: "campaign"))
    var name: String

    @Option(help: "Also by ward or by union.")
    var by: Stratum = .none

    @Option(help: ArgumentHelp("As it was at this instant: 2026-07-08T18:30:00Z.", valueName: "instant"))
    var asOf: String?

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func run() throws {
        let client = try daemon.client()
        let answer = try client.get(
            APIPath("campaigns", name, "compare", query: ["by": by == .none ? nil : by.rawValue, "as_of": asOf]))
        if form.json { return try answer.printAsIs() }
        ComparisonText(screen: try Screen(client), comparison: try answer.decode(), by: by.rawValue).show()
    }
}
