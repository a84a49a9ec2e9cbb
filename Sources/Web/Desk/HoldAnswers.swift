/// One rule that keeps a text from leaving.
package struct HoldAnswer: Encodable, Hashable, Sendable {
    /// The words of `TextHold.Rule`.
    package var rule: String
    /// When this rule lets go; nil where a person must act, or where it never does.
    package var until: String?
    package var reasons: [String]

    package init(rule: String, until: String?, reasons: [String]) {
        self.rule = rule
        self.until = until
        self.reasons = reasons
    }
}

/// Texts of a campaign that the same rule keeps waiting.
package struct HeldCountAnswer: Encodable, Hashable, Sendable {
    package var rule: String
    /// When the first of them may leave; nil where a person must act first, or they never will.
    package var until: String?
    package var reasons: [String]
    package var texts: Int64
    /// They expire before they may leave.
    package var tooLate: Bool

    package init(rule: String, until: String?, reasons: [String], texts: Int64, tooLate: Bool) {
        self.rule = rule
        self.until = until
        self.reasons = reasons
        self.texts = texts
        self.tooLate = tooLate
    }
}

/// One line of a text's log.
package struct AttemptAnswer: Encodable, Hashable, Sendable {
    package var attempt: Int64
    package var at: String
    package var outcome: String
    package var code: String?

    package init(attempt: Int64, at: String, outcome: String, code: String?) {
        self.attempt = attempt
        self.at = at
        self.outcome = outcome
        self.code = code
    }
}

/// A step that is not due yet, for a person of its campaign.
package struct UpcomingAnswer: Encodable, Hashable, Sendable {
    package var campaign: String
    package var campaignState: String
    package var step: Int64
    package var stepName: String
    package var dueAt: String
    /// Why they would get none as things stand; nil when they would.
    package var reason: String?

    package init(
        campaign: String, campaignState: String, step: Int64, stepName: String, dueAt: String, reason: String?
    ) {
        self.campaign = campaign
        self.campaignState = campaignState
        self.step = step
        self.stepName = stepName
        self.dueAt = dueAt
        self.reason = reason
    }
}

/// Something a person of ours did about somebody: a note, a tag, a look at their number.
package struct DeedAnswer: Encodable, Hashable, Sendable {
    /// `note`, `tag` or `look`.
    package var kind: String
    package var at: String
    package var who: String
    package var text: String

    package init(kind: String, at: String, who: String, text: String) {
        self.kind = kind
        self.at = at
        self.who = who
        self.text = text
    }
}

/// What fetched a link of theirs: never a conversion.
package struct ClickAnswer: Encodable, Hashable, Sendable {
    package var at: String
    package var campaign: String
    /// `human`, `suspect` or `bot`.
    package var `class`: String
    package var rule: String

    package init(at: String, campaign: String, class: String, rule: String) {
        self.at = at
        self.campaign = campaign
        self.class = `class`
        self.rule = rule
    }
}
