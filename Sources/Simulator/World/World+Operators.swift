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

    /// Somebody does something through the API of one of the daemons; which one, and what came of it. Nil when it did
    /// not work, or nobody knows whether it did: then it is tried again later.
    mutating func operate<Result>(
        again what: Happening, _ body: (Transaction) throws -> Result
    ) throws -> (daemon: Int, Result)? {
        guard let place = someDaemon(&chance.operators) else {
            queue.plan(what, at: now + Span.minute)
            return nil
        }
        do {
            let result = try daemons[place].store.write(body)
            if !daemons[place].driver.hasCrashed { return (place, result) }
            try die(place, .crashInTransaction, why: "while an operator waited")
        } catch let error as StoreError {
            try retryLater(error, of: place, what: "an operator's command")
        }
        queue.plan(what, at: now + 10 * Span.second)
        return nil
    }

    /// The store's errors that pass. Throws a breach for the others.
    mutating func retryLater(_ error: StoreError, of place: Int, what: String) throws {
        if daemons[place].driver.hasCrashed {
            return try die(place, .crashInTransaction, why: "while an operator waited")
        }
        switch error {
        case .busy, .commitUnknown, .diskFull, .unreachable: note("\(what) fails: \(error)")
        case .foreign, .unusable, .constraint, .failed: throw Breach(.soundness, "\(what) failed: \(error)")
        }
    }

    mutating func launchCampaign(_ index: Int) throws {
        let again = Happening.campaignLaunches(index)
        guard let place = someDaemon(&chance.operators) else { return queue.plan(again, at: now + Span.minute) }
        let plan = scenario.campaigns[index].plan
        // A launch whose answer was lost is found by its name.
        if let known = try calmStore.write({ try $0.campaign(named: plan.name) }) {
            try launched(index, known, at: place)
            return
        }
        do {
            let result = try Launch(settings: settings.launch).launch(
                plan, by: "sim", dryRun: false, in: daemons[place].store, now: instant)
            if !daemons[place].driver.hasCrashed, let id = result.campaign,
                let stored = try calmStore.write({ try $0.campaign(id) })
            {
                return try launched(index, stored, at: place)
            }
            try die(place, .crashInTransaction, why: "while a campaign was launched")
        } catch let error as StoreError {
            try retryLater(error, of: place, what: "the launch")
        } catch let refusal as Refusal {
            throw Breach(.soundness, "the plan was refused: \(refusal)")
        }
        queue.plan(again, at: now + 10 * Span.second)
    }

    private mutating func launched(_ index: Int, _ stored: StoredCampaign, at place: Int) throws {
        note("campaign \(index) launched, \(stored.audienceCount) people")
        scenario.campaigns[index].id = stored.id
        scenario.campaigns[index].launchedAt = stored.launchedAt.microseconds
        try tellEngine(place) { engine, now, monotonic in engine.noteNews(now: now, monotonic: monotonic) }
    }

    /// The engine of the daemon that was asked learns at once of what was done in the store; the others see it there.
    mutating func tellEngine(
        _ place: Int, _ tell: (inout TextingEngine, Timestamp, Int64) -> [HandOff]
    ) throws {
        _ = try renewIfNeeded(place)
        guard var running = daemons[place].engine else { return }
        daemons[place].engine = nil
        let handOffs = tell(&running, machineNow(place), monotonic(place))
        daemons[place].engine = running
        if daemons[place].driver.hasCrashed {
            return try die(place, .crashInTransaction, why: "after an operator's command")
        }
        try send(handOffs, by: place)
        planLoop(place, at: mailAt())
    }

    /// What the store says of a campaign, whatever was told.
    private func state(of id: CampaignID) throws -> CampaignState? {
        try calmStore.write { transaction in
            try transaction.sql.first("select state from campaign where id = $1", [.integer(id.value)])
                .flatMap { CampaignState(rawValue: $0.text(0)) }
        }
    }

    /// Which daemon did it; nil when it is to be tried again.
    private mutating func setState(_ index: Int, to state: CampaignState, again: Happening) throws -> Int? {
        guard !scenario.campaigns[index].isLost else { return nil }
        guard let id = scenario.campaigns[index].id else {
            queue.plan(again, at: now + Span.minute)
            return nil
        }
        let now = instant
        return try operate(again: again) { try $0.setState(id, to: state, because: "sim", by: "sim", now: now) }?.daemon
    }

    /// Has a governor paused a campaign? Then it must be silent until somebody resumes it, soon or next morning.
    mutating func watchGovernors() {
        guard let paused = governorBoard?.paused, !paused.isEmpty else { return }
        for index in scenario.campaigns.indices {
            guard let id = scenario.campaigns[index].id, !scenario.campaigns[index].isPaused,
                !scenario.campaigns[index].isCancelled, paused.contains(id.value)
            else { continue }
            note("campaign \(index) is paused by a governor")
            facts.governorTrips += 1
            scenario.campaigns[index].isPaused = true
            oracle.stopped(index, at: now)
            queue.plan(.campaignResumes(index), at: now + chance.operators.spread(Span.minute, 20 * Span.hour))
        }
    }

    mutating func pauseCampaign(_ index: Int) throws {
        guard !faults.isOver, !scenario.campaigns[index].isCancelled,
            let place = try setState(index, to: .paused, again: .campaignPauses(index)),
            let id = scenario.campaigns[index].id, try state(of: id) == .paused
        else { return }
        note("campaign \(index) paused")
        scenario.campaigns[index].isPaused = true
        try tellEngine(place) { engine, now, monotonic in engine.noteStopped(id, now: now, monotonic: monotonic) }
        oracle.stopped(index, at: now)
    }

    mutating func resumeCampaign(_ index: Int) throws {
        guard scenario.campaigns[index].isPaused else { return }
        oracle.goesOn(index)
        guard let place = try setState(index, to: .running, again: .campaignResumes(index)) else { return }
        note("campaign \(index) resumed")
        scenario.campaigns[index].isPaused = false
        try tellEngine(place) { engine, now, monotonic in engine.noteNews(now: now, monotonic: monotonic) }
    }

    mutating func cancelCampaign(_ index: Int) throws {
        // Known already: an earlier try was carried out and its answer lost.
        guard let place = try setState(index, to: .cancelled, again: .campaignIsCancelled(index)),
            let id = scenario.campaigns[index].id
        else { return }
        note("campaign \(index) cancelled")
        scenario.campaigns[index].isCancelled = true
        scenario.campaigns[index].isPaused = false
        try tellEngine(place) { engine, now, monotonic in engine.noteStopped(id, now: now, monotonic: monotonic) }
        oracle.stopped(index, at: now)
    }

    mutating func resumeLane(_ lane: Int) throws {
        let (gateway, sender) = (scenario.lanes[lane].gatewayName, scenario.lanes[lane].number)
        let done = try operate(again: .laneIsResumed(lane)) { transaction in
            let id = try transaction.lane(gateway: gateway, sender: sender).id
            try transaction.resumeLane(id)
            return id
        }
        guard let (place, id) = done else { return }
        note("lane \(lane) resumed")
        try tellEngine(place) { engine, now, monotonic in engine.noteLaneResumed(id, now: now, monotonic: monotonic) }
    }

    mutating func recordPaper(_ index: Int) throws {
        let card = scenario.papers[index]
        guard let row = scenario.people[card.person].row else { return }
        let now = instant
        let done = try operate(again: .paperArrives(index)) { transaction in
            try transaction.convert(
                ConversionRecord(
                    person: row, action: Scenario.action, strength: .done, at: Timestamp(microseconds: card.signedAt),
                    evidence: .paper, reply: nil, source: "paper.csv", campaign: nil), now: now)
        }
        guard let (place, isNew) = done else { return }
        note("paper card of person \(card.person), \(isNew ? "the first" : "known")")
        facts.recordedPaper(index, at: self.now)
        try tellEngine(place) { engine, now, monotonic in engine.noteNews(now: now, monotonic: monotonic) }
    }
}
