import Domain

extension Scenario {
    static func drawCampaign(
        _ index: Int, lanes: [Int], launchAt: Int64, days: Int, activated: [Int], compared: [Int],
        _ chance: inout SeededGenerator
    ) -> SimulatedCampaign {
        let letter: Character = index == 0 ? "A" : "B"
        let countsSaid = chance.chance(0.5)
        let isSolicitation = chance.chance(0.5)
        let evidence: [Evidence] =
            chance.chance(0.5) ? [.yes, .signed, .paper] : [.yes, .attending, .signed, .paper, .attendance]
        var plan = Plan(
            name: "Campaign \(letter)",
            purpose: isSolicitation
                ? Purpose(isSolicitation: true)
                : Purpose(isSolicitation: false, decidedBy: "Sim", reason: "our own members"),
            meeting: index == 0 && chance.chance(0.6) ? meeting : nil, startsAt: nil,
            audience: PlannedAudience(lists: [index == 0 ? "activated" : "other"]),
            baseline: compared.isEmpty ? nil : .list("cold"),
            action: ActionAsk(
                name: action, evidence: evidence, strength: countsSaid ? .said : .done,
                yesAuthorises: !countsSaid && chance.chance(0.5)),
            yesWords: [], window: chance.chance(0.3) ? PlannedWindow(fromMinute: 600, toMinute: 1_140) : nil,
            sender: "lane \(lanes[0])", steps: drawSteps(letter, days: days, &chance),
            attributionSeconds: chance.between(2, 60) * 3_600, followUps: chance.chance(0.7) ? .silent : .unconverted)
        addLinks(to: &plan, &chance)
        if lanes.count > 1 { plan.furtherSenders = lanes.dropFirst().map { "lane \($0)" } }
        return SimulatedCampaign(
            plan: plan, letter: letter, lanes: lanes, launchAt: launchAt, activated: activated, compared: compared)
    }

    /// In some campaigns some of the texts have a link.
    private static func addLinks(to plan: inout Plan, _ chance: inout SeededGenerator) {
        guard chance.chance(0.4) else { return }
        let linked = chance.pick([[0], [1], [0, 1, 2], [1, 2], [0, 2]])
        for step in linked { plan.steps[step].text = "Sign at {link} today. " + plan.steps[step].text }
        plan.link = PlannedLink(url: page)
    }

    private static func drawSteps(
        _ letter: Character, days: Int, _ chance: inout SeededGenerator
    ) -> [PlannedStep] {
        func expiry() -> Int64 { chance.between(4, 30) * 3_600 }
        let evening = Int(chance.between(16 * 60, 20 * 60 + 30))
        let times: [StepTime] =
            switch days {
            case ...1: [.atOnce, .after(seconds: 4 * 3_600), .after(seconds: 9 * 3_600)]
            case 2: [.atOnce, .after(seconds: 5 * 3_600), .day(1, minute: evening)]
            default: [.atOnce, .day(1, minute: evening), .day(days - 1, minute: Int(chance.between(9 * 60, 20 * 60)))]
            }
        let texts = [
            chance.pick([
                "Hi {first_name|friend}, Dev with {organization}. May we add your name to the postcard? YES or NO. STOP to"
                    + " opt out",
                "Hi {first_name|friend}, it's Dev with {organization}. We met at the assembly, where forty of your"
                    + " neighbours said what the money should be for. May we add your name to the postcard to the"
                    + " alderperson? Reply YES or NO. Reply STOP to opt out",
                "{first_name|Friend} 🌻 {organization}: sign the postcard? YES / NO. STOP to opt out",
            ]),
            "{first_name|Friend}, {organization} again: the postcard goes out soon. YES to sign, STOP to opt out",
            "Last call from {organization}: YES puts your name on it. STOP to opt out",
        ]
        return times.indices.map { index in
            PlannedStep(
                name: "step \(index + 1)", at: times[index], text: "\(texts[index]) #\(letter)\(index + 1)",
                expiresAfterSeconds: expiry())
        }
    }
}

extension SimulatedCampaign {
    /// A short campaign of one step for the same people, on the same lanes.
    func renewed(letter: Character, launchAt: Int64) -> SimulatedCampaign {
        var plan = plan
        plan.name = "Campaign \(letter)"
        plan.meeting = nil
        plan.steps = Array(plan.steps.prefix(1))
        plan.steps[0].at = .atOnce
        if plan.linkedSteps.isEmpty { plan.link = nil }
        plan.steps[0].text = plan.steps[0].text.replacing("#\(self.letter)1", with: "#\(letter)1")
        return SimulatedCampaign(
            plan: plan, letter: letter, lanes: lanes, launchAt: launchAt, activated: activated, compared: compared)
    }
}
