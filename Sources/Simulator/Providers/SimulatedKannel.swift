import Gateways

/// Kannel's smsbox 1.4.5: sendsms with X-Kannel headers, the DLR callback and the get-url of an sms-service, from its
/// user's guide.
struct SimulatedKannel: SimulatedProvider {
    var account: ProviderAccount
    let username: String
    let password: String
    var knowsReferences: Bool { false }

    func read(_ call: HTTPCall) -> ReadText? {
        func header(_ name: String) -> String? { call.headers.first { $0.name.lowercased() == name }?.value }
        guard call.method == .post, header("x-kannel-username") == username, header("x-kannel-password") == password,
            header("content-type")?.lowercased().hasPrefix("text/plain") == true,
            let to = header("x-kannel-to"), let from = header("x-kannel-from"), "+" + from == account.number,
            let callback = header("x-kannel-dlr-url"), let body = String(validating: call.body, as: UTF8.self),
            !body.isEmpty, let coding = header("x-kannel-coding"), coding == "0" || coding == "2"
        else { return nil }
        // With coding 0 whatever is not in the GSM alphabet would reach the phone as a question mark.
        if coding == "0", SegmentsAsBilled.isUCS2(body) { return nil }
        return ReadText(
            to: "+" + to, from: "+" + from, body: body, callback: callback,
            validitySeconds: header("x-kannel-validity").flatMap { Int64($0) }.map { $0 * 60 })
    }

    func accepts(reference: String, segments: Int) -> HTTPResponse { text(202, "0: Accepted for delivery") }

    func refuses(_ why: ProviderRefusal) -> HTTPResponse {
        switch why {
        case .optedOut, .deadNumber: text(400, "Number(s) has/have been denied by white- and/or black-lists.")
        case .senderFault: text(403, "Authorization failed for sendsms")
        case .throttled, .unavailable: text(503, "Temporal failure, try again later.")
        }
    }

    private func text(_ status: Int, _ body: String) -> HTTPResponse {
        HTTPResponse(status: status, headers: [HTTPHeader("Content-Type", "text/html")], body: Array(body.utf8))
    }

    func receipt(_ words: ReceiptWords, at now: Int64) -> WebhookCall {
        let type =
            switch words.status {
            case .sent: "8"
            case .delivered: "1"
            case .undelivered: "2"
            case .failed: "16"
            }
        let seconds = String(now / 1_000_000)
        let values: [Character: String] = [
            "%": "%", "d": type, "A": words.status == .undelivered ? "NACK%2F1" : "", "T": seconds, "i": "sim",
            "F": "f-" + words.reference, "p": "", "P": "",
        ]
        var url = ""
        var rest = words.text.callback[...]
        while let character = rest.popFirst() {
            if character == "%", let escape = rest.popFirst() {
                url += values[escape] ?? ""
            } else {
                url.append(character)
            }
        }
        return WebhookCall(method: "GET", url: url, headers: [], body: [])
    }

    func reply(_ words: ReplyWords, at now: Int64) -> WebhookCall {
        let fields = [
            (name: "from", value: words.from), (name: "to", value: words.to), (name: "text", value: words.body),
            (name: "charset", value: "UTF-8"), (name: "id", value: words.reference),
            (name: "ts", value: String(words.saidAt / 1_000_000)),
        ]
        return WebhookCall(
            method: "GET", url: account.inboundURL + "?" + String(decoding: WireText.form(fields), as: UTF8.self),
            headers: [], body: [])
    }

    func oddNotice(at now: Int64) -> WebhookCall {
        WebhookCall(method: "GET", url: account.inboundURL + "?from=nobody&text=hello", headers: [], body: [])
    }

    func forged(_ call: WebhookCall) -> WebhookCall {
        var call = call
        // Somebody who guesses at the secret in the path.
        let query = call.url.firstIndex(of: "?").map { call.url[$0...] } ?? ""
        let path = call.url.prefix { $0 != "?" }
        call.url =
            path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
            + "/guessguessguess1" + query
        return call
    }
}
