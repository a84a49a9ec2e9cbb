import Domain
import Engine
import Gateways
import Storage
import Testing

@Suite struct `The cap of texts to one person` {
    @Test func `lets a second campaign wait until a day has passed since the first`() throws {
        let stage = try Stage(textsPerPersonPerDay: 1)
        try stage.people(1...5)
        try stage.launch()
        try stage.run(seconds: 5)
        #expect(stage.sent.count == 5)
        try stage.launch(Stage.plan("second"))
        try stage.run(seconds: 3_600)
        #expect(stage.sent.count == 5)
        #expect(try stage.standing(1, campaign: "second") == "queued")
        try stage.run(seconds: 24 * 3_600)
        #expect(stage.sent.count == 10)
        let (first, second) = (stage.texts(to: 3)[0], stage.texts(to: 3)[1])
        #expect(second.at >= first.at.adding(seconds: 24 * 3_600 - 1))
    }

    @Test(arguments: 1...3) func `counts all campaigns of any 24 hours`(cap: Int) throws {
        let stage = try Stage(textsPerPersonPerDay: cap)
        try stage.people([1])
        for index in 1...5 {
            try stage.launch(Stage.plan("campaign \(index)"))
            try stage.run(seconds: 600)
        }
        #expect(stage.sent.count == cap)
        try stage.run(seconds: 3 * 24 * 3_600)
        let times = stage.sent.map(\.at)
        for (index, time) in times.enumerated() where index >= cap {
            #expect(time >= times[index - cap].adding(seconds: 24 * 3_600 - 1))
        }
    }

    /// Florida allows three solicitations in 24 hours.
    @Test(arguments: [(true, 3), (false, 5)]) func `is a state's where the campaign is a solicitation`(
        isSolicitation: Bool, sent: Int
    ) throws {
        let stage = try Stage()
        try stage.people([1], states: "FL|IL")
        for index in 1...5 {
            var plan = Stage.plan("campaign \(index)")
            plan.purpose = Purpose(isSolicitation: isSolicitation, decidedBy: "Ana", reason: "members only")
            try stage.launch(plan)
            try stage.run(seconds: 600)
        }
        #expect(stage.sent.count == sent)
        try stage.run(seconds: 2 * 24 * 3_600)
        #expect(stage.sent.count == 5)
        let times = stage.sent.map(\.at)
        guard isSolicitation else { return }
        for index in 3..<5 { #expect(times[index] >= times[index - 3].adding(seconds: 24 * 3_600 - 1)) }
    }

    @Test func `says so when a text expires while it waits`() throws {
        let stage = try Stage(textsPerPersonPerDay: 1)
        try stage.people(1...3)
        try stage.launch()
        try stage.run(seconds: 5)
        try stage.launch(Stage.plan("today only", expiresAfterSeconds: 3 * 3_600))
        try stage.run(seconds: 5)
        #expect(try stage.standing(2, campaign: "today only") == "never_sent: frequency_cap")
        try stage.expectEveryoneAccountedFor("today only")
    }

    @Test func `does not count a text that the gateway certainly did not take`() throws {
        let stage = try Stage(textsPerPersonPerDay: 1)
        try stage.people(1...3)
        var refusals = 3
        stage.answer = { text in
            refusals -= 1
            return refusals >= 0
                ? .throttled(code: "429", retryAfterMilliseconds: nil)
                : .accepted(reference: "SM\(text.messageID)", segments: 1)
        }
        try stage.launch()
        try stage.run(seconds: 120)
        #expect(try (1...3).map { try stage.standing($0) } == ["accepted", "accepted", "accepted"])
    }

    @Test func `leaves answers to people alone`() throws {
        let stage = try Stage(textsPerPersonPerDay: 1)
        try stage.people([1])
        try stage.launch()
        try stage.run(seconds: 5)
        try stage.reply(1, "HELP")
        try stage.run(seconds: 5)
        #expect(stage.texts(to: 1).count == 2)
    }

    @Test func `sends one of two steps that fall due together`() throws {
        let stage = try Stage(textsPerPersonPerDay: 1)
        try stage.people(1...4)
        try stage.launch(Stage.plan(steps: [.atOnce, .atOnce]))
        try stage.run(seconds: 60)
        #expect(stage.sent.count == 4)
        try stage.run(seconds: 25 * 3_600)
        #expect(stage.sent.count == 8)
    }
}
