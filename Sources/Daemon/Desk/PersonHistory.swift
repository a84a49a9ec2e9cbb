import Domain
import Engine
import Storage
import Web

/// The texts to one number and what is still to come, each with its reasons.
struct PersonHistory {
    let phone: PhoneNumber
    let person: StoredPerson?
    let suppression: String?
    let holding: Holding
    let transaction: Transaction

    mutating func texts(_ rows: [TextRow]) throws -> [TextAnswer] {
        let recent = try transaction.recentTexts(to: phone)
        let log = try transaction.attempts(to: phone)
        var words = SentWords(launch: holding.settings.launch, in: transaction)
        var said: [MessageID: String] = [:]
        for text in try transaction.sentTexts(to: phone) {
            do {
                said[text.message] = try words.words(of: text, to: person?.record)?.exposed
            } catch is Refusal {
                // A name that cannot be said any more leaves the words out, not the text.
            }
        }
        return try rows.map { row in
            var holds: TextHolds?
            if row.state == .queued {
                var facts = try holding.facts(
                    kind: row.kind, dueAt: row.dueAt, expiresAt: row.expiresAt, waiting: row.waiting,
                    gateway: row.gateway, sender: row.sender)
                facts.code = row.code
                facts.suppression = suppression
                facts.recentTexts = recent
                holds = try holding.holds(facts)
            }
            return row.answer(holds: holds, words: said[row.id], log: log[row.id] ?? [])
        }
    }

    /// Steps that have no rows yet, of campaigns that may still go on.
    func upcoming() throws -> [UpcomingAnswer] {
        guard let person else { return [] }
        return try transaction.upcomingSteps(of: person.id).map { step in
            var reason: String?
            if suppression == SuppressionReason.optedOut.rawValue
                || suppression == SuppressionReason.wrongNumber.rawValue
            {
                reason = NeverSentReason.optedOut.rawValue
            } else if step.isConverted {
                reason = NeverSentReason.converted.rawValue
            } else if step.step > 0,
                Self.stopsFollowUps(step.answer, plan: try transaction.campaign(step.campaign)?.plan)
            {
                reason = NeverSentReason.answered.rawValue
            }
            return UpcomingAnswer(
                campaign: step.campaignName, campaignState: step.campaignState, step: step.step, stepName: step.name,
                dueAt: ISO8601.format(step.dueAt), reason: reason)
        }
    }

    /// As the making of a step's rows decides it.
    private static func stopsFollowUps(_ answer: String, plan: Plan?) -> Bool {
        if answer == ReplyLabel.wrongNumber.rawValue { return true }
        return plan?.followUps == .silent && !answer.isEmpty && answer != ReplyLabel.optOut.rawValue
    }
}

extension TextRow {
    func answer(holds: TextHolds?, words: String?, log: [AttemptAnswer]) -> TextAnswer {
        func instant(_ time: Timestamp?) -> String? { time.map { ISO8601.format($0) } }
        return TextAnswer(
            messageId: APIID.message(id), campaign: campaign, step: campaign == nil ? nil : step, stepName: stepName,
            kind: kind.word, state: state.word, reason: reason, code: code, attempts: attempts, segments: segments,
            dueAt: ISO8601.format(dueAt), expiresAt: ISO8601.format(expiresAt), claimedAt: instant(claimedAt),
            acceptedAt: instant(acceptedAt), deliveredAt: instant(deliveredAt), settledAt: instant(settledAt),
            gateway: gateway, sender: sender, holds: holds?.holds.map(HoldAnswer.init) ?? [],
            leavesAt: instant(holds?.leavesAt), tooLate: holds?.isTooLate ?? false, words: words, author: author,
            canned: canned, overrideReason: overrideReason, log: log)
    }
}
