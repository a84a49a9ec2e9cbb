import Domain
import Foundation
import Storage
import Testing

/// Every driver there is. The contract runs on each; a new driver is one more line here and one in `open`.
enum DriverKind: CaseIterable, Sendable, CustomTestStringConvertible {
    case sqliteFile, sqliteMemory, postgres

    var testDescription: String {
        switch self {
        case .sqliteFile: "SQLite in a file"
        case .sqliteMemory: "SQLite in memory"
        case .postgres: "PostgreSQL"
        }
    }

    /// Runs the body on a new, empty database and removes whatever is left of it.
    func withDriver(_ body: (any SQLDriver) throws -> Void) throws {
        switch self {
        case .sqliteFile:
            try TemporaryFolder.with { folder in
                let driver = try SQLiteDriver(path: folder.path("store.sqlite"))
                try body(driver)
                try driver.close()
            }
        case .sqliteMemory:
            let driver = try SQLiteDriver.inMemory()
            try body(driver)
            try driver.close()
        case .postgres:
            let driver = try PostgresDriver(url: try PostgresServer.shared().newDatabase())
            defer { try? driver.close() }
            try body(driver)
        }
    }

    /// The same with the schema of this version.
    func withStore(_ body: (Store) throws -> Void) throws {
        try withDriver { driver in
            try Migrator.migrate(driver, now: Scene.now)
            try body(Store(driver: driver))
        }
    }
}

/// A folder for one test.
struct TemporaryFolder {
    let url: URL

    static func with(_ body: (TemporaryFolder) throws -> Void) throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "textbank-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: url) }
        try body(TemporaryFolder(url: url))
    }

    func path(_ name: String) -> String { url.appending(path: name).path(percentEncoded: false) }
    func bytes(_ name: String) throws -> Data { try Data(contentsOf: url.appending(path: name)) }
    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: url.path(percentEncoded: false)).sorted() }
    }
}
