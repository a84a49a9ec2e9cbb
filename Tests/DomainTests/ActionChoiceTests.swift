import Domain
import Testing

@Suite struct `A plan with several actions` {
    private static func ask(
        _ name: String, _ evidence: [Evidence], words: [String]? = nil, yesAuthorises: Bool = false
    ) -> ActionAsk {
        ActionAsk(
            name: name, evidence: evidence, strength: yesAuthorises ? .done : .said, yesAuthorises: yesAuthorises,
            yesWords: words)
    }

    private static func plan(_ actions: [ActionAsk]) -> Plan {
        Plan(
            name: "ask", purpose: Purpose(isSolicitation: true), meeting: nil, startsAt: nil,
            audience: PlannedAudience(lists: ["all"]), baseline: nil, action: actions[0], yesWords: [], window: nil,
            sender: "main",
            steps: [
                PlannedStep(name: "ask", at: .atOnce, text: "CARD to sign, MEET to come.", expiresAfterSeconds: 60)
            ],
            attributionSeconds: 86_400, followUps: .silent,
            furtherActions: actions.count > 1 ? Array(actions.dropFirst()) : nil)
    }

    private static let postcard = ask("postcard", [.yes, .signed, .paper], yesAuthorises: true)
    private static let meeting = ask("meeting", [.attending, .attendance], words: ["meet", "count me in"])
    private static let letter = ask("letter", [.yes, .form], words: ["letter"])
    private static let all = plan([postcard, meeting, letter])

    private func completed(_ reply: String, by plan: Plan = all, sent: String? = nil) -> [String] {
        let reading = ReplyReader().knowing(yesWords: plan.allYesWords).read(reply, sent: sent)
        return reading.acting.flatMap { label in
            plan.completed(by: label, beside: [reading.label] + reading.also) {
                PlanWords.use($0, in: reply, sent: sent)
            }.map { "\($0.ask.name) \($0.fact.evidence.rawValue) \($0.fact.strength.rawValue)" }
        }
    }

    @Test(arguments: [
        ("YES", ["postcard yes done"]),
        ("Yes please", ["postcard yes done"]),
        ("MEET", ["meeting attending said"]),
        ("meet!", ["meeting attending said"]),
        ("Count me in", ["meeting attending said"]),
        ("Letter please", ["letter yes said"]),
        ("I'll be there", ["meeting attending said"]),
        ("I already signed", ["postcard signed organic"]),
        ("No thanks", []),
        ("STOP", []),
        ("What is this about?", []),
    ])
    func `knows by label and words which of them a reply completes`(reply: String, expected: [String]) {
        #expect(completed(reply) == expected)
    }

    @Test func `does not take our own words, copied, for the person's`() {
        let sent = "Sign a postcard? Reply CARD. For the letter to the mayor reply LETTER, for the meeting MEET."
        #expect(completed("Yes\n> " + sent, sent: sent) == ["postcard yes done"])
    }

    @Test func `completes nothing by a yes that is torn between two`() {
        let named = Self.plan([Self.ask("postcard", [.yes], words: ["card"]), Self.letter])
        let uses: ([String]) -> Bool = { _ in true }
        #expect(named.completed(by: .yes, uses: uses).map(\.ask.name) == ["postcard", "letter"])
        #expect(named.completed(by: .yes, beside: [.no], uses: uses).isEmpty)
        #expect(named.completed(by: .yes, beside: [.no]) { $0 == ["card"] }.map(\.ask.name) == ["postcard"])
    }

    @Test func `gives a plain yes to the first without words of its own, else to the first`() {
        #expect(Self.all.plainYes?.name == "postcard")
        #expect(Self.plan([Self.letter, Self.postcard]).plainYes?.name == "postcard")
        #expect(Self.plan([Self.letter, Self.ask("card", [.yes], words: ["card"])]).plainYes?.name == "letter")
        #expect(Self.plan([Self.meeting]).plainYes == nil)
    }

    @Test func `with only one is what it was`() {
        let one = Self.plan([Self.ask("postcard", [.yes, .signed, .attending])])
        #expect(one.actionProblems.isEmpty)
        #expect(completed("YES", by: one) == ["postcard yes said"])
        #expect(completed("I'll be there", by: one) == ["postcard attending said"])
        #expect(completed("I already signed", by: one) == ["postcard signed organic"])
    }

    @Test func `is refused where a reply could mean two of them`() {
        func problems(_ actions: [ActionAsk]) -> [String] { Self.plan(actions).actionProblems.map(\.reason) }
        #expect(Self.all.actionProblems.isEmpty)
        #expect(
            problems([Self.postcard, Self.ask("letter", [.yes])])
                == ["a plain YES would mean \"postcard\" and \"letter\" alike"])
        #expect(
            problems([Self.meeting, Self.ask("march", [.attending])])
                == ["\"I'll be there\" would mean \"meeting\" and \"march\" alike"])
        #expect(
            problems([Self.postcard, Self.ask("petition", [.signed])])
                == ["\"I already signed\" would mean \"postcard\" and \"petition\" alike"])
        #expect(problems([Self.postcard, Self.postcard]) == ["the action \"postcard\" is listed twice"])
        #expect(
            problems([Self.letter, Self.ask("petition", [.yes], words: ["Letter"])])
                == ["\"letter\" and \"petition\" have a word in common in their yes_words, or one inside the other's"])
        let sign = Self.ask("petition", [.yes], words: ["sign"])
        #expect(problems([sign, Self.ask("shift", [.yes], words: ["please sign up"])]).count == 1)
        #expect(problems([Self.ask("shift", [.yes], words: ["Sign up"]), sign]).count == 1)
        #expect(problems([sign, Self.ask("shift", [.yes], words: ["signal", "up"])]).isEmpty)
        #expect(problems([Self.ask("paper", [.paper], words: ["paper"])]).count == 1)
    }
}
