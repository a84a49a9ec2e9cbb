import Statistics
import Storage

/// How one arm's people came to act, by time since their first text.
package struct FollowUpCurve {
    private let tallies: [FollowUpTally]
    private let unitSeconds: Int64

    package init(_ tallies: [FollowUpTally], unitSeconds: Int64) {
        self.tallies = tallies
        self.unitSeconds = unitSeconds
    }

    /// Opt-outs do not end follow-up: a person who texted STOP can still sign at a table.
    package var kaplanMeier: KaplanMeier {
        KaplanMeier(
            people { tally in
                tally.converted.map { ($0, 1) } ?? (tally.followed, 0)
            }, confidence: 0.95)
    }

    /// What happened first: 1 acted, 2 opted out.
    package var firsts: AalenJohansen {
        AalenJohansen(
            people { tally in
                switch (tally.converted, tally.optedOut) {
                case (let acted?, let left): acted <= left ?? .max ? (acted, 1) : (left ?? acted, 2)
                case (nil, let left?): (left, 2)
                case (nil, nil): (tally.followed, 0)
                }
            }, causeCount: 2, confidence: 0.95)
    }

    private func people(_ end: (FollowUpTally) -> (time: Int64, cause: Int)) -> [FollowUp] {
        tallies.map { tally in
            let (time, cause) = end(tally)
            return FollowUp(time: Double(time), cause: cause, people: Int(tally.people))
        }
    }

    /// The share that will have acted at the window's end; nil for nobody.
    package func early(windowSeconds: Int64) -> EarlyRead? {
        let end = Double(windowSeconds / unitSeconds)
        guard let point = kaplanMeier.point(at: end), let first = firsts.point(at: end) else { return nil }
        return EarlyRead(
            hours: Double(windowSeconds) / 3_600, estimate: 1 - point.survival, lower: 1 - point.interval.upper,
            upper: 1 - point.interval.lower, atRisk: Int64(point.atRisk), actedFirst: first.causes[0].incidence,
            optedOutFirst: first.causes[1].incidence, nothingYet: first.eventFree)
    }
}
