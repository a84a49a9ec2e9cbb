import Domain
import Gateways

extension World {
    /// What a person does about a text that their phone just showed.
    mutating func planReaction(_ flight: Int) {
        let (person, lane) = (flights[flight].person, flights[flight].lane)
        if let words = scenario.people[person].machine {
            let after = chance.people.spread(Span.second, 10 * Span.second)
            return speak(person, lane: lane, words, quoting: flight, after: after)
        }
        if case .manual = flights[flight].identity { return answerOrganizer(person, flight) }
        guard case .step = flights[flight].identity,
            chance.people.chance(scenario.people[person].talkativeness)
        else { return }
        let delay = chance.people.spread(50 * Span.millisecond, 8 * Span.hour)
        switch chance.people.pick(weighted: Self.manners) {
        case .plainly: answerPlainly(person, flight, after: delay)
        case .atOnce: sayTwoThingsAtOnce(person, flight, at: now + delay)
        case .inParts: sayInParts(person, flight, after: delay)
        case .fromAnotherPhone: answerFromAnotherPhone(person, flight, after: delay)
        }
    }

    /// To somebody who wrote to them alone.
    private mutating func answerOrganizer(_ person: Int, _ flight: Int) {
        guard chance.people.chance(0.4) else { return }
        let meanings: [(Saying.Meaning, Int)] = [(.noise, 5), (.question, 4), (.stop, 1), (.plainStop, 1)]
        let meaning = chance.people.pick(weighted: meanings)
        speak(
            person, lane: flights[flight].lane, someSaying(meaning).withoutAnswer(), quoting: flight,
            after: chance.people.spread(Span.second, 3 * Span.hour))
    }

    private enum Manner { case plainly, atOnce, inParts, fromAnotherPhone }

    private static let manners: [(Manner, Int)] = [(.plainly, 82), (.atOnce, 6), (.inParts, 5), (.fromAnotherPhone, 7)]

    private mutating func answerPlainly(_ person: Int, _ flight: Int, after delay: Int64) {
        let lane = flights[flight].lane
        let meaning = chance.people.pick(weighted: Self.reactions)
        speak(person, lane: lane, someSaying(meaning), quoting: flight, after: delay)
        // Twice, to be sure; or something else on second thoughts.
        if chance.people.chance(0.15) {
            speak(
                person, lane: lane, someSaying(meaning), quoting: flight,
                after: delay + chance.people.spread(Span.second, Span.hour))
        }
        if chance.people.chance(0.12) {
            speak(
                person, lane: lane, someSaying(chance.people.pick(weighted: Self.reactions)), quoting: flight,
                after: delay + chance.people.spread(Span.second, 10 * Span.hour))
        }
        if meaning == .stop || meaning == .plainStop, chance.people.chance(0.3) {
            speak(
                person, lane: lane, someSaying(.start), quoting: flight,
                after: delay + chance.people.spread(Span.second, 10 * Span.hour))
        }
    }

    private static let reactions: [(Saying.Meaning, Int)] = [
        (.yes, 34), (.no, 12), (.stop, 16), (.plainStop, 6), (.question, 8), (.help, 4), (.wrongNumber, 3),
        (.attending, 3), (.signed, 3), (.likelyYes, 3), (.noise, 8),
    ]

    /// Two texts that reach us in the same instant, at one daemon or at two, in either order. Never the same words: that
    /// would be one text that came twice.
    private mutating func sayTwoThingsAtOnce(_ person: Int, _ flight: Int, at instant: Int64) {
        let pair = chance.people.pick(Self.pairs)
        let arrivesAt = instant + chance.webhooks.between(20, 500) * Span.millisecond
        let first = someSaying(pair.0)
        var second = someSaying(pair.1)
        if second.text == first.text { second.text += " " }
        for saying in [first, second].shuffled(using: &chance.people) {
            queue.plan(
                .personSpeaks(
                    person: person, lane: flights[flight].lane, saying: saying, quoting: flight, arrivesAt: arrivesAt),
                at: instant)
        }
    }

    private static let pairs: [(Saying.Meaning, Saying.Meaning)] = [
        (.yes, .stop), (.yes, .stop), (.yes, .plainStop), (.yes, .no), (.yes, .yes), (.stop, .start), (.stop, .start),
        (.plainStop, .start), (.stop, .plainStop), (.stop, .stop), (.help, .stop), (.help, .help), (.signed, .stop),
        (.question, .stop), (.wrongNumber, .stop), (.attending, .noise),
    ]

    /// One thought in two or three texts, a breath apart.
    private mutating func sayInParts(_ person: Int, _ flight: Int, after delay: Int64) {
        var after = delay
        for part in chance.people.pick(Self.thoughts) {
            speak(person, lane: flights[flight].lane, part, quoting: flight, after: after)
            after += chance.people.spread(Span.second / 2, 20 * Span.second)
        }
    }

