/// Layer 2: what the person wrote, without what they did not write. A tapback quotes our ask, and the ask holds YES
/// and STOP; so does a mail program that answers below a copy. All of it goes before any keyword is looked for.
struct OwnWords: Sendable {
    /// What is left. Empty when the person wrote nothing of their own.
    var text: String
    /// The kind of reaction, when the reply is one (`like`, `dislike`, …).
    var reaction: String?
    /// Something was taken away.
    var isStripped = false

    /// - Parameters:
    ///   - sent: our text that it answers, where known: any run of 25 characters of it is a copy.
    ///   - reactions: beginnings of reactions, folded, with their kinds.
    init(_ reply: String, sent: String?, reactions: [(beginning: String, kind: String)]) {
        // Most replies are a word or two, and nothing can be a copy or a reaction in so little.
        guard reply.utf8.count >= 9 else {
            text = reply
            return
        }
        var folded = FoldedText(reply)
        let before = folded.characters.count
        if let found = Self.reaction(in: folded, sent: sent, reactions: reactions) {
            reaction = found.kind
            folded.characters.removeSubrange(0..<found.end)
        }
        folded.removeQuotedLines()
        if let sent, folded.characters.count >= Self.leastCopy {
            folded.removeCopies(of: FoldedText(sent), least: Self.leastCopy)
        }
        isStripped = folded.characters.count != before
        // Untouched replies keep their accents and punctuation as written.
        text = isStripped ? folded.text : reply
    }

    /// Fewer characters in common are chance.
    private static let leastCopy = 25

    /// `Liked “…”`, `👍 to “…”`, `Le gustó “…”`: where the quotation ends, and the kind.
    private static func reaction(
        in reply: FoldedText, sent: String?, reactions: [(beginning: String, kind: String)]
    ) -> (kind: String, end: Int)? {
        let lower = reply.characters.map(FoldedText.lower)
        var kind: String?
        var index = 0
        let emoji = lower.prefix { !$0.isASCII }
        if !emoji.isEmpty {
            // An emoji, then "to" or "a", then the quotation.
            let after = FoldedText.skippingSpaces(lower, from: emoji.count)
            for word in ["to ", "a "] where lower[after...].starts(with: word.unicodeScalars) {
                kind = Self.kind(of: emoji)
                index = after + word.unicodeScalars.count
                break
            }
        } else if let found = reactions.first(where: { lower.starts(with: $0.beginning.unicodeScalars) }) {
            kind = found.kind
            index = found.beginning.unicodeScalars.count
            // "Reacted 👍 to “…”" and "Removed a like from “…”" have a few words more.
            if found.kind == "react" || found.kind == "removed" {
                guard let quote = lower.prefix(48).firstIndex(of: "\"") else { return nil }
                if found.kind == "react" { kind = Self.kind(of: lower[index..<quote]) }
                index = quote
            }
        }
        guard let kind else { return nil }
        index = FoldedText.skippingSpaces(lower, from: index)
        guard index < lower.count else { return nil }
        if lower[index] == "\"" {
            // Up to the last quotation mark: the quoted text may hold some itself. Carriers cut long ones short.
            let end = lower.lastIndex(of: "\"") ?? index
            return (kind, end > index ? end + 1 : lower.count)
        }
        for thing in [
            "an image", "a photo", "a movie", "a video", "an attachment", "a message", "una imagen", "una foto",
        ]
        where lower[index...].elementsEqual(thing.unicodeScalars) {
            return (kind, lower.count)
        }
        if let sent {
            let ours = FoldedText(sent).characters.prefix(20).map(FoldedText.lower)
            if ours.count == 20, lower[index...].starts(with: ours) { return (kind, lower.count) }
        }
        return nil
    }

    private static func kind(of emoji: some Sequence<Unicode.Scalar>) -> String {
        for scalar in emoji {
            switch scalar {
            case "👍": return "like"
            case "❤", "😍", "🥰", "♥": return "love"
            case "👎": return "dislike"
            case "😂", "🤣", "😆": return "laugh"
            case "‼", "❗": return "emphasize"
            case "❓", "🤔": return "question"
            default: continue
            }
        }
        return "other"
    }
}

/// A text with quotation marks, apostrophes, dashes and spaces made plain, so that a phone's copy of our text equals it.
struct FoldedText: Sendable {
    var characters: [Unicode.Scalar]

