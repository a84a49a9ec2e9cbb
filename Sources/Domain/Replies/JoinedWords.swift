/// Words written as one: "stoptextingme", "pleaseremoveme".
enum JoinedWords {
    /// The fewest words of the table that a word is made of, at least two of them and most of them of three letters or
    /// more; nil when it is not.
    static func parts(of word: String, table: ReplyWords) -> [String]? {
        let letters = Array(word.utf8)
        guard (8...40).contains(letters.count) else { return nil }
        // For every place, the best way to come there: the number of words, and where the last of them begins.
        var best: [(words: Int, start: Int)?] = Array(repeating: nil, count: letters.count + 1)
        best[0] = (0, 0)
        for end in 1...letters.count {
            for start in max(0, end - 14)..<end {
                guard let before = best[start], end - start > 1 else { continue }
                guard before.words + 1 < best[end]?.words ?? .max,
                    table.knows(String(decoding: letters[start..<end], as: UTF8.self))
                else { continue }
                best[end] = (before.words + 1, start)
            }
        }
        var parts: [String] = []
        var end = letters.count
        while end > 0 {
            guard let step = best[end] else { return nil }
            parts.append(String(decoding: letters[step.start..<end], as: UTF8.self))
            end = step.start
        }
        return parts.count > 1 && parts.count * 3 <= letters.count ? parts.reversed() : nil
    }
}
