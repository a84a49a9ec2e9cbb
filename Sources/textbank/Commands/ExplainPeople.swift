import ArgumentParser

struct ExplainPeople: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "people", abstract: "Placeholder.")
}
