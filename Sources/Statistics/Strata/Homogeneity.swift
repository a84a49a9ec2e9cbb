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
    /// Bisected from the lower end of the range, so that a cell near zero keeps its digits.
    private static func expectedFirstCell(_ c: Cells, oddsRatio: Double) -> (value: Double, reciprocals: Double) {
        let low = max(0, c.x - c.n2)
        let high = min(c.n1, c.x)
        let offset = Search.bisect(0, high - low) { t in
            let a = low + t
            return a * (c.n2 - c.x + low + t) < oddsRatio * (c.n1 - a) * (c.x - a)
        }
        let a = low + offset
        return (a, 1 / a + 1 / (c.n1 - a) + 1 / (c.x - a) + 1 / (c.n2 - c.x + low + offset))
    }
}
