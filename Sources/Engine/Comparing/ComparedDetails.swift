import Statistics
import Storage

/// One place where people of a list ended up. The rows of an arm add up to `listed`.
package struct DropOffRow: Hashable, Sendable, Encodable {
    package var reason: DropOff
    package var people: Int64
}

/// Where somebody of a list ended up, from the widest step of the funnel to the narrowest.
package enum DropOff: String, Hashable, Sendable, Encodable, CaseIterable {
    case noMobile, suppressed, baselineConverters
    /// Could be texted, and no text was ever tried.
    case neverAttempted
    /// Tried, and no gateway took a text.
    case notAccepted
    case convertedBeforeSend, notYetMatured
    /// Counted in the headline, by what they did.
    case didNotAct, acted
}

extension FunnelCounts {
    /// Everyone of the list, each in one row.
    package var dropOff: [DropOffRow] {
        DropOff.allCases.map { DropOffRow(reason: $0, people: people($0)) }
    }

    private func people(_ reason: DropOff) -> Int64 {
        switch reason {
        case .noMobile: noMobile
        case .suppressed: suppressed
        case .baselineConverters: baselineConverters
        case .neverAttempted: eligible - attempted
        case .notAccepted: attempted - sent
        case .convertedBeforeSend: convertedBeforeSend
        case .notYetMatured: sentCohort - matured
        case .didNotAct: matured - convertedMatured
        case .acted: convertedMatured
        }
    }
}

/// By what listed people can be matched to records from elsewhere.
package struct ContactShares: Hashable, Sendable, Encodable {
    package var listed: Int64
    package var withPhone: Int64
    package var withEmail: Int64
    package var withBoth: Int64

    init(_ tally: ContactTally) {
        listed = tally.listed
        withPhone = tally.withPhone
        withEmail = tally.withEmail
        withBoth = tally.withBoth
    }

    var both: Proportion { Proportion(Int(withBoth), of: Int(listed)) }
}

/// Matured people who were in another campaign's window, too.
package struct SharedWindow: Hashable, Sendable, Encodable {
    package var people: Int64
    package var matured: Int64
}

/// What the rate will be, from windows that are still open: 1 − Kaplan–Meier at the window's end, with 95 % limits.
/// Beside it what happened first (Aalen–Johansen). All are shares of the people followed.
package struct EarlyRead: Hashable, Sendable, Encodable {
    /// How long the window is, in hours.
    package var hours: Double
    package var estimate: Double
    package var lower: Double
    package var upper: Double
    /// People who have been followed for the whole window.
    package var atRisk: Int64
    package var actedFirst: Double
    package var optedOutFirst: Double
    package var nothingYet: Double
}

/// The strata taken together, each weighing by its size: Mantel–Haenszel's risk difference with Sato's variance, 95 %.
package struct PooledDifference: Hashable, Sendable, Encodable {
    package var estimate: Double
    package var standardError: Double
    package var lower: Double
    package var upper: Double
    /// Strata with people in both arms; the others carry no comparison.
    package var usedStrata: Int
    package var skippedPeople: Int64
    /// Cochran–Mantel–Haenszel, one degree of freedom, without correction.
    package var chiSquare: Double
    package var pValue: Double
    package var informativeStrata: Int
    /// Too few took the action, or failed to, in one arm: the limits promise too much and are not shown in words.
    package var isTooSparse: Bool
    /// Tarone's test that the odds ratio is the same in all strata; nil with fewer than two informative ones.
    package var homogeneityPValue: Double?
    /// The difference when the strata are simply added up.
    package var crude: Double?
    /// Crude and pooled difference point in opposite directions.
    package var isReversed: Bool
    /// Every stratum points against the crude difference: Simpson's paradox as in the textbook.
    package var allStrataOpposite: Bool
    /// Both arms as they would be with the same mix of strata.
    package var standardised: StandardisedRates?

    /// Nil when no stratum has both arms.
    package init?(_ strata: Strata) {
        guard let pooled = strata.riskDifference(confidence: 0.95) else { return nil }
        let test = strata.cochranMantelHaenszel(correction: false)
        let reversal = strata.reversal
        estimate = pooled.value
        standardError = pooled.standardError
        lower = pooled.interval.lower
        upper = pooled.interval.upper
        usedStrata = strata.used.count
        skippedPeople = Int64(strata.skippedPeople)
        chiSquare = test.chiSquare
        pValue = test.pValue
        informativeStrata = test.informativeStrata
        isTooSparse = strata.isTooSparse
        homogeneityPValue = strata.breslowDay?.taronePValue
        crude = reversal.crude
        isReversed = reversal.isReversed
        allStrataOpposite = reversal.allStrataOpposite
        standardised = strata.standardised(confidence: 0.95).map {
            StandardisedRates(
                first: $0.firstRate, second: $0.secondRate, difference: $0.difference, lower: $0.interval.lower,
                upper: $0.interval.upper, coverage: strata.coverage() ?? 0)
        }
    }
}

/// Rates over the same mix of strata: both arms' people together are the weights.
package struct StandardisedRates: Hashable, Sendable, Encodable {
    package var first: Double
    package var second: Double
    package var difference: Double
    package var lower: Double
    package var upper: Double
    /// The share of all people who live in strata with both arms.
    package var coverage: Double
}

/// Whether arm 1's people opted out more: non-inferiority with a margin, by the score test; Miettinen–Nurminen's 95 %
/// limits of the difference.
package struct OptOutBalance: Hashable, Sendable, Encodable {
    package enum Conclusion: String, Hashable, Sendable, Encodable {
        /// At most the margin above the other arm.
        case acceptable
        /// Not shown to be acceptable, which is not "shown to be worse".
        case notShown
        case worse
    }

    package var first: ComparedRate
    package var second: ComparedRate
    package var margin: Double
    package var pValue: Double
    package var lower: Double
    package var upper: Double
    package var conclusion: Conclusion

    /// A hundredth: one more opt-out among a hundred.
    package static let standardMargin = 0.01

    init?(_ first: FunnelCounts, _ second: FunnelCounts) {
        self.first = ComparedRate(x: first.optedOutMatured, n: first.matured)
        self.second = ComparedRate(x: second.optedOutMatured, n: second.matured)
        let rates = TwoRates(self.first.proportion, self.second.proportion)
        guard let guardrail = Guardrail.optOut(rates, margin: Self.standardMargin) else { return nil }
        margin = Self.standardMargin
        pValue = guardrail.pValue
        lower = guardrail.interval.lower
        upper = guardrail.interval.upper
        conclusion = guardrail.isWorse ? .worse : guardrail.passes ? .acceptable : .notShown
    }
}

/// Receipts of sent, of both arms; Newcombe's 95 % interval of the difference.
package struct DeliveryBalance: Hashable, Sendable, Encodable {
    package var first: ComparedRate
    package var second: ComparedRate
    package var difference: Double
    package var lower: Double
    package var upper: Double
    package var isImbalanced: Bool

    init?(_ first: FunnelCounts, _ second: FunnelCounts) {
        self.first = ComparedRate(x: first.delivered, n: first.sent)
        self.second = ComparedRate(x: second.delivered, n: second.sent)
        let rates = TwoRates(self.first.proportion, self.second.proportion)
        guard let difference = rates.difference, let interval = rates.newcombe(confidence: 0.95) else { return nil }
        self.difference = difference
        lower = interval.lower
        upper = interval.upper
        isImbalanced = Guardrail.deliveryIsImbalanced(rates)
    }
}
