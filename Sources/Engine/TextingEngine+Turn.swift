import DequeModule
import Domain
import Gateways
import HeapModule
import Storage

extension TextingEngine {
    /// Outcomes are recorded at least so often and in batches of so many, whichever comes first.
    private static let gatherMicroseconds: Int64 = 10_000
    private static let gatheredOutcomes = 500

    /// A store that does not answer is asked again after at most so long.
    private static let longestProblemPauseMicroseconds: Int64 = 2_000_000

    /// Does what there is to do, one batch of each kind, most urgent first: outcomes, replies, steps, claims. Call
    /// again at once while `hasMore`, else when `wakeAt` (monotonic) or `nextMoment` (the store's clock) has come, or
    /// when something happens.
    package mutating func turn(now machineNow: Timestamp, monotonic: Int64) -> Turn {
        var turn = Turn()
        do {
            turn.handOffs += try share(now: machineNow, monotonic: monotonic)
        } catch {
            turn.problem = error
        }
        // The renewal may have corrected the clock.
        let now = corrected(machineNow, monotonic)
        turn.handOffs += perform(.tick, now: now, monotonic: monotonic)
        letGo(&turn)
        do {
            // Where something is to be claimed anyway, outcomes go along in the same commit.
            if wantedClaims.isEmpty || !mayJoinClaim || mayAbsorb(at: monotonic) {
                try commitChanges(now: now, monotonic: monotonic)
            }
            try reconcileClaims()
            turn.handOffs += try absorb(now: now, monotonic: monotonic)
            try runClock(now: now)
        } catch {
            turn.problem = error
        }
        turn.handOffs += perform(.tick, now: now, monotonic: monotonic)
        performClaims(now: now, monotonic: monotonic, &turn)
        letGo(&turn)
        do {
            try commitChanges(now: now, monotonic: monotonic)
        } catch {
            turn.problem = error
        }
        if turn.problem != nil {
            // What was written may stand without our having heard of it: an answer queued, a step made.
            hasNews = true
            hasSteps = true
            counters.storeFailures += 1
            turn.wakeAt = monotonic + problemPause
            problemPause = min(problemPause * 2, Self.longestProblemPauseMicroseconds)
        } else {
            problemPause = settings.dispatch.busyPauseMicroseconds
        }
        turn.hasMore =
            turn.problem == nil && (mayAbsorb(at: monotonic) || hasSteps || hasNews || !wantedClaims.isEmpty)
        turn.wakeAt = [turn.wakeAt, dispatcher.wakeAt(after: monotonic)].compactMap(\.self).min()
        if hasInbox, !turn.hasMore, turn.problem == nil { turn.wakeAt = min(turn.wakeAt ?? .max, inbound.dueAt) }
        if !unrecorded.isEmpty, turn.problem == nil {
            turn.wakeAt = min(turn.wakeAt ?? .max, max(gatherUntil, monotonic))
        }
        if settings.sharing != nil, turn.problem == nil {
            turn.wakeAt = [turn.wakeAt, sharing.renewAt, sharing.pollAt].compactMap(\.self).min()
        }
        turn.nextMoment = [nextMoment, retries.min.map(Timestamp.init(microseconds:)), refreshAt]
            .compactMap(\.self).filter { $0 > now && $0 < .distantFuture }.min()
        // The shell compares it with its own clock.
        if let moment = turn.nextMoment, now != machineNow {
            turn.nextMoment = moment.adding(microseconds: machineNow.microseconds(since: now))
        }
        turn.isAtRest = isAtRest
        return turn
    }

    /// Outcomes and small changes that wait for the store.
    struct WaitingChanges {
        fileprivate var groups: [(gateway: String, items: [RecordedOutcome])]
        fileprivate var changes: [StoreChange]
        fileprivate var pauses: [(lane: LaneID, reason: String, until: Timestamp?)]
        fileprivate var unspent: [Spending]
        fileprivate var inbound: Inbound
        fileprivate var daemon: Int64
        fileprivate var now: Timestamp

