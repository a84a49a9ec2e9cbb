/// The sentences of a report, in English. They avoid the words that mislead: significant, proves, trend; and "caused",
/// unless people were assigned at random.
package enum Sentence {
    /// One list: "37 of 412 texted members (9.0%, 95% CI 6.6–12.1%) took a digital action within 7 days." The interval
    /// is Wilson's. `noun` names the people, `action` what they did, as the rest of the sentence without its full
    /// stop.
    package static func rate(_ rate: Proportion, confidence: Double, noun: String, action: String) -> String {
        guard let p = rate.estimate, let interval = rate.wilson(confidence: confidence) else {
            return "There are no \(noun) to report on yet."
        }
        let decimals = NumberText.rateDecimals(largest: interval.upper)
        let n = NumberText.grouped(rate.trials)
        let low = NumberText.percent(interval.lower, decimals: decimals)
        let high = NumberText.percent(interval.upper, decimals: decimals)
        let range = "\(NumberText.confidence(confidence))% CI \(low)–\(high)%"
        if rate.successes == 0 { return "None of the \(n) \(noun) (\(range)) \(action)." }
        if rate.failures == 0 { return "All \(n) \(noun) (\(range)) \(action)." }
        let x = NumberText.grouped(rate.successes)
        return "\(x) of \(n) \(noun) (\(NumberText.percent(p, decimals: decimals))%, \(range)) \(action)."
    }

    /// Two lists. The labels stand as they should in mid-sentence; the caller capitalises the first. While `isLive` the
    /// range is the peek-proof one. The sentence about causes follows from `isRandomised` and cannot be switched off.
    package static func comparison(
        _ rates: TwoRates, firstLabel: String, secondLabel: String, isRandomised: Bool, isLive: Bool,
        verdict: Verdict
    ) -> String {
        guard verdict.conclusion != .tooFew, let fixed = verdict.fixed, let gap = rates.difference,
            let p1 = rates.first.estimate, let p2 = rates.second.estimate
        else { return "There are too few people to compare the lists yet." }
        let range = isLive ? verdict.live : fixed
        let decimals = NumberText.gapDecimals(range)
        let rateDecimals = NumberText.rateDecimals(largest: max(p1, p2))
        let rate1 = NumberText.percent(p1, decimals: rateDecimals)
        let rate2 = NumberText.percent(p2, decimals: rateDecimals)
        let n1 = NumberText.grouped(rates.first.trials)
        let n2 = NumberText.grouped(rates.second.trials)
        var text: String
        if NumberText.roundsToZero(gap, decimals: decimals) {
            let x1 = NumberText.grouped(rates.first.successes)
            let x2 = NumberText.grouped(rates.second.successes)
            text = "\(firstLabel) and \(secondLabel) are level at \(rate1)% (\(x1) of \(n1) and \(x2) of \(n2))"
        } else {
            let size = NumberText.percent(gap.magnitude, decimals: decimals)
            text = "\(firstLabel) did \(gap > 0 ? "better" : "worse") than \(secondLabel) by \(size) percentage points"
            text += " (\(rate1)% of \(n1) against \(rate2)% of \(n2))"
        }
        let low = NumberText.percent(range.lower, decimals: decimals)
        let high = NumberText.percent(range.upper, decimals: decimals)
        text += "; the \(isLive ? "peek-proof" : "plausible") range for the gap is \(low) to \(high) points. "
        return text + conclusion(verdict.conclusion) + cause(verdict.conclusion, isRandomised: isRandomised)
    }

    private static func conclusion(_ conclusion: Verdict.Conclusion) -> String {
        switch conclusion {
        case .clear: "The gap is larger than chance alone would explain."
        case .suggestive:
            "The gap may be real, but treat it as a hint until more people have been texted."
        case .noClearDifference: "This is not enough to say that the two lists differ."
        case .tooFew: ""
        }
    }

    private static func cause(_ conclusion: Verdict.Conclusion, isRandomised: Bool) -> String {
        if !isRandomised {
            return " People were not assigned to these lists at random, so the gap may come from who is on each list"
                + " rather than from the texts."
        }
        switch conclusion {
        case .clear, .suggestive:
            return " People were assigned at random, so the gap can be read as the effect of what was different between"
                + " the groups."
        case .noClearDifference, .tooFew: return ""
        }
    }
}
