import Domain
import Storage

/// The people of one batch of rows whom the store knows, and those the batch has added since.
struct KnownPeople {
    private var byKey: [String: KnownPerson] = [:]

    /// Looks them all up at once.
    init(rows: [PreparedRow], in transaction: Transaction) throws(StoreError) {
        var keys: [String] = []
        var phones: [String] = []
        for row in rows {
            guard let record = row.record else { continue }
            keys.append(record.key)
            if let phone = record.phone { phones.append(phone.exposed) }
        }
        for person in try transaction.knownPeople(keys: keys, phones: phones) { add(person) }
    }

    var ids: [PersonID] { Array(Set(byKey.values.map(\.id))) }

    func known(_ row: PreparedRow) -> KnownPerson? { row.record.flatMap { byKey[$0.key] } }

    /// The person of a row that makes one, once everyone new was added.
    func id(of row: PreparedRow) -> PersonID {
        guard let person = known(row) else { preconditionFailure("everyone of the batch is known by now") }
        return person.id
    }

    /// A person is found by their key, and by their number where a review gave them one.
    mutating func add(_ person: KnownPerson) {
        byKey[person.record.key] = person
        if let phone = person.record.phone { byKey[phone.exposed] = person }
    }

    /// For each person that nobody knows yet, the first row that makes them.
    func firstOfNew(_ rows: [PreparedRow]) -> [PreparedRow] {
        var seen: Set<String> = []
        return rows.filter { row in
            guard let key = row.record?.key, byKey[key] == nil else { return false }
            return seen.insert(key).inserted
        }
    }

    /// Another name stands on file for the same number: a shared phone, or a reissued one.
    func isShared(_ row: PreparedRow) -> Bool {
        guard let record = row.record, record.phone != nil, let known = known(row)?.record else { return false }
        func differ(_ left: String, _ right: String) -> Bool {
            !left.isEmpty && !right.isEmpty && left.lowercased() != right.lowercased()
        }
        return differ(record.firstName, known.firstName) || differ(record.lastName, known.lastName)
    }

    mutating func fill(_ row: PreparedRow, from record: PersonRecord) {
        guard var person = known(row) else { return }
        for field in PersonRecord.texts where person.record[keyPath: field].isEmpty {
            person.record[keyPath: field] = record[keyPath: field]
        }
        add(person)
    }
}

extension PersonRecord {
    /// What an import can fill in.
    fileprivate static var texts: [WritableKeyPath<PersonRecord, String>] {
        [
            \.firstName, \.lastName, \.email, \.ward, \.union, \.language, \.zip, \.state, \.zone, \.externalID,
            \.notes,
        ]
    }

    /// The other record has something where this one has nothing.
    func lacks(_ other: PersonRecord) -> Bool {
        firstName.isEmpty && !other.firstName.isEmpty || lastName.isEmpty && !other.lastName.isEmpty
            || email.isEmpty && !other.email.isEmpty || ward.isEmpty && !other.ward.isEmpty
            || union.isEmpty && !other.union.isEmpty || language.isEmpty && !other.language.isEmpty
            || zip.isEmpty && !other.zip.isEmpty || state.isEmpty && !other.state.isEmpty
            || zone.isEmpty && !other.zone.isEmpty || externalID.isEmpty && !other.externalID.isEmpty
            || notes.isEmpty && !other.notes.isEmpty
    }
}
