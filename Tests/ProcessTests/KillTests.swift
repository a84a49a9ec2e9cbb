import Foundation
import Testing

/// The phone network's log is the judge: it never saw the store.
@Suite(.serialized) struct `A daemon that is killed at any moment` {
    static let kills = 20
    static let slots = 64

    @Test func `texts nobody twice, nobody after STOP, and accounts for everyone`() throws {
        let harness = try Harness(segmentsPerSecond: 75)
        try harness.run(
            "phone-network", ["make-lists", "--seed", "11", "--out", "lists", "--activated", "1000", "--cold", "4000"])
        try harness.startNetwork([
            "--seed", "11", "--people", "lists/people.json", "--silent-people", "--blocks-stopped", "false",
            "--redeliver-seconds", "60", "--error-rate", "0.002", "--throttle-rate", "0.002",
        ])
        try harness.startDaemon()
        try launch(harness)

        var chance = Seeded(state: 20_261_006)
        let people = try phones(harness)
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
        try harness.wait(seconds: 300, "the campaign is finished") {
            try harness.json(["campaign", "show", "Kill test"])["finished"] as? Bool ?? false
        }
        // Receipts that could not be delivered while the daemon was down come again.
        var last = -1
        try harness.wait(seconds: 60, "receipts have come") {
            let now = try (harness.json(["campaign", "uncertain", "Kill test"])["data"] as? [Any])?.count ?? 0
            defer { last = now; usleep(1_000_000) }
            return now == last
        }
        try judge(harness)
        #expect(harness.stopDaemon() == 0, "SIGTERM drains and ends with 0")
    }

    private func launch(_ harness: Harness) throws {
        for ward in ["12", "25", "33"] {
            try succeed(
                harness,
                [
                    "meeting", "add", "Ward \(ward)", "--ward", ward, "--starts", "2026-10-06T12:00", "--zone",
                    "America/Chicago", "--state", "IL",
                ])
            try succeed(
                harness,
                ["import", "lists/activated-ward-\(ward).csv", "--list", "ward-\(ward)", "--kind", "activated"])
        }
        try succeed(harness, ["import", "lists/cold.csv", "--list", "cold", "--kind", "cold"])
        let plan = """
            name: Kill test
            audience: {lists: [ward-12, ward-25, ward-33]}
            compare_with: {list: cold}
            purpose: {solicitation: false, decided_by: test, reason: a rehearsal}
            action: {name: postcard, evidence: [yes]}
            sender: main
            steps:
              - {at: at once, text: "Hi {first_name|friend}, Neighbors United here. Reply YES to sign. STOP to opt out"}
            """
        try Data(plan.utf8).write(to: harness.folder.appendingPathComponent("plan.yaml"))
        try succeed(harness, ["launch", "plan.yaml", "--yes"])
    }

    private func judge(_ harness: Harness) throws {
        let truth = try harness.run(
            "phone-network", ["truth", "--log", "phones.ndjson", "--people", "lists/people.json", "--check", "--json"])
        #expect(truth.status == 0, "the network heard a text twice or after a stop: \(truth.output)\(truth.errors)")

        let proof = try harness.json(["prove", "Kill test"])
        #expect(proof["accounted"] as? Bool == true, "everyone is accounted for")
        let step = try #require((proof["steps"] as? [[String: Any]])?.first)
        #expect(step["waiting"] as? Int == 0)

        var heard: [String: Int] = [:]
        for line in try harness.witnessed() where line["event"] as? String == "text" {
            // Confirmations of a stop belong to no campaign; every campaign text asks for a YES.
            guard (line["body"] as? String)?.contains("Reply YES to sign") == true else { continue }
            heard[try #require(line["to"] as? String), default: 0] += 1
        }
        #expect(heard.values.allSatisfy { $0 == 1 }, "no phone heard the step twice")
        let uncertain = try #require(harness.json(["campaign", "uncertain", "Kill test"])["data"] as? [[String: Any]])
        let doubtful = Set(uncertain.compactMap { $0["phone"] as? String })
        let sent = try #require(step["sent"] as? Int)
        #expect(
            sent + doubtful.intersection(heard.keys).count == heard.count, "what the store calls sent is what was heard"
        )
        #expect(doubtful.count <= Self.kills * Self.slots, "uncertain stays within kills × what a lane may hold")
        #expect(doubtful.count == step["uncertain"] as? Int, "each of them is listed")
        print(
            "\(Self.kills) kills: \(heard.count) phones heard the step once, \(sent) recorded as sent,"
                + " \(doubtful.count) uncertain (bound \(Self.kills * Self.slots)), of which"
                + " \(doubtful.intersection(heard.keys).count) were heard")
    }

    private func succeed(_ harness: Harness, _ arguments: [String]) throws {
        let ended = try harness.run("textbank", arguments)
        try #require(ended.status == 0, "textbank \(arguments.joined(separator: " ")): \(ended.errors)\(ended.output)")
    }

    private func phones(_ harness: Harness) throws -> [String] {
        let data = try Data(contentsOf: harness.folder.appendingPathComponent("lists/people.json"))
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let people = try #require(object["people"] as? [[String: Any]])
        return people.filter { $0["opted_out"] as? Bool != true }.compactMap { $0["phone"] as? String }
    }
}

/// SplitMix64, so that a failing run can be had again.
struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
