import ArgumentParser

/// `textbank conversion …`: records of the deed that do not come by text.
struct ConversionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conversion", abstract: "Records who took the action, from cards, forms and attendance sheets.",
        subcommands: [ConversionImport.self])
}

struct ConversionImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Records the people of a CSV file as having done it, each once.",
        discussion: """
            The file needs a phone or e-mail column, and a date column unless --at gives the date of all rows. A date without a \
            time counts from the start of that day, so that a card signed at the meeting is never credited to the text \
            sent after it. Where a column "attended" is there, as in Mobilize's export, only rows with true in it count.
            """)

    enum Evidence: String, ExpressibleByArgument, CaseIterable { case paper, form, attendance }

    @Argument(help: ArgumentHelp("The file; - for standard input.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("What they did, such as postcard.", valueName: "name"))
    var action: String

    @Option(help: "What shows that they did it.")
    var evidence: Evidence = .paper

    @Option(help: ArgumentHelp("When, for rows without a date: 2026-07-01.", valueName: "date"))
    var at: String?

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func run() throws {
        let client = try daemon.client()
        let upload = try UploadFile(file)
        let answer = try upload.upload(
            client,
            APIPath(
                "conversions", "import",
                query: ["action": action, "evidence": evidence.rawValue, "file": upload.name, "at": at]))
        if form.json { return try answer.printAsIs() }
        let imported = try answer.decode(ConversionImportAnswer.self)
        let screen = try Screen(client)
        print(
            "\(Printable.line(imported.file)): \(NumberWords.number(imported.rows, "row", "rows")), all accounted for.")
        var table = TextTable("", ">", indent: 2)
        for (what, count) in [
            ("newly recorded", imported.recorded), ("recorded before", imported.already),
            ("nobody we know: parked", imported.unmatched), ("could not be read", imported.unreadable),
            ("no data in the row", imported.skipped),
        ] {
            table.add(what, NumberWords.count(count))
        }
        if let notDone = imported.notDone, notDone > 0 {
            table.add("did not come, or not marked", NumberWords.count(notDone))
        }
        screen.show(table)
        guard !imported.firstProblems.isEmpty else { return }
        print("\nThe first rows to look at")
        screen.show(ProblemRows.table(imported.firstProblems))
    }
}
