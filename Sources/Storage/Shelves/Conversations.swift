import Domain

/// One number and us, as the inbox keeps it.
package struct StoredConversation: Hashable, Sendable {
    package var id: ConversationID
    package var phone: PhoneNumber
    package var person: PersonID?
    package var campaign: CampaignID?
    package var lastReply: ReplyID
    package var lastReplyAt: Timestamp
    /// The oldest reply that a person should answer and nobody has.
    package var waitingSince: Timestamp?
    package var answeredAt: Timestamp?
    package var assignedTo: String?
    package var claimedBy: String?
    package var claimedUntil: Timestamp?
    package var closedAt: Timestamp?
    package var closedBy: String?

    /// Who is answering at this instant.
    package func holder(now: Timestamp) -> (name: String, until: Timestamp)? {
        guard let claimedBy, let claimedUntil, claimedUntil > now else { return nil }
        return (claimedBy, claimedUntil)
    }
}

/// A note of an organizer on a conversation; the person never sees it.
package struct StoredNote: Hashable, Sendable {
    package var at: Timestamp
    package var author: String
    package var body: String
}

/// What a person decided that a reply means.
package struct StoredVerdict: Hashable, Sendable {
    package var word: String
    package var by: String
    package var at: Timestamp
}

extension Transaction {
    /// A reply has come: its conversation is opened, or renewed. The wait begins with the oldest reply that needs an
    /// answer; what a person closed is opened again by it, and only by it.
    /// - Parameters:
    ///   - isFirst: no conversation with that number is known.
    ///   - endsWait: nothing may be written to the number any more, so nobody has to.
    package func noteReply(
        _ reply: StoredReply, isFirst: Bool, needsAnswer: Bool, endsWait: Bool
    ) throws(StoreError) {
        if isFirst, try open(reply, isWaiting: needsAnswer && !endsWait) { return }
        // Another daemon may have been first with another reply of theirs: this one renews it.
        let changed = try sql.run(
            """
            update conversation set
                last_reply_id = case when last_reply_at <= $3 then $2 else last_reply_id end,
                last_reply_at = case when last_reply_at <= $3 then $3 else last_reply_at end,
                person_id = coalesce($4, person_id), campaign_id = coalesce($5, campaign_id),
                waiting_since = case when $7 = 1 then null when $6 = 0 then waiting_since
                                     when waiting_since < $3 then waiting_since else $3 end,
                closed_at = case when $6 = 1 then null else closed_at end,
                closed_by = case when $6 = 1 then null else closed_by end
            where phone = $1
            """,
            [
                .text(reply.from.exposed), .integer(reply.id.value), .integer(reply.receivedAt.microseconds),
                .optional(reply.person?.value), .optional(reply.campaign?.value), .flag(needsAnswer), .flag(endsWait),
            ])
        if changed == 0 { _ = try open(reply, isWaiting: needsAnswer && !endsWait) }
    }

    /// False where the number has a conversation.
    private func open(_ reply: StoredReply, isWaiting: Bool) throws(StoreError) -> Bool {
        try sql.run(
            """
            insert into conversation (id, phone, person_id, campaign_id, last_reply_id, last_reply_at, waiting_since)
            select $1, $2, $3, $4, $5, $6, $7 where true on conflict do nothing
            """,
            [
                .integer(try newID("conversation")), .text(reply.from.exposed), .optional(reply.person?.value),
                .optional(reply.campaign?.value), .integer(reply.id.value), .integer(reply.receivedAt.microseconds),
                isWaiting ? .integer(reply.receivedAt.microseconds) : .null,
            ]) == 1
    }

    private static let conversationColumns = """
        select id, phone, person_id, campaign_id, last_reply_id, last_reply_at, waiting_since, answered_at, assigned_to,
               claimed_by, claimed_until, closed_at, closed_by from conversation
        """

    static func conversation(_ row: SQLRow) -> StoredConversation {
        func instant(_ column: Int) -> Timestamp? { row.optionalInteger(column).map(Timestamp.init(microseconds:)) }
        return StoredConversation(
            id: ConversationID(row.integer(0)), phone: PhoneNumber(stored: row.text(1)),
            person: row.optionalInteger(2).map(PersonID.init), campaign: row.optionalInteger(3).map(CampaignID.init),
            lastReply: ReplyID(row.integer(4)), lastReplyAt: Timestamp(microseconds: row.integer(5)),
            waitingSince: instant(6), answeredAt: instant(7), assignedTo: row.optionalText(8),
            claimedBy: row.optionalText(9), claimedUntil: instant(10), closedAt: instant(11),
            closedBy: row.optionalText(12))
    }

    package func conversation(_ id: ConversationID) throws(StoreError) -> StoredConversation? {
        try sql.first("\(Self.conversationColumns) where id = $1", [.integer(id.value)]).map(Self.conversation)
    }

    package func conversation(phone: PhoneNumber) throws(StoreError) -> StoredConversation? {
        try sql.first("\(Self.conversationColumns) where phone = $1", [.text(phone.exposed)]).map(Self.conversation)
    }

    // MARK: Who answers

