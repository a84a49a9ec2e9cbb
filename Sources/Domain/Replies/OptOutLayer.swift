/// Layer 5: opting out in one's own words. It wins over everything else in the same message.
enum OptOutLayer {
    static func reading(of findings: ReplyFindings, table: ReplyWords) -> ReplyReading? {
        let found = findings.said.first { $0.label == .optOut }
        guard let rule = found?.rule ?? alone(findings.symbols, table: table) ?? shouted(findings.symbols, table: table)
        else { return nil }
        return ReplyReading(label: .optOut, degree: found?.degree ?? .likely, rule: rule)
    }

    /// A sentence or clause in which nothing is said but the stop word: "I said stop", "ok, please cancel this".
    private static func alone(_ symbols: ReplySymbols, table: ReplyWords) -> String? {
        let stops = table.members(of: "stopword")
        let fillers = table.members(of: "stopfiller")
        for piece in symbols.pieces(at: .strong) + symbols.pieces(at: .soft) {
            var hasStop = false
            var isAlone = true
            for index in piece where !symbols.tokens[index].isEmoji {
                if stops.contains(symbols.symbols[index]) {
                    hasStop = true
                } else if !fillers.contains(symbols.symbols[index]), !symbols.names.contains(symbols.tokens[index].word)
                {
                    isAlone = false
                    break
                }
            }
            if hasStop && isAlone { return "alone.stop" }
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
}
