import Domain
import Engine
import Gateways
import Storage
import Testing

/// The nth call of the store fails, for every n of a small campaign: https://www.sqlite.org/testing.html, "Anomaly
/// testing", does the same with memory and files.
@Suite struct `A store whose nth write fails` {
    @Test(arguments: FaultyDriver.Fault.allCases)
    func `loses nothing, and nobody is texted twice or after a stop, for every n`(fault: FaultyDriver.Fault) throws {
        var n = 0
        while true {
            let (stage, wasMet) = try scenario(fault, at: n)
            try judge(stage, "\(fault) at write \(n)")
            guard wasMet else { break }
            n += 1
        }
        #expect(n > 25, "the scenario writes more often than that")
    }

    /// Whether the fault was met before the end.
    private func scenario(_ fault: FaultyDriver.Fault, at n: Int) throws -> (Stage, Bool) {
        let stage = try Stage(slots: 2, segmentsPerSecond: 4, textsPerPersonPerDay: 1)
        try stage.people(1...8)
        stage.faults.plan(Array(repeating: nil, count: n) + [fault])
        try insisting {
            try stage.launch(Stage.plan(steps: [.atOnce, .after(seconds: 26 * 3_600)]))
        } unless: {
            try stage.store.read { try $0.campaign(named: "ask") } != nil
        }
        try stage.run(seconds: 4.4)
        // A provider whose webhook was not answered 2xx brings it again.
        for (person, words) in [(1, "STOP"), (2, "YES"), (3, "HELP"), (4, "what is this?")] {
            let id = "IN-\(person)"
            try insisting {
                try stage.reply(person, words, id: id)
            } unless: {
                false
            }
        }
        try stage.run(seconds: 60)
        for sent in stage.sent where sent.text.body.exposed.contains("reply YES") {
            try insisting {
                try stage.receipt(sent.text, .delivered)
            } unless: {
                false
            }
        }
        try stage.run(seconds: 30 * 3_600)
        return (stage, stage.faults.plannedFaults == 0)
    }

    private func insisting(_ body: () throws -> Void, unless isDone: () throws -> Bool) throws {
        for _ in 0..<3 {
            do {
                return try body()
            } catch is StoreError {
                if try isDone() { return }
            }
        }
        throw StoreError.failed("three times in a row")
    }

    private func judge(_ stage: Stage, _ place: String) throws {
        stage.expectNobodyTwice()
        try stage.expectEveryoneAccountedFor()
        #expect(try stage.count("select count(*) from message where state in (0, 1)") == 0, "\(place)")
        #expect(try stage.count("select count(*) from message where state = 5") == 0, "\(place)")
        #expect(try stage.count("select count(*) from inbox where state = 0") == 0, "\(place)")
        #expect(try stage.count("select count(*) from reply") == 4, "\(place)")
        #expect(try stage.suppression(1) == .optedOut, "\(place)")
        #expect(try stage.conversions(2) == ["said yes"], "\(place)")
        // The first step reached everyone who had not stopped before it; the second only the silent.
        let texts = Dictionary(grouping: stage.sent.filter { $0.text.body.exposed.contains("reply YES") }, by: \.person)
        #expect((2...8).allSatisfy { !(texts[$0] ?? []).isEmpty }, "\(place)")
        #expect(texts[1]?.count ?? 0 <= 1, "\(place)")
        #expect([2, 4].allSatisfy { texts[$0]?.count == 1 }, "\(place)")
        #expect((5...8).allSatisfy { texts[$0]?.count == 2 }, "\(place)")
        let confirmations = stage.sent.filter { $0.text.body.exposed.contains("unsubscribed") }
        #expect(confirmations.map(\.person) == [1], "\(place)")
    }
}