    init(_ text: String) {
        characters = []
        characters.reserveCapacity(text.utf8.count)
        var text = text
        let isPlain = text.withUTF8 { bytes in
            guard bytes.allSatisfy({ $0 < 0x80 }) else { return false }
            for byte in bytes.prefix(4_000) { add(Unicode.Scalar(byte)) }
            return true
        }
        if !isPlain {
            for scalar in text.unicodeScalars.prefix(4_000) { add(scalar) }
        }
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x2018, 0x2019, 0x201B, 0x2BC, 0x2032, 0x60, 0xB4: characters.append("'")
        case 0x201C...0x201F, 0xAB, 0xBB, 0x2033: characters.append("\"")
        case 0x2010...0x2015: characters.append("-")
        case 0x0A, 0x0D, 0x2028, 0x2029:
            if characters.last == " " { characters.removeLast() }
            if characters.last != "\n" { characters.append("\n") }
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF, 0xAD, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF:
            return
        case 0x0...0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
            if let last = characters.last, last != " ", last != "\n" { characters.append(" ") }
        default: characters.append(scalar)
        }
    }

    var text: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: characters)
        return String(view)
    }

    static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
    }

    static func skippingSpaces(_ characters: [Unicode.Scalar], from start: Int) -> Int {
        var index = start
        while index < characters.count, characters[index] == " " || characters[index] == ":" { index += 1 }
        return index
    }

    /// Lines that begin with `>`, everything below "On … wrote:" or "Original message", and a phone's advertisement.
    mutating func removeQuotedLines() {
        guard characters.contains("\n") || characters.first == ">" || characters.contains(":") else { return }
        let lines = characters.split(separator: "\n")
        var kept: [ArraySlice<Unicode.Scalar>] = []
        for (index, line) in lines.enumerated() {
            let lower = line.map(Self.lower)
            if lower.first == ">" { continue }
            if Self.startsQuotation(lower) {
                // Where the copy is marked line by line, an answer may stand below it; otherwise all below is copy.
                if lines[(index + 1)...].contains(where: { $0.first == ">" }) { continue }
                break
            }
            if Self.advertisements.contains(where: { lower.starts(with: $0.unicodeScalars) }) { continue }
            kept.append(line)
        }
        characters = Array(kept.joined(separator: CollectionOfOne<Unicode.Scalar>("\n")))
    }

    private static func startsQuotation(_ line: [Unicode.Scalar]) -> Bool {
        let wrote = ["wrote:", "escribio:", "escribió:"].contains {
            line.suffix($0.unicodeScalars.count).elementsEqual($0.unicodeScalars)
        }
        let on = line.starts(with: "on ".unicodeScalars) || line.starts(with: "el ".unicodeScalars)
        return wrote && on || line.starts(with: "-----original".unicodeScalars)
            || line.starts(with: "---------- forwarded".unicodeScalars)
    }

    private static let advertisements = [
        "sent from my ", "sent from yahoo", "sent from mail", "sent from outlook", "sent from samsung",
        "get outlook for ",
        "enviado desde mi ", "sent via ",
    ]

    /// Takes out every run of at least `least` characters that stands in `other` too, upper and lower case alike.
    mutating func removeCopies(of other: FoldedText, least: Int) {
        let ours = other.characters.map { $0 == "\n" ? " " : Self.lower($0) }
        let theirs = characters.map { $0 == "\n" ? " " : Self.lower($0) }
        guard theirs.count >= least, ours.count >= least else { return }
        // A run of `least` holds a whole block that starts at a multiple of half of it: only those are looked up.
        let block = least / 2
        var copies: [Range<Int>] = []
        var start = 0
        while start + block <= theirs.count {
            var longest = start..<start
            for position in 0...(ours.count - block) where Self.areEqual(theirs, start, ours, position, count: block) {
                var low = 0
                while start - low > 0, position - low > 0, theirs[start - low - 1] == ours[position - low - 1] {
                    low += 1
                }
                var high = block
                while start + high < theirs.count, position + high < ours.count,
                    theirs[start + high] == ours[position + high]
                {
                    high += 1
                }
                if low + high > longest.count { longest = (start - low)..<(start + high) }
            }
            if longest.count >= least {
                copies.append(longest)
                start = max(longest.upperBound, start + block)
            } else {
                start += block
            }
        }
        for copy in copies.reversed() { characters.replaceSubrange(copy, with: CollectionOfOne("\n")) }
    }

    private static func areEqual(
        _ left: [Unicode.Scalar], _ i: Int, _ right: [Unicode.Scalar], _ j: Int, count: Int
    ) -> Bool {
        for offset in 0..<count where left[i + offset] != right[j + offset] { return false }
        return true
    }
}
