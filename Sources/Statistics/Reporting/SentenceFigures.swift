/// The language of a report's sentences. Figures are written alike in both, as Spanish is in the United States (CLDR's
/// es-US): a point before the decimals, commas between thousands; a report and the table beside it show the same.
package enum ReportLanguage: String, Sendable, CaseIterable {
    case english = "en"
    case spanish = "es"
}

/// The figures of one list's sentence, rounded for it.
struct RateFigures {
    let x: String
    let n: String
    let rate: String
    /// The confidence and the limits of Wilson's interval.
    let confidence: String
    let low: String
    let high: String

    /// Nil for nobody.
    init?(_ rate: Proportion, confidence: Double) {
        guard let p = rate.estimate, let interval = rate.wilson(confidence: confidence) else { return nil }
        let decimals = NumberText.rateDecimals(largest: interval.upper)
        x = NumberText.grouped(rate.successes)
        n = NumberText.grouped(rate.trials)
        self.rate = NumberText.percent(p, decimals: decimals)
        self.confidence = NumberText.confidence(confidence)
        low = NumberText.percent(interval.lower, decimals: decimals)
        high = NumberText.percent(interval.upper, decimals: decimals)
    }
}

/// The figures of a comparison's sentence, rounded for it.
struct GapFigures {
    let x1: String
    let n1: String
    let rate1: String
    let x2: String
    let n2: String
    let rate2: String
    /// Nil where the gap rounds to nothing: the lists are level.
    let size: String?
    let isBetter: Bool
    /// The limits in points: the peek-proof ones while live, Newcombe's otherwise.
    let low: String
    let high: String

    /// Nil where the verdict is that there are too few people.
    init?(_ rates: TwoRates, isLive: Bool, verdict: Verdict) {
        guard verdict.conclusion != .tooFew, let fixed = verdict.fixed, let gap = rates.difference,
            let p1 = rates.first.estimate, let p2 = rates.second.estimate
        else { return nil }
        let range = isLive ? verdict.live : fixed
        let decimals = NumberText.gapDecimals(range)
        let rateDecimals = NumberText.rateDecimals(largest: max(p1, p2))
        x1 = NumberText.grouped(rates.first.successes)
        n1 = NumberText.grouped(rates.first.trials)
        rate1 = NumberText.percent(p1, decimals: rateDecimals)
        x2 = NumberText.grouped(rates.second.successes)
        n2 = NumberText.grouped(rates.second.trials)
        rate2 = NumberText.percent(p2, decimals: rateDecimals)
        let rounds = NumberText.roundsToZero(gap, decimals: decimals)
        size = rounds ? nil : NumberText.percent(gap.magnitude, decimals: decimals)
        isBetter = gap > 0
        low = NumberText.percent(range.lower, decimals: decimals)
        high = NumberText.percent(range.upper, decimals: decimals)
    }
}
