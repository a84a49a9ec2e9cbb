import Domain
import Engine
import Storage

/// The store as it was once, and what follows from putting it back.
///
/// Everything the texting program itself does about it is the shipped code: what fell due is put in doubt, the engines
/// are fenced, and a person arms them. Finding out that a store was restored is the daemon's business (its tests run on
/// real files).
extension World {
    mutating func planRestore() {
        guard faults.isDue(.restoredBackup, &chance.daemons) else { return }
        // Often shortly before a launch, which the copy then knows nothing of.
        let copyAt =
            chance.daemons.chance(0.3)
            ? max(scenario.start, scenario.campaigns[1].launchAt - chance.daemons.spread(Span.minute, 5 * Span.hour))
            : scenario.start + chance.daemons.between(Span.hour, scenario.end - scenario.start - 2 * Span.hour)
        queue.plan(.backupIsTaken, at: copyAt)
        queue.plan(.backupIsRestored, at: copyAt + chance.daemons.spread(Span.minute, 20 * Span.hour))
    }

    private static let tablesQuery = """
        select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like 'watched_%'
            and name not like 'copy_of_%' order by name
        """

    mutating func takeBackup() throws {
        guard !faults.isOver, scenario.campaigns[0].id != nil else { return }
        try calmStore.write { transaction in
            for row in try transaction.sql.query(Self.tablesQuery) {
                try transaction.sql.run("create table copy_of_\(row.text(0)) as select * from \(row.text(0))")
            }
        }
        note("a backup is taken")
        facts.backupTakenAt = now
    }

    mutating func restoreBackup() throws {
        guard !faults.isOver, let takenAt = facts.backupTakenAt else { return }
        note("the backup is restored")
        faults.note(.restoredBackup)
        try loseCampaigns()
        facts.restoredAt = now
        facts.storeWentBack(to: takenAt)
        oracle.storeWentBack()
        facts.losses += daemons.count
        for place in daemons.indices {
            daemons[place].wasStoppedWithCare = false
            daemons[place].isFrozen = false
            guard daemons[place].engine != nil else { continue }
            leave(place)
            queue.plan(.daemonStarts(place), at: now + chance.daemons.spread(Span.second, 5 * Span.minute))
        }
        let fence = StoredFence(code: "restored", reason: "simulated", since: instant, dueBy: instant)
        try calmStore.write { transaction in
            try transaction.sql.run("pragma defer_foreign_keys = on")
            for row in try transaction.sql.query(Self.tablesQuery) {
                try transaction.sql.run("delete from \(row.text(0))")
                try transaction.sql.run("insert into \(row.text(0)) select * from copy_of_\(row.text(0))")
            }
            try transaction.fence(fence)
        }
        try putInDoubt()
        isFenced = true
        queue.plan(.storeIsArmed, at: now + chance.daemons.spread(Span.minute, 6 * Span.hour))
    }

    /// Campaigns that were launched after the copy was made are unknown to it. Nobody launches them again: that would be a
    /// person's second text. Another one follows, whose messages must not be taken for the lost ones'.
    private mutating func loseCampaigns() throws {
        let (now, then) = try calmStore.write { transaction in
            func names(in table: String) throws(StoreError) -> Set<String> {
                Set(try transaction.sql.query("select name from \(table)").map { $0.text(0) })
            }
            return (try names(in: "campaign"), try names(in: "copy_of_campaign"))
        }
        for index in scenario.campaigns.indices {
            let name = scenario.campaigns[index].plan.name
            guard now.contains(name), !then.contains(name) else { continue }
            note("campaign \(index) is lost")
            scenario.campaigns[index].isLost = true
            scenario.campaigns[index].id = nil
            scenario.campaigns[index].isPaused = false
            oracle.lose(index)
        }
    }

    /// Something new for the people of a lost campaign.
    private mutating func planCampaignAnew() {
        guard !faults.isOver, let lost = scenario.campaigns.first(where: \.isLost), scenario.campaigns.count < 3 else {
            return
        }
        let launchAt = now + chance.daemons.spread(Span.second, Span.hour)
        scenario.campaigns.append(lost.renewed(letter: "C", launchAt: launchAt))
        oracle.add(Oracle.CampaignFacts(scenario.campaigns[2]))
        queue.plan(.campaignLaunches(2), at: launchAt)
    }

    /// As a daemon does it when it opens a store that was restored.
    private func putInDoubt() throws {
        guard let fence = try calmStore.write({ try $0.epoch().fence }) else {
            throw Breach(.soundness, "a fence is not in the store")
        }
        let doubts = RestoredDoubts(launch: settings.launch, fence: fence)
        let (dueBy, now) = (fence.dueBy ?? instant, instant)
        while try calmStore.write({ try doubts.makeRows(dueBy: dueBy, in: $0, now: now) }) {}
        _ = try calmStore.write { try doubts.settle(dueBy: dueBy, in: $0, now: now) }
    }

    /// A person has looked: opt-outs are imported from elsewhere, campaigns stand as they should, and texts may leave.
    mutating func armStore() throws {
        guard isFenced else { return }
        note("the store is armed")
        isFenced = false
        let now = instant
        let stopped = scenario.people.indices.filter { oracle.isStopped($0) }.map { scenario.people[$0].phone }
        let campaigns = scenario.campaigns
        try calmStore.write { transaction in
            for phone in stopped {
                try transaction.suppress(
                    PhoneNumber(stored: phone), .optedOut, source: ConsentSource(channel: "import", recordedBy: "sim"),
                    now: now)
            }
            for campaign in campaigns {
                guard let id = campaign.id else { continue }
                let wanted: CampaignState =
                    campaign.isCancelled ? .cancelled : campaign.isPaused ? .paused : .running
                _ = try transaction.setState(id, to: wanted, because: "sim", by: "sim", now: now)
            }
            _ = try transaction.unfence(identity: "simulated", atLeast: 0, database: nil)
        }
        governorBoard?.set([])
        planCampaignAnew()
        for place in daemons.indices where daemons[place].engine != nil {
            _ = try renewIfNeeded(place)
            let (hour, monotonic) = (machineNow(place), monotonic(place))
            let handOffs = daemons[place].engine?.hold(.fenced, isOn: false, now: hour, monotonic: monotonic) ?? []
            let more = daemons[place].engine?.noteNews(now: hour, monotonic: monotonic) ?? []
            // A frozen daemon learns of it when it goes on.
            if daemons[place].isFrozen {
                daemons[place].held += handOffs + more
            } else {
                try send(handOffs + more, by: place)
            }
            planLoop(place, at: mailAt())
        }
        stir()
    }
}
