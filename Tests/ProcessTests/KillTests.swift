import Foundation
import Testing

/// The phone network's log is the judge: it never saw the store.
/// One after the other: they need the machine to themselves.
@Suite(.serialized) struct `Real daemons` {}

extension `Real daemons` {
    @Suite struct `A daemon that is killed at any moment` {
        /// 20 in CI; `scripts/kill-long` asks for more. A kill takes about three seconds.
        static let kills = Int(ProcessInfo.processInfo.environment["TEXTBANK_KILLS"] ?? "") ?? 20

        @Test func `texts nobody twice, nobody after STOP, and accounts for everyone`() throws {
            let harness = try Harness(segmentsPerSecond: max(16, 75 * 20 / Self.kills))
            let trial = Trial(harness: harness, name: "Kill test")
            try trial.begin()
            var chance = Seeded(state: 20_261_006)
            let people = try trial.phones()
            for _ in 0..<Self.kills {
                // Some people write STOP just before the daemon dies, some while it is down.
                let stopping = people[Int.random(in: 0..<people.count, using: &chance)]
                try harness.say("STOP", from: stopping, kind: "stop_keyword")
                usleep(UInt32.random(in: 500_000...3_500_000, using: &chance))
                harness.killDaemon()
                let other = people[Int.random(in: 0..<people.count, using: &chance)]
                try harness.say("Stop", from: other, kind: "stop_keyword")
                try harness.startDaemon()
            }
            try trial.finish(within: 1_200)
            try trial.judge(mostUncertain: Self.kills * Trial.slots, "\(Self.kills) kills")
            #expect(harness.stopDaemon() == 0, "SIGTERM drains and ends with 0")
        }
    }
}
