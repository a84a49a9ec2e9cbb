import Domain
import Statistics
import Storage

/// What a report to the members' own organization shows: a comparison after everything is hidden that could tell who did
/// what. Nothing here may be combined into a hidden count; so nothing else of a comparison goes into the report.
package struct GiveBack: Sendable {
    package var disclosure: Disclosure
    package var campaign: String
    package var planHash: String
    package var definition: ComparisonMark
    /// The comparison was defined to be read by ward; else the wards are a look around.
    package var areWardsDefined: Bool
    package var asOf: Timestamp
    package var launchedAt: Timestamp
    package var meeting: Meeting?
    package var action: String
    package var strength: Strength
    package var windowSeconds: Int64
    package var isRandomised: Bool
    package var isLive: Bool
    package var base: ComparedBase
    package var verdict: String
    /// What the sentence about two lists is made from; nil where there is none to be said.
    package var details: Verdict?
    package var steps: [Step]
    package var first: Arm
    /// The baseline; nil when there is none, or when it is a bare rate.
    package var second: Arm?
    package var baseline: BaselineKind?
    package var baselineName: String
    package var difference: ComparedDifference?
    package var againstRate: AgainstRate?
    package var wards: [Ward]
    /// How many wards stand in the last row together.
    package var foldedWards: Int
    package var pooled: PooledDifference?
    package var optOuts: OptOutBalance?
    /// Random arms; nil where there are none, or where they are too small to be shown.
    package var randomised: RandomisedArms?
    /// What else was asked, over the same people.
    package var furtherActions: [FurtherAction]
    package var series: [Series]
    package var waiting: [Waiting]
    /// Of everyone; nil where it is hidden.
    package var waitingTotal: Waiting?
    package var caveats: [Caveat]
    package var uncertain: Int64?
    package var unmatched: Int64?

    /// One text of the plan.
    package struct Step: Hashable, Sendable {
        package var name: String
        package var dueAt: Timestamp
        /// The script as written, with its blanks.
        package var text: String
    }

    package struct Arm: Hashable, Sendable {
        package var name: String
        package var source: String
        package var rate: ShownRate
        /// Nil for published counts.
        package var funnel: ShownFunnel?
        package var delivered: ShownRate?
        package var replied: ShownRate?
        package var optedOut: ShownRate?
        package var withBoth: ShownRate?
        package var sharedWindow: ShownRate?
        package var early: EarlyRead?
    }

    /// An action beside the headline, in the arms that were counted for it.
    package struct FurtherAction: Hashable, Sendable {
        package var name: String
        package var strength: Strength
        package var first: ShownRate
        package var second: ShownRate?
    }

    package struct Ward: Hashable, Sendable {
        /// Nil for the wards that are too small to stand alone; empty for nobody knows which.
        package var name: String?
        package var first: ShownRate
        package var second: ShownRate
        package var difference: ComparedDifference?
        /// Mantel–Haenszel's weight, as a share of all.
        package var weight: Double
    }

    /// How the action takers of one list became more, by the end of each day since the start.
    package struct Series: Hashable, Sendable {
        package struct Point: Hashable, Sendable {
            /// Whole days since the meeting, or since the launch.
            package var day: Int64
            package var rate: ShownRate
        }

        package var arm: String
        package var points: [Point]
    }

    package struct Waiting: Hashable, Sendable {
        /// Nil for the wards that are too small to stand alone.
        package var ward: String?
        package var answered: Int64
        package var waiting: Int64
    }
}
