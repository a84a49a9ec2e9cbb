/// What we tell the daemon: receipts and replies, signed.
extension Network {
    func deliver(_ receipt: Receipt) {
        shelf.setStatus(receipt.status, errorCode: receipt.errorCode, number: receipt.number)
        counts.receiptsByStatus[receipt.status, default: 0] += 1
        guard let callback = receipt.callback, let address = receipt.address else { return }
        let now = clock.now()
        let wall = Moment.machineNow()
        var form = Form([
            ("AccountSid", options.account), ("ApiVersion", "2010-04-01"), ("From", receipt.from),
            ("MessageSid", receipt.sid), ("MessageStatus", receipt.status), ("SmsSid", receipt.sid),
            ("SmsStatus", receipt.status), ("To", receipt.to),
        ])
        if let code = receipt.errorCode { form.fields.append(("ErrorCode", String(code))) }
        if receipt.status != "sent" { form.fields.append(("RawDlrDoneDate", now.compactMinute)) }
        send(form, to: callback, address, isUrgent: false) { result in
            guard self.log.isKept else { return }
            var line = self.log.line("receipt", at: now, wall: wall)
            line.add("sid", receipt.sid)
            line.add("to", receipt.to)
            line.add("status", receipt.status)
            line.add("code", receipt.errorCode.map(Int64.init))
            Self.add(result, to: &line)
            self.append(line)
        }
    }

    /// Tells the daemon what a phone wrote to one of its numbers.
    /// - Returns: the sid of the reply.
    @discardableResult
    func deliverReply(from phone: String, to sender: String, kind: ReplyKind, body: String) -> String? {
        guard let webhook = options.webhook, let webhookAddress else { return nil }
        switch NetworkKeyword(body) {
        case .stop?: stopped.insert("\(sender)|\(phone)")
        case .start?: stopped.remove("\(sender)|\(phone)")
        case nil: break
        }
        counts.repliesByKind[kind.rawValue, default: 0] += 1
        let now = clock.now()
        let wall = Moment.machineNow()
        let sid = shelf.reserve().sid
        let form = Form([
            ("ToCountry", "US"), ("ToState", ""), ("SmsMessageSid", sid), ("NumMedia", "0"), ("ToCity", ""),
            ("FromZip", ""), ("SmsSid", sid), ("FromState", ""), ("SmsStatus", "received"), ("FromCity", ""),
            ("Body", body), ("FromCountry", "US"), ("To", sender), ("ToZip", ""),
            ("NumSegments", String(Segments.count(body))), ("MessageSid", sid), ("AccountSid", options.account),
            ("From", phone), ("ApiVersion", "2010-04-01"),
        ])
        send(form, to: webhook, webhookAddress, isUrgent: true) { result in
            var line = self.log.line("reply", at: now, wall: wall)
            line.add("from", phone)
            line.add("to", sender)
            line.add("body", body)
            line.add("kind", kind.rawValue)
            line.add("sid", sid)
            Self.add(result, to: &line)
            self.append(line)
        }
        return sid
    }

    private static func add(_ result: WebhookResult, to line: inout JSONText) {
        line.add("answer", result.status)
        line.add("answered", result.answeredAt?.microseconds)
        line.add("attempts", result.attempts)
    }

    /// Signs and sends; some webhooks twice, half of those at once and half after the first was answered.
    private func send(
        _ form: Form, to url: String, _ address: WebAddress, isUrgent: Bool,
        whenDone: @escaping (WebhookResult) -> Void
    ) {
        if address.isSecure, options.deliverTo.isEmpty {
            counts.webhooksByAnswer["https unsupported", default: 0] += 1
            return whenDone(WebhookResult(status: 0, answeredAt: nil, attempts: 0))
        }
        let body = form.encoded
        let signature = TwilioSignature.sign(url: url, form: form, token: options.token)
        let token = idempotencyToken()
        let isTwice = chance.happens(options.duplicateWebhookRate)
        let isAtOnce = isTwice && chance.happens(0.5)
        func delivery(whenDone: @escaping (WebhookResult) -> Void) -> WebhookDelivery {
            WebhookDelivery(
                url: url, address: address, body: body, signature: signature, idempotencyToken: token,
                isUrgent: isUrgent, whenDone: whenDone)
        }
        func sendCopy() {
            counts.duplicateWebhooks += 1
            client.send(delivery { _ in })
        }
        client.send(
            delivery { result in
                self.counts.webhooksByAnswer[String(result.status), default: 0] += 1
                whenDone(result)
                if isTwice, !isAtOnce, result.isAccepted { sendCopy() }
            })
        if isAtOnce { sendCopy() }
    }

    /// In the form of a UUID; from the seeded stream, for nothing here is a secret.
    private func idempotencyToken() -> String {
        let text = String(chance.next() | 1 << 63, radix: 16) + String(chance.next() | 1 << 63, radix: 16)
        let digits = Array(text.utf8)
        let pieces = [digits[0..<8], digits[8..<12], digits[12..<16], digits[16..<20], digits[20..<32]]
        return pieces.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    }
}
