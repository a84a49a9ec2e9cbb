import Foundation

/// One `.case` file: a sentence, then sections that each begin with a line `== name`. A person writes it by hand.
///
/// The sections and what follows each are in `docs/adding-a-gateway.md`; `CaseRunner` performs them.
struct CaseFile: Sendable, CustomStringConvertible {
    struct Section: Sendable {
        /// The first word after `==`: `text`, `request`, `answer`, …
        var name: String
        /// The rest of that line: `at 1795300000`.
        var argument: String
        /// The lines below, without the empty ones at the end.
        var content: String

        /// `key: value` lines.
        var values: [String: String] {
            var values: [String: String] = [:]
            for line in content.split(separator: "\n") {
                let pair = line.split(separator: ":", maxSplits: 1)
                if pair.count == 2 { values[String(pair[0])] = pair[1].trimmingCharacters(in: .whitespaces) }
            }
            return values
        }
    }

    var provider: String
    var name: String
    var url: URL
    /// Everything above the first section.
    var preface: String
    var sections: [Section]

    var description: String { "\(provider)/\(name)" }

    init(at url: URL) throws {
        self.url = url
        provider = url.deletingLastPathComponent().lastPathComponent
        name = url.deletingPathExtension().lastPathComponent
        (preface, sections) = Self.parse(try String(contentsOf: url, encoding: .utf8))
    }

    static func parse(_ text: String) -> (preface: String, sections: [Section]) {
        var preface: [Substring] = []
        var sections: [(name: String, argument: String, lines: [Substring])] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("== ") {
                let words = line.dropFirst(3).split(separator: " ", maxSplits: 1)
                sections.append((String(words.first ?? ""), words.count > 1 ? String(words[1]) : "", []))
            } else if sections.isEmpty {
                preface.append(line)
            } else {
                sections[sections.count - 1].lines.append(line)
            }
        }
        func trimmed(_ lines: [Substring]) -> String {
            lines.joined(separator: "\n").trimmingCharacters(in: .newlines)
        }
        return (
            trimmed(preface),
            sections.map { Section(name: $0.name, argument: $0.argument, content: trimmed($0.lines)) }
        )
    }

    /// The file as it would be written by hand.
    var text: String {
        var text = preface + "\n"
        for section in sections {
            text += "\n== \(section.name)\(section.argument.isEmpty ? "" : " " + section.argument)\n"
            if !section.content.isEmpty { text += section.content + "\n" }
        }
        return text
    }

    // MARK: Finding them

    /// The folder in the source tree, so that a case that is added or rewritten needs no build.
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases")

    static let repository = folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let providers: [String] = contents(of: folder).filter(\.hasDirectoryPath).map(\.lastPathComponent).sorted()

    static let all: [CaseFile] = providers.flatMap { provider in
        contents(of: folder.appendingPathComponent(provider))
            .filter { $0.pathExtension == "case" }
            .sorted { $0.path < $1.path }
            .compactMap { try? CaseFile(at: $0) }
    }

    /// The settings every case of a provider starts from: `Cases/<provider>/settings`.
    static func settings(of provider: String) throws -> [String: String] {
        let url = folder.appendingPathComponent(provider).appendingPathComponent("settings")
        let text = try String(contentsOf: url, encoding: .utf8)
        return Section(name: "settings", argument: "", content: text).values
    }

    private static func contents(of folder: URL) -> [URL] {
        (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: [.isDirectoryKey])) ?? []
    }
}
