import Domain

/// What an authentic webhook of Twilio says.
enum TwilioWebhook {
    /// `MessageStatus` in our words. `receiving` and `received` are inbound texts and not here.
    ///
    /// `partially_delivered` and `read` belong to other channels than SMS: parts are no delivery, and what was read was
    /// delivered.
    static let statuses: [String: InboundReceipt.Status] = [
        "accepted": .queued, "scheduled": .queued, "queued": .queued, "sending": .queued,
        "sent": .sent, "partially_delivered": .sent,
        "delivered": .delivered, "read": .delivered,
        "undelivered": .undelivered,
        "failed": .failed, "canceled": .failed,
    ]

    private static let inboundStatuses: Set<String> = ["receiving", "received"]

    /// One event per webhook. Only what the signature covers is read: the fields of a form, or of the query where the
    /// number is configured for GET.
    static func events(in webhook: WebhookCall) throws(WebhookError) -> [InboundEvent] {
        let url = WebhookURL(webhook.url)
        let form: FormFields
        if webhook.method.uppercased() == "GET" {
            form = url.queryFields
        } else if webhook.isTwilioForm(url) {
            form = FormFields(encoded: webhook.body)
        } else {
            // Event streams and the like: authentic, and nothing of ours.
            guard let object = JSONText.object(webhook.body) else {
                throw WebhookError("the body is neither a form nor a JSON object")
            }
            return [.other(name: JSONText.word(object["type"]) ?? "json")]
        }

        let reference = ["MessageSid", "SmsSid", "SmsMessageSid"].lazy.compactMap { form.nonEmptyText($0) }.first
        guard let reference else { throw WebhookError("the field MessageSid is missing") }
        // Both kinds of webhook carry SmsStatus; what tells them apart is what it says.
        let status = form.nonEmptyText("MessageStatus") ?? form.nonEmptyText("SmsStatus")
        if let status, !inboundStatuses.contains(status) {
            guard let known = statuses[status] else { return [.other(name: status)] }
            // RawDlrDoneDate has no zone and no seconds, so the receipt has no time.
            return [
                .receipt(
                    InboundReceipt(
                        reference: reference, messageID: url.messageID, status: known,
                        code: form.nonEmptyText("ErrorCode").flatMap { $0 == "0" ? nil : $0 }))
            ]
        }
        guard let from = form.text("From").flatMap(ProviderNumber.phone) else {
            throw WebhookError("the field From is missing or no phone number")
        }
        return [
            .reply(
                InboundReply(
                    reference: reference, from: from, to: ProviderNumber.sender(form.text("To") ?? ""),
                    body: MessageBody(form.text("Body") ?? ""),
                    handledKeyword: form.text("OptOutType").flatMap { .init(rawValue: $0.lowercased()) }))
        ]
    }
}
