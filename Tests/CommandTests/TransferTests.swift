import Foundation
import Glibc
import Testing

@Suite struct `Long transfers` {
    private func withDaemon(
        _ answers: [String: [FakeDaemon.Answer]], _ body: (FakeDaemon, URL) throws -> Void
    ) throws {
        try Scratch.with { folder in
            let status = ["GET /v1/status": [FakeDaemon.Answer.json(ScreenCase.status(isRehearsal: false))]]
            let daemon = try FakeDaemon(
                socket: folder.appendingPathComponent("textbank.sock").path, answers: answers.merging(status) { $1 })
            defer { daemon.stop() }
            try body(daemon, folder)
        }
    }

    @Test func `send a file of any size in flat memory`() throws {
        let bytes = 512 << 20
        let answer = #"{"title": "Refused", "detail": "That was long."}"#
        try withDaemon(["POST /v1/imports?list=big&file=big.csv": [.problem(answer, status: 422)]]) { daemon, folder in
            let file = try Scratch.emptyFile(in: folder, "big.csv")
            // A hole of zeros: it takes no room on the disk.
            #expect(truncate(file.path, bytes) == 0)
            let run = try CommandRun.run(["import", "big.csv", "--list", "big"], in: folder)
            #expect(run.status == 1)
            let asked = try #require(daemon.asked.first)
            #expect(asked.bodyBytes == bytes)
            #expect(asked.header("Transfer-Encoding") == "chunked")
            // The whole command, Foundation and all, takes a fraction of what it sends.
            #expect((1..<(128 << 10)).contains(asked.peakKilobytes), "used \(asked.peakKilobytes) KiB")
        }
    }

    @Test func `take what comes through standard input`() throws {
        try withDaemon(["POST /v1/optouts/import?file=standard%20input": [.json("{}")]]) { daemon, folder in
            let file = folder.appendingPathComponent("numbers")
            try Data("+13125550142\n".utf8).write(to: file)
            let run = try CommandRun.run(
                ["optout", "import", "-", "--json"], in: folder, input: try FileHandle(forReadingFrom: file))
            #expect(run.status == 0)
            #expect(run.out == "{}\n")
            #expect(daemon.asked.map(\.body) == ["+13125550142\n"])
        }
    }

    @Test func `leave no half file when the answer breaks off`() throws {
        let half = FakeDaemon.Answer(type: "text/csv", body: "phone,reason\n+13125550142,opted_out\n", breaksOff: true)
        try withDaemon(["GET /v1/optouts": [half]]) { daemon, folder in
            let run = try CommandRun.run(["optout", "export", "--output", "stops.csv"], in: folder)
            #expect(run.status == 1)
            #expect(run.err.contains("the connection ended before the answer did"))
            let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(!left.contains { $0.hasPrefix("stops.csv") })
        }
    }

    @Test func `say by the exit code when standard output got only half`() throws {
        let half = FakeDaemon.Answer(type: "application/x-ndjson", body: "{}\n", breaksOff: true)
        try withDaemon(["GET /v1/lists/a/members": [half]]) { daemon, folder in
            let run = try CommandRun.run(["list", "export", "a", "--json"], in: folder)
            #expect(run.status == 1)
            #expect(run.out == "{}\n")
            #expect(daemon.asked.map { $0.header("Accept") } == ["application/x-ndjson"])
        }
    }

    @Test func `write files that only their owner may read`() throws {
        let csv = FakeDaemon.Answer(type: "text/csv", body: "row,raw\r\n17,x\r\n")
        try withDaemon(["GET /v1/imports/imp_7/rows": [csv]]) { daemon, folder in
            let run = try CommandRun.run(["list", "problems", "imp_7", "-o", "problems.csv"], in: folder)
            #expect(run.status == 0)
            let file = folder.appendingPathComponent("problems.csv")
            #expect(try String(contentsOf: file, encoding: .utf8) == "row,raw\r\n17,x\r\n")
            let permissions = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
            #expect(permissions == 0o600)
        }
    }

    @Test func `fetch an import's problems right after it`() throws {
        let imported = """
            {"import_id": "imp_7", "dry_run": false, "file": "a.csv",
             "list": {"name": "a", "kind": "other", "source": "a.csv", "people": 1, "textable": 0, "is_new": true},
             "rows": 1, "actions": {"untextable": 1}, "new_people": 1, "opted_out": 0, "reasons": [], "warnings": [],
             "columns": {}, "column_warnings": [], "first_problems": []}
            """
        let answers: [String: [FakeDaemon.Answer]] = [
            "POST /v1/imports?list=a&kind=other&file=a.csv": [.json(imported, status: 201)],
            "GET /v1/imports/imp_7/rows": [FakeDaemon.Answer(type: "text/csv", body: "row\r\n1\r\n")],
        ]
        try withDaemon(answers) { _, folder in
            try Data("x\n".utf8).write(to: folder.appendingPathComponent("a.csv"))
            let run = try CommandRun.run(
                ["import", "a.csv", "--list", "a", "--kind", "other", "--problems", "p.csv"], in: folder)
            #expect(run.status == 0)
            let problems = folder.appendingPathComponent("p.csv")
            #expect(try String(contentsOf: problems, encoding: .utf8) == "row\r\n1\r\n")
        }
    }
}
