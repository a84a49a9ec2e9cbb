import Domain
import Engine
import Testing

@Suite struct `An estimate of the end` {
    private static let due = Stage.start

    private static func opening(_ from: Int64, _ to: Int64) -> SendWindow.Opening {
        SendWindow.Opening(opens: due.adding(seconds: from), closes: due.adding(seconds: to))
    }

    private static func make(
        _ groups: [(people: Int64, segments: Int64, openings: [(Int64, Int64)])], perSecond: Int = 10,
        perMinute: Int? = nil, expiresAfter: Int64 = 2 * 86_400
    ) -> (last: Int64?, spilled: Int64, unreached: Int64) {
        let estimate = FinishEstimate.make(
            groups: groups.map { group in
                FinishEstimate.Group(
                    people: group.people, segments: group.segments, openings: group.openings.map { opening($0.0, $0.1) }
                )
            }, dueAt: due, expiresAt: due.adding(seconds: expiresAfter), segmentsPerSecond: perSecond,
            segmentsPerMinute: perMinute)
        return (
            estimate.lastTextAt.map { $0.microseconds(since: due) / 1_000_000 }, estimate.spilledPeople,
            estimate.unreachedPeople
        )
    }

    @Test func `is segments over rate while the window is open`() {
        #expect(Self.make([(500, 1_000, [(0, 3_600)])]) == (100, 0, 0))
        #expect(Self.make([(500, 1_000, [(0, 3_600)])], perMinute: 60) == (1_000, 0, 0))
        #expect(Self.make([]) == (nil, 0, 0))
    }

    @Test func `waits for the window to open`() {
        #expect(Self.make([(100, 100, [(600, 3_600)])]) == (610, 0, 0))
    }

    @Test func `goes on in the next opening, and counts who spills into another day`() {
        // 1,000 people at ten a second: 60 seconds today, the rest when it opens again after 18 hours.
        let (last, spilled, unreached) = Self.make([(1_000, 1_000, [(0, 60), (64_800, 90_000)])])
        #expect(last == 64_840)
        #expect(spilled == 400)
        #expect(unreached == 0)
    }

    @Test func `serves the window that closes first`() {
        // Both want the lane at once; who closes after 50 seconds goes first, whatever their order.
        let early: (Int64, Int64, [(Int64, Int64)]) = (500, 500, [(0, 50)])
        let late: (Int64, Int64, [(Int64, Int64)]) = (500, 500, [(0, 3_600)])
        #expect(Self.make([early, late]) == (100, 0, 0))
        #expect(Self.make([late, early]) == (100, 0, 0))
    }

    @Test func `counts whom no opening reaches before the step expires`() {
        #expect(Self.make([(1_000, 2_000, [(0, 60)])]) == (60, 0, 700))
        #expect(Self.make([(70, 70, [])]) == (nil, 0, 70))
        #expect(Self.make([(70, 70, [(7_200, 9_000)])], expiresAfter: 3_600) == (nil, 0, 70))
    }

    /// One text a second, six minutes before the window closes, of which five are kept free; ward 9 was imported last.
    @Test func `says who spills into tomorrow, by ward and zone, and that is who does`() throws {
        let stage = try Stage(at: ISO8601.parse("2026-07-07T19:54:00-05:00") ?? .distantPast, segmentsPerSecond: 1)
        try stage.people(1...40, ward: "12")
        try stage.people(41...100, ward: "9")
        try stage.people(101...110, ward: "9", zones: "America/Los_Angeles")
        var settings = stage.launchSettings
        settings.windowMarginSeconds = 300
        let preview = try Launch(settings: settings).launch(
            Stage.plan(expiresAfterSeconds: Stage.day), by: "Ana", dryRun: true, in: stage.store, now: stage.now
        ).preview
        let step = try #require(preview.steps.first)
        #expect(step.spills.map(\.ward) == ["9"])
        #expect(step.spills.map(\.zones) == [["America/Chicago"]])
        #expect(step.spills.map(\.people) == [40])
        #expect(step.estimate.spilledPeople == 40)
        let launchedAt = stage.now
        try stage.launch(Stage.plan(expiresAfterSeconds: Stage.day))
        try stage.run(seconds: 16 * 3_600)
        let late = stage.sent.filter { $0.at > launchedAt.adding(seconds: 12 * 3_600) }.map(\.person)
        #expect(stage.sent.count == 110)
        // Everyone of whom it was said; a fresh lane is silent at first, so some more of the same ward.
        #expect(Set(late).isSuperset(of: 61...100))
        #expect(late.allSatisfy { (41...100).contains($0) })
    }

    /// What it says beside what the engine then does.
    @Test func `is what happens`() throws {
        let stage = try Stage(segmentsPerSecond: 7)
        try stage.people(1...60)
        let (preview, _) = try Launch(settings: stage.launchSettings).launch(
            Stage.plan(), by: "Ana", dryRun: true, in: stage.store, now: stage.now)
        let estimated = try #require(preview.steps.first?.estimate.lastTextAt)
        try stage.launch()
        try stage.run(seconds: 60)
        let last = try #require(stage.sent.last?.at)
        // A fresh lane is silent for its longest text first: here ten sevenths of a second.
        #expect(abs(last.microseconds(since: estimated)) < 2_500_000)
    }
}
