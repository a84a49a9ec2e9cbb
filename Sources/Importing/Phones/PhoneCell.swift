import Domain

/// The rule for one cell that should hold a phone number: accept, review or reject, with the number and the reason.
///
/// Letters are never read as keypad digits, an area code is never guessed, nothing is ever sent abroad, and a number
/// is never rejected because a library does not know its area code. Source: compliance notes §4.3 and §4.4.
package enum PhoneCell {
    package static func read(_ raw: String) -> PhoneReading {
        var raw = raw
        if let plain = raw.withUTF8({ readPlain($0) }) { return plain }
        return readAnything(raw)
    }

    /// The common well-formed cell: ten digits, or eleven with a leading 1, and ordinary punctuation. Nil sends the
    /// cell the long way, which gives the same answer for every cell this one answers.
    package static func readPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> PhoneReading? {
        guard bytes.count >= 10, bytes.count <= 24 else { return nil }
        // "+1" and room for eleven digits, so that the number needs no moving when a 1 was written.
        var digits: (UInt64, Int) = (0, 0)
        var first: UInt8 = 0
        var plus = false
        var group = 0
        for byte in bytes {
            switch byte {
            case 0x30...0x39:
                if digits.1 == 0 { first = byte }
                if digits.1 == 11 { return nil }
                digits = (digits.0 * 10 + UInt64(byte & 0x0F), digits.1 + 1)
                group += 1
            case 0x2E:
                // A long group before a point may be a spreadsheet's decimal number.
                if group > 4 { return nil }
                group = 0
            case 0x20, 0x28, 0x29, 0x2D: group = 0
            case 0x2B:
                if plus || digits.1 > 0 { return nil }
                plus = true
            default: return nil
            }
        }
        switch digits.1 {
        case 10 where !plus: break
        case 11 where first == 0x31: digits.0 -= 10_000_000_000
        default: return nil
        }
        let value = digits.0
        let objection = NumberingPlan.objection(
            areaCode: Int(value / 10_000_000), exchange: Int(value / 10_000 % 1_000), line: Int(value % 10_000))
        let rule = objection ?? .plain
        return PhoneReading(rule: rule, number: rule.action == .reject ? nil : number(value))
    }

    private static func readAnything(_ raw: String) -> PhoneReading {
        // Nothing longer is a phone cell; what is known of it is only that it holds too much.
        guard raw.utf8.count <= 2_000 else { return PhoneReading(rule: .wrongLength) }
        let text = PhoneCleaning.clean(raw)
        switch SpreadsheetNumber(text) {
        case .decimal(let digits): return readWhole(digits, accepted: .plain)
        case .exponentExact(let digits): return readWhole(digits, accepted: .scientificExact)
        case .exponentLossy: return PhoneReading(rule: .scientificLossy)
        case .fraction: return PhoneReading(rule: .wrongLength)
        case nil: return PhoneVerdict(PhonePieces(text)).reading
        }
    }

    /// A number a spreadsheet wrote with a decimal point or an exponent: its digits are all there is.
    private static func readWhole(_ digits: [UInt8], accepted: PhoneRule) -> PhoneReading {
        switch NumberShape.read([PhonePieces.Group(digits: digits)]) {
        case .number(let ten, let oddity):
            let objection = NumberingPlan.objection(tenDigits: ten)
            if let objection, objection.action == .reject { return PhoneReading(rule: objection) }
            return PhoneReading(rule: oddity ?? objection ?? accepted, number: number(tenDigits: ten))
        case .foreign: return PhoneReading(rule: .foreign)
        case .rest, nil: return PhoneReading(rule: digits.count == 7 ? .noAreaCode : .wrongLength)
        }
    }

    /// `+1` and the ten digits.
    static func number(tenDigits digits: [UInt8]) -> PhoneNumber {
        number(digits.reduce(0) { $0 * 10 + UInt64($1 & 0x0F) })
    }

    /// The number of a value of ten digits.
    private static func number(_ value: UInt64) -> PhoneNumber {
        PhoneNumber(
            stored: String(unsafeUninitializedCapacity: 12) { buffer in
                buffer[0] = 0x2B
                buffer[1] = 0x31
                var rest = value
                for index in stride(from: 11, through: 2, by: -1) {
                    buffer[index] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
                    rest /= 10
                }
                return 12
            })
    }
}
