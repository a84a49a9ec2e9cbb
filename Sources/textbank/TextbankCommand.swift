import ArgumentParser

/// The command line: one file per command in `Commands/`, one line each in this list.
@main
struct TextbankCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "textbank",
        abstract: "Texts the people who came, and shows honestly whether it worked.",
        subcommands: [
            ExplainCommand.self,
            StatsCommand.self,
        ])
}
