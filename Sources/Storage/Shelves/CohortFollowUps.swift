import Domain

/// How many people of one arm were followed for so long, and what they did when. In units of the question asked.
package struct FollowUpTally: Hashable, Sendable {
    package var arm: String
    /// From the first accepted text to the instant asked about, rounded down.
    package var followed: Int64
    /// From the first accepted text to the conversion, rounded up; nil for none yet.
    package var converted: Int64?
    /// From the first accepted text to the first opt-out, rounded up; nil for none yet.
    package var optedOut: Int64?
    package var people: Int64
}

/// How many people of one arm took the action in one hour.
package struct HourTally: Hashable, Sendable {
    package var arm: String
    /// Whole hours since the instant asked about, rounded up: what happened in the first hour is 1.
    package var hour: Int64
    package var people: Int64
}

extension Transaction {
    /// Everyone of the cohort (texted, and not converted before), grouped by how long they were followed and what
    /// happened when. Events are rounded up and follow-up down to whole units, so that whoever acted within k units has
    /// at most k, and whoever was followed for k units has at least k: where everyone has had k units, the curve at k is
    /// the plain share. Events after `asOf` do not exist, nor those after a person's window.
    ///
    /// This is the rule, over the people's rows; `followUps(of:asOf:unitSeconds:)` gives the same from tallies where it can.
    /// - Parameters:
    ///   - unitSeconds: the grain, an hour for curves; at least 1.
    ///   - places: of the audience, by ordinals; nil for everyone.
    package func followUpsFromRows(
        of campaign: StoredCampaign, asOf: Timestamp, unitSeconds: Int64, places: Range<Int64>? = nil
    ) throws(StoreError) -> [FollowUpTally] {
        try sql.query(
            """
            select arm, followed, converted, opted_out, count(*)
            from (
                select q.arm as arm, ($2 - q.t0) / $10 as followed,
                    case when q.converted_at > q.t0 and q.converted_at <= q.t0 + $3
                         then (q.converted_at - q.t0 + $10 - 1) / $10 end as converted,
                    (select (min(e.at) - q.t0 + $10 - 1) / $10 from consent_entry e join person p on p.phone = e.phone
                     where p.id = q.person_id and e.kind || '' = 'opted_out' and e.at > q.t0 and e.at <= q.t0 + $3
                     and e.at <= $2) as opted_out
                from \(campaign.people(by: .none)) q where q.in_cohort = 1) f
            group by arm, followed, converted, opted_out
            order by arm, followed, converted nulls first, opted_out nulls first
            """,
            campaign.peopleParameters(asOf: asOf, places: places) + [.integer(unitSeconds * 1_000_000)]
        ).map { row in
            FollowUpTally(
                arm: row.text(0), followed: row.integer(1), converted: row.optionalInteger(2),
                optedOut: row.optionalInteger(3), people: row.integer(4))
        }
    }

    /// Who of the matured people took the action within their window, by the hour since `start`; what was before is hour 0. They
    /// add up to the headline.
    package func actionHours(
        of campaign: StoredCampaign, asOf: Timestamp, since start: Timestamp
    ) throws(StoreError) -> [HourTally] {
        try sql.query(
            """
            select arm, case when converted_at <= $10 then 0 else (converted_at - $10 + 3599999999) / 3600000000 end, count(*)
            from \(campaign.people(by: .none)) q
            where q.matured = 1 and q.converted_at > q.t0 and q.converted_at <= q.t0 + $3
            group by 1, 2 order by 1, 2
            """,
            campaign.peopleParameters(asOf: asOf) + [.integer(start.microseconds)]
        ).map { HourTally(arm: $0.text(0), hour: $0.integer(1), people: $0.integer(2)) }
    }
}
