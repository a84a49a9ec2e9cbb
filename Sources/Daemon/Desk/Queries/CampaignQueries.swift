import Domain
import Storage
import Web

// Counts over campaigns, and the people behind them.
extension Transaction {
    /// Campaigns of which a message is queued or claimed: one look into the index of what waits for each lane and
    /// campaign, however much waits.
    func campaignsUnderWay() throws(StoreError) -> Set<CampaignID> {
        let rows = try sql.query(
            """
            select c.id from campaign c where exists (
                select 1 from lane l where exists (
                    select 1 from message m where m.state = 0 and m.lane_id = l.id and m.campaign_id = c.id))
            union select campaign_id from message where state = 1
            """)
        return Set(rows.map { CampaignID($0.integer(0)) })
    }

    /// Nothing of the campaign waits, and nothing more will come: counted, never set.
    func isFinished(_ campaign: StoredCampaign, waiting: Int64) throws(StoreError) -> Bool {
        guard waiting == 0 else { return false }
        if campaign.state == .cancelled { return true }
        return try steps(of: campaign.id).allSatisfy { $0.materialisedTo >= campaign.audienceCount }
    }

    /// Of verified records: what rests on somebody's unsigned word is told by the comparison, beside its rates.
    func convertedCounts(campaign: CampaignID, action: String) throws(StoreError) -> [ConvertedCount] {
        try sql.query(
            """
            select a.arm, v.strength, count(*) from audience a join conversion v on v.person_id = a.person_id
            where a.campaign_id = $1 and v.action = $2 and v.is_verified = 1 group by a.arm, v.strength order by a.arm, v.strength
            """, [.integer(campaign.value), .text(action)]
        ).map { ConvertedCount(arm: $0.text(0), strength: $0.text(1), count: $0.integer(2)) }
    }

    /// The people of a campaign who converted, after a person and strength.
    func converted(
        campaign: CampaignID, action: String, after person: Int64, strength: String, limit: Int
    ) throws(StoreError) -> [(person: Int64, answer: ConvertedAnswer)] {
        try sql.query(
            """
            select v.person_id, a.arm, a.ward, v.strength, v.at, v.evidence, v.reply_id, a.first_accepted_at,
                v.matched_by, v.is_verified
            from audience a join conversion v on v.person_id = a.person_id
            where a.campaign_id = $1 and v.action = $2 and a.person_id >= $3
              and (v.person_id > $3 or v.strength > $4)
            order by v.person_id, v.strength limit $5
            """,
            [.integer(campaign.value), .text(action), .integer(person), .text(strength), .integer(Int64(limit))]
        ).map { row in
            let answer = ConvertedAnswer(
                personId: APIID.person(PersonID(row.integer(0))), arm: row.text(1), ward: row.text(2),
                strength: row.text(3), at: ISO8601.format(Timestamp(microseconds: row.integer(4))),
                evidence: row.text(5), replyId: row.optionalInteger(6).map { APIID.reply(ReplyID($0)) },
                firstAcceptedAt: row.optionalInteger(7).map { ISO8601.format(Timestamp(microseconds: $0)) },
                matchedBy: row.optionalText(8), isVerified: row.integer(9) == 1)
            return (row.integer(0), answer)
        }
    }
}
