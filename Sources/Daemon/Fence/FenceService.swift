import Domain
import Engine
import Foundation
import Logging
import ServiceLifecycle
import Storage
import Web

/// Raises the epoch while the daemon runs, once more when it stops, and holds the engine while the store is fenced.
package struct FenceService: Service {
    let keeper: FenceKeeper
    let writer: WriterThread
    let logger: Logger

    package init(keeper: FenceKeeper, writer: WriterThread, logger: Logger) {
        self.keeper = keeper
        self.writer = writer
        self.logger = logger
    }

    package func run() async throws {
        if let reason = keeper.reason {
            logger.warning(
                "the store is fenced: nothing is sent until `textbank arm`", metadata: ["reason": "\(reason)"])
        }
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await Task.sleep(for: .seconds(FenceKeeper.beatSeconds))
                } catch { return }
                await beat()
            }
        }
        // A copy that is made of the files after this is older than whatever starts next.
        await beat()
    }

    private func beat() async {
        let (keeper, before) = (keeper, keeper.reason)
        do {
            let isToFollow = try await writer.run { engine, now, monotonic, handOffs in
                let isToFollow = try keeper.beatInside(now: now)
                handOffs += engine.hold(.fenced, isOn: keeper.reason != nil, now: now, monotonic: monotonic)
                return isToFollow
            }
            if isToFollow {
                await blocking { keeper.beatBeside(now: writer.now(), monotonic: Monotonic.now()) }
                try await writer.run { engine, now, monotonic, handOffs in
                    handOffs += engine.hold(.fenced, isOn: keeper.reason != nil, now: now, monotonic: monotonic)
                }
            }
        } catch {
            // The store cannot be written: the engine has the same trouble, says so, and claims nothing either.
            logger.debug("no beat", metadata: ["reason": "\(error)"])
        }
        if keeper.reason != before {
            if let reason = keeper.reason {
                logger.error("nothing is sent from now on", metadata: ["reason": "\(reason)"])
            } else {
                logger.notice("texts may leave again")
            }
        }
    }

    /// On a thread that may wait for the disk.
    private func blocking(_ body: @escaping @Sendable () -> Void) async {
        await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
            DispatchQueue.global().async {
                body()
                done.resume()
            }
        }
    }
}

/// Whether the store is fenced, for an alarm: a daemon that runs and sends nothing looks well otherwise.
package struct FenceMetrics: MetricsReader {
    let keeper: FenceKeeper

    package init(keeper: FenceKeeper) { self.keeper = keeper }

    package func families() async -> [MetricFamily] {
        [
            MetricFamily(
                "textbank_fenced", .gauge, help: "1 while nothing is sent until a person arms the store.",
                samples: [MetricSample(keeper.reason == nil ? 0 : 1)])
        ]
    }
}

/// Ready is who may send: a fenced daemon takes webhooks in and says why it does no more.
package struct FenceReadiness: Readiness {
    let base: any Readiness
    let keeper: FenceKeeper

    package init(base: any Readiness, keeper: FenceKeeper) {
        self.base = base
        self.keeper = keeper
    }

    package func reasonsNotReady() async -> [String] {
        let reasons = await base.reasonsNotReady()
        return keeper.reason.map { reasons + ["the store is fenced: \($0)"] } ?? reasons
    }
}
