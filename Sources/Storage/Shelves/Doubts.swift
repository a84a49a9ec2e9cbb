import Domain

/// A message in doubt, with all that asking and deciding about it needs.
package struct StoredDoubt: Hashable, Sendable {
    package var id: MessageID
    package var campaign: CampaignID
    package var step: Int64
    package var person: PersonID
    package var phone: PhoneNumber
    package var kind: MessageKind
    /// The words, where they were written for this message alone.
    package var body: MessageBody?
    package var gateway: String
    package var sender: String
    package var attempt: Int64
    /// When it was claimed: it was handed over then or a moment later.
    package var handedAt: Timestamp
    /// As of when it counts among the texts that the person had.
    package var countedAt: Timestamp
    package var expiresAt: Timestamp
    /// Why nobody knows: `timed_out`, `process_ended`, …
    package var code: String
    /// What the gateway said when it was last asked about this hand-over.
    package var lastLookUp: StoredLookUp?
    /// Why nothing more should go to this person, were it queued; nil where nothing speaks against it.
    package var hindrance: DoubtHindrance?
}

/// What speaks against sending a text again, whatever became of it.
package enum DoubtHindrance: String, Hashable, Sendable, CaseIterable {
    case cancelled, suppressed, converted, answered
}

/// One question to a gateway about a message, and what it said.
package struct StoredLookUp: Hashable, Sendable {
    package enum Finding: String, Hashable, Sendable, CaseIterable { case found, absent, unclear }

    package var message: MessageID
    package var askedAt: Timestamp
    package var finding: Finding
    /// The provider's status where it was found; why it is unclear; else empty.
    package var code: String

    package init(message: MessageID, askedAt: Timestamp, finding: Finding, code: String) {
        self.message = message
        self.askedAt = askedAt
        self.finding = finding
        self.code = code
    }
}

/// A moment after a hand-over at which its gateway is asked about it.
package struct LookUpStage: Hashable, Sendable {
    package var seconds: Int64
    /// Only where the last answer was unclear.
    package var onlyIfUnclear: Bool

    package init(seconds: Int64, onlyIfUnclear: Bool = false) {
        self.seconds = seconds
        self.onlyIfUnclear = onlyIfUnclear
    }
}

/// What settled a message in doubt; the word in the attempt log.
package enum DoubtSettlement: String, Hashable, Sendable, CaseIterable {
    /// The gateway, asked, knows it.
    case found
    /// A person who knows says so.
    case settledSent = "settled_sent"
    case settledNotSent = "settled_not_sent"
    /// A person orders that it is sent again.
    case resendOrdered = "resend_ordered"
    /// A receipt for a text that was not known to be sent.
    case receipt
}

extension Transaction {
    // MARK: Reading

    // The campaign's condition is always true: it names the index of what is in doubt, so that nothing else is read.
    private static let doubtColumns = """
        select m.id, m.campaign_id, m.step, m.person_id, m.phone, m.kind, m.body, l.gateway, l.sender, m.attempt,
               coalesce(m.claimed_at, m.due_at), m.expires_at, coalesce(m.code, ''), k.asked_at, k.finding, k.code,
               case when m.campaign_id in (select c.id from campaign c where c.state = 'cancelled') then 'cancelled'
                    when exists (select 1 from suppression s where s.phone = m.phone) then 'suppressed'
                    when exists (select 1 from conversion v join campaign c on c.action = v.action
                                 where v.person_id = m.person_id and c.id = m.campaign_id) then 'converted'
                    when exists (select 1 from audience a where a.campaign_id = m.campaign_id
                                 and a.person_id = m.person_id and a.answer <> '') then 'answered' end,
               coalesce(m.claimed_at, m.settled_at, m.due_at)
        from message m join lane l on l.id = m.lane_id
        left join look_up k on k.message_id = m.id and k.asked_at = (
            select max(x.asked_at) from look_up x where x.message_id = m.id and x.asked_at >= m.claimed_at)
        where m.state = 5 and m.campaign_id >= 0
        """

