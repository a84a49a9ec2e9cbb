import Domain
import GRDB

/// The store in one SQLite file (or in memory), through GRDB.
///
/// WAL, `synchronous=FULL`: what was acknowledged is on disk. GRDB's pool sets WAL up after `prepareDatabase` and that
/// leaves `synchronous` at NORMAL, so it is set on the writer afterwards and read back: the driver refuses to open
/// unless it reads 2.
package final class SQLiteDriver: SQLDriver {
    private let writer: any DatabaseWriter
    private let isInMemory: Bool
    private let storeClock: (@Sendable () -> Timestamp)?
    private let known = KnownStatements()

    /// Opens or creates the file. Throws `unusable` with the reason when it cannot, `busy` when another process
    /// is writing to it, `foreign` when it is not a database or not one of ours; a foreign file is left as it was.
    package init(path: String) throws(StoreError) {
        try SQLiteFile.claim(path)
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA foreign_keys = ON")
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        isInMemory = false
        storeClock = nil
        do {
            let pool = try DatabasePool(path: path, configuration: configuration)
            try pool.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA synchronous = FULL")
                try database.execute(sql: "PRAGMA cache_size = -16384")
                try database.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
                let level = try Int.fetchOne(database, sql: "PRAGMA synchronous")
                let journal = try String.fetchOne(database, sql: "PRAGMA journal_mode")
                guard level == 2, journal == "wal" else {
                    throw StoreError.unusable(
                        "\(path) does not keep synchronous=FULL in WAL mode (it says \(level ?? -1), \(journal ?? "?"))"
                    )
                }
            }
            writer = pool
        } catch {
            throw Self.storeError(error, path: path)
        }
    }

    /// A private database in memory, for tests and the simulator.
    ///
    /// - Parameter storeClock: what the database's clock is to say; nil for the machine's.
    package init(inMemory: Void, storeClock: (@Sendable () -> Timestamp)? = nil) throws(StoreError) {
        isInMemory = true
        self.storeClock = storeClock
        do {
            writer = try DatabaseQueue()
        } catch {
            throw Self.storeError(error, path: "in memory")
        }
    }

    package static func inMemory(
        storeClock: (@Sendable () -> Timestamp)? = nil
    ) throws(StoreError) -> SQLiteDriver { try SQLiteDriver(inMemory: (), storeClock: storeClock) }

    package func write<Result>(_ body: (any SQLConnection) throws -> Result) throws -> Result {
        do {
            return try writer.writeWithoutTransaction { database in
                var result: Result?
                try database.inTransaction(.immediate) {
                    result = try body(SQLiteConnection(database: database, storeClock: storeClock, known: known))
                    return .commit
                }
                guard let result else { preconditionFailure("a committed transaction has a result") }
                return result
            }
        } catch let error as DatabaseError {
            throw Self.storeError(error, path: "")
        }
    }

    package func read<Result>(_ body: (any SQLConnection) throws -> Result) throws -> Result {
        do {
            return try writer.read { database in try body(SQLiteConnection(database: database, storeClock: storeClock))
            }
        } catch let error as DatabaseError {
            throw Self.storeError(error, path: "")
        }
    }

    package func close() throws(StoreError) {
        do {
            if !isInMemory, let pool = writer as? DatabasePool {
                _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
            }
            writer.writeWithoutTransaction { _ in known.forget() }
            try writer.close()
        } catch {
            throw Self.storeError(error, path: "")
        }
    }

    /// Makes a consistent copy of the running database in another file.
    package func copy(to path: String) throws(StoreError) {
        do {
            let target = try DatabaseQueue(path: path)
            try writer.backup(to: target)
            try target.close()
        } catch {
            throw Self.storeError(error, path: path)
        }
    }

    static func storeError(_ error: any Error, path: String) -> StoreError {
        if let error = error as? StoreError { return error }
        guard let error = error as? DatabaseError else { return .failed(String(describing: error)) }
        let place = path.isEmpty ? "" : "\(path): "
        let words = place + (error.message ?? "SQLite error \(error.extendedResultCode.rawValue)")
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy
        case .SQLITE_FULL: return .diskFull
        case .SQLITE_NOTADB: return .foreign(place + "the file is not an SQLite database")
        case .SQLITE_CANTOPEN: return .unusable(place + "it cannot be opened; check that its folder exists and is ours")
        case .SQLITE_CORRUPT, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: return .unusable(words)
        case .SQLITE_IOERR: return .unusable(words)
        case .SQLITE_CONSTRAINT: return .constraint(words)
        default: return .failed(words)
        }
    }
}

