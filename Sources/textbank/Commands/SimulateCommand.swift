import ArgumentParser
import Foundation
import Simulator

/// `textbank simulate`: the same engine under virtual time, with faults, simulated people and an oracle.
struct SimulateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Runs the engine in a made-up world full of faults and judges every promise.",
        discussion: """
            A seed decides everything: who is texted, what goes wrong and when. A promise that breaks is printed with the \
            last events and the command that replays it, and the exit code is 1. See docs/simulation.md.
            """)

    @Option(help: "The (first) seed.")
    var seed: UInt64 = 1

    @Option(help: "How many seeds, from the first one on, on all cores.")
    var seeds: Int?

    @Option(
        name: .customLong("seeds-from"),
        help: "Derives the first seed from a commit's hash instead: each commit has its own.")
    var seedsFrom: String?

    @Option(help: "How many seeds at once; as many as there are cores unless you say otherwise.")
    var threads: Int?

    @Option(help: "So many daemons on one store, 1 to 4; each seed draws its own number unless you say otherwise.")
    var daemons: Int?

    @Option(help: "A fault that strikes in any case, by its name in the table; may be given several times.")
    var fault: [String] = []

    @Option(help: "Simulated days, 1 to 30.")
    var days: Int = 3

    @Option(help: "Begin no further seed after this many minutes.")
    var minutes: Double?

    @Flag(help: "Prints one JSON object.")
    var json = false

    @Flag(help: "Prints every event of the seed.")
    var trace = false

    func validate() throws {
        guard (1...30).contains(days) else { throw ValidationError("--days is 1 to 30") }
        if let daemons, !(1...4).contains(daemons) { throw ValidationError("--daemons is 1 to 4") }
        for name in fault where Fault(rawValue: name) == nil {
            throw ValidationError(
                "--fault '\(name)' is none of: \(Fault.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        if let seeds, seeds < 1 { throw ValidationError("--seeds is 1 or more") }
        if let threads, threads < 1 { throw ValidationError("--threads is 1 or more") }
        if trace, seeds != nil { throw ValidationError("--trace goes with one seed") }
        if let seedsFrom {
            guard SeedRange.firstSeed(ofCommit: seedsFrom) != nil else {
                throw ValidationError("--seeds-from is a commit's hash: 7 to 64 hexadecimal digits")
            }
            guard seeds != nil else { throw ValidationError("--seeds-from goes with --seeds") }
        }
    }

    func run() throws {
        let isBroken = seeds.map { runMany($0) } ?? runOne()
        if isBroken { throw ExitCode(1) }
    }

    private var faults: [Fault] { fault.compactMap(Fault.init) }

    private func runOne() -> Bool {
        let report = Simulation.run(
            SimulationOptions(
                seed: seed, days: days, daemons: daemons, faults: faults, traceLines: trace ? 10_000_000 : 60))
        if json {
            printJSON(SimulationText.json(of: report))
        } else {
            if trace { print(report.trace.joined(separator: "\n")) }
            print(SimulationText.text(of: report, withTrace: !trace))
        }
        return report.breach != nil
    }

    private func runMany(_ count: Int) -> Bool {
        let clock = ContinuousClock()
        let start = clock.now
        let end = minutes.map { start + .seconds($0 * 60) }
        let threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
        let first = seedsFrom.flatMap(SeedRange.firstSeed) ?? seed
        let summary = SeedRange(first: first, count: count, days: days, daemons: daemons, faults: faults).run(
            threads: threads
        ) {
            end.map { clock.now < $0 } ?? true
        }
        let seconds = (clock.now - start) / .seconds(1)
        let lacksCoverage = summary.seeds >= SeedRange.Summary.seedsForCoverage && !summary.neverSeen.isEmpty
        if json {
            printJSON(SimulationText.json(of: summary, seconds: seconds))
        } else {
            print(SimulationText.text(of: summary, seconds: seconds, threads: threads))
        }
        return !summary.broken.isEmpty || lacksCoverage
    }

    private func printJSON(_ object: [String: Any]) {
        let data = try? JSONSerialization.data(withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
        print(data.map { String(decoding: $0, as: UTF8.self) } ?? "{}")
    }
}