    private static let thoughts: [[Saying]] = [
        [Saying("Yes", .yes), Saying("but stop texting me", .plainStop)],
        [Saying("Yes!", .yes), Saying("Who is this?", .question)],
        [Saying("Already signed", .signed), Saying("please take me off your list", .plainStop)],
        [Saying("Hola", .noise), Saying("¿Quién es?", .question), Saying("STOP", .stop)],
        [Saying("No", .no), Saying("no thanks", .no), Saying("stop texting me", .plainStop)],
        [Saying("STOP", .stop), Saying("sorry", .noise), Saying("START", .start)],
        [Saying("STOP", .stop), Saying("START", .start), Saying("Stop!", .stop)],
        [Saying("Sí", .yes), Saying("ya firmé", .signed)],
        [Saying("I'll be there", .attending), Saying("What time does it start?", .question)],
    ]

    /// They answer from a phone that we did not text: one that nobody knows, one whose owner cannot be texted, or that of
    /// somebody else who heard from the same number of ours. Who owns the phone is all that anybody can know.
    private mutating func answerFromAnotherPhone(_ person: Int, _ flight: Int, after delay: Int64) {
        let lane = flights[flight].lane
        var others = scenario.people.indices.filter { scenario.people[$0].isStranger }
        if chance.people.chance(0.5) {
            let known = scenario.people.indices.filter { isPhoneToBorrow($0, lane: lane) && $0 != person }
            if !known.isEmpty { others = known }
        }
        let other = chance.people.pick(others)
        note("person \(person) will write from the phone of person \(other)")
        facts.borrowed += 1
        let meaning = chance.people.pick(weighted: Self.reactions)
        speak(other, lane: lane, someSaying(meaning).withoutAnswer(), quoting: flight, after: delay)
    }

    /// Where it is known which text of ours a reply from that phone answers: the last by this lane, or none.
    private func isPhoneToBorrow(_ person: Int, lane: Int) -> Bool {
        if scenario.people[person].isStranger || scenario.people[person].machine != nil { return false }
        return !scenario.people[person].isTextable
            || oracle.ledger[person].heard.contains { $0.lane == lane && $0.handedAt < now - Span.minute }
    }

    // MARK: Words

    /// Something that means this, in one of its spellings.
    mutating func someSaying(_ meaning: Saying.Meaning) -> Saying {
        let saying = chance.people.pick(Saying.meaning(meaning))
        guard chance.people.chance(0.4) else { return saying }
        return chance.people.pick(Spelling.allCases).spell(saying) ?? saying
    }

    private mutating func speak(_ person: Int, lane: Int, _ saying: Saying, quoting flight: Int, after delay: Int64) {
        queue.plan(
            .personSpeaks(person: person, lane: lane, saying: saying, quoting: flight), at: now + delay)
    }

    mutating func personSpeaks(_ person: Int, lane: Int, saying: Saying, quoting: Int?, arrivesAt: Int64?) {
        let meaning = saying.means
        note("person \(person) says \(meaning) to lane \(lane): \(saying.text.debugDescription)")
        let account = scenario.lanes[lane].account
        var handled: String?
        if account.handlesKeywords, meaning == .stop || meaning == .start || meaning == .help {
            // The provider knows only the plain spellings, each as the whole message.
            let word0 = Self.providerKeywords[saying.text.uppercased()]
            switch word0 {
            case "STOP": blocked[lane].insert(person)
            case "START": blocked[lane].remove(person)
            default: break
            }
            handled = scenario.lanes[lane].kind == "twilio" && chance.webhooks.chance(0.5) ? word0 : nil
        }
        references += 1
        let body = saying.words(quoting: quoting.map { flights[$0].text.body.exposed })
        facts.said(body, meaning: meaning, by: person)
        let words = ReplyWords(
            reference: scenario.lanes[lane].kind == "twilio" ? "SM\(20_000_000 + references)" : "in-\(references)",
            from: scenario.people[person].phone, to: account.number,
            body: body, saidAt: now, handled: handled)
        deliveries.append(Delivery(lane: lane, kind: .reply(person: person, saying: saying, words: words)))
        queue.plan(
            .webhookArrives(delivery: deliveries.count - 1),
            at: arrivesAt ?? now + chance.webhooks.between(20, 500) * Span.millisecond)
    }

    private static let providerKeywords = [
        "STOP": "STOP", "STOPALL": "STOP", "UNSUBSCRIBE": "STOP", "QUIT": "STOP", "END": "STOP", "CANCEL": "STOP",
        "START": "START", "UNSTOP": "START", "HELP": "HELP", "INFO": "HELP",
    ]
}