/// One GRDB connection in the words of `SQLConnection`. Lives only inside `SQLiteDriver.write` and `read`.
private final class SQLiteConnection: SQLConnection {
    private let database: Database
    private let storeClock: (@Sendable () -> Timestamp)?
    /// Of the connection that writes.
    private let known: KnownStatements?
    let dialect = SQLDialect.sqlite

    init(database: Database, storeClock: (@Sendable () -> Timestamp)?, known: KnownStatements? = nil) {
        self.database = database
        self.storeClock = storeClock
        self.known = known
    }

    func storeTime() throws(StoreError) -> Timestamp {
        if let storeClock { return storeClock() }
        // A Julian day in 64 bits is exact to 40 microseconds; SQLite itself counts milliseconds.
        let row = try query("select cast((julianday('now') - 2440587.5) * 86400000.0 as integer) * 1000", []).first
        return Timestamp(microseconds: row?.integer(0) ?? 0)
    }

    @discardableResult
    func run(_ statement: String, _ arguments: [SQLValue]) throws(StoreError) -> Int {
        let prepared = try prepare(statement)
        guard !arguments.isEmpty else {
            // Without arguments it may change the schema, of which GRDB wants to know.
            do {
                try prepared.execute()
                return database.changesCount
            } catch {
                throw SQLiteDriver.storeError(error, path: "")
            }
        }
        return try withExtendedLifetime(prepared) { () throws(StoreError) -> Int in
            let steps = SQLiteSteps(of: prepared)
            return try steps.run(arguments)
        }
    }

    @discardableResult
    func runEach(_ statement: String, _ argumentSets: [[SQLValue]]) throws(StoreError) -> [Int] {
        guard !argumentSets.isEmpty else { return [] }
        let prepared = try prepare(statement)
        return try withExtendedLifetime(prepared) { () throws(StoreError) -> [Int] in
            let steps = SQLiteSteps(of: prepared)
            var changes: [Int] = []
            changes.reserveCapacity(argumentSets.count)
            for arguments in argumentSets { changes.append(try steps.run(arguments)) }
            return changes
        }
    }

    func query(_ statement: String, _ arguments: [SQLValue]) throws(StoreError) -> [SQLRow] {
        let prepared = try prepare(statement)
        return try withExtendedLifetime(prepared) { () throws(StoreError) -> [SQLRow] in
            let steps = SQLiteSteps(of: prepared)
            defer { steps.reset() }
            try steps.bind(arguments)
            var rows: [SQLRow] = []
            while try steps.next() { rows.append(steps.row) }
            return rows
        }
    }

    func visit(_ statement: String, _ arguments: [SQLValue], _ row: (SQLRow) throws -> Void) throws {
        let prepared = try prepare(statement)
        try withExtendedLifetime(prepared) {
            let steps = SQLiteSteps(of: prepared)
            defer { steps.reset() }
            try steps.bind(arguments)
            while try steps.next() { try row(steps.row) }
        }
    }

    private func prepare(_ statement: String) throws(StoreError) -> Statement {
        do {
            guard let known else { return try database.cachedStatement(sql: StatementText.sqlite(statement)) }
            return try known.statement(statement) {
                try database.cachedStatement(sql: StatementText.sqlite(statement))
            }
        } catch {
            throw SQLiteDriver.storeError(error, path: "")
        }
    }
}

/// Prepared statements of one connection by where their text lies. Nearly all texts are literals and lie in one place
/// for good: to look there takes a twentieth of the time of hashing the text, which was a good part of a short statement.
///
/// SAFETY: used inside the queue of that connection only.
private final class KnownStatements: @unchecked Sendable {
    private struct Place: Hashable {
        var address: UInt
        var count: Int
    }

    /// Texts put together anew each time are never found: what they leave behind is thrown away now and then.
    private static let most = 1_000

    private var known: [Place: (text: String, statement: Statement)] = [:]

    func statement(_ text: String, make: () throws -> Statement) throws -> Statement {
        var text = text
        let place = text.withUTF8 { Place(address: UInt(bitPattern: $0.baseAddress), count: $0.count) }
        // A short text lies in no place of its own. Others are equal at first sight where they are the same.
        if let found = known[place], found.text == text { return found.statement }
        let statement = try make()
        if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
        known[place] = (text, statement)
        return statement
    }

    /// Before the connection is closed.
    func forget() { known = [:] }
}
