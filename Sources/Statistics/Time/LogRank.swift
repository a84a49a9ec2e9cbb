/// The log-rank test that two curves are the same.
package struct LogRank: Hashable, Sendable {
    package var chiSquare: Double
    package var pValue: Double

    /// (Σ(d₁ − n₁d/n))² / Σ d·n₁n₂(n−d)/(n²(n−1)) on 1 degree of freedom; 0 and 1 when no event leaves chance any
    /// room. Nil when an arm has nobody.
    package init?(_ first: [FollowUp], _ second: [FollowUp]) {
        guard !first.isEmpty, !second.isEmpty else { return nil }
        // The arm becomes the cause, so that one pass sees both arms' events.
        let pooled =
            first.map { FollowUp(time: $0.time, cause: $0.cause > 0 ? 1 : 0, people: $0.people) }
            + second.map { FollowUp(time: $0.time, cause: $0.cause > 0 ? 2 : 0, people: $0.people) }
        let firstFollowed = EventTime.all(first, causes: first.lazy.map(\.cause).max() ?? 0).followed
        var distance = 0.0
        var variance = 0.0
        for event in EventTime.all(pooled, causes: 2).events {
            let n = event.atRisk
            let n1 = Double(firstFollowed.people(at: event.time))
            distance += event.byCause[0] - n1 * event.events / n
            if n > 1 { variance += event.events * (n1 / n) * ((n - n1) / n) * (n - event.events) / (n - 1) }
        }
        chiSquare = variance > 0 ? distance * distance / variance : 0
        pValue = ChiSquare.upperTail(chiSquare, degreesOfFreedom: 1)
    }
}
