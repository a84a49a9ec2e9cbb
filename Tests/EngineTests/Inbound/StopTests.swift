import Domain
import Engine
import Gateways
import Storage
import Testing

@Suite struct `A reply that says stop` {
    private static let threeSteps: [StepTime] = [.atOnce, .after(seconds: 86_400), .after(seconds: 3 * 86_400)]

    @Test func `is suppressed before the webhook is answered, and no later step goes`() throws {
        let stage = try Stage()
        try stage.people(1...3)
        try stage.launch(Stage.plan(steps: Self.threeSteps))
        try stage.run(seconds: 10)
        try stage.reply(2, "STOP")
        // Nothing was absorbed yet: this is what stands when the provider gets its 2xx.
        #expect(try stage.suppression(2) == .optedOut)
        #expect(try stage.replies(2).isEmpty)
        try stage.run(seconds: Double(10 * Stage.day))
        #expect(stage.texts(to: 2).filter { $0.text.body.exposed.hasPrefix("Hi") }.count == 1)
        #expect(stage.texts(to: 1).count == 3)
        #expect(try stage.standing(2, step: 1) == "never_sent: opted_out")
        #expect(try stage.standing(2, step: 2) == "never_sent: opted_out")
        let reply = try #require(try stage.replies(2).first)
        #expect(reply.label == "opt_out")
        #expect(reply.degree == "certain")
        #expect(
            try stage.count("select count(*) from consent_entry where kind = 'opted_out' and reply_id = \(reply.id)")
                == 1)
        try stage.expectEveryoneAccountedFor()
    }

    @Test(arguments: ["Stop", "STOP!", "stopall", "unsubscribe", "Alto", "cancel", "please stop"])
    func `is certain in the plain words`(text: String) throws {
        let stage = try Stage()
        try stage.people([1])
        try stage.launch()
        try stage.run(seconds: 3)
        try stage.reply(1, text)
        #expect(try stage.suppression(1) == .optedOut)
    }

    @Test func `withdraws what is claimed and not yet on the wire, not what is`() throws {
        let stage = try Stage(slots: 1)
        try stage.people(1...9)
        stage.answer = { _ in nil }
        try stage.launch()
        try stage.run(seconds: 1.5)
        let onWire = try #require(stage.sent.first)
        #expect(stage.sent.count == 1)
        #expect(try stage.store.read { try $0.countClaimed() } > 1)
        let waiting = try #require((1...9).first { $0 != onWire.person && (try? stage.standing($0)) == "claimed" })
        try stage.reply(waiting, "STOP")
        try stage.reply(onWire.person, "STOP")
        stage.answer = { .accepted(reference: "SM\($0.messageID)", segments: 1) }
        stage.answerLate(onWire, .accepted(reference: "SM", segments: 1))
        try stage.run(seconds: 30)
        let campaignTexts = stage.sent.filter { $0.text.body.exposed.hasPrefix("Hi") }
        #expect(!campaignTexts.contains { $0.person == waiting })
        #expect(try stage.standing(waiting) == "never_sent: opted_out")
        #expect(try stage.standing(onWire.person) == "accepted")
        #expect(Set(campaignTexts.map(\.person)).count == 8)
        try stage.expectEveryoneAccountedFor()
    }

    @Test func `in other words follows within a turn`() throws {
        let stage = try Stage()
        try stage.people([1])
        try stage.launch(Stage.plan(steps: Self.threeSteps))
        try stage.run(seconds: 3)
        try stage.reply(1, "please take me off your list and do not text me again")
        try stage.run(seconds: 0.5)
        #expect(try stage.suppression(1) != nil)
        try stage.run(seconds: Double(5 * Stage.day))
        #expect(stage.texts(to: 1).filter { $0.text.body.exposed.hasPrefix("Hi") }.count == 1)
    }

    @Test func `counts for every campaign, those to come too`() throws {
        let stage = try Stage()
        try stage.people(1...2)
        try stage.launch(Stage.plan("one"))
        try stage.run(seconds: 3)
        try stage.reply(1, "STOP")
        try stage.launch(Stage.plan("two"))
        try stage.run(seconds: 60)
        #expect(try stage.standing(1, campaign: "two") == "never_sent: opted_out")
        #expect(try stage.standing(2, campaign: "two") == "accepted")
    }

    @Test func `is lifted by START and not by YES`() throws {
        let stage = try Stage()
        try stage.people([1])
        try stage.launch()
        try stage.run(seconds: 3)
        try stage.reply(1, "STOP")
        try stage.reply(1, "YES")
        try stage.run(seconds: 2)
        #expect(try stage.suppression(1) == .optedOut)
        try stage.reply(1, "START")
        try stage.run(seconds: 2)
        #expect(try stage.suppression(1) == nil)
        #expect(try stage.count("select count(*) from consent_entry where kind = 'opted_in'") == 1)
        let other = ActionAsk(name: "meeting", evidence: [.attending], strength: .said, yesAuthorises: false)
        try stage.launch(Stage.plan("two", action: other))
        try stage.run(seconds: 3)
        #expect(try stage.standing(1, campaign: "two") == "accepted")
    }

    /// More webhooks wait than are read in one transaction: the START is read while the second STOP is only on disk.
    @Test func `that came after a START holds although the START is read first`() throws {
        let stage = try Stage()
        try stage.people(1...2)
        try stage.launch()
        try stage.run(seconds: 3)
        try stage.reply(1, "STOP")
        try stage.reply(1, "START")
        for round in 0..<600 { try stage.reply(2, "ok", id: "IN2.\(round)") }
        try stage.reply(1, "STOP")
        try stage.run(seconds: 2)
        #expect(try stage.suppression(1) == .optedOut)
        #expect(try stage.count("select count(*) from consent_entry where kind = 'opted_in'") == 0)
        try stage.reply(1, "START")
        try stage.run(seconds: 2)
        #expect(try stage.suppression(1) == nil)
    }

    @Test func `is believed when the provider says that it acted on a keyword of its own`() throws {
        let stage = try Stage()
        try stage.people([1])
        try stage.launch()
        try stage.run(seconds: 3)
        try stage.reply(1, "ADIOS", handled: "stop")
        #expect(try stage.suppression(1) == .optedOut)
        try stage.run(seconds: 60)
        #expect(try stage.replies(1).map(\.rule) == ["gateway_keyword"])
        #expect(stage.texts(to: 1).count == 1, "the provider confirmed it")
        try stage.reply(1, "HOLA", handled: "start")
        try stage.run(seconds: 1)
        #expect(try stage.suppression(1) == nil)
    }

    @Test func `is heard in a receipt, where the provider tells it only there`() throws {
        let stage = try Stage()
        try stage.people([1])
        try stage.launch()
        try stage.run(seconds: 3)
        try stage.receipt(stage.sent[0].text, .undelivered, code: ToyGateway.optOutCode)
        try stage.run(seconds: 1)
        #expect(try stage.suppression(1) == .optedOut)
        #expect(try stage.standing(1) == "undelivered")
    }
}

