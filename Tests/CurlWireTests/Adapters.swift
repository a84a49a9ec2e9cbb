import CurlWire
import Domain
import Gateways
import Testing

/// The real calls of every catalogued adapter, and a GET, which none of them makes and an older Kannel would take.
enum Adapter: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case twilio, telnyx, kannel
    case get = "a GET"

    var testDescription: String { rawValue }

    /// Adapter and provider, pointed at a server of ours.
    func made(_ baseURL: String) throws -> Made {
        let values: [String: String] =
            switch self {
            case .twilio: ["accountSID": "AC00000000000000000000000000000000", "authToken": "token"]
            case .telnyx: ["apiKey": "KEY0000", "publicKey": "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="]
            case .kannel, .get: ["username": "tester", "password": "foobar", "pathSecret": "0123456789abcdef"]
            }
        let kind = self == .get ? "kannel" : rawValue
        let gateway = try GatewayCatalog.make(
            kind: kind, settings: GatewaySettings(name: "main", values: values.merging(["baseURL": baseURL]) { $1 }))
        return Made(adapter: self, gateway: gateway, baseURL: baseURL)
    }

    /// The provider's yes, as it comes over the wire.
    var yes: String { yes(padding: 0) }

    /// The same with so many spaces before its body: an answer too long for one TLS record.
    func yes(padding: Int) -> String {
        let (status, body) =
            switch self {
            case .twilio: ("201 Created", #"{"sid":"SM0123456789abcdef","num_segments":"1","code":null}"#)
            case .telnyx: ("200 OK", #"{"data":{"id":"b0c7e8cb-6227-4c74-9f32-c7f80c30934b","parts":1}}"#)
            case .kannel, .get: ("202 Accepted", "0: Accepted for delivery")
            }
        return Self.answer(status, body: String(repeating: " ", count: padding) + body)
    }

    /// The provider's "certainly not sent, try again".
    var later: String {
        switch self {
        case .twilio: Self.answer("429 Too Many Requests", body: #"{"code":20429,"message":"slow down"}"#)
        case .telnyx:
            Self.answer("429 Too Many Requests", body: #"{"errors":[{"code":"40318","title":"Queue full"}]}"#)
        case .kannel, .get: Self.answer("503 Busy", body: "Temporal failure, try again later.", type: "text/html")
        }
    }

    static func answer(_ status: String, body: String, type: String = "application/json") -> String {
        "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
    }

    struct Made: Sendable {
        var adapter: Adapter
        var gateway: any Gateway
        var baseURL: String

        func call(for text: OutboundText) -> HTTPCall {
            guard adapter == .get else { return gateway.call(for: [text]) }
            let words = text.body.exposed.split(separator: " ").joined(separator: "+")
            return HTTPCall(
                method: .get,
                url: "\(baseURL)/cgi-bin/sendsms?username=tester&to=\(text.to.exposed.dropFirst())&text=\(words)")
        }

        func outcome(of answer: HTTPAnswer, for text: OutboundText) -> Outcome {
            gateway.outcomes(of: answer, for: [text])[0]
        }
    }

    /// The text of a number, which its words say so that its provider can be asked what it read.
    static func text(_ number: Int, attempt: Int = 1) -> OutboundText {
        OutboundText(
            messageID: MessageID(Int64(number)), attempt: attempt, to: PhoneNumber(stored: "+13125550142"),
            from: "+13125550100", body: MessageBody("This is Number\(number)End of them"), validitySeconds: nil,
            receiptURL: "https://text.example.org/hooks")
    }

    /// The number of the text that a request carries.
    static func number(in request: String) -> Int? {
        request.firstMatch(of: /Number(\d+)End/).flatMap { Int($0.1) }
    }
}

/// Hands texts over as the engine does: what was certainly not sent goes again, nothing else does.
final class Outbox: Sendable {
    enum End: Hashable, Sendable { case accepted, uncertain, rejected, givenUp }

    private let bench: Bench
    private let made: Adapter.Made
    private let options: WireOptions
    /// Outcomes of each text, in order.
    let outcomes = Watched<[Int: [Outcome]]>([:])

    init(_ made: Adapter.Made, slots: Int = 1, options: WireOptions, gate: (@Sendable (WireTicket) -> Bool)? = nil) {
        self.made = made
        self.options = options
        bench = Bench(slots: slots, gate: gate)
    }

    /// Sends the texts, `together` at a time, until each has ended.
    func deliver(_ numbers: ClosedRange<Int>, together: Int = 1, before: (Int) -> Void = { _ in }) -> [Int: End] {
        var ends: [Int: End] = [:]
        var queue = Array(numbers)
        var attempts: [Int: Int] = [:]
        while !queue.isEmpty {
            let batch = Array(queue.prefix(together))
            queue.removeFirst(batch.count)
            for number in batch { before(number) }
            for (number, outcome) in send(batch, attempts: &attempts) {
                outcomes.change { $0[number, default: []].append(outcome) }
                switch outcome {
                case .accepted: ends[number] = .accepted
                case .uncertain: ends[number] = .uncertain
                case .rejected: ends[number] = .rejected
                case .unreachable, .throttled:
                    if attempts[number] == 5 { ends[number] = .givenUp } else { queue.insert(number, at: 0) }
                }
            }
        }
        return ends
    }

    private func send(_ numbers: [Int], attempts: inout [Int: Int]) -> [(Int, Outcome)] {
        let before = bench.answers.now.count
        var texts: [UInt64: OutboundText] = [:]
        var requests: [WireRequest] = []
        for number in numbers {
            attempts[number, default: 0] += 1
            let text = Adapter.text(number, attempt: attempts[number] ?? 1)
            texts[UInt64(number)] = text
            requests.append(
                WireRequest(ticket: WireTicket(UInt64(number)), call: made.call(for: text), options: options))
        }
        bench.wire.submit(requests)
        let answers = bench.answers.wait("\(numbers.count) answers") { $0.count >= before + numbers.count }
        return answers.dropFirst(before).compactMap { answer in
            texts[answer.ticket.value].map { (Int(answer.ticket.value), made.outcome(of: answer.answer, for: $0)) }
        }
    }

    func shutDown() { bench.wire.shutDown() }
}
