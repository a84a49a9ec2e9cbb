import Foundation

/// Names as people type them: shouted, whispered, with emoji, last name first.
enum NameField {
    /// Without emoji and symbols, spaces collapsed, "MARISOL" and "marisol" as "Marisol"; nil when nothing or a
    /// placeholder is left.
    static func clean(_ raw: String) -> String? {
        if isClean(raw) { return raw }
        var kept = String.UnicodeScalarView()
        for scalar in raw.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .otherSymbol, .mathSymbol, .currencySymbol, .modifierSymbol, .privateUse, .unassigned, .surrogate,
                .enclosingMark:
                // A symbol parts words ("Ana❤Luz").
                if scalar == "`" || scalar == "´" { kept.append("'") } else { kept.append(" ") }
            default:
                if scalar != "\u{200D}", scalar != "\u{FE0F}" { kept.append(scalar) }
            }
        }
        let name = Cells.collapse(String(kept)).precomposedStringWithCanonicalMapping
        guard name.contains(where: \.isLetter), !placeholders.contains(name.lowercased()) else { return nil }
        let letters = name.filter(\.isLetter)
        let oneCase = letters.allSatisfy { !$0.isLowercase } || letters.allSatisfy { !$0.isUppercase }
        return oneCase ? titleCased(name) : name
    }

    /// "Holloway, Latrice" and "Latrice Holloway" alike.
    static func split(_ raw: String) -> (first: String?, last: String?) {
        if let comma = raw.firstIndex(of: ",") {
            return (clean(String(raw[raw.index(after: comma)...])), clean(String(raw[..<comma])))
        }
        guard let name = clean(raw) else { return (nil, nil) }
        guard let space = name.firstIndex(of: " ") else { return (name, nil) }
        return (String(name[..<space]), String(name[name.index(after: space)...]))
    }

    /// Nothing to do: ASCII letters of both cases, single spaces, dashes, apostrophes.
    private static func isClean(_ raw: String) -> Bool {
        var upper = false
        var lower = false
        var previous: UInt8 = 0x20
        for byte in raw.utf8 {
            switch byte {
            case 0x41...0x5A: upper = true
            case 0x61...0x7A: lower = true
            case 0x20, 0x2D, 0x27, 0x2E:
                if byte == 0x20, previous == 0x20 { return false }
            default: return false
            }
            previous = byte
        }
        guard upper, lower, previous != 0x20, let initial = raw.utf8.first else { return false }
        return !placeholderInitials.contains(initial | 0x20) || !placeholders.contains(raw.lowercased())
    }

    private static func titleCased(_ name: String) -> String {
        var result = ""
        var starts = true
        for character in name {
            result += starts ? character.uppercased() : character.lowercased()
            starts = " -'’.(/\"".contains(character)
        }
        return result
    }

    /// Nobody is greeted "Hi None".
    private static let placeholders: Set<String> = [
        "none", "null", "nil", "n/a", "na", "unknown", "no name", "no name given", "not given", "blank", "anonymous",
        "undefined", "nan", "sin nombre", "x", "xx", "xxx",
    ]
    private static let placeholderInitials = Set(placeholders.compactMap(\.utf8.first))
}
