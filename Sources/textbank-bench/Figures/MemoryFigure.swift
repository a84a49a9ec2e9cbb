import Domain
import Foundation

/// The memory of the whole daemon while it sends, with many messages queued and with few, each in a fresh process.
enum MemoryFigure: Measurement {
    static let name = "memory"
    static let about = "peak resident memory while sending with 1 M queued, beside 10 k queued"

    private static let few = 10_000

    static func measure(_ run: BenchRun) throws {
        let sizes = run.sizes
        let many = sizes.messages ?? sizes.choose(quick: 100_000, standard: 1_000_000, full: 1_000_000)
        // What is left in the queue is cancelled by ending the daemon: the peak comes early or not at all.
        let sent = sizes.choose(quick: 50_000, standard: 200_000, full: many)
        let small = try peak(queued: few, sent: few, run)
        let large = try peak(queued: many, sent: min(sent, many), run)
        run.report(
            Figure(
                name: "memory", value: large.peak, unit: "KiB", yardstick: ("the_same_with_10_k", small.peak),
                goal: .atMost(1.25), messages: many,
                details: [
                    "sent": Double(min(sent, many)), "idleKibibytes": large.idle, "idleWith10kKibibytes": small.idle,
                ]))
    }

    private static func peak(queued: Int, sent: Int, _ run: BenchRun) throws -> (idle: Double, peak: Double) {
        let responder = try RunningResponder()
        defer { responder.end() }
        let name = "memory-\(queued)"
        let setup = RunningDaemon.Setup(
            name: name, store: run.path(name + ".sqlite"), providerPort: responder.port, slots: run.sizes.slots)
        try RunningDaemon.makeStore(setup, in: run)
        let bench = try BenchStore(path: setup.store, port: responder.port)
        try bench.addPeople(queued, list: "bench")
        try bench.launch("bench", list: "bench")
        try bench.materialise()
        try bench.close()
        let daemon = try RunningDaemon(setup, in: run)
        let idle = daemon.child.residentKibibytes
        try Waiting.until("\(sent) texts", seconds: 900, everyMilliseconds: 20) {
            guard daemon.child.isRunning else { throw BenchFailure("the daemon ended") }
            return try daemon.accepted() >= sent
        }
        let peak = daemon.child.peakKibibytes
        try daemon.end()
        try FileManager.default.removeItem(atPath: setup.store)
        return (idle, peak)
    }
}
