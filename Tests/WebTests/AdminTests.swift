import Domain
import Foundation
import Hummingbird
import Logging
import Testing
import Web

struct Ready: Readiness {
    var reasons: [String] = []
    func reasonsNotReady() async -> [String] { reasons }
}

func adminSite(
    _ desk: any Desk, trust: AdminSite.Trust = .local, ready: Ready = Ready(), metrics: [any MetricsReader] = [],
    logger: Logger = Logger(label: "test")
) -> AdminSite {
    AdminSite(desk: desk, trust: trust, readiness: ready, metrics: metrics, logger: logger)
}

@Suite struct `Who may call the API` {
    static let tokens: [Role: String] = [
        .organizer: "tb_" + String(repeating: "01", count: 32), .staff: "tb_" + String(repeating: "02", count: 32),
        .admin: "tb_" + String(repeating: "03", count: 32),
    ]

    let desk = StubDesk(
        tokens: Dictionary(
            uniqueKeysWithValues: tokens.map {
                (AccessToken.hash(of: $0.value), Caller(name: "somebody", role: $0.key))
            }))

    @Test(arguments: [
        nil, "", "Bearer", "Bearer tb_unknown", "Basic dGI6eA==", "tb_0101",
        "Bearer " + String(repeating: "01", count: 32),
    ])
    func `nobody without a known token`(header: String?) async throws {
        let answer = try await ask(
            adminSite(desk, trust: .tokens), "GET", "/v1/status", headers: header.map { [("Authorization", $0)] } ?? [])
        #expect(answer.status == 401)
        #expect(answer.headers["content-type"] == "application/problem+json")
        #expect(answer.headers["www-authenticate"] == "Bearer")
        #expect(answer.object["status"] as? Int == 401)
        #expect(desk.calls.isEmpty)
    }

    @Test func `an unknown path is not told apart from a known one without a token`() async throws {
        let site = adminSite(desk, trust: .tokens)
        #expect(try await ask(site, "GET", "/v1/nothing").status == 401)
    }

    @Test func `each endpoint asks for its role`() async throws {
        let site = adminSite(desk, trust: .tokens)
        for endpoint in AdminSite.endpoints {
            for (role, token) in Self.tokens {
                let path = endpoint.path.replacingOccurrences(
                    of: #"\{[a-z_]+\}"#, with: "x", options: .regularExpression)
                let answer = try await ask(
                    site, endpoint.method, path, headers: [("Authorization", "Bearer \(token)")])
                #expect((answer.status == 403) == (role < endpoint.role), "\(endpoint.method) \(path) as \(role)")
                #expect(answer.status != 401)
            }
        }
    }

    @Test func `a token for some wards reaches what is narrowed for it or about nobody, and nothing else`() async throws
    {
        let token = "tb_" + String(repeating: "04", count: 32)
        let site = adminSite(
            StubDesk(tokens: [
                AccessToken.hash(of: token): Caller(name: "Maria", role: .staff, scope: Scope(wards: ["12"], lists: []))
            ]), trust: .tokens)
        for endpoint in AdminSite.endpoints where endpoint.role < .admin {
            let path = endpoint.path.replacingOccurrences(of: #"\{[a-z_]+\}"#, with: "x", options: .regularExpression)
            let answer = try await ask(site, endpoint.method, path, headers: [("Authorization", "Bearer \(token)")])
            let isOpen = AdminSite.scopedEndpoints.contains("\(endpoint.method) \(endpoint.path)")
            #expect((answer.status == 403) != isOpen, "\(endpoint.method) \(path)")
        }
    }

    /// What is whole organization's, in one look: whoever opens one of these to scoped tokens changes this list.
    @Test func `what a token for some wards cannot reach`() {
        let closed = AdminSite.endpoints.filter {
            $0.role < .admin && !AdminSite.scopedEndpoints.contains("\($0.method) \($0.path)")
        }.map { "\($0.method) \($0.path)" }
        #expect(
            closed.sorted() == [
                "DELETE /v1/canned/{name}", "GET /v1/actions/unmatched", "GET /v1/campaigns/{name}/converted",
                "GET /v1/campaigns/{name}/prove/messages",
                "GET /v1/campaigns/{name}/uncertain", "GET /v1/consent/verify", "GET /v1/imports/{id}/rows",
                "GET /v1/optouts", "POST /v1/actions/{id}/match", "POST /v1/answers/{id}", "POST /v1/baselines",
                "POST /v1/campaigns/{name}/comparisons", "POST /v1/campaigns/{name}/uncertain/resend",
                "POST /v1/campaigns/{name}/uncertain/settle", "POST /v1/canned", "POST /v1/conversions/import",
                "POST /v1/imports", "POST /v1/optouts/import", "POST /v1/questions", "POST /v1/questions/{id}/answers",
            ])
    }

    @Test func `whoever can open the socket is the local administrator`() async throws {
        let answer = try await ask(
            adminSite(StubDesk(answers: ["tokens": [TokenAnswer]()])), "GET", "/v1/tokens")
        #expect(answer.status == 200)
        #expect(answer.body == #"{"data":[]}"#)
    }

    @Test func `the documented table of endpoints is the table`() throws {
        let documented = try DocumentedEndpoints.read()
        let real = AdminSite.endpoints.map { "\($0.method) \($0.path) \($0.role.rawValue)" }
        #expect(documented.sorted() == real.sorted())
    }

    @Test func `a token has 256 bits behind its prefix and is known by its hash`() {
        let token = AccessToken.make(random: Array(0..<32))
        #expect(token.exposed == "tb_000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")
        // From `printf … | sha256sum`.
        #expect(AccessToken.hash(of: "abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect("\(token)" == "<secret>")
    }
}

/// The tables of docs/api.md, as `METHOD path role`.
enum DocumentedEndpoints {
    static func read() throws -> [String] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/api.md")
        var endpoints: [String] = []
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where line.hasPrefix("| `") {
            let columns = line.replacingOccurrences(of: "\\|", with: "/").split(separator: "|")
            guard columns.count == 2, Role(rawValue: columns[1].trimmingCharacters(in: .whitespaces)) != nil else {
                continue
            }
            var method = ""
            var last = ""
            // Code spans are the odd pieces between backticks.
            for (index, piece) in columns[0].split(separator: "`", omittingEmptySubsequences: false).enumerated()
            where index % 2 == 1 && !piece.hasPrefix("{") {
                let words = piece.split(separator: " ")
                if words.count == 2 { method = String(words[0]) }
                var path = String(words[words.count - 1].prefix { $0 != "?" })
                if !path.hasPrefix("/v1") { path = last[..<(last.lastIndex(of: "/") ?? last.endIndex)] + path }
                last = path
                endpoints.append("\(method) \(path) \(columns[1].trimmingCharacters(in: .whitespaces))")
            }
        }
        return endpoints
    }
}

