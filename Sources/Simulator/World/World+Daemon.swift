import Domain
import Engine
import Gateways
import Storage

extension World {
    mutating func planLoop(_ place: Int, at instant: Int64) {
        let at = max(instant, now)
        if let loopAt = daemons[place].loopAt, loopAt <= at { return }
        daemons[place].loopAt = at
        queue.plan(.daemonLoops(place), at: at)
    }

    /// Soon: when the loop next looks into its mailboxes.
    func mailAt() -> Int64 { now + scenario.loopMicroseconds }

    // MARK: Start and end

    mutating func startDaemon(_ place: Int) throws {
        guard daemons[place].engine == nil else { return }
        daemons[place].driver.revive()
        lastNumber += 1
        upheavalAt = now
        var settings = settings
        settings.daemon = lastNumber
        settings.isFenced = isFenced
        let leftBehind = try calmStore.write { transaction in
            try transaction.sql.first("select count(*) from message where state = 1")?.integer(0) ?? 0
        }
        do {
            let opened = try TextingEngine(
                store: daemons[place].store, settings: seams.settings(settings), gateways: gateways,
                seed: chance.engine.next(),
                now: machineNow(place), monotonic: monotonic(place))
            if daemons[place].driver.hasCrashed { throw StoreError.commitUnknown }
            daemons[place].engine = opened
            daemons[place].number = lastNumber
            let doubtful = opened.counters.doubtfulAtStart
            note("daemon \(place) starts as process \(lastNumber), \(doubtful) in doubt")
            if !scenario.isShared { try judgeDoubts(doubtful, after: daemons[place].wasStoppedWithCare) }
            daemons[place].wasStoppedWithCare = false
            planLoop(place, at: now)
        } catch let error as StoreError {
            note("daemon \(place) cannot start: \(error)")
            // What was found in doubt is told to nobody.
            if daemons[place].driver.didCommitLast, !scenario.isShared { facts.doubtsAtStart += Int(leftBehind) }
            queue.plan(.daemonStarts(place), at: now + Span.second)
        }
    }

    /// What a daemon may have claimed at any time, and so what it leaves in doubt when it dies: what a lane can hand
    /// over in 100 ms, which is its rate's share of them, and the burst of a fiftieth of a second.
    var mostClaimed: Int {
        scenario.lanes.map(\.limits.segmentsPerSecond).reduce(0) { sum, rate in
            sum + max(scenario.slots, (rate + 9) / 10 + max(1, rate / 50))
        }
    }

    /// A claim whose commit was not told of is given back on the next turn; one may come on top of it.
    private var mostInDoubt: Int { faults.isEnabled(.commitUnknown) ? 2 * mostClaimed : mostClaimed }

    /// A crash leaves no more in doubt than the lanes may hold; a careful stop leaves nothing.
    private mutating func judgeDoubts(_ doubtful: Int, after stoppedWithCare: Bool) throws {
        if doubtful > (stoppedWithCare ? 0 : mostInDoubt) {
            throw Breach(
                .everyoneIsAccountedFor,
                stoppedWithCare
                    ? "a careful stop left \(doubtful) messages in doubt"
                    : "one crash left \(doubtful) messages in doubt, and the lanes may hold \(mostInDoubt)")
        }
        facts.doubtsAtStart += doubtful
    }

    /// Where lanes are leased, others find a dead daemon's claims: they are counted when it goes.
    private func judgeClaims(_ place: Int, afterStopWithCare: Bool) throws {
        guard scenario.isShared else { return }
        let number = daemons[place].number
        let claims = try calmStore.write { try $0.claims(of: number).count }
        if claims > (afterStopWithCare ? 0 : mostInDoubt) {
            throw Breach(
                .everyoneIsAccountedFor,
                "daemon \(place) \(afterStopWithCare ? "stopped with care" : "went away") and left \(claims) claims, and the "
                    + "lanes may hold \(mostInDoubt)")
        }
    }

