import Domain

/// The store in a PostgreSQL database, through libpq. Several daemons may share one.
///
/// One connection writes (READ COMMITTED: every statement of ours repeats what it relies on); up to four read, each on
/// one snapshot, on the replica where one is given and answers. `synchronous_commit` is on: what was acknowledged is on
/// disk.
package final class PostgresDriver: SQLDriver {
    private let writers: PostgresPool
    private let readers: PostgresPool
    private let replicas: PostgresPool?
    /// The URL without its password.
    package let address: String

    /// Whether a configured store is meant for this driver: `postgres://…` or `postgresql://…`.
    package static func isAddress(_ store: String) -> Bool { PostgresAddress.isURL(store) }

    /// Connects once and looks whose database it is.
    ///
    /// - Parameters:
    ///   - url: a libpq connection URL. Its password appears in no error.
    ///   - replica: where reads go; it may lag, and reads go to `url` while it does not answer.
    /// - Throws: `unreachable` when nobody answers, `unusable` for a server that may lose what it acknowledged or cannot
    ///   hold every text, `foreign` for a database with tables of another program; such a database is left as it was.
    package init(url: String, replica: String? = nil) throws(StoreError) {
        let primary = try PostgresAddress(url)
        address = primary.description
        writers = PostgresPool(primary, limit: 1) { session throws(StoreError) in
            try PostgresSettings.apply(to: session, for: .writing)
        }
        readers = PostgresPool(primary, limit: Self.readerCount) { session throws(StoreError) in
            try PostgresSettings.apply(to: session, for: .reading)
        }
        replicas =
            if let replica {
                PostgresPool(
                    try PostgresAddress(replica), limit: Self.readerCount,
                    holdMilliseconds: Self.replicaHoldMilliseconds
                ) { session throws(StoreError) in try PostgresSettings.apply(to: session, for: .reading) }
            } else { nil }
        let session = try writers.take(begin: Self.beginWriting)
        do {
            try PostgresClaim.claim(session, address: address)
            try session.command("commit")
        } catch {
            Self.rollBack(session)
            writers.giveBack(session)
            throw error
        }
        writers.giveBack(session)
    }

    private static let readerCount = 4
    /// A replica that did not answer is left alone for so long: each attempt may take seconds.
    private static let replicaHoldMilliseconds: Int64 = 10_000
    private static let beginWriting = "begin transaction isolation level read committed, read write"
    private static let beginReading = "begin transaction isolation level repeatable read, read only"

    package func write<Result>(_ body: (any SQLConnection) throws -> Result) throws -> Result {
        let session = try writers.take(begin: Self.beginWriting)
        defer { writers.giveBack(session) }
        let result: Result
        do {
            result = try body(PostgresConnection(session))
        } catch {
            Self.rollBack(session)
            throw error
        }
        try Self.commit(session)
        return result
    }

    package func read<Result>(_ body: (any SQLConnection) throws -> Result) throws -> Result {
        let (pool, session) = try takeReader()
        defer { pool.giveBack(session) }
        // Nothing was changed, so the end cannot fail in a way that matters: a lost connection is not used again.
        defer { Self.rollBack(session) }
        return try body(PostgresConnection(session))
    }

    package func close() throws(StoreError) {
        for pool in [writers, readers, replicas] { pool?.close() }
    }

    private func takeReader() throws(StoreError) -> (PostgresPool, PostgresSession) {
        if let replicas {
            do {
                return (replicas, try replicas.take(begin: Self.beginReading))
            } catch .unreachable {
                // Reports are better from the primary than not at all.
            }
        }
        return (readers, try readers.take(begin: Self.beginReading))
    }

    /// A connection lost between the question and the answer leaves open whether the commit happened.
    private static func commit(_ session: PostgresSession) throws(StoreError) {
        let answer: String
        do {
            answer = try session.command("commit")
        } catch {
            if session.isLost { throw .commitUnknown }
            throw error
        }
        // The answer to the commit of a transaction in which a statement failed and the body went on regardless.
        guard answer == "COMMIT" else {
            throw .failed("a statement of the transaction had failed, so nothing of it was kept")
        }
    }

    private static func rollBack(_ session: PostgresSession) {
        guard !session.isLost, session.isInTransaction else { return }
        // A rollback that fails has lost its connection, and with it the transaction.
        _ = try? session.command("rollback")
    }
}

/// One session in the words of `SQLConnection`. Lives only inside `PostgresDriver.write` and `read`.
private final class PostgresConnection: SQLConnection {
    private let session: PostgresSession
    let dialect = SQLDialect.postgres

    init(_ session: PostgresSession) { self.session = session }

    @discardableResult
    func run(_ statement: String, _ arguments: [SQLValue]) throws(StoreError) -> Int {
        // What has no parameters is mostly said once: schemas.
        try session.execute(statement, arguments, isKept: !arguments.isEmpty).changes
    }

    func query(_ statement: String, _ arguments: [SQLValue]) throws(StoreError) -> [SQLRow] {
        try session.execute(statement, arguments, isKept: true).rows
    }

    @discardableResult
    func runEach(_ statement: String, _ argumentSets: [[SQLValue]]) throws(StoreError) -> [Int] {
        switch argumentSets.count {
        case 0: []
        case 1: [try session.execute(statement, argumentSets[0], isKept: true).changes]
        default: try session.executeEach(statement, argumentSets)
        }
    }

    func storeTime() throws(StoreError) -> Timestamp {
        let row = try query(
            "select cast(floor(extract(epoch from clock_timestamp()) * 1000000) as bigint)", []
        ).first
        return Timestamp(microseconds: row?.integer(0) ?? 0)
    }

    func visit(_ statement: String, _ arguments: [SQLValue], _ row: (SQLRow) throws -> Void) throws {
        try session.visit(statement, arguments, row)
    }
}
