import Foundation
import Testing

extension `Real daemons` {
    @Suite struct `on one PostgreSQL` {
        /// 12 in CI; `scripts/kill-long` asks for more.
        static let troubles = Int(ProcessInfo.processInfo.environment["TEXTBANK_TROUBLES"] ?? "") ?? 12
        static let leaseSeconds = 2

        @Test func `killed and stopped beyond their leases text nobody twice and nobody after STOP`() throws {
            let harness = try Harness(
                .postgres(daemons: 3), segmentsPerSecond: max(4, 25 * 12 / Self.troubles), senders: 2,
                leaseSeconds: Self.leaseSeconds)
            let trial = Trial(harness: harness, name: "Shared test")
            try trial.begin(daemons: 3, activated: 600, cold: 1_800, network: ["--webhook-timeout-ms", "2000"])
            var chance = Seeded(state: 20_261_007)
            let people = try trial.phones()
            for _ in 0..<Self.troubles {
                let victim = Int.random(in: 0..<3, using: &chance)
                try harness.say(
                    "STOP", from: people[Int.random(in: 0..<people.count, using: &chance)], kind: "stop_keyword")
                usleep(UInt32.random(in: 300_000...2_000_000, using: &chance))
                if Bool.random(using: &chance) {
                    harness.killDaemon(victim)
                    try harness.say(
                        "Stop", from: people[Int.random(in: 0..<people.count, using: &chance)], kind: "stop_keyword")
                    usleep(UInt32.random(in: 0...3_000_000, using: &chance))
                    try harness.startDaemon(victim)
                } else {
                    harness.freezeDaemon(victim)
                    try harness.say(
                        "stop", from: people[Int.random(in: 0..<people.count, using: &chance)], kind: "stop_keyword")
                    usleep(UInt32(Self.leaseSeconds) * 1_000_000 + UInt32.random(in: 0...2_000_000, using: &chance))
                    harness.wakeDaemon(victim)
                }
            }
            try trial.finish(within: 1_200)
            // Each trouble may hit a daemon that holds both lanes.
            try trial.judge(
                mostUncertain: Self.troubles * 2 * Trial.slots, "\(Self.troubles) kills and freezes of 3 daemons")
            for daemon in 0..<3 { #expect(harness.stopDaemon(daemon) == 0, "SIGTERM drains and ends with 0") }
        }

        @Test func `lose no webhook while the database is down, and send nothing until they have read them`() throws {
            let harness = try Harness(.postgres(daemons: 2), segmentsPerSecond: 20, leaseSeconds: Self.leaseSeconds)
            let trial = Trial(harness: harness, name: "Outage test")
            // Tried once: like most providers, the network does not come again with a webhook that was refused.
            try trial.begin(daemons: 2, activated: 300, cold: 900, network: ["--redeliver-seconds", "0"])
            try harness.wait(seconds: 60, "some were texted") { try trial.heardCampaignTexts().count > 100 }
            let texted = Set(try trial.heardCampaignTexts().keys)
            let waiting = try trial.phones().filter { !texted.contains($0) }.suffix(40)
            try harness.tellPostgres("kill")
            let outage = Date()
            usleep(1_000_000)
            for phone in waiting { try harness.say("STOP", from: phone, kind: "stop_keyword") }
            usleep(UInt32(max(0, 30 - Date().timeIntervalSince(outage)) * 1_000_000))
            try harness.tellPostgres("start")
            try trial.finish(within: 180)
            let replies = try harness.witnessed().filter {
                $0["event"] as? String == "reply" && waiting.contains($0["from"] as? String ?? "")
            }
            #expect(replies.count == waiting.count)
            #expect(replies.allSatisfy { $0["answer"] as? Int == 204 || $0["answer"] as? Int == 200 }, "each was taken")
            let heard = try trial.heardCampaignTexts()
            #expect(waiting.allSatisfy { heard[$0] == nil }, "nobody who wrote STOP meanwhile was texted")
            try trial.judge(mostUncertain: 2 * 2 * Trial.slots, "30 s without PostgreSQL")
        }
    }
}
