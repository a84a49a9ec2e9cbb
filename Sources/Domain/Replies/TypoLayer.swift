/// Layer 6: slips of the thumb in the words that matter most. In a short message, or right before what is sent, a word
/// within one slip (two letters swapped count as one) of `stop` is that word; `unsubscribe` forgives two, anywhere.
/// Words of other answers are mended in the same way when a message was not understood as it stands.
enum TypoLayer {
    /// The message with slips mended; nil when there is none to mend.
    /// - Parameter all: mend the words of every answer, not only those of opting out.
    static func corrected(_ tokens: [ReplyTokens.Token], table: ReplyWords, all: Bool) -> [ReplyTokens.Token]? {
        var result = tokens
        var hasChanged = false
        let words = tokens.filter { !$0.isEmoji }.count
        if words == 1, let index = tokens.firstIndex(where: { !$0.isEmoji }), !table.knows(tokens[index].word),
            let parts = JoinedWords.parts(of: tokens[index].word, table: table)
        {
            result.replaceSubrange(
                index...index,
                with: parts.enumerated().map { place, part in
                    var token = tokens[index]
                    token.word = part
                    if place > 0 { token.breakBefore = .none }
                    return token
                })
            return result
        }
        let contacting = table.members(of: "contacting")
        for (index, token) in tokens.enumerated() where !token.isEmoji && token.word.utf8.count >= 3 {
            if table.knows(token.word) || table.spared.contains(token.word) { continue }
            var word = HeldLetters.shortened(token.word, isKnown: table.knows)
            if !table.knows(word) {
                let isBeforeContact =
                    index + 1 < tokens.count && contacting.contains(table.symbol(tokens[index + 1].word))
                guard let target = target(of: word, table: table, all: all),
                    all || words <= 3 || isBeforeContact || target.letters.count >= 8
                else { continue }
                word = target.word
            }
            result[index].word = word
            hasChanged = true
        }
        return hasChanged ? result : nil
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
