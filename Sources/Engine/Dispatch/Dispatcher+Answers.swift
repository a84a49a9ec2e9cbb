import Domain
import Storage

extension Dispatcher {
    /// Turns answers into records, and lets the lane feel them: back-off, pause, or a clean start.
    mutating func answered(
        _ answers: [Answer], now: Timestamp, monotonic: Int64, chance: inout SeededGenerator, effects: inout [Effect]
    ) {
        var records: [RecordedOutcome] = []
        records.reserveCapacity(answers.count)
        var stopped: Set<Int> = []
        for answer in answers {
            // An answer to something not in flight would be a second answer: the wire promises one.
            guard let flight = inFlight.removeValue(forKey: answer.message) else { continue }
            lanes[flight.lane].inFlight -= 1
            lanes[flight.lane].unrecorded += 1
            let resumeAt = lanes[flight.lane].resumeAt
            let pause = react(to: answer.outcome, lane: flight.lane, monotonic: monotonic, chance: &chance)
            if lanes[flight.lane].resumeAt > resumeAt { stopped.insert(flight.lane) }
            if case .rejected(let why, let code) = answer.outcome, !why.isFinalForMessage, !lanes[flight.lane].isPaused
            {
                lanes[flight.lane].isPaused = true
                stopped.insert(flight.lane)
                effects.append(.pauseLane(lanes[flight.lane].id, why, code: code))
                releaseBacklog(effects: &effects, lane: lanes[flight.lane].id) { _ in true }
            }
            records.append(
                RecordedOutcome(
                    message: answer.message, attempt: flight.ready.message.attempt,
                    lane: lanes[flight.lane].id, campaign: flight.ready.message.campaign,
                    person: flight.ready.message.person,
                    outcome: counted(answer.outcome, flight.ready), handedAt: flight.handedAt,
                    retryAt: now.adding(microseconds: pause)))
        }
        if !records.isEmpty { effects.append(.record(records)) }
        // What waits for a slot would still go to a gateway that has just said that it wants no more.
        if !stopped.isEmpty { recall(effects: &effects) { stopped.contains($0.lane) } }
    }

    /// Some gateways do not say in how many segments a text went out: then our own count stands.
    private func counted(_ outcome: Outcome, _ ready: Ready) -> Outcome {
        guard case .accepted(let reference, nil) = outcome else { return outcome }
        return .accepted(reference: reference, segments: ready.segments)
    }

    /// The code of an answer to a text that was taken back before it was started, here or on the wire.
    package static let recalledCode = "withdrawn"

    /// The pause before this message is due again, in microseconds; 0 for outcomes that do not put it back.
    private mutating func react(
        to outcome: Outcome, lane index: Int, monotonic: Int64, chance: inout SeededGenerator
    ) -> Int64 {
        switch outcome {
        case .accepted:
            lanes[index].consecutiveFailures = 0
            return 0
        // The sender is at fault or at its limit: the lane waits for a person, and once they resume it nothing else should.
        case .rejected, .uncertain: return 0
        case .throttled(_, let retryAfterMilliseconds):
            return backOff(lane: index, atLeast: (retryAfterMilliseconds ?? 0) * 1_000, monotonic, &chance)
        // Taken back by ourselves: nobody failed.
        case .unreachable(code: Self.recalledCode): return 0
        case .unreachable:
            return backOff(lane: index, atLeast: 0, monotonic, &chance)
        }
    }

    /// Doubles with each failure in a row, with a jitter of a quarter so that lanes do not come back in step.
    private mutating func backOff(
        lane index: Int, atLeast least: Int64, _ monotonic: Int64, _ chance: inout SeededGenerator
    ) -> Int64 {
        let failures = min(lanes[index].consecutiveFailures, 16)
        lanes[index].consecutiveFailures += 1
        let doubled = min(settings.firstPauseMicroseconds << Int64(failures), settings.longestPauseMicroseconds)
        let jitter = Int64.random(in: 0...(doubled / 4), using: &chance)
        let pause = min(max(doubled + jitter, least), 15 * 60 * 1_000_000)
        // One throttled answer among many slows the lane for a moment only: the message itself waits the whole pause.
        let lanePause = failures == 0 && least == 0 ? min(pause, 20_000) : pause
        lanes[index].resumeAt = max(lanes[index].resumeAt, monotonic + lanePause)
        return pause
    }
}