    private static func doubt(_ row: SQLRow) -> StoredDoubt {
        let id = MessageID(row.integer(0))
        return StoredDoubt(
            id: id, campaign: CampaignID(row.integer(1)), step: row.integer(2), person: PersonID(row.integer(3)),
            phone: PhoneNumber(stored: row.text(4)), kind: MessageKind(rawValue: row.integer(5)) ?? .campaign,
            body: row.optionalText(6).map(MessageBody.init), gateway: row.text(7), sender: row.text(8),
            attempt: row.integer(9), handedAt: Timestamp(microseconds: row.integer(10)),
            countedAt: Timestamp(microseconds: row.integer(17)), expiresAt: Timestamp(microseconds: row.integer(11)),
            code: row.text(12),
            lastLookUp: row.optionalInteger(13).map { askedAt in
                StoredLookUp(
                    message: id, askedAt: Timestamp(microseconds: askedAt),
                    finding: StoredLookUp.Finding(rawValue: row.text(14)) ?? .unclear, code: row.text(15))
            },
            hindrance: row.optionalText(16).flatMap(DoubtHindrance.init(rawValue:)))
    }

    /// The message in doubt about which a gateway should be asked first: a stage has passed since its hand-over and
    /// nobody has asked since. Those never asked about come before the others. A lane that another daemon holds is
    /// that daemon's to ask about.
    package func doubtToAsk(
        gateway: String, daemon: Int64, stages: [LookUpStage], now: Timestamp
    ) throws(StoreError) -> StoredDoubt? {
        var arguments: [SQLValue] = [.text(gateway), .integer(daemon)]
        func parameter(_ value: Int64) -> String {
            arguments.append(.integer(value))
            return "$\(arguments.count)"
        }
        let due = stages.map { stage in
            let length = stage.seconds * 1_000_000
            let asked = stage.onlyIfUnclear ? "k.finding = 'unclear' and" : "k.asked_at is null or"
            return """
                (m.claimed_at <= \(parameter(now.microseconds - length))
                 and (\(asked) k.asked_at < m.claimed_at + \(parameter(length))))
                """
        }
        guard !due.isEmpty else { return nil }
        return try sql.first(
            """
            \(Self.doubtColumns) and l.gateway = $1 and (l.leased_by is null or l.leased_by = $2)
              and (\(due.joined(separator: " or ")))
            order by k.asked_at nulls first, m.claimed_at, m.id limit 1
            """, arguments
        ).map(Self.doubt)
    }

    /// The messages of a campaign that are in doubt.
    package func doubts(of campaign: CampaignID) throws(StoreError) -> [StoredDoubt] {
        try sql.query("\(Self.doubtColumns) and m.campaign_id = $1 order by m.id", [.integer(campaign.value)])
            .map(Self.doubt)
    }

    /// Every question about messages with these ids, in order.
    package func lookUps(from first: MessageID, through last: MessageID) throws(StoreError) -> [StoredLookUp] {
        try sql.query(
            """
            select message_id, asked_at, finding, code from look_up where message_id >= $1 and message_id <= $2
            order by message_id, asked_at
            """, [.integer(first.value), .integer(last.value)]
        ).map { row in
            StoredLookUp(
                message: MessageID(row.integer(0)), askedAt: Timestamp(microseconds: row.integer(1)),
                finding: StoredLookUp.Finding(rawValue: row.text(2)) ?? .unclear, code: row.text(3))
        }
    }

    /// The provider's ids of all other messages to a number.
    package func references(to phone: PhoneNumber, besides message: MessageID) throws(StoreError) -> Set<String> {
        Set(
            try sql.query(
                """
                select gateway_reference from message where phone = $1 and id <> $2 and gateway_reference is not null
                """, [.text(phone.exposed), .integer(message.value)]
            ).map { $0.text(0) })
    }

    // MARK: Settling

    /// Keeps what a gateway said.
    package func keep(_ lookUp: StoredLookUp) throws(StoreError) {
        try sql.run(
            """
            insert into look_up (message_id, asked_at, finding, code) values ($1, $2, $3, $4)
            on conflict (message_id, asked_at) do nothing
            """,
            [
                .integer(lookUp.message.value), .integer(lookUp.askedAt.microseconds), .text(lookUp.finding.rawValue),
                .text(lookUp.code),
            ])
    }

