/// The sentences of a report, in English and Spanish. They avoid the words that mislead: significant, proves, trend;
/// and "caused", unless people were assigned at random. Both languages say the same in the same order.
package enum Sentence {
    /// One list: "37 of 412 texted members (9.0%, 95% CI 6.6–12.1%) took a digital action within 7 days." The interval
    /// is Wilson's. `noun` names the people, `action` what they did, as the rest of the sentence without its full
    /// stop. Spanish needs the verb in the singular too ("firmó" beside "firmaron"): `actionOfOne`, for one person,
    /// nobody and all; without it `action` stands there as well.
    package static func rate(
        _ rate: Proportion, confidence: Double, noun: String, action: String, actionOfOne: String? = nil,
        in language: ReportLanguage = .english
    ) -> String {
        let figures = RateFigures(rate, confidence: confidence)
        switch language {
        case .english: return EnglishSentence.rate(rate, figures, noun: noun, action: action)
        case .spanish:
            return SpanishSentence.rate(rate, figures, noun: noun, action: action, actionOfOne: actionOfOne ?? action)
        }
    }

    /// Two lists. The labels stand as they should in mid-sentence; the caller capitalises the first. While `isLive` the
    /// range is the peek-proof one. The sentence about causes follows from `isRandomised` and cannot be switched off.
    package static func comparison(
        _ rates: TwoRates, firstLabel: String, secondLabel: String, isRandomised: Bool, isLive: Bool,
        verdict: Verdict, in language: ReportLanguage = .english
    ) -> String {
        let figures = GapFigures(rates, isLive: isLive, verdict: verdict)
        switch language {
        case .english:
            guard let figures else { return EnglishSentence.tooFew }
            return EnglishSentence.gap(figures, firstLabel, secondLabel, isLive: isLive)
                + EnglishSentence.conclusion(verdict.conclusion)
                + EnglishSentence.cause(verdict.conclusion, isRandomised: isRandomised)
        case .spanish:
            guard let figures else { return SpanishSentence.tooFew }
            return SpanishSentence.gap(figures, firstLabel, secondLabel, isLive: isLive)
                + SpanishSentence.conclusion(verdict.conclusion)
                + SpanishSentence.cause(verdict.conclusion, isRandomised: isRandomised)
        }
    }

    /// The warning that a comparison turns round within strata (Simpson's paradox); nil where it does not. `label`
    /// names the first list as it stands in mid-sentence, `strata` the strata in the plural ("wards", "barrios").
    package static func reversal(
        _ reversal: Strata.Reversal, label: String, strata: String, in language: ReportLanguage = .english
    ) -> String? {
        guard reversal.isReversed || reversal.allStrataOpposite, let crude = reversal.crude else { return nil }
        switch language {
        case .english:
            return "Overall \(label) looks \(crude > 0 ? "better" : "worse"), but within \(strata) it does not:"
                + " the lists have different mixes of \(strata)."
        case .spanish:
            return "En conjunto \(label) parece tener \(crude > 0 ? "mejor" : "peor") resultado, pero dentro de"
                + " \(strata) no es así: las listas tienen distintas mezclas de \(strata)."
        }
    }
}

enum EnglishSentence {
    static func rate(_ rate: Proportion, _ figures: RateFigures?, noun: String, action: String) -> String {
        guard let f = figures else { return "There are no \(noun) to report on yet." }
        let range = "\(f.confidence)% CI \(f.low)–\(f.high)%"
        if rate.successes == 0 { return "None of the \(f.n) \(noun) (\(range)) \(action)." }
        if rate.failures == 0 { return "All \(f.n) \(noun) (\(range)) \(action)." }
        return "\(f.x) of \(f.n) \(noun) (\(f.rate)%, \(range)) \(action)."
    }

    static let tooFew = "There are too few people to compare the lists yet."

    static func gap(_ f: GapFigures, _ first: String, _ second: String, isLive: Bool) -> String {
        let range =
            "; the \(isLive ? "peek-proof" : "plausible") range for the gap is \(f.low) to \(f.high) points. "
        guard let size = f.size else {
            return "\(first) and \(second) are level at \(f.rate1)% (\(f.x1) of \(f.n1) and \(f.x2) of \(f.n2))" + range
        }
        return "\(first) did \(f.isBetter ? "better" : "worse") than \(second) by \(size) percentage points"
            + " (\(f.rate1)% of \(f.n1) against \(f.rate2)% of \(f.n2))" + range
    }

    static func conclusion(_ conclusion: Verdict.Conclusion) -> String {
        switch conclusion {
        case .clear: "The gap is larger than chance alone would explain."
        case .suggestive: "The gap may be real, but treat it as a hint until more people have been texted."
        case .noClearDifference: "This is not enough to say that the two lists differ."
        case .tooFew: ""
        }
    }

    static func cause(_ conclusion: Verdict.Conclusion, isRandomised: Bool) -> String {
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
