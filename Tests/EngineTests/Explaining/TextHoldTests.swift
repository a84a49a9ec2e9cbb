import Domain
import Engine
import Storage
import Testing

@Suite struct `What holds a text` {
    private let window: SendWindow
    init() throws { window = SendWindow(organization: .standard, zones: try Stage.catalog(["America/Chicago"])) }

    private func at(_ text: String) throws -> Timestamp { try #require(ISO8601.parse(text)) }

    /// A campaign's text in Chicago, due since noon on Tuesday 7 July 2026, with a week left.
    private func facts(states: [String] = []) throws -> WaitingFacts {
        var facts = WaitingFacts(
            kind: .campaign, dueAt: try at("2026-07-07T17:00Z"), expiresAt: try at("2026-07-14T17:00Z"))
        facts.stepDueAt = facts.dueAt
        facts.cap = 1
        facts.campaign = .init(state: .running, reason: "", by: "Ana")
        facts.window = WindowKey(zones: ["America/Chicago"], states: states, isSolicitation: !states.isEmpty)
        return facts
    }

    private func holds(_ facts: WaitingFacts, now: String = "2026-07-07T18:00Z") throws -> TextHolds {
        try facts.holds(window: window, marginSeconds: 300, now: at(now))
    }

    @Test func `is nothing where it may leave`() throws {
        let found = try holds(facts())
        #expect(found.holds.isEmpty)
        #expect(try found.leavesAt == at("2026-07-07T18:00Z"))
        #expect(!found.isTooLate)
    }

    @Test func `is a person's to end, and then nobody knows when it leaves`() throws {
        let changes: [(TextHold.Rule, (inout WaitingFacts) -> Void)] = [
            (.suppression, { $0.suppression = "held" }),
            (.campaignPaused, { $0.campaign = .init(state: .paused, reason: "a typo", by: "Bo") }),
            (.campaignCancelled, { $0.campaign = .init(state: .cancelled, reason: "rain", by: "Bo") }),
            (.fence, { $0.fencedReason = "restored" }), (.spool, { $0.isSpooling = true }),
            (.lanePaused, { $0.lanePausedReason = "account: 21610" }),
        ]
        for (rule, change) in changes {
            var facts = try facts()
            change(&facts)
            let found = try holds(facts)
            #expect(found.holds.map(\.rule) == [rule])
            #expect(found.leavesAt == nil)
            #expect(!found.isTooLate)
        }
        var paused = try facts()
        paused.campaign = .init(state: .paused, reason: "a typo", by: "Bo")
        #expect(try holds(paused).holds[0].reasons == ["a typo", "by Bo"])
        // An answer to STOP or HELP goes all the same.
        var answer = WaitingFacts(
            kind: .compliance, dueAt: try at("2026-07-07T17:00Z"), expiresAt: try at("2026-07-08T17:00Z"))
        answer.suppression = "opted_out"
        #expect(try holds(answer).holds.isEmpty)
    }

    @Test func `is a lane's pause until it ends by itself`() throws {
        var facts = try facts()
        facts.lanePausedReason = "the sender's limit"
        facts.laneResumesAt = try at("2026-07-08T07:00Z")
        let found = try holds(facts)
        #expect(found.holds.map(\.rule) == [.lanePaused, .window])
        #expect(try found.leavesAt == at("2026-07-08T14:00Z"))
    }

    @Test func `is its own time, then the hours at that time`() throws {
        var facts = try facts()
        facts.dueAt = try at("2026-07-08T03:00Z")
        facts.stepDueAt = facts.dueAt
        let found = try holds(facts)
        #expect(found.holds.map(\.rule) == [.notYetDue, .window])
        #expect(try found.holds.map(\.until) == [at("2026-07-08T03:00Z"), at("2026-07-08T14:00Z")])
        #expect(try found.leavesAt == at("2026-07-08T14:00Z"))
        #expect(
            found.holds[1].reasons == [
                "Tuesday 22:00 in America/Chicago is outside the federal floor 08:00-21:00",
                "Tuesday 22:00 in America/Chicago is outside the organization's hours 09:00-20:00",
            ])
    }

