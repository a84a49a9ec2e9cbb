import Domain
import Engine
import Foundation
import Logging
import Storage
import Synchronization

/// The one thread that owns the engine and the store's writing connection.
///
/// Others leave mail: webhooks to keep, answers from the wire, small jobs. The thread takes it in the order of what a
/// person would mind most (webhooks with a STOP in them, then outcomes, then jobs, then new claims), so that many
/// webhooks share a commit and a long import lets them in between its batches.
package final class WriterThread: Sendable {
    /// A job on the engine; runs on the writer thread between turns.
    typealias Job = @Sendable (_ engine: inout TextingEngine, _ now: Timestamp, _ monotonic: Int64) -> [HandOff]

    private struct Mail {
        var webhooks: [(AuthenticWebhook, CheckedContinuation<Void, any Error>)] = []
        var answers: [Dispatcher.Answer] = []
        var jobs: [Job] = []
        var isDraining = false
        var isOver = false
        var hasNudge = false

        var isEmpty: Bool { webhooks.isEmpty && answers.isEmpty && jobs.isEmpty && !hasNudge }
    }

    /// What the thread last saw, for metrics and `readyz`.
    package struct Glance: Sendable {
        package var counters = EngineCounters()
        package var heldMessages = 0
        package var isAtRest = false
        package var problem: String?
        package var nextMoment: Timestamp?
        /// When the last turn ended (monotonic): a stuck thread shows here.
        package var turnedAt: Int64 = 0
    }

    /// Webhooks kept in one transaction.
    private static let webhookBatch = 500

    private let condition = NSCondition()
    private let mail = Mutex(Mail())
    private let glanceBox = Mutex(Glance())
    private let clock: StoreClock
    let store: Store
    private let logger: Logger
    private let send: @Sendable ([HandOff]) -> Void
    private let onRest: @Sendable () -> Void

    /// - Parameters:
    ///   - send: gives hand-offs to the wire; must not block.
    ///   - onRest: called when everything is at rest; must not block.
    package init(
        store: Store, clock: StoreClock, logger: Logger, send: @escaping @Sendable ([HandOff]) -> Void,
        onRest: @escaping @Sendable () -> Void
    ) {
        self.store = store
        self.clock = clock
        self.logger = logger
        self.send = send
        self.onRest = onRest
    }

    var storeClock: StoreClock { clock }

    package var glance: Glance { glanceBox.withLock { $0 } }

    // MARK: Mail

    /// Keeps a webhook: returns once it is committed.
    package func keep(_ webhook: AuthenticWebhook) async throws {
        try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
            let isTaken = post { mail in
                guard !mail.isOver else { return false }
                mail.webhooks.append((webhook, done))
                return true
            }
            if !isTaken { done.resume(throwing: StoreError.busy) }
        }
    }

    package func post(answers: [Dispatcher.Answer]) {
        post { mail in
            mail.answers += answers
            return true
        }
    }

    /// Runs a job on the engine's thread and returns what it made.
    package func run<Result: Sendable>(
        _ body: @escaping @Sendable (
            _ engine: inout TextingEngine, _ now: Timestamp, _ monotonic: Int64, _ handOffs: inout [HandOff]
        ) throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { (done: CheckedContinuation<Result, any Error>) in
            let isTaken = post { mail in
                guard !mail.isOver else { return false }
                mail.jobs.append { engine, now, monotonic in
                    var handOffs: [HandOff] = []
                    do {
                        done.resume(returning: try body(&engine, now, monotonic, &handOffs))
                    } catch {
                        done.resume(throwing: error)
                    }
                    return handOffs
                }
                return true
            }
            if !isTaken { done.resume(throwing: StoreError.busy) }
        }
    }

    /// Looks again at once: the clock has leapt.
    package func nudge() {
        post { mail in
            mail.hasNudge = true
            return true
        }
    }

    /// No more claims; the thread ends when nothing is on the wire any more, or `end` is called.
    package func drain() {
        post { mail in
            mail.isDraining = true
            mail.hasNudge = true
            return true
        }
    }

    /// Ends the thread after its present turn, whatever is still on the wire.
    package func end() {
        post { mail in
            mail.isOver = true
            mail.hasNudge = true
            return true
        }
    }

    @discardableResult
    private func post(_ change: (inout Mail) -> Bool) -> Bool {
        let isTaken = mail.withLock { change(&$0) }
        condition.lock()
        condition.signal()
        condition.unlock()
        return isTaken
    }

    // MARK: The thread

    /// Starts the thread. `finished` is called on it at its end, with the engine's last state.
    package func start(_ engine: sending TextingEngine, finished: @escaping @Sendable (TextingEngine) -> Void) {
        let box = Mutex<TextingEngine?>(engine)
        let carrier = Carrier(box)
        let thread = Thread { [self] in
            guard var engine = carrier.take() else { return }
            loop(&engine)
            finished(engine)
        }
        thread.name = "store-writer"
        thread.stackSize = 8 << 20
        thread.start()
    }

    /// Hands the engine over to its thread, once.
    private final class Carrier: Sendable {
        private let box: Mutex<TextingEngine?>
        init(_ box: consuming sending Mutex<TextingEngine?>) { self.box = box }
        func take() -> TextingEngine? { box.withLock { engine in defer { engine = nil }; return engine } }
    }

    private func loop(_ engine: inout TextingEngine) {
        var isDraining = false
        var lastProblem: String?
        while true {
            let taken = mail.withLock { mail -> Mail in
                var taken = Mail()
                taken.webhooks = Array(mail.webhooks.prefix(Self.webhookBatch))
                mail.webhooks.removeFirst(taken.webhooks.count)
                swap(&taken.answers, &mail.answers)
                if !mail.jobs.isEmpty { taken.jobs = [mail.jobs.removeFirst()] }
                taken.isDraining = mail.isDraining
                taken.isOver = mail.isOver
                mail.hasNudge = false
                return taken
            }
            forward(accept(taken.webhooks, &engine))
            if !taken.answers.isEmpty {
                // What may go next goes before the commit below: the wire must not wait for the disk.
                forward(engine.answered(taken.answers, now: clock.now(), monotonic: Monotonic.now()))
            }
            if taken.isDraining, !isDraining {
                isDraining = true
                engine.drain(now: clock.now(), monotonic: Monotonic.now())
            }
            for job in taken.jobs { forward(job(&engine, clock.now(), Monotonic.now())) }
            let turn = engine.turn(now: clock.now(), monotonic: Monotonic.now())
            forward(turn.handOffs)
            report(turn, engine, &lastProblem)
            if taken.isOver || (isDraining && engine.isDrained) { break }
            if turn.isAtRest { onRest() }
            if !turn.hasMore { wait(turn) }
        }
        let left = mail.withLock { mail -> Mail in
            mail.isOver = true
            let left = mail
            mail.webhooks = []
            mail.jobs = []
            return left
        }
        for (_, done) in left.webhooks { done.resume(throwing: StoreError.busy) }
        // Jobs carry continuations that must be resumed: they run on the engine one last time, without sending.
        for job in left.jobs { _ = job(&engine, clock.now(), Monotonic.now()) }
    }

    private func forward(_ handOffs: [HandOff]) {
        if !handOffs.isEmpty { send(handOffs) }
    }

    private func accept(
        _ webhooks: [(AuthenticWebhook, CheckedContinuation<Void, any Error>)], _ engine: inout TextingEngine
    ) -> [HandOff] {
        guard !webhooks.isEmpty else { return [] }
        do {
            let handOffs = try engine.accept(webhooks.map(\.0), now: clock.now(), monotonic: Monotonic.now())
            for (_, done) in webhooks { done.resume() }
            return handOffs
        } catch {
            for (_, done) in webhooks { done.resume(throwing: error) }
            return []
        }
    }

    private func wait(_ turn: Turn) {
        var microseconds: Int64 = 1_000_000
        if let wakeAt = turn.wakeAt { microseconds = min(microseconds, wakeAt - Monotonic.now()) }
        if let moment = turn.nextMoment { microseconds = min(microseconds, clock.microseconds(until: moment)) }
        guard microseconds > 0 else { return }
        condition.lock()
        defer { condition.unlock() }
        guard mail.withLock({ $0.isEmpty }) else { return }
        _ = condition.wait(until: Date(timeIntervalSinceNow: Double(microseconds) / 1_000_000))
    }

    private func report(_ turn: Turn, _ engine: TextingEngine, _ lastProblem: inout String?) {
        let problem = turn.problem.map { String(describing: $0) }
        if problem != lastProblem {
            if let problem {
                logger.error("the store cannot be written; work waits and is tried again", metadata: ["reason": "\(problem)"])
            } else {
                logger.notice("the store can be written again")
            }
            lastProblem = problem
        }
        let (counters, held) = (engine.counters, engine.heldMessages)
        glanceBox.withLock { glance in
            glance.counters = counters
            glance.heldMessages = held
            glance.isAtRest = turn.isAtRest
            glance.problem = problem
            glance.nextMoment = turn.nextMoment
            glance.turnedAt = Monotonic.now()
        }
    }
}
