import Domain

/// Records of people who are counted as having taken the action, that came in late.
package struct LateRecordTally: Hashable, Sendable {
    package var arm: String
    /// Written down after the person's window had closed: who read the comparison in between saw fewer.
    package var afterWindow: Int64
    /// Written down after the instant asked about: who read the comparison then saw fewer.
    package var afterAsOf: Int64

    package init(arm: String, afterWindow: Int64, afterAsOf: Int64) {
        self.arm = arm
        self.afterWindow = afterWindow
        self.afterAsOf = afterAsOf
    }
}

extension Transaction {
    /// Of the matured who are counted, those whose record came after their window, or after the instant asked about. By arm;
    /// arms without any are not among them.
    package func lateRecords(of campaign: StoredCampaign, asOf: Timestamp) throws(StoreError) -> [LateRecordTally] {
        let window = campaign.attributionSeconds * 1_000_000
        // Nobody was texted before the launch, so no window closed before that plus its length: most records are not looked at.
        // The few late records are found first, then their people: `cross join` tells SQLite that order.
        let earliest = min(campaign.launchedAt.microseconds + window, asOf.microseconds)
        return try sql.query(
            """
            select a.arm, sum(case when v.recorded_at > a.first_accepted_at + $3 then 1 else 0 end),
                sum(case when v.recorded_at > $2 then 1 else 0 end)
            from conversion v cross join audience a
            where a.campaign_id = $1 and a.person_id = v.person_id and v.recorded_at > $4 and v.action = $5 and v.strength = $6 and v.is_verified = 1
              and a.standing = 'eligible' and a.first_accepted_at + $3 <= $2
              and v.at > a.first_accepted_at and v.at <= a.first_accepted_at + $3
              and (v.recorded_at > a.first_accepted_at + $3 or v.recorded_at > $2)
              and not exists (
                  select 1 from conversion o where o.person_id = v.person_id and o.action = $5
                  and o.strength = 'organic' and o.is_verified = 1 and o.at <= a.first_accepted_at)
            group by a.arm order by a.arm
            """,
            [
                .integer(campaign.id.value), .integer(asOf.microseconds), .integer(window), .integer(earliest),
                .text(campaign.action), .text(campaign.plan.action.strength.rawValue),
            ]
        ).map {
            LateRecordTally(
                arm: $0.text(0), afterWindow: $0.optionalInteger(1) ?? 0, afterAsOf: $0.optionalInteger(2) ?? 0)
        }
    }
}
