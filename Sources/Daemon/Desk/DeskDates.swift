import Domain

/// Dates as people and spreadsheets write them. A date without a time is the *start* of that day: a card signed at the
/// meeting must never be credited to the text that followed it.
package enum DeskDates {
    /// `2026-07-01`, `2026-07-01 18:30`, with or without an offset; `7/1/2026`, `07/01/26 6:30 PM`. Nil for anything
    /// else: a date is never guessed.
    package static func parse(_ text: String, zone: ZoneRules) -> Timestamp? {
        if let instant = ISO8601.parse(text) ?? named(text) { return instant }
        if let local = ISO8601.parseLocal(text) ?? ISO8601.parseLocal(text + "T00:00") {
            return local.offsetSeconds == nil ? zone.instant(localSeconds: local.secondsAsIfUTC) : nil
        }
        return american(text).flatMap { ISO8601.parseLocal($0) }.map { zone.instant(localSeconds: $0.secondsAsIfUTC) }
    }

    /// With the short name of a zone behind it, as Mobilize's files have it: `2021-09-14 18:30:00 CDT`.
    private static func named(_ text: String) -> Timestamp? {
        guard let space = text.lastIndex(of: " "), let hours = offsets[String(text[text.index(after: space)...])],
            let local = ISO8601.parseLocal(text[..<space]), local.offsetSeconds == nil
        else { return nil }
        return Timestamp(seconds: local.secondsAsIfUTC - hours * 3_600)
    }

    /// Hours from UTC. `CST` is Central time here, as everywhere in the files of American tools.
    private static let offsets: [String: Int64] = [
        "UTC": 0, "GMT": 0, "Z": 0, "EDT": -4, "EST": -5, "CDT": -5, "CST": -6, "MDT": -6, "MST": -7, "PDT": -7,
        "PST": -8, "AKDT": -8, "AKST": -9, "HST": -10,
    ]

    /// An American date as ISO 8601, month first.
    private static func american(_ text: String) -> String? {
        let parts = text.split(whereSeparator: { $0 == " " || $0 == "\u{202F}" || $0 == "," })
        guard let date = parts.first, (1...3).contains(parts.count) else { return nil }
        let numbers = date.split(separator: "/", omittingEmptySubsequences: false)
        guard numbers.count == 3, let month = Int(numbers[0]), let day = Int(numbers[1]), var year = Int(numbers[2]),
            numbers[2].count == 4 || numbers[2].count == 2
        else { return nil }
        if numbers[2].count == 2 { year += 2_000 }
        var time = "00:00:00"
        if parts.count > 1 {
            guard let given = clock(parts[1], half: parts.count > 2 ? parts[2].lowercased() : nil) else { return nil }
            time = given
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T\(time)"
    }

    /// `6:30` and `pm` as `18:30:00`; `half` nil for a clock of 24 hours.
    private static func clock(_ text: Substring, half: String?) -> String? {
        var half = half
        var text = text
        for suffix in ["am", "pm"] where half == nil && text.lowercased().hasSuffix(suffix) {
            half = suffix
            text = text.dropLast(2)
        }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard (2...3).contains(parts.count), var hour = parts[0], let minute = parts[1],
            let second = parts.count > 2 ? parts[2] : 0
        else { return nil }
        switch half {
        case "am"?, "pm"?:
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (half == "pm" ? 12 : 0)
        case nil: break
        default: return nil
        }
        return "\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))"
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
