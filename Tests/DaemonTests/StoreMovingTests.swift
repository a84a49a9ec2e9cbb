import Daemon
import Domain
import Foundation
import Storage
import Testing

@Suite struct `Moving a store` {
    private static let now = Timestamp(seconds: 1_793_300_400)

    private func withFolder(_ body: (_ path: (String) -> String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "textbank-move-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body { folder.appending(path: $0).path(percentEncoded: false) }
    }

    private func open(_ path: String) throws -> OpenedStore {
        try StoreOpening.open(path: path, makeRehearsal: false, clock: nil, now: Self.now)
    }

    /// A store that a daemon has worked with: it has texts and an epoch beside it.
    private func make(_ path: String) throws {
        let opened = try open(path)
        try opened.store.write { transaction in
            let lane = try transaction.lane(gateway: "twilio", sender: "+13125550100").id
            try transaction.queueAnswer(
                to: PhoneNumber(stored: "+13125550101"), person: nil, reply: ReplyID(1), kind: .manual, lane: lane,
                body: MessageBody("See you there"), now: Self.now, expiresAt: Self.now.adding(seconds: 3_600))
        }
        try opened.store.driver.close()
    }

    @Test func `takes everything along, says how much, and leaves a store that sends nothing`() throws {
        try withFolder { path in
            try make(path("old.sqlite"))
            let report = try StoreMoving.move(from: path("old.sqlite"), to: path("new.sqlite"), now: Self.now)
            #expect(report.tables.first { $0.table == "message" }?.rows == 1)
            #expect(report.tables.first { $0.table == "lane" }?.rows == 1)

            let new = try open(path("new.sqlite"))
            #expect(new.keeper.reason == nil)
            #expect(try new.store.read { try $0.messageCounts().map(\.count) } == [1])
            try new.store.driver.close()
            let old = try open(path("old.sqlite"))
            #expect(old.keeper.reason?.contains("moved") == true)
            try old.store.driver.close()
        }
    }

    @Test func `waits for the daemon to end`() throws {
        try withFolder { path in
            try make(path("old.sqlite"))
            let daemon = try open(path("old.sqlite"))
            #expect(throws: StoreError.self) {
                try StoreMoving.move(from: path("old.sqlite"), to: path("new.sqlite"), now: Self.now)
            }
            try daemon.store.driver.close()
        }
    }

    @Test func `does not make an original of a copy`() throws {
        try withFolder { path in
            try make(path("old.sqlite"))
            try FileManager.default.copyItem(atPath: path("old.sqlite"), toPath: path("copy.sqlite"))
            let refusal = #expect(throws: Refusal.self) {
                try StoreMoving.move(from: path("copy.sqlite"), to: path("new.sqlite"), now: Self.now)
            }
            #expect(refusal?.description.contains("arm") == true)
        }
    }

    @Test func `is not done twice`() throws {
        try withFolder { path in
            try make(path("old.sqlite"))
            _ = try StoreMoving.move(from: path("old.sqlite"), to: path("new.sqlite"), now: Self.now)
            #expect(throws: Refusal.self) {
                try StoreMoving.move(from: path("old.sqlite"), to: path("third.sqlite"), now: Self.now)
            }
        }
    }
}
