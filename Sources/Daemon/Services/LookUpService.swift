import CurlWire
import Domain
import Engine
import Gateways
import Logging
import ServiceLifecycle
import Storage

/// Asks gateways what became of texts whose hand-over was never answered: at most one question a second to each, and
/// none to those that cannot be asked. What to ask and what follows is `LookUps`; here is only the calling.
package struct LookUpService: Service {
    /// Makes one call. Never a text.
    package typealias Call = @Sendable (HTTPCall, WireOptions) async -> HTTPAnswer

    let store: any StoreAccess
    let gateways: [GatewaySetup]
    let launch: LaunchSettings
    let daemon: Int64
    let governors: Governors
    let call: Call
    let logger: Logger

    /// - Parameters:
    ///   - daemon: this process's number: where several share a store, each asks for the lanes it holds.
    ///   - call: nil for calls on a small wire of its own.
    package init(
        store: any StoreAccess, gateways: [GatewaySetup], launch: LaunchSettings, daemon: Int64,
        governors: GovernorSettings, call: Call? = nil, logger: Logger
    ) {
        self.store = store
        self.gateways = gateways.filter { $0.gateway.lookUp != .none }
        self.launch = launch
        self.daemon = daemon
        self.governors = Governors(governors)
        self.logger = logger
        if let call {
            self.call = call
        } else {
            let desk = CallDesk()
            self.call = { call, options in await desk.call(call, options: options) }
        }
    }

    /// What one look at a gateway came to.
    package enum Look: Hashable, Sendable {
        case nothingToAsk
        case asked(settled: Bool)
        /// The gateway did not answer, or refused to.
        case noAnswer
    }

    private static let pauseMilliseconds = 1_000
    private static let idlePauseMilliseconds = 5_000
    /// A gateway in trouble is left alone for a while; the texts are asked about at their next stage.
    private static let troublePauseMilliseconds = 60_000

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup(of: Void.self) { group in
                for setup in gateways { group.addTask { await attend(setup) } }
                // Where nobody can be asked, a service that ends would end the daemon.
                if gateways.isEmpty { group.addTask { await Self.waitForTheEnd() } }
            }
        }
    }

    private static func waitForTheEnd() async {
        let (never, _) = AsyncStream<Void>.makeStream()
        for await _ in never {}
    }

    private func attend(_ setup: GatewaySetup) async {
        var lastProblem: String?
        while !Task.isCancelled {
            var pause = Self.idlePauseMilliseconds
            do {
                switch try await askNext(setup) {
                case .nothingToAsk: break
                case .asked: pause = Self.pauseMilliseconds
                case .noAnswer: pause = Self.troublePauseMilliseconds
                }
                lastProblem = nil
            } catch {
                let problem = "\(error)"
                if problem != lastProblem, !Task.isCancelled {
                    logger.warning(
                        "texts in doubt cannot be asked about now",
                        metadata: ["gateway": "\(setup.name)", "reason": "\(problem)"])
                }
                lastProblem = problem
            }
            // A cancelled sleep only ends the wait.
            try? await Task.sleep(for: .milliseconds(pause))
        }
    }

    /// Asks one gateway about one message, if there is one to ask about now, and records what it says.
    package func askNext(_ setup: GatewaySetup) async throws -> Look {
        let askedAt = store.now()
        let (launch, daemon, governors) = (launch, daemon, governors)
        let question = try await store.read { transaction in
            try LookUps.next(
                gateway: setup.name, setup.gateway, launch: launch, daemon: daemon, in: transaction, now: askedAt)
        }
        guard let question else { return .nothingToAsk }
        var finding = LookUpFinding.unclear(code: "text_unknown")
        var hasAnswer = true
        if let request = question.call {
            guard let answer = await answer(to: request, setup.wire) else { return .nothingToAsk }
            if case .response(let response) = answer, response.status == 200 {} else { hasAnswer = false }
            finding = setup.gateway.finding(in: answer, for: question.text)
        }
        let found = finding
        let recorded = try await store.write { transaction, now in
            let recorded = try LookUps.record(
                found, for: question.doubt, askedAt: askedAt, gateway: setup.gateway, governors: governors,
                in: transaction, now: now)
            return Changed(
                recorded,
                news: (recorded.suppressed.map { [.suppressed([$0])] } ?? []) + recorded.stopped.map(StoreNews.stopped))
        }
        if recorded.isSettled {
            logger.info("a text in doubt was found at its gateway", metadata: ["message": "\(question.doubt.id)"])
        }
        return hasAnswer ? .asked(settled: recorded.isSettled) : .noAnswer
    }

    /// Nil when the daemon stops meanwhile: it does not wait for a gateway that does not answer.
    private func answer(to request: HTTPCall, _ options: WireOptions) async -> HTTPAnswer? {
        let (answers, arrives) = AsyncStream<HTTPAnswer>.makeStream()
        let call = call
        Task {
            arrives.yield(await call(request, options))
            arrives.finish()
        }
        return await answers.first { _ in true }
    }
}
