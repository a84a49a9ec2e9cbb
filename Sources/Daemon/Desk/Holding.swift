import Domain
import Engine
import Storage
import Web

/// Collects the facts that decide whether texts in the queue may leave, and says what they come to.
struct Holding {
    let settings: DeskSettings
    let isSpooling: Bool
    let transaction: Transaction
    let now: Timestamp

    /// Facts of a text, or of several that share them; the person's own are added by the caller.
    func facts(
        kind: MessageKind, dueAt: Timestamp, expiresAt: Timestamp, waiting: WaitingRow, gateway: String, sender: String
    ) throws -> WaitingFacts {
        var facts = WaitingFacts(kind: kind, dueAt: dueAt, expiresAt: expiresAt)
        facts.stepDueAt = waiting.stepDueAt
        facts.campaign = waiting.campaignState.flatMap(CampaignState.init).map {
            .init(state: $0, reason: waiting.campaignReason, by: waiting.campaignBy)
        }
        facts.lanePausedReason = waiting.lanePausedReason
        facts.laneResumesAt = waiting.laneResumesAt
        facts.cap = settings.launch.textsPerPersonPerDay
        facts.window = waiting.windowKey.flatMap { WindowKey(text: $0) }
        facts.fencedReason = settings.fence?.keeper.reason
        facts.isSpooling = isSpooling
        let budgets = settings.launch.senders.first { $0.gateway == gateway && $0.number == sender }?.budgets ?? []
        facts.budgets = try budgets.map { budget in
            let rules = try settings.launch.window.zones.rules(of: budget.zone)
            return .init(
                budget: budget, spent: try transaction.spent(budget, day: budget.day(at: now, rules: rules)),
                resetsAt: budget.resets(after: now, rules: rules))
        }
        return facts
    }

    func holds(_ facts: WaitingFacts) throws(Refusal) -> TextHolds {
        try facts.holds(window: settings.launch.window, marginSeconds: settings.launch.windowMarginSeconds, now: now)
    }

    /// What keeps the waiting texts of a campaign: one question of the rules per lane, window and step, not per text.
    func counts(of campaign: StoredCampaign) throws -> [HeldCountAnswer] {
        var counts: [HeldCountAnswer] = []
        func add(_ holds: TextHolds, texts: Int64) {
            guard let first = holds.holds.first, texts > 0 else { return }
            let until = (first.until == nil ? nil : holds.leavesAt ?? first.until).map { ISO8601.format($0) }
            let same = counts.firstIndex {
                $0.rule == first.rule.rawValue && $0.reasons == first.reasons && $0.until == until
                    && $0.tooLate == holds.isTooLate
            }
            if let same {
                counts[same].texts += texts
            } else {
                counts.append(
                    HeldCountAnswer(
                        rule: first.rule.rawValue, until: until, reasons: first.reasons, texts: texts,
                        tooLate: holds.isTooLate))
            }
        }
        for group in try transaction.waitingGroups(of: campaign, now: now) {
            var facts = try facts(
                kind: .campaign, dueAt: group.dueAt, expiresAt: group.expiresAt, waiting: group.waiting,
                gateway: group.gateway, sender: group.sender)
            facts.code = group.isRetried ? "retry" : nil
            add(try holds(facts), texts: group.texts - group.suppressed)
            facts.suppression = SuppressionReason.held.rawValue
            add(try holds(facts), texts: group.suppressed)
        }
        return counts.sorted { ($1.texts, $0.rule) < ($0.texts, $1.rule) }
    }
}

extension HoldAnswer {
    init(_ hold: TextHold) {
        self.init(rule: hold.rule.rawValue, until: hold.until.map { ISO8601.format($0) }, reasons: hold.reasons)
    }
}
