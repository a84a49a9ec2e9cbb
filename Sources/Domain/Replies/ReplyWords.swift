/// The words and phrases by which replies are understood, read from `config/data/replies.tsv`. To teach it a phrase,
/// add a row there.
package struct ReplyWords: Sendable {
    /// What one row is for.
    enum Layer: String, Sendable {
        /// A name for a set of words, used as `@name` in patterns.
        case wordClass = "class"
        /// Answers of machines.
        case machine
        /// The whole message, politeness aside.
        case keyword
        /// A phrase somewhere in the message.
        case phrase
        /// A phrase that no guard silences.
        case insist
        /// Where it stands, phrases of the label do not count.
        case guardPhrase = "guard"
        /// A word that is recognised with letters missing, added or swapped.
        case correct
        /// A word that is none of those, however near.
        case spared
        /// How a reaction to a text begins.
        case reaction
    }

    struct Rule: Sendable {
        let layer: Layer
        let label: ReplyLabel
        let degree: ReplyDegree
        /// `phrase.leave_me_alone`.
        let name: String
    }

    /// A word to correct misspellings to, and how many slips it forgives.
    struct Target: Sendable {
        let word: String
        let slips: Int
    }

    private(set) var rules: [Rule] = []
    private(set) var keywords: [String: Int] = [:]
    private(set) var targets: [Target] = []
    private(set) var spared: Set<String> = []
    private(set) var reactions: [(beginning: String, kind: String)] = []
    private(set) var patterns: [(pattern: WordPattern, rule: Int)] = []
    /// Patterns by the vocabulary number of a word they can begin with.
    private(set) var patternsByWord: [[Int32]] = []
    /// Patterns that can begin with a beginning (`unsubscrib*`), by its bit.
    private(set) var patternsByBeginning: [[Int32]] = []
    private var classes: [String: WordSet] = [:]
    private var vocabulary: [String: Int32] = [:]
    private var beginnings: [String] = []
    /// Beginnings by their first byte, so that a word is compared with two or three and not with all.
    private var beginningsByLetter: [[Int]] = .init(repeating: [], count: 256)

    /// Reads a table with the columns of `config/data/replies.tsv`.
    /// - Throws: a `Refusal` naming the line.
    package init(tsv: String) throws(Refusal) {
        let name = "reply table"
        let table = try DelimitedTable(text: tsv, name: name, separator: .tab)
        guard table.columns == ["layer", "label", "rule", "degree", "patterns"] else {
            throw Refusal(field: name, reason: "the heading is wrong", remedy: "Restore the table's heading.")
        }
        for row in table.rows {
            if let wrong = read(row) {
                throw Refusal(
                    field: "\(name), line \(row.line)", reason: "\"\(wrong)\" cannot be read, or stands there twice",
                    remedy: "Compare with the rows near it.")
            }
        }
        index()
    }

    /// The table that comes with the program.
    package static let shipped: ReplyWords = Shipped.table { () throws(Refusal) in
        try ReplyWords(tsv: ShippedReplyWords.text)
    }

    /// What the table knows of a word.
    func symbol(_ word: String) -> Symbol {
        var mask: UInt64 = 0
        for bit in beginningsByLetter[Int(word.utf8.first ?? 0)] where word.hasPrefix(beginnings[bit]) {
            mask |= 1 << UInt64(bit)
        }
        return Symbol(word: vocabulary[word] ?? -1, beginnings: mask)
    }

    /// The same, of a word as it was written: one that the table does not know, with a capital, may be a name.
    func symbol(_ token: ReplyTokens.Token, names: NamesInAsk) -> Symbol {
        var symbol = symbol(token.word)
        let looksLikeName = symbol.word < 0 && token.isCapitalized && !token.isShouted && token.word.utf8.count > 2
        if looksLikeName || names.contains(token.word) { symbol.beginnings |= Self.personBit }
        if names.greeted.contains(token.word) { symbol.beginnings |= Self.greetedBit }
        return symbol
    }

    /// The bits by which `@person` knows names and `@greeted` the name of the person we wrote to.
    private static let personBit: UInt64 = 1 << 63
    private static let greetedBit: UInt64 = 1 << 62

    /// The patterns that may begin with a word, each once.
    func candidates(_ symbol: Symbol) -> [Int32] {
        let byWord = symbol.word >= 0 ? patternsByWord[Int(symbol.word)] : []
        guard symbol.beginnings != 0 else { return byWord }
        var all = Set(byWord)
        for bit in patternsByBeginning.indices where (symbol.beginnings >> UInt64(bit)) & 1 == 1 {
            all.formUnion(patternsByBeginning[bit])
        }
        return all.sorted()
    }

    func knows(_ word: String) -> Bool { vocabulary[word] != nil }

    func members(of name: String) -> WordSet { classes[name] ?? WordSet() }

    // MARK: Reading

    /// Nil when the row is sound, else what is wrong in it.
    private mutating func read(_ row: DelimitedTable.Row) -> String? {
        let (label, rule, degree, text) = (row.fields[1], row.fields[2], row.fields[3], row.fields[4])
        guard let layer = Layer(rawValue: row.fields[0]) else { return row.fields[0] }
        switch layer {
        case .wordClass:
            guard classes[label] == nil else { return label }
            var words = WordSet()
            for word in text.split(separator: " ") {
                guard let set = set(String(word)) else { return String(word) }
                words.formUnion(set)
            }
            classes[label] = words
        case .correct:
            guard let slips = Int(degree) else { return degree }
            for word in text.split(separator: " ").map(String.init) {
                _ = number(of: word)
                targets.append(Target(word: word, slips: slips))
            }
        case .spared:
            spared.formUnion(text.split(separator: " ").map(String.init))
        case .reaction:
            for beginning in text.split(separator: ";") {
                reactions.append((beginning.drop { $0 == " " } + "", label))
            }
        case .machine, .keyword, .phrase, .insist, .guardPhrase:
            guard let label = ReplyLabel(rawValue: label) else { return label }
            guard let degree = ReplyDegree.allCases.first(where: { $0.name == degree }) else { return degree }
            rules.append(Rule(layer: layer, label: label, degree: degree, name: "\(layer.rawValue).\(rule)"))
            for piece in Self.pieces(text) where !add(piece, rule: rules.count - 1, layer: layer) { return piece }
        }
        return nil
    }

    private mutating func add(_ piece: String, rule: Int, layer: Layer) -> Bool {
        if layer == .keyword {
            for word in piece.split(separator: " ") { _ = number(of: String(word)) }
            return keywords.updateValue(rule, forKey: piece) == nil
        }
        guard let pattern = pattern(piece), pattern.firstWords != nil else { return false }
        patterns.append((pattern, rule))
        return true
    }

    /// Patterns of one cell stand between semicolons.
    private static func pieces(_ text: String) -> [String] {
        text.split(separator: ";").map { piece in
            piece.split(separator: " ").joined(separator: " ")
        }.filter { !$0.isEmpty }
    }

    private mutating func pattern(_ text: String) -> WordPattern? {
        var elements: [WordPattern.Element] = []
        for piece in text.split(separator: " ") {
            switch piece.first {
            case "^": elements.append(.clauseStart)
            case "$": elements.append(.clauseEnd)
            case "~":
                guard piece.count > 1 else {
                    elements.append(.gap(members(of: "gap"), most: 4))
                    continue
                }
                guard let most = Int(piece.dropFirst()), (1...9).contains(most) else { return nil }
                elements.append(.any(most: most))
            case "?":
                guard let set = set(String(piece.dropFirst())) else { return nil }
                elements.append(.optional(set))
            default:
                guard let set = set(String(piece)) else { return nil }
                elements.append(.words(set))
            }
        }
        return WordPattern(elements: elements)
    }

    private mutating func set(_ text: String) -> WordSet? {
        var result = WordSet()
        for alternative in text.split(separator: "|") {
            if alternative == "@person" {
                result.formUnion(classes["firstname"] ?? WordSet())
                result.beginnings |= Self.personBit
            } else if alternative == "@greeted" {
                result.beginnings |= Self.greetedBit
            } else if alternative.first == "@" {
                guard let named = classes[String(alternative.dropFirst())] else { return nil }
                result.formUnion(named)
            } else if alternative.last == "*" {
                let beginning = String(alternative.dropLast())
                let bit = beginnings.firstIndex(of: beginning) ?? beginnings.count
                guard bit < 62 else { return nil }
                if bit == beginnings.count { beginnings.append(beginning) }
                result.beginnings |= 1 << UInt64(bit)
            } else {
                // A sign of the notation in the wrong place would be a word that nobody ever writes.
                guard alternative.unicodeScalars.allSatisfy({ !$0.isASCII || Self.isWordCharacter($0) }) else {
                    return nil
                }
                result.insert(number(of: String(alternative)))
            }
        }
        return result
    }

    private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
        (0x61...0x7A).contains(scalar.value) || (0x30...0x39).contains(scalar.value)
    }

    private mutating func number(of word: String) -> Int {
        if let number = vocabulary[word] { return Int(number) }
        let number = vocabulary.count
        vocabulary[word] = Int32(number)
        return number
    }

    private mutating func index() {
        patternsByWord = .init(repeating: [], count: vocabulary.count)
        patternsByBeginning = .init(repeating: [], count: 64)
        for (bit, beginning) in beginnings.enumerated() {
            beginningsByLetter[Int(beginning.utf8.first ?? 0)].append(bit)
        }
        for (index, entry) in patterns.enumerated() {
            guard let first = entry.pattern.firstWords else { continue }
            for word in first.members { patternsByWord[word].append(Int32(index)) }
            for bit in 0..<64 where (first.beginnings >> UInt64(bit)) & 1 == 1 {
                patternsByBeginning[bit].append(Int32(index))
            }
        }
    }
}
