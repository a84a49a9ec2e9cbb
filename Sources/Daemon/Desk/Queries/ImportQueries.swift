import Domain
import Storage

/// A person as far as an import must know them.
struct KnownPerson: Hashable, Sendable {
    var id: PersonID
    /// What they are stored with; their own `key` may differ from the row's once a review was settled.
    var record: PersonRecord
}

// Batches of people, one statement per kind of change: an import's share of the store.
extension Transaction {
    /// Rows in one look-up; shorter ones repeat their last value, so that the statement stays one and prepared.
    private static let lookUpSize = 500

    /// People by key or by number, whichever finds them.
    func knownPeople(keys: [String], phones: [String]) throws(StoreError) -> [KnownPerson] {
        var people: [KnownPerson] = []
        for (column, condition, values) in [("key", "", keys), ("phone", " and key <> phone", phones)] {
            var rest = values[...]
            while let last = rest.prefix(Self.lookUpSize).last {
                var arguments = rest.prefix(Self.lookUpSize).map { SQLValue.text($0) }
                rest = rest.dropFirst(Self.lookUpSize)
                while arguments.count < Self.lookUpSize { arguments.append(.text(last)) }
                people += try sql.query(
                    """
                    select id, key, phone, phone_standing, first_name, last_name, email, ward, union_name, language, zip,
                           state, zone, external_id, notes
                    from person where \(column) in (\(Self.blanks))\(condition)
                    """, arguments
                ).map(Self.known)
            }
        }
        return people
    }

    private static let blanks = (1...lookUpSize).map { "$\($0)" }.joined(separator: ", ")
    private static let laterBlanks = (2...lookUpSize + 1).map { "$\($0)" }.joined(separator: ", ")

    private static func known(_ row: SQLRow) -> KnownPerson {
        var record = PersonRecord(
            key: row.text(1), phone: row.optionalText(2).map(PhoneNumber.init(stored:)),
            phoneStanding: PersonRecord.PhoneStanding(rawValue: row.text(3)) ?? .missing)
        record.firstName = row.text(4)
        record.lastName = row.text(5)
        record.email = row.text(6)
        record.ward = row.text(7)
        record.union = row.text(8)
        record.language = row.text(9)
        record.zip = row.text(10)
        record.state = row.text(11)
        record.zone = row.text(12)
        record.externalID = row.text(13)
        record.notes = row.text(14)
        return KnownPerson(id: PersonID(row.integer(0)), record: record)
    }

    /// New people, under ids reserved before.
    func insertPeople(_ people: [(person: KnownPerson, whereabouts: Int64)], now: Timestamp) throws(StoreError) {
        try sql.runEach(
            """
            insert into person (id, key, phone, phone_standing, phone_reason, phone_raw, first_name, last_name, email,
                ward, union_name, language, zip, state, zone, external_id, notes, whereabouts_id, created_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
            """,
            people.map { entry in
                let record = entry.person.record
                return [
                    .integer(entry.person.id.value), .text(record.key), .optional(record.phone?.exposed),
                    .text(record.phoneStanding.rawValue), .optional(record.phoneReason), .optional(record.phoneRaw),
                    .text(record.firstName), .text(record.lastName), .text(record.email), .text(record.ward),
                    .text(record.union), .text(record.language), .text(record.zip), .text(record.state),
                    .text(record.zone), .text(record.externalID), .text(record.notes), .integer(entry.whereabouts),
                    .integer(now.microseconds),
                ]
            })
    }

    /// Puts people on a list, in order. For each, whether they were not on it before.
    func addMembers(
        list: ListID, people: [PersonID], importing: Int64, now: Timestamp
    ) throws(StoreError) -> [Bool] {
        try sql.runEach(
            """
            insert into list_member (list_id, person_id, import_id, added_at) values ($1, $2, $3, $4)
            on conflict (list_id, person_id) do nothing
            """,
            people.map {
                [.integer(list.value), .integer($0.value), .integer(importing), .integer(now.microseconds)]
            }
        ).map { $0 == 1 }
    }

    /// Which of these people are on a list, each with the import that put them there.
    func importsThatAdded(list: ListID, people: [PersonID]) throws(StoreError) -> [PersonID: Int64] {
        var members: [PersonID: Int64] = [:]
        var rest = people[...]
        while let last = rest.prefix(Self.lookUpSize).last {
            var arguments: [SQLValue] = [.integer(list.value)]
            arguments += rest.prefix(Self.lookUpSize).map { .integer($0.value) }
            rest = rest.dropFirst(Self.lookUpSize)
            while arguments.count <= Self.lookUpSize { arguments.append(.integer(last.value)) }
            let rows = try sql.query(
                """
                select person_id, import_id from list_member where list_id = $1 and person_id in (\(Self.laterBlanks))
                """, arguments)
            for row in rows { members[PersonID(row.integer(0))] = row.integer(1) }
        }
        return members
    }

    /// Undoes some of an import that was refused in the middle: its rows, its list members, and the people it made who
    /// are nowhere else. False when nothing is left; call again while it is true. Opt-outs it brought stay.
    func undoImport(_ importing: Int64, newPeople: ClosedRange<Int64>?, limit: Int) throws(StoreError) -> Bool {
        let steps: [(statement: String, arguments: [SQLValue])] = [
            (
                """
                delete from import_row where import_id = $1 and number in
                    (select r.number from import_row r where r.import_id = $1 order by r.number limit $2)
                """, [.integer(importing), .integer(Int64(limit))]
            ),
            (
                """
                delete from list_member where import_id = $1 and person_id in
                    (select m.person_id from list_member m
                     where m.list_id = (select i.list_id from import i where i.id = $1) and m.import_id = $1
                     order by m.person_id limit $2)
                """, [.integer(importing), .integer(Int64(limit))]
            ),
        ]
        for step in steps where try sql.run(step.statement, step.arguments) > 0 { return true }
        if let newPeople {
            // The range holds only people this import made; whoever found their way anywhere else stays.
            try sql.run(
                """
                delete from person where id >= $1 and id <= $2
                    and not exists (select 1 from list_member m where m.person_id = person.id)
                    and not exists (select 1 from audience a where a.person_id = person.id)
                    and not exists (select 1 from conversion v where v.person_id = person.id)
                """, [.integer(newPeople.lowerBound), .integer(newPeople.upperBound)])
        }
        let list = try sql.first("select list_id from import where id = $1", [.integer(importing)])?.integer(0)
        try sql.run("delete from import where id = $1", [.integer(importing)])
        guard let list else { return false }
        try sql.run(
            """
            delete from list where id = $1 and not exists (select 1 from list_member m where m.list_id = $1)
                and not exists (select 1 from import i where i.list_id = $1)
                and not exists (select 1 from audience a where a.list_id = $1)
            """, [.integer(list)])
        return false
    }
}
