import Domain
import Storage

/// One batch of prepared rows on its way into the store: who they are, what is new, what to account.
struct ImportBatch: Sendable {
    /// Where the rows go.
    struct Target: Sendable {
        var list: ListID
        var importing: Int64
        var recordedBy: String
    }

    struct Accounted: Sendable {
        var row: PreparedRow
        var action: ImportedRowAccount.Action
        var extra: [RowWord]
    }

    struct Outcome: Sendable {
        var rows: [Accounted] = []
        var newPeople: ClosedRange<Int64>?
        var newPeopleCount: Int64 = 0
        var suppressed: [PhoneNumber] = []
        /// Whereabouts that the batch had to make or look up.
        var places: [PersonPlaces.Place: Int64] = [:]
    }

    var rows: [PreparedRow]
    /// Whereabouts known from earlier batches.
    var places: [PersonPlaces.Place: Int64]

    /// Puts the people into the store and on the list, suppresses who opted out, accounts every row.
    func store(in transaction: Transaction, target: Target, now: Timestamp) throws -> Outcome {
        var batch = self
        batch.rows = try withoutErased(in: transaction)
        return try batch.storeRows(in: transaction, target: target, now: now)
    }

    private func storeRows(in transaction: Transaction, target: Target, now: Timestamp) throws -> Outcome {
        var outcome = Outcome()
        // Locks the block of ids: two daemons that import the same person must not both find them missing.
        _ = try transaction.reserveIDs("person", count: 0)
        var people = try KnownPeople(rows: rows, in: transaction)
        try insertNew(&people, &outcome, in: transaction, now: now)

        let present = rows.filter { $0.record != nil }
        let ids = present.map { people.id(of: $0) }
        let isNew = try transaction.addMembers(
            list: target.list, people: ids, importing: target.importing, now: now)
        let here = zip(ids, isNew).filter { !$0.1 }.map(\.0)
        let addedBy = here.isEmpty ? [:] : try transaction.importsThatAdded(list: target.list, people: here)
        var accounts: [ImportedRowAccount] = []
        accounts.reserveCapacity(rows.count)
        var next = 0
        for row in rows {
            guard row.record != nil else {
                account(row, .skipped, [], nil, &accounts, &outcome)
                continue
            }
            let (id, isAdded) = (ids[next], isNew[next])
            next += 1
            let extra = people.isShared(row) ? [RowWord(DeskWarning.sharedPhone)] : []
            let action: ImportedRowAccount.Action
            if isAdded {
                action = row.reason == nil ? .added : .untextable
            } else {
                action = addedBy[id] == target.importing ? .duplicate : .already
            }
            account(row, action, extra, id, &accounts, &outcome)
            try fillBlanks(row, &people, &outcome, in: transaction, now: now)
            try suppress(row, target, &outcome, in: transaction, now: now)
        }
        try transaction.accountRows(accounts, importing: target.importing)
        return outcome
    }

    /// What `store` would do, by looking only. `seen` holds who came earlier in the file.
    func look(in transaction: Transaction, list: ListID?, seen: SeenPeople) throws -> Outcome {
        var outcome = Outcome()
        let rows = try withoutErased(in: transaction)
        var people = try KnownPeople(rows: rows, in: transaction)
        let members = try list.map { try transaction.importsThatAdded(list: $0, people: people.ids) } ?? [:]
        for row in rows {
            guard let record = row.record else {
                outcome.rows.append(Accounted(row: row, action: .skipped, extra: []))
                continue
            }
            let known = people.known(row)
            let isFirst = seen.insert(record.key)
            let extra = people.isShared(row) ? [RowWord(DeskWarning.sharedPhone)] : []
            if known == nil, isFirst {
                outcome.newPeopleCount += 1
                // On no list and of no number yet; later rows of the batch are compared with it.
                people.add(KnownPerson(id: PersonID(0), record: record))
            }
            let action: ImportedRowAccount.Action
            if let known, members[known.id] != nil {
                action = .already
            } else if !isFirst {
                action = .duplicate
            } else {
                action = row.reason == nil ? .added : .untextable
            }
            outcome.rows.append(Accounted(row: row, action: action, extra: extra))
            for phone in row.optOuts where seen.insert("stop " + phone.exposed) {
                let before = try transaction.suppression(of: phone)
                if before == nil || before == .held { outcome.suppressed.append(phone) }
            }
        }
        return outcome
    }

    // MARK: Parts

    /// Whoever was erased stays so, whatever list brings them back: the row is accounted for without a word about them.
    private func withoutErased(in transaction: Transaction) throws -> [PreparedRow] {
        let erased = try transaction.erased(among: rows.flatMap { $0.numbers })
        guard !erased.isEmpty else { return rows }
        return rows.map { row in
            row.numbers.contains(where: erased.contains) ? row.erased : row
        }
    }

    private func insertNew(
        _ people: inout KnownPeople, _ outcome: inout Outcome, in transaction: Transaction, now: Timestamp
    ) throws {
        let new = people.firstOfNew(rows)
        guard !new.isEmpty else { return }
        let first = try transaction.reserveIDs("person", count: Int64(new.count))
        var inserts: [(person: KnownPerson, whereabouts: Int64)] = []
        for (offset, row) in new.enumerated() {
            guard let record = row.record else { continue }
            let person = KnownPerson(id: PersonID(first + Int64(offset)), record: record)
            inserts.append((person, try whereabouts(of: row, &outcome, in: transaction)))
            people.add(person)
        }
        try transaction.insertPeople(inserts, now: now)
        outcome.newPeople = first...(first + Int64(new.count) - 1)
        outcome.newPeopleCount = Int64(new.count)
    }

    private func whereabouts(
        of row: PreparedRow, _ outcome: inout Outcome, in transaction: Transaction
    ) throws -> Int64 {
        guard let place = row.place else { preconditionFailure("a person has a place") }
        if let id = places[place] ?? outcome.places[place] { return id }
        let id = try transaction.whereaboutsID(zones: place.zones, states: place.states)
        outcome.places[place] = id
        return id
    }

    /// What the store did not know of a person yet is filled in; what it knows stays.
    private func fillBlanks(
        _ row: PreparedRow, _ people: inout KnownPeople, _ outcome: inout Outcome, in transaction: Transaction,
        now: Timestamp
    ) throws {
        guard var record = row.record, let known = people.known(row), known.record.lacks(record) else { return }
        // Found by its number under another key: the store must find it by that key.
        record.key = known.record.key
        _ = try transaction.putPerson(
            record, whereabouts: try whereabouts(of: row, &outcome, in: transaction), now: now)
        people.fill(row, from: record)
    }

    private func suppress(
        _ row: PreparedRow, _ target: Target, _ outcome: inout Outcome, in transaction: Transaction, now: Timestamp
    ) throws {
        for phone in row.optOuts {
            let source = ConsentSource(
                channel: "import",
                recordedBy: "\(target.recordedBy), import \(target.importing), row \(row.number), \(row.optOutEvidence)"
            )
            if try transaction.suppress(phone, .optedOut, source: source, now: now) {
                outcome.suppressed.append(phone)
            }
        }
    }

    private func account(
        _ row: PreparedRow, _ action: ImportedRowAccount.Action, _ extra: [RowWord], _ person: PersonID?,
        _ accounts: inout [ImportedRowAccount], _ outcome: inout Outcome
    ) {
        accounts.append(
            ImportedRowAccount(
                number: row.number, action: action, reason: row.words(extra), person: person, raw: row.raw))
        outcome.rows.append(Accounted(row: row, action: action, extra: extra))
    }
}
