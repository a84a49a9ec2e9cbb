import Domain
import Storage
import Web

extension StoreDesk {
    package func campaigns() async throws -> [CampaignSummary] {
        try await read { transaction in
            let underWay = try transaction.campaignsUnderWay()
            let lanes = try transaction.lanes()
            return try transaction.campaigns().map { campaign in
                CampaignSummary(
                    campaign, lane: lanes.first { $0.id == campaign.lane },
                    isFinished: try transaction.isFinished(campaign, waiting: underWay.contains(campaign.id) ? 1 : 0))
            }
        }
    }

    package func campaign(named name: String) async throws -> CampaignAnswer {
        let (settings, isSpooling, now) = (settings, settings.isSpooling(), store.now())
        return try await read { transaction in
            let campaign = try transaction.requiredCampaign(name)
            var answer = try CampaignAnswer(campaign, in: transaction)
            if answer.progress.waiting > 0 {
                let holding = Holding(settings: settings, isSpooling: isSpooling, transaction: transaction, now: now)
                answer.held = try holding.counts(of: campaign)
            }
            return answer
        }
    }

    package func change(
        _ campaign: String, _ change: CampaignChange, because reason: String, by caller: Caller
    ) async throws -> CampaignAnswer {
        try await write { transaction, now in
            let stored = try transaction.requiredCampaign(campaign)
            // Stopping is everybody's to do.
            if change != .pause { try caller.requireReach(of: stored.plan) }
            let state: CampaignState =
                switch change {
                case .pause: .paused
                case .resume: .running
                case .cancel: .cancelled
                }
            guard try transaction.setState(stored.id, to: state, because: reason, by: caller.name, now: now) else {
                throw DeskFailure.conflict(
                    Rejection(
                        field: "campaign", reason: "it was cancelled, and that is for good",
                        remedy: "Launch a new campaign."))
            }
            try transaction.audit(
                who: caller.name, what: change.rawValue, detail: "campaign \(stored.id)", now: now)
            var news: [StoreNews] = change == .resume ? [.work] : [.stopped(stored.id)]
            if change == .resume {
                let own = try transaction.lanes(of: stored.id)
                for lane in try transaction.lanes() where own.contains(lane.id) && lane.pausedReason != nil {
                    try transaction.resumeLane(lane.id)
                    news.append(.laneResumed(lane.id))
                }
            }
            guard let changed = try transaction.campaign(stored.id) else {
                throw StoreError.failed("a campaign disappeared")
            }
            return Changed(try CampaignAnswer(changed, in: transaction), news: news)
        }
    }
}

extension CampaignSummary {
    init(_ campaign: StoredCampaign, lane: StoredLane?, isFinished: Bool) {
        self.init(
            campaignId: APIID.campaign(campaign.id), name: campaign.name, state: campaign.state.rawValue,
            stateReason: campaign.stateReason, finished: isFinished, launchedAt: ISO8601.format(campaign.launchedAt),
            startsAt: ISO8601.format(campaign.startsAt), meeting: campaign.plan.meeting,
            action: campaign.plan.action.name, strength: campaign.plan.action.strength.rawValue,
            furtherActions: campaign.plan.actions.dropFirst().map(\.name),
            attributionSeconds: campaign.attributionSeconds, audience: campaign.audienceCount,
            planHash: campaign.planHash,
            lane: LaneAnswer(
                gateway: lane?.gateway ?? "", sender: lane?.sender ?? "", pausedReason: lane?.pausedReason))
    }
}

extension CampaignAnswer {
    init(_ campaign: StoredCampaign, in transaction: Transaction) throws {
        let steps = try StepAnswer.all(of: campaign, in: transaction)
        let waiting = steps.reduce(0) { $0 + $1.waiting }
        self.init(
            summary: CampaignSummary(
                campaign, lane: try transaction.lanes().first { $0.id == campaign.lane },
                isFinished: try transaction.isFinished(campaign, waiting: waiting)),
            progress: ProgressAnswer(
                sent: steps.reduce(0) { $0 + $1.sent }, delivered: steps.reduce(0) { $0 + $1.delivered },
                undelivered: steps.reduce(0) { $0 + $1.undelivered },
                uncertain: steps.reduce(0) { $0 + $1.uncertain }, waiting: waiting,
                neverSent: steps.reduce(0) { $0 + $1.neverSent }),
            steps: steps,
            replies: try transaction.replyCounts(campaign: campaign.id).map {
                LabelCount(label: $0.label, count: $0.count)
            },
            converted: try transaction.convertedCounts(campaign: campaign.id, action: campaign.plan.action.name),
            link: try LinkCountsAnswer(of: campaign, steps: steps, in: transaction))
    }
}

extension LinkCountsAnswer {
    /// Nil for a campaign without links.
    init?(of campaign: StoredCampaign, steps: [StepAnswer], in transaction: Transaction) throws {
        guard let link = campaign.plan.link else { return nil }
        let linked = Set(campaign.plan.linkedSteps.map(Int64.init))
        let counts = try transaction.clickCounts(campaign: campaign.id)
        self.init(
            url: link.url, texts: steps.filter { linked.contains($0.step) }.reduce(0) { $0 + $1.sent },
            people: counts.people, perhaps: counts.perhaps, machines: counts.machines)
    }
}

extension StepAnswer {
    /// Every step with where everyone of it stands.
    static func all(of campaign: StoredCampaign, in transaction: Transaction) throws -> [StepAnswer] {
        let stored = try transaction.steps(of: campaign.id)
        return try transaction.accounts(of: campaign).map { account in
            let never = account.neverSent.reduce(0) { $0 + $1.count }
            return StepAnswer(
                step: account.step, name: account.name, dueAt: ISO8601.format(account.dueAt),
                expiresAt: ISO8601.format(stored.first { $0.step == account.step }?.expiresAt ?? account.dueAt),
                audience: account.audience, sent: account.sentOnce, delivered: account.delivered,
                undelivered: account.undelivered, uncertain: account.uncertain, waiting: account.waiting,
                neverSent: never,
                reasons: account.neverSent.map {
                    NeverSentAnswer(
                        reason: $0.reason.rawValue, code: $0.code.isEmpty ? nil : $0.code, count: $0.count)
                },
                accounted: account.sentOnce + account.uncertain + account.waiting + never == account.audience)
        }
    }
}
