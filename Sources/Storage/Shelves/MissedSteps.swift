import Domain

extension Transaction {
    static let plainStepColumns = """
        select s.campaign_id, s.step, s.name, s.due_at, s.expires_at, s.first_message_id, s.materialised_to
        from campaign_step s
        """

    static func plainStep(_ row: SQLRow) -> StoredStep {
        StoredStep(
            campaign: CampaignID(row.integer(0)), step: row.integer(1), name: row.text(2),
            dueAt: Timestamp(microseconds: row.integer(3)), expiresAt: Timestamp(microseconds: row.integer(4)),
            firstMessageID: row.integer(5), materialisedTo: row.integer(6))
    }

    /// Steps of running campaigns that fell due after `aliveAt` and before `before`, may still be sent at `now`, and of
    /// which nothing can have left: no rows are made yet, or they fell due after `heldSince`, when nothing did.
    package func missedSteps(
        after aliveAt: Timestamp, before: Timestamp, heldSince: Timestamp, now: Timestamp
    ) throws(StoreError) -> [StoredStep] {
        try sql.query(
            """
            \(Self.plainStepColumns) join campaign c on c.id = s.campaign_id
            where c.state = 'running' and s.due_at > $1 and s.due_at < $2 and s.expires_at > $3
              and (s.materialised_to = 0 or s.due_at > $4)
            order by s.campaign_id, s.step
            """,
            [
                .integer(aliveAt.microseconds), .integer(before.microseconds), .integer(now.microseconds),
                .integer(heldSince.microseconds),
            ]
        ).map(Self.plainStep)
    }

    /// A step is not sent any more from this instant on: its people are made, and expire, as for any step whose hours
    /// did not come.
    package func expire(_ step: StoredStep, at now: Timestamp) throws(StoreError) {
        try sql.run(
            "update campaign_step set expires_at = $3 where campaign_id = $1 and step = $2",
            [.integer(step.campaign.value), .integer(step.step), .integer(now.microseconds)])
        try sql.run(
            "update message set expires_at = $3 where id >= $1 and id < $2 and state = 0",
            [
                .integer(step.firstMessageID), .integer(step.firstMessageID + step.materialisedTo),
                .integer(now.microseconds),
            ])
    }
}
