import Domain
import Foundation
import Gateways

/// Performs the sections of a case in their order and says what each expectation ought to read.
struct CaseRunner {
    /// What is wrong with the case itself.
    struct BadCase: Error, CustomStringConvertible {
        var description: String
        init(_ description: String) { self.description = description }
    }

    static let inputs: Set<String> = ["settings", "text", "doubt", "answer", "webhook"]
    static let expectations: Set<String> = ["request", "outcome", "ask", "finding", "verdict", "events"]

    private var gateway: any Gateway
    private var text: OutboundText?
    private var doubt: DoubtfulText?
    private var answer: HTTPAnswer?
    private var webhook: WebhookCall?
    private var now: Timestamp?

    init(_ file: CaseFile) throws {
        var values = try CaseFile.settings(of: file.provider)
        for section in file.sections where section.name == "settings" {
            for (key, value) in section.values { values[key] = value.isEmpty ? nil : value }
        }
        gateway = try GatewayCatalog.make(
            kind: file.provider, settings: GatewaySettings(name: "main", values: values))
    }

    /// The sections with every expectation as the codec has it now.
    static func performed(_ file: CaseFile) throws -> [CaseFile.Section] {
        var runner = try CaseRunner(file)
        return try file.sections.map { section in
            var section = section
            if let actual = try runner.perform(section) { section.content = actual }
            return section
        }
    }

    /// Takes an input in, or answers an expectation.
    private mutating func perform(_ section: CaseFile.Section) throws -> String? {
        switch section.name {
        case "settings": return nil
        case "text":
            text = try Self.text(section.values)
            return nil
        case "doubt":
            doubt = try Self.doubt(section.values)
            return nil
        case "answer":
            answer = try Self.answer(section)
            return nil
        case "webhook":
            webhook = try Self.webhook(section)
            let words = section.argument.split(separator: " ")
            now = words.first == "at" ? words.last.flatMap { Int64($0) }.map { Timestamp(seconds: $0) } : nil
            return nil
        case "request":
            guard let text else { throw BadCase("request without a text before it") }
            return Self.describe(gateway.call(for: [text]))
        case "outcome":
            guard let answer else { throw BadCase("outcome without an answer before it") }
            let batch = [try text ?? Self.text([:])]
            return gateway.outcomes(of: answer, for: batch).map(Self.describe).joined(separator: "\n")
        case "ask":
            let doubt = try doubt ?? Self.doubt([:])
            // It has no body.
            return gateway.lookUpCall(for: doubt).map { Self.describe($0).trimmingCharacters(in: .newlines) }
                ?? "cannot be asked"
        case "finding":
            guard let answer else { throw BadCase("finding without an answer before it") }
            return Self.describe(gateway.finding(in: answer, for: try doubt ?? Self.doubt([:])))
        case "verdict":
            guard let webhook else { throw BadCase("verdict without a webhook before it") }
            let verdict = gateway.authenticate(webhook, at: now)
            return (verdict.isAuthentic ? "authentic: " : "refused: ") + verdict.why
        case "events":
            guard let webhook else { throw BadCase("events without a webhook before it") }
            do {
                return try gateway.events(in: webhook).map(Self.describe).joined(separator: "\n")
            } catch {
                return "unreadable: \(error)"
            }
        default: throw BadCase("no such section: \(section.name)")
        }
    }

    // MARK: Reading inputs

    private static func text(_ values: [String: String]) throws -> OutboundText {
        let known: Set<String> = ["message", "attempt", "to", "from", "text", "validity", "receipt"]
        if let unknown = values.keys.first(where: { !known.contains($0) }) {
            throw BadCase("no such field: \(unknown)")
        }
        let message = Int64(values["message"] ?? "41") ?? 41
        guard let to = PhoneNumber(e164: values["to"] ?? "+13125550142") else { throw BadCase("to is no E.164 number") }
        return OutboundText(
            messageID: MessageID(message), attempt: Int(values["attempt"] ?? "1") ?? 1, to: to,
            from: values["from"] ?? "+13125550100",
            body: MessageBody((values["text"] ?? "Hello").replacing("\\n", with: "\n")),
            validitySeconds: values["validity"].flatMap { Int64($0) },
            receiptURL: values["receipt"]
                ?? "https://sms.example.org/hooks/any/main?\(OutboundText.messageIDParameter)=\(message)")
    }

