import Foundation
import Testing
import textbank

@Suite struct `The daemon is looked for` {
    private func find(
        socket: String? = nil, url: String? = nil, _ environment: [String: String] = [:], files: Set<String> = []
    ) -> DaemonAddress {
        DaemonAddress.find(socket: socket, url: url, environment: environment, exists: files.contains)
    }

    @Test func `first where the command line says`() {
        let environment = ["TEXTBANK_URL": "https://a.example", "TEXTBANK_SOCKET": "/run/b.sock"]
        #expect(find(socket: "c.sock", environment, files: ["textbank.sock"]) == .socket("c.sock"))
        #expect(find(url: "https://d.example/", environment) == .url("https://d.example"))
    }

    @Test func `then at the environment's URL, then at its socket`() {
        let both = ["TEXTBANK_URL": "https://a.example//", "TEXTBANK_SOCKET": "/run/b.sock"]
        #expect(find(both, files: ["textbank.sock"]) == .url("https://a.example"))
        #expect(find(["TEXTBANK_SOCKET": "/run/b.sock"], files: ["textbank.sock"]) == .socket("/run/b.sock"))
        #expect(find(["TEXTBANK_URL": ""], files: ["textbank.sock"]) == .socket("textbank.sock"))
    }

    @Test func `then here, then in the demo's folder`() {
        #expect(find(files: ["textbank.sock", "demo/textbank.sock"]) == .socket("textbank.sock"))
        #expect(find(files: ["demo/textbank.sock"]) == .socket("demo/textbank.sock"))
        #expect(find() == .socket("textbank.sock"))
    }

    @Test func `and a missing one is said with what to do`() throws {
        try Scratch.with { folder in
            let run = try CommandRun.run(["status"], in: folder)
            #expect(run.status == 1)
            #expect(run.out == "")
            #expect(
                run.err
                    == "no daemon answers at textbank.sock (no such socket); start it with `textbank serve` or set TEXTBANK_URL\n"
            )
        }
    }

    @Test func `and one that was killed is told from one that never was`() throws {
        try Scratch.with { folder in
            try FakeDaemon.leaveSocketBehind(at: folder.appendingPathComponent("textbank.sock").path)
            let run = try CommandRun.run(["campaign", "list"], in: folder)
            #expect(run.status == 1)
            #expect(run.err.hasPrefix("no daemon answers at textbank.sock (connection refused); "))
        }
    }

    @Test func `and a path that no socket can have is named as the fault`() throws {
        try Scratch.with { folder in
            let run = try CommandRun.run(["status", "--socket", String(repeating: "s", count: 108)], in: folder)
            #expect(run.status == 1)
            #expect(run.err.contains("longer than 107 bytes"))
        }
    }
}

@Suite struct `Over TCP` {
    private func withDaemon(
        _ answers: [String: [FakeDaemon.Answer]] = [
            "GET /v1/status": [.json(ScreenCase.status(isRehearsal: false))]
        ], _ body: (FakeDaemon, URL) throws -> Void
    ) throws {
        try Scratch.with { folder in
            let daemon = try FakeDaemon(socket: nil, answers: answers)
            defer { daemon.stop() }
            try body(daemon, folder)
        }
    }

    @Test func `the token of the environment is sent`() throws {
        try withDaemon { daemon, folder in
            let run = try CommandRun.run(
                ["status"], in: folder,
                environment: ["TEXTBANK_URL": "http://127.0.0.1:\(daemon.port)/", "TEXTBANK_TOKEN": "tb_example"])
            #expect(run.status == 0)
            #expect(daemon.asked.map { $0.header("Authorization") } == ["Bearer tb_example"])
            #expect(daemon.asked.map { $0.header("User-Agent") } == ["textbank/0.1.0"])
        }
    }

    @Test func `or the one in the file it points at`() throws {
        try withDaemon { daemon, folder in
            let file = folder.appendingPathComponent("token")
            try Data("tb_filed\n".utf8).write(to: file)
            let url = "http://127.0.0.1:\(daemon.port)"
            let run = try CommandRun.run(
                ["status", "--url", url], in: folder, environment: ["TEXTBANK_TOKEN_FILE": file.path])
            #expect(run.status == 0)
            #expect(daemon.asked.map { $0.header("Authorization") } == ["Bearer tb_filed"])
            let unread = try CommandRun.run(
                ["status", "--url", url], in: folder, environment: ["TEXTBANK_TOKEN_FILE": "nowhere"])
            #expect(unread.status == 1)
            #expect(unread.err.hasPrefix("TEXTBANK_TOKEN_FILE: nowhere cannot be read."))
        }
    }

    @Test func `a token never goes to another machine in the open`() throws {
        try Scratch.with { folder in
            // A documentation address (RFC 5737): were it asked, this would time out.
            let run = try CommandRun.run(
                ["status", "--url", "http://192.0.2.1"], in: folder, environment: ["TEXTBANK_TOKEN": "tb_example"])
            #expect(run.status == 1)
            #expect(run.err.contains("plain http to another machine"))
            #expect(!run.err.contains("tb_example"))
        }
    }

    @Test func `something else than HTTP is not taken for an answer`() throws {
        try withDaemon(["GET /v1/status": [FakeDaemon.Answer(raw: "220 mail ready\r\n")]]) { daemon, folder in
            let run = try CommandRun.run(["status", "--url", "http://127.0.0.1:\(daemon.port)"], in: folder)
            #expect(run.status == 1)
            #expect(run.err.contains("does not speak HTTP"))
        }
    }

    @Test func `a busy daemon says when to come again`() throws {
        let busy = FakeDaemon.Answer.problem(
            #"{"title": "Busy", "detail": "The disk is full."}"#, status: 503, headers: "Retry-After: 7\r\n")
        try withDaemon(["GET /v1/lists": [busy]]) { daemon, folder in
            let run = try CommandRun.run(["list", "show", "--url", "http://127.0.0.1:\(daemon.port)"], in: folder)
            #expect(run.status == 1)
            #expect(run.err == "The disk is full.\nNothing was changed. Try again in 7 s.\n")
        }
    }
}
