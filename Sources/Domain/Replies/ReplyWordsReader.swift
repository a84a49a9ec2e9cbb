/// Reads the rows of a reply table, the shipped one or an organization's own, and says of a bad one what is wrong.
struct ReplyWordsReader {
    /// How messages call the table.
    let name: String
    /// The words that an organization's own file extends: its rules are named so, and it may not take the way out
    /// away. Nil for the shipped table.
    let shipped: ReplyWords?

    private var isOwn: Bool { shipped != nil }

    static let columns = ["layer", "label", "rule", "degree", "patterns"]

    func read(_ tsv: String, into words: inout ReplyWords) throws(Refusal) {
        let table = try DelimitedTable(text: tsv, name: name, separator: .tab)
        guard table.columns == Self.columns else {
            throw Refusal(
                field: name, reason: "the heading is wrong",
                remedy:
                    "Its first line that is no comment reads, between tabs: \(Self.columns.joined(separator: ", ")).")
        }
        var rejections: [Rejection] = []
        var own: Set<String> = []
        for row in table.rows {
            guard let wrong = read(row, into: &words, own: &own) else { continue }
            rejections.append(
                Rejection(field: "\(name), line \(row.line)", reason: wrong.reason, remedy: wrong.remedy))
        }
        if !rejections.isEmpty { throw Refusal(rejections) }
    }

    /// What is wrong in a row.
    private struct Wrong {
        var reason: String
        var remedy: String

        init(_ reason: String, _ remedy: String) {
            self.reason = reason
            self.remedy = remedy
        }

        static func piece(_ piece: String) -> Wrong {
            Wrong(
                "\"\(piece)\" cannot be read",
                "Write words in lower case without accents or apostrophes; the notation is in docs/replies.md.")
        }
    }

    /// Nil when the row is sound.
    private func read(
        _ row: DelimitedTable.Row, into words: inout ReplyWords, own: inout Set<String>
    ) -> Wrong? {
        let (label, rule, degree, text) = (row.fields[1], row.fields[2], row.fields[3], row.fields[4])
        guard let layer = ReplyWords.Layer(rawValue: row.fields[0]) else {
            return Wrong(
                "\"\(row.fields[0])\" is no layer",
                "Write class, machine, keyword, phrase, insist, guard, correct, spared or reaction.")
        }
        switch layer {
        case .wordClass: return readClass(label, text, into: &words)
        case .correct:
            guard let slips = Int(degree), (1...2).contains(slips) else {
                return Wrong("\"\(degree)\" is no number of slips", "Write 1 or 2.")
            }
            for word in text.split(separator: " ").map(String.init) {
                _ = words.number(of: word)
                words.targets.append(
                    ReplyWords.Target(
                        word: word, letters: Array(word.utf8), slips: slips,
                        isOptOut: label == ReplyLabel.optOut.rawValue))
            }
        case .spared: words.spared.formUnion(text.split(separator: " ").map(String.init))
        case .reaction:
            for beginning in text.split(separator: ";") {
                words.reactions.append((beginning.drop { $0 == " " } + "", label))
            }
        case .machine, .keyword, .phrase, .insist, .guardPhrase:
            guard let label = ReplyLabel(rawValue: label) else {
                let labels = ReplyLabel.allCases.map(\.rawValue).joined(separator: ", ")
                return Wrong("\"\(label)\" is no label", "Write one of \(labels).")
            }
            guard let degree = ReplyDegree.allCases.first(where: { $0.name == degree }) else {
                return Wrong("\"\(degree)\" is no degree", "Write certain, likely or unknown.")
            }
            words.rules.append(
                ReplyWords.Rule(
                    layer: layer, label: label, degree: degree,
                    name: (isOwn ? "own." : "") + "\(layer.rawValue).\(rule)"))
            for piece in Self.pieces(text) {
                let wrong =
                    layer == .keyword
                    ? addKeyword(piece, into: &words, own: &own) : addPattern(piece, layer: layer, into: &words)
                if let wrong { return wrong }
            }
        }
        return nil
    }

    private func readClass(_ label: String, _ text: String, into words: inout ReplyWords) -> Wrong? {
        // An organization adds words to a class; the shipped table has each once.
        guard isOwn || words.classes[label] == nil else {
            return Wrong("the class \"\(label)\" stands there twice", "Make one row of the two.")
        }
        var members = words.classes[label] ?? WordSet()
        for word in text.split(separator: " ") {
            guard let set = set(String(word), in: &words) else { return .piece(String(word)) }
            members.formUnion(set)
        }
        words.classes[label] = members
        return nil
    }

