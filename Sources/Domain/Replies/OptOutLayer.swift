/// Layer 5: opting out in one's own words. It wins over everything else in the same message.
enum OptOutLayer {
    /// An opt-out and the words that say it.
    struct Found {
        var reading: ReplyReading
        /// Those that are certain; none where it is only likely.
        var clauses: OptOutClauses
        /// Nothing else than our texts can be meant, whatever stands beside it. "Yes! No more!" may be about what we
        /// write of.
        var isUnmistakable = true
    }

    static func found(in findings: ReplyFindings, table: ReplyWords, yesWords: Set<String>) -> Found? {
        var clauses = OptOutClauses(in: findings, table: table)
        let phrase = findings.said.filter { $0.label == .optOut }.max { $0.degree < $1.degree }
        let symbols = findings.symbols
        if clauses.ranges.isEmpty, let last = symbols.pieces(at: .strong).last, last.lowerBound > 0,
            let words = keyword(last, of: symbols, table: table, yesWords: yesWords),
            !findings.said.contains(where: { $0.label == .optIn })
        {
            clauses.add(last)
            return Found(
                reading: sentence, clauses: clauses, isUnmistakable: isUnmistakable(words, table: table))
        }
        guard let rule = phrase?.rule ?? alone(symbols, table: table) ?? shouted(symbols, table: table) else {
            return nil
        }
        let degree: ReplyDegree = clauses.ranges.isEmpty ? .likely : .certain
        return Found(reading: ReplyReading(label: .optOut, degree: degree, rule: rule), clauses: clauses)
    }

    /// "I've asked nicely. Stop."
    static let sentence = ReplyReading(label: .optOut, degree: .certain, rule: "sentence.opt_out")

    /// A sentence, else a clause, that is an unmistakable keyword by itself: "STOP. I signed already", "No, unsubscribe".
    /// A way out for certain only where the rest answers the ask: "Stop, in the name of love" does not.
    static func plainPiece(_ findings: ReplyFindings, table: ReplyWords, yesWords: Set<String>) -> Range<Int>? {
        let symbols = findings.symbols
        for pieces in [symbols.pieces(at: .strong), symbols.pieces(at: .soft)] where pieces.count > 1 {
            for piece in pieces {
                guard let words = keyword(piece, of: symbols, table: table, yesWords: yesWords),
                    isUnmistakable(words, table: table), !findings.notStops.contains(where: { $0.overlaps(piece) })
                else { continue }
                return piece
            }
        }
        return nil
    }

    /// The words of a piece where they are a certain keyword of opting out.
    private static func keyword(
        _ piece: Range<Int>, of symbols: ReplySymbols, table: ReplyWords, yesWords: Set<String>
    ) -> [String]? {
        guard piece.count <= 5 else { return nil }
        let words = symbols.tokens[piece].filter { !$0.isEmoji }.map(\.word)
        guard let keyword = KeywordLayer.keyword(words, table: table, yesWords: yesWords),
            keyword.label == .optOut, keyword.degree == .certain
        else { return nil }
        return words
    }

    private static func isUnmistakable(_ words: [String], table: ReplyWords) -> Bool {
        let (plain, objects) = (table.members(of: "plainstop"), table.members(of: "stopobject"))
        let polite = table.members(of: "polite")
        let symbols = words.map(table.symbol)
        return symbols.contains(where: objects.contains)
            || symbols.allSatisfy { plain.contains($0) || polite.contains($0) }
    }

    /// A sentence or clause in which nothing is said but the stop word: "I said stop", "ok, please cancel this".
    /// - Parameter instructions: where somebody is told what to reply ("STOP to cancel"), which opts out of nothing.
    static func alone(_ symbols: ReplySymbols, besides instructions: [Range<Int>] = [], table: ReplyWords) -> String? {
        let stops = table.members(of: "stopword")
        let fillers = table.members(of: "stopfiller")
        let polite = table.members(of: "polite")
        let yes = table.members(of: "yesword")
        for piece in symbols.pieces(at: .strong) + symbols.pieces(at: .soft)
        where !instructions.contains(where: { $0.overlaps(piece) }) {
            var hasStop = false
            var isAlone = true
            var saysYes = false
            var isPolite = true
            for index in piece where !symbols.tokens[index].isEmoji {
                let symbol = symbols.symbols[index]
                if stops.contains(symbol) {
                    hasStop = true
                } else if yes.contains(symbol) {
                    saysYes = true
                } else if fillers.contains(symbol) || symbols.names.contains(symbols.tokens[index].word) {
                    isPolite = isPolite && polite.contains(symbol)
                } else {
                    isAlone = false
                    break
                }
            }
            // "Yes stop it" is about what we write of; "yes please stop" is about our texts.
            if hasStop && isAlone && (isPolite || !saysYes) { return "alone.stop" }
        }
        return nil
    }

