import ArgumentParser
import Foundation

/// `textbank report`: what the members' union gets back, as one page and the CSV beside it.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Writes the report that a campaign's members and their union get back.",
        discussion: """
            One HTML file that can be opened, sent and printed anywhere, and a CSV with all its figures beside it. \
            Counts from 1 to 10 are left out, with whatever they could be worked out from, so that nobody can be \
            recognised; --internal leaves out those from 1 to 4 and must not leave the organization.
            """)

    enum Language: String, ExpressibleByArgument, CaseIterable { case en, es }

    @Argument(help: ArgumentHelp("The campaign.", valueName: "campaign"))
    var name: String

    @Option(help: ArgumentHelp("The page to write; the CSV gets its name with .csv.", valueName: "file"))
    var html: String

    @Option(help: "English or Spanish.")
    var lang: Language = .en

    @Flag(help: "For the organization's own staff: show counts from 5.")
    var `internal` = false

    @Option(help: ArgumentHelp("As it was then: a date, or an instant.", valueName: "date"))
    var asOf: String?

    @Option(help: ArgumentHelp("Compare with this instead of the baseline that was defined.", valueName: "name"))
    var baseline: String?

    @Option(help: ArgumentHelp("A version of the comparison; the newest without it.", valueName: "number"))
    var version: Int?

    @OptionGroup var daemon: DaemonOptions

    /// The page's name with another ending.
    private var csv: String {
        for ending in [".html", ".htm"] where html.lowercased().hasSuffix(ending) {
            return html.dropLast(ending.count) + ".csv"
        }
        return html + ".csv"
    }

    func validate() throws {
        guard !html.isEmpty, html != "-" else { throw ValidationError("--html needs the name of a file.") }
    }

    private struct Files: Decodable {
        var html: String
        var csv: String
    }

    func run() throws {
        let client = try daemon.client()
        // Both files in one answer: a second between two could make them differ.
        let files: Files = try client.get(
            APIPath(
                "campaigns", name, "report",
                query: [
                    "lang": lang == .en ? nil : lang.rawValue, "internal": `internal` ? "true" : nil, "as_of": asOf,
                    "baseline": baseline, "version": version.map { "\($0)" }, "format": "json",
                ])
        ).decode()
        try write(files.html, to: html)
        try write(files.csv, to: csv)
        _ = try Screen(client)
        print("\(Printable.line(html)): the report, to open or to print.")
        print("\(Printable.line(csv)): every figure of it.")
        print(
            `internal`
                ? "Counts below 5 are left out. This is for the organization's own staff: do not pass it on."
                : "Counts below 11 are left out, so that nobody can be recognised: it may be shared.")
    }

    private func write(_ text: String, to file: String) throws {
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
        } catch {
            throw CommandFailure("\(file): cannot be written. Choose another place.")
        }
    }
}