    /// Takes a message out of doubt: it was sent (`accepted`, `delivered`, `undelivered`, counted from its hand-over) or
    /// it was not (`rejected`). False when it is not in doubt any more, or has been handed over again since.
    ///
    /// - Parameters:
    ///   - code: the provider's, or `settled_by_person`; nil keeps why it was in doubt.
    ///   - note: for the attempt log: the provider's status, or who said so.
    package func settle(
        _ doubt: StoredDoubt, as state: MessageState, by settlement: DoubtSettlement, reference: String? = nil,
        code: String?, note: String, now: Timestamp
    ) throws(StoreError) -> Bool {
        precondition(MessageState.uncertain.mayBecome(state) && state != .queued)
        let changed = try sql.run(
            """
            update message set state = $3, reason = case when $3 = 6 then 'rejected' else null end,
                gateway_reference = coalesce(gateway_reference, $4), code = coalesce($5, code),
                accepted_at = case when $3 = 6 then accepted_at else coalesce(accepted_at, $6) end,
                delivered_at = case when $3 = 3 then $7 else delivered_at end, settled_at = $7, claimed_by = null
            where id = $1 and attempt = $2 and state = 5
            """,
            [
                .integer(doubt.id.value), .integer(doubt.attempt), .integer(state.rawValue), .optional(reference),
                .optional(code), .integer(doubt.handedAt.microseconds), .integer(now.microseconds),
            ])
        guard changed == 1 else { return false }
        if state == .rejected { try forgetText(doubt) }
        if state.wasSent {
            try noteSent(
                campaign: doubt.campaign, person: doubt.person, handedAt: doubt.handedAt,
                deliveredAt: state == .delivered ? now : nil)
        }
        try log(settlement, of: doubt.id, attempt: doubt.attempt, note: note, now: now)
        return true
    }

    /// Puts a message in doubt back into the queue, by a person's order: the caller has made sure that the gateway does
    /// not know it. False when it is not in doubt any more.
    package func requeue(_ doubt: StoredDoubt, orderedBy who: String, now: Timestamp) throws(StoreError) -> Bool {
        let changed = try sql.run(
            """
            update message set state = 0, code = 'resend_ordered', claimed_by = null, settled_at = null
            where id = $1 and attempt = $2 and state = 5
            """, [.integer(doubt.id.value), .integer(doubt.attempt)])
        guard changed == 1 else { return false }
        try forgetText(doubt)
        try log(.resendOrdered, of: doubt.id, attempt: doubt.attempt, note: who, now: now)
        return true
    }

    /// One line of the attempt log about what came after the hand-over.
    func log(
        _ settlement: DoubtSettlement, of message: MessageID, attempt: Int64, note: String, now: Timestamp
    ) throws(StoreError) {
        try sql.run(
            """
            insert into attempt (message_id, attempt, at, outcome, code) values ($1, $2, $3, $4, $5)
            on conflict (message_id, attempt, outcome) do nothing
            """,
            [
                .integer(message.value), .integer(attempt), .integer(now.microseconds), .text(settlement.rawValue),
                .text(note),
            ])
    }

    /// The person's windows count from the earliest hand-over, which may be the one of which we hear last.
    func noteSent(
        campaign: CampaignID, person: PersonID, handedAt: Timestamp, deliveredAt: Timestamp?
    ) throws(StoreError) {
        guard campaign.value != 0 else { return }
        try markTallies(of: [person])
        try sql.run(
            """
            update audience set
                first_accepted_at = case when first_accepted_at < $3 then first_accepted_at else $3 end,
                first_attempt_at = case when first_attempt_at < $3 then first_attempt_at else $3 end,
                first_delivered_at = coalesce(first_delivered_at, $4)
            where campaign_id = $1 and person_id = $2
            """,
            [
                .integer(campaign.value), .integer(person.value), .integer(handedAt.microseconds),
                .optional(deliveredAt?.microseconds),
            ])
    }

    /// What certainly was not sent does not count among the texts a person had.
    private func forgetText(_ doubt: StoredDoubt) throws(StoreError) {
        guard doubt.kind == .campaign else { return }
        try sql.run(
            """
            update person set
                third_last_text_at = null,
                second_last_text_at = case when third_last_text_at = $2 then second_last_text_at
                                           else third_last_text_at end,
                last_text_at = case when last_text_at = $2 then second_last_text_at else last_text_at end
            where id = $1 and (last_text_at = $2 or second_last_text_at = $2 or third_last_text_at = $2)
            """, [.integer(doubt.person.value), .integer(doubt.countedAt.microseconds)])
    }
}
