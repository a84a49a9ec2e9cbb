import CurlWire
import Daemon
import Domain
import Engine
import Gateways
import Synchronization
import Testing

/// A wire that starts nothing: what it is told, in order, and answers when the test says so.
private final class StillWire: Wire {
    enum Said: Hashable { case submitted([UInt64]), withdrew([UInt64]) }

    let said = Mutex<[Said]>([])

    func submit(_ batch: [WireRequest]) {
        guard !batch.isEmpty else { return }
        said.withLock { $0.append(.submitted(batch.map(\.ticket.value))) }
    }
    func withdraw(_ tickets: [WireTicket]) { said.withLock { $0.append(.withdrew(tickets.map(\.value).sorted())) } }
    func shutDown() {}

    var all: [Said] { said.withLock { $0 } }
}

/// A provider that may take several texts in one request.
private struct BundleGateway: Gateway {
    static let kind = "bundle"
    static let settingKeys: [GatewaySettingKey] = []
    let capabilities: GatewayCapabilities
    let acknowledgement = WebhookAcknowledgement(status: 200)
    let secrets: [Secret] = []

    init(_ settings: GatewaySettings) throws(Refusal) { self.init(textsPerCall: 1) }
    init(textsPerCall: Int) {
        capabilities = GatewayCapabilities(
            textsPerCall: textsPerCall, answersStop: true, answersHelp: true, takesExpiry: true)
    }

    func call(for batch: [OutboundText]) -> HTTPCall { HTTPCall(method: .post, url: "http://127.0.0.1/messages") }
    func outcomes(of answer: HTTPAnswer, for batch: [OutboundText]) -> [Outcome] {
        switch answer {
        case .response: batch.map { .accepted(reference: "SM\($0.messageID)", segments: 1) }
        case .failure(let failure): batch.map { _ in .unreachable(code: failure.code) }
        }
    }
    func authenticate(_ webhook: WebhookCall, at now: Timestamp?) -> WebhookVerdict {
        WebhookVerdict(isAuthentic: true, why: "nobody else knows this gateway")
    }
    func events(in webhook: WebhookCall) throws(WebhookError) -> [InboundEvent] { [] }
}

@Suite struct `The desk between engine and wire` {
    private let wire = StillWire()
    private let answers = Watched<[Dispatcher.Answer]>([])

    private func desk(textsPerCall: Int = 1) -> WireDesk {
        let answers = answers
        let desk = WireDesk(
            gateways: [
                GatewaySetup(
                    name: "main", kind: "bundle", gateway: BundleGateway(textsPerCall: textsPerCall),
                    wire: WireOptions(), webhookPath: "", isLoopback: true)
            ]
        ) { some in answers.change { $0 += some } }
        desk.attach(wire)
        return desk
    }

    private func handOff(_ ids: ClosedRange<Int64>) -> HandOff {
        HandOff(
            lane: LaneID(1), gateway: "main",
            texts: ids.map {
                OutboundText(
                    messageID: MessageID($0), attempt: 1, to: PhoneNumber(stored: fictional(Int($0))),
                    from: "+13125550100", body: MessageBody("Hi"), validitySeconds: nil, receiptURL: "")
            }, notAfter: .max)
    }

    private func answered(_ tickets: [UInt64], _ answer: HTTPAnswer) -> [WireAnswer] {
        tickets.map { WireAnswer(ticket: WireTicket($0), answer: answer, handedOffAtMonotonicMicroseconds: nil) }
    }

    @Test func `takes back by message and by number what the wire has, and nothing else`() {
        let desk = desk()
        desk.send([handOff(1...5)])
        desk.send([.recall([MessageID(4), MessageID(77)])])
        desk.send([.recall(phones: [PhoneNumber(stored: fictional(2)), PhoneNumber(stored: fictional(88))])])
        // What is to go and what is to come back in one breath: it goes first, or it could not come back.
        var both = HandOff.recall([MessageID(6)])
        both.recalledPhones = [PhoneNumber(stored: fictional(7))]
        desk.send([both, handOff(6...8)])
        #expect(
            wire.all == [
                .submitted([1, 2, 3, 4, 5]), .withdrew([4]), .withdrew([2]), .submitted([6, 7, 8]), .withdrew([6, 7]),
            ])
    }

    @Test func `answers each text once, with the wire's word, whether it came back or was on its way`() {
        let desk = desk()
        desk.send([handOff(1...3)])
        desk.send([.recall([MessageID(1), MessageID(2)])])
        // The first had been started.
        desk.deliver(answered([2], .failure(.withdrawn)))
        desk.deliver(answered([1, 3], .response(HTTPResponse(status: 201))))
        desk.deliver(answered([2], .failure(.withdrawn)))
        desk.send([.recall([MessageID(1)])])
        #expect(
            answers.now == [
                Dispatcher.Answer(message: MessageID(2), outcome: .unreachable(code: Dispatcher.recalledCode)),
                Dispatcher.Answer(message: MessageID(1), outcome: .accepted(reference: "SM1", segments: 1)),
                Dispatcher.Answer(message: MessageID(3), outcome: .accepted(reference: "SM3", segments: 1)),
            ])
        #expect(wire.all.last == .withdrew([]))
    }

    @Test func `takes back whole requests where a gateway takes several texts in one`() {
        let desk = desk(textsPerCall: 3)
        desk.send([handOff(1...6)])
        desk.send([.recall([MessageID(5)])])
        #expect(wire.all == [.submitted([1, 4]), .withdrew([4])])
        desk.deliver(answered([4], .failure(.withdrawn)))
        #expect(answers.now.map(\.message) == [MessageID(4), MessageID(5), MessageID(6)])
        #expect(answers.now.allSatisfy { $0.outcome == .unreachable(code: Dispatcher.recalledCode) })
    }
}
