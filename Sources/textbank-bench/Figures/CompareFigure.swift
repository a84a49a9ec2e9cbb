import Daemon
import Domain
import Engine
import Foundation
import Storage

/// A comparison over everyone of a campaign in three wards, from tallies, beside the notebook that people use today: pandas,
/// statsmodels and lifelines over the same events as CSV files.
enum CompareFigure: Measurement {
    static let name = "compare"
    static let about = "a comparison over three wards from tallies, beside pandas, statsmodels and lifelines"

    static func measure(_ run: BenchRun) throws {
        let people = run.sizes.messages ?? run.sizes.choose(quick: 50_000, standard: 1_000_000, full: 1_000_000)
        let path = run.path("compare.sqlite")
        let bench = try BenchStore(path: path, port: 9)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let scene = try CompareScene(bench, people: people)
        // Everyone has had their week; and half of them, so that the others make a curve.
        let (closed, open) = (scene.end.adding(seconds: 8 * 86_400), scene.middle.adding(seconds: 7 * 86_400))
        let rowsOpen = try scene.compared(at: open)
        let rows = try scene.compared(at: closed)
        let tallying = try scene.tally()
        let rounds = max(5, run.rounds(standard: 20))
        let ours = try (0..<rounds).map { _ in try scene.compared(at: closed) }
        let oursOpen = try (0..<rounds).map { _ in try scene.compared(at: open) }
        guard ours.allSatisfy({ $0.json == rows.json }), oursOpen.allSatisfy({ $0.json == rowsOpen.json }) else {
            throw BenchFailure("the tallies do not say what the rows say")
        }
        let best = ours.map(\.milliseconds).min() ?? 0
        let details = [
            "medianMilliseconds": ours.map(\.milliseconds).sorted()[rounds / 2],
            "openWindowsMilliseconds": oursOpen.map(\.milliseconds).min() ?? 0,
            "fromRowsMilliseconds": rows.milliseconds, "openWindowsFromRowsMilliseconds": rowsOpen.milliseconds,
            "tallyMillisecondsPerBlock": tallying.milliseconds / Double(tallying.blocks),
            "tallyBytesPerPerson": Double(tallying.bytes) / Double(people), "rounds": Double(rounds),
        ]
        run.report(
            Figure(
                name: "comparison_time", value: best, unit: "milliseconds", goal: .atMost(50), messages: people,
                details: details))
        let notebook = try notebook(scene, at: closed, in: run, rounds: run.rounds(standard: 2))
        try bench.close()
        guard notebook.counts == rows.counts else {
            throw BenchFailure("the notebook counts \(notebook.counts), and we \(rows.counts)")
        }
        run.report(
            Figure(
                name: "comparison", value: 1_000 / best, unit: "per second",
                yardstick: ("pandas_statsmodels_lifelines", 1 / notebook.seconds), goal: .atLeast(100),
                messages: people, details: notebook.parts))
    }

    // MARK: The notebook

    private struct Notebook: Decodable {
        var seconds: Double
        var importSeconds: Double
        var readSeconds: Double
        var joinSeconds: Double
        var compareSeconds: Double
        var curveSeconds: Double
        /// Converted and matured people of the first list, and of the second.
        var counts: [Int64]

        var parts: [String: Double] {
            [
                "importSeconds": importSeconds, "readSeconds": readSeconds, "joinSeconds": joinSeconds,
                "compareSeconds": compareSeconds, "curveSeconds": curveSeconds,
            ]
        }
    }

    /// The best of some runs, each a process of its own, as a notebook's first run is.
    private static func notebook(
        _ scene: CompareScene, at instant: Timestamp, in run: BenchRun, rounds: Int
    ) throws -> Notebook {
        let environment = ProcessInfo.processInfo.environment
        let python = environment["TEXTBANK_BENCH_PYTHON"] ?? ".build/bench-python/bin/python3"
        let script = (environment["TEXTBANK_SCRIPTS"] ?? "scripts") + "/bench-compare.py"
        guard Child.output(of: [python, "-c", "import pandas, statsmodels, lifelines"]) != nil else {
            throw BenchFailure(
                "\(python) has no pandas, statsmodels and lifelines: `scripts/install pandas` makes one that has")
        }
        try scene.export(to: run.folder)
        var best: Notebook?
        for _ in 0..<rounds {
            guard
                let text = Child.output(of: [
                    python, script, run.folder.path, "\(instant.seconds)", "\(scene.campaign.attributionSeconds)",
                ])
            else { throw BenchFailure("\(script) failed") }
            let round = try JSONDecoder().decode(Notebook.self, from: Data(text.utf8))
            if round.seconds < best?.seconds ?? .infinity { best = round }
        }
        guard let best else { throw BenchFailure("no round of the notebook was run") }
        return best
    }
}
