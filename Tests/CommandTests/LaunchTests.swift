import Foundation
import Testing

@Suite struct `A launch on a terminal` {
    private static let preview = """
        "preview": {"name": "a", "plan_hash": "9f", "starts_at": "2026-07-02T01:30:00Z", "sender": "main",
         "gateway": "main", "arms": [], "steps": [], "texts": 0, "segments": 0, "cost_micros": 0, "currency": "USD",
         "price_date": "2026-06", "last_text_at": null, "warnings": []}
        """

    /// - Parameter answer: what the person types.
    private func launch(answer: String, _ check: (CommandRun, [String]) throws -> Void) throws {
        try Scratch.with { folder in
            let campaign = """
                {"campaign_id": "cmp_1", "name": "a", "state": "running", "finished": false,
                 "launched_at": "2026-07-02T01:00:00Z", "starts_at": "2026-07-02T01:30:00Z", "action": "postcard",
                 "strength": "said", "attribution_seconds": 604800, "audience": 5, "plan_hash": "9f"}
                """
            let daemon = try FakeDaemon(
                socket: folder.appendingPathComponent("textbank.sock").path,
                answers: [
                    "GET /v1/status": [.json(ScreenCase.status(isRehearsal: true))],
                    "POST /v1/campaigns?dry_run=true": [.json("{\"dry_run\": true, \(Self.preview)}")],
                    "POST /v1/campaigns": [
                        .json("{\"dry_run\": false, \"campaign\": \(campaign), \(Self.preview)}", status: 201)
                    ],
                ])
            defer { daemon.stop() }
            try Data("name: a\n".utf8).write(to: folder.appendingPathComponent("plan.yaml"))
            let terminal = try PseudoTerminal()
            terminal.type(answer)
            let run = try CommandRun.run(["launch", "plan.yaml"], in: folder, input: terminal.screen)
            try check(run, daemon.asked.filter { $0.method == "POST" }.map(\.target))
        }
    }

    @Test(arguments: ["y", "yes", " Y "]) func `goes ahead after a plain yes`(answer: String) throws {
        try launch(answer: answer) { run, posts in
            #expect(run.status == 0)
            #expect(posts == ["/v1/campaigns?dry_run=true", "/v1/campaigns"])
            #expect(run.err.contains("Launch? [y/N]"))
            #expect(run.out.hasPrefix("REHEARSAL: "))
            #expect(run.out.contains("Launched a at "))
        }
    }

    @Test(arguments: ["", "n", "no", "yep", "yes please"]) func `does nothing after anything else`(
        answer: String
    ) throws {
        try launch(answer: answer) { run, posts in
            #expect(run.status == 1)
            #expect(posts == ["/v1/campaigns?dry_run=true"])
            #expect(run.err.hasSuffix("Nothing was launched.\n"))
        }
    }
}
