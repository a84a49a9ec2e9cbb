import Domain
import Engine
import Gateways
import Statistics
import Storage
import Testing

/// Comparisons beyond two lists side by side.
@Suite struct `A comparison in full` {
    /// People of wards on two lists, texted; so many of each said yes, and the week has passed.
    private func stage(
        _ wards: [(ward: String, activated: (yes: Int, of: Int), cold: (yes: Int, of: Int))],
        baseline: PlannedBaseline? = .list("cold")
    ) throws -> Stage {
        let stage = try Stage(segmentsPerSecond: 1_000)
        var next = 0
        var yes: [Int] = []
        for (ward, activated, cold) in wards {
            try stage.people(next..<next + activated.of, ward: ward)
            yes += next..<next + activated.yes
            next += activated.of
            try stage.people(next..<next + cold.of, on: "cold", kind: .cold, ward: ward)
            yes += next..<next + cold.yes
            next += cold.of
        }
        try stage.launch(Stage.plan(baseline: baseline))
        try stage.run(seconds: 10)
        for person in yes { try stage.reply(person, "YES") }
        try stage.run(seconds: Double(8 * Stage.day))
        return stage
    }

    private func compare(
        _ stage: Stage, by stratum: CohortStratum = .none, against: String? = nil, asOf: Timestamp? = nil
    ) throws -> Comparison {
        let now = asOf ?? stage.now
        return try stage.store.read { transaction in
            let campaign = try #require(try transaction.campaign(named: "ask"))
            return try Comparing(campaign: campaign, against: against, asOf: now, in: transaction)
                .comparison(by: stratum)
        }
    }

    @Test func `takes wards together, like with like`() throws {
        let stage = try stage([("9", (20, 60), (6, 60)), ("12", (12, 50), (4, 70))])
        let comparison = try compare(stage, by: .ward)
        let strata = Strata([
            TwoRates(Proportion(20, of: 60), Proportion(6, of: 60)),
            TwoRates(Proportion(12, of: 50), Proportion(4, of: 70)),
        ])
        let pooled = try #require(comparison.pooled)
        #expect(pooled.estimate == strata.riskDifference(confidence: 0.95)?.value)
        #expect(pooled.usedStrata == 2)
        #expect(!pooled.isReversed)
        #expect(comparison.sentences.last?.hasPrefix("Like with like, ward by ward, the gap is ") == true)
        #expect(comparison.caveats.contains(.fewStrata))
        #expect(!comparison.caveats.contains(.reversal))
    }

    /// Sato's interval covers little more than half the time there (docs/statistics.md).
    @Test func `gives no pooled range where hardly anybody took the action`() throws {
        let comparison = try compare(try stage([("9", (3, 13), (6, 120)), ("12", (2, 13), (4, 120))]), by: .ward)
        let pooled = try #require(comparison.pooled)
        #expect(pooled.isTooSparse)
        let sentence = try #require(comparison.sentences.last)
        #expect(sentence.hasPrefix("Like with like, ward by ward, the gap is "))
        #expect(sentence.contains("too few took the action to say how sure that is"))
    }

    /// The textbook: within each ward the activated did worse, added up they did better.
    @Test func `says when the wards turn the result round`() throws {
        let stage = try stage([("9", (50, 100), (12, 20)), ("12", (1, 20), (10, 100))])
        let comparison = try compare(stage, by: .ward)
        #expect(try #require(comparison.difference).estimate > 0)
        #expect(try #require(comparison.pooled).estimate < 0)
        #expect(comparison.caveats.contains(.everyStratumOpposite))
        #expect(comparison.warnings.contains { $0.contains("Simpson") })
    }

    @Test func `puts everyone of a list in one row`() throws {
        let stage = try stage([("9", (20, 60), (6, 60))])
        let comparison = try compare(stage)
        for arm in comparison.arms {
            #expect((arm.dropOff ?? []).reduce(0) { $0 + $1.people } == arm.counts?.listed)
        }
        #expect(comparison.arms[0].dropOff?.first { $0.reason == .acted }?.people == 20)
    }

    @Test func `compares lists with each other`() throws {
        let stage = try Stage(segmentsPerSecond: 1_000)
        try stage.people(0..<40, on: "north")
        try stage.people(40..<80, on: "south")
        try stage.people(80..<160, on: "cold", kind: .cold)
        var plan = Stage.plan(baseline: .list("cold"))
        plan.audience.lists = ["north", "south"]
        try stage.launch(plan)
        try stage.run(seconds: 10)
        for person in 0..<20 { try stage.reply(person, "YES") }
        for person in 40..<48 { try stage.reply(person, "YES") }
        for person in 80..<88 { try stage.reply(person, "YES") }
        try stage.run(seconds: Double(8 * Stage.day))
        let comparison = try compare(stage, by: .list)
        #expect(comparison.strata.map(\.name) == ["cold", "north", "south"])
        let lists = try #require(comparison.lists)
        let overall = ManyArms([Proportion(8, of: 80), Proportion(20, of: 40), Proportion(8, of: 40)]).overall
        #expect(lists.chiSquare == overall?.chiSquare)
        #expect(lists.pairs.map(\.first) == ["cold", "cold", "north"])
        #expect(lists.pairs.allSatisfy { $0.adjustedPValue >= $0.pValue })
        // Each activated list is held against the whole baseline.
        #expect(comparison.strata[1].difference?.estimate == 0.4)
        #expect(comparison.strata[0].difference == nil)
    }

