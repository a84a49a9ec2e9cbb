/// Takes out of somebody's words what would say who they are: phone numbers and other long digit strings, e-mail
/// addresses, and their own name. What is left can be read to others without a name.
package struct QuoteMask: Sendable {
    private let names: Set<String>

    /// - Parameter names: the person's own, in any spelling; words of a single letter are left alone.
    package init(names: [String]) {
        var words: Set<String> = []
        for name in names {
            for word in Self.words(of: name) where word.count > 1 { words.insert(Self.folded(word)) }
        }
        self.names = words
    }

    package func applied(to text: String) -> String {
        maskingNames(in: Self.maskingNumbers(in: Self.maskingAddresses(in: text)))
    }

    // MARK: E-mail addresses

    private static func maskingAddresses(in text: String) -> String {
        pieces(of: text) { $0.isWhitespace }.map { piece in
            guard !piece.isGap, let at = piece.text.firstIndex(of: "@"), at != piece.text.startIndex,
                piece.text[at...].dropFirst().contains(".")
            else { return String(piece.text) }
            // The full stop or bracket around an address is not part of it.
            let head = piece.text.prefix { !isAddressLetter($0) }
            let tail = piece.text.reversed().prefix { !isAddressLetter($0) }.reversed()
            return head + "[e-mail]" + String(tail)
        }.joined()
    }

    private static func isAddressLetter(_ character: Character) -> Bool { character.isLetter || character.isNumber }

    // MARK: Numbers

    /// So many digits in one string, or in groups with single marks between them, may be a phone, an account or a house.
    private static let unbrokenDigits = 5
    private static let groupedDigits = 7

    private static func maskingNumbers(in text: String) -> String {
        let characters = Array(text)
        var result = ""
        var index = 0
        while index < characters.count {
            guard let end = endOfNumber(characters, from: index) else {
                result.append(characters[index])
                index += 1
                continue
            }
            result += "[number]"
            index = end
        }
        return result
    }

    /// Where the digits that begin here end, when they are to be masked; nil when they are not, or there are none.
    private static func endOfNumber(_ characters: [Character], from start: Int) -> Int? {
        let opens: Set<Character> = ["+", "("]
        guard isDigit(characters[start]) || opens.contains(characters[start]) else { return nil }
        // In the middle of a string of digits or of an amount of money the decision was made before.
        if start > 0, isDigit(characters[start - 1]) || characters[start - 1] == "$" { return nil }
        var digits = 0
        var groups = 0
        var gap = 0
        var end = start
        var index = start
        var wasDigit = false
        while index < characters.count {
            let character = characters[index]
            if isDigit(character) {
                if !wasDigit { groups += 1 }
                digits += 1
                gap = 0
                end = index + 1
            } else if gap < 2, " -.()+\u{2010}\u{2011}\u{2013}\u{A0}/".contains(character) {
                gap += 1
            } else {
                break
            }
            wasDigit = isDigit(character)
            index += 1
        }
        return digits >= (groups > 1 ? groupedDigits : unbrokenDigits) ? end : nil
    }

    private static func isDigit(_ character: Character) -> Bool { character.wholeNumberValue.map { $0 < 10 } ?? false }

    // MARK: Names

    private func maskingNames(in text: String) -> String {
        guard !names.isEmpty else { return text }
        var result = ""
        for piece in Self.pieces(of: text, isGap: { !$0.isLetter }) {
            let isName = !piece.isGap && names.contains(Self.folded(String(piece.text)))
            // First and last name in a row are one name.
            if isName, result.hasSuffix("[name] ") {
                result.removeLast()
            } else {
                result += isName ? "[name]" : String(piece.text)
            }
        }
        return result
    }

    private static func words(of name: String) -> [String] {
        pieces(of: name, isGap: { !$0.isLetter }).filter { !$0.isGap }.map { String($0.text) }
    }

    /// Lower case, without accents: people do not always write their own.
    private static func folded(_ word: String) -> String {
        String(NormalForm.composed(word.lowercased()).map { plainLetters[$0] ?? $0 })
    }

    private static let plainLetters: [Character: Character] = {
        let rows: [(Character, String)] = [
            ("a", "áàâäãåāăą"), ("c", "çćč"), ("d", "ďđ"), ("e", "éèêëēęě"), ("g", "ğ"), ("i", "íìîïīı"), ("l", "ł"),
            ("n", "ñńň"), ("o", "óòôöõøōő"), ("r", "řŕ"), ("s", "śšşș"), ("t", "ťțţ"), ("u", "úùûüūůűų"), ("y", "ýÿ"),
            ("z", "źžż"),
        ]
        return Dictionary(
            rows.flatMap { plain, accented in accented.map { ($0, plain) } }, uniquingKeysWith: { first, _ in first })
    }()

    private struct Piece {
        var text: Substring
        var isGap: Bool
    }

    /// The text cut where it changes between gaps and the rest; nothing is lost.
    private static func pieces(of text: String, isGap: (Character) -> Bool) -> [Piece] {
        var pieces: [Piece] = []
        var rest = text[...]
        while let first = rest.first {
            let isFirstGap = isGap(first)
            let end = rest.firstIndex { isGap($0) != isFirstGap } ?? rest.endIndex
            pieces.append(Piece(text: rest[..<end], isGap: isFirstGap))
            rest = rest[end...]
        }
        return pieces
    }
}
