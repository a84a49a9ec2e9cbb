import Domain
import Engine
import Gateways

extension World {
    /// Time-out of a request, as the curl wire has it.
    private static let timeout = 30 * Span.second

    /// Texts of a daemon are given to its wire, which starts as many as it has slots; others wait in its line, and can be
    /// taken back.
    mutating func send(_ handOffs: [HandOff], by place: Int) throws {
        for handOff in handOffs {
            takeBack(handOff, from: place)
            guard let first = handOff.texts.first else { continue }
            guard
                let lane = scenario.lanes.firstIndex(where: {
                    $0.gatewayName == handOff.gateway && $0.number == first.from
                })
            else { throw Breach(.soundness, "a hand-over for an unknown lane of \(handOff.gateway)") }
            for text in handOff.texts {
                if monotonic(place) < handOff.notAfter {
                    try oracle.handedOver(lane: lane, body: text.body.exposed, at: now)
                }
                daemons[place].line.append(WaitingText(text: text, lane: lane, notAfter: handOff.notAfter))
                daemons[place].onWire += 1
            }
        }
        try startTexts(place)
    }

    /// Whatever of it still waits is answered as taken back.
    private mutating func takeBack(_ recall: HandOff, from place: Int) {
        guard recall.isRecall, !daemons[place].line.isEmpty else { return }
        let back = daemons[place].line.filter {
            recall.recalled.contains($0.text.messageID) || recall.recalledPhones.contains($0.text.to)
        }
        guard !back.isEmpty else { return }
        let messages = Set(back.map(\.text.messageID))
        note("\(messages.count) texts are taken back")
        facts.takenBack += messages.count
        daemons[place].line.removeAll { messages.contains($0.text.messageID) }
        daemons[place].recalled += back.map(\.text.messageID)
        planLoop(place, at: mailAt())
    }

    private mutating func startTexts(_ place: Int) throws {
        while daemons[place].started < scenario.slots, !daemons[place].line.isEmpty {
            let waiting = daemons[place].line.removeFirst()
            daemons[place].started += 1
            try start(
                waiting.text, lane: waiting.lane, by: place, isOpen: monotonic(place) < waiting.notAfter)
        }
    }

    private mutating func start(_ text: OutboundText, lane: Int, by place: Int, isOpen: Bool) throws {
        let name = scenario.lanes[lane].gatewayName
        guard let gateway = gateways[name] else { throw Breach(.soundness, "no gateway \(name)") }
        guard let person = personOfPhone[text.to.exposed] else { throw Breach(.soundness, "a text to nobody we know") }
        let identity = try oracle.identity(of: text.body.exposed)
        let isAfterStop = isOpen ? try oracle.leaves(identity, to: person, at: now) : false
        if isOpen, isFenced {
            throw Breach(.restoredSendsNothing, "a text left a restored store that nobody had armed")
        }
        let (fate, delay, answerDelay) = isOpen ? drawFate(lane: lane, identity) : (.gated, 0, 0)
        flights.append(
            Flight(
                lane: lane, person: person, identity: identity, text: text, call: gateway.call(for: [text]),
                handedAt: now, daemon: place, process: daemons[place].number, isAfterStop: isAfterStop, fate: fate,
                answerDelay: answerDelay))
        let index = flights.count - 1
        note(
            "hand-over \(index): message \(text.messageID) to person \(person) by lane \(lane) of daemon \(place), \(fate)"
        )
        guard isOpen else {
            return tell(index, .failure(WireFailure(code: "gated", reach: .neverSent)), .later, after: Span.millisecond)
        }
        facts.handed(flight: index, person: person, identity: identity)
        switch fate {
        case .refusedConnection:
            tell(index, .failure(WireFailure(code: "couldnt_connect", reach: .neverSent)), .later, after: delay)
        case .lostBefore:
            tell(index, .failure(WireFailure(code: "timed_out", reach: .maybeSent)), .doubt, after: Self.timeout)
        default: queue.plan(.requestArrives(flight: index), at: now + delay)
        }
        // A STOP crosses the text on its way.
        if case .step = identity, chance.people.chance(0.012) {
            let saying = someSaying(chance.people.chance(0.8) ? .stop : .plainStop)
            queue.plan(
                .personSpeaks(person: person, lane: lane, saying: saying.withoutAnswer(), quoting: nil),
                at: now + chance.people.between(0, 400) * Span.millisecond)
        }
    }

