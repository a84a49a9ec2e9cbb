/// The three ways an instant is written: ISO 8601 with microseconds (ours), a bare date (Twilio's filters), and
/// RFC 2822 (Twilio's answers).
extension Moment {
    /// `2026-09-16T00:30:00.000000Z`
    var iso: String {
        let civil = CivilTime(self)
        var text: [UInt8] = []
        text.reserveCapacity(27)
        text.append(digits: civil.year, width: 4)
        text.append(0x2D)
        text.append(digits: civil.month, width: 2)
        text.append(0x2D)
        text.append(digits: civil.day, width: 2)
        text.append(0x54)
        text.append(digits: civil.secondOfDay / 3_600, width: 2)
        text.append(0x3A)
        text.append(digits: civil.secondOfDay / 60 % 60, width: 2)
        text.append(0x3A)
        text.append(digits: civil.secondOfDay % 60, width: 2)
        text.append(0x2E)
        text.append(digits: civil.microsecond, width: 6)
        text.append(0x5A)
        return String(decoding: text, as: UTF8.self)
    }

    /// `2026-09-16`
    var isoDate: String { String(iso.prefix(10)) }

    /// `Wed, 16 Sep 2026 00:30:00 +0000`, as Twilio dates its sheets.
    var rfc2822: String {
        let civil = CivilTime(self)
        let weekday = Self.weekdays[Int(((civil.daysSince1970 % 7) + 7) % 7)]
        let time = iso.dropFirst(11).prefix(8)
        return
            "\(weekday), \(iso.dropFirst(8).prefix(2)) \(Self.months[Int(civil.month) - 1]) \(civil.year) \(time) +0000"
    }

    /// The digits of `YYMMDDhhmm`, Twilio's `RawDlrDoneDate`.
    var compactMinute: String {
        let text = Array(iso.utf8)
        let digits = [2, 3, 5, 6, 8, 9, 11, 12, 14, 15].map { text[$0] }
        return String(decoding: digits, as: UTF8.self)
    }

    /// Reads `2026-09-16`, `2026-09-16T00:30Z`, `2026-09-16T00:30:00Z` or any number of decimals; nothing else. UTC only.
    init?(iso text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
            let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), let day = number(bytes[8..<10]),
            (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        let midnight = CivilTime.daysSince1970(year: year, month: month, day: day) * 86_400
        if bytes.count == 10 {
            self.init(microseconds: midnight * 1_000_000)
            return
        }
        guard bytes.count >= 17, bytes[10] == 0x54 || bytes[10] == 0x20, bytes.last == 0x5A, bytes[13] == 0x3A,
            let hour = number(bytes[11..<13]), let minute = number(bytes[14..<16]), hour < 24, minute < 60
        else { return nil }
        var second: Int64 = 0
        var fraction: Int64 = 0
        if bytes.count > 17 {
            guard bytes[16] == 0x3A, bytes.count >= 20, let read = number(bytes[17..<19]), read < 60 else { return nil }
            second = read
            if bytes.count > 20 {
                guard bytes[19] == 0x2E, bytes.count > 21 else { return nil }
                for place in 0..<6 {
                    let index = 20 + place
                    guard let digit = index < bytes.count - 1 ? number(bytes[index...index]) : 0 else { return nil }
                    fraction = fraction * 10 + digit
                }
            }
        }
        let seconds = midnight + hour * 3_600 + minute * 60 + second
        self.init(microseconds: seconds * 1_000_000 + fraction)
    }

    private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}

/// The value of a run of ASCII digits, or nil when anything else is in it.
private func number(_ digits: ArraySlice<UInt8>) -> Int64? {
    var value: Int64 = 0
    for digit in digits {
        guard (0x30...0x39).contains(digit) else { return nil }
        value = value * 10 + Int64(digit - 0x30)
    }
    return value
}

extension [UInt8] {
    /// Appends a non-negative number, zero-padded to the width.
    fileprivate mutating func append(digits value: Int64, width: Int) {
        var divisor: Int64 = 1
        for _ in 1..<width { divisor *= 10 }
        while divisor > 0 {
            append(0x30 + UInt8(value / divisor % 10))
            divisor /= 10
        }
    }
}
