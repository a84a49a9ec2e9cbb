import Foundation
import Testing

extension `Real daemons` {
    @Suite struct `A backup that was made in the middle of a campaign` {
        @Test func `comes back after a crash: nothing leaves, then nobody is texted twice`() throws {
            let harness = try Harness(segmentsPerSecond: 60)
            let trial = Trial(harness: harness, name: "Restore test")
            try trial.begin(activated: 200, cold: 400)
            func heard(atLeast count: Int) throws {
                try harness.wait(seconds: 60, "\(count) phones have heard the step") {
                    try trial.heardCampaignTexts().count >= count
                }
            }
            try heard(atLeast: 100)
            let backup = try harness.run("textbank", ["backup", "kept", "--config", "textbank-0.yaml"])
            #expect(backup.status == 0, "\(backup.errors)")
            try heard(atLeast: 200)
            harness.killDaemon()

            for end in ["", "-wal", "-shm"] {
                try FileManager.default.removeItem(at: harness.folder.appendingPathComponent("textbank.sqlite\(end)"))
            }
            let restored = try harness.run("textbank", ["restore", "kept", "--to", "textbank.sqlite"])
            #expect(restored.status == 0, "\(restored.errors)")
            let before = try trial.heardCampaignTexts()
            try harness.startDaemon()
            #expect(try harness.json(["status"])["fenced"] is String)
            // It listens: a STOP counts, and is not even confirmed.
            let stopping = try #require(try trial.phones().first { before[$0] != nil })
            try harness.say("STOP", from: stopping, kind: "stop_keyword")
            try harness.wait(seconds: 20, "the stop is kept") {
                let consent = try harness.json(["person", "show", stopping])["consent"] as? [[String: Any]]
                return consent?.contains { $0["kind"] as? String == "opted_out" } ?? false
            }
            #expect(try trial.heardCampaignTexts() == before)
            #expect(try harness.json(["arm"])["fenced"] as? Bool == true)

            let armed = try harness.run("textbank", ["arm", "--yes-i-know"])
            #expect(armed.status == 0, "\(armed.errors)")
            try trial.finish(within: 60)
            try trial.judge(mostUncertain: 600, "a restored backup")
            #expect(try trial.heardCampaignTexts() == before)
            #expect(harness.stopDaemon() == 0)
            // Armed is armed: the next start sends as ever.
            try harness.startDaemon()
            #expect(try harness.json(["status"])["fenced"] == nil)
        }
    }
}
