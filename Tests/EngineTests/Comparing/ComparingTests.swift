import Domain
import Engine
import Gateways
import Storage
import Testing

@Suite struct `A comparison` {
    private static let done = ActionAsk(name: "postcard", evidence: [.yes], strength: .said, yesAuthorises: false)

    /// A campaign with a cold list, texted, with some who said yes.
    private func stage(
        activated: Int, saidYes: Int, cold: Int, coldSaidYes: Int, baseline: PlannedBaseline? = .list("cold")
    ) throws -> Stage {
        let stage = try Stage(segmentsPerSecond: 1_000)
        let half = activated / 2
        try stage.people(0..<half, ward: "12")
        try stage.people(half..<activated, ward: "9")
        try stage.people(activated..<activated + cold, on: "cold", kind: .cold, ward: "12")
        try stage.launch(Stage.plan(baseline: baseline))
        try stage.run(seconds: 10)
        for person in 0..<saidYes { try stage.reply(person, "YES") }
        for person in activated..<activated + coldSaidYes { try stage.reply(person, "YES") }
        try stage.run(seconds: 10)
        return stage
    }

    private func compare(_ stage: Stage, by stratum: CohortStratum = .none, campaign: String = "ask") throws
        -> Comparison
    {
        let now = stage.now
        return try stage.store.read { transaction in
            let campaign = try #require(try transaction.campaign(named: campaign))
            return try Comparing(campaign: campaign, asOf: now, in: transaction).comparison(by: stratum)
        }
    }

