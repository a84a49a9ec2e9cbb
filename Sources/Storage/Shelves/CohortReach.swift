import Domain

/// By what the listed people of one arm can be matched to what they do elsewhere.
package struct ContactTally: Hashable, Sendable {
    package var arm: String
    package var listed: Int64
    package var withPhone: Int64
    package var withEmail: Int64
    package var withBoth: Int64
}

/// Matured people of one arm, and how many of them were in another campaign's window at the same time.
package struct SharedWindowTally: Hashable, Sendable {
    package var arm: String
    package var matured: Int64
    package var shared: Int64
}

/// People of one ward who answered, and those of them who wait for an answer of ours.
package struct WaitingTally: Hashable, Sendable {
    package var ward: String
    package var answered: Int64
    package var waiting: Int64
}

extension Transaction {
    /// The shares of listed people with a phone, an e-mail address, or both, as our records have them now. A list with
    /// better contact data is matched to conversions more often.
    ///
    /// This is the rule, over the people's rows; `contacts(of:)` gives the same from tallies where it can.
    package func contactsFromRows(
        of campaign: CampaignID, places: Range<Int64>? = nil
    ) throws(StoreError) -> [ContactTally] {
        try sql.query(
            """
            select a.arm, count(*),
                sum(case when p.phone is not null then 1 else 0 end), sum(case when p.email <> '' then 1 else 0 end),
                sum(case when p.phone is not null and p.email <> '' then 1 else 0 end)
            from audience a join person p on p.id = a.person_id
            where a.campaign_id = $1 and a.ordinal >= $2 and a.ordinal < $3
            group by a.arm order by a.arm
            """,
            [
                .integer(campaign.value), .integer(places?.lowerBound ?? 0), .integer(places?.upperBound ?? .max),
            ]
        ).map { row in
            ContactTally(
                arm: row.text(0), listed: row.integer(1), withPhone: row.optionalInteger(2) ?? 0,
                withEmail: row.optionalInteger(3) ?? 0, withBoth: row.optionalInteger(4) ?? 0)
        }
    }

    /// Of the matured people, those whose window overlaps the one of another campaign that texted them. They count in
    /// both; nobody can say which of the two texts moved them.
    package func sharedWindows(
        of campaign: StoredCampaign, asOf: Timestamp
    ) throws(StoreError) -> [SharedWindowTally] {
        // Campaign by campaign: whoever is alone is not looked for among a million of their own.
        let texted = try sql.first(
            """
            select 1 from campaign c where c.id <> $1 and exists (
                select 1 from audience b where b.campaign_id = c.id and b.first_accepted_at is not null) limit 1
            """, [.integer(campaign.id.value)])
        if texted == nil { return [] }
        return try sql.query(
            """
            select arm, sum(matured),
                sum(case when matured = 1 and exists (
                        select 1 from audience b join campaign c on c.id = b.campaign_id
                        where b.person_id = q.person_id and b.campaign_id <> $1 and b.first_accepted_at <= q.t0 + $3
                        and b.first_accepted_at + c.attribution_seconds * 1000000 > q.t0)
                    then 1 else 0 end)
            from \(campaign.people(by: .none)) q group by arm order by arm
            """, campaign.peopleParameters(asOf: asOf)
        ).map { row in
            SharedWindowTally(
                arm: row.text(0), matured: row.optionalInteger(1) ?? 0, shared: row.optionalInteger(2) ?? 0)
        }
    }

    /// Who of the campaign's people answered up to `asOf` (opt-outs are no answers), by the ward they were frozen with;
    /// and whose answer a person should still answer. The latter is how things stand now: an inbox has no history.
    package func waiting(of campaign: CampaignID, asOf: Timestamp) throws(StoreError) -> [WaitingTally] {
        try sql.query(
            """
            select ward, sum(answered), sum(case when answered = 1 then waiting else 0 end)
            from (
                select a.ward as ward,
                    case when exists (
                        select 1 from reply r where r.campaign_id = a.campaign_id and r.person_id = a.person_id
                        and r.label <> 'opt_out' and r.received_at <= $2) then 1 else 0 end as answered,
                    case when exists (
                        select 1 from conversation c where c.person_id = a.person_id and c.waiting_since <= $2)
                        then 1 else 0 end as waiting
                from audience a where a.campaign_id = $1) q
            group by ward having sum(answered) > 0 order by ward
            """, [.integer(campaign.value), .integer(asOf.microseconds)]
        ).map { row in
            WaitingTally(
                ward: row.text(0), answered: row.optionalInteger(1) ?? 0, waiting: row.optionalInteger(2) ?? 0)
        }
    }

    /// How many wards have people in each random arm, by its place.
    package func wardsByArm(of campaign: CampaignID) throws(StoreError) -> [Int: Int64] {
        try sql.query(
            """
            select drawn_arm, count(distinct ward) from audience
            where campaign_id = $1 and drawn_arm is not null and ward <> '' group by drawn_arm
            """, [.integer(campaign.value)]
        ).reduce(into: [:]) { $0[Int($1.integer(0))] = $1.integer(1) }
    }
}
