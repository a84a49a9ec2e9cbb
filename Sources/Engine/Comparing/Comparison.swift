import Domain
import Statistics
import Storage

/// What staff read: one campaign's activated people beside its baseline, with every figure's denominator. Plain values;
/// the names of the counts are those of docs/statistics.md, "What is counted".
package struct Comparison: Hashable, Sendable, Encodable {
    package var campaign: String
    package var planHash: String
    /// Which version of the comparison this is, and whether the question departs from it.
    package var definition: ComparisonMark
    /// ISO 8601; events after it do not exist for this comparison.
    package var asOf: String
    package var action: String
    /// The action is the one that the comparison is about; else one of `furtherActions`.
    package var isHeadline: Bool
    /// `said` or `done`: what the plan says counts.
    package var strength: String
    package var windowSeconds: Int64
    package var isRandomised: Bool
    /// More people will still be texted, or some have not had their whole window.
    package var isLive: Bool
    /// The people whom the headline divides by.
    package var base: ComparedBase
    /// What the strata are.
    package var by: String
    /// What stands on the other side; nil when the plan names nothing.
    package var baseline: BaselineKind?
    package var arms: [ComparedArm]
    /// Nil when there is nothing to compare with, and against a bare rate.
    package var difference: ComparedDifference?
    /// Against a bare rate ("our usual 2 %"): nil otherwise.
    package var againstRate: AgainstRate?
    /// `tooFew`, `tooEarly`, `clear`, `suggestive`, `noClearDifference`, or `noBaseline`.
    package var verdict: String
    package var sentences: [String]
    package var warnings: [String]
    /// What the warnings are, in a word each; in their order.
    package var caveats: [Caveat]
    package var strata: [ComparedStratum]
    /// The strata taken together; nil where fewer than one of them has both arms.
    package var pooled: PooledDifference?
    /// Three or more lists side by side; nil when the strata are something else.
    package var lists: ManyLists?
    /// What is asked for beside the headline, over the same people; empty for nothing.
    package var furtherActions: [SecondaryAction]
    /// The campaign's random arms; nil in one without any.
    package var randomised: RandomisedArms?
    /// Whether the texts drove people away; nil without a second arm that was texted.
    package var optOuts: OptOutBalance?
    package var delivery: DeliveryBalance?
    /// Hand-offs whose fate nobody knows: attempted, not sent.
    package var uncertain: Int64
    package var unmatchedConversions: Int64
    /// Of those counted in the arms shown, records that came in late.
    package var lateRecords: LateRecords
}

/// Records that an earlier reading could not have: late mail, late imports.
package struct LateRecords: Hashable, Sendable, Encodable {
    /// After the person's window had closed.
    package var afterWindow: Int64
    /// After the instant that the comparison is as of: only a look back has any.
    package var afterAsOf: Int64

    init(_ tallies: [LateRecordTally]) {
        afterWindow = tallies.reduce(0) { $0 + $1.afterWindow }
        afterAsOf = tallies.reduce(0) { $0 + $1.afterAsOf }
    }
}

/// One arm: where its people come from, its funnel, and its rates.
package struct ComparedArm: Hashable, Sendable, Encodable {
    package var name: String
    package var source: String
    /// Nil for published counts, which have no funnel.
    package var counts: FunnelCounts?
    /// The headline: converted of matured (or of eligible, when arms were assigned at random).
    package var rate: ComparedRate
    /// Converted so far of everyone attempted: shown beside, never a headline.
    package var attemptedRate: ComparedRate?
    /// Matured people who converted by the other strength.
    package var otherStrength: Int64?
    /// Matured people of whom only unverified records say that they converted: shown beside, never added.
    package var unverified: Int64?
    /// Where everyone of `listed` went, one place each.
    package var dropOff: [DropOffRow]?
    package var contacts: ContactShares?
    package var sharedWindow: SharedWindow?
    /// While some have not had their whole window.
    package var early: EarlyRead?
}

