import Domain
import Engine
import Storage
import Testing

@Suite struct `A step that fell due while no daemon ran` {
    private static let hour: Int64 = 3_600

    /// A campaign with a step now and one three hours later; the first is sent, then the daemon is gone for a while.
    private func stage(ifMissed: MissedStart?, gone seconds: Int64) throws -> (Stage, [MissedStarts.Decision]) {
        let stage = try Stage()
        try stage.people(0..<3)
        var plan = Stage.plan(steps: [.atOnce, .after(seconds: 3 * Self.hour)])
        plan.ifMissed = ifMissed
        try stage.launch(plan)
        try stage.run(seconds: 60)
        #expect(stage.sent.count == 3)
        let now = stage.now
        try stage.store.write { try $0.noteAlive(at: now) }
        return (stage, try restart(stage, after: seconds, daemon: 2))
    }

    @discardableResult
    private func restart(_ stage: Stage, after seconds: Int64, daemon: Int64) throws -> [MissedStarts.Decision] {
        stage.now = stage.now.adding(seconds: seconds)
        let (now, zone) = (stage.now, try stage.launchSettings.window.zones.rules(of: "America/Chicago"))
        let decisions = try stage.store.write { transaction in
            try MissedStarts.settle(
                in: transaction, aliveAt: try transaction.epoch().aliveAt, now: now,
                zone: ("America/Chicago", zone))
        }
        try stage.restart(daemon: daemon)
        return decisions
    }

    private func campaign(_ stage: Stage) throws -> StoredCampaign {
        try #require(try stage.store.read { try $0.campaign(named: "ask") })
    }

    private func resume(_ stage: Stage) throws {
        let (id, now) = (try campaign(stage).id, stage.now)
        _ = try stage.store.write { try $0.setState(id, to: .running, because: "", by: "Ana", now: now) }
        stage.perform { engine, now, monotonic in engine.noteNews(now: now, monotonic: monotonic) }
    }

    @Test func `pauses the campaign and says what to do, when the plan says nothing`() throws {
        let (stage, decisions) = try stage(ifMissed: nil, gone: 4 * Self.hour)
        #expect(decisions.map(\.choice) == [.asked])
        try stage.run(seconds: 600)
        #expect(stage.sent.count == 3)
        let campaign = try campaign(stage)
        #expect(campaign.state == .paused)
        #expect(
            campaign.stateReason
                == "step \"step 1\" fell due on 2026-07-07 at 17:00 (America/Chicago) and nothing could be sent then; `textbank campaign resume` sends it now, `textbank campaign cancel` gives the campaign up"
        )
    }

    @Test func `waits for a person through restarts, and is not asked about again once resumed`() throws {
        let (stage, _) = try stage(ifMissed: .ask, gone: 4 * Self.hour)
        #expect(try restart(stage, after: 300, daemon: 3).isEmpty)
        #expect(try campaign(stage).state == .paused)
        try resume(stage)
        // Killed before it could send.
        #expect(try restart(stage, after: 300, daemon: 4).isEmpty)
        #expect(try campaign(stage).state == .running)
        try stage.run(seconds: 60)
        #expect(stage.sent.count == 6)
        stage.expectNobodyTwice()
    }

    @Test func `is not sent any more when the plan says skip`() throws {
        let (stage, decisions) = try stage(ifMissed: .skip, gone: 4 * Self.hour)
        #expect(decisions.map(\.choice) == [.skipped])
        try stage.run(seconds: 600)
        #expect(stage.sent.count == 3)
        #expect(try campaign(stage).state == .running)
        for person in 0..<3 { #expect(try stage.standing(person, step: 1) == "never_sent: outside_window") }
        try stage.expectEveryoneAccountedFor()
    }

    @Test(arguments: [(Int64(89), true), (91, false)])
    func `is sent when it is no later than the plan allows`(minutes: Int64, isSent: Bool) throws {
        let (stage, _) = try stage(
            ifMissed: .runWithin(seconds: 90 * 60), gone: 3 * Self.hour + minutes * 60 - 60)
        try stage.run(seconds: 60)
        #expect(stage.sent.count == (isSent ? 6 : 3))
        #expect(try campaign(stage).state == (isSent ? .running : .paused))
    }

    @Test func `was not missed by a restart of two minutes`() throws {
        let (stage, decisions) = try stage(ifMissed: .ask, gone: 3 * Self.hour + 50)
        #expect(decisions.isEmpty)
        try stage.run(seconds: 60)
        #expect(stage.sent.count == 6)
    }

    @Test func `simply goes on when some of its rows were made`() throws {
        let (stage, _) = try stage(ifMissed: .ask, gone: 3 * Self.hour)
        // The step's rows are made and nothing has left yet; then the daemon is killed, and away for an hour.
        _ = stage.engine.turn(now: stage.now, monotonic: stage.monotonic)
        #expect(try stage.count("select materialised_to from campaign_step where step = 1") == 3)
        #expect(try restart(stage, after: Self.hour, daemon: 3).isEmpty)
        try stage.run(seconds: 60)
        #expect(try campaign(stage).state == .running)
    }

    @Test func `is left alone in a paused campaign, which waits for a person anyway`() throws {
        let stage = try Stage()
        try stage.people(0..<2)
        try stage.launch(Stage.plan(steps: [.after(seconds: Self.hour)]))
        let (id, now) = (try campaign(stage).id, stage.now)
        _ = try stage.store.write { transaction in
            try transaction.noteAlive(at: now)
            return try transaction.setState(id, to: .paused, because: "typo", by: "Ana", now: now)
        }
        #expect(try restart(stage, after: 4 * Self.hour, daemon: 2).isEmpty)
        #expect(try campaign(stage).stateReason == "typo")
    }

    @Test func `is unknown where no daemon is known to have run`() throws {
        let stage = try Stage()
        try stage.people(0..<2)
        try stage.launch(Stage.plan(steps: [.after(seconds: Self.hour)]))
        #expect(try restart(stage, after: 4 * Self.hour, daemon: 2).isEmpty)
    }
}
