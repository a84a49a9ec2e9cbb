import CSpecialFunctions

extension TwoRates {
    /// The Koopman score interval for the risk ratio: all θ with T(θ) ≤ z². From 0 when the first arm has no success,
    /// to infinity when the second has none. Nil when an arm is empty. Koopman 1984, whose 36/40 against 16/80 gives
    /// 2.94 to 7.15. Relative error below 1e-9.
    package func koopman(confidence: Double) -> Interval? {
        guard !isOneSided else { return nil }
        let z = Normal.criticalValue(confidence: confidence)
        let threshold = z * z
        // A stand-in for the estimate where it is 0 or infinite: the search only needs a place inside.
        let start = log(
            max(0.5, Double(first.successes)) / Double(first.trials)
                / (max(0.5, Double(second.successes)) / Double(second.trials)))
        let lower =
            first.successes == 0
            ? 0 : exp(Search.bisect(start - 60, insideLogRatio(start)) { koopmanStatistic(logRatio: $0) > threshold })
        let upper =
            second.successes == 0
            ? Double.infinity
            : exp(Search.bisect(insideLogRatio(start), start + 60) { koopmanStatistic(logRatio: $0) <= threshold })
        return Interval(lower: lower, upper: upper)
    }

    /// Where T is smallest: the estimate, or the far end on the open side.
    private func insideLogRatio(_ start: Double) -> Double {
        if first.successes == 0 { return start - 60 }
        if second.successes == 0 { return start + 60 }
        return start
    }

    /// T(θ) = (p̂₁ − θp̂₂)²/(p̃₁(1−p̃₁)/n₁ + θ²p̃₂(1−p̃₂)/n₂) at the restricted rates p̃₁ = θp̃₂, p̃₂ the smaller root
    /// of Nθp² − (θ(n₁+x₂) + x₁ + n₂)p + X = 0. Takes ln θ, and finds both the rates and their complements without
    /// cancellation, because two lists in which nearly everyone acted would leave no digits of 1 − p̃.
    private func koopmanStatistic(logRatio: Double) -> Double {
        // T is the same for the swapped arms at 1/θ; with θ ≤ 1 all terms below have one sign.
        if logRatio > 0 { return swapped.koopmanStatistic(logRatio: -logRatio) }
        let ratio = exp(logRatio)
        let shift = expm1(logRatio)
        let c = Cells(self)
        let failures1 = Double(first.failures)
        let failures2 = Double(second.failures)
        let linear = ratio * (c.n1 + c.x2) + c.x1 + c.n2
        // The same quadratic in 1 − p, which has the same discriminant.
        let mirrored = shift * (c.n + failures2) + failures1 + failures2
        let root = (mirrored * mirrored - 4 * c.n * ratio * shift * failures2).squareRoot()
        let p2 = 2 * c.x / (linear + root)
        let q2 =
            mirrored > 0
            ? (mirrored + root) / (2 * c.n * ratio)
            : failures2 == 0 ? 0 : 2 * shift * failures2 / (mirrored - root)
        let q1 = ratio * q2 - shift
        let variance = ratio * p2 * q1 / c.n1 + ratio * ratio * p2 * q2 / c.n2
        let distance =
            shift > -0.5
            ? (c.x1 * c.n2 - c.x2 * c.n1) / (c.n1 * c.n2) - shift * (c.x2 / c.n2) : c.x1 / c.n1 - ratio * (c.x2 / c.n2)
        if distance == 0 { return 0 }
        return variance > 0 ? distance * distance / variance : .infinity
    }

    /// Limits that may have needed half a person more in each cell.
    package struct AdjustedInterval: Hashable, Sendable {
        package var interval: Interval
        /// True when ½ was added because of an empty cell: inside the interval only, never in the estimate.
        package var isAdjusted: Bool
    }

    /// The log interval for the risk ratio, exp(ln θ ∓ z·se) with se² = 1/x₁ − 1/n₁ + 1/x₂ − 1/n₂; ½ is added to every
    /// x and n if an x is zero. Katz et al. 1978. Nil when an arm is empty.
    package func katz(confidence: Double) -> AdjustedInterval? {
        guard !isOneSided else { return nil }
        let isAdjusted = first.successes == 0 || second.successes == 0
        let extra = isAdjusted ? 0.5 : 0
        let x1 = Double(first.successes) + extra
        let n1 = Double(first.trials) + extra
        let x2 = Double(second.successes) + extra
        let n2 = Double(second.trials) + extra
        // (n−x)/(xn) is 1/x − 1/n without the cancellation at x near n.
        let variance = Double(first.failures) / (x1 * n1) + Double(second.failures) / (x2 * n2)
        return AdjustedInterval(
            interval: Self.logInterval(x1 / n1 / (x2 / n2), variance: variance, confidence: confidence),
            isAdjusted: isAdjusted)
    }

    /// The log interval for the odds ratio, with ½ in all four cells if one is empty. Woolf 1955. Nil when an arm is
    /// empty.
    package func woolf(confidence: Double) -> AdjustedInterval? {
        guard !isOneSided else { return nil }
        let counts = [first.successes, first.failures, second.successes, second.failures]
        let isAdjusted = counts.contains(0)
        let cells = counts.map { Double($0) + (isAdjusted ? 0.5 : 0) }
        let variance = cells.reduce(0) { $0 + 1 / $1 }
        let ratio = cells[0] / cells[1] / (cells[2] / cells[3])
        return AdjustedInterval(
            interval: Self.logInterval(ratio, variance: variance, confidence: confidence), isAdjusted: isAdjusted)
    }

    /// exp(ln `ratio` ∓ z√`variance`).
    static func logInterval(_ ratio: Double, variance: Double, confidence: Double) -> Interval {
        let reach = exp(Normal.criticalValue(confidence: confidence) * max(0, variance).squareRoot())
        return Interval(lower: ratio / reach, upper: ratio * reach)
    }

    /// The lift in percent, 100·(θ̂ − 1), with Koopman's 95 % limits on the same scale; nil unless both arms have at
    /// least 5 successes, because "+900 %" from 3 in 5,000 is worthless.
    package var liftPercent: (estimate: Double, interval: Interval)? {
        guard first.successes >= 5, second.successes >= 5, let ratio, let range = koopman(confidence: 0.95) else {
            return nil
        }
        let percent = { (theta: Double) in 100 * (theta - 1) }
        return (percent(ratio), Interval(lower: percent(range.lower), upper: percent(range.upper)))
    }
}
