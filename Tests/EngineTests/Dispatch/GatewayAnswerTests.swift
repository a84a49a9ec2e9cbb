import Domain
import Engine
import Storage
import Testing

/// Found by scripts/kannel-run: Kannel tells no segments, and a wrong password is the sender's fault.
@Suite struct `What a gateway answers` {
    private static let now = Timestamp(seconds: 1_791_313_200)
    private static let lane = LaneID(1)

    /// One text of three segments, handed over; then this answer. What is recorded of it, and the dispatcher after it.
    private static func record(
        _ outcome: Outcome
    ) throws -> (record: RecordedOutcome, isPaused: Bool, dispatcher: Dispatcher) {
        var chance = SeededGenerator(seed: 1)
        var dispatcher = Dispatcher(
            settings: DispatchSettings(isRehearsal: true),
            lanes: [LaneSetup(id: lane, limits: PacingLimits(segmentsPerSecond: 50), isPaused: false)], monotonic: 0)
        let message = ClaimedMessage(
            id: MessageID(7), campaign: CampaignID(1), step: 0, person: PersonID(1),
            phone: PhoneNumber(stored: "+13125550142"), kind: .campaign, attempt: 1,
            expiresAt: now.adding(seconds: 3_600), closesAt: now.adding(seconds: 3_600), body: nil, firstName: "",
            lastName: "", ward: "", union: "")
        let ready = Dispatcher.Ready(message: message, body: MessageBody("Hi"), segments: 3)
        var monotonic: Int64 = 2_000_000
        let handed = dispatcher.step(.claimed(lane, [ready], asked: 1), now: now, monotonic: monotonic, chance: &chance)
        #expect(handed.contains(.handOff(lane, [ready])))
        // It asks for more at once; there is no more.
        for case .claim(_, let limit) in handed {
            _ = dispatcher.step(.claimed(lane, [], asked: limit), now: now, monotonic: monotonic, chance: &chance)
        }
        monotonic += 10_000
        let effects = dispatcher.step(
            .answered([Dispatcher.Answer(message: message.id, outcome: outcome)]), now: now, monotonic: monotonic,
            chance: &chance)
        var records: [RecordedOutcome] = []
        var isPaused = false
        for effect in effects {
            if case .record(let some) = effect { records += some }
            if case .pauseLane = effect { isPaused = true }
        }
        return (try #require(records.first), isPaused, dispatcher)
    }

    @Test func `keeps the gateway's count of segments, and ours where it gives none`() throws {
        #expect(
            try Self.record(.accepted(reference: "r", segments: 2)).record.outcome
                == .accepted(reference: "r", segments: 2))
        #expect(
            try Self.record(.accepted(reference: nil, segments: nil)).record.outcome
                == .accepted(reference: nil, segments: 3))
    }

    @Test(arguments: [RejectionClass.senderFault, .senderLimit])
    func `pauses the lane for what is not the text's fault, which is due again the moment a person resumes`(
        _ why: RejectionClass
    ) throws {
        let (record, isPaused, dispatcher) = try Self.record(.rejected(why, code: "authorization_failed"))
        #expect(isPaused)
        #expect(record.retryAt == Self.now)
        // Due already, yet nothing is claimed before a person says so.
        var chance = SeededGenerator(seed: 1)
        var paused = dispatcher
        let later: Int64 = 5_000_000
        #expect(paused.step(.news, now: Self.now, monotonic: later, chance: &chance).isEmpty)
        let resumed = paused.step(.laneResumed(Self.lane), now: Self.now, monotonic: later, chance: &chance)
        guard case .claim(Self.lane, _) = resumed.first else {
            Issue.record("a resumed lane asks for work: \(resumed)")
            return
        }
    }

    @Test func `lets a text wait that nobody could take`() throws {
        let (record, isPaused, _) = try Self.record(.unreachable(code: "couldnt_connect"))
        #expect(!isPaused)
        #expect(record.retryAt > Self.now)
    }
}