    /// A last word STOP in capitals where the rest is not: "not my ward STOP".
    private static func shouted(_ symbols: ReplySymbols, table: ReplyWords) -> String? {
        let words = symbols.tokens.indices.filter { !symbols.tokens[$0].isEmoji }
        guard words.count > 1, let last = words.last, symbols.tokens[last].isShouted,
            ["stop", "unsubscribe", "cancel", "quit"].contains(symbols.tokens[last].word)
        else { return nil }
        let before = symbols.tokens[words[words.count - 2]].word
        let isAllShouted = words.allSatisfy { symbols.tokens[$0].isShouted || symbols.tokens[$0].word.utf8.count < 2 }
        return isAllShouted || ["reply", "text", "send", "say", "type", "dont", "never", "wont", "to"].contains(before)
            ? nil : "shouted.stop"
    }

    /// The last resort, when nothing else was understood: a few words around a stop word, none of which says that
    /// something else should stop. Holding back a slogan costs a glance; texting on after a stop costs trust.
    static func short(_ findings: ReplyFindings, table: ReplyWords) -> ReplyReading? {
        let symbols = findings.symbols
        guard findings.notStops.isEmpty else { return nil }
        let words = symbols.tokens.indices.filter { !symbols.tokens[$0].isEmoji }
        guard words.count <= 4, let first = words.first, let last = words.last else { return nil }
        let isEnd = ["stop", "unsubscribe", "unsub"]
        guard isEnd.contains(symbols.tokens[first].word) || isEnd.contains(symbols.tokens[last].word) else {
            return nil
        }
        var others = WordSet()
        for name in ["cause", "slogan", "neg"] { others.formUnion(table.members(of: name)) }
        for index in words where !isEnd.contains(symbols.tokens[index].word) {
            let token = symbols.tokens[index]
            let isObject =
                others.contains(symbols.symbols[index]) || token.word.hasSuffix("ing") && token.word != "sending"
            // A name, or a word we do not know in capitals, may be whom they want to stop.
            let mayBeName = (token.isCapitalized || token.isShouted) && !table.knows(token.word)
            if isObject || mayBeName || symbols.symbols[index].affixes.intersects(ReplyWords.personBit) { return nil }
        }
        return ReplyReading(label: .optOut, degree: .likely, rule: "short.stop")
    }

    /// Understood as a wrong number or as a question, but it asks to be removed too: "Maria passed. Remove her number."
    static func removal(_ findings: ReplyFindings, answer: ReplyReading, table: ReplyWords) -> ReplyReading? {
        let symbols = findings.symbols
        guard [.wrongNumber, .question, .no, .maybe].contains(answer.label), findings.notStops.isEmpty,
            !findings.said.contains(where: { $0.label == .optIn })
        else { return nil }
        let removals = table.members(of: "removal")
        let causes = table.members(of: "cause")
        let isShoutedStop =
            symbols.tokens.contains { $0.isShouted && $0.word == "stop" }
            && !symbols.tokens.allSatisfy { $0.isShouted || $0.word.utf8.count < 2 }
        guard symbols.symbols.contains(where: removals.contains) || isShoutedStop,
            !symbols.symbols.contains(where: causes.contains)
        else { return nil }
        return ReplyReading(
            label: .optOut, also: [answer.label] + answer.also.filter { $0 != .optOut }, degree: .likely,
            rule: "guess.removal")
    }

    /// Nothing was understood, but a refusing word and our texts, the number or the list stand in it: probably a way
    /// out in words that no rule has yet, and a person reads it before anything more is sent.
    static func guess(_ findings: ReplyFindings, table: ReplyWords) -> ReplyReading? {
        let symbols = findings.symbols
        guard findings.notStops.isEmpty else { return nil }
        let cues = table.members(of: "optout_cue")
        let words = table.members(of: "optout_word")
        if symbols.symbols.count <= 8 && symbols.symbols.contains(where: cues.contains)
            || symbols.symbols.count <= 2 && symbols.symbols.contains(where: words.contains)
        {
            return ReplyReading(label: .optOut, degree: .likely, rule: "guess.cue")
        }
        let subjects = table.members(of: "subject")
        let refusals = table.members(of: "refusal_hint")
        guard symbols.symbols.count <= 40, symbols.symbols.contains(where: subjects.contains),
            symbols.symbols.contains(where: refusals.contains)
        else { return nil }
        return ReplyReading(label: .optOut, degree: .likely, rule: "guess.refusal")
    }
}
