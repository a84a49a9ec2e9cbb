import Domain
import Gateways

/// One element of a signed webhook, read strictly: whoever sends it wrote it for us, and wants to hear what is wrong.
struct SignedElement {
    let record: JSONRecord
    /// Where the element stands: `/3`, or nothing where the body is the element.
    let pointer: String
    let boundAction: String?
    var problems: [Rejection] = []
    var others: [ActionReading.Other] = []

    init(record: JSONRecord, pointer: String, boundAction: String?) {
        self.record = record
        self.pointer = pointer
        self.boundAction = boundAction
    }

    static let keys = [
        "token", "phone", "email", "person_id", "action", "kind", "occurred_at", "external_id", "source", "value",
        "first_name", "last_name",
    ]

    mutating func event(
        hook: String, evidence: Evidence, delivery: String, fallbackID: String, receivedAt: Timestamp
    ) -> ActionEvent? {
        lookAtUnknownKeys()
        let token = token()
        let phone = text("phone", "a phone number") { $0.utf8.filter { (0x30...0x39).contains($0) }.count >= 7 }
        let email = text("email", "an e-mail address") { text in
            text.split(separator: "@", omittingEmptySubsequences: false).count == 2 && !text.hasPrefix("@")
                && !text.hasSuffix("@")
        }
        let knownID = text("person_id", "an id") { !$0.contains(" ") }
        if ["token", "phone", "email", "person_id"].allSatisfy({ !isThere($0) }) {
            reject("", "it names nobody", "Add token, phone, email or person_id.")
        }
        let action = action()
        let at = occurredAt(receivedAt)
        let externalID = text("external_id", "an id") { !$0.isEmpty }
        let source = text("source", "a word") { !$0.isEmpty }
        let value = value()
        guard problems.isEmpty, let at else { return nil }
        return ActionEvent(
            key: "\(hook):\(source ?? ""):\(externalID ?? fallbackID)", delivery: delivery, kind: "signed",
            action: action, evidence: evidence, at: at, token: token, source: source, knownID: knownID,
            phones: phone.map { [Secret($0)] } ?? [], emails: email.map { [Secret($0)] } ?? [],
            firstName: text("first_name", "a name") { _ in true } ?? "",
            lastName: text("last_name", "a name") { _ in true } ?? "", value: value, isVerified: true)
    }

    /// A slip of the pen is refused, because what it was meant to say would be lost; any other further key is noted.
    private mutating func lookAtUnknownKeys() {
        for key in record.values.keys.sorted() where !Self.keys.contains(key) {
            if let near = NearestName.of(key, among: Self.keys) {
                reject(key, "there is no such key", "Did you mean \(near)?")
            } else {
                others.append(.init(pointer: at(key), kind: String(key.prefix(60)), reason: "we do not know this key"))
            }
        }
    }

    private mutating func token() -> LinkToken? {
        guard let written = text("token", "a token", where: { _ in true }) else { return nil }
        guard let token = LinkSource.token(in: written) else {
            reject("token", "it is no token of ours", "Send what came back in source or utm_content, unchanged.")
            return nil
        }
        return token
    }

    /// `action`, which may be called `kind`; or the hook's own.
    private mutating func action() -> String? {
        let given = [
            text("action", "a word", where: { $0.count <= 100 }), text("kind", "a word", where: { $0.count <= 100 }),
        ].compactMap { $0 }
        let isSaid = isThere("action") || isThere("kind")
        if let first = given.first {
            if given.count == 2, given[1] != first {
                reject("kind", "it says another thing than action", "Send one of the two.")
            }
            if let boundAction, boundAction != first {
                reject(
                    isThere("action") ? "action" : "kind", "this hook is about another action",
                    "Leave it out, or send it to the hook of that action.")
            }
        } else if boundAction == nil && !isSaid {
            reject("action", "it is missing", "Say what was done, by the name the organization's plans use.")
        }
        return given.first ?? boundAction
    }

    private mutating func occurredAt(_ receivedAt: Timestamp) -> Timestamp? {
        let name = "occurred_at"
        guard isThere(name) else {
            reject(name, "it is missing", "Say when it happened, like 2026-07-01T23:30:00Z.")
            return nil
        }
        guard let written = record.values[name] as? String, let at = ISO8601.parse(written) else {
            reject(name, "it is no instant with an offset", "Write it like 2026-07-01T23:30:00Z.")
            return nil
        }
        if at > receivedAt.adding(seconds: SignedActions.aheadSeconds) {
            reject(name, "it has not happened yet", "Send it when it has; check the sender's clock.")
        }
        if at < receivedAt.adding(seconds: -SignedActions.oldestSeconds) {
            reject(
                name, "it is more than \(SignedActions.oldestSeconds / 86_400) days ago",
                "Import older records as a file: textbank conversion import.")
        }
        return at
    }

    private mutating func value() -> MessageBody? {
        guard isThere("value") else { return nil }
        if let text = JSONRecord.text(record.values["value"]) { return MessageBody(text) }
        if let number = record.values["value"] as? Double, record.flag("value") == nil {
            return MessageBody(String(number))
        }
        reject("value", "it is neither a text nor a number", "Send one text or one number.")
        return nil
    }

    /// A text, checked; nil where it is missing or was refused.
    private mutating func text(_ name: String, _ noun: String, where isOne: (String) -> Bool) -> String? {
        guard isThere(name) else { return nil }
        guard let text = record.text(name), isOne(text) else {
            reject(name, "it is not \(noun)", "Send \(noun) as a text, or leave the key out.")
            return nil
        }
        return text
    }

    /// Missing and null mean the same.
    private func isThere(_ name: String) -> Bool {
        guard let value = record.values[name] else { return false }
        return !JSONRecord.isNull(value)
    }

    private func at(_ name: String) -> String { name.isEmpty ? pointer : pointer + JSONPointer.of(name) }

    private mutating func reject(_ name: String, _ reason: String, _ remedy: String) {
        let field = at(name)
        problems.append(Rejection(field: field.isEmpty ? "body" : field, reason: reason, remedy: remedy))
    }
}
