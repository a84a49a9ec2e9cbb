import Domain
import Statistics
import Storage

/// Makes a `Comparison` from the store's counts: arithmetic and words, no counting of its own.
package struct Comparing {
    let transaction: Transaction
    /// As the definition counts it: its action (or the one that is asked about), its window, its baseline.
    package private(set) var campaign: StoredCampaign
    /// The action counted is not the headline.
    private(set) var isSecondary = false
    /// A whole minute: events after it do not exist.
    let asOf: Timestamp
    /// Another baseline than the definition's, by its name; nil for the definition's.
    let against: String?
    /// What was defined, and all its versions.
    let defined: StoredComparison
    private let versions: Comparisons
    var definition: ComparisonDefinition { defined.definition }
    let baselines: Baselines
    /// The arm of interest and the one it is held against. Arms may have any names: these are the plan's two lists.
    let sides = Sides(first: Arms.activated, second: Arms.cold, isRandomised: false)

    /// - Parameters:
    ///   - version: of the campaign's comparison; nil for the newest.
    ///   - action: one of the definition's, by its name; nil for the headline.
    ///   - against: another baseline than the definition's, by its name.
    /// - Throws: `Refusal` for a version or an action that there is not.
    package init(
        campaign: StoredCampaign, version: Int64? = nil, action: String? = nil, against: String? = nil,
        asOf: Timestamp, in transaction: Transaction
    ) throws {
        versions = try Comparisons(of: campaign, in: transaction)
        defined = try versions.version(version)
        self.campaign = campaign.counted(by: defined.definition)
        baselines = Baselines(campaign: campaign, launched: versions.launched, transaction: transaction)
        self.against = against
        self.asOf = asOf.startOfMinute
        self.transaction = transaction
        guard let action, action != definition.action.name else { return }
        guard let ask = definition.furtherActions?.first(where: { $0.name == action }) else {
            let names = definition.actions.map(\.name).joined(separator: ", ")
            throw Refusal(
                field: "action", reason: "the campaign is not counted by an action \"\(action)\"",
                remedy: "Use one of: \(names).")
        }
        count(ask)
    }

    /// The same question about another of the definition's actions.
    func asking(for ask: ActionAsk) -> Comparing {
        var other = self
        other.count(ask)
        return other
    }

    private mutating func count(_ ask: ActionAsk) {
        campaign = campaign.counted(
            by: ask, windowSeconds: definition.windowSeconds, baseline: definition.baseline)
        isSecondary = ask.name != definition.action.name
    }

    /// Which arms of the campaign are compared, and whether chance put people into them.
    struct Sides {
        var first: String
        var second: String
        var isRandomised: Bool
    }

    /// By what the definition says.
    /// - Throws: `Refusal` for a baseline that nobody has heard of.
    package func comparison() throws -> Comparison { try comparison(by: CohortStratum(definition.strata)) }

    /// The activated people beside their baseline, whole and by stratum.
    /// - Throws: `Refusal` for a baseline that nobody has heard of.
    package func comparison(by stratum: CohortStratum) throws -> Comparison {
        let whole = try transaction.cohort(of: campaign, asOf: asOf, by: .none)
        guard var first = whole.first(where: { $0.arm == sides.first }).map(arm) else {
            throw Refusal(
                field: "campaign", reason: "the campaign has nobody to compare", remedy: "Look at its audience.")
        }
        var held = try heldAgainst(whole)
        let isLive = try isLive(whole)
        let details = try ArmDetails(campaign, asOf: asOf, isLive: isLive, in: transaction)
        details.add(to: &first)
        if held?.kind == .list, var second = held?.arm {
            details.add(to: &second)
            held?.arm = second
        }
        let further = try furtherActions(isLive: isLive)
        var pair = held?.arm.map { Pair(first, $0, isLive: isLive, isRandomised: sides.isRandomised) }
        if isSecondary, let own = further.first(where: { $0.ask.name == campaign.plan.action.name })?.pair {
            pair?.verdict.conclusion = own.verdict.conclusion
        }
        let against = held.flatMap { held in
            held.rate.flatMap {
                AgainstRate(
                    first.rate, name: held.name, source: held.source, rate: $0,
                    planned: first.counts?.eligible ?? first.rate.n)
            }
        }
        let verdict = pair?.verdictWord ?? against.map { self.verdict(first, $0, isLive: isLive) } ?? "noBaseline"
        let strata = try strata(by: stratum, held: held, isLive: isLive)
        let pooled = verdict == "tooFew" ? nil : self.pooled(strata, by: stratum)
        let caveats = caveats(first, held: held, pair: pair, pooled: pooled)
        let words = ComparisonWords(campaign: campaign, held: held, isLive: isLive)
        return Comparison(
            campaign: campaign.name, planHash: campaign.planHash, definition: try mark(by: stratum),
            asOf: ISO8601.format(asOf),
            action: campaign.plan.action.name, isHeadline: !isSecondary,
            strength: campaign.plan.action.strength.rawValue,
            windowSeconds: campaign.attributionSeconds, isRandomised: sides.isRandomised, isLive: isLive,
            base: sides.isRandomised ? .eligible : .matured, by: stratum.rawValue, baseline: held?.kind,
            arms: [first] + [held?.arm].compactMap(\.self),
            difference: verdict == "tooFew" ? nil : pair?.difference, againstRate: verdict == "tooFew" ? nil : against,
            verdict: verdict,
            sentences: words.sentences(first, pair: pair, against: against, verdict: verdict)
                + (pooled.map { words.sentence($0, by: stratum) } ?? []),
            warnings: caveats.map(\.english), caveats: caveats, strata: strata, pooled: pooled,
            lists: stratum == .list ? ManyLists(strata.flatMap { s in s.arms.map { (s.name, $0.rate) } }) : nil,
            furtherActions: further.map(SecondaryAction.init), randomised: try randomisedArms(),
            optOuts: balanced(pair).flatMap { OptOutBalance($0, $1) },
            delivery: balanced(pair).flatMap { DeliveryBalance($0, $1) },
            uncertain: Int64(try transaction.uncertainMessages(of: campaign.id).count),
            unmatchedConversions: try transaction.countUnmatchedConversions(action: campaign.plan.action.name)
                + transaction.countUnmatchedActions(action: campaign.plan.action.name),
            lateRecords: LateRecords(
                try transaction.lateRecords(of: campaign, asOf: asOf).filter {
                    $0.arm == sides.first || held?.kind == .list
                }))
    }

    /// The funnels of both arms, where both have one.
    private func balanced(_ pair: Pair?) -> (FunnelCounts, FunnelCounts)? {
        guard let first = pair?.first.counts, let second = pair?.second.counts else { return nil }
        return (first, second)
    }

    /// In what the question departs from the definition.
    private func mark(by stratum: CohortStratum) throws -> ComparisonMark {
        var departures: [String] = []
        if let against, try baselines.named(against) != definition.baseline { departures.append("baseline") }
        // Random arms are compared in any case, and have strata of their own.
        if stratum != CohortStratum(definition.strata), stratum != .script, stratum != .none {
            departures.append("by")
        }
        return ComparisonMark(defined, newest: versions.newest.version, departures: departures)
    }

    // MARK: Arms

    func arm(_ tally: CohortTally) -> ComparedArm {
        let source: String =
            switch (tally.arm, campaign.plan.baseline) {
            case (sides.second, .list(let name)): name
            default: campaign.plan.audience.lists.joined(separator: ", ")
            }
        return arm(tally, name: tally.arm, source: source)
    }

    func arm(_ tally: CohortTally, name: String, source: String) -> ComparedArm {
        let counts = FunnelCounts(tally)
        return ComparedArm(
            name: name, source: source, counts: counts,
            rate: sides.isRandomised
                ? ComparedRate(x: tally.ittConverted, n: tally.eligible)
                : ComparedRate(x: tally.convertedMatured, n: tally.matured),
            attemptedRate: ComparedRate(x: min(tally.convertedSoFar, tally.attempted), n: tally.attempted),
            otherStrength: tally.otherStrengthMatured, unverified: tally.unverifiedMatured, dropOff: counts.dropOff)
    }

    /// Live until every step is over and everyone texted has had the whole window.
    private func isLive(_ whole: [CohortTally]) throws -> Bool {
        if whole.contains(where: { $0.matured < $0.sentCohort }) { return true }
        guard campaign.state != .cancelled else { return false }
        return try transaction.steps(of: campaign.id).contains {
            $0.expiresAt > asOf && $0.materialisedTo < campaign.audienceCount
        }
    }

    private func verdict(_ first: ComparedArm, _ against: AgainstRate, isLive: Bool) -> String {
        let conclusion = against.conclusion(
            of: first.rate, planned: first.counts?.eligible ?? first.rate.n, isLive: isLive)
        if conclusion == .tooFew { return conclusion.rawValue }
        let matured = first.counts.map { Proportion(Int($0.matured), of: Int($0.sentCohort)) }?.estimate ?? 1
        return isLive && matured < 0.6 ? "tooEarly" : conclusion.rawValue
    }

    private func caveats(
        _ first: ComparedArm, held: HeldAgainst?, pair: Pair?, pooled: PooledDifference?
    ) -> [Caveat] {
        var caveats: [Caveat] = isSecondary ? [.secondaryAction] : []
        guard let held else { return caveats + [.noBaseline] }
        if !sides.isRandomised { caveats.append(.whoIsOnTheLists) }
        if held.kind == .published { caveats.append(.published) }
        if held.rate != nil { caveats.append(.bareRate) }
        if held.hasChanged { caveats.append(.baselineChanged) }
        if held.kind.isFromAnotherTime, held.kind != .published { caveats.append(.anotherTime) }
        if let (one, other) = balanced(pair), DeliveryBalance(one, other)?.isImbalanced == true {
            caveats.append(.unequalDelivery)
        }
        if let pair, held.kind == .list, Guardrail.maturityIsUneven(pair.maturity) { caveats.append(.differentTimes) }
        if let one = first.contacts, let other = pair?.second.contacts,
            Guardrail.matchingIsUneven(TwoRates(one.both, other.both))
        {
            caveats.append(.unequalMatching)
        }
        if [first, pair?.second].contains(where: { ($0?.sharedWindow?.people ?? 0) > 0 }) {
            caveats.append(.otherCampaigns)
        }
        guard let pooled else { return caveats }
        if pooled.allStrataOpposite {
            caveats.append(.everyStratumOpposite)
        } else if pooled.isReversed {
            caveats.append(.reversal)
        }
        if let p = pooled.homogeneityPValue, p < 0.05 { caveats.append(.heterogeneous) }
        return caveats + [.fewStrata]
    }
}

extension CohortStratum {
    init(_ strata: PlannedStrata) {
        self =
            switch strata {
            case .none: .none
            case .ward: .ward
            case .union: .union
            case .list: .list
            }
    }
}
