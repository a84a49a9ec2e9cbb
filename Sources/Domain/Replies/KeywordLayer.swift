/// Layer 3: the whole message is one keyword, politeness and decoration aside. What gateways do, and a little more:
/// "Stop.", "STOP please", "s t o p", "st0p" and "stoppp" are all the one word.
enum KeywordLayer {
    static func reading(of message: ReplyMessage, yesWords: Set<String>) -> ReplyReading? {
        let tokens = message.tokens.tokens
        guard !tokens.isEmpty, tokens.count <= 12 else { return nil }
        let words = message.tokens.words.map(\.word)
        if words.isEmpty {
            let reading = emojiReading(tokens, table: message.table)
            guard reading.label == .noise, message.tokens.hasQuestionMark else { return reading }
            return ReplyReading(label: .question, degree: .likely, rule: "question.mark")
        }
        guard let found = keyword(words, table: message.table, yesWords: yesWords) else { return nil }
        var reading = found
        if message.tokens.hasQuestionMark, [.yes, .no, .maybe, .signed, .attending].contains(found.label),
            found.rule != "keyword.yes_rhetorical"
        {
            // "Ok?" asks; "why not?" does not.
            reading = ReplyReading(label: .question, also: [found.label], degree: .likely, rule: "question.keyword")
        }
        // "Thanks 👍" says yes with the hand only.
        if reading.label == .noise, let hand = handSign(tokens, table: message.table) { return hand }
        return reading
    }

    static func keyword(_ words: [String], table: ReplyWords, yesWords: Set<String>) -> ReplyReading? {
        let polite = table.members(of: "polite")
        for candidate in spellings(words, table: table) {
            if let reading = lookUp(candidate[...], table: table, yesWords: yesWords) { return reading }
            var rest = candidate[...]
            while let word = rest.first, rest.count > 1, polite.contains(table.symbol(word)) { rest.removeFirst() }
            while let word = rest.last, rest.count > 1, polite.contains(table.symbol(word)) { rest.removeLast() }
            if rest.count < candidate.count, let reading = lookUp(rest, table: table, yesWords: yesWords) {
                return reading
            }
        }
        return nil
    }

    /// The rule of a reply that is a plan's own word for yes.
    static let planRule = "keyword.plan"

    private static func lookUp(_ words: ArraySlice<String>, table: ReplyWords, yesWords: Set<String>) -> ReplyReading? {
        let text = words.joined(separator: " ")
        let rule = table.keywords[text].map { table.rules[$0] }
        // A plan may add words for yes; it cannot take the way out away.
        if yesWords.contains(text), rule?.label != .optOut, rule?.label != .help, rule?.label != .optIn {
            return ReplyReading(label: .yes, degree: .certain, rule: planRule)
        }
        return rule.map { ReplyReading(label: $0.label, degree: $0.degree, rule: $0.name) }
    }

    /// The message as written, then as it may have been meant: spaced letters joined, digits for letters, letters held
    /// down.
    private static func spellings(_ words: [String], table: ReplyWords) -> [[String]] {
        var spellings = [words]
        if words.count > 1, words.allSatisfy({ $0.utf8.count == 1 }) { spellings.append([words.joined()]) }
        if words.count == 2, words.contains(where: { $0.utf8.count <= 2 }) { spellings.append([words.joined()]) }
        let shortened = words.map { HeldLetters.shortened($0, isKnown: table.knows) }
        if shortened != words { spellings.append(shortened) }
        if words.count == 1, let letters = digitsAsLetters(words[0]) { spellings.append([letters]) }
        if words.count == 1, !table.knows(words[0]), let parts = JoinedWords.parts(of: words[0], table: table) {
            spellings.append(parts)
        }
        return spellings
    }

    /// A word with digits for letters (`st0p`, `5top`) as it may have been meant; nil where none stands in it, or nothing else.
    static func digitsAsLetters(_ word: String) -> String? {
        var result = ""
        var changes = 0
        for byte in word.utf8 {
            let letter: UInt8 =
                switch byte {
                case UInt8(ascii: "0"): UInt8(ascii: "o")
                case UInt8(ascii: "1"): UInt8(ascii: "i")
                case UInt8(ascii: "3"): UInt8(ascii: "e")
                case UInt8(ascii: "5"): UInt8(ascii: "s")
                case UInt8(ascii: "7"): UInt8(ascii: "t")
                default: byte
                }
            if letter != byte { changes += 1 }
            result.unicodeScalars.append(Unicode.Scalar(letter))
        }
        return changes > 0 && changes < word.utf8.count ? result : nil
    }

    // MARK: Emoji

    /// A message of emoji only: the one with the strongest meaning counts.
    private static func emojiReading(_ tokens: [ReplyTokens.Token], table: ReplyWords) -> ReplyReading {
        let rules = tokens.compactMap { table.keywords[$0.word] }.map { table.rules[$0] }
        for label in [ReplyLabel.optOut, .no, .maybe, .question, .yes] {
            if rules.contains(where: { $0.label == label }) {
                return ReplyReading(label: label, degree: .likely, rule: "emoji.\(label.rawValue)")
            }
        }
        return ReplyReading(label: .noise, degree: .certain, rule: "emoji.noise")
    }

    private static func handSign(_ tokens: [ReplyTokens.Token], table: ReplyWords) -> ReplyReading? {
        guard tokens.contains(where: \.isEmoji) else { return nil }
        for token in tokens where token.isEmoji {
            guard let index = table.keywords[token.word] else { continue }
            let label = table.rules[index].label
            if label == .yes || label == .no {
                return ReplyReading(label: label, degree: .likely, rule: "emoji.\(label.rawValue)")
            }
        }
        return nil
    }
}

/// Letters held down: "stoppp", "nooo", "yesss".
enum HeldLetters {
    /// Runs of three and more become one letter, or two where only that is a word we know.
    static func shortened(_ word: String, isKnown: (String) -> Bool) -> String {
        guard hasRun(word), !isKnown(word) else { return word }
        let single = collapsed(word, to: 1)
        if isKnown(single) { return single }
        let double = collapsed(word, to: 2)
        return isKnown(double) ? double : single
    }

    private static func hasRun(_ word: String) -> Bool {
        var last: UInt8 = 0
        var count = 0
        for byte in word.utf8 {
            count = byte == last ? count + 1 : 1
            if count == 3 { return true }
            last = byte
        }
        return false
    }

    private static func collapsed(_ word: String, to most: Int) -> String {
        var result: [UInt8] = []
        var count = 0
        for byte in word.utf8 {
            count = byte == result.last ? count + 1 : 1
            // A run below three is how the word is spelled.
            if count <= most { result.append(byte) }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
