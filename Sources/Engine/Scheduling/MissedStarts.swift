import Domain
import Storage

/// Steps that fell due while nothing could be sent: hours later the text may be wrong, so the plan's `if_missed` decides.
///
/// Called once when a store is opened, and when a fenced one is armed, before anything is claimed. What it decides
/// stands in the store: a paused campaign stays paused until a person resumes it, and is not asked about the same step
/// again, because from now on a daemon is known to have run after the step fell due.
package enum MissedStarts {
    /// A step that is no later than this was not missed: a restart takes a moment.
    package static let graceSeconds: Int64 = 120

    /// Who pauses a campaign by itself.
    static let ourName = "textbank"
    private static let mark = "and nothing could be sent then; "

    /// Whether a campaign's reason is one of these.
    static func isReason(_ reason: String) -> Bool { reason.contains(mark) }

    /// What was decided about one step.
    package struct Decision: Hashable, Sendable {
        package enum Choice: Hashable, Sendable { case asked, skipped, sent }

        package var campaign: CampaignID
        package var step: Int64
        package var choice: Choice
    }

    /// Decides about every step that fell due while no daemon ran, and notes that one runs now.
    ///
    /// - Parameters:
    ///   - aliveAt: the last instant at which a daemon is known to have run; nil where none is known to have, and then
    ///     nothing was missed.
    ///   - heldSince: since when a running daemon sent nothing (the store was fenced): what fell due after that was
    ///     missed though its rows are made.
    ///   - zone: the organization's, for the words of the reason, with its name.
    package static func settle(
        in transaction: Transaction, aliveAt: Timestamp?, heldSince: Timestamp? = nil, now: Timestamp,
        zone: (name: String, rules: ZoneRules)
    ) throws -> [Decision] {
        var decisions: [Decision] = []
        if let aliveAt {
            let missed = try transaction.missedSteps(
                after: aliveAt, before: now.adding(seconds: -graceSeconds), heldSince: heldSince ?? .distantFuture,
                now: now)
            for (campaign, steps) in Dictionary(grouping: missed, by: \.campaign).sorted(by: { $0.key < $1.key }) {
                guard let stored = try transaction.campaign(campaign) else { continue }
                decisions += try settle(steps, of: stored, in: transaction, now: now, zone: zone)
            }
        }
        try transaction.noteAlive(at: now)
        return decisions
    }

    private static func settle(
        _ steps: [StoredStep], of campaign: StoredCampaign, in transaction: Transaction, now: Timestamp,
        zone: (name: String, rules: ZoneRules)
    ) throws -> [Decision] {
        var asked: [StoredStep] = []
        var decisions: [Decision] = []
        for step in steps {
            let choice: Decision.Choice
            switch campaign.plan.ifMissed ?? .ask {
            case .skip:
                try transaction.expire(step, at: now)
                try transaction.audit(
                    who: "textbank", what: "skip missed step", detail: "campaign \(campaign.id) step \(step.step)",
                    now: now)
                choice = .skipped
            case .runWithin(let seconds) where now <= step.dueAt.adding(seconds: seconds): choice = .sent
            case .runWithin, .ask:
                asked.append(step)
                choice = .asked
            }
            decisions.append(Decision(campaign: campaign.id, step: step.step, choice: choice))
        }
        guard !asked.isEmpty else { return decisions }
        _ = try transaction.setState(
            campaign.id, to: .paused, because: reason(asked, zone: zone), by: ourName, now: now)
        try transaction.audit(
            who: "textbank", what: "pause", detail: "campaign \(campaign.id): a start was missed", now: now)
        return decisions
    }

    /// `step "next day" fell due on 2026-07-08 18:00 (America/Chicago) while no daemon ran; …`
    static func reason(_ steps: [StoredStep], zone: (name: String, rules: ZoneRules)) -> String {
        let named = steps.map { step in
            let local = ISO8601.formatDateTime(secondsSince1970: zone.rules.localSeconds(at: step.dueAt))
            return "step \"\(step.name)\" fell due on \(local.prefix(10)) at \(local.dropFirst(11).prefix(5))"
        }
        return named.joined(separator: ", ")
            + " (\(zone.name)) \(mark)`textbank campaign resume` sends "
            + (steps.count == 1 ? "it" : "them") + " now, `textbank campaign cancel` gives the campaign up"
    }
}
