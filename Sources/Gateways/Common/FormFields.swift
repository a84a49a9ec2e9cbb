/// The fields of an `application/x-www-form-urlencoded` text: a body or a query, in the order they came.
///
/// Names and values are kept as bytes, because a signature is over bytes and a person may send bytes that are not
/// UTF-8; they become text only where they are read.
package struct FormFields: Hashable, Sendable {
    package struct Field: Hashable, Sendable {
        package var name: [UInt8]
        package var value: [UInt8]
    }

    package private(set) var fields: [Field] = []

    /// Reads every field; a name without `=` has an empty value, and an escape that is none stands for itself, as in
    /// the URL standard's form parser. Nothing is refused here: a codec says what it misses.
    package init(encoded bytes: some Sequence<UInt8>) {
        var name: [UInt8] = []
        var current: [UInt8] = []
        var hasName = false
        func decoded(_ raw: [UInt8]) -> [UInt8] { PercentEncoding.decode(raw, plusIsSpace: true) }
        func finish(into fields: inout [Field]) {
            if hasName {
                fields.append(Field(name: decoded(name), value: decoded(current)))
            } else if !current.isEmpty {
                fields.append(Field(name: decoded(current), value: []))
            }
        }
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "&"):
                finish(into: &fields)
                (name, current, hasName) = ([], [], false)
            case UInt8(ascii: "=") where !hasName:
                (name, current, hasName) = (current, [], true)
            default:
                current.append(byte)
            }
        }
        finish(into: &fields)
    }

    /// The bytes of the first field of that name.
    package func bytes(_ name: String) -> [UInt8]? {
        fields.first { $0.name.elementsEqual(name.utf8) }?.value
    }

    /// The text of the first field of that name; bytes that are not UTF-8 become replacement characters.
    package func text(_ name: String) -> String? {
        bytes(name).map { String(decoding: $0, as: UTF8.self) }
    }

    /// As `text`, but nil for an empty value too.
    package func nonEmptyText(_ name: String) -> String? {
        guard let value = text(name), !value.isEmpty else { return nil }
        return value
    }
}
