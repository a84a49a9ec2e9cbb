/// A cleaned cell taken apart into words and runs of digits, and the runs put together into numbers.
struct PhonePieces {
    /// One run of digits, with what stood before it.
    struct Group {
        var digits: [UInt8]
        /// A plus stood between this run and what came before.
        var afterPlus = false
        /// A comma, semicolon, slash, bar, ampersand, number sign or line break stood before it: a new thing may start.
        var afterBreak = false
        /// `#` or `,,` stood before it: an extension, if a number went before.
        var afterExtensionSign = false
    }

    /// What a run of digits turned out to be.
    enum Piece {
        /// Ten digits of the North American plan and what was odd about how they were written.
        case number(tenDigits: [UInt8], oddity: PhoneRule?)
        /// A number of another country, with its code.
        case foreign(digits: [UInt8])
        /// Digits that make no number.
        case rest(digits: [UInt8], afterExtensionSign: Bool)

        var isNumber: Bool {
            if case .rest = self { false } else { true }
        }
    }

    enum Item {
        case word(Word)
        case piece(Piece)
    }

    struct Word {
        var text: String
        /// A digit stands directly before or after it.
        var touchesDigitBefore = false
        var touchesDigitAfter = false
        /// Only a dash or a point, no space, parts it from a digit (`555-CALL`).
        var isJoinedToDigit = false
    }

    private(set) var items: [Item] = []
    private(set) var digitCount = 0

    init(_ text: [Unicode.Scalar]) {
        let hasLetters = text.contains { $0.properties.isAlphabetic }
        var groups: [Group] = []
        var gap: [Unicode.Scalar] = []
        var index = 0
        while index < text.count {
            let scalar = text[index]
            if Self.isDigit(scalar) {
                var group = Group(digits: [])
                while index < text.count, Self.isDigit(text[index]) {
                    group.digits.append(UInt8(text[index].value))
                    index += 1
                }
                digitCount += group.digits.count
                group.afterPlus = gap.contains("+")
                group.afterBreak = gap.contains { Self.breaks.contains($0) }
                group.afterExtensionSign = gap.contains("#") || gap.filter { $0 == "," }.count >= 2
                groups.append(group)
                gap = []
            } else if scalar.properties.isAlphabetic {
                let start = index
                while index < text.count, text[index].properties.isAlphabetic || text[index] == "'" { index += 1 }
                var word = Word(text: String(String.UnicodeScalarView(text[start..<index])))
                word.touchesDigitBefore = start > 0 && Self.isDigit(text[start - 1])
                word.touchesDigitAfter = index < text.count && Self.isDigit(text[index])
                word.isJoinedToDigit =
                    (start > 1 && Self.joins(text[start - 1]) && Self.isDigit(text[start - 2]))
                    || (index + 1 < text.count && Self.joins(text[index]) && Self.isDigit(text[index + 1]))
                flush(&groups, besideWords: hasLetters)
                items.append(.word(word))
                gap = []
            } else {
                gap.append(scalar)
                index += 1
            }
        }
        flush(&groups, besideWords: hasLetters)
    }

    var words: [Word] {
        items.compactMap { if case .word(let word) = $0 { word } else { nil } }
    }

    var pieces: [Piece] {
        items.compactMap { if case .piece(let piece) = $0 { piece } else { nil } }
    }

    private static let breaks: Set<Unicode.Scalar> = [",", ";", "/", "|", "&", "\n", "#", "\\"]
    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    private static func joins(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "." }

    private mutating func flush(_ groups: inout [Group], besideWords: Bool) {
        guard !groups.isEmpty else { return }
        // A plus starts a number, wherever it stands; but in "1+312…" it only stands behind its 1.
        var start = 0
        for index in groups.indices.dropFirst() where groups[index].afterPlus {
            if index == start + 1, groups[start].digits == [0x31] { continue }
            appendPieces(Array(groups[start..<index]), besideWords: besideWords)
            start = index
        }
        appendPieces(Array(groups[start...]), besideWords: besideWords)
        groups = []
    }

    /// Beside words a comma or slash is believed first ("Apt 1, 312…"); alone the digits are taken together first,
    /// for any sign may part the groups of one number ("312/555/0142").
    private mutating func appendPieces(_ groups: [Group], besideWords: Bool) {
        // An extension never lends its digits to a number that lacks some.
        let mayJoin = !groups.dropFirst().contains(where: \.afterExtensionSign)
        if mayJoin, !besideWords, let whole = NumberShape.read(groups) {
            items.append(.piece(whole))
            return
        }
        var parts: [[Group]] = []
        for group in groups {
            if group.afterBreak || parts.isEmpty { parts.append([group]) } else { parts[parts.count - 1].append(group) }
        }
        if parts.count > 1, parts.contains(where: { NumberShape.read($0) != nil }) {
            for part in parts {
                if let piece = NumberShape.read(part) {
                    items.append(.piece(piece))
                } else {
                    appendRuns(part)
                }
            }
            return
        }
        if mayJoin, let whole = NumberShape.read(groups) {
            items.append(.piece(whole))
        } else {
            appendRuns(groups)
        }
    }

    /// Numbers among groups that are parted by spaces only; what is left over stays as rest.
    private mutating func appendRuns(_ groups: [Group]) {
        var rest: [Group] = []
        var found: [Item] = []
        var index = 0
        func spill() {
            guard let first = rest.first else { return }
            found.append(
                .piece(
                    .rest(
                        digits: rest.flatMap(\.digits), afterExtensionSign: first.afterExtensionSign)))
            rest = []
        }
        while index < groups.count {
            if let length = NumberShape.lengthOfRun(in: groups[index...]),
                let number = NumberShape.read(Array(groups[index..<(index + length)]))
            {
                spill()
                found.append(.piece(number))
                index += length
            } else {
                rest.append(groups[index])
                index += 1
            }
        }
        spill()
        items += found
    }
}
