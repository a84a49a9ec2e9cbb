/// Random arms of a campaign: who gets which words, or none, is drawn by lot at launch and recorded before anything is
/// sent. Only then may a report speak of effects.
package struct PlannedArms: Hashable, Sendable, Codable {
    /// What is drawn: each person, or whole wards, whose people talk to each other.
    package enum Unit: String, Hashable, Sendable, Codable, CaseIterable { case person, ward }

    /// What the lot keeps even: every arm has its share of each stratum, as nearly as whole people allow.
    package enum Stratum: String, Hashable, Sendable, Codable, CaseIterable {
        /// The people of one list and ward.
        case ward
    }

    package var unit: Unit
    /// Nil where everyone is drawn without looking at anybody else. (Plans frozen before there was the key have none,
    /// and keep their hash.)
    package var within: Stratum?
    /// In the order written; a person's arm is kept by its place.
    package var arms: [PlannedArm]
    /// What makes the draw repeatable; nil for one that nobody could have known before the launch.
    package var seed: String?

    package init(unit: Unit = .person, within: Stratum? = nil, arms: [PlannedArm], seed: String? = nil) {
        self.unit = unit
        self.within = within
        self.arms = arms
        self.seed = seed
    }

    /// The places of the arms that get no text.
    package var heldOut: [Int] { arms.indices.filter { arms[$0].isHeldOut } }
}

/// One random share of an audience.
package struct PlannedArm: Hashable, Sendable, Codable {
    package var name: String
    /// Its share, beside the others' weights.
    package var weight: Int
    /// Its people get no text of this campaign.
    package var isHeldOut: Bool
    /// Its own words, by the name of the step; the other steps say what the plan says.
    package var texts: [String: String]

    package init(name: String, weight: Int, isHeldOut: Bool = false, texts: [String: String] = [:]) {
        self.name = name
        self.weight = weight
        self.isHeldOut = isHeldOut
        self.texts = texts
    }
}

extension Plan {
    /// What a step says to the people of an arm, as written.
    ///
    /// - Parameter arm: the place of the person's arm; nil in a campaign without arms.
    package func text(ofStep index: Int, arm: Int?) -> String {
        let step = steps[index]
        guard let arm, let arms = arms?.arms, arms.indices.contains(arm) else { return step.text }
        return arms[arm].texts[step.name] ?? step.text
    }

    /// Everything that keeps the plan's arms from being compared; empty also for a plan without arms. What can be seen
    /// in the file alone is refused there.
    package var armProblems: [Rejection] {
        guard let arms else { return [] }
        var problems: [Rejection] = []
        if !arms.heldOut.isEmpty, actions.contains(where: { $0.strength == .said }) {
            problems.append(
                Rejection(
                    field: "arms",
                    reason:
                        "people who get no text cannot say yes to it, so a held-out arm has nothing to be compared by",
                    remedy: "Count what was done, `action: {strength: done}`, or hold nobody out."))
        }
        return problems
    }
}

/// The scripts of a plan, taken apart once: by step and arm.
package struct PlanScripts: Sendable {
    /// By step, as the plan says it.
    private let steps: [Script]
    /// By arm and step, where the arm has words of its own.
    private let own: [[Script?]]

    /// - Throws: a `Refusal` that names the text which is no script.
    package init(_ plan: Plan) throws(Refusal) {
        var steps: [Script] = []
        for (index, step) in plan.steps.enumerated() {
            steps.append(try Script(step.text, field: "steps[\(index)].text"))
        }
        var own: [[Script?]] = []
        for (place, arm) in (plan.arms?.arms ?? []).enumerated() {
            var scripts: [Script?] = []
            for step in plan.steps {
                guard let text = arm.texts[step.name] else {
                    scripts.append(nil)
                    continue
                }
                scripts.append(try Script(text, field: "arms[\(place)].texts.\(step.name)"))
            }
            own.append(scripts)
        }
        self.steps = steps
        self.own = own
    }

    /// How many steps there are.
    package var count: Int { steps.count }

    /// - Parameters:
    ///   - step: 0 to `count` - 1.
    ///   - arm: the place of the person's arm; nil in a campaign without arms.
    package subscript(step: Int, arm arm: Int?) -> Script {
        ownWords(of: arm, step: step) ?? steps[step]
    }

    /// What the people of an arm are told instead of the plan's words; nil where they are told those.
    package func ownWords(of arm: Int?, step: Int) -> Script? {
        guard let arm, own.indices.contains(arm) else { return nil }
        return own[arm][step]
    }
}
