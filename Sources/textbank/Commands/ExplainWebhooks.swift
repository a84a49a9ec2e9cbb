import ArgumentParser
import Domain
import Foundation
import Gateways

/// `textbank explain webhooks`: is it from the provider, why, and what does it say?
struct ExplainWebhooks: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "webhooks",
        abstract: "Checks webhooks as the daemon does: signature first, then what they say.",
        discussion: """
            In: gateway, settings, method (POST), url, headers, body or body_base64, at (Unix seconds, ISO or null: no \
            age check). Out: authentic, why, events.
            """)

    func run() throws { JSONLines.filter(Self.answer) }

    static func answer(to line: [String: Any]) throws -> [String: Any] {
        let kind = try GatewayCatalog.kind(try line.requiredText("gateway"), field: "gateway")
        let gateway = try kind.forWebhooks(try settings(line["settings"]))
        let webhook = WebhookCall(
            method: try line.text("method") ?? "POST", url: try line.requiredText("url"),
            headers: try headers(line["headers"]), body: try body(line))
        let verdict = gateway.authenticate(webhook, at: try instant(line["at"]))
        var why = verdict.why
        var events: [[String: Any]] = []
        if verdict.isAuthentic {
            do {
                events = try gateway.events(in: webhook).map(describe)
            } catch {
                why += "; it cannot be read: \(error)"
            }
        }
        return ["authentic": verdict.isAuthentic, "why": why, "events": events]
    }

    // MARK: Input

    private static func settings(_ value: Any?) throws -> [String: String] {
        guard let value, !(value is NSNull) else { return [:] }
        guard let object = value as? [String: Any] else { throw FieldError("field \"settings\" must be an object") }
        // What is no text is none of ours: unknown settings of other kinds may be anything.
        return object.compactMapValues { $0 as? String }
    }

    private static func headers(_ value: Any?) throws -> [HTTPHeader] {
        guard let value, !(value is NSNull) else { return [] }
        guard let object = value as? [String: Any] else { throw FieldError("field \"headers\" must be an object") }
        // An object has no order; ours is one that two runs share.
        return try object.sorted { $0.key < $1.key }.flatMap { name, value in
            try (value as? [Any] ?? [value]).map { element in
                if let text = element as? String { return HTTPHeader(name, text) }
                if let number = element as? Int64 { return HTTPHeader(name, String(number)) }
                throw FieldError("field \"headers\": the value of \(name) must be a string or an array of strings")
            }
        }
    }

    private static func body(_ line: [String: Any]) throws -> [UInt8] {
        guard let encoded = try line.text("body_base64") else { return Array((try line.text("body") ?? "").utf8) }
        guard let data = Data(base64Encoded: encoded) else {
            throw FieldError("field \"body_base64\" must be base64")
        }
        return Array(data)
    }

    private static func instant(_ value: Any?) throws -> Timestamp? {
        guard let value, !(value is NSNull) else { return nil }
        if let text = value as? String {
            if let instant = ISO8601.parse(text) { return instant }
            if let seconds = Int64(text), range.contains(seconds) { return Timestamp(seconds: seconds) }
        } else if let seconds = value as? Double, seconds.isFinite,
            range.contains(Int64(max(-1, min(seconds, 1e15))))
        {
            return Timestamp(microseconds: Int64(seconds * 1_000_000))
        }
        throw FieldError("field \"at\" must be Unix seconds, an ISO 8601 instant with its zone, or null")
    }

    /// The seconds of the years 1970 to 9999.
    private static let range: ClosedRange<Int64> = 0...253_402_300_799

    // MARK: Output

    private static func describe(_ event: InboundEvent) -> [String: Any] {
        switch event {
        case .reply(let reply):
            [
                "type": "reply", "id": orNull(reply.reference), "from": reply.from.exposed, "to": reply.to,
                "text": reply.body.exposed, "at": orNull(reply.receivedAt?.description),
            ]
        case .receipt(let receipt):
            [
                "type": "receipt", "id": orNull(receipt.reference), "message": orNull(receipt.messageID?.value),
                "status": receipt.status.rawValue, "final": receipt.status.isFinal, "code": orNull(receipt.code),
                "at": orNull(receipt.at?.description),
            ]
        case .other(let name):
            ["type": "other", "name": name]
        }
    }

    private static func orNull(_ value: Any?) -> Any { value ?? NSNull() }
}
