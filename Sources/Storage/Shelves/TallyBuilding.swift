import Domain

/// One block of an audience on its way to a new tally.
package struct TallyBuild: Hashable, Sendable {
    /// By what its people are counted: one campaign, in as many ways as reports ask for.
    package var countings: [StoredCampaign]
    package var block: Int64
    /// Whoever builds the same block later has another one.
    package var number: Int64
}

extension StoredCampaign {
    /// Those of these ways of counting its people that have tallies, each once. Where a window is longer than the plan's
    /// and than marks look ahead, people are counted from their rows.
    package func tallied(as countings: [StoredCampaign]) -> [StoredCampaign] {
        var keys: Set<[SQLValue]> = []
        let longest = max(attributionSeconds, Transaction.markedSeconds)
        return countings.filter { $0.attributionSeconds <= longest && keys.insert($0.tallyKey).inserted }
    }
}

/// Building tallies, in three steps so that nobody waits while people are counted: `beginTally` and `endTally` are short
/// writes, `count` between them only reads.
///
/// Why nothing is lost: `beginTally` takes away the marks of transactions that have ended, and what those wrote is in any
/// snapshot taken afterwards. A transaction that has not ended then leaves its mark, which is seen as soon as what it
/// wrote is. Two who build the same block have two numbers, and only the later one's tally is kept.
extension Transaction {
    /// The blocks whose people would be counted from their rows now.
    /// - Parameter countings: of one campaign.
    package func staleBlocks(of countings: [StoredCampaign]) throws(StoreError) -> [Int64] {
        guard let campaign = countings.first, campaign.audienceCount > 0 else { return [] }
        var stale: Set<Int64> = []
        for counting in countings {
            let fresh = try sql.query(
                """
                select t.block from tally t
                where t.campaign_id = $1 and t.action = $2 and t.strength = $3 and t.window_seconds = $4
                  and t.people is not null and not exists (
                      select 1 from tally_mark m where m.campaign_id = t.campaign_id and m.block = t.block)
                """, counting.tallyKey
            ).map { $0.integer(0) }
            stale.formUnion(Set(0...(campaign.audienceCount - 1) / tallyBlock).subtracting(fresh))
        }
        return stale.sorted()
    }

    /// Campaigns in which something has changed since their tallies were made.
    package func markedCampaigns() throws(StoreError) -> Set<CampaignID> {
        Set(try sql.query("select distinct campaign_id from tally_mark").map { CampaignID($0.integer(0)) })
    }

    /// From now on the block's people are counted from their rows, until `endTally`.
    package func beginTally(of countings: [StoredCampaign], block: Int64) throws(StoreError) -> TallyBuild {
        // First: others who begin wait here for each other, and for nothing else.
        let number = try newID("tally")
        guard let campaign = countings.first else { preconditionFailure("people are counted by something") }
        try sql.run(
            "delete from tally_mark where campaign_id = $1 and block = $2",
            [.integer(campaign.id.value), .integer(block)])
        // All of them, those of other countings too: the marks that were taken away spoke of those as well.
        try sql.run(
            "update tally set people = null, build = $3 where campaign_id = $1 and block = $2",
            [.integer(campaign.id.value), .integer(block), .integer(number)])
        try sql.runEach(
            """
            insert into tally (campaign_id, action, strength, window_seconds, block, build)
            select $1, $2, $3, $4, $5, $6 where true on conflict do nothing
            """, countings.map { $0.tallyKey + [.integer(block), .integer(number)] })
        return TallyBuild(countings: countings, block: block, number: number)
    }

    /// Counts the people of a block, each once, in a snapshot that was taken after `beginTally` was committed: the tallies
    /// in the order of the countings. Nil where this snapshot is older (a copy that lags behind), or somebody else has
    /// begun the block since.
    package func count(_ build: TallyBuild) throws(StoreError) -> [[UInt8]]? {
        var tallies: [[UInt8]] = []
        for counting in build.countings {
            let row = try sql.first(
                """
                select build from tally where campaign_id = $1 and action = $2 and strength = $3
                  and window_seconds = $4 and block = $5
                """, counting.tallyKey + [.integer(build.block)])
            guard row?.integer(0) == build.number else { return nil }
            tallies.append(try tally(of: counting, block: build.block).bytes)
        }
        return tallies
    }

    /// The tallies count from the commit of this transaction on, unless somebody else has begun the block meanwhile.
    package func endTally(_ build: TallyBuild, _ tallies: [[UInt8]]) throws(StoreError) {
        try sql.runEach(
            """
            update tally set people = $6 where campaign_id = $1 and action = $2 and strength = $3
              and window_seconds = $4 and block = $5 and build = $7
            """,
            zip(build.countings, tallies).map { counting, tally in
                counting.tallyKey + [.integer(build.block), .blob(tally), .integer(build.number)]
            })
    }

    // MARK: Counting

    /// Events are of any time here: a minute is asked for when the tally is read.
    private static let everAfter = Timestamp(microseconds: .max / 4)

