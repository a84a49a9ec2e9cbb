import CSpecialFunctions

extension Strata {
    package struct CochranMantelHaenszel: Hashable, Sendable {
        package var chiSquare: Double
        package var pValue: Double
        /// Strata in which chance had any room: both arms, and neither everyone nor no one succeeded.
        package var informativeStrata: Int
    }

    /// The Cochran–Mantel–Haenszel test that the arms differ in no stratum, on 1 degree of freedom: (Σ(x₁ − n₁X/N))² /
    /// Σ n₁n₂X(N−X)/(N²(N−1)). With `correction` half a person is taken off the numerator. χ² = 0 and p = 1 without an
    /// informative stratum. Mantel & Haenszel 1959.
    package func cochranMantelHaenszel(correction: Bool) -> CochranMantelHaenszel {
        var numerator = 0.0
        var variance = 0.0
        var informative = 0
        for c in used.map(Cells.init) {
            // (x₁n₂ − x₂n₁)/N is x₁ − n₁X/N without the cancellation.
            numerator += (c.x1 * c.n2 - c.x2 * c.n1) / c.n
            let term = c.n1 / c.n * (c.n2 / c.n) * (c.x * (c.n - c.x)) / (c.n - 1)
            variance += term
            if term > 0 { informative += 1 }
        }
        guard informative > 0 else {
            return CochranMantelHaenszel(chiSquare: 0, pValue: 1, informativeStrata: 0)
        }
        let distance = correction ? max(0, numerator.magnitude - 0.5) : numerator
        let chiSquare = distance * distance / variance
        return CochranMantelHaenszel(
            chiSquare: chiSquare, pValue: ChiSquare.upperTail(chiSquare, degreesOfFreedom: 1),
            informativeStrata: informative)
    }

    /// The Mantel–Haenszel risk difference with Sato's variance, valid for few big strata and for many tiny ones; the
    /// headline of a stratified section. The interval d ± z·se is not cut at ±1. Nil without a stratum with both arms.
    /// Too narrow where an arm expects fewer than about five successes or failures in all: ask `isTooSparse` first.
    /// Sato 1989.
    package func riskDifference(confidence: Double) -> Estimate? {
        var weight = 0.0
        var numerator = 0.0
        var p = 0.0
        var q = 0.0
        for c in used.map(Cells.init) {
            weight += c.n1 * c.n2 / c.n
            numerator += (c.x1 * c.n2 - c.x2 * c.n1) / c.n
            p += (c.n1 / c.n * (c.n1 / c.n) * c.x2 - c.n2 / c.n * (c.n2 / c.n) * c.x1)
            p += c.n1 / c.n * (c.n2 / c.n) * (c.n2 - c.n1) / 2
            q += (c.x1 * (c.n2 - c.x2) + c.x2 * (c.n1 - c.x1)) / (2 * c.n)
        }
        guard weight > 0 else { return nil }
        let difference = numerator / weight
        let standardError = max(0, difference * p + q).squareRoot() / weight
        let reach = Normal.criticalValue(confidence: confidence) * standardError
        return Estimate(
            value: difference, standardError: standardError,
            interval: Interval(lower: difference - reach, upper: difference + reach))
    }

    /// The Mantel–Haenszel risk ratio with the variance of Greenland & Robins 1985. Nil when either weighted sum of
    /// successes is zero.
    package func riskRatio(confidence: Double) -> Estimate? {
        var r = 0.0
        var s = 0.0
        var variance = 0.0
        for c in used.map(Cells.init) {
            r += c.x1 * c.n2 / c.n
            s += c.x2 * c.n1 / c.n
            variance += c.n1 / c.n * (c.n2 / c.n) * c.x - c.x1 * c.x2 / c.n
        }
        guard r > 0, s > 0 else { return nil }
        return Self.ratio(r / s, variance: variance / (r * s), confidence: confidence)
    }

    /// The Mantel–Haenszel odds ratio with the variance of Robins, Breslow & Greenland 1986. Nil when either weighted
    /// sum is zero.
    package func oddsRatio(confidence: Double) -> Estimate? {
        var a = 0.0
        var b = 0.0
        var pa = 0.0
        var mixed = 0.0
        var qb = 0.0
        for c in used.map(Cells.init) {
            let up = c.x1 * (c.n2 - c.x2) / c.n
            let down = (c.n1 - c.x1) * c.x2 / c.n
            let p = (c.x1 + c.n2 - c.x2) / c.n
            let q = (c.n1 - c.x1 + c.x2) / c.n
            a += up
            b += down
            pa += p * up
            mixed += p * down + q * up
            qb += q * down
        }
        guard a > 0, b > 0 else { return nil }
        let variance = pa / (2 * a * a) + mixed / (2 * a * b) + qb / (2 * b * b)
        return Self.ratio(a / b, variance: variance, confidence: confidence)
    }

    private static func ratio(_ value: Double, variance: Double, confidence: Double) -> Estimate {
        Estimate(
            value: value, standardError: max(0, variance).squareRoot(),
            interval: TwoRates.logInterval(value, variance: variance, confidence: confidence))
    }
}
