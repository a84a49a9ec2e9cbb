import Domain

extension Transaction {
    /// Of the next `limit` people of a step whose rows were just made in a restored store, puts those into the queue who
    /// were left out for a reason that may have passed after the copy was made: an earlier text in doubt, which a receipt
    /// may have settled, or an opt-out, which a START may have ended. The daemon that went on with the original may have
    /// sent them the step, so "never sent" would be a guess. Returns how many.
    ///
    /// The rows are made anew: from "never sent" no way leads back.
    package func queueWithheld(_ step: StoredStep, limit: Int64) throws(StoreError) -> Int {
        let first = step.firstMessageID + step.materialisedTo
        let rows = try sql.query(
            """
            select m.id, m.person_id, m.phone, m.lane_id, m.window_id, m.due_at, m.expires_at
            from message m join audience a on a.campaign_id = m.campaign_id and a.person_id = m.person_id
            where m.id >= $1 and m.id < $2 and m.campaign_id = $3 and m.step = $4 and m.state = 7
              and m.attempt = 0 and m.reason in ('in_review', 'opted_out') and a.standing = 'eligible'
              and m.phone is not null
            order by m.id
            """, [.integer(first), .integer(first + limit), .integer(step.campaign.value), .integer(step.step)])
        guard !rows.isEmpty else { return 0 }
        try sql.runEach("delete from message where id = $1", rows.map { [.integer($0.integer(0))] })
        try sql.runEach(
            """
            insert into message (id, campaign_id, step, person_id, phone, kind, lane_id, window_id, due_at, expires_at,
                                 state, attempt)
            values ($1, $2, $3, $4, $5, 0, $6, $7, $8, $9, 0, 0)
            """,
            rows.map { row in
                [
                    .integer(row.integer(0)), .integer(step.campaign.value), .integer(step.step),
                    .integer(row.integer(1)), .text(row.text(2)), .integer(row.integer(3)), .integer(row.integer(4)),
                    .integer(row.integer(5)), .integer(row.integer(6)),
                ]
            })
        return rows.count
    }

    /// How many messages the original can have made after the copy, at the very most.
    private static let idsPerBranch: Int64 = 1_000_000_000

    /// Messages that are made from now on get ids that the original did not use: receipts for its texts still come in, and
    /// name them by these ids. Asked again for the same fence it changes nothing.
    package func leaveMessageIDs(from firstNew: MessageID) throws(StoreError) {
        try sql.run(
            """
            insert into id_block (kind, next) values ('message', $1)
            on conflict (kind) do update set next = excluded.next where id_block.next < excluded.next
            """, [.integer(firstNew.value + Self.idsPerBranch)])
    }
}
