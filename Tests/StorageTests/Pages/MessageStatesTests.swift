import Domain
import Foundation
import Testing

@Suite struct `The page of message states` {
    @Test func `has exactly the arrows of the code, each with its cause`() throws {
        var drawn: Set<String> = []
        for row in try Self.rows(under: "| From | To | Cause |", columns: 3) {
            let isNew = drawn.insert("\(row[0]) → \(row[1])").inserted
            #expect(isNew, "\(row[0]) → \(row[1]) stands twice")
            #expect(!row[2].isEmpty)
        }
        var coded: Set<String> = []
        for state in MessageState.allCases {
            for next in MessageState.allCases where state.mayBecome(next) {
                coded.insert("`\(state.word)` → `\(next.word)`")
            }
        }
        #expect(drawn.subtracting(coded).isEmpty, "arrows that the code does not have")
        #expect(coded.subtracting(drawn).isEmpty, "arrows that the page does not draw")
    }

    @Test func `draws every state`() throws {
        let drawing = try Self.page().split(separator: "```")[1]
        for state in MessageState.allCases { #expect(drawing.contains(" \(state.word) "), "\(state.word)") }
    }

    @Test func `names every reason not to send, and no other`() throws {
        let named = try Self.rows(under: "| Reason | Meaning |", columns: 2).map { $0[0] }
        #expect(named == NeverSentReason.allCases.map { "`\($0.rawValue)`" })
    }

    /// What was sent never comes back to the queue, what is in doubt only by a person's order, and three states are
    /// final.
    @Test func `and the code keep the promise of never twice`() {
        for state in MessageState.allCases where state != .claimed {
            #expect(state == .uncertain || !state.mayBecome(.queued), "\(state)")
            #expect(state == .queued || !state.mayBecome(.claimed), "\(state)")
        }
        for state in [MessageState.delivered, .rejected, .neverSent] {
            #expect(!MessageState.allCases.contains { state.mayBecome($0) }, "\(state)")
        }
    }

    private static func page() throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: "docs/message-states.md"), encoding: .utf8)
    }

    private static func rows(under header: String, columns: Int) throws -> [[String]] {
        let lines = try page().split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex { $0 == header })
        return lines[(start + 2)...].prefix { $0.hasPrefix("|") }.map { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            #expect(cells.count == columns, "\(line)")
            return cells
        }
    }
}
