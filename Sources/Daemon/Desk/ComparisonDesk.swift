import Domain
import Engine
import Statistics
import Storage
import Web

extension StoreDesk {
    package func comparisons(of campaign: String) async throws -> [DefinedComparisonAnswer] {
        try await read { transaction in
            let stored = try transaction.requiredCampaign(campaign)
            return try Comparisons(of: stored, in: transaction).versions.map {
                DefinedComparisonAnswer($0, campaign: stored.name)
            }
        }
    }

    package func define(
        _ campaign: String, _ order: ComparisonOrder, by caller: Caller
    ) async throws -> DefinedComparisonAnswer {
        try await write { transaction, now in
            let stored = try transaction.requiredCampaign(campaign)
            let defined = try Defining.define(
                ComparisonChange(
                    baseline: order.baseline, window: order.window,
                    strata: order.by.flatMap { PlannedStrata(rawValue: $0.rawValue) },
                    strength: order.strength.flatMap { Strength(rawValue: $0.rawValue) }, action: order.action),
                of: stored, by: caller.name, because: order.reason, in: transaction, now: now)
            try transaction.audit(
                who: caller.name, what: "define comparison",
                detail: "campaign \(stored.id) version \(defined.version) hash \(defined.hash.prefix(12))", now: now)
            return Changed(DefinedComparisonAnswer(defined, campaign: stored.name))
        }
    }
}

extension DefinedComparisonAnswer {
    init(_ comparison: StoredComparison, campaign: String) {
        let definition = comparison.definition
        self.init(
            campaign: campaign, version: comparison.version, hash: comparison.hash,
            definedAt: ISO8601.format(comparison.definedAt), author: comparison.author, reason: comparison.reason,
            isFromLaunch: comparison.version == 1, isAfterFirstText: comparison.isAfterFirstText,
            arms: definition.arms.map { DefinedArmAnswer(name: $0.name, lists: $0.lists) },
            randomArms: (definition.randomArms ?? []).map(\.name), action: definition.action.name,
            strength: definition.action.strength.rawValue, evidence: definition.action.evidence.map(\.rawValue),
            furtherActions: (definition.furtherActions ?? []).map(\.name),
            windowSeconds: definition.windowSeconds, base: definition.base.rawValue, by: definition.strata.rawValue,
            baseline: definition.baseline.map { DefinedBaselineAnswer($0, definition.counts) },
            definition: definition.frozen.text)
    }
}

extension DefinedBaselineAnswer {
    init(_ baseline: PlannedBaseline, _ counts: DefinedCounts?) {
        switch baseline {
        case .list(let name): self.init(kind: "list", name: name)
        case .campaign(let name): self.init(kind: "campaign", name: name)
        case .counts(let name):
            self.init(
                kind: "counts", name: name, converted: counts?.converted, people: counts?.people, rate: counts?.rate)
        case .rate(let rate):
            self.init(
                kind: "rate",
                name: NumberText.percent(rate, decimals: NumberText.rateDecimals(largest: rate)) + "%", rate: rate)
        }
    }
}