@Suite struct `The confirmation of a stop` {
    private func confirmations(_ stage: Stage) -> [Stage.Sent] {
        stage.sent.filter { $0.text.body.exposed.contains("unsubscribed") }
    }

    @Test func `goes once where the provider sends none, although the number is suppressed`() throws {
        let stage = try Stage()
        try stage.people([1])
        try stage.launch()
        try stage.run(seconds: 3)
        try stage.reply(1, "STOP")
        try stage.run(seconds: 60)
        try stage.reply(1, "STOP")
        try stage.reply(1, "Unsubscribe")
        try stage.run(seconds: 7_200)
        #expect(confirmations(stage).count == 1)
        let text = try #require(confirmations(stage).first)
        #expect(text.text.to == Stage.phone(1))
        #expect(text.text.body.exposed.hasPrefix("Local 73:"))
        #expect(text.text.validitySeconds ?? 999 <= 300)
    }

    @Test func `does not go where the provider sends one`() throws {
        let stage = try Stage(answersStop: true)
        try stage.people([1])
        try stage.launch()
        try stage.run(seconds: 3)
        try stage.reply(1, "STOP")
        try stage.run(seconds: 600)
        #expect(confirmations(stage).isEmpty)
    }

    @Test(arguments: [(298.0, 1), (301.0, 0)]) func `goes within five minutes or not at all`(
        wait: Double, expected: Int
    )
        throws
    {
        let stage = try Stage()
        try stage.people([1])
        try stage.launch()
        try stage.run(seconds: 3)
        try stage.reply(1, "STOP")
        // Whatever kept the engine from its inbox: only the confirmation has a time limit, the stop has none.
        stage.skip(seconds: wait)
        try stage.run(seconds: 600)
        #expect(confirmations(stage).count == expected)
        #expect(try stage.suppression(1) == .optedOut)
    }

