import Domain

/// What the store keeps of a person, as an import makes it.
package struct PersonRecord: Hashable, Sendable {
    /// How a phone stands: only `textable` people are ever texted.
    package enum PhoneStanding: String, Hashable, Sendable, CaseIterable { case textable, review, rejected, missing }

    /// The number of a textable person, else a hash of what the row said.
    package var key: String
    package var phone: PhoneNumber?
    package var phoneStanding: PhoneStanding
    package var phoneReason: String?
    package var phoneRaw: String?
    package var firstName = ""
    package var lastName = ""
    package var email = ""
    package var ward = ""
    package var union = ""
    package var language = ""
    package var zip = ""
    package var state = ""
    package var zone = ""
    package var externalID = ""
    package var notes = ""

    package init(
        key: String, phone: PhoneNumber?, phoneStanding: PhoneStanding, phoneReason: String? = nil,
        phoneRaw: String? = nil
    ) {
        self.key = key
        self.phone = phone
        self.phoneStanding = phoneStanding
        self.phoneReason = phoneReason
        self.phoneRaw = phoneRaw
    }
}

/// A person as screens show them.
package struct StoredPerson: Hashable, Sendable {
    package var id: PersonID
    package var record: PersonRecord
    package var zones: String
    package var states: String
    package var createdAt: Timestamp
}

/// What putting a person did.
package struct PutPerson: Hashable, Sendable {
    package var id: PersonID
    package var isNew: Bool
    /// Another first and last name stands on file for the same number: a shared phone, or a reissued one.
    package var otherName: String?
}

extension Transaction {
    /// The number of these whereabouts, made when they are new. Zones and states are sorted and joined by `|`.
    package func whereaboutsID(zones: String, states: String) throws(StoreError) -> Int64 {
        let (find, key) = (
            "select id from whereabouts where zones = $1 and states = $2", [SQLValue.text(zones), .text(states)]
        )
        if let row = try sql.first(find, key) { return row.integer(0) }
        let id = try newID("whereabouts")
        try sql.run(
            "insert into whereabouts (id, zones, states) select $1, $2, $3 where true on conflict do nothing",
            [.integer(id)] + key)
        // Ours, or that of another daemon that was first.
        guard let row = try sql.first(find, key) else { throw StoreError.failed("the whereabouts disappeared") }
        return row.integer(0)
    }

    /// Finds the person by key, or makes them. What is already known stays; only what was blank is filled, so that the
    /// same file twice changes nothing.
    package func putPerson(_ person: PersonRecord, whereabouts: Int64, now: Timestamp) throws(StoreError) -> PutPerson {
        if let row = try sql.first(Self.findByKey, [.text(person.key)]) {
            let known = (first: row.text(1), last: row.text(2))
            let isOther =
                !person.firstName.isEmpty && !known.first.isEmpty
                && (person.firstName != known.first
                    || (!person.lastName.isEmpty && !known.last.isEmpty && person.lastName != known.last))
            try fillBlanks(of: PersonID(row.integer(0)), from: person, whereabouts: whereabouts)
            return PutPerson(
                id: PersonID(row.integer(0)), isNew: false, otherName: isOther ? known.first + " " + known.last : nil)
        }
        let id = try newID("person")
        if try sql.first(Self.findByKey, [.text(person.key)]) != nil {
            // Another daemon made them while we waited for the number.
            return try putPerson(person, whereabouts: whereabouts, now: now)
        }
        try sql.run(
            """
            insert into person (id, key, phone, phone_standing, phone_reason, phone_raw, first_name, last_name, email,
                ward, union_name, language, zip, state, zone, external_id, notes, whereabouts_id, created_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
            """,
            [
                .integer(id), .text(person.key), .optional(person.phone?.exposed), .text(person.phoneStanding.rawValue),
                .optional(person.phoneReason), .optional(person.phoneRaw), .text(person.firstName),
                .text(person.lastName), .text(person.email), .text(person.ward), .text(person.union),
                .text(person.language), .text(person.zip), .text(person.state), .text(person.zone),
                .text(person.externalID), .text(person.notes), .integer(whereabouts), .integer(now.microseconds),
            ])
        return PutPerson(id: PersonID(id), isNew: true, otherName: nil)
    }

    private static let findByKey = "select id, first_name, last_name from person where key = $1"

