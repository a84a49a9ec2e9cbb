import Statistics

/// A small seeded generator (SplitMix64), so that every run draws the same numbers.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

extension TwoRates {
    init(_ x1: Int, _ n1: Int, _ x2: Int, _ n2: Int) {
        self.init(Proportion(x1, of: n1), Proportion(x2, of: n2))
    }
}

/// Every end there is: nobody, one person, none and all of n, a few, and ten million.
let extremeRates: [Proportion] = [
    Proportion(0, of: 0), Proportion(0, of: 1), Proportion(1, of: 1), Proportion(0, of: 13), Proportion(1, of: 13),
    Proportion(4, of: 13), Proportion(12, of: 13), Proportion(13, of: 13), Proportion(37, of: 412),
    Proportion(96, of: 5000), Proportion(0, of: 5000), Proportion(4999, of: 5000), Proportion(0, of: 10_000_000),
    Proportion(1, of: 10_000_000), Proportion(203_000, of: 10_000_000), Proportion(9_999_999, of: 10_000_000),
    Proportion(10_000_000, of: 10_000_000),
]

let extremePairs: [TwoRates] = extremeRates.flatMap { first in extremeRates.map { TwoRates(first, $0) } }

/// Equal up to a relative difference of 1e-9, or an absolute one of 1e-12.
func close(_ a: Double?, _ b: Double?, relative: Double = 1e-9) -> Bool {
    switch (a, b) {
    case (nil, nil): true
    case (let a?, let b?): a == b || (a - b).magnitude <= max(1e-12, relative * max(a.magnitude, b.magnitude))
    default: false
    }
}
