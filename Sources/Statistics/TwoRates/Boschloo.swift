import CSpecialFunctions

extension TwoRates {
    /// The most people Boschloo's test is computed for: its grid walks through every table.
    package static let boschlooLimit = 4000

    /// Boschloo's exact test: the largest, over a common rate, of the probability that the one-sided Fisher p-value is
    /// at most the observed one; two-sided is twice the smaller one, at most 1. A 4,000-point grid and then a local
    /// search; relative error about 1e-8. Nil when an arm is empty, or above `boschlooLimit` people.
    package func boschloo(_ alternative: Alternative) -> Double? {
        guard !isOneSided, people <= Self.boschlooLimit else { return nil }
        switch alternative {
        case .greater: return boschlooGreater
        case .less: return swapped.boschlooGreater
        case .twoSided: return min(1, 2 * min(boschlooGreater, swapped.boschlooGreater))
        }
    }

    private var boschlooGreater: Double {
        let region = rejectionRegion
        let logitOf = { (step: Int) in log(Double(step) / Double(4001 - step)) }
        var best = 0.0
        var bestStep = 1
        for step in 1...4000 {
            let value = probability(of: region, commonRate: Double(step) / 4001)
            if value > best { (best, bestStep) = (value, step) }
        }
        let low = bestStep == 1 ? log(1e-9) : logitOf(bestStep - 1)
        let high = bestStep == 4000 ? -log(1e-9) : logitOf(bestStep + 1)
        let refined = -goldenMinimum(low, high) { -probability(of: region, commonRate: logistic($0)) }.value
        // A region that holds every table has probability 1 at each rate.
        return min(1, max(best, refined))
    }

    /// For each x₁ the largest x₂ whose table speaks at least as much for arm 1 as the observed one, or −1.
    private var rejectionRegion: [Int] {
        let n1 = first.trials
        let n2 = second.trials
        let threshold = (fisher(.greater)?.pValue ?? 1) * (1 + 1e-10)
        var region = Array(repeating: -1, count: n1 + 1)
        for total in 0...(n1 + n2) {
            let null = Hypergeometric(first: n1, second: n2, successes: total)
            // P(K ≥ k) falls as k rises, so each total has one cut.
            guard
                let cut = Search.first(in: null.smallest...null.largest, where: { null.atLeast($0) <= threshold })
            else { continue }
            for x1 in cut...null.largest { region[x1] = max(region[x1], total - x1) }
        }
        return region
    }

    private func probability(of region: [Int], commonRate p: Double) -> Double {
        let one = Self.probabilities(Binomial(trials: first.trials, p: p))
        let two = Self.probabilities(Binomial(trials: second.trials, p: p))
        var cumulative = 0.0
        var next = 0
        var sum = 0.0
        for (x1, largest) in region.enumerated() {
            // The region widens as x₁ rises (Fisher's p-value is monotone in both counts).
            while next <= largest {
                cumulative += two[next]
                next += 1
            }
            sum += one[x1] * cumulative
        }
        return sum
    }

    /// All probabilities of a binomial, outward from its mode by the ratio of neighbours.
    private static func probabilities(_ binomial: Binomial) -> [Double] {
        let n = binomial.trials
        var values = Array(repeating: 0.0, count: n + 1)
        let mode = binomial.mode
        values[mode] = binomial.probability(of: mode)
        let odds = binomial.p / (1 - binomial.p)
        var k = mode
        while k < n, values[k] > 0 {
            values[k + 1] = values[k] * odds * Double(n - k) / Double(k + 1)
            k += 1
        }
        k = mode
        while k > 0, values[k] > 0 {
            values[k - 1] = values[k] / odds * Double(k) / Double(n - k + 1)
            k -= 1
        }
        return values
    }
}
