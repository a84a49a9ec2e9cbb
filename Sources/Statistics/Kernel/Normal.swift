import CSpecialFunctions

/// The standard normal distribution.
package enum Normal {
    /// Φ(z), the probability of a value at most `z`: erfc(−z/√2)/2. Relative error below 1e-12 down to 1e-300.
    package static func lowerTail(_ z: Double) -> Double {
        erfc(-z / 2.squareRoot()) / 2
    }

    /// 1 − Φ(z), computed on its own so that a small tail keeps its digits.
    package static func upperTail(_ z: Double) -> Double {
        erfc(z / 2.squareRoot()) / 2
    }

    /// The probability of a value at least as far from zero as `z`.
    package static func twoSidedTail(_ z: Double) -> Double {
        erfc(z.magnitude / 2.squareRoot())
    }

    /// The z with Φ(z) = `probability`: −∞ at 0, +∞ at 1, NaN outside. Relative error below 1e-14 (Boost.Math
    /// erfc_inv).
    package static func quantile(_ probability: Double) -> Double {
        if probability == 0 { return -.infinity }
        if probability == 1 { return .infinity }
        if probability > 0.5 { return -quantile(1 - probability) }
        if probability == 0.5 { return 0 }
        return -2.squareRoot() * special_erfc_inverse(2 * probability)
    }

    /// The z that leaves half of 1 − `confidence` in each tail: 1.96 for 0.95.
    package static func criticalValue(confidence: Double) -> Double {
        -quantile((1 - confidence) / 2)
    }

    /// The tail that speaks against "no difference" for a z statistic.
    package static func pValue(z: Double, alternative: Alternative) -> Double {
        switch alternative {
        case .twoSided: twoSidedTail(z)
        case .greater: upperTail(z)
        case .less: lowerTail(z)
        }
    }
}

/// The chi-square distribution.
package enum ChiSquare {
    /// The probability of a value at least `statistic` on `degreesOfFreedom`: Q(df/2, x/2) (Boost.Math gamma_q).
    /// 1 for a statistic of zero or less.
    package static func upperTail(_ statistic: Double, degreesOfFreedom: Int) -> Double {
        if statistic <= 0 { return 1 }
        if statistic == .infinity { return 0 }
        return special_gamma_upper(Double(degreesOfFreedom) / 2, statistic / 2)
    }
}

/// Which direction speaks against the null hypothesis. Arm 1 is the arm of interest, arm 2 the reference.
package enum Alternative: String, Sendable, CaseIterable {
    case twoSided = "two-sided"
    /// Arm 1 above arm 2, or the rate above the fixed one.
    case greater
    case less
}
