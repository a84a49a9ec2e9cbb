import Domain
import FoundationEssentials
import Storage

/// Launching a campaign: everything is checked and collected first, then it exists whole or not at all.
package struct Launch {
    package let settings: LaunchSettings

    package init(settings: LaunchSettings) { self.settings = settings }

    /// What a launch will do, shown before anything leaves.
    package struct Preview: Hashable, Sendable {
        package var name: String
        package var planHash: String
        package var startsAt: Timestamp
        package var arms: [ArmPreview]
        package var steps: [StepPreview]
        package var sender: SenderSettings
        package var warnings: [String]
        /// The page that the texts' links lead to.
        package var link: String?
        /// How many people of each list the lot put into each arm; empty without arms.
        package var drawn: [DrawnPreview] = []
    }

    /// One arm's people of one list.
    package struct DrawnPreview: Hashable, Sendable {
        package var list: String
        package var arm: String
        package var isHeldOut: Bool
        package var people: Int64
        package var eligible: Int64
    }

    package struct ArmPreview: Hashable, Sendable {
        package var arm: String
        package var listed: Int64
        package var eligible: Int64
        /// People who are left out, with the reason's word, in a fixed order.
        package var leftOut: [(reason: String, count: Int64)]
        package var overlap: Int64

        package static func == (left: ArmPreview, right: ArmPreview) -> Bool {
            left.arm == right.arm && left.listed == right.listed && left.eligible == right.eligible
                && left.overlap == right.overlap
                && left.leftOut.map(\.reason) == right.leftOut.map(\.reason)
                && left.leftOut.map(\.count) == right.leftOut.map(\.count)
        }

        package func hash(into hasher: inout Hasher) {
            hasher.combine(arm)
            hasher.combine(listed)
        }
    }

    package struct StepPreview: Hashable, Sendable {
        package var name: String
        package var dueAt: Timestamp
        package var expiresAt: Timestamp
        /// Counted on the texts rendered for every eligible person.
        package var people: Int64
        package var segments: Int64
        package var unicodePeople: Int64
        package var longestSegments: Int
        /// People for whom a blank without a fallback stays empty.
        package var missingBlanks: Int64
        package var sample: String
        package var estimate: FinishEstimate
        /// Who spills into another day, by ward and zones, most people first.
        package var spills: [Spill] = []
        /// What arms with words of their own are told, in the order of the plan.
        package var armSamples: [ArmSample] = []
    }

    /// The words of one arm in a step.
    package struct ArmSample: Hashable, Sendable {
        package var arm: String
        package var text: String
    }

    /// People of one ward and the same zones whose text leaves on another day than the others'.
    package struct Spill: Hashable, Sendable {
        /// Empty where no ward is known.
        package var ward: String
        package var zones: [String]
        package var people: Int64
    }

    /// Launches, or only shows what a launch would do.
    ///
    /// - Throws: `Refusal` with everything that is wrong with the plan; nothing is kept then.
    package func launch(
        _ plan: Plan, by: String, dryRun: Bool, in store: Store, now: Timestamp
    ) throws -> (preview: Preview, campaign: CampaignID?) {
        var shown: Preview?
        do {
            let result = try store.write { transaction in
                let (preview, id) = try launch(plan, by: by, isDryRun: dryRun, in: transaction, now: now)
                if dryRun {
                    shown = preview
                    throw OnlyShown()
                }
                return (preview, id)
            }
            return (result.0, result.1)
        } catch is OnlyShown {
            guard let shown else { preconditionFailure("a dry run leaves its preview") }
            return (shown, nil)
        }
    }

    /// Rolls a dry run back.
    private struct OnlyShown: Error {}

    /// Launches inside the caller's transaction: committed or undone with it.
    ///
    /// - Parameter isDryRun: the caller undoes it: what nobody sees in a preview is not made.
    /// - Throws: `Refusal` with everything that is wrong with the plan; the caller must then roll back.
    package func launch(
        _ plan: Plan, by: String, isDryRun: Bool = false, in transaction: Transaction, now: Timestamp
    ) throws -> (preview: Preview, campaign: CampaignID) {
        let checked = try check(plan, in: transaction, now: now)
        var plan = plan
        plan.link?.host = settings.links?.rules.host.text
        let (text, hash) = try Self.frozen(plan)
        let lanes = try checked.senders.map { sender in
            try transaction.lane(gateway: sender.gateway, sender: sender.number).id
        }
        let id = try transaction.launch(
            plan: plan, planText: text, planHash: hash, lanes: lanes, meeting: checked.meeting?.id,
            startsAt: checked.startsAt, sources: checked.sources, excluded: checked.excluded, by: by, now: now)
        guard let campaign = try transaction.campaign(id), campaign.audienceCount > 0 else {
            throw Refusal(
                field: "audience", reason: "nobody is left after lists, exclusions and wards",
                remedy: "Look at the lists with `textbank list show`.")
        }
        if let arms = plan.arms {
            try Drawing(arms, campaign: id, random: settings.random).draw(campaign, in: transaction)
        }
        for (index, step) in checked.steps.enumerated() {
            try transaction.putStep(
                StoredStep(
                    campaign: id, step: Int64(index), name: step.step.name, dueAt: step.dueAt,
                    expiresAt: step.expiresAt,
                    firstMessageID: try transaction.reserveIDs("message", count: campaign.audienceCount),
                    materialisedTo: 0))
        }
        if plan.link != nil, !isDryRun, let links = settings.links {
            try Self.makeLinks(of: campaign, links, in: transaction)
        }
        let comparison = ComparisonDefinition(
            plan, activated: Arms.activated, cold: Arms.cold, counts: try Self.counts(of: campaign, in: transaction))
        _ = try transaction.keep(
            StoredComparison(
                campaign: id, version: 1, definition: comparison, author: by, reason: "", definedAt: now,
                isAfterFirstText: false))
        let scheduler = Scheduler(window: settings.window, isRehearsal: settings.isRehearsal)
        try scheduler.assignWindows(campaign: id, plan: plan, in: transaction, now: now)
        try transaction.audit(
            who: by, what: "launch", detail: "campaign \(id) plan \(hash.prefix(12)) people \(campaign.audienceCount)",
            now: now)
        let preview = try Previewing(settings: settings).preview(
            campaign, steps: checked.steps, sender: checked.sender, meeting: checked.meeting, in: transaction, now: now)
        return (preview, id)
    }

    /// People whose links are made at a time.
    private static let linkBatch: Int64 = 5_000

    /// One token for everyone who is to be texted. A token that somebody has already is drawn anew.
    private static func makeLinks(
        of campaign: StoredCampaign, _ links: LinkSettings, in transaction: Transaction
    ) throws {
        var tokens = LinkTokenSource(random: links.random)
        var from: Int64 = 0
        while from < campaign.audienceCount {
            let people = try transaction.peopleWithoutLink(campaign: campaign.id, ordinals: from..<from + linkBatch)
            let kept = try transaction.putLinks(
                people.map { StoredLink(token: tokens.token(), campaign: campaign.id, person: $0) })
            if kept == people.count { from += linkBatch }
        }
    }

    /// What the baseline's name stands for, frozen with the comparison.
    private static func counts(
        of campaign: StoredCampaign, in transaction: Transaction
    ) throws(StoreError) -> DefinedCounts? {
        try Baselines(
            campaign: campaign,
            launched: ComparisonDefinition(campaign.plan, activated: Arms.activated, cold: Arms.cold),
            transaction: transaction
        ).counts(of: campaign.plan.baseline)
    }

    /// The plan as it is frozen: its canonical text and the SHA-256 of that, in lower-case hex.
    package static func frozen(_ plan: Plan) throws -> (text: String, hash: String) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data = try encoder.encode(plan)
        return (String(decoding: data, as: UTF8.self), Fingerprint.sha256(data))
    }

    struct Checked {
        var senders: [SenderSettings]
        /// All of them as one, for estimates.
        var sender: SenderSettings
        var meeting: Meeting?
        var startsAt: Timestamp
        var sources: [AudienceSource]
        var excluded: [ListID]
        var steps: [ScheduledStep]
    }

    /// Everything that can be wrong, collected.
    private func check(_ plan: Plan, in transaction: Transaction, now: Timestamp) throws -> Checked {
        var rejections: [Rejection] = []
        if try transaction.campaign(named: plan.name) != nil {
            rejections.append(
                Rejection(
                    field: "name", reason: "a campaign named \"\(plan.name)\" was launched already",
                    remedy: "Give this one another name; a launched plan is frozen."))
        }
        var senders: [SenderSettings] = []
        for name in plan.senders {
            if let sender = settings.senders.first(where: { $0.name == name }) {
                senders.append(sender)
            } else {
                rejections.append(
                    Rejection(
                        field: "sender", reason: "no sender \"\(name)\" is configured",
                        remedy: "Use one of: \(settings.senders.map(\.name).joined(separator: ", "))."))
            }
        }
        var meeting: Meeting?
        if let name = plan.meeting {
            meeting = try transaction.meeting(named: name)
            if meeting == nil {
                rejections.append(
                    Rejection(
                        field: "meeting", reason: "there is no meeting \"\(name)\"",
                        remedy: "Add it with `textbank meeting add`."))
            }
        }
        var sources: [AudienceSource] = []
        var excluded: [ListID] = []
        func list(_ name: String, field: String) throws -> ListID? {
            if let list = try transaction.list(named: name) { return list.id }
            rejections.append(
                Rejection(
                    field: field, reason: "there is no list \"\(name)\"",
                    remedy: "Import it first; `textbank list show` names what there is."))
            return nil
        }
        for (index, name) in plan.audience.lists.enumerated() {
            if let id = try list(name, field: "audience.lists[\(index)]") {
                sources.append(AudienceSource(list: id, arm: Arms.activated))
            }
        }
        for (index, name) in plan.audience.minusLists.enumerated() {
            if let id = try list(name, field: "audience.minus[\(index)]") { excluded.append(id) }
        }
        if case .list(let name) = plan.baseline, let id = try list(name, field: "compare_with.list") {
            sources.append(AudienceSource(list: id, arm: Arms.cold))
        }
        try checkBaseline(plan, in: transaction, rejections: &rejections)
        rejections += plan.linkProblems(under: settings.links?.rules)
        rejections += plan.armProblems + plan.actionProblems
        let startsAt = max(plan.startsAt ?? now, now)
        guard rejections.isEmpty, let sender = SenderSettings.pool(senders) else { throw Refusal(rejections) }
        let zone = try settings.window.zones.rules(of: meeting?.zone ?? settings.zone)
        let steps = try StepTimes.schedule(plan, startsAt: startsAt, meeting: meeting, zone: zone, now: now)
        return Checked(
            senders: senders, sender: sender, meeting: meeting, startsAt: startsAt, sources: sources,
            excluded: excluded, steps: steps)
    }

    /// A baseline that is not a list of this campaign: an earlier campaign, or counts.
    private func checkBaseline(
        _ plan: Plan, in transaction: Transaction, rejections: inout [Rejection]
    ) throws {
        switch plan.baseline {
        case nil, .list, .rate: break
        case .campaign(let name):
            if try transaction.campaign(named: name) == nil {
                rejections.append(
                    Rejection(
                        field: "compare_with.campaign", reason: "there is no campaign \"\(name)\"",
                        remedy: "`textbank campaign list` names what there is."))
            }
        case .counts(let name):
            let isPublished = PublishedBaselines.shipped.contains { $0.name == name && $0.measure == .action }
            if try !isPublished && !transaction.baselines().contains(where: { $0.name == name }) {
                rejections.append(
                    Rejection(
                        field: "compare_with.counts", reason: "there is no baseline \"\(name)\"",
                        remedy: "Add it with `textbank baseline add`."))
            }
        }
    }
}

/// The arms of a campaign that is not randomised: the list it is about, and the list it is compared with.
package enum Arms {
    package static let activated = "activated"
    package static let cold = "cold"
}