        func make(in transaction: Transaction) throws -> RecordingResult {
            let all = try Recording.record(groups, inbound: inbound, in: transaction, now: now)
            for change in changes {
                switch change {
                case .release(let messages): try transaction.release(messages, by: daemon)
                case .withdraw(let messages, let reason):
                    try transaction.withdraw(messages, by: daemon, reason: reason, now: now)
                case .pauseLane: break
                }
            }
            for pause in pauses {
                try transaction.pauseLane(pause.lane, because: pause.reason, until: pause.until, now: now)
            }
            for item in unspent {
                for day in item.on {
                    try transaction.spend(day.budget, day: day.day, segments: -item.segments)
                }
            }
            return all
        }
    }

    /// Whether what waits may be recorded in the transaction of a claim: outcomes alone, and only while it is known what
    /// the store holds. What goes back to the queue has a commit of its own, before anything is claimed anew.
    var mayJoinClaim: Bool { unfinished.isEmpty && !mustReconcile && !isCommitUnknown }

    /// What waits for the store, nil where nothing does.
    func waitingChanges(now: Timestamp) -> WaitingChanges? {
        guard !unrecorded.isEmpty || !unfinished.isEmpty else { return nil }
        return WaitingChanges(
            groups: unrecordedByGateway, changes: unfinished, pauses: lanePauses(now: now), unspent: unspent,
            inbound: inbound, daemon: settings.daemon, now: now)
    }

    /// Commits what waits, in one transaction, unless more is about to join it.
    private mutating func commitChanges(now: Timestamp, monotonic: Int64) throws {
        guard !mayGather(at: monotonic), let waiting = waitingChanges(now: now) else { return }
        let result = try writeChanges { transaction in try waiting.make(in: transaction) }
        areCommitted(waiting, result, monotonic: monotonic)
    }

    /// Whether outcomes may wait for others, so that a few hundred share one wait for the disk. What waits counts among
    /// what a crash leaves in doubt, as it did on the wire.
    private func mayGather(at monotonic: Int64) -> Bool {
        mayJoinClaim && unrecorded.count < Self.gatheredOutcomes && !dispatcher.isDraining && dispatcher.hasInFlight
            && monotonic < gatherUntil
    }

    /// All that waited is in the store. Nothing may have been added since `waitingChanges`.
    mutating func areCommitted(_ waiting: WaitingChanges, _ result: RecordingResult, monotonic: Int64) {
        gatherUntil = monotonic + Self.gatherMicroseconds
        forgetSpending()
        counters.count(unrecorded)
        if waiting.changes.contains(where: { if case .release = $0 { true } else { false } }) { hasNews = true }
        unrecorded.removeAll(keepingCapacity: true)
        dispatcher.outcomesAreRecorded()
        unfinished.removeAll()
        announce(suppressed: result.suppressed, stopped: result.stopped)
        if waiting.pauses.contains(where: { $0.until != nil }) { hasSteps = true }
        if let retry = result.nextRetryAt { retries.insert(retry.microseconds) }
    }

    /// Writes, and takes note where nobody can say whether it happened.
    ///
    /// - Parameter isTriedAgain: whether what is written waits until it is known to be in the store. Only that can end
    ///   the not knowing.
    mutating func writeChanges<Result>(
        isTriedAgain: Bool = true, _ body: (Transaction) throws -> Result
    ) throws -> Result {
        do {
            let result = try store.write(body)
            if isTriedAgain { isCommitUnknown = false }
            return result
        } catch {
            if isTriedAgain, Self.mayHaveHappened(error) { isCommitUnknown = true }
            throw error
        }
    }

    /// Whether a write that failed like this may stand in the store all the same.
    private static func mayHaveHappened(_ error: any Error) -> Bool {
        switch error as? StoreError {
        case .busy, .unreachable, .diskFull: false
        default: true
        }
    }

    mutating func announce(suppressed: [PhoneNumber], stopped: [CampaignID], proven: [MessageID] = []) {
        if !proven.isEmpty { unannounced.append(.proven(proven)) }
        if !suppressed.isEmpty { unannounced.append(.suppressed(suppressed)) }
        unannounced += stopped.map(Dispatcher.Event.stopped)
    }

    /// Lanes to be paused for what their gateway said, in words for a person; until the next day where a day's limit is
    /// used up.
    private func lanePauses(now: Timestamp) -> [(lane: LaneID, reason: String, until: Timestamp?)] {
        unfinished.compactMap { change in
            guard case .pauseLane(let lane, let why, let code) = change else { return nil }
            let zone = addresses[lane]?.budgets.first?.zone ?? DayBudget.standardZone
            // A test may know few zones: then a person resumes.
            let rules = try? settings.launch.window.zones.rules(of: zone)
            let until = why == .senderLimit ? rules.map { LanePause.resumesAt(after: now, rules: $0) } : nil
            guard let rules else { return (lane, "\(why.rawValue): \(code)", nil) }
            return (lane, LanePause.words(why, code: code, resumesAt: until, zone: zone, rules: rules), until)
        }
    }

