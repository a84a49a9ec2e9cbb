/// Beginnings and endings that stand for whole families of words, `unsubscrib*` and `*ing`.
struct Affixes: Sendable {
    private var places: [String: Int] = [:]
    /// Beginnings by their first byte, endings by their last: a word is compared with two or three and not with all.
    private var beginnings: [[(text: String, bit: AffixBits)]] = .init(repeating: [], count: 256)
    private var endings: [[(text: String, bit: AffixBits)]] = .init(repeating: [], count: 256)

    /// How many a table can have: the last three bits are for names.
    static let most = AffixBits.count - 3

    /// The bit of an affix, the same for the same one; nil when there are as many as can be.
    mutating func bit(of affix: String) -> AffixBits? {
        if let place = places[affix] { return AffixBits(bit: place) }
        let place = places.count
        guard place < Self.most else { return nil }
        places[affix] = place
        let bit = AffixBits(bit: place)
        if affix.last == "*" {
            let text = String(affix.dropLast())
            beginnings[Int(text.utf8.first ?? 0)].append((text, bit))
        } else {
            let text = String(affix.dropFirst())
            endings[Int(text.utf8.last ?? 0)].append((text, bit))
        }
        return bit
    }

    /// The bits of all affixes that a word has. An ending is one only after two letters at least.
    func bits(of word: String) -> AffixBits {
        var bits = AffixBits()
        for (text, bit) in beginnings[Int(word.utf8.first ?? 0)] where word.hasPrefix(text) { bits.formUnion(bit) }
        for (text, bit) in endings[Int(word.utf8.last ?? 0)]
        where word.utf8.count > text.utf8.count + 1 && word.hasSuffix(text) { bits.formUnion(bit) }
        return bits
    }
}

/// A set of affixes: one bit for each.
struct AffixBits: Hashable, Sendable {
    private var words: SIMD4<UInt64>

    static let count = 256

    init() { words = .zero }

    init(bit: Int) {
        words = .zero
        words[bit >> 6] = 1 << UInt64(bit & 63)
    }

    var isEmpty: Bool { words == .zero }

    @inline(__always)
    func intersects(_ other: AffixBits) -> Bool { words & other.words != .zero }

    mutating func formUnion(_ other: AffixBits) { words |= other.words }

    /// Their numbers, in order.
    var members: [Int] {
        var members: [Int] = []
        for index in 0..<4 {
            var rest = words[index]
            while rest != 0 {
                members.append(index * 64 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
        return members
    }
}
