/// A reply's words with what the table knows of each: what patterns are matched against.
struct ReplySymbols: Sendable {
    let tokens: [ReplyTokens.Token]
    let symbols: [Symbol]
    let names: NamesInAsk
    /// True where a clause starts, small words before it aside; and where one ends, small words after it aside.
    let startsClause: [Bool]
    let endsClause: [Bool]
    /// The same as `startsClause`, and where a word such as "but" or "and" joins a clause to the one before it: a way
    /// out in plain words may begin there ("Yes but no more texts").
    let opensClause: [Bool]

    init(_ tokens: [ReplyTokens.Token], names: NamesInAsk, table: ReplyWords) {
        self.tokens = tokens
        self.names = names
        symbols = tokens.map { table.symbol($0, names: names) }
        let lead = table.members(of: "lead")
        let greeting = table.members(of: "greeting")
        let trail = table.members(of: "trail")
        let joiners = table.members(of: "joiner")
        let polite = table.members(of: "polite")
        var starts: [Bool] = []
        var opens: [Bool] = []
        var isOpen = true
        var isJoined = false
        var mayBeName = false
        for (index, token) in tokens.enumerated() {
            let symbol = symbols[index]
            if token.breakBefore >= .soft { (isOpen, isJoined, mayBeName) = (true, false, false) }
            starts.append(isOpen)
            opens.append(isOpen || isJoined)
            let isLeading = token.isEmoji || lead.contains(symbol) || polite.contains(symbol)
            isJoined = joiners.contains(symbol) || isJoined && isLeading
            if isOpen {
                // "Hi Dev yes": the name after a greeting stands outside the clause too.
                let isName = mayBeName && (symbol.word < 0 || token.isCapitalized && !token.isShouted)
                isOpen = token.isEmoji || lead.contains(symbol) || isName
                mayBeName = greeting.contains(symbol)
            }
        }
        startsClause = starts
        opensClause = opens
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

    /// The end of the longest match of a pattern that begins at a word; nil when it does not match there.
    /// - Parameter joined: `^` stands for the start of a joined clause, too.
    func end(of pattern: WordPattern, at start: Int, in sets: WordSets, joined: Bool = false) -> Int? {
        pattern.elements.withUnsafeBufferPointer { elements in
            if joined, opensClause[start], case .clauseStart? = elements.first {
                return match(UnsafeBufferPointer(rebasing: elements.dropFirst()), at: start, isFirst: true, sets: sets)
            }
            return match(UnsafeBufferPointer(rebasing: elements[...]), at: start, isFirst: true, sets: sets)
        }
    }

    private func match(
        _ elements: UnsafeBufferPointer<WordPattern.Element>, at index: Int, isFirst: Bool, sets: WordSets
    ) -> Int? {
        guard let element = elements.first else { return index }
        let rest = UnsafeBufferPointer(rebasing: elements.dropFirst())
        switch element {
        case .clauseStart:
            return startsClause[index] ? match(rest, at: index, isFirst: isFirst, sets: sets) : nil
        case .clauseEnd:
            return isEnd(index) ? match(rest, at: index, isFirst: isFirst, sets: sets) : nil
        case .words(let set):
            guard canStep(to: index, isFirst: isFirst), sets.contains(set, symbols[index]) else { return nil }
            return match(rest, at: index + 1, isFirst: false, sets: sets)
        case .optional(let set):
            if canStep(to: index, isFirst: isFirst), sets.contains(set, symbols[index]),
                let end = match(rest, at: index + 1, isFirst: false, sets: sets)
            {
                return end
            }
            return match(rest, at: index, isFirst: isFirst, sets: sets)
        case .wordsOrEnd(let set):
            if canStep(to: index, isFirst: isFirst), sets.contains(set, symbols[index]),
                let end = match(rest, at: index + 1, isFirst: false, sets: sets)
            {
                return end
            }
            return isEnd(index) ? match(rest, at: index, isFirst: isFirst, sets: sets) : nil
        case .gap(let set, let most):
            return skip(most, at: index, rest: rest, crossesCommas: true, of: set, sets: sets)
        case .any(let most, let crossesCommas):
            return skip(most, at: index, rest: rest, crossesCommas: crossesCommas, of: nil, sets: sets)
        }
    }

    private func skip(
        _ most: Int, at start: Int, rest: UnsafeBufferPointer<WordPattern.Element>, crossesCommas: Bool,
        of set: Int32?, sets: WordSets
    ) -> Int? {
        var index = start
        for skipped in 0...most {
            if !crossesCommas, index < symbols.count, tokens[index].breakBefore != .none { return nil }
            if let end = match(rest, at: index, isFirst: false, sets: sets) { return end }
            guard skipped < most, canStep(to: index, isFirst: false),
                set.map({ sets.contains($0, symbols[index]) }) ?? true
            else { return nil }
            index += 1
        }
        return nil
    }

    private func isEnd(_ index: Int) -> Bool { index > 0 && endsClause[index - 1] }

    private func canStep(to index: Int, isFirst: Bool) -> Bool {
        index < symbols.count && (isFirst || tokens[index].breakBefore != .strong)
    }
}
