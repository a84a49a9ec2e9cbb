import CSpecialFunctions

extension Strata {
    /// Whether the odds ratio is the same in every stratum.
    package struct Homogeneity: Hashable, Sendable {
        package var chiSquare: Double
        /// With Tarone's correction.
        package var taroneChiSquare: Double
        package var degreesOfFreedom: Int
        package var pValue: Double
        package var taronePValue: Double
    }

    /// The Breslow–Day test with Tarone's correction at the Mantel–Haenszel odds ratio, on informative strata − 1
    /// degrees of freedom. Nil with fewer than two informative strata or without an odds ratio. Breslow & Day 1980;
    /// Tarone 1985.
    package var breslowDay: Homogeneity? {
        let informative = used.map(Cells.init).filter { $0.x > 0 && $0.x < $0.n }
        guard informative.count >= 2, let odds = oddsRatio(confidence: 0.95)?.value else { return nil }
        var chiSquare = 0.0
        var sum = 0.0
        var variances = 0.0
        for c in informative {
            let expected = Self.expectedFirstCell(c, oddsRatio: odds)
            let variance = 1 / expected.reciprocals
            chiSquare += (c.x1 - expected.value) * (c.x1 - expected.value) / variance
            sum += c.x1 - expected.value
            variances += variance
        }
        let tarone = max(0, chiSquare - sum * sum / variances)
        let degrees = informative.count - 1
        return Homogeneity(
            chiSquare: chiSquare, taroneChiSquare: tarone, degreesOfFreedom: degrees,
            pValue: ChiSquare.upperTail(chiSquare, degreesOfFreedom: degrees),
            taronePValue: ChiSquare.upperTail(tarone, degreesOfFreedom: degrees))
    }

    /// The A in its feasible range with A(n₂−X+A) = ψ(n₁−A)(X−A), and the sum of the reciprocals of the four cells.
    /// Bisected as a distance from either end of the range: two cells grow from the lower end and two from the upper
    /// one, so that each keeps its digits where it is nearly empty.
    private static func expectedFirstCell(_ c: Cells, oddsRatio: Double) -> (value: Double, reciprocals: Double) {
        let low = max(0, c.x - c.n2)
        let span = min(c.n1, c.x) - low
        let missing = max(0, c.n2 - c.x)
        let spare = max(0, c.n1 - c.x)
        let excess = max(0, c.x - c.n1)
        let isBelow = { (fromLow: Double, fromHigh: Double) in
            (low + fromLow) * (missing + fromLow) < oddsRatio * (spare + fromHigh) * (excess + fromHigh)
        }
        let fromLow = Search.bisect(0, span) { isBelow($0, span - $0) }
        let fromHigh = Search.bisect(0, span) { !isBelow(span - $0, $0) }
        let a = low + fromLow
        return (
            a, 1 / a + 1 / (missing + fromLow) + 1 / (spare + fromHigh) + 1 / (excess + fromHigh)
        )
    }
}
