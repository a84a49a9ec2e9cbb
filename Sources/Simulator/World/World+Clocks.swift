import Domain
import Engine
import Storage

/// The clocks of the daemons' machines, and the nights in which there is nothing to do.
extension World {
    /// The hour as this daemon's machine has it.
    func machineNow(_ place: Int) -> Timestamp { Timestamp(microseconds: now + daemons[place].skew) }

    /// Never sped up, never turned back.
    func monotonic(_ place: Int) -> Int64 { now + daemons[place].monotonicBase }

    /// Sets the clock of a machine wrong, a little or much.
    mutating func skewClock(of place: Int) {
        faults.note(.clockSkew)
        let size = chance.daemons.spread(10 * Span.millisecond, 3 * Span.hour)
        daemons[place].skew = chance.daemons.chance(0.5) ? size : -size
        note("the clock of daemon \(place) is off by \(daemons[place].skew / Span.millisecond) ms")
    }

    /// From now on nobody is judged by the second.
    mutating func noteUnsureClocks() {
        facts.clocksWereSet = true
        oracle.isClockUnsure = true
    }

    /// Daemons that share a store look at it every few moments. Where all of them have looked since anything happened and
    /// found nothing to do, they are left to themselves until something happens: their monotonic clocks stand still,
    /// and in the store it looks as if they had renewed their leases all the time.
    mutating func fallAsleep() {
        guard scenario.isShared, asleepSince == nil, now > upheavalAt + Self.settlingMicroseconds,
            daemons.indices.allSatisfy(mayFallAsleep)
        else { return }
        asleepSince = now
        for place in daemons.indices where daemons[place].isUp {
            daemons[place].loopAt = nil
            if let moment = daemons[place].nextMoment { planLoop(place, at: moment) }
        }
    }

    private func mayFallAsleep(_ place: Int) -> Bool {
        let daemon = daemons[place]
        guard daemon.isUp else { return true }
        // Whoever did the last thing knows of it.
        let hasSeen = place == stirredBy ? daemon.loopedAt >= stirredAt : daemon.polledAt > stirredAt
        return hasSeen && daemon.wasIdle && daemon.mailbox.isEmpty && daemon.answers.isEmpty
    }

    /// Somebody did something that all daemons have to see: one of them, or the world.
    mutating func stir(by place: Int? = nil) {
        stirredAt = now
        stirredBy = place
    }

    private static let renewalMicroseconds = 5 * Span.second / 2
    /// After this, whoever went away is known to be dead and its lanes have moved on.
    private static let settlingMicroseconds = 15 * Span.second

    /// Something is going to happen at `instant`: the daemons have renewed their leases until then.
    mutating func wake(at instant: Int64) throws {
        guard let since = asleepSince else { return }
        asleepSince = nil
        now = instant
        stir()
        // The last renewal was a quarter of a lease ago: the next one is due as they wake.
        let leap = max(0, instant - since - Self.renewalMicroseconds)
        let awake = daemons.indices.filter { daemons[$0].isUp }
        for place in awake { daemons[place].monotonicBase -= leap }
        let numbers = awake.map { String(daemons[$0].number) }.joined(separator: ", ")
        if leap > 0, !awake.isEmpty {
            try calmStore.write { transaction in
                try transaction.sql.run(
                    "update lane set leased_until = leased_until + $1 where leased_by in (\(numbers))", [.integer(leap)]
                )
                try transaction.sql.run(
                    "update daemon set seen_until = seen_until + $1 where id in (\(numbers))", [.integer(leap)])
            }
        }
        for place in awake {
            daemons[place].needsRenewal = true
            planLoop(place, at: now + chance.daemons.between(0, scenario.pollMicroseconds))
        }
    }

    /// The renewal that comes just before a daemon does anything after a long time: it goes well, like all those that
    /// nobody saw. True when there was one.
    mutating func renewIfNeeded(_ place: Int) throws -> Turn? {
        guard daemons[place].needsRenewal else { return nil }
        daemons[place].needsRenewal = false
        daemons[place].driver.isCalm = true
        defer { daemons[place].driver.isCalm = false }
        let (hour, monotonic) = (machineNow(place), monotonic(place))
        guard let turn = daemons[place].engine?.turn(now: hour, monotonic: monotonic) else { return nil }
        noteTurn(place, turn)
        if !turn.handOffs.isEmpty { stir(by: place) }
        try send(turn.handOffs, by: place)
        return turn
    }

    /// Keeps count of when a daemon looked at what the others did: as the engine does it, or later.
    mutating func noteTurn(_ place: Int, _ turn: Turn) {
        let monotonic = monotonic(place)
        guard scenario.isShared, monotonic >= daemons[place].pollDueAt else { return }
        daemons[place].pollDueAt = monotonic + scenario.pollMicroseconds
        if turn.problem == nil { daemons[place].polledAt = now }
    }
}
