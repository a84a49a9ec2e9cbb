/// Layer 6: slips of the thumb in the words that matter most. A word within one slip (two letters swapped count as one)
/// of a word that opts out is that word, a short one only in a short message or right before what is sent;
/// `unsubscribe` forgives two. A space left out and a digit for a letter are slips too.
/// Words of other answers are mended in the same way when a message was not understood as it stands.
enum TypoLayer {
    /// The message with slips mended; nil when there is none to mend.
    /// - Parameter all: mend the words of every answer, not only those of opting out.
    static func corrected(_ tokens: [ReplyTokens.Token], table: ReplyWords, all: Bool) -> [ReplyTokens.Token]? {
        var result: [ReplyTokens.Token] = []
        var hasChanged = false
        let words = tokens.filter { !$0.isEmoji }.count
        let contacting = table.members(of: "contacting")
        // Words that others are run into: "leaveme alone", "remove mynumber".
        let joined = table.members(of: "joined")
        var index = 0
        while index < tokens.count {
            var token = tokens[index]
            let next = index + 1 < tokens.count ? tokens[index + 1] : nil
            index += 1
            if !all, words <= 6, let next, isOptOut(token, next) {
                token.word = "optout"
                result.append(token)
                (index, hasChanged) = (index + 1, true)
                continue
            }
            if token.isEmoji || token.word.utf8.count < 3 || table.knows(token.word)
                || table.spared.contains(token.word)
            {
                result.append(token)
                continue
            }
            let isBeforeContact = next.map { contacting.contains(table.symbol($0.word)) } ?? false
            if let word = mended(token.word, table: table, all: all, words: isBeforeContact ? 1 : words) {
                token.word = word
                hasChanged = true
            } else if words == 1 || !all && words <= 10, let parts = JoinedWords.parts(of: token.word, table: table),
                words == 1 || parts.contains(where: { joined.contains(table.symbol($0)) })
            {
                for (place, part) in parts.enumerated() {
                    var piece = token
                    piece.word = part
                    if place > 0 { piece.breakBefore = .none }
                    result.append(piece)
                }
                hasChanged = true
                continue
            }
            result.append(token)
        }
        return hasChanged ? result : nil
    }

    private static func mended(_ written: String, table: ReplyWords, all: Bool, words: Int) -> String? {
        let word = HeldLetters.shortened(written, isKnown: table.knows)
        if table.knows(word) { return word }
        if let letters = KeywordLayer.digitsAsLetters(word), table.knows(letters) { return letters }
        guard let target = target(of: word, table: table, all: all) else { return nil }
        let most = target.letters.count >= 8 ? Int.max : target.letters.count >= 5 ? 10 : 3
        return all || words <= most ? target.word : nil
    }

    /// "Opt uot", "otp out", "opt 0ut": two short words of which no other pair is made.
    private static func isOptOut(_ first: ReplyTokens.Token, _ second: ReplyTokens.Token) -> Bool {
        guard second.breakBefore == .none, (2...4).contains(first.word.utf8.count),
            (2...4).contains(second.word.utf8.count), (first.word, second.word) != ("opt", "out")
        else { return false }
        return slips(Array((first.word + second.word).utf8), Array("optout".utf8), most: 1) <= 1
    }

    private static func target(of word: String, table: ReplyWords, all: Bool) -> ReplyWords.Target? {
        let letters = Array(word.utf8)
        var best: (target: ReplyWords.Target, slips: Int)?
        for target in table.targets where all || target.isOptOut {
            let other = target.letters
            guard abs(letters.count - other.count) <= target.slips, letters.count > target.slips + 1 else { continue }
            let slips = slips(letters, other, most: target.slips)
            guard slips <= target.slips, slips < best?.slips ?? .max else { continue }
            // Two slips in a word beginning otherwise are another word; so is one where the word matters less.
            let beginsAlike = letters[0] == other[0] || letters[1] == other[0] || letters[0] == other[1]
            if beginsAlike || slips == 1 && target.isOptOut { best = (target, slips) }
        }
        return best?.target
    }

    /// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, each one slip.
    static func slips(_ left: [UInt8], _ right: [UInt8], most: Int) -> Int {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        var row = beforeLast
        for i in left.indices {
            row[0] = i + 1
            var least = row[0]
            for j in right.indices {
                var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    cost = min(cost, beforeLast[j - 1] + 1)
                }
                row[j + 1] = cost
                least = min(least, cost)
            }
            if least > most { return most + 1 }
            (beforeLast, last, row) = (last, row, beforeLast)
        }
        return last[right.count]
    }
}
