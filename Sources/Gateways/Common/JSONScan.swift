/// Reads a few words off the top level of a JSON object in one pass, and builds nothing else: an answer to a hand-over
/// is looked at for its id alone, many thousand times a second.
///
/// It is strict and knows little. Whatever it does not know for certain (bytes beyond ASCII, surrogates, a name twice,
/// a fraction where a word is wanted, anything malformed) it leaves to Foundation, so that there is one opinion on
/// what JSON is.
struct JSONScan {
    private let bytes: [UInt8]
    private var at = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The words of these names, in their order: a text that is not empty, or a whole number as text. Nil when this
    /// reader is not sure of the whole document.
    static func words(_ names: [String], in bytes: [UInt8]) -> [String?]? {
        var scan = JSONScan(bytes)
        var words = [String?](repeating: nil, count: names.count)
        guard scan.readTopLevel(names, into: &words) else { return nil }
        return words
    }

    private mutating func readTopLevel(_ names: [String], into words: inout [String?]) -> Bool {
        skipSpace()
        guard take(UInt8(ascii: "{")) else { return false }
        skipSpace()
        if take(UInt8(ascii: "}")) { return isAtEnd }
        var seen: UInt64 = 0
        repeat {
            skipSpace()
            guard let name = readText(), !name.hasEscapes else { return false }
            skipSpace()
            guard take(UInt8(ascii: ":")) else { return false }
            skipSpace()
            if let wanted = names.firstIndex(where: { $0.utf8.elementsEqual(bytes[name.range]) }) {
                guard seen & (1 << UInt64(wanted)) == 0, readWord(into: &words[wanted]) else { return false }
                seen |= 1 << UInt64(wanted)
            } else {
                guard skipValue(depth: 1) else { return false }
            }
            skipSpace()
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "}")) && isAtEnd
    }

    private var isAtEnd: Bool {
        mutating get {
            skipSpace()
            return at == bytes.count
        }
    }

    private mutating func readWord(into word: inout String?) -> Bool {
        guard at < bytes.count else { return false }
        switch bytes[at] {
        case UInt8(ascii: "\""):
            guard let text = readText(), !text.hasEscapes else { return false }
            word = text.range.isEmpty ? nil : String(decoding: bytes[text.range], as: UTF8.self)
            return true
        case UInt8(ascii: "n"): return take("null")
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            let start = at
            guard skipDigits(), at - start <= 18, bytes[start] != UInt8(ascii: "0") || at - start == 1 else {
                return false
            }
            // A fraction or an exponent may still be a whole number; let Foundation say.
            if at < bytes.count {
                switch bytes[at] {
                case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): return false
                default: break
                }
            }
            word = String(decoding: bytes[start..<at], as: UTF8.self)
            return true
        default: return false
        }
    }

    // MARK: Values that are not looked at

    private static let deepest = 32

    private mutating func skipValue(depth: Int) -> Bool {
        guard depth < Self.deepest, at < bytes.count else { return false }
        switch bytes[at] {
        case UInt8(ascii: "\""): return readText() != nil
        case UInt8(ascii: "{"): return skipMembers(closing: UInt8(ascii: "}"), named: true, depth: depth)
        case UInt8(ascii: "["): return skipMembers(closing: UInt8(ascii: "]"), named: false, depth: depth)
        case UInt8(ascii: "n"): return take("null")
        case UInt8(ascii: "t"): return take("true")
        case UInt8(ascii: "f"): return take("false")
        default: return skipNumber()
        }
    }

    private mutating func skipMembers(closing: UInt8, named: Bool, depth: Int) -> Bool {
        at += 1
        skipSpace()
        if take(closing) { return true }
        repeat {
            skipSpace()
            if named {
                guard readText() != nil else { return false }
                skipSpace()
                guard take(UInt8(ascii: ":")) else { return false }
                skipSpace()
            }
            guard skipValue(depth: depth + 1) else { return false }
            skipSpace()
        } while take(UInt8(ascii: ","))
        return take(closing)
    }

    private mutating func skipNumber() -> Bool {
        _ = take(UInt8(ascii: "-"))
        let start = at
        guard skipDigits(), bytes[start] != UInt8(ascii: "0") || at - start == 1 else { return false }
        if take(UInt8(ascii: ".")) {
            guard skipDigits() else { return false }
        }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            // Numbers beyond what a Double holds are refused by some readers.
            let exponent = at
            guard skipDigits(), at - exponent <= 2 else { return false }
        }
        return at - start <= 40
    }

    /// At least one.
    private mutating func skipDigits() -> Bool {
        let start = at
        while at < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at]) { at += 1 }
        return at > start
    }

    /// A text in quotes, with the place of what is between them.
    private mutating func readText() -> (range: Range<Int>, hasEscapes: Bool)? {
        guard take(UInt8(ascii: "\"")) else { return nil }
        let start = at
        var hasEscapes = false
        while at < bytes.count {
            let byte = bytes[at]
            if byte == UInt8(ascii: "\"") {
                at += 1
                return (start..<(at - 1), hasEscapes)
            }
            guard byte >= 0x20, byte < 0x80 else { return nil }
            at += 1
            if byte == UInt8(ascii: "\\") {
                hasEscapes = true
                guard skipEscape() else { return nil }
            }
        }
        return nil
    }

    private mutating func skipEscape() -> Bool {
        guard at < bytes.count else { return false }
        defer { at += 1 }
        switch bytes[at] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return true
        case UInt8(ascii: "u"):
            guard at + 4 < bytes.count else { return false }
            // Halves of a pair (D8 to DF) must be in order, which is not looked into here.
            guard bytes[at + 1] | 0x20 != UInt8(ascii: "d") || bytes[at + 2] < UInt8(ascii: "8") else { return false }
            for _ in 0..<4 {
                at += 1
                switch bytes[at] {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
                    UInt8(ascii: "A")...UInt8(ascii: "F"):
                    break
                default: return false
                }
            }
            return true
        default: return false
        }
    }

    // MARK: Bytes

    private mutating func skipSpace() {
        while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 {
            at += 1
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    private mutating func take(_ word: StaticString) -> Bool {
        let end = at + word.utf8CodeUnitCount
        guard end <= bytes.count else { return false }
        let isThere = word.withUTF8Buffer { $0.elementsEqual(bytes[at..<end]) }
        at = end
        return isThere
    }
}
