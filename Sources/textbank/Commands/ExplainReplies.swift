import ArgumentParser
import Domain
import Foundation

/// `textbank explain replies`: what replies were understood to say, and by which rule.
struct ExplainReplies: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replies",
        abstract: "Reads replies: opt-outs, answers, questions, noise.",
        discussion: """
            In: text, sent (optional: the text it answers).
            Out: label, also (other labels, and reaction:KIND for a reaction), degree (certain, likely or unknown),
            rule. With --words or --examples: was, what the shipped words alone make of it, where that is different,
            and consequence (releases, opts_out, holds, counts or names). docs/replies.md has the columns.
            """)

    @Option(help: "A file of your own words and phrases, read after the shipped ones.")
    var words: String?

    @Option(help: "A file of your own labelled replies.")
    var examples: String?

    func run() throws {
        let shipped = ReplyReader()
        let own = words != nil || examples != nil
        let reader =
            own
            ? ReplyReader(
                table: try words.map { try ReplyWords.shipped.extended(by: Self.text(of: $0), name: $0) } ?? .shipped,
                examples: try examples.map { try ReplyExamples.shipped.extended(by: Self.text(of: $0), name: $0) }
                    ?? .shipped)
            : shipped
        JSONLines.filter { try Self.answer($0, reader: reader, comparedWith: own ? shipped : nil) }
    }

    static func answer(
        _ line: [String: Any], reader: ReplyReader, comparedWith shipped: ReplyReader? = nil
    ) throws -> [String: Any] {
        let (text, sent) = (try line.requiredText("text"), try line.text("sent"))
        let reading = reader.read(text, sent: sent)
        var answer = Self.fields(of: reading)
        if let shipped, let change = reader.change(of: text, sent: sent, from: shipped.read(text, sent: sent)) {
            answer["was"] = Self.fields(of: change.before)
            answer["consequence"] = change.consequence.rawValue
        }
        return answer
    }

    private static func fields(of reading: ReplyReading) -> [String: Any] {
        [
            "label": reading.label.rawValue,
            "also": reading.also.map(\.rawValue) + (reading.reaction.map { ["reaction:" + $0] } ?? []),
            "degree": reading.degree.name,
            "rule": reading.rule,
        ]
    }

    private static func text(of path: String) throws -> String {
        do {
            return try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            throw ValidationError("\(path) cannot be read as UTF-8 text. Check the path and its permissions.")
        }
    }
}
