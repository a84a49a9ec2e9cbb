import CPostgres

/// Connections to one database, lent to one thread at a time; opened when first asked for, and again after a loss.
///
/// SAFETY: sessions are confined to the thread that took one; the list of those at rest and the counts are touched only
/// under `gate`.
final class PostgresPool: @unchecked Sendable {
    private let address: PostgresAddress
    private let limit: Int
    private let prepare: @Sendable (PostgresSession) throws(StoreError) -> Void
    private let gate = textbank_postgres_gate_make()
    private var resting: [PostgresSession] = []
    private var lentCount = 0
    private var isClosed = false
    private var failure: (at: Int64, error: StoreError)?
    private let holdMilliseconds: Int64

    /// - Parameters:
    ///   - limit: connections at once; who comes later waits for one.
    ///   - holdMilliseconds: for so long after a failed attempt to connect nobody tries again.
    ///   - prepare: what a new connection is told and asked before it is used.
    init(
        _ address: PostgresAddress, limit: Int, holdMilliseconds: Int64 = 200,
        prepare: @escaping @Sendable (PostgresSession) throws(StoreError) -> Void
    ) {
        self.address = address
        self.limit = limit
        self.holdMilliseconds = holdMilliseconds
        self.prepare = prepare
    }

    deinit { textbank_postgres_gate_free(gate) }

    /// Lends a connection on which `begin` was said. A connection that was lost while it rested is noticed by that: then
    /// one new one is tried, once.
    func take(begin: String) throws(StoreError) -> PostgresSession {
        let rested = try wait()
        if let rested {
            do {
                try rested.command(begin)
                return rested
            } catch {
                guard rested.isLost else {
                    giveBack(rested)
                    throw error
                }
                // The others rested through the same loss.
                forgetResting()
            }
        }
        do {
            let fresh = try connect()
            try fresh.command(begin)
            return fresh
        } catch {
            giveBack(nil)
            throw error
        }
    }

    /// Takes a connection back; nil (or a lost one) only makes room for another.
    func giveBack(_ session: PostgresSession?) {
        textbank_postgres_gate_lock(gate)
        defer { textbank_postgres_gate_unlock(gate) }
        lentCount -= 1
        if let session, !session.isLost, !isClosed { resting.append(session) }
        textbank_postgres_gate_signal(gate)
    }

    func close() {
        textbank_postgres_gate_lock(gate)
        defer { textbank_postgres_gate_unlock(gate) }
        isClosed = true
        resting = []
    }

    /// Waits for room; a resting connection where there is one.
    private func wait() throws(StoreError) -> PostgresSession? {
        textbank_postgres_gate_lock(gate)
        defer { textbank_postgres_gate_unlock(gate) }
        while lentCount >= limit { textbank_postgres_gate_wait(gate) }
        guard !isClosed else { throw .unusable("the store is closed") }
        lentCount += 1
        return resting.popLast()
    }

    private func forgetResting() {
        textbank_postgres_gate_lock(gate)
        defer { textbank_postgres_gate_unlock(gate) }
        resting = []
    }

    private func connect() throws(StoreError) -> PostgresSession {
        if let error = recentFailure() { throw error }
        do {
            let session = try PostgresSession(address)
            try prepare(session)
            remember(nil)
            return session
        } catch {
            remember(error)
            throw error
        }
    }

    private func recentFailure() -> StoreError? {
        textbank_postgres_gate_lock(gate)
        defer { textbank_postgres_gate_unlock(gate) }
        guard let failure, textbank_postgres_milliseconds() - failure.at < holdMilliseconds else { return nil }
        return failure.error
    }

    private func remember(_ error: StoreError?) {
        textbank_postgres_gate_lock(gate)
        defer { textbank_postgres_gate_unlock(gate) }
        failure = error.map { (textbank_postgres_milliseconds(), $0) }
    }
}
