import Domain
import Gateways
import Hummingbird
import Logging
import Testing
import Web

@Suite struct `The public site` {
    let inbox = StubInbox()
    let counters = WebhookCounters(gateways: ["main", "second", "third"])

    func site(inbox: any WebhookInbox, logger: Logger = Logger(label: "test")) throws -> PublicSite {
        PublicSite(
            publicURL: "https://sms.example.org/", gateways: try Vectors.gateways(), inbox: inbox, counters: counters,
            authenticationTime: { Vectors.telnyxYes.at }, logger: logger)
    }

    @Test func `keeps a signed form before it acknowledges it, whatever the Host header says`() async throws {
        let vector = Vectors.twilioStop
        let answer = try await ask(
            site(inbox: inbox), "POST", vector.path, headers: vector.headers, body: vector.body)
        #expect(answer.status == 200)
        let kept = try #require(inbox.webhooks.first)
        #expect(kept.gateway == "main")
        #expect(kept.call.url == "https://sms.example.org/hooks/twilio/main")
        #expect(kept.call.body == vector.body)
        #expect(kept.call.headers.first(named: "x-twilio-signature") == "DRBIZ3ol6tEFb/DlwTvYv1fWya0=")
        guard case .reply(let reply)? = kept.events.first else {
            Issue.record("the webhook is a reply")
            return
        }
        #expect(reply.handledKeyword == .stop)
        #expect(counters.count(of: .kept, gateway: "main") == 1)
    }

    @Test func `keeps signed JSON`() async throws {
        let vector = Vectors.telnyxYes
        let answer = try await ask(
            site(inbox: inbox), "POST", vector.path, headers: vector.headers, body: vector.body)
        #expect(answer.status == 200)
        #expect(inbox.webhooks.map(\.gateway) == ["second"])
    }

    @Test func `answers an acknowledged webhook with nothing that a gateway would text to the person`() async throws {
        let path = "/hooks/kannel/third/\(Vectors.secret)?id=a1&from=13125550142&to=12345&text=yes"
        let answer = try await ask(site(inbox: inbox), "GET", path)
        #expect(answer.status == 200)
        #expect(answer.body.isEmpty)
        #expect(inbox.webhooks.first?.call.url == "https://sms.example.org" + path)
    }

    @Test(arguments: [
        "/hooks/kannel/third", "/hooks/kannel/third/wrong", "/hooks/kannel/third/\(Vectors.secret)x",
        "/hooks/kannel/third/?from=13125550142&to=1&text=hi",
    ])
    func `refuses a webhook without the secret of its path`(path: String) async throws {
        #expect(try await ask(site(inbox: inbox), "GET", path).status == 403)
        #expect(inbox.webhooks.isEmpty)
        #expect(counters.count(of: .forged, gateway: "third") == 1)
    }

    @Test func `refuses a changed body, a changed query and a missing signature, and counts them`() async throws {
        let vector = Vectors.twilioStop
        var body = vector.body
        body[body.count - 1] ^= 1
        let site = try site(inbox: inbox)
        let changed = try await ask(site, "POST", vector.path, headers: vector.headers, body: body)
        #expect(changed.status == 403)
        #expect(changed.headers["content-type"] == "application/problem+json")
        #expect(changed.object["title"] as? String == "Forbidden")
        let asked = try await ask(site, "POST", vector.path + "?a=b", headers: vector.headers, body: vector.body)
        #expect(asked.status == 403)
        #expect(
            try await ask(site, "POST", vector.path, headers: [vector.headers[0]], body: vector.body).status == 403)
        #expect(inbox.webhooks.isEmpty)
        #expect(counters.count(of: .forged, gateway: "main") == 3)
    }

    @Test(arguments: [
        "/hooks/twilio/other", "/hooks/telnyx/main", "/hooks/twilio", "/hooks/twilio/main/extra", "/hooks/",
        "/hooks/kannel/third/\(Vectors.secret)/more", "/v1/status", "/metrics", "/",
    ])
    func `knows no other path`(path: String) async throws {
        let answer = try await ask(site(inbox: inbox), "POST", path)
        #expect(answer.status == 404)
        #expect(answer.headers["content-type"] == "application/problem+json")
    }

    @Test func `refuses a body above one mebibyte, announced or not`() async throws {
        let site = try site(inbox: inbox)
        let large = [UInt8](repeating: 0x61, count: PublicSite.largestWebhook + 1)
        #expect(try await ask(site, "POST", "/hooks/twilio/main", body: large).status == 413)
        #expect(try await ask(site, "POST", "/hooks/twilio/main", announced: large.count).status == 413)
        #expect(inbox.webhooks.isEmpty)
        #expect(counters.count(of: .tooLarge, gateway: "main") == 2)
    }

    @Test func `asks the provider to come again when a webhook could not be kept`() async throws {
        let vector = Vectors.twilioStop
        let (logger, lines) = RecordingLog.logger()
        let answer = try await ask(
            site(inbox: StubInbox(isBroken: true), logger: logger), "POST", vector.path, headers: vector.headers,
            body: vector.body)
        #expect(answer.status == 503)
        #expect(answer.headers["retry-after"] == "1")
        #expect(counters.count(of: .notKept, gateway: "main") == 1)
        // The log says that, and nothing of what was in it.
        #expect(lines.all.count == 1)
        #expect(!lines.all.contains { $0.contains("3125550142") || $0.contains("Stop") || $0.contains("DRBIZ") })
    }

    @Test func `keeps an authentic webhook that it cannot read, with the problem`() async throws {
        // An inbound text without a sender: Kannel signs nothing, so the path alone makes it authentic.
        let answer = try await ask(site(inbox: inbox), "GET", "/hooks/kannel/third/\(Vectors.secret)?text=hi")
        #expect(answer.status == 200)
        let kept = try #require(inbox.webhooks.first)
        #expect(kept.events.isEmpty)
        #expect(kept.problem != nil)
        #expect(counters.count(of: .unreadable, gateway: "third") == 1)
    }

    @Test func `lives`() async throws {
        let answer = try await ask(site(inbox: inbox), "GET", "/healthz")
        #expect(answer.status == 200)
        #expect(answer.body == "ok\n")
    }

    @Test func `logs nothing about webhooks that went well or were forged`() async throws {
        let (logger, lines) = RecordingLog.logger()
        let site = try site(inbox: inbox, logger: logger)
        let vector = Vectors.twilioStop
        _ = try await ask(site, "POST", vector.path, headers: vector.headers, body: vector.body)
        _ = try await ask(site, "POST", vector.path, body: vector.body)
        #expect(lines.all.isEmpty)
    }
}
