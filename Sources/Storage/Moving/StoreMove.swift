import Domain

/// Copies a whole store from one driver to another, whatever the two are: an installation moves from SQLite to
/// PostgreSQL and, should it have to, back.
///
/// Both sides have this version's schema; the target holds nothing yet. Rows stream in batches through one transaction:
/// the target has all of them or none.
package enum StoreMove {
    /// One table and how many rows each side has of it: the same number, or the move was refused.
    package struct TableCount: Hashable, Sendable {
        package var table: String
        package var rows: Int64
    }

    /// Rows on their way at once.
    private static let batchSize = 500

    /// Copies every table, in the order in which they refer to each other, and counts them on both sides.
    ///
    /// Nothing may write to `source` meanwhile: the caller holds its lock. What is written there is not read.
    /// - Throws: a `Refusal` when the target is in use or the schemas differ, a `StoreError` for what a database said,
    ///   `failed` when a count differs at the end. The target is then as it was.
    package static func copy(from source: any SQLDriver, to target: any SQLDriver) throws -> [TableCount] {
        try source.read { reading in
            try checkSchema(reading, "from")
            return try target.write { writing in
                try checkSchema(writing, "to")
                try checkArmed(reading)
                try checkUnused(writing)
                // The ledger of migrations is the target's own; what an opened store has of settings and lanes gives way.
                let tables = MigrationCatalog.tables
                for table in tables.reversed() { try writing.run("delete from \(table)") }
                for table in tables { try copy(table, from: reading, to: writing) }
                let counts = try tables.map { table in try counted(table, reading, writing) }
                for key in placeKeys { try writing.run("delete from setting where key = $1", [.text(key)]) }
                return counts
            }
        }
    }

    /// What a store remembers of the place where it is. A move is no restored backup: without these its next daemon
    /// takes it over as it is.
    private static let placeKeys = [SettingKey.identity, SettingKey.database, SettingKey.copiedAt]

    private static func checkSchema(_ sql: any SQLConnection, _ field: String) throws {
        let number = try sql.first("select coalesce(max(number), 0) from schema_migration")?.integer(0) ?? 0
        guard number == Migrator.newestNumber else {
            throw Refusal(
                field: field, reason: "its schema has number \(number), this version's has \(Migrator.newestNumber)",
                remedy: "Run `textbank migrate` on it first, with this version.")
        }
    }

    private static func checkArmed(_ sql: any SQLConnection) throws {
        let epoch = try Transaction(sql).epoch()
        let copied = epoch.copiedAt.map { _ in "it is a backup" }
        guard let reason = epoch.fence?.reason ?? copied else { return }
        throw Refusal(
            field: "from", reason: "nothing may be sent from it: \(reason)",
            remedy: "Look whether it is the right one. If it is, arm it first (`textbank arm`), then move it.")
    }

    /// A store that a daemon has only opened has settings, a number for the daemon, its lanes: nothing of anybody's.
    private static func checkUnused(_ sql: any SQLConnection) throws {
        for table in ["person", "campaign", "message", "inbox", "reply", "suppression", "consent_entry", "token"]
        where try sql.first("select 1 from \(table) limit 1") != nil {
            throw Refusal(
                field: "to", reason: "the target is in use: its table \(table) has rows",
                remedy: "Name an empty database; a store is moved whole, never merged.")
        }
    }

    private static func copy(_ table: String, from source: any SQLConnection, to target: any SQLConnection) throws {
        let columns = try columns(of: table, in: source)
        guard try Set(columns) == Set(self.columns(of: table, in: target)) else {
            throw StoreError.failed("the table \(table) has other columns on the other side; nothing was kept")
        }
        let names = columns.joined(separator: ", ")
        let places = columns.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        let insert = "insert into \(table) (\(names)) values (\(places))"
        var batch: [[SQLValue]] = []
        try source.visit("select \(names) from \(table)", []) { row in
            batch.append(row.values)
            if batch.count == batchSize {
                try target.runEach(insert, batch)
                batch.removeAll(keepingCapacity: true)
            }
        }
        try target.runEach(insert, batch)
        // So many rows at once: the planner should know of them before the first claim, not a minute later.
        if target.dialect == .postgres { try target.run("analyze \(table)") }
    }

    private static func columns(of table: String, in sql: any SQLConnection) throws -> [String] {
        let names =
            sql.dialect == .postgres
            ? """
            select attname from pg_attribute where attrelid = to_regclass($1) and attnum > 0 and not attisdropped
            order by attnum
            """ : "select name from pragma_table_info($1) order by cid"
        return try sql.query(names, [.text(table)]).map { $0.text(0) }
    }

    private static func counted(
        _ table: String, _ source: any SQLConnection, _ target: any SQLConnection
    ) throws -> TableCount {
        let count = "select count(*) from \(table)"
        let (here, there) = (try source.first(count)?.integer(0) ?? -1, try target.first(count)?.integer(0) ?? -1)
        guard here == there else {
            throw StoreError.failed("the table \(table) has \(here) rows, and \(there) arrived; nothing was kept")
        }
        return TableCount(table: table, rows: here)
    }
}
