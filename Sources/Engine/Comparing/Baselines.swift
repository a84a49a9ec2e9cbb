import Domain
import Storage

/// What a name to compare with stands for.
struct Baselines {
    let campaign: StoredCampaign
    /// The lists that the campaign's audience was launched with.
    let launched: ComparisonDefinition
    let transaction: Transaction

    static func unknown(_ name: String) -> Rejection {
        Rejection(
            field: "baseline", reason: "there is no baseline and no campaign \"\(name)\"",
            remedy: "See `textbank baseline list`.")
    }

    /// The campaign's own cold list goes first, then a rate, the organization's own counts, those that others published,
    /// and an earlier campaign. Nil for a name that nobody has heard of.
    func named(_ name: String) throws(StoreError) -> PlannedBaseline? {
        if launched.arms.contains(where: { $0.name == Arms.cold && $0.lists == [name] }) { return .list(name) }
        if let rate = RateText.fraction(name) { return .rate(rate) }
        if try counts(named: name) != nil { return .counts(name) }
        if name == campaign.name { return nil }
        return try transaction.campaign(named: name) == nil ? nil : .campaign(name)
    }

    /// What is frozen with a baseline: what its name stands for now.
    func counts(of baseline: PlannedBaseline?) throws(StoreError) -> DefinedCounts? {
        guard case .counts(let name) = baseline else { return nil }
        return try counts(named: name)
    }

    /// The organization's own go before published ones of the same name.
    func counts(named name: String) throws(StoreError) -> DefinedCounts? {
        if let stored = try transaction.baselines().first(where: { $0.name == name }) {
            return stored.rate.map { DefinedCounts(action: stored.action, source: stored.source, rate: $0) }
                ?? DefinedCounts(
                    action: stored.action, source: stored.source, converted: stored.converted, people: stored.people)
        }
        guard let published = PublishedBaselines.shipped.first(where: { $0.name == name && $0.measure == .action })
        else { return nil }
        var counts = DefinedCounts(action: published.ask, source: published.population, isPublished: true)
        if let known = published.counts {
            (counts.converted, counts.people) = (known.converted, known.people)
        } else {
            counts.rate = published.rate
        }
        return counts
    }
}
