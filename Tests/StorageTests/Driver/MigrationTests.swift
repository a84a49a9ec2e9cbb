import Domain
import Storage
import Testing

@Suite struct `The schema` {
    @Test(arguments: DriverKind.allCases) func `is made from nothing, once`(kind: DriverKind) throws {
        try kind.withDriver { driver in
            #expect(try Migrator.current(driver) == 0)
            let applied = try Migrator.migrate(driver, now: Scene.now)
            #expect(applied == Array(1...Migrator.newestNumber))
            #expect(try Migrator.current(driver) == Migrator.newestNumber)
        }
    }

    @Test(arguments: DriverKind.allCases) func `is not changed by migrating again`(kind: DriverKind) throws {
        try kind.withDriver { driver in
            try Migrator.migrate(driver, now: Scene.now)
            try Store(driver: driver).write { try $0.setSetting("word", to: "kept") }
            let before = try applied(driver)
            #expect(try Migrator.migrate(driver, now: Scene.now.adding(seconds: 60)) == [])
            #expect(try applied(driver) == before)
            #expect(try Store(driver: driver).read { try $0.setting("word") } == "kept")
        }
    }

    @Test(arguments: DriverKind.allCases) func `of a newer version is refused and not changed`(kind: DriverKind) throws
    {
        try kind.withDriver { driver in
            try Migrator.migrate(driver, now: Scene.now)
            let newer = Migrator.newestNumber + 1
            try driver.write { sql in
                _ = try sql.run(
                    "insert into schema_migration (number, name, applied_at) values ($1, 'from tomorrow', 0)",
                    [.integer(newer)])
            }
            let before = try applied(driver)
            for attempt in [{ _ = try Migrator.migrate(driver, now: Scene.now) }, { _ = try Migrator.current(driver) }]
            {
                let error = #expect(throws: StoreError.self, performing: attempt)
                guard case .foreign(let reason) = error else {
                    Issue.record("a newer schema came as \(String(describing: error))")
                    return
                }
                #expect(reason.contains("\(newer)"))
            }
            #expect(try applied(driver) == before)
        }
    }

    private func applied(_ driver: any SQLDriver) throws -> [[SQLValue]] {
        try driver.read { sql in
            try sql.query("select number, name, applied_at from schema_migration order by number").map(\.values)
        }
    }
}
