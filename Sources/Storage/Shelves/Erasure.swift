import Domain

/// What an erasure took away. Counts alone: nothing in it is about anybody.
package struct ErasureReport: Hashable, Sendable {
    package var person: PersonID?
    package var texts: Int
    package var replies: Int
    package var webhooks: Int
}

extension Transaction {
    /// Which of these numbers belonged to somebody who was erased: nothing is kept about them but that.
    package func erased(among phones: [PhoneNumber]) throws(StoreError) -> Set<PhoneNumber> {
        guard try sql.first("select 1 from erased limit 1") != nil else { return [] }
        var found: Set<PhoneNumber> = []
        for phone in phones
        where try sql.first("select 1 from erased where subject = $1", [.text(consentKey.subject(of: phone))]) != nil {
            found.insert(phone)
        }
        return found
    }

    /// Takes away everything we know of the person with this number: who they are, what was written on both sides, the
    /// webhooks and rows it came in. What stays is counted and names nobody: that a text was sent, that somebody converted.
    /// The number itself is never texted again; only its keyed hash says so.
    ///
    /// Backups made earlier still hold what they held: the caller says so.
    package func erase(_ phone: PhoneNumber, source: ConsentSource, now: Timestamp) throws(StoreError) -> ErasureReport
    {
        let subject = consentKey.subject(of: phone)
        let person = try personID(phone: phone)
        try withdrawQueued(phone: phone, reason: .optedOut, now: now)
        try appendConsent(phone, kind: "erased", source: source, now: now)
        try sql.run(
            "insert into erased (subject, at, erased_by) select $1, $2, $3 where true on conflict do nothing",
            [.text(subject), .integer(now.microseconds), .text(source.recordedBy)])

        let number = [SQLValue.text(phone.exposed)]
        let webhooks = try sql.run(
            """
            update inbox set url = '', headers = '', body = $2
            where id in (select inbox_id from reply where from_phone = $1)
            """, number + [.blob([])])
        try eraseConversation(of: phone, subject: subject)
        let replies = try sql.run(
            "update reply set body = '', from_phone = '', content_key = null where from_phone = $1", number)
        let texts = try sql.run("update message set phone = null, body = null where phone = $1", number)
        try sql.run("delete from suppression where phone = $1", number)
        try eraseLedger(of: phone)
        if let person { try erase(person, subject: subject) }
        return ErasureReport(person: person, texts: texts, replies: replies, webhooks: webhooks)
    }

    /// The entries stay in their chain: it hashes the subject and the note's digest, which stay too.
    private func eraseLedger(of phone: PhoneNumber) throws(StoreError) {
        let entries = try sql.query("select id, note from consent_entry where phone = $1", [.text(phone.exposed)])
        for entry in entries {
            try sql.run(
                "update consent_entry set phone = '', note = $2 where id = $1",
                [.integer(entry.integer(0)), .optional(entry.optionalText(1).map(ConsentLink.digest(ofNote:)))])
        }
    }

    private func eraseConversation(of phone: PhoneNumber, subject: String) throws(StoreError) {
        let number = [SQLValue.text(phone.exposed)]
        let conversations = "select id from conversation where phone = $1"
        try sql.run("delete from conversation_note where conversation_id in (\(conversations))", number)
        try sql.run(
            "delete from answer_theme where answer_id in (select a.id from answer a join reply r on r.id = a.reply_id where r.from_phone = $1)",
            number)
        try sql.run(
            "delete from answer where reply_id in (select id from reply where from_phone = $1)", number)
        try sql.run(
            """
            update conversation set phone = $2, person_id = null, waiting_since = null, claimed_by = null,
                claimed_until = null
            where phone = $1
            """, number + [.text("erased:" + subject)])
    }

    private func erase(_ person: PersonID, subject: String) throws(StoreError) {
        let id = [SQLValue.integer(person.value)]
        try markTallies(of: [person])
        try sql.run(
            """
            update person set key = $2, phone = null, phone_standing = 'missing', phone_reason = 'erased',
                phone_raw = null, first_name = '', last_name = '', email = '', zip = '', external_id = '', notes = ''
            where id = $1
            """, id + [.text("erased:" + subject)])
        try sql.run("update import_row set raw = null where person_id = $1", id)
        try sql.run(
            """
            update inbox set url = '', headers = '', body = $2
            where id in (select inbox_id from action_event where person_id = $1)
            """, id + [.blob([])])
        try sql.run(
            "update action_event set body = '', verify_url = null, ask_at = null where person_id = $1", id)
        // The link that they still have leads nowhere from now on.
        try sql.run(
            """
            delete from link_token
            where person_id = $1 and campaign_id in (select campaign_id from audience where person_id = $1)
            """, id)
        for table in ["click", "person_identity", "person_tag", "list_member"] {
            try sql.run("delete from \(table) where person_id = $1", id)
        }
    }
}
