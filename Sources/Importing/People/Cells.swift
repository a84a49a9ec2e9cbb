/// Small helpers on the text of cells. Invisible characters count as spaces: spreadsheets are full of them.
enum Cells {
    /// Without spaces, no-break spaces, zero-width characters and byte order marks at both ends.
    static func trim(_ text: String) -> String {
        let utf8 = text.utf8
        if let first = utf8.first, let last = utf8.last, isPlain(first), isPlain(last) { return text }
        let scalars = text.unicodeScalars
        guard let start = scalars.firstIndex(where: { !isInvisible($0) }),
            let end = scalars.lastIndex(where: { !isInvisible($0) })
        else { return "" }
        return String(scalars[start...end])
    }

    /// Trimmed, with every run of spaces one space.
    static func collapse(_ text: String) -> String {
        if isCollapsed(text) { return text }
        var result = String.UnicodeScalarView()
        var waiting = false
        for scalar in text.unicodeScalars {
            if isInvisible(scalar) {
                // Zero-width characters part nothing.
                waiting = waiting || scalar.properties.isWhitespace
            } else {
                if waiting, !result.isEmpty { result.append(" ") }
                waiting = false
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// ASCII without two spaces together or one at an end: nothing to do.
    private static func isCollapsed(_ text: String) -> Bool {
        var previous: UInt8 = 0x20
        for byte in text.utf8 {
            guard byte >= 0x20, byte < 0x7F, byte != 0x20 || previous != 0x20 else { return false }
            previous = byte
        }
        return previous != 0x20
    }

    /// Nil for a cell with nothing in it.
    static func text(_ text: String) -> String? {
        let trimmed = trim(text)
        return trimmed.isEmpty ? nil : trimmed
    }

    /// The first run of digits, nil when there is none or it is absurdly long.
    static func firstInteger(_ text: String) -> Int? {
        var value: Int?
        for byte in text.utf8 {
            guard (0x30...0x39).contains(byte) else {
                if value != nil { break }
                continue
            }
            let (tens, overflow) = (value ?? 0).multipliedReportingOverflow(by: 10)
            if overflow || tens > Int.max - 9 { return nil }
            value = tens + Int(byte - 0x30)
        }
        return value
    }

    /// No field of the record holds anything visible.
    static func isBlank(_ record: DelimitedRecord) -> Bool {
        for column in record.fields.indices {
            let field = record.fields[column]
            if field.end > field.start, record.bytes[field.start] != 0x22, isPlain(record.bytes[field.start]) {
                return false
            }
            if field.end > field.start, !trim(record.text(column).text).isEmpty { return false }
        }
        return true
    }

    /// A visible ASCII character.
    private static func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value <= 0x20 || scalar.value == 0x7F }
        return scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
            || scalar.properties.generalCategory == .control || (0xFE00...0xFE0F).contains(scalar.value)
    }
}
