/// Text from strangers, made harmless for a terminal: a name or a reply must not move the cursor, change colours or
/// turn the rest of the line around.
package enum Printable {
    /// A name as it is typed after a command: in quotes where a shell would take it apart.
    package static func typed(_ name: String) -> String {
        let isPlain =
            !name.isEmpty
            && name.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                default: "-_.+,:@/".utf8.contains(byte)
                }
            }
        if isPlain, !name.hasPrefix("-") { return name }
        return "'" + line(name).split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#)
            + "'"
    }

    /// The text on one line: line breaks become ` / `, control and direction characters go.
    package static func line(_ text: String) -> String {
        var result = ""
        var previousWasBreak = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
                if !previousWasBreak, !result.isEmpty { result += " / " }
                previousWasBreak = true
            case "\t":
                result.unicodeScalars.append(" ")
            case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{200E}", "\u{200F}", "\u{61C}":
                break
            default:
                previousWasBreak = false
                if scalar.properties.generalCategory != .control { result.unicodeScalars.append(scalar) }
            }
        }
        return previousWasBreak && result.hasSuffix(" / ") ? String(result.dropLast(3)) : result
    }
}
