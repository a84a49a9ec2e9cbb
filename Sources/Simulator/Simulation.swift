import Domain
import Engine

/// What to simulate.
package struct SimulationOptions: Sendable {
    package var seed: UInt64
    package var days: Int
    /// So many daemons on one store instead of as many as the seed draws.
    package var daemons: Int?
    /// Faults that happen in any case, at full strength, beside those that the seed draws.
    package var faults: [Fault]
    /// How many of the last lines of the trace are kept for the report.
    package var traceLines: Int
    package var seams: Seams

    /// - Parameters:
    ///   - days: 1 to 30.
    ///   - daemons: 1 to 4, sharing the store by leases; nil leaves it to the seed.
    package init(
        seed: UInt64, days: Int = 3, daemons: Int? = nil, faults: [Fault] = [], traceLines: Int = 60,
        seams: Seams = Seams()
    ) {
        precondition((1...30).contains(days) && (1...4).contains(daemons ?? 1))
        self.seed = seed
        self.days = days
        self.daemons = daemons
        self.faults = faults
        self.traceLines = traceLines
        self.seams = seams
    }

    /// The command that does it again.
    package var command: String {
        "textbank simulate --seed \(seed) --days \(days)" + (daemons.map { " --daemons \($0)" } ?? "")
            + faults.map { " --fault '\($0.rawValue)'" }.joined()
    }
}

/// What came of one seed.
package struct SimulationReport: Sendable {
    package var seed: UInt64
    package var days: Int
    /// The command that does it again.
    package var replay: String
    /// Nil when every promise held.
    package var breach: Breach?
    /// FNV-1a of every line of the trace: the same seed gives the same one, in any process.
    package var traceHash: UInt64
    package var traceCount: Int
    /// The last lines of the trace.
    package var trace: [String]
    /// The faults of this seed, with their strengths in percent.
    package var drawnFaults: [(fault: Fault, percent: Int)]
    package var faults: FaultCounts
    package var arrows: ArrowCounts
    package var people: Int
    package var heard: Int
    package var replies: Int
    package var webhooks: Int
    package var loops: Int
    /// Campaigns whose comparison was judged: all but those in which a tenth of a second would decide.
    package var cohortsCompared: Int
    package var transactions: Int

    /// Sixteen hexadecimal digits.
    package var traceHashText: String {
        let digits = String(traceHash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

/// Runs one seed: the shipped engine, SQL and codecs in a made-up world, judged by an oracle. See
/// `docs/simulation.md`.
package enum Simulation {
    /// Never throws: whatever goes wrong is the report's breach.
    package static func run(_ options: SimulationOptions) -> SimulationReport {
        var breach: Breach?
        var world: World?
        do {
            var made = try World(
                seed: options.seed, days: options.days, daemons: options.daemons, faults: options.faults,
                seams: options.seams, traceLines: options.traceLines)
            do {
                try made.run()
                try made.judgeAtRest()
            } catch {
                breach = error as? Breach ?? Breach(.soundness, String(describing: error))
            }
            world = made
        } catch {
            breach = error as? Breach ?? Breach(.soundness, "the world could not be made: \(error)")
        }
        return report(options, world, breach)
    }

    private static func report(_ options: SimulationOptions, _ world: World?, _ breach: Breach?) -> SimulationReport {
        var faults = world?.faults.counts ?? FaultCounts()
        for driver in world?.daemons.map(\.driver) ?? [] {
            for fault in [Fault.busyStore, .failedCommit, .commitUnknown] { faults[fault] += driver.count(fault) }
        }
        var arrows = ArrowCounts()
        if let world, let counts = try? ArrowWatch.counts(world.calmStore) { arrows = counts }
        return SimulationReport(
            seed: options.seed, days: options.days, replay: options.command, breach: breach,
            traceHash: world?.trace.hash ?? 0,
            traceCount: world?.trace.count ?? 0, trace: world?.trace.lines ?? [],
            drawnFaults: world?.faults.drawn ?? [],
            faults: faults, arrows: arrows, people: world?.scenario.people.count ?? 0,
            heard: world?.facts.heardCount ?? 0,
            replies: world?.facts.replies.reduce(0) { $0 + $1.count } ?? 0, webhooks: world?.facts.acknowledged ?? 0,
            loops: world?.facts.loops ?? 0, cohortsCompared: world?.facts.cohortsCompared ?? 0,
            transactions: world?.daemons.reduce(0) { $0 + $1.driver.transactions } ?? 0)
    }
}
