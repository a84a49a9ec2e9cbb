import CSpecialFunctions

/// What may be said about two arms, with every number it rests on. The words follow from the numbers, never the other
/// way round.
package struct Verdict: Hashable, Sendable {
    package enum Conclusion: String, Sendable {
        /// Fewer than 10 people in an arm, or fewer than 5 successes in both together: nothing is said.
        case tooFew
        case clear
        case suggestive
        case noClearDifference
    }

    /// Below these nothing is said: people in the smaller arm, and successes in both together.
    package static let fewestPeople = 10
    package static let fewestSuccesses = 5

    package var conclusion: Conclusion
    package var pMethod: TwoRates.PValueMethod
    /// Nil when an arm is empty, as are the fixed-sample limits.
    package var pValue: Double?
    /// Newcombe's 95 % interval for the difference: the range after the planned end.
    package var fixed: Interval?
    /// The peek-proof evidence and range: valid at any look.
    package var lnE: Double
    package var live: Interval

    /// Decides on `rates`. While `isLive` only the peek-proof evidence (E ≥ 20) can make the difference clear, and the
    /// fixed-sample numbers can only hint; after the planned end the Newcombe interval must exclude zero and p be
    /// below 0.05, and one of the two alone is a hint. The planned sizes, in people, set the concentrations max(1,
    /// planned/5).
    package init(_ rates: TwoRates, isLive: Bool, plannedFirst: Int, plannedSecond: Int) {
        let (method, p) = rates.headlinePValue
        let peekProof = PeekProof(rates, plannedFirst: plannedFirst, plannedSecond: plannedSecond)
        pMethod = method
        pValue = p
        fixed = rates.newcombe(confidence: 0.95)
        lnE = peekProof.lnE
        live = peekProof.interval(alpha: 0.05)
        conclusion = Self.conclusion(
            rates, isLive: isLive, excludesZero: fixed?.excludesZero ?? false, isSmallP: (p ?? 1) < 0.05,
            isPeekProof: lnE >= log(20))
    }

    private static func conclusion(
        _ rates: TwoRates, isLive: Bool, excludesZero: Bool, isSmallP: Bool, isPeekProof: Bool
    ) -> Conclusion {
        if min(rates.first.trials, rates.second.trials) < fewestPeople || rates.successes < fewestSuccesses {
            return .tooFew
        }
        if isLive {
            if isPeekProof { return .clear }
            return excludesZero || isSmallP ? .suggestive : .noClearDifference
        }
        if excludesZero, isSmallP { return .clear }
        return excludesZero || isSmallP ? .suggestive : .noClearDifference
    }
}
