import CurlWire
import Domain
import Gateways
import Logging
import ServiceLifecycle
import Storage
import Web

/// Reads other systems for as long as the daemon lives: Action Network every hour, Mobilize every 15 minutes, and what is to
/// be asked about single records between. One call after the other, never more than four in a second.
package struct ActionPollService: Service {
    private let store: any StoreAccess
    private let sources: [ActionSetup]
    private let call: ActionRounds.Call
    private let logger: Logger

    /// - Parameter call: nil for calls on a small wire of its own.
    package init(
        store: any StoreAccess, sources: [ActionSetup], isRehearsal: Bool, call: ActionRounds.Call? = nil,
        logger: Logger
    ) {
        self.store = store
        // A rehearsal asks nobody outside this machine, whatever the configuration says.
        self.sources = sources.filter { $0.poller != nil && (!isRehearsal || $0.isLoopback) }
        self.logger = logger
        if let call {
            self.call = call
        } else {
            let desk = CallDesk()
            self.call = { call, options in await Self.answer(to: call, options, desk) }
        }
    }

    private static let pauseMilliseconds = 250
    private static let idlePauseMilliseconds = 1_000
    private static let troublePauseMilliseconds = 5_000

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            guard !sources.isEmpty else {
                // A service that ends would end the daemon.
                let (never, _) = AsyncStream<Void>.makeStream()
                for await _ in never {}
                return
            }
            await attend()
        }
    }

    private func attend() async {
        var rounds = ActionRounds(
            store: store, sources: sources, call: call,
            chance: {
                var generator = SystemRandomNumberGenerator()
                return Double.random(in: 0...1, using: &generator)
            })
        var lastProblem: String?
        var troubles: [String: String] = [:]
        while !Task.isCancelled {
            var pause = Self.pauseMilliseconds
            do {
                switch try await rounds.step() {
                case .nothingDue: pause = Self.idlePauseMilliseconds
                case .polled(let source, let trouble):
                    note(trouble, of: source, before: troubles[source])
                    troubles[source] = trouble
                case .asked: break
                case .stopped: return
                }
                lastProblem = nil
            } catch {
                let problem = "\(error)"
                if problem != lastProblem, !Task.isCancelled {
                    logger.warning("other systems cannot be read now", metadata: ["reason": "\(problem)"])
                }
                lastProblem = problem
                pause = Self.troublePauseMilliseconds
            }
            // A cancelled sleep only ends the wait.
            try? await Task.sleep(for: .milliseconds(pause))
        }
    }

    /// Once when trouble begins or changes, once when it ends.
    private func note(_ trouble: String?, of source: String, before: String?) {
        if let trouble, trouble != before {
            logger.warning(
                "a source of actions cannot be read", metadata: ["source": "\(source)", "code": "\(trouble)"])
        } else if trouble == nil, before != nil {
            logger.notice("a source of actions can be read again", metadata: ["source": "\(source)"])
        }
    }

    /// Nil when the daemon stops meanwhile: it does not wait for a system that does not answer.
    private static func answer(
        to request: HTTPCall, _ options: WireOptions, _ desk: CallDesk
    ) async -> HTTPAnswer? {
        let (answers, arrives) = AsyncStream<HTTPAnswer>.makeStream()
        Task {
            arrives.yield(await desk.call(request, options: options))
            arrives.finish()
        }
        return await answers.first { _ in true }
    }
}

/// When each source was last read to its end.
package struct ActionMetrics: MetricsReader {
    let store: any StoreAccess

    package init(store: any StoreAccess) { self.store = store }

    package func families() async -> [MetricFamily] {
        // Where the store does not answer, other metrics say so.
        let states = (try? await store.read { try $0.syncStates() }) ?? []
        return [
            MetricFamily(
                "textbank_sync_last_success_timestamp_seconds", .gauge,
                help: "When a source of actions was last read to its end.",
                samples: states.compactMap { state in
                    state.succeededAt.map { at in
                        MetricSample(Double(at.seconds), labels: [.init("system", state.source)])
                    }
                })
        ]
    }
}
