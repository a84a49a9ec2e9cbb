import Foundation

/// One `.case` file: what is typed, what the daemon answers, and the screen that a person then sees.
///
/// Sections begin with a line `=== name`:
/// `run ARGUMENTS` what is typed after `textbank`; `file NAME` a file in the current directory; `answer METHOD TARGET
/// [STATUS]` the body of an answer, several for one target one after the other; then what is expected: `sent`, every
/// request but GETs with its body; `out`, `err`, and `exit CODE`. `GET /v1/status` is answered without being written
/// down. With `UPDATE_CASES=1` the expected sections are rewritten, and the diff is the review.
struct ScreenCase: Sendable, CustomStringConvertible {
    struct Section: Hashable, Sendable {
        var title: String
        var text: String

        var words: [String] { title.split(separator: " ").map(String.init) }
    }

    let url: URL
    private let preface: String
    private let given: [Section]
    let expected: [Section]

    var description: String { url.deletingPathExtension().lastPathComponent }

    private static let expectedTitles: Set<String> = ["sent", "out", "err", "exit"]

    static var all: [ScreenCase] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Screens")
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.pathExtension == "case" }.sorted { $0.path < $1.path }.compactMap {
            try? ScreenCase($0)
        }
    }

    init(_ url: URL) throws {
        self.url = url
        var sections: [Section] = [Section(title: "", text: "")]
        let text = try String(contentsOf: url, encoding: .utf8)
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("=== ") {
                sections.append(Section(title: String(line.dropFirst(4)), text: ""))
            } else {
                sections[sections.count - 1].text += line + "\n"
            }
        }
        for index in sections.indices {
            sections[index].text = sections[index].text.trimmingCharacters(in: .newlines)
        }
        preface = sections.removeFirst().text
        given = sections.filter { !Self.expectedTitles.contains($0.words.first ?? "") }
        expected = sections.filter { Self.expectedTitles.contains($0.words.first ?? "") }
    }

    /// What is typed after `textbank`; single quotes keep words together.
    var arguments: [String] {
        let typed = given.first { $0.title.hasPrefix("run ") }?.title.dropFirst(4) ?? ""
        return typed.split(separator: "'", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
            index % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
        }
    }

    /// As it would be typed.
    var commandLine: String { "textbank " + (given.first { $0.title.hasPrefix("run ") }?.title.dropFirst(4) ?? "") }

    private var answers: [String: [FakeDaemon.Answer]] {
        var answers = ["GET /v1/status": [FakeDaemon.Answer.json(Self.status(isRehearsal: false))]]
        var named: Set<String> = []
        for section in given where section.words.first == "answer" && section.words.count >= 3 {
            let key = section.words[1] + " " + section.words[2]
            let status = section.words.count > 3 ? Int(section.words[3]) ?? 200 : 200
            let answer =
                status < 300
                ? FakeDaemon.Answer.json(section.text, status: status)
                : FakeDaemon.Answer.problem(section.text, status: status)
            if named.insert(key).inserted { answers[key] = [] }
            answers[key, default: []].append(answer)
        }
        return answers
    }

    static func status(isRehearsal: Bool) -> String {
        """
        {"version": "0.1.0", "organization": "Ward Neighbors", "rehearsal": \(isRehearsal), "now": "2026-07-02T00:05:00Z",
         "lanes": [{"gateway": "main", "sender": "+13125550100", "paused_reason": null}],
         "messages": {"queued": 20, "claimed": 1, "uncertain": 3},
         "waiting_webhooks": 0, "parked_webhooks": 0, "held_messages": 1}
        """
    }

    /// Runs the command against the answers.
    func run() throws -> [Section] {
        try Scratch.with { folder in
            let daemon = try FakeDaemon(
                socket: folder.appendingPathComponent("textbank.sock").path, answers: answers)
            defer { daemon.stop() }
            for section in given where section.words.first == "file" {
                try (section.text + "\n").write(
                    to: folder.appendingPathComponent(section.words[1]), atomically: true, encoding: .utf8)
            }
            let run = try CommandRun.run(arguments, in: folder)
            let sent = daemon.asked.filter { $0.method != "GET" }.map { asked in
                "\(asked.line)\(asked.header("Content-Type").map { " as \($0)" } ?? "")\n\(asked.body)"
                    .trimmingCharacters(in: .newlines)
            }
            return [
                Section(title: "sent", text: sent.joined(separator: "\n")),
                Section(title: "out", text: run.out.trimmingCharacters(in: .newlines)),
                Section(title: "err", text: run.err.trimmingCharacters(in: .newlines)),
                Section(title: "exit \(run.status)", text: ""),
            ].filter { !$0.text.isEmpty || $0.title.hasPrefix("exit") }
        }
    }

    /// Writes the file anew with other expectations.
    func update(_ sections: [Section]) throws {
        let text = (given + sections).map { section in
            "=== \(section.title)\n" + (section.text.isEmpty ? "" : section.text + "\n")
        }
        try (preface + "\n" + text.joined()).write(to: url, atomically: true, encoding: .utf8)
    }
}
