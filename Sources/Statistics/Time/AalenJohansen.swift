import CSpecialFunctions

/// What happened first (converted, opted out, nothing yet): the Aalen–Johansen cumulative incidence of each cause,
/// with the Greenwood-type variance of Marubini & Valsecchi 1995. Several causes at one time are handled together,
/// without jitter. The incidences and the event-free share sum to 1.
package struct AalenJohansen: Sendable {
    package struct Cause: Hashable, Sendable {
        package var cause: Int
        package var incidence: Double
        package var standardError: Double
        package var interval: Interval
    }

    package struct Point: Hashable, Sendable {
        package var time: Double
        package var eventFree: Double
        package var causes: [Cause]
    }

    private struct Step {
        var event: EventTime
        var survivalBefore: Double
        var survival: Double
        var incidence: [Double]
    }

    private let steps: [Step]
    private let people: Int
    private let causeCount: Int
    private let z: Double

    /// Causes lie in 0…`causeCount`.
    package init(_ people: [FollowUp], causeCount: Int, confidence: Double) {
        var survival = 1.0
        var incidence = Array(repeating: 0.0, count: causeCount)
        steps = EventTime.all(people, causes: causeCount).events.map { event in
            let before = survival
            for cause in 0..<causeCount { incidence[cause] += before * event.byCause[cause] / event.atRisk }
            survival = before * (event.atRisk - event.events) / event.atRisk
            return Step(event: event, survivalBefore: before, survival: survival, incidence: incidence)
        }
        self.people = people.reduce(0) { $0 + $1.people }
        self.causeCount = causeCount
        z = Normal.criticalValue(confidence: confidence)
    }

    /// The state of things at a time; nil for nobody.
    package func point(at time: Double) -> Point? {
        guard people > 0 else { return nil }
        let past = steps[..<steps.partitionPoint { $0.event.time > time }]
        let causes = (0..<causeCount).map { cause in
            let incidence = past.last?.incidence[cause] ?? 0
            let error = variance(of: incidence, cause: cause, past).squareRoot()
            return Cause(
                cause: cause + 1, incidence: incidence, standardError: error,
                interval: limits(incidence, standardError: error))
        }
        return Point(time: time, eventFree: past.last?.survival ?? 1, causes: causes)
    }

    /// Marubini & Valsecchi's three sums, Σ(I−I_j)²d/(n(n−d)) + ΣS₋²d_k(n−d_k)/n³ − 2Σ(I−I_j)S₋d_k/n², with the squares
    /// completed: Σ(I − I_j − S_j·d_k/d)²·d/(n(n−d)) + ΣS₋²d_k(d−d_k)/(dn²). No term is negative, so nothing cancels
    /// where nearly everyone has converted.
    private func variance(of incidence: Double, cause: Int, _ past: ArraySlice<Step>) -> Double {
        var sum = 0.0
        for step in past {
            let n = step.event.atRisk
            let d = step.event.events
            let own = step.event.byCause[cause]
            let gap = incidence - step.incidence[cause] - step.survival * own / d
            // When everyone at risk has an event nothing follows, and both parts of the gap are zero.
            if n > d { sum += gap * gap * d / (n * (n - d)) }
            sum += step.survivalBefore * step.survivalBefore * own * (d - own) / (d * n * n)
        }
        return sum
    }

    /// w = z·se/((1−I) ln(1−I)); from 1−(1−I)^exp(w) to 1−(1−I)^exp(−w).
    private func limits(_ incidence: Double, standardError: Double) -> Interval {
        if incidence <= 0 { return Interval(lower: 0, upper: 0) }
        // Sums of fractions such as three thirds end a hair below 1.
        if incidence >= 1 - 1e-12 { return Interval(lower: 1, upper: 1) }
        let logarithm = log1p(-incidence)
        let w = z * standardError / ((1 - incidence) * logarithm)
        return Interval(lower: -expm1(exp(w) * logarithm), upper: -expm1(exp(-w) * logarithm))
    }
}
