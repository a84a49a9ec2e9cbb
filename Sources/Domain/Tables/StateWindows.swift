/// The hours in which one state allows telephone solicitation. Not legal advice: the table's comment line and
/// columns say what each row rests on and how sure it is.
package struct StateWindow: Hashable, Sendable {
    /// Two letters.
    package let state: String
    /// Minutes of the day, by weekday from Sunday (0) to Saturday (6); nil on a closed day.
    package let days: [DayHours?]
    /// True where the state is closed on legal holidays; otherwise they are days like any other.
    package let isClosedOnHolidays: Bool
    /// Most solicitations within 24 hours, nil where no number is known.
    package let capPerDay: Int?
    /// What the rule reaches, whom it exempts, where it stands, and how sure the row is: for screens.
    package let scope: String
    package let exemption: String
    package let law: String
    package let confidence: String
}

/// From the first minute (included) to the last (excluded) of a day, in minutes since midnight, local time.
package struct DayHours: Hashable, Sendable {
    package let opensMinute: Int
    package let closesMinute: Int

    /// Nil unless 0 ≤ opens < closes ≤ 1,440.
    package init?(opensMinute: Int, closesMinute: Int) {
        guard opensMinute >= 0, opensMinute < closesMinute, closesMinute <= 1_440 else { return nil }
        self.opensMinute = opensMinute
        self.closesMinute = closesMinute
    }

    /// For hours written in the program itself.
    init(stored opensMinute: Int, _ closesMinute: Int) {
        self.opensMinute = opensMinute
        self.closesMinute = closesMinute
    }

    /// Reads `09:00-20:00`; nil for anything else.
    package init?(text: some StringProtocol) {
        let ends = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard ends.count == 2, let opens = Self.minute(Array(ends[0])), let closes = Self.minute(Array(ends[1])) else {
            return nil
        }
        self.init(opensMinute: opens, closesMinute: closes)
    }

    /// `09:00-20:00`.
    package var text: String {
        Self.clock(opensMinute) + "-" + Self.clock(closesMinute)
    }

    /// The hours that both allow; nil where they do not meet.
    package func meeting(_ other: DayHours) -> DayHours? {
        DayHours(
            opensMinute: max(opensMinute, other.opensMinute), closesMinute: min(closesMinute, other.closesMinute))
    }

    /// `09:00` of a minute of the day.
    package static func clock(_ minute: Int) -> String {
        ISO8601.padded(minute / 60, to: 2) + ":" + ISO8601.padded(minute % 60, to: 2)
    }

    private static func minute(_ bytes: [UInt8]) -> Int? {
        guard bytes.count == 5, bytes[2] == UInt8(ascii: ":") else { return nil }
        let digits = [bytes[0], bytes[1], bytes[3], bytes[4]].map { Int($0) - 0x30 }
        guard digits.allSatisfy({ (0...9).contains($0) }), digits[2] < 6 else { return nil }
        return (digits[0] * 10 + digits[1]) * 60 + digits[2] * 10 + digits[3]
    }
}

/// Every state's window, by its two letters.
package struct StateWindowTable: Sendable {
    private let windows: [String: StateWindow]

    /// Reads a table with the columns of `config/data/state_windows.csv`.
    /// - Throws: a `Refusal` naming the line.
    package init(csv: String) throws(Refusal) {
        let name = "state window table"
        let table = try DelimitedTable(text: csv, name: name)
        var columns: [Int] = []
        for column in Self.columns { columns.append(try table.column(column, of: name)) }
        var windows: [String: StateWindow] = [:]
        for row in table.rows {
            let fields = columns.map { row.fields[$0] }
            let hours = [fields[3], fields[1], fields[2]].map(Self.hours)
            guard fields[0].utf8.count == 2, windows[fields[0]] == nil, let sunday = hours[0], let weekday = hours[1],
                let saturday = hours[2], fields[4] == "as day" || fields[4] == "closed",
                fields[5].isEmpty || Int(fields[5]) != nil
            else {
                throw Refusal(
                    field: "\(name), line \(row.line)",
                    reason: "the state stands there twice, or its hours, holidays or cap cannot be read",
                    remedy: "Write hours as 09:00-20:00 or closed, holidays as \"as day\" or closed.")
            }
            windows[fields[0]] = StateWindow(
                state: fields[0],
                days: [sunday.value] + [DayHours?](repeating: weekday.value, count: 5) + [saturday.value],
                isClosedOnHolidays: fields[4] == "closed", capPerDay: Int(fields[5]), scope: fields[6],
                exemption: fields[7], law: fields[8], confidence: fields[9])
        }
        self.windows = windows
    }

    /// The row of a state or territory (two letters, upper case); nil where there is none: then only the federal
    /// floor applies.
    package subscript(state: String) -> StateWindow? { windows[state] }

    /// The states that have a row, sorted.
    package var states: [String] { windows.keys.sorted() }

    /// The table that comes with the program.
    package static let shipped: StateWindowTable = Shipped.table { () throws(Refusal) in
        try StateWindowTable(csv: ShippedStateWindows.text)
    }

    private static let columns = [
        "state", "mon_fri", "sat", "sun", "legal_holidays", "cap_per_24h", "scope", "exemption_or_presumption", "law",
        "confidence",
    ]

    /// One cell: hours, or `closed` (a value of nil), or neither (nil).
    private struct Cell { var value: DayHours? }
    private static func hours(_ text: String) -> Cell? {
        if text == "closed" { return Cell(value: nil) }
        return DayHours(text: text).map { Cell(value: $0) }
    }
}
