/// Understands replies: the layers in order, the first decisive one wins (compliance note §1.5).
///
/// A value without state: the same reply always reads the same, and a reading names the rule that decided. Some tens of
/// microseconds for a reply of ordinary length, on any input bounded by its first 4,000 characters.
package struct ReplyReader: Sendable {
    private let table: ReplyWords
    private let examples: ReplyExamples
    private let yesWords: Set<String>

    /// What decides how a reply is read: the layers' own version, the shipped words and examples, and behind a plus the
    /// organization's own. Kept with what was read, so that stored replies can be read again under other words and the
    /// differences be looked at first (`ReadingChange`).
    package var version: String {
        let shipped = "\(Self.layersVersion)-\(table.fingerprint.prefix(8))-\(examples.fingerprint.prefix(8))"
        return ownFingerprint.map { "\(shipped)+\($0.prefix(8))" } ?? shipped
    }

    /// SHA-256 of the organization's own words and examples; nil where it has none.
    package var ownFingerprint: String? {
        if table.ownFingerprint == nil, examples.ownFingerprint == nil { return nil }
        return Fingerprint.sha256((table.ownFingerprint ?? "") + "\n" + (examples.ownFingerprint ?? ""))
    }

    /// Counts up with every change of the layers that reads any reply differently.
    private static let layersVersion = 4

    /// - Parameter yesWords: words and short phrases of a plan that count as yes when they are the whole message. They
    ///   never count where the word is a way out, a call for help or START.
    package init(table: ReplyWords = .shipped, examples: ReplyExamples = .shipped, yesWords: [String] = []) {
        self.init(table: table, examples: examples, plain: Set(yesWords.map(Self.plain)))
    }

    private init(table: ReplyWords, examples: ReplyExamples, plain yesWords: Set<String>) {
        self.table = table
        self.examples = examples
        self.yesWords = yesWords
    }

    /// The same reader for the replies to a plan with words of its own for yes.
    package func knowing(yesWords: [String]) -> ReplyReader {
        ReplyReader(
            table: table, examples: examples, plain: self.yesWords.union(yesWords.map(Self.plain)))
    }

    /// The same reader with other words or examples, to compare the two; nil for those it has.
    package func trying(words: ReplyWords?, examples: ReplyExamples?) -> ReplyReader {
        ReplyReader(table: words ?? table, examples: examples ?? self.examples, plain: yesWords)
    }

    private static func plain(_ yesWord: String) -> String {
        ReplyTokens(yesWord).words.map(\.word).joined(separator: " ")
    }

    /// The shipped words, where an organization's own decide: what they are sure of stays. Nobody's file takes away a
    /// way out, a call for help or the way back.
    private var floor: ReplyReader? {
        table.ownFingerprint == nil
            ? nil : ReplyReader(table: .shipped, examples: examples, plain: yesWords)
    }

    private static let fixed: Set<ReplyLabel> = [.optOut, .help, .optIn]

    /// - Parameter sent: our text that it answers, where known; what the reply copies of it is not read.
    package func read(_ text: String, sent: String? = nil) -> ReplyReading {
        let message = ReplyMessage(text, sent: sent, table: table)
        var reading = read(message)
        reading.reaction = message.own.reaction
        if !reading.isOptOut, let shipped = floor?.read(text, sent: sent), shipped.degree == .certain,
            Self.fixed.contains(shipped.label)
        {
            return shipped
        }
        return reading
    }

    /// Whether a reply is certainly an opt-out by keyword: the test that runs before a webhook is answered. True
    /// exactly when `read` says `opt_out`, certain, by a keyword; without looking for phrases.
    package func isCertainKeywordOptOut(_ text: String, sent: String? = nil) -> Bool {
        let message = ReplyMessage(text, sent: sent, table: table)
        if let reading = KeywordLayer.reading(of: message, yesWords: yesWords), reading.isOptOut { return true }
        return floor?.isCertainKeywordOptOut(text, sent: sent) ?? false
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
        if let reading = optOut(findings, in: message, names: names) { return reading }
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

    private func optOut(
        _ findings: ReplyFindings, in message: ReplyMessage, names: NamesInAsk
    ) -> ReplyReading? {
        guard let found = OptOutLayer.found(in: findings, table: table, yesWords: yesWords) else { return nil }
        var reading = found.reading
        let optOuts = findings.said.filter { $0.label == .optOut }
        let rest = QuestionLayer.apply(to: findings.said, symbols: findings.symbols)
            .filter { other in other.label != .optOut && !optOuts.contains { $0.range.overlaps(other.range) } }
        reading.also = AnswerLayer.others(answersInFront(findings) + rest, besides: .optOut)
        var left: ReplyReading?
        if reading.degree == .certain {
            left = self.rest(of: message, found.clauses.rest, names: names)
        } else if let piece = OptOutLayer.plainPiece(findings, table: table, yesWords: yesWords) {
            var clauses = OptOutClauses(findings.symbols, table: table)
            clauses.add(piece)
            left = self.rest(of: message, clauses.rest, names: names)
            if let left, left.degree == .certain, Self.answers.contains(left.label) {
                (reading.degree, reading.rule) = (.certain, OptOutLayer.sentence.rule)
            }
        }
        if let left, left.degree == .certain {
            let certain = ([left.label] + left.also).filter(Self.answers.contains)
            reading.also += certain.filter { !reading.also.contains($0) }
            reading.alsoCertain = certain.filter { $0 != .wrongNumber }
        }
        // Where they say yes as well, a person decides about a stop that may mean something else or not every text.
        let says = Set(reading.also)
        let isDoubtful = found.clauses.isPartial || !found.isUnmistakable
        if says.contains(.optIn) || isDoubtful && !says.isDisjoint(with: [.yes, .signed, .attending, .maybe]) {
            reading.degree = .likely
        }
        if reading.degree < .certain { reading.alsoCertain = [] }
        return reading
    }

    /// What a reply says without the words that opt out, read as if it were the whole message.
    private func rest(
        of message: ReplyMessage, _ tokens: [ReplyTokens.Token], names: NamesInAsk
    ) -> ReplyReading? {
        guard !tokens.isEmpty else { return nil }
        var rest = message
        rest.tokens.tokens = tokens
        rest.tokens.hasQuestionMark = tokens.contains(where: \.isQuestioned)
        return KeywordLayer.reading(of: rest, yesWords: yesWords)
            ?? AnswerLayer.reading(of: ReplyFindings(tokens, names: names, table: table))
    }

    /// The answers that are kept beside an opt-out.
    private static let answers: Set<ReplyLabel> = [.yes, .no, .signed, .attending, .wrongNumber]

    /// "No, stop texting" is a no too, though the longer phrase swallowed it; "no more texts" is none.
    private func answersInFront(_ findings: ReplyFindings) -> [ReplyMessage.Finding] {
        let stops = table.members(of: "stopword")
        let symbols = findings.symbols
        let polite = table.members(of: "polite")
        return findings.parts.filter { part in
            guard part.range.lowerBound == 0, [.no, .yes, .wrongNumber, .signed].contains(part.label) else {
                return false
            }
            // "Wrong number please remove."
            let next = symbols.symbols[part.range.upperBound...].firstIndex { !polite.contains($0) }
            guard let next else { return false }
            return symbols.tokens[next].breakBefore >= .soft || stops.contains(symbols.symbols[next])
                || symbols.tokens[part.range.upperBound].breakBefore >= .soft
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
        guard var reading = optOut(ReplyFindings(tokens, names: names, table: table), in: message, names: names)
        else { return nil }
        reading.rule = "typo." + reading.rule
        // "stoptextingme" lacks spaces and nothing else.
        let isJoined = message.tokens.tokens.filter { !$0.isEmoji }.count == 1 && words.count > 1
        if !isJoined { reading.degree = min(reading.degree, .likely) }
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
