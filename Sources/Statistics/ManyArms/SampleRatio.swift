import CSpecialFunctions

/// Whether people landed in the arms as the weights say (sample-ratio mismatch).
package struct SampleRatio: Hashable, Sendable {
    package let counts: [Int]
    package let weights: [Double]

    /// One weight an arm, none negative; only their proportions matter.
    package init(counts: [Int], weights: [Double]) {
        precondition(counts.count == weights.count, "one weight an arm")
        self.counts = counts
        self.weights = weights
    }

    package struct Check: Hashable, Sendable {
        package var chiSquare: Double
        package var degreesOfFreedom: Int
        package var pValue: Double
        /// p below 0.001: a warning takes the place of the causal sentence.
        package var isMismatch: Bool
    }

    /// Whether the daily check sounds: E of 1,000 or more.
    package func alarms(concentration: Double = 100) -> Bool { lnE(concentration: concentration) >= log(1000) }

    private var people: Double { Double(counts.reduce(0, +)) }
    private var totalWeight: Double { weights.reduce(0, +) }

    /// The chi-square of the counts against the weights. An arm of weight 0 takes no degree of freedom; people in it
    /// are an infinite mismatch. Nil for nobody, or when fewer than two arms have a weight and no one is astray.
    package var check: Check? {
        guard people > 0, totalWeight > 0 else { return nil }
        var chiSquare = 0.0
        for (count, weight) in zip(counts, weights) {
            let expected = people * weight / totalWeight
            let distance = Double(count) - expected
            if expected > 0 { chiSquare += distance * distance / expected } else if count > 0 { chiSquare = .infinity }
        }
        let degrees = weights.count { $0 > 0 } - 1
        guard degrees > 0 || chiSquare == .infinity else { return nil }
        let p = ChiSquare.upperTail(chiSquare, degreesOfFreedom: max(1, degrees))
        return Check(chiSquare: chiSquare, degreesOfFreedom: degrees, pValue: p, isMismatch: p < 0.001)
    }

    /// The evidence for a mismatch that may be looked at every day: the logarithm of a Dirichlet-multinomial
    /// prediction, centred on the weights with the given concentration, against the weights themselves. Alarm at E ≥
    /// 1000. Lindon & Malek 2022. 0 for nobody, infinite when someone is in an arm of weight 0.
    package func lnE(concentration: Double = 100) -> Double {
        // The multivariate beta functions, as products of two-argument ones, keep the digits that lnΓ(κ+N) would lose.
        var lnE = 0.0
        var sumBefore = 0.0
        var sumAfter = 0.0
        for (count, weight) in zip(counts, weights) {
            guard weight > 0 else {
                if count > 0 { return .infinity }
                continue
            }
            let share = weight / totalWeight
            let before = concentration * share
            let after = before + Double(count)
            if sumBefore > 0 { lnE += Beta.lnBeta(sumAfter, after) - Beta.lnBeta(sumBefore, before) }
            lnE -= Double(count) * log(share)
            sumBefore += before
            sumAfter += after
        }
        return lnE
    }
}
