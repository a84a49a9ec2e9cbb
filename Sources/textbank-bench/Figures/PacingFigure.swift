import Daemon
import Domain
import Foundation
import Synchronization

/// A paced lane seen from both ends: what left in any second, and what arrived in it.
enum PacingFigure: Measurement {
    static let name = "pacing"
    static let about = "75/s and 1,000/s: no sliding second above the limit, and the limit used"

    static func measure(_ run: BenchRun) throws {
        for limit in [75, 1_000] { try measure(run, limit: limit) }
    }

    private static func measure(_ run: BenchRun, limit: Int) throws {
        let seconds = run.sizes.seconds ?? run.sizes.choose(quick: 5, standard: 60, full: 60)
        // Two seconds more than are looked at: the end of a queue is not the pace of the lane.
        let messages = limit * (seconds + 2)
        let responder = try RunningResponder()
        defer { responder.end() }
        let path = run.path("pacing-\(limit).sqlite")
        let bench = try BenchStore(path: path, port: responder.port, senders: [.init(segmentsPerSecond: limit)])
        try bench.addPeople(messages, list: "bench")
        try bench.launch("bench", list: "bench")
        try bench.materialise()
        let departures = Departures()
        let result = try SendRun.send(bench, expected: messages, slots: run.sizes.slots) { departures.note($0) }
        try bench.close()
        try FileManager.default.removeItem(atPath: path)
        let left = departures.instants
        let received = try responder.stats()
        guard let first = left.first, left.count == messages, received.requests == messages else {
            throw BenchFailure("\(left.count) texts left, \(received.requests) arrived, \(messages) were to")
        }
        let yardstick = ("limit_per_second", Double(limit))
        let name = "pacing_\(limit)"
        let cpu = result.cpuSeconds * 1e6 / Double(messages)
        run.report(
            Figure(
                name: name + "_handed_over", value: Double(mostInASecond(left)), unit: "most in a sliding second",
                yardstick: yardstick, goal: .atMost(1), messages: messages, cpuMicrosecondsPerMessage: cpu,
                details: ["seconds": Double(seconds)]))
        run.report(
            Figure(
                name: name + "_received", value: Double(received.mostInASecond), unit: "most in a sliding second",
                yardstick: yardstick, goal: .atMost(1.02), messages: messages))
        let used = left.prefix { $0 < first + Int64(seconds) * 1_000_000 }.count
        run.report(
            Figure(
                name: name + "_used", value: Double(used) / Double(seconds), unit: "per second", yardstick: yardstick,
                goal: .atLeast(0.99), messages: messages))
    }

    /// The most instants in any sliding second, which includes its start and not its end.
    private static func mostInASecond(_ instants: [Int64]) -> Int {
        var (most, from) = (0, 0)
        for (index, instant) in instants.enumerated() {
            while instant - instants[from] >= 1_000_000 { from += 1 }
            most = max(most, index - from + 1)
        }
        return most
    }

    /// When each text left.
    private final class Departures: Sendable {
        private let list = Mutex<[Int64]>([])
        var instants: [Int64] { list.withLock { $0 } }
        func note(_ departure: SendRun.Departure) {
            list.withLock { list in for _ in departure.messages { list.append(departure.at) } }
        }
    }
}
