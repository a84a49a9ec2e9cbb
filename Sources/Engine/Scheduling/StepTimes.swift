import Domain
import Storage

/// When each step of a plan is due, and until when it may still be sent.
package struct ScheduledStep: Hashable, Sendable {
    package var step: PlannedStep
    package var dueAt: Timestamp
    package var expiresAt: Timestamp
}

/// Turns "next day 18:00" into an instant: days count from the meeting's day (or the start's) in the meeting's zone.
package enum StepTimes {
    /// - Throws: a `Refusal` that names the step which is over already or out of order.
    package static func schedule(
        _ plan: Plan, startsAt: Timestamp, meeting: Meeting?, zone: ZoneRules, now: Timestamp
    ) throws(Refusal) -> [ScheduledStep] {
        let day = zone.localSeconds(at: meeting?.startsAt ?? startsAt).floored(toMultipleOf: 86_400)
        var steps: [ScheduledStep] = []
        var rejections: [Rejection] = []
        for (index, step) in plan.steps.enumerated() {
            let due: Timestamp =
                switch step.at {
                case .atOnce: startsAt
                case .after(let seconds): startsAt.adding(seconds: seconds)
                case .day(let number, let minute):
                    zone.instant(localSeconds: day + Int64(number) * 86_400 + Int64(minute) * 60)
                }
            let expires = due.adding(seconds: step.expiresAfterSeconds)
            if expires <= now {
                rejections.append(
                    Rejection(
                        field: "steps[\(index)].at", reason: "the step was due at \(due) and is over",
                        remedy: "Give it a later time, or a later start."))
            } else if let previous = steps.last, due < previous.dueAt {
                rejections.append(
                    Rejection(
                        field: "steps[\(index)].at", reason: "the step is due at \(due), before the one above it",
                        remedy: "Put the steps in the order in which they are sent."))
            }
            steps.append(ScheduledStep(step: step, dueAt: max(due, startsAt), expiresAt: expires))
        }
        guard rejections.isEmpty else { throw Refusal(rejections) }
        return steps
    }
}

extension Int64 {
    /// The largest multiple of `unit` that is not above this number.
    func floored(toMultipleOf unit: Int64) -> Int64 {
        let rest = self % unit
        return self - (rest < 0 ? rest + unit : rest)
    }
}
