import CurlWire
import Domain
import Gateways
import Synchronization

/// Single HTTP calls with an answer to wait for, on a small wire of their own: the rehearsal's shared clock. Never
/// texts: those go through `WireDesk`.
package final class CallDesk: Sendable {
    private struct Waiting {
        var next: UInt64 = 0
        var continuations: [WireTicket: CheckedContinuation<HTTPAnswer, Never>] = [:]
    }

    private let waiting = Mutex(Waiting())
    private let wire = Mutex<(any Wire)?>(nil)

    package init() {
        let wire = CurlWire(slots: 2, userAgent: Product.userAgent) { [weak self] answers in
            self?.deliver(answers)
        }
        self.wire.withLock { $0 = wire }
    }

    package func call(_ call: HTTPCall, options: WireOptions) async -> HTTPAnswer {
        await withCheckedContinuation { continuation in
            let ticket = waiting.withLock { waiting in
                waiting.next += 1
                let ticket = WireTicket(waiting.next)
                waiting.continuations[ticket] = continuation
                return ticket
            }
            wire.withLock { $0 }?.submit([WireRequest(ticket: ticket, call: call, options: options)])
        }
    }

    package func shutDown() { wire.withLock { $0 }?.shutDown() }

    private func deliver(_ answers: [WireAnswer]) {
        let landed = waiting.withLock { waiting in
            answers.map { ($0.answer, waiting.continuations.removeValue(forKey: $0.ticket)) }
        }
        for (answer, continuation) in landed { continuation?.resume(returning: answer) }
    }
}
