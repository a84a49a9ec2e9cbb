/// Where a reply says in plain words that the texts shall end, and what is left of it without those words.
///
/// "Yes but stop texting me" is two clauses. The one that opts out does so whatever else is said; the rest is read as if
/// it were the whole message.
struct OptOutClauses {
    /// The words of each, from the word that joins it to its last.
    private(set) var ranges: [Range<Int>] = []
    /// Only some texts shall end, or not for ever: "stop texting me so late".
    private(set) var isPartial = false

    private let symbols: ReplySymbols
    private let joiners: WordSet
    /// Words that say yes to the ask or give weight to what comes next, as it may be.
    private let echoes: WordSet

    /// The answers that a clause does not swallow.
    private static let answers: Set<ReplyLabel> = [.yes, .no, .maybe, .signed, .attending, .wrongNumber, .question]

    init(_ symbols: ReplySymbols, table: ReplyWords) {
        self.symbols = symbols
        joiners = table.members(of: "joiner")
        var echoes = WordSet()
        for name in ["yesword", "ack", "polite", "lead"] { echoes.formUnion(table.members(of: name)) }
        self.echoes = echoes
    }

    /// Those of the phrases that are certain and meant.
    init(in findings: ReplyFindings, table: ReplyWords) {
        self.init(findings.symbols, table: table)
        let scopes = table.members(of: "scope")
        for finding in findings.said where finding.label == .optOut && finding.degree == .certain {
            guard isMeant(finding.range, table: table) else { continue }
            let clause = spread(finding.range, in: findings)
            let tail = finding.range.upperBound..<max(clause.upperBound, finding.range.upperBound)
            isPartial = isPartial || tail.contains { scopes.contains(symbols.symbols[$0]) }
            ranges.append(withEcho(clause))
        }
    }

    /// A piece that is a way out all by itself.
    mutating func add(_ piece: Range<Int>) { ranges.append(withEcho(piece)) }

    // MARK: What is left

    /// The rest of the message, without the words that join it to the clauses. A phrase never runs over the gap.
    var rest: [ReplyTokens.Token] {
        var rest: [ReplyTokens.Token] = []
        var isAfterClause = false
        for index in symbols.tokens.indices {
            if ranges.contains(where: { $0.contains(index) }) {
                isAfterClause = true
                continue
            }
            if isAfterClause, joiners.contains(symbols.symbols[index]) { continue }
            var token = symbols.tokens[index]
            if isAfterClause, !rest.isEmpty { token.breakBefore = .strong }
            isAfterClause = false
            rest.append(token)
        }
        return rest
    }

    // MARK: The clause around a phrase

    private func spread(_ range: Range<Int>, in findings: ReplyFindings) -> Range<Int> {
        let tokens = symbols.tokens
        let others = findings.said.filter { Self.answers.contains($0.label) && !$0.range.overlaps(range) }
        var lower = range.lowerBound
        while lower > 0, tokens[lower].breakBefore == .none, !joiners.contains(symbols.symbols[lower]),
            !others.contains(where: { $0.range.contains(lower - 1) })
        {
            lower -= 1
        }
        var upper = range.upperBound
        if joiners.contains(symbols.symbols[upper - 1]) { return lower..<upper }
        while upper < tokens.count, tokens[upper].breakBefore == .none, !joiners.contains(symbols.symbols[upper]),
            !others.contains(where: { $0.range.lowerBound == upper })
        {
            upper += 1
        }
        return lower..<upper
    }

    /// "Yes, stop texting me" may be a stop with weight on it and no answer to the ask: a bare yes belongs to the clause
    /// that it leans on. In a sentence of its own, or joined by a word ("Yes but stop texting me"), it stands apart.
    private func withEcho(_ clause: Range<Int>) -> Range<Int> {
        let tokens = symbols.tokens
        func isApart(_ index: Int) -> Bool {
            tokens[index].breakBefore == .strong || joiners.contains(symbols.symbols[index])
        }
        func isBare(_ range: Range<Int>) -> Bool {
            range.allSatisfy { tokens[$0].isEmoji || echoes.contains(symbols.symbols[$0]) }
        }
        var (lower, upper) = (clause.lowerBound, clause.upperBound)
        while lower > 0, !isApart(lower) { lower -= 1 }
        while upper < tokens.count, !isApart(upper) { upper += 1 }
        if !isBare(lower..<clause.lowerBound) { lower = clause.lowerBound }
        if !isBare(clause.upperBound..<upper) { upper = clause.upperBound }
        return lower..<upper
    }

    // MARK: Meant

    /// Not what somebody else says or is told ("he said please stop texting me"), and not on a condition ("if you stop
    /// texting me I will sign").
    private func isMeant(_ range: Range<Int>, table: ReplyWords) -> Bool {
        let tokens = symbols.tokens
        var clauseStart = range.lowerBound
        while clauseStart > 0, tokens[clauseStart].breakBefore == .none { clauseStart -= 1 }
        let conditions = table.members(of: "condition")
        if let condition = (clauseStart..<range.lowerBound).first(where: { conditions.contains(symbols.symbols[$0]) }),
            !(condition..<range.upperBound).contains(where: { Self.asking.contains(tokens[$0].word) })
        {
            return false
        }
        let reports = table.members(of: "report")
        if (clauseStart..<range.lowerBound).contains(where: {
            reports.contains(symbols.symbols[$0]) && !isOwnWord($0, from: clauseStart)
        }) {
            return false
        }
        // "She said, stop texting me".
        let before = clauseStart - 1
        guard before >= 0, clauseStart == range.lowerBound, tokens[clauseStart].breakBefore == .soft,
            reports.contains(symbols.symbols[before])
        else { return true }
        var sentence = before
        while sentence > 0, tokens[sentence].breakBefore == .none { sentence -= 1 }
        return isOwnWord(before, from: sentence)
    }

    /// "If you could take me off the list" asks.
    private static let asking: Set<String> = ["can", "could", "would", "please", "pls", "plz", "kindly", "wouldnt"]

    /// Whether it is the writer who says so: "I said stop texting me", "told you already: stop texting me".
    private func isOwnWord(_ index: Int, from start: Int) -> Bool {
        var place = index - 1
        while place >= start, Self.between.contains(symbols.tokens[place].word) { place -= 1 }
        if place < start { return Self.elliptic.contains(symbols.tokens[index].word) }
        return Self.firstPersons.contains(symbols.tokens[place].word)
    }

    private static let between: Set<String> = [
        "already", "just", "have", "ve", "literally", "also", "am", "clearly", "even", "only", "do", "must", "will",
        "to",
        "and", "but", "as", "like", "keep", "specifically", "politely", "nicely",
    ]
    private static let elliptic: Set<String> = [
        "said", "told", "asked", "asking", "saying", "telling", "meant", "wrote",
    ]
    private static let firstPersons: Set<String> = ["i", "we", "ive", "weve", "id", "im", "ill", "imma", "were"]
}
