import Domain

/// A key to the API. Only its hash is kept.
package struct StoredToken: Hashable, Sendable {
    package var id: Int64
    package var name: String
    package var role: String
    package var createdAt: Timestamp
    package var revokedAt: Timestamp?
}

/// Counts that somebody published, or that the organization remembers.
package struct StoredBaseline: Hashable, Sendable {
    package var name: String
    package var action: String
    package var converted: Int64
    package var people: Int64
    package var source: String

    package init(name: String, action: String, converted: Int64, people: Int64, source: String) {
        self.name = name
        self.action = action
        self.converted = converted
        self.people = people
        self.source = source
    }
}

extension Transaction {
    /// Keeps the hash (lower-case hex of SHA-256) of a new token. False when a live token has that name.
    package func addToken(name: String, hash: String, role: String, now: Timestamp) throws(StoreError) -> Bool {
        // The id first: who makes a token of this name at the same time waits here, and then sees it.
        let id = try newID("token")
        if try sql.first("select 1 from token where name = $1 and revoked_at is null", [.text(name)]) != nil {
            return false
        }
        try sql.run(
            "insert into token (id, name, hash, role, created_at) values ($1, $2, $3, $4, $5)",
            [.integer(id), .text(name), .text(hash), .text(role), .integer(now.microseconds)])
        return true
    }

    package func tokens() throws(StoreError) -> [StoredToken] {
        try sql.query("select id, name, role, created_at, revoked_at from token order by id").map { row in
            StoredToken(
                id: row.integer(0), name: row.text(1), role: row.text(2),
                createdAt: Timestamp(microseconds: row.integer(3)),
                revokedAt: row.optionalInteger(4).map(Timestamp.init(microseconds:)))
        }
    }

    /// The live token with this hash.
    package func token(hash: String) throws(StoreError) -> (name: String, role: String)? {
        try sql.first("select name, role from token where hash = $1 and revoked_at is null", [.text(hash)])
            .map { ($0.text(0), $0.text(1)) }
    }

    package func revokeToken(name: String, now: Timestamp) throws(StoreError) -> Bool {
        try sql.run(
            "update token set revoked_at = $2 where name = $1 and revoked_at is null",
            [.text(name), .integer(now.microseconds)]) > 0
    }

    /// One line of the audit log: who did what. Never a phone number or a text.
    package func audit(who: String, what: String, detail: String, now: Timestamp) throws(StoreError) {
        let id = try newID("audit")
        try sql.run(
            "insert into audit (id, at, who, what, detail) values ($1, $2, $3, $4, $5)",
            [.integer(id), .integer(now.microseconds), .text(who), .text(what), .text(detail)])
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
