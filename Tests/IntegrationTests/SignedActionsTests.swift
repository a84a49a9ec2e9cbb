import Domain
import Gateways
import Integrations
import Testing

private let secret = "whsec_d2FyZC1tZWV0aW5nLWRlbW8tc2lnbmluZy1rZXktMzI="
private let received = instant("2026-07-02T12:00:00Z")

@Suite struct `A signed webhook of any other system` {
    private func hook(action: String? = nil) throws -> SignedActions {
        try SignedActions(name: "door", secrets: [secret], action: action, evidence: .attendance)
    }

    private func refusal(_ body: String, action: String? = nil) throws -> Refusal {
        let hook = try hook(action: action)
        return try #require(throws: Refusal.self) {
            try hook.reading(of: Array(body.utf8), delivery: "msg_1", receivedAt: received)
        }
    }

    @Test func `says who did what and when`() throws {
        let body = try Sample.bytes("signed/one.json")
        let reading = try hook().reading(of: body, delivery: "msg_1", receivedAt: received)
        let event = try #require(reading.events.first)
        #expect(event.key == "door:front-desk:row-17" && event.delivery == "msg_1")
        #expect(event.action == "postcard" && event.evidence == .attendance && event.progress == .done)
        #expect(event.at == instant("2026-07-01T23:30:00Z") && event.isVerified)
        #expect(event.token == LinkToken(stored: "k7m2q9xw") && event.phones == [Secret("(312) 555-0105")])
        #expect(event.value == MessageBody("25.5"))
        #expect(reading.others.map(\.pointer) == ["/note_to_self"])
    }

    @Test func `without an id of its own is known by the webhook's, so that a retry is no second fact`() throws {
        let element = #"{"email":"a@example.org","occurred_at":"2026-07-02T00:00:00Z"}"#
        let body = Array("[\(element),\(element)]".utf8)
        let hook = try hook(action: "postcard")
        let first = try hook.reading(of: body, delivery: "msg_1", receivedAt: received).events
        let retry = try hook.reading(of: body, delivery: "msg_1", receivedAt: received.adding(seconds: 300)).events
        #expect(first.map(\.key) == ["door::msg_1:0", "door::msg_1:1"] && first == retry)
        #expect(first.map(\.action) == ["postcard", "postcard"])
    }

    @Test func `is refused whole, with every problem by its place and what to do`() throws {
        let hook = try hook()
        let body = try Sample.bytes("signed/problems.json")
        let refusal = try #require(throws: Refusal.self) {
            try hook.reading(of: body, delivery: "msg_1", receivedAt: received)
        }
        #expect(
            refusal.rejections.map(\.field) == [
                "/1", "/2/token", "/3/occured_at", "/3/email", "/3/action", "/3/occurred_at", "/4/kind",
                "/4/occurred_at", "/5/occurred_at", "/6/occurred_at", "/6/value", "/7",
            ])
        #expect(refusal.rejections.first { $0.field == "/3/occured_at" }?.remedy == "Did you mean occurred_at?")
        #expect(refusal.rejections.allSatisfy { !$0.reason.isEmpty && !$0.remedy.isEmpty })
    }

    @Test func `has its words and numbers repeated nowhere`() throws {
        let words = try refusal(#"{"phone":"0101","email":"ines at example","token":"q0q0q0q0","action":"x"}"#)
            .description
        for value in ["0101", "ines", "q0q0q0q0"] { #expect(!words.contains(value)) }
    }

    @Test func `about another action than the hook's is refused`() throws {
        let body = #"{"email":"a@example.org","kind":"letter","occurred_at":"2026-07-02T00:00:00Z"}"#
        #expect(try refusal(body, action: "postcard").rejections.map(\.field) == ["/kind"])
    }

    @Test(arguments: ["", "null", "[]", "\"x\"", "[[[", "17"])
    func `that holds nothing is refused`(body: String) throws {
        #expect(try refusal(body).rejections.map(\.field) == ["body"])
    }

    @Test func `that is a mebibyte of garbage is refused`() throws {
        #expect(try refusal(String(repeating: "[", count: 1 << 20)).rejections.map(\.field) == ["body"])
        let many = "[" + Array(repeating: "{}", count: 1_001).joined(separator: ",") + "]"
        #expect(try refusal(many).rejections.map(\.field) == ["body"])
    }

    @Test func `is checked with the hook's secrets`() throws {
        let body = try Sample.bytes("signed/one.json")
        let key = try #require(WebhookSecret(secret))
        let headers = StandardWebhook.headers(
            id: "msg_1", timestamp: received.seconds, body: body, secrets: [key])
        let call = WebhookCall(method: "POST", url: "https://text.example.org/x", headers: headers, body: body)
        #expect(try hook().verdict(on: call, at: received).isAuthentic)
        #expect(try !hook().verdict(on: call, at: received.adding(seconds: 301)).isAuthentic)
        #expect(throws: Refusal.self) { try SignedActions(name: "door", secrets: ["whsec_c2hvcnQ="]) }
        #expect(throws: Refusal.self) { try SignedActions(name: "door", secrets: []) }
    }
}
