import Domain

/// A key to the API. Only its hash is kept.
package struct StoredToken: Hashable, Sendable {
    package var id: Int64
    package var name: String
    package var role: String
    /// Whose people it is for; both empty for everybody's.
    package var wards: [String]
    package var lists: [String]
    package var createdAt: Timestamp
    package var revokedAt: Timestamp?
}

/// One line of the audit log.
package struct AuditLine: Hashable, Sendable {
    package var id: Int64
    package var at: Timestamp
    package var who: String
    package var what: String
    package var detail: String
}

/// Counts that somebody published, or that the organization remembers; or a bare rate without people.
package struct StoredBaseline: Hashable, Sendable {
    package var name: String
    package var action: String
    package var converted: Int64
    /// 0 for a bare rate; then `converted` is the rate in millionths. (So the table of the first release keeps both.)
    package var people: Int64
    package var source: String

    package init(name: String, action: String, converted: Int64, people: Int64, source: String) {
        self.name = name
        self.action = action
        self.converted = converted
        self.people = people
        self.source = source
    }

    /// "Our usual 2 %", as a fraction.
    package init(name: String, action: String, rate: Double, source: String) {
        self.init(
            name: name, action: action, converted: Int64((rate * 1_000_000).rounded()), people: 0, source: source)
    }

    /// The bare rate as a fraction; nil where there are counts.
    package var rate: Double? { people == 0 ? Double(converted) / 1_000_000 : nil }
}

extension Transaction {
    /// Keeps the hash (lower-case hex of SHA-256) of a new token. False when a live token has that name.
    package func addToken(
        name: String, hash: String, role: String, wards: [String] = [], lists: [String] = [], now: Timestamp
    ) throws(StoreError) -> Bool {
        // The id first: who makes a token of this name at the same time waits here, and then sees it.
        let id = try newID("token")
        if try sql.first("select 1 from token where name = $1 and revoked_at is null", [.text(name)]) != nil {
            return false
        }
        try sql.run(
            "insert into token (id, name, hash, role, created_at) values ($1, $2, $3, $4, $5)",
            [.integer(id), .text(name), .text(hash), .text(role), .integer(now.microseconds)])
        for (kind, values) in [("ward", wards), ("list", lists)] {
            for value in Set(values).sorted() {
                try sql.run(
                    "insert into token_scope (token_id, kind, value) values ($1, $2, $3)",
                    [.integer(id), .text(kind), .text(value)])
            }
        }
        return true
    }

    package func tokens() throws(StoreError) -> [StoredToken] {
        try tokens(where: "1 = 1", [])
    }

    /// The live token with this hash.
    package func token(hash: String) throws(StoreError) -> StoredToken? {
        try tokens(where: "hash = $1 and revoked_at is null", [.text(hash)]).first
    }

    private func tokens(where condition: String, _ arguments: [SQLValue]) throws(StoreError) -> [StoredToken] {
        var tokens: [StoredToken] = []
        let rows = try sql.query(
            "select id, name, role, created_at, revoked_at from token where \(condition) order by id", arguments)
        for row in rows {
            let scopes = try sql.query(
                "select kind, value from token_scope where token_id = $1 order by kind, value",
                [.integer(row.integer(0))])
            func values(_ kind: String) -> [String] { scopes.filter { $0.text(0) == kind }.map { $0.text(1) } }
            tokens.append(
                StoredToken(
                    id: row.integer(0), name: row.text(1), role: row.text(2), wards: values("ward"),
                    lists: values("list"), createdAt: Timestamp(microseconds: row.integer(3)),
                    revokedAt: row.optionalInteger(4).map(Timestamp.init(microseconds:))))
        }
        return tokens
    }

    package func revokeToken(name: String, now: Timestamp) throws(StoreError) -> Bool {
        try sql.run(
            "update token set revoked_at = $2 where name = $1 and revoked_at is null",
            [.text(name), .integer(now.microseconds)]) > 0
    }

    /// One line of the audit log: who did what. Never a phone number or a text.
    /// - Parameter person: whom it was about, where it was about one.
    package func audit(
        who: String, what: String, detail: String, person: PersonID? = nil, now: Timestamp
    ) throws(StoreError) {
        let id = try newID("audit")
        try sql.run(
            "insert into audit (id, at, who, what, detail, person_id) values ($1, $2, $3, $4, $5, $6)",
            [
                .integer(id), .integer(now.microseconds), .text(who), .text(what), .text(detail),
                .optional(person?.value),
            ])
    }

    /// The audit log, newest first.
    /// - Parameters:
    ///   - who: nil for everybody.
    ///   - person: what was about this person; nil for everything.
    ///   - before: only lines with smaller numbers; nil from the newest.
    package func auditLines(
        who: String?, person: PersonID?, before: Int64?, limit: Int
    ) throws(StoreError) -> [AuditLine] {
        try sql.query(
            """
            select id, at, who, what, detail from audit
            where id < $1 and ($2 = '' or who = $2) and ($3 = 0 or person_id = $3) order by id desc limit $4
            """,
            [
                .integer(before ?? .max), .text(who ?? ""), .integer(person?.value ?? 0), .integer(Int64(limit)),
            ]
        ).map { row in
            AuditLine(
                id: row.integer(0), at: Timestamp(microseconds: row.integer(1)), who: row.text(2), what: row.text(3),
                detail: row.text(4))
        }
    }

    package func putBaseline(_ baseline: StoredBaseline, now: Timestamp) throws(StoreError) {
        try sql.run(
            """
            insert into baseline (name, action, converted, people, source, created_at) values ($1, $2, $3, $4, $5, $6)
            on conflict (name) do update set action = excluded.action, converted = excluded.converted,
                people = excluded.people, source = excluded.source
            """,
            [
                .text(baseline.name), .text(baseline.action), .integer(baseline.converted), .integer(baseline.people),
                .text(baseline.source), .integer(now.microseconds),
            ])
    }

    package func baselines() throws(StoreError) -> [StoredBaseline] {
        try sql.query("select name, action, converted, people, source from baseline order by name").map { row in
            StoredBaseline(
                name: row.text(0), action: row.text(1), converted: row.integer(2), people: row.integer(3),
                source: row.text(4))
        }
    }
}
