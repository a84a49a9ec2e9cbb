/// One phrase of the reply table, over the words of a reply.
///
/// `stop|quit ?please @contact` — alternatives with `|`, `?` before what may be missing, `@` before a class of the
/// table, `unsubscrib*` for every word that begins so, `~` for up to four small words of the class `gap`, `~2` for up
/// to two words of any kind, `^` and `$` for the start and end of a clause. A phrase never runs over a full stop.
struct WordPattern: Sendable {
    enum Element: Sendable {
        case words(WordSet)
        case optional(WordSet)
        case gap(WordSet, most: Int)
        case any(most: Int)
        case clauseStart, clauseEnd
    }

    var elements: [Element]

    /// The words with which a match can begin; nil when that is any word, which is no phrase.
    var firstWords: WordSet? {
        var first = WordSet()
        for element in elements {
            switch element {
            case .clauseStart: continue
            case .optional(let set): first.formUnion(set)
            case .words(let set):
                first.formUnion(set)
                return first
            default: return nil
            }
        }
        return nil
    }
}

/// A set of words, as bits over the vocabulary; and of beginnings, as bits over the list of those.
struct WordSet: Sendable {
    var bits: [UInt64] = []
    var beginnings: UInt64 = 0

    mutating func insert(_ word: Int) {
        while bits.count <= word / 64 { bits.append(0) }
        bits[word / 64] |= 1 << UInt64(word % 64)
    }

    mutating func formUnion(_ other: WordSet) {
        while bits.count < other.bits.count { bits.append(0) }
        for index in other.bits.indices { bits[index] |= other.bits[index] }
        beginnings |= other.beginnings
    }

    @inline(__always)
    func contains(_ symbol: Symbol) -> Bool {
        if symbol.beginnings & beginnings != 0 { return true }
        guard symbol.word >= 0 else { return false }
        let index = Int(symbol.word) >> 6
        return index < bits.count && (bits[index] >> UInt64(symbol.word & 63)) & 1 == 1
    }

    var members: [Int] {
        bits.indices.flatMap { index in (0..<64).filter { (bits[index] >> UInt64($0)) & 1 == 1 }.map { index * 64 + $0 }
        }
    }
}

/// What the table knows of one word of a reply.
struct Symbol: Hashable, Sendable {
    /// Number in the vocabulary, -1 for a word the table does not have.
    var word: Int32
    /// The beginnings it has, as bits.
    var beginnings: UInt64
}

/// A reply's words with what the table knows of each: what patterns are matched against.
struct ReplySymbols: Sendable {
    let tokens: [ReplyTokens.Token]
    let symbols: [Symbol]
    let names: NamesInAsk
    /// True where a clause starts, small words before it aside; and where one ends, small words after it aside.
    let startsClause: [Bool]
    let endsClause: [Bool]

    /// The end of the longest match of a pattern that begins at a word; nil when it does not match there.
    func end(of pattern: WordPattern, at start: Int) -> Int? {
        match(pattern.elements[...], at: start, isFirst: true)
    }

    private func match(_ elements: ArraySlice<WordPattern.Element>, at index: Int, isFirst: Bool) -> Int? {
        guard let element = elements.first else { return index }
        let rest = elements.dropFirst()
        switch element {
        case .clauseStart:
            return startsClause[index] ? match(rest, at: index, isFirst: isFirst) : nil
        case .clauseEnd:
            return index > 0 && endsClause[index - 1] ? match(rest, at: index, isFirst: isFirst) : nil
        case .words(let set):
            guard canStep(to: index, isFirst: isFirst), set.contains(symbols[index]) else { return nil }
            return match(rest, at: index + 1, isFirst: false)
        case .optional(let set):
            if canStep(to: index, isFirst: isFirst), set.contains(symbols[index]),
                let end = match(rest, at: index + 1, isFirst: false)
            {
                return end
            }
            return match(rest, at: index, isFirst: isFirst)
        case .gap(let set, let most):
            return skip(most, at: index, rest: rest) { set.contains(symbols[$0]) }
        case .any(let most):
            return skip(most, at: index, rest: rest) { _ in true }
        }
    }

    private func skip(
        _ most: Int, at start: Int, rest: ArraySlice<WordPattern.Element>, while isSkippable: (Int) -> Bool
    ) -> Int? {
        var index = start
        for skipped in 0...most {
            if let end = match(rest, at: index, isFirst: false) { return end }
            guard skipped < most, canStep(to: index, isFirst: false), isSkippable(index) else { return nil }
            index += 1
        }
        return nil
    }

    private func canStep(to index: Int, isFirst: Bool) -> Bool {
        index < symbols.count && (isFirst || tokens[index].breakBefore != .strong)
    }
}
