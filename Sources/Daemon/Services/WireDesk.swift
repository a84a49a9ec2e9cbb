import CurlWire
import Domain
import Engine
import Gateways
import Synchronization

/// Between the engine and the wire: codecs turn texts into calls and answers into outcomes. Batches in, batches out.
package final class WireDesk: Sendable {
    private struct OnTheWire {
        var gateway: String
        var texts: [OutboundText]
        /// The first byte must leave before this (monotonic).
        var notAfter: Int64
    }

    private let gateways: [String: GatewaySetup]
    private let flying = Mutex<[WireTicket: OnTheWire]>([:])
    private let wire = Mutex<(any Wire)?>(nil)
    private let answered: @Sendable ([Dispatcher.Answer]) -> Void

    package init(gateways: [GatewaySetup], answered: @escaping @Sendable ([Dispatcher.Answer]) -> Void) {
        self.gateways = Dictionary(uniqueKeysWithValues: gateways.map { ($0.name, $0) })
        self.answered = answered
    }

    /// The wire delivers to this desk and the desk submits to the wire: made one after the other.
    package func attach(_ wire: any Wire) { self.wire.withLock { $0 = wire } }

    package func send(_ handOffs: [HandOff]) {
        var requests: [WireRequest] = []
        var texts: [WireTicket: OnTheWire] = [:]
        var impossible: [Dispatcher.Answer] = []
        for handOff in handOffs where !handOff.texts.isEmpty {
            guard let setup = gateways[handOff.gateway] else {
                // The lane of a gateway that was taken out of the configuration is paused, so nothing is claimed on it.
                impossible += handOff.texts.map {
                    Dispatcher.Answer(message: $0.messageID, outcome: .unreachable(code: "gateway_not_configured"))
                }
                continue
            }
            let perCall = max(1, setup.gateway.capabilities.textsPerCall)
            for start in stride(from: 0, to: handOff.texts.count, by: perCall) {
                let batch = Array(handOff.texts[start..<min(start + perCall, handOff.texts.count)])
                let ticket = WireTicket(UInt64(bitPattern: batch[0].messageID.value))
                texts[ticket] = OnTheWire(gateway: handOff.gateway, texts: batch, notAfter: handOff.notAfter)
                requests.append(
                    WireRequest(ticket: ticket, call: setup.gateway.call(for: batch), options: setup.wire))
            }
        }
        flying.withLock { $0.merge(texts) { _, new in new } }
        if !impossible.isEmpty { answered(impossible) }
        guard let wire = wire.withLock({ $0 }) else {
            preconditionFailure("the wire is attached before anything is sent")
        }
        wire.submit(requests)
        let recalls = handOffs.filter(\.isRecall)
        if !recalls.isEmpty { wire.withdraw(tickets(of: recalls)) }
    }

    /// The requests that have one of the recalled texts in them. A text that shares its request with others takes them
    /// along: they are claimed again.
    private func tickets(of recalls: [HandOff]) -> [WireTicket] {
        let messages = Set(recalls.flatMap(\.recalled))
        let phones = Set(recalls.flatMap(\.recalledPhones))
        return flying.withLock { flying in
            flying.filter { flight in
                flight.value.texts.contains { messages.contains($0.messageID) || phones.contains($0.to) }
            }.map(\.key)
        }
    }

    /// Whether a request may still leave: asked on the wire's thread before its first byte, and before a long body. After the
    /// end of the lane's lease another daemon may hold the lane and count our text as in doubt.
    package func mayLeave(_ ticket: WireTicket) -> Bool {
        guard let notAfter = flying.withLock({ $0[ticket]?.notAfter }) else { return true }
        return notAfter == .max || Monotonic.now() < notAfter
    }

    /// Lets what is on the wire end or time out, and delivers it.
    package func shutDown() { wire.withLock { $0 }?.shutDown() }

    /// Called on the wire's thread, once per turn of its loop.
    package func deliver(_ answers: [WireAnswer]) {
        let landed = flying.withLock { flying in
            answers.map { ($0, flying.removeValue(forKey: $0.ticket)) }
        }
        var outcomes: [Dispatcher.Answer] = []
        for (answer, sent) in landed {
            guard let sent, let gateway = gateways[sent.gateway]?.gateway else { continue }
            for (text, outcome) in zip(sent.texts, gateway.outcomes(of: answer.answer, for: sent.texts)) {
                outcomes.append(Dispatcher.Answer(message: text.messageID, outcome: outcome))
            }
        }
        answered(outcomes)
    }
}
