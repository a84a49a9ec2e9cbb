/// How long one person, or so many alike, were followed, and how it ended.
package struct FollowUp: Hashable, Sendable {
    /// Time from the first accepted text to the first event, or to the report instant. Round to whole hours for a
    /// curve.
    package var time: Double
    /// What happened first, from 1; 0 if nothing had happened yet (censored).
    package var cause: Int
    /// So many whose time and cause are these; at least 1.
    package var people: Int

    package init(time: Double, cause: Int, people: Int = 1) {
        self.time = time
        self.cause = cause
        self.people = people
    }
}

/// How many people were followed at least until a time.
struct FollowedUntil {
    let time: Double
    let people: Int
}

extension [FollowedUntil] {
    /// In the order of times: people followed at least until `time`.
    func people(at time: Double) -> Int {
        let place = partitionPoint { $0.time >= time }
        return place < count ? self[place].people : 0
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

    /// The times with an event, ascending, by one sort and one pass; and who was followed until when.
    static func all(_ people: [FollowUp], causes: Int) -> (events: [EventTime], followed: [FollowedUntil]) {
        let sorted = people.sorted { $0.time < $1.time }
        var events: [EventTime] = []
        var followed: [FollowedUntil] = []
        var left = sorted.reduce(0) { $0 + $1.people }
        var index = 0
        while index < sorted.count {
            let time = sorted[index].time
            let atRisk = left
            var byCause = Array(repeating: 0.0, count: causes)
            while index < sorted.count, sorted[index].time == time {
                if sorted[index].cause > 0 { byCause[sorted[index].cause - 1] += Double(sorted[index].people) }
                left -= sorted[index].people
                index += 1
            }
            followed.append(FollowedUntil(time: time, people: atRisk))
            let total = byCause.reduce(0, +)
            if total > 0 {
                events.append(EventTime(time: time, atRisk: Double(atRisk), events: total, byCause: byCause))
            }
        }
        return (events, followed)
    }
}
