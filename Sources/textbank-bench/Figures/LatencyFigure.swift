import Daemon
import Domain
import Foundation
import Storage

/// How long after its instant a text is at its provider, when there is little else to do.
enum LatencyFigure: Measurement {
    static let name = "latency"
    static let about = "from the instant a text is due until its provider has it, light load, real time"

    static func measure(_ run: BenchRun) throws {
        let sizes = run.sizes
        let seconds = sizes.seconds ?? sizes.choose(quick: 5, standard: 60, full: 60)
        // Campaigns of ten people each, whose starts are drawn from the whole run.
        let campaigns = sizes.messages.map { $0 / 10 } ?? seconds
        let log = run.path("latency.arrivals")
        let responder = try RunningResponder(log: log)
        defer { responder.end() }
        let path = run.path("latency.sqlite")
        let bench = try BenchStore(path: path, port: responder.port)
        var chance = SeededGenerator(seed: sizes.seed)
        for number in 0..<campaigns {
            let name = "campaign \(number)"
            try bench.addPeople(10, from: number * 10, list: name)
            let delay = Int64.random(in: 500_000..<Int64(seconds) * 1_000_000, using: &chance)
            try bench.launch(name, list: name, startsAt: bench.start.adding(microseconds: delay))
        }
        let clock = StoreClock(rehearsalFrom: bench.start, factor: 1)
        // What `Monotonic` showed when the store's clock stood at its start.
        let origin = Monotonic.now() - clock.now().microseconds(since: bench.start)
        let result = try SendRun.send(bench, expected: campaigns * 10, slots: sizes.slots, clock: clock)
        let due = try bench.store.read { transaction in
            try transaction.sql.query("select id, due_at from message").map { ($0.integer(0), $0.integer(1)) }
        }
        try bench.close()
        try FileManager.default.removeItem(atPath: path)
        _ = try responder.stats()  // completes the log
        let dueAt = Dictionary(uniqueKeysWithValues: due)
        let delays = try RunningResponder.arrivals(log).compactMap { arrival -> Double? in
            dueAt[arrival.message].map { instant in
                Double(arrival.at - origin - (instant - bench.start.microseconds)) / 1e3
            }
        }.sorted()
        guard delays.count == campaigns * 10, let least = delays.first, let longest = delays.last, least >= 0 else {
            throw BenchFailure(
                "\(delays.count) of \(campaigns * 10) arrivals are known, the earliest \(delays.first ?? 0) ms")
        }
        run.report(
            Figure(
                name: "due_to_wire_p99", value: delays[delays.count * 99 / 100], unit: "milliseconds",
                goal: .atMost(50), messages: delays.count,
                cpuMicrosecondsPerMessage: result.cpuSeconds * 1e6 / Double(delays.count),
                details: [
                    "medianMilliseconds": delays[delays.count / 2], "longestMilliseconds": longest,
                    "seconds": Double(seconds),
                ]))
    }
}
