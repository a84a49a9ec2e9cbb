extension Planning {
    package enum ExactTest: String, Sendable, CaseIterable {
        case fisher
        case zPooled
    }

    /// The most tables `exactPower` goes through.
    package static let exactPowerLimit = 2_000_000

    /// The chance that a two-sided test gives p ≤ α, by going through all (n₁+1)(n₂+1) tables; a hair of 1e−12 is
    /// allowed for p-values that equal α. Nil for an empty arm, or above `exactPowerLimit` tables.
    package static func exactPower(
        _ p1: Double, people n1: Int, _ p2: Double, people n2: Int, alpha: Double, test: ExactTest
    ) -> Double? {
        guard n1 > 0, n2 > 0, (n1 + 1).multipliedReportingOverflow(by: n2 + 1).overflow == false,
            (n1 + 1) * (n2 + 1) <= exactPowerLimit
        else { return nil }
        let first = (0...n1).map { Binomial(trials: n1, p: p1).probability(of: $0) }
        let second = (0...n2).map { Binomial(trials: n2, p: p2).probability(of: $0) }
        let threshold = alpha * (1 + 1e-12)
        var power = 0.0
        for total in 0...(n1 + n2) {
            let range = max(0, total - n2)...min(n1, total)
            switch test {
            case .fisher:
                let pValues = fisherPValues(n1, n2, total, range)
                for x1 in range where pValues[x1 - range.lowerBound] <= threshold {
                    power += first[x1] * second[total - x1]
                }
            case .zPooled:
                for x1 in range {
                    let rates = TwoRates(Proportion(x1, of: n1), Proportion(total - x1, of: n2))
                    guard let p = rates.pooledZ(.twoSided)?.pValue, p <= threshold else { continue }
                    power += first[x1] * second[total - x1]
                }
            }
        }
        return min(1, power)
    }

    /// The two-sided Fisher p-values of all tables with the same margins, at the cost of one sort.
    private static func fisherPValues(_ n1: Int, _ n2: Int, _ total: Int, _ range: ClosedRange<Int>) -> [Double] {
        let null = Hypergeometric(first: n1, second: n2, successes: total)
        let probabilities = range.map(null.probability(of:))
        let order = probabilities.indices.sorted { probabilities[$0] < probabilities[$1] }
        var pValues = Array(repeating: 1.0, count: probabilities.count)
        var sum = 0.0
        var included = 0
        for index in order {
            while included < order.count, probabilities[order[included]] <= probabilities[index] * (1 + 1e-7) {
                sum += probabilities[order[included]]
                included += 1
            }
            pValues[index] = min(1, sum)
        }
        return pValues
    }

    /// An exact one-sample test as planned: the count from which it rejects, its true size and its power.
    package struct OneSamplePower: Hashable, Sendable {
        /// Nil, with size and power 0, if no count is unlikely enough.
        package var criticalValue: Int?
        package var size: Double
        package var power: Double
    }

    package enum OneSided: String, Sendable, CaseIterable {
        case greater
        case less
    }

    /// Greater: the smallest c with P(X ≥ c | p0) ≤ α. Less: the largest c with P(X ≤ c | p0) ≤ α.
    package static func oneSamplePower(
        null p0: Double, _ p1: Double, people n: Int, alpha: Double, alternative: OneSided
    ) -> OneSamplePower {
        let null = Binomial(trials: n, p: p0)
        let other = Binomial(trials: n, p: p1)
        switch alternative {
        case .greater:
            guard let c = Search.first(in: 0...n, where: { null.atLeast($0) <= alpha }) else { break }
            return OneSamplePower(criticalValue: c, size: null.atLeast(c), power: other.atLeast(c))
        case .less:
            // The first count that is too likely; the one before it is the last that is not.
            guard let above = Search.first(in: 0...n, where: { null.atMost($0) > alpha }), above > 0 else { break }
            return OneSamplePower(
                criticalValue: above - 1, size: null.atMost(above - 1), power: other.atMost(above - 1))
        }
        return OneSamplePower(criticalValue: nil, size: 0, power: 0)
    }
}
