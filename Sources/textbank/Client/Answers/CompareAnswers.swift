import Statistics

/// `GET /v1/campaigns/{name}/compare`.
struct CompareAnswer: Decodable {
    var campaign: String
    var planHash: String
    var definition: ComparisonMarkAnswer
    var asOf: String
    var action: String
    var isHeadline: Bool?
    var strength: String
    var windowSeconds: Int64
    var isRandomised: Bool
    var isLive: Bool
    /// What the strata are: `ward`, `union`, `list`, `script` or `none`.
    var by: String
    var arms: [ComparedArmAnswer]
    var difference: DifferenceAnswer?
    var againstRate: AgainstRateAnswer?
    var verdict: String
    var sentences: [String]
    var warnings: [String]
    var strata: [StratumAnswer]
    var pooled: PooledAnswer?
    var lists: ManyListsAnswer?
    var furtherActions: [SecondaryActionAnswer]?
    var randomised: RandomisedArmsAnswer?
    var optOuts: OptOutBalanceAnswer?
    var uncertain: Int
    var unmatchedConversions: Int
    var lateRecords: LateRecordsAnswer?
}

/// Records that an earlier reading could not have.
struct LateRecordsAnswer: Decodable {
    var afterWindow: Int
    var afterAsOf: Int
}

/// Which version of a comparison this is, and whether the question departs from it.
struct ComparisonMarkAnswer: Decodable {
    var version: Int
    var hash: String
    var newest: Int
    var definedAt: String
    var author: String
    var reason: String
    var isFromLaunch: Bool
    var isAfterFirstText: Bool
    var isExploratory: Bool
    var departures: [String]
}

/// `GET /v1/campaigns/{name}/comparisons`: one of them.
struct DefinedComparisonAnswer: Decodable {
    struct Arm: Decodable {
        var name: String
        var lists: [String]
    }

    struct Baseline: Decodable {
        var kind: String
        var name: String
        var converted: Int?
        var people: Int?
        var rate: Double?
    }

    var version: Int
    var hash: String
    var definedAt: String
    var author: String
    var reason: String
    var isFromLaunch: Bool
    var isAfterFirstText: Bool
    var arms: [Arm]
    var randomArms: [String]
    var action: String
    var strength: String
    var evidence: [String]
    var furtherActions: [String]?
    var windowSeconds: Int64
    var by: String
    var baseline: Baseline?
}

/// What is asked for beside the headline.
struct SecondaryActionAnswer: Decodable {
    struct Arm: Decodable {
        var name: String
        var rate: RateAnswer
    }

    var name: String
    var strength: String
    var arms: [Arm]
    var difference: DifferenceAnswer?
    var adjustedPValue: Double?
    var verdict: String
}

struct ComparedArmAnswer: Decodable {
    var name: String
    var source: String
    /// The funnel by its names in the statistics; nil for published counts.
    var counts: [String: Int]?
    var rate: RateAnswer
    var attemptedRate: RateAnswer?
    var otherStrength: Int?
    var unverified: Int?
    var dropOff: [DropOffAnswer]?
    var contacts: ContactSharesAnswer?
    var sharedWindow: SharedWindowAnswer?
}

/// Where some of a list ended up.
struct DropOffAnswer: Decodable {
    var reason: String
    var people: Int
}

struct ContactSharesAnswer: Decodable {
    var listed: Int
    var withPhone: Int
    var withEmail: Int
    var withBoth: Int
}

struct SharedWindowAnswer: Decodable {
    var people: Int
    var matured: Int
}

/// A list against a bare rate; fractions.
struct AgainstRateAnswer: Decodable {
    var name: String
    var source: String
    var rate: Double
    var pValue: Double
}

/// The strata taken together.
struct PooledAnswer: Decodable {
    var estimate: Double
    var lower: Double
    var upper: Double
    var usedStrata: Int
    var pValue: Double
}

/// Three or more lists side by side.
struct ManyListsAnswer: Decodable {
    struct Pair: Decodable {
        var first: String
        var second: String
        var difference: Double
        var lower: Double
        var upper: Double
        var adjustedPValue: Double
    }

    var pValue: Double
    var isRough: Bool
    var pairs: [Pair]
}

/// The random arms of a campaign, each with everyone who was drawn into it and could be texted.
struct RandomisedArmsAnswer: Decodable {
    struct Arm: Decodable {
        var name: String
        var isHeldOut: Bool
        var rate: RateAnswer
        var maturedRate: RateAnswer
        var difference: DifferenceAnswer?
        var verdict: String
    }

    var reference: String
    var arms: [Arm]
    var isLive: Bool
    var sentences: [String]
}

/// Whether arm 1's people opted out more.
struct OptOutBalanceAnswer: Decodable {
    var first: RateAnswer
    var second: RateAnswer
    var margin: Double
    var upper: Double
    var conclusion: String
}

/// x of n, with the limits of Wilson's 95 % interval; fractions.
struct RateAnswer: Decodable {
    var x: Int
    var n: Int
    var estimate: Double?
    var lower: Double?
    var upper: Double?
}

extension RateAnswer {
    /// Of counts that came without their rate.
    init(x: Int, n: Int) {
        let rate = Proportion(x, of: n)
        let interval = rate.wilson(confidence: 0.95)
        self.init(x: x, n: n, estimate: rate.estimate, lower: interval?.lower, upper: interval?.upper)
    }
}

/// First arm minus second; fractions.
struct DifferenceAnswer: Decodable {
    var estimate: Double
    var lower: Double
    var upper: Double
    /// The range that may be looked at every day.
    var liveLower: Double?
    var liveUpper: Double?
}

struct StratumAnswer: Decodable {
    var name: String
    var arms: [ComparedArmAnswer]
    var difference: DifferenceAnswer?
    var verdict: String
}
