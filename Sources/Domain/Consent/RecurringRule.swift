/// The footer of a zone file: a rule that repeats every year, in the notation of POSIX `TZ` as RFC 9636 §3.3.1 widens
/// it (`CST6CDT,M3.2.0,M11.1.0`).
struct RecurringRule: Hashable, Sendable {
    /// Seconds east of UTC in standard time.
    let standardOffset: Int
    let daylight: Daylight?

    struct Daylight: Hashable, Sendable {
        let offset: Int
        let start: YearlyMoment
        let end: YearlyMoment
    }

    /// A date of the year and a time of that day, which may reach into the days around it.
    struct YearlyMoment: Hashable, Sendable {
        let date: YearlyDate
        let secondOfDay: Int

        /// Seconds since 1970 as if the civil time were UTC.
        func localSeconds(year: Int) -> Int64 { Int64(date.dayNumber(year: year)) * 86_400 + Int64(secondOfDay) }
    }

    enum YearlyDate: Hashable, Sendable {
        /// Mm.w.d: weekday d (0 is Sunday) of week w (5 is the last) of month m.
        case weekday(month: Int, week: Int, weekday: Int)
        /// Jn: day 1...365, February 29 never counted.
        case julian(Int)
        /// n: day 0...365, February 29 counted.
        case ordinal(Int)

        func dayNumber(year: Int) -> Int {
            let newYear = ISO8601.days(year: year, month: 1, day: 1)
            switch self {
            case .ordinal(let day): return newYear + day
            case .julian(let day):
                let isLeap = ISO8601.daysInMonth(year: year, month: 2) == 29
                return newYear + day - 1 + (isLeap && day >= 60 ? 1 : 0)
            case .weekday(let month, let week, let weekday):
                let first = ISO8601.days(year: year, month: month, day: 1)
                let day = first + (weekday - Weekday.of(dayNumber: first) + 7) % 7 + (week - 1) * 7
                return day < first + ISO8601.daysInMonth(year: year, month: month) ? day : day - 7
            }
        }
    }

    func offset(atSecond second: Int64) -> Int {
        guard let daylight else { return standardOffset }
        let local = second + Int64(standardOffset)
        let year = ISO8601.civil(days: Int((local - (local < 0 ? 86_399 : 0)) / 86_400)).year
        let start = daylight.start.localSeconds(year: year) - Int64(standardOffset)
        let end = daylight.end.localSeconds(year: year) - Int64(daylight.offset)
        // South of the equator daylight time spans the new year.
        let isDaylight = start < end ? start <= second && second < end : !(end <= second && second < start)
        return isDaylight ? daylight.offset : standardOffset
    }
}

extension RecurringRule {
    /// Nil when the text is not such a rule.
    init?(text: some Sequence<UInt8>) {
        var reader = Reader(bytes: Array(text))
        guard reader.name(), let standard = reader.time(mostHours: 24) else { return nil }
        guard !reader.isAtEnd else {
            self.init(standardOffset: -standard, daylight: nil)
            return
        }
        guard reader.name() else { return nil }
        var offset = -standard + 3_600
        if reader.peek != UInt8(ascii: ",") {
            guard let written = reader.time(mostHours: 24) else { return nil }
            offset = -written
        }
        guard reader.take(","), let start = reader.moment(), reader.take(","), let end = reader.moment(),
            reader.isAtEnd
        else { return nil }
        self.init(standardOffset: -standard, daylight: Daylight(offset: offset, start: start, end: end))
    }

    private struct Reader {
        let bytes: [UInt8]
        var index = 0
        var isAtEnd: Bool { index == bytes.count }
        var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

        mutating func take(_ scalar: Unicode.Scalar) -> Bool {
            guard peek == UInt8(ascii: scalar) else { return false }
            index += 1
            return true
        }

        /// An abbreviation, which we do not keep: three letters or more, or anything in angle brackets.
        mutating func name() -> Bool {
            let start = index
            if take("<") {
                while let byte = peek, byte != UInt8(ascii: ">") { index += 1 }
                return take(">")
            }
            while let byte = peek, (0x41...0x5A).contains(byte & 0xDF) { index += 1 }
            return index - start >= 3
        }

        mutating func number() -> Int? {
            var value: Int?
            while let byte = peek, (0x30...0x39).contains(byte), (value ?? 0) < 1_000 {
                value = (value ?? 0) * 10 + Int(byte - 0x30)
                index += 1
            }
            return value
        }

        /// `[+-]hh[:mm[:ss]]` in seconds.
        mutating func time(mostHours: Int) -> Int? {
            let sign = take("-") ? -1 : 1
            if sign == 1 { _ = take("+") }
            guard let hours = number(), hours <= mostHours else { return nil }
            var seconds = hours * 3_600
            for unit in [60, 1] where take(":") {
                guard let value = number(), value < 60 else { return nil }
                seconds += value * unit
            }
            return sign * seconds
        }

        mutating func moment() -> YearlyMoment? {
            guard let date = date() else { return nil }
            guard take("/") else { return YearlyMoment(date: date, secondOfDay: 2 * 3_600) }
            return time(mostHours: 167).map { YearlyMoment(date: date, secondOfDay: $0) }
        }

        mutating func date() -> YearlyDate? {
            if take("J") {
                guard let day = number(), (1...365).contains(day) else { return nil }
                return .julian(day)
            }
            guard take("M") else {
                guard let day = number(), (0...365).contains(day) else { return nil }
                return .ordinal(day)
            }
            guard let month = number(), (1...12).contains(month), take("."), let week = number(),
                (1...5).contains(week), take("."), let weekday = number(), (0...6).contains(weekday)
            else { return nil }
            return .weekday(month: month, week: week, weekday: weekday)
        }
    }
}

/// Days of the week, Sunday 0 to Saturday 6, as zone files and our tables count them.
package enum Weekday {
    /// The weekday of a day counted from 1970-01-01, a Thursday.
    package static func of(dayNumber: Int) -> Int { ((dayNumber + 4) % 7 + 7) % 7 }

    package static let names = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
}
