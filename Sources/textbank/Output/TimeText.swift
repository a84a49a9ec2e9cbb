import Domain
import Foundation

/// Instants of the API as people read them: `Wed 2026-07-01 18:30 CDT`.
struct TimeText {
    let zone: TimeZone

    /// A text that is no instant is shown as it is.
    func text(_ instant: String) -> String {
        guard let parsed = ISO8601.parse(instant) else { return instant }
        return text(parsed)
    }

    func text(_ instant: String?) -> String { instant.map { text($0) as String } ?? "" }

    /// With the seconds, as a log has them.
    func exactText(_ instant: String) -> String {
        ISO8601.parse(instant).map { text($0, timeCharacters: 8) } ?? instant
    }

    private func text(_ instant: Timestamp, timeCharacters: Int = 5) -> String {
        let date = Date(timeIntervalSince1970: Double(instant.seconds))
        let local = instant.seconds + Int64(zone.secondsFromGMT(for: date))
        let days = Int((local >= 0 ? local : local - 86_399) / 86_400)
        let dateTime = ISO8601.formatDateTime(secondsSince1970: local)
        let weekday = Self.weekdays[((days + 4) % 7 + 7) % 7]
        return
            "\(weekday) \(dateTime.prefix(10)) \(dateTime.dropFirst(11).prefix(timeCharacters)) \(abbreviation(date))"
    }

    private func abbreviation(_ date: Date) -> String {
        let isSummer = zone.isDaylightSavingTime(for: date)
        if zone.secondsFromGMT(for: date) == 0, !isSummer { return "UTC" }
        return zone.localizedName(
            for: isSummer ? .shortDaylightSaving : .shortStandard, locale: Locale(identifier: "en_US"))
            ?? zone.identifier
    }

    /// 1 January 1970 was a Thursday.
    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]

    /// `7 days`, `36 hours`, `90 minutes`: the largest unit that says it exactly.
    static func duration(seconds: Int64) -> String {
        let (count, unit) =
            switch seconds {
            case let s where s % 86_400 == 0: (s / 86_400, "day")
            case let s where s % 3_600 == 0: (s / 3_600, "hour")
            case let s where s % 60 == 0: (s / 60, "minute")
            default: (seconds, "second")
            }
        return "\(count) \(unit)\(count == 1 ? "" : "s")"
    }
}
