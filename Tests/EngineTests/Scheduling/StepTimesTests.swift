import Domain
import Engine
import Storage
import Testing

@Suite struct `A step's hour` {
    /// When a plan's steps fall due, as ISO 8601 in UTC. Expected values from the civil calendar of Chicago: CDT (UTC−5)
    /// from 8 March to 1 November 2026, CST (UTC−6) otherwise.
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var start: String
        var meeting: String?
        var meetingZone = "America/Chicago"
        var steps: [String]
        var due: [String]

        var testDescription: String { name }
    }

    static let cases = [
        Case(
            name: "counts from the start when there is no meeting", start: "2026-07-07T14:00:00-05:00",
            steps: ["at once", "in 3 hours", "next day 18:00", "day 5"],
            due: ["2026-07-07T19:00:00Z", "2026-07-07T22:00:00Z", "2026-07-08T23:00:00Z", "2026-07-12T23:00:00Z"]),
        Case(
            name: "counts from the meeting's day, not from the launch", start: "2026-07-07T08:00:00-05:00",
            meeting: "2026-07-09T18:30:00-05:00", steps: ["same day 20:30", "next day 9:15", "day 3"],
            due: ["2026-07-10T01:30:00Z", "2026-07-10T14:15:00Z", "2026-07-12T23:00:00Z"]),
        Case(
            name: "keeps the hour of the day when clocks go back", start: "2026-10-31T09:00:00-05:00",
            meeting: "2026-10-31T10:00:00-05:00", steps: ["same day 18:00", "next day 18:00", "day 2 18:00"],
            due: ["2026-10-31T23:00:00Z", "2026-11-02T00:00:00Z", "2026-11-03T00:00:00Z"]),
        Case(
            name: "keeps the hour of the day when clocks go forward", start: "2026-03-07T09:00:00-06:00",
            meeting: "2026-03-07T18:00:00-06:00", steps: ["same day 19:00", "next day 18:00"],
            due: ["2026-03-08T01:00:00Z", "2026-03-08T23:00:00Z"]),
        Case(
            name: "moves a time that clocks skip to after the gap", start: "2026-03-07T09:00:00-06:00",
            meeting: "2026-03-07T18:00:00-06:00", steps: ["next day 02:30"], due: ["2026-03-08T08:30:00Z"]),
        Case(
            name: "takes the first of a time that clocks show twice", start: "2026-10-31T09:00:00-05:00",
            meeting: "2026-10-31T10:00:00-05:00", steps: ["next day 01:30"], due: ["2026-11-01T06:30:00Z"]),
        Case(
            name: "counts hours as hours across the change", start: "2026-10-31T18:00:00-05:00",
            steps: ["in 24 hours"], due: ["2026-11-01T23:00:00Z"]),
        Case(
            name: "knows that late in the evening is still the meeting's day", start: "2026-07-07T12:00:00-05:00",
            meeting: "2026-07-07T23:30:00-05:00", steps: ["next day 09:00"], due: ["2026-07-08T14:00:00Z"]),
        Case(
            name: "means the meeting's zone", start: "2026-07-07T12:00:00-05:00", meeting: "2026-07-07T18:00:00-07:00",
            meetingZone: "America/Los_Angeles", steps: ["next day 18:00"], due: ["2026-07-09T01:00:00Z"]),
        Case(
            name: "is not before the start", start: "2026-07-07T19:00:00-05:00", meeting: "2026-07-07T18:00:00-05:00",
            steps: ["same day 18:30", "next day 18:00"], due: ["2026-07-08T00:00:00Z", "2026-07-08T23:00:00Z"]),
    ]

    private static func plan(_ steps: [String]) throws -> Plan {
        Stage.plan(steps: try steps.map { try #require(StepTime($0), "\($0)") })
    }

    @Test(arguments: cases) func `is found`(example: Case) throws {
        let start = try #require(ISO8601.parse(example.start))
        let meeting = try example.meeting.map { text in
            Meeting(
                id: 1, name: "Ward 12", ward: "12", startsAt: try #require(ISO8601.parse(text)),
                zone: example.meetingZone)
        }
        let zone = try Stage.catalog([example.meetingZone]).rules(of: example.meetingZone)
        let plan = try Self.plan(example.steps)
        let steps = try StepTimes.schedule(plan, startsAt: start, meeting: meeting, zone: zone, now: start)
        #expect(steps.map { ISO8601.format($0.dueAt) } == example.due)
        for step in steps { #expect(step.expiresAt > step.dueAt) }
    }

    @Test func `that is over, or out of order, is refused with the step's name`() throws {
        let start = try #require(ISO8601.parse("2026-07-14T12:00:00-05:00"))
        let meeting = Meeting(
            id: 1, name: "Ward 12", ward: "12", startsAt: start.adding(seconds: -7 * 86_400), zone: "America/Chicago")
        let zone = try Stage.catalog(["America/Chicago"]).rules(of: "America/Chicago")
        let plan = try Self.plan(["next day 18:00", "day 12 18:00", "day 9 18:00"])
        let refusal = #expect(throws: Refusal.self) {
            try StepTimes.schedule(plan, startsAt: start, meeting: meeting, zone: zone, now: start)
        }
        #expect(refusal?.rejections.map(\.field) == ["steps[0].at", "steps[2].at"])
    }
}
