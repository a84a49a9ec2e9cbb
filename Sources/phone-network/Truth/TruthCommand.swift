import ArgumentParser
import Foundation

/// `phone-network truth`
struct TruthCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "truth",
        abstract: "Reads a witness log and says what really happened, per list and ward, and person by person.")

    @Option(help: "The witness log of serve.") var log: String
    @Option(help: "people.json of make-lists.") var people: String
    @Option(help: "A yes counts from the first text to so many days after it.") var windowDays: Double = 7
    @Option(help: "A text may still arrive so long after the 2xx to a stop keyword.") var stopGraceMs: Int64 = 250
    @Option(help: "The same for a stop in plain words.") var plainStopGraceMs: Int64 = 1_250
    @Option(help: "Words that mark the one confirmation a stop may be answered with.")
    var confirmationWords: String = "unsubscribed"
    @Option(help: "Write a JSON array, one person a line, to this file.") var peopleOut: String?
    @Option(help: "Write a CSV of who did what was asked (Phone, Signed On), for `conversion import`.")
    var cardsOut: String?
    @Flag(help: "Print JSON.") var json = false
    @Flag(help: "Exit 1 when a text came twice, came after a stop, or went to someone whose sheet said not to.")
    var check = false

    func run() throws {
        let file = try PeopleFile(reading: people)
        let records = try WitnessRecord.read(log)
        let judge = Judge(
            windowDays: windowDays, stopGraceMs: stopGraceMs, plainStopGraceMs: plainStopGraceMs,
            confirmationWords: confirmationWords)
        let persons = judge.judge(records, people: file)
        let (groups, total) = GroupTruth.groups(of: persons, file: file)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if let peopleOut {
            let lines = try persons.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
            try writeFile("[\n" + lines.joined(separator: ",\n") + "\n]\n", to: peopleOut)
        }
        if let cardsOut {
            let cards = persons.compactMap { person in
                person.doneAt.map { Sheet.line([person.phone, String($0.prefix(10))]) + "\r\n" }
            }
            try writeFile("Phone,Signed On\r\n" + cards.joined(), to: cardsOut)
        }
        let events = Dictionary(records.map { ($0.event, 1) }, uniquingKeysWith: +)
        let refused = Dictionary(
            records.filter { $0.code != nil && $0.event != "receipt" }.map { (String($0.code ?? 0), 1) },
            uniquingKeysWith: +)
        if json {
            let whole = Whole(
                groups: groups, total: total, events: events, notAccepted: refused, windowDays: windowDays)
            encoder.outputFormatting.insert(.prettyPrinted)
            print(String(decoding: try encoder.encode(whole), as: UTF8.self))
        } else {
            printTable(groups + [total])
        }
        if check, total.duplicateTexts + total.duplicateCallbacks + total.textsAfterStop + total.textsToSheetOptOuts > 0
        {
            throw Complaint(
                "\(total.duplicateTexts) texts came twice (\(total.duplicateCallbacks) with the same callback), "
                    + "\(total.textsAfterStop) after a stop, \(total.textsToSheetOptOuts) to people whose sheet says not to"
            )
        }
    }

    private struct Whole: Encodable {
        var groups: [GroupTruth]
        var total: GroupTruth
        /// Lines of the log by event.
        var events: [String: Int]
        /// Requests not accepted, by Twilio's code (502: a page without one).
        var notAccepted: [String: Int]
        var windowDays: Double

        private enum CodingKeys: String, CodingKey {
            case groups, total, events
            case notAccepted = "not_accepted"
            case windowDays = "window_days"
        }
    }

    private func printTable(_ groups: [GroupTruth]) {
        let header = [
            "list", "ward", "people", "texted", "texts", "replied", "yes", "yes %", "planted %", "opted out", "done",
            "twice", "after stop",
        ]
        func percent(_ share: Double) -> String { "\((share * 1_000).rounded() / 10)" }
        let rows = groups.map { group in
            [
                group.list, group.ward, "\(group.people)", "\(group.texted)", "\(group.texts)", "\(group.replied)",
                "\(group.yes)", group.texted > 0 ? percent(Double(group.yes) / Double(group.texted)) : "–",
                group.plantedYes.map(percent) ?? "–", "\(group.optedOut)", "\(group.done)", "\(group.duplicateTexts)",
                "\(group.textsAfterStop)",
            ]
        }
        let widths = header.indices.map { column in ([header] + rows).map { $0[column].count }.max() ?? 0 }
        for row in [header] + rows {
            let cells = row.enumerated().map { column, cell in
                let space = String(repeating: " ", count: widths[column] - cell.count)
                return column < 2 ? cell + space : space + cell
            }
            print(cells.joined(separator: "  "))
        }
    }
}
