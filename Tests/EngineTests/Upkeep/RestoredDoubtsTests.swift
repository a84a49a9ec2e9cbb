import Domain
import Engine
import Gateways
import Storage
import Testing

@Suite struct `A store that was restored from a backup` {
    /// As a daemon does it when it opens one. Returns how many texts it puts in doubt.
    private func restore(_ stage: Stage) throws -> Int {
        let now = stage.now
        return try stage.store.write { transaction in
            try transaction.fence(StoredFence(code: "restored", reason: "a test", since: now, dueBy: now))
            let fence = try #require(try transaction.epoch().fence)
            return try RestoredDoubts(launch: stage.launchSettings, fence: fence)
                .settle(dueBy: now, in: transaction, now: now)
        }
    }

    /// Seed 83: the copy had an earlier text in doubt, a receipt settled it in the original, the next step went out, and
    /// the restored store called that one never sent.
    @Test func `does not say "never sent" of whom the original may have texted since`() throws {
        let stage = try Stage()
        try stage.people(1...4)
        // The first is in doubt, the second opts out, the third converts, the fourth just had the text.
        stage.answer = { text in
            Stage.person(of: text.to) == 1
                ? .uncertain(code: "timed_out") : .accepted(reference: "SM\(text.messageID)", segments: 1)
        }
        let campaign = try stage.launch(Stage.plan(steps: [.atOnce, .after(seconds: 3_600)], followUps: .unconverted))
        // The rows of another campaign stand behind these, and are none of this step's business.
        try stage.launch(Stage.plan("other", steps: [.after(seconds: 90)]))
        try stage.run(seconds: 60)
        try stage.reply(2, "STOP")
        try stage.reply(3, "YES")
        try stage.run(seconds: 60)

        // The copy is of this moment, and is found two hours later.
        stage.now = stage.now.adding(seconds: 7_200)
        #expect(try restore(stage) == 3)
        #expect(try stage.standing(1, step: 1) == "uncertain")
        #expect(try stage.standing(2, step: 1) == "uncertain")
        #expect(try stage.standing(3, step: 1) == "never_sent: converted")
        #expect(try stage.standing(4, step: 1) == "uncertain")
        // Only what fell due since is in doubt for that reason.
        #expect(try stage.standing(1) == "uncertain")
        #expect(try stage.standing(4) == "accepted")
        #expect(try stage.store.read { try $0.doubts(of: campaign.id).count } == 4)
        #expect(try stage.standing(2, campaign: "other") == "never_sent: opted_out")
        try stage.expectEveryoneAccountedFor()
    }

    /// Found by simulation: the original had launched a campaign that the copy does not know, and the receipts for its texts
    /// were taken for those of the next campaign.
    @Test func `takes no receipt of the original's for one of its own`() throws {
        let stage = try Stage(segmentsPerSecond: 1)
        try stage.people(1...3)
        let copy = try stage.count("select coalesce(max(next), 1) from id_block where kind = 'message'")
        _ = try restore(stage)
        _ = try restore(stage)
        // Something else for the same people, and the receipts for what the original sent them.
        stage.answer = { _ in nil }
        try stage.launch()
        try stage.run(seconds: 1)
        for number in 0..<10 { try stage.webhook("receipt||\(copy + Int64(number))|delivered|") }
        try stage.run(seconds: 60)
        #expect(stage.sent.count == 3)
        #expect(try stage.count("select count(*) from message where state = 3") == 0)
    }
}
