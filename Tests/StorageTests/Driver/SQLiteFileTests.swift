import Domain
import Foundation
import GRDB
import Storage
import Testing

@Suite struct `An SQLite file` {
    @Test func `is in WAL mode and synchronous FULL on the connection that writes`() throws {
        try TemporaryFolder.with { folder in
            let driver = try SQLiteDriver(path: folder.path("store.sqlite"))
            let pragmas = try driver.write { sql in
                (try sql.first("PRAGMA synchronous")?.integer(0), try sql.first("PRAGMA journal_mode")?.text(0))
            }
            #expect(pragmas.0 == 2)
            #expect(pragmas.1 == "wal")
            try driver.close()
        }
    }

    @Test func `checks foreign keys on every connection`() throws {
        try TemporaryFolder.with { folder in
            let driver = try SQLiteDriver(path: folder.path("store.sqlite"))
            #expect(try driver.write { sql in try sql.first("PRAGMA foreign_keys")?.integer(0) } == 1)
            #expect(try driver.read { sql in try sql.first("PRAGMA foreign_keys")?.integer(0) } == 1)
            try driver.close()
        }
    }

    @Test func `keeps what was committed when it is opened again`() throws {
        try TemporaryFolder.with { folder in
            let path = folder.path("store.sqlite")
            let first = try SQLiteDriver(path: path)
            try Migrator.migrate(first, now: Scene.now)
            try Store(driver: first).write { try $0.setSetting("word", to: "kept") }
            try first.close()
            let second = try SQLiteDriver(path: path)
            #expect(try Store(driver: second).read { try $0.setting("word") } == "kept")
            try second.close()
        }
    }

    @Test func `is whole in one file after it was closed`() throws {
        try TemporaryFolder.with { folder in
            let driver = try SQLiteDriver(path: folder.path("store.sqlite"))
            try Migrator.migrate(driver, now: Scene.now)
            try driver.close()
            #expect(try folder.names == ["store.sqlite"])
        }
    }

    /// Written without closing: what a killed process leaves behind is a file and a log.
    @Test func `is still ours when the process ends before the log was folded in`() throws {
        try TemporaryFolder.with { folder in
            let path = folder.path("store.sqlite")
            let killed = try SQLiteDriver(path: path)
            try Migrator.migrate(killed, now: Scene.now)
            let leftover = folder.path("leftover.sqlite")
            for end in ["", "-wal"] {
                try FileManager.default.copyItem(atPath: path + end, toPath: leftover + end)
            }
            let next = try SQLiteDriver(path: leftover)
            #expect(try Migrator.current(next) == Migrator.newestNumber)
            try next.close()
            try killed.close()
        }
    }

    @Test func `can be copied while it is open, and the copy is a store too`() throws {
        try TemporaryFolder.with { folder in
            let driver = try SQLiteDriver(path: folder.path("store.sqlite"))
            try Migrator.migrate(driver, now: Scene.now)
            try Store(driver: driver).write { try $0.setSetting("word", to: "copied") }
            try driver.copy(to: folder.path("copy.sqlite"))
            let copy = try SQLiteDriver(path: folder.path("copy.sqlite"))
            #expect(try Store(driver: copy).read { try $0.setting("word") } == "copied")
            try copy.close()
            try driver.close()
        }
    }

    @Test func `in a missing folder is unusable, with the path in the words`() throws {
        try TemporaryFolder.with { folder in
            let path = folder.path("missing/store.sqlite")
            let error = #expect(throws: StoreError.self) { try SQLiteDriver(path: path) }
            guard case .unusable(let reason) = error else {
                Issue.record("a missing folder came as \(String(describing: error))")
                return
            }
            #expect(reason.contains(path))
            let names = try folder.names
            #expect(names.isEmpty)
        }
    }

    @Test func `that is a folder is unusable`() throws {
        try TemporaryFolder.with { folder in
            let path = folder.path("store.sqlite")
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
            let error = #expect(throws: StoreError.self) { try SQLiteDriver(path: path) }
            guard case .unusable = error else {
                Issue.record("a folder came as \(String(describing: error))")
                return
            }
        }
    }

    /// Strangers' files, each made by somebody else.
    enum Stranger: CaseIterable, Sendable {
        case text, shortText, otherDatabase, otherDatabaseInWAL, otherProgramsMark, emptyDatabase

        func make(at path: String) throws {
            switch self {
            case .text: try Data(String(repeating: "name,phone\n", count: 500).utf8).write(to: URL(filePath: path))
            case .shortText: try Data("no".utf8).write(to: URL(filePath: path))
            case .otherDatabase: try make(DatabaseQueue(path: path), "create table thing (id integer primary key)")
            case .otherDatabaseInWAL:
                try make(DatabasePool(path: path), "create table thing (id integer primary key)")
            case .otherProgramsMark:
                try make(DatabaseQueue(path: path), "PRAGMA application_id = 1196444487")
            case .emptyDatabase: try make(DatabaseQueue(path: path), "PRAGMA user_version = 3")
            }
        }

        private func make(_ writer: some DatabaseWriter, _ statement: String) throws {
            try writer.writeWithoutTransaction { try $0.execute(sql: statement) }
            try writer.close()
        }
    }

    @Test(arguments: Stranger.allCases) func `that is somebody else's is refused and not touched`(stranger: Stranger)
        throws
    {
        try TemporaryFolder.with { folder in
            try stranger.make(at: folder.path("theirs"))
            let before = try folder.bytes("theirs")
            let error = #expect(throws: StoreError.self) { try SQLiteDriver(path: folder.path("theirs")) }
            guard case .foreign = error else {
                Issue.record("a stranger's file came as \(String(describing: error))")
                return
            }
            #expect(try folder.bytes("theirs") == before)
            #expect(try folder.names == ["theirs"])
        }
    }

    @Test func `that is empty becomes ours`() throws {
        try TemporaryFolder.with { folder in
            try Data().write(to: folder.url.appending(path: "store.sqlite"))
            let driver = try SQLiteDriver(path: folder.path("store.sqlite"))
            #expect(try Migrator.migrate(driver, now: Scene.now) == Array(1...Migrator.newestNumber))
            try driver.close()
        }
    }
}
