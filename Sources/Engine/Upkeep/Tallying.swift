import Domain
import Storage

/// Which blocks of which audiences are counted anew, and when. A block that changes all the time is counted again once a
/// minute at most: meanwhile its people are counted from their rows, so nothing is ever late.
package struct Tallying: Sendable {
    /// One block to count, by everything that reports ask its campaign for.
    package struct Order: Hashable, Sendable {
        package var countings: [StoredCampaign]
        package var block: Int64
    }

    private struct Place: Hashable {
        var campaign: CampaignID
        var block: Int64
    }

    /// So many blocks at a look.
    private static let batch = 64
    private static let pauseMicroseconds: Int64 = 60_000_000

    /// When (monotonic) a block was ordered last.
    private var orderedAt: [Place: Int64] = [:]
    /// Campaigns of which every block had a tally, and how many ways of counting they had.
    private var complete: [CampaignID: Int] = [:]

    package init() {}

    /// What should be counted now, the newest campaigns first.
    package mutating func orders(in transaction: Transaction, monotonic: Int64) throws -> [Order] {
        orderedAt = orderedAt.filter { monotonic - $0.value < Self.pauseMicroseconds }
        let marked = try transaction.markedCampaigns()
        var orders: [Order] = []
        for campaign in try transaction.campaigns().reversed() {
            let countings = try Self.countings(of: campaign, in: transaction)
            if complete[campaign.id] == countings.count, !marked.contains(campaign.id) { continue }
            complete[campaign.id] = nil
            let stale = try transaction.staleBlocks(of: countings)
            if stale.isEmpty { complete[campaign.id] = countings.count }
            for block in stale where orders.count < Self.batch {
                let place = Place(campaign: campaign.id, block: block)
                guard orderedAt[place] == nil else { continue }
                orderedAt[place] = monotonic
                orders.append(Order(countings: countings, block: block))
            }
            if orders.count == Self.batch { break }
        }
        return orders
    }

    /// By what reports count a campaign's people: by every action of its comparison, in each version.
    private static func countings(
        of campaign: StoredCampaign, in transaction: Transaction
    ) throws -> [StoredCampaign] {
        let versions = try Comparisons(of: campaign, in: transaction).versions
        return campaign.tallied(
            as: [campaign]
                + versions.map(\.definition).flatMap { definition in
                    definition.actions.map {
                        campaign.counted(
                            by: $0, windowSeconds: definition.windowSeconds, baseline: definition.baseline)
                    }
                })
    }

    /// Counts one block in three steps, as `Transaction.beginTally` has it, where nobody else uses the store meanwhile.
    /// False when somebody else has begun it, or the snapshot was too old: it is ordered again.
    @discardableResult
    package static func count(_ order: Order, in store: Store) throws -> Bool {
        let build = try store.write { try $0.beginTally(of: order.countings, block: order.block) }
        guard let tallies = try store.read({ try $0.count(build) }) else { return false }
        try store.write { try $0.endTally(build, tallies) }
        return true
    }
}
