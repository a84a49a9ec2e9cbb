import Domain

/// Why a number is not texted, now.
package enum SuppressionReason: String, Hashable, Sendable, CaseIterable {
    case optedOut = "opted_out"
    /// Somebody said something that may be a stop or a wrong number: everything waits until a person decides.
    case held
    case wrongNumber = "wrong_number"
}

/// Where a stop or a return came from.
package struct ConsentSource: Hashable, Sendable {
    /// `reply`, `gateway`, `import`, `person`: how it reached us.
    package var channel: String
    package var reply: ReplyID?
    package var inbox: Int64?
    package var recordedBy: String
    /// How the person said it, where somebody wrote that down.
    package var note: String?

    package init(
        channel: String, reply: ReplyID? = nil, inbox: Int64? = nil, recordedBy: String, note: String? = nil
    ) {
        self.channel = channel
        self.reply = reply
        self.inbox = inbox
        self.recordedBy = recordedBy
        self.note = note
    }
}

extension Transaction {
    package func suppression(of phone: PhoneNumber) throws(StoreError) -> SuppressionReason? {
        try sql.first("select reason from suppression where phone = $1", [.text(phone.exposed)])
            .flatMap { SuppressionReason(rawValue: $0.text(0)) }
    }

    /// Since when a number has opted out; nil where it has not.
    package func stop(of phone: PhoneNumber) throws(StoreError) -> Timestamp? {
        try sql.first(
            "select since from suppression where phone = $1 and reason = 'opted_out'", [.text(phone.exposed)]
        ).map { Timestamp(microseconds: $0.integer(0)) }
    }

    /// Whether a number was freed after an instant: by their own word, by somebody who wrote it down, or by a person who
    /// decided that what they said was no stop.
    package func isFreed(_ phone: PhoneNumber, after instant: Timestamp) throws(StoreError) -> Bool {
        try sql.first(
            """
            select 1 from consent_entry where phone = $1 and kind in ('opted_in', 'hold_lifted') and at >= $2 limit 1
            """,
            [.text(phone.exposed), .integer(instant.microseconds)]) != nil
    }

    /// No campaign, follow-up or manual text is claimed for this number from the commit of this transaction on; what
    /// waits for it is withdrawn. A certain stop or a wrong number replaces a hold, and a stop a wrong number (their own
    /// word must stand in the ledger); never the other way round. True when it was new.
    @discardableResult
    package func suppress(
        _ phone: PhoneNumber, _ reason: SuppressionReason, source: ConsentSource, now: Timestamp
    ) throws(StoreError) -> Bool {
        // One statement, not a look and a change: another daemon may be lifting or suppressing the same number now.
        let changed = try sql.run(
            """
            insert into suppression (phone, reason, since, source, inbox_id) values ($1, $2, $3, $4, $5)
            on conflict (phone) do update set reason = excluded.reason, since = excluded.since, source = excluded.source,
                inbox_id = case when coalesce(suppression.inbox_id, 0) > excluded.inbox_id
                    then suppression.inbox_id else excluded.inbox_id end
            where suppression.reason = 'held' and excluded.reason <> 'held'
               or suppression.reason = 'wrong_number' and excluded.reason = 'opted_out'
            """,
            [
                .text(phone.exposed), .text(reason.rawValue), .integer(now.microseconds), .text(source.channel),
                .integer(source.inbox ?? 0),
            ])
        // It is suppressed already; what was queued since by mistake would still not be claimed.
        guard changed == 1 else {
            // Said again is nothing new, but a START from before it, read only after it, must not free them.
            if let inbox = source.inbox {
                try sql.run(
                    "update suppression set inbox_id = $2 where phone = $1 and coalesce(inbox_id, 0) < $2",
                    [.text(phone.exposed), .integer(inbox)])
            }
            return false
        }
        try appendConsent(phone, kind: reason.rawValue, source: source, now: now)
        if reason == .optedOut || reason == .wrongNumber {
            try withdrawQueued(phone: phone, reason: .optedOut, now: now)
        }
        return true
    }

    /// The number may be texted again. True when it was suppressed. A word that came in a webhook does not lift what came
    /// in later: that may have been heeded already, by this daemon or another.
    ///
    /// Later is what the webhooks' numbers say, and what their instants say: one that waited in a spool got its number when
    /// the spool was read. A stop that no webhook brought came when it was recorded.
    @discardableResult
    package func lift(_ phone: PhoneNumber, source: ConsentSource, now: Timestamp) throws(StoreError) -> Bool {
        let changed =
            if let inbox = source.inbox {
                try sql.run(
                    """
                    delete from suppression where phone = $1 and coalesce(inbox_id, 0) <= $2
                        and coalesce((select i.received_at from inbox i
                                      where i.id = suppression.inbox_id
                                          and suppression.source in ('reply', 'actions')), since)
                            <= coalesce((select i.received_at from inbox i where i.id = $2), since)
                        and not exists (
                            select 1 from consent_entry e where e.phone = $1 and e.inbox_id > $2
                                and e.kind not in ('opted_in', 'hold_lifted'))
                    """, [.text(phone.exposed), .integer(inbox)])
            } else {
                try sql.run("delete from suppression where phone = $1", [.text(phone.exposed)])
            }
        // Somebody who was erased and writes START to us is somebody new, unless they wrote it before, or STOP since.
        let returned = try sql.run(
            """
            delete from erased where subject = $1
                and at <= coalesce((select i.received_at from inbox i where i.id = $2), at)
                and not exists (select 1 from suppression s where s.phone = $3)
            """,
            [.text(consentKey.subject(of: phone)), .integer(source.inbox ?? 0), .text(phone.exposed)])
        guard changed > 0 || returned > 0 else { return false }
        try appendConsent(phone, kind: "opted_in", source: source, now: now)
        return true
    }

    /// A person read what may have been a stop, and it was none: the hold ends. Nobody opted in by that, and the ledger
    /// does not say so. True when the number was held.
    package func liftHold(_ phone: PhoneNumber, source: ConsentSource, now: Timestamp) throws(StoreError) -> Bool {
        let changed = try sql.run(
            "delete from suppression where phone = $1 and reason = 'held'", [.text(phone.exposed)])
        guard changed > 0 else { return false }
        try appendConsent(phone, kind: "hold_lifted", source: source, now: now)
        return true
    }

    /// The reply that a stop committed at the webhook turned out to be. True when there was such a stop.
    package func attachReply(_ reply: ReplyID, toConsentFromInbox inbox: Int64) throws(StoreError) -> Bool {
        try sql.run(
            "update consent_entry set reply_id = $1 where inbox_id = $2 and reply_id is null",
            [.integer(reply.value), .integer(inbox)]) > 0
    }

    /// Every suppressed number with its reason, oldest first.
    package func visitSuppressions(
        _ visit: (_ phone: String, _ reason: String, _ since: Timestamp, _ source: String) throws -> Void
    ) throws {
        try sql.visit("select phone, reason, since, source from suppression order by since, phone", []) { row in
            try visit(row.text(0), row.text(1), Timestamp(microseconds: row.integer(2)), row.text(3))
        }
    }
}
