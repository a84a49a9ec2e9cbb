import Domain
import Foundation
import Gateways

/// The hook for every other system: a signed webhook that says in our words who did what and when.
///
/// `{"token"|"phone"|"email"|"person_id": …, "action": …, "occurred_at": …, "external_id": …, "source": …, "value": …}`,
/// one or an array of them. docs/integrations.md has the contract for whoever writes the sender.
package struct SignedActions: Sendable {
    let name: String
    let secrets: [WebhookSecret]
    let action: String?
    let evidence: Evidence

    /// As many as a sender may put into one webhook.
    package static let mostElements = 1_000
    /// How long ago an action may have happened.
    package static let oldestSeconds: Int64 = 30 * 86_400
    /// How far ahead of ours a sender's clock may be.
    package static let aheadSeconds: Int64 = 300

    /// - Parameters:
    ///   - name: the hook's name in the configuration.
    ///   - secrets: the newest first; two while one is being replaced.
    ///   - action: what the hook's elements are about; nil where each says so itself.
    ///   - evidence: what they show.
    /// - Throws: a `Refusal` naming each wrong setting below `field`.
    package init(
        name: String, secrets: [String], action: String? = nil, evidence: Evidence = .form, field: String = "actions"
    ) throws(Refusal) {
        var rejections: [Rejection] = []
        let read = secrets.map { WebhookSecret($0) }
        if read.isEmpty || read.contains(where: { $0 == nil }) {
            rejections.append(
                Rejection(
                    field: field + ".secret", reason: "it is missing, or not 24 to 64 bytes in base64",
                    remedy: "Make one with: echo whsec_$(openssl rand -base64 32)."))
        }
        if ![.form, .attendance, .paper].contains(evidence) {
            rejections.append(
                Rejection(
                    field: field + ".evidence", reason: "a webhook cannot show \(evidence.rawValue)",
                    remedy: "Use form, attendance or paper."))
        }
        guard rejections.isEmpty else { throw Refusal(rejections) }
        self.name = name
        self.secrets = read.compactMap { $0 }
        self.action = action
        self.evidence = evidence
    }

    package func verdict(on webhook: WebhookCall, at now: Timestamp?) -> WebhookVerdict {
        StandardWebhook.verdict(on: webhook, secrets: secrets, at: now)
    }

    /// What an authentic webhook says. Call only after `verdict` said yes.
    /// - Parameters:
    ///   - delivery: the webhook's id.
    ///   - receivedAt: when it came in.
    /// - Throws: a `Refusal` with every problem of every element by its JSON pointer; then nothing of it is taken in. No
    ///   value is repeated in it.
    package func reading(
        of body: [UInt8], delivery: String, receivedAt: Timestamp
    ) throws(Refusal) -> ActionReading {
        guard let elements = JSONRecord.elements(body) else {
            throw Refusal(
                field: "body", reason: "it is neither a JSON object nor an array of objects",
                remedy: "Send one object, or an array of them, in UTF-8.")
        }
        guard (1...Self.mostElements).contains(elements.count) else {
            throw Refusal(
                field: "body", reason: "it has \(elements.count) elements",
                remedy: "Send at least one and at most \(Self.mostElements) in a webhook.")
        }
        let isArray = body.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "[")
        var reading = ActionReading()
        for (index, element) in elements.enumerated() {
            let pointer = isArray ? JSONPointer.of(String(index)) : ""
            guard let record = JSONRecord(element) else {
                reading.problems.append(
                    Rejection(field: pointer, reason: "it is no object", remedy: "Send objects."))
                continue
            }
            var reader = SignedElement(record: record, pointer: pointer, boundAction: action)
            let fallback = "\(delivery):\(index)"
            if let event = reader.event(
                hook: name, evidence: evidence, delivery: delivery, fallbackID: fallback, receivedAt: receivedAt)
            {
                reading.add(event)
            }
            reading.others += reader.others
            reading.problems += reader.problems
        }
        if !reading.problems.isEmpty { throw Refusal(reading.problems) }
        return reading
    }
}
