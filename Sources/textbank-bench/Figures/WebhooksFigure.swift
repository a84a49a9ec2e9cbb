import CBench
import Daemon
import Domain
import Foundation

/// Replies of as many people come in, signed, over 64 connections; each is on disk before its 2xx.
enum WebhooksFigure: Measurement {
    static let name = "webhooks"
    static let about = "inbound replies, signed, durable before 2xx, beside a bare Hummingbird route"

    static let connections: Int32 = 64

    static func measure(_ run: BenchRun) throws {
        let replies = run.sizes.messages ?? run.sizes.choose(quick: 10_000, standard: 100_000, full: 100_000)
        let responder = try RunningResponder()
        defer { responder.end() }
        var bare: [cbench_post_result] = []
        var ours: [Round] = []
        for round in 0..<run.rounds(standard: 3) {
            let salt = UInt32(truncatingIfNeeded: run.sizes.seed) << 8 | UInt32(round)
            bare.append(try bareRound(replies, salt))
            ours.append(try self.round(replies, salt, "webhooks-\(round)", responder, run))
        }
        guard let best = ours.min(by: { $0.posted.seconds < $1.posted.seconds }),
            let bestBare = bare.min(by: { $0.seconds < $1.seconds })
        else { return }
        let count = Double(replies)
        run.report(
            Figure(
                name: "inbound_webhooks", value: count / best.posted.seconds, unit: "per second",
                yardstick: ("bare_hummingbird_route", count / bestBare.seconds), goal: .atLeast(0.6),
                messages: replies, cpuMicrosecondsPerMessage: best.cpuSeconds * 1e6 / count,
                details: [
                    "absorbedPerSecond": count / best.absorbedSeconds,
                    "medianMilliseconds": best.posted.median_microseconds / 1e3,
                    "p99Milliseconds": best.posted.p99_microseconds / 1e3,
                    "bareMedianMilliseconds": bestBare.median_microseconds / 1e3,
                    "bareP99Milliseconds": bestBare.p99_microseconds / 1e3,
                    "loadCPUMicrosecondsPerRequest": best.posted.cpu_seconds * 1e6 / count,
                    "connections": Double(connections), "rounds": Double(ours.count),
                ]))
    }

    private static func bareRound(_ replies: Int, _ salt: UInt32) throws -> cbench_post_result {
        let port = Int(cbench_free_port())
        let hook = try Child.ourselves(["bare-hook", "--port", "\(port)"])
        defer { hook.end() }
        guard hook.line() == "ready" else { throw BenchFailure("the bare route did not start") }
        return try post(replies, salt, port: port, url: "http://127.0.0.1:\(port)/hooks/twilio/bench")
    }

    private static func post(_ replies: Int, _ salt: UInt32, port: Int, url: String) throws -> cbench_post_result {
        var result = cbench_post_result()
        let status = cbench_post_replies(
            Int32(port), url, BenchProvider.token, BenchProvider.number, replies, connections, salt, &result)
        guard status == 0, result.failed == 0 else { throw BenchFailure("\(result.failed) webhooks were not taken") }
        return result
    }

    private struct Round {
        var posted: cbench_post_result
        /// Until everything was made of the last one that can be.
        var absorbedSeconds: Double
        var cpuSeconds: Double
    }

    private static func round(
        _ replies: Int, _ salt: UInt32, _ name: String, _ responder: RunningResponder, _ run: BenchRun
    ) throws -> Round {
        let setup = RunningDaemon.Setup(name: name, store: run.path(name + ".sqlite"), providerPort: responder.port)
        try RunningDaemon.makeStore(setup, in: run)
        let bench = try BenchStore(path: setup.store, port: responder.port)
        try bench.addPeople(replies, list: "bench")
        let campaign = try bench.launch("bench", list: "bench")
        try bench.materialise()
        try bench.settle(campaign)
        try bench.close()

        let daemon = try RunningDaemon(setup, in: run)
        let cpu = daemon.child.cpuSeconds
        let posted = try post(replies, salt, port: daemon.hooksPort, url: daemon.hookURL)
        // Making the requests comes before the clock starts, so the end counts from the end of the posting.
        let ended = Monotonic.now()
        try Waiting.until("everything absorbed", seconds: 600) {
            try daemon.metrics()["textbank_replies_total"] == Double(replies) && daemon.isAtRest()
        }
        let absorbed = Double(Monotonic.now() - ended) / 1e6 + posted.seconds
        let cpuSeconds = daemon.child.cpuSeconds - cpu
        try daemon.end()
        try FileManager.default.removeItem(atPath: setup.store)
        return Round(posted: posted, absorbedSeconds: absorbed, cpuSeconds: cpuSeconds)
    }
}