    /// What waiting outcomes and changes give back to the day budgets: texts that were certainly not sent.
    private var unspent: [Spending] {
        guard !spending.isEmpty else { return [] }
        var unspent = unrecorded.compactMap { item -> Spending? in
            switch item.outcome {
            case .accepted, .uncertain: nil
            case .rejected, .throttled, .unreachable: spending[item.message]
            }
        }
        for change in unfinished {
            switch change {
            case .release(let messages), .withdraw(let messages, _):
                unspent += messages.compactMap { spending[$0] }
            case .pauseLane: break
            }
        }
        return unspent
    }

    private mutating func forgetSpending() {
        guard !spending.isEmpty else { return }
        for item in unrecorded { spending[item.message] = nil }
        for change in unfinished {
            switch change {
            case .release(let messages), .withdraw(let messages, _): for message in messages { spending[message] = nil }
            case .pauseLane: break
            }
        }
    }

    /// Outcomes by their lane's gateway, in the order of first appearance.
    private var unrecordedByGateway: [(String, [RecordedOutcome])] {
        var groups: [(String, [RecordedOutcome])] = []
        for item in unrecorded {
            let gateway = addresses[item.lane]?.gateway ?? ""
            if let index = groups.firstIndex(where: { $0.0 == gateway }) {
                groups[index].1.append(item)
            } else {
                groups.append((gateway, [item]))
            }
        }
        return groups
    }

    /// Whether there are webhooks of which something should be made now.
    private func mayAbsorb(at monotonic: Int64) -> Bool { hasInbox && inbound.dueAt <= monotonic }

    private mutating func absorb(now: Timestamp, monotonic: Int64) throws -> [HandOff] {
        guard mayAbsorb(at: monotonic) else { return [] }
        let (store, limit) = (store, inbound.batch(at: monotonic))
        let result: Inbound.Absorbed
        do {
            result = try store.write { transaction in try inbound.absorb(limit: limit, in: transaction, now: now) }
        } catch {
            // A stop may have been committed that nobody told us of: what waits goes back, and the next claim sees it.
            if Self.mayHaveHappened(error), holds.isEmpty { unannounced += [.held(true), .held(false)] }
            throw error
        }
        hasInbox = result.webhooks == limit
        counters.replies += result.replies
        counters.conversions += result.conversions
        counters.optOuts += result.suppressed.count
        if result.queuedAnswers > 0 {
            // The answer can be claimed, and its end is a new moment.
            hasNews = true
            hasSteps = true
        }
        announce(suppressed: result.suppressed, stopped: result.stopped, proven: result.proven)
        return unannounced.isEmpty ? [] : perform(.tick, now: now, monotonic: monotonic)
    }

    private mutating func runClock(now: Timestamp) throws {
        let scheduler = scheduler
        if now >= refreshAt {
            try store.write { transaction in try scheduler.refreshOpenings(in: transaction, now: now) }
            refreshAt = now.adding(seconds: Scheduler.refreshSeconds)
            hasSteps = true
        }
        while let retry = retries.min, retry <= now.microseconds {
            retries.removeMin()
            hasNews = true
        }
        guard hasSteps || nextMoment.map({ $0 <= now }) ?? true else { return }
        let result = try store.write { transaction in
            let isMore = try scheduler.materialiseOne(in: transaction, now: now)
            let expired = try transaction.expireQueued(now: now, limit: Scheduler.expireBatch)
            let resumed = try transaction.resumeLanesDue(now: now)
            let moment = [
                try Scheduler.nextMoment(in: transaction, after: now), try transaction.nextLaneResume(),
            ].compactMap(\.self).min()
            return (isMore, expired, moment, resumed)
        }
        unannounced += result.3.map(Dispatcher.Event.laneResumed)
        hasSteps = result.0 || result.1 == Scheduler.expireBatch
        counters.expired += result.1
        nextMoment = result.2 ?? .distantFuture
        hasNews = true
    }

