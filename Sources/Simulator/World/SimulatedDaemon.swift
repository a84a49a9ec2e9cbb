import Domain
import Engine
import Storage
import Synchronization

/// One daemon of a world: a machine with clocks of its own, its way to the store, and the process that runs on it.
struct SimulatedDaemon {
    let driver: FaultyDriver
    let store: Store
    /// Nil while the process is down.
    var engine: TextingEngine?
    /// The number of the process, never used twice.
    var number: Int64 = 0
    var isFrozen = false
    var isDraining = false
    var wasStoppedWithCare = false
    /// When the loop comes round next.
    var loopAt: Int64?
    /// When it came round last, and whether there was nothing to do.
    var loopedAt = Int64.min
    var wasIdle = false
    /// When it last looked at what the others did, and when the next look is due by its monotonic clock.
    var polledAt = Int64.min
    var pollDueAt = Int64.min
    /// It has slept, and its leases were renewed meanwhile without anybody's watching.
    var needsRenewal = false
    /// When the store's clock will bring something, in the world's time.
    var nextMoment: Int64?
    /// Webhooks and answers that have arrived since the last loop.
    var mailbox: [(delivery: Int, arrivedAt: Int64)] = []
    var answers: [Int] = []
    /// Texts that were decided to go when the process stopped.
    var held: [HandOff] = []
    /// Texts given to the wire whose answers it has not heard; those of them that wait for a slot, in order; and how many
    /// have left.
    var onWire = 0
    var line: [World.WaitingText] = []
    var started = 0
    /// Texts that were taken back from the line, and it has not heard so.
    var recalled: [MessageID] = []

    /// How far its clock is ahead of the world's.
    var skew: Int64 = 0
    /// Its monotonic clock is the world's and this.
    var monotonicBase: Int64

    var isUp: Bool { engine != nil && !isFrozen }
}

/// What the store thinks the time is: one clock for all daemons.
final class SharedClock: Sendable {
    private let micros: Atomic<Int64>
    init(_ now: Int64) { micros = Atomic(now) }
    func set(_ now: Int64) { micros.store(now, ordering: .relaxed) }
    var now: Timestamp { Timestamp(microseconds: micros.load(ordering: .relaxed)) }
}
