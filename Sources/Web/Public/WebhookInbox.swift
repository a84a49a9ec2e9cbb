import Domain
import Gateways

/// Where authentic webhooks are kept before they are answered.
package protocol WebhookInbox: Sendable {
    /// Keeps the webhook durably, and with it whatever must hold before its answer (a certain opt-out's suppression).
    /// Does not block. `done` is called once, on any thread and without waiting there: with nil after the commit, with the
    /// reason when it could not be kept, and then nothing of it was.
    func keep(_ webhook: ReceivedWebhook, done: @escaping @Sendable ((any Error)?) -> Void)
}

extension WebhookInbox {
    /// As `keep(_:done:)`, for those who can wait.
    package func keep(_ webhook: ReceivedWebhook) async throws {
        try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
            keep(webhook) { failure in
                if let failure { done.resume(throwing: failure) } else { done.resume() }
            }
        }
    }
}

/// An authentic webhook and what it says.
package struct ReceivedWebhook: Hashable, Sendable {
    /// The gateway's name in the configuration.
    package var gateway: String
    package var call: WebhookCall
    /// Empty when it could not be read.
    package var events: [InboundEvent]
    /// Why it could not be read; it is kept all the same.
    package var problem: String?

    package init(gateway: String, call: WebhookCall, events: [InboundEvent], problem: String?) {
        self.gateway = gateway
        self.call = call
        self.events = events
        self.problem = problem
    }
}
