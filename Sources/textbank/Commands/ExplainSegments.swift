import ArgumentParser

struct ExplainSegments: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "segments", abstract: "Placeholder.")
}
