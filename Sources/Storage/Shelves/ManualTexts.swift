import Domain

/// A text that an organizer wrote to one person, on its way into the store.
package struct ManualText: Hashable, Sendable {
    package var conversation: ConversationID
    package var phone: PhoneNumber
    package var person: PersonID?
    /// The newest reply that its author had seen.
    package var reply: ReplyID
    package var lane: LaneID
    package var body: MessageBody
    package var author: String
    /// The canned reply it was made from.
    package var canned: String?
    /// Why it may leave outside the hours.
    package var overrideReason: String?
    /// Not handed over at or after it.
    package var expiresAt: Timestamp

    package init(
        conversation: ConversationID, phone: PhoneNumber, person: PersonID?, reply: ReplyID, lane: LaneID,
        body: MessageBody, author: String, canned: String?, overrideReason: String?, expiresAt: Timestamp
    ) {
        self.conversation = conversation
        self.phone = phone
        self.person = person
        self.reply = reply
        self.lane = lane
        self.body = body
        self.author = author
        self.canned = canned
        self.overrideReason = overrideReason
        self.expiresAt = expiresAt
    }
}

/// One text of ours in a conversation.
package struct SentText: Hashable, Sendable {
    package var message: MessageID
    package var kind: MessageKind
    package var campaign: CampaignID?
    package var step: Int64
    package var state: MessageState
    package var reason: String?
    package var code: String?
    /// The words, where they were written for this person alone; a campaign's are rendered again.
    package var body: MessageBody?
    /// When it left or, for one that has not, when it was due.
    package var at: Timestamp
    package var author: String?
    package var canned: String?
    package var overrideReason: String?
}

/// A conversation whose answer has reached the gateway.
package struct AnsweredConversation: Hashable, Sendable {
    package var id: ConversationID
    package var phone: PhoneNumber
    /// The newest reply that the answer's author had seen.
    package var through: ReplyID
    package var at: Timestamp
}

/// Words that are used again and again.
package struct CannedReply: Hashable, Sendable {
    package var name: String
    package var language: String
    package var body: String
    package var author: String
    package var updatedAt: Timestamp
}

extension Transaction {
    /// Queues a text written by hand: due at once, of campaign 0 and window 0, which a claim takes before any
    /// campaign's. Its `step` is its own id below zero: automatic answers have the ids of replies there, so that the two
    /// never clash.
    package func queueManual(_ text: ManualText, now: Timestamp) throws(StoreError) -> MessageID {
        let id = try newID("message")
        try sql.run(
            """
            insert into message (id, campaign_id, step, person_id, phone, kind, lane_id, window_id, due_at, expires_at,
                                 state, body, attempt)
            values ($1, 0, $2, $3, $4, $5, $6, 0, $7, $8, 0, $9, 0)
            """,
            [
                .integer(id), .integer(-id), .integer(text.person?.value ?? 0), .text(text.phone.exposed),
                .integer(MessageKind.manual.rawValue), .integer(text.lane.value), .integer(now.microseconds),
                .integer(text.expiresAt.microseconds), .text(text.body.exposed),
            ])
        try sql.run(
            """
            insert into manual_text (message_id, conversation_id, reply_id, author, canned, override_reason, at)
            values ($1, $2, $3, $4, $5, $6, $7)
            """,
            [
                .integer(id), .integer(text.conversation.value), .integer(text.reply.value), .text(text.author),
                .optional(text.canned), .optional(text.overrideReason), .integer(now.microseconds),
            ])
        return MessageID(id)
    }

    /// Conversations that wait although an answer, written since, has been taken by the gateway: of one, or of all.
    /// What was refused, or did not arrive, or whose fate nobody knows, is no answer.
    package func answeredConversations(only: ConversationID? = nil) throws(StoreError) -> [AnsweredConversation] {
        try sql.query(
            """
            select c.id, c.phone, max(t.reply_id), max(coalesce(m.accepted_at, m.settled_at, t.at))
            from conversation c join manual_text t on t.conversation_id = c.id join message m on m.id = t.message_id
            where c.waiting_since is not null and ($1 = 0 or c.id = $1) and m.state in (2, 3) and t.at >= c.waiting_since
            group by c.id, c.phone
            """, [.integer(only?.value ?? 0)]
        ).map { row in
            AnsweredConversation(
                id: ConversationID(row.integer(0)), phone: PhoneNumber(stored: row.text(1)),
                through: ReplyID(row.integer(2)), at: Timestamp(microseconds: row.integer(3)))
        }
    }

