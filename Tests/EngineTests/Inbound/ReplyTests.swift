import Domain
import Engine
import Gateways
import Storage
import Testing

@Suite struct `Who is silent` {
    /// What a person wrote after the first text, and whether the second goes.
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var label: ReplyLabel
        var degree: ReplyDegree
        /// Nil when the second text goes.
        var why: String?

        var testDescription: String { text }
    }

    static let cases = [
        Case(text: "No", label: .no, degree: .certain, why: "answered"),
        Case(text: "When is it?", label: .question, degree: .likely, why: "answered"),
        Case(text: "Wrong number", label: .wrongNumber, degree: .certain, why: "opted_out"),
        Case(text: "I already signed", label: .signed, degree: .certain, why: "converted"),
        Case(text: "I'll be there", label: .attending, degree: .certain, why: "converted"),
        Case(text: "YES", label: .yes, degree: .certain, why: "converted"),
        Case(text: "Maybe", label: .maybe, degree: .certain, why: nil),
        Case(text: "Thanks!", label: .noise, degree: .certain, why: nil),
        Case(text: "START", label: .optIn, degree: .certain, why: nil),
        Case(text: "HELP", label: .help, degree: .certain, why: nil),
        Case(text: "STOP", label: .optOut, degree: .certain, why: "opted_out"),
        // What nobody understood waits for a person to read it.
        Case(text: "purple monkey dishwasher", label: .noise, degree: .unknown, why: "answered"),
    ]

    @Test(arguments: cases) func `is told by their answer`(example: Case) throws {
        let stage = try Stage()
        try stage.people(1...2)
        try stage.launch(Stage.plan(steps: [.atOnce, .after(seconds: Stage.day)]))
        try stage.run(seconds: 3)
        try stage.reply(1, example.text)
        try stage.run(seconds: 60)
        let reply = try #require(try stage.replies(1).first)
        #expect(reply.label == example.label.rawValue)
        #expect(reply.degree == example.degree.name)
        try stage.run(seconds: Double(2 * Stage.day))
        #expect(try stage.standing(1, step: 1) == example.why.map { "never_sent: \($0)" } ?? "accepted")
        #expect(try stage.standing(2, step: 1) == "accepted", "the silent one gets it")
        try stage.expectEveryoneAccountedFor()
    }

    /// The second step is queued already (it waits for the morning) when the answer comes.
    @Test func `is told until the text leaves`() throws {
        let stage = try Stage()
        try stage.people(1...2)
        // Half a day after 14:00 is 02:00.
        try stage.launch(Stage.plan(steps: [.atOnce, .after(seconds: Stage.day / 2)]))
        try stage.run(seconds: 13 * 3_600)
        #expect(try stage.standing(1, step: 1) == "queued")
        try stage.reply(1, "No thanks")
        try stage.run(seconds: 1)
        #expect(try stage.standing(1, step: 1) == "never_sent: answered")
        try stage.run(seconds: Double(Stage.day))
        #expect(stage.texts(to: 1).count == 1)
        #expect(stage.texts(to: 2).count == 2)
    }

    @Test func `does not matter where the plan follows up everyone who has not done it`() throws {
        let stage = try Stage()
        try stage.people(1...2)
        try stage.launch(Stage.plan(steps: [.atOnce, .after(seconds: Stage.day)], followUps: .unconverted))
        try stage.run(seconds: 3)
        try stage.reply(1, "When is it?")
        try stage.reply(2, "YES")
        try stage.run(seconds: Double(2 * Stage.day))
        #expect(try stage.standing(1, step: 1) == "accepted")
        #expect(try stage.standing(2, step: 1) == "never_sent: converted")
    }

    @Test func `is not forgotten for a weaker word`() throws {
        let stage = try Stage()
        try stage.people([1])
        try stage.launch(Stage.plan(steps: [.atOnce, .after(seconds: Stage.day)]))
        try stage.run(seconds: 3)
        for text in ["No", "thanks", "Maybe", "ok"] {
            try stage.reply(1, text)
            try stage.run(seconds: 5)
        }
        try stage.run(seconds: Double(2 * Stage.day))
        #expect(try stage.standing(1, step: 1) == "never_sent: answered")
    }

    /// Somebody who said no, then stop, then start, did not say yes.
    @Test func `is not forgotten for a stop and a start`() throws {
        let stage = try Stage()
        try stage.people([1])
        try stage.launch(Stage.plan(steps: [.atOnce, .after(seconds: Stage.day)]))
        try stage.run(seconds: 3)
        for text in ["No", "STOP", "START"] {
            try stage.reply(1, text)
            try stage.run(seconds: 5)
        }
        #expect(try stage.suppression(1) == nil)
        try stage.run(seconds: Double(2 * Stage.day))
        #expect(try stage.standing(1, step: 1) == "never_sent: answered")
    }
}

