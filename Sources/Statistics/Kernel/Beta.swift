import CSpecialFunctions

/// ln Γ and the beta functions.
package enum Beta {
    /// ln |Γ(x)|, or nil at the poles 0, −1, −2, …
    package static func lnGamma(_ x: Double) -> Double? {
        if x <= 0, x == x.rounded() { return nil }
        let value = special_ln_gamma(x)
        return value.isNaN ? nil : value
    }

    /// ln B(a, b) for a, b > 0. Relative error below 1e-12 up to 10⁷: large arguments go through the Stirling
    /// remainder, because the difference of three large ln Γ values would keep only half of the digits.
    package static func lnBeta(_ a: Double, _ b: Double) -> Double {
        let small = min(a, b)
        let large = max(a, b)
        let sum = small + large
        if large < 10 { return special_ln_gamma(small) + special_ln_gamma(large) - special_ln_gamma(sum) }
        let remainders = Stirling.remainder(large) - Stirling.remainder(sum)
        if small < 10 {
            return special_ln_gamma(small) - (sum - 0.5) * log1p(small / large) - small * (log(large) - 1)
                + remainders
        }
        return Stirling.halfLnTwoPi - 0.5 * log(large) + (small - 0.5) * log(small / sum)
            + large * log1p(-small / sum) + Stirling.remainder(small) + remainders
    }

    /// x^a y^b / B(a, b), y = 1 − x: the density of ln(x/y) for a Beta(a, b) variable x. By deviances (Loader 2000),
    /// because the difference of powers and ln B keeps seven digits fewer at a + b = 10⁷.
    static func logitDensity(_ a: Double, _ b: Double, _ x: Double, complement y: Double) -> Double {
        let sum = a + b
        let exponent =
            Stirling.remainder(sum) - Stirling.remainder(a) - Stirling.remainder(b)
            - Stirling.deviance(a, sum * x) - Stirling.deviance(b, sum * y)
        return (a / sum * b / (2 * .pi)).squareRoot() * exp(exponent)
    }

    /// I_x(a, b): the probability that a Beta(a, b) variable is at most `x`. Relative error below 1e-12 (Boost.Math).
    package static func lower(_ a: Double, _ b: Double, _ x: Double) -> Double {
        special_beta_lower(a, b, x)
    }

    /// 1 − I_x(a, b), with the digits of a small tail.
    package static func upper(_ a: Double, _ b: Double, _ x: Double) -> Double {
        special_beta_upper(a, b, x)
    }

    /// I_x(a, b) where both x and its complement are known: near 1 only the complement still has digits.
    static func lower(_ a: Double, _ b: Double, x: Double, complement: Double) -> Double {
        x <= 0.5 ? special_beta_lower(a, b, x) : special_beta_upper(b, a, complement)
    }

    /// The x with I_x(a, b) = `p`. Relative error below 1e-12 (Boost.Math ibeta_inv).
    package static func quantile(_ a: Double, _ b: Double, lowerTail p: Double) -> Double {
        if p <= 0 { return 0 }
        if p >= 1 { return 1 }
        return special_beta_lower_inverse(a, b, p)
    }

    /// The x with 1 − I_x(a, b) = `q`: for upper limits, where 1 − q would have lost the digits of q.
    package static func quantile(_ a: Double, _ b: Double, upperTail q: Double) -> Double {
        if q <= 0 { return 1 }
        if q >= 1 { return 0 }
        return special_beta_upper_inverse(a, b, q)
    }
}
