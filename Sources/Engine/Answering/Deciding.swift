import Domain
import Storage

/// What a person's verdict on a reply came to.
package struct Decided: Hashable, Sendable {
    package var reply: ReplyID
    /// Why the number is not texted now; nil when it may be.
    package var suppression: SuppressionReason?
    /// It was suppressed by this verdict: what is claimed for it must go back.
    package var isNewlySuppressed: Bool
    /// A hold was lifted: what waits for the number may go.
    package var isLifted: Bool
    package var isConverted: Bool
}

/// A person says what a reply means: a hold ends, in a stop or in texts that go on; the ledger names who decided; and a
/// yes may convert, as if it had been certain. One transaction; the caller holds the conversation.
///
/// The suppression comes first: everyone who locks both locks it before the conversation.
package enum Deciding {
    /// The reply that a verdict is about when none is named: the newest that may be a stop or a wrong number and that
    /// nobody has decided, else the oldest that waits, else the newest.
    package static func open(
        _ conversation: StoredConversation, in transaction: Transaction
    ) throws(StoreError) -> StoredReply? {
        let replies = try transaction.replies(from: conversation.phone)
        let verdicts = try transaction.verdicts(on: conversation.phone)
        let held = replies.last { reply in
            verdicts[reply.id] == nil && need(of: reply) == .decide
        }
        return held ?? replies.first { $0.receivedAt == conversation.waitingSince } ?? replies.last
    }

    private static func need(of reply: StoredReply) -> ReplyNeed {
        ReplyNeed.of(
            label: ReplyLabel(rawValue: reply.label), degree: ReplyDegree(name: reply.degree) ?? .unknown,
            isOptedOut: false)
    }

    package static func decide(
        _ verdict: ReplyVerdict, on reply: StoredReply, by name: String, launch: LaunchSettings,
        in transaction: Transaction, now: Timestamp
    ) throws -> Decided {
        var decided = Decided(
            reply: reply.id, suppression: nil, isNewlySuppressed: false, isLifted: false, isConverted: false)
        let source = ConsentSource(
            channel: "person", reply: reply.id, recordedBy: "\(name): decided that a reply means \(verdict.word)")
        switch verdict {
        case .label(.optOut):
            decided.isNewlySuppressed = try transaction.suppress(reply.from, .optedOut, source: source, now: now)
        case .label(.wrongNumber):
            decided.isNewlySuppressed = try transaction.suppress(reply.from, .wrongNumber, source: source, now: now)
        default:
            decided.isLifted = try liftHold(of: reply, source: source, by: name, in: transaction, now: now)
        }
        decided.suppression = try transaction.suppression(of: reply.from)
        try transaction.decide(reply.id, verdict, by: name, now: now)
        if case .label(let label) = verdict {
            decided.isConverted = try convert(label, reply, launch: launch, in: transaction, now: now)
        }
        try noteAnswer(verdict, reply, in: transaction, now: now)
        return decided
    }

    /// Ends the hold that this reply brought. Only a hold: what they said in plain words, only they take back. And not
    /// for a word about another reply, while the one that may be a stop is undecided.
    private static func liftHold(
        of reply: StoredReply, source: ConsentSource, by name: String, in transaction: Transaction, now: Timestamp
    ) throws(StoreError) -> Bool {
        let verdicts = try transaction.verdicts(on: reply.from)
        let doubtful = try transaction.replies(from: reply.from).filter { other in
            other.id != reply.id && verdicts[other.id] == nil && need(of: other) == .decide
        }
        guard need(of: reply) == .decide || doubtful.isEmpty, try transaction.lockHold(reply.from) else { return false }
        // What they wrote before in the same vein is decided by the same word; what came later is not.
        guard !doubtful.contains(where: { $0.id > reply.id }) else { return false }
        for other in doubtful { try transaction.decide(other.id, .keep, by: name, now: now) }
        return try transaction.liftHold(reply.from, source: source, now: now)
    }

    /// True when it is the first of its kind, of any action. What else the reply says and what it copies of our text are
    /// looked at as for a reply that is read by rules alone.
    private static func convert(
        _ label: ReplyLabel, _ reply: StoredReply, launch: LaunchSettings, in transaction: Transaction, now: Timestamp
    ) throws -> Bool {
        guard let person = reply.person, let id = reply.campaign, let plan = try transaction.campaign(id)?.plan
        else { return false }
        let sent = try LookUps.words(answeredBy: reply, launch: launch, in: transaction)
        let others = ([reply.label] + reply.also.split(separator: ",").map(String.init))
            .compactMap(ReplyLabel.init(rawValue:))
        var isFirst = false
        for completed in plan.completed(
            by: label, beside: others, uses: { PlanWords.use($0, in: reply.body.exposed, sent: sent) })
        {
            let record = ConversionRecord(
                person: person, action: completed.ask.name, strength: completed.fact.strength, at: reply.receivedAt,
                evidence: completed.fact.evidence, reply: reply.id, source: "reply", campaign: id)
            if try transaction.convert(record, now: now) { isFirst = true }
        }
        return isFirst
    }

    private static func noteAnswer(
        _ verdict: ReplyVerdict, _ reply: StoredReply, in transaction: Transaction, now: Timestamp
    ) throws(StoreError) {
        guard let person = reply.person, let id = reply.campaign else { return }
        let answer = verdict.campaignAnswer
        try transaction.correctAnswer(campaign: id, person: person, label: answer)
        if !answer.isEmpty, answer != ReplyLabel.optOut.rawValue,
            try transaction.campaign(id)?.plan.followUps == .silent
        {
            try transaction.withdrawQueued(phone: reply.from, campaign: id, reason: .answered, now: now)
        }
    }
}
