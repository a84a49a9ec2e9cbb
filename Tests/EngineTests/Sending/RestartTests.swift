import Domain
import Engine
import Gateways
import Storage
import Testing

/// The crash truth table of docs/architecture.md, "What a crash leaves".
@Suite struct `A process that ends` {
    @Test func `leaves in doubt what it had claimed, and the next one never sends that again`() throws {
        let stage = try Stage(slots: 4)
        try stage.people(1...30)
        stage.answer = { _ in nil }
        try stage.launch()
        try stage.run(seconds: 2)
        let claimed = try stage.store.read { try $0.countClaimed() }
        #expect(claimed >= 4)
        let onWire = Set(stage.sent.map(\.person))
        stage.answer = { .accepted(reference: "SM\($0.messageID)", segments: 1) }
        try stage.restart(daemon: 2)
        #expect(stage.engine.counters.doubtfulAtStart == Int(claimed))
        try stage.run(seconds: 60)
        #expect(try stage.count("select count(*) from message where state = 5") == claimed)
        #expect(try stage.count("select count(*) from message where state = 2") == 30 - claimed)
        for person in onWire { #expect(stage.texts(to: person).count == 1) }
        stage.expectNobodyTwice()
        try stage.expectEveryoneAccountedFor()
    }

    @Test func `has its doubts resolved by late receipts`() throws {
        let stage = try Stage(slots: 2)
        try stage.people(1...2)
        stage.answer = { _ in nil }
        try stage.launch()
        try stage.run(seconds: 2)
        let handedAt = try #require(stage.sent.first?.at)
        try stage.restart(daemon: 2)
        try stage.run(seconds: 1)
        #expect(try stage.standing(1) == "uncertain")
        try stage.receipt(stage.texts(to: 1)[0].text, .delivered)
        try stage.receipt(stage.texts(to: 2)[0].text, .sent)
        try stage.run(seconds: 1)
        #expect(try stage.standing(1) == "delivered")
        #expect(try stage.standing(2) == "accepted")
        // Their window counts from the claim, not from the receipt.
        #expect(
            try stage.count("select min(first_accepted_at) from audience") <= handedAt.microseconds)
        try stage.expectEveryoneAccountedFor()
    }

    @Test func `and had recorded its outcomes leaves nothing in doubt`() throws {
        let stage = try Stage()
        try stage.people(1...10)
        try stage.launch()
        try stage.run(seconds: 5)
        try stage.restart(daemon: 2)
        #expect(stage.engine.counters.doubtfulAtStart == 0)
        try stage.run(seconds: 60)
        #expect(stage.sent.count == 10)
    }

    @Test func `gracefully gives back what was not handed over, and nobody is in doubt`() throws {
        let stage = try Stage(slots: 2)
        try stage.people(1...20)
        stage.answer = { _ in nil }
        try stage.launch()
        try stage.run(seconds: 2)
        let onWire = stage.sent
        stage.drain()
        #expect(!stage.engine.isDrained)
        for sent in onWire { stage.answerLate(sent, .accepted(reference: "SM", segments: 1)) }
        try stage.run(seconds: 1)
        #expect(stage.engine.isDrained)
        #expect(stage.sent == onWire)
        #expect(try stage.store.read { try $0.countClaimed() } == 0)
        stage.answer = { .accepted(reference: "SM\($0.messageID)", segments: 1) }
        try stage.restart(daemon: 2)
        #expect(stage.engine.counters.doubtfulAtStart == 0)
        try stage.run(seconds: 60)
        #expect(stage.sent.count == 20)
        #expect(stage.sent.allSatisfy { $0.text.attempt == 1 })
        stage.expectNobodyTwice()
    }

    @Test func `finds its retries again when it starts`() throws {
        let stage = try Stage()
        try stage.people([1])
        stage.answer = { _ in .throttled(code: "429", retryAfterMilliseconds: 30_000) }
        try stage.launch()
        try stage.run(seconds: 2)
        #expect(stage.sent.count == 1)
        stage.answer = { .accepted(reference: "SM\($0.messageID)", segments: 1) }
        try stage.restart(daemon: 2)
        try stage.run(seconds: 60)
        #expect(stage.texts(to: 1).map(\.text.attempt) == [1, 2])
        #expect(stage.sent[1].at >= stage.sent[0].at.adding(seconds: 30))
    }
}

@Suite struct `A store that is busy` {
    @Test(arguments: 0..<20 as Range<UInt64>) func `loses nothing`(seed: UInt64) throws {
        let stage = try Stage(slots: 5)
        try stage.people(1...60)
        var random = SeededGenerator(seed: seed)
        stage.answer = { text in
            random.chance(0.1)
                ? .throttled(code: "429", retryAfterMilliseconds: nil)
                : .accepted(reference: "SM\(text.messageID)", segments: 1)
        }
        try stage.launch()
        for _ in 0..<20 {
            stage.faults.plan((0..<40).map { _ in random.chance(0.4) ? .busy : nil })
            try stage.run(seconds: 0.3)
        }
        stage.faults.plan([])
        try stage.run(seconds: 120)
        #expect(stage.engine.counters.storeFailures > 0)
        #expect(try stage.count("select count(*) from message where state = 2") == 60)
        #expect(stage.engine.isAtRest)
        try stage.expectEveryoneAccountedFor()
    }

    @Test func `keeps a webhook from being acknowledged`() throws {
        let stage = try Stage()
        try stage.people([1])
        try stage.launch()
        try stage.run(seconds: 3)
        stage.faults.plan([.busy])
        #expect(throws: StoreError.busy) { try stage.reply(1, "STOP", id: "IN1") }
        #expect(try stage.suppression(1) == nil)
        #expect(try stage.count("select count(*) from inbox") == 0)
        try stage.reply(1, "STOP", id: "IN1")
        #expect(try stage.suppression(1) == .optedOut)
    }

    @Test func `that kept silent about a commit has each outcome once`() throws {
        let stage = try Stage()
        try stage.people(1...5)
        stage.answer = { _ in nil }
        try stage.launch()
        try stage.run(seconds: 2)
        for sent in stage.sent { stage.answerLate(sent, .accepted(reference: "SM\(sent.person)", segments: 1)) }
        stage.faults.plan([.commitUnknown, .commitUnknown])
        try stage.run(seconds: 5)
        #expect(stage.faults.plannedFaults == 0)
        #expect(try stage.count("select count(*) from message where state = 2") == 5)
        #expect(stage.engine.counters.accepted == 5)
        stage.expectNobodyTwice()
    }
}

extension Stage {
    func drain() {
        perform { engine, now, monotonic in
            engine.drain(now: now, monotonic: monotonic)
            return []
        }
    }
}
