import Foundation
import GRDB

/// Whose SQLite file it is: told from its first hundred bytes, before anything that could change a stranger's file.
///
/// Opening a file in WAL mode already writes to it, so a wrong path in the configuration must be noticed earlier. The
/// mark is SQLite's own: the application id in the header (https://www.sqlite.org/fileformat.html, offset 68).
enum SQLiteFile {
    /// `tbnk`.
    static let applicationID: Int32 = 0x7462_6E6B

    /// Marks a file that does not exist or is empty as ours, and accepts one that has our mark. Throws `foreign` for
    /// any other file, unread beyond its header, and `unusable` for one that cannot be opened.
    ///
    /// The mark is written before the file is ever in WAL mode: it stands in the file itself, not in a log beside it,
    /// whenever the process ends.
    static func claim(_ path: String) throws(StoreError) {
        let header = try header(of: path)
        if header.isEmpty {
            try mark(path)
            return
        }
        guard header.starts(with: Array("SQLite format 3\0".utf8)), header.count >= 72 else {
            throw .foreign("\(path): the file is not an SQLite database")
        }
        let found = header[68..<72].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        guard found == UInt32(applicationID) else {
            throw .foreign("\(path): the file is an SQLite database of another program; name a file of textbank's own")
        }
    }

    /// The first 100 bytes; empty for a file that does not exist.
    private static func header(of path: String) throws(StoreError) -> [UInt8] {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        do {
            let file = try FileHandle(forReadingFrom: URL(filePath: path))
            defer { try? file.close() }
            return Array(try file.read(upToCount: 100) ?? Data())
        } catch {
            throw .unusable("\(path): it cannot be read; check that it is a file and ours")
        }
    }

    private static func mark(_ path: String) throws(StoreError) {
        do {
            var configuration = Configuration()
            configuration.busyMode = .timeout(5)
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA application_id = \(applicationID)")
            }
            try queue.close()
        } catch {
            throw SQLiteDriver.storeError(error, path: path)
        }
    }
}