    /// Takes or renews a claim. One statement decides: of two at once exactly one wins. False when somebody else holds
    /// the conversation at this instant.
    package func claimConversation(
        _ id: ConversationID, by name: String, until: Timestamp, now: Timestamp
    ) throws(StoreError) -> Bool {
        try sql.run(
            """
            update conversation set claimed_by = $2, claimed_until = $3
            where id = $1 and (claimed_by is null or claimed_by = $2 or claimed_until <= $4)
            """, [.integer(id.value), .text(name), .integer(until.microseconds), .integer(now.microseconds)]) == 1
    }

    /// Gives a claim back. False when somebody else holds the conversation at this instant.
    package func releaseConversation(_ id: ConversationID, by name: String, now: Timestamp) throws(StoreError) -> Bool {
        try sql.run(
            """
            update conversation set claimed_by = null, claimed_until = null
            where id = $1 and (claimed_by is null or claimed_by = $2 or claimed_until <= $3)
            """, [.integer(id.value), .text(name), .integer(now.microseconds)]) == 1
    }

    /// - Parameter name: nil for nobody.
    package func assignConversation(_ id: ConversationID, to name: String?) throws(StoreError) {
        try sql.run(
            "update conversation set assigned_to = $2 where id = $1", [.integer(id.value), .optional(name)])
    }

    /// Nobody has to answer any more, until they write again.
    package func closeConversation(_ id: ConversationID, by name: String, now: Timestamp) throws(StoreError) {
        try sql.run(
            """
            update conversation set waiting_since = null, closed_at = $3, closed_by = $2, claimed_by = null,
                claimed_until = null
            where id = $1
            """, [.integer(id.value), .text(name), .integer(now.microseconds)])
    }

    /// - Parameter since: the oldest reply that still waits; nil when none does.
    package func setWaiting(_ id: ConversationID, since: Timestamp?, answeredAt: Timestamp? = nil) throws(StoreError) {
        try sql.run(
            """
            update conversation set waiting_since = $2,
                answered_at = case when answered_at > $3 then answered_at else coalesce($3, answered_at) end
            where id = $1
            """, [.integer(id.value), .optional(since?.microseconds), .optional(answeredAt?.microseconds)])
    }

    // MARK: Notes

    package func addNote(
        _ id: ConversationID, _ body: String, by author: String, now: Timestamp
    ) throws(StoreError) {
        try sql.run(
            "insert into conversation_note (id, conversation_id, at, author, body) values ($1, $2, $3, $4, $5)",
            [
                .integer(try newID("conversation_note")), .integer(id.value), .integer(now.microseconds),
                .text(author), .text(body),
            ])
    }

    package func notes(of id: ConversationID) throws(StoreError) -> [StoredNote] {
        try sql.query(
            "select at, author, body from conversation_note where conversation_id = $1 order by id",
            [.integer(id.value)]
        ).map { StoredNote(at: Timestamp(microseconds: $0.integer(0)), author: $0.text(1), body: $0.text(2)) }
    }

    // MARK: What a person decided

    package func decide(
        _ reply: ReplyID, _ verdict: ReplyVerdict, by name: String, now: Timestamp
    ) throws(StoreError) {
        try sql.run(
            "update reply set decided_label = $2, decided_by = $3, decided_at = $4 where id = $1",
            [.integer(reply.value), .text(verdict.word), .text(name), .integer(now.microseconds)])
    }

    package func verdicts(on phone: PhoneNumber) throws(StoreError) -> [ReplyID: StoredVerdict] {
        var verdicts: [ReplyID: StoredVerdict] = [:]
        for row in try sql.query(
            """
            select id, decided_label, decided_by, decided_at from reply
            where from_phone = $1 and decided_label is not null
            """, [.text(phone.exposed)])
        {
            verdicts[ReplyID(row.integer(0))] = StoredVerdict(
                word: row.text(1), by: row.text(2), at: Timestamp(microseconds: row.integer(3)))
        }
        return verdicts
    }

    package func phone(ofReply reply: ReplyID) throws(StoreError) -> PhoneNumber? {
        try sql.first("select from_phone from reply where id = $1", [.integer(reply.value)])
            .map { PhoneNumber(stored: $0.text(0)) }
    }

    /// The words of the reply before this one from the same number, and when they came.
    package func replyBefore(_ reply: ReplyID, from phone: PhoneNumber) throws(StoreError) -> (
        body: MessageBody, at: Timestamp
    )? {
        try sql.first(
            "select body, received_at from reply where from_phone = $1 and id < $2 order by id desc limit 1",
            [.text(phone.exposed), .integer(reply.value)]
        ).map { (MessageBody($0.text(0)), Timestamp(microseconds: $0.integer(1))) }
    }

    /// Locks a hold, so that what lifts it cannot lift a stop that comes at the same time at another daemon. False when
    /// the number is not held.
    package func lockHold(_ phone: PhoneNumber) throws(StoreError) -> Bool {
        try sql.run(
            "update suppression set since = since where phone = $1 and reason = 'held'", [.text(phone.exposed)]) == 1
    }

    /// What a person says that the answer was, whatever was read into it before. Empty for no answer at all.
    package func correctAnswer(
        campaign: CampaignID, person: PersonID, label: String
    ) throws(StoreError) {
        try sql.run(
            "update audience set answer = $3 where campaign_id = $1 and person_id = $2",
            [.integer(campaign.value), .integer(person.value), .text(label)])
    }
}
