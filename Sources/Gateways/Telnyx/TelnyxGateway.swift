import Crypto
import Domain
import Foundation

/// Telnyx's messaging API, version 2: JSON with a bearer key out, JSON signed with Ed25519 in.
///
/// What it promises and what it does oddly is in `docs/gateways/telnyx.md`.
package struct TelnyxGateway: Gateway {
    package static let kind = "telnyx"

    package static let settingKeys: [GatewaySettingKey] = [
        GatewaySettingKey(
            name: "apiKey", isSecret: true, isRequired: true, about: "a V2 API key, which starts with KEY",
            example: "KEY0000"),
        GatewaySettingKey(
            name: "publicKey", isRequired: true,
            about: "the account's public key for webhooks, as base64 from the portal"),
        GatewaySettingKey(
            name: "keywordAnswers", standard: "telnyx",
            about: "who answers STOP: telnyx, or textbank where the messaging profile's answers are switched off"),
        .baseURL(standard: "https://api.telnyx.com", about: "where the API is"),
        .allowPlainHTTP,
    ]

    package let capabilities: GatewayCapabilities
    package let secrets: [Secret]
    package let acknowledgement = WebhookAcknowledgement(status: 200)

    private let url: String
    private let headers: [HTTPHeader]
    private let publicKey: Curve25519.Signing.PublicKey

    package init(_ settings: GatewaySettings) throws(Refusal) {
        var reader = SettingsReader(settings, keys: Self.settingKeys)
        let apiKey = reader.secret("apiKey")
        let key = Data(base64Encoded: reader.text("publicKey")).flatMap {
            try? Curve25519.Signing.PublicKey(rawRepresentation: $0)
        }
        if key == nil, !reader.text("publicKey").isEmpty {
            reader.reject(
                "publicKey", "it is not 32 bytes in base64", "Copy the public key from the portal's API keys page.")
        }
        let answersStop = reader.word("keywordAnswers", of: ["telnyx", "textbank"]) == "telnyx"
        let baseURL = reader.baseURL()
        try reader.finish()
        guard let key else {
            throw Refusal(field: "publicKey", reason: "it is missing", remedy: "Give the public key.")
        }

        publicKey = key
        secrets = [apiKey]
        url = "\(baseURL)/v2/messages"
        headers = [
            HTTPHeader("Authorization", "Bearer \(apiKey.exposed)"),
            HTTPHeader("Content-Type", "application/json"),
            HTTPHeader("Accept", "application/json"),
        ]
        // Telnyx has no default answer to HELP that we know of, so HELP is ours; and no validity per message.
        capabilities = GatewayCapabilities(
            textsPerCall: 1, answersStop: answersStop, answersHelp: false, takesExpiry: false)
    }

    package func call(for batch: [OutboundText]) -> HTTPCall {
        precondition(batch.count == 1, "Telnyx takes one text per call")
        let text = batch[0]
        var body: [UInt8] = []
        body.reserveCapacity(96 + text.body.exposed.utf8.count * 5 / 4 + text.receiptURL.utf8.count)
        body.append(contentsOf: #"{"from":"#.utf8)
        JSONText.append(text.from, to: &body)
        body.append(contentsOf: #","to":"#.utf8)
        JSONText.append(text.to.exposed, to: &body)
        body.append(contentsOf: #","text":"#.utf8)
        JSONText.append(text.body.exposed, to: &body)
        body.append(contentsOf: #","webhook_url":"#.utf8)
        JSONText.append(text.receiptURL, to: &body)
        body.append(UInt8(ascii: "}"))
        var headers = headers
        headers.append(HTTPHeader("Idempotency-Key", Self.idempotencyKey(text)))
        return HTTPCall(method: .post, url: url, headers: headers, body: body)
    }

    /// The same for every attempt at one message, so that Telnyx may see a repeat for what it is; and made of what the
    /// message is rather than of its number alone, because two installations on one account (a live store and a
    /// restored one) count from the same 1. How long Telnyx remembers is not documented: a second line of defence,
    /// and nothing we rely on.
    private static func idempotencyKey(_ text: OutboundText) -> String {
        var hash = SHA256()
        for part in [text.receiptURL, text.from, text.to.exposed, text.body.exposed] {
            hash.update(data: Data(part.utf8))
            hash.update(data: Data([0]))
        }
        return "textbank-" + Hex.text(hash.finalize().prefix(16))
    }

    package func outcomes(of answer: HTTPAnswer, for batch: [OutboundText]) -> [Outcome] {
        AnswerRules.outcomes(of: answer, for: batch, read: TelnyxAnswer.outcome)
    }

    package func rejection(ofReceiptCode code: String) -> RejectionClass? {
        TelnyxAnswer.meaning(ofShown: code)?.rejection
    }

    package func authenticate(_ webhook: WebhookCall, at now: Timestamp?) -> WebhookVerdict {
        TelnyxSignature.verdict(on: webhook, publicKey: publicKey, at: now)
    }

    package func events(in webhook: WebhookCall) throws(WebhookError) -> [InboundEvent] {
        try TelnyxWebhook.events(in: webhook)
    }
}
