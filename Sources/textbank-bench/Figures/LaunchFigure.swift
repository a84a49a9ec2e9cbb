import Daemon
import Domain
import Foundation
import Storage

/// A launch with all its message rows, beside bare `insert … select` statements of the same rows into the same tables.
enum LaunchFigure: Measurement {
    static let name = "launch"
    static let about = "a launch with every message row queued, beside the bare insert … select of the same rows"

    static func measure(_ run: BenchRun) throws {
        let people = run.sizes.messages ?? run.sizes.choose(quick: 100_000, standard: 1_000_000, full: 1_000_000)
        let path = run.path("launch.sqlite")
        let bench = try BenchStore(path: path, port: 9)
        try bench.addPeople(people, list: "bench")
        var ours: [(all: Double, rows: Double)] = []
        var bare: [(all: Double, rows: Double)] = []
        for round in 0..<run.rounds(standard: 2) {
            // Each side starts from its own copy of the same file.
            for isBare in [true, false] {
                let copy = run.path("launch-\(round)-\(isBare ? "bare" : "ours").sqlite")
                try Self.copy(bench, to: copy)
                let fresh = try BenchStore(path: copy, port: 9)
                if isBare {
                    bare.append(try insertBare(people, into: fresh))
                } else {
                    ours.append(try launch(people, in: fresh))
                }
                try fresh.close()
                try FileManager.default.removeItem(atPath: copy)
            }
        }
        try bench.close()
        try FileManager.default.removeItem(atPath: path)
        guard let best = ours.min(by: { $0.all < $1.all }), let bestBare = bare.min(by: { $0.all < $1.all }) else {
            return
        }
        run.report(
            Figure(
                name: "launch", value: best.all, unit: "seconds", yardstick: ("bare_insert_select", bestBare.all),
                goal: .atMost(3), messages: people,
                details: [
                    "messageRowsSeconds": best.rows, "bareMessageRowsSeconds": bestBare.rows,
                    "messageRowsRatio": best.rows / bestBare.rows,
                    "allToBareMessageRowsRatio": best.all / bestBare.rows,
                    "rounds": Double(ours.count),
                ]))
    }

    private static func copy(_ bench: BenchStore, to path: String) throws {
        guard let driver = bench.store.driver as? SQLiteDriver else { return }
        // Made before it is copied to: the copy takes the mark of an empty file for a stranger's otherwise.
        try SQLiteDriver(path: path).close()
        try driver.copy(to: path)
    }

    private static func seconds(_ body: () throws -> Void) rethrows -> Double {
        let start = Monotonic.now()
        try body()
        return Double(Monotonic.now() - start) / 1e6
    }

    private static func launch(_ people: Int, in bench: BenchStore) throws -> (all: Double, rows: Double) {
        let launching = try seconds { try bench.launch("bench", list: "bench") }
        let rows = try seconds { try bench.materialise() }
        try check(bench, people)
        return (launching + rows, rows)
    }

    /// The audience and the message rows that the launch writes, one statement and one transaction each, through the
    /// same driver with the same settings.
    private static func insertBare(_ people: Int, into bench: BenchStore) throws -> (all: Double, rows: Double) {
        try bench.store.write { transaction in
            _ = try transaction.lane(gateway: "bench", sender: BenchProvider.number)
            try transaction.sql.run(
                """
                insert into campaign (id, name, state, state_reason, state_by, plan, plan_hash, lane_id, action,
                    strength, purpose, launched_at, starts_at, attribution_seconds, audience_count)
                values (1, 'bench', 'running', '', 'bench', '', '', 1, 'postcard', 'said', 'other', 1, 1, 1, $1)
                """, [.integer(Int64(people))])
        }
        let audience = try seconds {
            _ = try bench.store.write { transaction in
                try transaction.sql.run(
                    """
                    insert into audience (campaign_id, person_id, ordinal, arm, list_id, ward, union_name, standing,
                                          overlap, answer)
                    select 1, p.id, row_number() over (order by p.id) - 1, 'activated', m.list_id, p.ward, p.union_name,
                           'eligible', 0, ''
                    from list_member m join person p on p.id = m.person_id where m.list_id = 1
                    """)
            }
        }
        let start = BenchStore.start.microseconds
        let rows = try seconds {
            _ = try bench.store.write { transaction in
                try transaction.sql.run(
                    """
                    insert into message (id, campaign_id, step, person_id, phone, kind, lane_id, window_id, due_at,
                                         expires_at, state, attempt)
                    select row_number() over (order by p.id), 1, 0, p.id, p.phone, 0, 1, 1, $1, $2, 0, 0
                    from list_member m join person p on p.id = m.person_id where m.list_id = 1
                    """, [.integer(start), .integer(start + 14_400_000_000)])
            }
        }
        try check(bench, people)
        return (audience + rows, rows)
    }

    private static func check(_ bench: BenchStore, _ people: Int) throws {
        let queued = try bench.count(.queued)
        guard queued == people else { throw BenchFailure("\(queued) of \(people) messages are queued") }
    }
}