    mutating func die(_ place: Int, _ fault: Fault, why: String) throws {
        note("daemon \(place) dies: \(why)")
        faults.note(fault)
        facts.losses += 1
        try judgeClaims(place, afterStopWithCare: false)
        leave(place)
        let pause =
            chance.crash.chance(0.75)
            ? chance.crash.spread(Span.second / 5, Span.minute) : chance.crash.spread(Span.minute, 8 * Span.hour)
        queue.plan(.daemonStarts(place), at: now + pause)
    }

    /// Connections break; what is with the providers stays there.
    mutating func leave(_ place: Int) {
        upheavalAt = now
        let mailbox = daemons[place].mailbox
        daemons[place].engine = nil
        daemons[place].isDraining = false
        daemons[place].loopAt = nil
        daemons[place].wasIdle = false
        daemons[place].needsRenewal = false
        daemons[place].pollDueAt = .min
        daemons[place].mailbox.removeAll()
        daemons[place].answers.removeAll()
        daemons[place].held.removeAll()
        daemons[place].onWire = 0
        daemons[place].line.removeAll()
        daemons[place].started = 0
        daemons[place].recalled.removeAll()
        for item in mailbox { retry(item.delivery, because: "the daemon is gone") }
    }

    private mutating func freeze(_ place: Int, for span: Int64, why: String) throws {
        daemons[place].isFrozen = true
        facts.losses += 1
        upheavalAt = now
        note("daemon \(place) \(why)")
        try judgeClaims(place, afterStopWithCare: false)
        queue.plan(.daemonThaws(place), at: now + span)
    }

    mutating func thawDaemon(_ place: Int) throws {
        guard daemons[place].isFrozen else { return }
        daemons[place].isFrozen = false
        upheavalAt = now
        note("daemon \(place) thaws")
        let held = daemons[place].held
        daemons[place].held.removeAll()
        daemons[place].onWire -= held.reduce(0) { $0 + $1.texts.count }
        try send(held, by: place)
        planLoop(place, at: now)
    }

    // MARK: The loop

    private enum Death { case none, now, beforeAcknowledgement, beforeWire }

    private mutating func drawDeath(_ place: Int) -> Death {
        if faults.isDue(.crashInTransaction, &chance.crash) {
            daemons[place].driver.crash(
                in: Int(chance.crash.between(0, 4)), at: chance.crash.chance(0.5) ? .beforeCommit : .afterCommit)
            return .none
        }
        // Each is counted when it happens, not when it is drawn.
        if faults.isDue(.daemonCrash, &chance.crash) { return .now }
        if !daemons[place].mailbox.isEmpty, faults.isDue(.crashBeforeAcknowledgement, &chance.crash) {
            return .beforeAcknowledgement
        }
        if faults.isDue(.crashBeforeWire, &chance.crash) { return .beforeWire }
        return .none
    }

    mutating func loopDaemon(_ place: Int) throws {
        guard daemons[place].loopAt == now else { return }
        daemons[place].loopAt = nil
        guard daemons[place].isUp else { return }
        facts.loops += 1
        daemons[place].loopedAt = now
        daemons[place].wasIdle = false
        if let turn = try renewIfNeeded(place), !turn.hasMore, turn.problem == nil, daemons[place].mailbox.isEmpty,
            daemons[place].answers.isEmpty
        {
            try judgeArrows(place)
            watchGovernors()
            return planNextLoop(place, after: turn)
        }
        let death = drawDeath(place)
        if death == .now { return try die(place, .daemonCrash, why: "between events") }
        if try disturbMachine(place) { return }
        if !daemons[place].isDraining, faults.strikes(.gracefulRestart, &chance.crash) {
            daemons[place].isDraining = true
            note("daemon \(place) drains")
            let (now, monotonic) = (machineNow(place), monotonic(place))
            daemons[place].engine?.drain(now: now, monotonic: monotonic)
        }
        if !daemons[place].mailbox.isEmpty || !daemons[place].answers.isEmpty { stir(by: place) }
        let isAlive =
            try takeWebhooks(place, death: death == .beforeAcknowledgement) && takeAnswers(place)
            && takeTurns(place, death == .beforeWire)
        try judgeArrows(place)
        if stirredAt == now { watchGovernors() }
        guard isAlive, daemons[place].isDraining, let engine = daemons[place].engine, engine.isDrained,
            daemons[place].mailbox.isEmpty, daemons[place].answers.isEmpty, daemons[place].recalled.isEmpty
        else { return }
        try stopWithCare(place, engine)
    }

