import Domain
import Engine
import Gateways
import Storage
import Synchronization
import Testing

/// The largest number seen.
private final class Most: Sendable {
    private let seen = Mutex<Int64>(0)
    var value: Int64 { seen.withLock { $0 } }
    func note(_ number: Int64) { seen.withLock { $0 = max($0, number) } }
}

/// What the simulator's seeds found about commits of unknown fate, machines that stand still and clocks that are set, in
/// the smallest form.
@Suite struct `After a standstill` {
    /// Seed 131: what was given back and claimed anew was given back once more while it was on the wire.
    @Test(arguments: 1...6) func `nobody is texted twice when commits do not say whether they happened`(writes: Int)
        throws
    {
        let stage = try Stage(slots: 8, segmentsPerSecond: 10)
        try stage.people(1...12)
        let campaign = try stage.launch().id
        stage.answer = { _ in nil }
        var rounds = 0
        while stage.engine.heldMessages <= stage.sent.count, rounds < 500 {
            try stage.run(seconds: 0.01)
            rounds += 1
        }
        try #require(stage.engine.heldMessages > stage.sent.count)
        stage.faults.plan(Array(repeating: .commitUnknown, count: writes))
        // What waits for its pace goes back.
        stage.perform { engine, now, monotonic in
            engine.noteStopped(campaign, now: now, monotonic: monotonic)
        }
        try stage.run(seconds: 5)
        let answers = stage.sent
        stage.answer = { .accepted(reference: "SM\($0.messageID)", segments: 1) }
        for text in answers { stage.answerLate(text, .accepted(reference: "SM\(text.text.messageID)", segments: 1)) }
        try stage.run(seconds: 5)
        #expect(stage.sent.count == 12)
        #expect(Set(stage.sent.map(\.text.messageID)).count == 12)
    }

    /// Seed 5: a suspended machine handed over on waking what it had decided before.
    @Test func `texts decided before it do not leave after it`() throws {
        let stage = try Stage()
        try stage.people(1...3)
        try stage.launch()
        stage.monotonic += 2_000_000
        stage.now = stage.now.adding(seconds: 2)
        let handOffs = stage.engine.turn(now: stage.now, monotonic: stage.monotonic).handOffs
        #expect(!handOffs.isEmpty)
        for handOff in handOffs { #expect(handOff.notAfter <= stage.monotonic + 5_000_000) }
    }

    /// A machine with too much to do: claims were as old as their turn, went back at once and were made again, until the
    /// lease ran out and hundreds of texts were in doubt that nobody had handed over.
    @Test func `a turn that takes longer than a claim is good for claims no more than may leave`() throws {
        let team = try Team()
        let member = try team.join()
        try team.people(1...60)
        try team.launch()
        team.run(seconds: 1.2)
        let (start, sent) = (team.monotonic, team.sent.count)
        let (store, most) = (team.store, Most())
        member.engine.monotonicByNow = {
            // A look that fails sees nothing.
            let row = try? store.read { try $0.sql.first("select count(*) from message where state = 1") }
            most.note(row?.integer(0) ?? 0)
            return start + 400_000
        }
        team.turn(member)
        #expect(1...20 ~= most.value)
        member.engine.monotonicByNow = nil
        team.run(seconds: 10)
        #expect(sent < 60)
        #expect(team.sent.count == 60)
        #expect(try team.count("select count(*) from message where state = 5") == 0)
    }

    /// Seed 112: for a quarter of a lease the new hour was believed, and texts stayed valid into the night.
    @Test func `a clock that is set does not change the hour`() throws {
        let team = try Team(isRehearsal: false)
        let member = try team.join(skewSeconds: 40)
        try team.people(1...60, exchange: "556")
        try team.launch()
        team.run(seconds: 1.5)
        let before = team.sent
        member.skewSeconds = -3 * 3_600
        team.run(seconds: 1)
        let after = team.sent.dropFirst(before.count)
        #expect(!after.isEmpty)
        // What is left of the evening, or of the step, only grows less.
        let longest = try #require(before.compactMap(\.validitySeconds).max())
        for text in after { #expect(try #require(text.validitySeconds) <= longest) }
    }

    /// Seed 4: answers were dated by the machine that took them in, conversions with them.
    @Test func `what comes in is dated by the store's clock`() throws {
        let team = try Team(isRehearsal: false)
        let member = try team.join(skewSeconds: 900)
        let machineNow = team.now.adding(seconds: 900)
        let call = WebhookCall(
            method: "POST", url: "https://text.example.org/hooks/toy/main", headers: [],
            body: Array("reply|IN1|+13125552001|+13125550100|YES||".utf8))
        _ = try member.engine.accept(
            [
                AuthenticWebhook(
                    gateway: Stage.gatewayName, call: call, certainOptOuts: [],
                    receivedAt: machineNow.adding(microseconds: -20_000))
            ], now: machineNow, monotonic: team.monotonic)
        let receivedAt = try team.count("select received_at from inbox")
        #expect(receivedAt == team.now.adding(microseconds: -20_000).microseconds)
    }

    /// Seed 396: the answer to an earlier step came after the later step's, and the windows counted from the later one.
    @Test func `the first text is the first one handed over, whichever is answered first`() throws {
        let stage = try Stage()
        try stage.people(1...1)
        stage.answer = { _ in nil }
        try stage.launch(Stage.plan(steps: [.atOnce, .after(seconds: 60)], followUps: .unconverted))
        try stage.run(seconds: 70)
        try #require(stage.sent.count == 2)
        for sent in stage.sent.reversed() {
            stage.answerLate(sent, .accepted(reference: "SM\(sent.text.messageID)", segments: 1))
            try stage.run(seconds: 1)
        }
        let first = try stage.store.read { try $0.sql.first("select first_accepted_at from audience")?.integer(0) }
        #expect(first == stage.sent[0].at.microseconds)
    }

    /// A person who resumes a lane just then must not shorten the silence after a take-over.
    @Test func `a lane that is resumed keeps its silence`() {
        let start: Int64 = 1_000_000_000
        let now = Timestamp(seconds: 1_800_000_000)
        var dispatcher = Dispatcher(
            settings: DispatchSettings(slots: 8, isRehearsal: true),
            lanes: [LaneSetup(id: LaneID(1), limits: PacingLimits(segmentsPerSecond: 20), isPaused: true)],
            isShared: true, monotonic: start)
        var chance = SeededGenerator(seed: 1)
        func claims(_ event: Dispatcher.Event, after seconds: Double) -> Bool {
            let effects = dispatcher.step(
                event, now: now, monotonic: start + Int64(seconds * 1_000_000), chance: &chance)
            return effects.contains { if case .claim = $0 { true } else { false } }
        }
        #expect(!claims(.laneLeased(LaneID(1), until: start + 60_000_000), after: 5))
        #expect(!claims(.laneResumed(LaneID(1)), after: 5.1))
        #expect(claims(.tick, after: 6.1))
    }
}
