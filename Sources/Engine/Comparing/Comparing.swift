import Domain
import Statistics
import Storage

/// Makes a `Comparison` from the store's counts: arithmetic and words, no counting of its own.
package struct Comparing {
    private let transaction: Transaction
    private let campaign: StoredCampaign
    private let asOf: Timestamp

    package init(campaign: StoredCampaign, asOf: Timestamp, in transaction: Transaction) {
        self.campaign = campaign
        self.asOf = asOf
        self.transaction = transaction
    }

    /// The activated people beside the plan's baseline, whole and by stratum.
    package func comparison(by stratum: CohortStratum) throws -> Comparison {
        let whole = try transaction.cohort(of: campaign, asOf: asOf, by: .none)
        guard let activated = whole.first(where: { $0.arm == Arms.activated }).map(arm) else {
            throw Refusal(
                field: "campaign", reason: "the campaign has nobody to compare", remedy: "Look at its audience.")
        }
        let baseline = try baseline(whole)
        let isLive = try isLive(whole)
        let pair = baseline.map { Pair(activated: activated, baseline: $0, isLive: isLive) }
        return Comparison(
            campaign: campaign.name, planHash: campaign.planHash, asOf: ISO8601.format(asOf),
            action: campaign.plan.action.name, strength: campaign.plan.action.strength.rawValue,
            windowSeconds: campaign.attributionSeconds, isRandomised: false, isLive: isLive,
            arms: [activated] + (baseline.map { [$0] } ?? []), difference: pair?.difference,
            verdict: pair?.verdictWord ?? "noBaseline", sentences: sentences(activated, pair),
            warnings: warnings(pair), strata: try strata(by: stratum, isLive: isLive),
            uncertain: Int64(try transaction.uncertainMessages(of: campaign.id).count),
            unmatchedConversions: try transaction.countUnmatchedConversions(action: campaign.plan.action.name)
                + transaction.countUnmatchedActions(action: campaign.plan.action.name))
    }

    private func arm(_ tally: CohortTally) -> ComparedArm {
        let source: String =
            switch (tally.arm, campaign.plan.baseline) {
            case (Arms.cold, .list(let name)): name
            default: campaign.plan.audience.lists.joined(separator: ", ")
            }
        return Self.arm(tally, name: tally.arm, source: source)
    }

    private static func arm(_ tally: CohortTally, name: String, source: String) -> ComparedArm {
        ComparedArm(
            name: name, source: source, counts: FunnelCounts(tally),
            rate: ComparedRate(x: tally.convertedMatured, n: tally.matured),
            attemptedRate: ComparedRate(x: min(tally.convertedSoFar, tally.attempted), n: tally.attempted),
            otherStrength: tally.otherStrengthMatured, unverified: tally.unverifiedMatured)
    }

    private func baseline(_ whole: [CohortTally]) throws -> ComparedArm? {
        switch campaign.plan.baseline {
        case nil: return nil
        case .list: return whole.first { $0.arm == Arms.cold }.map(arm)
        case .campaign(let name):
            guard let other = try transaction.campaign(named: name),
                let tally = try transaction.cohort(of: other, asOf: asOf, by: .none)
                    .first(where: { $0.arm == Arms.activated })
            else { return nil }
            return Self.arm(tally, name: "earlier campaign", source: name)
        case .counts(let name):
            guard let counts = try transaction.baselines().first(where: { $0.name == name }) else { return nil }
            return ComparedArm(
                name: name, source: counts.source, counts: nil,
                rate: ComparedRate(x: counts.converted, n: counts.people), attemptedRate: nil, otherStrength: nil,
                unverified: nil)
        }
    }

    /// Live until every step is over and everyone texted has had the whole window.
    private func isLive(_ whole: [CohortTally]) throws -> Bool {
        if whole.contains(where: { $0.matured < $0.sentCohort }) { return true }
        guard campaign.state != .cancelled else { return false }
        return try transaction.steps(of: campaign.id).contains {
            $0.expiresAt > asOf && $0.materialisedTo < campaign.audienceCount
        }
    }

    // MARK: Words

    private func sentences(_ activated: ComparedArm, _ pair: Pair?) -> [String] {
        let span = Self.span(seconds: campaign.attributionSeconds)
        let did =
            "\(campaign.plan.action.strength == .said ? "said they will take" : "took") the action"
            + " \"\(campaign.plan.action.name)\" within \(span) of their first text"
        var sentences = [
            Sentence.rate(
                activated.rate.proportion, confidence: 0.95, noun: "texted people on the activated list", action: did)
        ]
        guard let pair else { return sentences }
        let baseline = pair.baseline
        let noun =
            baseline.counts == nil
            ? "people counted in \(baseline.source)" : "texted people on the \(baseline.name) list"
        sentences.append(Sentence.rate(baseline.rate.proportion, confidence: 0.95, noun: noun, action: did))
        if let counts = activated.counts {
            sentences.append(
                "\(NumberText.grouped(Int(counts.matured))) of \(NumberText.grouped(Int(counts.sentCohort))) texted activated people"
                    + " have had their full \(span).")
        }
        sentences.append(pair.sentence)
        return sentences
    }

    /// A span in the largest unit that measures it whole: "7 days", "36 hours", "1 day".
    private static func span(seconds: Int64) -> String {
        let units: [(seconds: Int64, name: String)] = [(86_400, "day"), (3_600, "hour"), (60, "minute"), (1, "second")]
        let unit = units.first { seconds % $0.seconds == 0 } ?? (1, "second")
        let count = seconds / unit.seconds
        return "\(count) \(unit.name)\(count == 1 ? "" : "s")"
    }

    private func warnings(_ pair: Pair?) -> [String] {
        guard let pair else { return ["The plan names nothing to compare with."] }
        var warnings = ["The two lists differ in who is on them: people who came to a meeting chose to come."]
        guard let first = pair.activated.counts, let second = pair.baseline.counts else {
            return warnings + ["The baseline is from another time, with other messages."]
        }
        let delivered = TwoRates(
            Proportion(Int(first.delivered), of: Int(first.sent)),
            Proportion(Int(second.delivered), of: Int(second.sent)))
        if Guardrail.deliveryIsImbalanced(delivered) {
            warnings.append("The two lists are reached unequally: their shares with a delivery receipt differ.")
        }
        if Guardrail.maturityIsUneven(pair.maturity) {
            warnings.append("The two lists were texted at different times.")
        }
        if case .campaign = campaign.plan.baseline {
            warnings.append("The baseline is from another time, with other messages.")
        }
        return warnings
    }

    // MARK: Strata

    private func strata(by stratum: CohortStratum, isLive: Bool) throws -> [ComparedStratum] {
        guard stratum != .none else { return [] }
        let tallies = try transaction.cohort(of: campaign, asOf: asOf, by: stratum)
        var names: [String] = []
        for tally in tallies where !names.contains(tally.stratum) { names.append(tally.stratum) }
        return names.sorted(by: Self.byNumberThenName).map { name in
            let arms = tallies.filter { $0.stratum == name }.map(arm)
            let activated = arms.first { $0.name == Arms.activated }
            let cold = arms.first { $0.name == Arms.cold }
            var pair: Pair?
            if let activated, let cold { pair = Pair(activated: activated, baseline: cold, isLive: isLive) }
            return ComparedStratum(
                name: name, arms: arms, difference: pair?.difference, verdict: pair?.verdictWord ?? "noBaseline")
        }
    }

    /// Ward 9 before ward 12.
    private static func byNumberThenName(_ left: String, _ right: String) -> Bool {
        switch (Int(left), Int(right)) {
        case (let left?, let right?): left < right
        case (nil, nil): left < right
        case (_?, nil): true
        case (nil, _?): false
        }
    }
}