    private mutating func stopWithCare(_ place: Int, _ engine: TextingEngine) throws {
        do {
            try engine.retire()
        } catch {
            if daemons[place].driver.hasCrashed { return try die(place, .crashInTransaction, why: "as it retired") }
            return planLoop(place, at: now + Span.second / 10)
        }
        note("daemon \(place) stops with care")
        try judgeClaims(place, afterStopWithCare: true)
        leave(place)
        daemons[place].wasStoppedWithCare = true
        queue.plan(.daemonStarts(place), at: now + chance.crash.between(Span.second / 10, 5 * Span.second))
    }

    /// What happens to machines. True when this one does nothing more for now.
    private mutating func disturbMachine(_ place: Int) throws -> Bool {
        if faults.strikes(.daemonFrozen, &chance.crash) {
            try freeze(place, for: chance.crash.spread(10 * Span.second, 12 * Span.hour), why: "freezes")
            return true
        }
        guard scenario.isShared else { return false }
        if let engine = daemons[place].engine, engine.heldMessages <= daemons[place].onWire,
            faults.strikes(.machinePaused, &chance.daemons)
        {
            let span = chance.daemons.spread(Span.second / 2, 10 * Span.minute)
            daemons[place].monotonicBase -= span
            if scenario.isLive { daemons[place].skew -= span }
            if scenario.isLive { noteUnsureClocks() }
            try freeze(place, for: span, why: "is paused with its clocks")
            return true
        }
        if scenario.isLive, faults.strikes(.clockSet, &chance.daemons) {
            noteUnsureClocks()
            skewClock(of: place)
        }
        return false
    }

    /// True while the daemon lives: nothing died in the last call of the engine.
    private mutating func survives(_ place: Int) throws -> Bool {
        guard daemons[place].driver.hasCrashed else { return true }
        try die(place, .crashInTransaction, why: "in a transaction")
        return false
    }

    private mutating func takeWebhooks(_ place: Int, death: Bool) throws -> Bool {
        let batch = daemons[place].mailbox
        guard !batch.isEmpty else { return true }
        daemons[place].mailbox.removeAll()
        var taken: [(delivery: Int, arrivedAt: Int64)] = []
        var webhooks: [AuthenticWebhook] = []
        for item in batch {
            guard var webhook = try authenticated(item.delivery, arrivedAt: item.arrivedAt) else { continue }
            webhook.receivedAt = webhook.receivedAt.adding(microseconds: daemons[place].skew)
            taken.append(item)
            webhooks.append(webhook)
        }
        guard !webhooks.isEmpty else { return true }
        var handOffs: [HandOff] = []
        let (now, monotonic) = (machineNow(place), monotonic(place))
        do {
            handOffs = try daemons[place].engine?.accept(webhooks, now: now, monotonic: monotonic) ?? []
        } catch {
            // Only a commit that nobody told of has happened all the same.
            if daemons[place].driver.didCommitLast { for item in taken { took(item) } }
            for item in taken { retry(item.delivery, because: "the store says no") }
            return try survives(place)
        }
        for item in taken { took(item) }
        if death || daemons[place].driver.hasCrashed {
            for item in taken { retry(item.delivery, because: "the daemon died before its 2xx") }
            try die(place, death ? .crashBeforeAcknowledgement : .crashInTransaction, why: "before the 2xx")
            return false
        }
        for item in taken { acknowledge(item.delivery) }
        try send(handOffs, by: place)
        return true
    }

