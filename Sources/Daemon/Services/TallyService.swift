import Domain
import Engine
import Logging
import ServiceLifecycle
import Storage

/// Keeps tallies up to date beside everything else: counting reads on a connection of its own, and what it writes are two
/// short transactions a block. It never takes more than a tenth of one core. Every daemon of a shared store does it.
package struct TallyService: Service {
    let store: any StoreAccess
    let logger: Logger

    package init(store: any StoreAccess, logger: Logger) {
        self.store = store
        self.logger = logger
    }

    private static let lookPause = Duration.seconds(5)
    private static let troublePause = Duration.seconds(30)
    /// For each part of the time that it counts, so many that it does not.
    private static let restShare = 9

    package func run() async throws {
        await cancelWhenGracefulShutdown { await keepUp() }
    }

    private func keepUp() async {
        var tallying = Tallying()
        var lastProblem: String?
        while !Task.isCancelled {
            var pause = Self.lookPause
            do {
                let look = tallying
                let (orders, after) = try await store.read { transaction in
                    var tallying = look
                    return (try tallying.orders(in: transaction, monotonic: Monotonic.now()), tallying)
                }
                tallying = after
                for order in orders where !Task.isCancelled { try await count(order) }
                lastProblem = nil
            } catch {
                let problem = "\(error)"
                if problem != lastProblem, !Task.isCancelled {
                    // Reports stay right without them; they take longer.
                    logger.warning("tallies cannot be kept now", metadata: ["reason": "\(problem)"])
                }
                lastProblem = problem
                pause = Self.troublePause
            }
            // A cancelled sleep only ends the wait.
            try? await Task.sleep(for: pause)
        }
    }

    private func count(_ order: Tallying.Order) async throws {
        let start = ContinuousClock.now
        let build = try await store.write { transaction, _ in
            Changed(try transaction.beginTally(of: order.countings, block: order.block))
        }
        let tallies = try await store.readNewest { transaction in try transaction.count(build) }
        if let tallies {
            try await store.write { transaction, _ in Changed(try transaction.endTally(build, tallies)) }
        }
        try? await Task.sleep(for: (ContinuousClock.now - start) * Self.restShare)
    }
}
