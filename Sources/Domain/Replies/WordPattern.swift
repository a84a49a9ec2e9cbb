/// One phrase of the reply table, over the words of a reply.
///
/// `stop|quit ?please @contact` — alternatives with `|`, `?` before what may be missing, `@` before a class of the
/// table, `unsubscrib*` and `*ing` for every word that begins or ends so, `~` for up to four small words of the class
/// `gap`, `~2` for up to two words of any kind, `-2` for the same within the clause, `^` and `$` for the start and end
/// of a clause, `please|$` for the word or the end. A phrase never runs over a full stop.
struct WordPattern: Sendable {
    /// Sets of words by their place in the table's `WordSets`: a step copies a number and counts no references.
    enum Element: Sendable {
        case words(Int32)
        case optional(Int32)
        /// One of the words, or else the end of the clause.
        case wordsOrEnd(Int32)
        case gap(Int32, most: Int)
        case any(most: Int, crossesCommas: Bool)
        case clauseStart, clauseEnd
    }

    var elements: [Element]

    /// The sets with whose words a match can begin; nil when that is any word, which is no phrase.
    var firstSets: [Int32]? {
        var first: [Int32] = []
        for element in elements {
            switch element {
            case .clauseStart: continue
            case .optional(let set): first.append(set)
            case .words(let set): return first + [set]
            default: return nil
            }
        }
        return nil
    }
}

/// A set of words, as bits over the vocabulary; and of affixes.
struct WordSet: Sendable {
    var bits: [UInt64] = []
    var affixes = AffixBits()

    mutating func insert(_ word: Int) {
        while bits.count <= word / 64 { bits.append(0) }
        bits[word / 64] |= 1 << UInt64(word % 64)
    }

    mutating func formUnion(_ other: WordSet) {
        while bits.count < other.bits.count { bits.append(0) }
        for index in other.bits.indices { bits[index] |= other.bits[index] }
        affixes.formUnion(other.affixes)
    }

    func contains(_ symbol: Symbol) -> Bool {
        if symbol.affixes.intersects(affixes) { return true }
        guard symbol.word >= 0 else { return false }
        let index = Int(symbol.word) >> 6
        return index < bits.count && (bits[index] >> UInt64(symbol.word & 63)) & 1 == 1
    }

    var members: [Int] {
        bits.indices.flatMap { index in (0..<64).filter { (bits[index] >> UInt64($0)) & 1 == 1 }.map { index * 64 + $0 }
        }
    }
}

/// All sets of a table side by side, so that asking one is a look into one array.
struct WordSets: Sendable {
    private var bits: [UInt64] = []
    private var affixes: [AffixBits] = []
    private var stride = 0

    init() {}

    init(_ sets: [WordSet]) {
        stride = sets.map(\.bits.count).max() ?? 0
        bits.reserveCapacity(stride * sets.count)
        for set in sets {
            bits.append(contentsOf: set.bits)
            bits.append(contentsOf: repeatElement(0, count: stride - set.bits.count))
            affixes.append(set.affixes)
        }
    }

    @inline(__always)
    func contains(_ set: Int32, _ symbol: Symbol) -> Bool {
        if symbol.affixes.intersects(affixes[Int(set)]) { return true }
        let index = Int(symbol.word) >> 6
        guard symbol.word >= 0, index < stride else { return false }
        return (bits[Int(set) * stride + index] >> UInt64(symbol.word & 63)) & 1 == 1
    }
}

/// What the table knows of one word of a reply.
struct Symbol: Hashable, Sendable {
    /// Number in the vocabulary, -1 for a word the table does not have.
    var word: Int32
    /// The beginnings and endings it has, as bits.
    var affixes: AffixBits
}
