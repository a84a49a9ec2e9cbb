/// One accepted message, as the provider keeps it for look-ups.
struct StoredMessage: Sendable {
    var sid: String
    var to: String
    var from: String
    var body: String
    var segments: Int
    var callback: String?
    var acceptedAt: Moment
    var status = "queued"
    var errorCode: Int?

    /// Twilio's sheet of a message (resource Message, API version 2010-04-01).
    ///
    /// - Parameter date: `acceptedAt.rfc2822`, which a caller may have at hand from the text before.
    func sheet(account: String, date: String) -> [UInt8] {
        let uri = "/2010-04-01/Accounts/\(account)/Messages/\(sid)"
        var text = JSONText(reserving: 900)
        text.add("account_sid", account)
        text.add("api_version", "2010-04-01")
        text.add("body", body)
        text.add("date_created", date)
        text.add("date_sent", status == "queued" ? nil : date)
        text.add("date_updated", date)
        text.add("direction", "outbound-api")
        text.add("error_code", errorCode.map(Int64.init))
        text.add("error_message", nil as String?)
        text.add("from", from)
        text.add("messaging_service_sid", nil as String?)
        text.add("num_media", "0")
        text.add("num_segments", String(segments))
        text.add("price", nil as String?)
        text.add("price_unit", "USD")
        text.add("sid", sid)
        text.add("status", status)
        text.add("subresource_uris", json: Array("{\"media\":\"\(uri)/Media.json\"}".utf8))
        text.add("to", to)
        text.add("uri", "\(uri).json")
        return text.closed()
    }
}

/// The messages of one account. Keeps the newest `limit`; older ones are forgotten, as a provider forgets after months.
struct MessageShelf {
    private let prefix: String
    private let limit: Int
    private var messages: [Int: StoredMessage] = [:]
    private var numbersByPhone: [String: [Int]] = [:]
    private var nextNumber = 1

    /// - Parameter stamp: differs between two runs of the network, so that no sid is given twice.
    init(stamp: UInt64, limit: Int) {
        prefix = "SM" + Self.hex(stamp)
        self.limit = limit
    }

    /// The number and sid of the next message. `SM` and 32 hexadecimal digits, the last 16 of them the number.
    mutating func reserve() -> (number: Int, sid: String) {
        defer { nextNumber += 1 }
        return (nextNumber, prefix + Self.hex(UInt64(nextNumber)))
    }

    mutating func keep(_ message: StoredMessage, number: Int) {
        guard limit > 0 else { return }
        messages[number] = message
        numbersByPhone[message.to, default: []].append(number)
        if let forgotten = messages.removeValue(forKey: number - limit) {
            numbersByPhone[forgotten.to]?.removeAll { $0 == number - limit }
        }
    }

    mutating func setStatus(_ status: String, errorCode: Int?, number: Int) {
        // Receipts come in any order; a final state stays.
        guard let known = messages[number]?.status, known == "queued" || known == "sent" else { return }
        messages[number]?.status = status
        messages[number]?.errorCode = errorCode
    }

    func message(sid: String) -> StoredMessage? {
        guard sid.hasPrefix(prefix), let number = Int(sid.dropFirst(prefix.count), radix: 16) else { return nil }
        return messages[number]
    }

    /// Newest first.
    func messages(to: String?, from: String?, since: Moment?, until: Moment?) -> [StoredMessage] {
        let numbers = to.map { numbersByPhone[$0] ?? [] } ?? messages.keys.sorted()
        return numbers.reversed().compactMap { messages[$0] }.filter { message in
            (from == nil || message.from == from) && (since.map { message.acceptedAt >= $0 } ?? true)
                && (until.map { message.acceptedAt < $0 } ?? true)
        }
    }

    private static func hex(_ value: UInt64) -> String {
        let text = String(value, radix: 16)
        return String(repeating: "0", count: 16 - text.utf8.count) + text
    }
}
