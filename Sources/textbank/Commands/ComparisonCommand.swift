import ArgumentParser
import Statistics

/// `textbank comparison …`: what a campaign's comparison was defined to count, and since when.
struct ComparisonCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "comparison", abstract: "Shows and defines by what a campaign's result is counted.",
        subcommands: [ComparisonDefine.self, ComparisonList.self])
}

struct ComparisonDefine: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "define", abstract: "Makes another version of a campaign's comparison.",
        discussion: """
            Version 1 was frozen at launch, and every version stays. A later one says with every result who changed it, \
            when and why. What is not named here stays as the newest version has it.
            """)

    enum Strata: String, ExpressibleByArgument, CaseIterable { case none, ward, union, list }
    enum Strength: String, ExpressibleByArgument, CaseIterable { case said, done }

    @Argument(help: ArgumentHelp("The campaign.", valueName: "campaign"))
    var name: String

    @Option(
        help: ArgumentHelp(
            "Compare with this: a name of `textbank baseline list`, an earlier campaign, the plan's cold list, a rate, or none.",
            valueName: "name"))
    var baseline: String?

    @Option(
        help: ArgumentHelp("How long after the first text the action counts, such as '72 hours'.", valueName: "span"))
    var window: String?

    @Option(help: "Read it by this beside the whole.")
    var by: Strata?

    @Option(help: "Count what was said, or what was done.")
    var strength: Strength?

    @Option(help: ArgumentHelp("Count this action.", valueName: "name"))
    var action: String?

    @Option(help: ArgumentHelp("Why: it is shown with every result.", valueName: "text"))
    var reason: String

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    private struct Body: Encodable {
        var baseline: String?
        var window: String?
        var by: String?
        var strength: String?
        var action: String?
        var reason: String
    }

    func validate() throws {
        guard baseline != nil || window != nil || by != nil || strength != nil || action != nil else {
            throw ValidationError("Name what is to change: --baseline, --window, --by, --strength or --action.")
        }
    }

    func run() throws {
        let client = try daemon.client()
        let answer = try client.post(
            APIPath("campaigns", name, "comparisons"),
            Body(
                baseline: baseline, window: window, by: by?.rawValue, strength: strength?.rawValue, action: action,
                reason: reason))
        if form.json { return try answer.printAsIs() }
        DefinedComparisonText(screen: try Screen(client), comparison: try answer.decode()).show()
    }
}

struct ComparisonList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Shows every version of a campaign's comparison.")

    @Argument(help: ArgumentHelp("The campaign.", valueName: "campaign"))
    var name: String

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func run() throws {
        let client = try daemon.client()
        let answer = try client.get(APIPath("campaigns", name, "comparisons"))
        if form.json { return try answer.printAsIs() }
        let screen = try Screen(client)
        for comparison in try answer.rows(DefinedComparisonAnswer.self) {
            DefinedComparisonText(screen: screen, comparison: comparison).show()
        }
    }
}

/// One version as a few lines.
struct DefinedComparisonText {
    let screen: Screen
    let comparison: DefinedComparisonAnswer

    func show() {
        print(
            "Version \(comparison.version) (\(comparison.hash.prefix(12))), "
                + ComparisonMarkText.origin(
                    isFromLaunch: comparison.isFromLaunch, isAfterFirstText: comparison.isAfterFirstText,
                    at: screen.time(comparison.definedAt), author: comparison.author, reason: comparison.reason))
        var table = TextTable(columns: ["", ""], indent: 2)
        for arm in comparison.arms { table.add(arm.name, arm.lists.joined(separator: ", ")) }
        if !comparison.randomArms.isEmpty {
            table.add("by lot", comparison.randomArms.joined(separator: ", ") + "; of all who could be texted")
        }
        table.add("action", "\(comparison.action), \(comparison.strength)")
        table.add("shown by", comparison.evidence.joined(separator: ", "))
        if let further = comparison.furtherActions, !further.isEmpty {
            table.add("beside it", further.joined(separator: ", "))
        }
        table.add("window", TimeText.duration(seconds: comparison.windowSeconds) + " after a person's first text")
        table.add("rates", "of those whose window has passed")
        table.add("by", comparison.by == "none" ? "nothing else" : comparison.by)
        table.add("against", comparison.baseline.map(words) ?? "nothing")
        screen.show(table)
    }

    private func words(_ baseline: DefinedComparisonAnswer.Baseline) -> String {
        switch baseline.kind {
        case "list": return "the list \(baseline.name)"
        case "campaign": return "the campaign \(baseline.name)"
        case "rate": return "a rate of \(baseline.name)"
        default:
            if let converted = baseline.converted, let people = baseline.people {
                return "\(baseline.name): \(NumberWords.count(converted)) of \(NumberWords.count(people))"
            }
            return baseline.name
        }
    }
}
