import ArgumentParser
import CBench
import CurlWire
import Daemon
import Domain
import Engine
import Foundation
import Gateways
import Logging
import Storage
import Synchronization

/// The durable send: claim, render, libcurl, record, on SQLite with synchronous=FULL, beside a bare C curl_multi loop
/// against the same responder with bodies of the same size.
struct SendBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send", abstract: "A durable send beside a bare curl_multi loop.")

    @Option(help: "Messages of each round.") var messages = 30_000
    @Option(help: "Requests at once, ours and the bare loop's.") var slots = 64
    @Option(help: "Rounds; the best of each side counts.") var rounds = 3
    @Option(help: "The least ratio that passes: on a machine with other work the ratio falls.") var least = 0.3
    @Flag(help: "Only JSON lines.") var json = false

    func run() async throws {
        let (responder, port) = try Responder.start()
        defer { responder.terminate() }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "textbank-bench-\(ProcessInfo.processInfo.processIdentifier)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }  // a temporary folder left behind harms nobody
        var bare: [Double] = []
        var durable: [Double] = []
        for round in 0..<rounds {
            bare.append(try bareRate(port: port))
            durable.append(
                try await durableRate(port: port, path: folder.appendingPathComponent("\(round).sqlite").path))
        }
        guard let bestBare = bare.max(), let bestDurable = durable.max() else { return }
        let figure = Figure(
            figure: "durable_send", messages: messages, slots: slots, perSecond: bestDurable.rounded(),
            yardstick: "bare_curl_multi", yardstickPerSecond: bestBare.rounded(),
            ratio: (bestDurable / bestBare * 1_000).rounded() / 1_000, goal: least)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        print(String(decoding: try encoder.encode(figure), as: UTF8.self))
        if !json {
            print("durable send      \(Int(bestDurable)) per second (SQLite FULL, no receipts, best of \(rounds))")
            print("bare curl_multi   \(Int(bestBare)) per second (same responder, same body size)")
            print("ratio             \(figure.ratio) (at least \(least))")
        }
        if figure.ratio < figure.goal { throw ExitCode(1) }
    }

    struct Figure: Encodable {
        var figure: String
        var messages: Int
        var slots: Int
        var perSecond: Double
        var yardstick: String
        var yardstickPerSecond: Double
        var ratio: Double
        var goal: Double
    }

    // MARK: The yardstick

    private func bareRate(port: Int) throws -> Double {
        let sample = try BenchStore.gateway(port: port).call(for: [BenchStore.sampleText])
        var cpu = 0.0
        let body = String(decoding: sample.body, as: UTF8.self)
        let seconds = cbench_bare_loop(
            sample.url, "AC0123456789abcdef0123456789abcdef:token", body, body.utf8.count, messages, Int32(slots), &cpu)
        guard seconds > 0 else { throw ValidationError("the bare loop met an error") }
        return Double(messages) / seconds
    }

    // MARK: Ours

    private func durableRate(port: Int, path: String) async throws -> Double {
        let bench = try BenchStore(path: path, people: messages, port: port, slots: slots)
        let finish = Finish(expected: messages)
        let desk = WireDesk(gateways: [bench.setup]) { finish.post($0) }
        desk.attach(CurlWire(slots: slots, userAgent: Product.userAgent) { desk.deliver($0) })
        let writer = WriterThread(
            store: bench.store, clock: StoreClock(rehearsalFrom: bench.start, factor: 1), logger: Logger(label: "bench"),
            send: { desk.send($0) }, onRest: { finish.look() })
        finish.attach(writer)
        let engine = try bench.engine()
        let started = Date()
        await finish.wait { writer.start(engine) { _ in } }
        let seconds = Date().timeIntervalSince(started)
        let sent = try bench.store.read { transaction in
            try transaction.messageCounts().filter { $0.state == .accepted }.reduce(0) { $0 + $1.count }
        }
        writer.end()
        desk.shutDown()
        guard sent == Int64(messages) else { throw ValidationError("\(sent) of \(messages) were recorded as sent") }
        return Double(messages) / seconds
    }

    /// Knows when the writer has recorded everything; also joins the wire desk and the writer, which need each other.
    private final class Finish: Sendable {
        private struct State {
            var writer: WriterThread?
            var waiting: CheckedContinuation<Void, Never>?
        }

        private let state = Mutex(State())
        private let expected: Int

        init(expected: Int) { self.expected = expected }

        func attach(_ writer: WriterThread) { state.withLock { $0.writer = writer } }

        func post(_ answers: [Dispatcher.Answer]) { state.withLock { $0.writer }?.post(answers: answers) }

        /// Called by the writer whenever it is at rest.
        func look() {
            state.withLock { state in
                guard state.writer?.glance.counters.accepted ?? 0 >= expected else { return }
                state.waiting?.resume()
                state.waiting = nil
            }
        }

        func wait(_ start: () -> Void) async {
            await withCheckedContinuation { continuation in
                state.withLock { $0.waiting = continuation }
                start()
            }
        }
    }
}
