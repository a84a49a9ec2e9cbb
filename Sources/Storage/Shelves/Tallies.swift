import Domain

/// Reading counts from tallies. A block without a tally, or with a mark, is counted from its people's rows, in the same
/// snapshot: the answer is always what the rows say, never what they said a while ago.
extension Transaction {
    /// A campaign's people as of an instant, by arm and stratum: what `cohortFromRows` counts. From tallies for whole
    /// minutes since the launch, which is what reports ask for; other instants are counted from the rows.
    package func cohort(
        of campaign: StoredCampaign, asOf: Timestamp, by stratum: CohortStratum
    ) throws(StoreError) -> [CohortTally] {
        guard let minute = campaign.talliedMinute(asOf) else {
            return try cohortFromRows(of: campaign, asOf: asOf, by: stratum)
        }
        let blocks = try freshBlocks(of: campaign)
        var sums = CohortSums(by: stratum, lists: stratum == .list ? try listNames() : [:])
        for tally in blocks.tallies { try sums.add(tally, at: minute) }
        for places in blocks.otherPlaces {
            for tally in try cohortFromRows(of: campaign, asOf: asOf, by: stratum, places: places) { sums.add(tally) }
        }
        return sums.tallies
    }

    /// Everyone of the cohort by how long they were followed and what happened when: what `followUpsFromRows` counts.
    package func followUps(
        of campaign: StoredCampaign, asOf: Timestamp, unitSeconds: Int64
    ) throws(StoreError) -> [FollowUpTally] {
        // In units of whole minutes, minutes that are rounded up tell how long somebody was followed.
        guard let minute = campaign.talliedMinute(asOf), unitSeconds == campaign.curveUnitSeconds, unitSeconds % 60 == 0
        else { return try followUpsFromRows(of: campaign, asOf: asOf, unitSeconds: unitSeconds) }
        let blocks = try freshBlocks(of: campaign)
        var sums: [FollowUpTally: Int64] = [:]
        for tally in blocks.tallies {
            var arms: [String] = []
            try tally.visit {
                arms = $0.map(\.arm)
            } _: { group in
                guard group.flags.contains(.inCohort), group.sent <= minute else { return }
                let key = FollowUpTally(
                    arm: arms[group.cell], followed: (minute - group.sent) / (unitSeconds / 60),
                    converted: group.converted <= minute ? group.convertedAfter : nil,
                    optedOut: group.optedOut <= minute ? group.optedOutAfter : nil, people: 0)
                sums[key, default: 0] += group.people
            }
        }
        for places in blocks.otherPlaces {
            let rows = try followUpsFromRows(of: campaign, asOf: asOf, unitSeconds: unitSeconds, places: places)
            for var row in rows {
                let people = row.people
                row.people = 0
                sums[row, default: 0] += people
            }
        }
        return sums.map { key, people in
            var tally = key
            tally.people = people
            return tally
        }.sorted(by: FollowUpTally.isBefore)
    }

    /// By what listed people can be matched to what they do elsewhere: what `contactsFromRows` counts.
    package func contacts(of campaign: StoredCampaign) throws(StoreError) -> [ContactTally] {
        let blocks = try freshBlocks(of: campaign)
        var sums: [String: ContactTally] = [:]
        func add(_ tally: ContactTally) {
            var sum =
                sums[tally.arm] ?? ContactTally(arm: tally.arm, listed: 0, withPhone: 0, withEmail: 0, withBoth: 0)
            sum.listed += tally.listed
            sum.withPhone += tally.withPhone
            sum.withEmail += tally.withEmail
            sum.withBoth += tally.withBoth
            sums[tally.arm] = sum
        }
        for tally in blocks.tallies {
            var cells: [ContactTally] = []
            try tally.visit {
                cells = $0.map { ContactTally(arm: $0.arm, listed: 0, withPhone: 0, withEmail: 0, withBoth: 0) }
            } _: { group in
                let (phone, email) = (group.flags.contains(.hasPhone), group.flags.contains(.hasEmail))
                cells[group.cell].listed += group.people
                if phone { cells[group.cell].withPhone += group.people }
                if email { cells[group.cell].withEmail += group.people }
                if phone, email { cells[group.cell].withBoth += group.people }
            }
            for cell in cells { add(cell) }
        }
        for places in blocks.otherPlaces {
            for tally in try contactsFromRows(of: campaign.id, places: places) { add(tally) }
        }
        return sums.values.sorted { $0.arm.utf8.lexicographicallyPrecedes($1.arm.utf8) }
    }

    /// The tallies that hold, and the places of everyone else in whole runs.
    private func freshBlocks(
        of campaign: StoredCampaign
    ) throws(StoreError) -> (tallies: [PackedTally], otherPlaces: [Range<Int64>]) {
        let rows = try sql.query(
            """
            select t.block, t.people from tally t
            where t.campaign_id = $1 and t.action = $2 and t.strength = $3 and t.window_seconds = $4
              and t.people is not null and not exists (
                  select 1 from tally_mark m where m.campaign_id = t.campaign_id and m.block = t.block)
            order by t.block
            """, campaign.tallyKey)
        var others: [Range<Int64>] = []
        var next: Int64 = 0
        for row in rows {
            let start = row.integer(0) * tallyBlock
            others += Self.pieces(of: next..<start)
            next = start + tallyBlock
        }
        if next < campaign.audienceCount { others += Self.pieces(of: next..<campaign.audienceCount) }
        return (rows.map { PackedTally(bytes: $0.bytes(1)) }, others)
    }

    /// What is counted from rows at a time: their people are held in memory meanwhile.
    private static let mostPlaces: Int64 = 65_536

    private static func pieces(of places: Range<Int64>) -> [Range<Int64>] {
        stride(from: places.lowerBound, to: places.upperBound, by: Int(mostPlaces)).map { start in
            start..<min(start + mostPlaces, places.upperBound)
        }
    }

    private func listNames() throws(StoreError) -> [Int64: String] {
        try sql.query("select id, name from list").reduce(into: [:]) { $0[$1.integer(0)] = $1.text(1) }
    }
}

extension StoredCampaign {
    /// What tells its tallies from those of other countings of the same people.
    var tallyKey: [SQLValue] {
        [
            .integer(id.value), .text(action), .text(plan.action.strength.rawValue), .integer(attributionSeconds),
        ]
    }

    /// The grain of its curves: whole hours, unless the window is no whole number of them.
    package var curveUnitSeconds: Int64 {
        attributionSeconds % 3_600 == 0 ? 3_600 : attributionSeconds % 60 == 0 ? 60 : 1
    }

    /// The minute of an instant for which tallies hold: a whole one, and not before the launch, when nobody stood anywhere.
    fileprivate func talliedMinute(_ instant: Timestamp) -> Int64? {
        guard instant >= launchedAt, instant == instant.startOfMinute else { return nil }
        return instant.microseconds / 60_000_000
    }
}

extension FollowUpTally {
    /// As SQL orders them, nulls first.
    fileprivate static func isBefore(_ left: FollowUpTally, _ right: FollowUpTally) -> Bool {
        if left.arm != right.arm { return left.arm.utf8.lexicographicallyPrecedes(right.arm.utf8) }
        return (left.followed, left.converted ?? -1, left.optedOut ?? -1)
            < (right.followed, right.converted ?? -1, right.optedOut ?? -1)
    }
}
