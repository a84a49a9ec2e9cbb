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

    /// Daemons that share a store look at it twice a second. Where all of them have looked since anything happened and
    /// found nothing to do, they are left to themselves until something happens: their monotonic clocks stand still,
    /// and in the store it looks as if they had renewed their leases all the time.
    mutating func fallAsleep() throws {
        guard scenario.isShared, asleepSince == nil,
            now > upheavalAt + Self.settlingMicroseconds,
            daemons.allSatisfy({ daemon in
                !daemon.isUp
                    || daemon.wasIdle && daemon.loopedAt > stirredAt + Self.pollMicroseconds && daemon.mailbox.isEmpty
                        && daemon.answers.isEmpty
            })
        else { return }
        asleepSince = now
        for place in daemons.indices where daemons[place].isUp {
            daemons[place].loopAt = nil
            if let moment = daemons[place].nextMoment { planLoop(place, at: moment) }
        }
    }

    private static let renewalMicroseconds = 5 * Span.second / 2
    /// A poll, and a little.
    private static let pollMicroseconds = 11 * Span.second / 20
    /// After this, whoever went away is known to be dead and its lanes have moved on.
    private static let settlingMicroseconds = 25 * Span.second

    /// Something is going to happen at `instant`: the daemons have renewed their leases until then.
    mutating func wake(at instant: Int64) throws {
        guard let since = asleepSince else { return }
        asleepSince = nil
        stirredAt = instant
        now = instant
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
        for place in awake { try renew(place) }
    }

    /// The renewal that comes just before something happens: it goes well, like all those that nobody saw.
    private mutating func renew(_ place: Int) throws {
        daemons[place].driver.isCalm = true
        defer { daemons[place].driver.isCalm = false }
        let (hour, monotonic) = (machineNow(place), monotonic(place))
        guard let turn = daemons[place].engine?.turn(now: hour, monotonic: monotonic) else { return }
        try send(turn.handOffs, by: place)
        planLoop(place, at: now)
    }
}
