/// Two effects of texting side by side: among the activated (texted minus held out) and among the cold. Their
/// difference is what "texts work better on activated people" means, and needs about four times the people of one
/// effect.
package struct EffectDifference: Hashable, Sendable {
    package var estimate: Double
    package var standardError: Double
    package var interval: Interval

    /// (first − first held out) − (second − second held out); the four binomial variances, with (x+½)/(n+1) for each
    /// rate, are added; interval ± z·se. In each pair the texted arm comes first. Nil when one of the four arms is
    /// empty.
    package init?(activated: TwoRates, cold: TwoRates, confidence: Double) {
        guard let one = activated.difference, let two = cold.difference else { return nil }
        let variance = [activated.first, activated.second, cold.first, cold.second].reduce(0.0) { sum, rate in
            let n = Double(rate.trials)
            let p = (Double(rate.successes) + 0.5) / (n + 1)
            return sum + p * (1 - p) / n
        }
        estimate = one - two
        standardError = variance.squareRoot()
        let reach = Normal.criticalValue(confidence: confidence) * standardError
        interval = Interval(lower: max(-2, estimate - reach), upper: min(2, estimate + reach))
    }
}
