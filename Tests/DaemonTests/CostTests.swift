import Daemon
import Domain
import Storage
import Testing

/// A connection that asks the database how it would answer each query.
private final class PlanningConnection: SQLConnection {
    private let sql: any SQLConnection
    let plans = Watched<[String]>([])

    init(_ sql: any SQLConnection) { self.sql = sql }

    var dialect: SQLDialect { sql.dialect }

    func query(_ statement: String, _ arguments: [SQLValue]) throws(StoreError) -> [SQLRow] {
        let steps = try sql.query("explain query plan \(statement)", arguments).map { $0.text(3) }
        plans.change { $0 += steps }
        return try sql.query(statement, arguments)
    }

    func run(_ statement: String, _ arguments: [SQLValue]) throws(StoreError) -> Int {
        try sql.run(statement, arguments)
    }
    func runEach(_ statement: String, _ argumentSets: [[SQLValue]]) throws(StoreError) -> [Int] {
        try sql.runEach(statement, argumentSets)
    }
    func storeTime() throws(StoreError) -> Timestamp { try sql.storeTime() }
    func visit(_ statement: String, _ arguments: [SQLValue], _ row: (SQLRow) throws -> Void) throws {
        try sql.visit(statement, arguments, row)
    }
}

/// A store that is read through such a connection.
private final class PlanningStore: StoreAccess {
    let plans = Watched<[String]>([])
    private let store: DirectStore

    init(_ store: DirectStore) { self.store = store }

    func now() -> Timestamp { store.now() }

    func read<Result: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Result) async throws -> Result {
        try await store.read { [plans] transaction in
            let connection = PlanningConnection(transaction.sql)
            let result = try body(Transaction(connection))
            let steps = connection.plans.now
            plans.change { $0 += steps }
            return result
        }
    }

    func write<Result: Sendable>(
        _ body: @escaping @Sendable (Transaction, Timestamp) throws -> Changed<Result>
    ) async throws -> Result { try await store.write(body) }
}

@Suite struct `A screen of what goes on now` {
    /// Of a hundred million texts nearly all were settled long ago.
    @Test(arguments: ["status", "campaigns"]) func `reads no row of what is over`(screen: String) async throws {
        let office = try Office()
        let store = PlanningStore(office.store)
        let desk = StoreDesk(store: store, settings: office.desk.settings)
        switch screen {
        case "status": _ = try await desk.status()
        default: _ = try await desk.campaigns()
        }
        let steps = store.plans.now
        #expect(steps.contains { $0.contains("USING INDEX message_") })
        // "SCAN table" alone reads the table from its first row to its last.
        let whole = steps.filter { ["SCAN message", "SCAN m", "SCAN inbox", "SCAN audience", "SCAN a"].contains($0) }
        #expect(whole.isEmpty)
    }
}
