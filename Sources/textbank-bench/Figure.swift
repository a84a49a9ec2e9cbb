import Foundation

/// One measured number beside its yardstick and its goal.
struct Figure {
    enum Goal {
        case atLeast(Double)
        case atMost(Double)

        var number: Double {
            switch self {
            case .atLeast(let number), .atMost(let number): number
            }
        }

        var words: String {
            switch self {
            case .atLeast(let number): "≥ \(Output.short(number))"
            case .atMost(let number): "≤ \(Output.short(number))"
            }
        }

        func isMet(by number: Double) -> Bool {
            switch self {
            case .atLeast(let least): number >= least
            case .atMost(let most): number <= most
            }
        }
    }

    /// `durable_send`.
    var name: String
    var value: Double
    /// `per second`, `seconds`, `KiB`, `milliseconds`.
    var unit: String
    /// What it is held against, measured in the same run.
    var yardstick: (name: String, value: Double)?
    /// Of the ratio to the yardstick or, without one, of the value. Nil for what is only reported.
    var goal: Goal?
    var messages: Int
    /// Of our own process.
    var cpuMicrosecondsPerMessage: Double?
    /// Further numbers, by name with the unit last.
    var details: [String: Double] = [:]

    /// The value over the yardstick's.
    var ratio: Double? { yardstick.map { value / $0.value } }

    var isMet: Bool? { goal?.isMet(by: ratio ?? value) }
}

extension Figure {
    /// One JSON object with everything somebody needs to make sense of the number elsewhere.
    func json(machine: Machine, commit: String, seed: UInt64, scale: String) -> String {
        let line = Line(
            figure: name, value: Output.rounded(value), unit: unit, yardstick: yardstick?.name,
            yardstickValue: yardstick.map { Output.rounded($0.value) }, ratio: ratio.map(Output.rounded),
            goal: goal?.number, goalIs: goal.map { if case .atLeast = $0 { "at least" } else { "at most" } },
            met: isMet,
            messages: messages, cpuMicrosecondsPerMessage: cpuMicrosecondsPerMessage.map(Output.rounded),
            details: details.isEmpty ? nil : details.mapValues(Output.rounded), commit: commit, machine: machine,
            seed: seed, scale: scale)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(line) else { preconditionFailure("a figure is a plain value") }
        return String(decoding: data, as: UTF8.self)
    }

    private struct Line: Encodable {
        var figure: String
        var value: Double
        var unit: String
        var yardstick: String?
        var yardstickValue: Double?
        var ratio: Double?
        var goal: Double?
        var goalIs: String?
        var met: Bool?
        var messages: Int
        var cpuMicrosecondsPerMessage: Double?
        var details: [String: Double]?
        var commit: String
        var machine: Machine
        var seed: UInt64
        var scale: String
    }
}

/// The machine as far as figures depend on it; nothing that names it.
struct Machine: Encodable {
    var cores: Int
    var cpu: String
    var kernel: String
    var memoryMebibytes: Int

    static func read() -> Machine {
        let info = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
        let model = info.split(separator: "\n").first { $0.hasPrefix("model name") }?.split(separator: ":").last
        let release = (try? String(contentsOfFile: "/proc/sys/kernel/osrelease", encoding: .utf8)) ?? ""
        return Machine(
            cores: ProcessInfo.processInfo.activeProcessorCount,
            cpu: model.map { $0.trimmingCharacters(in: .whitespaces) } ?? "unknown",
            kernel: release.trimmingCharacters(in: .whitespacesAndNewlines),
            memoryMebibytes: Int(ProcessInfo.processInfo.physicalMemory >> 20))
    }
}
