import Domain
import Engine
import Gateways
import Storage
import Testing

/// A wire of two slots on a quick lane: two texts are with the gateway, six wait for a slot, the rest has not been handed
/// over.
@Suite struct `Texts that wait for a slot on the wire` {
    private func waiting(people: Int = 20) throws -> Stage {
        let stage = try Stage(slots: 2, wireSlots: 2, segmentsPerSecond: 10_000)
        try stage.people(1...people)
        stage.answer = { _ in nil }
        try stage.launch()
        try stage.run(seconds: 3)
        try #require(stage.sent.count == 2)
        try #require(stage.line.count == 6)
        return stage
    }

    private func goOn(_ stage: Stage, seconds: Double = 60) throws {
        stage.answer = { .accepted(reference: "SM\($0.messageID)-\($0.attempt)", segments: 1) }
        for sent in stage.sent { stage.answerLate(sent, .accepted(reference: "SM\(sent.text.messageID)", segments: 1)) }
        try stage.run(seconds: seconds)
    }

    @Test func `are taken back when their person says stop, and never sent`() throws {
        let stage = try waiting()
        let person = Stage.person(of: try #require(stage.line.last?.to))
        try stage.reply(person, "STOP")
        #expect(stage.line.count == 5)
        try stage.run(seconds: 1)
        let standing = try stage.standing(person)
        #expect(standing == "never_sent: opted_out")
        try goOn(stage)
        #expect(stage.texts(to: person).filter { $0.text.body.exposed.contains("reply YES") }.isEmpty)
        #expect(stage.sent.filter { $0.text.body.exposed.contains("reply YES") }.count == 19)
        stage.expectNobodyTwice()
        try stage.expectEveryoneAccountedFor()
    }

    @Test func `are taken back when their person says in plain words that it is enough`() throws {
        let stage = try waiting()
        let person = Stage.person(of: try #require(stage.line.last?.to))
        try stage.reply(person, "please take me off your list and do not text me again")
        try stage.run(seconds: 1)
        // Only the confirmation, if there is one.
        #expect(!stage.line.contains { $0.to == Stage.phone(person) && $0.body.exposed.contains("reply YES") })
        try goOn(stage)
        #expect(stage.texts(to: person).filter { $0.text.body.exposed.contains("reply YES") }.isEmpty)
        try stage.expectEveryoneAccountedFor()
    }

    @Test func `go back to the queue when the campaign is paused, and leave when it goes on`() throws {
        let stage = try waiting()
        let campaign = try #require(try stage.store.read { try $0.campaign(named: "ask") }?.id)
        let now = stage.now
        _ = try stage.store.write { try $0.setState(campaign, to: .paused, because: "", by: "Ana", now: now) }
        stage.perform { engine, now, monotonic in engine.noteStopped(campaign, now: now, monotonic: monotonic) }
        #expect(stage.line.isEmpty)
        try stage.run(seconds: 5)
        #expect(stage.sent.count == 2)
        #expect(stage.engine.heldMessages == 2)
        #expect(try stage.count("select count(*) from message where state = 0") == 18)
        _ = try stage.store.write { try $0.setState(campaign, to: .running, because: "", by: "Ana", now: now) }
        stage.perform { engine, now, monotonic in engine.noteNews(now: now, monotonic: monotonic) }
        try goOn(stage)
        #expect(stage.sent.count == 20)
        stage.expectNobodyTwice()
    }

    @Test func `go back when the lane has to wait for a person, and when nothing may be claimed`() throws {
        for hold in [false, true] {
            let stage = try waiting()
            if hold {
                stage.perform { engine, now, monotonic in
                    engine.hold(.fenced, isOn: true, now: now, monotonic: monotonic)
                }
            } else {
                stage.answerLate(stage.sent[0], .rejected(.senderFault, code: "30034"))
                // The slot was free before anybody knew why: the next one left.
                #expect(stage.sent.count == 3)
            }
            #expect(stage.line.isEmpty)
            try stage.run(seconds: 5)
            #expect(stage.sent.count == (hold ? 2 : 3))
            #expect(stage.engine.heldMessages == 2)
            try stage.expectEveryoneAccountedFor()
        }
    }

    @Test func `go back when the daemon is to end, so that nothing is left in doubt`() throws {
        let stage = try waiting()
        stage.perform { engine, now, monotonic in engine.drain(now: now, monotonic: monotonic) }
        try stage.run(seconds: 1)
        #expect(stage.line.isEmpty)
        for sent in stage.sent { stage.answerLate(sent, .accepted(reference: nil, segments: 1)) }
        try stage.run(seconds: 1)
        let isDrained = stage.engine.isDrained
        #expect(isDrained)
        #expect(try stage.count("select count(*) from message where state = 0") == 18)
        #expect(try stage.count("select count(*) from message where state = 2") == 2)
    }

    @Test func `are answered by the gateway where the recall comes too late`() throws {
        let stage = try waiting()
        let first = stage.sent[0]
        // It is on its way: nothing is taken back, and its one answer is the gateway's.
        try stage.reply(first.person, "STOP")
        #expect(stage.line.count == 6)
        stage.answerLate(first, .accepted(reference: "SM-late", segments: 1))
        try stage.run(seconds: 1)
        #expect(try stage.standing(first.person) == "accepted")
        #expect(try stage.count("select count(*) from attempt where outcome = 'unreachable'") == 0)
        stage.answer = { .accepted(reference: "SM\($0.messageID)", segments: 1) }
        stage.answerLate(stage.sent[1], .accepted(reference: "SM2", segments: 1))
        try stage.run(seconds: 60)
        let asked = stage.sent.filter { $0.text.body.exposed.contains("reply YES") }
        #expect(asked.count == 20)
        stage.expectNobodyTwice()
        try stage.expectEveryoneAccountedFor()
    }

    @Test func `are none on a lane whose pace counts them one by one, however long its gateway stands still`() throws {
        let stage = try Stage(slots: 8, wireSlots: 8, segmentsPerSecond: 1_000)
        try stage.people(1...1_500)
        stage.answer = { _ in nil }
        try stage.launch()
        try stage.run(seconds: 4)
        #expect(stage.line.isEmpty)
        stage.answer = { .accepted(reference: "SM\($0.messageID)", segments: 1) }
        for sent in stage.sent { stage.answerLate(sent, .accepted(reference: nil, segments: 1)) }
        try stage.run(seconds: 3)
        #expect(stage.sent.count == 1_500)
        #expect(Self.most(in: 1_000_000, stage.sent.map(\.monotonic)) <= 1_000)
    }

    /// The most instants in any stretch of that length.
    private static func most(in length: Int64, _ instants: [Int64]) -> Int {
        var (most, oldest) = (0, 0)
        for (index, instant) in instants.enumerated() {
            while instants[oldest] <= instant - length { oldest += 1 }
            most = max(most, index - oldest + 1)
        }
        return most
    }
}

/// Outcomes are recorded in the transaction that claims what is next: nobody may know afterwards whether it happened.
@Suite struct `A commit that records and claims` {
    @Test(arguments: FaultyDriver.Fault.allCases)
    func `loses nothing and sends nothing twice when it fails, for every n`(fault: FaultyDriver.Fault) throws {
        var n = 0
        while try isMet(fault, at: n) { n += 1 }
        #expect(n > 12, "the scenario writes more often than that")
    }

    /// A text that was certainly not sent is due again at once, so that the transaction that puts it back may claim it.
    private func isMet(_ fault: FaultyDriver.Fault, at n: Int) throws -> Bool {
        let stage = try Stage(slots: 2, segmentsPerSecond: 10)
        try stage.people(1...12)
        try stage.launch()
        var taken: [MessageID] = []
        var refused: Set<MessageID> = []
        stage.answer = { text in
            if text.messageID.value % 2 == 0, refused.insert(text.messageID).inserted {
                return .unreachable(code: Dispatcher.recalledCode)
            }
            taken.append(text.messageID)
            return .accepted(reference: "SM\(text.messageID)", segments: 1)
        }
        stage.faults.plan(Array(repeating: nil, count: n) + [fault])
        try stage.run(seconds: 30)
        let place = "\(fault) at write \(n)"
        #expect(taken.count == 12, "\(place)")
        #expect(Set(taken).count == 12, "\(place)")
        #expect(try stage.count("select count(*) from message where state = 2") == 12, "\(place)")
        #expect(stage.engine.heldMessages == 0, "\(place)")
        try stage.expectEveryoneAccountedFor()
        return stage.faults.plannedFaults == 0
    }

    @Test func `is one, where there were two`() throws {
        let stage = try Stage(slots: 2, segmentsPerSecond: 10_000)
        // The migrations of a new store are commits, too, and no fewer from year to year.
        let before = stage.faults.writes
        try stage.people(1...150)
        try stage.launch()
        try stage.run(seconds: 2)
        #expect(stage.sent.count == 150)
        #expect(stage.faults.writes - before < 11)
    }
}
