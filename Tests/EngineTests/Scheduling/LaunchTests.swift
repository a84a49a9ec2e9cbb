import Domain
import Engine
import Gateways
import Storage
import Testing

@Suite struct `A launch` {
    private static func everything(_ store: Store) throws -> [String: [[SQLValue]]] {
        try store.read { transaction in
            let tables = try transaction.sql.query(
                "select name from sqlite_master where type = 'table' order by name"
            ).map { $0.text(0) }
            var rows: [String: [[SQLValue]]] = [:]
            for table in tables { rows[table] = try transaction.sql.query("select * from \(table)").map(\.values) }
            return rows
        }
    }

    private func launch(_ plan: Plan, on stage: Stage, dryRun: Bool = false) throws -> (Launch.Preview, CampaignID?) {
        try Launch(settings: stage.launchSettings).launch(
            plan, by: "Ana", dryRun: dryRun, in: stage.store, now: stage.now)
    }

    @Test func `is refused with everything that is wrong, and keeps nothing`() throws {
        let stage = try Stage()
        try stage.people(1...3)
        try stage.launch()
        var plan = Stage.plan(baseline: .list("no cold list"))
        plan.sender = "nobody"
        plan.meeting = "no meeting"
        plan.audience = PlannedAudience(lists: ["sign-in", "no list"], minusLists: ["no such interns"])
        let before = try Self.everything(stage.store)
        let refusal = #expect(throws: Refusal.self) { try launch(plan, on: stage) }
        #expect(
            refusal?.rejections.map(\.field).sorted() == [
                "audience.lists[1]", "audience.minus[0]", "compare_with.list", "meeting", "name", "sender",
            ])
        for rejection in refusal?.rejections ?? [] {
            #expect(!rejection.reason.isEmpty)
            #expect(!rejection.remedy.isEmpty)
        }
        #expect(try Self.everything(stage.store) == before)
    }

    @Test(arguments: [PlannedBaseline.campaign("gone"), .counts("gone")])
    func `is refused for a baseline that is not there`(baseline: PlannedBaseline) throws {
        let stage = try Stage()
        try stage.people(1...3)
        let refusal = #expect(throws: Refusal.self) { try launch(Stage.plan(baseline: baseline), on: stage) }
        #expect(refusal?.rejections.first?.field.hasPrefix("compare_with.") == true)
    }

    @Test func `of nobody is refused, and keeps nothing`() throws {
        let stage = try Stage()
        try stage.people(1...3)
        try stage.people(1...3, on: "interns", kind: .other)
        var plan = Stage.plan()
        plan.audience.minusLists = ["interns"]
        let before = try Self.everything(stage.store)
        let refusal = #expect(throws: Refusal.self) { try launch(plan, on: stage) }
        #expect(refusal?.rejections.map(\.field) == ["audience"])
        #expect(try Self.everything(stage.store) == before)
    }

    @Test func `that is only tried leaves no trace, and says what the real one then says`() throws {
        let stage = try Stage()
        try stage.people(1...9)
        try stage.people(8...12, on: "cold", kind: .cold)
        let plan = Stage.plan(steps: [.atOnce, .after(seconds: Stage.day)], baseline: .list("cold"))
        let before = try Self.everything(stage.store)
        let (tried, none) = try launch(plan, on: stage, dryRun: true)
        #expect(none == nil)
        #expect(try Self.everything(stage.store) == before)
        let (real, id) = try launch(plan, on: stage)
        #expect(real == tried)
        #expect(id != nil)
    }

    @Test func `shows who, how many, what it costs in segments and a sample`() throws {
        let stage = try Stage()
        try stage.people(1...6)
        try stage.people(6...9, on: "cold", kind: .cold)
        let now = stage.now
        try stage.store.write { transaction in
            let source = ConsentSource(channel: "person", recordedBy: "Ana")
            _ = try transaction.suppress(Stage.phone(2), .optedOut, source: source, now: now)
            // One curly letter makes that person's text twice as dear.
            _ = try transaction.sql.run(
                "update person set first_name = $1 where phone = $2",
                [.text("Żaneta"), .text(Stage.phone(3).exposed)])
            _ = try transaction.sql.run(
                "update person set first_name = '' where phone = $1", [.text(Stage.phone(4).exposed)])
        }
        let text =
            "Hi {first_name}, this is a text of more than seventy letters, so that Unicode needs two. {organization}"
        let (preview, _) = try launch(Stage.plan(text: text, baseline: .list("cold")), on: stage)
        #expect(preview.arms.map(\.arm) == ["activated", "cold"])
        #expect(preview.arms.map(\.listed) == [6, 3])
        #expect(preview.arms.map(\.eligible) == [5, 3])
        #expect(preview.arms.map(\.overlap) == [1, 0])
        #expect(preview.arms[0].leftOut.map(\.reason) == ["opted_out"])
        let step = try #require(preview.steps.first)
        #expect(step.people == 8)
        #expect(step.segments == 9)
        #expect(step.unicodePeople == 1)
        #expect(step.longestSegments == 2)
        #expect(step.missingBlanks == 1)
        #expect(step.sample.hasPrefix("Hi Person1, this"))
        #expect(step.estimate.unreachedPeople == 0)
        #expect(preview.warnings.contains { $0.contains("opt out") })
    }

    @Test func `freezes the plan with a hash of its text`() throws {
        let plan = Stage.plan()
        let (text, hash) = try Launch.frozen(plan)
        #expect(try Launch.frozen(plan).hash == hash)
        #expect(hash == Fingerprint.sha256(text))
        var other = plan
        other.steps[0].text += "!"
        #expect(try Launch.frozen(other).hash != hash)
        let stage = try Stage()
        try stage.people([1])
        let campaign = try stage.launch(plan)
        #expect(campaign.plan == plan)
        #expect(campaign.planHash == hash)
    }

    @Test func `counts in its preview what is then sent`() throws {
        let stage = try Stage()
        try stage.people(1...40)
        let (preview, _) = try launch(Stage.plan(), on: stage, dryRun: true)
        try stage.launch()
        try stage.run(seconds: 30)
        #expect(Int64(stage.sent.count) == preview.steps.first?.people)
        #expect(Int64(stage.engine.counters.acceptedSegments) == preview.steps.first?.segments)
        #expect(stage.sent.contains { $0.text.body.exposed == preview.steps.first?.sample })
    }

    @Test func `in the future waits for its hour`() throws {
        let stage = try Stage()
        try stage.people([1])
        var plan = Stage.plan()
        plan.startsAt = stage.now.adding(seconds: 3_600)
        try stage.launch(plan)
        try stage.run(seconds: 3_599)
        #expect(stage.sent.isEmpty)
        try stage.run(seconds: 5)
        #expect(stage.sent.count == 1)
        #expect(try #require(stage.sent.first?.at) >= Stage.start.adding(seconds: 3_600))
    }

    @Test func `keeps to the campaign's own hours`() throws {
        let stage = try Stage()
        try stage.people([1])
        var plan = Stage.plan()
        plan.window = PlannedWindow(fromMinute: 17 * 60, toMinute: 19 * 60)
        try stage.launch(plan)
        try stage.run(seconds: Double(Stage.day))
        #expect(try chicagoMinute(try #require(stage.sent.first?.at)) == 17 * 60)
    }
}
