/// Two arms of a comparison. The first is the arm of interest (activated), the second the reference (cold);
/// differences are first minus second, ratios first over second.
package struct TwoRates: Hashable, Sendable {
    package let first: Proportion
    package let second: Proportion

    package init(_ first: Proportion, _ second: Proportion) {
        self.first = first
        self.second = second
    }

    package var swapped: TwoRates { TwoRates(second, first) }

    /// N, everyone in either arm.
    package var people: Int { first.trials + second.trials }

    /// X, the successes of both arms.
    package var successes: Int { first.successes + second.successes }

    /// True when an arm is empty: nothing can be compared.
    package var isOneSided: Bool { first.trials == 0 || second.trials == 0 }

    /// p̂₁ − p̂₂, or nil when an arm is empty.
    package var difference: Double? {
        guard let p1 = first.estimate, let p2 = second.estimate else { return nil }
        return p1 - p2
    }

    /// p̂₁/p̂₂: infinite when only the reference has none, nil when neither has any or an arm is empty.
    package var ratio: Double? {
        guard let p1 = first.estimate, let p2 = second.estimate, successes > 0 else { return nil }
        return p1 / p2
    }

    /// (x₁(n₂−x₂))/((n₁−x₁)x₂): infinite when only the lower product is 0, nil when both are or an arm is empty.
    package var oddsRatio: Double? {
        guard !isOneSided else { return nil }
        let upper = Double(first.successes) * Double(second.failures)
        let lower = Double(first.failures) * Double(second.successes)
        return upper == 0 && lower == 0 ? nil : upper / lower
    }

    /// The smallest expected cell, min(n₁,n₂)·min(X, N−X)/N; 0 when nobody is in either arm. Below 5 the pooled z is
    /// not trusted.
    package var smallestExpectedCell: Double {
        guard people > 0 else { return 0 }
        let smallArm = Double(min(first.trials, second.trials))
        return smallArm * Double(min(successes, people - successes)) / Double(people)
    }
}
