import Domain
import Storage

/// Moves an installation's store to another place: from SQLite to PostgreSQL when one daemon is not enough, or back.
package enum StoreMoving {
    /// What was moved, for people and for programs.
    package struct Report: Encodable, Hashable, Sendable {
        package struct Table: Encodable, Hashable, Sendable {
            package var table: String
            package var rows: Int64
        }

        /// The two places, without passwords.
        package var from: String
        package var to: String
        package var tables: [Table]
        package var rows: Int64 { tables.reduce(0) { $0 + $1.rows } }
    }

    /// Copies every row, checks the counts on both sides, and fences the store that was left: nothing is sent from it
    /// any more, since the other one has all that waits.
    ///
    /// - Parameters:
    ///   - source: the path of an SQLite file, or a PostgreSQL URL. No daemon may work with it, nor with the target.
    ///   - target: likewise; empty, or only ever opened.
    ///   - now: the hour of the world.
    /// - Throws: `StoreError` or `Refusal` with words for the operator. The target is then as it was.
    package static func move(from source: String, to target: String, now: Timestamp) throws -> Report {
        let (from, to) = (try Side(source, field: "from"), try Side(target, field: "to"))
        defer { withExtendedLifetime((from, to)) {} }
        for place in [from, to] {
            try Migrator.migrate(place.driver, now: now)
            try place.checkIdle()
        }
        try from.checkKept()
        let counts = try StoreMove.copy(from: from.driver, to: to.driver)
        try Store(driver: from.driver).write { transaction in
            try transaction.fence(
                StoredFence(code: "moved", reason: "it was moved to \(to.words)", since: now, dueBy: nil))
        }
        try from.driver.close()
        try to.driver.close()
        return Report(
            from: from.words, to: to.words, tables: counts.map { Report.Table(table: $0.table, rows: $0.rows) })
    }

    /// One side of the move, held for as long as it lasts.
    private struct Side {
        let driver: any SQLDriver
        /// The place without a password.
        let words: String
        /// The file, where it is one.
        private let path: String?
        private let lock: StoreLock?
        private let field: String

        init(_ store: String, field: String) throws {
            self.field = field
            if PostgresDriver.isAddress(store) {
                let postgres = try PostgresDriver(url: store)
                (driver, words, path, lock) = (postgres, postgres.address, nil, nil)
            } else {
                lock = try StoreLock(path: store)
                (driver, words, path) = (try SQLiteDriver(path: store), store, store)
            }
        }

        /// A copy or a restored backup does not become the original by moving: a person arms it first, who has seen what
        /// may have left. (Where the file of a daemon on PostgreSQL stands is not known here; its mark inside is.)
        func checkKept() throws {
            guard let path else { return }
            let verdict = try Store(driver: driver).read { transaction in
                FenceVerdict.judge(
                    inside: try transaction.epoch(), beside: EpochFile(path: path + ".epoch").read(),
                    place: .here(storeFile: path, database: nil), isEmpty: try !transaction.hasEverHadTexts())
            }
            guard case .fenced(let reason) = verdict else { return }
            throw Refusal(
                field: field, reason: "nothing may be sent from it: \(reason.words)",
                remedy: "Look whether it is the right one. If it is, arm it first (`textbank arm`), then move it.")
        }

        /// Where there is no lock to hold, the daemons say themselves that they are alive.
        func checkIdle() throws {
            let isBusy = try Store(driver: driver).write { transaction in
                try lock == nil && transaction.hasOtherDaemon(than: 0)
            }
            if isBusy {
                throw Refusal(
                    field: field, reason: "a daemon works with \(words)",
                    remedy: "Stop every daemon first. One that was killed counts as alive until its lease has run out.")
            }
        }
    }
}
