import Daemon
import Domain
import Engine
import Storage
import Testing
import Web

@Suite struct `Why a text waits` {
    private static let plan = """
        name: July
        purpose: {solicitation: false, decided_by: Ana, reason: members only}
        audience: {lists: [sheet]}
        action: {name: postcard, evidence: [yes], strength: said}
        sender: main
        steps:
          - name: thanks
            at: at once
            text: "Hi {first_name|friend}, {organization} here. Sign? YES. STOP to opt out"
          - name: next-day
            at: next day 18:00
            text: "{organization}: still time. Sign? YES. STOP to opt out"
        """

    /// Three people; the first step's rows are made. It is Wednesday 19:00 in Chicago.
    private func office() async throws -> Office {
        let office = try Office()
        try await office.importing("Name,Phone,Ward\nAna,3125550142,12\nBo,3125550143,12\nCy,3125550144,9\n")
        _ = try await office.desk.launch(plan: Self.plan, isDryRun: false, by: office.caller)
        let scheduler = Scheduler(window: office.desk.settings.launch.window, isRehearsal: true)
        let now = office.store.now()
        try office.store.store.write { transaction in
            while try scheduler.materialiseOne(in: transaction, now: now) {}
        }
        return office
    }

    private func ana(_ office: Office) async throws -> PersonAnswer {
        try await office.desk.person(phone: "+13125550142", by: office.caller)
    }

    @Test func `is told for one person, with the words and what is still to come`() async throws {
        let office = try await office()
        let free = try await ana(office)
        #expect(free.texts.map(\.heldBy) == [nil])
        #expect(free.upcoming.map(\.stepName) == ["next-day"])
        #expect(free.upcoming[0].reason == nil)
        #expect(free.campaigns.map(\.list) == ["sheet"])
        office.store.setNow(try #require(ISO8601.parse("2026-07-02T03:00Z")))
        let night = try await ana(office)
        #expect(night.texts[0].heldBy == "window")
        #expect(night.texts[0].leavesAt == "2026-07-02T14:00:00Z")
        #expect(night.texts[0].holds[0].reasons.contains { $0.contains("organization's hours 09:00-20:00") })
        _ = try await office.desk.change("July", .pause, because: "a typo", by: office.caller)
        let paused = try await ana(office)
        #expect(paused.texts[0].holds.map(\.rule) == ["campaign_paused", "window"])
        #expect(paused.texts[0].holds[0].reasons == ["a typo", "by Dev"])
        #expect(paused.texts[0].leavesAt == nil)
    }

    @Test func `is counted for a campaign by rule, and the counts add up`() async throws {
        let office = try await office()
        #expect(try await office.desk.campaign(named: "July").held.isEmpty)
        office.store.setNow(try #require(ISO8601.parse("2026-07-02T03:00Z")))
        let now = office.store.now()
        try office.store.store.write { transaction in
            _ = try transaction.suppress(
                PhoneNumber(stored: "+13125550143"), .held, source: ConsentSource(channel: "reply", recordedBy: "rule"),
                now: now)
        }
        let campaign = try await office.desk.campaign(named: "July")
        #expect(campaign.held.map(\.rule) == ["window", "suppression"])
        #expect(campaign.held.map(\.texts) == [2, 1])
        #expect(campaign.held.reduce(0) { $0 + $1.texts } == campaign.progress.waiting)
        #expect(campaign.held[0].until == "2026-07-02T14:00:00Z")
    }

    @Test func `after a stop is that nothing more will come`() async throws {
        let office = try await office()
        _ = try await office.desk.optOut(phone: "+13125550142", note: "at the door", by: office.caller)
        let ana = try await ana(office)
        #expect(ana.texts.map(\.state) == ["never_sent"])
        #expect(ana.upcoming.map(\.reason) == ["opted_out"])
    }

    @Test func `who looked at the number is told to admins alone`() async throws {
        let office = try await office()
        _ = try await ana(office)
        #expect(try await ana(office).deeds.contains { $0.kind == "look" && $0.who == "Dev" })
        let staff = Caller(name: "Eve", role: .staff)
        let seen = try await office.desk.person(phone: "+13125550142", by: staff)
        #expect(!seen.deeds.contains { $0.kind == "look" })
    }
}
