import Domain
import Storage

/// What recording a batch of outcomes set off.
package struct RecordingResult: Hashable, Sendable {
    /// Numbers whose stop the gateway told us.
    package var suppressed: [PhoneNumber] = []
    /// When the earliest of the requeued messages is due again.
    package var nextRetryAt: Timestamp?
    /// Campaigns that a governor paused: what is claimed for them and not handed over must go back.
    package var stopped: [CampaignID] = []
}

/// Records a batch of outcomes in the caller's transaction. Idempotent: the same batch twice changes nothing more, but
/// for the accepted texts that governors count, where counting one twice only makes them slower.
package enum Recording {
    /// Records outcomes, each group with the name of its gateway, heeds receipts that came before their answers, and lets
    /// the governors see it all at once.
    package static func record(
        _ groups: [(gateway: String, items: [RecordedOutcome])], inbound: Inbound, in transaction: Transaction,
        now: Timestamp
    ) throws -> RecordingResult {
        // Looked at before anything is recorded: of a batch that comes again after a commit of unknown fate, troubles
        // must not count again.
        let refused = groups.flatMap { group in group.items.filter { $0.outcome.isRefusal }.map(\.message) }
        let unrecorded = try transaction.unrecorded(refused)
        var result = RecordingResult()
        var early = Inbound.Absorbed()
        for group in groups {
            let one = try record(
                group.items, gateway: group.gateway, inbound: inbound, in: transaction, now: now, early: &early)
            result.suppressed += one.suppressed
            result.nextRetryAt = [result.nextRetryAt, one.nextRetryAt].compactMap(\.self).min()
        }
        result.suppressed += early.suppressed
        let sightings = groups.flatMap(\.items).filter { !$0.outcome.isRefusal || unrecorded.contains($0.message) }
            .compactMap(Governors.sighting)
        result.stopped = try inbound.governors.watch(sightings + early.sightings, in: transaction, now: now)
        return result
    }

    private static func record(
        _ items: [RecordedOutcome], gateway: String, inbound: Inbound, in transaction: Transaction, now: Timestamp,
        early: inout Inbound.Absorbed
    ) throws -> RecordingResult {
        var result = RecordingResult()
        var accepted: [RecordedOutcome] = []
        var rejected: [RecordedOutcome] = []
        var uncertain: [RecordedOutcome] = []
        var again: [RecordedOutcome] = []
        var references: [String] = []
        for item in items {
            switch item.outcome {
            case .accepted(let reference, _):
                accepted.append(item)
                if let reference { references.append(reference) }
            case .rejected(let why, _): if why.isFinalForMessage { rejected.append(item) } else { again.append(item) }
            case .uncertain: uncertain.append(item)
            case .throttled, .unreachable: again.append(item)
            }
        }
        if !accepted.isEmpty {
            try transaction.recordAccepted(accepted)
            try inbound.heedParked(references: references, gateway: gateway, in: transaction, now: now, into: &early)
        }
        if !rejected.isEmpty {
            try transaction.recordSettled(rejected, as: .rejected, reason: .rejected) { word(of: $0.outcome).code }
            result.suppressed = try optOuts(told: rejected, in: transaction, now: now)
        }
        if !uncertain.isEmpty {
            try transaction.recordSettled(uncertain, as: .uncertain, reason: nil) { word(of: $0.outcome).code }
        }
        if !again.isEmpty {
            try transaction.requeue(again) { word(of: $0.outcome).code }
            result.nextRetryAt = again.map(\.retryAt).min()
        }
        try transaction.logAttempts(rejected + uncertain + again, word: word)
        return result
    }

    private static func optOuts(
        told rejected: [RecordedOutcome], in transaction: Transaction, now: Timestamp
    ) throws -> [PhoneNumber] {
        var phones: [PhoneNumber] = []
        for item in rejected {
            guard case .rejected(.recipientOptedOut, _) = item.outcome,
                let phone = try transaction.person(item.person)?.record.phone
            else { continue }
            try transaction.suppress(
                phone, .optedOut, source: ConsentSource(channel: "gateway", recordedBy: "gateway"), now: now)
            phones.append(phone)
        }
        return phones
    }

    /// The words of an outcome in the attempt log.
    package static func word(of outcome: Outcome) -> (outcome: String, code: String) {
        switch outcome {
        case .accepted: ("accepted", "")
        case .rejected(let why, let code): ("rejected", "\(why.rawValue):\(code)")
        case .throttled(let code, _): ("throttled", code)
        case .unreachable(let code): ("unreachable", code)
        case .uncertain(let code): ("uncertain", code)
        }
    }
}

extension Outcome {
    fileprivate var isRefusal: Bool {
        if case .rejected(let why, _) = self { why.isFinalForMessage } else { false }
    }
}
