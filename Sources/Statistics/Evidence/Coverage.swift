import CSpecialFunctions

/// How often an interval holds the truth, beside what it promises. Counted out over every possible outcome wherever
/// that can be done, so that the figure is exact and no simulation stands between the reader and the formula.
package struct Coverage: Hashable, Sendable {
    /// The chance that the interval holds the true value, among outcomes for which the method gives one.
    package private(set) var coverage = 0.0
    /// The chance that it lies wholly above the true value, and wholly below it.
    package private(set) var tooHigh = 0.0
    package private(set) var tooLow = 0.0
    /// The chance that the method gives no interval (a Mantel–Haenszel ratio without a success in an arm).
    package private(set) var undefined = 0.0
    /// False where the outcomes were too many and were drawn instead.
    package private(set) var isExact = true
    /// The outcomes gone through, or drawn.
    package private(set) var outcomes = 0

    /// Two arms of `n` people with true rates `p`, of one stratum.
    package struct Design: Hashable, Sendable {
        package var n1: Int
        package var p1: Double
        package var n2: Int
        package var p2: Double

        /// People at least 1, rates in 0…1.
        package init(n1: Int, p1: Double, n2: Int, p2: Double) {
            self.n1 = n1
            self.p1 = p1
            self.n2 = n2
            self.p2 = p2
        }
    }

    /// Outcomes beyond which they are drawn, not counted out.
    package static let largestEnumeration = 4_000_000

    /// The coverage of one rate's interval.
    package init(_ interval: OneRateInterval, n: Int, p: Double, confidence: Double) {
        let outcomes = Outcomes(Binomial(trials: n, p: p))
        for (x, probability) in zip(outcomes.counts, outcomes.probabilities) {
            tally(interval.limits(Proportion(x, of: n), confidence: confidence), truth: p, probability)
        }
        finish()
    }

    /// The coverage of the interval of a comparison, in one stratum or several; `runs` and `seed` matter only where the
    /// outcomes are too many. Nil for no stratum, and for a ratio that is not one number above zero in all of them.
    package init?(_ interval: ComparisonInterval, _ strata: [Design], confidence: Double, runs: Int, seed: UInt64) {
        guard let truth = interval.truth(strata) else { return nil }
        let arms = strata.flatMap { stratum in
            [
                Outcomes(Binomial(trials: stratum.n1, p: stratum.p1)),
                Outcomes(Binomial(trials: stratum.n2, p: stratum.p2)),
            ]
        }
        let count = arms.reduce(1.0) { $0 * Double($1.probabilities.count) }
        isExact = count <= Double(Self.largestEnumeration)
        var counts = arms.map(\.first)
        func limits() -> Interval? {
            interval.limits(
                strata.indices.map { index in
                    TwoRates(
                        Proportion(counts[2 * index], of: strata[index].n1),
                        Proportion(counts[2 * index + 1], of: strata[index].n2))
                }, confidence: confidence)
        }
        if isExact {
            func visit(_ arm: Int, _ probability: Double) {
                // Whole branches too unlikely to move the eighth decimal are left out.
                if probability < 1e-15 { return }
                guard arm < arms.count else { return tally(limits(), truth: truth, probability) }
                for (x, own) in zip(arms[arm].counts, arms[arm].probabilities) {
                    counts[arm] = x
                    visit(arm + 1, probability * own)
                }
            }
            visit(0, 1)
        } else {
            var draws = SeededDraws(seed: seed)
            for _ in 0..<runs {
                for arm in arms.indices { counts[arm] = draws.draw(arms[arm]) }
                tally(limits(), truth: truth, 1 / Double(runs))
            }
        }
        finish()
    }

    private mutating func tally(_ interval: Interval?, truth: Double, _ probability: Double) {
        outcomes += 1
        guard let interval else {
            undefined += probability
            return
        }
        // A limit that equals the truth to twelve digits holds it.
        let slack = 1e-12 * max(1, truth.magnitude)
        if interval.lower > truth + slack {
            tooHigh += probability
        } else if interval.upper < truth - slack {
            tooLow += probability
        } else {
            coverage += probability
        }
    }

    private mutating func finish() {
        let defined = coverage + tooHigh + tooLow
        guard defined > 0 else { return }
        coverage /= defined
        tooHigh /= defined
        tooLow /= defined
    }
}

