import Domain
import GRDB

/// What a copy of a store holds, found by reading all of it.
package struct BackupFacts: Hashable, Sendable {
    package var schema: Int64
    /// The hour of the world at which it was made as a copy; nil for a file that is none.
    package var copiedAt: Timestamp?
    package var isRehearsal: Bool
    /// Rows by what they are, in the order of `SQLiteBackup.tables`.
    package var counts: [(what: String, count: Int64)]
    package var newestText: Timestamp?
    package var newestReply: Timestamp?

    package static func == (left: BackupFacts, right: BackupFacts) -> Bool {
        left.schema == right.schema && left.copiedAt == right.copiedAt && left.isRehearsal == right.isRehearsal
            && left.newestText == right.newestText && left.newestReply == right.newestReply
            && left.counts.map(\.what) == right.counts.map(\.what)
            && left.counts.map(\.count) == right.counts.map(\.count)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(schema)
        hasher.combine(copiedAt)
    }
}

/// Copies of SQLite stores, made while a daemon works on the original and checked as a whole.
package enum SQLiteBackup {
    /// What is counted, with its table.
    static let tables = [
        ("people", "person"), ("lists", "list"), ("campaigns", "campaign"), ("texts", "message"), ("replies", "reply"),
        ("stopped numbers", "suppression"), ("consent entries", "consent_entry"), ("conversions", "conversion"),
    ]

    /// Copies one consistent state of a store into a new file of its own (no log beside it) and marks it as a copy, so
    /// that nothing is sent from it until a person arms it. Reads through a connection of its own that cannot write: in
    /// WAL mode the daemon's writer does not wait for it.
    ///
    /// - Parameters:
    ///   - target: must not exist; what is there after an error is no backup.
    ///   - markedAt: the hour of the world. A source that is marked already keeps its mark.
    /// - Throws: `foreign` when the source is not a store of ours.
    package static func copy(_ source: String, to target: String, markedAt: Timestamp) throws(StoreError) {
        try SQLiteFile.claim(source)
        do {
            let reader = try DatabaseQueue(path: source, configuration: readOnly)
            var configuration = Configuration()
            configuration.journalMode = .default
            let copy = try DatabaseQueue(path: target, configuration: configuration)
            try reader.backup(to: copy)
            try reader.close()
            try copy.writeWithoutTransaction { database in
                // Of the pages of a store in WAL mode: the copy would leave a log beside it.
                let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
                guard mode == "delete" else { throw StoreError.unusable("\(target) stays in mode \(mode ?? "?")") }
                try database.execute(sql: "PRAGMA synchronous = FULL")
                try database.execute(
                    sql: "insert into setting (key, value) values (?, ?) on conflict (key) do nothing",
                    arguments: [SettingKey.copiedAt, String(markedAt.microseconds)])
            }
            try copy.close()
        } catch {
            throw SQLiteDriver.storeError(error, path: source)
        }
    }

    /// Reads every page of a store that nobody works with, and counts.
    ///
    /// - Throws: `foreign` when it is not a store of ours or of a newer schema; `unusable` when it is damaged.
    package static func check(_ path: String) throws(StoreError) -> BackupFacts {
        try SQLiteFile.claim(path)
        do {
            let reader = try DatabaseQueue(path: path, configuration: readOnly)
            defer { try? reader.close() }  // nothing was written; a connection left open ends with the process
            return try reader.read { database in
                let verdict = try String.fetchAll(database, sql: "PRAGMA integrity_check")
                guard verdict == ["ok"] else {
                    throw StoreError.unusable("\(path) is damaged: \(verdict.first ?? "the check says nothing")")
                }
                return try facts(database, path: path)
            }
        } catch {
            throw SQLiteDriver.storeError(error, path: path)
        }
    }

    private static var readOnly: Configuration {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        return configuration
    }

    private static func facts(_ database: Database, path: String) throws -> BackupFacts {
        guard try database.tableExists("schema_migration"),
            let schema = try Int64.fetchOne(database, sql: "select max(number) from schema_migration")
        else { throw StoreError.foreign("\(path): it has no schema yet") }
        guard schema <= Migrator.newestNumber else {
            throw StoreError.foreign(
                "\(path): its schema is number \(schema) and this version knows up to \(Migrator.newestNumber); use a newer textbank"
            )
        }
        func setting(_ key: String) throws -> String? {
            try String.fetchOne(database, sql: "select value from setting where key = ?", arguments: [key])
        }
        func instant(_ statement: String) throws -> Timestamp? {
            try Int64.fetchOne(database, sql: statement).map(Timestamp.init(microseconds:))
        }
        return BackupFacts(
            schema: schema,
            copiedAt: try setting(SettingKey.copiedAt).flatMap { Int64($0) }.map(Timestamp.init(microseconds:)),
            isRehearsal: try setting(SettingKey.rehearsal) == "1",
            counts: try tables.map { what, table in
                (what, try Int64.fetchOne(database, sql: "select count(*) from \(table)") ?? 0)
            },
            newestText: try instant("select max(accepted_at) from message"),
            newestReply: try instant("select max(received_at) from reply"))
    }
}
