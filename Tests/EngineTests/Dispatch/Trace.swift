import Domain
import Engine
import Storage

/// A dispatcher and what it asked for, in words: `claim 1 ≤ 12`, `handOff 1 [7 8]`, `record [7 accepted]`.
struct Trace {
    var dispatcher: Dispatcher
    var monotonic: Int64
    var now: Timestamp
    private var chance = SeededGenerator(seed: 1)

    /// Time at which a fresh lane may hand over: its silence is over.
    static let awake: Int64 = 60_000_000

    init(
        slots: Int = 10, ahead: Int = 0, limits: PacingLimits = PacingLimits(segmentsPerSecond: 100),
        lanes: [Int64] = [1],
        paused: Set<Int64> = [], isRehearsal: Bool = true
    ) {
        dispatcher = Dispatcher(
            settings: DispatchSettings(slots: slots, ahead: ahead, isRehearsal: isRehearsal),
            lanes: lanes.map { LaneSetup(id: LaneID($0), limits: limits, isPaused: paused.contains($0)) }, monotonic: 0)
        monotonic = Self.awake
        now = Timestamp(seconds: 1_000_000)
    }

    mutating func wait(_ microseconds: Int64) {
        monotonic += microseconds
        now = now.adding(microseconds: microseconds)
    }

    /// Takes an event; the store records at once what is to be recorded.
    mutating func effects(_ event: Dispatcher.Event) -> [Dispatcher.Effect] {
        defer { dispatcher.outcomesAreRecorded() }
        return dispatcher.step(event, now: now, monotonic: monotonic, chance: &chance)
    }

    var wakeAt: Int64? { dispatcher.wakeAt(after: monotonic) }

    mutating func step(_ event: Dispatcher.Event) -> [String] { effects(event).map(Self.words) }

    /// Ready texts for people 1, 2, … with these message ids.
    func ready(
        _ ids: some Sequence<Int64>, lane: Int64 = 1, segments: Int = 1, kind: MessageKind = .campaign,
        campaign: Int64 = 1, closesAfterSeconds: Int64 = 3_600, expiresAfterSeconds: Int64 = 7_200
    ) -> [Dispatcher.Ready] {
        ids.map { id in
            Dispatcher.Ready(
                message: ClaimedMessage(
                    id: MessageID(id), campaign: CampaignID(campaign), step: 0, person: PersonID(id),
                    phone: Self.phone(id), kind: kind, attempt: 1, expiresAt: now.adding(seconds: expiresAfterSeconds),
                    closesAt: now.adding(seconds: closesAfterSeconds), body: nil, firstName: "", lastName: "", ward: "",
                    union: ""), body: MessageBody("Hi"), segments: segments)
        }
    }

    static func phone(_ id: Int64) -> PhoneNumber {
        PhoneNumber(stored: "+1\(312 + id / 100)55501" + String(String(100 + id % 100).dropFirst()))
    }

    static func answers(_ ids: some Sequence<Int64>, _ outcome: Outcome = .accepted(reference: "SM", segments: 1))
        -> Dispatcher.Event
    {
        .answered(ids.map { Dispatcher.Answer(message: MessageID($0), outcome: outcome) })
    }

    static func words(_ effect: Dispatcher.Effect) -> String {
        func list(_ ids: [MessageID]) -> String { "[" + ids.map(\.description).joined(separator: " ") + "]" }
        switch effect {
        case .claim(let lane, let limit): return "claim \(lane) ≤ \(limit)"
        case .handOff(let lane, let ready): return "handOff \(lane) \(list(ready.map(\.message.id)))"
        case .record(let items):
            return "record ["
                + items.map { "\($0.message) \(Recording.word(of: $0.outcome).outcome)" }.joined(separator: ", ")
                + "]"
        case .recall(let ids): return "recall \(list(ids))"
        case .release(let ids): return "release \(list(ids))"
        case .withdraw(let ids, let reason): return "withdraw \(list(ids)) \(reason.rawValue)"
        case .pauseLane(let lane, let why, let code): return "pause \(lane) \(why.rawValue): \(code)"
        }
    }
}

extension Dispatcher.Event {
    /// A claim that brought less than it asked for: there is nothing more for now.
    static func claimed(_ lane: LaneID, _ ready: [Dispatcher.Ready], asked: Int) -> Dispatcher.Event {
        .claimed(lane, ready, isDry: ready.count < asked)
    }
}