@Suite struct `A conversion by reply` {
    private static func ask(_ evidence: [Evidence], yesAuthorises: Bool = false) -> ActionAsk {
        ActionAsk(name: "postcard", evidence: evidence, strength: .said, yesAuthorises: yesAuthorises)
    }

    static let cases: [(text: String, ask: ActionAsk, expected: [String])] = [
        ("YES", ask([.yes]), ["said yes"]),
        ("YES", ask([.yes], yesAuthorises: true), ["done yes"]),
        ("YES", ask([.form]), []),
        ("I'll be there", ask([.attending]), ["said attending"]),
        ("I'll be there", ask([.yes]), []),
        ("I already signed", ask([.yes, .signed]), ["organic signed"]),
        // They are opted out and have answered, too.
        ("Yes but stop texting me", ask([.yes]), ["said yes"]),
        ("Yes but stop texting me", ask([.yes], yesAuthorises: true), ["done yes"]),
        ("Yes but stop texting me", ask([.form]), []),
        ("I already signed, please take me off the list", ask([.yes, .signed]), ["organic signed"]),
        ("Stop texting me. I'll be there", ask([.attending]), ["said attending"]),
        // With weight on it, and no answer to the ask.
        ("Yes, stop texting me", ask([.yes]), []),
        // Not certain what they want: held, and nothing is done in their name.
        ("Yes but stop texting me so late", ask([.yes]), []),
        ("No", ask([.yes, .signed, .attending]), []),
        ("purple monkey dishwasher", ask([.yes]), []),
    ]

    @Test(arguments: cases.indices) func `has the strength of its words and of the plan`(index: Int) throws {
        let example = Self.cases[index]
        let stage = try Stage()
        try stage.people([1])
        try stage.launch(Stage.plan(action: example.ask))
        try stage.run(seconds: 3)
        try stage.reply(1, example.text)
        try stage.run(seconds: 5)
        #expect(try stage.conversions(1) == example.expected, "\(example.text)")
        #expect(stage.engine.counters.conversions == example.expected.count)
    }

    @Test func `of somebody who may have stopped waits for a person`() throws {
        let stage = try Stage()
        try stage.people([1])
        try stage.launch()
        try stage.run(seconds: 3)
        try stage.reply(1, "Yes but stop texting me so late")
        try stage.run(seconds: 5)
        #expect(try stage.suppression(1) == .held)
        #expect(try stage.replies(1).map(\.label) == ["opt_out"])
        #expect(try stage.replies(1).map(\.also) == ["yes"])
    }

    @Test func `of somebody who stops in the same breath is kept with the stop, and nothing more is sent`() throws {
        let stage = try Stage()
        try stage.people([1])
        try stage.launch(Stage.plan(steps: [.atOnce, .after(seconds: Stage.day)]))
        try stage.run(seconds: 3)
        try stage.reply(1, "Yes but stop texting me")
        try stage.run(seconds: 5)
        #expect(try stage.suppression(1) == .optedOut)
        #expect(try stage.conversions(1) == ["said yes"])
        #expect(try stage.replies(1).map(\.also) == ["yes"])
        let opted = try stage.count("select at from consent_entry")
        #expect(try stage.count("select recorded_at from conversion") == opted)
        // The one confirmation that the law allows.
        let sent = stage.texts(to: 1).count
        try stage.run(seconds: Double(3 * Stage.day))
        #expect(stage.texts(to: 1).count == sent)
        try stage.reply(1, "START")
        try stage.run(seconds: 5)
        #expect(try stage.suppression(1) == nil)
        // Their answer outlasts the stop.
        #expect(try stage.count("select count(*) from audience where answer = 'yes'") == 1)
    }

