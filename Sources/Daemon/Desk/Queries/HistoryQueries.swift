import Domain
import Storage
import Web

/// One text to a number, with all that explains why it went or did not.
struct TextRow: Hashable, Sendable {
    var id: MessageID
    /// Nil for answers that belong to no campaign.
    var campaign: String?
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
    var waiting: WaitingRow
    /// What only texts written by hand have.
    var author: String?
    var canned: String?
    var overrideReason: String?
}

/// What of the store decides when a queued text may leave.
struct WaitingRow: Hashable, Sendable {
    var campaignState: String?
    var campaignReason: String
    var campaignBy: String
    var lanePausedReason: String?
    var laneResumesAt: Timestamp?
    var stepDueAt: Timestamp?
    /// `WindowKey.text`; nil for answers, which hours do not bind.
    var windowKey: String?
}

// What happened to one number: for "person show" and "why".
extension Transaction {
    func texts(to phone: PhoneNumber) throws(StoreError) -> [TextRow] {
        let rows = try sql.query(
            """
            select m.id, c.name, m.step, s.name, m.kind, m.state, m.reason, m.code, m.attempt, m.segments,
                   m.due_at, m.expires_at, m.claimed_at, m.accepted_at, m.delivered_at, m.settled_at, l.gateway,
                   l.sender, c.state, c.state_reason, c.state_by, l.paused_reason, l.resume_at, s.due_at, k.key,
                   t.author, t.canned, t.override_reason
            from message m join lane l on l.id = m.lane_id
            left join campaign c on c.id = m.campaign_id
            left join campaign_step s on s.campaign_id = m.campaign_id and s.step = m.step
            left join send_window k on k.id = m.window_id
            left join manual_text t on t.message_id = m.id
            where m.phone = $1 order by m.due_at, m.id
            """, [.text(phone.exposed)])
        var texts: [TextRow] = []
        for row in rows {
            guard let kind = MessageKind(rawValue: row.integer(4)), let state = MessageState(rawValue: row.integer(5))
            else { throw StoreError.foreign("a message has a kind or state that this version does not know") }
            func instant(_ column: Int) -> Timestamp? { row.optionalInteger(column).map(Timestamp.init(microseconds:)) }
            texts.append(
                TextRow(
                    id: MessageID(row.integer(0)), campaign: row.optionalText(1), step: row.integer(2),
                    stepName: row.optionalText(3), kind: kind, state: state, reason: row.optionalText(6),
                    code: row.optionalText(7), attempts: row.integer(8), segments: row.optionalInteger(9),
                    dueAt: Timestamp(microseconds: row.integer(10)),
                    expiresAt: Timestamp(microseconds: row.integer(11)),
                    claimedAt: instant(12), acceptedAt: instant(13), deliveredAt: instant(14), settledAt: instant(15),
                    gateway: row.text(16), sender: row.text(17),
                    waiting: WaitingRow(
                        campaignState: row.optionalText(18), campaignReason: row.optionalText(19) ?? "",
                        campaignBy: row.optionalText(20) ?? "", lanePausedReason: row.optionalText(21),
                        laneResumesAt: instant(22), stepDueAt: instant(23), windowKey: row.optionalText(24)),
                    author: row.optionalText(25), canned: row.optionalText(26), overrideReason: row.optionalText(27)))
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
            select c.name, a.arm, a.standing, a.answer, c.launched_at, l.name from audience a
            join campaign c on c.id = a.campaign_id left join list l on l.id = a.list_id
            where a.person_id = $1 order by c.launched_at, c.id
            """, [.integer(person.value)]
        ).map { row in
            ParticipationAnswer(
                campaign: row.text(0), arm: row.text(1), standing: row.text(2), answer: row.text(3),
                launchedAt: ISO8601.format(Timestamp(microseconds: row.integer(4))), list: row.optionalText(5))
        }
    }

    func conversions(of person: PersonID) throws(StoreError) -> [ConversionAnswer] {
        try sql.query(
            """
            select v.action, v.strength, v.at, v.evidence, v.source, v.reply_id, c.name, v.matched_by, v.is_verified,
                   v.recorded_at
            from conversion v
            left join campaign c on c.id = v.campaign_id where v.person_id = $1 order by v.at, v.id
            """, [.integer(person.value)]
        ).map { row in
            ConversionAnswer(
                action: row.text(0), strength: row.text(1),
                at: ISO8601.format(Timestamp(microseconds: row.integer(2))), evidence: row.text(3),
                source: row.text(4), replyId: row.optionalInteger(5).map { APIID.reply(ReplyID($0)) },
                campaign: row.optionalText(6), matchedBy: row.optionalText(7), isVerified: row.flag(8),
                recordedAt: ISO8601.format(Timestamp(microseconds: row.integer(9))))
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
