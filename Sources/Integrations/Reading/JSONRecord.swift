import Domain
import Foundation

/// One object of another system's JSON, read without trusting any of it: a value of another kind than expected is a missing
/// value, and a text comes without control characters and not longer than it can mean anything.
struct JSONRecord {
    let values: [String: Any]

    init?(_ value: Any?) {
        guard let values = value as? [String: Any] else { return nil }
        self.values = values
    }

    /// The elements of a body: an array's, or the one object alone. Nil for anything else.
    static func elements(_ bytes: [UInt8]) -> [Any]? {
        let value = try? JSONSerialization.jsonObject(with: Data(bytes))
        if let array = value as? [Any] { return array }
        return value is [String: Any] ? value.map { [$0] } : nil
    }

    /// Longer texts are cut: ids, names and codes are short, and what is longer was not meant for us.
    static let longestText = 300

    /// A text that says something, trimmed; a whole number is taken as its digits.
    func text(_ name: String) -> String? { Self.text(values[name]) }

    static func text(_ value: Any?) -> String? {
        let written: String
        if let text = value as? String {
            written = text
        } else if let number = value as? NSNumber, !isBoolean(number), let whole = number as? Int {
            written = String(whole)
        } else {
            return nil
        }
        // Control characters say nothing, and a database refuses some of them.
        let shown = written.unicodeScalars.lazy.filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
        let cut = String(String.UnicodeScalarView(shown.prefix(longestText)))
        let trimmed = cut.trimmingCharacters(in: .whitespacesAndNewlines)
        return trimmed.isEmpty ? nil : trimmed
    }

    func record(_ name: String) -> JSONRecord? { JSONRecord(values[name]) }

    /// The objects of a list; what is no object is skipped. At most a thousand.
    func records(_ name: String) -> [JSONRecord] { list(name).prefix(1_000).compactMap(JSONRecord.init) }

    func texts(_ name: String) -> [String] { list(name).prefix(1_000).compactMap(Self.text) }

    func list(_ name: String) -> [Any] { values[name] as? [Any] ?? [] }

    static func isNull(_ value: Any) -> Bool { value is NSNull }

    /// True only for a JSON `true`.
    func isTrue(_ name: String) -> Bool { flag(name) == true }

    /// Nil where it is neither `true` nor `false`.
    func flag(_ name: String) -> Bool? {
        guard let number = values[name] as? NSNumber, Self.isBoolean(number) else { return nil }
        return number.boolValue
    }

    /// JSON's `true` and `1` are one class here; only their encoding tells them apart.
    private static func isBoolean(_ number: NSNumber) -> Bool {
        String(cString: number.objCType) == "c" || String(cString: number.objCType) == "B"
    }

    /// An instant as ISO 8601. Without an offset it is UTC, as the systems we read promise.
    func instant(_ name: String) -> Timestamp? {
        guard let text = text(name), let local = ISO8601.parseLocal(text) else { return nil }
        let seconds = local.secondsAsIfUTC - Int64(local.offsetSeconds ?? 0)
        return Self.plausible(Timestamp(microseconds: seconds * 1_000_000 + local.fraction))
    }

    /// An instant as a count of seconds since 1970.
    func unixInstant(_ name: String) -> Timestamp? {
        guard let number = values[name] as? NSNumber, !Self.isBoolean(number) else { return nil }
        let seconds = number.doubleValue
        guard seconds.isFinite, seconds > 0, seconds < 253_402_300_799 else { return nil }
        return Self.plausible(Timestamp(seconds: Int64(seconds)))
    }

    /// Years that a record of today can have: 0001 and 9999 are how some systems write "none".
    private static func plausible(_ instant: Timestamp) -> Timestamp? {
        (Timestamp(seconds: 946_684_800)..<Timestamp(seconds: 4_102_444_800)).contains(instant) ? instant : nil
    }
}

/// A person's ways of being reached, in the shape that OSDI gave them and both systems kept.
struct ReachedPerson {
    var phones: [Secret] = []
    var emails: [Secret] = []
    var firstName = ""
    var lastName = ""
    /// The words of the phones' `status`.
    var phoneStatuses: [String] = []

    init(_ person: JSONRecord?) {
        guard let person else { return }
        firstName = person.text("given_name") ?? ""
        lastName = person.text("family_name") ?? ""
        let numbers = Self.primaryFirst(person.records("phone_numbers"))
        phones = Self.each(numbers, "number") { text in text.utf8.filter { (0x30...0x39).contains($0) }.count >= 7 }
        phoneStatuses = numbers.compactMap { $0.text("status")?.lowercased() }
        emails = Self.each(Self.primaryFirst(person.records("email_addresses")), "address") { $0.contains("@") }
    }

    private static func primaryFirst(_ records: [JSONRecord]) -> [JSONRecord] {
        records.filter { $0.isTrue("primary") } + records.filter { !$0.isTrue("primary") }
    }

    private static func each(
        _ records: [JSONRecord], _ name: String, where isOne: (String) -> Bool
    ) -> [Secret] {
        var found: [Secret] = []
        for text in records.compactMap({ $0.text(name) }) where isOne(text) {
            let secret = Secret(text)
            if !found.contains(secret) { found.append(secret) }
        }
        return found
    }
}
