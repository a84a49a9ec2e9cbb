import Domain
import Engine
import Storage
import Testing

@Suite struct `An estimate under the budgets of a day` {
    /// Tuesday, 14:00 in Chicago: ten hours before the end of the day there, twelve before it in Los Angeles.
    private static let due = Stage.start

    private static func allowance(
        _ segmentsPerDay: Int64, spent: Int64 = 0, zone: String = "America/Chicago", name: String = "sender:main"
    ) throws -> FinishEstimate.Allowance {
        let rules = try Stage.catalog([zone]).rules(of: zone)
        return FinishEstimate.Allowance(
            DayBudget(name: name, segmentsPerDay: segmentsPerDay, zone: zone), rules: rules, spent: spent, now: due)
    }

    private static func group(
        _ people: Int64, segments: Int64, _ openings: [(Int64, Int64)] = [(0, 40 * 86_400)]
    ) -> FinishEstimate.Group {
        FinishEstimate.Group(
            people: people, segments: segments,
            openings: openings.map {
                SendWindow.Opening(opens: due.adding(seconds: $0.0), closes: due.adding(seconds: $0.1))
            })
    }

    private static func make(
        _ groups: [FinishEstimate.Group], dueAfter: Int64 = 0, perSecond: Int = 10,
        _ allowances: inout [FinishEstimate.Allowance]
    ) -> FinishEstimate {
        FinishEstimate.make(
            groups: groups, dueAt: due.adding(seconds: dueAfter), expiresAt: due.adding(seconds: 30 * 86_400),
            segmentsPerSecond: perSecond, segmentsPerMinute: nil, allowances: &allowances)
    }

    /// Seconds from `due` to the last text; -1 where there is none.
    private static func lastSecond(_ estimate: FinishEstimate) -> Int64 {
        estimate.lastTextAt.map { $0.microseconds(since: due) / 1_000_000 } ?? -1
    }

    @Test func `is the same as without where the day is long enough`() throws {
        var allowances = [try Self.allowance(1_000)]
        let estimate = Self.make([Self.group(500, segments: 1_000)], &allowances)
        #expect(Self.lastSecond(estimate) == 100)
        #expect(estimate.usedUpBudgets.isEmpty)
        #expect(estimate.heldPeople == 0)
    }

    @Test func `goes on at midnight of the budget's zone, day after day`() throws {
        var allowances = [try Self.allowance(400)]
        let estimate = Self.make([Self.group(500, segments: 1_000)], &allowances)
        // 400 today, 400 from midnight (ten hours on), and the last 200 a day later.
        #expect(Self.lastSecond(estimate) == 34 * 3_600 + 20)
        #expect(estimate.usedUpBudgets == ["sender:main"])
        #expect(estimate.heldPeople == 300)
        #expect(estimate.unreachedPeople == 0)
    }

    @Test func `counts what other campaigns have spent of today`() throws {
        var allowances = [try Self.allowance(1_000, spent: 990, zone: "America/Los_Angeles")]
        let estimate = Self.make([Self.group(500, segments: 1_000)], &allowances)
        // 99 % after midnight in Los Angeles, which is twelve hours on.
        #expect(Self.lastSecond(estimate) == 12 * 3_600 + 99)
        #expect(estimate.heldPeople == 495)
        var nothing = [try Self.allowance(100, spent: 2_000)]
        #expect(Self.lastSecond(Self.make([Self.group(5, segments: 5)], &nothing)) == 36_000)
    }

    @Test func `waits for the window after midnight, and for the later of two budgets`() throws {
        var allowances = [
            try Self.allowance(400), try Self.allowance(500, zone: "America/Los_Angeles", name: "brand:acme"),
        ]
        // Open today until 20:00 and tomorrow from 09:00.
        let group = Self.group(100, segments: 600, [(0, 6 * 3_600), (19 * 3_600, 30 * 3_600)])
        let estimate = Self.make([group], &allowances)
        #expect(Self.lastSecond(estimate) == 19 * 3_600 + 20)
        #expect(estimate.usedUpBudgets == ["sender:main"])
        #expect(estimate.heldPeople == 33)
    }

    @Test func `leaves a later step what an earlier one has not used`() throws {
        var allowances = [try Self.allowance(400)]
        _ = Self.make([Self.group(300, segments: 300)], &allowances)
        // The same evening 100 are left; on the next day all are there again.
        var sameDay = allowances
        let evening = Self.make([Self.group(200, segments: 200)], dueAfter: 3_600, &sameDay)
        #expect(Self.lastSecond(evening) == 36_000 + 10)
        #expect(evening.heldPeople == 100)
        let nextDay = Self.make([Self.group(200, segments: 200)], dueAfter: 86_400, &allowances)
        #expect(Self.lastSecond(nextDay) == 86_400 + 20)
        #expect(nextDay.heldPeople == 0)
        // A step that spills into the day after next goes before one that is due meanwhile.
        var spilling = [try Self.allowance(400)]
        _ = Self.make([Self.group(1_000, segments: 1_000)], &spilling)
        let after = Self.make([Self.group(100, segments: 100)], dueAfter: 86_400, &spilling)
        #expect(Self.lastSecond(after) == 34 * 3_600 + 10)
    }

