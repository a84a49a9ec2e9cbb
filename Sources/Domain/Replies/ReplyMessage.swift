/// One reply on its way through the layers: the person's own words, and every phrase of the table found in them.
struct ReplyMessage: Sendable {
    let own: OwnWords
    var tokens: ReplyTokens
    let table: ReplyWords
    /// Our text that it answers, where known.
    let sent: String?

    init(_ text: String, sent: String?, table: ReplyWords) {
        own = OwnWords(text, sent: sent, reactions: table.reactions)
        tokens = ReplyTokens(own.text)
        self.sent = sent
        self.table = table
    }

    /// A phrase of the table that stands in the reply.
    struct Finding: Hashable, Sendable {
        let label: ReplyLabel
        var degree: ReplyDegree
        let rule: String
        let range: Range<Int>
    }
}

/// The names in the text a reply answers.
struct NamesInAsk: Sendable {
    /// After "Hi", "Hola".
    private(set) var greeted: Set<String> = []
    /// After "it's", "this is", "soy".
    private(set) var writer: Set<String> = []

    init(_ sent: String?) {
        guard let sent else { return }
        let tokens = ReplyTokens(String(sent.prefix(80))).tokens
        for (before, token) in zip(tokens, tokens.dropFirst()) where token.isCapitalized && !token.isShouted {
            switch before.word {
            case "hi", "hello", "hey", "hola", "dear": greeted.insert(token.word)
            case "its", "is", "soy", "im": writer.insert(token.word)
            default: continue
            }
        }
    }

    func contains(_ word: String) -> Bool { greeted.contains(word) || writer.contains(word) }
}

/// The words of a reply looked up in the table, and the phrases found there.
struct ReplyFindings: Sendable {
    let symbols: ReplySymbols
    /// Machine phrases.
    private(set) var machine: [ReplyMessage.Finding] = []
    /// What the person says, in order, guards applied, shorter phrases inside longer ones dropped.
    private(set) var said: [ReplyMessage.Finding] = []

    init(_ tokens: [ReplyTokens.Token], names: NamesInAsk, table: ReplyWords) {
        symbols = ReplySymbols(tokens, names: names, table: table)
        var guards: [ReplyMessage.Finding] = []
        var phrases: [ReplyMessage.Finding] = []
        var insisted: [ReplyMessage.Finding] = []
        for start in tokens.indices {
            for candidate in table.candidates(symbols.symbols[start]) {
                let (pattern, ruleIndex) = table.patterns[Int(candidate)]
                guard let end = symbols.end(of: pattern, at: start), end > start else { continue }
                let rule = table.rules[ruleIndex]
                let finding = ReplyMessage.Finding(
                    label: rule.label, degree: rule.degree, rule: rule.name, range: start..<end)
                switch rule.layer {
                case .machine: machine.append(finding)
                case .guardPhrase: guards.append(finding)
                case .insist: insisted.append(finding)
                default: phrases.append(finding)
                }
            }
        }
        phrases.removeAll { phrase in
            guards.contains { $0.label == phrase.label && $0.range.overlaps(phrase.range) }
        }
        said = insisted + phrases
        dropPartsOfLongerOnes()
    }

    /// "No more texts" is one phrase and not also a no: of two phrases, one inside the other, the longer counts.
    private mutating func dropPartsOfLongerOnes() {
        let all = said
        said.removeAll { part in
            all.contains {
                $0.label != part.label && $0.range != part.range && $0.range.lowerBound <= part.range.lowerBound
                    && $0.range.upperBound >= part.range.upperBound
            }
        }
        said.sort { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
    }
}

extension ReplySymbols {
    init(_ tokens: [ReplyTokens.Token], names: NamesInAsk, table: ReplyWords) {
        self.tokens = tokens
        self.names = names
        symbols = tokens.map { table.symbol($0, names: names) }
        let lead = table.members(of: "lead")
        let greeting = table.members(of: "greeting")
        let trail = table.members(of: "trail")
        var starts: [Bool] = []
        var isOpen = true
        var mayBeName = false
        for (index, token) in tokens.enumerated() {
            if token.breakBefore >= .soft { (isOpen, mayBeName) = (true, false) }
            starts.append(isOpen)
            if isOpen {
                let symbol = symbols[index]
                // "Hi Dev yes": the name after a greeting stands outside the clause too.
                let isName = mayBeName && (symbol.word < 0 || token.isCapitalized && !token.isShouted)
                isOpen = token.isEmoji || lead.contains(symbol) || isName
                mayBeName = greeting.contains(symbol)
            }
        }
        startsClause = starts
        var ends = [Bool](repeating: false, count: tokens.count)
        isOpen = true
        for index in tokens.indices.reversed() {
            if index + 1 == tokens.count || tokens[index + 1].breakBefore >= .soft { isOpen = true }
            ends[index] = isOpen
            if isOpen { isOpen = tokens[index].isEmoji || trail.contains(symbols[index]) }
        }
        endsClause = ends
    }

    /// The words of a sentence (up to a strong break), or of a clause (up to any), as ranges.
    func pieces(at least: ReplyTokens.Break) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = 0
        for index in tokens.indices.dropFirst() where tokens[index].breakBefore >= least {
            pieces.append(start..<index)
            start = index
        }
        if start < tokens.count { pieces.append(start..<tokens.count) }
        return pieces
    }
}
