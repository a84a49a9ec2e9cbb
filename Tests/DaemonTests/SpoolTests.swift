import Daemon
import Domain
import Engine
import Foundation
import Gateways
import Glibc
import Synchronization
import Testing

/// A folder of its own for a spool, and ways to be unkind to it.
final class SpoolFolder {
    private(set) var path = FileManager.default.temporaryDirectory.appendingPathComponent(
        "textbank-spool-\(UUID().uuidString)"
    ).path
    let log = LogLines()

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func open(disk: SpoolDisk = .machine) throws -> WebhookSpool {
        try WebhookSpool(folder: path, logger: log.logger, disk: disk)
    }

    /// The folder as the next process finds it: this one still holds the lock of its own.
    func copyAsAfterAKill() throws {
        let copy = path + "-next"
        try FileManager.default.copyItem(atPath: path, toPath: copy)
        try FileManager.default.removeItem(atPath: path)
        path = copy
    }

    func names(_ prefix: String = "webhooks-") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasPrefix(prefix) }.sorted()
    }

    /// Changes the bytes of the only spool file, as a crash or a bad disk would.
    func spoil(_ change: (inout [UInt8]) -> Void) throws {
        let file = URL(fileURLWithPath: path).appendingPathComponent(try #require(try names().last))
        var bytes = [UInt8](try Data(contentsOf: file))
        change(&bytes)
        try Data(bytes).write(to: file)
    }

    func mode(_ name: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: name.isEmpty ? path : "\(path)/\(name)")
        return try #require(attributes[.posixPermissions] as? Int)
    }
}

/// A reply webhook that differs from every other; `STOP` where its number is in `stops`.
func webhook(_ number: Int, isStop: Bool = false, body: [UInt8]? = nil) -> AuthenticWebhook {
    let phone = PhoneNumber(stored: fictional(number))
    return AuthenticWebhook(
        gateway: "loop",
        call: WebhookCall(
            method: "POST", url: "https://text.example.org/hooks/loop/main?n=\(number)",
            headers: [HTTPHeader("Content-Type", "text/plain"), HTTPHeader("X-Empty", "")],
            body: body ?? Array("reply \(number) é\u{0}\n".utf8)),
        certainOptOuts: isStop ? [phone] : [],
        receivedAt: Timestamp(microseconds: 1_782_950_400_000_000 + Int64(number)))
}

extension WebhookSpool {
    /// Everything that waits, in order, taken as a store would take it.
    func takeAll(limit: Int = 500) throws -> [AuthenticWebhook] {
        var all: [AuthenticWebhook] = []
        while let batch = try next(limit: limit) {
            all += batch.webhooks.map(\.webhook)
            _ = forget(batch)
        }
        return all
    }
}

@Suite struct `The webhook spool` {
    let folder = SpoolFolder()

    @Test func `gives back what it took, in order, and leaves nothing behind`() throws {
        let spool = try folder.open()
        let first = [webhook(1), webhook(2, isStop: true), webhook(3, body: [])]
        try spool.append(first)
        try spool.append([webhook(4, body: Array(repeating: 0xFF, count: 300_000))])
        #expect(spool.count == 4)
        #expect(try spool.takeAll(limit: 2) == first + [webhook(4, body: Array(repeating: 0xFF, count: 300_000))])
        #expect(spool.isEmpty)
        #expect(try folder.names() == [])
        try spool.append([webhook(5)])
        #expect(try spool.takeAll() == [webhook(5)])
    }

    @Test func `keeps what it took through a crash`() throws {
        var spool: WebhookSpool? = try folder.open()
        try spool?.append([webhook(1), webhook(2)])
        spool = nil
        spool = try folder.open()
        try spool?.append([webhook(3, isStop: true)])
        spool = nil
        let last = try folder.open()
        #expect(last.count == 3)
        #expect(try folder.names().count == 2)
        #expect(try last.takeAll() == [webhook(1), webhook(2), webhook(3, isStop: true)])
        #expect(folder.log.all == [])
    }