    @Test func `lets what other campaigns have in the queue go first`() throws {
        let rules = try Stage.catalog(["America/Chicago"]).rules(of: "America/Chicago")
        let budget = DayBudget(name: "sender:main", segmentsPerDay: 400, zone: "America/Chicago")
        var allowances = [
            FinishEstimate.Allowance(budget, rules: rules, spent: 100, queued: 650, now: Self.due)
        ]
        // They take the 300 that are left of today and 350 of tomorrow.
        let estimate = Self.make([Self.group(100, segments: 100)], &allowances)
        #expect(Self.lastSecond(estimate) == 34 * 3_600 + 5)
        #expect(estimate.heldPeople == 100)
        #expect(estimate.firstTextAt == [Self.due.adding(seconds: 36_000)])
    }

    @Test func `counts in the preview what other campaigns have in the queue of senders with the same budget`() throws {
        let stage = try Stage(segmentsPerSecond: 10)
        try stage.people(1...30)
        try stage.people(31...70, on: "others")
        var settings = stage.launchSettings
        let budget = DayBudget(name: "brand:acme", segmentsPerDay: 60)
        settings.senders[0].budgets = [budget]
        func preview() throws -> Launch.Preview {
            try Launch(settings: settings).launch(
                Stage.plan(), by: "Ana", dryRun: true, in: stage.store, now: stage.now
            ).preview
        }
        var other = Stage.plan(
            "other",
            text: "Hi {first_name}, reply YES. STOP ends. {organization} "
                + String(repeating: "The council votes on Thursday. ", count: 6))
        other.audience.lists = ["others"]
        // Before eight nobody is texted: it waits.
        other.window = PlannedWindow(fromMinute: 19 * 60, toMinute: 20 * 60)
        try stage.launch(other)
        try stage.run(seconds: 5)
        #expect(try stage.count("select count(*) from message where state = 0") == 40)
        let shown = try preview()
        // 40 texts of two segments: today's 60, and 20 of tomorrow's.
        #expect(shown.steps[0].estimate.heldPeople == 30)
        #expect(shown.warnings.count == 1)
        let words = try #require(shown.warnings.first)
        #expect(
            words.contains(
                "(brand:acme, until midnight in America/Los_Angeles, 80 of them for other campaigns in the queue)"))
        // Another sender's budget is not touched by it.
        settings.senders[0].budgets = [DayBudget(name: "sender:other", segmentsPerDay: 60)]
        settings.senders.append(
            SenderSettings(
                name: "second", gateway: "toy", number: "+13125550111", limits: PacingLimits(segmentsPerSecond: 1),
                budgets: [budget], priceMicrosPerSegment: 1, currency: "USD", priceDate: ""))
        var elsewhere = Stage.plan()
        elsewhere.sender = "second"
        let second = try Launch(settings: settings).launch(
            elsewhere, by: "Ana", dryRun: true, in: stage.store, now: stage.now
        ).preview
        #expect(second.warnings.isEmpty)
    }

    @Test func `is said in the preview`() throws {
        let stage = try Stage(segmentsPerSecond: 10)
        try stage.people(1...90)
        var settings = stage.launchSettings
        func preview() throws -> Launch.Preview {
            try Launch(settings: settings).launch(
                Stage.plan(), by: "Ana", dryRun: true, in: stage.store, now: stage.now
            ).preview
        }
        #expect(try preview().warnings.isEmpty)
        let budget = DayBudget(name: "brand:acme", segmentsPerDay: 60)
        settings.senders[0].budgets = [budget, DayBudget(name: "sender:main", segmentsPerDay: 90)]
        _ = try stage.store.write { try $0.spend(budget, day: "2026-07-07", segments: 20) }
        let shown = try preview()
        #expect(
            shown.warnings == [
                "Step \"step 0\": its 90 segments are more than what is left of 60 segments a day (brand:acme, until "
                    + "midnight in America/Los_Angeles); 50 people are texted on a later day, the last of them "
                    + "2026-07-08 at 09:00 in America/Chicago."
            ])
        #expect(shown.steps[0].estimate.usedUpBudgets == ["brand:acme"])
    }
}
