/// Reading and writing instants as ISO 8601 in UTC, without Foundation.
///
/// Days are counted with the proleptic Gregorian calendar (the "days from civil" arithmetic of Howard Hinnant's
/// chrono notes). Zones are not known here: a text may carry an offset, never a zone name.
package enum ISO8601 {
    /// Days since 1970-01-01 of a civil date. Months are 1...12.
    package static func days(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The civil date of a day number counted from 1970-01-01.
    package static func civil(days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// Number of days in a month of a year.
    package static func daysInMonth(year: Int, month: Int) -> Int {
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
        return month == 2 && leap ? 29 : lengths[month - 1]
    }

    /// `2026-07-01T13:00:00Z`, with six decimals only where the instant is not a whole second.
    package static func format(_ instant: Timestamp) -> String {
        let seconds = instant.seconds
        let fraction = instant.microseconds - seconds * 1_000_000
        let text = formatDateTime(secondsSince1970: seconds)
        return fraction == 0 ? text + "Z" : text + "." + padded(Int(fraction), to: 6) + "Z"
    }

    /// `2026-07-01T13:00Z`: whole minutes, rounded down.
    package static func formatMinutes(_ instant: Timestamp) -> String {
        String(formatDateTime(secondsSince1970: instant.seconds).prefix(16)) + "Z"
    }

    /// `2026-07-01T13:00:00` of a count of seconds, without a zone letter.
    package static func formatDateTime(secondsSince1970 seconds: Int64) -> String {
        let dayNumber = Int((seconds >= 0 ? seconds : seconds - 86_399) / 86_400)
        let rest = Int(seconds - Int64(dayNumber) * 86_400)
        let date = civil(days: dayNumber)
        return padded(date.year, to: 4) + "-" + padded(date.month, to: 2) + "-" + padded(date.day, to: 2)
            + "T" + padded(rest / 3_600, to: 2) + ":" + padded(rest / 60 % 60, to: 2) + ":" + padded(rest % 60, to: 2)
    }

    /// Reads `YYYY-MM-DDTHH:MM[:SS[.ffffff]](Z|±HH:MM|±HHMM)`. Nil for anything else, a date that does not exist,
    /// or a text without a zone: an instant is never guessed.
    package static func parse(_ text: some StringProtocol) -> Timestamp? {
        guard let local = parseLocal(text), let offset = local.offsetSeconds else { return nil }
        return Timestamp(microseconds: (local.secondsAsIfUTC - Int64(offset)) * 1_000_000 + local.fraction)
    }

    /// A date and time as written, with its offset from UTC when one was written.
    package struct LocalDateTime: Hashable, Sendable {
        /// The civil date and time read as if it were UTC.
        package var secondsAsIfUTC: Int64
        /// Microseconds past the second.
        package var fraction: Int64
        /// Seconds east of UTC, nil when the text named none.
        package var offsetSeconds: Int?
    }

    /// As `parse`, but the zone may be missing.
    package static func parseLocal(_ text: some StringProtocol) -> LocalDateTime? {
        var reader = DigitReader(bytes: Array(text.utf8))
        guard let year = reader.number(digits: 4), reader.take(0x2D),
            let month = reader.number(digits: 2), reader.take(0x2D), let day = reader.number(digits: 2),
            (1...12).contains(month), (1...daysInMonth(year: year, month: month)).contains(day),
            reader.take(0x54) || reader.take(0x74) || reader.take(0x20),
            let hour = reader.number(digits: 2), hour < 24, reader.take(0x3A),
            let minute = reader.number(digits: 2), minute < 60
        else { return nil }
        var second = 0
        var fraction: Int64 = 0
        if reader.take(0x3A) {
            guard let value = reader.number(digits: 2), value < 60 else { return nil }
            second = value
            if reader.take(0x2E) {
                guard let value = reader.fraction() else { return nil }
                fraction = value
            }
        }
        let seconds =
            Int64(days(year: year, month: month, day: day)) * 86_400 + Int64(hour * 3_600 + minute * 60 + second)
        var offset: Int?
        if reader.take(0x5A) || reader.take(0x7A) {
            offset = 0
        } else if let sign = reader.takeSign() {
            guard let hours = reader.number(digits: 2), hours <= 14 else { return nil }
            _ = reader.take(0x3A)
            guard let minutes = reader.number(digits: 2), minutes < 60 else { return nil }
            offset = sign * (hours * 3_600 + minutes * 60)
        }
        guard reader.isAtEnd else { return nil }
        return LocalDateTime(secondsAsIfUTC: seconds, fraction: fraction, offsetSeconds: offset)
    }

    static func padded(_ value: Int, to width: Int) -> String {
        let digits = String(value)
        return digits.count >= width ? digits : String(repeating: "0", count: width - digits.count) + digits
    }

    private struct DigitReader {
        let bytes: [UInt8]
        var index = 0
        var isAtEnd: Bool { index == bytes.count }

        mutating func take(_ byte: UInt8) -> Bool {
            guard index < bytes.count, bytes[index] == byte else { return false }
            index += 1
            return true
        }

        mutating func takeSign() -> Int? {
            if take(0x2B) { return 1 }
            if take(0x2D) { return -1 }
            return nil
        }

        mutating func number(digits: Int) -> Int? {
            guard index + digits <= bytes.count else { return nil }
            var value = 0
            for offset in 0..<digits {
                let byte = bytes[index + offset]
                guard byte >= 0x30, byte <= 0x39 else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            index += digits
            return value
        }

        /// Up to six decimals as microseconds; further ones are read and dropped.
        mutating func fraction() -> Int64? {
            var value: Int64 = 0
            var count = 0
            while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 {
                if count < 6 { value = value * 10 + Int64(bytes[index] - 0x30) }
                count += 1
                index += 1
            }
            guard count > 0 else { return nil }
            for _ in min(count, 6)..<6 { value *= 10 }
            return value
        }
    }
}
