/// What a launch did, or would do.
package struct LaunchAnswer: Encodable, Hashable, Sendable {
    package var dryRun: Bool
    package var campaign: CampaignAnswer?
    package var preview: PreviewAnswer

    package init(
        dryRun: Bool, campaign: CampaignAnswer?, preview: PreviewAnswer
    ) {
        self.dryRun = dryRun
        self.campaign = campaign
        self.preview = preview
    }
}

package struct PreviewAnswer: Encodable, Hashable, Sendable {
    package var name: String
    package var planHash: String
    package var startsAt: String
    package var sender: String
    package var gateway: String
    package var arms: [PreviewArm]
    package var steps: [PreviewStep]
    /// Every step to everyone: the most it can be.
    package var texts: Int64
    package var segments: Int64
    /// Millionths of the currency.
    package var costMicros: Int64
    package var currency: String
    package var priceDate: String
    package var lastTextAt: String?
    package var warnings: [String]
    /// The page that the texts' links lead to.
    package var link: String?
    /// How many people of each list the lot puts into each random arm; empty without arms.
    package var drawn: [PreviewDrawnArm]

    package init(
        name: String, planHash: String, startsAt: String, sender: String, gateway: String, arms: [PreviewArm],
        steps: [PreviewStep], texts: Int64, segments: Int64, costMicros: Int64, currency: String, priceDate: String,
        lastTextAt: String?, warnings: [String], link: String? = nil,
        drawn: [PreviewDrawnArm] = []
    ) {
        self.drawn = drawn
        self.link = link
        self.name = name
        self.planHash = planHash
        self.startsAt = startsAt
        self.sender = sender
        self.gateway = gateway
        self.arms = arms
        self.steps = steps
        self.texts = texts
        self.segments = segments
        self.costMicros = costMicros
        self.currency = currency
        self.priceDate = priceDate
        self.lastTextAt = lastTextAt
        self.warnings = warnings
    }
}

package struct PreviewArm: Encodable, Hashable, Sendable {
    package var arm: String
    package var listed: Int64
    package var eligible: Int64
    package var overlap: Int64
    package var leftOut: [LeftOutCount]

    package init(
        arm: String, listed: Int64, eligible: Int64, overlap: Int64, leftOut: [LeftOutCount]
    ) {
        self.arm = arm
        self.listed = listed
        self.eligible = eligible
        self.overlap = overlap
        self.leftOut = leftOut
    }
}

/// One random arm's people of one list.
package struct PreviewDrawnArm: Encodable, Hashable, Sendable {
    package var list: String
    package var arm: String
    package var isHeldOut: Bool
    package var people: Int64
    package var eligible: Int64

    package init(list: String, arm: String, isHeldOut: Bool, people: Int64, eligible: Int64) {
        self.list = list
        self.arm = arm
        self.isHeldOut = isHeldOut
        self.people = people
        self.eligible = eligible
    }
}

/// The words of one arm in a step.
package struct PreviewArmSample: Encodable, Hashable, Sendable {
    package var arm: String
    package var sample: String

    package init(arm: String, sample: String) {
        self.arm = arm
        self.sample = sample
    }
}

package struct LeftOutCount: Encodable, Hashable, Sendable {
    package var reason: String
    package var count: Int64

    package init(
        reason: String, count: Int64
    ) {
        self.reason = reason
        self.count = count
    }
}

package struct PreviewStep: Encodable, Hashable, Sendable {
    package var name: String
    package var dueAt: String
    package var expiresAt: String
    package var people: Int64
    package var segments: Int64
    package var unicodePeople: Int64
    package var longestSegments: Int64
    package var missingBlanks: Int64
    package var sample: String
    package var costMicros: Int64
    package var lastTextAt: String?
    package var spilledPeople: Int64
    /// Who they are, most people first.
    package var spills: [SpillAnswer]
    package var unreachedPeople: Int64
    /// What arms with words of their own are told.
    package var armSamples: [PreviewArmSample]

    package init(
        name: String, dueAt: String, expiresAt: String, people: Int64, segments: Int64, unicodePeople: Int64,
        longestSegments: Int64, missingBlanks: Int64, sample: String, costMicros: Int64, lastTextAt: String?,
        spilledPeople: Int64, unreachedPeople: Int64, spills: [SpillAnswer],
        armSamples: [PreviewArmSample] = []
    ) {
        self.armSamples = armSamples
        self.name = name
        self.dueAt = dueAt
        self.expiresAt = expiresAt
        self.people = people
        self.segments = segments
        self.unicodePeople = unicodePeople
        self.longestSegments = longestSegments
        self.missingBlanks = missingBlanks
        self.sample = sample
        self.costMicros = costMicros
        self.lastTextAt = lastTextAt
        self.spilledPeople = spilledPeople
        self.spills = spills
        self.unreachedPeople = unreachedPeople
    }
}

/// People of one ward and the same zones whose text leaves on another day.
package struct SpillAnswer: Encodable, Hashable, Sendable {
    /// Empty where no ward is known.
    package var ward: String
    package var zones: [String]
    package var people: Int64

    package init(ward: String, zones: [String], people: Int64) {
        self.ward = ward
        self.zones = zones
        self.people = people
    }
}