    private mutating func drawFate(lane: Int, _ identity: Oracle.Identity) -> (Fate, delay: Int64, answer: Int64) {
        var delay = chance.wire.between(2, 60) * Span.millisecond
        var answer = chance.wire.between(5, 250) * Span.millisecond
        if faults.strikes(.slowProvider, &chance.wire) {
            delay = chance.wire.spread(100 * Span.millisecond, 20 * Span.second)
            answer = chance.wire.spread(100 * Span.millisecond, 60 * Span.second)
        }
        var fate = Fate.plain
        if now < stormUntil[lane], !faults.isOver {
            fate = chance.wire.chance(0.9) ? .throttled : .plain
        } else if faults.strikes(.throttlingStorm, &chance.wire) {
            stormUntil[lane] = now + chance.wire.spread(Span.second / 2, 10 * Span.minute)
            queue.plan(.stormEnds(lane: lane), at: stormUntil[lane])
            fate = .throttled
        } else if faults.strikes(.connectionRefused, &chance.wire) {
            fate = .refusedConnection
        } else if faults.strikes(.answerLostBefore, &chance.wire) {
            fate = .lostBefore
        } else if faults.strikes(.answerLostAfter, &chance.wire) {
            fate = .lostAfter
        } else if faults.strikes(.serverErrorBare, &chance.wire) {
            fate = .serverError(accepts: chance.wire.chance(0.5), isExplained: false)
        } else if faults.strikes(.serverErrorExplained, &chance.wire) {
            fate = .serverError(accepts: false, isExplained: true)
        } else if faults.strikes(.malformedAnswer, &chance.wire) {
            fate = .malformed(accepts: chance.wire.chance(0.7))
        } else if faults.strikes(.truncatedAnswer, &chance.wire) {
            fate = .truncated(accepts: chance.wire.chance(0.7))
        } else if faults.strikes(.senderFault, &chance.wire) {
            fate = .senderFault
        } else if liesLeft > 0, !faults.isOver, case .step = identity, chance.wire.chance(0.05) {
            liesLeft -= 1
            fate = .lie
        }
        return (fate, delay, answer)
    }

    // MARK: At the provider

    mutating func requestArrives(_ index: Int) throws {
        let flight = flights[index]
        let provider = scenario.lanes[flight.lane].provider
        guard let read = provider.read(flight.call) else {
            throw Breach(
                .soundness,
                "the provider of lane \(flight.lane) cannot read the request of message \(flight.text.messageID)")
        }
        guard read.to == flight.text.to.exposed, read.body == flight.text.body.exposed else {
            throw Breach(.soundness, "the provider read another text than was handed over")
        }
        if case .throttled = flight.fate { return refuse(index, .throttled, .later) }
        if case .senderFault = flight.fate {
            queue.plan(.laneIsResumed(flight.lane), at: now + chance.operators.between(5, 90) * Span.minute)
            return refuse(index, .senderFault, .later)
        }
        if case .serverError(_, isExplained: true) = flight.fate { return refuse(index, .unavailable, .later) }
        if case .serverError(accepts: false, _) = flight.fate { return answerBadly(index) }
        if case .malformed(accepts: false) = flight.fate { return answerBadly(index) }
        if case .truncated(accepts: false) = flight.fate { return answerBadly(index) }
        if blocked[flight.lane].contains(flight.person) {
            // Kannel's own list says "denied", which may be anything.
            if scenario.lanes[flight.lane].kind != "kannel" { facts.toldOptedOut.insert(flight.person) }
            return refuse(index, .optedOut, .refused)
        }
        if scenario.people[flight.person].isDead { return refuse(index, .deadNumber, .refused) }
        try accept(index, read)
    }

