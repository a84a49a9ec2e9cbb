import Domain

/// One inbound text with what was made of it.
package struct StoredReply: Hashable, Sendable {
    package var id: ReplyID
    package var gateway: String
    package var from: PhoneNumber
    package var to: String
    package var body: MessageBody
    package var receivedAt: Timestamp
    package var person: PersonID?
    package var message: MessageID?
    package var campaign: CampaignID?
    package var label: String
    package var also: String
    package var degree: String
    package var rule: String
    /// The version of the rules that read it (`ReplyReader.version`), the digest of the organization's own words among it;
    /// nil where the provider acted on a keyword, or where it was read before versions were kept.
    package var reader: String?

    package init(
        id: ReplyID, gateway: String, from: PhoneNumber, to: String, body: MessageBody, receivedAt: Timestamp,
        person: PersonID?, message: MessageID?, campaign: CampaignID?, label: String, also: String, degree: String,
        rule: String, reader: String? = nil
    ) {
        self.id = id
        self.gateway = gateway
        self.from = from
        self.to = to
        self.body = body
        self.receivedAt = receivedAt
        self.person = person
        self.message = message
        self.campaign = campaign
        self.label = label
        self.also = also
        self.degree = degree
        self.rule = rule
        self.reader = reader
    }
}

/// A stored reply on its way through the present rules.
package struct ReplayedReply: Hashable, Sendable {
    package var reply: StoredReply
    /// A person has said what it means.
    package var isDecided: Bool
}

/// The text that a reply most likely answers.
package struct AnsweredMessage: Hashable, Sendable {
    package var message: MessageID
    package var campaign: CampaignID
    package var step: Int64
    package var person: PersonID
    /// The token of the person's link in the campaign.
    package var link: LinkToken?
    /// The place of the person's arm in the campaign; nil in one without arms.
    package var arm: Int?
}

/// The person of a number, with what the blanks of a script may have said to them.
package struct Respondent: Hashable, Sendable {
    package var id: PersonID
    package var firstName: String
    package var lastName: String
    package var ward: String
    package var union: String
}

extension Transaction {
    package func respondent(phone: PhoneNumber) throws(StoreError) -> Respondent? {
        try sql.first(
            "select id, first_name, last_name, ward, union_name from person where phone = $1", [.text(phone.exposed)]
        ).map { row in
            Respondent(
                id: PersonID(row.integer(0)), firstName: row.text(1), lastName: row.text(2), ward: row.text(3),
                union: row.text(4))
        }
    }

    /// Keeps a reply. False when it is known already: by the provider's id, or by content and carrier time where the
    /// same text came under two ids.
    package func keep(
        _ reply: StoredReply, referenceKey: String, contentKey: String?, inbox: Int64
    ) throws(StoreError) -> Bool {
        let changed = try sql.run(
            """
            insert into reply (id, gateway, reference_key, content_key, from_phone, to_sender, body, received_at,
                person_id, message_id, campaign_id, label, also, degree, rule, inbox_id, reader)
            select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17
            where true on conflict do nothing
            """,
            [
                .integer(reply.id.value), .text(reply.gateway), .text(referenceKey), .optional(contentKey),
                .text(reply.from.exposed), .text(reply.to), .text(reply.body.exposed),
                .integer(reply.receivedAt.microseconds), .optional(reply.person?.value),
                .optional(reply.message?.value), .optional(reply.campaign?.value), .text(reply.label),
                .text(reply.also), .text(reply.degree), .text(reply.rule), .integer(inbox),
                .optional(reply.reader),
            ])
        guard changed == 1 else { return false }
        if let person = reply.person, let campaign = reply.campaign {
            try markTallies(of: person, campaign: campaign, dated: reply.receivedAt)
        }
        return true
    }

    /// The newest campaign text that went (or may have gone) to this number, from this sender where there is one.
    package func answeredMessage(
        phone: PhoneNumber, sender: String, gateway: String
    ) throws(StoreError) -> AnsweredMessage? {
        let rows = try sql.query(
            """
            select m.id, m.campaign_id, m.step, m.person_id, l.sender, l.gateway, t.token, a.drawn_arm
            from message m
            join lane l on l.id = m.lane_id
            left join link_token t on t.campaign_id = m.campaign_id and t.person_id = m.person_id
            left join audience a on a.campaign_id = m.campaign_id and a.person_id = m.person_id
            where m.phone = $1 and m.kind = 0 and m.state in (1, 2, 3, 4, 5)
            order by m.claimed_at desc, m.id desc limit 20
            """, [.text(phone.exposed)])
        let best = rows.first { $0.text(4) == sender && $0.text(5) == gateway } ?? rows.first
        return best.map { row in
            AnsweredMessage(
                message: MessageID(row.integer(0)), campaign: CampaignID(row.integer(1)), step: row.integer(2),
                person: PersonID(row.integer(3)), link: row.optionalText(6).map(LinkToken.init(stored:)),
                arm: row.optionalInteger(7).map(Int.init))
        }
    }

