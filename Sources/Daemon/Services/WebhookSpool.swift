import Domain
import Engine
import Foundation
import Glibc
import Logging
import Synchronization

/// Webhooks on disk that the store could not take: appended, put on the disk, answered 2xx, and handed to the store
/// later, in order.
///
/// What it promises:
/// - `append` returns only when every webhook of the batch is on the disk; when it throws, none of them was acknowledged
///   and at worst one of them turns up again beside the provider's second try.
/// - Nothing acknowledged leaves the disk before `forget`. A file that was damaged is never removed: once everything
///   readable in it was taken over it is called `damaged-…` and left for a person.
/// - One process at a time uses a folder.
///
/// Files are called `webhooks-NUMBER-ID` and read in the order of their numbers; the ID is drawn for each, so that the
/// store can remember how far it has come in one (`Batch.key`). To be used from any thread.
package final class WebhookSpool: Sendable {
    /// Webhooks for the store, oldest first.
    package struct Batch: Sendable {
        /// Names the file, for good: what the store remembers its progress under.
        package var key: String
        /// Each with the place in the file where it ends.
        package var webhooks: [(webhook: AuthenticWebhook, end: Int64)]
        /// How many records the batch covers, those among them that cannot be read.
        fileprivate var recordCount: Int
    }

    private struct File {
        var name: String
        var descriptor: Int32
        /// Records nobody has taken over yet.
        var waiting: ArraySlice<Range<Int>>
        /// Where the last acknowledged record ends.
        var end: Int
        var isDamaged = false
    }

    private struct State {
        /// Oldest first.
        var files: [File] = []
        /// Whether the newest file may grow: not after a restart, not after an error of the disk.
        var isNewestOpen = false
        var nextNumber = 1
        /// Webhooks that wait.
        var count = 0
    }

    /// A file is closed beyond this, so that what was taken over frees its space before everything was.
    private static let largestFileBytes = 64 << 20
    /// Most bytes read for one batch, unless its first record alone is larger.
    private static let largestBatchBytes = 16 << 20

    private let folder: String
    private let logger: Logger
    private let disk: SpoolDisk
    private let lock: Int32
    private let state: Mutex<State>

    /// Opens the folder, makes it where it is missing, and reads what an earlier process left there.
    /// - Throws: a refusal that names the setting `spool`.
    package init(folder: String, logger: Logger, disk: SpoolDisk = .machine) throws(Refusal) {
        self.folder = folder
        self.logger = logger
        self.disk = disk
        lock = try Self.claim(folder)
        state = Mutex(State())
        do {
            try state.withLock { state in try load(&state) }
        } catch {
            let reason = (error as? SpoolFailure)?.reason ?? String(describing: error)
            throw Self.refusal("the files in \(folder) cannot be read: \(reason)")
        }
    }

    deinit {
        state.withLock { state in for file in state.files { close(file.descriptor) } }
        close(lock)
    }

    /// How many webhooks wait.
    package var count: Int { state.withLock { $0.count } }
    package var isEmpty: Bool { count == 0 }

    /// Puts webhooks on the disk, in one write and one sync; then they may be answered 2xx.
    package func append(_ webhooks: [AuthenticWebhook]) throws(SpoolFailure) {
        guard !webhooks.isEmpty else { return }
        var bytes: [UInt8] = []
        var ends: [Int] = []
        for webhook in webhooks {
            SpoolRecord.append(webhook, to: &bytes)
            ends.append(bytes.count)
        }
        do {
            try state.withLock { state in
                if !state.isNewestOpen || (state.files.last?.end ?? 0) > Self.largestFileBytes {
                    try openFile(&state)
                }
                let newest = state.files.count - 1
                let start = state.files[newest].end
                do {
                    try disk.store(bytes, in: state.files[newest].descriptor)
                    try checkName(of: state.files[newest])
                } catch {
                    // After a failed sync nobody knows what of the file is on the disk: it takes nothing more. What was
                    // written of this batch was not acknowledged and is cut off, if the disk still lets us.
                    state.isNewestOpen = false
                    _ = ftruncate(state.files[newest].descriptor, start)
                    if state.files[newest].waiting.isEmpty { retire(newest, &state) }
                    throw error
                }
                var from = start
                for end in ends {
                    state.files[newest].waiting.append(from..<(start + end))
                    from = start + end
                }
                state.files[newest].end = from
                state.count += webhooks.count
            }
        } catch {
            throw error as? SpoolFailure ?? SpoolFailure(reason: String(describing: error))
        }
    }

    /// The oldest webhooks that wait, of one file; nil where none does. They go on waiting until `forget`.
    package func next(limit: Int) throws(SpoolFailure) -> Batch? {
        do {
            return try state.withLock { state in
                while let file = state.files.first(where: { !$0.waiting.isEmpty }) {
                    let batch = try read(file, limit: limit)
                    if !batch.webhooks.isEmpty { return batch }
                    // Not one of them can be read any more.
                    _ = forget(batch, &state)
                }
                return nil
            }
        } catch {
            throw error as? SpoolFailure ?? SpoolFailure(reason: String(describing: error))
        }
    }

    /// The store has committed the batch. True when its file is gone for good, so that the store may forget how far it
    /// had come in it.
    package func forget(_ batch: Batch) -> Bool { state.withLock { state in forget(batch, &state) } }

    /// The store does not take this batch and never will: its file is kept for a person.
    func forget(_ batch: Batch, refusedBecause reason: any Error) -> Bool {
        state.withLock { state in
            if let index = state.files.firstIndex(where: { Self.key($0.name) == batch.key }) {
                state.files[index].isDamaged = true
                logger.error(
                    "the store refuses a webhook of the spool; its file is kept",
                    metadata: ["file": "damaged-\(state.files[index].name)", "reason": "\(reason)"])
            }
            return forget(batch, &state)
        }
    }

    // MARK: Reading

    private func read(_ file: File, limit: Int) throws(SpoolFailure) -> Batch {
        var records = file.waiting.prefix(limit)
        guard let start = records.first?.lowerBound else { preconditionFailure("a file with nothing to read") }
        let fitting = records.prefix { $0.upperBound - start <= Self.largestBatchBytes }
        records = fitting.isEmpty ? records.prefix(1) : fitting
        let end = records.last?.upperBound ?? start
        let bytes = try SpoolDisk.read(start..<end, of: file.descriptor)
        var batch = Batch(key: Self.key(file.name), webhooks: [], recordCount: records.count)
        for record in records {
            let (from, to) = (record.lowerBound - start, record.upperBound - start)
            guard to <= bytes.count, SpoolRecord.look(at: from, in: bytes) == .record(end: to),
                let webhook = SpoolRecord.webhook(bytes[from..<to])
            else { continue }
            batch.webhooks.append((webhook, Int64(record.upperBound)))
        }
        return batch
    }

    private func forget(_ batch: Batch, _ state: inout State) -> Bool {
        guard let index = state.files.firstIndex(where: { Self.key($0.name) == batch.key }) else { return false }
        let lost = batch.recordCount - batch.webhooks.count
        if lost > 0 {
            state.files[index].isDamaged = true
            logger.error(
                "webhooks in the spool cannot be read any more; their file is kept",
                metadata: ["count": "\(lost)", "file": "damaged-\(state.files[index].name)"])
        }
        state.files[index].waiting.removeFirst(batch.recordCount)
        state.count -= batch.recordCount
        guard state.files[index].waiting.isEmpty else { return false }
        return retire(index, &state)
    }

    /// Takes a file with nothing left in it away; a damaged one is called so and kept.
    @discardableResult
    private func retire(_ index: Int, _ state: inout State) -> Bool {
        if index == state.files.count - 1 { state.isNewestOpen = false }
        let file = state.files.remove(at: index)
        close(file.descriptor)
        let path = "\(folder)/\(file.name)"
        let result = file.isDamaged ? rename(path, "\(folder)/damaged-\(file.name)") : unlink(path)
        guard result == 0 || errno == ENOENT, (try? SpoolDisk.syncFolder(folder)) != nil else {
            // It stays where it is: at the next start the store still knows that it has everything in it.
            logger.warning("a spool file that is taken over cannot be removed", metadata: ["file": "\(file.name)"])
            return false
        }
        return true
    }

    // MARK: Files

    private static func key(_ name: String) -> String { "spool:\(name)" }

    private func openFile(_ state: inout State) throws(SpoolFailure) {
        var digits = String(state.nextNumber)
        digits = String(repeating: "0", count: max(0, 10 - digits.count)) + digits
        let name = "webhooks-\(digits)-\(UUID().uuidString.lowercased())"
        let path = "\(folder)/\(name)"
        let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw SpoolFailure(errno) }
        do {
            try disk.store(SpoolScan.fileMark, in: descriptor)
            try SpoolDisk.syncFolder(folder)
        } catch {
            close(descriptor)
            unlink(path)
            throw error
        }
        state.nextNumber += 1
        state.files.append(
            File(name: name, descriptor: descriptor, waiting: [], end: SpoolScan.fileMark.count))
        state.isNewestOpen = true
    }

    /// A file that somebody removed can still be written, and is lost with the process.
    private func checkName(of file: File) throws(SpoolFailure) {
        var status = stat()
        guard fstat(file.descriptor, &status) == 0 else { throw SpoolFailure(errno) }
        guard status.st_nlink > 0 else { throw SpoolFailure(reason: "\(file.name) was removed") }
    }

    private func load(_ state: inout State) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasPrefix("webhooks-") }.sorted()
        for name in names {
            let number = name.split(separator: "-").dropFirst().first.flatMap { Int($0) } ?? 0
            state.nextNumber = max(state.nextNumber, number + 1)
            let descriptor = open("\(folder)/\(name)", O_RDWR | O_CLOEXEC)
            guard descriptor >= 0 else { throw SpoolFailure(errno) }
            var file = File(name: name, descriptor: descriptor, waiting: [], end: 0)
            state.files.append(file)
            var status = stat()
            guard fstat(descriptor, &status) == 0 else { throw SpoolFailure(errno) }
            let scan = SpoolScan(try SpoolDisk.read(0..<Int(status.st_size), of: descriptor))
            report(scan, of: name, size: Int(status.st_size))
            if let cut = scan.cutShortAt {
                guard ftruncate(descriptor, cut) == 0 else { throw SpoolFailure(errno) }
            }
            file.waiting = scan.records[...]
            file.end = scan.records.last?.upperBound ?? 0
            file.isDamaged = !scan.damage.isEmpty
            state.files[state.files.count - 1] = file
            state.count += scan.records.count
            if scan.records.isEmpty { retire(state.files.count - 1, &state) }
        }
    }

    private func report(_ scan: SpoolScan, of name: String, size: Int) {
        if let cut = scan.cutShortAt {
            logger.warning(
                "the spool ends in a record that a crash cut short; it was never acknowledged and is cut off",
                metadata: ["bytes": "\(size - cut)", "file": "\(name)"])
        }
        if !scan.damage.isEmpty {
            logger.error(
                "bytes of the spool cannot be read; the rest is taken over and the file is kept",
                metadata: [
                    "bytes": "\(scan.damage.reduce(0) { $0 + $1.count })", "file": "damaged-\(name)",
                ])
        }
    }

    /// Makes the folder and takes it for this process alone.
    private static func claim(_ folder: String) throws(Refusal) -> Int32 {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw refusal("\(folder) cannot be made")
        }
        let lock = open("\(folder)/lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard lock >= 0 else { throw refusal("\(folder) cannot be written: \(String(cString: strerror(errno)))") }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            close(lock)
            throw Refusal(
                field: "spool", reason: "another daemon uses \(folder)",
                remedy: "Give every daemon on this machine a folder of its own.")
        }
        return lock
    }

    private static func refusal(_ reason: String) -> Refusal {
        Refusal(
            field: "spool", reason: reason,
            remedy: "Name a folder on a local disk that this account may write; webhooks wait there when the database"
                + " does not answer.")
    }
}
