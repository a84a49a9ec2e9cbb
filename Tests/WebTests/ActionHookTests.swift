import Domain
import Gateways
import Logging
import Testing
import Web

/// A hook that is proved by its path or by a header, and refuses a body that says so.
private struct StubHook: ActionHook {
    var pathSecret: Secret?
    var canBeAsked: Bool { false }

    func authenticate(_ webhook: WebhookCall, at now: Timestamp?) -> WebhookVerdict {
        let isSigned = pathSecret != nil || webhook.headers.first(named: "webhook-signature") == "v1,good"
        return WebhookVerdict(isAuthentic: isSigned, why: "")
    }

    func refusal(of webhook: WebhookCall, receivedAt: Timestamp) -> Refusal? {
        webhook.body.first == UInt8(ascii: "!")
            ? Refusal(field: "/0/occurred_at", reason: "it is missing", remedy: "Say when.") : nil
    }

    func told(in webhook: WebhookCall, receivedAt: Timestamp) throws(WebhookError) -> ActionsTold {
        ActionsTold(events: [])
    }
}

@Suite struct `A webhook that tells what people did` {
    static let secret = "0123456789abcdef0123"
    let inbox = StubInbox()
    let counters = WebhookCounters(gateways: ["actions:page", "actions:desk"])

    private func site(_ inbox: any WebhookInbox) -> PublicSite {
        PublicSite(
            publicURL: "https://sms.example.org", gateways: [],
            actions: [("page", StubHook(pathSecret: Secret(Self.secret))), ("desk", StubHook())], inbox: inbox,
            counters: counters, authenticationTime: { nil }, logger: Logger(label: "test"))
    }

    @Test func `is kept before it is answered, and its path's secret is not kept with it`() async throws {
        let answer = try await ask(
            site(inbox), "POST", "/hooks/actions/page/\(Self.secret)", body: Array("[{}]".utf8))
        #expect(answer.status == 200)
        #expect(answer.body.isEmpty)
        let kept = try #require(inbox.webhooks.first)
        #expect(kept.gateway == "actions:page")
        #expect(kept.call.body == Array("[{}]".utf8))
        #expect(!kept.call.url.contains(Self.secret))
        #expect(counters.count(of: .kept, gateway: "actions:page") == 1)
    }

    @Test(arguments: [
        ("POST", "/hooks/actions/page"), ("POST", "/hooks/actions/page/"), ("POST", "/hooks/actions/page/wrong"),
        ("POST", "/hooks/actions/page/\(secret)x"), ("POST", "/hooks/actions/other/\(secret)"),
        ("POST", "/hooks/actions/page/\(secret)/more"), ("GET", "/hooks/actions/page/\(secret)"),
        ("POST", "/hooks/actions/desk/"), ("POST", "/hooks/actions/desk/\(secret)"), ("POST", "/hooks/actions/"),
    ])
    func `is not there for a wrong secret, name or method, and all of these look alike`(
        method: String, path: String
    ) async throws {
        let answer = try await ask(site(inbox), method, path, body: Array("[{}]".utf8))
        #expect(answer.status == 404)
        let unknown = try await ask(site(inbox), "POST", "/hooks/actions/nobody/\(Self.secret)")
        #expect(answer.body == unknown.body)
        #expect(inbox.webhooks.isEmpty)
    }

    @Test func `is refused where its signature does not match`() async throws {
        let forged = try await ask(
            site(inbox), "POST", "/hooks/actions/desk", headers: [("webhook-signature", "v1,bad")])
        #expect(forged.status == 403)
        let signed = try await ask(
            site(inbox), "POST", "/hooks/actions/desk", headers: [("webhook-signature", "v1,good")])
        #expect(signed.status == 200)
        #expect(counters.count(of: .forged, gateway: "actions:desk") == 1)
    }

    @Test func `is told by whom it was signed what is wrong in it, with the place, and nothing is kept`() async throws {
        let answer = try await ask(
            site(inbox), "POST", "/hooks/actions/desk", headers: [("webhook-signature", "v1,good")],
            body: Array("!".utf8))
        #expect(answer.status == 422)
        #expect(answer.errors.first?["field"] == "/0/occurred_at")
        #expect(inbox.webhooks.isEmpty)
    }

    @Test func `is asked for again when it could not be kept, and refused above one mebibyte`() async throws {
        let path = "/hooks/actions/page/\(Self.secret)"
        #expect(try await ask(site(StubInbox(isBroken: true)), "POST", path, body: Array("[]".utf8)).status == 503)
        #expect(
            try await ask(site(inbox), "POST", path, announced: PublicSite.largestWebhook + 1).status == 413)
        #expect(inbox.webhooks.isEmpty)
    }
}
