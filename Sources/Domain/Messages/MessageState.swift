/// Where one message stands. The numbers are what the store keeps; `docs/message-states.md` draws the arrows and a
/// test compares the drawing with `mayBecome`.
package enum MessageState: Int64, Hashable, Sendable, CaseIterable {
    /// Waiting for its hour, its window and a free place on its lane.
    case queued = 0
    /// One daemon may hand it over; nothing recorded yet.
    case claimed = 1
    /// The provider took it.
    case accepted = 2
    /// The carrier says the phone has it.
    case delivered = 3
    /// The carrier says the phone will not have it.
    case undelivered = 4
    /// Handed over and never answered: nobody knows. Resolved by a receipt, a look-up or a person; never resent on a
    /// guess.
    case uncertain = 5
    /// The provider refused it for good: it was never sent.
    case rejected = 6
    /// It was decided not to send it; the reason says why.
    case neverSent = 7

    /// The drawn arrows, and no others.
    package func mayBecome(_ next: MessageState) -> Bool {
        switch (self, next) {
        case (.queued, .claimed), (.queued, .neverSent): true
        // The store was restored from a backup: what fell due meanwhile may have been sent without its knowledge.
        case (.queued, .uncertain): true
        // A receipt proves that an attempt believed unsent was sent.
        case (.queued, .accepted), (.queued, .delivered), (.queued, .undelivered): true
        case (.claimed, .accepted), (.claimed, .rejected), (.claimed, .uncertain), (.claimed, .queued),
            (.claimed, .neverSent), (.claimed, .delivered), (.claimed, .undelivered):
            true
        case (.uncertain, .accepted), (.uncertain, .delivered), (.uncertain, .undelivered), (.uncertain, .rejected),
            (.uncertain, .queued):
            true
        case (.accepted, .delivered), (.accepted, .undelivered), (.undelivered, .delivered): true
        default: false
        }
    }

    /// The gateway took it, whatever became of it afterwards: counted as sent once.
    package var wasSent: Bool {
        switch self {
        case .accepted, .delivered, .undelivered: true
        case .queued, .claimed, .uncertain, .rejected, .neverSent: false
        }
    }

    /// The word in screens, JSON and docs.
    package var word: String {
        switch self {
        case .queued: "queued"
        case .claimed: "claimed"
        case .accepted: "accepted"
        case .delivered: "delivered"
        case .undelivered: "undelivered"
        case .uncertain: "uncertain"
        case .rejected: "rejected"
        case .neverSent: "never_sent"
        }
    }
}

/// Why a message was never sent: the closed list of design promise 6.
package enum NeverSentReason: String, Hashable, Sendable, CaseIterable {
    case optedOut = "opted_out"
    case converted
    case answered
    case outsideWindow = "outside_window"
    case noPhone = "no_phone"
    case inReview = "in_review"
    case frequencyCap = "frequency_cap"
    case rejected
    case cancelled
    case armNotTexted = "arm_not_texted"
    case notYetDue = "not_yet_due"
}

/// What a message is for.
package enum MessageKind: Int64, Hashable, Sendable, CaseIterable {
    /// A step of a campaign.
    case campaign = 0
    /// An organizer's own words to one person.
    case manual = 1
    /// The one confirmation of a STOP, or the one answer to HELP: exempt from suppression and hours.
    case compliance = 2
}
