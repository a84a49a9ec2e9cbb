import Domain
import Foundation
import Gateways

extension ActionNetwork {
    /// What a webhook says. Nothing in it is proved: Action Network signs nothing, and all that speaks for a caller is that
    /// it knew the URL. So every event is unverified until `verification` or polling has seen its record.
    ///
    /// Kinds we do not know are kept as others and never refused. Whatever a record lacks, it lacks: an event needs neither
    /// a phone nor a date.
    /// - Parameter receivedAt: when the webhook came in.
    /// - Throws: when the body is neither a JSON array nor an object. It is to be parked, and answered 200: sending the same
    ///   bytes again would not help.
    package func reading(of body: [UInt8], receivedAt: Timestamp) throws(WebhookError) -> ActionReading {
        guard let elements = JSONRecord.elements(body) else {
            throw WebhookError("the body is neither a JSON array nor an object")
        }
        var reading = ActionReading()
        var letters = LetterPile()
        for (index, element) in elements.enumerated() {
            let pointer = JSONPointer.of(String(index))
            guard let element = JSONRecord(element) else {
                reading.problems.append(
                    Rejection(
                        field: pointer, reason: "it is no object",
                        remedy: "Look at the webhook's bytes; Action Network sends objects."))
                continue
            }
            read(element, at: index, into: &reading, letters: &letters, receivedAt: receivedAt)
        }
        for event in letters.events { reading.add(event) }
        return reading
    }

    private func read(
        _ element: JSONRecord, at index: Int, into reading: inout ActionReading, letters: inout LetterPile,
        receivedAt: Timestamp
    ) {
        let pointer = JSONPointer.of(String(index))
        let delivery = element.text("idempotency_key")
        let names = element.values.keys.filter { $0 != "idempotency_key" && $0 != "action_network:sponsor" }.sorted()
        if names.isEmpty {
            reading.others.append(.init(pointer: pointer, kind: "", reason: "it names no kind of record"))
        }
        for name in names {
            guard let kind = ActionNetworkKind.allCases.first(where: { $0.webhookKey == name }) else {
                reading.others.append(.init(pointer: pointer, kind: shortened(name), reason: Self.reason(name)))
                continue
            }
            guard let values = element.record(name) else {
                reading.problems.append(
                    Rejection(
                        field: JSONPointer.of(String(index), name), reason: "it is no object",
                        remedy: "Look at the webhook's bytes; Action Network sends an object there."))
                continue
            }
            let record = ActionNetworkRecord(kind: kind, record: values, assumedPageID: page?.id)
            if let page, page.kind != kind || record.pageID != page.id {
                reading.others.append(
                    .init(pointer: pointer, kind: name, reason: "it is of another page than this hook's"))
                continue
            }
            let fallback = delivery.map { "delivery:\($0)" } ?? "body:\(Self.fingerprint(values))"
            var event = record.event(
                evidence: evidence, letters: self.letters, base: base,
                fallbackKey: "\(Self.prefix)\(kind.rawValue):\(fallback)", receivedAt: receivedAt, isVerified: false)
            event.delivery = delivery
            if kind == .outreach { letters.add(event) } else { reading.add(event) }
        }
    }

    private func shortened(_ name: String) -> String { String(name.prefix(60)) }

    /// Why kinds that Action Network documents are nothing that somebody did.
    private static func reason(_ name: String) -> String {
        switch name {
        case "action_network:upload": "an organizer's file put people there; they did nothing"
        case "action_network:action": "subscribed by hand, in bulk or by a ladder; nothing that the person did"
        default: "we do not know this kind"
        }
    }

    /// The same record has the same fingerprint, however its keys are ordered.
    private static func fingerprint(_ record: JSONRecord) -> String {
        let bytes = try? JSONSerialization.data(withJSONObject: record.values, options: [.sortedKeys])
        return String(Fingerprint.sha256(bytes ?? Data()).prefix(32))
    }
}

/// The letters of one webhook or page: those of one person to one campaign are one event, even where Action Network did not
/// say who the person is to it.
struct LetterPile {
    private struct Writer: Hashable {
        var resource: String?
        var progress: ActionEvent.Progress
        var knownID: String?
        var emails: [Secret]
        var phones: [Secret]
    }

    private var order: [Writer] = []
    private var piles: [Writer: ActionEvent] = [:]

    var events: [ActionEvent] { order.compactMap { piles[$0] } }

    mutating func add(_ event: ActionEvent) {
        // Without any name for the person the records stay apart: two unknowns may be two people.
        let isNamed = event.knownID != nil || !event.emails.isEmpty || !event.phones.isEmpty
        let writer = Writer(
            resource: event.resource, progress: event.progress, knownID: event.knownID ?? (isNamed ? nil : event.key),
            emails: event.knownID == nil ? event.emails : [], phones: event.knownID == nil ? event.phones : [])
        guard let earlier = piles[writer] else {
            order.append(writer)
            piles[writer] = event
            return
        }
        var one = ActionEvent.holding(earlier, event)
        // The first letter names them all, in whatever order they are told again.
        one.key = min(earlier.key, event.key)
        piles[writer] = one
    }
}