    private func fillBlanks(of id: PersonID, from person: PersonRecord, whereabouts: Int64) throws(StoreError) {
        let changed = try sql.run(
            """
            update person set
                whereabouts_id = case when ward = '' and zip = '' and zone = '' and ($5 <> '' or $8 <> '' or $10 <> '')
                                      then $13 else whereabouts_id end,
                first_name = case when first_name = '' then $2 else first_name end,
                last_name = case when last_name = '' then $3 else last_name end,
                email = case when email = '' then $4 else email end,
                ward = case when ward = '' then $5 else ward end,
                union_name = case when union_name = '' then $6 else union_name end,
                language = case when language = '' then $7 else language end,
                zip = case when zip = '' then $8 else zip end,
                state = case when state = '' then $9 else state end,
                zone = case when zone = '' then $10 else zone end,
                external_id = case when external_id = '' then $11 else external_id end,
                notes = case when notes = '' then $12 else notes end
            where id = $1 and (first_name = '' and $2 <> '' or last_name = '' and $3 <> '' or email = '' and $4 <> ''
                or ward = '' and $5 <> '' or union_name = '' and $6 <> '' or language = '' and $7 <> ''
                or zip = '' and $8 <> '' or state = '' and $9 <> '' or zone = '' and $10 <> ''
                or external_id = '' and $11 <> '' or notes = '' and $12 <> '')
            """,
            [
                .integer(id.value), .text(person.firstName), .text(person.lastName), .text(person.email),
                .text(person.ward), .text(person.union), .text(person.language), .text(person.zip),
                .text(person.state), .text(person.zone), .text(person.externalID), .text(person.notes),
                .integer(whereabouts),
            ])
        // Comparisons say who has an address.
        if changed > 0, !person.email.isEmpty { try markTallies(of: [id]) }
    }

    private static let personColumns = """
        p.id, p.key, p.phone, p.phone_standing, p.phone_reason, p.phone_raw, p.first_name, p.last_name, p.email, p.ward,
        p.union_name, p.language, p.zip, p.state, p.zone, p.external_id, p.notes, w.zones, w.states, p.created_at
        """

    private static func person(_ row: SQLRow) -> StoredPerson {
        var record = PersonRecord(
            key: row.text(1), phone: row.optionalText(2).map(PhoneNumber.init(stored:)),
            phoneStanding: PersonRecord.PhoneStanding(rawValue: row.text(3)) ?? .missing,
            phoneReason: row.optionalText(4), phoneRaw: row.optionalText(5))
        record.firstName = row.text(6)
        record.lastName = row.text(7)
        record.email = row.text(8)
        record.ward = row.text(9)
        record.union = row.text(10)
        record.language = row.text(11)
        record.zip = row.text(12)
        record.state = row.text(13)
        record.zone = row.text(14)
        record.externalID = row.text(15)
        record.notes = row.text(16)
        return StoredPerson(
            id: PersonID(row.integer(0)), record: record, zones: row.text(17), states: row.text(18),
            createdAt: Timestamp(microseconds: row.integer(19)))
    }

    package func person(phone: PhoneNumber) throws(StoreError) -> StoredPerson? {
        try sql.first(
            "select \(Self.personColumns) from person p join whereabouts w on w.id = p.whereabouts_id where p.phone = $1",
            [.text(phone.exposed)]
        ).map(Self.person)
    }

    package func person(_ id: PersonID) throws(StoreError) -> StoredPerson? {
        try sql.first(
            "select \(Self.personColumns) from person p join whereabouts w on w.id = p.whereabouts_id where p.id = $1",
            [.integer(id.value)]
        ).map(Self.person)
    }

    /// The person of this number, only the id.
    package func personID(phone: PhoneNumber) throws(StoreError) -> PersonID? {
        try sql.first("select id from person where phone = $1", [.text(phone.exposed)]).map { PersonID($0.integer(0)) }
    }

    /// People of a ward, for whom the ward's place has become known.
    package func people(ofWard ward: String) throws(StoreError) -> [StoredPerson] {
        try sql.query(
            "select \(Self.personColumns) from person p join whereabouts w on w.id = p.whereabouts_id where p.ward = $1",
            [.text(ward)]
        ).map(Self.person)
    }

    package func setWhereabouts(_ person: PersonID, _ whereabouts: Int64) throws(StoreError) {
        try sql.run(
            "update person set whereabouts_id = $2 where id = $1", [.integer(person.value), .integer(whereabouts)])
    }

    /// People whose phone waits for a decision, optionally of one list.
    package func peopleInReview(list: ListID?) throws(StoreError) -> [StoredPerson] {
        try sql.query(
            """
            select \(Self.personColumns) from person p join whereabouts w on w.id = p.whereabouts_id
            where p.phone_standing = 'review'
              and ($1 = 0 or exists (select 1 from list_member m where m.list_id = $1 and m.person_id = p.id))
            order by p.id
            """, [.integer(list?.value ?? 0)]
        ).map(Self.person)
    }

    /// A person decided about a phone in review: this number is theirs, or there is none. Nothing else about the
    /// person changes. False when the number already belongs to somebody else.
    package func settleReview(
        _ person: PersonID, phone: PhoneNumber?, whereabouts: Int64, reason: String
    ) throws(StoreError) -> Bool {
        if let phone, try personID(phone: phone) != nil { return false }
        let changed = try sql.run(
            """
            update person set phone = $2, phone_standing = $3, phone_reason = $4, whereabouts_id = $5,
                key = coalesce($2, key)
            where id = $1 and phone_standing = 'review'
            """,
            [
                .integer(person.value), .optional(phone?.exposed), .text(phone == nil ? "rejected" : "textable"),
                .text(reason), .integer(whereabouts),
            ])
        if changed == 1 { try markTallies(of: [person]) }
        return changed == 1
    }
}
