import Domain
import Foundation

/// Claim, render, libcurl, record, on SQLite with synchronous=FULL, beside libcurl alone.
enum SendFigure: Measurement {
    static let name = "send"
    static let about = "durable send on SQLite, no receipts, beside a bare C curl_multi loop"

    static func measure(_ run: BenchRun) throws {
        let sizes = run.sizes
        let messages = sizes.messages ?? sizes.choose(quick: 20_000, standard: 200_000, full: 200_000)
        let responder = try RunningResponder()
        defer { responder.end() }
        var bare: [BareLoop.Result] = []
        var ours: [SendRun.Result] = []
        var responderMicroseconds: [Double] = []
        for round in 0..<run.rounds(quick: 2, standard: 3) {
            let before = try responder.stats().cpuMicroseconds
            bare.append(try BareLoop.texts(messages, port: responder.port, slots: sizes.slots))
            responderMicroseconds.append((try responder.stats().cpuMicroseconds - before) / Double(messages))
            let path = run.path("send-\(round).sqlite")
            let bench = try BenchStore(path: path, port: responder.port)
            try bench.addPeople(messages, list: "bench")
            try bench.launch("bench", list: "bench")
            try bench.materialise()
            ours.append(try SendRun.send(bench, expected: messages, slots: sizes.slots))
            try bench.close()
            try FileManager.default.removeItem(atPath: path)
        }
        guard let best = ours.min(by: { $0.seconds < $1.seconds }),
            let bestBare = bare.max(by: { $0.perSecond < $1.perSecond }), let cost = responderMicroseconds.min()
        else { return }
        run.report(
            Figure(
                name: "durable_send", value: Double(messages) / best.seconds, unit: "per second",
                yardstick: ("bare_curl_multi", bestBare.perSecond), goal: .atLeast(0.6), messages: messages,
                cpuMicrosecondsPerMessage: best.cpuSeconds * 1e6 / Double(messages),
                details: [
                    "bareCPUMicrosecondsPerMessage": bestBare.cpuMicrosecondsPerRequest,
                    "responderCPUMicrosecondsPerRequest": cost, "slots": Double(sizes.slots),
                    "rounds": Double(ours.count),
                ]))
    }
}
