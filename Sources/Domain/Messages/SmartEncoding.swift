/// The replacements by which a text pasted from a word processor fits the phone networks' own alphabet: curly quotes,
/// dashes, ellipses and odd spaces become their plain cousins. Exactly the list of compliance note §5, no more: names
/// keep their accents, and the joiners that build emoji (U+200D, U+FE0F) stay.
package enum SmartEncoding {
    /// The text in normal form C with the replacements made. It may still need UCS-2; an author sees the changed text.
    package static func applied(to text: String) -> String {
        // Nothing on the list is plain ASCII but the tab and the grave accent.
        if text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x09 && $0 != 0x60 }) { return text }
        var result = String.UnicodeScalarView()
        for scalar in NormalForm.composed(text).unicodeScalars {
            switch replacement(of: scalar) {
            case .keep: result.append(scalar)
            case .drop: continue
            case .one(let other): result.append(other)
            case .ellipsis: result.append(contentsOf: "...".unicodeScalars)
            }
        }
        // Dropping an invisible character can bring a letter and its accent together.
        return NormalForm.composed(String(result))
    }

    private enum Replacement { case keep, drop, ellipsis, one(Unicode.Scalar) }

    private static func replacement(of scalar: Unicode.Scalar) -> Replacement {
        switch scalar.value {
        case 0x2018...0x201B, 0x2032, 0x2035, 0x02BC, 0x00B4, 0x0060: .one("'")
        case 0x201C...0x201F, 0x2033, 0x2036, 0x00AB, 0x00BB: .one("\"")
        case 0x2010...0x2015, 0x2212, 0x2043, 0x2022: .one("-")
        case 0x2026: .ellipsis
        case 0x00A0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x0009: .one(" ")
        case 0x2028, 0x2029: .one("\n")
        case 0x200B, 0xFEFF, 0x2060, 0x00AD: .drop
        default: .keep
        }
    }
}
