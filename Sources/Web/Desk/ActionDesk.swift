/// What other systems tell of what people did: the sources, and what of it is nobody's yet.
package protocol ActionDesk: Sendable {
    func actionSources() async throws -> [ActionSourceAnswer]
    func unmatchedActions(limit: Int, by caller: Caller) async throws -> [UnmatchedActionAnswer]
    func matchAction(_ id: Int64, phone: String, by caller: Caller) async throws -> MatchedActionAnswer
}

/// One source: how it is set up, how far it was read, and what it told.
package struct ActionSourceAnswer: Encodable, Hashable, Sendable {
    package var name: String
    /// Nil, as all of the set-up, for one that is not configured any more and told something once.
    package var kind: String?
    package var action: String?
    package var hasWebhook: Bool
    package var isPolled: Bool
    package var events: Int64
    package var done: Int64
    package var unmatched: Int64
    /// Done by the word of an unsigned webhook alone.
    package var unverified: Int64
    /// The system itself says that it is not true.
    package var denied: Int64
    package var lastReceivedAt: String?
    /// When it was last read to its end.
    package var lastSuccessAt: String?
    package var failingSince: String?
    package var problem: String?

    package init(
        name: String, kind: String?, action: String?, hasWebhook: Bool, isPolled: Bool, events: Int64, done: Int64,
        unmatched: Int64, unverified: Int64, denied: Int64, lastReceivedAt: String?, lastSuccessAt: String?,
        failingSince: String?, problem: String?
    ) {
        self.name = name
        self.kind = kind
        self.action = action
        self.hasWebhook = hasWebhook
        self.isPolled = isPolled
        self.events = events
        self.done = done
        self.unmatched = unmatched
        self.unverified = unverified
        self.denied = denied
        self.lastReceivedAt = lastReceivedAt
        self.lastSuccessAt = lastSuccessAt
        self.failingSince = failingSince
        self.problem = problem
    }
}

/// Something that somebody did, and nobody knows who: with what the other system says of them, so that a person can tell.
package struct UnmatchedActionAnswer: Encodable, Hashable, Sendable {
    package var id: String
    package var source: String
    package var action: String
    package var progress: String
    package var at: String
    /// `nobody`, `unnamed`, or `ambiguous` with the means of recognising that points to several.
    package var why: String
    package var name: String
    package var phones: [String]
    package var emails: [String]
    package var isVerified: Bool

    package init(
        id: String, source: String, action: String, progress: String, at: String, why: String, name: String,
        phones: [String], emails: [String], isVerified: Bool
    ) {
        self.id = id
        self.source = source
        self.action = action
        self.progress = progress
        self.at = at
        self.why = why
        self.name = name
        self.phones = phones
        self.emails = emails
        self.isVerified = isVerified
    }
}

package struct MatchedActionAnswer: Encodable, Hashable, Sendable {
    package var id: String
    package var personId: String
    package var action: String
    /// Whether it counts as a conversion now: what was only begun, or is denied, does not.
    package var counts: Bool

    package init(id: String, personId: String, action: String, counts: Bool) {
        self.id = id
        self.personId = personId
        self.action = action
        self.counts = counts
    }
}
