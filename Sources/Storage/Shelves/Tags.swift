import Domain

/// A tag: people of whom something was captured from their answers. It is a list too, and so an audience.
package struct StoredTag: Hashable, Sendable {
    package var name: String
    package var list: ListID
    package var createdAt: Timestamp
    package var author: String
    package var people: Int64
}

/// One person with a tag.
package struct TaggedPerson: Hashable, Sendable {
    package var person: PersonID
    package var firstName: String
    package var lastName: String
    package var ward: String
    package var at: Timestamp
    package var author: String
    package var reply: ReplyID?
}

extension Transaction {
    /// What `list.source` says of a tag's list.
    package static var tagSource: String { "tag" }

    /// The tag of that name, made with its list when it is new. Nil when a list of that name was made otherwise: its
    /// people are not ours to change.
    package func putTag(_ name: String, by author: String, now: Timestamp) throws(StoreError) -> StoredTag? {
        if let known = try tag(named: name) { return known }
        guard let list = try putList(name: name, kind: .other, source: Self.tagSource, meeting: nil, now: now),
            try self.list(named: name)?.source == Self.tagSource
        else { return nil }
        try sql.run(
            """
            insert into tag (name, list_id, created_at, author) select $1, $2, $3, $4 where true on conflict do nothing
            """, [.text(name), .integer(list.value), .integer(now.microseconds), .text(author)])
        return try tag(named: name)
    }

    package func tag(named name: String) throws(StoreError) -> StoredTag? { try tags(named: name).first }

    package func tags() throws(StoreError) -> [StoredTag] { try tags(named: "") }

    private func tags(named name: String) throws(StoreError) -> [StoredTag] {
        try sql.query(
            """
            select t.name, t.list_id, t.created_at, t.author,
                   (select count(*) from person_tag m where m.tag = t.name)
            from tag t where ($1 = '' or t.name = $1) order by t.name
            """, [.text(name)]
        ).map {
            StoredTag(
                name: $0.text(0), list: ListID($0.integer(1)), createdAt: Timestamp(microseconds: $0.integer(2)),
                author: $0.text(3), people: $0.integer(4))
        }
    }

    /// True when the person did not have it.
    package func addTag(
        _ tag: StoredTag, to person: PersonID, reply: ReplyID?, by author: String, now: Timestamp
    ) throws(StoreError) -> Bool {
        let changed = try sql.run(
            """
            insert into person_tag (person_id, tag, at, author, reply_id) select $1, $2, $3, $4, $5
            where true on conflict do nothing
            """,
            [
                .integer(person.value), .text(tag.name), .integer(now.microseconds), .text(author),
                .optional(reply?.value),
            ])
        // Import 0: no import put them there.
        _ = try addMember(list: tag.list, person: person, importing: 0, now: now)
        return changed == 1
    }

    /// False when the person did not have it.
    package func removeTag(_ tag: StoredTag, from person: PersonID) throws(StoreError) -> Bool {
        let changed = try sql.run(
            "delete from person_tag where person_id = $1 and tag = $2", [.integer(person.value), .text(tag.name)])
        try sql.run(
            "delete from list_member where person_id = $1 and list_id = $2 and import_id = 0",
            [.integer(person.value), .integer(tag.list.value)])
        return changed == 1
    }

    package func people(withTag name: String, scope: InboxScope? = nil) throws(StoreError) -> [TaggedPerson] {
        let condition = InboxScope.condition(scope, person: "t.person_id", first: 2)
        return try sql.query(
            """
            select t.person_id, p.first_name, p.last_name, p.ward, t.at, t.author, t.reply_id
            from person_tag t join person p on p.id = t.person_id
            where t.tag = $1 and \(condition.text) order by t.at, t.person_id
            """, [.text(name)] + condition.arguments
        ).map {
            TaggedPerson(
                person: PersonID($0.integer(0)), firstName: $0.text(1), lastName: $0.text(2), ward: $0.text(3),
                at: Timestamp(microseconds: $0.integer(4)), author: $0.text(5),
                reply: $0.optionalInteger(6).map(ReplyID.init))
        }
    }

    package func tags(of person: PersonID) throws(StoreError) -> [String] {
        try sql.query("select tag from person_tag where person_id = $1 order by tag", [.integer(person.value)])
            .map { $0.text(0) }
    }
}
