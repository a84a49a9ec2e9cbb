/// Layer 6: slips of the thumb in the words that matter most. In a short message, or right before what is sent, a word
/// within one slip (two letters swapped count as one) of `stop` is that word; `unsubscribe` forgives two, anywhere.
enum TypoLayer {
    /// The message with slips mended; nil when there is none to mend.
    static func corrected(_ tokens: [ReplyTokens.Token], table: ReplyWords) -> [ReplyTokens.Token]? {
        var result = tokens
        var hasChanged = false
        let words = tokens.filter { !$0.isEmoji }.count
        let contacting = table.members(of: "contacting")
        for (index, token) in tokens.enumerated() where !token.isEmoji && token.word.utf8.count >= 3 {
            if table.knows(token.word) || table.spared.contains(token.word) { continue }
            var word = HeldLetters.shortened(token.word, isKnown: table.knows)
            if !table.knows(word) {
                let isBeforeContact =
                    index + 1 < tokens.count && contacting.contains(table.symbol(tokens[index + 1].word))
                guard let target = target(of: word, table: table),
                    words <= 3 || isBeforeContact || target.utf8.count >= 8
                else { continue }
                word = target
            }
            result[index].word = word
            hasChanged = true
        }
        return hasChanged ? result : nil
    }

    private static func target(of word: String, table: ReplyWords) -> String? {
        let letters = Array(word.utf8)
        for target in table.targets {
            let other = Array(target.word.utf8)
            guard abs(letters.count - other.count) <= target.slips,
                // Two slips in a word beginning otherwise are another word.
                target.slips == 1 || letters.first == other.first
            else { continue }
            if slips(letters, other, most: target.slips) <= target.slips { return target.word }
        }
        return nil
    }

    /// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, each one slip.
    static func slips(_ left: [UInt8], _ right: [UInt8], most: Int) -> Int {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for i in left.indices {
            var row = [i + 1]
            for j in right.indices {
                var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    cost = min(cost, beforeLast[j - 1] + 1)
                }
                row.append(cost)
            }
            if row.allSatisfy({ $0 > most }) { return most + 1 }
            (beforeLast, last) = (last, row)
        }
        return last[right.count]
    }
}
