import ArgumentParser
import Foundation

/// Commands run on the main thread from start to end, so that tools which count instructions follow them; only the two
/// servers live on Swift's own threads.
@main
enum Entry {
    private static var servers: [any AsyncParsableCommand.Type] { [DaemonCommand.self, BareHook.self] }

    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard let server = servers.first(where: { $0.configuration.commandName == arguments.first }) else {
            return Bench.main()
        }
        Task {
            do {
                var command = try server.parse(Array(arguments.dropFirst()))
                try await command.run()
                exit(0)
            } catch {
                server.exit(withError: error)
            }
        }
        dispatchMain()
    }
}

/// Measures the engine beside its yardsticks, in the same run on the same machine: ratios travel, seconds do not.
struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "textbank-bench",
        abstract:
            "Measures each figure beside its yardstick: JSON lines on standard output, a table on standard error.",
        subcommands: [AllFigures.self, Gate.self] + FigureCatalog.commands
            + [Responder.self, CountedSend.self],
        defaultSubcommand: AllFigures.self)
}

/// Every figure of the catalog, one after the other.
struct AllFigures: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "all", abstract: "Every figure. Without --quick it takes about half an hour on a quiet machine.")

    @OptionGroup var sizes: Sizes

    func run() throws {
        let run = try BenchRun(sizes)
        defer { run.clean() }
        var failures: [String] = []
        for measurement in FigureCatalog.all {
            do {
                try run.measure(measurement)
            } catch {
                // One figure that cannot be measured must not hide the others.
                failures.append(measurement.name)
                Output.say("\(measurement.name) could not be measured: \(error)")
            }
        }
        run.finish()
        if !failures.isEmpty { throw ExitCode(1) }
    }
}

/// One figure of the catalog as a subcommand of its own.
struct FigureCommand<Measured: Measurement>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: Measured.name, abstract: Measured.about)
    }

    @OptionGroup var sizes: Sizes

    func run() throws {
        let run = try BenchRun(sizes)
        defer { run.clean() }
        try run.measure(Measured.self)
        run.finish()
        if let least = sizes.least, let ratio = run.figures.first?.ratio, ratio < least { throw ExitCode(1) }
    }
}
