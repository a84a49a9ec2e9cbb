import CPhoneNumber
import Domain

/// libphonenumber's opinion of a text, region US. Used for what our own table cannot know: numbers of other countries
/// and long free text. Its word "invalid" is never by itself a reason to reject.
package struct PhoneLibraryReading: Hashable, Sendable {
    package enum Kind: Int32, Hashable, Sendable {
        case fixedLine, mobile, fixedLineOrMobile, tollFree, premiumRate, sharedCost, voip, personal, pager, company
        case voicemail, unknown
    }

    /// The number, where the text parsed as one.
    package let number: PhoneNumber
    /// Right length for its country.
    package let isPossible: Bool
    /// Matches a pattern assigned at the time of the installed metadata.
    package let isValid: Bool
    package let kind: Kind
    /// ISO 3166 country, nil when the library cannot tell.
    package let region: String?
    /// Digits, nil when there is none.
    package let lineExtension: String?
}

/// The face of the C shim. Safe on any thread; keeps nothing.
package enum PhoneLibrary {
    /// Nil when the text does not parse as one number.
    package static func read(_ text: String) -> PhoneLibraryReading? {
        var text = text
        return text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { reading(cphonenumber_read($0.baseAddress, $0.count, "US")) }
        }
    }

    /// The numbers of a possible length in a text, in its order; at most sixteen.
    package static func find(in text: String) -> [PhoneLibraryReading] {
        var text = text
        return text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { bytes in
                withUnsafeTemporaryAllocation(of: cphonenumber_match.self, capacity: 16) { matches in
                    let count = cphonenumber_find(bytes.baseAddress, bytes.count, "US", matches.baseAddress, 16)
                    return matches.prefix(count).compactMap { reading($0.reading) }
                }
            }
        }
    }

    private static func reading(_ raw: cphonenumber_reading) -> PhoneLibraryReading? {
        guard raw.outcome == Int32(CPHONENUMBER_PARSED.rawValue), let number = PhoneNumber(e164: text(raw.e164)) else {
            return nil
        }
        let region = text(raw.region)
        let lineExtension = text(raw.extension)
        return PhoneLibraryReading(
            number: number, isPossible: raw.possibility == Int32(CPHONENUMBER_POSSIBLE.rawValue),
            isValid: raw.valid == 1, kind: .init(rawValue: raw.type) ?? .unknown,
            region: region.isEmpty ? nil : region, lineExtension: lineExtension.isEmpty ? nil : lineExtension)
    }

    /// The text of a fixed C array, up to its first zero byte.
    private static func text<Array>(_ array: Array) -> String {
        withUnsafeBytes(of: array) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
}
