import Domain
import Storage
import Web

/// One text to a number, with all that explains why it went or did not.
struct TextRow: Hashable, Sendable {
    var id: MessageID
    /// Nil for answers that belong to no campaign.
    var campaign: String?
    var campaignState: String?
    var step: Int64
    var stepName: String?
    var kind: MessageKind
    var state: MessageState
    var reason: String?
    var code: String?
    var attempts: Int64
    var segments: Int64?
    var dueAt: Timestamp
    var expiresAt: Timestamp
    var claimedAt: Timestamp?
    var acceptedAt: Timestamp?
    var deliveredAt: Timestamp?
    var settledAt: Timestamp?
    var gateway: String
    var sender: String
    var isLanePaused: Bool
    var isWindowOpen: Bool
}

// What happened to one number: for "person show" and "why".
extension Transaction {
    func texts(to phone: PhoneNumber, now: Timestamp) throws(StoreError) -> [TextRow] {
        let rows = try sql.query(
            """
            select m.id, c.name, c.state, m.step, s.name, m.kind, m.state, m.reason, m.code, m.attempt, m.segments,
                   m.due_at, m.expires_at, m.claimed_at, m.accepted_at, m.delivered_at, m.settled_at, l.gateway,
                   l.sender, l.paused_reason,
                   case when m.window_id = 0 or exists (
                       select 1 from window_opening o where o.window_id = m.window_id and o.opens_at <= $2
                       and o.closes_at > $2) then 1 else 0 end
            from message m join lane l on l.id = m.lane_id
            left join campaign c on c.id = m.campaign_id
            left join campaign_step s on s.campaign_id = m.campaign_id and s.step = m.step
            where m.phone = $1 order by m.due_at, m.id
            """, [.text(phone.exposed), .integer(now.microseconds)])
        var texts: [TextRow] = []
        for row in rows {
            guard let kind = MessageKind(rawValue: row.integer(5)), let state = MessageState(rawValue: row.integer(6))
            else { throw StoreError.foreign("a message has a kind or state that this version does not know") }
            func instant(_ column: Int) -> Timestamp? { row.optionalInteger(column).map(Timestamp.init(microseconds:)) }
            texts.append(
                TextRow(
                    id: MessageID(row.integer(0)), campaign: row.optionalText(1), campaignState: row.optionalText(2),
                    step: row.integer(3), stepName: row.optionalText(4), kind: kind, state: state,
                    reason: row.optionalText(7), code: row.optionalText(8), attempts: row.integer(9),
                    segments: row.optionalInteger(10), dueAt: Timestamp(microseconds: row.integer(11)),
                    expiresAt: Timestamp(microseconds: row.integer(12)), claimedAt: instant(13),
                    acceptedAt: instant(14), deliveredAt: instant(15), settledAt: instant(16), gateway: row.text(17),
                    sender: row.text(18), isLanePaused: row.optionalText(19) != nil,
                    isWindowOpen: row.flag(20)))
        }
        return texts
    }

    func suppressionRow(
        of phone: PhoneNumber
    ) throws(StoreError) -> (reason: String, since: Timestamp, source: String)? {
        try sql.first("select reason, since, source from suppression where phone = $1", [.text(phone.exposed)])
            .map { ($0.text(0), Timestamp(microseconds: $0.integer(1)), $0.text(2)) }
    }

    func consentEntries(of phone: PhoneNumber) throws(StoreError) -> [ConsentAnswer] {
        try sql.query(
            "select at, kind, source, recorded_by, reply_id, note from consent_entry where phone = $1 order by at, id",
            [.text(phone.exposed)]
        ).map { row in
            ConsentAnswer(
                at: ISO8601.format(Timestamp(microseconds: row.integer(0))), kind: row.text(1), source: row.text(2),
                recordedBy: [row.text(3), row.optionalText(5)].compactMap(\.self).joined(separator: ": "),
                replyId: row.optionalInteger(4).map { APIID.reply(ReplyID($0)) })
        }
    }

    func memberships(of person: PersonID) throws(StoreError) -> [MembershipAnswer] {
        try sql.query(
            """
            select l.name, l.kind, m.added_at from list_member m join list l on l.id = m.list_id
            where m.person_id = $1 order by m.added_at, l.name
            """, [.integer(person.value)]
        ).map { row in
            MembershipAnswer(
                name: row.text(0), kind: row.text(1),
                addedAt: ISO8601.format(Timestamp(microseconds: row.integer(2))))
        }
    }

    func participations(of person: PersonID) throws(StoreError) -> [ParticipationAnswer] {
        try sql.query(
            """
            select c.name, a.arm, a.standing, a.answer from audience a join campaign c on c.id = a.campaign_id
            where a.person_id = $1 order by c.id
            """, [.integer(person.value)]
        ).map { row in
            ParticipationAnswer(
                campaign: row.text(0), arm: row.text(1), standing: row.text(2), answer: row.text(3))
        }
    }

    func conversions(of person: PersonID) throws(StoreError) -> [ConversionAnswer] {
        try sql.query(
            """
            select v.action, v.strength, v.at, v.evidence, v.source, v.reply_id, c.name from conversion v
            left join campaign c on c.id = v.campaign_id where v.person_id = $1 order by v.at, v.id
            """, [.integer(person.value)]
        ).map { row in
            ConversionAnswer(
                action: row.text(0), strength: row.text(1),
                at: ISO8601.format(Timestamp(microseconds: row.integer(2))), evidence: row.text(3),
                source: row.text(4), replyId: row.optionalInteger(5).map { APIID.reply(ReplyID($0)) },
                campaign: row.optionalText(6))
        }
    }

    func campaignNames() throws(StoreError) -> [CampaignID: String] {
        var names: [CampaignID: String] = [:]
        for row in try sql.query("select id, name from campaign") { names[CampaignID(row.integer(0))] = row.text(1) }
        return names
    }

    /// Gives a person back the key by which their row finds them.
    func setKey(of person: PersonID, to key: String) throws(StoreError) {
        try sql.run("update person set key = $2 where id = $1", [.integer(person.value), .text(key)])
    }
}
