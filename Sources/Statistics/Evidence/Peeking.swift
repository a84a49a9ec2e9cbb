import CSpecialFunctions

/// Campaigns that never were, looked at every day: how often each rule says "clear" by the last look. Where both rates
/// are the same every such alarm is false; where they differ it is the power.
package struct PeekingTrial: Hashable, Sendable {
    /// Two arms that mature evenly over the looks.
    package struct Plan: Hashable, Sendable {
        package var design: Coverage.Design
        package var looks: Int
        package var campaigns: Int
        package var seed: UInt64
        package var alpha: Double

        package init(design: Coverage.Design, looks: Int, campaigns: Int, seed: UInt64, alpha: Double) {
            self.design = design
            self.looks = looks
            self.campaigns = campaigns
            self.seed = seed
            self.alpha = alpha
        }
    }

    /// Campaigns whose pooled z had p < α at one look or more.
    package private(set) var naiveAlarms = 0
    /// Campaigns whose pooled z had p < α at the last look: what looking once would have done.
    package private(set) var lastLookAlarms = 0
    /// Campaigns whose peek-proof evidence reached 1/α at one look or more.
    package private(set) var peekProofAlarms = 0

    /// Plays the campaigns. Both rules keep silent below 10 people in an arm and 5 successes in both, as the verdict
    /// does. Concentrations are the default ones for the planned sizes.
    package init(_ plan: Plan) {
        let design = plan.design
        let threshold = -log(plan.alpha)
        let steps = (1...plan.looks).map { look in
            (
                Self.matured(design.n1, look, plan.looks) - Self.matured(design.n1, look - 1, plan.looks),
                Self.matured(design.n2, look, plan.looks) - Self.matured(design.n2, look - 1, plan.looks)
            )
        }
        let first = Self.outcomes(steps.map(\.0), rate: design.p1)
        let second = Self.outcomes(steps.map(\.1), rate: design.p2)
        var draws = SeededDraws(seed: plan.seed)
        for _ in 0..<plan.campaigns {
            var (x1, n1, x2, n2) = (0, 0, 0, 0)
            var (isNaive, isLast, isPeekProof) = (false, false, false)
            for step in steps {
                if let outcomes = first[step.0] { x1 += draws.draw(outcomes) }
                if let outcomes = second[step.1] { x2 += draws.draw(outcomes) }
                n1 += step.0
                n2 += step.1
                isLast = false
                guard min(n1, n2) >= Verdict.fewestPeople, x1 + x2 >= Verdict.fewestSuccesses else { continue }
                let rates = TwoRates(Proportion(x1, of: n1), Proportion(x2, of: n2))
                isLast = (rates.pooledZ(.twoSided)?.pValue ?? 1) < plan.alpha
                isNaive = isNaive || isLast
                isPeekProof =
                    isPeekProof
                    || PeekProof(rates, plannedFirst: design.n1, plannedSecond: design.n2).reaches(threshold)
            }
            if isNaive { naiveAlarms += 1 }
            if isLast { lastLookAlarms += 1 }
            if isPeekProof { peekProofAlarms += 1 }
        }
    }

    private static func matured(_ people: Int, _ look: Int, _ looks: Int) -> Int {
        Int((Double(people) * Double(look) / Double(looks)).rounded(.down))
    }

    private static func outcomes(_ sizes: [Int], rate: Double) -> [Int: Outcomes] {
        Dictionary(
            Set(sizes).filter { $0 > 0 }.map { ($0, Outcomes(Binomial(trials: $0, p: rate))) },
            uniquingKeysWith: { first, _ in first })
    }
}
