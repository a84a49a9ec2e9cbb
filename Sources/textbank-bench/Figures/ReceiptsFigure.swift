import Daemon
import Domain
import Foundation

/// The whole daemon sends while its provider posts a signed delivery receipt for every text.
enum ReceiptsFigure: Measurement {
    static let name = "receipts"
    static let about = "durable send with one delivery-receipt webhook per message, beside the bare loop"

    static func measure(_ run: BenchRun) throws {
        let messages = run.sizes.messages ?? run.sizes.choose(quick: 10_000, standard: 100_000, full: 200_000)
        var bare: [BareLoop.Result] = []
        var ours: [Round] = []
        for round in 0..<run.rounds(standard: 2) {
            let responder = try RunningResponder(receiptToken: BenchProvider.token)
            defer { responder.end() }
            let plain = try RunningResponder()
            defer { plain.end() }
            bare.append(try BareLoop.texts(messages, port: plain.port, slots: run.sizes.slots))
            ours.append(try self.round(messages, "receipts-\(round)", responder, run))
        }
        guard let best = ours.min(by: { $0.seconds < $1.seconds }), let bestBare = bare.map(\.perSecond).max() else {
            return
        }
        run.report(
            Figure(
                name: "durable_send_with_receipts", value: Double(messages) / best.seconds, unit: "per second",
                yardstick: ("bare_curl_multi", bestBare), goal: .atLeast(0.2), messages: messages,
                cpuMicrosecondsPerMessage: best.cpuSeconds * 1e6 / Double(messages),
                details: [
                    "responderCPUMicrosecondsPerMessage": best.responderMicroseconds / Double(messages),
                    "lastReceiptAcknowledgedSeconds": best.acknowledgedSeconds,
                    "lastTextReceivedSeconds": best.sentSeconds, "rounds": Double(ours.count),
                ]))
    }

    private struct Round {
        /// From the first text at the provider until the last is recorded as delivered.
        var seconds: Double
        var sentSeconds: Double
        var acknowledgedSeconds: Double
        var cpuSeconds: Double
        var responderMicroseconds: Double
    }

    private static func round(
        _ messages: Int, _ name: String, _ responder: RunningResponder, _ run: BenchRun
    ) throws -> Round {
        let setup = RunningDaemon.Setup(
            name: name, store: run.path(name + ".sqlite"), providerPort: responder.port, slots: run.sizes.slots)
        try RunningDaemon.makeStore(setup, in: run)
        let bench = try BenchStore(path: setup.store, port: responder.port)
        try bench.addPeople(messages, list: "bench")
        try bench.launch("bench", list: "bench")
        try bench.materialise()
        try bench.close()

        let daemon = try RunningDaemon(setup, in: run)
        try Waiting.until("the last receipt", seconds: 600, everyMilliseconds: 10) {
            guard daemon.child.isRunning else { throw BenchFailure("the daemon ended") }
            let stats = try responder.stats()
            return stats.receiptsAcknowledged + stats.receiptsFailed >= messages
        }
        try Waiting.until("rest", seconds: 600) { try daemon.isAtRest() }
        let ended = Monotonic.now()
        let cpuSeconds = daemon.child.cpuSeconds
        try daemon.end()
        let stats = try responder.stats()
        guard stats.receiptsFailed == 0 else {
            throw BenchFailure(
                "\(stats.receiptsFailed) receipts were not taken, the last with status \(stats.lastFailure)")
        }
        let after = try BenchStore(path: setup.store, port: responder.port)
        let delivered = try after.count(.delivered)
        try after.close()
        guard delivered == messages else { throw BenchFailure("\(delivered) of \(messages) are recorded as delivered") }
        try FileManager.default.removeItem(atPath: setup.store)
        func seconds(_ instant: Int64) -> Double { Double(instant - stats.first) / 1e6 }
        return Round(
            seconds: seconds(ended), sentSeconds: seconds(stats.last),
            acknowledgedSeconds: seconds(stats.lastAcknowledged), cpuSeconds: cpuSeconds,
            responderMicroseconds: stats.cpuMicroseconds)
    }
}
