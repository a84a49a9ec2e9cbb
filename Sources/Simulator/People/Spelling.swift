/// How the same words come out of other thumbs and phones: odd spellings made by rule, and only such as the reader of
/// replies promises to read. What they mean is what their writer means, and where a slip leaves a doubt the more careful
/// of two meanings.
package enum Spelling: String, Hashable, Sendable, CaseIterable {
    case shouted, small, mixed
    case padded, dotted, exclaimed, quoted, bracketed, below
    /// The last letter held down, "stoppp"; letters apart, "s t o p"; a digit for a letter, "st0p".
    case held, spaced, digits
    /// Letters in costume: full-width, bold, circled; Cyrillic ones that look Latin; marks that nobody sees.
    case fullWidth, bold, circled, cyrillic, unseen
    case politely, politelyFirst, inSpanish
    /// A phone's advertisement below.
    case advertised
    /// Two letters of a stop swapped.
    case slipped

    /// The saying so spelled; nil where nobody would, or nobody promises to read it.
    package func spell(_ saying: Saying) -> Saying? {
        guard !saying.quotes, let text = respelled(saying.text, saying.means), text != saying.text else { return nil }
        var spelled = saying
        spelled.text = text
        // It may be another word: then it holds the number until a person decides.
        if self == .slipped { spelled.means = .plainStop }
        return spelled
    }

    private func respelled(_ text: String, _ means: Saying.Meaning) -> String? {
        switch self {
        case .shouted: return text.uppercased()
        case .small: return text.lowercased()
        case .mixed:
            return String(
                text.enumerated().flatMap { $0 % 2 == 0 ? $1.lowercased() : $1.uppercased() })
        case .padded: return "  \(text)   "
        case .below: return "\n\n\(text)\n"
        case .quoted: return "“\(text)”"
        case .bracketed: return "(\(text))"
        case .dotted: return Self.endsInLetter(text) ? text + "..." : nil
        case .exclaimed: return Self.endsInLetter(text) ? text + "!!" : nil
        case .held, .spaced, .digits, .slipped: return Self.isKeyword(text) ? misspelled(text, means) : nil
        case .fullWidth, .bold, .circled, .cyrillic, .unseen: return costumed(text)
        case .politely: return Self.isPoliteWith(text, means) ? text + " please" : nil
        case .politelyFirst: return Self.isPoliteWith(text, means) ? "Please " + text : nil
        case .inSpanish: return Self.isPoliteWith(text, means) ? text + " por favor" : nil
        case .advertised: return text.contains("\n") ? nil : text + "\n\nSent from my iPhone"
        }
    }

    private func misspelled(_ word: String, _ means: Saying.Meaning) -> String? {
        var letters = Array(word)
        switch self {
        case .held: return letters.last.map { word + String(repeating: $0, count: 3) }
        case .spaced: return letters.map(String.init).joined(separator: " ")
        case .digits:
            guard let place = letters.firstIndex(where: { "oie".contains($0.lowercased()) }) else { return nil }
            letters[place] = letters[place].lowercased() == "o" ? "0" : letters[place].lowercased() == "i" ? "1" : "3"
            return String(letters)
        default:
            // Words whose slips are looked for.
            guard ["stop", "quit", "cancel", "unsubscribe"].contains(word.lowercased()) else { return nil }
            let place = letters.count / 2
            letters.swapAt(place - 1, place)
            return String(letters)
        }
    }

    /// One word of three letters and more.
    private static func isKeyword(_ text: String) -> Bool {
        text.utf8.count >= 3 && text.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    }

    private static func isPoliteWith(_ text: String, _ means: Saying.Meaning) -> Bool {
        isKeyword(text) && [.stop, .help, .start, .yes].contains(means)
    }

    private static func endsInLetter(_ text: String) -> Bool { text.last?.isLetter == true && !text.contains("\n") }

    private func costumed(_ text: String) -> String? {
        guard text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x80 }) else { return nil }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isLetter = ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
            result.append(isLetter ? dressed(scalar) : scalar)
            if self == .unseen, isLetter { result.append("\u{200B}") }
        }
        return String(result)
    }

    private func dressed(_ letter: Unicode.Scalar) -> Unicode.Scalar {
        let isSmall = letter.value >= 0x61
        let place = (letter.value | 0x20) - 0x61
        let value: UInt32? =
            switch self {
            case .fullWidth: letter.value + 0xFEE0
            case .bold: (isSmall ? 0x1D41A : 0x1D400) + place
            case .circled: (isSmall ? 0x24D0 : 0x24B6) + place
            case .cyrillic: Self.lookalikes[letter]?.value
            default: nil
            }
        return value.flatMap(Unicode.Scalar.init) ?? letter
    }

    private static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = [
        "a": "а", "e": "е", "o": "о", "p": "р", "c": "с", "A": "А", "E": "Е", "O": "О", "P": "Р", "C": "С", "T": "Т",
    ]
}
