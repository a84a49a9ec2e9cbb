/// The words and phrases by which replies are understood, read from `config/data/replies.tsv` and, where an
/// organization has one, a file of its own. To teach it a phrase, add a row there.
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
        /// `phrase.leave_me_alone`; `own.phrase.…` when it stands in the organization's file.
        let name: String
    }

    /// A word to correct misspellings to.
    struct Target: Sendable {
        let word: String
        let letters: [UInt8]
        /// How many slips it forgives.
        let slips: Int
        /// It matters to opting out, and is looked for before anything else is understood.
        let isOptOut: Bool
    }

    var rules: [Rule] = []
    var keywords: [String: Int] = [:]
    var targets: [Target] = []
    var spared: Set<String> = []
    var reactions: [(beginning: String, kind: String)] = []
    var patterns: [(pattern: WordPattern, rule: Int)] = []
    /// Patterns by the vocabulary number of a word they can begin with.
    private(set) var patternsByWord: [[Int32]] = []
    /// Patterns that can begin with an affix (`unsubscrib*`), by its bit.
    private(set) var patternsByAffix: [[Int32]] = []
    var classes: [String: WordSet] = [:]
    /// The sets of the patterns, as they are written in the table, and what they come to.
    private var setPlaces: [String: Int32] = [:]
    private(set) var sets = WordSets()
    private(set) var vocabulary: [String: Int32] = [:]
    private(set) var affixes = Affixes()
    /// SHA-256 of what it was read from: the same words have the same one, anywhere.
    package private(set) var fingerprint = ""
    /// The same of the organization's own rows; nil where there are none.
    package private(set) var ownFingerprint: String?

    /// Reads a table with the columns of `config/data/replies.tsv`.
    /// - Throws: a `Refusal` naming the line.
    package init(tsv: String) throws(Refusal) {
        let reader = ReplyWordsReader(name: "reply table", shipped: nil)
        try reader.read(tsv, into: &self)
        fingerprint = Fingerprint.sha256(tsv)
        index(reader)
    }

    /// The same words and an organization's own, in the same columns. Its keywords go before the shipped ones, except
    /// that no row of its own takes away a way out, a call for help or a way back (`ReplyReader` sees to the rest).
    /// - Parameters:
    ///   - tsv: the text of its file.
    ///   - name: how messages call the file.
    /// - Throws: a `Refusal` with every bad row: file, line, what is wrong, what to do.
    package func extended(by tsv: String, name: String) throws(Refusal) -> ReplyWords {
        var words = self
        let reader = ReplyWordsReader(name: name, shipped: self)
        try reader.read(tsv, into: &words)
        words.ownFingerprint = Fingerprint.sha256((ownFingerprint ?? "") + tsv)
        words.index(reader)
        return words
    }

    /// The table that comes with the program.
    package static let shipped: ReplyWords = Shipped.table { () throws(Refusal) in
        try ReplyWords(tsv: ShippedReplyWords.text)
    }

    // MARK: Looking up

    /// What the table knows of a word.
    func symbol(_ word: String) -> Symbol {
        Symbol(word: vocabulary[word] ?? -1, affixes: affixes.bits(of: word))
    }

    /// The same, of a word as it was written: one that the table does not know, with a capital, may be a name.
    func symbol(_ token: ReplyTokens.Token, names: NamesInAsk) -> Symbol {
        var symbol = symbol(token.word)
        let looksLikeName =
            symbol.word < 0 && token.isCapitalized && !token.isShouted && token.word.utf8.count > 2
            || members(of: "firstname").contains(symbol)
        if looksLikeName || names.contains(token.word) { symbol.affixes.formUnion(Self.personBit) }
        if names.greeted.contains(token.word) { symbol.affixes.formUnion(Self.greetedBit) }
        if looksLikeName, !names.greeted.isEmpty, !names.contains(token.word) {
            symbol.affixes.formUnion(Self.strangerBit)
        }
        return symbol
    }

    /// The bits by which `@person` knows names, `@greeted` the name of the person we wrote to, and `@stranger` a name
    /// that is neither theirs nor the writer's.
    static let personBit = AffixBits(bit: 255)
    static let greetedBit = AffixBits(bit: 254)
    static let strangerBit = AffixBits(bit: 253)

    /// The patterns that may begin with a word, each once.
    func candidates(_ symbol: Symbol) -> [Int32] {
        let byWord = symbol.word >= 0 ? patternsByWord[Int(symbol.word)] : []
        guard !symbol.affixes.isEmpty else { return byWord }
        var all = byWord
        for affix in symbol.affixes.members { all.append(contentsOf: patternsByAffix[affix]) }
        guard all.count > byWord.count else { return byWord }
        all.sort()
        var last: Int32 = -1
        all.removeAll { candidate in
            defer { last = candidate }
            return candidate == last
        }
        return all
    }

    func knows(_ word: String) -> Bool { vocabulary[word] != nil }

    func members(of name: String) -> WordSet { classes[name] ?? WordSet() }

    // MARK: Building

    mutating func number(of word: String) -> Int {
        if let number = vocabulary[word] { return Int(number) }
        let number = vocabulary.count
        vocabulary[word] = Int32(number)
        return number
    }

    /// The place that a set written so has in `sets`. What it comes to is worked out when everything is read, so that
    /// what an organization adds to a class counts in every phrase.
    mutating func place(ofSet text: String) -> Int32 {
        if let place = setPlaces[text] { return place }
        let place = Int32(setPlaces.count)
        setPlaces[text] = place
        return place
    }

    /// The bit of an affix, `unsubscrib*` or `*ing`; nil when the table has as many as it can.
    mutating func bit(of affix: String) -> AffixBits? { affixes.bit(of: affix) }

    private mutating func index(_ reader: ReplyWordsReader) {
        var written = [String](repeating: "", count: setPlaces.count)
        for (text, place) in setPlaces { written[Int(place)] = text }
        var resolved: [WordSet] = []
        for text in written { resolved.append(reader.set(text, in: &self) ?? WordSet()) }
        sets = WordSets(resolved)
        patternsByWord = .init(repeating: [], count: vocabulary.count)
        patternsByAffix = .init(repeating: [], count: AffixBits.count)
        for (index, entry) in patterns.enumerated() {
            var first = WordSet()
            for place in entry.pattern.firstSets ?? [] { first.formUnion(resolved[Int(place)]) }
            for word in first.members { patternsByWord[word].append(Int32(index)) }
            for affix in first.affixes.members { patternsByAffix[affix].append(Int32(index)) }
        }
    }
}
