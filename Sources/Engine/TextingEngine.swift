import DequeModule
import Domain
import Gateways
import HeapModule
import Storage

/// The whole engine as one value on one thread: the store, the dispatcher, the scheduler and the inbound side, with
/// plain synchronous calls. The daemon's writer thread and the simulator's loop both drive it; it owns no thread, opens
/// no socket and reads no clock.
///
/// What it promises its shell:
/// - `accept` returns only after the webhooks are committed: then, and only then, they may be answered 2xx.
/// - Every text in a `HandOff` is claimed in the store before it is returned or given to `handOver`, and must be
///   answered once through `answered`. If the process ends before that, the next one finds the claim and calls the text uncertain.
/// - Nothing here throws away work: a store that is busy keeps outcomes waiting and they are recorded on a later turn.
package struct TextingEngine {
    package let store: Store
    package let settings: EngineSettings
    package internal(set) var counters = EngineCounters()
    var dispatcher: Dispatcher
    var scheduler: Scheduler
    var inbound: Inbound
    var chance: SeededGenerator
    var scripts: ScriptShelf
    var addresses: [LaneID: LaneAddress] = [:]

    /// What claimed texts of lanes with day budgets counted for, until their outcome is recorded.
    var spending: [MessageID: Spending] = [:]

    /// Changes decided and not yet committed, oldest first.
    var unrecorded: [RecordedOutcome] = []
    var unfinished: [StoreChange] = []
    /// Until when outcomes may wait for others to share their commit (monotonic).
    var gatherUntil = Int64.min
    /// Lanes whose claim the dispatcher asked for: made in the next turn, so that what may go at once does not wait.
    var wantedClaims = Deque<LaneID>()
    /// What the dispatcher is to hear of once something is performed again.
    var unannounced: [Dispatcher.Event] = []

    /// Reasons to look again.
    var hasInbox = true
    var hasSteps = true
    var hasNews = true
    var retries = Heap<Int64>()
    var nextMoment: Timestamp?
    var refreshAt: Timestamp = .distantPast
    var sharing = SharingState()
    var holds: Set<Hold> = []
    /// A claim failed in a way that leaves open whether it was committed: the store may hold claims nobody knows of.
    var mustReconcile = false
    /// Outcomes and changes may have been committed, or not. Until it is known nothing is claimed: a message that was
    /// given back and claimed anew would be given back again while it is on the wire.
    var isCommitUnknown = false
    /// What the monotonic clock says by now, where time goes on while a turn waits for the disk: what is handed over after a
    /// commit counts for the instant at which it leaves. Nil where time stands still during a turn.
    package var monotonicByNow: (@Sendable () -> Int64)?
    /// Takes what is to be handed over while a turn goes on, so that it does not wait for the turn's commits. It must not
    /// block. Where it is nil, or when nothing is written any more, hand-offs come with the end of the turn.
    package var handOver: (@Sendable ([HandOff]) -> Void)?
    /// How long to wait after a turn that the store refused; doubles while it goes on.
    var problemPause: Int64

    struct LaneAddress {
        var gateway: String
        var sender: String
        var receiptURL: String
        /// Segments of a day that its sender may use.
        var budgets: [DayBudget]
    }

    /// A small change to claimed rows that must reach the store; tried again while it is busy.
    enum StoreChange {
        case release([MessageID])
        case withdraw([MessageID], NeverSentReason)
        case pauseLane(LaneID, RejectionClass, code: String)
    }

    /// Opens the engine on a store: takes note of what an earlier process left behind (its claims become uncertain),
    /// and makes the lanes of the configured senders. A lane whose sender is no longer configured keeps its messages
    /// and sends nothing.
    package init(
        store: Store, settings: EngineSettings, gateways: [String: any Gateway],
        actions: [String: any ActionHook] = [:], seed: UInt64, now: Timestamp, monotonic: Int64
    ) throws {
        self.store = store
        self.settings = settings
        problemPause = settings.dispatch.busyPauseMicroseconds
        chance = SeededGenerator(seed: seed)
        scheduler = Scheduler(window: settings.launch.window, isRehearsal: settings.launch.isRehearsal)
        let governors = Governors(settings.governors)
        inbound = Inbound(settings: settings, gateways: gateways, actions: actions, governors: governors)
        scripts = ScriptShelf(organization: settings.launch.organization, zones: settings.launch.window.zones)
        let opened = try store.write { transaction in
            var doubtful = 0
            var storeTime: Timestamp?
            if let sharing = settings.sharing {
                // The others' claims are theirs until their leases run out.
                storeTime = try transaction.register(daemon: settings.daemon, name: sharing.name)
            } else {
                doubtful = try transaction.doubtClaims(.others(than: settings.daemon), now: now)
            }
            for sender in settings.launch.senders {
                _ = try transaction.lane(gateway: sender.gateway, sender: sender.number)
            }
            return (
                doubtful: doubtful, lanes: try transaction.lanes(), due: try transaction.nextDue(after: now),
                storeTime: storeTime
            )
        }
        sharing.storeTime = opened.storeTime.map { ($0, monotonic) }
        counters.doubtfulAtStart = opened.doubtful
        var setups: [LaneSetup] = []
        for lane in opened.lanes {
            let sender = settings.launch.senders.first { $0.gateway == lane.gateway && $0.number == lane.sender }
            addresses[lane.id] = LaneAddress(
                gateway: lane.gateway, sender: lane.sender, receiptURL: settings.receiptURLs[lane.gateway] ?? "",
                budgets: sender?.budgets ?? [])
            setups.append(
                LaneSetup(
                    id: lane.id, limits: sender?.limits ?? PacingLimits(segmentsPerSecond: 1),
                    isPaused: lane.pausedReason != nil || sender == nil))
        }
        dispatcher = Dispatcher(
            settings: settings.dispatch, lanes: setups, isShared: settings.sharing != nil, monotonic: monotonic)
        sharing.wanted = setups.filter { setup in
            settings.launch.senders.contains {
                $0.gateway == addresses[setup.id]?.gateway && $0.number == addresses[setup.id]?.sender
            }
        }.map(\.id)
        if settings.isFenced { _ = hold(.fenced, isOn: true, now: now, monotonic: monotonic) }
        if let due = opened.due { retries.insert(due.microseconds) }
    }

    /// Takes authentic webhooks: appends them to the durable inbox and, for those that are a certain keyword opt-out,
    /// commits the suppression in the same transaction. Returns after the commit.
    package mutating func accept(
        _ webhooks: [AuthenticWebhook], now machineNow: Timestamp, monotonic: Int64
    ) throws -> [HandOff] {
        let now = corrected(machineNow, monotonic)
        // They were stamped by the same clock a moment ago.
        var webhooks = webhooks
        for index in webhooks.indices {
            webhooks[index].receivedAt = webhooks[index].receivedAt.adding(
                microseconds: now.microseconds(since: machineNow))
        }
        let accepted = try store.write { transaction in
            try Inbound.accept(webhooks, in: transaction, now: now)
        }
        inbound.remember(webhooks, from: accepted.first, at: monotonic)
        let suppressed = accepted.suppressed
        hasInbox = true
        counters.webhooks += webhooks.count
        return suppressed.isEmpty ? [] : perform(.suppressed(suppressed), now: now, monotonic: monotonic)
    }

    /// What came of hand-offs. They are recorded on the next `turn`, in one transaction per batch.
    package mutating func answered(_ answers: [Dispatcher.Answer], now: Timestamp, monotonic: Int64) -> [HandOff] {
        perform(.answered(answers), now: corrected(now, monotonic), monotonic: monotonic)
    }

    /// Something was changed in the store outside the engine (a launch, a resume, an import): look again.
    package mutating func noteNews(now: Timestamp, monotonic: Int64) -> [HandOff] {
        hasSteps = true
        hasInbox = true
        return perform(.news, now: corrected(now, monotonic), monotonic: monotonic)
    }

    /// These numbers were suppressed by a person or an import: what is claimed for them is withdrawn.
    package mutating func noteSuppressed(_ phones: [PhoneNumber], now: Timestamp, monotonic: Int64) -> [HandOff] {
        perform(.suppressed(phones), now: corrected(now, monotonic), monotonic: monotonic)
    }

    /// A campaign was paused or cancelled: what is claimed for it goes back.
    package mutating func noteStopped(_ campaign: CampaignID, now: Timestamp, monotonic: Int64) -> [HandOff] {
        perform(.stopped(campaign), now: corrected(now, monotonic), monotonic: monotonic)
    }

    /// A person says that the lane's trouble is over.
    package mutating func noteLaneResumed(_ lane: LaneID, now: Timestamp, monotonic: Int64) -> [HandOff] {
        perform(.laneResumed(lane), now: corrected(now, monotonic), monotonic: monotonic)
    }

    /// Switches a reason to claim nothing at all on or off. While any is on, webhooks are still taken in and outcomes
    /// recorded; what was claimed and not handed over goes back.
    package mutating func hold(_ hold: Hold, isOn: Bool, now: Timestamp, monotonic: Int64) -> [HandOff] {
        let wasHeld = !holds.isEmpty
        if isOn { holds.insert(hold) } else { holds.remove(hold) }
        guard wasHeld != !holds.isEmpty else { return [] }
        return perform(.held(!holds.isEmpty), now: corrected(now, monotonic), monotonic: monotonic)
    }

    /// Why nothing is claimed at present, in a fixed order.
    package var activeHolds: [Hold] { Hold.allCases.filter(holds.contains) }

    /// No more claims; what was claimed and not started goes back to the queue. Call `turn` until `isAtRest`.
    ///
    /// - Returns: what to take back from the wire. Who does not pass it on waits longer, for answers to all of it.
    @discardableResult
    package mutating func drain(now: Timestamp, monotonic: Int64) -> [HandOff] {
        perform(.drain, now: corrected(now, monotonic), monotonic: monotonic)
    }

    /// The last word of a daemon that has drained: its lanes are free for the others at once.
    package func retire() throws {
        guard settings.sharing != nil else { return }
        let daemon = settings.daemon
        try store.write { transaction in try transaction.retire(daemon: daemon) }
    }

    /// Nothing is claimed, on the wire, unrecorded or unread.
    package var isAtRest: Bool {
        dispatcher.isAtRest && unrecorded.isEmpty && unfinished.isEmpty && !hasInbox && !hasSteps && !hasNews
            && dispatcher.isDry
    }

    /// At rest, and the clock has brought nothing since the last turn: the only state in which time may leap.
    ///
    /// - Parameters:
    ///   - now: This machine's hour. Where daemons share a store, the store's hour is meant, as in `turn`.
    ///   - monotonic: This machine's monotonic clock, in microseconds.
    package func isIdle(at now: Timestamp, monotonic: Int64) -> Bool {
        let now = corrected(now, monotonic)
        return isAtRest && now < refreshAt && (nextMoment.map { $0 > now } ?? false)
            && (retries.min.map { $0 > now.microseconds } ?? true)
    }

    /// Nothing is on the wire or waiting to be recorded: a stop now leaves nothing in doubt.
    package var isDrained: Bool { dispatcher.isAtRest && unrecorded.isEmpty && unfinished.isEmpty }

    /// Messages that a crash now would leave in doubt.
    package var heldMessages: Int { dispatcher.heldMessages + unrecorded.count }
}
