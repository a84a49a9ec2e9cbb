import Domain
import Storage
import Web

/// Waiting texts of a campaign that share everything that decides when they leave.
struct WaitingGroup {
    var texts: Int64
    /// Those of them whose number is held.
    var suppressed: Int64
    /// The earliest of them.
    var dueAt: Timestamp
    var expiresAt: Timestamp
    var isRetried: Bool
    var gateway: String
    var sender: String
    var waiting: WaitingRow
}

/// A step without rows yet, for one person.
struct UpcomingStep {
    var campaign: CampaignID
    var campaignName: String
    var campaignState: String
    var step: Int64
    var name: String
    var dueAt: Timestamp
    var answer: String
    var isConverted: Bool
}

// What waits, and why: for "campaign show", "person show" and "why".
extension Transaction {
    /// Read from the index of what waits; numbers that are held are found from their own side, since they are few.
    func waitingGroups(of campaign: StoredCampaign, now: Timestamp) throws(StoreError) -> [WaitingGroup] {
        let sides = """
            m.lane_id, m.window_id, m.step, case when m.due_at > $2 then 1 else 0 end,
            case when coalesce(m.code, '') <> '' then 1 else 0 end
            """
        let arguments: [SQLValue] = [.integer(campaign.id.value), .integer(now.microseconds)]
        var held: [[Int64]: Int64] = [:]
        for row in try sql.query(
            """
            select \(sides), count(*) from suppression s join message m on m.phone = s.phone
            where s.reason = 'held' and m.campaign_id = $1 and m.state = 0 group by \(sides)
            """, arguments)
        {
            held[(0..<5).map { row.integer($0) }] = row.integer(5)
        }
        let lanes = Dictionary(
            uniqueKeysWithValues: try sql.query("select id, gateway, sender, paused_reason, resume_at from lane").map {
                ($0.integer(0), $0)
            })
        let keys = Dictionary(uniqueKeysWithValues: try windows().map { ($0.id, $0.key) })
        let steps = try steps(of: campaign.id)
        let by = try sql.first("select state_by from campaign where id = $1", [.integer(campaign.id.value)])?.text(0)
        var groups: [WaitingGroup] = []
        for row in try sql.query(
            """
            select \(sides), count(*), min(m.due_at), min(m.expires_at) from message m
            where m.state = 0 and m.campaign_id = $1
              and m.lane_id in (select l.lane_id from campaign_lane l where l.campaign_id = $1)
            group by \(sides) order by 1, 2, 3, 4, 5
            """, arguments)
        {
            guard let lane = lanes[row.integer(0)] else { continue }
            groups.append(
                WaitingGroup(
                    texts: row.integer(5), suppressed: held[(0..<5).map { row.integer($0) }] ?? 0,
                    dueAt: Timestamp(microseconds: row.integer(6)), expiresAt: Timestamp(microseconds: row.integer(7)),
                    isRetried: row.flag(4), gateway: lane.text(1), sender: lane.text(2),
                    waiting: WaitingRow(
                        campaignState: campaign.state.rawValue, campaignReason: campaign.stateReason,
                        campaignBy: by ?? "", lanePausedReason: lane.optionalText(3),
                        laneResumesAt: lane.optionalInteger(4).map(Timestamp.init(microseconds:)),
                        stepDueAt: steps.first { $0.step == row.integer(2) }?.dueAt,
                        windowKey: keys[row.integer(1)])))
        }
        return groups
    }

    /// When the last texts of campaigns to a number's person were claimed, newest first.
    func recentTexts(to phone: PhoneNumber) throws(StoreError) -> [Timestamp] {
        let row = try sql.first(
            "select last_text_at, second_last_text_at, third_last_text_at from person where phone = $1",
            [.text(phone.exposed)])
        return (0..<3).compactMap { column in
            row?.optionalInteger(column).map(Timestamp.init(microseconds:))
        }
    }

    /// The attempt log of every text to a number.
    func attempts(to phone: PhoneNumber) throws(StoreError) -> [MessageID: [AttemptAnswer]] {
        var log: [MessageID: [AttemptAnswer]] = [:]
        for row in try sql.query(
            """
            select a.message_id, a.attempt, a.at, a.outcome, a.code from attempt a join message m on m.id = a.message_id
            where m.phone = $1 order by a.message_id, a.attempt, a.at, a.outcome
            """, [.text(phone.exposed)])
        {
            log[MessageID(row.integer(0)), default: []].append(
                AttemptAnswer(
                    attempt: row.integer(1), at: ISO8601.format(Timestamp(microseconds: row.integer(2))),
                    outcome: row.text(3), code: row.text(4).isEmpty ? nil : row.text(4)))
        }
        return log
    }

    /// Steps that are not due yet, of campaigns that were not cancelled and in which the person was to be texted.
    func upcomingSteps(of person: PersonID) throws(StoreError) -> [UpcomingStep] {
        try sql.query(
            """
            select c.id, c.name, c.state, s.step, s.name, s.due_at, a.answer,
                   case when exists (select 1 from conversion v where v.person_id = a.person_id and v.action = c.action)
                        then 1 else 0 end
            from audience a join campaign c on c.id = a.campaign_id join campaign_step s on s.campaign_id = c.id
            where a.person_id = $1 and a.standing = 'eligible' and c.state <> 'cancelled'
              and s.materialised_to <= a.ordinal
            order by s.due_at, c.id, s.step
            """, [.integer(person.value)]
        ).map { row in
            UpcomingStep(
                campaign: CampaignID(row.integer(0)), campaignName: row.text(1), campaignState: row.text(2),
                step: row.integer(3), name: row.text(4), dueAt: Timestamp(microseconds: row.integer(5)),
                answer: row.text(6), isConverted: row.flag(7))
        }
    }

    func clicks(of person: PersonID) throws(StoreError) -> [ClickAnswer] {
        try sql.query(
            """
            select k.at, c.name, k.class, k.rule from click k join campaign c on c.id = k.campaign_id
            where k.person_id = $1 order by k.at, k.id
            """, [.integer(person.value)]
        ).map { row in
            ClickAnswer(
                at: ISO8601.format(Timestamp(microseconds: row.integer(0))), campaign: row.text(1),
                class: row.text(2), rule: row.text(3))
        }
    }

    /// Notes and tags; with the looks where they are asked for.
    func deeds(
        about person: PersonID?, phone: PhoneNumber, withLooks: Bool
    ) throws(StoreError) -> [DeedAnswer] {
        func deed(_ kind: String, _ row: SQLRow) -> DeedAnswer {
            DeedAnswer(
                kind: kind, at: ISO8601.format(Timestamp(microseconds: row.integer(0))), who: row.text(1),
                text: row.text(2))
        }
        var deeds = try sql.query(
            """
            select n.at, n.author, n.body from conversation_note n join conversation c on c.id = n.conversation_id
            where c.phone = $1 order by n.id
            """, [.text(phone.exposed)]
        ).map { deed("note", $0) }
        guard let person else { return deeds }
        deeds += try sql.query(
            "select at, author, tag from person_tag where person_id = $1 order by at, tag", [.integer(person.value)]
        ).map { deed("tag", $0) }
        guard withLooks else { return deeds }
        deeds += try sql.query(
            "select at, who, what from audit where person_id = $1 order by id", [.integer(person.value)]
        ).map { deed("look", $0) }
        return deeds
    }
}