    /// Night or not: the answer to a person who just wrote is no campaign.
    @Test func `goes at any hour`() throws {
        let stage = try Stage()
        try stage.people([1])
        try stage.launch()
        try stage.run(seconds: 10 * 3_600)
        try stage.reply(1, "STOP")
        try stage.run(seconds: 60)
        #expect(confirmations(stage).count == 1)
    }

    @Test func `goes to a stranger too`() throws {
        let stage = try Stage()
        try stage.reply(77, "STOP")
        try stage.run(seconds: 60)
        #expect(confirmations(stage).map(\.person) == [77])
        #expect(try stage.suppression(77) == .optedOut)
    }
}

@Suite struct `A cry for help` {
    private func answers(_ stage: Stage) -> [Stage.Sent] {
        stage.sent.filter { $0.text.body.exposed.contains("help@example.org") }
    }

    @Test func `is answered, and at most once in an hour`() throws {
        let stage = try Stage()
        try stage.people([1])
        try stage.launch()
        try stage.run(seconds: 3)
        try stage.reply(1, "HELP")
        try stage.run(seconds: 60)
        #expect(answers(stage).count == 1)
        try stage.reply(1, "help")
        try stage.run(seconds: 3_500)
        #expect(answers(stage).count == 1)
        try stage.run(seconds: 60)
        try stage.reply(1, "HELP")
        try stage.run(seconds: 60)
        #expect(answers(stage).count == 2)
    }

    @Test func `is answered to a suppressed number too, and lifts nothing`() throws {
        let stage = try Stage()
        try stage.people([1])
        try stage.launch()
        try stage.run(seconds: 3)
        try stage.reply(1, "STOP")
        try stage.run(seconds: 2 * 3_600)
        try stage.reply(1, "HELP")
        try stage.run(seconds: 60)
        #expect(answers(stage).count == 1)
        #expect(try stage.suppression(1) == .optedOut)
        // Once: they said that they want no more texts.
        try stage.run(seconds: 2 * 3_600)
        try stage.reply(1, "help please")
        try stage.run(seconds: 60)
        #expect(answers(stage).count == 1)
        try stage.reply(1, "START")
        try stage.run(seconds: 2 * 3_600)
        try stage.reply(1, "info")
        try stage.run(seconds: 60)
        #expect(answers(stage).count == 2)
    }

    @Test func `is answered to a stranger too`() throws {
        let stage = try Stage()
        try stage.reply(77, "HELP")
        try stage.run(seconds: 60)
        #expect(answers(stage).map(\.person) == [77])
    }

    /// Another machine says the same every two hours.
    @Test func `in the same words as before is not answered again that day`() throws {
        let stage = try Stage()
        try stage.people([1])
        for _ in 1...5 {
            try stage.reply(1, "HELP")
            try stage.run(seconds: 2 * 3_600)
        }
        #expect(answers(stage).count == 1)
        try stage.run(seconds: 24 * 3_600)
        try stage.reply(1, "HELP")
        try stage.run(seconds: 60)
        #expect(answers(stage).count == 2)
    }

    @Test func `that another machine answers in turn goes no further`() throws {
        let stage = try Stage()
        try stage.people([1])
        for round in 1...6 {
            try stage.reply(1, "Help \(round % 2 == 0 ? "!" : "")")
            try stage.run(seconds: 600)
        }
        #expect(answers(stage).count == 1)
    }

    @Test func `is left to a provider that answers it`() throws {
        let stage = try Stage(answersHelp: true)
        try stage.people([1])
        try stage.launch()
        try stage.run(seconds: 3)
        try stage.reply(1, "Help ")
        try stage.reply(1, "SOS", handled: "help")
        try stage.run(seconds: 600)
        #expect(answers(stage).isEmpty)
        // Which it does only for the bare word.
        try stage.reply(1, "help me!!")
        try stage.run(seconds: 600)
        #expect(answers(stage).count == 1)
    }
}

extension Stage {
    /// Time passes, and the engine is not asked.
    func skip(seconds: Double) {
        let microseconds = Int64(seconds * 1_000_000)
        now = now.adding(microseconds: microseconds)
        monotonic += microseconds
    }
}
