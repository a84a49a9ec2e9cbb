import Domain
import Gateways
import Integrations
import Testing

/// The worked example of the integration notes (§9.2), signed with two independent tools, and the example of the
/// specification's own library tests.
private let secret = "whsec_d2FyZC1tZWV0aW5nLWRlbW8tc2lnbmluZy1rZXktMzI="
private let oldSecret = "whsec_d2FyZC1tZWV0aW5nLWRlbW8tb2xkLXNpZ25pbmctayE="
private let body = Array(
    (#"{"type":"conversion.recorded","timestamp":"2021-09-14T23:05:07Z","data":{"id":"cnv_01","#
        + #""campaign_id":"cmp_ward12","kind":"postcard_signed","source":"link","contact_ref":"ct_7f3a"}}"#).utf8)
private let signature = "v1,EV/BmUtg35mnhNxgxWoWcBPk7lMzq4I9quKvhIf3+Us="
private let oldSignature = "v1,PNIo9MPwrQlIfRO4t+orKQbSjsFtdDR3xCE8/Yr9zVs="
private let signedAt = Timestamp(seconds: 1_631_660_707)

private func webhook(
    id: String = "msg_cnv_01", timestamp: String = "1631660707", signature: String = signature, body: [UInt8] = body,
    more: [HTTPHeader] = []
) -> WebhookCall {
    WebhookCall(
        method: "POST", url: "https://text.example.org/hooks/signed/x",
        headers: [
            HTTPHeader("Webhook-Id", id), HTTPHeader("WEBHOOK-TIMESTAMP", timestamp),
            HTTPHeader("webhook-signature", signature),
        ] + more, body: body)
}

@Suite struct `A signature of Standard Webhooks` {
    let secrets: [WebhookSecret]

    init() throws { secrets = [try #require(WebhookSecret(secret)), try #require(WebhookSecret(oldSecret))] }

    @Test func `is the published one`() throws {
        #expect(body.count == 180)
        func sign(_ timestamp: Int64, _ secrets: [WebhookSecret]) -> String {
            StandardWebhook.sign(id: "msg_cnv_01", timestamp: timestamp, body: body, secrets: secrets)
        }
        #expect(sign(1_631_660_707, [secrets[0]]) == signature)
        #expect(sign(1_631_660_707, secrets) == "\(signature) \(oldSignature)")
        #expect(sign(1_631_660_708, [secrets[0]]) == "v1,B0fZCrnUlpwvoo/wnnh9/s+reUGu+EfMigiaHbL9EAg=")
        let published = try #require(WebhookSecret("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
        #expect(
            StandardWebhook.sign(
                id: "msg_p5jXN8AQM9LWM0D4loKWxJek", timestamp: 1_614_265_330,
                body: Array(#"{"test": 2432232314}"#.utf8), secrets: [published])
                == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
    }

    @Test func `is accepted from either secret while one is being replaced`() {
        for written in [signature, oldSignature, "\(signature) \(oldSignature)", "v1a,AAAA v1,AAAA \(signature)"] {
            let verdict = StandardWebhook.verdict(on: webhook(signature: written), secrets: secrets, at: signedAt)
            #expect(verdict.isAuthentic, "\(written): \(verdict.why)")
        }
        let new = StandardWebhook.verdict(on: webhook(signature: oldSignature), secrets: [secrets[0]], at: signedAt)
        #expect(!new.isAuthentic)
    }

    @Test func `is refused when anything it covers was changed, or when it is not one`() {
        var other = body
        other[10] ^= 1
        let forged = [
            webhook(timestamp: "1631660708"), webhook(id: "msg_cnv_02"), webhook(body: other), webhook(body: []),
            webhook(signature: "v1,EV/BmUtg35mnhNxgxWoWcBPk7lMzq4I9quKvhIf3+Ut="), webhook(signature: "v1,"),
            webhook(signature: String(signature.dropLast())), webhook(signature: String(signature.dropFirst(3))),
            webhook(signature: "v2," + signature.dropFirst(3)), webhook(signature: ""), webhook(id: ""),
            webhook(timestamp: "+1631660707"), webhook(timestamp: " "), webhook(timestamp: "99999999999999999999"),
            webhook(more: [HTTPHeader("webhook-id", "msg_cnv_01")]),
            webhook(signature: Array(repeating: "v1,AAAA", count: 100).joined(separator: " ") + " " + signature),
        ]
        for call in forged {
            #expect(!StandardWebhook.verdict(on: call, secrets: secrets, at: nil).isAuthentic)
        }
        #expect(!StandardWebhook.verdict(on: webhook(), secrets: [], at: signedAt).isAuthentic)
    }

    @Test func `cannot be moved over to another id by cutting the same bytes elsewhere`() throws {
        let bytes = Array("1631660707.hello".utf8)
        let signed = StandardWebhook.sign(id: "a", timestamp: 1_631_660_000, body: bytes, secrets: secrets)
        let moved = webhook(id: "a.1631660000", timestamp: "1631660707", signature: signed, body: Array("hello".utf8))
        #expect(!StandardWebhook.verdict(on: moved, secrets: secrets, at: nil).isAuthentic)
    }

    @Test(arguments: [(-301, false), (-300, true), (0, true), (300, true), (301, false)])
    func `holds for five minutes either way`(seconds: Int64, isAuthentic: Bool) {
        let verdict = StandardWebhook.verdict(on: webhook(), secrets: secrets, at: signedAt.adding(seconds: seconds))
        #expect(verdict.isAuthentic == isAuthentic)
    }

    @Test func `goes out with the headers by which it comes in`() {
        let headers = StandardWebhook.headers(
            id: "msg_1", timestamp: 1_631_660_707, body: body, secrets: [secrets[0]])
        let call = WebhookCall(method: "POST", url: "https://example.org", headers: headers, body: body)
        #expect(StandardWebhook.verdict(on: call, secrets: secrets, at: signedAt).isAuthentic)
        #expect(StandardWebhook.delivery(of: call) == "msg_1")
    }

    @Test func `secret has 24 to 64 bytes, and is never printed`() {
        #expect(WebhookSecret("whsec_") == nil && WebhookSecret("whsec_c2hvcnQ=") == nil)
        #expect(WebhookSecret("whsec_not base64 at all, whatever it may be") == nil)
        let written = WebhookSecret.written([UInt8](repeating: 7, count: 24))
        #expect(WebhookSecret("whsec_BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcH") != nil)
        #expect(written == Secret("whsec_BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcH"))
        var printed = ""
        dump(secrets, to: &printed)
        #expect("\(secrets)" == "[<secret>, <secret>]" && !printed.contains("119"))
    }
}
