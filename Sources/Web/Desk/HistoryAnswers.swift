// What happened to one number, in the parts of `PersonAnswer`.

package struct SuppressionAnswer: Encodable, Hashable, Sendable {
    package var reason: String
    package var since: String
    package var source: String

    package init(
        reason: String, since: String, source: String
    ) {
        self.reason = reason
        self.since = since
        self.source = source
    }
}

package struct MembershipAnswer: Encodable, Hashable, Sendable {
    package var name: String
    package var kind: String
    package var addedAt: String

    package init(
        name: String, kind: String, addedAt: String
    ) {
        self.name = name
        self.kind = kind
        self.addedAt = addedAt
    }
}

package struct ParticipationAnswer: Encodable, Hashable, Sendable {
    package var campaign: String
    package var arm: String
    package var standing: String
    package var answer: String
    package var launchedAt: String
    /// The list they came in by.
    package var list: String?

    package init(
        campaign: String, arm: String, standing: String, answer: String, launchedAt: String, list: String?
    ) {
        self.launchedAt = launchedAt
        self.list = list
        self.campaign = campaign
        self.arm = arm
        self.standing = standing
        self.answer = answer
    }
}

package struct TextAnswer: Encodable, Hashable, Sendable {
    package var messageId: String
    /// Nil for answers that belong to no campaign.
    package var campaign: String?
    package var step: Int64?
    package var stepName: String?
    package var kind: String
    package var state: String
    package var reason: String?
    package var code: String?
    package var attempts: Int64
    package var segments: Int64?
    package var dueAt: String
    package var expiresAt: String
    package var claimedAt: String?
    package var acceptedAt: String?
    package var deliveredAt: String?
    package var settledAt: String?
    package var gateway: String
    package var sender: String
    /// The first rule that holds a queued text; nil when it may go any moment.
    package var heldBy: String?
    /// Everything that holds a queued text: what a person must end, then the clock's in order.
    package var holds: [HoldAnswer]
    /// When a queued text may leave as things stand; nil where a person must act first, and for all others.
    package var leavesAt: String?
    /// A queued text expires before it may leave.
    package var tooLate: Bool
    /// The words, as they went or would go now; nil for what never left.
    package var words: String?
    /// Who wrote a text by hand, from which canned reply, and by what right outside the hours.
    package var author: String?
    package var canned: String?
    package var overrideReason: String?
    /// What came of hand-overs that did not simply end accepted, and what settled them.
    package var log: [AttemptAnswer]

    package init(
        messageId: String, campaign: String?, step: Int64?, stepName: String?, kind: String, state: String,
        reason: String?, code: String?, attempts: Int64, segments: Int64?, dueAt: String, expiresAt: String,
        claimedAt: String?, acceptedAt: String?, deliveredAt: String?, settledAt: String?, gateway: String,
        sender: String, holds: [HoldAnswer], leavesAt: String?, tooLate: Bool, words: String?, author: String?,
        canned: String?, overrideReason: String?, log: [AttemptAnswer]
    ) {
        self.holds = holds
        self.leavesAt = leavesAt
        self.tooLate = tooLate
        self.words = words
        self.author = author
        self.canned = canned
        self.overrideReason = overrideReason
        self.log = log
        self.messageId = messageId
        self.campaign = campaign
        self.step = step
        self.stepName = stepName
        self.kind = kind
        self.state = state
        self.reason = reason
        self.code = code
        self.attempts = attempts
        self.segments = segments
        self.dueAt = dueAt
        self.expiresAt = expiresAt
        self.claimedAt = claimedAt
        self.acceptedAt = acceptedAt
        self.deliveredAt = deliveredAt
        self.settledAt = settledAt
        self.gateway = gateway
        self.sender = sender
        self.heldBy = holds.first?.rule
    }
}

package struct ConversionAnswer: Encodable, Hashable, Sendable {
    package var action: String
    package var strength: String
    package var at: String
    package var evidence: String
    package var source: String
    package var replyId: String?
    package var campaign: String?
    /// `token`, `known_id`, `phone` or `email`; nil for replies.
    package var matchedBy: String?
    package var isVerified: Bool
    package var recordedAt: String

    package init(
        action: String, strength: String, at: String, evidence: String, source: String, replyId: String?,
        campaign: String?, matchedBy: String?, isVerified: Bool, recordedAt: String
    ) {
        self.matchedBy = matchedBy
        self.isVerified = isVerified
        self.recordedAt = recordedAt
        self.action = action
        self.strength = strength
        self.at = at
        self.evidence = evidence
        self.source = source
        self.replyId = replyId
        self.campaign = campaign
    }
}

package struct ConsentAnswer: Encodable, Hashable, Sendable {
    package var at: String
    package var kind: String
    package var source: String
    package var recordedBy: String
    package var replyId: String?

    package init(
        at: String, kind: String, source: String, recordedBy: String, replyId: String?
    ) {
        self.at = at
        self.kind = kind
        self.source = source
        self.recordedBy = recordedBy
        self.replyId = replyId
    }
}
