import CSpecialFunctions

/// Three or more lists, scripts or campaigns side by side.
package struct ManyArms: Hashable, Sendable {
    package let arms: [Proportion]

    package init(_ arms: [Proportion]) { self.arms = arms }

    package struct OverallTest: Hashable, Sendable {
        /// Pearson's Σ(O−E)²/E.
        package var chiSquare: Double
        /// 2ΣO ln(O/E) over the non-zero cells.
        package var g: Double
        package var degreesOfFreedom: Int
        package var pValue: Double
        package var gPValue: Double
        /// Below 5 the overall test is rough: rely on pairwise mid-p tests.
        package var smallestExpectedCell: Double
    }

    /// The chi-square test of a k×2 table with G beside it, on k − 1 degrees of freedom. Both are 0 and p is 1 when
    /// everyone or no one succeeded. Nil with fewer than two arms or with an empty arm.
    package var overall: OverallTest? {
        guard arms.count >= 2, arms.allSatisfy({ $0.trials > 0 }) else { return nil }
        let people = Double(arms.reduce(0) { $0 + $1.trials })
        let successes = Double(arms.reduce(0) { $0 + $1.successes })
        let degrees = arms.count - 1
        guard successes > 0, successes < people else {
            return OverallTest(
                chiSquare: 0, g: 0, degreesOfFreedom: degrees, pValue: 1, gPValue: 1, smallestExpectedCell: 0)
        }
        var chiSquare = 0.0
        var g = 0.0
        var smallest = Double.infinity
        for arm in arms {
            let n = Double(arm.trials)
            for (observed, share) in [(arm.successes, successes), (arm.failures, people - successes)] {
                let o = Double(observed)
                let expected = n * share / people
                chiSquare += (o - expected) * (o - expected) / expected
                // o ln(o/e) + e − o: the added terms sum to zero over the table, and each term keeps its digits.
                g += 2 * Stirling.deviance(o, expected)
                smallest = min(smallest, expected)
            }
        }
        return OverallTest(
            chiSquare: chiSquare, g: g, degreesOfFreedom: degrees,
            pValue: ChiSquare.upperTail(chiSquare, degreesOfFreedom: degrees),
            gPValue: ChiSquare.upperTail(g, degreesOfFreedom: degrees), smallestExpectedCell: smallest)
    }

    /// The logarithm of the evidence that one of `count` questions needs, looked at every day: 20 times as many, so that all
    /// of them together raise a false alarm at most once in twenty (Ville's inequality, Bonferroni).
    package static func lnEvidence(among count: Int) -> Double { log(20 * Double(max(count, 1))) }

    /// Holm's adjustment of p-values for being several: sorted ascending, the i-th of m times m − i + 1, never
    /// falling, at most 1, in the original order. Holm 1979.
    package static func holm(_ pValues: [Double]) -> [Double] {
        var adjusted = pValues
        var reached = 0.0
        let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
        for (rank, index) in order.enumerated() {
            reached = max(reached, min(1, pValues[index] * Double(pValues.count - rank)))
            adjusted[index] = reached
        }
        return adjusted
    }
}
