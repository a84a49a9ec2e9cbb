import Crypto
import Foundation
import Gateways

/// Twilio's Messages resource of 2010-04-01 and its webhooks, from its API reference and "Validating requests are
/// coming from Twilio".
struct SimulatedTwilio: SimulatedProvider {
    var account: ProviderAccount
    let accountSID: String
    let authToken: String
    var knowsReferences: Bool { true }

    func read(_ call: HTTPCall) -> ReadText? {
        let basic = "Basic " + Data("\(accountSID):\(authToken)".utf8).base64EncodedString()
        guard call.method == .post, call.url.hasSuffix("/2010-04-01/Accounts/\(accountSID)/Messages.json"),
            call.headers.contains(where: { $0.name.lowercased() == "authorization" && $0.value == basic }),
            let fields = WireText.form(call.body)
        else { return nil }
        func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }
        guard let to = field("To"), to.hasPrefix("+1"), let from = field("From"), from == account.number,
            let body = field("Body"), !body.isEmpty, let callback = field("StatusCallback")
        else { return nil }
        return ReadText(
            to: to, from: from, body: body, callback: callback,
            validitySeconds: field("ValidityPeriod").flatMap { Int64($0) })
    }

    func accepts(reference: String, segments: Int) -> HTTPResponse {
        json(201, #"{"sid":"\#(reference)","status":"queued","num_segments":"\#(segments)","error_code":null}"#)
    }

    func refuses(_ why: ProviderRefusal) -> HTTPResponse {
        func error(_ status: Int, _ code: Int) -> HTTPResponse {
            json(status, #"{"code":\#(code),"message":"refused","status":\#(status)}"#)
        }
        switch why {
        case .optedOut: return error(400, 21610)
        case .deadNumber: return error(400, 21614)
        case .senderFault: return error(401, 20003)
        case .throttled: return error(429, 20429)
        case .unavailable: return error(503, 20503)
        }
    }

    private func json(_ status: Int, _ body: String) -> HTTPResponse {
        HTTPResponse(status: status, headers: [HTTPHeader("Content-Type", "application/json")], body: Array(body.utf8))
    }

    func receipt(_ words: ReceiptWords, at now: Int64) -> WebhookCall {
        var fields = [
            (name: "MessageSid", value: words.reference), (name: "MessageStatus", value: words.status.rawValue),
            (name: "SmsStatus", value: words.status.rawValue), (name: "To", value: words.text.to),
            (name: "From", value: words.text.from), (name: "AccountSid", value: accountSID),
        ]
        if words.isOptOut {
            fields.append(("ErrorCode", "21610"))
        } else if words.status == .undelivered {
            fields.append(("ErrorCode", "30003"))
        }
        return signed(words.accountURL ?? words.text.callback, fields)
    }

    func reply(_ words: ReplyWords, at now: Int64) -> WebhookCall {
        var fields = [
            (name: "MessageSid", value: words.reference), (name: "SmsStatus", value: "received"),
            (name: "From", value: words.from), (name: "To", value: words.to), (name: "Body", value: words.body),
            (name: "AccountSid", value: accountSID), (name: "NumMedia", value: "0"),
        ]
        if let handled = words.handled { fields.append(("OptOutType", handled)) }
        return signed(account.inboundURL, fields)
    }

    func oddNotice(at now: Int64) -> WebhookCall {
        signed(account.inboundURL, [(name: "MessageSid", value: "SModd"), (name: "SmsStatus", value: "received")])
    }

    func forged(_ call: WebhookCall) -> WebhookCall {
        var call = call
        call.headers = call.headers.map { header in
            guard header.name == "X-Twilio-Signature" else { return header }
            let wrong = Insecure.SHA1.hash(data: Data((call.url + "not the token").utf8))
            return HTTPHeader(header.name, Data(wrong).base64EncodedString())
        }
        return call
    }

    /// The URL, then the fields in the order of their names, each name followed by its value; HMAC-SHA1 with the token.
    private func signed(_ url: String, _ fields: [(name: String, value: String)]) -> WebhookCall {
        let text =
            url
            + fields.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }.map { $0.name + $0.value }
            .joined()
        let mac = HMAC<Insecure.SHA1>.authenticationCode(
            for: Data(text.utf8), using: SymmetricKey(data: Data(authToken.utf8)))
        return WebhookCall(
            method: "POST", url: url,
            headers: [
                HTTPHeader("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8"),
                HTTPHeader("X-Twilio-Signature", Data(mac).base64EncodedString()),
            ], body: WireText.form(fields))
    }
}
