/// Campaigns: launching, looking, stopping.
package protocol CampaignDesk: Sendable {
    /// Launches the plan, or only shows what a launch would do.
    /// - Parameter plan: YAML, as organizers write it.
    func launch(plan: String, isDryRun: Bool, by caller: Caller) async throws -> LaunchAnswer

    func campaigns() async throws -> [CampaignSummary]
    func campaign(named name: String) async throws -> CampaignAnswer

    /// Pauses, resumes or cancels.
    func change(_ campaign: String, _ change: CampaignChange, because reason: String, by caller: Caller) async throws
        -> CampaignAnswer
}

package enum CampaignChange: String, Hashable, Sendable, CaseIterable { case pause, resume, cancel }

package struct LaneAnswer: Encodable, Hashable, Sendable {
    package var gateway: String
    package var sender: String
    package var pausedReason: String?

    package init(
        gateway: String, sender: String, pausedReason: String?
    ) {
        self.gateway = gateway
        self.sender = sender
        self.pausedReason = pausedReason
    }
}

package struct CampaignSummary: Encodable, Hashable, Sendable {
    package var campaignId: String
    package var name: String
    package var state: String
    package var stateReason: String
    package var finished: Bool
    package var launchedAt: String
    package var startsAt: String
    package var meeting: String?
    package var action: String
    package var strength: String
    /// What is asked for beside it.
    package var furtherActions: [String]
    package var attributionSeconds: Int64
    package var audience: Int64
    package var planHash: String
    package var lane: LaneAnswer

    package init(
        campaignId: String, name: String, state: String, stateReason: String, finished: Bool, launchedAt: String,
        startsAt: String, meeting: String?, action: String, strength: String, furtherActions: [String] = [],
        attributionSeconds: Int64,
        audience: Int64, planHash: String, lane: LaneAnswer
    ) {
        self.campaignId = campaignId
        self.name = name
        self.state = state
        self.stateReason = stateReason
        self.finished = finished
        self.launchedAt = launchedAt
        self.startsAt = startsAt
        self.meeting = meeting
        self.action = action
        self.strength = strength
        self.furtherActions = furtherActions
        self.attributionSeconds = attributionSeconds
        self.audience = audience
        self.planHash = planHash
        self.lane = lane
    }
}

/// A campaign with how far it is.
package struct CampaignAnswer: Encodable, Hashable, Sendable {
    package var summary: CampaignSummary
    package var progress: ProgressAnswer
    package var steps: [StepAnswer]
    package var replies: [LabelCount]
    package var converted: [ConvertedCount]
    /// What keeps the waiting texts, most texts first.
    package var held: [HeldCountAnswer] = []
    /// What became of its links; nil where no text has one.
    package var link: LinkCountsAnswer?

    package init(
        summary: CampaignSummary, progress: ProgressAnswer, steps: [StepAnswer], replies: [LabelCount],
        converted: [ConvertedCount], link: LinkCountsAnswer? = nil
    ) {
        self.link = link
        self.summary = summary
        self.progress = progress
        self.steps = steps
        self.replies = replies
        self.converted = converted
    }

    private enum CodingKeys: String, CodingKey { case progress, steps, replies, converted, held, link }

    /// The summary's keys stand beside the others.
    package func encode(to encoder: any Encoder) throws {
        try summary.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(progress, forKey: .progress)
        try container.encode(steps, forKey: .steps)
        try container.encode(replies, forKey: .replies)
        try container.encode(converted, forKey: .converted)
        try container.encode(held, forKey: .held)
        try container.encodeIfPresent(link, forKey: .link)
    }
}

/// Clicks on a campaign's links: shown, and counted in no rate.
package struct LinkCountsAnswer: Encodable, Hashable, Sendable {
    /// The page.
    package var url: String
    /// Texts with a link that gateways took.
    package var texts: Int64
    /// People against whose click nothing speaks.
    package var people: Int64
    /// Further people whose link a person or a machine followed.
    package var perhaps: Int64
    /// Fetches by machines.
    package var machines: Int64

    package init(url: String, texts: Int64, people: Int64, perhaps: Int64, machines: Int64) {
        self.url = url
        self.texts = texts
        self.people = people
        self.perhaps = perhaps
        self.machines = machines
    }
}

package struct ProgressAnswer: Encodable, Hashable, Sendable {
    package var sent: Int64
    package var delivered: Int64
    package var undelivered: Int64
    package var uncertain: Int64
    package var waiting: Int64
    package var neverSent: Int64

    package init(
        sent: Int64, delivered: Int64, undelivered: Int64, uncertain: Int64, waiting: Int64, neverSent: Int64
    ) {
        self.sent = sent
        self.delivered = delivered
        self.undelivered = undelivered
        self.uncertain = uncertain
        self.waiting = waiting
        self.neverSent = neverSent
    }
}

package struct StepAnswer: Encodable, Hashable, Sendable {
    package var step: Int64
    package var name: String
    package var dueAt: String
    package var expiresAt: String
    package var audience: Int64
    package var sent: Int64
    package var delivered: Int64
    package var undelivered: Int64
    package var uncertain: Int64
    package var waiting: Int64
    package var neverSent: Int64
    package var reasons: [NeverSentAnswer]
    /// Everyone of the audience has exactly one place.
    package var accounted: Bool

    package init(
        step: Int64, name: String, dueAt: String, expiresAt: String, audience: Int64, sent: Int64, delivered: Int64,
        undelivered: Int64, uncertain: Int64, waiting: Int64, neverSent: Int64, reasons: [NeverSentAnswer],
        accounted: Bool
    ) {
        self.step = step
        self.name = name
        self.dueAt = dueAt
        self.expiresAt = expiresAt
        self.audience = audience
        self.sent = sent
        self.delivered = delivered
        self.undelivered = undelivered
        self.uncertain = uncertain
        self.waiting = waiting
        self.neverSent = neverSent
        self.reasons = reasons
        self.accounted = accounted
    }
}

package struct NeverSentAnswer: Encodable, Hashable, Sendable {
    package var reason: String
    package var code: String?
    package var count: Int64

    package init(
        reason: String, code: String?, count: Int64
    ) {
        self.reason = reason
        self.code = code
        self.count = count
    }
}

package struct LabelCount: Encodable, Hashable, Sendable {
    package var label: String
    package var count: Int64

    package init(
        label: String, count: Int64
    ) {
        self.label = label
        self.count = count
    }
}

package struct ConvertedCount: Encodable, Hashable, Sendable {
    package var arm: String
    package var strength: String
    package var count: Int64

    package init(
        arm: String, strength: String, count: Int64
    ) {
        self.arm = arm
        self.strength = strength
        self.count = count
    }
}
