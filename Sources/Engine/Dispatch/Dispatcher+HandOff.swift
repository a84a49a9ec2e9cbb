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
        for index in lanesInTurn {
            handOff(lane: index, now: now, monotonic: monotonic, effects: &effects)
            askForMore(lane: index, monotonic: monotonic, effects: &effects)
        }
    }

    /// Whoever has least on the wire goes first: a lane that could fill it alone must not keep the others waiting.
    private var lanesInTurn: [Int] {
        guard lanes.count > 1 else { return Array(lanes.indices) }
        return lanes.indices.sorted { (lanes[$0].inFlight, $0) < (lanes[$1].inFlight, $1) }
    }

    private mutating func handOff(lane index: Int, now: Timestamp, monotonic: Int64, effects: inout [Effect]) {
        lanes[index].paceAt = nil
        lanes[index].waitsForSlot = false
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
        while let ready = lanes[index].backlog.first {
            guard hasRoom(lane: index) else {
                lanes[index].waitsForSlot = ahead(lane: index) == 0
                break
            }
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

    /// Whether one more may be handed over: into a slot, or to wait on the wire for one, so that the wire has work while the
    /// store waits for the disk. Nobody waits there while a lane
    /// whose texts may not wait there needs a slot.
    private func hasRoom(lane index: Int) -> Bool {
        let waiting = inFlight.count - settings.slots
        return waiting < 0
            || waiting < ahead(lane: index) && !lanes.indices.contains { $0 != index && lanes[$0].waitsForSlot }
    }

    /// How many may wait on the wire for a slot, when they are of a lane that lets at least as many go in 5 ms as there are
    /// slots. A slower lane does not need it, and what waits there would leave later than its pace was counted. None
    /// where daemons share the store: another may take in a STOP meanwhile.
    private func ahead(lane index: Int) -> Int {
        guard !isShared else { return 0 }
        let limits = lanes[index].pacer.limits
        let soon = min(limits.segmentsPerSecond, limits.segmentsPerMinute.map { $0 / 60 } ?? .max) / 200
        return soon < settings.slots ? 0 : min(settings.ahead, soon)
    }

    /// Takes back what has not been started. Only the wire knows what that is: it comes back as an answer, like all else.
    func recall(effects: inout [Effect], where goes: (InFlight) -> Bool) {
        let messages = inFlight.filter { goes($0.value) }.map(\.key).sorted()
        if !messages.isEmpty { effects.append(.recall(messages)) }
    }

    private func isForbidden(_ phone: PhoneNumber) -> Bool {
        settings.isRehearsal ? !phone.isRehearsal : phone.isFictional
    }

    /// A lane holds no more than it can hand over in 100 ms, or the slots, whichever is more: that is what a crash can
    /// leave in doubt. Within that it claims no more than the pacer will let go soon, so that a text claimed is a text
    /// about to leave, and a STOP finds little to withdraw.
    private mutating func askForMore(lane index: Int, monotonic: Int64, effects: inout [Effect]) {
        guard !lanes[index].isDry, !lanes[index].isClaiming, mayClaim(lane: index, at: monotonic),
            lanes[index].backlog.count <= settings.claimBatch / 2
        else { return }
        let soon = lanes[index].pacer.allowance(withinMicroseconds: Self.soonMicroseconds, at: monotonic)
        // A long queue is topped up in halves: a claim costs a transaction, and the wire must not run dry meanwhile.
        guard lanes[index].backlog.count <= soon / 2 else { return }
        if soon == 0 {
            if case .notBefore(let moment) = Self.probe(lanes[index].pacer, at: monotonic) {
                lanes[index].paceAt = moment
            }
            return
        }
        let limit = room(lane: index, soon: soon)
        guard limit > 0 else { return }
        lanes[index].isClaiming = true
        effects.append(.claim(lanes[index].id, limit: limit))
    }

    /// How many a claim that was asked for may take now: the world may have changed since. 0 for none.
    mutating func claimLimit(_ lane: LaneID, monotonic: Int64) -> Int {
        guard let index = index(of: lane), mayClaim(lane: index, at: monotonic) else { return 0 }
        let soon = lanes[index].pacer.allowance(withinMicroseconds: Self.soonMicroseconds, at: monotonic)
        return max(0, room(lane: index, soon: soon))
    }

    private func mayClaim(lane index: Int, at monotonic: Int64) -> Bool {
        let lane = lanes[index]
        return !isDraining && !isHeld && !lane.isPaused && lane.isLeased(at: monotonic) && monotonic >= lane.resumeAt
    }

    private func room(lane index: Int, soon: Int) -> Int {
        let lane = lanes[index]
        let most = max(settings.slots, soon)
        let room = min(most - lane.inFlight - lane.unrecorded - lane.backlog.count, settings.claimBatch, soon)
        // A claim that grows old waiting for a slot would only go back: no more than there are slots free.
        return isShared ? min(room, settings.slots - inFlight.count - lane.backlog.count) : room
    }

    private static let soonMicroseconds: Int64 = 100_000

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
        recall(effects: &effects) {
            suppressed.contains($0.ready.message.phone) && $0.ready.message.kind != .compliance
        }
    }

    mutating func drop(_ messages: [MessageID], effects: inout [Effect]) {
        let dropped = Set(messages)
        for index in lanes.indices { lanes[index].backlog.removeAll { dropped.contains($0.message.id) } }
        recall(effects: &effects) { dropped.contains($0.ready.message.id) }
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