    @Test func `with a bare rate uses the exact binomial test`() throws {
        let stage = try stage([("9", (20, 60), (0, 5))], baseline: nil)
        let now = stage.now
        try stage.store.write { transaction in
            try transaction.putBaseline(
                StoredBaseline(name: "usual", action: "postcard", rate: 0.02, source: "our usual rate"), now: now)
        }
        let comparison = try compare(stage, against: "usual")
        let against = try #require(comparison.againstRate)
        #expect(against.rate == 0.02)
        #expect(
            against.pValue
                == Proportion(20, of: 60).binomialTest(against: 0.02, alternative: .twoSided)?.pValue)
        #expect(comparison.verdict == "clear")
        #expect(comparison.difference == nil)
        #expect(comparison.baseline == .rate)
        #expect(comparison.caveats.contains(.bareRate))
        #expect(comparison.sentences.last?.contains("is above the 2.0% of our usual rate") == true)
    }

    @Test func `with what others published says how weak that is`() throws {
        let stage = try stage([("9", (20, 60), (0, 5))], baseline: nil)
        let counted = try compare(stage, against: "teachers-march-2018")
        #expect(counted.arms[1].rate.x == 148)
        #expect(counted.arms[1].rate.n == 3_100)
        #expect(counted.warnings.contains { $0.contains("weak") })
        let rated = try compare(stage, against: "advocacy-broadcast-2025")
        #expect(rated.againstRate?.rate == 0.039)
        #expect(throws: Refusal.self) { try compare(stage, against: "nobody's") }
        // A share who replied is no share who acted.
        #expect(throws: Refusal.self) { try compare(stage, against: "peer-to-peer-reply-2019") }
    }

    @Test func `below the minimum shows no difference at all`() throws {
        let stage = try stage([("9", (2, 8), (1, 60))])
        let comparison = try compare(stage, by: .ward)
        #expect(comparison.verdict == "tooFew")
        #expect(comparison.difference == nil)
        #expect(comparison.pooled == nil)
        #expect(comparison.strata.allSatisfy { $0.difference == nil })
    }

    @Test func `early reads windows that are still open`() throws {
        let stage = try Stage(segmentsPerSecond: 1_000)
        try stage.people(0..<60)
        try stage.people(60..<120, on: "cold", kind: .cold)
        try stage.launch(Stage.plan(baseline: .list("cold")))
        try stage.run(seconds: 10)
        for person in 0..<15 { try stage.reply(person, "YES") }
        try stage.run(seconds: Double(2 * Stage.day))
        let early = try #require(try compare(stage).arms[0].early)
        // Nobody has left yet and nobody was censored before the last action: a quarter.
        #expect(abs(early.estimate - 0.25) < 1e-12)
        #expect(early.lower < 0.25 && early.upper > 0.25)
        #expect(early.hours == 168)
        #expect(abs(early.actedFirst + early.optedOutFirst + early.nothingYet - 1) < 1e-12)
        try stage.run(seconds: Double(6 * Stage.day))
        #expect(try compare(stage).arms[0].early == nil)
    }

    /// Where everyone has had the whole window, one minus Kaplan–Meier is the plain share.
    @Test func `has a curve that ends at the headline`() throws {
        let stage = try stage([("9", (20, 60), (6, 60))])
        let now = stage.now
        try stage.store.read { transaction in
            let campaign = try #require(try transaction.campaign(named: "ask"))
            let tallies = try transaction.followUps(of: campaign, asOf: now, unitSeconds: 3_600)
            let curve = FollowUpCurve(tallies.filter { $0.arm == "activated" }, unitSeconds: 3_600)
            let end = try #require(curve.kaplanMeier.point(at: 168))
            #expect(abs(1 - end.survival - 20.0 / 60) < 1e-12)
            let hours = try transaction.actionHours(of: campaign, asOf: now, since: campaign.launchedAt)
            #expect(hours.filter { $0.arm == "activated" }.reduce(0) { $0 + $1.people } == 20)
        }
    }

    @Test func `warns when one list can be matched by more`() throws {
        let stage = try stage([("9", (20, 60), (6, 60))])
        try stage.store.write { transaction in
            _ = try transaction.sql.run(
                "update person set email = 'a@example.org' where id in (select person_id from audience where arm = 'activated')"
            )
        }
        let comparison = try compare(stage)
        #expect(comparison.arms[0].contacts?.withBoth == 60)
        #expect(comparison.arms[1].contacts?.withBoth == 0)
        #expect(comparison.caveats.contains(.unequalMatching))
    }

    @Test func `counts who was in another campaign's window`() throws {
        let stage = try Stage(segmentsPerSecond: 1_000)
        try stage.people(0..<30)
        let letter = ActionAsk(name: "letter", evidence: [.yes], strength: .said, yesAuthorises: false)
        try stage.launch(Stage.plan("spring", action: letter))
        try stage.run(seconds: 10)
        try stage.run(seconds: Double(3 * Stage.day))
        try stage.people(30..<60, on: "cold", kind: .cold)
        try stage.launch(Stage.plan(baseline: .list("cold")))
        try stage.run(seconds: 10)
        try stage.run(seconds: Double(8 * Stage.day))
        let comparison = try compare(stage)
        #expect(comparison.arms.map(\.sharedWindow?.people) == [30, 0])
        #expect(comparison.caveats.contains(.otherCampaigns))
    }

    @Test func `holds opt-outs against each other`() throws {
        let stage = try Stage(segmentsPerSecond: 1_000)
        try stage.people(0..<100)
        try stage.people(100..<200, on: "cold", kind: .cold)
        try stage.launch(Stage.plan(baseline: .list("cold")))
        try stage.run(seconds: 10)
        for person in 0..<20 { try stage.reply(person, "STOP") }
        try stage.run(seconds: Double(8 * Stage.day))
        let optOuts = try #require(try compare(stage).optOuts)
        #expect(optOuts.first.x == 20 && optOuts.second.x == 0)
        #expect(optOuts.conclusion == .worse)
    }

    /// Events after the instant do not exist, whenever they were recorded.
    @Test func `as of an instant stays what it was`() throws {
        let stage = try stage([("9", (20, 60), (6, 60))])
        let then = stage.now
        let before = try compare(stage, by: .ward, asOf: then)
        for person in 30..<50 { try stage.reply(person, "YES") }
        try stage.run(seconds: Double(Stage.day))
        #expect(try compare(stage, by: .ward, asOf: then) == before)
    }
}

