import ArgumentParser

/// Measures the engine beside its yardsticks, in the same run on the same machine: ratios travel, seconds do not.
@main
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "textbank-bench",
        abstract:
            "Measures each figure beside its yardstick: JSON lines on standard output, a table on standard error.",
        subcommands: [AllFigures.self, Gate.self] + FigureCatalog.commands
            + [Responder.self, DaemonCommand.self, BareHook.self, CountedSend.self],
        defaultSubcommand: AllFigures.self)
}

/// Every figure of the catalog, one after the other.
struct AllFigures: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "all", abstract: "Every figure. Without --quick it takes about half an hour on a quiet machine.")

    @OptionGroup var sizes: Sizes

    func run() async throws {
        let run = try BenchRun(sizes)
        defer { run.clean() }
        var failures: [String] = []
        for measurement in FigureCatalog.all {
            do {
                try await run.measure(measurement)
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
struct FigureCommand<Measured: Measurement>: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: Measured.name, abstract: Measured.about)
    }

    @OptionGroup var sizes: Sizes

    func run() async throws {
        let run = try BenchRun(sizes)
        defer { run.clean() }
        try await run.measure(Measured.self)
        run.finish()
        if let least = sizes.least, let ratio = run.figures.first?.ratio, ratio < least { throw ExitCode(1) }
    }
}
