import Domain
import Storage
import Synchronization

/// The shipped SQL on the shipped driver, with a store that is sometimes busy, sometimes fails to commit, and can lose
/// its process in the middle of a transaction. Also watches that messages move only along the drawn arrows.
final class FaultyDriver: SQLDriver {
    enum CrashPoint { case beforeCommit, afterCommit }

    private struct State {
        var chance: SeededGenerator
        var busy = 0.0
        var failedCommit = 0.0
        /// Transactions until the process ends, and on which side of the commit.
        var crashIn: (transactions: Int, at: CrashPoint)?
        var hasCrashed = false
        var didCommitLast = false
        var forbiddenArrow: ArrowWatch.Arrow?
        var transactions = 0
        var busyCount = 0
        var failedCommitCount = 0
    }

    private let base: any SQLDriver
    private let state: Mutex<State>

    init(base: any SQLDriver, chance: SeededGenerator) {
        self.base = base
        state = Mutex(State(chance: chance))
    }

    /// Probabilities per transaction.
    func set(busy: Double, failedCommit: Double) {
        state.withLock { state in
            state.busy = busy
            state.failedCommit = failedCommit
        }
    }

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
    /// How often a transaction was refused as busy, and how often its commit failed.
    var troubles: (busy: Int, failedCommit: Int) { state.withLock { ($0.busyCount, $0.failedCommitCount) } }

    /// Transactions begun.
    var transactions: Int { state.withLock { $0.transactions } }

    private enum Fate { case busy, failedCommit, crashBefore, crashAfter, plain }

    private func drawFate() -> Fate {
        state.withLock { state in
            state.didCommitLast = false
            state.transactions += 1
            if let crash = state.crashIn {
                if crash.transactions <= 0 {
                    state.crashIn = nil
                    return crash.at == .beforeCommit ? .crashBefore : .crashAfter
                }
                state.crashIn?.transactions -= 1
            }
            if state.busy > 0, state.chance.chance(state.busy) {
                state.busyCount += 1
                return .busy
            }
            if state.failedCommit > 0, state.chance.chance(state.failedCommit) {
                state.failedCommitCount += 1
                return .failedCommit
            }
            return .plain
        }
    }

    func write<Result>(_ body: (any SQLConnection) throws -> Result) throws -> Result {
        guard !hasCrashed else { throw StoreError.failed("the process has ended") }
        let fate = drawFate()
        if fate == .busy { throw StoreError.busy }
        do {
            let result = try base.write { connection in
                let result = try body(connection)
                try watchArrows(connection)
                if fate == .failedCommit || fate == .crashBefore { throw StoreError.busy }
                return result
            }
            state.withLock { $0.didCommitLast = true }
            guard fate == .crashAfter else { return result }
            throw StoreError.commitUnknown
        } catch {
            if fate == .crashBefore || fate == .crashAfter { state.withLock { $0.hasCrashed = true } }
            throw error
        }
    }

    /// Every eighth transaction: the trigger forgets nothing, and a question in each would cost a twentieth of a seed.
    private func watchArrows(_ connection: any SQLConnection) throws(StoreError) {
        guard state.withLock({ $0.transactions % 8 == 0 }) else { return }
        if let arrow = try ArrowWatch.forbidden(on: connection) { state.withLock { $0.forbiddenArrow = arrow } }
    }

    func read<Result>(_ body: (any SQLConnection) throws -> Result) throws -> Result {
        guard !hasCrashed else { throw StoreError.failed("the process has ended") }
        return try base.read(body)
    }

    func close() throws(StoreError) { try base.close() }
}
