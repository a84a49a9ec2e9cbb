/// x people of n: the only form in which a rate enters. Arm 1 is the arm of interest, arm 2 the reference.
package struct Proportion: Hashable, Sendable {
    package let successes: Int
    package let trials: Int

    /// `successes` must lie in 0…`trials`; anything else is a mistake of the caller and stops the program.
    package init(_ successes: Int, of trials: Int) {
        precondition(successes >= 0 && successes <= trials, "successes must be between 0 and trials")
        self.successes = successes
        self.trials = trials
    }

    /// x/n, or nil for nobody.
    package var estimate: Double? { trials == 0 ? nil : Double(successes) / Double(trials) }

    package var failures: Int { trials - successes }
}

/// A range of plausible values. Which method made it, and at which confidence, stands where it was made.
package struct Interval: Hashable, Sendable {
    package var lower: Double
    package var upper: Double

    package init(lower: Double, upper: Double) {
        self.lower = lower
        self.upper = upper
    }

    /// True when zero, "no difference", lies outside.
    package var excludesZero: Bool { lower > 0 || upper < 0 }
}
