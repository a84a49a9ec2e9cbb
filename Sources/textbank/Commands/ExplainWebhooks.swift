import ArgumentParser

struct ExplainWebhooks: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "webhooks", abstract: "Placeholder.")
}
