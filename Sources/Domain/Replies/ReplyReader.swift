/// Understands replies: the layers in order, the first decisive one wins (compliance note §1.5).
///
/// A value without state: the same reply always reads the same, and a reading names the rule that decided. Some tens of
/// microseconds for a reply of ordinary length, on any input bounded by its first 4,000 characters.
package struct ReplyReader: Sendable {
    private let table: ReplyWords
    private let examples: ReplyExamples
    private let yesWords: Set<String>

    /// What decides how a reply is read: the layers' own version, and the words. Kept with what was read, so that
    /// stored replies can be read again under other words and the differences be looked at first (`ReadingChange`).
    package var version: String {
        "\(Self.layersVersion)-\(table.fingerprint.prefix(8))-\(examples.fingerprint.prefix(8))"
    }

    /// Counts up with every change of the layers that reads any reply differently.
    private static let layersVersion = 2

    /// - Parameter yesWords: words and short phrases of a plan that count as yes when they are the whole message. They
    ///   never count where the word is a way out, a call for help or START.
    package init(table: ReplyWords = .shipped, examples: ReplyExamples = .shipped, yesWords: [String] = []) {
        self.table = table
        self.examples = examples
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

    /// What would change for a reply that was read before, under other words or another version; nil when nothing does.
    /// - Parameter stored: what it was understood to say.
    package func change(of text: String, sent: String? = nil, from stored: ReplyReading) -> ReadingChange? {
        ReadingChange(from: stored, to: read(text, sent: sent))
    }

    private func read(_ message: ReplyMessage) -> ReplyReading {
        if message.tokens.tokens.isEmpty { return empty(message) }
        if let reading = KeywordLayer.reading(of: message, yesWords: yesWords) { return reading }

        let names = NamesInAsk(message.sent)
        let findings = ReplyFindings(message.tokens.tokens, names: names, table: table)
        if let reading = MachineLayer.reading(of: findings, table: table) { return reading }
        if let reading = optOut(findings) { return reading }
        if let mended = mended(message, names: names) { return mended }
        var answer = AnswerLayer.reading(of: findings)
        if answer.map({ $0.label == .noise && $0.degree < .certain }) ?? true,
            let mended = mendedAnswer(message, names: names)
        {
            answer = mended
        }
        if answer.map({ ($0.label == .noise || $0.label == .yes) && $0.degree == .unknown }) ?? true,
            let last = OptOutLayer.short(findings, table: table) ?? OptOutLayer.guess(findings, table: table)
        {
            return last
        }
        if let answer, let removal = OptOutLayer.removal(findings, answer: answer, table: table) { return removal }
        if let resembling = ResemblanceLayer.reading(of: findings, answer: answer, examples: examples) {
            return resembling
        }
        return answer ?? ReplyReading(label: .noise, degree: .unknown, rule: "unread")
    }

    private func optOut(_ findings: ReplyFindings) -> ReplyReading? {
        guard var reading = OptOutLayer.reading(of: findings, table: table, yesWords: yesWords) else { return nil }
        let optOuts = findings.said.filter { $0.label == .optOut }
        let rest = QuestionLayer.apply(to: findings.said, symbols: findings.symbols)
            .filter { other in other.label != .optOut && !optOuts.contains { $0.range.overlaps(other.range) } }
        reading.also = AnswerLayer.others(answersInFront(findings) + rest, besides: .optOut)
        // "Yes but stop texting me": what they want done is for a person to say, and the number is held until then.
        if !Set(reading.also).isDisjoint(with: [.yes, .signed, .attending, .maybe, .optIn]) {
            reading.degree = min(reading.degree, .likely)
        }
        return reading
    }

    /// "No, stop texting" is a no too, though the longer phrase swallowed it; "no more texts" is none.
    private func answersInFront(_ findings: ReplyFindings) -> [ReplyMessage.Finding] {
        let stops = table.members(of: "stopword")
        let symbols = findings.symbols
        return findings.parts.filter { part in
            let next = part.range.upperBound
            guard part.range.lowerBound == 0, next < symbols.tokens.count,
                [.no, .yes, .wrongNumber, .signed].contains(part.label)
            else { return false }
            return symbols.tokens[next].breakBefore >= .soft || stops.contains(symbols.symbols[next])
        }
    }

    /// The message with slips mended, when that makes it an opt-out. Certain only where the one long word can hardly
    /// be another ("unsubscibe"): the person wrote something else.
    private func mended(_ message: ReplyMessage, names: NamesInAsk) -> ReplyReading? {
        guard let tokens = TypoLayer.corrected(message.tokens.tokens, table: table, all: false) else { return nil }
        let words = tokens.filter { !$0.isEmoji }.map(\.word)
        if let keyword = KeywordLayer.keyword(words, table: table, yesWords: yesWords), keyword.label == .optOut {
            let isLong = keyword.degree == .certain && words.contains { $0.utf8.count >= 8 }
            return ReplyReading(label: .optOut, degree: isLong ? .certain : .likely, rule: "typo.keyword")
        }
        guard var reading = optOut(ReplyFindings(tokens, names: names, table: table)) else { return nil }
        reading.rule = "typo." + reading.rule
        reading.degree = min(reading.degree, .likely)
        return reading
    }

    /// The same for other answers, when the message says nothing as it stands.
    private func mendedAnswer(_ message: ReplyMessage, names: NamesInAsk) -> ReplyReading? {
        guard let tokens = TypoLayer.corrected(message.tokens.tokens, table: table, all: true) else { return nil }
        let words = tokens.filter { !$0.isEmoji }.map(\.word)
        let keyword = tokens.count <= 12 ? KeywordLayer.keyword(words, table: table, yesWords: yesWords) : nil
        let answer = keyword ?? AnswerLayer.reading(of: ReplyFindings(tokens, names: names, table: table))
        guard var answer, answer.label != .noise else { return nil }
        answer.rule = "typo." + answer.rule
        answer.degree = min(answer.degree, .likely)
        return answer
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
