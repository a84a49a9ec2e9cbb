import Domain
import Engine
import Gateways
import Storage
import Testing

@Suite struct `A comparison's definition` {
    /// Forty activated people of two wards and forty cold ones, a day after they were texted; ten and two said yes.
    private func stage(_ plan: Plan = Stage.plan(baseline: .list("cold"))) throws -> Stage {
        let stage = try Stage(segmentsPerSecond: 1_000)
        try stage.people(0..<20, ward: "12")
        try stage.people(20..<40, ward: "9")
        try stage.people(40..<80, on: "cold", kind: .cold, ward: "12")
        let now = stage.now
        try stage.store.write { transaction in
            try transaction.putBaseline(
                StoredBaseline(name: "mailing", action: "postcard", converted: 4, people: 100, source: "a mailing"),
                now: now)
        }
        try stage.launch(plan)
        try stage.run(seconds: 10)
        for person in Array(0..<10) + Array(40..<42) { try stage.reply(person, "YES") }
        try stage.run(seconds: Double(Stage.day))
        return stage
    }

    private func versions(_ stage: Stage) throws -> [StoredComparison] {
        try stage.store.read { transaction in
            try Comparisons(of: try #require(try transaction.campaign(named: "ask")), in: transaction).versions
        }
    }

    @discardableResult
    private func define(
        _ change: ComparisonChange, _ stage: Stage, because reason: String = "the cold list was wrong"
    ) throws -> StoredComparison {
        let now = stage.now
        return try stage.store.write { transaction in
            try Defining.define(
                change, of: try #require(try transaction.campaign(named: "ask")), by: "Bea", because: reason,
                in: transaction, now: now)
        }
    }

    private func compare(
        _ stage: Stage, version: Int64? = nil, against: String? = nil, by stratum: CohortStratum? = nil
    ) throws -> Comparison {
        let now = stage.now
        return try stage.store.read { transaction in
            let comparing = try Comparing(
                campaign: try #require(try transaction.campaign(named: "ask")), version: version, against: against,
                asOf: now, in: transaction)
            guard let stratum else { return try comparing.comparison() }
            return try comparing.comparison(by: stratum)
        }
    }

    @Test func `is frozen at launch with what the plan says, and its hash is the SHA-256 of its text`() throws {
        let stage = try stage()
        let first = try #require(try versions(stage).first)
        #expect(first.version == 1)
        #expect(first.author == "Ana")
        #expect(first.definition.arms.map(\.lists) == [["sign-in"], ["cold"]])
        #expect(first.definition.windowSeconds == 7 * Stage.day)
        #expect(first.definition.base == .matured)
        #expect(first.hash == Fingerprint.sha256(first.definition.frozen.text))
        let text = first.definition.frozen.text
        let canonical =
            #"{"action":{"evidence":["yes","signed","attending"],"name":"postcard","strength":"said","yesAuthorises":false},"#
            + #""arms":[{"lists":["sign-in"],"name":"activated"},{"lists":["cold"],"name":"cold"}],"base":"matured","#
            + #""baseline":{"list":{"_0":"cold"}},"campaign":"ask","strata":"none","windowSeconds":604800}"#
        #expect(text == canonical)
        let mark = try compare(stage).definition
        #expect(mark.isFromLaunch)
        #expect(!mark.isExploratory)
        #expect(mark.hash == first.hash)
        #expect(!mark.isAfterFirstText)
    }

    @Test func `of a campaign from before there were any is what its plan says, every time the same`() throws {
        let stage = try stage()
        let kept = try #require(try versions(stage).first)
        try stage.store.write { _ = try $0.sql.run("delete from comparison") }
        let made = try #require(try versions(stage).first)
        #expect(made.definition == kept.definition)
        #expect(made.hash == kept.hash)
        #expect(made.author.isEmpty)
        #expect(try compare(stage).definition.isFromLaunch)
        // The first is written down with the second.
        try define(ComparisonChange(strata: .ward), stage)
        #expect(try versions(stage).map(\.version) == [1, 2])
        #expect(try versions(stage).first?.hash == kept.hash)
        #expect(try stage.store.read { try $0.sql.first("select count(*) from comparison")?.integer(0) } == 2)
    }

    @Test func `that is changed later is another version, with who, when and why, and the first stays`() throws {
        let stage = try stage()
        let before = try compare(stage, version: 1)
        let second = try define(ComparisonChange(baseline: "mailing", window: "6 hours", strata: .ward), stage)
        #expect(second.version == 2)
        #expect(second.author == "Bea")
        #expect(second.isAfterFirstText)
        let newest = try compare(stage)
        #expect(newest.definition.version == 2)
        #expect(newest.definition.reason == "the cold list was wrong")
        #expect(!newest.definition.isFromLaunch)
        #expect(newest.definition.isAfterFirstText)
        #expect(newest.definition.newest == 2)
        #expect(newest.baseline == .counts)
        #expect(newest.windowSeconds == 6 * 3_600)
        #expect(newest.by == "ward")
        #expect(newest.strata.map(\.name) == ["9", "12"])
        // A day after the text nobody's seven days have passed, and everybody's six hours.
        #expect(before.arms.map(\.rate.n) == [0, 0])
        #expect(newest.arms.map(\.rate.n) == [40, 100])
        #expect(newest.arms.map(\.rate.x) == [10, 4])
        #expect(newest.sentences[0].contains("within 6 hours of their first text"))
        var again = try compare(stage, version: 1)
        #expect(again.definition.newest == 2)
        again.definition = before.definition
        #expect(again == before)
    }

    @Test func `counts another strength or action where it says so`() throws {
        let stage = try stage()
        let now = stage.now
        try stage.store.write { transaction in
            for (number, action) in [(0, "postcard"), (30, "postcard"), (31, "meeting")] {
                let person = try #require(try transaction.respondent(phone: Stage.phone(number))).id
                try transaction.convert(
                    ConversionRecord(
                        person: person, action: action, strength: .done, at: now.adding(seconds: -3_600),
                        evidence: .paper, reply: nil, source: "cards.csv", campaign: nil), now: now)
            }
        }
        try define(ComparisonChange(window: "1 day", strength: .done), stage)
        // A comparison is of a whole minute: the day since the text ended within this one.
        try stage.run(seconds: 60)
        #expect(try compare(stage).arms.map(\.rate.x) == [2, 0])
        try define(ComparisonChange(action: "meeting"), stage)
        let meeting = try compare(stage)
        #expect(meeting.action == "meeting")
        #expect(meeting.strength == "done")
        #expect(meeting.arms.map(\.rate.x) == [1, 0])
        #expect(try compare(stage, version: 2).arms.map(\.rate.x) == [2, 0])
    }

    @Test func `stays with the figures that a baseline had then`() throws {
        let stage = try stage(Stage.plan(baseline: .counts("mailing"), attributionSeconds: 3_600))
        let now = stage.now
        let before = try compare(stage)
        #expect(!before.caveats.contains(.baselineChanged))
        try stage.store.write { transaction in
            try transaction.putBaseline(
                StoredBaseline(name: "mailing", action: "postcard", converted: 40, people: 100, source: "another"),
                now: now)
        }
        let after = try compare(stage)
        #expect(after.arms == before.arms)
        #expect(after.caveats.contains(.baselineChanged))
    }

    @Test func `that a question departs from is said to be exploratory`() throws {
        let stage = try stage()
        #expect(try compare(stage, against: "mailing").definition.departures == ["baseline"])
        #expect(try compare(stage, against: "2.5%").definition.isExploratory)
        #expect(try compare(stage, against: "cold").definition.departures == [])
        #expect(try compare(stage, by: .ward).definition.departures == ["by"])
        try define(ComparisonChange(strata: .ward), stage)
        #expect(try compare(stage, by: .ward).definition.departures == [])
        #expect(try compare(stage, against: "mailing", by: .union).definition.departures == ["baseline", "by"])
    }

    @Test(arguments: [
        (ComparisonChange(baseline: "nobody"), "baseline"), (ComparisonChange(window: "a while"), "window"),
        (ComparisonChange(action: "march"), "action"), (ComparisonChange(strength: .organic), "strength"),
        (ComparisonChange(baseline: "cold", window: "168 hours"), "body"),
    ])
    func `is not changed into what cannot be, nor into itself`(change: ComparisonChange, field: String) throws {
        let stage = try stage()
        let refusal = #expect(throws: Refusal.self) { try define(change, stage) }
        #expect(refusal?.rejections.map(\.field) == [field])
        #expect(try versions(stage).count == 1)
        #expect(throws: Refusal.self) { try compare(stage, version: 2) }
    }

    @Test func `says how many records came after the window had closed, and after the instant asked about`() throws {
        var plan = Stage.plan(baseline: .list("cold"), attributionSeconds: Stage.day)
        plan.action.strength = .done
        let stage = try stage(plan)
        let midway = stage.now
        try stage.run(seconds: Double(3 * Stage.day))
        let now = stage.now
        try stage.store.write { transaction in
            // Signed an hour after the text; the first five cards came at once, three came days later, one of them of the cold.
            for (number, late) in [
                (0, false), (1, false), (2, false), (3, false), (4, false), (5, true), (6, true), (41, true),
            ] {
                let person = try #require(try transaction.respondent(phone: Stage.phone(number))).id
                try transaction.convert(
                    ConversionRecord(
                        person: person, action: "postcard", strength: .done, at: Stage.start.adding(seconds: 3_600),
                        evidence: .paper, reply: nil, source: "cards.csv", campaign: nil),
                    now: late ? now : Stage.start.adding(seconds: 7_200))
            }
            // Signed after the window: late, and not counted.
            let person = try #require(try transaction.respondent(phone: Stage.phone(7))).id
            try transaction.convert(
                ConversionRecord(
                    person: person, action: "postcard", strength: .done, at: now, evidence: .paper, reply: nil,
                    source: "cards.csv", campaign: nil), now: now)
        }
        // A comparison is of a whole minute: what came within this one is not in it yet.
        try stage.run(seconds: 60)
        let whole = try compare(stage)
        #expect(whole.arms.map(\.rate.x) == [7, 1])
        #expect(whole.lateRecords.afterWindow == 3)
        #expect(whole.lateRecords.afterAsOf == 0)
        let back = try stage.store.read { transaction in
            try Comparing(
                campaign: try #require(try transaction.campaign(named: "ask")), asOf: midway.adding(seconds: 3_600),
                in: transaction
            ).comparison()
        }
        #expect(back.arms.map(\.rate.x) == [7, 1])
        #expect(back.lateRecords.afterAsOf == 3)
        #expect(try compare(stage, against: "2%").lateRecords.afterWindow == 2)
    }

    @Test func `holds a list against a bare rate of the plan, exactly`() throws {
        let stage = try stage(Stage.plan(baseline: .rate(0.05), attributionSeconds: 3_600))
        try stage.run(seconds: Double(3 * Stage.day))
        let comparison = try compare(stage)
        let against = try #require(comparison.againstRate)
        #expect(comparison.baseline == .rate)
        #expect(against.rate == 0.05)
        #expect(comparison.arms.map(\.rate.x) == [10])
        // The probabilities of all outcomes no likelier than 10 of 40 at 5 %, added up in Python (math.comb).
        #expect(abs(against.pValue - 2.0683305412185242e-05) < 1e-15)
        #expect(comparison.verdict == "clear")
        #expect(comparison.sentences.last?.contains("is above the 5.0% of the usual rate") == true)
        #expect(comparison.caveats.contains(.bareRate))
    }
}
