import Domain
import Storage

/// One rule that keeps a text from leaving, and until when.
package struct TextHold: Hashable, Sendable {
    package enum Rule: String, Hashable, Sendable, CaseIterable {
        /// Texts to the number are stopped, or held until a person decides.
        case suppression
        case campaignPaused = "campaign_paused"
        /// Paused by itself because a step fell due while nothing could be sent.
        case missedStart = "missed_start"
        case campaignCancelled = "campaign_cancelled"
        /// The store is a restored or copied one that nobody has armed.
        case fence
        /// Webhooks wait that the store has not read: a STOP may be among them.
        case spool
        case lanePaused = "lane_paused"
        case notYetDue = "due"
        /// The gateway could not take it; it is tried again.
        case retry
        /// As many texts of campaigns in 24 hours as the organization allows one person.
        case dailyCap = "daily_cap"
        /// As many solicitations in 24 hours as a state allows.
        case stateCap = "state_cap"
        /// Outside the hours; the reasons name the rule and the zone.
        case window
        /// The segments of the sender's, or its brand's, day are used up.
        case budget
    }

    package var rule: Rule
    /// When this rule lets go; nil where a person must act, or where it never does.
    package var until: Timestamp?
    /// What the rule rests on, in sentences or words: a stop's reason, who paused and why, hours, a state, a budget.
    package var reasons: [String]

    package init(_ rule: Rule, until: Timestamp? = nil, reasons: [String] = []) {
        self.rule = rule
        self.until = until
        self.reasons = reasons
    }
}

/// Everything that keeps one text from leaving.
package struct TextHolds: Hashable, Sendable {
    /// First those that a person must end, then the clock's in the order in which they let go. Empty when it may leave.
    package var holds: [TextHold]
    /// When it may leave as things stand; nil where a person must act first, or never.
    package var leavesAt: Timestamp?
    /// It expires before it may leave.
    package var isTooLate: Bool
}

/// What decides whether a text in the queue may leave: plain facts, of one text or of many that share them.
package struct WaitingFacts: Sendable {
    package var kind: MessageKind
    package var dueAt: Timestamp
    package var expiresAt: Timestamp
    /// When its step falls due for everybody; nil for texts of no campaign.
    package var stepDueAt: Timestamp?
    /// What the last hand-over came to, where there was one.
    package var code: String?
    package var suppression: String?
    package var campaign: CampaignStanding?
    package var lanePausedReason: String?
    package var laneResumesAt: Timestamp?
    /// When the last texts of campaigns to this person were claimed, newest first.
    package var recentTexts: [Timestamp] = []
    /// Most texts of campaigns to one person in 24 hours.
    package var cap: Int?
    /// Nil for answers, which hours do not bind.
    package var window: WindowKey?
    package var budgets: [BudgetStanding] = []
    package var fencedReason: String?
    package var isSpooling = false

    package struct CampaignStanding: Hashable, Sendable {
        package var state: CampaignState
        package var reason: String
        package var by: String

        package init(state: CampaignState, reason: String, by: String) {
            self.state = state
            self.reason = reason
            self.by = by
        }
    }

    package struct BudgetStanding: Hashable, Sendable {
        package var budget: DayBudget
        package var spent: Int64
        package var resetsAt: Timestamp

        package init(budget: DayBudget, spent: Int64, resetsAt: Timestamp) {
            self.budget = budget
            self.spent = spent
            self.resetsAt = resetsAt
        }
    }

    package init(kind: MessageKind, dueAt: Timestamp, expiresAt: Timestamp) {
        self.kind = kind
        self.dueAt = dueAt
        self.expiresAt = expiresAt
    }
}

