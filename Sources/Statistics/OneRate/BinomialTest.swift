/// A p-value of an exact test beside its mid-p form, which counts half of the observed outcome.
package struct ExactPValues: Hashable, Sendable {
    package var pValue: Double
    package var midP: Double
}

extension Proportion {
    /// The exact binomial test of this rate against a fixed one ("the union's usual 2 %"). Nil for nobody.
    ///
    /// One-sided: the tail including x. Two-sided: all outcomes whose probability is at most that of x times (1 +
    /// 1e−7); the factor guards against ties broken by rounding. Mid-p: the tail beyond x plus half of x; two-sided
    /// twice the smaller, at most 1. The cuts are found by bisection on either side of the mode, so n = 10⁷ costs no
    /// more than 10.
    package func binomialTest(against rate: Double, alternative: Alternative) -> ExactPValues? {
        guard trials > 0 else { return nil }
        let null = Binomial(trials: trials, p: rate)
        let half = null.probability(of: successes) / 2
        let greaterMid = min(1, null.atLeast(successes + 1) + half)
        let lessMid = min(1, null.atMost(successes - 1) + half)
        switch alternative {
        case .greater: return ExactPValues(pValue: null.atLeast(successes), midP: greaterMid)
        case .less: return ExactPValues(pValue: null.atMost(successes), midP: lessMid)
        case .twoSided:
            let cuts = TailCuts(
                support: 0...trials, mode: null.mode, observed: successes, probability: null.probability(of:))
            let pValue = cuts.coverEverything ? 1 : null.atMost(cuts.left) + null.atLeast(cuts.right)
            return ExactPValues(pValue: min(1, pValue), midP: min(1, 2 * min(greaterMid, lessMid)))
        }
    }
}

/// The outcomes no likelier than the observed one: everything up to `left` and everything from `right`. Relies on
/// probabilities that fall on either side of the mode.
struct TailCuts {
    var left: Int
    var right: Int
    var coverEverything: Bool

    init(support: ClosedRange<Int>, mode: Int, observed: Int, probability: (Int) -> Double) {
        let threshold = probability(observed) * (1 + 1e-7)
        coverEverything = probability(mode) <= threshold
        // Above the mode the first unlikely outcome; below it, the last one before the first likely outcome.
        right = Search.first(in: mode...support.upperBound) { probability($0) <= threshold } ?? support.upperBound + 1
        left = (Search.first(in: support.lowerBound...mode) { probability($0) > threshold } ?? mode + 1) - 1
    }
}
