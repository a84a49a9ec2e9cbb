import CurlWire
import Gateways
import Testing

/// A wire with its answers collected, and the calls these tests make.
final class Bench: Sendable {
    let wire: CurlWire
    let answers: Watched<[WireAnswer]>

    init(slots: Int = 2, gate: (@Sendable (WireTicket) -> Bool)? = nil) {
        let answers = Watched<[WireAnswer]>([])
        self.answers = answers
        wire = CurlWire(slots: slots, userAgent: "textbank/test", gate: gate) { batch in
            answers.change { $0 += batch }
        }
    }

    /// Submits one call and waits for its answer.
    func send(_ call: HTTPCall, options: WireOptions = WireOptions(), ticket: UInt64 = 1) -> WireAnswer? {
        let before = answers.now.count
        wire.submit([WireRequest(ticket: WireTicket(ticket), call: call, options: options)])
        return answers.wait("an answer") { $0.count > before }.last
    }
}

func post(_ url: String, _ body: String = "Body=Hello", headers: [HTTPHeader] = []) -> HTTPCall {
    HTTPCall(method: .post, url: url, headers: headers, body: Array(body.utf8))
}

/// Too long to leave in one write with its head.
func longPost(_ url: String) -> HTTPCall { post(url, "Body=" + String(repeating: "Hello+", count: 2_000)) }

func requests(_ tickets: ClosedRange<UInt64>, to url: String) -> [WireRequest] {
    tickets.map { WireRequest(ticket: WireTicket($0), call: post(url, "text \($0)"), options: WireOptions()) }
}

extension WireAnswer {
    var response: HTTPResponse? {
        guard case .response(let response) = answer else { return nil }
        return response
    }

    var failure: WireFailure? {
        guard case .failure(let failure) = answer else { return nil }
        return failure
    }
}

/// One at a time: these tests block a thread each while they wait for the wire's.
@Suite(.serialized) struct `The curl wire` {}
