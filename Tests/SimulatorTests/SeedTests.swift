import Foundation
import Simulator
import Testing

@Suite struct `The promises hold` {
    /// Seeds that once found a bug, one a line with what it was: always run. See `docs/simulation.md`.
    static let pastSeeds: [(seed: UInt64, days: Int)] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Seeds.txt")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
            let words = line.split(separator: " ")
            guard words.count >= 2, let seed = UInt64(words[0]), let days = Int(words[1]) else { return nil }
            return (seed, days)
        }
    }()

    @Test func `over twenty seeds of three days`() {
        let summary = SeedRange(first: 1, count: 20, days: 3).run(threads: 2) { true }
        #expect(summary.seeds == 20)
        #expect(summary.broken.map { "\($0.replay): \($0.breach?.description ?? "")" } == [])
        // A hundred people and more on the average, each of them heard more than once: the worlds are not empty.
        #expect(summary.people >= 20 * 100 && summary.heard > summary.people)
    }

    @Test func `over a week, and over a single day`() {
        for days in [1, 7] {
            let report = Simulation.run(SimulationOptions(seed: 5, days: days))
            #expect(report.breach == nil, "\(report.replay)")
        }
    }

    @Test func `over every seed that once broke one`() {
        #expect(Self.pastSeeds.count >= 5)
        for (seed, days) in Self.pastSeeds {
            let report = Simulation.run(SimulationOptions(seed: seed, days: days))
            #expect(report.breach == nil, "\(report.replay)")
        }
    }
}

@Suite struct `A seed` {
    @Test func `replays to the same trace`() {
        let reports = (0..<2).map { _ in Simulation.run(SimulationOptions(seed: 42, days: 2)) }
        #expect(reports[0].traceHash == reports[1].traceHash)
        #expect(reports[0].traceCount == reports[1].traceCount && reports[0].traceCount > 1_000)
        #expect(reports[0].trace == reports[1].trace)
    }

    /// Hashed collections are ordered differently in every process: a trace that depends on their order shows here.
    @Test func `replays to the same trace in another process`() throws {
        let process = Process()
        // The executable stands beside the test bundle.
        process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: "textbank")
        process.arguments = ["simulate", "--seed", "42", "--days", "2", "--json"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let report = Simulation.run(SimulationOptions(seed: 42, days: 2))
        #expect(object["trace_hash"] as? String == report.traceHashText)
        #expect(process.terminationStatus == 0 && object["held"] as? Bool == true)
    }

    @Test func `is another world than its neighbour`() {
        let reports = [42, 43].map { Simulation.run(SimulationOptions(seed: $0, days: 1)) }
        #expect(reports[0].traceHash != reports[1].traceHash)
    }

    @Test func `names the command that replays it`() {
        let report = Simulation.run(SimulationOptions(seed: 7, days: 1))
        #expect(report.replay == "textbank simulate --seed 7 --days 1")
    }
}