    private mutating func takeAnswers(_ place: Int) throws -> Bool {
        let answers = daemons[place].answers
        var items = daemons[place].recalled.map {
            Dispatcher.Answer(message: $0, outcome: .unreachable(code: Dispatcher.recalledCode))
        }
        guard !answers.isEmpty || !items.isEmpty else { return true }
        daemons[place].answers.removeAll()
        daemons[place].recalled.removeAll()
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
        daemons[place].onWire -= items.count
        let (now, monotonic) = (machineNow(place), monotonic(place))
        let handOffs = daemons[place].engine?.answered(items, now: now, monotonic: monotonic) ?? []
        guard try survives(place) else { return false }
        try send(handOffs, by: place)
        return true
    }

    private mutating func takeTurns(_ place: Int, _ diesBeforeWire: Bool) throws -> Bool {
        let (hour, monotonic) = (machineNow(place), monotonic(place))
        for _ in 0..<200 {
            guard let turn = daemons[place].engine?.turn(now: hour, monotonic: monotonic) else { return false }
            guard try survives(place) else { return false }
            facts.turns += 1
            noteTurn(place, turn)
            if let problem = turn.problem {
                switch problem as? StoreError {
                case .busy, .commitUnknown, .diskFull, .unreachable: break
                default: throw Breach(.soundness, "the engine's turn failed: \(problem)")
                }
            }
            if !turn.handOffs.isEmpty {
                stir(by: place)
                if diesBeforeWire {
                    let texts = turn.handOffs.reduce(0) { $0 + $1.texts.count }
                    try die(place, .crashBeforeWire, why: "with \(texts) texts before the wire")
                    return false
                }
                if faults.strikes(.frozenBeforeWire, &chance.daemons) {
                    try freezeBeforeWire(place, turn.handOffs)
                    return false
                }
                try send(turn.handOffs, by: place)
            }
            if !turn.hasMore {
                planNextLoop(place, after: turn)
                return true
            }
        }
        throw Breach(.soundness, "the engine always has more to do")
    }

    /// Some of the texts leave, the others are there when the process goes on.
    private mutating func freezeBeforeWire(_ place: Int, _ handOffs: [HandOff]) throws {
        var leaving = Int(chance.daemons.between(0, Int64(handOffs.reduce(0) { $0 + $1.texts.count })))
        var (now, later): ([HandOff], [HandOff]) = ([], [])
        for handOff in handOffs {
            var (first, rest) = (handOff, handOff)
            first.texts = Array(handOff.texts.prefix(leaving))
            rest.texts = Array(handOff.texts.dropFirst(leaving))
            leaving -= first.texts.count
            now.append(first)
            later.append(rest)
        }
        try send(now, by: place)
        daemons[place].held = later
        daemons[place].onWire += later.reduce(0) { $0 + $1.texts.count }
        try freeze(
            place, for: chance.daemons.spread(6 * Span.second, 3 * Span.hour),
            why: "freezes with \(later.reduce(0) { $0 + $1.texts.count }) texts before the wire")
    }

    private mutating func planNextLoop(_ place: Int, after turn: Turn) {
        if let wake = turn.wakeAt {
            planLoop(place, at: max(now + Span.millisecond / 10, now + wake - monotonic(place)))
        }
        daemons[place].nextMoment = turn.nextMoment.map { max(now + 1, $0.microseconds - daemons[place].skew) }
        if let moment = daemons[place].nextMoment { planLoop(place, at: moment) }
        if scenario.isShared {
            let isIdle = daemons[place].engine?.isIdle(at: machineNow(place), monotonic: monotonic(place)) == true
            daemons[place].wasIdle = turn.problem == nil && isIdle
        }
    }

    private func judgeArrows(_ place: Int) throws {
        if let arrow = daemons[place].driver.forbiddenArrow {
            throw Breach(.onlyDrawnArrows, "a message went from \(arrow.text)")
        }
    }
}
