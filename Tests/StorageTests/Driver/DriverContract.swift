import Domain
import Storage
import Testing

/// One promise of a driver, tried on each of them.
struct DriverCase: Sendable, CustomTestStringConvertible {
    let name: String
    let body: @Sendable (any SQLDriver) throws -> Void

    init(_ name: String, _ body: @escaping @Sendable (any SQLDriver) throws -> Void) {
        self.name = name
        self.body = body
    }

    var testDescription: String { name }
}

@Suite struct `A driver` {
    @Test(arguments: DriverKind.allCases, DriverContract.cases)
    func `keeps the contract`(kind: DriverKind, promise: DriverCase) throws {
        try kind.withDriver(promise.body)
    }
}

enum DriverContract {
    static let cases: [DriverCase] = parameters + values + transactions + counting + errors

    private struct Deliberate: Error {}

    private static let parameters: [DriverCase] = [
        DriverCase("takes parameters by number, whatever their order, and as often as they are named") { driver in
            let row = try driver.read { sql in
                try sql.first(
                    "select cast($2 as bigint), cast($1 as bigint), cast($2 as bigint), cast($3 as text)",
                    [.integer(1), .integer(2), .text("three")])
            }
            #expect(row?.values == [.integer(2), .integer(1), .integer(2), .text("three")])
        },
        DriverCase("takes more than nine parameters") { driver in
            let numbers = (1...12).reversed().map { "cast($\($0) as bigint)" }.joined(separator: ", ")
            let row = try driver.read { sql in
                try sql.first("select \(numbers)", (1...12).map { .integer($0 * 100) })
            }
            #expect(row?.values == (1...12).reversed().map { .integer($0 * 100) })
        },
        DriverCase("leaves a dollar sign in quoted text alone") { driver in
            let row = try driver.read { sql in
                try sql.first("select '$1 isn''t $2', cast($1 as bigint), 'not $1 either'", [.integer(7)])
            }
            #expect(row?.values == [.text("$1 isn't $2"), .integer(7), .text("not $1 either")])
        },
        DriverCase("fills the words in which engines differ") { driver in
            try driver.write { sql in
                try sql.run("create table thing (id bigint not null primary key, name {text}, bytes {blob})")
                try sql.run("insert into thing (id, name) values ($1, $2)", [.integer(1), .text("one")])
                let rows = try sql.query("select name from thing order by id {lock}")
                #expect(rows.map { $0.text(0) } == ["one"])
            }
        },
    ]

    private static let values: [DriverCase] = [
        DriverCase("gives back every kind of value as it was put in") { driver in
            let values: [[SQLValue]] = [
                [.integer(0), .text(""), .blob([]), .null],
                [.integer(.max), .text("Zoë 👩🏽‍⚕️ ¿qué?\n\ttab"), .blob(Array(0...255)), .real(0.1)],
                [.integer(.min), .text("'; drop table thing; --"), .blob([0, 0, 0]), .real(-1.5e300)],
                [.integer(-1), .null, .null, .real(2)],
            ]
            try driver.write { sql in
                try sql.run(
                    "create table thing (a bigint not null, b {text}, c {blob}, d double precision)")
                try sql.runEach("insert into thing (a, b, c, d) values ($1, $2, $3, $4)", values)
            }
            let rows = try driver.read { sql in try sql.query("select a, b, c, d from thing order by a") }
            #expect(rows.map(\.values) == [values[2], values[3], values[0], values[1]])
        },
        DriverCase("orders text by its bytes, not by a language") { driver in
            let words = ["a", "Z", "é", "z", "10", "9", "B", "ab"]
            let sorted = try driver.write { sql in
                try sql.run("create table word (text {text} not null)")
                try sql.runEach("insert into word (text) values ($1)", words.map { [.text($0)] })
                return try sql.query("select text from word order by text").map { $0.text(0) }
            }
            #expect(sorted == ["10", "9", "B", "Z", "a", "ab", "z", "é"])
        },
        DriverCase("keeps truth as 0 and 1") { driver in
            let row = try driver.read { sql in
                try sql.first(
                    "select case when $1 = 1 then 1 else 0 end, case when $2 = 1 then 1 else 0 end",
                    [.flag(true), .flag(false)])
            }
            #expect(row?.flag(0) == true)
            #expect(row?.flag(1) == false)
        },
    ]

