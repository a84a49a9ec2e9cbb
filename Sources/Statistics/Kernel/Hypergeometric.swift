/// The number of successes that fall into the first arm when `successes` of all people are drawn without regard to
/// the arms: the distribution behind Fisher's exact test.
struct Hypergeometric {
    let first: Int
    let second: Int
    let successes: Int
    private let common: Double
    private let denominator: Double

    init(first: Int, second: Int, successes: Int) {
        self.first = first
        self.second = second
        self.successes = successes
        // Any common rate gives the same quotient; the pooled one keeps all three factors from underflowing.
        common = Double(successes) / Double(first + second)
        denominator = Binomial(trials: first + second, p: common).probability(of: successes)
    }

    var smallest: Int { max(0, successes - second) }
    var largest: Int { min(first, successes) }
    var mode: Int {
        let value = Double(first + 1) * Double(successes + 1) / Double(first + second + 2)
        return min(largest, max(smallest, Int(value.rounded(.down))))
    }

    /// P(K = k) as a quotient of three binomial probabilities, which keeps its digits at n = 10⁷.
    func probability(of k: Int) -> Double {
        if k < smallest || k > largest { return 0 }
        if smallest == largest { return 1 }
        return Binomial(trials: first, p: common).probability(of: k)
            * Binomial(trials: second, p: common).probability(of: successes - k) / denominator
    }

    /// P(K ≥ k).
    func atLeast(_ k: Int) -> Double {
        if k <= smallest { return 1 }
        return k > mode ? sumUpward(from: k) : 1 - sumDownward(from: k - 1)
    }

    /// P(K ≤ k).
    func atMost(_ k: Int) -> Double {
        if k >= largest { return 1 }
        return k < mode ? sumDownward(from: k) : 1 - sumUpward(from: k + 1)
    }

    /// The sum of the probabilities from `k` up, for k above the mode, by the ratio of neighbours.
    func sumUpward(from k: Int) -> Double {
        guard k <= largest else { return 0 }
        var term = probability(of: k)
        var sum = term
        var k = k
        while k < largest, term > sum * 1e-18 {
            term *=
                Double(first - k) * Double(successes - k) / (Double(k + 1) * Double(second - successes + k + 1))
            sum += term
            k += 1
        }
        return min(1, sum)
    }

    /// The sum of the probabilities from `k` down, for k below the mode.
    func sumDownward(from k: Int) -> Double {
        guard k >= smallest else { return 0 }
        var term = probability(of: k)
        var sum = term
        var k = k
        while k > smallest, term > sum * 1e-18 {
            term *=
                Double(k) * Double(second - successes + k) / (Double(first - k + 1) * Double(successes - k + 1))
            sum += term
            k -= 1
        }
        return min(1, sum)
    }
}
