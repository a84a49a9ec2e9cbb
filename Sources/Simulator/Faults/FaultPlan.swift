import Domain

/// Which faults this seed has, and how strong: a random half of them ("swarm testing", Groce et al., ISSTA 2012: with
/// everything at once, each fault hides the consequences of the others), and now and then none at all.
struct FaultPlan {
    private var strengths: [Double]
    private(set) var counts = FaultCounts()
    /// True from the day on which everything works again.
    var isOver = false

    /// - Parameter certain: faults that this seed has in any case, at full strength.
    init(certain: [Fault], chance: inout SeededGenerator) {
        let isCalm = chance.chance(1.0 / 16)
        strengths = Fault.allCases.map { _ in
            let isChosen = chance.chance(0.5)
            let strength = Double.random(in: 0.15...1, using: &chance)
            return isChosen && !isCalm ? strength : 0
        }
        for fault in certain { strengths[fault.place] = 1 }
    }

    func isEnabled(_ fault: Fault) -> Bool { strengths[fault.place] > 0 }

    /// The faults of this seed with their strengths in percent, in the order of the list.
    var drawn: [(fault: Fault, percent: Int)] {
        Fault.allCases.filter(isEnabled).map { ($0, Int(strengths[$0.place] * 100)) }
    }

    /// Does it happen now? Draws nothing for a fault that this seed does not have.
    mutating func strikes(_ fault: Fault, _ chance: inout SeededGenerator) -> Bool {
        guard isDue(fault, &chance) else { return false }
        counts[fault] += 1
        return true
    }

    /// The same, for what is counted only once it has come to pass.
    func isDue(_ fault: Fault, _ chance: inout SeededGenerator) -> Bool {
        let strength = strengths[fault.place]
        return strength > 0 && !isOver && chance.chance(strength * fault.rate)
    }

    mutating func note(_ fault: Fault) { counts[fault] += 1 }
}
