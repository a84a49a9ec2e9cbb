import Foundation
import Testing

/// One campaign of 4,940 people against the phone network, whose log is the judge: it never saw the store.
struct Trial {
    static let slots = 64

    let harness: Harness
    let name: String

    /// Lists, the network, the first daemon, and the launch.
    func begin(daemons: Int = 1, activated: Int = 1_000, cold: Int = 4_000, network: [String] = []) throws {
        try harness.run(
            "phone-network",
            ["make-lists", "--seed", "11", "--out", "lists", "--activated", "\(activated)", "--cold", "\(cold)"])
        try harness.startNetwork(
            [
                "--seed", "11", "--people", "lists/people.json", "--silent-people", "--blocks-stopped", "false",
                "--redeliver-seconds", "60", "--error-rate", "0.002", "--throttle-rate", "0.002",
            ] + network)
        for daemon in 0..<daemons { try harness.startDaemon(daemon) }
        for ward in ["12", "25", "33"] {
            try succeed([
                "meeting", "add", "Ward \(ward)", "--ward", ward, "--starts", "2026-10-06T12:00", "--zone",
                "America/Chicago", "--state", "IL",
            ])
            try succeed(["import", "lists/activated-ward-\(ward).csv", "--list", "ward-\(ward)", "--kind", "activated"])
        }
        try succeed(["import", "lists/cold.csv", "--list", "cold", "--kind", "cold"])
        let senders = harness.senders.indices.map(Harness.senderName).joined(separator: ", ")
        let plan = """
            name: \(name)
            audience: {lists: [ward-12, ward-25, ward-33]}
            compare_with: {list: cold}
            purpose: {solicitation: false, decided_by: test, reason: a rehearsal}
            action: {name: postcard, evidence: [yes]}
            sender: \(harness.senders.count == 1 ? senders : "[\(senders)]")
            steps:
              - {at: at once, text: "Hi {first_name|friend}, Neighbors United here. Reply YES to sign. STOP to opt out"}
            """
        try Data(plan.utf8).write(to: harness.folder.appendingPathComponent("plan.yaml"))
        try succeed(["launch", "plan.yaml", "--yes"])
    }

    /// Waits for the campaign's end and for receipts that could not be delivered while a daemon was down.
    func finish(within seconds: Double) throws {
        do {
            try harness.wait(seconds: seconds, "the campaign is finished") {
                try harness.json(["campaign", "show", name])["finished"] as? Bool ?? false
            }
        } catch {
            let shown = try harness.run("textbank", ["campaign", "show", name]).output
            throw HarnessFailure("\(error)\n\(shown)\n\(try harness.run("textbank", ["status"]).output)")
        }
        var last = -1
        try harness.wait(seconds: 60, "receipts have come") {
            let now = try uncertain().count
            defer { last = now; usleep(1_000_000) }
            return now == last
        }
    }

    /// - Parameter mostUncertain: how many texts the troubles may leave in doubt.
    func judge(mostUncertain: Int, _ what: String) throws {
        let truth = try harness.run(
            "phone-network", ["truth", "--log", "phones.ndjson", "--people", "lists/people.json", "--check", "--json"])
        #expect(truth.status == 0, "the network heard a text twice or after a stop: \(truth.output)\(truth.errors)")

        let proof = try harness.json(["prove", name])
        #expect(proof["accounted"] as? Bool == true, "everyone is accounted for")
        let step = try #require((proof["steps"] as? [[String: Any]])?.first)
        #expect(step["waiting"] as? Int == 0)

        let heard = try heardCampaignTexts()
        #expect(heard.values.allSatisfy { $0 == 1 }, "no phone heard the step twice")
        let doubtful = Set(try uncertain().compactMap { $0["phone"] as? String })
        let sent = try #require(step["sent"] as? Int)
        #expect(
            sent + doubtful.intersection(heard.keys).count == heard.count, "what the store calls sent is what was heard"
        )
        #expect(doubtful.count <= mostUncertain, "uncertain stays within what the troubles may leave")
        #expect(doubtful.count == step["uncertain"] as? Int, "each of them is listed")
        print(
            "\(what): \(heard.count) phones heard the step once, \(sent) recorded as sent,"
                + " \(doubtful.count) uncertain (bound \(mostUncertain)), of which"
                + " \(doubtful.intersection(heard.keys).count) were heard; 0 twice, 0 after STOP")
    }

    /// How often each phone heard the campaign. Confirmations of a stop belong to none; every text of ours asks for a YES.
    func heardCampaignTexts() throws -> [String: Int] {
        var heard: [String: Int] = [:]
        for line in try harness.witnessed() where line["event"] as? String == "text" {
            guard (line["body"] as? String)?.contains("Reply YES to sign") == true else { continue }
            heard[try #require(line["to"] as? String), default: 0] += 1
        }
        return heard
    }

    func uncertain() throws -> [[String: Any]] {
        try harness.json(["campaign", "uncertain", name])["data"] as? [[String: Any]] ?? []
    }

    func phones() throws -> [String] {
        let data = try Data(contentsOf: harness.folder.appendingPathComponent("lists/people.json"))
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let people = try #require(object["people"] as? [[String: Any]])
        return people.filter { $0["opted_out"] as? Bool != true }.compactMap { $0["phone"] as? String }
    }

    private func succeed(_ arguments: [String]) throws {
        let ended = try harness.run("textbank", arguments)
        try #require(ended.status == 0, "textbank \(arguments.joined(separator: " ")): \(ended.errors)\(ended.output)")
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
