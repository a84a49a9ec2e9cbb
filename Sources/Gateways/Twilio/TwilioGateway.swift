import Domain
import Foundation

/// Twilio's Programmable Messaging API of 2010-04-01: a form with basic authentication out, signed forms in.
///
/// What it promises and what it does oddly is in `docs/gateways/twilio.md`.
package struct TwilioGateway: Gateway {
    package static let kind = "twilio"

    package static let settingKeys: [GatewaySettingKey] = [
        GatewaySettingKey(
            name: "accountSID", isRequired: true, about: "the account's SID: AC and 32 characters",
            example: "AC00000000000000000000000000000000"),
        GatewaySettingKey(
            name: "authToken", isSecret: true, isRequired: true,
            about: "the account's auth token; Twilio signs its webhooks with it"),
        GatewaySettingKey(
            name: "apiKeySID", about: "an API key to send with instead of the auth token: SK and 32 characters"),
        GatewaySettingKey(name: "apiKeySecret", isSecret: true, about: "the secret of apiKeySID"),
        GatewaySettingKey(
            name: "webhookKey", isSecret: true,
            about: "the secret of the shared key, where webhooks are signed with one (HMAC_SHA256)"),
        GatewaySettingKey(
            name: "messagingServiceSID", about: "a messaging service whose pool holds our senders: MG and 32 characters"
        ),
        GatewaySettingKey(
            name: "keywordAnswers", standard: "twilio",
            about: "who answers STOP and HELP: twilio, or textbank where Twilio switched its own answers off"),
        .baseURL(standard: "https://api.twilio.com", about: "where the API is"),
        .allowPlainHTTP,
    ]

    package let capabilities: GatewayCapabilities
    package let secrets: [Secret]
    /// An empty TwiML document: "take no action". Anything in `text/plain` would be texted back to the person.
    package let acknowledgement = WebhookAcknowledgement(
        status: 200, contentType: "text/xml", body: #"<?xml version="1.0" encoding="UTF-8"?><Response/>"#)

    let url: String
    let headers: [HTTPHeader]
    /// What every body ends with: the messaging service, if there is one.
    private let bodyEnd: [UInt8]
    private let authToken: Secret
    private let webhookKey: Secret?

    package init(_ settings: GatewaySettings) throws(Refusal) {
        var reader = SettingsReader(settings, keys: Self.settingKeys)
        let account = reader.text("accountSID")
        for name in ["accountSID", "apiKeySID", "messagingServiceSID"] {
            let isPlain = reader.text(name).utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                default: false
                }
            }
            if !isPlain { reader.reject(name, "a SID has letters and digits only", "Copy it from Twilio's console.") }
        }
        let apiKey = reader.optionalText("apiKeySID")
        let apiSecret = reader.optionalText("apiKeySecret")
        if (apiKey == nil) != (apiSecret == nil) {
            reader.reject(
                apiKey == nil ? "apiKeySID" : "apiKeySecret", "an API key needs both parts", "Give both, or neither.")
        }
        let answersKeywords = reader.word("keywordAnswers", of: ["twilio", "textbank"]) == "twilio"
        let baseURL = reader.baseURL()
        authToken = reader.secret("authToken")
        webhookKey = reader.optionalText("webhookKey").map(Secret.init)
        try reader.finish()

        url = "\(baseURL)/2010-04-01/Accounts/\(account)/Messages.json"
        let credential = Data("\(apiKey ?? account):\(apiSecret ?? authToken.exposed)".utf8).base64EncodedString()
        headers = [
            HTTPHeader("Authorization", "Basic \(credential)"),
            HTTPHeader("Content-Type", "application/x-www-form-urlencoded"),
            HTTPHeader("Accept", "application/json"),
        ]
        bodyEnd = Array((reader.optionalText("messagingServiceSID").map { "&MessagingServiceSid=\($0)" } ?? "").utf8)
        secrets = [authToken, Secret(credential)] + [apiSecret.map(Secret.init), webhookKey].compactMap(\.self)
        capabilities = GatewayCapabilities(
            textsPerCall: 1, answersStop: answersKeywords, answersHelp: answersKeywords, takesExpiry: true)
    }

    /// Seconds Twilio takes for `ValidityPeriod`. Beyond its longest it would refuse the text.
    private static let validitySeconds: ClosedRange<Int64> = 1...36_000

    package func call(for batch: [OutboundText]) -> HTTPCall {
        precondition(batch.count == 1, "Twilio takes one text per call")
        let text = batch[0]
        var body: [UInt8] = []
        // Most of a body is plain, so half as much again as the texts is room enough without growing.
        body.reserveCapacity(96 + (text.body.exposed.utf8.count + text.receiptURL.utf8.count) * 3 / 2)
        body.append(contentsOf: "To=".utf8)
        PercentEncoding.appendFormValue(text.to.exposed, to: &body)
        body.append(contentsOf: "&From=".utf8)
        PercentEncoding.appendFormValue(text.from, to: &body)
        body.append(contentsOf: "&Body=".utf8)
        PercentEncoding.appendFormValue(text.body.exposed, to: &body)
        body.append(contentsOf: "&StatusCallback=".utf8)
        PercentEncoding.appendFormValue(text.receiptURL, to: &body)
        if let seconds = text.validitySeconds {
            let allowed = min(max(seconds, Self.validitySeconds.lowerBound), Self.validitySeconds.upperBound)
            body.append(contentsOf: "&ValidityPeriod=\(allowed)".utf8)
        }
        body.append(contentsOf: bodyEnd)
        return HTTPCall(method: .post, url: url, headers: headers, body: body)
    }

    package func outcomes(of answer: HTTPAnswer, for batch: [OutboundText]) -> [Outcome] {
        AnswerRules.outcomes(of: answer, for: batch, read: TwilioAnswer.outcome)
    }

    package func rejection(ofReceiptCode code: String) -> RejectionClass? {
        Int(code).flatMap { TwilioAnswer.codes[$0] }?.rejection
    }

    package func authenticate(_ webhook: WebhookCall, at now: Timestamp?) -> WebhookVerdict {
        // Twilio signs no time, so there is none to check; a replay is caught by its message id.
        TwilioSignature.verdict(on: webhook, authToken: authToken, sharedKey: webhookKey)
    }

    package func events(in webhook: WebhookCall) throws(WebhookError) -> [InboundEvent] {
        try TwilioWebhook.events(in: webhook)
    }
}
