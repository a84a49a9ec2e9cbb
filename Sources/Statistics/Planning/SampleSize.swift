import CSpecialFunctions

/// How many people a comparison needs, and what a given number can show. α is the chance of a false alarm, `sides` 1
/// or 2, `ratio` the size of arm 2 over that of arm 1. For a live verdict plan with twice the fixed-sample size.
package enum Planning {
    /// One-sided or two-sided tests.
    package enum Sides: Int, Sendable {
        case one = 1
        case two = 2
    }

    /// Which approximation of the test.
    package enum Approximation: Sendable {
        /// The pooled z-test; the default.
        case normal
        /// Differences of 2 asin √p.
        case arcsine
    }

    package struct SampleSize: Hashable, Sendable {
        /// Before rounding up.
        package var first: Double
        package var ratio: Double
        package var firstPeople: Int { Int(min(first.rounded(.up), 1e18)) }
        /// ⌈ratio · unrounded n₁⌉.
        package var secondPeople: Int { Int(min((ratio * first).rounded(.up), 1e18)) }
    }

    /// Cohen's effect size h = 2 asin √p₁ − 2 asin √p₂.
    package static func cohenH(_ p1: Double, _ p2: Double) -> Double {
        2 * asin(p1.squareRoot()) - 2 * asin(p2.squareRoot())
    }

    /// The sizes that find a difference between `p1` and `p2` with the given power; nil when the rates are equal.
    /// Normal: [z_a√((1+1/k)p̄(1−p̄)) + z_b√(p₁(1−p₁) + p₂(1−p₂)/k)]²/(p₁−p₂)², p̄ = (p₁+kp₂)/(1+k); arcsine:
    /// (z_a+z_b)²/h²·(1+1/k).
    package static func sampleSize(
        _ p1: Double, _ p2: Double, alpha: Double, power: Double, ratio: Double, sides: Sides,
        by approximation: Approximation = .normal
    ) -> SampleSize? {
        guard p1 != p2 else { return nil }
        let za = criticalValue(alpha, sides)
        let zb = Normal.quantile(power)
        switch approximation {
        case .normal:
            let mean = (p1 + ratio * p2) / (1 + ratio)
            let root =
                za * ((1 + 1 / ratio) * mean * (1 - mean)).squareRoot()
                + zb * (p1 * (1 - p1) + p2 * (1 - p2) / ratio).squareRoot()
            return SampleSize(first: root * root / ((p1 - p2) * (p1 - p2)), ratio: ratio)
        case .arcsine:
            let h = cohenH(p1, p2)
            return SampleSize(first: (za + zb) * (za + zb) / (h * h) * (1 + 1 / ratio), ratio: ratio)
        }
    }

    /// The chance of finding the difference; the far tail is ignored. Normal: Φ((|p₁−p₂| − z_aσ₀)/σ₁); arcsine:
    /// Φ(|h|√(n₁n₂/(n₁+n₂)) − z_a). Nil for an empty arm, and where equal rates of 0 or 1 leave no variance.
    package static func power(
        _ p1: Double, people n1: Int, _ p2: Double, people n2: Int, alpha: Double, sides: Sides,
        by approximation: Approximation = .normal
    ) -> Double? {
        guard n1 > 0, n2 > 0 else { return nil }
        switch approximation {
        case .normal:
            return normalPower(p2, difference: p1 - p2, Double(n1), Double(n2), za: criticalValue(alpha, sides))
        case .arcsine:
            let effective = (Double(n1) * Double(n2) / Double(n1 + n2)).squareRoot()
            return Normal.lowerTail(cohenH(p1, p2).magnitude * effective - criticalValue(alpha, sides))
        }
    }

    /// Takes the difference itself, so that a search for a tiny one keeps its digits.
    private static func normalPower(_ p2: Double, difference: Double, _ n1: Double, _ n2: Double, za: Double) -> Double?
    {
        let p1 = p2 + difference
        let mean = (n1 * p1 + n2 * p2) / (n1 + n2)
        let pooled = (max(0, mean * (1 - mean)) * (1 / n1 + 1 / n2)).squareRoot()
        let separate = max(0, p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2).squareRoot()
        let distance = difference.magnitude - za * pooled
        if separate > 0 { return Normal.lowerTail(distance / separate) }
        if distance == 0 { return nil }
        return distance > 0 ? 1 : 0
    }

    /// The smallest difference above the rate `p2` whose normal power reaches the target; nil if even a rate of 1 does
    /// not, or an arm is empty. Relative error below 1e-9.
    package static func smallestDetectableDifference(
        above p2: Double, people n1: Int, _ n2: Int, alpha: Double, power: Double, sides: Sides
    ) -> Double? {
        guard n1 > 0, n2 > 0, p2 < 1 else { return nil }
        let za = criticalValue(alpha, sides)
        let reaches = { (difference: Double) in
            (normalPower(p2, difference: difference, Double(n1), Double(n2), za: za) ?? 0) >= power
        }
        let largest = 1 - p2
        guard reaches(largest * (1 - 1e-12)) else { return nil }
        return Search.bisect(0, largest) { !reaches($0) }
    }

    static func criticalValue(_ alpha: Double, _ sides: Sides) -> Double {
        -Normal.quantile(alpha / Double(sides.rawValue))
    }
}