    /// What the person answered in a campaign, kept at its strongest: it decides whether follow-ups go. A wrong number
    /// stays one; an opt-out, which the suppression keeps, never hides what else they said.
    package func setAnswer(
        campaign: CampaignID, person: PersonID, label: String
    ) throws(StoreError) {
        try sql.run(
            """
            update audience set answer = $3 where campaign_id = $1 and person_id = $2
              and (answer = '' or $3 <> 'opt_out' and answer <> 'wrong_number')
            """,
            [.integer(campaign.value), .integer(person.value), .text(label)])
    }

    private static let replyColumns = """
        select id, gateway, from_phone, to_sender, body, received_at, person_id, message_id, campaign_id, label, also,
               degree, rule, reader from reply
        """

    private static func reply(_ row: SQLRow) -> StoredReply {
        StoredReply(
            id: ReplyID(row.integer(0)), gateway: row.text(1), from: PhoneNumber(stored: row.text(2)), to: row.text(3),
            body: MessageBody(row.text(4)), receivedAt: Timestamp(microseconds: row.integer(5)),
            person: row.optionalInteger(6).map(PersonID.init), message: row.optionalInteger(7).map(MessageID.init),
            campaign: row.optionalInteger(8).map(CampaignID.init), label: row.text(9), also: row.text(10),
            degree: row.text(11), rule: row.text(12), reader: row.optionalText(13))
    }

    package func replies(from phone: PhoneNumber) throws(StoreError) -> [StoredReply] {
        try sql.query("\(Self.replyColumns) where from_phone = $1 order by received_at, id", [.text(phone.exposed)])
            .map(Self.reply)
    }

    /// Replies after one of them, by id, up to `limit`: of a campaign, or all.
    package func repliesToReplay(
        campaign: CampaignID?, after: ReplyID, limit: Int
    ) throws(StoreError) -> [ReplayedReply] {
        let columns = Self.replyColumns.replacing("reader from", with: "reader, decided_label from")
        return try sql.query(
            "\(columns) where id > $1 and ($2 = 0 or campaign_id = $2) order by id limit $3",
            [.integer(after.value), .integer(campaign?.value ?? 0), .integer(Int64(limit))]
        ).map { ReplayedReply(reply: Self.reply($0), isDecided: $0.optionalText(14) != nil) }
    }

    /// A reply is read anew: what stood there before is in the diff that somebody looked at.
    /// - Parameter reader: the version of the rules that read it now.
    package func reread(_ reply: ReplyID, as reading: ReplyReading, by reader: String) throws(StoreError) {
        let changed = try sql.query(
            """
            update reply set label = $2, also = $3, degree = $4, rule = $5, reader = $6
            where id = $1 and decided_label is null returning person_id
            """,
            [
                .integer(reply.value), .text(reading.label.rawValue),
                .text(reading.also.map(\.rawValue).joined(separator: ",")), .text(reading.degree.name),
                .text(reading.rule), .text(reader),
            ])
        try markTallies(of: changed.compactMap { $0.optionalInteger(0).map(PersonID.init) })
    }

    /// What this number wrote last before a reply, where that was after an instant.
    package func previousWords(
        from phone: PhoneNumber, before reply: ReplyID, since: Timestamp
    ) throws(StoreError) -> String? {
        try sql.first(
            """
            select body from reply where from_phone = $1 and id <> $2 and received_at > $3
            order by received_at desc, id desc limit 1
            """, [.text(phone.exposed), .integer(reply.value), .integer(since.microseconds)])?.text(0)
    }

    /// How many replies of each label a campaign has had.
    package func replyCounts(campaign: CampaignID) throws(StoreError) -> [(label: String, count: Int64)] {
        try sql.query(
            "select label, count(*) from reply where campaign_id = $1 group by label order by label",
            [.integer(campaign.value)]
        ).map { ($0.text(0), $0.integer(1)) }
    }
}