/// The intervals for one rate, by the names of their methods.
package enum OneRateInterval: String, Sendable, CaseIterable {
    case wilson = "prop.wilson"
    case clopperPearson = "prop.clopperPearson"
    case jeffreys = "prop.jeffreys"

    func limits(_ rate: Proportion, confidence: Double) -> Interval? {
        switch self {
        case .wilson: rate.wilson(confidence: confidence)
        case .clopperPearson: rate.clopperPearson(confidence: confidence)
        case .jeffreys: rate.jeffreys(confidence: confidence)
        }
    }
}

/// The intervals for a comparison, by the names of their methods. Those without strata take the strata's sum.
package enum ComparisonInterval: String, Sendable, CaseIterable {
    case newcombe = "diff.newcombe"
    case miettinenNurminen = "diff.miettinenNurminen"
    case koopman = "ratio.koopman"
    case katz = "ratio.katz"
    case woolf = "odds.woolf"
    case riskDifference = "strat.mhRiskDifference"
    case riskRatio = "strat.mhRiskRatio"
    case oddsRatio = "strat.mhOddsRatio"
    case standardised = "strat.standardised"

    func limits(_ strata: [TwoRates], confidence: Double) -> Interval? {
        let whole = Strata(strata)
        switch self {
        case .newcombe: return whole.crude.newcombe(confidence: confidence)
        case .miettinenNurminen: return whole.crude.miettinenNurminen(confidence: confidence, correction: true)
        case .koopman: return whole.crude.koopman(confidence: confidence)
        case .katz: return whole.crude.katz(confidence: confidence)?.interval
        case .woolf: return whole.crude.woolf(confidence: confidence)?.interval
        case .riskDifference: return whole.riskDifference(confidence: confidence)?.interval
        case .riskRatio: return whole.riskRatio(confidence: confidence)?.interval
        case .oddsRatio: return whole.oddsRatio(confidence: confidence)?.interval
        case .standardised: return whole.standardised(confidence: confidence)?.interval
        }
    }

    /// What the interval is about: a difference, weighted over the strata as the method weighs them, or the ratio that
    /// all strata share. Nil without a stratum, where a method without strata is given several, and where the strata
    /// share no ratio above zero.
    func truth(_ strata: [Coverage.Design]) -> Double? {
        func shared(_ value: (Coverage.Design) -> Double) -> Double? {
            let values = strata.map(value)
            guard let first = values.first, first.isFinite, first > 0,
                values.allSatisfy({ ($0 - first).magnitude <= 1e-9 * first })
            else { return nil }
            return first
        }
        func weighted(_ weight: (Coverage.Design) -> Double) -> Double? {
            let total = strata.reduce(0) { $0 + weight($1) }
            guard total > 0 else { return nil }
            return strata.reduce(0) { $0 + weight($1) * ($1.p1 - $1.p2) } / total
        }
        switch self {
        case .newcombe, .miettinenNurminen:
            return strata.count == 1 ? strata[0].p1 - strata[0].p2 : nil
        case .koopman, .katz:
            return strata.count == 1 ? shared { $0.p1 / $0.p2 } : nil
        case .woolf:
            return strata.count == 1 ? shared { $0.p1 / (1 - $0.p1) / ($0.p2 / (1 - $0.p2)) } : nil
        case .riskDifference: return weighted { Double($0.n1) * Double($0.n2) / Double($0.n1 + $0.n2) }
        case .standardised: return weighted { Double($0.n1 + $0.n2) }
        case .riskRatio: return shared { $0.p1 / $0.p2 }
        case .oddsRatio: return shared { $0.p1 / (1 - $0.p1) / ($0.p2 / (1 - $0.p2)) }
        }
    }
}
