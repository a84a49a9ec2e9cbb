/// How long one person was followed, and how it ended.
package struct FollowUp: Hashable, Sendable {
    /// Time from the first accepted text to the first event, or to the report instant. Round to whole hours for a
    /// curve.
    package var time: Double
    /// What happened first, from 1; 0 if nothing had happened yet (censored).
    package var cause: Int

    package init(time: Double, cause: Int) {
        self.time = time
        self.cause = cause
    }
}

/// Everything that happened at one time.
struct EventTime {
    let time: Double
    /// People followed at least until `time`. Ties: events come before censorings.
    let atRisk: Double
    let events: Double
    /// Events by cause, from cause 1.
    let byCause: [Double]

    /// The times with an event, ascending, by one sort and one pass.
    static func all(_ people: [FollowUp], causes: Int) -> (events: [EventTime], sortedTimes: [Double]) {
        let sorted = people.sorted { $0.time < $1.time }
        var events: [EventTime] = []
        var index = 0
        while index < sorted.count {
            let time = sorted[index].time
            let atRisk = sorted.count - index
            var byCause = Array(repeating: 0.0, count: causes)
            while index < sorted.count, sorted[index].time == time {
                if sorted[index].cause > 0 { byCause[sorted[index].cause - 1] += 1 }
                index += 1
            }
            let total = byCause.reduce(0, +)
            if total > 0 {
                events.append(EventTime(time: time, atRisk: Double(atRisk), events: total, byCause: byCause))
            }
        }
        return (events, sorted.map(\.time))
    }
}
