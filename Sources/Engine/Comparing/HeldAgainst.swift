import Domain
import Statistics
import Storage

/// What a campaign's activated people are held against: an arm with people, or a bare rate.
struct HeldAgainst {
    var kind: BaselineKind
    var name: String
    var source: String
    /// What was counted there, in its own words.
    var action: String
    var arm: ComparedArm?
    var rate: Double?
    /// The earlier campaign, for its strata.
    var campaign: StoredCampaign?
    /// Somebody changed the figures of that name since the comparison was defined.
    var hasChanged = false
}

extension Comparing {
    /// Nil when nothing is named, or what was named is gone.
    /// - Throws: `Refusal` for a name that nobody has heard of.
    func heldAgainst(_ whole: [CohortTally]) throws -> HeldAgainst? {
        guard let against else { return try held(definition.baseline, counts: definition.counts, whole) }
        guard let other = try baselines.named(against) else { throw Refusal([Baselines.unknown(against)]) }
        return try held(other, counts: other == definition.baseline ? definition.counts : nil, whole)
    }

    private func held(
        _ baseline: PlannedBaseline?, counts: DefinedCounts?, _ whole: [CohortTally]
    ) throws -> HeldAgainst? {
        switch baseline {
        case nil: return nil
        case .list(let name):
            guard let tally = whole.first(where: { $0.arm == sides.second }) else { return nil }
            return HeldAgainst(
                kind: .list, name: sides.second, source: name, action: campaign.plan.action.name, arm: arm(tally))
        case .campaign(let name): return try earlier(name)
        // Figures are of the headline, unless somebody holds this action against them on purpose.
        case .rate where isSecondary && against == nil: return nil
        case .rate(let rate):
            return HeldAgainst(
                kind: .rate, name: AgainstRate.usual, source: AgainstRate.usual,
                action: campaign.plan.action.name, rate: rate)
        case .counts(let name):
            let today = try baselines.counts(named: name)
            guard let shown = counts ?? today else { return nil }
            if isSecondary, against == nil, shown.action != campaign.plan.action.name { return nil }
            var held = held(shown, name: name)
            held.hasChanged = counts != nil && today != counts
            return held
        }
    }

    private func held(_ counts: DefinedCounts, name: String) -> HeldAgainst {
        var held = HeldAgainst(
            kind: counts.isPublished ? .published : counts.rate == nil ? .counts : .rate, name: name,
            source: counts.source, action: counts.action, rate: counts.rate)
        if let converted = counts.converted, let people = counts.people {
            held.arm = ComparedArm(
                name: name, source: counts.source, counts: nil, rate: ComparedRate(x: converted, n: people),
                attemptedRate: nil, otherStrength: nil, unverified: nil)
        }
        return held
    }

    /// The same action where it asked for it, else its headline to ours; within our window and at our strength: two rates of
    /// one kind.
    private func earlier(_ name: String) throws -> HeldAgainst? {
        guard var other = try transaction.campaign(named: name),
            var action = other.plan.actions.first(where: { $0.name == campaign.plan.action.name })
                ?? (isSecondary && against == nil ? nil : other.plan.action)
        else { return nil }
        action.strength = campaign.plan.action.strength
        other = other.counted(
            by: action, windowSeconds: campaign.attributionSeconds, baseline: other.plan.baseline)
        guard
            let tally = try transaction.cohort(of: other, asOf: asOf, by: .none).first(where: { $0.arm == sides.first })
        else { return nil }
        return HeldAgainst(
            kind: .campaign, name: name, source: name, action: action.name,
            arm: arm(tally, name: "earlier campaign", source: name), campaign: other)
    }

    // MARK: Strata

    func strata(by stratum: CohortStratum, held: HeldAgainst?, isLive: Bool) throws -> [ComparedStratum] {
        // Random arms are no strata: `randomisedArms` compares them, by who was drawn.
        guard stratum != .none, stratum != .script else { return [] }
        var parts = try transaction.cohort(of: campaign, asOf: asOf, by: stratum).map { ($0.stratum, arm($0)) }
            .filter { $0.1.name == sides.first || held?.kind == .list }
        if let other = held?.campaign, stratum != .list {
            parts += try transaction.cohort(of: other, asOf: asOf, by: stratum).filter { $0.arm == sides.first }
                .map { ($0.stratum, arm($0, name: "earlier campaign", source: other.name)) }
        }
        var names: [String] = []
        for (name, _) in parts where !names.contains(name) { names.append(name) }
        return names.sorted(by: Self.byNumberThenName).map { name in
            let arms = parts.filter { $0.0 == name }.map(\.1)
            let first = arms.first { $0.name == sides.first }
            // A list has one arm: it is held against the whole baseline.
            let second = stratum == .list ? held?.arm : arms.first { $0.name != sides.first }
            var pair: Pair?
            if let first, let second {
                pair = Pair(first, second, isLive: isLive, isRandomised: sides.isRandomised)
            }
            let verdict = pair?.verdictWord ?? "noBaseline"
            return ComparedStratum(
                name: name, arms: arms, difference: verdict == "tooFew" ? nil : pair?.difference, verdict: verdict)
        }
    }

    /// Wards and unions pool; lists do not, for each is in one arm alone.
    func pooled(_ strata: [ComparedStratum], by stratum: CohortStratum) -> PooledDifference? {
        guard stratum == .ward || stratum == .union else { return nil }
        return PooledDifference(
            Strata(
                strata.map { stratum in
                    func rate(_ isFirst: Bool) -> Proportion {
                        stratum.arms.first { ($0.name == sides.first) == isFirst }?.rate.proportion
                            ?? Proportion(0, of: 0)
                    }
                    return TwoRates(rate(true), rate(false))
                }))
    }

    /// Ward 9 before ward 12; no ward last.
    static func byNumberThenName(_ left: String, _ right: String) -> Bool {
        switch (Int(left), Int(right)) {
        case (let left?, let right?): left < right
        case (nil, nil): left.isEmpty ? false : right.isEmpty || left < right
        case (_?, nil): true
        case (nil, _?): false
        }
    }
}
