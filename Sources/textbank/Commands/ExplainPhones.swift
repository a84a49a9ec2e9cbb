import ArgumentParser

struct ExplainPhones: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "phones", abstract: "Placeholder.")
}
