import ArgumentParser
import Domain
import Foundation

/// How much is measured.
struct Sizes: ParsableArguments {
    @Option(help: "Messages of each round, instead of the figure's own number.") var messages: Int?
    @Option(help: "Requests at once, ours and the bare loop's.") var slots = 64
    @Option(help: "Rounds; the best of each side counts.") var rounds: Int?
    @Option(help: "Length of a pacing or latency run, instead of 60 or, with --quick, 5.") var seconds: Int?
    @Option(help: "Seed of whatever is drawn.") var seed: UInt64 = 1
    @Option(help: "A folder that keeps the store with many messages for the next run.") var keep: String?
    @Option(
        help: "postgres://… of a server for the figures with PostgreSQL; its databases textbank_bench_* are made anew.")
    var postgres: String?
    @Option(help: "Exit 1 when the first figure's ratio is less.") var least: Double?
    @Flag(help: "Small sizes: every figure in two minutes or so, for a look and for CI.") var quick = false
    @Flag(help: "The sizes of the goals: 10 M messages in the store, which takes some 6 GB in a temporary folder.")
    var full = false
    @Flag(help: "Only JSON lines.") var json = false

    func validate() throws {
        if quick, full { throw ValidationError("--quick and --full exclude each other") }
    }

    var scale: String { quick ? "quick" : full ? "full" : "standard" }

    func choose<Value>(quick small: Value, standard: Value, full large: Value) -> Value {
        quick ? small : full ? large : standard
    }
}

/// One run: its sizes, a folder that goes away with it, and the figures so far.
final class BenchRun {
    let sizes: Sizes
    let folder: URL
    let machine = Machine.read()
    let commit: String
    private(set) var figures: [Figure] = []

    init(_ sizes: Sizes) throws {
        self.sizes = sizes
        // Short: the path of a Unix socket has 108 bytes.
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "textbank-bench-\(ProcessInfo.processInfo.processIdentifier)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        commit = Self.commit()
    }

    func measure(_ measurement: any Measurement.Type) throws {
        if !sizes.json { Output.say("\(measurement.name): \(measurement.about)") }
        try measurement.measure(self)
    }

    /// Keeps the figure and prints its line.
    func report(_ figure: Figure) {
        figures.append(figure)
        Output.line(figure.json(machine: machine, commit: commit, seed: sizes.seed, scale: sizes.scale))
    }

    /// The figure of this name, where it was measured in this run.
    func figure(_ name: String) -> Figure? { figures.last { $0.name == name } }

    /// Takes the folder away, however the run ended.
    func clean() { try? FileManager.default.removeItem(at: folder) }  // one that is left behind harms nobody

    func finish() {
        if !sizes.json { Output.say("\n" + Output.table(figures)) }
    }

    /// A fresh path in the run's folder.
    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    func rounds(quick: Int = 1, standard: Int) -> Int { sizes.rounds ?? (sizes.quick ? quick : standard) }

    private static func commit() -> String {
        if let known = ProcessInfo.processInfo.environment["TEXTBANK_COMMIT"] { return known }
        let answer = Child.output(of: ["git", "describe", "--always", "--dirty", "--exclude", "*"])
        return answer.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) } ?? "unknown"
    }
}
