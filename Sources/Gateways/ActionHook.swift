import Domain

/// A webhook by which another system tells what people did: a pure codec, like a `Gateway`. The daemon makes them out of
/// `Integrations`; the public site and the engine know only this.
package protocol ActionHook: Sendable {
    /// The last segment of the webhook's path, and the only proof of who calls; nil where the caller signs.
    var pathSecret: Secret? { get }

    /// The system can be asked whether what it told is true, and about the person.
    var canBeAsked: Bool { get }

    /// Is this webhook from the system? `at` is the instant to check a signed time against; nil skips that check.
    func authenticate(_ webhook: WebhookCall, at now: Timestamp?) -> WebhookVerdict

    /// Why an authentic webhook is refused whole, for whoever wrote its sender: then nothing of it is kept. Nil for
    /// systems that could not heed it: what they send is kept, readable or not.
    func refusal(of webhook: WebhookCall, receivedAt: Timestamp) -> Refusal?

    /// What the webhook tells. Call only after `authenticate` said yes.
    func told(in webhook: WebhookCall, receivedAt: Timestamp) throws(WebhookError) -> ActionsTold
}

/// What one webhook told.
package struct ActionsTold: Hashable, Sendable {
    /// In the organization's words: every event names its action, and its readable phones are E.164.
    package var events: [ActionEvent]
    /// What of it could not be read, in words without a value; the rest was.
    package var problem: String?

    package init(events: [ActionEvent], problem: String? = nil) {
        self.events = events
        self.problem = problem
    }
}

/// The names of action hooks among those of gateways, where both are kept in one inbox: no gateway's name has a colon.
package enum ActionInbox {
    private static let prefix = "actions:"

    package static func name(of hook: String) -> String { prefix + hook }

    /// The hook's name; nil for a gateway's.
    package static func hook(_ name: String) -> String? {
        name.hasPrefix(prefix) ? String(name.dropFirst(prefix.utf8.count)) : nil
    }
}
