import Domain

/// What Kannel calls us with: a receipt on the URL we gave at the hand-over, an inbound text on the `get-url` (or
/// `post-url`) of its sms-service. The parameter names are ours, chosen here and in `docs/gateways/kannel.md`.
enum KannelWebhook {
    /// Appended to our receipt URL. `%p` and `%P` are absent on purpose: they are swapped in a receipt, and our id says
    /// who it was.
    static let receiptEscapes = "type=%d&answer=%A&ts=%T&smsc=%i&fid=%F"

    /// The bits of a receipt's type.
    static let types: [String: InboundReceipt.Status] = [
        "1": .delivered, "2": .undelivered, "4": .sent, "8": .sent, "16": .failed,
    ]

    static func events(in webhook: WebhookCall) throws(WebhookError) -> [InboundEvent] {
        let url = WebhookURL(webhook.url)
        let fields = url.queryFields
        if let type = fields.text("type") { return [receipt(type, fields, messageID: url.messageID)] }
        return [.reply(webhook.method.uppercased() == "POST" ? try posted(webhook) : try reply(fields))]
    }

    private static func receipt(_ type: String, _ fields: FormFields, messageID: MessageID?) -> InboundEvent {
        guard let status = types[type] else { return .other(name: "receipt type \(type.prefix(8))") }
        let isFailure = status == .undelivered || status == .failed
        // The SMSC's id (`fid`) is not the reference: no answer of Kannel's has told it to us, and SMSCs reuse theirs.
        return .receipt(
            InboundReceipt(
                reference: nil, messageID: messageID, status: status,
                code: isFailure ? code(fields.text("answer") ?? fields.text("text") ?? "") : nil, at: instant(fields)))
    }

    /// The error code in an SMSC's words: `err:027` of an SMPP receipt, or what stands behind `NACK/`. Nothing else of
    /// it is kept, because an SMPP receipt quotes the text.
    private static func code(_ answer: String) -> String? {
        for mark in ["err:", "NACK/"] {
            var rest = answer[...]
            while !rest.isEmpty, !rest.hasPrefix(mark) { rest = rest.dropFirst() }
            let code = rest.dropFirst(mark.count).prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(16)
            if !code.isEmpty { return String(code) }
        }
        return nil
    }

    private static func reply(_ fields: FormFields) throws(WebhookError) -> InboundReply {
        guard let sender = fields.text("from"), let text = fields.bytes("text") else {
            throw WebhookError("the query has neither type (a receipt) nor from and text (an inbound text)")
        }
        return InboundReply(
            reference: fields.nonEmptyText("id"), from: try phone(sender),
            to: ProviderNumber.sender(fields.text("to") ?? ""),
            body: MessageBody(decode(text, charset: fields.text("charset") ?? "")), receivedAt: instant(fields))
    }

    /// The `post-url` form, which has no id and writes its time without a zone.
    private static func posted(_ webhook: WebhookCall) throws(WebhookError) -> InboundReply {
        guard let sender = webhook.headers.first(named: "X-Kannel-From") else {
            throw WebhookError("the header X-Kannel-From is missing; set send-sender, or better use get-url with id=%I")
        }
        let type = (webhook.headers.first(named: "Content-Type") ?? "").lowercased()
        let charset = type.split(separator: "charset=", maxSplits: 1).dropFirst().first ?? ""
        return InboundReply(
            reference: nil, from: try phone(sender),
            to: ProviderNumber.sender(webhook.headers.first(named: "X-Kannel-To") ?? ""),
            body: MessageBody(decode(webhook.body, charset: charset.filter { $0 != "\"" })))
    }

    private static func phone(_ sender: String) throws(WebhookError) -> PhoneNumber {
        guard let phone = ProviderNumber.phone(sender) else {
            throw WebhookError("the sender is no phone number of 10 to 15 digits")
        }
        return phone
    }

    private static func instant(_ fields: FormFields) -> Timestamp? {
        guard let text = fields.text("ts"), let seconds = Int64(text), (1...253_402_300_799).contains(seconds) else {
            return nil
        }
        return Timestamp(seconds: seconds)
    }

    /// The text of an inbound message: UTF-8 with `mo-recode`, UTF-16 of a UCS-2 message without it, and the Western
    /// code page where older smsboxes use it. A word that means STOP must never be lost to a charset, so whatever is
    /// no UTF-8 is read as that code page.
    private static func decode(_ bytes: [UInt8], charset: String) -> String {
        switch charset.uppercased() {
        case "UTF-16BE", "UCS-2", "UCS2", "UTF-16":
            let units = stride(from: 0, to: bytes.count - 1, by: 2).map {
                UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
            }
            return String(decoding: units, as: UTF16.self)
        case "WINDOWS-1252", "CP1252", "ISO-8859-1", "LATIN1", "LATIN-1":
            return windows1252(bytes)
        default:
            return String(validating: bytes, as: UTF8.self) ?? windows1252(bytes)
        }
    }

    /// Windows code page 1252: Latin-1 with letters where Latin-1 has control characters.
    private static func windows1252(_ bytes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            let isSpecial = (0x80...0x9F).contains(byte)
            let value = isSpecial ? upperControls[Int(byte) - 0x80] : UInt32(byte)
            text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
        }
        return String(text)
    }

    /// 0x80 to 0x9F of Windows code page 1252; the five it leaves open are replacement characters.
    private static let upperControls: [UInt32] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
        0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0xFFFD, 0x017E, 0x0178,
    ]
}
