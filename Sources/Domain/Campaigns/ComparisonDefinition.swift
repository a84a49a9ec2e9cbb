/// By what a campaign's result is counted, decided before there is one: frozen and hashed at launch as version 1. What is
/// decided later is another version, and says so wherever it is shown.
package struct ComparisonDefinition: Hashable, Sendable, Codable {
    /// People of the audience by the lists they came from.
    package struct Arm: Hashable, Sendable, Codable {
        package var name: String
        package var lists: [String]
    }

    /// A random arm, without its words: those are the plan's.
    package struct RandomArm: Hashable, Sendable, Codable {
        package var name: String
        package var weight: Int
        package var isHeldOut: Bool
    }

    /// Whom a rate divides by.
    package enum Base: String, Hashable, Sendable, Codable {
        /// Texted people whose whole window has passed.
        case matured
        /// Everyone who could be texted at the launch (intention to treat).
        case eligible
    }

    package var campaign: String
    /// The first is the one of interest.
    package var arms: [Arm]
    package var base: Base
    /// Nil in a campaign without random arms.
    package var randomArms: [RandomArm]?
    package var randomBase: Base?
    /// The headline: its strength is what counts, its evidence what completes it.
    package var action: ActionAsk
    /// Shown beside the headline, their p-values adjusted for being several; nil for none.
    package var furtherActions: [ActionAsk]?
    /// After a person's first accepted text; of random arms after the launch.
    package var windowSeconds: Int64
    package var strata: PlannedStrata
    package var baseline: PlannedBaseline?
    /// What the baseline's name stood for when it was chosen; nil for lists, campaigns and rates, and where only the name
    /// was kept.
    package var counts: DefinedCounts?

    /// All of them, the headline first.
    package var actions: [ActionAsk] { [action] + (furtherActions ?? []) }

    /// Version 1: what the plan says.
    ///
    /// - Parameters:
    ///   - activated: the name of the arm that the plan's own lists make.
    ///   - cold: the name of the arm that the list to compare with makes.
    ///   - counts: what the baseline's name stands for; nil keeps the name alone.
    package init(_ plan: Plan, activated: String, cold: String, counts: DefinedCounts? = nil) {
        campaign = plan.name
        arms = [Arm(name: activated, lists: plan.audience.lists)]
        if case .list(let name) = plan.baseline { arms.append(Arm(name: cold, lists: [name])) }
        base = .matured
        if let drawn = plan.arms, !drawn.arms.isEmpty {
            randomArms = drawn.arms.map { RandomArm(name: $0.name, weight: $0.weight, isHeldOut: $0.isHeldOut) }
            randomBase = .eligible
        }
        action = plan.action
        furtherActions = plan.furtherActions
        windowSeconds = plan.attributionSeconds
        strata = plan.strata ?? .none
        baseline = plan.baseline
        self.counts = counts
    }
}

/// What the arms are compared within, beside the whole.
package enum PlannedStrata: String, Hashable, Sendable, Codable, CaseIterable { case none, ward, union, list }

/// A baseline's figures as they were when a comparison was defined: whoever changes them under the same name changes no
/// comparison.
package struct DefinedCounts: Hashable, Sendable, Codable {
    /// What was counted there, in its own words.
    package var action: String
    package var source: String
    /// Nil for a bare rate.
    package var converted: Int64?
    package var people: Int64?
    /// Nil for counts.
    package var rate: Double?
    package var isPublished: Bool

    package init(
        action: String, source: String, converted: Int64? = nil, people: Int64? = nil, rate: Double? = nil,
        isPublished: Bool = false
    ) {
        self.action = action
        self.source = source
        self.converted = converted
        self.people = people
        self.rate = rate
        self.isPublished = isPublished
    }
}

/// A rate as people write it: `2%`, `2.5 %`, `0.02`.
package enum RateText {
    /// Strictly between 0 and 1; nil for anything else. A number from 1 needs its percent sign: nobody knows else which of
    /// the two is meant.
    package static func fraction(_ text: String) -> Double? {
        let isPercent = text.hasSuffix("%")
        let digits = (isPercent ? text.dropLast() : text[...]).filter { $0 != " " }
        guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." }),
            let number = Double(digits)
        else { return nil }
        let fraction = isPercent ? number / 100 : number
        return fraction > 0 && fraction < 1 ? fraction : nil
    }
}
