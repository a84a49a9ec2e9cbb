import Domain
import Foundation
import Glibc
import Storage

/// What stands beside a store: how far the daemon of this machine had brought it, and which files those were.
package struct EpochRecord: Hashable, Sendable {
    /// The store's identity.
    package var identity: String
    package var number: Int64
    /// A hash of this machine's id; see `Place`.
    package var machine: String
    /// The inode of the database file; 0 where the store is none.
    package var storeInode: UInt64
    /// The last instant, in the store's clock, at which the daemon is known to have run.
    package var aliveAt: Timestamp

    package init(identity: String, number: Int64, machine: String, storeInode: UInt64, aliveAt: Timestamp) {
        self.identity = identity
        self.number = number
        self.machine = machine
        self.storeInode = storeInode
        self.aliveAt = aliveAt
    }
}

/// The file beside the store. Small, ours alone (0600), replaced whole: whoever reads it finds the old one or the new.
package struct EpochFile: Hashable, Sendable {
    package enum Reading: Hashable, Sendable {
        case missing
        case unreadable
        /// `isCopy` when this is not the file that was written but one with the same words: a folder that was copied, or
        /// put back from a backup.
        case found(EpochRecord, isCopy: Bool)
    }

    package let path: String

    package init(path: String) { self.path = path }

    package func read() -> Reading {
        guard let information = FileInformation(path: path) else { return .missing }
        guard let data = FileManager.default.contents(atPath: path) else { return .unreadable }
        var fields: [Substring: String] = [:]
        for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            fields[line[..<colon]] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        }
        guard let identity = fields["store"], let number = fields["epoch"].flatMap({ Int64($0) }),
            let machine = fields["machine"], let storeInode = fields["store inode"].flatMap({ UInt64($0) }),
            let ownInode = fields["own inode"].flatMap({ UInt64($0) }),
            let aliveAt = fields["alive"].flatMap({ ISO8601.parse($0) })
        else { return .unreadable }
        return .found(
            EpochRecord(
                identity: identity, number: number, machine: machine, storeInode: storeInode, aliveAt: aliveAt),
            isCopy: ownInode != information.inode)
    }

    /// Replaces the file; on disk when it returns.
    /// - Throws: `StoreError.unusable` with words for the operator.
    package func write(_ record: EpochRecord) throws(StoreError) {
        let draft = path + ".new"
        let descriptor = Glibc.open(draft, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure }
        var information = stat()
        guard fstat(descriptor, &information) == 0 else {
            close(descriptor)
            throw failure
        }
        let text = """
            # How far the store beside this file has come. Do not copy, edit or put it back: docs/operations.md says why.
            store: \(record.identity)
            epoch: \(record.number)
            machine: \(record.machine)
            store inode: \(record.storeInode)
            own inode: \(information.st_ino)
            alive: \(record.aliveAt)

            """
        let isWritten = Array(text.utf8).withUnsafeBytes { bytes in
            Glibc.write(descriptor, bytes.baseAddress, bytes.count) == bytes.count
        }
        guard isWritten, fsync(descriptor) == 0 else {
            close(descriptor)
            throw failure
        }
        close(descriptor)
        guard rename(draft, path) == 0 else { throw failure }
        try Folder.sync(of: path)
    }

    private var failure: StoreError { .unusable("\(path) cannot be written (\(String(cString: strerror(errno))))") }
}

/// What the file system knows of a file.
struct FileInformation {
    var inode: UInt64
    var bytes: Int64

    /// Nil where there is no such file.
    init?(path: String) {
        var information = stat()
        guard stat(path, &information) == 0 else { return nil }
        inode = UInt64(information.st_ino)
        bytes = Int64(information.st_size)
    }
}

enum Folder {
    /// Makes what was renamed or made in the folder of this path last over a power cut.
    static func sync(of path: String) throws(StoreError) {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unusable("\(folder) cannot be opened") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .unusable("\(folder) cannot be made durable") }
    }
}

/// Which machine and which files these are.
package struct Place: Hashable, Sendable {
    package var machine: String
    package var storeInode: UInt64
    package var database: String?

    package init(machine: String, storeInode: UInt64, database: String? = nil) {
        self.machine = machine
        self.storeInode = storeInode
        self.database = database
    }

    /// - Parameter storeFile: nil where the store is no file.
    package static func here(storeFile: String?, database: String?) -> Place {
        Place(
            machine: machine(FileManager.default.contents(atPath: "/etc/machine-id")),
            storeInode: storeFile.flatMap { FileInformation(path: $0)?.inode } ?? 0, database: database)
    }

    /// The id itself is not to be shown or kept (machine-id(5)), a hash of it for one purpose may be. `unknown` where
    /// there is none, as in some containers: then another machine cannot be told by it.
    static func machine(_ id: Data?) -> String {
        let id = String(decoding: id ?? Data(), as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        guard !id.isEmpty, id != "uninitialized" else { return "unknown" }
        return String(Fingerprint.sha256(Array("textbank epoch \(id)".utf8)).prefix(32))
    }
}
