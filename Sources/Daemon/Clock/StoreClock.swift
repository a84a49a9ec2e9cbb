import Domain
import Glibc
import Synchronization

/// The one source of wall time: the hour of the world or, in a rehearsal, an hour that starts where the plan says and
/// runs at its own speed. Pacing, leases and time-outs do not use it: they count `Monotonic`.
package final class StoreClock: Sendable {
    private struct State {
        /// The store's time at `anchor` (monotonic). Nil means the hour of the world.
        var base: Timestamp?
        var anchor: Int64
        var factor: Double
    }

    private let state: Mutex<State>

    /// The hour of the world.
    package init() { state = Mutex(State(base: nil, anchor: 0, factor: 1)) }

    /// A rehearsal that begins at `start` and runs `factor` times as fast as the world.
    package init(rehearsalFrom start: Timestamp, factor: Double) {
        state = Mutex(State(base: start, anchor: Monotonic.now(), factor: factor))
    }

    package var isRehearsal: Bool { state.withLock { $0.base != nil } }

    package func now() -> Timestamp {
        state.withLock { state in
            guard let base = state.base else { return Self.world() }
            return base.adding(microseconds: Int64(Double(Monotonic.now() - state.anchor) * state.factor))
        }
    }

    /// Moves a rehearsal forward, never back. Of no effect on the hour of the world.
    package func leap(to instant: Timestamp) {
        state.withLock { state in
            guard let base = state.base else { return }
            let monotonic = Monotonic.now()
            let now = base.adding(microseconds: Int64(Double(monotonic - state.anchor) * state.factor))
            state.base = max(now, instant)
            state.anchor = monotonic
        }
    }

    /// How long to wait, in monotonic microseconds, until the store's clock shows an instant; 0 when it is past.
    package func microseconds(until instant: Timestamp) -> Int64 {
        let distance = instant.microseconds(since: now())
        guard distance > 0 else { return 0 }
        let factor = state.withLock { $0.base == nil ? 1 : $0.factor }
        return max(1, Int64(Double(distance) / factor))
    }

    private static func world() -> Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000)
    }
}

/// Microseconds that only count up, whatever happens to the hour, and go on while the machine sleeps: a lease that ran
/// out meanwhile has run out.
package enum Monotonic {
    package static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_BOOTTIME, &time)
        return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000
    }
}
