import CSpecialFunctions

/// Two arms looked at while the campaign runs. Valid at any chosen look, whatever the order in which people of the two
/// arms mature, as long as the concentrations were fixed before the first one did.
package struct PeekProof: Sendable {
    package let first: BetaMixture
    package let second: BetaMixture

    package init(_ first: BetaMixture, _ second: BetaMixture) {
        self.first = first
        self.second = second
    }

    /// With the default concentrations, max(1, planned/5). `planned` is the number of eligible people when the
    /// comparison was created.
    package init(_ rates: TwoRates, plannedFirst: Int, plannedSecond: Int) {
        first = BetaMixture(rates.first, concentration: max(1, Double(plannedFirst) / 5))
        second = BetaMixture(rates.second, concentration: max(1, Double(plannedSecond) / 5))
    }

    /// The evidence against a difference of `difference` in −1…1: ln E(d) = min over p₂ of ln M₁(p₂+d) + ln M₂(p₂).
    /// Below 1e−12 in size it is 0.
    package func lnE(difference d: Double) -> Double {
        let low = max(0, -d)
        let high = min(1, 1 - d)
        let value = goldenMinimum(-40, 40) { t in
            let p2 = low + (high - low) * logistic(t)
            return first.lnM(p2 + d) + second.lnM(p2)
        }.value
        return value.magnitude < 1e-12 ? 0 : value
    }

    /// The evidence against "no difference". At α = 0.05 the rule is E ≥ 20, or ln E ≥ ln 20.
    package var lnE: Double { lnE(difference: 0) }

    /// Whether ln E reaches a threshold above zero, without the minimisation where one value already settles it: the
    /// minimum cannot exceed the value at the pooled rate. For simulations and daily looks at many comparisons.
    package func reaches(_ threshold: Double) -> Bool {
        let people = first.rate.trials + second.rate.trials
        guard people > 0 else { return threshold <= 0 }
        let pooled = Double(first.rate.successes + second.rate.successes) / Double(people)
        if threshold > 0, first.lnM(pooled) + second.lnM(pooled) < threshold { return false }
        return lnE >= threshold
    }

    /// The p-value that may be read on any day: min(1, 1/E).
    package var pAnytime: Double { min(1, exp(-lnE)) }

    /// The range for the difference that stays valid under peeking, {d : E(d) < 1/α}: an interval, because ln M₁ + ln
    /// M₂ is convex. Some milliseconds; compute it once per report. Relative error below 1e-8.
    package func interval(alpha: Double) -> Interval {
        let threshold = -log(alpha)
        let inside = first.minimiser - second.minimiser
        let outerLow = -1 + 1e-12
        let outerHigh = 1 - 1e-12
        let lower =
            inside <= outerLow || lnE(difference: outerLow) < threshold
            ? -1 : Search.increasingRoot(outerLow, inside, tolerance: 1e-15) { threshold - lnE(difference: $0) }
        let upper =
            inside >= outerHigh || lnE(difference: outerHigh) < threshold
            ? 1 : Search.increasingRoot(inside, outerHigh, tolerance: 1e-15) { lnE(difference: $0) - threshold }
        return Interval(lower: lower, upper: upper)
    }

    /// The evidence of several strata together, ΣlnE(0): a product of martingales is one.
    package static func lnE(of strata: [PeekProof]) -> Double {
        strata.reduce(0) { $0 + $1.lnE }
    }
}
