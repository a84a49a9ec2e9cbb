import Statistics

/// Two arms and what may be said about them.
struct Pair {
    let first: ComparedArm
    let second: ComparedArm
    let isLive: Bool
    let isRandomised: Bool
    let rates: TwoRates
    var verdict: Verdict

    init(_ first: ComparedArm, _ second: ComparedArm, isLive: Bool, isRandomised: Bool) {
        self.first = first
        self.second = second
        self.isLive = isLive
        self.isRandomised = isRandomised
        rates = TwoRates(first.rate.proportion, second.rate.proportion)
        verdict = Verdict(
            rates, isLive: isLive, plannedFirst: Int(first.counts?.eligible ?? first.rate.n),
            plannedSecond: Int(second.counts?.eligible ?? second.rate.n))
    }

    /// Nil below the stated minimum, too: a gap between a handful of people is no result (statistics §15.1).
    var difference: ComparedDifference? {
        guard let estimate = rates.difference, let interval = verdict.fixed else { return nil }
        return ComparedDifference(
            estimate: estimate, lower: interval.lower, upper: interval.upper, pValue: verdict.pValue,
            pMethod: verdict.pMethod.rawValue, liveLower: verdict.live.lower, liveUpper: verdict.live.upper)
    }

    /// Matured of texted, of both; published counts are taken as matured.
    var maturity: TwoRates {
        func share(_ arm: ComparedArm) -> Proportion {
            guard let counts = arm.counts else {
                return arm.rate.proportion.trials > 0 ? Proportion(1, of: 1) : Proportion(0, of: 0)
            }
            return Proportion(Int(counts.matured), of: Int(counts.sentCohort))
        }
        return TwoRates(share(first), share(second))
    }

    var isTooEarly: Bool { isLive && Guardrail.isTooEarly(matured: maturity) }

    /// Too few comes first (statistics §15.1, rule 1); then whether enough people have had their window.
    var verdictWord: String {
        if verdict.conclusion == .tooFew { return verdict.conclusion.rawValue }
        return isTooEarly ? "tooEarly" : verdict.conclusion.rawValue
    }

    /// - Parameters: the lists as they stand in mid-sentence; the first with a capital.
    func sentence(_ firstLabel: String, _ secondLabel: String) -> String {
        if verdictWord == "tooEarly" { return Self.tooEarly }
        return Sentence.comparison(
            rates, firstLabel: firstLabel, secondLabel: secondLabel, isRandomised: isRandomised, isLive: isLive,
            verdict: verdict)
    }

    static let tooEarly = "It is too early to compare: fewer than 60% of one list have had their full window."
}
