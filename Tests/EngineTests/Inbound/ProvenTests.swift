import Domain
import Engine
import Gateways
import Storage
import Testing

@Suite struct `A receipt that proves an earlier attempt` {
    /// Two texts that the gateway refused for now and sent all the same, claimed again and waiting for their pace.
    private func claimedAgain() throws -> Stage {
        let stage = try Stage(slots: 8, segmentsPerSecond: 2)
        try stage.people(1...2)
        stage.answer = { _ in .throttled(code: "429", retryAfterMilliseconds: 1_000) }
        try stage.launch()
        var rounds = 0
        while try stage.count("select count(*) from message where code = '429'") < 2 {
            try stage.run(seconds: 0.1)
            rounds += 1
            try #require(rounds < 600)
        }
        stage.answer = { _ in nil }
        while try stage.count("select count(*) from message where state = 1") < 2 || stage.sent.count < 3 {
            try stage.run(seconds: 0.001)
            rounds += 1
            try #require(rounds < 60_000)
        }
        return stage
    }

    @Test(arguments: [InboundReceipt.Status.sent, .delivered, .undelivered])
    func `takes the text back that was claimed once more`(status: InboundReceipt.Status) throws {
        let stage = try claimedAgain()
        try #require(stage.sent.count == 3 && stage.engine.heldMessages == 2)
        let waiting = stage.sent[2].person == 1 ? 2 : 1
        let first = try #require(stage.texts(to: waiting).first)
        try stage.receipt(first.text, status)
        try stage.run(seconds: 30)
        #expect(stage.texts(to: waiting).count == 1)
        #expect(try stage.standing(waiting) == (status == .sent ? "accepted" : status.rawValue))
        #expect(stage.engine.heldMessages == 1)
        try stage.expectEveryoneAccountedFor()
    }
}

@Suite struct `A parked receipt` {
    /// One daemon parks a receipt while another records its hand-over: neither sees the other's row.
    @Test func `that missed its hand-over is tried again within a minute or two, and what it says is heeded`() throws {
        let team = try Team()
        try team.join()
        try team.people(1...2)
        try team.launch()
        team.run(seconds: 3)
        let texts = team.members[0].sent
        try #require(texts.count == 2)
        let now = team.now
        try team.store.write { transaction in
            let receipt = InboundReceipt(
                reference: "SM\(texts[0].text.messageID)", messageID: nil, status: .undelivered,
                code: ToyGateway.optOutCode)
            try transaction.park(receipt, gateway: Stage.gatewayName, inbox: 1, now: now)
        }
        team.run(seconds: 61)
        #expect(try team.count("select count(*) from parked_receipt") == 0)
        #expect(try team.count("select count(*) from message where state = 4") == 1)
        #expect(try team.store.read { try $0.suppression(of: texts[0].text.to) } == .optedOut)
    }
}
