import Domain
import Engine
import Storage

extension World {
    mutating func planCampaignTroubles() {
        for (index, campaign) in scenario.campaigns.enumerated() {
            let rest = scenario.end - campaign.launchAt
            if faults.strikes(.campaignPaused, &chance.operators) {
                // In the busy minutes after the launch, or at any later time.
                let at =
                    chance.operators.chance(0.5)
                    ? campaign.launchAt + chance.operators.spread(Span.second, 5 * Span.minute)
                    : campaign.launchAt + chance.operators.between(0, rest)
                queue.plan(.campaignPauses(index), at: at)
                queue.plan(.campaignResumes(index), at: at + chance.operators.spread(Span.second, 20 * Span.hour))
            }
            if faults.strikes(.campaignCancelled, &chance.operators) {
                let at =
                    chance.operators.chance(0.5)
                    ? campaign.launchAt + chance.operators.spread(Span.second, 5 * Span.minute)
                    : campaign.launchAt + chance.operators.between(0, rest)
                queue.plan(.campaignIsCancelled(index), at: at)
            }
        }
    }

    /// Somebody does something through the daemon's API. Nil when it did not work: then it is tried again later.
    private mutating func operate<Result>(
        again what: Happening, _ body: (Transaction) throws -> Result
    ) throws -> Result? {
        guard engine != nil, !isFrozen else {
            queue.plan(what, at: now + Span.minute)
            return nil
        }
        do {
            let result = try store.write(body)
            if !driver.hasCrashed { return result }
            die(.crashInTransaction, why: "while an operator waited")
        } catch let error as StoreError {
            if driver.hasCrashed {
                die(.crashInTransaction, why: "while an operator waited")
            } else if error != .busy {
                throw Breach(.soundness, "an operator's command failed: \(error)")
            }
        }
        queue.plan(what, at: now + 10 * Span.second)
        return nil
    }

    mutating func launchCampaign(_ index: Int) throws {
        let again = Happening.campaignLaunches(index)
        guard engine != nil, !isFrozen else { return queue.plan(again, at: now + Span.minute) }
        let plan = scenario.campaigns[index].plan
        // A launch whose answer was lost is found by its name.
        if let known = try calmStore.write({ try $0.campaign(named: plan.name) }) {
            try launched(index, known)
            return
        }
        do {
            let result = try Launch(settings: settings.launch).launch(
                plan, by: "sim", dryRun: false, in: store, now: instant)
            if !driver.hasCrashed, let id = result.campaign,
                let stored = try calmStore.write({ try $0.campaign(id) })
            {
                return try launched(index, stored)
            }
        } catch let error as StoreError {
            if error != .busy, !driver.hasCrashed { throw Breach(.soundness, "the launch failed: \(error)") }
        } catch let refusal as Refusal {
            throw Breach(.soundness, "the plan was refused: \(refusal)")
        }
        if driver.hasCrashed { die(.crashInTransaction, why: "while a campaign was launched") }
        queue.plan(again, at: now + 10 * Span.second)
    }

    private mutating func launched(_ index: Int, _ stored: StoredCampaign) throws {
        note("campaign \(index) launched, \(stored.audienceCount) people")
        scenario.campaigns[index].id = stored.id
        scenario.campaigns[index].launchedAt = stored.launchedAt.microseconds
        try tellEngine { engine, now, monotonic in engine.noteNews(now: now, monotonic: monotonic) }
    }

    /// The engine learns of something that was done in the store.
    private mutating func tellEngine(
        _ tell: (inout TextingEngine, Timestamp, Int64) -> [HandOff]
    ) throws {
        guard var running = engine else { return }
        let handOffs = tell(&running, instant, monotonic)
        engine = running
        if driver.hasCrashed { return die(.crashInTransaction, why: "after an operator's command") }
        try send(handOffs)
        planLoop(at: now + scenario.loopMicroseconds)
    }

    private mutating func setState(_ index: Int, to state: CampaignState, again: Happening) throws -> Bool? {
        guard let id = scenario.campaigns[index].id else {
            queue.plan(again, at: now + Span.minute)
            return nil
        }
        let now = instant
        return try operate(again: again) { try $0.setState(id, to: state, because: "sim", by: "sim", now: now) }
    }

    mutating func pauseCampaign(_ index: Int) throws {
        guard !faults.isOver, !scenario.campaigns[index].isCancelled,
            let changed = try setState(index, to: .paused, again: .campaignPauses(index)), changed,
            let id = scenario.campaigns[index].id
        else { return }
        note("campaign \(index) paused")
        scenario.campaigns[index].isPaused = true
        try tellEngine { engine, now, monotonic in engine.noteStopped(id, now: now, monotonic: monotonic) }
    }

    mutating func resumeCampaign(_ index: Int) throws {
        guard scenario.campaigns[index].isPaused,
            try setState(index, to: .running, again: .campaignResumes(index)) != nil
        else { return }
        note("campaign \(index) resumed")
        scenario.campaigns[index].isPaused = false
        try tellEngine { engine, now, monotonic in engine.noteNews(now: now, monotonic: monotonic) }
    }

    mutating func cancelCampaign(_ index: Int) throws {
        // Known already: an earlier try was carried out and its answer lost.
        guard try setState(index, to: .cancelled, again: .campaignIsCancelled(index)) != nil,
            let id = scenario.campaigns[index].id
        else { return }
        note("campaign \(index) cancelled")
        scenario.campaigns[index].isCancelled = true
        scenario.campaigns[index].isPaused = false
        try tellEngine { engine, now, monotonic in engine.noteStopped(id, now: now, monotonic: monotonic) }
    }

    mutating func resumeLane(_ lane: Int) throws {
        let (gateway, sender) = (scenario.lanes[lane].gatewayName, scenario.lanes[lane].number)
        let id = try operate(again: .laneIsResumed(lane)) { transaction in
            let id = try transaction.lane(gateway: gateway, sender: sender).id
            try transaction.resumeLane(id)
            return id
        }
        guard let id else { return }
        note("lane \(lane) resumed")
        try tellEngine { engine, now, monotonic in engine.noteLaneResumed(id, now: now, monotonic: monotonic) }
    }

    mutating func recordPaper(_ index: Int) throws {
        let card = scenario.papers[index]
        guard let row = scenario.people[card.person].row else { return }
        let now = instant
        let isNew = try operate(again: .paperArrives(index)) { transaction in
            try transaction.convert(
                ConversionRecord(
                    person: row, action: Scenario.action, strength: .done, at: Timestamp(microseconds: card.signedAt),
                    evidence: .paper, reply: nil, source: "paper.csv", campaign: nil), now: now)
        }
        guard let isNew else { return }
        note("paper card of person \(card.person), \(isNew ? "the first" : "known")")
        facts.papersRecorded.append(index)
        try tellEngine { engine, now, monotonic in engine.noteNews(now: now, monotonic: monotonic) }
    }
}
