import Domain

/// The dated fact that a person did the thing, on its way into the store.
package struct ConversionRecord: Hashable, Sendable {
    package var person: PersonID
    package var action: String
    package var strength: Strength
    package var at: Timestamp
    package var evidence: Evidence
    package var reply: ReplyID?
    /// Where the record came from: `reply`, or the file that was imported.
    package var source: String
    package var campaign: CampaignID?
    /// By what the person was recognised in another system's record; nil for replies and files.
    package var matchedBy: String?
    /// False where nobody but a caller of an unsigned webhook says so: counted apart.
    package var isVerified: Bool
    /// The event of another system that it rests on.
    package var event: Int64?

    package init(
        person: PersonID, action: String, strength: Strength, at: Timestamp, evidence: Evidence, reply: ReplyID?,
        source: String, campaign: CampaignID?, matchedBy: String? = nil, isVerified: Bool = true, event: Int64? = nil
    ) {
        self.person = person
        self.action = action
        self.strength = strength
        self.at = at
        self.evidence = evidence
        self.reply = reply
        self.source = source
        self.campaign = campaign
        self.matchedBy = matchedBy
        self.isVerified = isVerified
        self.event = event
    }
}

extension Transaction {
    /// Records a conversion: once per person, action and strength, whatever the number of replies and records. A record
    /// dated earlier than the one known takes its place: the first time is the one that counts. A verified record goes
    /// before an unverified one, whatever their dates. What still waits for the person in campaigns asking for that
    /// action is withdrawn. True when it is the first of its kind.
    @discardableResult
    package func convert(_ record: ConversionRecord, now: Timestamp) throws(StoreError) -> Bool {
        let known = try sql.first(
            "select 1 from conversion where person_id = $1 and action = $2 and strength = $3",
            [.integer(record.person.value), .text(record.action), .text(record.strength.rawValue)])
        if known == nil, try insert(record, now: now) {
            try markTallies(of: record.person, dated: record.at)
            try withdrawConverted(record.person, action: record.action, now: now)
            return true
        }
        let changed = try sql.run(
            """
            update conversion set at = $4, evidence = $5, reply_id = $6, source = $7, campaign_id = $8,
                recorded_at = $9, matched_by = $10, is_verified = $11, event_id = $12
            where person_id = $1 and action = $2 and strength = $3
              and (is_verified < $11 or is_verified = $11 and at > $4)
            """, Self.values(of: record, now: now))
        // The date that it had may have counted, too.
        if changed > 0 { try markTallies(of: [record.person]) }
        return false
    }

    /// False when another daemon was first.
    private func insert(_ record: ConversionRecord, now: Timestamp) throws(StoreError) -> Bool {
        let id = try newID("conversion")
        return try sql.run(
            """
            insert into conversion (person_id, action, strength, at, evidence, reply_id, source, campaign_id,
                recorded_at, matched_by, is_verified, event_id, id)
            select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13 where true on conflict do nothing
            """, Self.values(of: record, now: now) + [.integer(id)]) == 1
    }

    private static func values(of record: ConversionRecord, now: Timestamp) -> [SQLValue] {
        [
            .integer(record.person.value), .text(record.action), .text(record.strength.rawValue),
            .integer(record.at.microseconds), .text(record.evidence.rawValue), .optional(record.reply?.value),
            .text(record.source), .optional(record.campaign?.value), .integer(now.microseconds),
            .optional(record.matchedBy), .integer(record.isVerified ? 1 : 0), .optional(record.event),
        ]
    }

    /// Takes back what rests on this event; true when something did.
    package func takeBackConversions(ofEvent event: Int64) throws(StoreError) -> Bool {
        let people = try sql.query(
            "delete from conversion where event_id = $1 returning person_id", [.integer(event)]
        ).map { PersonID($0.integer(0)) }
        try markTallies(of: people)
        return !people.isEmpty
    }

    private func withdrawConverted(_ person: PersonID, action: String, now: Timestamp) throws(StoreError) {
        guard
            let phone = try sql.first("select phone from person where id = $1", [.integer(person.value)])?
                .optionalText(0)
        else { return }
        try sql.run(
            """
            update message set state = 7, reason = 'converted', settled_at = $3
            where phone = $1 and state = 0 and kind = 0
              and campaign_id in (select c.id from campaign c where c.action = $2)
            """, [.text(phone), .text(action), .integer(now.microseconds)])
    }

    /// Keeps a record of the deed that matches no person we know: shown, never spread over arms.
    package func parkConversion(
        action: String, source: String, number: Int64, raw: String, reason: String, now: Timestamp
    ) throws(StoreError) {
        let id = try newID("unmatched_conversion")
        try sql.run(
            """
            insert into unmatched_conversion (id, action, source, number, raw, reason, recorded_at)
            select $1, $2, $3, $4, $5, $6, $7 where true on conflict do nothing
            """,
            [
                .integer(id), .text(action), .text(source), .integer(number), .text(raw), .text(reason),
                .integer(now.microseconds),
            ])
    }

    package func countUnmatchedConversions(action: String) throws(StoreError) -> Int64 {
        try sql.first("select count(*) from unmatched_conversion where action = $1", [.text(action)])?.integer(0) ?? 0
    }

    /// Everyone of a campaign's audience who converted, with the evidence: the rows behind the figure.
    package func visitConverted(
        campaign: CampaignID, action: String,
        _ visit: (
            _ person: PersonID, _ arm: String, _ ward: String, _ strength: String, _ at: Timestamp,
            _ evidence: String, _ reply: ReplyID?, _ firstAccepted: Timestamp?
        ) throws -> Void
    ) throws {
        try sql.visit(
            """
            select v.person_id, a.arm, a.ward, v.strength, v.at, v.evidence, v.reply_id, a.first_accepted_at
            from audience a join conversion v on v.person_id = a.person_id
            where a.campaign_id = $1 and v.action = $2 order by v.at, v.person_id, v.strength
            """, [.integer(campaign.value), .text(action)]
        ) { row in
            try visit(
                PersonID(row.integer(0)), row.text(1), row.text(2), row.text(3),
                Timestamp(microseconds: row.integer(4)),
                row.text(5), row.optionalInteger(6).map(ReplyID.init),
                row.optionalInteger(7).map(Timestamp.init(microseconds:)))
        }
    }
}