/// Two arms and what may be said about them.
private struct Pair {
    let activated: ComparedArm
    let baseline: ComparedArm
    let isLive: Bool
    let rates: TwoRates
    let verdict: Verdict

    init(activated: ComparedArm, baseline: ComparedArm, isLive: Bool) {
        self.activated = activated
        self.baseline = baseline
        self.isLive = isLive
        rates = TwoRates(activated.rate.proportion, baseline.rate.proportion)
        verdict = Verdict(
            rates, isLive: isLive, plannedFirst: Int(activated.counts?.eligible ?? activated.rate.n),
            plannedSecond: Int(baseline.counts?.eligible ?? baseline.rate.n))
    }

    var difference: ComparedDifference? {
        guard let estimate = rates.difference, let interval = verdict.fixed else { return nil }
        return ComparedDifference(
            estimate: estimate, lower: interval.lower, upper: interval.upper, pValue: verdict.pValue,
            pMethod: verdict.pMethod.rawValue, liveLower: verdict.live.lower, liveUpper: verdict.live.upper)
    }

    /// Matured of texted, of both; published counts are taken as matured.
    var maturity: TwoRates {
        func share(_ arm: ComparedArm) -> Proportion {
            guard let counts = arm.counts else {
                return arm.rate.proportion.trials > 0 ? Proportion(1, of: 1) : Proportion(0, of: 0)
            }
            return Proportion(Int(counts.matured), of: Int(counts.sentCohort))
        }
        return TwoRates(share(activated), share(baseline))
    }

    var isTooEarly: Bool { isLive && Guardrail.isTooEarly(matured: maturity) }

    /// Too few comes first (statistics §15.1, rule 1); then whether enough people have had their window.
    var verdictWord: String {
        if verdict.conclusion == .tooFew { return verdict.conclusion.rawValue }
        return isTooEarly ? "tooEarly" : verdict.conclusion.rawValue
    }

    var sentence: String {
        if verdictWord == "tooEarly" {
            return "It is too early to compare: fewer than 60% of one list have had their full window."
        }
        let name = baseline.counts == nil ? baseline.source : "the \(baseline.name) list"
        return Sentence.comparison(
            rates, firstLabel: "The activated list", secondLabel: name, isRandomised: false, isLive: isLive,
            verdict: verdict)
    }
}
