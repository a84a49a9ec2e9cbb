/// When a step is due, as an organizer says it: `at once`, `in 3 hours`, `next day 18:00`, `day 5`.
package enum StepTime: Hashable, Sendable, Codable {
    /// When the campaign starts.
    case atOnce
    /// This long after the start.
    case after(seconds: Int64)
    /// On the nth day after the meeting's (or the start's) day, at this minute of the day, in the meeting's zone.
    case day(Int, minute: Int)

    /// 18:00: after work, and before the window closes anywhere.
    package static let standardMinute = 18 * 60

    /// Nil when the text is none of the forms above.
    package init?(_ text: String) {
        let words = text.lowercased().split(separator: " ").map(String.init)
        switch words.first {
        case "at" where words == ["at", "once"], "now" where words.count == 1:
            self = .atOnce
        case "in" where words.count == 3:
            guard let count = Int64(words[1]), count >= 0, let unit = Self.seconds(perUnit: words[2]),
                count <= 366 * 86_400 / unit
            else { return nil }
            self = .after(seconds: count * unit)
        case "next" where words.count >= 2 && words[1] == "day":
            guard let minute = Self.minute(words.dropFirst(2)) else { return nil }
            self = .day(1, minute: minute)
        case "same" where words.count >= 2 && words[1] == "day":
            guard let minute = Self.minute(words.dropFirst(2)) else { return nil }
            self = .day(0, minute: minute)
        case "day" where words.count >= 2:
            guard let day = Int(words[1]), (0...366).contains(day), let minute = Self.minute(words.dropFirst(2))
            else { return nil }
            self = .day(day, minute: minute)
        default: return nil
        }
    }

    /// `[at] HH:MM`, or the standard minute when nothing is left.
    private static func minute(_ words: ArraySlice<String>) -> Int? {
        var rest = words
        if rest.first == "at" { rest = rest.dropFirst() }
        guard let clock = rest.first else { return rest.count == words.count ? standardMinute : nil }
        return rest.count == 1 ? minuteOfDay(clock) : nil
    }

    /// Minutes since midnight of `18:00` or `9:30`; nil for anything else.
    package static func minuteOfDay(_ clock: some StringProtocol) -> Int? {
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
            let hour = Int(parts[0]), let minute = Int(parts[1]), (0..<24).contains(hour), (0..<60).contains(minute)
        else { return nil }
        return hour * 60 + minute
    }

    /// Seconds of `minutes`, `hours`, `days`, in the singular too.
    package static func seconds(perUnit unit: String) -> Int64? {
        switch unit {
        case "second", "seconds": 1
        case "minute", "minutes": 60
        case "hour", "hours": 3_600
        case "day", "days": 86_400
        case "week", "weeks": 7 * 86_400
        default: nil
        }
    }

    /// Seconds of `7 days` or `72 hours`; nil for anything else.
    package static func duration(_ text: String) -> Int64? {
        let words = text.lowercased().split(separator: " ").map(String.init)
        guard words.count == 2, let count = Int64(words[0]), count > 0, let unit = seconds(perUnit: words[1]),
            count <= 3_660 * 86_400 / unit
        else { return nil }
        return count * unit
    }
}
