import ArgumentParser
import Daemon
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
            rule. With --config it reads as the daemon of that configuration does, the organization's own words
            among them. With --words or --examples: was, what is made of it without them, where that is different, and
            consequence (releases, opts_out, holds, counts or names). docs/replies.md has the columns.
            """)

    @Option(help: "The configuration file whose words and examples are read after the shipped ones.")
    var config: String?

    @Option(help: "A file of words and phrases to try in place of the configuration's.")
    var words: String?

    @Option(help: "A file of labelled replies to try in place of the configuration's.")
    var examples: String?

    func run() throws {
        let present = try present()
        guard words != nil || examples != nil else {
            return JSONLines.filter { try Self.answer($0, reader: present) }
        }
        let tried = present.trying(
            words: try words.map { try ReplyWords.shipped.extended(by: Self.text(of: $0), name: $0) },
            examples: try examples.map { try ReplyExamples.shipped.extended(by: Self.text(of: $0), name: $0) })
        JSONLines.filter { try Self.answer($0, reader: tried, comparedWith: present) }
    }

    /// The daemon's reader where its configuration is named, else the shipped one.
    private func present() throws -> ReplyReader {
        guard let config else { return ReplyReader() }
        do {
            return try SettingsReader.read(file: config, environment: ProcessInfo.processInfo.environment).settings
                .reader
        } catch {
            throw Complaint(error)
        }
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
