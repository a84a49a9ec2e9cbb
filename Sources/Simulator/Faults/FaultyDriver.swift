import Domain
import Storage
import Synchronization

/// The shipped SQL on the shipped driver, with a store that is sometimes busy, sometimes fails to commit or does not say
/// whether it did, is full or away for a while, and can lose its process in the middle of a transaction. Each daemon has
/// one of its own in front of the one store. Also watches that messages move only along the drawn arrows.
final class FaultyDriver: SQLDriver {
    enum CrashPoint { case beforeCommit, afterCommit }

    /// Probabilities per transaction.
    struct Rates {
        var busy = 0.0
        var failedCommit = 0.0
        var commitUnknown = 0.0
    }

    private struct State {
        var chance: SeededGenerator
        var rates = Rates()
        var isCalm = false
        /// Why nothing works at present; a full disk can still be read.
        var outage: StoreError?
        /// Transactions until the process ends, and on which side of the commit.
        var crashIn: (transactions: Int, at: CrashPoint)?
        var hasCrashed = false
        var didCommitLast = false
        var forbiddenArrow: ArrowWatch.Arrow?
        var transactions = 0
        var counts: [Fault: Int] = [:]
    }

    private let base: any SQLDriver
    private let state: Mutex<State>
    private let board: GovernorBoard?

    /// - Parameter board: where every committed transaction notes what governors have paused; nil where there are none.
    init(base: any SQLDriver, chance: SeededGenerator, board: GovernorBoard?) {
        self.base = base
        self.board = board
        state = Mutex(State(chance: chance))
    }

    func set(_ rates: Rates) { state.withLock { $0.rates = rates } }

    /// Nothing goes wrong for a moment.
    var isCalm: Bool {
        get { state.withLock { $0.isCalm } }
        set { state.withLock { $0.isCalm = newValue } }
    }

    /// Nil ends it.
    func set(outage: StoreError?) { state.withLock { $0.outage = outage } }

    /// The process ends in the transaction after the next `transactions`, on one side of its commit.
    func crash(in transactions: Int, at point: CrashPoint) {
        state.withLock { $0.crashIn = (transactions, point) }
    }

    /// A new process opens the database.
    func revive() {
        state.withLock { state in
            state.hasCrashed = false
            state.crashIn = nil
        }
    }

    /// The process is dead: whatever its functions returned never happened.
    var hasCrashed: Bool { state.withLock { $0.hasCrashed } }
    /// Whether the last transaction took effect, told or not.
    var didCommitLast: Bool { state.withLock { $0.didCommitLast } }
    /// The first change of a message's state that the drawing does not have.
    var forbiddenArrow: ArrowWatch.Arrow? { state.withLock { $0.forbiddenArrow } }
    /// How often each of the store's troubles struck.
    func count(_ fault: Fault) -> Int { state.withLock { $0.counts[fault] ?? 0 } }

    /// Transactions begun.
    var transactions: Int { state.withLock { $0.transactions } }

    private enum Fate {
        case away(StoreError), busy, failedCommit, unknown(isCommitted: Bool), crash(CrashPoint), plain
    }

    private func drawFate() -> Fate {
        state.withLock { state in
            state.didCommitLast = false
            state.transactions += 1
            if state.isCalm { return .plain }
            if let crash = state.crashIn {
                if crash.transactions <= 0 {
                    state.crashIn = nil
                    return .crash(crash.at)
                }
                state.crashIn?.transactions -= 1
            }
            if let outage = state.outage { return .away(outage) }
            func strikes(_ fault: Fault, _ rate: Double) -> Bool {
                guard rate > 0, state.chance.chance(rate) else { return false }
                state.counts[fault, default: 0] += 1
                return true
            }
            if strikes(.busyStore, state.rates.busy) { return .busy }
            if strikes(.failedCommit, state.rates.failedCommit) { return .failedCommit }
            if strikes(.commitUnknown, state.rates.commitUnknown) {
                return .unknown(isCommitted: state.chance.chance(0.7))
            }
            return .plain
        }
    }

    func write<Result>(_ body: (any SQLConnection) throws -> Result) throws -> Result {
        guard !hasCrashed else { throw StoreError.failed("the process has ended") }
        let fate = drawFate()
        switch fate {
        case .away(let outage): throw outage
        case .busy: throw StoreError.busy
        case .plain, .failedCommit, .unknown, .crash: break
        }
        do {
            var paused: Set<Int64> = []
            let result = try base.write { connection in
                let result = try body(connection)
                try watchArrows(connection)
                if board != nil { paused = try GovernorBoard.paused(on: connection) }
                switch fate {
                case .failedCommit, .crash(.beforeCommit): throw StoreError.busy
                case .unknown(isCommitted: false): throw StoreError.commitUnknown
                case .plain, .unknown, .crash, .away, .busy: return result
                }
            }
            state.withLock { $0.didCommitLast = true }
            board?.set(paused)
            switch fate {
            case .unknown, .crash: throw StoreError.commitUnknown
            case .plain, .failedCommit, .away, .busy: return result
            }
        } catch {
            if case .crash = fate { state.withLock { $0.hasCrashed = true } }
            throw error
        }
    }

    /// Now and then: the trigger forgets nothing, and a question in each transaction would cost a twentieth of a seed.
    private func watchArrows(_ connection: any SQLConnection) throws(StoreError) {
        guard state.withLock({ $0.transactions % 32 == 0 }) else { return }
        if let arrow = try ArrowWatch.forbidden(on: connection) { state.withLock { $0.forbiddenArrow = arrow } }
    }

    /// By the writing connection: a read on GRDB's one connection in memory sets `query_only`, and that makes SQLite
    /// compile every statement again.
    func read<Result>(_ body: (any SQLConnection) throws -> Result) throws -> Result {
        let (hasCrashed, outage) = state.withLock { ($0.hasCrashed, $0.outage) }
        guard !hasCrashed else { throw StoreError.failed("the process has ended") }
        if let outage, outage != .diskFull { throw outage }
        return try base.write(body)
    }

    func close() throws(StoreError) { try base.close() }
}
