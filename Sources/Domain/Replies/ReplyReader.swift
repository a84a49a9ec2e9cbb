/// Understands replies: the layers in order, the first decisive one wins (compliance note §1.5).
///
/// A value without state: the same reply always reads the same, and a reading names the rule that decided. Some tens of
/// microseconds for a reply of ordinary length, on any input bounded by its first 4,000 characters.
package struct ReplyReader: Sendable {
    private let table: ReplyWords
    private let yesWords: Set<String>

    /// - Parameter yesWords: words and short phrases of a plan that count as yes when they are the whole message. They
    ///   never count where the word is a way out, a call for help or START.
    package init(table: ReplyWords = .shipped, yesWords: [String] = []) {
        self.table = table
        self.yesWords = Set(yesWords.map { ReplyTokens($0).words.map(\.word).joined(separator: " ") })
    }

    /// - Parameter sent: our text that it answers, where known; what the reply copies of it is not read.
    package func read(_ text: String, sent: String? = nil) -> ReplyReading {
        let message = ReplyMessage(text, sent: sent, table: table)
        var reading = read(message)
        reading.reaction = message.own.reaction
        return reading
    }

    /// Whether a reply is certainly an opt-out by keyword: the test that runs before a webhook is answered. True
    /// exactly when `read` says `opt_out`, certain, by a keyword; without looking for phrases.
    package func isCertainKeywordOptOut(_ text: String, sent: String? = nil) -> Bool {
        let message = ReplyMessage(text, sent: sent, table: table)
        guard let reading = KeywordLayer.reading(of: message, yesWords: yesWords) else { return false }
        return reading.label == .optOut && reading.degree == .certain
    }

    private func read(_ message: ReplyMessage) -> ReplyReading {
        if message.tokens.tokens.isEmpty { return empty(message) }
        if let reading = KeywordLayer.reading(of: message, yesWords: yesWords) { return reading }

        let names = NamesInAsk(message.sent)
        let findings = ReplyFindings(message.tokens.tokens, names: names, table: table)
        if let reading = MachineLayer.reading(of: findings) { return reading }
        if let reading = optOut(findings) { return reading }
        if let mended = mended(message, names: names) { return mended }
        let answer = AnswerLayer.reading(of: findings)
        if answer.map({ ($0.label == .noise || $0.label == .yes) && $0.degree == .unknown }) ?? true,
            let last = OptOutLayer.short(findings.symbols, table: table)
                ?? OptOutLayer.guess(findings.symbols, table: table)
        {
            return last
        }
        return answer ?? ReplyReading(label: .noise, degree: .unknown, rule: "unread")
    }

    private func optOut(_ findings: ReplyFindings) -> ReplyReading? {
        guard var reading = OptOutLayer.reading(of: findings, table: table) else { return nil }
        let optOuts = findings.said.filter { $0.label == .optOut }
        let rest = QuestionLayer.apply(to: findings.said, symbols: findings.symbols)
            .filter { other in other.label != .optOut && !optOuts.contains { $0.range.overlaps(other.range) } }
        reading.also = AnswerLayer.others(rest, besides: .optOut)
        return reading
    }

    /// The message with slips mended, when that makes it an opt-out. Never certain: the person wrote something else.
    private func mended(_ message: ReplyMessage, names: NamesInAsk) -> ReplyReading? {
        guard let tokens = TypoLayer.corrected(message.tokens.tokens, table: table) else { return nil }
        let words = tokens.filter { !$0.isEmoji }.map(\.word)
        if let keyword = KeywordLayer.keyword(words, table: table, yesWords: yesWords), keyword.label == .optOut {
            return ReplyReading(label: .optOut, degree: .likely, rule: "typo.keyword")
        }
        guard var reading = optOut(ReplyFindings(tokens, names: names, table: table)) else { return nil }
        reading.rule = "typo." + reading.rule
        reading.degree = min(reading.degree, .likely)
        return reading
    }

    private func empty(_ message: ReplyMessage) -> ReplyReading {
        if message.own.reaction != nil { return ReplyReading(label: .noise, degree: .certain, rule: "reaction") }
        if message.tokens.hasQuestionMark {
            return ReplyReading(label: .question, degree: .certain, rule: "question.mark")
        }
        if message.own.isStripped { return ReplyReading(label: .noise, degree: .likely, rule: "copy") }
        return ReplyReading(label: .noise, degree: .unknown, rule: "empty")
    }
}