    @Test func `gives a batch again until it is forgotten, with the same key and places`() throws {
        var spool: WebhookSpool? = try folder.open()
        try spool?.append((1...5).map { webhook($0) })
        let before = try #require(try spool?.next(limit: 3))
        spool = nil
        let again = try folder.open()
        let after = try #require(try again.next(limit: 3))
        #expect(after.key == before.key)
        #expect(after.webhooks.map(\.webhook) == (1...3).map { webhook($0) })
        #expect(after.webhooks.map(\.end) == before.webhooks.map(\.end))
        #expect(after.webhooks.map(\.end) == after.webhooks.map(\.end).sorted())
        #expect(again.forget(after) == false)
        let rest = try #require(try again.next(limit: 3))
        #expect(rest.webhooks.map(\.webhook) == [webhook(4), webhook(5)])
        #expect(again.forget(rest))
        #expect(again.isEmpty)
    }

    @Test func `does not forget with a batch what arrived since`() throws {
        let spool = try folder.open()
        try spool.append([webhook(1)])
        let batch = try #require(try spool.next(limit: 3))
        try spool.append([webhook(2)])
        #expect(spool.forget(batch) == false)
        #expect(try spool.takeAll() == [webhook(2)])
        #expect(try folder.names() == [])
    }

    @Test func `is for this account's eyes only, and for one process`() throws {
        let spool = try folder.open()
        try spool.append([webhook(1)])
        #expect(try folder.mode("") == 0o700)
        #expect(try folder.mode(try #require(try folder.names().first)) == 0o600)
        #expect(throws: Refusal.self) { try folder.open() }
        #expect(spool.count == 1)
    }

    // MARK: Crashes and bad disks

