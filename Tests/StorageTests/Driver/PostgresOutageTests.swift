import Domain
import Foundation
import Storage
import Testing

/// Each with a server of its own, because it is stopped: half a second.
@Suite struct `PostgreSQL that goes away and comes back` {
    @Test func `is unreachable quickly, and used again by the next call after its return`() throws {
        let server = try PostgresServer()
        defer { try? server.stop() }
        let driver = try PostgresDriver(url: server.url)
        defer { try? driver.close() }
        try driver.write { sql in
            try sql.run("create table thing (id bigint not null primary key)")
            try sql.run("insert into thing (id) values (1)")
        }
        #expect(try count(driver) == 1)

        // A restart between two calls is not even noticed.
        try server.tell("restart")
        try driver.write { sql in _ = try sql.run("insert into thing (id) values (2)") }
        #expect(try count(driver) == 2)

        // A crash inside a transaction takes it along.
        let lost = #expect(throws: StoreError.self) {
            try driver.write { sql in
                try sql.run("insert into thing (id) values (3)")
                try server.tell("kill")
                try sql.run("insert into thing (id) values (4)")
            }
        }
        expectUnreachable(lost)

        // While it is away every call says so, and none of a hundred takes its time.
        let clock = ContinuousClock()
        let took = clock.measure {
            for _ in 0..<100 {
                expectUnreachable(#expect(throws: StoreError.self) { try driver.write { _ in } })
                expectUnreachable(#expect(throws: StoreError.self) { try count(driver) })
            }
        }
        #expect(took < .seconds(2))

        try server.tell("start")
        try answered { try driver.write { sql in _ = try sql.run("insert into thing (id) values (5)") } }
        #expect(try answered { try count(driver) } == 3)
    }

    @Test func `is refused when it does not write to disk`() throws {
        let server = try PostgresServer()
        defer { try? server.stop() }
        let configuration = URL(filePath: server.folder).appending(path: "data/postgresql.conf")
        var text = try String(contentsOf: configuration, encoding: .utf8)
        text += "\nfsync = off\n"
        try Data(text.utf8).write(to: configuration)
        try server.tell("restart")
        let error = #expect(throws: StoreError.self) { try PostgresDriver(url: server.url) }
        guard case .unusable(let reason) = error else {
            Issue.record("a server without fsync came as \(String(describing: error))")
            return
        }
        #expect(reason.contains("fsync"))
    }

    @Test func `leaves nothing behind when its holder lets go`() throws {
        let server = try PostgresServer()
        #expect(FileManager.default.fileExists(atPath: server.folder))
        try server.stop()
        #expect(!FileManager.default.fileExists(atPath: server.folder))
        expectUnreachable(#expect(throws: StoreError.self) { try PostgresDriver(url: server.url) })
    }

    private func count(_ driver: PostgresDriver) throws -> Int64? {
        try driver.read { sql in try sql.first("select count(*) from thing")?.integer(0) }
    }

    /// The first answer after an outage: for 200 ms after a failed attempt the driver does not try again.
    private func answered<Result>(_ body: () throws -> Result) throws -> Result {
        let clock = ContinuousClock()
        let end = clock.now + .seconds(5)
        while true {
            do { return try body() } catch StoreError.unreachable(_) where clock.now < end { continue }
        }
    }

    private func expectUnreachable(_ error: StoreError?) {
        guard case .unreachable = error else {
            Issue.record("an outage came as \(String(describing: error))")
            return
        }
    }
}
