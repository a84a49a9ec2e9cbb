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
}

extension Comparing {
    /// Nil when the plan names nothing, or what it named is gone.
    func heldAgainst(_ whole: [CohortTally]) throws -> HeldAgainst? {
        if let against {
            guard let held = try named(against) else {
                throw Refusal(
                    field: "baseline", reason: "there is no baseline and no campaign \"\(against)\"",
                    remedy: "See `textbank baseline list`.")
            }
            return held
        }
        switch campaign.plan.baseline {
        case nil: return nil
        case .list(let name):
            guard let tally = whole.first(where: { $0.arm == sides.second }) else { return nil }
            return HeldAgainst(
                kind: .list, name: sides.second, source: name, action: campaign.plan.action.name, arm: arm(tally))
        case .campaign(let name): return try earlier(name)
        case .counts(let name): return try counted(name)
        }
    }

    /// The organization's own baselines go before published ones of the same name, those before campaigns.
    private func named(_ name: String) throws -> HeldAgainst? {
        if let held = try counted(name) { return held }
        return name == campaign.name ? nil : try earlier(name)
    }

    private func counted(_ name: String) throws -> HeldAgainst? {
        if let stored = try transaction.baselines().first(where: { $0.name == name }) {
            if let rate = stored.rate {
                return HeldAgainst(kind: .rate, name: name, source: stored.source, action: stored.action, rate: rate)
            }
            return held(
                kind: .counts, name: name, source: stored.source, action: stored.action, converted: stored.converted,
                people: stored.people)
        }
        guard let published = PublishedBaselines.shipped.first(where: { $0.name == name && $0.measure == .action })
        else { return nil }
        if let counts = published.counts {
            return held(
                kind: .published, name: name, source: published.population, action: published.ask,
                converted: counts.converted, people: counts.people)
        }
        return HeldAgainst(
            kind: .published, name: name, source: published.population, action: published.ask, rate: published.rate)
    }

    private func held(
        kind: BaselineKind, name: String, source: String, action: String, converted: Int64, people: Int64
    ) -> HeldAgainst {
        HeldAgainst(
            kind: kind, name: name, source: source, action: action,
            arm: ComparedArm(
                name: name, source: source, counts: nil, rate: ComparedRate(x: converted, n: people),
                attemptedRate: nil, otherStrength: nil, unverified: nil))
    }

    private func earlier(_ name: String) throws -> HeldAgainst? {
        guard let other = try transaction.campaign(named: name),
            let tally = try transaction.cohort(of: other, asOf: asOf, by: .none)
                .first(where: { $0.arm == sides.first })
        else { return nil }
        return HeldAgainst(
            kind: .campaign, name: name, source: name, action: other.plan.action.name,
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