extension WaitingFacts {
    /// Every rule that holds the text now, by the rules of the claim.
    /// - Parameter marginSeconds: a window that closes sooner than this counts as closed.
    /// - Throws: a `Refusal` when the window's catalog lacks a zone.
    package func holds(window rules: SendWindow, marginSeconds: Int64, now: Timestamp) throws(Refusal) -> TextHolds {
        var holds = personsHolds
        let needsPerson = holds.contains { $0.until == nil }
        var leaves = holds.compactMap(\.until).reduce(now) { max($0, $1) }
        if dueAt > now {
            holds.append(hold(untilDue: rules))
            leaves = max(leaves, dueAt)
        }
        for hold in capHolds(rules.states, now: now) where dueAt <= now {
            holds.append(hold)
            leaves = max(leaves, hold.until ?? leaves)
        }
        // A budget's new day may begin while the window is closed, and the other way round.
        for _ in 0..<2 {
            if let hold = try windowHold(rules, marginSeconds: marginSeconds, at: leaves) {
                if !holds.contains(hold) { holds.append(hold) }
                guard let until = hold.until else {
                    return TextHolds(holds: holds, leavesAt: nil, isTooLate: true)
                }
                leaves = until
            }
            guard kind != .compliance else { break }
            let spent = budgets.filter { $0.spent >= $0.budget.segmentsPerDay && $0.resetsAt > leaves }
            guard let reset = spent.map(\.resetsAt).max() else { break }
            holds.append(
                TextHold(
                    .budget, until: reset,
                    reasons: spent.map {
                        "\($0.budget.segmentsPerDay) segments a day of \($0.budget.name) are used up; its day ends at midnight"
                            + " in \($0.budget.zone)"
                    }))
            leaves = reset
        }
        return TextHolds(
            holds: holds, leavesAt: needsPerson ? nil : leaves, isTooLate: !needsPerson && leaves >= expiresAt)
    }

    private var personsHolds: [TextHold] {
        var holds: [TextHold] = []
        if let suppression, kind != .compliance { holds.append(TextHold(.suppression, reasons: [suppression])) }
        if let campaign {
            switch campaign.state {
            case .running: break
            case .cancelled:
                holds.append(
                    TextHold(.campaignCancelled, reasons: [campaign.reason, campaign.by].filter { !$0.isEmpty }))
            case .paused:
                let isMissed = campaign.by == MissedStarts.ourName && MissedStarts.isReason(campaign.reason)
                holds.append(
                    TextHold(
                        isMissed ? .missedStart : .campaignPaused,
                        reasons: [campaign.reason, campaign.by.isEmpty ? "" : "by \(campaign.by)"].filter {
                            !$0.isEmpty
                        }))
            }
        }
        if let fencedReason { holds.append(TextHold(.fence, reasons: [fencedReason])) }
        if isSpooling { holds.append(TextHold(.spool)) }
        if let lanePausedReason {
            holds.append(TextHold(.lanePaused, until: laneResumesAt, reasons: [lanePausedReason]))
        }
        return holds
    }

    /// A text is put off to a later hour by the cap, by a gateway that could not take it, or by its plan.
    private func hold(untilDue rules: SendWindow) -> TextHold {
        if let cap = capHolds(rules.states, now: dueAt.adding(microseconds: -1)).first(where: { $0.until == dueAt }) {
            return cap
        }
        if let code, !code.isEmpty { return TextHold(.retry, until: dueAt, reasons: [code]) }
        // Nothing else puts a text off whose step is due.
        if let stepDueAt, stepDueAt < dueAt { return TextHold(.dailyCap, until: dueAt) }
        return TextHold(.notYetDue, until: dueAt)
    }

    private func capHolds(_ states: StateWindowTable, now: Timestamp) -> [TextHold] {
        guard kind == .campaign else { return [] }
        func hold(_ rule: TextHold.Rule, texts: Int, of whom: String) -> TextHold? {
            guard recentTexts.count >= texts else { return nil }
            let until = recentTexts[texts - 1].adding(seconds: ClaimSieve.capSeconds)
            let most = texts == 1 ? "one text" : "\(texts) texts"
            return until > now ? TextHold(rule, until: until, reasons: ["\(whom) at most \(most) in 24 hours"]) : nil
        }
        return [
            cap.flatMap { hold(.dailyCap, texts: $0, of: "the organization allows") },
            window.flatMap(states.cap).flatMap {
                hold(.stateCap, texts: $0.textsPerDay, of: "\($0.state) allows solicitations:")
            },
        ].compactMap(\.self)
    }

    private func windowHold(
        _ rules: SendWindow, marginSeconds: Int64, at instant: Timestamp
    ) throws(Refusal) -> TextHold? {
        guard let window else { return nil }
        let decision = try rules.decision(window, at: instant)
        guard let closes = decision.closes else {
            return TextHold(.window, until: decision.next, reasons: decision.reasons)
        }
        guard closes <= instant.adding(seconds: marginSeconds) else { return nil }
        let after = try rules.decision(window, at: closes)
        return TextHold(
            .window, until: after.next,
            reasons: ["the window closes within the \(marginSeconds / 60) minutes that are kept free before it does"]
                + after.reasons)
    }
}
