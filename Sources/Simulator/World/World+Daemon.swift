import Domain
import Engine
import Gateways
import Storage

extension World {
    mutating func planLoop(at instant: Int64) {
        let at = max(instant, now)
        if let loopAt, loopAt <= at { return }
        loopAt = at
        queue.plan(.daemonLoops, at: at)
    }

    // MARK: Start and end

    mutating func startDaemon() throws {
        guard engine == nil else { return }
        driver.revive()
        settings.daemon += 1
        do {
            let opened = try TextingEngine(
                store: store, settings: settings, gateways: gateways, seed: chance.engine.next(), now: instant,
                monotonic: monotonic)
            if driver.hasCrashed { throw StoreError.commitUnknown }
            engine = opened
            let doubtful = opened.counters.doubtfulAtStart
            note("daemon \(settings.daemon) starts, \(doubtful) in doubt")
            try judgeDoubts(doubtful)
            planLoop(at: now)
        } catch let error as StoreError {
            note("daemon cannot start: \(error)")
            queue.plan(.daemonStarts, at: now + Span.second)
        }
    }

    /// A crash leaves no more in doubt than the lanes may hold; a careful stop leaves nothing.
    private mutating func judgeDoubts(_ doubtful: Int) throws {
        // What a lane can hand over in 100 ms: its rate's share of them, and the burst of a fiftieth of a second.
        let most = scenario.lanes.map(\.limits.segmentsPerSecond).reduce(0) { sum, rate in
            sum + max(scenario.slots, (rate + 9) / 10 + max(1, rate / 50))
        }
        if doubtful > (wasStoppedWithCare ? 0 : most) {
            throw Breach(
                .everyoneIsAccountedFor,
                wasStoppedWithCare
                    ? "a careful stop left \(doubtful) messages in doubt"
                    : "one crash left \(doubtful) messages in doubt, and the lanes may hold \(most)")
        }
        facts.doubtsAtStart += doubtful
        wasStoppedWithCare = false
    }

    mutating func die(_ fault: Fault, why: String) {
        note("daemon dies: \(why)")
        faults.note(fault)
        leave()
        let pause =
            chance.crash.chance(0.75)
            ? chance.crash.spread(Span.second / 5, Span.minute) : chance.crash.spread(Span.minute, 8 * Span.hour)
        queue.plan(.daemonStarts, at: now + pause)
    }

    /// Connections break; what is with the providers stays there.
    private mutating func leave() {
        engine = nil
        isDraining = false
        loopAt = nil
        answers.removeAll()
        for item in mailbox { retry(item.delivery, because: "the daemon is gone") }
        mailbox.removeAll()
    }

    // MARK: The loop

    private enum Death { case none, now, beforeAcknowledgement, beforeWire }

    private mutating func drawDeath() -> Death {
        if isDue(.crashInTransaction) {
            driver.crash(
                in: Int(chance.crash.between(0, 4)), at: chance.crash.chance(0.5) ? .beforeCommit : .afterCommit)
            return .none
        }
        // Each is counted when it happens, not when it is drawn.
        if isDue(.daemonCrash) { return .now }
        if !mailbox.isEmpty, isDue(.crashBeforeAcknowledgement) { return .beforeAcknowledgement }
        if isDue(.crashBeforeWire) { return .beforeWire }
        return .none
    }

    private mutating func isDue(_ fault: Fault) -> Bool {
        var copy = faults
        return copy.strikes(fault, &chance.crash)
    }

    mutating func loopDaemon() throws {
        guard loopAt == now else { return }
        loopAt = nil
        guard engine != nil, !isFrozen else { return }
        facts.loops += 1
        let death = drawDeath()
        if death == .now { return die(.daemonCrash, why: "between events") }
        if faults.strikes(.daemonFrozen, &chance.crash) {
            isFrozen = true
            note("daemon freezes")
            queue.plan(.daemonThaws, at: now + chance.crash.spread(10 * Span.second, 12 * Span.hour))
            return
        }
        if !isDraining, faults.strikes(.gracefulRestart, &chance.crash) {
            isDraining = true
            note("daemon drains")
            let (instant, monotonic) = (instant, monotonic)
            engine?.drain(now: instant, monotonic: monotonic)
        }
        let isAlive =
            try takeWebhooks(death: death == .beforeAcknowledgement) && takeAnswers() && takeTurns(death == .beforeWire)
        try judgeArrows()
        guard isAlive else { return }
        if isDraining, engine?.isDrained == true, mailbox.isEmpty, answers.isEmpty {
            note("daemon stops with care")
            leave()
            wasStoppedWithCare = true
            queue.plan(.daemonStarts, at: now + chance.crash.between(Span.second / 10, 5 * Span.second))
        }
    }

