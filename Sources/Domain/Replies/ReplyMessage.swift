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
    /// Shorter phrases that were dropped for the longer ones around them.
    private(set) var parts: [ReplyMessage.Finding] = []
    /// Where a stop word stands that stops something else.
    private(set) var notStops: [Range<Int>] = []
    /// One of those names what is meant ("off the map", "remove the tree"), so that likeness to an opt-out says nothing.
    private(set) var namesElse = false

    init(_ tokens: [ReplyTokens.Token], names: NamesInAsk, table: ReplyWords) {
        symbols = ReplySymbols(tokens, names: names, table: table)
        var guards: [ReplyMessage.Finding] = []
        var phrases: [ReplyMessage.Finding] = []
        var insisted: [ReplyMessage.Finding] = []
        for start in tokens.indices {
            for candidate in table.candidates(symbols.symbols[start]) {
                let (pattern, ruleIndex) = table.patterns[Int(candidate)]
                let rule = table.rules[ruleIndex]
                let isPlainStop = rule.label == .optOut && rule.degree == .certain && rule.layer == .phrase
                guard let end = symbols.end(of: pattern, at: start, in: table.sets, joined: isPlainStop), end > start
                else { continue }
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
        // A phrase with more words than the guard inside it says more than the guard knew of.
        phrases.removeAll { phrase in
            guards.contains { silencer in
                silencer.label == phrase.label && silencer.range.overlaps(phrase.range)
                    && !(silencer.range.count < phrase.range.count && phrase.range.contains(silencer.range))
                    && !(phrase.rule.hasSuffix("rhetorical") && silencer.range.lowerBound > phrase.range.lowerBound)
            }
        }
        // Nothing silences those but that it was a mistake.
        insisted.removeAll { phrase in
            guards.contains {
                $0.label == phrase.label && $0.rule.hasSuffix("by_mistake") && $0.range.overlaps(phrase.range)
            }
        }
        said = insisted + phrases
        dropAnswersInRhetoric()
        dropPartsOfLongerOnes()
        notStops = guards.filter { $0.label == .optOut }.map(\.range)
        namesElse = guards.contains { $0.label == .optOut && $0.rule.hasSuffix(".elsewhere") }
    }

    /// "Why not, sign it" does not say "not sign it".
    private mutating func dropAnswersInRhetoric() {
        let rhetoric = said.filter { $0.rule.hasSuffix("rhetorical") }
        guard !rhetoric.isEmpty else { return }
        said.removeAll { other in
            [.no, .maybe, .question].contains(other.label)
                && rhetoric.contains { $0.range.overlaps(other.range) && $0.range.lowerBound < other.range.upperBound }
        }
    }

    /// "No more texts" is one phrase and not also a no: of two phrases, one inside the other, the longer counts.
    private mutating func dropPartsOfLongerOnes() {
        let all = said
        let isPart = { (part: ReplyMessage.Finding) in
            all.contains {
                $0.range != part.range && ($0.label != part.label || $0.label == .no)
                    && $0.range.lowerBound <= part.range.lowerBound && $0.range.upperBound >= part.range.upperBound
            }
        }
        parts = all.filter(isPart)
        said.removeAll(where: isPart)
        said.sort { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
    }
}