    @Test func `of clear numbers says so, with every denominator`() throws {
        let stage = try stage(activated: 200, saidYes: 60, cold: 200, coldSaidYes: 16)
        try stage.run(seconds: Double(8 * Stage.day))
        let comparison = try compare(stage)
        #expect(!comparison.isLive)
        #expect(!comparison.isRandomised)
        #expect(comparison.strength == "said")
        #expect(comparison.arms.map(\.name) == ["activated", "cold"])
        #expect(comparison.arms.map(\.rate.x) == [60, 16])
        #expect(comparison.arms.map(\.rate.n) == [200, 200])
        #expect(comparison.arms[0].counts?.matured == 200)
        #expect(comparison.arms[0].counts?.repliedMatured == 60)
        #expect(comparison.verdict == "clear")
        // 30 % less 8 %; Newcombe's interval of 60/200 and 16/200 from its formula (Newcombe 1998, method 10) by hand.
        let difference = try #require(comparison.difference)
        #expect(abs(difference.estimate - 0.22) < 1e-12)
        let (first, second) = (comparison.arms[0].rate, comparison.arms[1].rate)
        let (l1, u1) = (try #require(first.lower), try #require(first.upper))
        let (l2, u2) = (try #require(second.lower), try #require(second.upper))
        let lower = 0.22 - ((0.30 - l1) * (0.30 - l1) + (u2 - 0.08) * (u2 - 0.08)).squareRoot()
        let upper = 0.22 + ((u1 - 0.30) * (u1 - 0.30) + (0.08 - l2) * (0.08 - l2)).squareRoot()
        #expect(abs(difference.lower - lower) < 1e-9)
        #expect(abs(difference.upper - upper) < 1e-9)
        #expect(comparison.sentences.count == 4)
        #expect(
            comparison.sentences[0].hasPrefix(
                "60 of 200 texted people on the activated list (30.0%, 95% CI 24.1–36.7%)"))
        #expect(comparison.sentences[0].contains("\"postcard\" within 7 days of their first text"))
        #expect(comparison.sentences[1].hasPrefix("16 of 200 texted people on the cold list (8.0%"))
        #expect(comparison.sentences[2] == "200 of 200 texted activated people have had their full 7 days.")
        #expect(comparison.sentences[3].contains("did better than the cold list by 22"))
        #expect(comparison.sentences[3].contains("not assigned to these lists at random"))
        #expect(comparison.warnings.count == 1)
    }

    @Test func `of few people says only that`() throws {
        let stage = try stage(activated: 8, saidYes: 4, cold: 50, coldSaidYes: 3)
        try stage.run(seconds: Double(8 * Stage.day))
        let comparison = try compare(stage)
        #expect(comparison.verdict == "tooFew")
        #expect(comparison.sentences.last == "There are too few people to compare the lists yet.")
    }

    @Test func `before most have had their window waits`() throws {
        let stage = try stage(activated: 100, saidYes: 30, cold: 100, coldSaidYes: 8)
        // Most of both have matured, but a new step's people…: here nobody has yet, so there are too few.
        #expect(try compare(stage).verdict == "tooFew")
        // One arm at half: the second half of each list is texted six days later.
        try stage.run(seconds: Double(6 * Stage.day))
        let late = try #require(try stage.store.read { try $0.campaign(named: "ask") })
        let now = stage.now
        try stage.store.write { transaction in
            _ = try transaction.sql.run(
                "update audience set first_accepted_at = $1 where campaign_id = $2 and ordinal % 2 = 0",
                [.integer(now.microseconds), .integer(late.id.value)])
        }
        try stage.run(seconds: Double(2 * Stage.day))
        let comparison = try compare(stage)
        #expect(comparison.isLive)
        #expect(comparison.arms.map(\.rate.n) == [50, 50])
        #expect(comparison.verdict == "tooEarly")
        #expect(comparison.sentences.last?.hasPrefix("It is too early to compare") == true)
        try stage.run(seconds: Double(6 * Stage.day))
        #expect(try compare(stage).verdict == "clear")
    }

    @Test func `of like numbers finds no clear difference`() throws {
        let stage = try stage(activated: 100, saidYes: 10, cold: 100, coldSaidYes: 10)
        try stage.run(seconds: Double(8 * Stage.day))
        let comparison = try compare(stage)
        #expect(comparison.verdict == "noClearDifference")
        #expect(comparison.sentences.last?.contains("are level at 10") == true)
    }

    @Test func `without a baseline has none`() throws {
        let stage = try stage(activated: 20, saidYes: 5, cold: 5, coldSaidYes: 0, baseline: nil)
        try stage.run(seconds: Double(8 * Stage.day))
        let comparison = try compare(stage)
        #expect(comparison.verdict == "noBaseline")
        #expect(comparison.arms.count == 1)
        #expect(comparison.difference == nil)
        #expect(comparison.sentences.count == 1)
        #expect(comparison.warnings == ["The plan names nothing to compare with."])
    }

    @Test func `with published counts takes them as they are`() throws {
        let stage = try Stage(segmentsPerSecond: 1_000)
        try stage.people(0..<100)
        let now = stage.now
        try stage.store.write { transaction in
            try transaction.putBaseline(
                StoredBaseline(
                    name: "2024 mailing", action: "postcard", converted: 40, people: 1_000, source: "the 2024 mailing"),
                now: now)
        }
        try stage.launch(Stage.plan(baseline: .counts("2024 mailing")))
        try stage.run(seconds: 10)
        for person in 0..<30 { try stage.reply(person, "YES") }
        try stage.run(seconds: Double(8 * Stage.day))
        let comparison = try compare(stage)
        #expect(comparison.arms[1].rate.x == 40)
        #expect(comparison.arms[1].rate.n == 1_000)
        #expect(comparison.arms[1].counts == nil)
        #expect(comparison.verdict == "clear")
        #expect(comparison.sentences[1].contains("people counted in the 2024 mailing"))
        #expect(comparison.warnings.contains { $0.contains("another time") })
    }

    @Test func `with an earlier campaign takes its people who matured`() throws {
        let stage = try Stage(segmentsPerSecond: 1_000)
        try stage.people(0..<60)
        try stage.launch(
            Stage.plan(
                "spring", action: ActionAsk(name: "letter", evidence: [.yes], strength: .said, yesAuthorises: false)))
        try stage.run(seconds: 10)
        for person in 0..<6 { try stage.reply(person, "YES") }
        try stage.run(seconds: Double(10 * Stage.day))
        try stage.launch(Stage.plan(baseline: .campaign("spring")))
        try stage.run(seconds: 10)
        for person in 20..<50 { try stage.reply(person, "YES") }
        try stage.run(seconds: Double(8 * Stage.day))
        let comparison = try compare(stage)
        #expect(comparison.arms.map(\.name) == ["activated", "earlier campaign"])
        #expect(comparison.arms.map(\.source) == ["sign-in", "spring"])
        #expect(comparison.arms.map(\.rate.x) == [30, 6])
        #expect(comparison.arms.map(\.rate.n) == [60, 60])
        #expect(comparison.verdict == "clear")
        #expect(comparison.warnings.contains { $0.contains("another time") })
    }

    @Test func `by ward has its strata in the order of their numbers, and they make the whole`() throws {
        let stage = try stage(activated: 80, saidYes: 30, cold: 60, coldSaidYes: 6)
        try stage.run(seconds: Double(8 * Stage.day))
        let comparison = try compare(stage, by: .ward)
        #expect(comparison.strata.map(\.name) == ["9", "12"])
        #expect(comparison.strata.map(\.verdict) == ["noBaseline", "clear"])
        #expect(comparison.strata[0].arms.map(\.rate.n) == [40])
        #expect(comparison.strata[1].arms.map(\.rate.n) == [40, 60])
        let activated = comparison.strata.flatMap { stratum in stratum.arms.filter { $0.name == "activated" } }
        let saidYes = activated.reduce(Int64(0)) { $0 + $1.rate.x }
        #expect(saidYes == 30)
    }

    @Test func `warns when lists are reached unequally`() throws {
        let stage = try stage(activated: 100, saidYes: 30, cold: 100, coldSaidYes: 8)
        for sent in stage.sent where sent.person < 100 { try stage.receipt(sent.text, .delivered) }
        try stage.run(seconds: Double(8 * Stage.day))
        #expect(try compare(stage).warnings.contains { $0.contains("reached unequally") })
    }

    @Test func `shows what is in doubt beside it`() throws {
        let stage = try Stage(segmentsPerSecond: 1_000)
        try stage.people(0..<30)
        stage.answer = { text in
            Stage.person(of: text.to) < 3 ? .uncertain(code: "timed_out") : .accepted(reference: nil, segments: 1)
        }
        try stage.launch()
        try stage.run(seconds: Double(8 * Stage.day))
        let comparison = try compare(stage)
        #expect(comparison.uncertain == 3)
        #expect(comparison.arms[0].counts?.attempted == 30)
        #expect(comparison.arms[0].counts?.sent == 27)
    }
}
