import Domain
import Engine
import Gateways
import Statistics
import Storage
import Testing

private let done = ActionAsk(name: "postcard", evidence: [.form, .paper], strength: .done, yesAuthorises: false)

private func plan(
    _ arms: [PlannedArm], by unit: PlannedArms.Unit = .person, seed: String? = "spring", steps: [StepTime] = [.atOnce]
) -> Plan {
    var plan = Stage.plan(steps: steps, text: "As planned, {first_name}. STOP ends. {organization}", action: done)
    plan.arms = PlannedArms(unit: unit, arms: arms, seed: seed)
    return plan
}

private let short = PlannedArm(
    name: "short", weight: 1, texts: ["step 0": "Short, {first_name}? STOP ends. {organization}"])
private let asPlanned = PlannedArm(name: "as planned", weight: 1)
private let heldOut = PlannedArm(name: "held out", weight: 1, isHeldOut: true)

@Suite struct `A campaign with random arms` {
    /// The arm of each person by the recorded draw, by the organizer's number of the person.
    private func arms(_ stage: Stage) throws -> [Int: Int] {
        try stage.store.read { transaction in
            try transaction.sql.query(
                """
                select p.phone, a.drawn_arm from audience a join person p on p.id = a.person_id
                where a.campaign_id = 1 and a.drawn_arm is not null
                """
            ).reduce(into: [:]) { $0[Stage.person(of: PhoneNumber(stored: $1.text(0)))] = Int($1.integer(1)) }
        }
    }

    @Test func `texts each person the words of the arm that was recorded before anything left`() throws {
        let stage = try Stage()
        try stage.people(1...300)
        try stage.launch(plan([asPlanned, short, heldOut], steps: [.atOnce, .after(seconds: Stage.day)]))
        #expect(stage.sent.isEmpty)
        let drawn = try arms(stage)
        #expect(drawn.count == 300)
        #expect((0...2).allSatisfy { arm in drawn.values.count { $0 == arm } > 70 })
        try stage.run(seconds: Double(3 * Stage.day))
        for (person, arm) in drawn {
            let words = stage.texts(to: person).map { String($0.text.body.exposed.prefix(5)) }
            switch arm {
            case 0: #expect(words == ["As pl", "As pl"])
            case 1: #expect(words == ["Short", "As pl"])
            default: #expect(words.isEmpty)
            }
        }
        try stage.expectEveryoneAccountedFor()
        let held = Int64(drawn.values.count { $0 == 2 })
        #expect(try stage.count("select count(*) from message where reason = 'arm_not_texted'") == 2 * held)
    }