    private static let transactions: [DriverCase] = [
        DriverCase("shows what was committed to every later reader") { driver in
            try driver.write { sql in
                try sql.run("create table thing (id bigint not null primary key)")
                try sql.run("insert into thing (id) values (1)")
            }
            #expect(try driver.read { sql in try sql.query("select id from thing").map { $0.integer(0) } } == [1])
        },
        DriverCase("takes back everything when the body throws, and hands the error on") { driver in
            try driver.write { sql in _ = try sql.run("create table thing (id bigint not null primary key)") }
            #expect(throws: Deliberate.self) {
                try driver.write { sql in
                    try sql.run("insert into thing (id) values (1)")
                    try sql.run("insert into thing (id) values (2)")
                    throw Deliberate()
                }
            }
            #expect(try driver.read { sql in try sql.query("select id from thing") }.isEmpty)
        },
        DriverCase("takes back everything when a statement is refused") { driver in
            try driver.write { sql in _ = try sql.run("create table thing (id bigint not null primary key)") }
            #expect(throws: StoreError.self) {
                try driver.write { sql in
                    try sql.run("insert into thing (id) values (1)")
                    try sql.run("insert into thing (id) values (1)")
                }
            }
            #expect(try driver.read { sql in try sql.query("select id from thing") }.isEmpty)
        },
        DriverCase("can be used again after a failed transaction") { driver in
            #expect(throws: Deliberate.self) { try driver.write { _ in throw Deliberate() } }
            let answer = try driver.write { sql in try sql.first("select 1")?.integer(0) }
            #expect(answer == 1)
        },
        DriverCase("refuses to write on a reading connection") { driver in
            try driver.write { sql in _ = try sql.run("create table thing (id bigint not null primary key)") }
            #expect(throws: StoreError.self) {
                try driver.read { sql in try sql.run("insert into thing (id) values (1)") }
            }
            #expect(try driver.read { sql in try sql.query("select id from thing") }.isEmpty)
        },
    ]

    private static let counting: [DriverCase] = [
        DriverCase("says how many rows a statement changed") { driver in
            try driver.write { sql in
                try sql.run("create table thing (id bigint not null primary key, n bigint not null)")
                let made = try sql.run("insert into thing (id, n) values (1, 1), (2, 1), (3, 2)")
                #expect(made == 3)
                #expect(try sql.run("update thing set n = n + 1 where n = 1") == 2)
                #expect(try sql.run("update thing set n = 9 where n = 77") == 0)
                #expect(try sql.run("delete from thing") == 3)
            }
        },
        DriverCase("says how many rows each of many changed, in their order") { driver in
            try driver.write { sql in
                try sql.run("create table thing (id bigint not null primary key, n bigint not null)")
                #expect(try sql.runEach("insert into thing (id, n) values ($1, $2)", []) == [])
                let made = try sql.runEach(
                    """
                    insert into thing (id, n) select $1, $2 where true on conflict do nothing
                    """, [[.integer(1), .integer(5)], [.integer(1), .integer(6)], [.integer(2), .integer(5)]])
                #expect(made == [1, 0, 1])
                let changed = try sql.runEach(
                    "update thing set n = n + $2 where n = $1",
                    [[.integer(5), .integer(1)], [.integer(99), .integer(1)], [.integer(6), .integer(1)]])
                #expect(changed == [2, 0, 2])
            }
        },
        DriverCase("visits rows one by one, in order, and stops when told to") { driver in
            let numbers = """
                with recursive number (i) as (select 1 union all select i + 1 from number where i < 20000)
                select i from number
                """
            var total: Int64 = 0
            try driver.read { sql in try sql.visit(numbers, []) { total += $0.integer(0) } }
            #expect(total == 20_000 * 20_001 / 2)
            var seen: [Int64] = []
            #expect(throws: Deliberate.self) {
                try driver.read { sql in
                    try sql.visit(numbers, []) { row in
                        seen.append(row.integer(0))
                        if seen.count == 3 { throw Deliberate() }
                    }
                }
            }
            #expect(seen == [1, 2, 3])
        },
        DriverCase("gives the first row of a query, and nil where there is none") { driver in
            let rows = try driver.read { sql in
                (try sql.first("select 1 where 1 = 1"), try sql.first("select 1 where 1 = 0"))
            }
            #expect(rows.0?.integer(0) == 1)
            #expect(rows.1 == nil)
        },
    ]

    private static let errors: [DriverCase] = [
        DriverCase("calls a broken constraint by its name") { driver in
            try driver.write { sql in _ = try sql.run("create table thing (id bigint not null primary key)") }
            let error = #expect(throws: StoreError.self) {
                try driver.write { sql in
                    try sql.runEach("insert into thing (id) values ($1)", [[.integer(1)], [.integer(1)]])
                }
            }
            guard case .constraint = error else {
                Issue.record("a broken constraint came as \(String(describing: error))")
                return
            }
        },
        DriverCase("calls a statement it cannot read a failure") { driver in
            let error = #expect(throws: StoreError.self) {
                try driver.read { sql in try sql.query("select nothing from nowhere") }
            }
            guard case .failed = error else {
                Issue.record("an unreadable statement came as \(String(describing: error))")
                return
            }
        },
    ]
}
