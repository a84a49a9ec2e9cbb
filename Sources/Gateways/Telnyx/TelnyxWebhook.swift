import Domain

/// What an authentic webhook of Telnyx says.
enum TelnyxWebhook {
    /// `payload.to[].status` in our words. `delivery_unconfirmed` is the end of it without a carrier's word: the text
    /// was sent, and no more is known.
    static let statuses: [String: InboundReceipt.Status] = [
        "queued": .queued, "sending": .queued,
        "sent": .sent, "delivery_unconfirmed": .sent,
        "delivered": .delivered, "read": .delivered,
        "delivery_failed": .undelivered,
        "sending_failed": .failed, "expired": .failed,
    ]

    static func events(in webhook: WebhookCall) throws(WebhookError) -> [InboundEvent] {
        guard let data = JSONText.object(webhook.body)?["data"] as? [String: Any] else {
            throw WebhookError("the body is not a JSON object with the member data")
        }
        guard let type = data["event_type"] as? String else { throw WebhookError("data.event_type is missing") }
        switch type {
        case "message.received": return [.reply(try reply(data))]
        case "message.sent", "message.finalized": return [try receipt(data, of: webhook)]
        default: return [.other(name: type)]
        }
    }

    private static func reply(_ data: [String: Any]) throws(WebhookError) -> InboundReply {
        let payload = try payload(data)
        guard let from = number(payload["from"]).flatMap(ProviderNumber.phone) else {
            throw WebhookError("data.payload.from.phone_number is missing or no phone number")
        }
        return InboundReply(
            reference: JSONText.word(payload["id"]), from: from,
            to: ProviderNumber.sender(recipient(payload).flatMap(number) ?? ""),
            body: MessageBody(payload["text"] as? String ?? ""),
            receivedAt: instant(payload["received_at"]) ?? instant(data["occurred_at"]))
    }

    private static func receipt(_ data: [String: Any], of webhook: WebhookCall) throws(WebhookError) -> InboundEvent {
        let payload = try payload(data)
        guard let reference = JSONText.word(payload["id"]) else { throw WebhookError("data.payload.id is missing") }
        guard let word = recipient(payload)?["status"] as? String else {
            throw WebhookError("data.payload.to[0].status is missing")
        }
        guard let status = statuses[word] else { return .other(name: word) }
        return .receipt(
            InboundReceipt(
                reference: reference, messageID: messageID(of: webhook), status: status,
                code: TelnyxAnswer.Problem(payload["errors"])?.code, at: instant(data["occurred_at"])))
    }

    /// Our id, from the URL Telnyx says it called, which the signature covers; from the URL it came to only where the
    /// body does not say, because anyone who sees a signed body could send it to another URL within its five minutes.
    private static func messageID(of webhook: WebhookCall) -> MessageID? {
        let meta = JSONText.object(webhook.body)?["meta"] as? [String: Any]
        if let delivered = meta?["delivered_to"] as? String, let signed = WebhookURL(delivered).messageID {
            return signed
        }
        return WebhookURL(webhook.url).messageID
    }

    private static func payload(_ data: [String: Any]) throws(WebhookError) -> [String: Any] {
        guard let payload = data["payload"] as? [String: Any] else { throw WebhookError("data.payload is missing") }
        return payload
    }

    /// The first of `to`: a text of ours has one, and of a group text the first says whose copy it is.
    private static func recipient(_ payload: [String: Any]) -> [String: Any]? {
        (payload["to"] as? [Any])?.first as? [String: Any]
    }

    private static func number(_ party: Any?) -> String? {
        (party as? [String: Any])?["phone_number"] as? String
    }

    private static func instant(_ value: Any?) -> Timestamp? {
        (value as? String).flatMap { ISO8601.parse($0) }
    }
}
