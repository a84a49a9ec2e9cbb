import Domain
import Engine
import Storage

/// Tallies against rows, again and again while everything else happens: whoever changes what counts and forgets to say so
/// leaves a tally that is wrong.
extension World {
    /// So few people share a tally that some of a small campaign's change while others do not.
    static let tallyBlock: Int64 = 8

    static let tallyPause = 5 * Span.hour

    /// Compares, and counts every other stale block anew.
    mutating func keepTallies() throws {
        try judgeTallies()
        if now < scenario.end { queue.plan(.talliesAreKept, at: now + Self.tallyPause) }
    }

    func judgeTallies() throws {
        for campaign in scenario.campaigns {
            guard let id = campaign.id else { continue }
            try calmStore.write { transaction in
                // A restored backup may not know it.
                guard let stored = try transaction.campaign(id) else { return }
                try Self.compare(stored, letter: "\(campaign.letter)", now: instant, in: transaction)
                for (place, block) in try transaction.staleBlocks(of: [stored]).enumerated() where place % 2 == 0 {
                    let build = try transaction.beginTally(of: [stored], block: block)
                    if let tallies = try transaction.count(build) { try transaction.endTally(build, tallies) }
                }
            }
        }
    }

    private static func compare(
        _ campaign: StoredCampaign, letter: String, now: Timestamp, in transaction: Transaction
    ) throws {
        let minute = now.startOfMinute
        for asOf in [minute, minute.adding(seconds: -20 * 3_600)] {
            let tallied = try transaction.cohort(of: campaign, asOf: asOf, by: .ward)
            if try tallied != transaction.cohortFromRows(of: campaign, asOf: asOf, by: .ward) {
                throw Breach(.everyoneIsAccountedFor, "the tallies of campaign \(letter) do not say what its rows say")
            }
        }
        let unit = campaign.curveUnitSeconds
        let curve = try transaction.followUps(of: campaign, asOf: minute, unitSeconds: unit)
        if try curve != transaction.followUpsFromRows(of: campaign, asOf: minute, unitSeconds: unit) {
            throw Breach(.everyoneIsAccountedFor, "the tallies of campaign \(letter) have another curve than its rows")
        }
    }
}