    /// Every length that a crash can leave of the last record.
    @Test func `cuts off a record that a crash cut short, wherever it was cut`() throws {
        var ends: [Int] = []
        do {
            let spool = try folder.open()
            try spool.append([webhook(1), webhook(2), webhook(3)])
            ends = try #require(try spool.next(limit: 3)).webhooks.map { Int($0.end) }
        }
        let file = URL(fileURLWithPath: folder.path).appendingPathComponent(try #require(try folder.names().first))
        let whole = [UInt8](try Data(contentsOf: file))
        #expect(ends.last == whole.count)
        for length in ends[1]...ends[2] {
            try Data(whole.prefix(length)).write(to: file)
            let spool = try folder.open()
            #expect(try spool.next(limit: 9)?.webhooks.count == (length == ends[2] ? 3 : 2))
        }
        #expect(folder.log.all.count == ends[2] - ends[1] - 1)
        let words = "warning: the spool ends in a record that a crash cut short"
        #expect(folder.log.all.allSatisfy { $0.hasPrefix(words) })
    }

    @Test func `takes zeros at the end for a crash, too`() throws {
        do { try folder.open().append([webhook(1)]) }
        try folder.spoil { $0 += [UInt8](repeating: 0, count: 4_096) }
        #expect(try folder.open().takeAll() == [webhook(1)])
        #expect(folder.log.all.map { $0.prefix(8) } == ["warning:"])
        #expect(try folder.names("damaged-") == [])
    }

    /// A bit in every byte of the middle record: mark, length, proofs and payload.
    @Test func `reads the rest of a damaged file and keeps the file`() throws {
        var ends: [Int] = []
        do {
            let spool = try folder.open()
            try spool.append([webhook(1), webhook(2, isStop: true), webhook(3)])
            ends = try #require(try spool.next(limit: 3)).webhooks.map { Int($0.end) }
        }
        let name = try #require(try folder.names().first)
        let file = URL(fileURLWithPath: folder.path).appendingPathComponent(name)
        let whole = [UInt8](try Data(contentsOf: file))
        for position in ends[0]..<ends[1] {
            var bytes = whole
            bytes[position] ^= 0x10
            try Data(bytes).write(to: file)
            #expect(try folder.open().takeAll() == [webhook(1), webhook(3)], "at \(position)")
            #expect(try folder.names() == [])
            #expect([UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/damaged-\(name)"))) == bytes)
        }
        #expect(folder.log.all.count == ends[1] - ends[0])
        #expect(folder.log.all.allSatisfy { $0.hasPrefix("error: bytes of the spool cannot be read") })
    }

    @Test func `never takes damage of the last record for a crash`() throws {
        do { try folder.open().append([webhook(1), webhook(2)]) }
        try folder.spoil { $0[$0.count - 1] ^= 1 }
        #expect(try folder.open().takeAll() == [webhook(1)])
        #expect(try folder.names("damaged-").count == 1)
    }

    @Test func `keeps a file of which nothing can be read`() throws {
        do { try folder.open().append([webhook(1)]) }
        try folder.spoil { bytes in bytes = bytes.map { ~$0 } }
        let spool = try folder.open()
        #expect(spool.isEmpty)
        #expect(try spool.next(limit: 1) == nil)
        #expect(try folder.names("damaged-").count == 1)
    }

    @Test func `notices damage that comes while it is open`() throws {
        let spool = try folder.open()
        try spool.append([webhook(1), webhook(2), webhook(3)])
        let name = try #require(try folder.names().first)
        let end = try #require(try spool.next(limit: 1)?.webhooks.first?.end)
        // In place: a rewritten file would be another one.
        let handle = try FileHandle(forUpdating: URL(fileURLWithPath: "\(folder.path)/\(name)"))
        try handle.seek(toOffset: UInt64(end) + 30)
        try handle.write(contentsOf: Data([0xAA, 0xAA, 0xAA]))
        try handle.close()
        #expect(try spool.takeAll() == [webhook(1), webhook(3)])
        #expect(spool.isEmpty)
        #expect(try folder.names("damaged-") == ["damaged-\(name)"])
        #expect(folder.log.all.map { $0.prefix(6) } == ["error:"])
    }

    // MARK: The disk says no

    /// A disk that fails when told to.
    final class BadDisk: Sendable {
        enum Fault { case full, half, unsynced }
        private let fault = Mutex<Fault?>(nil)
        func fail(_ next: Fault?) { fault.withLock { $0 = next } }

        var disk: SpoolDisk {
            SpoolDisk(
                write: { [self] descriptor, bytes in
                    switch fault.withLock({ $0 }) {
                    case .full:
                        errno = ENOSPC
                        return -1
                    case .half where bytes.count > 8:
                        // The first half fits and then no more.
                        fail(.full)
                        return Glibc.write(descriptor, bytes.baseAddress, bytes.count / 2)
                    default: return Glibc.write(descriptor, bytes.baseAddress, bytes.count)
                    }
                },
                sync: { [self] descriptor in
                    guard case .unsynced = fault.withLock({ $0 }) else { return fdatasync(descriptor) }
                    errno = EIO
                    return -1
                })
        }
    }

    @Test(arguments: [BadDisk.Fault.full, .half, .unsynced])
    func `refuses what it cannot keep, and goes on once the disk does`(fault: BadDisk.Fault) throws {
        let bad = BadDisk()
        let spool = try folder.open(disk: bad.disk)
        bad.fail(fault)
        #expect(throws: SpoolFailure.self) { try spool.append([webhook(1)]) }
        #expect(spool.isEmpty)
        bad.fail(nil)
        try spool.append([webhook(2)])
        bad.fail(fault)
        #expect(throws: SpoolFailure.self) { try spool.append([webhook(3), webhook(4)]) }
        bad.fail(nil)
        try spool.append([webhook(5)])
        #expect(spool.count == 2)
        #expect(try spool.takeAll() == [webhook(2), webhook(5)])
        #expect(try folder.names() == [])
        #expect(folder.log.all == [])
    }

    @Test func `refuses when its folder is gone, and never believes a file without a name`() throws {
        let spool = try folder.open()
        try spool.append([webhook(1)])
        try FileManager.default.removeItem(atPath: folder.path)
        #expect(throws: SpoolFailure.self) { try spool.append([webhook(2)]) }
        #expect(throws: SpoolFailure.self) { try spool.append([webhook(3)]) }
        // What it had acknowledged can still be read, as long as the process lives.
        #expect(try spool.next(limit: 9)?.webhooks.map(\.webhook) == [webhook(1)])
    }

    @Test func `refuses a place that is no folder, by the name of the setting`() throws {
        try Data().write(to: URL(fileURLWithPath: folder.path))
        let refusal = #expect(throws: Refusal.self) { try folder.open() }
        #expect(refusal?.rejections.first?.field == "spool")
    }
}
