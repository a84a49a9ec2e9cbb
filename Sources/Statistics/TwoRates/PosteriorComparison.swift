import CSpecialFunctions

/// The Bayesian companion: two independent Beta posteriors. With the prior Beta(½, ½) on each rate the posterior
/// interval of a rate is its Jeffreys interval. Not protected against daily looking; the live verdict does not use it.
/// Show the probability as "97 in 100", at most "more than 99 in 100".
package struct PosteriorComparison: Sendable {
    private let a, b, c, d: Double

    /// Beta(`priorA`, `priorB`) on each rate, both at least ½, below which the quadrature of the difference would
    /// lose its digits at the ends; empty arms are allowed and speak through the prior alone.
    package init(_ rates: TwoRates, priorA: Double = 0.5, priorB: Double = 0.5) {
        a = Double(rates.first.successes) + priorA
        b = Double(rates.first.failures) + priorB
        c = Double(rates.second.successes) + priorA
        d = Double(rates.second.failures) + priorB
    }

    /// The posterior mean of each arm.
    package var firstMean: Double { a / (a + b) }
    package var secondMean: Double { c / (c + d) }

    /// P(arm 1 > arm 2) = ∫ f₁(p)·I_p(c, d) dp by the trapezoid sum in logit p, which is smooth there and dies off at
    /// both ends, so that the sum converges to full precision. The sum runs over the density of the arm that is known
    /// better: its steps resolve the other arm's distribution function, while thirteen people's steps would leap over
    /// the whole posterior of a million. Absolute error about 1e-12.
    package var probabilityGreater: Double {
        let first = 1 / a + 1 / b
        let second = 1 / c + 1 / d
        let sum =
            first <= second
            ? Self.mean(over: a, b) { Beta.lower(c, d, x: $0, complement: $1) }
            : Self.mean(over: c, d) { Beta.lower(b, a, x: $1, complement: $0) }
        return min(1, max(0, sum))
    }

    /// The mean of a function of p and 1 − p under Beta(a, b).
    private static func mean(over a: Double, _ b: Double, of function: (Double, Double) -> Double) -> Double {
        let scale = (1 / a + 1 / b).squareRoot()
        let centre = log(a / b)
        // Towards an end the density falls as e^(−a·distance): 14 deviations are too few there up to a of about 10.
        let low = centre - max(14 * scale, 45 / a)
        let high = centre + max(14 * scale, 45 / b)
        let step = min(scale, 1) / 24
        var sum = 0.0
        for index in 0...Int(((high - low) / step).rounded(.up)) {
            let t = low + Double(index) * step
            let lnP = t > 0 ? -log1p(exp(-t)) : t - log1p(exp(t))
            let lnQ = t > 0 ? -t - log1p(exp(-t)) : -log1p(exp(t))
            let p = exp(lnP)
            let q = exp(lnQ)
            let density = Beta.logitDensity(a, b, p, complement: q)
            if density < 1e-30 { continue }
            sum += density * function(p, q)
        }
        return sum * step
    }

    /// B(a+c, b+d)/(B(a, b)B(c, d)).
    private var overlap: Double {
        exp(Beta.lnBeta(a + c, b + d) - Beta.lnBeta(a, b) - Beta.lnBeta(c, d))
    }

    /// E[(p₁−p₂)₊] = m₁(h + g/a) − m₂(h − g/c), with h the probability that arm 1 is greater.
    package var expectedGain: Double {
        let h = probabilityGreater
        let g = overlap
        return max(0, firstMean * (h + g / a) - secondMean * (h - g / c))
    }

    /// E[(p₂−p₁)₊]: what switching to arm 1 risks on average. The natural stopping number of a script test.
    package var expectedLoss: Double { max(0, expectedGain - (firstMean - secondMean)) }

    // MARK: The difference

    /// The equal-tailed credible interval of p₁ − p₂. Absolute error below 1e-9.
    package func differenceInterval(confidence: Double) -> Interval {
        let tail = (1 - confidence) / 2
        let first = variance(a, b)
        let second = variance(c, d)
        let reach = 12 * (first + second).squareRoot()
        let middle = firstMean - secondMean
        func quantile(_ probability: Double) -> Double {
            // A bracket around the mean first; the whole range when heavy tails leave it.
            var low = max(-1, middle - reach)
            var high = min(1, middle + reach)
            if differenceCDF(low) > probability { low = -1 }
            if differenceCDF(high) < probability { high = 1 }
            return Search.increasingRoot(low, high, tolerance: 1e-13) { differenceCDF($0) - probability }
        }
        return Interval(lower: quantile(tail), upper: quantile(1 - tail))
    }

    private func variance(_ a: Double, _ b: Double) -> Double { a * b / ((a + b) * (a + b) * (a + b + 1)) }

    /// P(p₁ − p₂ ≤ δ) = ∫ f₂(q)·I_{q+δ}(a, b) dq. With q = sin²φ the ½-powers at the ends are gone; the range is split
    /// where either posterior bends and at the kinks q = −δ and q = 1 − δ, with 60 Gauss–Legendre points a piece.
    private func differenceCDF(_ delta: Double) -> Double {
        if delta <= -1 { return 0 }
        if delta >= 1 { return 1 }
        let angle = { (q: Double) in asin(min(1, max(0, q)).squareRoot()) }
        let centre = angle(secondMean)
        let spread = 0.5 / (c + d).squareRoot()
        let rightAngle = Double.pi / 2
        var cuts: [Double] = [0, rightAngle, angle(-delta), angle(1 - delta), centre]
        for k in [1.5, 3, 5, 8, 12] { cuts += [centre - k * spread, centre + k * spread] }
        let deviation = variance(a, b).squareRoot()
        for k in [0, 1.5, 3, 5, 8] {
            cuts += [angle(firstMean - k * deviation - delta), angle(firstMean + k * deviation - delta)]
        }
        let edges = cuts.map { min(rightAngle, max(0, $0)) }.sorted()
        let lnB = Beta.lnBeta(c, d)
        var sum = 0.0
        for (low, high) in zip(edges, edges.dropFirst()) where high - low > 1e-15 {
            // The sine takes the root-like bend at a kink out of the integrand: it goes flat at both ends of a piece.
            let half = (high - low) / 2
            sum += GaussLegendre.sixty.integrate(-rightAngle, rightAngle) { u in
                let phi = low + half * (1 + sin(u))
                let sine = sin(phi)
                let cosine = cos(phi)
                let density = half * cos(u) * 2 * exp((2 * c - 1) * log(sine) + (2 * d - 1) * log(cosine) - lnB)
                if !(density > 1e-30) { return 0 }
                let x = sine * sine + delta
                let complement = cosine * cosine - delta
                if x <= 0 { return 0 }
                if complement <= 0 { return density }
                return density * Beta.lower(a, b, x: x, complement: complement)
            }
        }
        return sum
    }
}