    @Test func `says by which version of the rules its reply was read`() throws {
        let stage = try Stage()
        try stage.people([1])
        try stage.launch()
        try stage.run(seconds: 3)
        try stage.reply(1, "YES")
        try stage.run(seconds: 5)
        #expect(try stage.replies(1).map(\.reader) == [ReplyReader().version])
    }

    @Test func `is one, however often they say it`() throws {
        let stage = try Stage()
        try stage.people([1])
        try stage.launch()
        try stage.run(seconds: 3)
        let first = stage.now
        for text in ["YES", "yes!", "Yes please"] {
            try stage.reply(1, text)
            try stage.run(seconds: 30)
        }
        #expect(try stage.conversions(1) == ["said yes"])
        #expect(try stage.count("select at from conversion") == first.microseconds)
        #expect(try stage.replies(1).count == 3)
    }

    @Test func `points at its reply and its campaign`() throws {
        let stage = try Stage()
        try stage.people([1])
        let campaign = try stage.launch()
        try stage.run(seconds: 3)
        try stage.reply(1, "YES")
        try stage.run(seconds: 3)
        let reply = try #require(try stage.replies(1).first)
        #expect(reply.campaign == campaign.id)
        #expect(reply.message == stage.sent[0].text.messageID)
        #expect(try stage.count("select reply_id from conversion") == reply.id.value)
        #expect(try stage.count("select campaign_id from conversion") == campaign.id.value)
    }

    @Test func `needs a text that it answers`() throws {
        let stage = try Stage()
        try stage.people([1])
        try stage.reply(1, "YES")
        try stage.run(seconds: 3)
        #expect(try stage.conversions(1) == [])
        #expect(try stage.replies(1).map(\.label) == ["yes"])
    }
}

@Suite struct `A webhook` {
    @Test func `that comes again changes nothing`() throws {
        let stage = try Stage()
        try stage.people([1])
        try stage.launch()
        try stage.run(seconds: 3)
        for _ in 0..<3 {
            try stage.reply(1, "YES", id: "IN1")
            try stage.run(seconds: 5)
        }
        #expect(try stage.replies(1).count == 1)
        #expect(try stage.conversions(1).count == 1)
        #expect(stage.engine.counters.replies == 1)
        #expect(stage.engine.counters.webhooks == 3)
    }

    @Test func `that brings the same text under two ids counts once, where the carrier's time says so`() throws {
        let stage = try Stage()
        try stage.people([1])
        try stage.launch()
        try stage.run(seconds: 3)
        let time = stage.now
        try stage.reply(1, "YES", id: "IN1", carrierTime: time)
        try stage.reply(1, "YES", id: "IN2", carrierTime: time)
        try stage.reply(1, "YES", id: "IN3", carrierTime: time.adding(seconds: 1))
        try stage.run(seconds: 5)
        #expect(try stage.replies(1).count == 2)
    }

    @Test func `of a STOP that comes again is confirmed once`() throws {
        let stage = try Stage()
        try stage.people([1])
        try stage.launch()
        try stage.run(seconds: 3)
        for _ in 0..<3 { try stage.reply(1, "STOP", id: "IN1") }
        try stage.run(seconds: 600)
        #expect(stage.texts(to: 1).count == 2)
        #expect(try stage.count("select count(*) from consent_entry") == 1)
    }

