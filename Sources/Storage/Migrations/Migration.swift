import Domain

/// One numbered step of the schema. Never edited after a release; a mistake is mended by the next number.
struct Migration: Sendable {
    var number: Int64
    var name: String
    var statements: [String]
}

/// Every migration there is, in order. A new one is a file and a line here.
enum MigrationCatalog {
    static let all: [Migration] = [
        .initial, .sharing, .consentChain, .conversations, .actions, .scopes, .references, .clicks, .arms,
        .comparisons, .stopOrder, .tallies, .countAnew,
    ]
    static var newest: Int64 { all.last?.number ?? 0 }

    /// Every table, in the order in which they are made: what a table refers to comes before it.
    static let tables: [String] = all.flatMap(\.statements).compactMap { statement in
        let words = statement.split(whereSeparator: \.isWhitespace).prefix(3)
        return words.starts(with: ["create", "table"]) ? words.last.map(String.init) : nil
    }
}

package enum Migrator {
    /// The schema number this version of textbank writes.
    package static var newestNumber: Int64 { MigrationCatalog.newest }

    /// The schema number of the database; 0 for a new, empty one. Throws `foreign` for a schema newer than this
    /// version. A database that is not ours was refused by its driver before it got here.
    package static func current(_ driver: any SQLDriver) throws -> Int64 {
        try driver.write { connection in try number(connection) }
    }

    /// Applies what is missing, each migration in one transaction with its number. Returns the numbers applied.
    @discardableResult
    package static func migrate(_ driver: any SQLDriver, now: Timestamp) throws -> [Int64] {
        var applied: [Int64] = []
        for migration in MigrationCatalog.all {
            let didApply = try driver.write { connection in
                guard try number(connection) < migration.number else { return false }
                for statement in migration.statements { try connection.run(statement) }
                try connection.run(
                    "insert into schema_migration (number, name, applied_at) values ($1, $2, $3)",
                    [.integer(migration.number), .text(migration.name), .integer(now.microseconds)])
                return true
            }
            if didApply { applied.append(migration.number) }
        }
        return applied
    }

    private static func number(_ connection: any SQLConnection) throws -> Int64 {
        try queue(connection)
        try connection.run(
            """
            create table if not exists schema_migration (
                number bigint not null primary key, name {text} not null, applied_at bigint not null)
            """)
        let row = try connection.first("select coalesce(max(number), 0) from schema_migration")
        let number = row?.integer(0) ?? 0
        guard number <= MigrationCatalog.newest else {
            throw StoreError.foreign(
                "its schema is number \(number) and this version knows up to \(MigrationCatalog.newest); use a newer textbank"
            )
        }
        return number
    }

    /// Daemons that start together migrate one after the other. In SQLite the write transaction itself sees to that.
    private static func queue(_ connection: any SQLConnection) throws {
        guard connection.dialect == .postgres else { return }
        // However long the other takes.
        try connection.run("set local lock_timeout = 0")
        _ = try connection.query("select pg_advisory_xact_lock(\(advisoryLock), hashtext(current_schema()))")
    }

    /// `tbnk` in ASCII, with the schema beside it: nobody else's number.
    private static let advisoryLock: Int64 = 0x7462_6E6B
}
