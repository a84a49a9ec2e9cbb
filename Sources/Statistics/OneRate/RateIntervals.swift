/// Intervals for one rate. All are nil for nobody; all stay in [0, 1].
extension Proportion {
    /// The Wilson score interval, the headline interval of one list: centre (p + z²/2n)/(1 + z²/n), half-width
    /// z·√(p(1−p)/n + z²/4n²)/(1 + z²/n). Exactly 0 at x = 0 and 1 at x = n. Wilson 1927; Brown, Cai & DasGupta 2001.
    ///
    /// The limit on the side of the smaller share is taken from the product of the two roots, p²/(1 + z²/n), so that a
    /// rate of one in ten million keeps its digits. Relative error below 1e-13.
    package func wilson(confidence: Double) -> Interval? {
        guard let upper = wilsonUpper(confidence: confidence),
            let mirrored = Proportion(failures, of: trials).wilsonUpper(confidence: confidence)
        else { return nil }
        let z = Normal.criticalValue(confidence: confidence)
        let n = Double(trials)
        let p = Double(successes) / n
        let lower = p < 0.5 ? p * p / ((1 + z * z / n) * upper) : 1 - mirrored
        return Interval(lower: successes == 0 ? 0 : lower, upper: upper)
    }

    private func wilsonUpper(confidence: Double) -> Double? {
        guard let p = estimate else { return nil }
        if successes == trials { return 1 }
        let z = Normal.criticalValue(confidence: confidence)
        let n = Double(trials)
        let halfWidth = z * (p * (Double(failures) / n) / n + z * z / (4 * n * n)).squareRoot()
        return (p + z * z / (2 * n) + halfWidth) / (1 + z * z / n)
    }

    /// The Clopper–Pearson interval, which covers at least as often as it says: quantiles of Beta(x, n−x+1) and
    /// Beta(x+1, n−x). For those who ask for a guaranteed range. Clopper & Pearson 1934. Relative error below 1e-11.
    package func clopperPearson(confidence: Double) -> Interval? {
        guard trials > 0 else { return nil }
        let tail = (1 - confidence) / 2
        let x = Double(successes)
        let y = Double(failures)
        return Interval(
            lower: successes == 0 ? 0 : Beta.quantile(x, y + 1, lowerTail: tail),
            upper: successes == trials ? 1 : Beta.quantile(x + 1, y, upperTail: tail))
    }

    /// The Jeffreys interval: quantiles of Beta(x+½, n−x+½), with 0 at x = 0 and 1 at x = n. Brown, Cai & DasGupta
    /// 2001.
    package func jeffreys(confidence: Double) -> Interval? {
        guard trials > 0 else { return nil }
        let tail = (1 - confidence) / 2
        let a = Double(successes) + 0.5
        let b = Double(failures) + 0.5
        return Interval(
            lower: successes == 0 ? 0 : Beta.quantile(a, b, lowerTail: tail),
            upper: successes == trials ? 1 : Beta.quantile(a, b, upperTail: tail))
    }
}