    /// An old STOP that a provider delivers again after the person came back.
    @Test func `of a STOP that comes again after START does not stop them again`() throws {
        let stage = try Stage()
        try stage.people([1])
        try stage.launch()
        try stage.run(seconds: 3)
        try stage.reply(1, "STOP", id: "IN1")
        try stage.run(seconds: 5)
        try stage.reply(1, "START", id: "IN2")
        try stage.run(seconds: 5)
        try stage.reply(1, "STOP", id: "IN1")
        // Before it is known to be old, the safe side: nobody is texted on a guess.
        #expect(try stage.suppression(1) == .optedOut)
        try stage.run(seconds: 5)
        #expect(try stage.replies(1).count == 2)
    }

    @Test func `from nobody we know is kept, without a person`() throws {
        let stage = try Stage()
        try stage.reply(55, "Who is this?")
        try stage.run(seconds: 2)
        let reply = try #require(try stage.replies(55).first)
        #expect(reply.person == nil)
        #expect(reply.campaign == nil)
        #expect(reply.label == "question")
    }

    @Test func `that cannot be read stays with its problem, and holds nobody up`() throws {
        let stage = try Stage()
        try stage.people([1])
        try stage.launch()
        try stage.run(seconds: 3)
        try stage.webhook("gibberish")
        try stage.reply(1, "YES")
        try stage.webhook("receipt|x|y|no such status|")
        try stage.webhook("other")
        try stage.webhook("reply|IN9|", gateway: "gone")
        try stage.run(seconds: 5)
        #expect(try stage.replies(1).map(\.label) == ["yes"])
        #expect(try stage.count("select count(*) from inbox where state = 1") == 2)
        #expect(try stage.count("select count(*) from inbox where state = 2 and problem is not null") == 3)
        #expect(try stage.store.read { try $0.countWaitingWebhooks() } == 0)
        #expect(stage.engine.isAtRest)
    }

    @Test func `is absorbed however many wait`() throws {
        let stage = try Stage()
        try stage.people(1...90)
        try stage.launch()
        try stage.run(seconds: 5)
        for round in 0..<5 {
            for person in 1...90 { try stage.reply(person, round == 0 ? "YES" : "ok", id: "IN\(person).\(round)") }
        }
        #expect(try stage.store.read { try $0.countWaitingWebhooks() } == 450)
        try stage.run(seconds: 0.001)
        #expect(try stage.store.read { try $0.countWaitingWebhooks() } == 0)
        #expect(stage.engine.counters.conversions == 90)
    }

    @Test func `of a receipt moves its message, before or after the answer`() throws {
        let stage = try Stage()
        try stage.people(1...3)
        stage.answer = { text in
            Stage.person(of: text.to) == 1 ? nil : .accepted(reference: "SM\(text.messageID)", segments: 1)
        }
        try stage.launch()
        try stage.run(seconds: 3)
        let unanswered = try #require(stage.texts(to: 1).first)
        try stage.receipt(unanswered.text, .delivered)
        try stage.run(seconds: 1)
        #expect(try stage.standing(1) == "delivered")
        stage.answerLate(unanswered, .accepted(reference: "SM", segments: 1))
        // By the provider's reference alone.
        try stage.webhook("receipt|SM\(stage.texts(to: 2)[0].text.messageID)||undelivered|30003")
        try stage.webhook("receipt|SM-unknown||delivered|")
        try stage.run(seconds: 1)
        #expect(try [1, 2, 3].map { try stage.standing($0) } == ["delivered", "undelivered", "accepted"])
        #expect(try stage.count("select count(*) from parked_receipt") == 1)
        #expect(stage.engine.isAtRest)
    }

    @Test func `of a receipt that overtakes its reference is applied when the answer comes`() throws {
        let stage = try Stage()
        try stage.people([1])
        stage.answer = { _ in nil }
        try stage.launch()
        try stage.run(seconds: 3)
        try stage.webhook("receipt|SM1||delivered|")
        try stage.run(seconds: 1)
        #expect(try stage.standing(1) == "claimed")
        stage.answerLate(stage.sent[0], .accepted(reference: "SM1", segments: 1))
        try stage.run(seconds: 1)
        #expect(try stage.standing(1) == "delivered")
        #expect(try stage.count("select count(*) from parked_receipt") == 0)
    }
}
