import ArgumentParser

struct ExplainReplies: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "replies", abstract: "Placeholder.")
}
