import CurlWire
import Daemon
import Domain
import Engine
import Foundation
import Gateways
import Glibc
import Logging
import Storage
import Synchronization

/// Sends what is due in a store with the daemon's own parts (writer thread, codecs, wire) in this process.
enum SendRun {
    struct Result {
        /// From the first claim until the last outcome is committed.
        var seconds: Double
        /// Of this process.
        var cpuSeconds: Double
    }

    /// One hand-off as it left the engine.
    struct Departure: Sendable {
        /// `Monotonic`, microseconds.
        var at: Int64
        var messages: [MessageID]
    }

    /// - Parameters:
    ///   - expected: messages that will be accepted; the run ends with the last of them. Nil where some are withdrawn on
    ///     the way: it ends when nothing waits any more.
    ///   - clock: nil for a rehearsal's that starts with the store's.
    ///   - noticing: called on the writer's thread with each hand-off.
    ///   - meanwhile: called once, when the engine runs, on the caller's thread.
    /// - Throws: `BenchFailure` when another number was recorded as sent.
    static func send(
        _ bench: BenchStore, expected: Int?, slots: Int, clock: StoreClock? = nil,
        noticing: (@Sendable (Departure) -> Void)? = nil,
        meanwhile: ((WriterThread) -> Void)? = nil
    ) throws -> Result {
        let before = try bench.count(.accepted)
        let finish = Finish(expected: expected) { (try? bench.count(.queued)) == 0 }
        let desk = WireDesk(gateways: [bench.setup]) { finish.post($0) }
        desk.attach(
            CurlWire(
                slots: slots, userAgent: Product.userAgent, gate: { desk.mayLeave($0) }, deliver: { desk.deliver($0) }))
        let writer = WriterThread(
            store: bench.store, clock: clock ?? StoreClock(rehearsalFrom: bench.start, factor: 1),
            logger: Logger(label: "bench"),
            send: { handOffs in
                if let noticing {
                    let at = Monotonic.now()
                    for handOff in handOffs { noticing(Departure(at: at, messages: handOff.texts.map(\.messageID))) }
                }
                desk.send(handOffs)
            }, onRest: { finish.look() })
        finish.attach(writer)
        let engine = try bench.engine(slots: slots)
        let cpu = processSeconds()
        let started = Monotonic.now()
        writer.start(engine) { _ in finish.end() }
        meanwhile?(writer)
        finish.waitForAll()
        let result = Result(
            seconds: Double(Monotonic.now() - started) / 1e6, cpuSeconds: processSeconds() - cpu)
        writer.end()
        finish.waitForEnd()
        desk.shutDown()
        guard let expected else { return result }
        let sent = try bench.count(.accepted) - before
        guard sent == expected else { throw BenchFailure("\(sent) of \(expected) were recorded as sent") }
        return result
    }

    /// CPU seconds of this process, all threads, user and kernel.
    static func processSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Knows when the writer has recorded everything; also joins the wire desk and the writer, which need each other.
    private final class Finish: Sendable {
        private struct State {
            var writer: WriterThread?
            var isDone = false
            var hasEnded = false
        }

        private let state = Mutex(State())
        private let changed = NSCondition()
        private let expected: Int?
        private let isNothingLeft: @Sendable () -> Bool

        init(expected: Int?, isNothingLeft: @escaping @Sendable () -> Bool) {
            self.expected = expected
            self.isNothingLeft = isNothingLeft
        }

        func attach(_ writer: WriterThread) { state.withLock { $0.writer = writer } }

        func post(_ answers: [Dispatcher.Answer]) { state.withLock { $0.writer }?.post(answers: answers) }

        /// Called by the writer whenever it is at rest.
        func look() {
            if let expected {
                guard state.withLock({ $0.writer })?.glance.counters.accepted ?? 0 >= expected else { return }
            } else {
                guard isNothingLeft() else { return }
            }
            set { $0.isDone = true }
        }

        /// Called by the writer's thread as its last act.
        func end() { set { $0.hasEnded = true } }

        func waitForAll() { wait { $0.isDone } }

        func waitForEnd() { wait { $0.hasEnded } }

        private func set(_ change: (inout State) -> Void) {
            changed.lock()
            defer { changed.unlock() }
            state.withLock { change(&$0) }
            changed.broadcast()
        }

        private func wait(_ isSo: (State) -> Bool) {
            changed.lock()
            defer { changed.unlock() }
            while !state.withLock({ isSo($0) }) { changed.wait() }
        }
    }
}
