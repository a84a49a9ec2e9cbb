import Domain
import Engine
import Storage
import Testing

@Suite struct `Days of budgets` {
    @Test func `are forgotten forty days after they ended, while the daemon runs`() throws {
        let stage = try Stage()
        let budget = DayBudget(name: "brand:acme", segmentsPerDay: 60)
        try stage.store.write { transaction in
            for day in ["2026-07-07", "2026-05-28", "2026-05-27", "2025-12-31"] {
                try transaction.spend(budget, day: day, segments: 1)
            }
        }
        func days() throws -> [String] {
            try stage.store.read { transaction in
                try transaction.sql.query("select day from segment_count order by day").map { $0.text(0) }
            }
        }
        try stage.run(seconds: 1)
        #expect(try days() == ["2026-05-27", "2026-05-28", "2026-07-07"])
        try stage.run(seconds: Double(2 * Stage.day))
        #expect(try days() == ["2026-07-07"])
    }
}