    private func addKeyword(_ piece: String, into words: inout ReplyWords, own: inout Set<String>) -> Wrong? {
        let pieceWords = piece.split(separator: " ").map(String.init)
        guard pieceWords.allSatisfy(Self.isWord) else { return .piece(piece) }
        for word in pieceWords { _ = words.number(of: word) }
        let rule = words.rules.count - 1
        let isNew = words.keywords.updateValue(rule, forKey: piece) == nil
        guard let shipped else {
            return isNew ? nil : Wrong("\"\(piece)\" stands there twice", "Take one of them out.")
        }
        if !own.insert(piece).inserted { return Wrong("\"\(piece)\" stands there twice", "Take one of them out.") }
        // What carriers and the law know as a way out, for help or back stays that, in every spelling: "stop please",
        // "s t o p".
        guard let before = KeywordLayer.keyword(pieceWords, table: shipped, yesWords: []),
            [.optOut, .help, .optIn].contains(before.label)
        else { return nil }
        let after = words.rules[rule]
        if before.label != after.label {
            return Wrong("\"\(piece)\" always means \(before.label.rawValue)", "Take it out of the row.")
        }
        return after.degree < before.degree
            ? Wrong("\"\(piece)\" is \(before.degree.name) already", "Take it out of the row.") : nil
    }

    private func addPattern(_ piece: String, layer: ReplyWords.Layer, into words: inout ReplyWords) -> Wrong? {
        guard let pattern = pattern(piece, in: &words) else { return .piece(piece) }
        guard pattern.firstSets != nil else {
            return Wrong("\"\(piece)\" begins with a gap", "Begin a phrase with a word or a class.")
        }
        let rule = words.rules.count - 1
        if isOwn, layer == .guardPhrase, words.rules[rule].label == .optOut, pattern.elements.count < 2 {
            return Wrong(
                "\"\(piece)\" is one word, and would hide ways out",
                "Guard opting out with a phrase of two words or more.")
        }
        words.patterns.append((pattern, rule))
        return nil
    }

    // MARK: Notation

    /// Patterns of one cell stand between semicolons.
    private static func pieces(_ text: String) -> [String] {
        text.split(separator: ";").map { piece in
            piece.split(separator: " ").joined(separator: " ")
        }.filter { !$0.isEmpty }
    }

    private func pattern(_ text: String, in words: inout ReplyWords) -> WordPattern? {
        func place(_ text: String) -> Int32? { set(text, in: &words) == nil ? nil : words.place(ofSet: text) }
        var elements: [WordPattern.Element] = []
        for piece in text.split(separator: " ") {
            switch piece.first {
            case "^" where piece.count == 1: elements.append(.clauseStart)
            case "$" where piece.count == 1: elements.append(.clauseEnd)
            case "~" where piece.count == 1:
                guard let gap = place("@gap") else { return nil }
                elements.append(.gap(gap, most: 4))
            case "~", "-":
                guard let most = Int(piece.dropFirst()), (1...9).contains(most) else { return nil }
                elements.append(.any(most: most, crossesCommas: piece.first == "~"))
            case "?":
                guard let set = place(String(piece.dropFirst())) else { return nil }
                elements.append(.optional(set))
            default:
                let alternatives = piece.split(separator: "|").filter { $0 != "$" }
                guard let set = place(alternatives.joined(separator: "|")) else { return nil }
                elements.append(piece.contains("$") ? .wordsOrEnd(set) : .words(set))
            }
        }
        return WordPattern(elements: elements)
    }

    /// The words that alternatives between strokes stand for; nil when they cannot be read.
    func set(_ text: String, in words: inout ReplyWords) -> WordSet? {
        var result = WordSet()
        for alternative in text.split(separator: "|").map(String.init) {
            switch alternative {
            case "@person": result.affixes.formUnion(ReplyWords.personBit)
            case "@greeted": result.affixes.formUnion(ReplyWords.greetedBit)
            case "@stranger": result.affixes.formUnion(ReplyWords.strangerBit)
            case _ where alternative.first == "@":
                guard let named = words.classes[String(alternative.dropFirst())] else { return nil }
                result.formUnion(named)
            case _ where alternative.last == "*" || alternative.first == "*":
                guard Self.isWord(alternative.filter { $0 != "*" }), let bit = words.bit(of: alternative) else {
                    return nil
                }
                result.affixes.formUnion(bit)
            default:
                // A sign of the notation in the wrong place would be a word that nobody ever writes.
                guard Self.isWord(alternative) else { return nil }
                result.insert(words.number(of: alternative))
            }
        }
        return result
    }

    /// A word as `ReplyTokens` makes them, an emoji among them.
    private static func isWord(_ text: String) -> Bool {
        !text.isEmpty
            && text.unicodeScalars.allSatisfy {
                !$0.isASCII || (0x61...0x7A).contains($0.value) || (0x30...0x39).contains($0.value)
            }
    }
}
