/// Reading stored replies with the present rules.
package protocol ReplayDesk: Sendable {
    /// - Parameters:
    ///   - campaign: nil for every reply.
    ///   - adopting: gives replies their new readings; else it only says what would be different.
    ///   - showing: tells what was written too.
    func replay(campaign: String?, adopting: Bool, showing: Bool, by caller: Caller) async throws -> ReplayAnswer
}

package struct ReplayAnswer: Encodable, Hashable, Sendable {
    package var replies: Int64
    package var adopted: Bool
    /// Numbers that are newly stopped or held; in a dry run that would be.
    package var stopped: Int64
    /// The version of the present rules.
    package var reader: String
    /// The versions that had read the replies, most first.
    package var readers: [ReplayVersion]
    package var counts: [ReplayCount]
    /// The first of them, oldest first.
    package var changes: [ReplayChange]

    package init(
        replies: Int64, adopted: Bool, stopped: Int64, reader: String, readers: [ReplayVersion], counts: [ReplayCount],
        changes: [ReplayChange]
    ) {
        self.replies = replies
        self.adopted = adopted
        self.stopped = stopped
        self.reader = reader
        self.readers = readers
        self.counts = counts
        self.changes = changes
    }

    /// More lines than these nobody reads.
    package static let mostChanges = 1_000
}

/// How many replies a version of the rules had read.
package struct ReplayVersion: Encodable, Hashable, Sendable {
    /// Empty where a provider acted on a keyword, and for replies older than the record of versions.
    package var reader: String
    package var replies: Int64

    package init(reader: String, replies: Int64) {
        self.reader = reader
        self.replies = replies
    }
}

/// How many replies go from one reading to another.
package struct ReplayCount: Encodable, Hashable, Sendable {
    /// `yes certain`.
    package var old: String
    package var new: String
    /// The words of `Replaying.Fate`.
    package var fate: String
    package var count: Int64

    package init(old: String, new: String, fate: String, count: Int64) {
        self.old = old
        self.new = new
        self.fate = fate
        self.count = count
    }
}

package struct ReplayChange: Encodable, Hashable, Sendable {
    package var replyId: String
    package var receivedAt: String
    package var old: String
    package var new: String
    package var oldRule: String
    package var newRule: String
    /// The version that had read it; nil where none is recorded.
    package var oldReader: String?
    package var fate: String
    /// Nil unless it was asked for.
    package var text: String?

    package init(
        replyId: String, receivedAt: String, old: String, new: String, oldRule: String, newRule: String,
        oldReader: String?, fate: String, text: String?
    ) {
        self.replyId = replyId
        self.receivedAt = receivedAt
        self.old = old
        self.new = new
        self.oldRule = oldRule
        self.newRule = newRule
        self.oldReader = oldReader
        self.fate = fate
        self.text = text
    }
}
