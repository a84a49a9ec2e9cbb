import Domain
import Gateways

extension World {
    /// What a person does about a text that their phone just showed.
    mutating func planReaction(_ flight: Int) {
        guard case .step = flights[flight].identity else { return }
        let person = flights[flight].person
        guard chance.people.chance(scenario.people[person].talkativeness) else { return }
        let meaning = chance.people.pick(weighted: Self.reactions)
        let delay = chance.people.spread(50 * Span.millisecond, 8 * Span.hour)
        speak(person, lane: flights[flight].lane, meaning: meaning, quoting: flight, after: delay)
        // Twice, to be sure; or something else on second thoughts.
        if chance.people.chance(0.15) {
            speak(
                person, lane: flights[flight].lane, meaning: meaning, quoting: flight,
                after: delay + chance.people.spread(Span.second, Span.hour))
        }
        if chance.people.chance(0.12) {
            speak(
                person, lane: flights[flight].lane, meaning: chance.people.pick(weighted: Self.reactions),
                quoting: flight,
                after: delay + chance.people.spread(Span.second, 10 * Span.hour))
        }
        if meaning == .stop || meaning == .plainStop, chance.people.chance(0.3) {
            speak(
                person, lane: flights[flight].lane, meaning: .start, quoting: flight,
                after: delay + chance.people.spread(Span.second, 10 * Span.hour))
        }
    }

    private static let reactions: [(Saying.Meaning, Int)] = [
        (.yes, 34), (.no, 12), (.stop, 16), (.plainStop, 6), (.question, 8), (.help, 4), (.wrongNumber, 3),
        (.attending, 3), (.signed, 3), (.likelyYes, 3), (.noise, 8),
    ]

    private mutating func speak(
        _ person: Int, lane: Int, meaning: Saying.Meaning, quoting flight: Int, after delay: Int64
    ) {
        let saying = chance.people.pick(Saying.places(meaning: meaning))
        queue.plan(
            .personSpeaks(person: person, lane: lane, saying: saying, quoting: flight), at: now + delay)
    }

    mutating func personSpeaks(_ person: Int, lane: Int, saying: Int, quoting: Int?) {
        let meaning = Saying.all[saying].means
        note("person \(person) says \(meaning) to lane \(lane)")
        let account = scenario.lanes[lane].account
        var handled: String?
        if account.handlesKeywords, meaning == .stop || meaning == .start || meaning == .help {
            // The provider knows only the plain spellings, each as the whole message.
            let word = Saying.all[saying].text.uppercased()
            let word0 = Self.providerKeywords[word]
            switch word0 {
            case "STOP": blocked[lane].insert(person)
            case "START": blocked[lane].remove(person)
            default: break
            }
            handled = scenario.lanes[lane].kind == "twilio" && chance.webhooks.chance(0.5) ? word0 : nil
        }
        references += 1
        let words = ReplyWords(
            reference: scenario.lanes[lane].kind == "twilio" ? "SM\(20_000_000 + references)" : "in-\(references)",
            from: scenario.people[person].phone, to: account.number,
            body: Saying.all[saying].words(quoting: quoting.map { flights[$0].text.body.exposed }), saidAt: now,
            handled: handled)
        deliveries.append(Delivery(lane: lane, kind: .reply(person: person, saying: saying, words: words)))
        queue.plan(
            .webhookArrives(delivery: deliveries.count - 1),
            at: now + chance.webhooks.between(20, 500) * Span.millisecond)
    }

    private static let providerKeywords = [
        "STOP": "STOP", "STOPALL": "STOP", "UNSUBSCRIBE": "STOP", "QUIT": "STOP", "END": "STOP", "CANCEL": "STOP",
        "START": "START", "UNSTOP": "START", "HELP": "HELP", "INFO": "HELP",
    ]
}
