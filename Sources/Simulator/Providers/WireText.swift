/// Form fields, escapes and dates as the simulated providers read and write them.
enum WireText {
    static func formEncode(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: bytes.append(byte)
            case 0x20: bytes.append(0x2B)
            default:
                bytes.append(0x25)
                bytes.append(hex[Int(byte >> 4)])
                bytes.append(hex[Int(byte & 15)])
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let hex = Array("0123456789ABCDEF".utf8)

    static func formDecode(_ text: some StringProtocol) -> String? {
        var bytes: [UInt8] = []
        var source = Array(text.utf8)[...]
        while let byte = source.popFirst() {
            if byte == 0x2B {
                bytes.append(0x20)
            } else if byte == 0x25 {
                guard let high = source.popFirst().flatMap(nibble), let low = source.popFirst().flatMap(nibble) else {
                    return nil
                }
                bytes.append(high << 4 | low)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func nibble(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    /// The fields of a form in their order; nil where one cannot be decoded.
    static func form(_ bytes: [UInt8]) -> [(name: String, value: String)]? {
        var fields: [(name: String, value: String)] = []
        for pair in String(decoding: bytes, as: UTF8.self).split(separator: "&") {
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard halves.count == 2, let name = formDecode(halves[0]), let value = formDecode(halves[1]) else {
                return nil
            }
            fields.append((name, value))
        }
        return fields
    }

    static func form(_ fields: [(name: String, value: String)]) -> [UInt8] {
        Array(fields.map { "\(formEncode($0.name))=\(formEncode($0.value))" }.joined(separator: "&").utf8)
    }

    /// A JSON string with its quotation marks.
    static func json(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default:
                if scalar.value < 0x20 {
                    let digits = String(scalar.value, radix: 16)
                    result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }

    /// `2026-07-01T13:00:00.250Z`, of microseconds since 1970 (civil-from-days, Hinnant).
    static func date(_ micros: Int64) -> String {
        let seconds = micros / 1_000_000
        let z = seconds / 86_400 + 719_468
        let era = z / 146_097
        let doe = z - era * 146_097
        let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
        let mp = (5 * doy + 2) / 153
        let (day, month) = (doy - (153 * mp + 2) / 5 + 1, mp < 10 ? mp + 3 : mp - 9)
        let year = yoe + era * 400 + (month <= 2 ? 1 : 0)
        let clock = [seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60].map { two($0) }.joined(separator: ":")
        let millis = String(1_000 + micros / 1_000 % 1_000).dropFirst()
        return "\(year)-\(two(month))-\(two(day))T\(clock).\(millis)Z"
    }

    private static func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : String(number) }
}
