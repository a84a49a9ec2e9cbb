import CurlWire
import Domain
import Engine
import Foundation
import Logging
import ServiceLifecycle
import Storage
import Synchronization

/// Runs the writer thread and the wire for as long as the daemon lives, and takes them down in order: no more claims,
/// wait for the answers that are still out, record them, close the store.
package struct WriterService: Service {
    let writer: WriterThread
    let wire: CurlWire
    /// The store with its lock, held until the end.
    let opened: OpenedStore
    let drainSeconds: Int
    let logger: Logger
    let engine: EngineBox

    /// Hands the engine to its thread, once.
    package final class EngineBox: Sendable {
        private let box: Mutex<TextingEngine?>
        package init(_ engine: sending TextingEngine) { box = Mutex(engine) }
        func take() -> TextingEngine? {
            box.withLock { engine in
                defer { engine = nil }; return engine
            }
        }
    }

    package init(
        writer: WriterThread, wire: CurlWire, opened: OpenedStore, drainSeconds: Int, logger: Logger, engine: EngineBox
    ) {
        self.writer = writer
        self.wire = wire
        self.opened = opened
        self.drainSeconds = drainSeconds
        self.logger = logger
        self.engine = engine
    }

    package func run() async throws {
        guard let engine = engine.take() else { preconditionFailure("the writer service runs once") }
        // Stopping is the same whether asked for or forced by another service's failure: never cut the thread off.
        let held = await withTaskCancellationHandler {
            await withGracefulShutdownHandler {
                await withCheckedContinuation { (ended: CheckedContinuation<Int, Never>) in
                    writer.start(engine) { last in
                        // Where the store cannot be asked, the lanes move on when their leases run out.
                        try? last.retire()
                        ended.resume(returning: last.heldMessages)
                    }
                }
            } onGracefulShutdown: {
                stop()
            }
        } onCancel: {
            stop()
        }
        if held > 0 {
            logger.warning("stopped with hand-overs unanswered; they are uncertain", metadata: ["count": "\(held)"])
        }
        wire.shutDown()
        do {
            try opened.store.driver.close()
        } catch {
            // Somebody reads the file, or the disk is full: everything is committed, and the next start cleans up.
            logger.warning("the store could not be closed cleanly", metadata: ["reason": "\(error)"])
        }
        logger.notice("stopped")
    }

    private func stop() {
        writer.drain()
        let (writer, seconds) = (writer, drainSeconds)
        // A gateway that never answers must not keep the daemon alive: what is still out then is uncertain.
        let watchdog = Thread {
            Thread.sleep(forTimeInterval: Double(seconds))
            writer.end()
        }
        watchdog.start()
    }
}

extension WriterThread: StoreAccess {
    package func now() -> Timestamp { storeClock.now() }

    package func read<Result: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Result
    ) async throws -> Result {
        try await Self.read(reports, body)
    }

    package func readNewest<Result: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Result
    ) async throws -> Result {
        try await Self.read(store, body)
    }

    private static func read<Result: Sendable>(
        _ store: Store, _ body: @escaping @Sendable (Transaction) throws -> Result
    ) async throws -> Result {
        // Reading blocks a thread for as long as the query takes: not one of the few that everything async shares.
        return try await withCheckedThrowingContinuation { done in
            DispatchQueue.global().async { done.resume(with: Swift.Result { try store.read(body) }) }
        }
    }

    package func write<Result: Sendable>(
        _ body: @escaping @Sendable (Transaction, Timestamp) throws -> Changed<Result>
    ) async throws -> Result {
        try await run { engine, now, monotonic, handOffs in
            let changed = try engine.store.write { transaction in try body(transaction, now) }
            for news in changed.news {
                switch news {
                case .work: handOffs += engine.noteNews(now: now, monotonic: monotonic)
                case .suppressed(let phones):
                    handOffs += engine.noteSuppressed(phones, now: now, monotonic: monotonic)
                case .stopped(let campaign):
                    handOffs += engine.noteStopped(campaign, now: now, monotonic: monotonic)
                case .laneResumed(let lane):
                    handOffs += engine.noteLaneResumed(lane, now: now, monotonic: monotonic)
                }
            }
            return changed.result
        }
    }
}