    @Test func `draws by the published rule, which anyone can check with the salt`() throws {
        let stage = try Stage()
        try stage.people(1...50)
        try stage.launch(plan([asPlanned, short, heldOut]))
        try stage.store.read { transaction in
            let salt = try #require(try transaction.armSalt(of: CampaignID(1)))
            for row in try transaction.sql.query("select person_id, drawn_arm, draw from audience") {
                let drawn = try #require(
                    Assignment(salt: salt, unit: "\(row.integer(0))", weights: [1, 1, 1]))
                #expect(drawn.arm == Int(row.integer(1)))
                #expect(drawn.digestPrefixHex == row.text(2))
            }
        }
    }

    @Test func `is drawn alike from the same seed, unlike from another, and by chance without one`() throws {
        func draw(_ seed: String?, chance: UInt8 = 0) throws -> [Int: Int] {
            let stage = try Stage()
            try stage.people(1...200)
            var settings = stage.launchSettings
            settings.random = { count in [UInt8](repeating: chance, count: count) }
            _ = try Launch(settings: settings).launch(
                plan([asPlanned, short], seed: seed), by: "Ana", dryRun: false, in: stage.store, now: stage.now)
            return try arms(stage)
        }
        #expect(try draw("spring") == draw("spring"))
        #expect(try draw("spring") != draw("fall"))
        #expect(try draw(nil, chance: 1) != draw(nil, chance: 2))
    }

    @Test func `shares out each list and ward for itself where the plan says so`() throws {
        func counts(within stratum: PlannedArms.Stratum?) throws -> [[Int]] {
            let stage = try Stage()
            // Odd wards came to the meeting, even ones from another list: shares of a list are not shares of all.
            for ward in 1...12 {
                try stage.people((ward * 10)..<(ward * 10 + 8), on: ward > 6 ? "union" : "sign-in", ward: "\(ward % 6)")
            }
            var plan = plan([asPlanned, short, heldOut])
            plan.audience.lists.append("union")
            plan.arms?.arms[0].weight = 2
            plan.arms?.within = stratum
            try stage.launch(plan)
            let drawn = try arms(stage)
            #expect(drawn.count == 96)
            return Dictionary(grouping: drawn, by: { $0.key / 10 }).values.map { people in
                (0..<3).map { arm in people.count { $0.value == arm } }
            }
        }
        #expect(try counts(within: .ward).allSatisfy { $0 == [4, 2, 2] })
        // Not what chance alone does.
        #expect(try !counts(within: nil).allSatisfy { $0 == [4, 2, 2] })
    }

    @Test func `draws whole wards where people of one talk to each other`() throws {
        let stage = try Stage()
        for ward in 1...30 { try stage.people((ward * 10)..<(ward * 10 + 10), ward: "\(ward)") }
        try stage.launch(plan([asPlanned, short], by: .ward))
        let drawn = try arms(stage)
        let wards = Dictionary(grouping: drawn, by: { $0.key / 10 }).mapValues { Set($0.map(\.value)) }
        #expect(wards.count == 30)
        #expect(wards.values.allSatisfy { $0.count == 1 })
        #expect(Set(wards.values).count == 2)
    }

    @Test func `keeps a person's arm when their standing changes, and stops for a STOP in any arm`() throws {
        let stage = try Stage()
        try stage.people(1...60)
        try stage.launch(plan([asPlanned, short], steps: [.atOnce, .after(seconds: Stage.day)]))
        try stage.run(seconds: 600)
        let before = try arms(stage)
        try stage.reply(5, "STOP")
        try stage.run(seconds: Double(2 * Stage.day))
        #expect(try arms(stage) == before)
        #expect(
            stage.texts(to: 5).count {
                $0.text.body.exposed.contains("planned") || $0.text.body.exposed.contains("Short")
            } == 1)
    }

    @Test func `shows in its preview whom the lot puts where, and what each arm is told`() throws {
        let stage = try Stage()
        try stage.people(1...90)
        let (preview, _) = try Launch(settings: stage.launchSettings).launch(
            plan([asPlanned, short, heldOut]), by: "Ana", dryRun: true, in: stage.store, now: stage.now)
        #expect(preview.drawn.map(\.arm) == ["as planned", "short", "held out"])
        #expect(preview.drawn.map(\.isHeldOut) == [false, false, true])
        #expect(preview.drawn.reduce(0) { $0 + $1.people } == 90)
        #expect(preview.steps[0].people == preview.drawn.filter { !$0.isHeldOut }.reduce(0) { $0 + $1.eligible })
        #expect(preview.steps[0].sample.hasPrefix("As planned"))
        #expect(preview.steps[0].armSamples.map(\.arm) == ["short"])
        #expect(preview.steps[0].armSamples[0].text.hasPrefix("Short"))
    }

    @Test func `is refused where what is held out could not be compared, or nothing can draw`() throws {
        let stage = try Stage()
        try stage.people(1...3)
        func fields(_ plan: Plan) -> [String]? {
            let refusal = #expect(throws: Refusal.self) {
                try Launch(settings: stage.launchSettings).launch(
                    plan, by: "Ana", dryRun: false, in: stage.store, now: stage.now)
            }
            return refusal?.rejections.map(\.field)
        }
        var said = plan([asPlanned, heldOut])
        said.action.strength = .said
        #expect(fields(said) == ["arms"])
        #expect(fields(plan([asPlanned, short], seed: nil)) == ["arms.seed"])
        #expect(try stage.count("select count(*) from campaign") == 0)
    }

    @Test func `reads a reply beside the words that its person had in front of them`() throws {
        let stage = try Stage()
        try stage.people(1...40)
        let own = PlannedArm(
            name: "own", weight: 1, texts: ["step 0": "Will you STOP the cuts with us? {organization}"])
        try stage.launch(plan([own, asPlanned]))
        try stage.run(seconds: 60)
        let drawn = try arms(stage)
        let person = try #require(drawn.filter { $0.value == 0 }.keys.min())
        // A reaction quotes the text: the STOP in it is ours.
        try stage.reply(person, "Liked “Will you STOP the cuts with us? Local 73”")
        try stage.run(seconds: 60)
        #expect(try stage.count("select count(*) from suppression") == 0)
    }

    /// Nobody who is held out has had a text, so whatever they did they did unasked: that is what they are held out for.
    @Test func `counts what people did in any arm, texted or not, and not what they say they had done`() throws {
        let stage = try Stage()
        try stage.people(1...200)
        try stage.launch(plan([asPlanned, heldOut]))
        try stage.run(seconds: 600)
        let drawn = try arms(stage)
        let at = stage.now.adding(seconds: Stage.day)
        try stage.store.write { transaction in
            for (number, arm) in drawn where number % 3 < 2 {
                let person = try #require(try transaction.personID(phone: Stage.phone(number)))
                let isDeed = number % 3 == 0
                guard isDeed || arm == 1 else { continue }
                _ = try transaction.convert(
                    ConversionRecord(
                        person: person, action: "postcard", strength: arm == 1 ? .organic : .done, at: at,
                        evidence: isDeed ? .paper : .signed, reply: nil, source: "cards.csv", campaign: nil),
                    now: at)
            }
        }
        let end = stage.now.adding(seconds: 8 * Stage.day)
        let comparison = try stage.store.read { transaction in
            let campaign = try #require(try transaction.campaign(CampaignID(1)))
            return try Comparing(campaign: campaign, asOf: end, in: transaction).comparison(by: .none)
        }
        let randomised = try #require(comparison.randomised)
        for arm in 0...1 {
            let own = drawn.filter { $0.value == arm }.keys
            #expect(randomised.arms[arm].rate.n == Int64(own.count))
            #expect(randomised.arms[arm].rate.x == Int64(own.count { $0 % 3 == 0 }))
        }
    }
}
