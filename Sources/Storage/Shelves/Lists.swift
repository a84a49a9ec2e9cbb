import Domain

/// What a list is made of.
package enum ListKind: String, Hashable, Sendable, CaseIterable { case activated, cold, other }

/// A named set of people.
package struct StoredList: Hashable, Sendable {
    package var id: ListID
    package var name: String
    package var kind: ListKind
    package var source: String
    package var people: Int64
    package var textable: Int64
}

/// What an import made of one row. Every row has one.
package struct ImportedRowAccount: Hashable, Sendable {
    package enum Action: String, Hashable, Sendable, CaseIterable {
        /// Now on the list.
        case added
        /// Was on the list before.
        case already
        /// The same person as an earlier row of this file.
        case duplicate
        /// On the list, and cannot be texted; the reason says why.
        case untextable
        /// Not a person: blank, a repeated header, a total.
        case skipped
    }

    package var number: Int64
    package var action: Action
    /// Warnings and the reason, in words; empty for a plain row.
    package var reason: String
    package var person: PersonID?
    package var raw: String

    package init(number: Int64, action: Action, reason: String, person: PersonID?, raw: String) {
        self.number = number
        self.action = action
        self.reason = reason
        self.person = person
        self.raw = raw
    }
}

extension Transaction {
    package func list(named name: String) throws(StoreError) -> StoredList? {
        try lists(where: "where l.name = $1", [.text(name)]).first
    }

    package func lists() throws(StoreError) -> [StoredList] { try lists(where: "", []) }

    private func lists(where condition: String, _ arguments: [SQLValue]) throws(StoreError) -> [StoredList] {
        try sql.query(
            """
            select l.id, l.name, l.kind, l.source, count(m.person_id),
                   count(case when p.phone_standing = 'textable' then 1 end)
            from list l left join list_member m on m.list_id = l.id left join person p on p.id = m.person_id
            \(condition) group by l.id, l.name, l.kind, l.source order by l.name
            """, arguments
        ).map { row in
            StoredList(
                id: ListID(row.integer(0)), name: row.text(1), kind: ListKind(rawValue: row.text(2)) ?? .other,
                source: row.text(3), people: row.integer(4), textable: row.integer(5))
        }
    }

    /// The number of the list of that name, made when it is new. Nil when it exists with another kind: a list does not
    /// change its kind by an import.
    package func putList(
        name: String, kind: ListKind, source: String, meeting: Int64?, now: Timestamp
    ) throws(StoreError) -> ListID? {
        let find = "select id, kind from list where name = $1"
        var row = try sql.first(find, [.text(name)])
        if row == nil {
            let id = try newID("list")
            let changed = try sql.run(
                """
                insert into list (id, name, kind, source, meeting_id, created_at)
                select $1, $2, $3, $4, $5, $6 where true on conflict do nothing
                """,
                [
                    .integer(id), .text(name), .text(kind.rawValue), .text(source), .optional(meeting),
                    .integer(now.microseconds),
                ])
            if changed == 1 { return ListID(id) }
            // Another daemon was first.
            row = try sql.first(find, [.text(name)])
        }
        guard let row else { throw StoreError.failed("the list disappeared") }
        return row.text(1) == kind.rawValue ? ListID(row.integer(0)) : nil
    }

    package func beginImport(
        list: ListID, fileName: String, header: String, now: Timestamp
    ) throws(StoreError) -> Int64 {
        let id = try newID("import")
        try sql.run(
            """
            insert into import (id, list_id, file_name, started_at, row_count, header) values ($1, $2, $3, $4, 0, $5)
            """, [.integer(id), .integer(list.value), .text(fileName), .integer(now.microseconds), .text(header)])
        return id
    }

    package func finishImport(_ id: Int64, rows: Int64, now: Timestamp) throws(StoreError) {
        try sql.run(
            "update import set finished_at = $2, row_count = $3 where id = $1",
            [.integer(id), .integer(now.microseconds), .integer(rows)])
    }

    /// What became of a person put on a list: nil when they were not on it before; else the import that put them there.
    package func addMember(
        list: ListID, person: PersonID, importing: Int64, now: Timestamp
    ) throws(StoreError) -> Int64? {
        let changed = try sql.run(
            """
            insert into list_member (list_id, person_id, import_id, added_at) values ($1, $2, $3, $4)
            on conflict (list_id, person_id) do nothing
            """, [.integer(list.value), .integer(person.value), .integer(importing), .integer(now.microseconds)])
        if changed == 1 { return nil }
        return try importThatAdded(list: list, person: person)
    }

    package func importThatAdded(list: ListID, person: PersonID) throws(StoreError) -> Int64? {
        try sql.first(
            "select import_id from list_member where list_id = $1 and person_id = $2",
            [.integer(list.value), .integer(person.value)])?.integer(0)
    }

    package func accountRows(_ rows: [ImportedRowAccount], importing: Int64) throws(StoreError) {
        try sql.runEach(
            """
            insert into import_row (import_id, number, action, reason, person_id, raw) values ($1, $2, $3, $4, $5, $6)
            """,
            rows.map { row in
                [
                    .integer(importing), .integer(row.number), .text(row.action.rawValue), .text(row.reason),
                    .optional(row.person?.value), .text(row.raw),
                ]
            })
    }

    /// The rows of an import that did not simply add a person, or all of them.
    package func visitImportRows(
        importing: Int64, all: Bool, _ visit: (ImportedRowAccount) throws -> Void
    ) throws {
        try sql.visit(
            """
            select number, action, reason, person_id, raw from import_row
            where import_id = $1 and ($2 = 1 or action <> 'added' or reason <> '') order by number
            """, [.integer(importing), .flag(all)]
        ) { row in
            try visit(
                ImportedRowAccount(
                    number: row.integer(0), action: ImportedRowAccount.Action(rawValue: row.text(1)) ?? .skipped,
                    reason: row.text(2), person: row.optionalInteger(3).map(PersonID.init),
                    raw: row.optionalText(4) ?? ""))
        }
    }

    /// Everyone on a list with the row values a spreadsheet wants.
    package func visitMembers(of list: ListID, _ visit: (StoredPerson, SuppressionReason?) throws -> Void) throws {
        let ids = try sql.query(
            "select person_id from list_member where list_id = $1 order by person_id", [.integer(list.value)]
        ).map { PersonID($0.integer(0)) }
        for id in ids {
            guard let person = try person(id) else { continue }
            try visit(
                person, try person.record.phone.flatMap { phone throws(StoreError) in try suppression(of: phone) })
        }
    }
}
