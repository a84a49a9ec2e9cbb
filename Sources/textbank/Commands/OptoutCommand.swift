import ArgumentParser

/// `textbank optout …`: people who are never to be texted again.
struct OptoutCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "optout", abstract: "Records, imports and exports opt-outs.",
        subcommands: [OptoutAdd.self, OptoutImport.self, OptoutExport.self])
}

struct OptoutAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Stops all texts to a number, at once.")

    @Argument(help: ArgumentHelp("The number, such as +13125550142.", valueName: "phone"))
    var phone: PhoneArgument

    @Option(help: ArgumentHelp("How they told us.", valueName: "text"))
    var note: String?

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func run() throws {
        let client = try daemon.client()
        let answer = try client.post(APIPath("optouts"), ConsentOrder(phone: phone.e164, note: note))
        if form.json { return try answer.printAsIs() }
        let change = try answer.decode(SuppressionAnswer.self)
        _ = try Screen(client)
        print(change.changed ? "\(change.phone) gets no texts any more." : "\(change.phone) had been stopped before.")
    }
}

struct OptoutImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Stops all texts to the numbers of a file: a CSV, or one number a line.")

    @Argument(help: ArgumentHelp("The file; - for standard input.", valueName: "file"))
    var file: String

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func run() throws {
        let client = try daemon.client()
        let upload = try UploadFile(file)
        let answer = try upload.upload(client, APIPath("optouts", "import", query: ["file": upload.name]))
        if form.json { return try answer.printAsIs() }
        let imported = try answer.decode(OptOutImportAnswer.self)
        let screen = try Screen(client)
        print(
            "\(Printable.line(imported.file)): \(NumberWords.number(imported.rows, "row", "rows")), all accounted for.")
        var table = TextTable("", ">", indent: 2)
        for (what, count) in [
            ("newly stopped", imported.suppressed), ("stopped before", imported.already),
            ("the same number as an earlier row", imported.duplicate),
            ("no number that can be read", imported.unreadable),
            ("the file says that they did not stop", imported.notStopped), ("no data in the row", imported.skipped),
        ] {
            table.add(what, NumberWords.count(count))
        }
        screen.show(table)
        guard !imported.firstProblems.isEmpty else { return }
        print("\nThe first rows to look at")
        screen.show(ProblemRows.table(imported.firstProblems))
    }
}

struct OptoutExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Writes every number that is not to be texted as CSV.")

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var download: DownloadOptions

    func run() throws { try download.run(try daemon.client(), APIPath("optouts")) }
}

/// What is asked for a number, and how the person told us.
struct ConsentOrder: Encodable {
    var phone: String
    var note: String?
}
