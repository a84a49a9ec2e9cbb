import Domain
import Engine
import Gateways
import Storage
import Testing

/// Several daemons on one store: docs/architecture.md, "Several daemons".
@Suite struct `Daemons that share a store` {
    @Test func `leave a lane to one of them, and everyone is texted once`() throws {
        let team = try Team()
        let (first, second) = (try team.join(), try team.join())
        try team.people(1...60)
        try team.launch()
        team.run(seconds: 10)
        #expect(first.sent.count == 60)
        #expect(second.sent.isEmpty)
        team.expectNobodyTwice()
        #expect(try team.count("select count(*) from message where state = 2") == 60)
    }

    @Test func `share the lanes fairly`() throws {
        let team = try Team(senders: 4)
        try team.join()
        team.run(seconds: 1)
        #expect(try team.count("select count(*) from lane where leased_by = 1") == 4)
        try team.join()
        team.run(seconds: 12)
        #expect(try team.count("select count(*) from lane where leased_by = 1") == 2)
        #expect(try team.count("select count(*) from lane where leased_by = 2") == 2)
    }

    @Test func `take over from one that is killed, within the lease, and never send again what it had claimed`() throws
    {
        let team = try Team()
        let (first, second) = (try team.join(), try team.join())
        try team.people(1...200)
        team.answer = { _ in nil }
        try team.launch()
        team.run(seconds: 2)
        first.isAwake = false
        let claimed = try team.count("select count(*) from message where state = 1")
        #expect(claimed >= 8)
        team.answer = { .accepted(reference: "SM\($0.messageID)", segments: 1) }
        team.run(seconds: Team.leaseSeconds + 3)
        #expect(!second.sent.isEmpty)
        #expect(try team.count("select count(*) from message where state = 5") == claimed)
        team.run(seconds: 20)
        #expect(try team.count("select count(*) from message where state = 2") == 200 - claimed)
        team.expectNobodyTwice()
    }

    @Test func `hear nothing new from one that was stopped beyond its lease, but believe its late answers`() throws {
        let team = try Team()
        let (first, second) = (try team.join(), try team.join())
        try team.people(1...200)
        try team.launch()
        team.run(seconds: 2)
        // Stopped in the middle: answers wait unheard.
        while first.unheard.isEmpty { team.run(seconds: 0.01) }
        let sentBefore = first.sent.count
        let unheard = first.unheard.count
        first.isAwake = false
        team.run(seconds: Team.leaseSeconds + 5)
        let doubtful = try team.count("select count(*) from message where state = 5")
        #expect(doubtful >= Int64(unheard))
        first.isAwake = true
        team.run(seconds: 0.05)
        #expect(first.sent.count == sentBefore, "on waking it hands over nothing new")
        #expect(try team.count("select count(*) from message where state = 5") == doubtful - Int64(unheard))
        team.run(seconds: 20)
        #expect(second.sent.count + sentBefore + Int(doubtful) - unheard == 200)
        #expect(try team.count("select count(*) from message where state = 1") == 0)
        team.expectNobodyTwice()
    }

    @Test func `move on at once when one ends in order`() throws {
        let team = try Team()
        let (first, second) = (try team.join(), try team.join())
        try team.people(1...100)
        try team.launch()
        team.run(seconds: 2)
        first.engine.drain(now: team.now, monotonic: team.monotonic)
        team.run(seconds: 1)
        #expect(first.engine.isDrained)
        try first.engine.retire()
        first.isAwake = false
        team.run(seconds: 4)
        #expect(!second.sent.isEmpty)
        team.run(seconds: 10)
        #expect(try team.count("select count(*) from message where state = 2") == 100)
        #expect(try team.count("select count(*) from message where state = 5") == 0)
        team.expectNobodyTwice()
    }

    @Test func `heed a STOP that came in at another of them`() throws {
        let team = try Team()
        let (first, second) = (try team.join(), try team.join())
        try team.people(1...100)
        try team.launch()
        team.run(seconds: 2)
        let texted = Set(first.sent.map(\.text.to))
        let everyone = (1...100).map { PhoneNumber(stored: "+1312555" + String(String(12_000 + $0).dropFirst())) }
        let stopping = everyone.filter { !texted.contains($0) }
        #expect(stopping.count > 20)
        for phone in stopping { try team.stop(phone, at: second) }
        let answeredAt = team.now
        team.run(seconds: 20)
        let late = first.sent.filter {
            stopping.contains($0.text.to) && $0.at > answeredAt.adding(milliseconds: 250) && !isConfirmation($0.text)
        }
        #expect(late.isEmpty)
        #expect(try team.count("select count(*) from message where campaign_id > 0 and state in (0, 1)") == 0)
        let confirmations = team.sent.filter { isConfirmation($0) }
        #expect(Set(confirmations.map(\.to)) == Set(stopping))
        #expect(confirmations.count == stopping.count)
    }

    @Test func `obey a pause that a person ordered at another of them`() throws {
        let team = try Team()
        let first = try team.join()
        try team.join()
        try team.people(1...200)
        try team.launch()
        team.run(seconds: 2)
        let now = team.now
        try team.store.write { transaction in
            let campaign = try #require(try transaction.campaign(named: "ask"))
            _ = try transaction.setState(campaign.id, to: .paused, because: "wrong date", by: "Ana", now: now)
        }
        team.run(seconds: 0.3)
        let sent = first.sent.count
        team.run(seconds: 5)
        #expect(first.sent.count == sent)
        #expect(try team.count("select count(*) from message where state = 1") == 0)
    }

    @Test(arguments: [-7_200, -600, 600, 7_200] as [Int64])
    func `text by the store's clock, whatever their own machine thinks`(skewSeconds: Int64) throws {
        // 19:40 in Chicago; texts stop at 19:55.
        let start = ISO8601.parse("2026-07-07T19:40:00-05:00") ?? .distantPast
        let closing = ISO8601.parse("2026-07-07T19:55:00-05:00") ?? .distantPast
        let team = try Team(at: start, isRehearsal: false)
        let member = try team.join(skewSeconds: skewSeconds)
        try team.people(200...220, exchange: "555")
        try team.launch()
        team.run(seconds: 5)
        #expect(member.sent.count == 21)
        #expect(member.sent.allSatisfy { $0.at < closing })
        let late = try Team(at: closing.adding(seconds: 1), isRehearsal: false)
        let latecomer = try late.join(skewSeconds: skewSeconds)
        try late.people(200...220, exchange: "555")
        try late.launch()
        late.run(seconds: 5)
        #expect(latecomer.sent.isEmpty)
    }

    private func isConfirmation(_ text: OutboundText) -> Bool { text.body.exposed.contains("unsubscribed") }
}