/// Gauss–Legendre quadrature: exact for polynomials of degree 2n − 1.
struct GaussLegendre {
    static let sixty = GaussLegendre(60)

    private let nodes: [Double]
    private let weights: [Double]

    /// The zeros of the n-th Legendre polynomial by Newton's method.
    init(_ n: Int) {
        var nodes: [Double] = []
        var weights: [Double] = []
        for index in 1...n {
            var x = cos(.pi * (Double(index) - 0.25) / (Double(n) + 0.5))
            var slope = 0.0
            for _ in 0..<100 {
                var previous = 1.0
                var value = x
                for k in 2...n {
                    let k = Double(k)
                    (previous, value) = (value, ((2 * k - 1) * x * value - (k - 1) * previous) / k)
                }
                slope = Double(n) * (x * value - previous) / (x * x - 1)
                let step = value / slope
                x -= step
                if step.magnitude < 1e-16 { break }
            }
            nodes.append(x)
            weights.append(2 / ((1 - x * x) * slope * slope))
        }
        self.nodes = nodes
        self.weights = weights
    }

    func integrate(_ low: Double, _ high: Double, _ function: (Double) -> Double) -> Double {
        let half = (high - low) / 2
        let middle = low + half
        var sum = 0.0
        for (node, weight) in zip(nodes, weights) { sum += weight * function(middle + half * node) }
        return sum * half
    }
}
