import ArgumentParser

/// `textbank explain …`: the pure rules as filters, JSON lines in, JSON lines out. No daemon, no database.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Shows what the rules decide: one JSON object a line in, one a line out.",
        subcommands: [
            ExplainPhones.self,
            ExplainSegments.self,
            ExplainReplies.self,
            ExplainHours.self,
            ExplainWebhooks.self,
            ExplainPeople.self,
        ])
}