@Suite struct `Random arms compared` {
    private static let asked = ActionAsk(name: "postcard", evidence: [.yes], strength: .done, yesAuthorises: true)

    @Test func `count everyone whom the lot put into them, texted or not, and speak of effects`() throws {
        let stage = try Stage(segmentsPerSecond: 1_000)
        try stage.people(0..<300)
        var plan = Stage.plan(action: Self.asked)
        plan.arms = PlannedArms(
            arms: [PlannedArm(name: "texted", weight: 1), PlannedArm(name: "held", weight: 1, isHeldOut: true)],
            seed: "a test")
        try stage.launch(plan)
        try stage.run(seconds: 10)
        let texted = Set(stage.sent.map(\.person))
        #expect((100...200).contains(texted.count))
        for person in texted.sorted().prefix(60) { try stage.reply(person, "YES") }
        try stage.run(seconds: Double(8 * Stage.day))
        let now = stage.now
        let comparison = try stage.store.read { transaction in
            let campaign = try #require(try transaction.campaign(named: "ask"))
            return try Comparing(campaign: campaign, asOf: now, in: transaction).comparison(by: .none)
        }
        let randomised = try #require(comparison.randomised)
        #expect(randomised.reference == "held")
        #expect(randomised.arms.map(\.name) == ["texted", "held"])
        #expect(randomised.arms.map(\.rate.n).reduce(0, +) == 300)
        #expect(randomised.arms[0].rate.n == Int64(texted.count))
        #expect(randomised.arms.map(\.rate.x) == [60, 0])
        #expect(randomised.arms[1].maturedRate.n == 0)
        #expect(randomised.arms[0].verdict == "clear")
        #expect(!randomised.isMismatched && !randomised.isLive)
        #expect(randomised.sentences.count == 1)
        #expect(randomised.sentences[0].contains("People were assigned at random"))
        // The lists themselves were not drawn.
        #expect(!comparison.isRandomised)
    }

    @Test func `are none in a plan without them`() throws {
        let stage = try Stage(segmentsPerSecond: 1_000)
        try stage.people(0..<30)
        try stage.launch(Stage.plan())
        let now = stage.now
        let comparison = try stage.store.read { transaction in
            let campaign = try #require(try transaction.campaign(named: "ask"))
            return try Comparing(campaign: campaign, asOf: now, in: transaction).comparison(by: .none)
        }
        #expect(comparison.randomised == nil)
    }
}
