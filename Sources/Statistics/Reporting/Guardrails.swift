/// Checks beside the headline: harm done by the texts, receipts that differ by list, windows that have not passed.
package enum Guardrail {
    /// Whether arm 1's opt-out rate is at most a margin above arm 2's. Not passing is "not shown to be acceptable",
    /// which is not "shown to be worse".
    package struct OptOut: Hashable, Sendable {
        package var pValue: Double
        /// Miettinen–Nurminen limits of the difference at 95 %.
        package var interval: Interval
        /// p below 0.025.
        package var passes: Bool
        /// The lower limit is above the margin: only then may "worse" be said.
        package var isWorse: Bool
    }

    /// Non-inferiority of the first arm's opt-out rate with a margin stored before the launch (usually 0.01). Nil when
    /// an arm is empty.
    package static func optOut(_ optOuts: TwoRates, margin: Double = 0.01) -> OptOut? {
        guard let test = optOuts.scoreTest(against: margin, alternative: .less, correction: true),
            let interval = optOuts.miettinenNurminen(confidence: 0.95, correction: true)
        else { return nil }
        return OptOut(
            pValue: test.pValue, interval: interval, passes: test.pValue < 0.025, isWorse: interval.lower > margin)
    }

    /// Whether the shares with a delivery receipt differ by more than 5 points or with p below 0.01: then the lists
    /// are reached unequally and the comparison carries a warning. False when an arm is empty.
    package static func deliveryIsImbalanced(_ delivered: TwoRates) -> Bool {
        guard let difference = delivered.difference else { return false }
        return difference.magnitude > 0.05 || (delivered.headlinePValue.pValue ?? 1) < 0.01
    }

    /// Whether the shares of people with both a phone and an e-mail differ by more than 10 points: the better list is
    /// then matched to conversions more often, for a reason that has nothing to do with organising.
    package static func matchingIsUneven(_ withBoth: TwoRates) -> Bool {
        (withBoth.difference?.magnitude ?? 0) > 0.10
    }

    /// Whether the verdict must wait: less than 60 % of either arm's texted people have had their full window. True
    /// when an arm has nobody.
    package static func isTooEarly(matured: TwoRates) -> Bool {
        min(matured.first.estimate ?? 0, matured.second.estimate ?? 0) < 0.6
    }

    /// Whether the arms were texted at such different times that the shares matured differ by more than 20 points.
    package static func maturityIsUneven(_ matured: TwoRates) -> Bool {
        (matured.difference?.magnitude ?? 0) > 0.20
    }
}
