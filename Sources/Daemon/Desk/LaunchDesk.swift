import Domain
import Engine
import Storage
import Web

extension StoreDesk {
    package func launch(plan text: String, isDryRun: Bool, by caller: Caller) async throws -> LaunchAnswer {
        let plan = try settings.plan(text)
        try caller.requireReach(of: plan)
        let launch = Launch(settings: settings.launch)
        do {
            let (preview, id) = try await write { transaction, now in
                // The launch runs in the transaction it is given: a dry run is undone with it.
                let (preview, campaign) = try launch.launch(
                    plan, by: caller.name, isDryRun: isDryRun, in: transaction, now: now)
                guard !isDryRun else { throw OnlyShown(preview: preview) }
                return Changed((preview, campaign), news: [.work])
            }
            let campaign = try await read { transaction in
                guard let stored = try transaction.campaign(id) else { throw DeskFailure.notFound("such campaign") }
                return try CampaignAnswer(stored, in: transaction)
            }
            return LaunchAnswer(dryRun: false, campaign: campaign, preview: PreviewAnswer(preview))
        } catch let shown as OnlyShown {
            return LaunchAnswer(dryRun: true, campaign: nil, preview: PreviewAnswer(shown.preview))
        }
    }

    /// Rolls a dry run back and carries its preview out.
    private struct OnlyShown: Error {
        var preview: Launch.Preview
    }
}

extension PreviewAnswer {
    init(_ preview: Launch.Preview) {
        let price = preview.sender.priceMicrosPerSegment
        let segments = preview.steps.reduce(0) { $0 + $1.segments }
        self.init(
            name: preview.name, planHash: preview.planHash, startsAt: ISO8601.format(preview.startsAt),
            sender: preview.sender.name, gateway: preview.sender.gateway,
            arms: preview.arms.map { arm in
                PreviewArm(
                    arm: arm.arm, listed: arm.listed, eligible: arm.eligible, overlap: arm.overlap,
                    leftOut: arm.leftOut.map { LeftOutCount(reason: $0.reason, count: $0.count) })
            },
            steps: preview.steps.map { step in
                PreviewStep(
                    name: step.name, dueAt: ISO8601.format(step.dueAt), expiresAt: ISO8601.format(step.expiresAt),
                    people: step.people, segments: step.segments, unicodePeople: step.unicodePeople,
                    longestSegments: Int64(step.longestSegments), missingBlanks: step.missingBlanks,
                    sample: step.sample, costMicros: step.segments * price,
                    lastTextAt: step.estimate.lastTextAt.map { ISO8601.format($0) },
                    spilledPeople: step.estimate.spilledPeople, unreachedPeople: step.estimate.unreachedPeople,
                    spills: step.spills.map { SpillAnswer(ward: $0.ward, zones: $0.zones, people: $0.people) },
                    armSamples: step.armSamples.map { PreviewArmSample(arm: $0.arm, sample: $0.text) })
            },
            texts: preview.steps.reduce(0) { $0 + $1.people }, segments: segments, costMicros: segments * price,
            currency: preview.sender.currency, priceDate: preview.sender.priceDate,
            lastTextAt: preview.steps.compactMap(\.estimate.lastTextAt).max().map { ISO8601.format($0) },
            warnings: preview.warnings, link: preview.link,
            drawn: preview.drawn.map {
                PreviewDrawnArm(
                    list: $0.list, arm: $0.arm, isHeldOut: $0.isHeldOut, people: $0.people, eligible: $0.eligible)
            })
    }
}
