import Domain

/// The counts of one arm (and one stratum of it), with the names of the statistics' funnel.
package struct CohortTally: Hashable, Sendable {
    package var arm: String
    package var stratum: String
    package var overlap: Int64 = 0
    package var listed: Int64 = 0
    package var noMobile: Int64 = 0
    package var suppressed: Int64 = 0
    package var baselineConverters: Int64 = 0
    package var eligible: Int64 = 0
    package var attempted: Int64 = 0
    package var sent: Int64 = 0
    package var delivered: Int64 = 0
    package var convertedBeforeSend: Int64 = 0
    package var sentCohort: Int64 = 0
    package var matured: Int64 = 0
    package var repliedMatured: Int64 = 0
    package var convertedMatured: Int64 = 0
    package var convertedSoFar: Int64 = 0
    package var optedOutMatured: Int64 = 0
    package var ittConverted: Int64 = 0
    /// Matured people with a conversion of the other strength in their window: shown beside, never added.
    package var otherStrengthMatured: Int64 = 0
    /// Matured people of whom only unverified records say that they converted in their window: counted apart, never added.
    package var unverifiedMatured: Int64 = 0
}

extension CohortTally {
    /// Nobody yet.
    package init(arm: String, stratum: String = "") {
        self.arm = arm
        self.stratum = stratum
    }
}

/// What people are grouped by.
package enum CohortStratum: String, Hashable, Sendable, CaseIterable {
    case none, ward, union, list
    /// The place of the random arm in the plan; empty for whoever was not drawn.
    case script

    var column: String {
        switch self {
        case .none: "''"
        case .ward: "a.ward"
        case .union: "a.union_name"
        case .script: "coalesce(cast(a.drawn_arm as text), '')"
        case .list: "coalesce((select l.name from list l where l.id = a.list_id), '')"
        }
    }
}

extension Transaction {
    /// Counts a campaign's people as of an instant, by arm and stratum. Events after `asOf` do not exist. The rules are
    /// the statistics' (docs/statistics.md, "What is counted"): t0 is the first accepted text; a conversion counts in
    /// (t0, t0 + window]; matured means that the window has fully passed. Standing is as frozen at launch, but for a
    /// record that comes later and dates the deed at or before the launch: such a person had converted already.
    ///
    /// This is the rule, over the people's rows; `cohort(of:asOf:by:)` gives the same counts from tallies where it can.
    /// - Parameter places: of the audience, by ordinals; nil for everyone.
    package func cohortFromRows(
        of campaign: StoredCampaign, asOf: Timestamp, by stratum: CohortStratum, places: Range<Int64>? = nil
    ) throws(StoreError) -> [CohortTally] {
        // `e.kind || ''` keeps SQLite from the index of all opt-outs: it would read those of everybody for each person.
        try sql.query(
            """
            select arm, stratum, sum(overlap), count(*),
                sum(case when standing in ('no_phone', 'in_review') then 1 else 0 end),
                sum(case when standing = 'opted_out' then 1 else 0 end),
                sum(case when standing = 'converted' then 1 else 0 end),
                sum(eligible), sum(attempted), sum(sent), sum(delivered), sum(sent - in_cohort), sum(in_cohort),
                sum(matured),
                sum(case when matured = 1 and exists (
                        select 1 from reply r where r.campaign_id = $1 and r.person_id = q.person_id
                        and r.label <> 'opt_out' and r.received_at > q.t0 and r.received_at <= q.t0 + $3)
                    then 1 else 0 end),
                sum(case when matured = 1 and converted_at > t0 and converted_at <= t0 + $3 then 1 else 0 end),
                sum(case when in_cohort = 1 and converted_at > t0 and converted_at <= t0 + $3 then 1 else 0 end),
                sum(case when matured = 1 and exists (
                        select 1 from consent_entry e join person p on p.phone = e.phone
                        where p.id = q.person_id and e.kind || '' = 'opted_out' and e.at > q.t0 and e.at <= q.t0 + $3)
                    then 1 else 0 end),
                sum(case when eligible = 1 and (converted_at > $4 and converted_at <= $4 + $3
                        \(campaign.plan.action.strength == .done ? "or deed_at > $4 and deed_at <= $4 + $3" : "")) then 1 else 0 end),
                sum(case when matured = 1 and other_at > t0 and other_at <= t0 + $3 then 1 else 0 end),
                sum(case when matured = 1 and unverified_at > t0 and unverified_at <= t0 + $3 then 1 else 0 end)
            from \(campaign.people(by: stratum)) q
            group by arm, stratum order by arm, stratum
            """,
            campaign.peopleParameters(asOf: asOf, places: places)
        ).map { row in
            func count(_ column: Int) -> Int64 { row.optionalInteger(column) ?? 0 }
            return CohortTally(
                arm: row.text(0), stratum: row.text(1), overlap: count(2), listed: count(3), noMobile: count(4),
                suppressed: count(5), baselineConverters: count(6), eligible: count(7), attempted: count(8),
                sent: count(9), delivered: count(10), convertedBeforeSend: count(11), sentCohort: count(12),
                matured: count(13), repliedMatured: count(14), convertedMatured: count(15), convertedSoFar: count(16),
                optedOutMatured: count(17), ittConverted: count(18), otherStrengthMatured: count(19),
                unverifiedMatured: count(20))
        }
    }
}

