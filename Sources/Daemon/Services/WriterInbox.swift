import Domain
import Engine
import Gateways
import Web

/// The durable inbox as the public site sees it: kept on the writer thread, with a certain opt-out's suppression in the
/// same commit; or in the spool, when the store does not take it.
package struct WriterInbox: WebhookInbox {
    let writer: WriterThread
    let clock: StoreClock
    /// Knows the organization's own keywords, too.
    let reader: ReplyReader

    package init(writer: WriterThread, clock: StoreClock, reader: ReplyReader = ReplyReader()) {
        self.writer = writer
        self.clock = clock
        self.reader = reader
    }

    package func keep(_ webhook: ReceivedWebhook, done: @escaping @Sendable ((any Error)?) -> Void) {
        writer.keep(
            AuthenticWebhook(
                gateway: webhook.gateway, call: webhook.call,
                certainOptOuts: Inbound.certainOptOuts(in: webhook.events, reader: reader), receivedAt: clock.now(),
                events: webhook.problem == nil ? webhook.events : nil), done: done)
    }
}

/// Whether the writer thread turns and can write.
package struct WriterReadiness: Readiness {
    let writer: WriterThread

    package init(writer: WriterThread) { self.writer = writer }

    /// A turn takes milliseconds; one that has not ended after this long is stuck.
    private static let stuckAfterMicroseconds: Int64 = 30_000_000

    package func reasonsNotReady() async -> [String] {
        let glance = writer.glance
        var reasons: [String] = []
        if let problem = glance.problem { reasons.append(problem) }
        let spooled = writer.spooledWebhooks
        if spooled > 0 {
            reasons.append(
                "webhooks wait in the spool: \(spooled). Nothing is sent until the store has taken them over")
        }
        if glance.turnedAt == 0 {
            reasons.append("the engine has not started yet")
        } else if Monotonic.now() - glance.turnedAt > Self.stuckAfterMicroseconds {
            reasons.append("the engine has not turned for \((Monotonic.now() - glance.turnedAt) / 1_000_000) seconds")
        }
        return reasons
    }
}