    /// True while the daemon lives: nothing died in the last call of the engine.
    private mutating func survives() -> Bool {
        guard driver.hasCrashed else { return true }
        die(.crashInTransaction, why: "in a transaction")
        return false
    }

    private mutating func takeWebhooks(death: Bool) throws -> Bool {
        guard !mailbox.isEmpty else { return true }
        let batch = mailbox
        mailbox.removeAll()
        var taken: [(delivery: Int, arrivedAt: Int64)] = []
        var webhooks: [AuthenticWebhook] = []
        for item in batch {
            guard let webhook = try authenticated(item.delivery, arrivedAt: item.arrivedAt) else { continue }
            taken.append(item)
            webhooks.append(webhook)
        }
        guard !webhooks.isEmpty else { return true }
        var handOffs: [HandOff] = []
        let (instant, monotonic) = (instant, monotonic)
        do {
            handOffs = try engine?.accept(webhooks, now: instant, monotonic: monotonic) ?? []
        } catch {
            // Only a commit that nobody told of has happened all the same.
            if error as? StoreError == .commitUnknown { for item in taken { took(item) } }
            for item in taken { retry(item.delivery, because: "the store says no") }
            return survives()
        }
        for item in taken { took(item) }
        if death || driver.hasCrashed {
            for item in taken { retry(item.delivery, because: "the daemon died before its 2xx") }
            die(death ? .crashBeforeAcknowledgement : .crashInTransaction, why: "before the 2xx")
            return false
        }
        for item in taken { acknowledge(item.delivery) }
        try send(handOffs)
        return true
    }

    private mutating func takeAnswers() throws -> Bool {
        guard !answers.isEmpty else { return true }
        var items: [Dispatcher.Answer] = []
        for index in answers {
            let flight = flights[index]
            guard let gateway = gateways[scenario.lanes[flight.lane].gatewayName], let answer = flight.answer else {
                continue
            }
            let outcomes = gateway.outcomes(of: answer, for: [flight.text])
            guard outcomes.count == 1 else {
                throw Breach(.soundness, "a codec gave \(outcomes.count) outcomes for one text")
            }
            items.append(Dispatcher.Answer(message: flight.text.messageID, outcome: outcomes[0]))
        }
        answers.removeAll()
        let (instant, monotonic) = (instant, monotonic)
        let handOffs = engine?.answered(items, now: instant, monotonic: monotonic) ?? []
        guard survives() else { return false }
        try send(handOffs)
        return true
    }

    private mutating func takeTurns(_ diesBeforeWire: Bool) throws -> Bool {
        let (instant, monotonic) = (instant, monotonic)
        for _ in 0..<200 {
            guard let turn = engine?.turn(now: instant, monotonic: monotonic) else { return false }
            guard survives() else { return false }
            facts.turns += 1
            if let problem = turn.problem as? StoreError {
                guard problem == .busy else { throw Breach(.soundness, "the engine's turn failed: \(problem)") }
            } else if let problem = turn.problem {
                throw Breach(.soundness, "the engine's turn failed: \(problem)")
            }
            if diesBeforeWire, !turn.handOffs.isEmpty {
                die(
                    .crashBeforeWire,
                    why: "with \(turn.handOffs.reduce(0) { $0 + $1.texts.count }) texts before the wire")
                return false
            }
            try send(turn.handOffs)
            if !turn.hasMore {
                planNextLoop(after: turn)
                return true
            }
        }
        throw Breach(.soundness, "the engine always has more to do")
    }

    private mutating func planNextLoop(after turn: Turn) {
        if let wake = turn.wakeAt { planLoop(at: max(now + Span.millisecond / 10, now + wake - monotonic)) }
        if let moment = turn.nextMoment { planLoop(at: max(now + 1, moment.microseconds)) }
    }

    private func judgeArrows() throws {
        if let arrow = driver.forbiddenArrow { throw Breach(.onlyDrawnArrows, "a message went from \(arrow.text)") }
    }
}
