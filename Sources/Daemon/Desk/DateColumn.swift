import Domain
import Importing

/// The column of a file that says when, found by its name.
struct DateColumn: Sendable {
    private let column: Int?
    private let delimiter: Character
    private let zone: ZoneRules
    private let standard: Timestamp?

    /// - Parameter standard: for rows without a date of their own.
    /// - Throws: `Refusal` when there is neither a date column nor a standard.
    init(header: HeaderMap?, delimiter: Character?, zone: ZoneRules, standard: Timestamp?) throws(Refusal) {
        let headers = header?.headers ?? []
        column = headers.firstIndex { Self.names.contains(HeaderNames.normalise($0)) }
        self.delimiter = delimiter ?? ","
        self.zone = zone
        self.standard = standard
        guard column != nil || standard != nil else {
            throw Refusal(
                field: "header", reason: "no column says when it was done",
                remedy: "Name a column \"date\", or give ?at=2026-07-01 for all rows.")
        }
    }

    /// When the row's deed was done; nil when its cell is no date, or empty without a standard.
    func date(in raw: String) -> Timestamp? {
        guard let column else { return standard }
        let cells = RawRecord.cells(raw, delimiter: delimiter)
        let text = column < cells.count ? cells[column].trimmingSpaces : ""
        return text.isEmpty ? standard : DeskDates.parse(text, zone: zone)
    }

    /// Normalised: lower case, letters and digits only.
    private static let names: Set<String> = [
        "date", "datetime", "day", "when", "timestamp", "time", "fecha", "dia", "signedat", "signedon", "datesigned",
        "signeddate", "dateofsignature", "signaturedate", "submittedat", "submittedon", "datesubmitted",
        "submissiondate", "attendedat", "attendedon", "dateattended", "attendancedate", "eventdate", "meetingdate",
        "timeslotstart",
        "timeslotstartdate", "timeslotstarttime",
        "createdat", "createdon", "datecreated", "createddate", "completedat", "completedon", "datecompleted",
        "recordedat", "daterecorded", "actiondate", "receivedat", "datereceived", "timeofsubmission",
    ]
}

/// The cells of one record as it stood in its file.
enum RawRecord {
    static func cells(_ raw: String, delimiter: Character) -> [String] {
        var cells: [String] = []
        var cell = ""
        var isQuoted = false
        var isStart = true
        var isAfterQuote = false
        for character in raw {
            if isQuoted {
                if character == "\"" {
                    if isAfterQuote { cell.append(character) }
                    isAfterQuote.toggle()
                    continue
                }
                if !isAfterQuote {
                    cell.append(character)
                    continue
                }
                (isQuoted, isAfterQuote) = (false, false)
            }
            if character == delimiter {
                cells.append(cell)
                (cell, isStart) = ("", true)
            } else if character == "\"", isStart {
                (isQuoted, isStart) = (true, false)
            } else {
                cell.append(character)
                isStart = false
            }
        }
        return cells + [cell]
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        let rest = drop { $0.isWhitespace }
        guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(rest[...last])
    }
}

/// The column of an attendance sheet that says whether somebody came, as Mobilize's export has it. A sheet without one holds
/// only those who did.
struct AttendedColumn: Sendable {
    enum Mark: Hashable, Sendable { case noColumn, came, absent, notMarked }

    private let column: Int?
    private let delimiter: Character

    init(header: HeaderMap?, delimiter: Character?) {
        column = header?.headers.firstIndex { HeaderNames.normalise($0) == "attended" }
        self.delimiter = delimiter ?? ","
    }

    /// Only a clear yes counts, whatever `status` says: somebody who cancelled and came has come. Anything that is neither
    /// yes nor no is "not marked".
    func mark(in raw: String) -> Mark {
        guard let column else { return .noColumn }
        let cells = RawRecord.cells(raw, delimiter: delimiter)
        switch column < cells.count ? cells[column].trimmingSpaces.lowercased() : "" {
        case "true", "yes", "y", "1", "x": return .came
        case "false", "no", "n", "0": return .absent
        default: return .notMarked
        }
    }
}
