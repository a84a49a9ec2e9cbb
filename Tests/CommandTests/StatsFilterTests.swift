import Foundation
import Testing

@Suite struct `textbank stats` {
    private func answers(_ lines: [String]) throws -> [[String: Any]] {
        try Scratch.with { folder in
            let file = try Scratch.emptyFile(in: folder, "questions.jsonl")
            try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
            let run = try CommandRun.run(["stats"], in: folder, input: try FileHandle(forReadingFrom: file))
            #expect(run.status == 0)
            return try run.out.split(separator: "\n").map {
                try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
            }
        }
    }

    /// Quantiles by mpmath, 40 digits, of the doubles nearest to these numbers.
    @Test(arguments: [("0.9999999999999999", 8.209536151601387), ("0.9999999999999984", 7.886466703805941)])
    func `reads a number of sixteen digits as what it is`(_ p: String, _ quantile: Double) throws {
        let answer = try answers([#"{"id": 1, "method": "sf.normQuantile", "input": {"p": \#(p)}}"#])
        let z = try #require((answer.first?["result"] as? [String: Any])?["z"] as? Double)
        #expect(abs(z - quantile) < 1e-9)
    }

    @Test func `answers every line in its place, a bad one with its error`() throws {
        let found = try answers([
            #"{"id": "a", "method": "prop.wilson", "input": {"x": 37, "n": 412, "conf": 0.95}}"#, "no JSON",
            #"{"id": true, "method": "no.such", "input": {}}"#,
        ])
        #expect(found.count == 3)
        #expect(found[0]["id"] as? String == "a")
        let estimate = try #require((found[0]["result"] as? [String: Any])?["estimate"] as? Double)
        #expect(abs(estimate - 37.0 / 412) < 1e-15)
        #expect(found[1]["error"] is String)
        #expect(found[2]["error"] is String)
    }
}
