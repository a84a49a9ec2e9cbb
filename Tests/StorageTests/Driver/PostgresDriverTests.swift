import Domain
import Foundation
import Storage
import Testing

/// What only PostgreSQL can do, or do wrong.
@Suite struct `PostgreSQL` {
    private func withDatabase(_ body: (_ url: String, _ driver: PostgresDriver) throws -> Void) throws {
        let url = try PostgresServer.shared().newDatabase()
        let driver = try PostgresDriver(url: url)
        defer { try? driver.close() }
        try body(url, driver)
    }

    @Test func `knows the type of a parameter that is null, wherever it stands`() throws {
        try withDatabase { _, driver in
            try driver.write { sql in
                try sql.run("create table thing (id bigint not null primary key, n bigint, name {text}, bytes {blob})")
                let insert =
                    "insert into thing (id, n, name, bytes) select $1, $2, $3, $4 where true on conflict do nothing"
                // Only nulls first, then values, then nulls again: the same statement each time.
                try sql.run(insert, [.integer(1), .null, .null, .null])
                try sql.run(insert, [.integer(2), .integer(20), .text("two"), .blob([2])])
                try sql.run(insert, [.integer(3), .null, .null, .null])
                try sql.runEach(
                    insert,
                    [
                        [.integer(4), .null, .text("four"), .null], [.integer(5), .integer(50), .null, .blob([5])],
                        [.integer(6), .null, .null, .null],
                    ])
                let find = "select count(*) from thing where ($1 is null or n = $1) and ($2 is null or name = $2)"
                #expect(try sql.first(find, [.null, .null])?.integer(0) == 6)
                #expect(try sql.first(find, [.integer(20), .null])?.integer(0) == 1)
                #expect(try sql.first(find, [.null, .text("four")])?.integer(0) == 1)
                #expect(try sql.first(find, [.null, .null])?.integer(0) == 6)
                try sql.run(
                    """
                    update thing set n = case when $2 is null then 1 else 2 end, name = $2, bytes = coalesce($3, bytes)
                    where id = $1
                    """, [.integer(2), .null, .null])
                #expect(
                    try sql.first("select n, name, bytes from thing where id = 2")?.values
                        == [.integer(1), .null, .blob([2])])
            }
        }
    }

    @Test func `takes whole numbers and fractions at the same place`() throws {
        try withDatabase { _, driver in
            let sum = try driver.write { sql in
                try sql.run("create table score (id bigint not null primary key, value double precision not null)")
                let insert = "insert into score (id, value) values ($1, $2)"
                try sql.run(insert, [.integer(1), .integer(2)])
                try sql.run(insert, [.integer(2), .real(0.5)])
                try sql.run(insert, [.integer(3), .integer(-1)])
                return try sql.first("select sum(value) from score")?.values
            }
            #expect(sum == [.real(1.5)])
        }
    }

    @Test(arguments: [
        ("0", SQLValue.integer(0)), ("10000", .integer(10_000)), ("-120000000", .integer(-120_000_000)),
        ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)), ("0.5", .real(0.5)),
        ("-1234567.00089", .real(-1_234_567.00089)), ("0.00000001", .real(1e-8)), ("100000000.0", .real(1e8)),
    ]) func `reads its decimal numbers`(written: String, value: SQLValue) throws {
        try withDatabase { _, driver in
            let row = try driver.read { sql in try sql.first("select cast('\(written)' as numeric)") }
            #expect(row?.values == [value])
        }
    }

    @Test func `refuses a sum that does not fit 64 bits instead of turning it over`() throws {
        try withDatabase { _, driver in
            #expect(throws: StoreError.self) {
                try driver.read { sql in try sql.query("select cast('9223372036854775808' as numeric)") }
            }
        }
    }

    /// PostgreSQL's text has no U+0000; SQLite's has. A text with one must not stay at the door for ever.
    @Test func `keeps a text with a zero character, with a mark in its place`() throws {
        try withDatabase { _, driver in
            let text = try driver.read { sql in try sql.first("select cast($1 as text)", [.text("a\0b")]) }
            #expect(text?.text(0) == "a\u{FFFD}b")
        }
    }

    @Test func `carries five thousand rows of a pipeline, each with more than a socket holds at once`() throws {
        try withDatabase { _, driver in
            let words = String(repeating: "word ", count: 200)
            let counts = try driver.write { sql in
                try sql.run("create table thing (id bigint not null primary key, words {text} not null)")
                return try sql.runEach(
                    "insert into thing (id, words) values ($1, $2) returning words",
                    (1...5_000).map { [.integer($0), .text(words)] })
            }
            #expect(counts == Array(repeating: 1, count: 5_000))
            let row = try driver.read { sql in try sql.first("select count(*), sum(id), min(words) from thing") }
            #expect(row?.values == [.integer(5_000), .integer(12_502_500), .text(words)])
        }
    }

    @Test func `is as before after a statement in the middle of a pipeline failed`() throws {
        try withDatabase { _, driver in
            try driver.write { sql in _ = try sql.run("create table thing (id bigint not null primary key)") }
            #expect(throws: StoreError.self) {
                try driver.write { sql in
                    try sql.runEach("insert into thing (id) values ($1)", [1, 2, 2, 3].map { [.integer($0)] })
                }
            }
            #expect(try driver.write { sql in try sql.first("select count(*) from thing")?.integer(0) } == 0)
        }
    }

    @Test func `answers other questions while rows are visited`() throws {
        try withDatabase { _, driver in
            var total: Int64 = 0
            try driver.read { sql in
                try sql.visit("select i from generate_series(1, 1200) as s (i) order by i", []) { row in
                    total += try sql.first("select $1 + 1", [.integer(row.integer(0))])?.integer(0) ?? 0
                }
            }
            #expect(total == 1_200 * 1_201 / 2 + 1_200)
        }
    }

    @Test func `says so when a body goes on after a statement had failed`() throws {
        try withDatabase { _, driver in
            try driver.write { sql in _ = try sql.run("create table thing (id bigint not null primary key)") }
            #expect(throws: StoreError.self) {
                try driver.write { sql in
                    try sql.run("insert into thing (id) values (1)")
                    _ = try? sql.run("insert into thing (id) values (1)")
                }
            }
            #expect(try driver.read { sql in try sql.query("select id from thing") }.isEmpty)
        }
    }

    @Test func `tells its own time in microseconds, later each time`() throws {
        try withDatabase { _, driver in
            let (first, second) = try driver.write { sql in (try sql.storeTime(), try sql.storeTime()) }
            #expect(first < second)
            #expect(abs(second.microseconds - Int64(Date().timeIntervalSince1970 * 1e6)) < 60_000_000)
        }
    }

    @Test func `never lends a row to two drivers that claim at once`() throws {
        try withDatabase { url, first in
            let second = try PostgresDriver(url: url)
            defer { try? second.close() }
            try first.write { sql in
                try sql.run("create table job (id bigint not null primary key, taken_by bigint)")
                try sql.runEach("insert into job (id) values ($1)", (1...40).map { [.integer($0)] })
            }
            let claim = """
                with due as materialized (select id from job where taken_by is null order by id limit 15 {lock})
                update job set taken_by = $1 from due where job.id = due.id returning job.id
                """
            // The second claims while the first has claimed and not committed.
            let (ours, theirs) = try first.write { sql in
                let ours = try sql.query(claim, [.integer(1)]).map { $0.integer(0) }
                return (ours, try second.write { sql in try sql.query(claim, [.integer(2)]).map { $0.integer(0) } })
            }
            #expect(Set(ours) == Set(1...15))
            #expect(Set(theirs) == Set(16...30))
        }
    }

    @Test func `migrates once when several daemons start together`() async throws {
        let url = try PostgresServer.shared().newDatabase()
        let applied = try await withThrowingTaskGroup(of: [Int64].self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let driver = try PostgresDriver(url: url)
                    defer { try? driver.close() }
                    return try Migrator.migrate(driver, now: Scene.now)
                }
            }
            return try await group.reduce([], +)
        }
        #expect(applied.sorted() == Array(1...Migrator.newestNumber))
    }

    @Test func `does not say whether a commit happened when the connection went with it`() throws {
        try withDatabase { url, driver in
            let other = try PostgresDriver(url: url)
            defer { try? other.close() }
            try driver.write { sql in
                try sql.run("create table thing (id bigint not null primary key)")
                // At the commit, and no earlier, the server ends the connection that asked for it.
                try sql.run(
                    """
                    create function go_away() returns trigger language plpgsql as $body$
                    begin perform pg_terminate_backend(pg_backend_pid()); return null; end $body$
                    """)
                try sql.run(
                    """
                    create constraint trigger last_word after insert on thing deferrable initially deferred
                    for each row execute function go_away()
                    """)
            }
            let error = #expect(throws: StoreError.self) {
                try driver.write { sql in _ = try sql.run("insert into thing (id) values (1)") }
            }
            #expect(error == .commitUnknown)
            // And the next call has a new connection.
            #expect(try driver.write { sql in try sql.first("select count(*) from thing")?.integer(0) } == 0)
        }
    }

    /// Neither transaction sees what the other writes: the stop finds no text to withdraw, the step nobody who stopped.
    @Test func `never sends what one daemon queues while another takes in a stop, an erasure or a conversion`() throws {
        try withDatabase { url, driver in
            try Migrator.migrate(driver, now: Scene.now)
            let store = Store(driver: driver)
            let otherDriver = try PostgresDriver(url: url)
            defer { try? otherDriver.close() }  // it ends with the test
            let other = Store(driver: otherDriver)
            let word = ConsentSource(channel: "reply", recordedBy: "keyword")
            let (people, campaign) = try store.write { transaction in
                let people = try (1...4).map { try transaction.person($0) }
                return (people, try transaction.makeCampaign(people))
            }
            try store.write { transaction in
                try transaction.makeStep(of: campaign)
                try other.write { transaction in
                    try transaction.suppress(Scene.phone(1), .optedOut, source: word, now: Scene.now)
                    _ = try transaction.erase(Scene.phone(2), source: word, now: Scene.now)
                    try transaction.convert(
                        ConversionRecord(
                            person: people[2], action: "postcard", strength: .said, at: Scene.now, evidence: .yes,
                            reply: nil, source: "reply", campaign: campaign.id), now: Scene.now)
                }
            }
            try store.write { transaction in
                #expect(try transaction.claimAll().map(\.person) == [people[3]])
                let standings = try people.map { try transaction.standing(campaign, $0) }
                #expect(
                    standings
                        == ["never_sent: opted_out", "never_sent: opted_out", "never_sent: converted", "claimed"])
                // Nothing of the erased person came back with the text.
                let number = try transaction.sql.first(
                    "select phone from message where person_id = $1", [.integer(people[1].value)])
                #expect(number?.optionalText(0) == nil)
            }
        }
    }

    @Test func `calls a row that another transaction holds busy`() throws {
        try withDatabase { url, driver in
            let other = try PostgresDriver(url: url)
            defer { try? other.close() }
            try driver.write { sql in
                try sql.run("create table thing (id bigint not null primary key)")
                try sql.run("insert into thing (id) values (1)")
            }
            let error = #expect(throws: StoreError.self) {
                try driver.write { sql in
                    try sql.run("update thing set id = 2")
                    try other.write { sql in
                        try sql.run("set local lock_timeout = '10ms'")
                        try sql.run("update thing set id = 3")
                    }
                }
            }
            #expect(error == .busy)
        }
    }

    @Test func `with another program's tables of our names is refused, and not changed`() throws {
        try withDatabase { url, driver in
            try driver.write { sql in _ = try sql.run("create table person (id bigint)") }
            let error = #expect(throws: StoreError.self) { try PostgresDriver(url: url) }
            guard case .foreign(let reason) = error else {
                Issue.record("somebody else's database came as \(String(describing: error))")
                return
            }
            #expect(reason.contains("person"))
        }
    }

    @Test func `with another program's ledger of migrations is refused`() throws {
        try withDatabase { url, driver in
            try driver.write { sql in _ = try sql.run("create table schema_migration (version text)") }
            let error = #expect(throws: StoreError.self) { try PostgresDriver(url: url) }
            guard case .foreign = error else {
                Issue.record("somebody else's database came as \(String(describing: error))")
                return
            }
        }
    }

    @Test func `beside tables of other names is ours`() throws {
        try withDatabase { url, driver in
            try driver.write { sql in _ = try sql.run("create table spatial_reference (id bigint)") }
            let next = try PostgresDriver(url: url)
            #expect(try Migrator.migrate(next, now: Scene.now) == Array(1...Migrator.newestNumber))
            try next.close()
        }
    }

    @Test func `is read on the replica where there is one, and on the primary while it does not answer`() throws {
        let server = try PostgresServer.shared()
        let (primary, replica) = (try server.newDatabase(), try server.newDatabase())
        for (url, word) in [(primary, "primary"), (replica, "replica")] {
            let driver = try PostgresDriver(url: url)
            try driver.write { sql in
                try sql.run("create table place (name {text} not null)")
                try sql.run("insert into place (name) values ('\(word)')")
            }
            try driver.close()
        }
        func read(_ driver: PostgresDriver) throws -> String? {
            defer { try? driver.close() }
            return try driver.read { sql in try sql.first("select name from place")?.text(0) }
        }
        #expect(try read(PostgresDriver(url: primary, replica: replica)) == "replica")
        #expect(try read(PostgresDriver(url: primary, replica: "postgres://nobody@/none?host=/nowhere")) == "primary")
    }

    @Test(arguments: [
        "postgres://ana:hidden-word@/textbank?host=/nowhere", "postgres://ana:hidden-word@[/textbank",
        "postgres://ana:hidden-word@127.0.0.1:1/textbank", "hidden-word",
        "postgres://ana@/t?host=/nowhere&password=hidden-word",
    ]) func `that cannot be reached is named without its password`(url: String) throws {
        let error = #expect(throws: StoreError.self) { try PostgresDriver(url: url) }
        let words = try #require(error).description
        #expect(!words.contains("hidden-word"))
    }
}
