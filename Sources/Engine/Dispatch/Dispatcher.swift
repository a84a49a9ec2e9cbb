import DequeModule
import Domain
import Storage

/// Decides, lane by lane, what is claimed, what is handed to the wire now, and what goes back: a machine with events in
/// and effects out. It opens no transaction and no socket, reads no clock and draws no chance that it was not given;
/// the daemon and the simulator run the same one.
///
/// Two clocks: `now` is the store's (the hour of the world, or of the rehearsal) and `monotonic` counts microseconds
/// for pacing and back-off, never sped up.
package struct Dispatcher {
    /// One text ready for the wire.
    package struct Ready: Hashable, Sendable {
        package var message: ClaimedMessage
        package var body: MessageBody
        package var segments: Int
        /// Not handed over at or after this (monotonic): the claim has grown old.
        var staleAt = Int64.max

        package init(message: ClaimedMessage, body: MessageBody, segments: Int) {
            self.message = message
            self.body = body
            self.segments = segments
        }
    }

    package struct Answer: Hashable, Sendable {
        package var message: MessageID
        package var outcome: Outcome

        package init(message: MessageID, outcome: Outcome) {
            self.message = message
            self.outcome = outcome
        }
    }

    package enum Event {
        /// Time has passed.
        case tick
        /// What a claim brought: `asked` says how many were wanted, `isDry` that there is nothing more for now.
        case claimed(LaneID, [Ready], isDry: Bool)
        /// A claim could not be made now (the store is busy): ask again later.
        case claimFailed(LaneID)
        /// What came of hand-offs.
        case answered([Answer])
        /// Something new may be claimable: rows queued, a window opened, a retry fell due.
        case news
        /// These numbers were suppressed: what was claimed for them and not handed over is withdrawn.
        case suppressed([PhoneNumber])
        /// Receipts say that these, claimed once more, were sent before: what was not handed over is dropped. The store
        /// holds no claim of them any more.
        case proven([MessageID])
        /// The campaign was paused or cancelled: what was claimed and not handed over goes back.
        case stopped(CampaignID)
        case lanePaused(LaneID)
        case laneResumed(LaneID)
        /// The lane is this daemon's until then (monotonic).
        case laneLeased(LaneID, until: Int64)
        /// Another daemon has the lane, or is to have it: what was not handed over goes back.
        case laneLost(LaneID)
        /// Nothing is claimed while this is on; what was not handed over goes back.
        case held(Bool)
        /// No more claims; what is not handed over goes back.
        case drain
    }

    package enum Effect: Hashable {
        case claim(LaneID, limit: Int)
        case handOff(LaneID, [Ready])
        case record([RecordedOutcome])
        /// Handed over, and to be taken back as far as they still wait for a slot on the wire.
        case recall([MessageID])
        /// Claimed, never handed over, to be queued again.
        case release([MessageID])
        /// Claimed, never handed over, never to be sent.
        case withdraw([MessageID], NeverSentReason)
        /// The gateway says that nothing would get through on this lane.
        case pauseLane(LaneID, RejectionClass, code: String)
    }

    struct Lane {
        var id: LaneID
        var pacer: Pacer
        /// Claimed and rendered, waiting for the pacer or a slot.
        var backlog = Deque<Ready>()
        var inFlight = 0
        /// Answered, and the store does not know it yet: still claimed there, so a crash leaves them in doubt.
        var unrecorded = 0
        /// Back-off: nothing is handed over or claimed before this (monotonic).
        var resumeAt: Int64 = 0
        var consecutiveFailures = 0
        var isPaused: Bool
        /// The last claim came back short: there is nothing more until `news`.
        var isDry = false
        /// A claim is under way.
        var isClaiming = false
        /// It has texts that may go, may not wait on the wire, and found no slot free.
        var waitsForSlot = false
        /// When the pacer allows the next text (monotonic); nil when nothing waits for it.
        var paceAt: Int64?
        /// Handed over on only before this (monotonic): the end of this daemon's lease.
        var leasedUntil: Int64
        /// What an earlier holder handed over last is unknown: so long nothing is, after the lane is taken over.
        var silenceMicroseconds: Int64
        /// When that silence ends (monotonic): no resumption may shorten it.
        var silentUntil: Int64 = 0

        func isLeased(at monotonic: Int64) -> Bool { monotonic < leasedUntil }
    }

    struct InFlight {
        var lane: Int
        var ready: Ready
        var handedAt: Timestamp
    }

    /// Lanes must be leased before anything is claimed on them.
    private(set) var isShared: Bool

    package let settings: DispatchSettings
    var lanes: [Lane]
    var inFlight: [MessageID: InFlight] = [:]
    var isDraining = false
    var isHeld = false

    /// - Parameter isShared: whether lanes are leased; else they are all this daemon's for good.
    package init(settings: DispatchSettings, lanes: [LaneSetup], isShared: Bool = false, monotonic: Int64) {
        self.settings = settings
        self.isShared = isShared
        self.lanes = lanes.map { setup in
            var lane = Lane(
                id: setup.id, pacer: Pacer(limits: setup.limits, startedAt: monotonic), isPaused: setup.isPaused,
                leasedUntil: isShared ? .min : .max, silenceMicroseconds: Self.silenceAtStart(setup.limits))
            lane.silentUntil = monotonic + lane.silenceMicroseconds
            lane.resumeAt = lane.silentUntil
            return lane
        }
    }

    /// What an earlier process handed over last is unknown, so as much time passes first as it may still have filled:
    /// a minute where minutes are limited, else the time of the longest text that carriers take (ten segments).
    private static func silenceAtStart(_ limits: PacingLimits) -> Int64 {
        if limits.segmentsPerMinute != nil { return 60_000_000 }
        return max(1_000_000, 10 * 1_000_000 / Int64(limits.segmentsPerSecond))
    }

    /// Takes one event; what to do now, in order.
    package mutating func step(_ event: Event, now: Timestamp, monotonic: Int64, chance: inout SeededGenerator)
        -> [Effect]
    {
        var effects: [Effect] = []
        switch event {
        case .tick: break
        case .claimed(let lane, let ready, let isDry):
            claimed(lane, ready, isDry: isDry)
            // A claim that was under way when the lane stopped is not handed over any more.
            if isDraining || isHeld || index(of: lane).map({ lanes[$0].isPaused }) ?? true {
                releaseBacklog(effects: &effects, lane: lane) { _ in true }
            }
        case .claimFailed(let lane):
            guard let index = index(of: lane) else { break }
            lanes[index].isClaiming = false
            lanes[index].resumeAt = max(lanes[index].resumeAt, monotonic + settings.busyPauseMicroseconds)
        case .answered(let answers):
            answered(answers, now: now, monotonic: monotonic, chance: &chance, effects: &effects)
        case .news: for index in lanes.indices { lanes[index].isDry = false }
        case .suppressed(let phones): withdraw(phones: phones, effects: &effects)
        case .proven(let messages): drop(messages, effects: &effects)
        case .stopped(let campaign):
            releaseBacklog(effects: &effects) { $0.message.campaign == campaign }
            recall(effects: &effects) { $0.ready.message.campaign == campaign }
        case .lanePaused(let lane):
            if let index = index(of: lane) {
                lanes[index].isPaused = true
                recall(effects: &effects) { $0.lane == index }
            }
            releaseBacklog(effects: &effects, lane: lane) { _ in true }
        case .laneResumed(let lane):
            if let index = index(of: lane) {
                lanes[index].isPaused = false
                lanes[index].isDry = false
                lanes[index].consecutiveFailures = 0
                lanes[index].resumeAt = lanes[index].silentUntil
            }
        case .laneLeased(let lane, let until):
            guard let index = index(of: lane) else { break }
            if !lanes[index].isLeased(at: monotonic) {
                lanes[index].silentUntil = monotonic + lanes[index].silenceMicroseconds
                lanes[index].resumeAt = max(lanes[index].resumeAt, lanes[index].silentUntil)
                lanes[index].isDry = false
            }
            lanes[index].leasedUntil = until
        case .laneLost(let lane):
            if let index = index(of: lane) {
                lanes[index].leasedUntil = .min
                recall(effects: &effects) { $0.lane == index }
            }
            releaseBacklog(effects: &effects, lane: lane) { _ in true }
        case .held(let isOn):
            isHeld = isOn
            if isOn {
                releaseBacklog(effects: &effects) { _ in true }
                recall(effects: &effects) { _ in true }
            } else {
                for index in lanes.indices { lanes[index].isDry = false }
            }
        case .drain:
            isDraining = true
            releaseBacklog(effects: &effects) { _ in true }
            recall(effects: &effects) { _ in true }
        }
        pump(now: now, monotonic: monotonic, effects: &effects)
        return effects
    }

    /// Nothing is claimed, waiting or on the wire.
    package var isAtRest: Bool {
        inFlight.isEmpty && lanes.allSatisfy { $0.backlog.isEmpty && !$0.isClaiming }
    }

    /// Something is on the wire, whose answer will come.
    var hasInFlight: Bool { !inFlight.isEmpty }

    /// Every outcome given out with `record` is in the store.
    package mutating func outcomesAreRecorded() {
        for index in lanes.indices { lanes[index].unrecorded = 0 }
    }

    /// Messages that a crash now would leave in doubt, as far as they are not answered.
    package var heldMessages: Int { inFlight.count + lanes.reduce(0) { $0 + $1.backlog.count } }

    /// Every lane has asked for more and got less, or is not this daemon's: only news can bring work.
    package var isDry: Bool { isHeld || lanes.allSatisfy { $0.isDry || $0.isPaused || $0.leasedUntil == .min } }

    /// Nothing of the lane is claimed, waiting, on the wire or unrecorded here: it can be given to another daemon.
    func isQuiet(_ lane: LaneID) -> Bool {
        guard let index = index(of: lane) else { return true }
        let lane = lanes[index]
        return lane.backlog.isEmpty && lane.inFlight == 0 && lane.unrecorded == 0 && !lane.isClaiming
    }

    /// Messages that wait for their pace or are on the wire.
    var heldIDs: Set<MessageID> {
        var ids = Set(inFlight.keys)
        for lane in lanes { ids.formUnion(lane.backlog.map(\.message.id)) }
        return ids
    }

    /// Whether a person has stopped the lane, as this dispatcher knows it.
    func isPaused(_ lane: LaneID) -> Bool? { index(of: lane).map { lanes[$0].isPaused } }

    /// When the lease of a lane runs out (monotonic); `Int64.max` where lanes are not leased.
    func leasedUntil(_ lane: LaneID) -> Int64 { index(of: lane).map { lanes[$0].leasedUntil } ?? .min }

    /// When time alone will let something happen (monotonic, after `monotonic`), nil when only an event can.
    package func wakeAt(after monotonic: Int64) -> Int64? {
        lanes.compactMap { lane -> Int64? in
            if lane.isPaused || isHeld || !lane.isLeased(at: monotonic) { return nil }
            return lane.resumeAt > monotonic ? lane.resumeAt : lane.paceAt
        }.min()
    }

    func index(of lane: LaneID) -> Int? { lanes.firstIndex { $0.id == lane } }
}

