/// Words written as one: "stoptextingme", "pleaseremoveme", and "dontext" with the letter that two of them share.
enum JoinedWords {
    /// The best way to come to a place in the letters: how many words, and the last of them.
    private struct Way {
        var words: Int
        /// Where the words before it end.
        var start: Int
        /// Where it begins: there, or one letter before.
        var first: Int
    }

    /// The fewest words of the table that a word is made of, at least two of them and most of them of three letters or
    /// more; nil when it is not.
    static func parts(of word: String, table: ReplyWords) -> [String]? {
        let letters = Array(word.utf8)
        guard (6...40).contains(letters.count) else { return nil }
        func text(_ range: Range<Int>) -> String { String(decoding: letters[range], as: UTF8.self) }
        var ways: [Way?] = Array(repeating: nil, count: letters.count + 1)
        ways[0] = Way(words: 0, start: 0, first: 0)
        for end in 1...letters.count {
            for start in max(0, end - 14)..<end {
                guard let before = ways[start], before.words + 1 < ways[end]?.words ?? .max else { continue }
                // A shared letter only between words of three letters and more.
                let mayShare = start - before.first > 2 && end - start > 2
                for first in mayShare ? [start, start - 1] : [start]
                where end - first > 1 && table.knows(text(first..<end)) {
                    ways[end] = Way(words: before.words + 1, start: start, first: first)
                    break
                }
            }
        }
        var parts: [String] = []
        var end = letters.count
        while end > 0 {
            guard let way = ways[end] else { return nil }
            parts.append(text(way.first..<end))
            end = way.start
        }
        return parts.count > 1 && parts.count * 3 <= letters.count ? parts.reversed() : nil
    }
}
