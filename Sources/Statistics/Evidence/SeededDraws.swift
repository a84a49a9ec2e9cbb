/// Draws that are the same on every machine and in every run: SplitMix64 (Steele, Lea & Flood 2014) from a given seed.
struct SeededDraws {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A real number in [0, 1) of 53 bits.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// One of the outcomes, by its probability.
    mutating func draw(_ outcomes: Outcomes) -> Int {
        let u = unit()
        return outcomes.first + min(outcomes.cumulative.count - 1, outcomes.cumulative.partitionPoint { $0 > u })
    }
}

/// The outcomes of a binomial that are worth counting: those of 1e−14 and more. What is left out sums to less than
/// 1e−12 for up to ten million people.
struct Outcomes {
    /// The smallest count.
    let first: Int
    /// The probability of each count from `first` on.
    let probabilities: [Double]
    /// Their running sum, which ends at 1.
    let cumulative: [Double]

    init(_ binomial: Binomial) {
        let floor = 1e-14
        let mode = binomial.mode
        // Probabilities fall on either side of the mode.
        first = Search.first(in: 0...mode) { binomial.probability(of: $0) >= floor } ?? mode
        let end = Search.first(in: mode...binomial.trials) { binomial.probability(of: $0) < floor }
        probabilities = (first..<(end ?? binomial.trials + 1)).map(binomial.probability(of:))
        var sum = 0.0
        let total = probabilities.reduce(0, +)
        cumulative = probabilities.map { probability in
            sum += probability
            return sum / total
        }
    }

    var counts: Range<Int> { first..<(first + probabilities.count) }
}