extension StoredCampaign {
    /// The action asked, by its name in the organization.
    package var action: String { plan.action.name }

    /// The campaign's people as of $2, one row each, with the flags of the funnel: what every count and every curve of a
    /// comparison is made of. The parameters are `peopleParameters`; a statement's own begin at $10.
    ///
    /// Tallies hold what this counted: whoever changes it empties them in a migration.
    ///
    /// What is looked up of a person is materialised: SQLite would look it up again wherever it is named, ten times over.
    func people(by stratum: CohortStratum) -> String {
        """
            (
                select z.*, case when sent = 1 and t0 + $3 <= $2 and in_cohort = 1 then 1 else 0 end as matured
                from (
                    select y.*,
                        case when sent = 1 and not (converted_at is not null and converted_at <= t0
                             or organic_at is not null and organic_at <= t0) then 1 else 0 end as in_cohort
                    from (
                        select x.*,
                            case when x.standing = 'eligible' then 1 else 0 end as eligible,
                            case when x.standing = 'eligible' and x.t_attempt <= $2 then 1 else 0 end as attempted,
                            case when x.standing = 'eligible' and x.t0 <= $2 then 1 else 0 end as sent,
                            case when x.standing = 'eligible' and x.t0 <= $2 and x.t_delivered <= $2
                                 then 1 else 0 end as delivered
                        from (
                            with w as materialized (
                            select a.arm as arm, \(stratum.column) as stratum, a.person_id as person_id,
                                a.ward as ward, a.union_name as union_name, a.list_id as list_id,
                                a.drawn_arm as drawn_arm, a.overlap as overlap, a.standing as frozen, a.first_attempt_at as t_attempt,
                                a.first_accepted_at as t0, a.first_delivered_at as t_delivered,
                                (select v.at from conversion v where v.person_id = a.person_id and v.action = $5
                                     and v.strength = $6 and v.is_verified = 1 and v.at <= $2) as converted_at,
                                (select v.at from conversion v where v.person_id = a.person_id and v.action = $5
                                     and v.strength = $6 and v.is_verified = 0 and v.at <= $2) as unverified_at,
                                (select v.at from conversion v where v.person_id = a.person_id and v.action = $5
                                     and v.strength = $7 and v.is_verified = 1 and v.at <= $2) as other_at,
                                (select v.at from conversion v where v.person_id = a.person_id and v.action = $5
                                     and v.strength = 'organic' and v.is_verified = 1 and v.at <= $2) as organic_at,
                                (select v.at from conversion v where v.person_id = a.person_id and v.action = $5
                                     and v.strength = 'organic' and v.is_verified = 1
                                     and v.evidence not in ('yes', 'signed', 'attending') and v.at <= $2) as deed_at
                            from audience a
                            where a.campaign_id = $1 and a.ordinal >= $8 and a.ordinal < $9)
                            select w.*,
                                case when w.frozen = 'eligible' and (w.converted_at <= $4 or w.organic_at <= $4)
                                     then 'converted' else w.frozen end as standing
                            from w) x) y) z)
        """
    }

    /// $1 the campaign, $2 the instant, $3 the window in microseconds, $4 the launch, $5 the action, $6 the strength that
    /// counts, $7 the other one, $8 and $9 the places of the audience.
    func peopleParameters(asOf: Timestamp, places: Range<Int64>? = nil) -> [SQLValue] {
        let counted = plan.action.strength
        let other: Strength = counted == .done ? .said : .done
        return [
            .integer(id.value), .integer(asOf.microseconds), .integer(attributionSeconds * 1_000_000),
            .integer(launchedAt.microseconds), .text(action), .text(counted.rawValue), .text(other.rawValue),
            .integer(places?.lowerBound ?? 0), .integer(places?.upperBound ?? .max),
        ]
    }
}
