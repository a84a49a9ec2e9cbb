import CSpecialFunctions

/// The number of successes in `trials` independent trials of probability `p`.
package struct Binomial: Sendable {
    package let trials: Int
    package let p: Double

    package init(trials: Int, p: Double) {
        self.trials = trials
        self.p = p
    }

    /// P(X = k), 0 outside 0…n. Relative error below 1e-10 up to n = 10⁷ (Loader 2000): products of factorials and
    /// powers would overflow or lose the digits.
    package func probability(of k: Int) -> Double {
        if k < 0 || k > trials { return 0 }
        if p == 0 { return k == 0 ? 1 : 0 }
        if p == 1 { return k == trials ? 1 : 0 }
        let n = Double(trials)
        if k == 0 { return exp(n * log1p(-p)) }
        if k == trials { return exp(n * log(p)) }
        let x = Double(k)
        let y = Double(trials - k)
        let exponent =
            Stirling.remainder(n) - Stirling.remainder(x) - Stirling.remainder(y)
            - Stirling.deviance(x, n * p) - Stirling.deviance(y, n * (1 - p))
        return (n / (2 * .pi * x * y)).squareRoot() * exp(exponent)
    }

    /// P(X ≥ k).
    package func atLeast(_ k: Int) -> Double {
        if k <= 0 { return 1 }
        if k > trials { return 0 }
        return Beta.lower(Double(k), Double(trials - k + 1), p)
    }

    /// P(X ≤ k).
    package func atMost(_ k: Int) -> Double {
        if k < 0 { return 0 }
        if k >= trials { return 1 }
        return Beta.upper(Double(k + 1), Double(trials - k), p)
    }

    /// The likeliest count.
    var mode: Int { min(trials, max(0, Int((Double(trials + 1) * p).rounded(.down)))) }
}
