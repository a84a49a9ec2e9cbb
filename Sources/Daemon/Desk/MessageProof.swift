import Domain
import Storage
import Web

extension MessageProofAnswer {
    init(_ message: LoggedMessage, step: StoredStep) {
        self.init(
            messageId: APIID.message(message.id), step: step.step, stepName: step.name,
            personId: APIID.person(message.person), state: message.state.word, reason: message.reason,
            code: message.code, attempts: message.attempts, segments: message.segments, reference: message.reference,
            log: message.events, proved: message.isProved)
    }
}

extension LoggedMessage {
    private func has(_ outcome: String, attempt: Int64) -> Bool {
        log.contains { $0.outcome == outcome && $0.attempt == attempt }
    }

    /// Whether the log bears the state out: what the row says has its line, and no earlier attempt that may have been
    /// sent went before the last one without a person's order.
    var isProved: Bool {
        let doubtful = Set(log.filter { $0.outcome == MessageState.uncertain.word }.map(\.attempt))
        let ordered = Set(log.filter { $0.outcome == DoubtSettlement.resendOrdered.rawValue }.map(\.attempt))
        let open = doubtful.subtracting(ordered)
        switch state {
        case .queued, .neverSent: return open.isEmpty && acceptedAt == nil && (state == .queued || reason != nil)
        case .claimed: return open.isEmpty && acceptedAt == nil && claimedAt != nil
        case .accepted, .undelivered, .delivered:
            return acceptedAt != nil && open.subtracting([attempts]).isEmpty
                && (state != .delivered || deliveredAt != nil)
        case .uncertain: return doubtful.contains(attempts) && open.subtracting([attempts]).isEmpty && acceptedAt == nil
        case .rejected:
            let isSettled = [DoubtSettlement.found, .settledNotSent].contains { has($0.rawValue, attempt: attempts) }
            return code != nil && settledAt != nil && acceptedAt == nil
                && (isSettled ? open.subtracting([attempts]).isEmpty : open.isEmpty)
        }
    }

    /// Everything that happened to it, in the order of time.
    var events: [ProofEventAnswer] {
        var events: [(at: Timestamp, answer: ProofEventAnswer)] = []
        func add(_ at: Timestamp?, _ what: String, attempt: Int64? = nil, code: String? = nil) {
            guard let at else { return }
            let code = code.flatMap { $0.isEmpty ? nil : $0 }
            events.append(
                (at, ProofEventAnswer(at: ISO8601.format(at), what: what, attempt: attempt, code: code)))
        }
        if state != .queued, attempts > 0 { add(claimedAt, "claimed", attempt: attempts) }
        for entry in log { add(entry.at, entry.outcome, attempt: entry.attempt, code: entry.code) }
        let isFound = log.contains { $0.outcome == DoubtSettlement.found.rawValue }
        for lookUp in lookUps where lookUp.finding != .found || !isFound {
            add(
                lookUp.askedAt, "asked",
                code: lookUp.code.isEmpty ? lookUp.finding.rawValue : "\(lookUp.finding.rawValue): \(lookUp.code)")
        }
        // What was settled otherwise never had the gateway's answer.
        let isSettled = [DoubtSettlement.found, .receipt, .settledSent].contains {
            has($0.rawValue, attempt: attempts)
        }
        if !isSettled { add(acceptedAt, MessageState.accepted.word, attempt: attempts) }
        switch state {
        case .delivered: add(deliveredAt, state.word, attempt: attempts)
        case .undelivered: add(settledAt, state.word, attempt: attempts, code: code)
        case .rejected where !log.contains { $0.attempt == attempts && $0.outcome != MessageState.uncertain.word }:
            add(settledAt, state.word, attempt: attempts, code: code)
        case .neverSent: add(settledAt, state.word, code: reason)
        default: break
        }
        // Of one instant, the hand-over comes before what settled it.
        return events.enumerated().sorted { left, right in
            (left.element.at, Self.rank(left.element.answer), left.offset)
                < (right.element.at, Self.rank(right.element.answer), right.offset)
        }.map(\.element.answer)
    }

    private static func rank(_ event: ProofEventAnswer) -> Int {
        switch event.what {
        case "claimed": 0
        case "accepted", "rejected", "throttled", "unreachable", "uncertain": 1
        case "asked", "found", "receipt", "settled_sent", "settled_not_sent", "resend_ordered": 2
        default: 3
        }
    }
}