    private mutating func accept(_ index: Int, _ read: ReadText) throws {
        let flight = flights[index]
        references += 1
        let reference =
            scenario.lanes[flight.lane].kind == "twilio" ? "SM\(10_000_000 + references)" : "ref-\(references)"
        flights[index].reference = reference
        flights[index].isAccepted = true
        flights[index].read = read
        note("accepted \(index)")
        try oracle.heard(
            person: flight.person, lane: flight.lane, body: read.body, handedAt: flight.handedAt,
            isAfterStop: flight.isAfterStop, validitySeconds: read.validitySeconds,
            lie: facts.lie(about: flight.person, flight.identity, handedAt: flight.handedAt), at: now)
        facts.heard(
            flight: index, person: flight.person, identity: flight.identity, handedAt: flight.handedAt, at: now)
        if flight.fate == .lie {
            faults.note(.sentDespiteRefusal)
            facts.lied(flight.person, flight.identity)
        }
        planReceipts(index, read)
        planReaction(index)
        try planFollowing(index)
        let response = scenario.lanes[flight.lane].provider.accepts(
            reference: reference, segments: SegmentsAsBilled.count(read.body))
        switch flight.fate {
        case .plain:
            // An answer that comes after the wire has given up is no answer.
            if now + flight.answerDelay > flight.handedAt + Self.timeout {
                tell(
                    index, .failure(WireFailure(code: "timed_out", reach: .maybeSent)), .doubt,
                    after: max(0, flight.handedAt + Self.timeout - now))
            } else {
                tell(index, .response(response), .accepted, after: flight.answerDelay)
            }
        case .lostAfter:
            tell(
                index,
                .failure(WireFailure(code: chance.wire.chance(0.5) ? "timed_out" : "recv_error", reach: .maybeSent)),
                .doubt, after: chance.wire.between(Span.second / 10, 30 * Span.second))
        case .lie: refuse(index, chance.wire.chance(0.5) ? .throttled : .unavailable, .later)
        default: answerBadly(index)
        }
    }

    /// The provider may have taken the text, and its answer does not say so.
    private mutating func answerBadly(_ index: Int) {
        let flight = flights[index]
        let whole = scenario.lanes[flight.lane].provider.accepts(reference: flight.reference ?? "none", segments: 1)
        let response: HTTPResponse
        switch flight.fate {
        case .malformed:
            response = HTTPResponse(status: whole.status, body: Array("<html><body>Welcome to the proxy".utf8))
        case .truncated:
            response = HTTPResponse(
                status: whole.status, headers: whole.headers, body: Array(whole.body.prefix(whole.body.count / 2)),
                isTruncated: true)
        default: response = HTTPResponse(status: chance.wire.pick([500, 502, 503, 504]))
        }
        tell(index, .response(response), .doubt, after: flight.answerDelay)
    }

    private mutating func refuse(_ index: Int, _ why: ProviderRefusal, _ told: Told) {
        note("refused \(index): \(why)")
        var response = scenario.lanes[flights[index].lane].provider.refuses(why)
        if why == .throttled, chance.wire.chance(0.3) {
            response.headers.append(HTTPHeader("Retry-After", String(chance.wire.between(1, 30))))
        }
        tell(index, .response(response), told, after: flights[index].answerDelay)
    }

    private mutating func tell(_ index: Int, _ answer: HTTPAnswer, _ told: Told, after delay: Int64) {
        flights[index].answer = answer
        flights[index].told = told
        queue.plan(.answerArrives(flight: index), at: now + delay)
    }

    mutating func answerArrives(_ index: Int) throws {
        let place = flights[index].daemon
        guard daemons[place].engine != nil, flights[index].process == daemons[place].number else {
            flights[index].told = .nothing
            return
        }
        daemons[place].started -= 1
        if !daemons[place].isFrozen { try startTexts(place) }
        note("answer to \(index): \(flights[index].told)")
        if flights[index].told == .doubt { facts.doubted(flights[index].person, flights[index].identity) }
        daemons[place].answers.append(index)
        planLoop(place, at: mailAt())
    }
}
