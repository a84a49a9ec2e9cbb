import Domain
import Gateways

extension ActionNetwork {
    /// Every hour: what three failed deliveries lost is found again.
    package static let pace = Poll.Pace(everySeconds: 3_600)

    static let perPage = 25
    /// Action Network documents dates in filters, not times; and what changed while a page was read must not be missed.
    static let overlapSeconds: Int64 = 2 * 86_400

    /// The request for the page that a poll wants next; nil without a key or a page to read.
    ///
    /// One key may make four calls a second: its polls are to be driven one after the other, each by its own `dueAt`.
    package func call(for poll: Poll) -> HTTPCall? {
        guard let page else { return nil }
        if let next = poll.page { return get(next) }
        var url = "\(base.text)/\(page.kind.folder)/\(page.id)/\(page.kind.records)?per_page=\(Self.perPage)"
        if let watermark = poll.watermark {
            let day = ISO8601.format(watermark.adding(seconds: -Self.overlapSeconds)).prefix(10)
            url += "&filter=modified_date%20gt%20%27\(day)%27"
        }
        return get(url)
    }

    /// What the answer to that request says.
    ///
    /// A 200 without what was asked for is a failure and no empty page: Action Network answers some bad requests so. An
    /// empty list has its `_links` all the same.
    /// - Parameter receivedAt: when the answer came: the date of a record without one.
    package func reading(of answer: HTTPAnswer, receivedAt: Timestamp) -> PollReading {
        guard let page else {
            return .trouble(PollTrouble(kind: .refused, code: "no_page", words: "no page is set"))
        }
        let object: JSONRecord
        switch PollAnswer.body(of: answer, sentence: { $0.text("error") }) {
        case .trouble(let trouble): return .trouble(trouble)
        case .object(let whole): object = whole
        }
        let embedded = object.record("_embedded")
        let lists = page.kind.embeddedKeys.compactMap { embedded?.values[$0] as? [Any] }
        guard !lists.isEmpty || (object.record("_links") != nil && object.list("identifiers").isEmpty) else {
            return .trouble(
                PollTrouble(kind: .failed, code: "malformed_answer", words: "its answer has no list in it"))
        }
        var reading = ActionReading()
        var letters = LetterPile()
        var newest: Timestamp?
        for (index, element) in (lists.first ?? []).enumerated() {
            guard let values = JSONRecord(element) else {
                reading.problems.append(
                    Rejection(
                        field: JSONPointer.of("_embedded", page.kind.embeddedKeys[0], String(index)),
                        reason: "it is no object", remedy: "Nothing is to be done here; tell Action Network."))
                continue
            }
            let record = ActionNetworkRecord(kind: page.kind, record: values, assumedPageID: page.id)
            if let changed = record.modifiedAt { newest = max(newest ?? changed, changed) }
            guard let id = record.id else {
                reading.problems.append(
                    Rejection(
                        field: JSONPointer.of("_embedded", page.kind.embeddedKeys[0], String(index)),
                        reason: "the record has no id", remedy: "Nothing is to be done here; tell Action Network."))
                continue
            }
            let event = record.event(
                evidence: evidence, letters: self.letters, base: base,
                fallbackKey: "\(Self.prefix)\(page.kind.rawValue):\(id)", receivedAt: receivedAt, isVerified: true)
            if page.kind == .outreach { letters.add(event) } else { reading.add(event) }
        }
        for event in letters.events { reading.add(event) }
        let next = PollAnswer.Next(object.record("_links")?.record("next")?.values["href"], under: base)
        return PollAnswer.page(reading, next: next, newest: newest)
    }
}
