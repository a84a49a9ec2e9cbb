extension Strata {
    /// Both arms as they would look with the same mix of strata.
    package struct Standardised: Hashable, Sendable {
        package var firstRate: Double
        package var secondRate: Double
        package var difference: Double
        package var standardError: Double
        /// Cut at ±1.
        package var interval: Interval
    }

    /// The share of all weight that lies in strata with both arms; nil without any weight.
    package func coverage(weights: [Double]? = nil) -> Double? {
        let weights = weights ?? mix
        let total = weights.reduce(0, +)
        guard total > 0 else { return nil }
        return zip(all, weights).reduce(0) { $0 + ($1.0.isOneSided ? 0 : $1.1) } / total
    }

    /// Direct standardisation: Σwp̂ per arm, with the weights (by default both arms' people together) made to sum to 1
    /// over the strata with both arms. Variance Σw²(a(1−a)/n₁ + b(1−b)/n₂) with a = (x₁+½)/(n₁+1) and b alike, because
    /// the plain rates would give no variance at 0 and at n. Nil when no weight lies in a stratum with both arms. One
    /// weight a stratum, none negative.
    package func standardised(weights: [Double]? = nil, confidence: Double) -> Standardised? {
        let kept = zip(all, weights ?? mix).filter { !$0.0.isOneSided && $0.1 > 0 }
        let total = kept.reduce(0) { $0 + $1.1 }
        guard total > 0 else { return nil }
        var first = 0.0
        var second = 0.0
        var variance = 0.0
        for (rates, weight) in kept {
            let w = weight / total
            let c = Cells(rates)
            first += w * (c.x1 / c.n1)
            second += w * (c.x2 / c.n2)
            let a = (c.x1 + 0.5) / (c.n1 + 1)
            let b = (c.x2 + 0.5) / (c.n2 + 1)
            variance += w * w * (a * (1 - a) / c.n1 + b * (1 - b) / c.n2)
        }
        let difference = first - second
        let reach = Normal.criticalValue(confidence: confidence) * variance.squareRoot()
        return Standardised(
            firstRate: first, secondRate: second, difference: difference, standardError: variance.squareRoot(),
            interval: Interval(lower: max(-1, difference - reach), upper: min(1, difference + reach)))
    }

    private var mix: [Double] { all.map { Double($0.people) } }

    /// The warning that the lists have different mixes of strata.
    package struct Reversal: Hashable, Sendable {
        /// Nil without a stratum with both arms.
        package var crude: Double?
        package var adjusted: Double?
        /// Crude and Mantel–Haenszel difference point in opposite directions.
        package var isReversed: Bool
        /// Every stratum points against the crude difference: the textbook paradox.
        package var allStrataOpposite: Bool
    }

    /// Differences below 1e−12 in size count as zero, which is opposite to nothing.
    package var reversal: Reversal {
        let used = used
        let crudeDifference = crude.difference
        let adjusted = riskDifference(confidence: 0.95)?.value
        let crudeSign = Self.sign(crudeDifference)
        return Reversal(
            crude: crudeDifference, adjusted: adjusted, isReversed: crudeSign * Self.sign(adjusted) < 0,
            allStrataOpposite: !used.isEmpty && used.allSatisfy { crudeSign * Self.sign($0.difference) < 0 })
    }

    private static func sign(_ value: Double?) -> Int {
        guard let value, value.magnitude >= 1e-12 else { return 0 }
        return value < 0 ? -1 : 1
    }
}