    /// Feeds an event to the dispatcher and performs what it asks for, until it asks for nothing more.
    mutating func perform(_ event: Dispatcher.Event, now: Timestamp, monotonic: Int64) -> [HandOff] {
        var handOffs: [HandOff] = []
        var events = [event]
        if hasNews {
            hasNews = false
            events.append(.news)
        }
        // What stops goes first: nothing may leave between.
        events = unannounced + events
        unannounced.removeAll()
        var next = 0
        while next < events.count {
            let monotonic = max(monotonic, monotonicByNow?() ?? monotonic)
            let effects = dispatcher.step(events[next], now: now, monotonic: monotonic, chance: &chance)
            next += 1
            for effect in effects {
                perform(effect, now: now, monotonic: monotonic, handOffs: &handOffs)
            }
        }
        return handOffs
    }

    /// Makes the claims that were asked for, each in a transaction, until none is asked for any more. Outcomes that wait
    /// are recorded in the first one: two commits would cost two waits for the disk.
    private mutating func performClaims(now: Timestamp, monotonic: Int64, _ turn: inout Turn) {
        // What goes back to the queue is committed before anything is claimed anew: else a crash would leave it in doubt.
        while unfinished.isEmpty, let lane = wantedClaims.popFirst() {
            letGo(&turn)
            let event = claimNow(lane, now: now, monotonic: monotonic)
            turn.handOffs += perform(event, now: now, monotonic: monotonic)
        }
    }

    /// Makes one claim; what the dispatcher is to hear of it.
    private mutating func claimNow(_ lane: LaneID, now: Timestamp, monotonic: Int64) -> Dispatcher.Event {
        guard !isCommitUnknown else { return .claimFailed(lane) }
        // A claim grows old from its own beginning, however long the turn has taken by then.
        let monotonic = max(monotonic, monotonicByNow?() ?? monotonic)
        let limit = dispatcher.claimLimit(lane, monotonic: monotonic)
        // Stopped, or filled up, since it was asked for.
        guard limit > 0 else { return .claimed(lane, [], isDry: false) }
        do {
            let claimed = try claim(lane: lane, limit: limit, now: now, monotonic: monotonic)
            if let due = claimed.dueAgainAt { retries.insert(due.microseconds) }
            return .claimed(lane, claimed.ready, isDry: claimed.isDry)
        } catch {
            // Busy means that nothing happened; after anything else the claim may stand in the store.
            if error as? StoreError != .busy { mustReconcile = true }
            // What it was to record has a commit of its own next: it must not fail with the claim for ever.
            gatherUntil = .min
            counters.storeFailures += 1
            return .claimFailed(lane)
        }
    }

    /// Gives what may leave to the wire before the store waits for the disk, where the shell has a way for that.
    private func letGo(_ turn: inout Turn) {
        guard let handOver, !turn.handOffs.isEmpty else { return }
        handOver(turn.handOffs)
        turn.handOffs.removeAll()
    }

    private mutating func perform(
        _ effect: Dispatcher.Effect, now: Timestamp, monotonic: Int64, handOffs: inout [HandOff]
    ) {
        switch effect {
        case .claim(let lane, _): wantedClaims.append(lane)
        case .handOff(let lane, let ready):
            guard let address = addresses[lane] else { preconditionFailure("a lane has an address") }
            handOffs.append(
                HandOff(
                    lane: lane, gateway: address.gateway,
                    texts: ready.map { Self.outbound($0, address: address, now: now) },
                    notAfter: min(dispatcher.leasedUntil(lane), monotonic + HandOff.freshMicroseconds)))
        case .recall(let messages):
            handOffs.append(.recall(messages))
        case .record(let items): unrecorded += items
        case .release(let messages): unfinished.append(.release(messages))
        case .withdraw(let messages, let reason): unfinished.append(.withdraw(messages, reason))
        case .pauseLane(let lane, let why, let code):
            counters.lanePauses += 1
            unfinished.append(.pauseLane(lane, why, code: code))
        }
    }
}

extension EngineCounters {
    mutating func count(_ items: [RecordedOutcome]) {
        for item in items {
            switch item.outcome {
            case .accepted(_, let segments):
                accepted += 1
                acceptedSegments += segments ?? 1
            case .rejected: rejected += 1
            case .throttled: throttled += 1
            case .unreachable: unreachable += 1
            case .uncertain: uncertain += 1
            }
        }
    }
}