    private static func doubt(_ values: [String: String]) throws -> DoubtfulText {
        let known: Set<String> = ["to", "from", "text", "handed", "known"]
        if let unknown = values.keys.first(where: { !known.contains($0) }) {
            throw BadCase("no such field: \(unknown)")
        }
        guard let to = PhoneNumber(e164: values["to"] ?? "+13125550142") else { throw BadCase("to is no E.164 number") }
        guard let handedAt = ISO8601.parse(values["handed"] ?? "2026-11-21T19:15:28Z") else {
            throw BadCase("handed is no instant")
        }
        return DoubtfulText(
            to: to, from: values["from"] ?? "+13125550100",
            body: MessageBody((values["text"] ?? "Hello").replacing("\\n", with: "\n")), handedAt: handedAt,
            knownReferences: Set((values["known"] ?? "").split(separator: " ").map(String.init)))
    }

    /// First line, headers, an empty line, the body.
    private static func message(_ content: String) -> (first: String, headers: [HTTPHeader], body: [UInt8]) {
        let parts = content.split(separator: "\n\n", maxSplits: 1, omittingEmptySubsequences: false)
        let lines = parts[0].split(separator: "\n")
        let headers = lines.dropFirst().compactMap { line -> HTTPHeader? in
            let pair = line.split(separator: ":", maxSplits: 1)
            return pair.count == 2
                ? HTTPHeader(String(pair[0]), pair[1].trimmingCharacters(in: .whitespaces)) : nil
        }
        return (lines.first.map(String.init) ?? "", headers, parts.count > 1 ? Array(parts[1].utf8) : [])
    }

    /// `HTTP 201 [truncated]` and a message, or `failure <code> never_sent|maybe_sent`.
    static func answer(_ section: CaseFile.Section) throws -> HTTPAnswer {
        let (first, headers, body) = message(section.content)
        let words = first.split(separator: " ").map(String.init)
        if words.count == 3, words[0] == "failure", ["never_sent", "maybe_sent"].contains(words[2]) {
            return .failure(WireFailure(code: words[1], reach: words[2] == "never_sent" ? .neverSent : .maybeSent))
        }
        guard words.count >= 2, words[0] == "HTTP", let status = Int(words[1]) else {
            throw BadCase("an answer begins with HTTP and a status, or failure, a code and never_sent or maybe_sent")
        }
        let isTruncated = words.dropFirst(2).first == "truncated"
        return .response(HTTPResponse(status: status, headers: headers, body: body, isTruncated: isTruncated))
    }

    /// `POST https://…` and a message.
    static func webhook(_ section: CaseFile.Section) throws -> WebhookCall {
        let (first, headers, body) = message(section.content)
        let words = first.split(separator: " ").map(String.init)
        guard words.count == 2 else { throw BadCase("a webhook begins with its method and its URL") }
        return WebhookCall(method: words[0], url: words[1], headers: headers, body: body)
    }

    // MARK: Writing expectations

    private static func describe(_ call: HTTPCall) -> String {
        let head = ["\(call.method.rawValue) \(call.url)"] + call.headers.map { "\($0.name): \($0.value)" }
        return head.joined(separator: "\n") + "\n\n" + String(decoding: call.body, as: UTF8.self)
    }

    private static func describe(_ outcome: Outcome) -> String {
        switch outcome {
        case .accepted(let reference, let segments):
            "accepted reference=\(reference ?? "none") segments=\(segments.map(String.init) ?? "unknown")"
        case .rejected(let rejection, let code): "rejected \(rejection.rawValue) \(code)"
        case .throttled(let code, let after): "throttled \(code) retry_after_ms=\(after.map(String.init) ?? "ours")"
        case .unreachable(let code): "unreachable \(code)"
        case .uncertain(let code): "uncertain \(code)"
        }
    }

    private static func describe(_ finding: LookUpFinding) -> String {
        switch finding {
        case .found(let reference, let status, let code):
            "found reference=\(reference) status=\(status.rawValue) code=\(code ?? "none")"
        case .absent: "absent"
        case .unclear(let code): "unclear \(code)"
        }
    }

    private static func describe(_ event: InboundEvent) -> String {
        var fields: [(String, String?)]
        let name: String
        switch event {
        case .reply(let reply):
            name = "reply"
            fields = [
                ("id", reply.reference), ("from", reply.from.exposed), ("to", reply.to), ("text", reply.body.exposed),
                ("at", reply.receivedAt?.description), ("keyword", reply.handledKeyword?.rawValue),
            ]
        case .receipt(let receipt):
            name = "receipt"
            fields = [
                ("id", receipt.reference), ("message", receipt.messageID?.description),
                ("status", receipt.status.rawValue), ("code", receipt.code), ("at", receipt.at?.description),
            ]
        case .other(let other):
            name = "other"
            fields = [("name", other)]
        }
        fields.removeAll { $0.1 == nil }
        return ([name] + fields.map { "\($0.0)=\(quoted($0.1 ?? ""))" }).joined(separator: " ")
    }

    private static func quoted(_ text: String) -> String {
        var bytes: [UInt8] = []
        JSONText.append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
