import Domain
import Foundation
import Storage

/// The durable send with many messages of past campaigns in the store, beside itself with few.
enum GrowthFigure: Measurement {
    static let name = "growth"
    static let about = "durable send with 10 M messages in the store (1 M without --full), beside itself with 10 k"

    private static let few = 10_000
    /// People of each past campaign: every campaign texts them all once.
    private static let peopleAtOnce = 200_000

    static func measure(_ run: BenchRun) throws {
        let sizes = run.sizes
        let messages = sizes.messages ?? sizes.choose(quick: 20_000, standard: 100_000, full: 100_000)
        let many = sizes.choose(quick: 200_000, standard: 1_000_000, full: 10_000_000)
        let responder = try RunningResponder()
        defer { responder.end() }
        let kept = sizes.keep.map { URL(fileURLWithPath: $0).appendingPathComponent("growth-\(many).sqlite").path }
        let largePath = kept ?? run.path("growth-large.sqlite")
        let isMade = FileManager.default.fileExists(atPath: largePath)
        let large = try BenchStore(path: largePath, port: responder.port)
        if !isMade { try fill(large, past: many) }
        let small = try BenchStore(path: run.path("growth-small.sqlite"), port: responder.port)
        try fill(small, past: few)
        var times: (few: [Double], many: [Double]) = ([], [])
        for _ in 0..<run.rounds(standard: 3) {
            times.few.append(try send(messages, in: small, sizes))
            times.many.append(try send(messages, in: large, sizes))
        }
        let stored = try large.store.read { transaction in
            try transaction.sql.first("select count(*) from message")?.integer(0) ?? 0
        }
        try large.close()
        try small.close()
        if kept == nil { try FileManager.default.removeItem(atPath: largePath) }
        guard let fewest = times.few.min(), let most = times.many.min() else { return }
        run.report(
            Figure(
                name: "growth", value: Double(messages) / most, unit: "per second",
                yardstick: ("the_same_with_10_k", Double(messages) / fewest), goal: .atLeast(0.9), messages: messages,
                details: ["messagesInStore": Double(stored), "rounds": Double(times.few.count)]))
    }

    /// Past campaigns with everything that the product leaves of them: their audiences, their windows, every message
    /// delivered.
    private static func fill(_ bench: BenchStore, past: Int) throws {
        let people = min(past, peopleAtOnce)
        try bench.addPeople(people, list: "past")
        // Built once over all rows instead of row by row in random order: the same index in a tenth of the time.
        let index = "message_reference"
        let statement = try bench.store.write { transaction -> String in
            let row = try transaction.sql.first(
                "select sql from sqlite_master where type = 'index' and name = $1", [.text(index)])
            if row != nil { try transaction.sql.run("drop index \(index)") }
            return row?.text(0) ?? ""
        }
        for number in 0..<(past / people) {
            let campaign = try bench.launch("past \(number)", list: "past")
            try bench.materialise()
            try bench.settle(campaign)
        }
        if !statement.isEmpty { try bench.store.write { _ = try $0.sql.run(statement) } }
    }

    /// One more campaign, to people who got no text yet: nobody's limit of texts in a day is in the way.
    private static func send(_ messages: Int, in bench: BenchStore, _ sizes: Sizes) throws -> Double {
        let known = try bench.store.read { transaction in
            Int(try transaction.sql.first("select count(*) from person")?.integer(0) ?? 0)
        }
        let name = "people from \(known)"
        try bench.addPeople(messages, from: known, list: name)
        try bench.launch(name, list: name)
        try bench.materialise()
        return try SendRun.send(bench, expected: messages, slots: sizes.slots).seconds
    }
}
