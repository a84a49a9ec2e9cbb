extension TwoRates {
    /// A z statistic with its p-value.
    package struct ZTest: Hashable, Sendable {
        package var z: Double
        package var pValue: Double
    }

    /// The pooled z-test, (p̂₁−p̂₂)/√(p(1−p)(1/n₁+1/n₂)) with p = X/N: the square is the chi-square without correction.
    /// z = 0 when everyone or no one succeeded. Nil when an arm is empty.
    package func pooledZ(_ alternative: Alternative) -> ZTest? {
        guard let p1 = first.estimate, let p2 = second.estimate else { return nil }
        guard successes > 0, successes < people else {
            return ZTest(z: 0, pValue: Normal.pValue(z: 0, alternative: alternative))
        }
        let total = Double(people)
        let pooledVariance = Double(successes) / total * (Double(people - successes) / total)
        let n1 = Double(first.trials)
        let n2 = Double(second.trials)
        let z = (p1 - p2) / (pooledVariance * (1 / n1 + 1 / n2)).squareRoot()
        return ZTest(z: z, pValue: Normal.pValue(z: z, alternative: alternative))
    }

    /// Fisher's exact test, conditional on X. Greater: P(x₁ or more). Two-sided: all tables whose probability is at
    /// most that of the observed one times (1 + 1e−7). Mid-p: strictly beyond plus half of the observed; two-sided
    /// twice the smaller, at most 1. Nil when an arm is empty. Relative error below 1e-10 up to 10⁷ people an arm.
    package func fisher(_ alternative: Alternative) -> ExactPValues? {
        guard !isOneSided else { return nil }
        let null = Hypergeometric(first: first.trials, second: second.trials, successes: successes)
        let observed = first.successes
        let half = null.probability(of: observed) / 2
        let greaterMid = min(1, beyond(observed, upward: true, of: null) + half)
        let lessMid = min(1, beyond(observed, upward: false, of: null) + half)
        switch alternative {
        case .greater: return ExactPValues(pValue: null.atLeast(observed), midP: greaterMid)
        case .less: return ExactPValues(pValue: null.atMost(observed), midP: lessMid)
        case .twoSided:
            let cuts = TailCuts(
                support: null.smallest...null.largest, mode: null.mode, observed: observed,
                probability: null.probability(of:))
            let pValue =
                cuts.coverEverything ? 1 : null.sumDownward(from: cuts.left) + null.sumUpward(from: cuts.right)
            return ExactPValues(pValue: min(1, pValue), midP: min(1, 2 * min(greaterMid, lessMid)))
        }
    }

    private func beyond(_ observed: Int, upward: Bool, of null: Hypergeometric) -> Double {
        if upward { return observed >= null.largest ? 0 : null.atLeast(observed + 1) }
        return observed <= null.smallest ? 0 : null.atMost(observed - 1)
    }

    /// Which two-sided p-value is the headline.
    package enum PValueMethod: String, Sendable {
        case midP
        case zPooled
    }

    /// The headline p-value: mid-p Fisher while the smallest expected cell is below 5, the pooled z otherwise.
    /// Expected cells decide, not observed ones. Nil value when an arm is empty.
    package var headlinePValue: (method: PValueMethod, pValue: Double?) {
        if smallestExpectedCell < 5 { return (.midP, fisher(.twoSided)?.midP) }
        return (.zPooled, pooledZ(.twoSided)?.pValue)
    }
}
