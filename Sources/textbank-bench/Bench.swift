import ArgumentParser
import Foundation

/// Measures the engine beside its yardsticks, in the same run on the same machine: ratios travel, seconds do not.
@main
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "textbank-bench", abstract: "Measures each figure beside its yardstick.",
        subcommands: [SendBench.self, Responder.self], defaultSubcommand: SendBench.self)
}
