/// Layer 5: opting out in one's own words. It wins over everything else in the same message.
enum OptOutLayer {
    static func reading(of findings: ReplyFindings, table: ReplyWords, yesWords: Set<String>) -> ReplyReading? {
        let found = findings.said.filter { $0.label == .optOut }.max { $0.degree < $1.degree }
        let lastSentence = closingKeyword(findings.symbols, table: table, yesWords: yesWords)
        if found?.degree != .certain, let lastSentence, !findings.said.contains(where: { $0.label == .optIn }) {
            return lastSentence
        }
        guard let rule = found?.rule ?? alone(findings.symbols, table: table) ?? shouted(findings.symbols, table: table)
        else { return nil }
        return ReplyReading(label: .optOut, degree: found?.degree ?? .likely, rule: rule)
    }

    /// A last sentence that is a keyword by itself: "I've asked nicely. Stop."
    private static func closingKeyword(
        _ symbols: ReplySymbols, table: ReplyWords, yesWords: Set<String>
    ) -> ReplyReading? {
        let pieces = symbols.pieces(at: .strong)
        guard pieces.count > 1, let last = pieces.last, last.count <= 5 else { return nil }
        let words = symbols.tokens[last].filter { !$0.isEmoji }.map(\.word)
        guard let keyword = KeywordLayer.keyword(words, table: table, yesWords: yesWords),
            keyword.label == .optOut, keyword.degree == .certain
        else { return nil }
        return ReplyReading(label: .optOut, degree: .certain, rule: "sentence.opt_out")
    }

    /// A sentence or clause in which nothing is said but the stop word: "I said stop", "ok, please cancel this".
    static func alone(_ symbols: ReplySymbols, table: ReplyWords) -> String? {
        let stops = table.members(of: "stopword")
        let fillers = table.members(of: "stopfiller")
        let polite = table.members(of: "polite")
        let yes = table.members(of: "yesword")
        for piece in symbols.pieces(at: .strong) + symbols.pieces(at: .soft) {
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
