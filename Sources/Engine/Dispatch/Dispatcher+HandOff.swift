import Domain
import Storage

extension Dispatcher {
    mutating func claimed(_ lane: LaneID, _ ready: [Ready], isDry: Bool) {
        guard let index = index(of: lane) else { return }
        lanes[index].isClaiming = false
        lanes[index].isDry = isDry
        lanes[index].backlog.append(contentsOf: ready)
    }

    /// Hands over what may go now and asks for more where there is room.
    mutating func pump(now: Timestamp, monotonic: Int64, effects: inout [Effect]) {
        for index in lanes.indices {
            handOff(lane: index, now: now, monotonic: monotonic, effects: &effects)
            askForMore(lane: index, monotonic: monotonic, effects: &effects)
        }
    }

    private mutating func handOff(lane index: Int, now: Timestamp, monotonic: Int64, effects: inout [Effect]) {
        lanes[index].paceAt = nil
        guard !lanes[index].backlog.isEmpty else { return }
        guard lanes[index].isLeased(at: monotonic) else {
            return releaseBacklog(effects: &effects, lane: lanes[index].id) { _ in true }
        }
        guard monotonic >= lanes[index].resumeAt else {
            // Other daemons may take in a STOP while the lane waits: what grew old goes back.
            return releaseBacklog(effects: &effects, lane: lanes[index].id) { monotonic >= $0.staleAt }
        }
        var going: [Ready] = []
        var late: [MessageID] = []
        var forbidden: [MessageID] = []
        while let ready = lanes[index].backlog.first, inFlight.count < settings.slots {
            // The window and the end are tested again here: a message may have waited for its pace since the claim.
            if now >= ready.message.closesAt || now >= ready.message.expiresAt || monotonic >= ready.staleAt {
                late.append(ready.message.id)
                lanes[index].backlog.removeFirst()
                continue
            }
            if isForbidden(ready.message.phone) {
                forbidden.append(ready.message.id)
                lanes[index].backlog.removeFirst()
                continue
            }
            if case .notBefore(let moment) = lanes[index].pacer.handOff(segments: ready.segments, at: monotonic) {
                lanes[index].paceAt = moment
                break
            }
            lanes[index].backlog.removeFirst()
            lanes[index].inFlight += 1
            inFlight[ready.message.id] = InFlight(lane: index, ready: ready, handedAt: now)
            going.append(ready)
        }
        if !late.isEmpty { effects.append(.release(late)) }
        if !forbidden.isEmpty { effects.append(.withdraw(forbidden, .rejected)) }
        if !going.isEmpty { effects.append(.handOff(lanes[index].id, going)) }
    }

    private func isForbidden(_ phone: PhoneNumber) -> Bool {
        settings.isRehearsal ? !phone.isRehearsal : phone.isFictional
    }

    /// A lane holds no more than it can hand over in 100 ms, or the slots, whichever is more: that is what a crash can
    /// leave in doubt. Within that it claims no more than the pacer will let go soon, so that a text claimed is a text
    /// about to leave, and a STOP finds little to withdraw.
    private mutating func askForMore(lane index: Int, monotonic: Int64, effects: inout [Effect]) {
        let lane = lanes[index]
        guard !isDraining, !isHeld, !lane.isPaused, !lane.isDry, !lane.isClaiming, lane.isLeased(at: monotonic),
            monotonic >= lane.resumeAt
        else { return }
        let soon = lanes[index].pacer.allowance(withinMicroseconds: 100_000, at: monotonic)
        let most = max(settings.slots, soon)
        let room = min(most - lane.inFlight - lane.unrecorded - lane.backlog.count, settings.claimBatch)
        // A long queue is topped up in halves: a claim costs a transaction, and the wire must not run dry meanwhile.
        guard lane.backlog.count <= min(settings.claimBatch, soon) / 2 else { return }
        if soon == 0 {
            if case .notBefore(let moment) = Self.probe(lane.pacer, at: monotonic) { lanes[index].paceAt = moment }
            return
        }
        var limit = min(room, soon)
        // A claim that grows old waiting for a slot would only go back: no more than there are slots free.
        if isShared { limit = min(limit, settings.slots - inFlight.count - lane.backlog.count) }
        guard limit > 0 else { return }
        lanes[index].isClaiming = true
        effects.append(.claim(lane.id, limit: limit))
    }

    private static func probe(_ pacer: Pacer, at monotonic: Int64) -> Pacer.Permission {
        var copy = pacer
        return copy.handOff(segments: 1, at: monotonic)
    }

    mutating func withdraw(phones: [PhoneNumber], effects: inout [Effect]) {
        let suppressed = Set(phones)
        var withdrawn: [MessageID] = []
        for index in lanes.indices {
            lanes[index].backlog.removeAll { ready in
                guard suppressed.contains(ready.message.phone), ready.message.kind != .compliance else { return false }
                withdrawn.append(ready.message.id)
                return true
            }
        }
        if !withdrawn.isEmpty { effects.append(.withdraw(withdrawn, .optedOut)) }
    }

    mutating func drop(_ messages: [MessageID]) {
        let dropped = Set(messages)
        for index in lanes.indices { lanes[index].backlog.removeAll { dropped.contains($0.message.id) } }
    }

    mutating func releaseBacklog(effects: inout [Effect], lane: LaneID? = nil, where goes: (Ready) -> Bool) {
        var released: [MessageID] = []
        for index in lanes.indices where lane == nil || lanes[index].id == lane {
            lanes[index].backlog.removeAll { ready in
                guard goes(ready) else { return false }
                released.append(ready.message.id)
                return true
            }
        }
        if !released.isEmpty { effects.append(.release(released)) }
    }
}
