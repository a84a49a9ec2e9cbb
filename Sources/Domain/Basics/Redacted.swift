/// Values that must never reach a log: each prints a placeholder wherever it is interpolated, dumped or mirrored.
/// The raw value has one accessor with a name that is easy to find: `exposed`.

/// A phone number in E.164 (`+13125550142`). Equality and hashing are on the digits.
package struct PhoneNumber: Hashable, Comparable, Sendable {
    /// `+` and up to fifteen digits. For the wire, the store and screens that may show it; never for a log.
    package let exposed: String

    /// Nil unless the text is `+` and 8 to 15 digits, the first not 0.
    package init?(e164: some StringProtocol) {
        let bytes = Array(e164.utf8)
        guard bytes.first == 0x2B, (9...16).contains(bytes.count), bytes[1] != 0x30,
            bytes.dropFirst().allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
        else { return nil }
        exposed = String(e164)
    }

    /// For values that were checked before they were stored.
    package init(stored e164: String) { exposed = e164 }

    /// The three digits after `+1`, nil outside the North American plan.
    package var areaCode: Int? {
        guard exposed.hasPrefix("+1"), exposed.utf8.count == 12 else { return nil }
        return Int(exposed.dropFirst(2).prefix(3))
    }

    /// NPA-555-01XX: the range set aside for fiction. A live store refuses to text it.
    package var isFictional: Bool {
        exposed.hasPrefix("+1") && exposed.utf8.count == 12 && exposed.dropFirst(5).hasPrefix("55501")
    }

    /// NPA-555-XXXX: the only numbers a rehearsal store may text.
    package var isRehearsal: Bool {
        exposed.hasPrefix("+1") && exposed.utf8.count == 12 && exposed.dropFirst(5).hasPrefix("555")
    }

    package static func < (left: PhoneNumber, right: PhoneNumber) -> Bool { left.exposed < right.exposed }
}

/// The text of a message or a reply.
package struct MessageBody: Hashable, Sendable {
    package let exposed: String
    package init(_ text: String) { exposed = text }
}

/// A password, token or key.
package struct Secret: Hashable, Sendable {
    package let exposed: String
    package init(_ text: String) { exposed = text }
}

extension PhoneNumber: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "<phone>" }
    package var debugDescription: String { "<phone>" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}

extension MessageBody: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "<text>" }
    package var debugDescription: String { "<text>" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "<secret>" }
    package var debugDescription: String { "<secret>" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
