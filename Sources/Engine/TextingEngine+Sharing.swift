import Domain
import Storage

/// What an engine knows of its leases.
struct SharingState {
    /// Lanes of configured senders.
    var wanted: [LaneID] = []
    /// Lanes to be given back at the next renewal, once they are quiet.
    var leaving: [LaneID] = []
    /// When to renew and when to look for the others' changes (monotonic).
    var renewAt = Int64.min
    var pollAt = Int64.min
    /// When receipts that missed their hand-over are tried again (monotonic).
    var parkedAt = Int64.min
    /// What the store's clock said last, and when (monotonic) it was asked.
    var storeTime: (Timestamp, monotonic: Int64)?
}

extension TextingEngine {
    /// The hour by the store's clock, where several daemons share one: a machine whose clock is wrong, or is set while the
    /// daemon runs, must not text at night. A rehearsal has its own hour.
    func corrected(_ now: Timestamp, _ monotonic: Int64) -> Timestamp {
        guard let (storeTime, askedAt) = sharing.storeTime, !settings.launch.isRehearsal else { return now }
        return storeTime.adding(microseconds: monotonic - askedAt)
    }

    /// Renews the leases when it is time, takes over lanes that nobody holds, and looks for what other daemons have
    /// changed: webhooks they took in, campaigns they launched, lanes that a person paused there.
    ///
    /// - Parameter now: this machine's hour, uncorrected.
    mutating func share(now: Timestamp, monotonic: Int64) throws -> [HandOff] {
        guard let settings = settings.sharing else { return [] }
        var handOffs: [HandOff] = []
        if monotonic >= sharing.renewAt {
            handOffs += try renew(settings, now: now, monotonic: monotonic)
        }
        if monotonic >= sharing.pollAt {
            let lanes = try store.read { transaction in try transaction.lanes() }
            sharing.pollAt = monotonic + settings.pollMicroseconds
            for lane in lanes where sharing.wanted.contains(lane.id) {
                let isPaused = lane.pausedReason != nil
                // A pause of our own that is not committed yet must not be undone by what the store still says.
                guard unfinished.isEmpty, dispatcher.isPaused(lane.id) != isPaused else { continue }
                handOffs += perform(
                    isPaused ? .lanePaused(lane.id) : .laneResumed(lane.id), now: corrected(now, monotonic),
                    monotonic: monotonic)
            }
            hasInbox = true
            hasSteps = true
            hasNews = true
        }
        if monotonic >= sharing.parkedAt {
            sharing.parkedAt = monotonic + Self.parkedPauseMicroseconds
            try retryParked(now: corrected(now, monotonic))
        }
        return handOffs
    }

    private mutating func renew(_ settings: SharingSettings, now: Timestamp, monotonic: Int64) throws -> [HandOff] {
        // A daemon that drains wants nothing any more: its lanes leave as they fall quiet.
        let (daemon, wanted) = (self.settings.daemon, dispatcher.isDraining ? [] : sharing.wanted)
        let givingBack = sharing.leaving.filter { dispatcher.isQuiet($0) }
        let worldNow = corrected(now, monotonic)
        // `monotonic` was read before the store was asked: the lease can only end earlier here than it does there.
        let report = try store.write { transaction in
            try transaction.renewLeases(
                of: daemon, wanted: wanted, givingBack: givingBack, leaseMicroseconds: settings.leaseMicroseconds,
                worldNow: worldNow)
        }
        sharing.renewAt = monotonic + settings.renewMicroseconds
        sharing.storeTime = (report.storeTime, monotonic)
        sharing.leaving = report.surplus
        counters.doubtfulOfOthers += report.doubtful
        counters.lanesTaken += report.taken.count
        var handOffs: [HandOff] = []
        for lane in sharing.wanted {
            let isHeld = report.held.contains(lane) && !report.surplus.contains(lane)
            // Somebody else may have had it between, while this machine and its clocks stood still.
            if report.taken.contains(lane), dispatcher.leasedUntil(lane) != .min {
                handOffs += perform(.laneLost(lane), now: corrected(now, monotonic), monotonic: monotonic)
            }
            if isHeld {
                handOffs += perform(
                    .laneLeased(lane, until: monotonic + settings.leaseMicroseconds), now: corrected(now, monotonic),
                    monotonic: monotonic)
            } else if dispatcher.leasedUntil(lane) != .min {
                if !report.held.contains(lane) { counters.lanesLost += 1 }
                handOffs += perform(.laneLost(lane), now: corrected(now, monotonic), monotonic: monotonic)
            }
        }
        return handOffs
    }

    /// Gives back claims that the store has and this engine never saw, because the commit's answer was lost: nothing of
    /// them can have been handed over.
    mutating func reconcileClaims() throws {
        guard mustReconcile else { return }
        var known = dispatcher.heldIDs
        known.formUnion(unrecorded.map(\.message))
        for change in unfinished {
            switch change {
            case .release(let messages), .withdraw(let messages, _): known.formUnion(messages)
            case .pauseLane: break
            }
        }
        let daemon = settings.daemon
        try store.write { transaction in
            let unknown = try transaction.claims(of: daemon).filter { !known.contains($0) }
            try transaction.release(unknown, by: daemon)
        }
        mustReconcile = false
        hasNews = true
    }
}
