import Domain
import Engine
import Storage
import Testing

@Suite struct `A preview under the cap on texts to one person` {
    private func preview(
        _ steps: [StepTime], cap: Int?, at hour: String = "19:30", people: Int = 20,
        expiresAfterSeconds: Int64 = 2 * Stage.day
    ) throws -> Launch.Preview {
        let stage = try Stage(at: ISO8601.parse("2026-07-07T\(hour):00-05:00") ?? .distantPast, segmentsPerSecond: 10)
        try stage.people(1...people)
        var settings = stage.launchSettings
        settings.textsPerPersonPerDay = cap
        return try Launch(settings: settings).launch(
            Stage.plan(steps: steps, expiresAfterSeconds: expiresAfterSeconds), by: "Ana", dryRun: true,
            in: stage.store, now: stage.now
        ).preview
    }

    private static let nextDay: [StepTime] = [.atOnce, .day(1, minute: 18 * 60)]

    @Test func `says that the follow-up of the next day waits until a day has passed`() throws {
        let shown = try preview(Self.nextDay, cap: 1)
        #expect(
            shown.warnings == [
                "Step \"step 1\": 20 people get it up to 1 h 30 min later than planned, from 2026-07-08 19:30 instead of "
                    + "2026-07-08 18:00 in America/Chicago on: nobody gets more than one text in 24 hours."
            ])
        // And the estimate knows it: twenty segments at ten a second.
        let last = try #require(shown.steps[1].estimate.lastTextAt)
        #expect(ISO8601.format(last) == ISO8601.format(shown.startsAt.adding(seconds: 86_432)))
    }

    @Test func `says nothing where nobody waits`() throws {
        #expect(try preview(Self.nextDay, cap: nil).warnings.isEmpty)
        #expect(try preview(Self.nextDay, cap: 2).warnings.isEmpty)
        #expect(try preview([.atOnce, .day(1, minute: 19 * 60 + 30)], cap: 1).warnings.isEmpty)
        #expect(try preview([.atOnce, .day(5, minute: 18 * 60)], cap: 1).warnings.isEmpty)
    }

    @Test func `counts a delay on from a delayed step`() throws {
        let steps: [StepTime] = [.atOnce, .day(1, minute: 18 * 60), .day(2, minute: 18 * 60)]
        #expect(try preview(steps, cap: 1).warnings.map { $0.prefix(14) } == ["Step \"step 1\":", "Step \"step 2\":"])
        let three = [.atOnce] + [12, 14, 18].map { StepTime.day(1, minute: $0 * 60) }
        let warnings = try preview(three, cap: 3).warnings
        #expect(warnings.count == 1)
        let words = try #require(warnings.first)
        #expect(words.hasPrefix("Step \"step 3\": 20 people get it up to 1 h 30 min later"))
        #expect(words.hasSuffix("nobody gets more than 3 texts in 24 hours."))
    }

    @Test func `says that a step expires while it waits`() throws {
        let shown = try preview(Self.nextDay, cap: 1, expiresAfterSeconds: 3_600)
        #expect(shown.steps[1].estimate.unreachedPeople == 20)
        #expect(
            shown.warnings == [
                "Step \"step 1\": it expires before 24 hours have passed since the last text of 20 people, and nobody gets "
                    + "more than one text in that time.",
                "Step \"step 1\": 20 people cannot be reached before it expires.",
            ])
    }
}