@Suite struct `What the API answers` {
    @Test func `a refusal names every field, the reason and the remedy`() async throws {
        let refusal = Refusal([
            Rejection(field: "steps[1].at", reason: "it is over", remedy: "Give it a later time."),
            Rejection(field: "sender", reason: "it is not configured", remedy: "Use main."),
        ])
        let answer = try await ask(
            adminSite(StubDesk(failure: refusal)), "POST", "/v1/campaigns", body: Array("name: x".utf8))
        #expect(answer.status == 422)
        #expect(answer.headers["content-type"] == "application/problem+json")
        #expect(answer.object["title"] as? String == "Refused")
        #expect(answer.object["type"] as? String == "about:blank")
        #expect(
            answer.errors == [
                ["field": "steps[1].at", "reason": "it is over", "remedy": "Give it a later time."],
                ["field": "sender", "reason": "it is not configured", "remedy": "Use main."],
            ])
    }

    @Test func `a busy store is 503 with a time to come again`() async throws {
        let answer = try await ask(
            adminSite(StubDesk(failure: DeskFailure.busy("the database is busy"))), "GET", "/v1/lists")
        #expect(answer.status == 503)
        #expect(answer.headers["retry-after"] == "1")
    }

    @Test func `a conflict is 409`() async throws {
        let rejection = Rejection(field: "phone", reason: "it is somebody else's", remedy: "Give null.")
        let answer = try await ask(
            adminSite(StubDesk(failure: DeskFailure.conflict(rejection))), "POST", "/v1/review/per_4",
            body: Array(#"{"phone": null}"#.utf8))
        #expect(answer.status == 409)
        #expect(answer.errors.first?["field"] == "phone")
    }

    @Test func `a fault of ours tells its number and nothing else`() async throws {
        struct Leak: Error { var phone = "+13125550142" }
        let (logger, lines) = RecordingLog.logger()
        let answer = try await ask(adminSite(StubDesk(failure: Leak()), logger: logger), "GET", "/v1/lists")
        #expect(answer.status == 500)
        #expect(!answer.body.contains("3125550142"))
        #expect(lines.all.count == 1)
        #expect(!lines.all.contains { $0.contains("3125550142") })
    }

    @Test func `what the store said of a fault stands in the log under the number, not in the answer`() async throws {
        let (logger, lines) = RecordingLog.logger()
        let desk = StubDesk(failure: DeskFailure.fault("the database failed: no such table: list"))
        let answer = try await ask(adminSite(desk, logger: logger), "GET", "/v1/lists")
        #expect(answer.status == 500)
        #expect(!answer.body.contains("no such table"))
        #expect(lines.all.contains { $0.contains("no such table: list") })
    }

    @Test func `an unknown path is 404, a wrong method 405 with the right ones`() async throws {
        let site = adminSite(StubDesk())
        #expect(try await ask(site, "GET", "/v1/nothing").status == 404)
        #expect(try await ask(site, "GET", "/").status == 404)
        let answer = try await ask(site, "DELETE", "/v1/lists")
        #expect(answer.status == 405)
        #expect(answer.headers["allow"] == "GET")
    }

    @Test(arguments: [
        ("/v1/imports?list=a&kind=cold&dryrun=true", "?dryrun"), ("/v1/imports?kind=cold", "?list"),
        ("/v1/imports?list=a&kind=warm", "?kind"), ("/v1/imports?list=a&dry_run=maybe", "?dry_run"),
        ("/v1/imports?list=a&list=b", "?list"),
    ])
    func `a query is read strictly`(path: String, field: String) async throws {
        let desk = StubDesk()
        let answer = try await ask(adminSite(desk), "POST", path, body: Array("Phone\n".utf8))
        #expect(answer.status == 400)
        #expect(answer.errors.first?["field"] == field)
        #expect(desk.calls.isEmpty)
    }

    @Test(arguments: [
        (#"{"phone": "+13125550142", "notes": "x"}"#, "notes"), (#"{"note": "x"}"#, "phone"),
        (#"{"phone": 13125550142}"#, "phone"), ("[]", "body"), ("", "body"), ("{", "body"),
    ])
    func `a body is read strictly`(body: String, field: String) async throws {
        let answer = try await ask(adminSite(StubDesk()), "POST", "/v1/optouts", body: Array(body.utf8))
        #expect(answer.status == 400)
        #expect(answer.errors.first?["field"] == field)
        #expect(!answer.body.contains("3125550142"))
    }

    @Test(arguments: [#"true"#, "12.5", "-1", #""12""#, "null"])
    func `a count is a whole number`(converted: String) async throws {
        let body = #"{"name": "n", "action": "a", "people": 10, "source": "s", "converted": \#(converted)}"#
        let answer = try await ask(adminSite(StubDesk()), "POST", "/v1/baselines", body: Array(body.utf8))
        #expect(answer.status == 400)
        #expect(answer.errors.first?["field"] == "converted")
    }

    @Test func `names in a path are decoded, slashes too`() async throws {
        let list = ListAnswer(name: "Ward 12/July", kind: "activated", source: "", people: 2, textable: 1)
        let answer = try await ask(
            adminSite(StubDesk(answers: ["list": list])), "GET", "/v1/lists/Ward%2012%2FJuly")
        #expect(answer.status == 200)
        #expect(answer.body == #"{"kind":"activated","name":"Ward 12/July","people":2,"source":"","textable":1}"#)
    }

    @Test func `an import is streamed and keeps its order`() async throws {
        let desk = StubDesk()
        let bytes = [UInt8](repeating: 0x0A, count: 3 << 20)
        let answer = try await ask(
            adminSite(desk), "POST", "/v1/imports?list=a%20b&kind=cold&dry_run=true", body: bytes)
        #expect(answer.status == 404)
        #expect(desk.uploadedBytes == bytes.count)
        #expect(desk.calls == ["importList a b cold dry true"])
    }

    @Test func `a long collection comes as lines or as CSV that no spreadsheet runs`() async throws {
        let rows = (1...3).map {
            OptOutAnswer(phone: "+1312555014\($0)", reason: "=1+1", since: "x,\"y\"", source: "s")
        }
        let pages = Pages<OptOutAnswer> { mark in
            let index = mark.text.isEmpty ? 0 : Int(mark.text) ?? 0
            return ([rows[index]], index < 2 ? .init(text: String(index + 1)) : nil)
        }
        let site = adminSite(StubDesk(answers: ["optOuts": pages]))
        let lines = try await ask(site, "GET", "/v1/optouts")
        #expect(lines.headers["content-type"] == "application/x-ndjson")
        #expect(lines.body.split(separator: "\n").count == 3)
        let csv = try await ask(site, "GET", "/v1/optouts?format=csv")
        #expect(csv.headers["content-type"] == "text/csv; charset=utf-8")
        #expect(
            csv.body
                == "phone,reason,since,source\r\n"
                + (1...3).map { "+1312555014\($0),'=1+1,\"x,\"\"y\"\"\",s\r\n" }.joined())
        #expect(try await ask(site, "GET", "/v1/optouts", headers: [("Accept", "text/csv")]).body == csv.body)
    }

    @Test func `a plan above one mebibyte is refused unread`() async throws {
        let desk = StubDesk()
        let answer = try await ask(
            adminSite(desk), "POST", "/v1/campaigns", body: [UInt8](repeating: 0x20, count: 1 << 20 + 1))
        #expect(answer.status == 413)
        #expect(desk.calls.isEmpty)
    }
}
