import Domain
import Engine
import Gateways
import Storage
import Testing

@Suite struct `A campaign that asks for several actions` {
    private static let postcard = ActionAsk(name: "postcard", evidence: [.yes], strength: .said, yesAuthorises: false)
    private static let meeting = ActionAsk(
        name: "meeting", evidence: [.attending, .attendance], strength: .said, yesAuthorises: false,
        yesWords: ["meet"])
    private static let letter = ActionAsk(
        name: "letter", evidence: [.yes, .form], strength: .said, yesAuthorises: false, yesWords: ["letter"])

    private static func plan(_ name: String = "ask", baseline: PlannedBaseline? = .list("cold")) -> Plan {
        var plan = Stage.plan(
            name, steps: [.atOnce, .after(seconds: 2 * Stage.day)], action: postcard, baseline: baseline,
            followUps: .unconverted, attributionSeconds: Stage.day)
        plan.furtherActions = [meeting, letter]
        return plan
    }

    private static let before =
        #"{"action":{"evidence":["yes","signed","attending"],"name":"postcard","strength":"said","yesAuthorises":false},"#
        + #""attributionSeconds":604800,"audience":{"lists":["sign-in"],"minusLists":[],"wards":[]},"followUps":"silent","#
        + #""name":"ask","purpose":{"decidedBy":"Ana","isSolicitation":false,"reason":"members only"},"sender":"main","#
        + #""steps":[{"at":{"atOnce":{}},"expiresAfterSeconds":172800,"name":"step 0","#
        + #""text":"Hi {first_name}, reply YES. STOP ends. {organization}"}],"yesWords":[]}"#

    /// A hundred activated and a hundred cold people, three days after the first text. By number: 0–29 YES, 20–59 MEET, 60–65
    /// LETTER; of the cold 100–103 YES, 104–108 MEET, 109–110 LETTER.
    private func stage(_ plan: Plan = plan()) throws -> Stage {
        let stage = try Stage(segmentsPerSecond: 1_000)
        try stage.people(0..<100)
        try stage.people(100..<200, on: "cold", kind: .cold)
        try stage.launch(plan)
        try stage.run(seconds: 10)
        for (people, word) in [
            (0..<30, "YES"), (20..<60, "MEET"), (60..<66, "Letter"), (100..<104, "YES"), (104..<109, "I'll be there"),
            (109..<111, "LETTER"),
        ] { for person in people { try stage.reply(person, word) } }
        try stage.run(seconds: 10)
        return stage
    }

    private func compare(_ stage: Stage, action: String? = nil) throws -> Comparison {
        let now = stage.now
        return try stage.store.read { transaction in
            try Comparing(
                campaign: try #require(try transaction.campaign(named: "ask")), action: action, asOf: now,
                in: transaction
            ).comparison()
        }
    }

    @Test func `converts each person once for each, by what they wrote`() throws {
        let stage = try stage()
        for person in 20..<30 { try stage.reply(person, "meet") }
        try stage.run(seconds: 10)
        let counts = try stage.store.read { transaction in
            try transaction.sql.query(
                "select action, evidence, count(*) from conversion group by action, evidence order by action, evidence"
            ).map { "\($0.text(0)) \($0.text(1)) \($0.integer(2))" }
        }
        #expect(counts == ["letter yes 8", "meeting attending 45", "postcard yes 34"])
    }

    @Test func `shows the headline first, the others as secondary with Holm's p-values`() throws {
        let stage = try stage()
        try stage.run(seconds: Double(4 * Stage.day))
        let comparison = try compare(stage)
        #expect(comparison.action == "postcard")
        #expect(comparison.isHeadline)
        #expect(comparison.arms.map(\.rate.x) == [30, 4])
        #expect(comparison.verdict == "clear")
        #expect(comparison.furtherActions.map(\.name) == ["meeting", "letter"])
        #expect(comparison.furtherActions.map { $0.arms.map(\.rate.x) } == [[40, 5], [6, 2]])
        #expect(comparison.furtherActions.map { $0.arms.map(\.rate.n) } == [[100, 100], [100, 100]])
        #expect(comparison.furtherActions.map(\.verdict) == ["clear", "noClearDifference"])
        let (one, other) = (comparison.furtherActions[0], comparison.furtherActions[1])
        // Holm by hand: the smaller of two p-values twice, the larger as it is.
        let p = try #require(one.difference?.pValue)
        #expect(one.adjustedPValue == min(1, 2 * p))
        #expect(other.adjustedPValue == other.difference?.pValue)
    }

