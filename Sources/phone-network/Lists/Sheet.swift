/// What a sheet holds, counted as it is made: an importer's accounting can be compared with it.
struct SheetAccount: Codable, Sendable {
    var file: String
    var rows = 0
    /// People with a number of their own in this sheet, whether or not they may be texted.
    var people = 0
    var blankPhones = 0
    var tollFree = 0
    /// Seven digits, no area code.
    var localOnly = 0
    var notANumber = 0
    /// A second row of a person who is in this sheet already.
    var duplicateRows = 0
    var optedOut = 0
    /// Noted as a landline by hand; the number itself is fine.
    var landlines = 0
    /// Two numbers in the cell; the person's is the first.
    var twoNumbers = 0

    private enum CodingKeys: String, CodingKey {
        case file, rows, people, landlines
        case blankPhones = "blank_phones"
        case tollFree = "toll_free"
        case localOnly = "local_only"
        case notANumber = "not_a_number"
        case duplicateRows = "duplicate_rows"
        case optedOut = "opted_out"
        case twoNumbers = "two_numbers"
    }
}

/// A CSV file in the making. UTF-8, comma, CRLF: a Google Sheets download.
struct Sheet {
    static let activatedHeader = [
        "First Name", "Last Name", "Cell Phone", "Ward", "Union", "Language", "Opted Out", "Notes",
    ]
    static let coldHeader = ["first_name", "last_name", "phone", "ward", "union", "language", "opt_out", "notes"]

    var account: SheetAccount
    private let header: [String]
    private var lines: [String] = []

    init(file: String, header: [String]) {
        account = SheetAccount(file: file)
        self.header = header
    }

    mutating func add(_ member: Member, cell: String, note: String = "") {
        let record = member.record
        let fields = [
            member.firstName, member.lastName, cell, record.ward, record.union, record.language,
            record.optedOut ? "yes" : "", note,
        ]
        lines.append(Self.line(fields))
        account.rows += 1
    }

    /// Mixes the rows, so that what is odd is not all at the end.
    mutating func shuffle(using chance: inout Chance) { chance.shuffle(&lines) }

    var text: String { ([Self.line(header)] + lines).map { $0 + "\r\n" }.joined() }

    /// RFC 4180.
    static func line(_ fields: [String]) -> String {
        fields.map { field in
            let needsQuotes = field.contains { $0 == "," || $0 == "\"" || $0.isNewline }
            return needsQuotes ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
        }.joined(separator: ",")
    }
}