    private func tally(of campaign: StoredCampaign, block: Int64) throws(StoreError) -> PackedTally {
        let places = block * tallyBlock..<(block + 1) * tallyBlock
        let rows = try sql.query(
            Self.groups(of: campaign),
            campaign.peopleParameters(asOf: Self.everAfter, places: places) + [
                .integer(campaign.curveUnitSeconds * 1_000_000)
            ])
        var cells: [TallyCell] = []
        var known: [TallyCell: Int] = [:]
        let groups = rows.map { row in
            let cell = TallyCell(
                arm: row.text(0), ward: row.text(1), union: row.text(2), list: row.integer(3),
                drawn: row.optionalInteger(4))
            let place = known[cell] ?? cells.count
            if place == cells.count {
                known[cell] = place
                cells.append(cell)
            }
            return TallyGroup(row, cell: place)
        }
        return PackedTally(
            groups, cells: cells, launchMinute: campaign.launchedAt.microseconds / 60_000_000,
            windowMinutes: campaign.attributionSeconds / 60)
    }

    /// One row for all people of a block who are alike in everything a count depends on; $10 is the unit of the curve.
    private static func groups(of campaign: StoredCampaign) -> String {
        func minute(_ instant: String) -> String { "(\(instant) + 59999999) / 60000000" }
        func after(_ instant: String) -> String { "(\(instant) - q.t0 + $10 - 1) / $10" }
        let isInWindow = "q.in_cohort = 1 and q.converted_at > q.t0 and q.converted_at <= q.t0 + $3"
        let isSinceLaunch = "q.eligible = 1 and q.converted_at > $4 and q.converted_at <= $4 + $3"
        // A deed that nobody asked for counts where arms were drawn, as in `cohortFromRows`.
        let isDeed =
            campaign.plan.action.strength == .done
            ? "q.eligible = 1 and q.deed_at > $4 and q.deed_at <= $4 + $3" : "1 = 0"
        return """
            select q.arm, q.ward, q.union_name, q.list_id, q.drawn_arm,
                case when q.standing in ('no_phone', 'in_review') then 1 else 0 end,
                case when q.standing = 'opted_out' then 1 else 0 end,
                case when q.standing = 'converted' then 1 else 0 end,
                q.eligible, q.overlap, q.has_phone, q.has_email, q.in_cohort,
                case when q.in_cohort = 1 and exists (
                        select 1 from reply r where r.campaign_id = $1 and r.person_id = q.person_id
                        and r.label <> 'opt_out' and r.received_at > q.t0 and r.received_at <= q.t0 + $3)
                    then 1 else 0 end,
                case when q.in_cohort = 1 and q.other_at > q.t0 and q.other_at <= q.t0 + $3 then 1 else 0 end,
                case when q.in_cohort = 1 and q.unverified_at > q.t0 and q.unverified_at <= q.t0 + $3
                     then 1 else 0 end,
                case when q.attempted = 1 then \(minute("q.t_attempt")) end,
                case when q.sent = 1 then \(minute("q.t0")) end,
                case when q.sent = 1 then \(minute("q.t0 + $3")) end,
                case when q.delivered = 1 then \(minute("q.t_delivered")) end,
                case when \(isInWindow) then \(minute("q.converted_at")) end,
                case when \(isInWindow) then \(after("q.converted_at")) end,
                \(minute("q.opted_at")), \(after("q.opted_at")),
                case when \(isDeed) and \(isSinceLaunch) and q.converted_at < q.deed_at
                     then \(minute("q.converted_at"))
                     when \(isDeed) then \(minute("q.deed_at"))
                     when \(isSinceLaunch) then \(minute("q.converted_at")) end,
                count(*)
            from (
                select o.*, case when p.phone is not null then 1 else 0 end as has_phone,
                    case when p.email <> '' then 1 else 0 end as has_email,
                    case when o.in_cohort = 1 then (
                        select min(e.at) from consent_entry e where e.phone = p.phone and e.kind || '' = 'opted_out'
                        and e.at > o.t0 and e.at <= o.t0 + $3) end as opted_at
                from \(campaign.people(by: .none)) o join person p on p.id = o.person_id) q
            group by \((1...25).map(String.init).joined(separator: ", "))
            """
    }
}

extension TallyGroup {
    /// From the columns of `Transaction.groups`.
    fileprivate init(_ row: SQLRow, cell: Int) {
        self.cell = cell
        let columns: [TallyFlags] = [
            .noMobile, .suppressed, .baselineConverter, .eligible, .overlap, .hasPhone, .hasEmail, .inCohort,
            .replied, .otherStrength, .unverified,
        ]
        for (column, flag) in columns.enumerated() where row.flag(5 + column) { flags.insert(flag) }
        attempted = row.optionalInteger(16) ?? Self.never
        sent = row.optionalInteger(17) ?? Self.never
        matured = row.optionalInteger(18) ?? Self.never
        delivered = row.optionalInteger(19) ?? Self.never
        converted = row.optionalInteger(20) ?? Self.never
        convertedAfter = row.optionalInteger(21) ?? 0
        optedOut = row.optionalInteger(22) ?? Self.never
        optedOutAfter = row.optionalInteger(23) ?? 0
        ittConverted = row.optionalInteger(24) ?? Self.never
        people = row.integer(25)
    }
}
