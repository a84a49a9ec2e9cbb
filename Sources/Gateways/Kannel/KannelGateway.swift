import Domain

/// Kannel's own HTTP interface, smsbox's sendsms, measured on 1.4.5: the text as the body and everything else in
/// `X-Kannel-` headers.
///
/// POST and not the better known GET, because libcurl repeats a GET by itself when a reused connection dies, and a
/// body can refuse to be sent again. Kannel gives no message id: our own travels in the receipt URL.
///
/// What it promises and what it does oddly is in `docs/gateways/kannel.md`.
package struct KannelGateway: Gateway {
    package static let kind = "kannel"

    package static let settingKeys: [GatewaySettingKey] = [
        GatewaySettingKey(
            name: "username", isRequired: true, about: "the username of a sendsms-user group", example: "username"),
        GatewaySettingKey(
            name: "password", isSecret: true, isRequired: true, about: "the password of that group", example: "password"
        ),
        GatewaySettingKey(
            name: "pathSecret", isSecret: true, isRequired: true,
            about: "16 or more random letters and digits: the last part of the webhook URL, which Kannel must know",
            minimumLength: 16),
        GatewaySettingKey(name: "smsc", about: "the smsc-id to send through, where Kannel has several"),
        .baseURL(standard: "http://127.0.0.1:13013/cgi-bin/sendsms", about: "smsbox's sendsms URL"),
        .allowPlainHTTP,
    ]

    package let capabilities = GatewayCapabilities(
        textsPerCall: 1, answersStop: false, answersHelp: false, takesExpiry: true)
    package let secrets: [Secret]
    /// Empty: a body would be texted to the person where `max-messages` is not 0.
    package let acknowledgement = WebhookAcknowledgement(status: 200)
    package let pathSecret: Secret?

    private let url: String
    private let headers: [HTTPHeader]
    private let secretBytes: [UInt8]

    package init(_ settings: GatewaySettings) throws(Refusal) {
        var reader = SettingsReader(settings, keys: Self.settingKeys)
        let password = reader.secret("password")
        let secret = reader.secret("pathSecret")
        url = reader.baseURL()
        try reader.finish()

        pathSecret = secret
        secretBytes = Array(secret.exposed.utf8)
        secrets = [password, secret]
        var headers = [
            HTTPHeader("Content-Type", "text/plain; charset=UTF-8"),
            HTTPHeader("X-Kannel-Username", reader.text("username")),
            HTTPHeader("X-Kannel-Password", password.exposed),
            // Delivered, failed, buffered, taken and refused by the SMSC: everything there is.
            HTTPHeader("X-Kannel-DLR-Mask", "31"),
        ]
        if let smsc = reader.optionalText("smsc") { headers.append(HTTPHeader("X-Kannel-SMSC", smsc)) }
        self.headers = headers
    }

    package func call(for batch: [OutboundText]) -> HTTPCall {
        precondition(batch.count == 1, "Kannel takes one text per call")
        let text = batch[0]
        var headers = headers
        headers.reserveCapacity(headers.count + 5)
        headers.append(HTTPHeader("X-Kannel-To", Self.digits(text.to.exposed)))
        headers.append(HTTPHeader("X-Kannel-From", Self.digits(text.from)))
        // Kannel never chooses: 0 is the GSM alphabet, 2 is UCS-2, and it converts from the charset above by itself.
        let isGSM7 = text.body.exposed.unicodeScalars.allSatisfy { GSM7.septets(of: $0) > 0 }
        headers.append(HTTPHeader("X-Kannel-Coding", isGSM7 ? "0" : "2"))
        if let seconds = text.validitySeconds {
            // Whole minutes, rounded down so that no text outlives its window; 0 would mean no limit.
            headers.append(HTTPHeader("X-Kannel-Validity", String(max(1, seconds / 60))))
        }
        headers.append(HTTPHeader("X-Kannel-DLR-Url", Self.receiptURL(text.receiptURL)))
        return HTTPCall(method: .post, url: url, headers: headers, body: Array(text.body.exposed.utf8))
    }

    /// Kannel's way is digits alone; its usual `sendsms-chars` take a plus too, but an installation may not, and then
    /// every text would be refused.
    private static func digits(_ number: String) -> String {
        number.hasPrefix("+") ? String(number.dropFirst()) : number
    }

    /// Kannel fills in the escapes when it calls; a percent sign of the URL itself must be doubled to survive that.
    private static func receiptURL(_ url: String) -> String {
        var result = ""
        for character in url.utf8 {
            if character == UInt8(ascii: "%") {
                result += "%%"
            } else {
                result.unicodeScalars.append(Unicode.Scalar(character))
            }
        }
        result += url.utf8.contains(UInt8(ascii: "?")) ? "&" : "?"
        return result + KannelWebhook.receiptEscapes
    }

    package func outcomes(of answer: HTTPAnswer, for batch: [OutboundText]) -> [Outcome] {
        AnswerRules.outcomes(of: answer, for: batch, read: KannelAnswer.outcome)
    }

    package func authenticate(_ webhook: WebhookCall, at now: Timestamp?) -> WebhookVerdict {
        // Kannel signs nothing and no time: who knows the path is Kannel.
        ConstantTime.equals(WebhookURL(webhook.url).lastPathComponent, secretBytes)
            ? WebhookVerdict(isAuthentic: true, why: "the path ends in this gateway's secret")
            : WebhookVerdict(isAuthentic: false, why: "the path does not end in this gateway's secret")
    }

    package func events(in webhook: WebhookCall) throws(WebhookError) -> [InboundEvent] {
        try KannelWebhook.events(in: webhook)
    }
}
