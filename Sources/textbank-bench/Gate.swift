import ArgumentParser
import Foundation

/// What CI holds every change to: ratios measured on whatever machine CI has, and instruction counts, which other work
/// on the machine does not change. Never seconds.
struct Gate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gate", abstract: "Ratios and instruction counts with generous limits: exit 1 when one is missed.")

    @OptionGroup var sizes: Sizes

    /// Well away from what is measured, so that only a real loss fails: other work on the machine takes some of each
    /// ratio, most where one side waits for the disk and the other does not.
    private static var limits: [(measurement: any Measurement.Type, figure: String, limit: Figure.Goal)] {
        [
            (SendFigure.self, "durable_send", .atLeast(0.15)),
            (LaunchFigure.self, "launch", .atMost(4.5)),
            (GrowthFigure.self, "growth", .atLeast(0.5)),
        ]
    }

    func run() throws {
        var sizes = sizes
        sizes.quick = true
        sizes.rounds = sizes.rounds ?? 2
        let run = try BenchRun(sizes)
        defer { run.clean() }
        var isMissed = false
        for gate in Self.limits {
            try run.measure(gate.measurement)
            guard let figure = run.figure(gate.figure), let ratio = figure.ratio else { continue }
            if !gate.limit.isMet(by: ratio) {
                isMissed = true
                Output.say("\(gate.figure): \(Output.short(ratio)), and the gate wants \(gate.limit.words)")
            }
        }
        if let counted = try InstructionCount.perMessage(run) {
            run.report(
                Figure(
                    name: "engine_instructions", value: counted, unit: "instructions per message",
                    goal: .atMost(InstructionCount.most), messages: InstructionCount.many - InstructionCount.few))
            if counted > InstructionCount.most {
                isMissed = true
                Output.say("engine_instructions: \(Int(counted)), and the gate wants ≤ \(Int(InstructionCount.most))")
            }
        } else {
            Output.say("engine_instructions: not counted, valgrind is not installed")
        }
        run.finish()
        if isMissed { throw ExitCode(1) }
    }
}

/// Instructions of a send in user space, counted by valgrind, without threads and wire so that each run counts the same:
/// claim, render, encode, read the answer, record. The difference between two sizes, so that starting up does not count.
enum InstructionCount {
    /// Above what was measured by a third.
    static let most = 260_000.0
    static let few = 500
    static let many = 2_500

    /// Nil where valgrind is not installed.
    static func perMessage(_ run: BenchRun) throws -> Double? {
        guard Child.output(of: ["valgrind", "--version"]) != nil else { return nil }
        let counts = try [few, many].map { messages in
            try count(messages, path: run.path("counted-\(messages).sqlite"), in: run)
        }
        return (counts[1] - counts[0]) / Double(many - few)
    }

    /// valgrind reads the debug information of a program before it runs it, and may not understand it.
    private static func withoutDebugInformation(_ run: BenchRun) throws -> String {
        let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let stripped = run.path("stripped")
        return Child.output(of: ["strip", "-o", stripped, program]) == nil ? program : stripped
    }

    private static func count(_ messages: Int, path: String, in run: BenchRun) throws -> Double {
        let maker = try Child.ourselves(["counted-send", "--prepare", "--store", path, "--messages", "\(messages)"])
        maker.process.waitUntilExit()
        let program = try withoutDebugInformation(run)
        let words = run.path("valgrind.err")
        let child = try Child.other(
            "/usr/bin/valgrind",
            [
                "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", program, "counted-send",
                "--store", path, "--messages", "\(messages)",
            ], errorFile: words)
        child.process.waitUntilExit()
        let text = (try? String(contentsOfFile: words, encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").last { $0.contains("I ") && $0.contains("refs:") }
        guard child.process.terminationStatus == 0,
            let number = line?.split(separator: ":").last.flatMap({ Double($0.filter(\.isNumber)) })
        else { throw BenchFailure("valgrind did not count: \(text.suffix(400))") }
        return number
    }
}
