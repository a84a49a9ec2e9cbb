import ArgumentParser

struct ExplainHours: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "hours", abstract: "Placeholder.")
}
