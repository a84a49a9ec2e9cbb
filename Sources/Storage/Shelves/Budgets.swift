import Domain

extension Transaction {
    /// Segments of a budget that were handed over on one of its days, and not given back.
    package func spent(_ budget: DayBudget, day: String) throws(StoreError) -> Int64 {
        try sql.first(
            "select segments from segment_count where budget = $1 and day = $2", [.text(budget.name), .text(day)]
        )?.integer(0) ?? 0
    }

    /// Counts segments against a budget's day; a negative number gives back what was claimed and never handed over.
    /// Returns what is spent now, these included. A sum in one statement: daemons that share a budget lose nothing.
    @discardableResult
    package func spend(_ budget: DayBudget, day: String, segments: Int64) throws(StoreError) -> Int64 {
        let row = try sql.first(
            """
            insert into segment_count (budget, day, segments) values ($1, $2, $3)
            on conflict (budget, day) do update set segments = segment_count.segments + excluded.segments
            returning segments
            """, [.text(budget.name), .text(day), .integer(segments)])
        guard let row else { preconditionFailure("an upsert returns its row") }
        return row.integer(0)
    }

    /// What other running campaigns have in the queue on these lanes: how many texts, and one of them. Read from the index
    /// of what waits.
    package func queued(
        on lanes: [LaneID], besides campaign: CampaignID
    ) throws(StoreError) -> [(texts: Int64, sample: MessageID)] {
        var queued: [(texts: Int64, sample: MessageID)] = []
        for lane in lanes {
            let rows = try sql.query(
                """
                select count(*), min(id) from message
                where state = 0 and lane_id = $1 and campaign_id <> $2
                  and campaign_id in (select c.id from campaign c where c.state = 'running')
                group by campaign_id order by campaign_id
                """, [.integer(lane.value), .integer(campaign.value)])
            queued += rows.map { ($0.integer(0), MessageID($0.integer(1))) }
        }
        return queued
    }

    /// Whose text of which step a message of a campaign is.
    package func occasion(
        of message: MessageID
    ) throws(StoreError) -> (campaign: CampaignID, step: Int64, person: PersonID)? {
        try sql.first("select campaign_id, step, person_id from message where id = $1", [.integer(message.value)]).map {
            (CampaignID($0.integer(0)), $0.integer(1), PersonID($0.integer(2)))
        }
    }

    /// Forgets days before `day`: nobody counts against them any more.
    package func forgetBudgetDays(before day: String) throws(StoreError) {
        try sql.run("delete from segment_count where day < $1", [.text(day)])
    }
}
