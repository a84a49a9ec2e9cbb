import Domain
import Storage

/// A member of a list with what keeps them from being texted.
struct ListedPerson: Hashable, Sendable {
    var id: PersonID
    var record: PersonRecord
    var suppression: String?
}

// Long collections, page by page: every page starts after the last row of the one before, by an index.
extension Transaction {
    func members(of list: ListID, after person: Int64, limit: Int) throws(StoreError) -> [ListedPerson] {
        try sql.query(
            """
            select p.id, p.key, p.phone, p.phone_standing, p.phone_reason, p.first_name, p.last_name, p.email, p.ward,
                   p.union_name, p.language, p.zip, p.state, p.zone, p.external_id, s.reason
            from list_member m join person p on p.id = m.person_id left join suppression s on s.phone = p.phone
            where m.list_id = $1 and m.person_id > $2 order by m.person_id limit $3
            """, [.integer(list.value), .integer(person), .integer(Int64(limit))]
        ).map { row in
            var record = PersonRecord(
                key: row.text(1), phone: row.optionalText(2).map(PhoneNumber.init(stored:)),
                phoneStanding: PersonRecord.PhoneStanding(rawValue: row.text(3)) ?? .missing,
                phoneReason: row.optionalText(4))
            record.firstName = row.text(5)
            record.lastName = row.text(6)
            record.email = row.text(7)
            record.ward = row.text(8)
            record.union = row.text(9)
            record.language = row.text(10)
            record.zip = row.text(11)
            record.state = row.text(12)
            record.zone = row.text(13)
            record.externalID = row.text(14)
            return ListedPerson(
                id: PersonID(row.integer(0)), record: record, suppression: row.optionalText(15))
        }
    }

    func hasImport(_ importing: Int64) throws(StoreError) -> Bool {
        try sql.first("select 1 from import where id = $1", [.integer(importing)]) != nil
    }

    /// Rows that did not simply add a person, or all.
    func importRows(
        _ importing: Int64, all: Bool, after number: Int64, limit: Int
    ) throws(StoreError) -> [ImportedRowAccount] {
        try sql.query(
            """
            select number, action, reason, person_id, raw from import_row
            where import_id = $1 and number > $2 and ($3 = 1 or action <> 'added' or reason <> '')
            order by number limit $4
            """, [.integer(importing), .integer(number), .flag(all), .integer(Int64(limit))]
        ).map { row in
            ImportedRowAccount(
                number: row.integer(0), action: ImportedRowAccount.Action(rawValue: row.text(1)) ?? .skipped,
                reason: row.text(2), person: row.optionalInteger(3).map(PersonID.init), raw: row.optionalText(4) ?? "")
        }
    }

    /// Suppressed numbers in the order of the numbers.
    func suppressions(
        after phone: String, limit: Int
    ) throws(StoreError) -> [(phone: String, reason: String, since: Timestamp, source: String)] {
        try sql.query(
            "select phone, reason, since, source from suppression where phone > $1 order by phone limit $2",
            [.text(phone), .integer(Int64(limit))]
        ).map { ($0.text(0), $0.text(1), Timestamp(microseconds: $0.integer(2)), $0.text(3)) }
    }

    func suppressionCounts() throws(StoreError) -> [(reason: String, count: Int64)] {
        try sql.query("select reason, count(*) from suppression group by reason order by reason")
            .map { ($0.text(0), $0.integer(1)) }
    }

    /// Webhooks that could not be read.
    func countParkedWebhooks() throws(StoreError) -> Int64 {
        try sql.first("select count(*) from inbox where state = 2")?.integer(0) ?? 0
    }
}