    /// The conversation that a text written by hand belongs to, with the reply it answered; nil for any other text.
    package func conversation(ofManual message: MessageID) throws(StoreError) -> (id: ConversationID, reply: ReplyID)? {
        try sql.first(
            "select conversation_id, reply_id from manual_text where message_id = $1", [.integer(message.value)]
        ).map { (ConversationID($0.integer(0)), ReplyID($0.integer(1))) }
    }

    /// The newest reply to which an answer has reached the gateway, and not failed since; nil where none has.
    package func lastReached(in conversation: ConversationID) throws(StoreError) -> ReplyID? {
        try sql.first(
            """
            select max(t.reply_id) from manual_text t join message m on m.id = t.message_id
            where t.conversation_id = $1 and m.state in (2, 3)
            """, [.integer(conversation.value)])?.optionalInteger(0).map(ReplyID.init)
    }

    /// Every text to a number that left, may have left, or is on its way; of texts written by hand also those that
    /// never left, because somebody waits for them.
    package func sentTexts(to phone: PhoneNumber) throws(StoreError) -> [SentText] {
        try sql.query(
            """
            select m.id, m.kind, m.campaign_id, m.step, m.state, m.reason, m.code, m.body,
                   coalesce(m.accepted_at, m.claimed_at, m.settled_at, m.due_at), t.author, t.canned, t.override_reason
            from message m left join manual_text t on t.message_id = m.id
            where m.phone = $1 and (m.state in (1, 2, 3, 4, 5) or m.kind = 1) order by 9, m.id
            """, [.text(phone.exposed)]
        ).map { (row) throws(StoreError) in
            guard let kind = MessageKind(rawValue: row.integer(1)), let state = MessageState(rawValue: row.integer(4))
            else { throw StoreError.foreign("a message has a kind or state that this version does not know") }
            return SentText(
                message: MessageID(row.integer(0)), kind: kind,
                campaign: row.integer(2) == 0 ? nil : CampaignID(row.integer(2)), step: row.integer(3), state: state,
                reason: row.optionalText(5), code: row.optionalText(6), body: row.optionalText(7).map(MessageBody.init),
                at: Timestamp(microseconds: row.integer(8)), author: row.optionalText(9),
                canned: row.optionalText(10), overrideReason: row.optionalText(11))
        }
    }

    // MARK: Canned replies

    package func cannedReplies() throws(StoreError) -> [CannedReply] {
        try sql.query("select name, language, body, author, updated_at from canned_reply order by name, language").map {
            CannedReply(
                name: $0.text(0), language: $0.text(1), body: $0.text(2), author: $0.text(3),
                updatedAt: Timestamp(microseconds: $0.integer(4)))
        }
    }

    package func putCanned(_ canned: CannedReply) throws(StoreError) {
        try sql.run(
            """
            insert into canned_reply (name, language, body, author, updated_at) values ($1, $2, $3, $4, $5)
            on conflict (name, language) do update set body = excluded.body, author = excluded.author,
                updated_at = excluded.updated_at
            """,
            [
                .text(canned.name), .text(canned.language), .text(canned.body), .text(canned.author),
                .integer(canned.updatedAt.microseconds),
            ])
    }

    /// - Parameter language: nil for every language. Returns how many there were.
    package func removeCanned(_ name: String, language: String?) throws(StoreError) -> Int {
        try sql.run(
            "delete from canned_reply where name = $1 and ($2 = '' or language = $2)",
            [.text(name), .text(language ?? "")])
    }
}

extension CannedReply {
    package init(named name: String, language: String, body: String, author: String, at: Timestamp) {
        self.init(name: name, language: language, body: body, author: author, updatedAt: at)
    }
}
