/// A small deterministic stream of chance (SplitMix64; Steele, Lea and Flood 2014). Same seed and key, same stream, on
/// every machine.
struct Chance: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A stream that belongs to one thing (a phone, a sheet): what other things draw cannot shift it.
    /// The key is folded with FNV-1a, 64 bit.
    init(seed: UInt64, key: String) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        state = hash ^ (seed &* 0x9E37_79B9_7F4A_7C15)
        _ = next()
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// In 0..<1, from the upper 53 bits. Written out because the library's own mapping may change between versions.
    mutating func share() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// True with the given probability, 0...1. A probability of 0 draws nothing, so switching a fault off is free.
    mutating func happens(_ probability: Double) -> Bool { probability > 0 && share() < probability }

    mutating func between(_ low: Double, _ high: Double) -> Double { low + (high - low) * share() }

    /// An index in 0..<count.
    mutating func index(_ count: Int) -> Int { min(count - 1, Int(share() * Double(count))) }

    mutating func pick<Element>(_ from: [Element]) -> Element { from[index(from.count)] }

    /// Fisher and Yates.
    mutating func shuffle<Element>(_ values: inout [Element]) {
        for last in stride(from: values.count - 1, to: 0, by: -1) { values.swapAt(last, index(last + 1)) }
    }
}
