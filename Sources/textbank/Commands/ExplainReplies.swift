import ArgumentParser
import Domain

/// `textbank explain replies`: what replies were understood to say, and by which rule.
struct ExplainReplies: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replies",
        abstract: "Reads replies: opt-outs, answers, questions, noise.",
        discussion: """
            In: text, sent (optional: the text it answers).
            Out: label, also (other labels, and reaction:KIND for a reaction), degree (certain, likely or unknown),
            rule.
            """)

    func run() {
        let reader = ReplyReader()
        JSONLines.filter { try Self.answer($0, reader: reader) }
    }

    static func answer(_ line: [String: Any], reader: ReplyReader) throws -> [String: Any] {
        let reading = reader.read(try line.requiredText("text"), sent: try line.text("sent"))
        return [
            "label": reading.label.rawValue,
            "also": reading.also.map(\.rawValue) + (reading.reaction.map { ["reaction:" + $0] } ?? []),
            "degree": reading.degree.name,
            "rule": reading.rule,
        ]
    }
}
