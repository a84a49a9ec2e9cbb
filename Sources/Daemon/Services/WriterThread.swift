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
        var webhooks = WebhookMail()
        var answers: [Dispatcher.Answer] = []
        var jobs: [Job] = []
        var isDraining = false
        var isOver = false
        var hasNudge = false
        /// The thread has ended: nobody waits for the keeper either.
        var hasEnded = false

        var isEmpty: Bool { webhooks.waiting.isEmpty && answers.isEmpty && jobs.isEmpty && !hasNudge }
    }

    /// What one pass of the loop works on.
    private struct Taken {
        var webhooks: [AuthenticWebhook] = []
        var answers: [Dispatcher.Answer] = []
        var jobs: [Job] = []
        var isDraining = false
        var isOver = false
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
        /// Webhooks that went through the spool into the store.
        package var absorbedFromSpool = 0
    }

    /// Webhooks kept in one transaction.
    private static let webhookBatch = 500

    private let condition = NSCondition()
    private let keeperCondition = NSCondition()
    private let mail = Mutex(Mail())
    private let glanceBox = Mutex(Glance())
    private let clock: StoreClock
    let store: Store
    /// Where screens and reports read.
    let reports: Store
    let logger: Logger
    /// Where webhooks go that the store does not take; nil where they are refused then.
    let spool: WebhookSpool?
    private let patienceMicroseconds: Int64
    private let send: @Sendable ([HandOff]) -> Void
    private let onRest: @Sendable () -> Void

    /// - Parameters:
    ///   - reports: where screens and reports read; the store itself where there is no copy.
    ///   - send: gives hand-offs to the wire; must not block.
    ///   - onRest: called when everything is at rest; must not block.
    ///   - spool: where webhooks go that the store does not take; nil to refuse them then.
    ///   - patienceMilliseconds: how long a webhook waits for the store before it goes to the spool.
    package init(
        store: Store, reports: Store? = nil, clock: StoreClock, logger: Logger,
        send: @escaping @Sendable ([HandOff]) -> Void,
        onRest: @escaping @Sendable () -> Void, spool: WebhookSpool? = nil, patienceMilliseconds: Int64 = 1_000
    ) {
        self.spool = spool
        patienceMicroseconds = patienceMilliseconds * 1_000
        self.store = store
        self.reports = reports ?? store
        self.clock = clock
        self.logger = logger
        self.send = send
        self.onRest = onRest
    }

    var storeClock: StoreClock { clock }

    package var glance: Glance { glanceBox.withLock { $0 } }

    /// Webhooks that wait on disk for the store.
    package var spooledWebhooks: Int { spool?.count ?? 0 }

    // MARK: Mail

    /// Keeps a webhook: `done` is called, from one of our threads, once it is on disk, in the store or in the spool; with
    /// the reason when it is not.
    package func keep(_ webhook: AuthenticWebhook, done: @escaping @Sendable ((any Error)?) -> Void) {
        let isTaken = post { mail in
            guard !mail.isOver else { return false }
            mail.webhooks.post(WaitingWebhook(webhook: webhook, done: done))
            return true
        }
        if !isTaken { done(StoreError.busy) }
    }

    package func post(answers: [Dispatcher.Answer]) {
        post { mail in
            mail.answers += answers
            return true
        }
    }

    /// Runs a job on the engine's thread and returns what it made.
    package func run<Result: Sendable>(
        _ body:
            @escaping @Sendable (
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
        func take() -> TextingEngine? {
            box.withLock { engine in
                defer { engine = nil }; return engine
            }
        }
    }

    private func loop(_ engine: inout TextingEngine) {
        engine.monotonicByNow = { Monotonic.now() }
        engine.handOver = { [self] in forward($0) }
        startKeeper()
        var isDraining = false
        var trouble = StoreTrouble()
        var last: Turn?
        // Answers that came while the store is left alone: recording them would only ask it again.
        var answers: [Dispatcher.Answer] = []
        while true {
            let taken = take()
            // First of all, so that nothing below claims for somebody who opted out in a spooled webhook.
            forward(heed(&engine))
            forward(accept(taken.webhooks, &engine, &trouble))
            forward(absorbSpool(&engine, &trouble))
            answers += taken.answers
            if taken.isDraining, !isDraining {
                isDraining = true
                forward(engine.drain(now: clock.now(), monotonic: Monotonic.now()))
            }
            if taken.isOver || !trouble.isResting(at: Monotonic.now()) {
                if !answers.isEmpty {
                    // What may go next goes before the commit below: the wire must not wait for the disk.
                    forward(engine.answered(answers, now: clock.now(), monotonic: Monotonic.now()))
                    answers.removeAll(keepingCapacity: true)
                }
                for job in taken.jobs { forward(job(&engine, clock.now(), Monotonic.now())) }
                let turn = turn(&engine, &trouble)
                last = turn
                forward(turn.handOffs)
                if turn.isAtRest, spool?.isEmpty ?? true { onRest() }
            } else {
                // Nobody waits longer for a refusal than the database takes to refuse.
                for job in taken.jobs { forward(job(&engine, clock.now(), Monotonic.now())) }
                glanceBox.withLock { $0.turnedAt = Monotonic.now() }
            }
            if taken.isOver || (isDraining && answers.isEmpty && engine.isDrained) { break }
            if !(last?.hasMore ?? false) || trouble.retryAt != nil { wait(last, trouble) }
        }
        end(&engine)
    }

    private func take() -> Taken {
        mail.withLock { mail in
            var taken = Taken()
            taken.webhooks = mail.webhooks.takeInHand(limit: Self.webhookBatch)
            swap(&taken.answers, &mail.answers)
            if !mail.jobs.isEmpty { taken.jobs = [mail.jobs.removeFirst()] }
            taken.isDraining = mail.isDraining
            taken.isOver = mail.isOver
            mail.hasNudge = false
            return taken
        }
    }

    private func end(_ engine: inout TextingEngine) {
        let (webhooks, jobs) = mail.withLock { mail in
            mail.isOver = true
            mail.hasEnded = true
            defer { mail.jobs = [] }
            return (mail.webhooks.takeAll(), mail.jobs)
        }
        keeperCondition.lock()
        keeperCondition.signal()
        keeperCondition.unlock()
        // The next start takes over what is spooled.
        keep(webhooks)
        // Jobs carry continuations that must be resumed: they run on the engine one last time, without sending.
        for job in jobs { _ = job(&engine, clock.now(), Monotonic.now()) }
    }

    private func turn(_ engine: inout TextingEngine, _ trouble: inout StoreTrouble) -> Turn {
        let before = engine.counters.storeFailures
        let turn = engine.turn(now: clock.now(), monotonic: Monotonic.now())
        // A failed claim is no problem of the turn's, and yet the store's.
        let hasFailed = turn.problem != nil || engine.counters.storeFailures > before
        if hasFailed { trouble.failed(at: Monotonic.now()) } else { trouble.ended() }
        note(problem: hasFailed ? turn.problem.map { String(describing: $0) } ?? "claims are refused" : nil)
        let (counters, held) = (engine.counters, engine.heldMessages)
        glanceBox.withLock { glance in
            glance.counters = counters
            glance.heldMessages = held
            glance.isAtRest = turn.isAtRest
            glance.nextMoment = turn.nextMoment
            glance.turnedAt = Monotonic.now()
        }
        return turn
    }

    /// What the store says, nil while all is well. The log hears of it once when it begins and once when it ends, however
    /// often its words change meanwhile.
    func note(problem: String?) {
        let before = glanceBox.withLock { glance in
            defer { glance.problem = problem }
            return glance.problem
        }
        if let problem, before == nil {
            logger.error(
                "the store cannot be written; work waits and is tried again", metadata: ["reason": "\(problem)"])
        } else if problem == nil, before != nil {
            logger.notice("the store can be written again")
        }
    }

    private func forward(_ handOffs: [HandOff]) {
        guard !handOffs.isEmpty else { return }
        let going = withoutSpooledStops(handOffs)
        guard !going.isEmpty else { return }
        send(going)
        // The keeper may have answered a stop between.
        let stops = spooledStops
        if !stops.isEmpty { send([.recall(phones: Array(stops))]) }
    }

    private func wait(_ turn: Turn?, _ trouble: StoreTrouble) {
        var microseconds: Int64 = 1_000_000
        if let retryAt = trouble.retryAt {
            // Whatever else is due needs the store.
            microseconds = retryAt - Monotonic.now()
        } else {
            if let wakeAt = turn?.wakeAt { microseconds = min(microseconds, wakeAt - Monotonic.now()) }
            if let moment = turn?.nextMoment { microseconds = min(microseconds, clock.microseconds(until: moment)) }
        }
        guard microseconds > 0 else { return }
        condition.lock()
        defer { condition.unlock() }
        guard mail.withLock({ $0.isEmpty }) else { return }
        _ = condition.wait(until: Date(timeIntervalSinceNow: Double(microseconds) / 1_000_000))
    }

    // MARK: For the spool (WriterThread+Webhooks)

    func takeFromHand() -> [WaitingWebhook] { mail.withLock { $0.webhooks.takeFromHand() } }

    var spooledStops: Set<PhoneNumber> { Set(mail.withLock { $0.webhooks.spooledStops }) }

    func takeSpooledStops() -> [PhoneNumber] {
        mail.withLock { mail in
            defer { mail.webhooks.spooledStops = [] }
            return mail.webhooks.spooledStops
        }
    }

    /// The engine hears of them before it does anything else. It may be stuck in the store for now: what waits on the
    /// wire for these numbers is taken back at once.
    func postSpooledStops(_ stops: [PhoneNumber]) {
        post { mail in
            mail.webhooks.spooledStops += stops
            mail.hasNudge = true
            return true
        }
        if !stops.isEmpty { send([.recall(phones: stops)]) }
    }

    /// What has waited for too long; nil once the writer has ended.
    func takeLate() -> [WaitingWebhook]? {
        let now = Monotonic.now()
        return mail.withLock { mail in
            mail.hasEnded ? nil : mail.webhooks.takeLate(patience: patienceMicroseconds, at: now)
        }
    }

    func pauseKeeper() {
        keeperCondition.lock()
        defer { keeperCondition.unlock() }
        guard mail.withLock({ !$0.hasEnded }) else { return }
        _ = keeperCondition.wait(until: Date(timeIntervalSinceNow: Double(patienceMicroseconds) / 4_000_000))
    }

    func noteSpooling() {
        let isNew = mail.withLock { mail in
            defer { mail.webhooks.isSpoolingKnown = true }
            return !mail.webhooks.isSpoolingKnown
        }
        if isNew {
            logger.warning("the store does not take webhooks in time; they are kept in the spool and nothing is sent")
        }
    }

    func noteAbsorbed(_ result: SpoolAbsorption.Result) {
        glanceBox.withLock { $0.absorbedFromSpool += result.webhooks }
        if let problem = result.problem { note(problem: String(describing: problem)) }
        guard result.problem == nil, spool?.isEmpty ?? true else { return }
        mail.withLock { $0.webhooks.isSpoolingKnown = false }
        logger.notice("the store has taken over everything in the spool")
    }
}
