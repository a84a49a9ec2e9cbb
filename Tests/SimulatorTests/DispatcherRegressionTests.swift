import Domain
import Engine
import Storage
import Testing

/// What seeds found in the dispatcher, in the smallest form.
@Suite struct `A dispatcher that starts` {
    private let start: Int64 = 1_000_000_000
    private let now = Timestamp(seconds: 1_800_000_000)

    private func dispatcher(_ limits: PacingLimits, slots: Int = 64) -> Dispatcher {
        Dispatcher(
            settings: DispatchSettings(slots: slots, isRehearsal: true),
            lanes: [LaneSetup(id: LaneID(1), limits: limits, isPaused: false)], monotonic: start)
    }

    /// Whether the lane claims at this many seconds after the start.
    private func claims(_ limits: PacingLimits, afterSeconds seconds: Double) -> Bool {
        var dispatcher = dispatcher(limits)
        var chance = SeededGenerator(seed: 1)
        let monotonic = start + Int64(seconds * 1_000_000)
        let effects = dispatcher.step(.news, now: now, monotonic: monotonic, chance: &chance)
        return effects.contains { if case .claim = $0 { true } else { false } }
    }

    /// Seeds 2 and 4.
    @Test func `lets a minute pass where minutes are limited`() {
        let limits = PacingLimits(segmentsPerSecond: 10, segmentsPerMinute: 60)
        #expect(!claims(limits, afterSeconds: 59))
        #expect(claims(limits, afterSeconds: 60.5))
    }

    /// Seeds 10 and 30: a text of four segments on a lane of one a second had left four seconds of silence to keep.
    @Test func `lets the longest text's time pass`() {
        #expect(!claims(PacingLimits(segmentsPerSecond: 1), afterSeconds: 9))
        #expect(claims(PacingLimits(segmentsPerSecond: 1), afterSeconds: 10.5))
        #expect(claims(PacingLimits(segmentsPerSecond: 100), afterSeconds: 1.5))
    }

    /// Seed 165: answered, not yet in the store, and so still claimed there.
    @Test func `counts unrecorded answers among what it holds`() {
        var dispatcher = dispatcher(PacingLimits(segmentsPerSecond: 10), slots: 2)
        var chance = SeededGenerator(seed: 1)
        let monotonic = start + 5_000_000
        let ready = (1...2).map { number in
            Dispatcher.Ready(
                message: ClaimedMessage(
                    id: MessageID(Int64(number)), campaign: CampaignID(1), step: 0, person: PersonID(Int64(number)),
                    phone: PhoneNumber(stored: "+1312555010\(number)"), kind: .campaign, attempt: 1,
                    expiresAt: now.adding(seconds: 3_600), closesAt: now.adding(seconds: 3_600), body: nil,
                    firstName: "", lastName: "", ward: "", union: ""), body: MessageBody("hello"), segments: 1)
        }
        func isClaim(_ effect: Dispatcher.Effect) -> Bool { if case .claim = effect { true } else { false } }
        _ = dispatcher.step(.news, now: now, monotonic: monotonic, chance: &chance)
        _ = dispatcher.step(.claimed(LaneID(1), ready, isDry: false), now: now, monotonic: monotonic, chance: &chance)
        _ = dispatcher.step(.tick, now: now, monotonic: monotonic + 100_000, chance: &chance)
        let answers = ready.map {
            Dispatcher.Answer(message: $0.message.id, outcome: .accepted(reference: "ref", segments: 1))
        }
        let effects = dispatcher.step(.answered(answers), now: now, monotonic: monotonic + 900_000, chance: &chance)
        #expect(effects.contains { if case .record = $0 { true } else { false } })
        #expect(!effects.contains(where: isClaim))
        dispatcher.outcomesAreRecorded()
        let later = dispatcher.step(.tick, now: now, monotonic: monotonic + 1_000_000, chance: &chance)
        #expect(later.contains(where: isClaim))
    }
}
