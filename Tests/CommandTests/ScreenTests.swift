import Foundation
import Testing

@Suite struct `Every screen` {
    @Test(arguments: ScreenCase.all) func `shows what its case says`(screen: ScreenCase) throws {
        let found = try screen.run()
        if ProcessInfo.processInfo.environment["UPDATE_CASES"] == "1", found != screen.expected {
            try screen.update(found)
        } else {
            #expect(found == screen.expected)
        }
    }

    @Test func `has at least one case for each command of the design`() throws {
        let covered = Set(ScreenCase.all.map { $0.arguments.prefix(2).joined(separator: " ") })
        for command in Self.commands {
            #expect(covered.contains { $0 == command || $0.hasPrefix(command + " ") }, "\(command) has no case")
        }
    }

    /// Those that ask the daemon.
    private static let commands = [
        "answers add", "answers count", "answers list", "answers question", "answers quotes", "answers sort", "reply",
        "tag add", "tag list", "tag remove", "tag show",
        "audit",
        "arm", "baseline add", "baseline list", "campaign cancel", "campaign list", "campaign pause", "campaign resume",
        "campaign show", "campaign uncertain", "compare", "comparison define", "comparison list", "consent verify",
        "conversion import", "import", "inbox",
        "launch",
        "list export",
        "list review", "list show", "meeting add", "meeting list", "optin add", "optout add", "optout export",
        "optout import", "person erase", "person show", "prove", "report", "status", "token add", "token list",
        "token revoke",
        "watch", "why",
    ]

    @Test func `in docs/cli.md is one that a case shows`() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../docs/cli.md").standardizedFileURL
        let text = try String(contentsOf: file, encoding: .utf8)
        let blocks = text.components(separatedBy: "```console\n").dropFirst().map {
            $0.components(separatedBy: "\n```")[0]
        }
        #expect(blocks.count >= Self.commands.count)
        for block in blocks {
            let lines = block.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            let shown = ScreenCase.all.filter { $0.commandLine == lines[0].dropFirst(2) }.map { screen in
                screen.expected.filter { ["out", "err"].contains($0.title) }.map(\.text).joined(separator: "\n")
            }
            #expect(shown.contains(lines.count > 1 ? String(lines[1]) : ""), "no case shows: \(lines[0])")
        }
    }
}