/// One lane as the dispatcher is told of it.
package struct LaneSetup: Hashable, Sendable {
    package var id: LaneID
    package var limits: PacingLimits
    package var isPaused: Bool

    package init(id: LaneID, limits: PacingLimits, isPaused: Bool) {
        self.id = id
        self.limits = limits
        self.isPaused = isPaused
    }
}

/// The limits of one dispatcher.
package struct DispatchSettings: Hashable, Sendable {
    /// Most requests on the wire at once, over all lanes.
    package var slots: Int
    /// Most requests that may wait on the wire for a slot, so that it has work while the store waits for the disk.
    package var ahead: Int
    /// Most messages one claim takes: beyond about 500 a transaction brings little more.
    package var claimBatch: Int
    /// Before the end of a window, seconds: carriers deliver late.
    package var windowMarginSeconds: Int64
    /// First back-off after a throttled or unreachable hand-over; doubles up to the longest.
    package var firstPauseMicroseconds: Int64
    package var longestPauseMicroseconds: Int64
    /// Pause after the store said it is busy.
    package var busyPauseMicroseconds: Int64
    /// A rehearsal texts only NPA-555-XXXX; a live store never texts NPA-555-01XX.
    package var isRehearsal: Bool

    package init(
        slots: Int = 64, ahead: Int? = nil, claimBatch: Int = 500, windowMarginSeconds: Int64 = 300,
        firstPauseMicroseconds: Int64 = 250_000, longestPauseMicroseconds: Int64 = 60_000_000,
        busyPauseMicroseconds: Int64 = 20_000, isRehearsal: Bool
    ) {
        self.slots = slots
        self.ahead = ahead ?? slots * 8
        self.claimBatch = claimBatch
        self.windowMarginSeconds = windowMarginSeconds
        self.firstPauseMicroseconds = firstPauseMicroseconds
        self.longestPauseMicroseconds = longestPauseMicroseconds
        self.busyPauseMicroseconds = busyPauseMicroseconds
        self.isRehearsal = isRehearsal
    }
}
