import ArgumentParser

/// What can be measured, in the order of docs/bench.md. To add a figure, add a file under Figures and a line here.
enum FigureCatalog {
    static var all: [any Measurement.Type] {
        [
            SendFigure.self,
            KannelFigure.self,
            ReceiptsFigure.self,
            WebhooksFigure.self,
            LaunchFigure.self,
            GrowthFigure.self,
            MemoryFigure.self,
            PostgresFigure.self,
            PacingFigure.self,
            LatencyFigure.self,
            StopFigure.self,
            CompareFigure.self,
        ]
    }

    static var commands: [any ParsableCommand.Type] { all.map { command($0) } }

    private static func command<Measured: Measurement>(_ measured: Measured.Type) -> any ParsableCommand.Type {
        FigureCommand<Measured>.self
    }
}

/// One row of the table of docs/bench.md: measures itself and its yardstick in the same run.
protocol Measurement {
    /// The subcommand.
    static var name: String { get }
    static var about: String { get }

    /// - Throws: `BenchFailure` with what kept it from being measured.
    static func measure(_ run: BenchRun) throws
}

/// Why something could not be measured.
struct BenchFailure: Error, CustomStringConvertible {
    var description: String
    init(_ description: String) { self.description = description }
}