/// Whom a headline rate divides by.
package enum ComparedBase: String, Hashable, Sendable, Encodable {
    /// Texted people whose whole window has passed.
    case matured
    /// Everyone who was assigned: the base of randomised arms.
    case eligible
}

/// What a campaign is held against.
package enum BaselineKind: String, Hashable, Sendable, Encodable {
    case list, campaign, counts, published, rate

    /// Not from the same weeks, nor by the same texts.
    var isFromAnotherTime: Bool { self != .list }
}

/// x of n with Wilson's 95 % interval.
package struct ComparedRate: Hashable, Sendable, Encodable {
    package var x: Int64
    package var n: Int64
    package var estimate: Double?
    package var lower: Double?
    package var upper: Double?

    package init(x: Int64, n: Int64) {
        self.x = x
        self.n = n
        let rate = Proportion(Int(x), of: Int(n))
        let interval = rate.wilson(confidence: 0.95)
        estimate = rate.estimate
        lower = interval?.lower
        upper = interval?.upper
    }

    var proportion: Proportion { Proportion(Int(x), of: Int(n)) }
}

/// Activated minus baseline, as fractions; Newcombe's 95 % interval.
package struct ComparedDifference: Hashable, Sendable, Encodable {
    package var estimate: Double
    package var lower: Double
    package var upper: Double
    package var pValue: Double?
    package var pMethod: String
    /// The range that may be looked at every day.
    package var liveLower: Double
    package var liveUpper: Double
}

package struct ComparedStratum: Hashable, Sendable, Encodable {
    package var name: String
    package var arms: [ComparedArm]
    package var difference: ComparedDifference?
    package var verdict: String
}

/// The funnel with the names of the statistics.
package struct FunnelCounts: Hashable, Sendable, Encodable {
    package var overlap: Int64
    package var listed: Int64
    package var noMobile: Int64
    package var suppressed: Int64
    package var baselineConverters: Int64
    package var eligible: Int64
    package var attempted: Int64
    package var sent: Int64
    package var delivered: Int64
    package var convertedBeforeSend: Int64
    package var sentCohort: Int64
    package var matured: Int64
    package var repliedMatured: Int64
    package var convertedMatured: Int64
    package var convertedSoFar: Int64
    package var optedOutMatured: Int64
    package var ittConverted: Int64

    package init(_ tally: CohortTally) {
        overlap = tally.overlap
        listed = tally.listed
        noMobile = tally.noMobile
        suppressed = tally.suppressed
        baselineConverters = tally.baselineConverters
        eligible = tally.eligible
        attempted = tally.attempted
        sent = tally.sent
        delivered = tally.delivered
        convertedBeforeSend = tally.convertedBeforeSend
        sentCohort = tally.sentCohort
        matured = tally.matured
        repliedMatured = tally.repliedMatured
        convertedMatured = tally.convertedMatured
        convertedSoFar = tally.convertedSoFar
        optedOutMatured = tally.optedOutMatured
        ittConverted = tally.ittConverted
    }
}

extension FunnelCounts {
    /// Every count by its name in the statistics, in the funnel's order.
    package var named: [(String, Int64)] {
        [
            ("overlap", overlap),
            ("listed", listed),
            ("noMobile", noMobile),
            ("suppressed", suppressed),
            ("baselineConverters", baselineConverters),
            ("eligible", eligible),
            ("attempted", attempted),
            ("sent", sent),
            ("delivered", delivered),
            ("convertedBeforeSend", convertedBeforeSend),
            ("sentCohort", sentCohort),
            ("matured", matured),
            ("repliedMatured", repliedMatured),
            ("convertedMatured", convertedMatured),
            ("convertedSoFar", convertedSoFar),
            ("optedOutMatured", optedOutMatured),
            ("ittConverted", ittConverted),
        ]
    }
}
