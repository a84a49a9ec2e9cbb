import Statistics

/// One list held against a bare rate, such as "our usual 2 %": the exact binomial test.
package struct AgainstRate: Hashable, Sendable, Encodable {
    /// What a rate is called that has no name but itself.
    package static let usual = "the usual rate"

    package var name: String
    package var source: String
    package var rate: Double
    /// The list's rate less that one, with Wilson's 95 % limits less that one.
    package var difference: Double
    package var lower: Double
    package var upper: Double
    /// Two-sided; all outcomes no likelier than this one.
    package var pValue: Double
    package var midP: Double
    /// The range of the list's rate that may be looked at every day.
    package var liveLower: Double
    package var liveUpper: Double

    /// Nil for nobody.
    init?(_ list: ComparedRate, name: String, source: String, rate: Double, planned: Int64) {
        guard let estimate = list.estimate, let lower = list.lower, let upper = list.upper,
            let test = list.proportion.binomialTest(against: rate, alternative: .twoSided)
        else { return nil }
        let live = Self.mixture(list.proportion, planned: planned).confidenceSequence(alpha: 0.05)
        self.name = name
        self.source = source
        self.rate = rate
        difference = estimate - rate
        self.lower = lower - rate
        self.upper = upper - rate
        pValue = test.pValue
        midP = test.midP
        liveLower = live.lower
        liveUpper = live.upper
    }

    private static func mixture(_ list: Proportion, planned: Int64) -> BetaMixture {
        BetaMixture(list, concentration: max(1, Double(planned) / 8))
    }

    /// What may be said: too few below 10 people; while live only peek-proof evidence (E ≥ 20) is clear and a small p a
    /// hint; afterwards p below 0.05 with an interval that excludes the rate is clear, and one of the two a hint.
    func conclusion(of list: ComparedRate, planned: Int64, isLive: Bool) -> Verdict.Conclusion {
        if list.n < 10 { return .tooFew }
        let excludes = lower > 0 || upper < 0
        if isLive {
            if rate > 0, rate < 1, Self.mixture(list.proportion, planned: planned).lnM(rate) >= 2.995732273553991 {
                return .clear
            }
            return excludes || pValue < 0.05 ? .suggestive : .noClearDifference
        }
        if excludes, pValue < 0.05 { return .clear }
        return excludes || pValue < 0.05 ? .suggestive : .noClearDifference
    }
}
