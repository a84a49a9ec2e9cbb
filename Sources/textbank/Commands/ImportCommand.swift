import ArgumentParser

/// `textbank import`: a file's people onto a list, every row accounted for.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Puts the people of a CSV or TSV file on a list, and says what became of every row.",
        discussion: "The same file twice changes nothing. Columns are found by their headings, in many spellings.")

    enum Kind: String, ExpressibleByArgument, CaseIterable { case activated, cold, other }

    @Argument(help: ArgumentHelp("The file; - for standard input.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("The list they go on; it is made if need be.", valueName: "name"))
    var list: String

    @Option(help: "What the list is; may be left out for a list that exists.")
    var kind: Kind?

    @Option(help: ArgumentHelp("The meeting the list comes from.", valueName: "name"))
    var meeting: String?

    @Flag(help: "Only show what would happen.")
    var dryRun = false

    @Option(help: ArgumentHelp("Write every row that did not simply add a person to this CSV file.", valueName: "file"))
    var problems: String?

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func validate() throws {
        guard problems == nil || !dryRun else {
            throw ValidationError("--problems needs a real import: a dry run keeps no rows. Leave one of the two out.")
        }
    }

    func run() throws {
        let client = try daemon.client()
        let upload = try UploadFile(file)
        let answer = try upload.upload(
            client,
            APIPath(
                "imports",
                query: [
                    "list": list, "kind": kind?.rawValue, "meeting": meeting, "file": upload.name,
                    "dry_run": dryRun ? "true" : nil,
                ]))
        let imported = try answer.decode(ImportAnswer.self)
        if form.json {
            try answer.printAsIs()
        } else {
            ImportText(screen: try Screen(client), answer: imported).show()
        }
        guard let problems, let id = imported.importId else { return }
        try Download.run(client, APIPath("imports", id, "rows"), accept: Download.csv, to: problems)
        if !form.json { print("\nThe rows that did not simply add a person are in \(problems).") }
    }
}

/// What an import did, on a screen.
private struct ImportText {
    let screen: Screen
    let answer: ImportAnswer

    func show() {
        let list = answer.list
        let rows = NumberWords.number(answer.rows, "row", "rows")
        print(
            answer.dryRun
                ? "Dry run: nothing was changed. \(Printable.line(answer.file)) has \(rows)."
                : "\(Printable.line(answer.file)): \(rows), all accounted for.")
        var actions = TextTable("what became of them", ">rows", indent: 2)
        for action in Words.rowActionOrder + answer.actions.keys.sorted().filter({ !Words.rowActionOrder.contains($0) })
        {
            // Few numbers: what did not happen is not told, but what was hoped for is.
            guard let count = answer.actions[action], count > 0 || action == "added" else { continue }
            actions.add(Words.rowAction(action), NumberWords.count(count))
        }
        screen.show(actions)

        showReasons("Why", answer.reasons)
        showReasons("Worth a look", answer.warnings)
        screen.show(
            "Columns", answer.columns.sorted { $0.key < $1.key }.map { "\(Words.plain($0.key)) from \"\($0.value)\"" })
        screen.show("About the columns", answer.columnWarnings.map { "\($0.field): \($0.reason). \($0.remedy)" })
        showFirstProblems()

        print("")
        if answer.optedOut > 0 {
            print(
                "\(NumberWords.number(answer.optedOut, "number", "numbers")) newly stopped, because the file says so.")
        }
        print(
            "The list \(Printable.line(list.name)) (\(list.kind)) \(answer.dryRun ? "has" : "now has")"
                + " \(NumberWords.people(list.people)), \(NumberWords.count(list.textable)) of whom can be texted."
                + " \(NumberWords.people(answer.newPeople)) \(answer.dryRun ? "would be" : "were") new to us.")
    }

    private func showReasons(_ title: String, _ reasons: [ImportAnswer.Reason]) {
        guard !reasons.isEmpty else { return }
        print("\n\(title)")
        var table = TextTable(">rows", "reason", "what it means", indent: 2)
        for reason in reasons { table.add(NumberWords.count(reason.count), reason.reason, reason.explanation) }
        screen.show(table)
    }

    private func showFirstProblems() {
        guard !answer.firstProblems.isEmpty else { return }
        print("\nThe first rows to look at")
        screen.show(ProblemRows.table(answer.firstProblems))
        if let id = answer.importId { print("  All of them: `textbank list problems \(id) --output FILE`.") }
    }
}

/// Rows of a file that somebody should look at.
enum ProblemRows {
    static func table(_ rows: [RowProblem]) -> TextTable {
        var table = TextTable(">row", "what became of it", "why", indent: 2)
        for row in rows { table.add(NumberWords.count(row.row), Words.rowAction(row.action), row.explanation) }
        return table
    }
}
