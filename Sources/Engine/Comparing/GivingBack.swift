import Domain
import Statistics
import Storage

/// Makes a `GiveBack` from the store.
package struct GivingBack {
    private let transaction: Transaction
    private let campaign: StoredCampaign
    private let asOf: Timestamp
    private let disclosure: Disclosure
    private let against: String?
    private let version: Int64?

    package init(
        campaign: StoredCampaign, version: Int64? = nil, against: String? = nil, asOf: Timestamp,
        disclosure: Disclosure, in transaction: Transaction
    ) {
        self.version = version
        self.campaign = campaign
        self.against = against
        self.asOf = asOf.startOfMinute
        self.disclosure = disclosure
        self.transaction = transaction
    }

    package func report() throws -> GiveBack {
        let comparing = try Comparing(
            campaign: campaign, version: version, against: against, asOf: asOf, in: transaction)
        let comparison = try comparing.comparison(by: .ward)
        let first = arm(comparison.arms[0])
        let second = comparison.arms.count > 1 ? arm(comparison.arms[1]) : nil
        let isShown = !first.rate.isHidden && second?.rate.isHidden != true
        let wards = isShown ? self.wards(comparison) : []
        let meeting = try campaign.meeting.flatMap { id in try transaction.meetings().first { $0.id == id } }
        let (waiting, total) = try self.waiting()
        return GiveBack(
            disclosure: disclosure, campaign: campaign.name, planHash: campaign.planHash,
            definition: comparison.definition.besideTheWards,
            areWardsDefined: comparing.definition.strata == .ward, asOf: asOf,
            launchedAt: campaign.launchedAt, meeting: meeting, action: comparison.action,
            strength: comparing.campaign.plan.action.strength, windowSeconds: comparison.windowSeconds,
            isRandomised: comparison.isRandomised, isLive: comparison.isLive, base: comparison.base,
            verdict: isShown ? comparison.verdict : "hidden", details: isShown ? details(comparison) : nil,
            steps: try steps(), first: first, second: second,
            baseline: comparison.baseline, baselineName: comparison.againstRate?.source ?? second?.source ?? "",
            difference: isShown ? comparison.difference : nil,
            againstRate: first.rate.isHidden ? nil : comparison.againstRate,
            wards: wards, foldedWards: foldedWards(comparison).count,
            pooled: wards.count > 1 ? comparison.pooled.flatMap { $0.isTooSparse ? nil : $0 } : nil,
            optOuts: first.optedOut?.isHidden == false && second?.optedOut?.isHidden == false
                ? comparison.optOuts : nil, randomised: comparison.randomised.flatMap(shown),
            furtherActions: comparison.furtherActions.compactMap { further($0, beside: comparison.arms) },
            series: isShown
                ? try series(comparison, comparing.campaign, since: meeting?.startsAt ?? campaign.launchedAt) : [],
            waiting: waiting, waitingTotal: total, caveats: comparison.caveats,
            uncertain: disclosure.isSafe(comparison.uncertain) ? comparison.uncertain : nil,
            unmatched: disclosure.isSafe(comparison.unmatchedConversions) ? comparison.unmatchedConversions : nil)
    }

    private func details(_ comparison: Comparison) -> Verdict? {
        guard comparison.arms.count > 1, comparison.difference != nil else { return nil }
        return Pair(
            comparison.arms[0], comparison.arms[1], isLive: comparison.isLive, isRandomised: comparison.isRandomised
        ).verdict
    }

    private func steps() throws -> [GiveBack.Step] {
        try transaction.steps(of: campaign.id).map { step in
            let planned =
                campaign.plan.steps.indices.contains(Int(step.step)) ? campaign.plan.steps[Int(step.step)] : nil
            return GiveBack.Step(name: step.name, dueAt: step.dueAt, text: planned?.text ?? "")
        }
    }

    // MARK: Lists

    private func arm(_ arm: ComparedArm) -> GiveBack.Arm {
        var shown = GiveBack.Arm(
            name: arm.name, source: arm.source, rate: disclosure.rate(x: arm.rate.x, n: arm.rate.n))
        // Counts that somebody published are public: there is nobody to protect.
        guard let counts = arm.counts else {
            shown.rate = ShownRate(arm.rate)
            return shown
        }
        let funnel = ShownFunnel(counts, disclosure)
        shown.funnel = funnel
        if funnel[.sent] != nil { shown.delivered = disclosure.rate(x: counts.delivered, n: counts.sent) }
        if funnel[.matured] != nil {
            shown.replied = disclosure.rate(x: counts.repliedMatured, n: counts.matured)
            shown.optedOut = disclosure.rate(x: counts.optedOutMatured, n: counts.matured)
            shown.sharedWindow = arm.sharedWindow.map { disclosure.rate(x: $0.people, n: $0.matured) }
        }
        if funnel[.listed] != nil {
            shown.withBoth = arm.contacts.map { disclosure.rate(x: $0.withBoth, n: $0.listed) }
        }
        let isEarlySafe =
            disclosure.isSafe(x: counts.convertedSoFar, n: counts.sentCohort)
            && disclosure.isSafe(counts.convertedSoFar - counts.convertedMatured) && funnel[.sentCohort] != nil
        shown.early = isEarlySafe ? arm.early : nil
        return shown
    }

    // MARK: Wards

    private func pairs(_ comparison: Comparison) -> [(name: String, first: ComparedRate, second: ComparedRate)] {
        let none = ComparedRate(x: 0, n: 0)
        let (one, other) = (comparison.arms[0].name, comparison.arms.count > 1 ? comparison.arms[1].name : "")
        return comparison.strata.map { stratum in
            (
                stratum.name, stratum.arms.first { $0.name == one }?.rate ?? none,
                stratum.arms.first { $0.name == other }?.rate ?? none
            )
        }
    }

    private func foldedWards(_ comparison: Comparison) -> Set<Int> {
        disclosure.folded(pairs(comparison).map { [($0.first.x, $0.first.n), ($0.second.x, $0.second.n)] })
    }

    /// The wards that are large enough, and the others as one.
    private func wards(_ comparison: Comparison) -> [GiveBack.Ward] {
        let pairs = pairs(comparison)
        let folded = foldedWards(comparison)
        var rows = pairs.indices.filter { !folded.contains($0) }.map { index in
            (
                Optional(pairs[index].name), pairs[index].first, pairs[index].second,
                comparison.strata[index].difference
            )
        }
        if !folded.isEmpty {
            func sum(_ rate: (Int) -> ComparedRate) -> ComparedRate {
                folded.reduce(ComparedRate(x: 0, n: 0)) {
                    ComparedRate(x: $0.x + rate($1).x, n: $0.n + rate($1).n)
                }
            }
            let (first, second) = (sum { pairs[$0].first }, sum { pairs[$0].second })
            rows.append((nil, first, second, difference(first, second, isLive: comparison.isLive)))
        }
        // One row would only repeat the whole.
        guard rows.count > 1 else { return [] }
        func weight(_ first: ComparedRate, _ second: ComparedRate) -> Double {
            first.n + second.n == 0 ? 0 : Double(first.n) * Double(second.n) / Double(first.n + second.n)
        }
        let all = rows.reduce(0) { $0 + weight($1.1, $1.2) }
        return rows.map { name, first, second, difference in
            GiveBack.Ward(
                name: name, first: ShownRate(first), second: ShownRate(second), difference: difference,
                weight: all == 0 ? 0 : weight(first, second) / all)
        }
    }

    private func difference(_ first: ComparedRate, _ second: ComparedRate, isLive: Bool) -> ComparedDifference? {
        func arm(_ rate: ComparedRate) -> ComparedArm { ComparedArm(name: "", source: "", rate: rate) }
        let pair = Pair(arm(first), arm(second), isLive: isLive, isRandomised: false)
        return pair.verdictWord == "tooFew" ? nil : pair.difference
    }

    /// All arms or none: any one could be worked out from the others and the whole.
    private func shown(_ randomised: RandomisedArms) -> RandomisedArms? {
        randomised.arms.allSatisfy {
            disclosure.isSafe(x: $0.rate.x, n: $0.rate.n) && disclosure.isSafe(x: $0.maturedRate.x, n: $0.maturedRate.n)
        } ? randomised : nil
    }

    /// Its rates. Who had taken it before is missing from its base: where those are few, the two bases together would tell
    /// how few.
    private func further(_ action: SecondaryAction, beside arms: [ComparedArm]) -> GiveBack.FurtherAction? {
        func shown(_ place: Int) -> ShownRate? {
            guard action.arms.indices.contains(place) else { return nil }
            let rate = action.arms[place].rate
            guard arms.indices.contains(place), arms[place].name == action.arms[place].name,
                disclosure.isSafe(abs(arms[place].rate.n - rate.n))
            else { return ShownRate(hiddenOf: nil) }
            return disclosure.rate(x: rate.x, n: rate.n)
        }
        guard let first = shown(0) else { return nil }
        return GiveBack.FurtherAction(
            name: action.name, strength: Strength(rawValue: action.strength) ?? .said, first: first, second: shown(1))
    }

    // MARK: Days

    private func series(
        _ comparison: Comparison, _ counted: StoredCampaign, since start: Timestamp
    ) throws -> [GiveBack.Series] {
        let hours = try transaction.actionHours(of: counted, asOf: asOf, since: start)
        return comparison.arms.compactMap { arm in
            guard let counts = arm.counts, arm.name != "earlier campaign", counts.matured > 0 else { return nil }
            let own = hours.filter { $0.arm == arm.name }
            let days = max(1, ((own.map(\.hour).max() ?? 0) + 23) / 24)
            // Day 0 is the start itself: whoever acted earlier is in it.
            let counted = (0...days).map { day in
                own.filter { $0.hour <= day * 24 }.reduce(Int64(0)) { $0 + $1.people }
            }
            return GiveBack.Series(
                arm: arm.name,
                points: disclosure.points(counted).map { day in
                    .init(day: Int64(day), rate: ShownRate(ComparedRate(x: counted[day], n: counts.matured)))
                })
        }
    }

    // MARK: Answers

    private func waiting() throws -> ([GiveBack.Waiting], GiveBack.Waiting?) {
        let tallies = try transaction.waiting(of: campaign.id, asOf: asOf)
        let total = GiveBack.Waiting(
            ward: nil, answered: tallies.reduce(0) { $0 + $1.answered }, waiting: tallies.reduce(0) { $0 + $1.waiting })
        guard disclosure.isSafe(x: total.waiting, n: total.answered) else { return ([], nil) }
        let folded = disclosure.folded(tallies.map { [($0.waiting, $0.answered)] })
        var rows = tallies.indices.filter { !folded.contains($0) }.map {
            GiveBack.Waiting(ward: tallies[$0].ward, answered: tallies[$0].answered, waiting: tallies[$0].waiting)
        }.sorted { Comparing.byNumberThenName($0.ward ?? "", $1.ward ?? "") }
        if !folded.isEmpty {
            rows.append(
                GiveBack.Waiting(
                    ward: nil, answered: folded.reduce(0) { $0 + tallies[$1].answered },
                    waiting: folded.reduce(0) { $0 + tallies[$1].waiting }))
        }
        return (rows.count > 1 ? rows : [], total)
    }
}