    @Test func `counts any of them by its name, and says that it is not the headline`() throws {
        let stage = try stage()
        try stage.run(seconds: Double(4 * Stage.day))
        let meeting = try compare(stage, action: "meeting")
        #expect(!meeting.isHeadline)
        #expect(!meeting.definition.isExploratory)
        #expect(meeting.action == "meeting")
        #expect(meeting.arms.map(\.rate.x) == [40, 5])
        #expect(meeting.caveats.first == .secondaryAction)
        #expect(meeting.sentences[0].contains("the action \"meeting\""))
        #expect(meeting.furtherActions == (try compare(stage)).furtherActions)
        #expect(try compare(stage, action: "postcard").isHeadline)
        let refusal = #expect(throws: Refusal.self) { try compare(stage, action: "march") }
        #expect(refusal?.rejections.map(\.field) == ["action"])
    }

    @Test func `is not held against figures of another action`() throws {
        let stage = try stage(Self.plan(baseline: .rate(0.05)))
        try stage.run(seconds: Double(4 * Stage.day))
        let comparison = try compare(stage)
        #expect(comparison.againstRate != nil)
        #expect(comparison.furtherActions.map(\.verdict) == ["noBaseline", "noBaseline"])
        #expect(comparison.furtherActions.allSatisfy { $0.arms.count == 1 && $0.difference == nil })
        #expect(try compare(stage, action: "letter").againstRate == nil)
    }

    @Test func `texts on whoever did not take the headline`() throws {
        let stage = try stage()
        stage.sent = []
        try stage.run(seconds: Double(3 * Stage.day))
        let texted = Set(stage.sent.map(\.person))
        #expect(texted.isDisjoint(with: 0..<30))
        #expect(texted.isSuperset(of: 30..<100))
    }

    @Test func `has it in the definition, and one action alone leaves hashes as they were`() throws {
        let stage = try stage()
        let definition = try stage.store.read { transaction in
            try Comparisons(of: try #require(try transaction.campaign(named: "ask")), in: transaction).newest.definition
        }
        #expect(definition.actions.map(\.name) == ["postcard", "meeting", "letter"])
        // The text that the first release froze for this plan, and its SHA-256 by sha256sum.
        let frozen = try Launch.frozen(Stage.plan())
        #expect(frozen.text == Self.before)
        #expect(frozen.hash == "09f0bcfdd8b8fba0e556f7cb8b633fdf3f49cc31001e00845fe114977b544a52")
    }

    /// Nobody acts in somebody's name on a guess, whoever guesses: what they ask for now they have refused.
    @Test func `completes none of two that a reply names and takes back in part, whoever reads it`() throws {
        let stage = try stage()
        try stage.reply(70, "yes to the letter, I can't meet")
        try stage.run(seconds: 10)
        #expect(try !stage.decide("yes", 70).isConverted)
    }

    @Test func `has each of them decided by a person, too`() throws {
        let stage = try stage()
        try stage.reply(70, "hmm a letter maybe")
        try stage.run(seconds: 10)
        #expect(try stage.decide("yes", 70).isConverted)
        let actions = try stage.store.read { transaction in
            let person = try #require(try transaction.respondent(phone: Stage.phone(70))).id
            return try transaction.sql.query(
                "select action from conversion where person_id = $1", [.integer(person.value)]
            ).map { $0.text(0) }
        }
        #expect(actions == ["letter"])
    }
}
