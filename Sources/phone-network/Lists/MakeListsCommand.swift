import ArgumentParser
import Foundation

/// `phone-network make-lists`
struct MakeListsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make-lists",
        abstract: "Writes fictional sign-in sheets, a cold list, paper cards, and what is planted in them.",
        discussion: """
            Writes activated-ward-12.csv, activated-ward-25.csv, activated-ward-33.csv, cold.csv, paper-cards.csv, \
            people.json (for `serve --people` and `truth --people`) and truth.json (the planted rates and what each \
            sheet holds). Same seed and sizes, same bytes.
            """)

    @Option(help: "The same seed makes the same files.") var seed: UInt64 = 1
    @Option(help: "The folder to write to; made if missing.") var out: String
    @Option(help: "People who signed in at a meeting.") var activated: Int = 1_000
    @Option(help: "People on the cold list, those on both lists included.") var cold: Int = 4_000
    @Option(help: "The day of the meetings (YYYY-MM-DD); paper cards are dated around it.")
    var meetingDate: String = "2026-09-15"

    func validate() throws {
        guard activated >= 1, cold >= 0 else {
            throw ValidationError("--activated needs at least 1 and --cold at least 0")
        }
        guard meetingDate.utf8.count == 10, Moment(iso: meetingDate) != nil else {
            throw ValidationError("--meeting-date is not a date of the form 2026-09-15")
        }
    }

    func run() throws {
        guard let date = Moment(iso: meetingDate) else { return }
        let made = try ListMaker(activatedCount: activated, coldCount: cold, meetingDate: date).make(seed: seed)
        try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
        for sheet in made.sheets { try writeFile(sheet.text, to: "\(out)/\(sheet.account.file)") }
        try writeFile(made.paperCards, to: "\(out)/paper-cards.csv")
        try made.people.write(to: "\(out)/people.json")
        let truth = PlantedTruth(
            seed: seed, meetingDate: meetingDate, groups: made.people.groups, sheets: made.sheets.map(\.account),
            onBothLists: made.onBothLists, paperCards: made.people.people.count { $0.paperCard != nil })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        try writeFile(String(decoding: try encoder.encode(truth), as: UTF8.self) + "\n", to: "\(out)/truth.json")
        let rows = made.sheets.reduce(0) { $0 + $1.account.rows }
        print("\(made.people.people.count) people in \(rows) rows of \(made.sheets.count) sheets, in \(out)")
    }
}

/// `truth.json`
private struct PlantedTruth: Codable {
    var seed: UInt64
    var meetingDate: String
    var groups: [Group]
    var sheets: [SheetAccount]
    var onBothLists: Int
    var paperCards: Int

    private enum CodingKeys: String, CodingKey {
        case seed, groups, sheets
        case meetingDate = "meeting_date"
        case onBothLists = "on_both_lists"
        case paperCards = "paper_cards"
    }
}
