import CSpecialFunctions

/// The Kaplan–Meier curve of the share that has not acted yet, with Greenwood's error and limits on the log-minus-log
/// scale. Opt-outs do not end follow-up: a person who texted STOP can still sign at a table. An early read of a
/// conversion rate is 1 − S at the window's end, which uses partial windows rightly.
package struct KaplanMeier: Sendable {
    package struct Point: Hashable, Sendable {
        package var time: Double
        package var survival: Double
        package var standardError: Double
        package var interval: Interval
        /// People with a time at or after this one.
        package var atRisk: Int
    }

    /// The curve after each event time.
    private struct Step {
        var time: Double
        var survival: Double
        var greenwood: Double
    }

    private let steps: [Step]
    private let followed: [FollowedUntil]
    private let z: Double

    /// Any cause counts as the event.
    package init(_ people: [FollowUp], confidence: Double) {
        let causes = people.lazy.map(\.cause).max() ?? 0
        let (events, followed) = EventTime.all(people, causes: causes)
        var survival = 1.0
        var greenwood = 0.0
        steps = events.map { event in
            survival *= (event.atRisk - event.events) / event.atRisk
            greenwood += event.events / (event.atRisk * (event.atRisk - event.events))
            return Step(time: event.time, survival: survival, greenwood: greenwood)
        }
        self.followed = followed
        z = Normal.criticalValue(confidence: confidence)
    }

    /// The curve at a time; nil for nobody.
    package func point(at time: Double) -> Point? {
        guard !followed.isEmpty else { return nil }
        let step = steps[..<steps.partitionPoint { $0.time > time }].last
        let survival = step?.survival ?? 1
        return Point(
            time: time, survival: survival,
            standardError: step.map { $0.survival == 0 ? 0 : $0.survival * $0.greenwood.squareRoot() } ?? 0,
            interval: step.map(limits) ?? Interval(lower: 1, upper: 1),
            atRisk: followed.people(at: time))
    }

    /// v = z√G/ln S; from S^exp(−v) to S^exp(v). At 0 and at 1 there is no error to speak of.
    private func limits(_ step: Step) -> Interval {
        if step.survival <= 0 { return Interval(lower: 0, upper: 0) }
        let v = z * step.greenwood.squareRoot() / log(step.survival)
        return Interval(lower: pow(step.survival, exp(-v)), upper: pow(step.survival, exp(v)))
    }

    /// The smallest event time with S ≤ ½; nil if never reached.
    package var median: Double? { steps.first { $0.survival <= 0.5 + 1e-12 }?.time }

    /// The smallest event time at which the lower band is at most ½.
    package var medianLower: Double? { steps.first { limits($0).lower <= 0.5 + 1e-12 }?.time }

    /// The smallest event time at which the upper band is at most ½.
    package var medianUpper: Double? { steps.first { limits($0).upper <= 0.5 + 1e-12 }?.time }
}

extension RandomAccessCollection where Index == Int {
    /// The first position for which `belongsToSecond` holds; all before it must not, all after it must.
    func partitionPoint(_ belongsToSecond: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if belongsToSecond(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