    @Test func `is a gateway that could not take it`() throws {
        var facts = try facts()
        facts.dueAt = try at("2026-07-07T18:05Z")
        facts.code = "429"
        #expect(
            try holds(facts).holds == [TextHold(.retry, until: at("2026-07-07T18:05Z"), reasons: ["429"])])
    }

    @Test func `is the organization's cap, seen before the claim and after it`() throws {
        var facts = try facts()
        facts.recentTexts = [try at("2026-07-06T22:00Z")]
        let expected = TextHold(
            .dailyCap, until: try at("2026-07-07T22:00:30Z"),
            reasons: ["the organization allows at most one text in 24 hours"])
        #expect(try holds(facts).holds == [expected])
        facts.dueAt = try at("2026-07-07T22:00:30Z")
        #expect(try holds(facts).holds == [expected])
        // Of many texts nobody asks whose: only the cap puts off what was due.
        facts.recentTexts = []
        #expect(try holds(facts).holds.map(\.rule) == [.dailyCap])
    }

    @Test func `is the cap of a state, for a solicitation`() throws {
        var facts = try facts(states: ["FL"])
        facts.cap = nil
        facts.recentTexts = try ["2026-07-07T17:00Z", "2026-07-07T16:00Z", "2026-07-06T19:00Z"].map(at)
        let found = try holds(facts)
        #expect(found.holds.map(\.rule) == [.stateCap])
        #expect(found.holds[0].reasons == ["FL allows solicitations: at most 3 texts in 24 hours"])
        #expect(try found.leavesAt == at("2026-07-07T19:00:30Z"))
        facts.window = WindowKey(zones: ["America/Chicago"], states: ["FL"], isSolicitation: false)
        #expect(try holds(facts).holds.isEmpty)
    }

    @Test func `names the state, the holiday and the closed day`() throws {
        // Alabama closes on Sundays and holidays: 4 July 2026 is a Saturday, kept on Friday too.
        var holiday = try facts(states: ["AL"])
        holiday.dueAt = try at("2026-07-04T17:00Z")
        let found = try holds(holiday, now: "2026-07-04T18:00Z")
        #expect(
            found.holds[0].reasons == [
                "Saturday 13:00 in America/Chicago: the AL solicitation hours are closed on Independence Day"
            ])
        #expect(try found.leavesAt == at("2026-07-06T14:00Z"))
        var due = try facts(states: ["AL"])
        due.dueAt = try at("2026-07-05T18:00Z")
        let sunday = try holds(due, now: "2026-07-05T18:00Z")
        #expect(
            sunday.holds[0].reasons == [
                "Sunday 13:00 in America/Chicago: the AL solicitation hours are closed that day"
            ])
        #expect(try sunday.leavesAt == at("2026-07-06T14:00Z"))
    }

    @Test func `is a window that closes within the margin`() throws {
        let found = try holds(facts(), now: "2026-07-08T00:56Z")
        #expect(found.holds.map(\.rule) == [.window])
        #expect(found.holds[0].reasons[0].hasPrefix("the window closes within the 5 minutes"))
        #expect(try found.leavesAt == at("2026-07-08T14:00Z"))
        #expect(try holds(facts(), now: "2026-07-08T00:54Z").holds.isEmpty)
    }

    @Test func `is a budget until its day ends, and then the hours`() throws {
        var facts = try facts()
        let budget = DayBudget(name: "brand:union", segmentsPerDay: 2_000)
        facts.budgets = [.init(budget: budget, spent: 2_000, resetsAt: try at("2026-07-08T07:00Z"))]
        let found = try holds(facts)
        #expect(found.holds.map(\.rule) == [.budget, .window])
        #expect(try found.leavesAt == at("2026-07-08T14:00Z"))
        facts.budgets = [.init(budget: budget, spent: 1_999, resetsAt: try at("2026-07-08T07:00Z"))]
        #expect(try holds(facts).holds.isEmpty)
    }

    @Test func `says when it expires first`() throws {
        var facts = try facts()
        facts.expiresAt = try at("2026-07-08T13:00Z")
        #expect(try holds(facts, now: "2026-07-08T02:00Z").isTooLate)
    }
}
