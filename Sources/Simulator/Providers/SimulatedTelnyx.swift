import Crypto
import Foundation
import Gateways

/// Telnyx's messages API, version 2, and its signed webhooks, from its API reference.
struct SimulatedTelnyx: SimulatedProvider {
    var account: ProviderAccount
    let apiKey: String
    let signingKey: Curve25519.Signing.PrivateKey
    var knowsReferences: Bool { true }

    func read(_ call: HTTPCall) -> ReadText? {
        guard call.method == .post, call.url.hasSuffix("/v2/messages"),
            call.headers.contains(where: { $0.name.lowercased() == "authorization" && $0.value == "Bearer \(apiKey)" }),
            let object = try? JSONSerialization.jsonObject(with: Data(call.body)) as? [String: Any],
            let to = object["to"] as? String, to.hasPrefix("+1"), let from = object["from"] as? String,
            from == account.number, let body = object["text"] as? String, !body.isEmpty,
            let callback = object["webhook_url"] as? String
        else { return nil }
        return ReadText(to: to, from: from, body: body, callback: callback, validitySeconds: nil)
    }

    func accepts(reference: String, segments: Int) -> HTTPResponse {
        json(200, #"{"data":{"record_type":"message","id":"\#(reference)","parts":\#(segments),"errors":[]}}"#)
    }

    func refuses(_ why: ProviderRefusal) -> HTTPResponse {
        func error(_ status: Int, _ code: Int, _ title: String) -> HTTPResponse {
            json(status, #"{"errors":[{"code":"\#(code)","title":"\#(title)","detail":""}]}"#)
        }
        switch why {
        case .optedOut: return error(400, 40300, "Blocked due to STOP message")
        case .deadNumber: return error(400, 40008, "Undeliverable")
        case .senderFault: return error(401, 10009, "Authentication failed")
        case .throttled: return error(429, 10011, "Too many requests")
        case .unavailable: return error(503, 10007, "Unexpected error, try later")
        }
    }

    private func json(_ status: Int, _ body: String) -> HTTPResponse {
        HTTPResponse(status: status, headers: [HTTPHeader("Content-Type", "application/json")], body: Array(body.utf8))
    }

    func receipt(_ words: ReceiptWords, at now: Int64) -> WebhookCall {
        let url = words.accountURL ?? words.text.callback
        let status =
            switch words.status {
            case .sent: "sent"
            case .delivered: "delivered"
            case .undelivered: "delivery_failed"
            case .failed: "sending_failed"
            }
        let errors = words.isOptOut ? #"[{"code":"40300","title":"Blocked due to STOP message"}]"# : "[]"
        let body = """
            {"data":{"event_type":"\(words.status == .sent ? "message.sent" : "message.finalized")",\
            "id":"ev-\(words.reference)-\(words.status.rawValue)","occurred_at":"\(WireText.date(now))",\
            "payload":{"direction":"outbound","id":"\(words.reference)","errors":\(errors),\
            "from":{"phone_number":"\(words.text.from)"},\
            "to":[{"phone_number":"\(words.text.to)","status":"\(status)"}],\
            "text":\(WireText.json(words.text.body))},"record_type":"event"},\
            "meta":{"attempt":\(words.attempt),"delivered_to":"\(url)"}}
            """
        return signed(url, body, at: now)
    }

    func reply(_ words: ReplyWords, at now: Int64) -> WebhookCall {
        let body = """
            {"data":{"event_type":"message.received","id":"ev-\(words.reference)",\
            "occurred_at":"\(WireText.date(words.saidAt))",\
            "payload":{"direction":"inbound","id":"\(words.reference)",\
            "from":{"phone_number":"\(words.from)"},"to":[{"phone_number":"\(words.to)"}],\
            "received_at":"\(WireText.date(words.saidAt))","text":\(WireText.json(words.body))},"record_type":"event"},\
            "meta":{"attempt":1,"delivered_to":"\(account.inboundURL)"}}
            """
        return signed(account.inboundURL, body, at: now)
    }

    func oddNotice(at now: Int64) -> WebhookCall {
        signed(account.inboundURL, #"{"data":{"event_type":"number_order.complete","payload":{}}}"#, at: now)
    }

    func forged(_ call: WebhookCall) -> WebhookCall {
        var call = call
        call.headers = call.headers.map { header in
            guard header.name == "telnyx-signature-ed25519" else { return header }
            return HTTPHeader(header.name, Data(repeating: 7, count: 64).base64EncodedString())
        }
        return call
    }

    /// Ed25519 over the time in seconds, a bar and the body.
    private func signed(_ url: String, _ body: String, at now: Int64) -> WebhookCall {
        let seconds = String(now / 1_000_000)
        // Signing fails only for want of memory: 64 zero bytes are refused like any wrong signature.
        let signature =
            (try? signingKey.signature(for: Data((seconds + "|" + body).utf8))) ?? Data(repeating: 0, count: 64)
        return WebhookCall(
            method: "POST", url: url,
            headers: [
                HTTPHeader("Content-Type", "application/json"), HTTPHeader("telnyx-timestamp", seconds),
                HTTPHeader("telnyx-signature-ed25519", signature.base64EncodedString()),
            ], body: Array(body.utf8))
    }
}
