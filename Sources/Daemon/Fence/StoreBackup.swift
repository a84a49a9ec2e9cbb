import Domain
import Foundation
import Glibc
import Storage

/// What was copied, for the operator.
package struct BackupReport: Hashable, Sendable, Encodable {
    package struct Count: Hashable, Sendable, Encodable {
        package var what: String
        package var count: Int64
    }

    package var file: String
    package var bytes: Int64
    package var schema: Int64
    package var rehearsal: Bool
    /// When the copy was made, in the hour of the world.
    package var copiedAt: String
    package var counts: [Count]
    /// When the newest text was taken by a gateway, and when the newest reply came; by the store's clock.
    package var newestText: String?
    package var newestReply: String?
}

/// Makes and restores copies of SQLite stores. Each is read through and checked before it has its name.
package enum StoreBackup {
    /// Copies a store, in use or not, to a new file.
    ///
    /// The copy is made under another name, checked whole, made durable and then renamed: a file of that name is a good
    /// backup, whatever ended the process.
    /// - Parameter now: the hour of the world.
    /// - Throws: `StoreError` or `Refusal` with words for the operator.
    package static func back(up store: String, to file: String, now: Timestamp) throws -> BackupReport {
        guard let size = FileInformation(path: store)?.bytes, size > 0 else {
            throw Refusal(
                field: "store", reason: "there is no store at \(store)", remedy: "Name the configuration of the daemon."
            )
        }
        try refuse(existing: [file], field: "FILE", remedy: "Give the backup a name of its own.")
        return try copy(store, to: file, now: now)
    }

    /// Checks a backup and copies it to where a store is to be. The store is fenced, whatever file it was made from.
    ///
    /// - Throws: `StoreError` or `Refusal` when the backup is none, is damaged, or is of a newer version; and when there
    ///   is something at the target or a daemon holds it.
    package static func restore(_ backup: String, to store: String, now: Timestamp) throws -> BackupReport {
        guard let size = FileInformation(path: backup)?.bytes, size > 0 else {
            throw Refusal(
                field: "BACKUP", reason: "there is nothing at \(backup)", remedy: "Name the file of the backup.")
        }
        // A daemon whose file was moved away goes on with it: its lock is still there.
        let lock = try StoreLock(path: store)
        defer { withExtendedLifetime(lock) {} }
        try refuse(
            // A log that was left behind would be read into the restored store, and destroy it.
            existing: [store, store + "-wal", store + "-shm", store + "-journal"], field: "--to",
            remedy: "Move the old store with its -wal and -shm files to another folder; leave its .epoch file.")
        // Before it is copied: words about the backup name the backup.
        _ = try SQLiteBackup.check(backup)
        return try copy(backup, to: store, now: now)
    }

    private static func copy(_ source: String, to target: String, now: Timestamp) throws -> BackupReport {
        let draft = target + ".partial"
        // Of a copy that was cut off: nobody else makes files of this name.
        remove(draft)
        umask(0o077)
        do {
            try SQLiteBackup.copy(source, to: draft, markedAt: now)
            let facts = try SQLiteBackup.check(draft)
            try sync(draft)
            // Unlike rename, link does not replace a file that has appeared meanwhile.
            if link(draft, target) == 0 {
                unlink(draft)
            } else {
                guard errno != EEXIST, FileInformation(path: target) == nil, rename(draft, target) == 0 else {
                    throw StoreError.unusable("\(target) cannot be made (\(String(cString: strerror(errno))))")
                }
            }
            try Folder.sync(of: target)
            return report(facts, file: target, now: now)
        } catch {
            remove(draft)
            throw error
        }
    }

    private static func remove(_ draft: String) {
        for end in ["", "-journal", "-wal", "-shm"] { unlink(draft + end) }
    }

    private static func refuse(existing paths: [String], field: String, remedy: String) throws(Refusal) {
        for path in paths where FileInformation(path: path) != nil {
            throw Refusal(field: field, reason: "there is a file at \(path) already", remedy: remedy)
        }
    }

    private static func sync(_ path: String) throws(StoreError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unusable("\(path) cannot be opened") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .unusable("\(path) cannot be made durable") }
    }

    private static func report(_ facts: BackupFacts, file: String, now: Timestamp) -> BackupReport {
        BackupReport(
            file: file, bytes: FileInformation(path: file)?.bytes ?? 0, schema: facts.schema,
            rehearsal: facts.isRehearsal, copiedAt: ISO8601.format(facts.copiedAt ?? now),
            counts: facts.counts.map { BackupReport.Count(what: $0.what, count: $0.count) },
            newestText: facts.newestText.map(ISO8601.format), newestReply: facts.newestReply.map(ISO8601.format))
    }
}
