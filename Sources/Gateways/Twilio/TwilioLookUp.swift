import Domain

// Asking Twilio what became of a text: its list of the texts from our sender to this number.
extension TwilioGateway {
    package var lookUp: LookUpAbility { .byRecipientAndTime }

    /// The newest texts between the two numbers.
    ///
    /// Twilio can also filter by the day on which a text was sent, and we do not let it: a text that waits in the
    /// sender's queue (up to ten hours) has no such day yet, so it would be missing from the answer, be called absent,
    /// and be sent twice. We look at the dates ourselves.
    package func lookUpCall(for doubt: DoubtfulText) -> HTTPCall? {
        var query: [UInt8] = Array("To=".utf8)
        PercentEncoding.appendFormValue(doubt.to.exposed, to: &query)
        query.append(contentsOf: "&From=".utf8)
        PercentEncoding.appendFormValue(doubt.from, to: &query)
        query.append(contentsOf: "&PageSize=\(TwilioLookUp.pageSize)".utf8)
        return HTTPCall(
            method: .get, url: url + "?" + String(decoding: query, as: UTF8.self),
            headers: headers.filter { $0.name != "Content-Type" })
    }

    package func finding(in answer: HTTPAnswer, for doubt: DoubtfulText) -> LookUpFinding {
        switch answer {
        case .failure(let failure): .unclear(code: failure.code)
        case .response(let response) where response.isTruncated: .unclear(code: "truncated_answer")
        case .response(let response): TwilioLookUp.finding(in: response, for: doubt)
        }
    }
}

/// What Twilio's list of texts says about one in doubt.
enum TwilioLookUp {
    /// Few enough that a page of long texts is not cut by the wire.
    static let pageSize = 20

    /// A text made within this time of the hand-over, before or after, can be the one: the request itself ends within
    /// its time-out, and the two clocks may differ by some minutes.
    static let windowSeconds: Int64 = 10 * 60
    /// The same words further away than the window, but no further than this, are no proof of anything.
    static let doubtfulSeconds: Int64 = 24 * 3_600

    /// One text of the list.
    private struct Entry {
        var reference: String
        var status: String
        var code: String?
        var to: String?
        var from: String?
        var direction: String?
        var body: String
        var madeAt: Timestamp?

        init?(_ value: Any) {
            guard let object = value as? [String: Any], let reference = JSONText.word(object["sid"]),
                let status = JSONText.word(object["status"])
            else { return nil }
            self.reference = reference
            self.status = status
            code = JSONText.word(object["error_code"]).flatMap { $0 == "0" ? nil : $0 }
            to = JSONText.word(object["to"])
            from = JSONText.word(object["from"])
            direction = JSONText.word(object["direction"])
            body = object["body"] as? String ?? ""
            madeAt = (JSONText.word(object["date_created"]) ?? JSONText.word(object["date_sent"]))
                .flatMap(MailDate.parse)
        }
    }

    static func finding(in response: HTTPResponse, for doubt: DoubtfulText) -> LookUpFinding {
        let object = JSONText.object(response.body)
        guard response.status == 200 else {
            return .unclear(code: JSONText.word(object?["code"]) ?? "http_\(response.status)")
        }
        guard let values = object?["messages"] as? [Any] else { return .unclear(code: "malformed_answer") }
        let entries = values.compactMap(Entry.init)
        guard entries.count == values.count else { return .unclear(code: "malformed_answer") }

        var candidates: [Entry] = []
        var doubts: [String] = []
        for entry in entries where mayBeOurs(entry, doubt) {
            let isSame = words(entry.body) == words(doubt.body.exposed)
            switch (entry.madeAt.map { distanceSeconds($0, doubt.handedAt) }, isSame) {
            case (.some(...windowSeconds), true): candidates.append(entry)
            // Somebody's text to the same number at the same time: a name may have been corrected since, so that we
            // would write ours differently today.
            case (.some(...windowSeconds), false): doubts.append("other_text")
            case (.some(...doubtfulSeconds), true): doubts.append("outside_window")
            case (nil, _): doubts.append("undated")
            default: break
            }
        }
        if candidates.count > 1 { return .unclear(code: "several") }
        guard isWholeWindow(entries, object, doubt) else { return .unclear(code: "more_pages") }
        if let found = candidates.first {
            guard let status = TwilioWebhook.statuses[found.status] else { return .unclear(code: "unknown_status") }
            return .found(reference: found.reference, status: status, code: found.code)
        }
        return doubts.first.map { .unclear(code: $0) } ?? .absent
    }

    private static func mayBeOurs(_ entry: Entry, _ doubt: DoubtfulText) -> Bool {
        if doubt.knownReferences.contains(entry.reference) { return false }
        // What Twilio answered by itself, to a STOP for one, and what the person wrote.
        if let direction = entry.direction, direction == "outbound-reply" || direction == "inbound" { return false }
        // The filter is Twilio's; a sender that is not chosen yet is null.
        return (entry.to.map { $0 == doubt.to.exposed } ?? true) && (entry.from.map { $0 == doubt.from } ?? true)
    }

    /// Everything within the window is on this page: there is no other, or this one, newest first, reaches back beyond
    /// the window.
    private static func isWholeWindow(_ entries: [Entry], _ object: [String: Any]?, _ doubt: DoubtfulText) -> Bool {
        guard JSONText.word(object?["next_page_uri"]) != nil else { return true }
        let dates = entries.compactMap(\.madeAt)
        guard dates.count == entries.count, let oldest = dates.last,
            zip(dates, dates.dropFirst()).allSatisfy({ $0 >= $1 })
        else { return false }
        return oldest < doubt.handedAt.adding(seconds: -windowSeconds)
    }

    private static func distanceSeconds(_ left: Timestamp, _ right: Timestamp) -> Int64 {
        abs(left.microseconds(since: right)) / 1_000_000
    }

    /// Without the spaces at both ends, which not every part of a network keeps.
    private static func words(_ text: String) -> [Character] {
        var characters = NormalForm.composed(text)[...]
        while characters.first?.isWhitespace == true { characters.removeFirst() }
        while characters.last?.isWhitespace == true { characters.removeLast() }
        return Array(characters)
    }
}
