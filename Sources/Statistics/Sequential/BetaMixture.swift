import CSpecialFunctions

/// One arm of a comparison that may be looked at any day: the likelihood ratio M(p) of a beta-binomial prediction
/// centred on p against p itself. If p is the true rate, M is a non-negative martingale that starts at 1, so the chance
/// that it ever reaches 1/α is at most α (Robbins 1970; Howard, Ramdas, McAuliffe & Sekhon 2021).
package struct BetaMixture: Sendable {
    package let rate: Proportion
    /// How tightly the prediction is centred; fixed before the first person matures.
    package let concentration: Double

    package init(_ rate: Proportion, concentration: Double) {
        self.rate = rate
        self.concentration = concentration
    }

    /// ln M(p) = ln B(cp + x, c(1−p) + n−x) − ln B(cp, c(1−p)) − x ln p − (n−x) ln(1−p); 0 for nobody. Convex in p.
    /// Rates are kept inside [1e−300, 1−1e−16].
    package func lnM(_ p: Double) -> Double {
        let p = min(max(p, 1e-300), 1 - 1e-16)
        return lnM(p, complement: 1 - p)
    }

    private func lnM(_ p: Double, complement q: Double) -> Double {
        guard rate.trials > 0 else { return 0 }
        let x = Double(rate.successes)
        let y = Double(rate.failures)
        let a = concentration * p
        let b = concentration * q
        return Beta.lnBeta(a + x, b + y) - Beta.lnBeta(a, b) - x * log(p) - y * log(q)
    }

    /// Where M is smallest: 0 without a success, 1 without a failure, near x/n otherwise; ½ for nobody.
    var minimiser: Double {
        if rate.trials == 0 { return 0.5 }
        if rate.successes == 0 { return 0 }
        if rate.failures == 0 { return 1 }
        return logistic(minimisingLogit)
    }

    private var minimisingLogit: Double {
        goldenMinimum(-45, 45) { lnM(logistic($0), complement: logistic(-$0)) }.at
    }

    /// The confidence sequence {p : M(p) < 1/α}: holds at every look at once with probability at least 1 − α. The whole
    /// of [0, 1] for nobody. A limit is 0 (or 1) when ln M stays below ln 1/α towards that end, as it does at x = 0
    /// and x = 1. Relative error below 1e-8.
    package func confidenceSequence(alpha: Double) -> Interval {
        guard rate.trials > 0 else { return Interval(lower: 0, upper: 1) }
        let mirrored = BetaMixture(Proportion(rate.failures, of: rate.trials), concentration: concentration)
        return Interval(lower: lowerLimit(alpha: alpha), upper: 1 - mirrored.lowerLimit(alpha: alpha))
    }

    private func lowerLimit(alpha: Double) -> Double {
        let threshold = -log(alpha)
        // At x = 1 the limit of ln M as p → 0 is ln(c/(c+n−1)), never above zero.
        if rate.successes <= 1 { return 0 }
        let inside = rate.failures == 0 ? 45 : minimisingLogit
        let logit = Search.bisect(-690, inside) { lnM(logistic($0), complement: logistic(-$0)) >= threshold }
        return logistic(logit)
    }
}

/// 1/(1 + e^(−t)).
func logistic(_ t: Double) -> Double { 1 / (1 + exp(-t)) }

/// The smallest value of a function with one valley on [low, high], by the golden section; both ends are
/// compared too, because the valley may lie there.
func goldenMinimum(_ low: Double, _ high: Double, of function: (Double) -> Double) -> (at: Double, value: Double) {
    let ratio = (5.0.squareRoot() - 1) / 2
    var low = low
    var high = high
    var best = (at: low, value: function(low))
    func consider(_ at: Double, _ value: Double) {
        if value < best.value { best = (at, value) }
    }
    consider(high, function(high))
    var left = high - ratio * (high - low)
    var right = low + ratio * (high - low)
    var valueAtLeft = function(left)
    var valueAtRight = function(right)
    // The value is flat at the bottom of the valley: the place to nine digits gives it to all of them.
    for _ in 0..<120 where high - low > 1e-9 {
        if valueAtLeft < valueAtRight {
            high = right
            right = left
            valueAtRight = valueAtLeft
            left = high - ratio * (high - low)
            valueAtLeft = function(left)
        } else {
            low = left
            left = right
            valueAtLeft = valueAtRight
            right = low + ratio * (high - low)
            valueAtRight = function(right)
        }
    }
    consider(left, valueAtLeft)
    consider(right, valueAtRight)
    return best
}
