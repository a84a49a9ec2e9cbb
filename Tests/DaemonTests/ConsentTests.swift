import Daemon
import Domain
import Foundation
import Storage
import Testing
import Web

@Suite struct `The key of the ledger of consent` {
    private static let now = Timestamp(seconds: 1_793_300_400)

    private func withFolder(_ body: (_ path: (String) -> String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "textbank-key-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body { folder.appending(path: $0).path(percentEncoded: false) }
    }

    /// A start of the daemon that records one stop.
    private func start(_ store: String, key: String, phone: String = "+13125550142") throws -> LedgerReport {
        let opened = try StoreOpening.open(
            path: store, consentKey: ConsentKeyFile(path: key), makeRehearsal: false, clock: nil, now: Self.now)
        defer { try? opened.store.driver.close() }
        return try opened.store.write { transaction in
            try transaction.suppress(
                PhoneNumber(stored: phone), .optedOut, source: ConsentSource(channel: "person", recordedBy: "Ana"),
                now: Self.now)
            return try transaction.verifyConsent()
        }
    }

    @Test func `is made at the first start, for our account alone, and used again at the next`() throws {
        try withFolder { path in
            #expect(try start(path("s.sqlite"), key: path("key")).problems == [])
            let key = try Data(contentsOf: URL(fileURLWithPath: path("key")))
            let mode = try FileManager.default.attributesOfItem(atPath: path("key"))[.posixPermissions] as? Int
            #expect(mode == 0o600)
            #expect(try start(path("s.sqlite"), key: path("key"), phone: "+13125550143").problems == [])
            #expect(try Data(contentsOf: URL(fileURLWithPath: path("key"))) == key)
        }
    }

    @Test func `is no other store's, and the daemon does not start with one that is`() throws {
        try withFolder { path in
            _ = try start(path("a.sqlite"), key: path("a.key"))
            _ = try start(path("b.sqlite"), key: path("b.key"))
            let refusal = #expect(throws: Refusal.self) { try start(path("a.sqlite"), key: path("b.key")) }
            #expect(refusal?.rejections.first?.field == "consentKeyFile")
        }
    }

    @Test func `is missed when it is gone, never made anew in silence`() throws {
        try withFolder { path in
            _ = try start(path("s.sqlite"), key: path("key"))
            try FileManager.default.removeItem(atPath: path("key"))
            let refusal = #expect(throws: Refusal.self) { try start(path("s.sqlite"), key: path("key")) }
            #expect(refusal?.rejections.first?.remedy.contains("consent rekey") == true)
            #expect(!FileManager.default.fileExists(atPath: path("key")))
        }
    }

    @Test(arguments: ["", "abc", String(repeating: "zz", count: 32), "00\n00"])
    func `is refused when the file is no key`(words: String) throws {
        try withFolder { path in
            try Data(words.utf8).write(to: URL(fileURLWithPath: path("key")))
            #expect(throws: Refusal.self) { try start(path("s.sqlite"), key: path("key")) }
        }
    }
}

@Suite struct `Somebody who asked to be forgotten` {
    private let sheet = """
        First,Last,Cell,Ward,Notes
        Ana,Luz,312-555-0142,12,likes to be called
        Bo,Kim,312-555-0143,12,

        """

    @Test func `is not brought back by the same list, and the row says only that`() async throws {
        let office = try Office()
        try await office.importing(sheet)
        let erased = try await office.desk.erase(phone: "+13125550142", note: "by letter", by: office.caller)
        #expect(erased.wasKnown)
        #expect(office.store.news == [.suppressed([PhoneNumber(stored: "+13125550142")])])
        let shown = try await office.importing(sheet, list: "again", isDryRun: true)
        let again = try await office.importing(sheet, list: "again")
        #expect(shown.actions == again.actions)
        #expect(again.actions["skipped"] == 2)
        #expect(again.reasons.contains { $0.reason == "erased" && $0.count == 1 })
        #expect(try await office.members("again").map(\.firstName) == ["Bo"])
        await #expect(throws: (any Error).self) {
            try await office.desk.person(phone: "+13125550142", by: office.caller)
        }
    }

    @Test func `is nowhere in the store any more`() async throws {
        let office = try Office()
        try await office.importing(sheet)
        _ = try await office.desk.optOut(phone: "+13125550142", note: "Ana Luz told us", by: office.caller)
        _ = try await office.desk.erase(phone: "+13125550142", note: "by letter", by: office.caller)
        let everything = try office.store.store.read { transaction in
            try ["person", "list_member", "import_row", "message", "reply", "suppression", "consent_entry", "audit"]
                .flatMap { table in try transaction.sql.query("select * from \(table)").map { "\($0.values)" } }
        }.joined()
        for word in ["5550142", "555-0142", "Luz", "likes to be called", "told us"] {
            #expect(!everything.contains(word), "\(word)")
        }
        #expect(everything.contains("Kim"))
        let ledger = try await office.desk.verifyConsent(expected: nil, by: office.caller)
        #expect(ledger.holds)
        #expect(ledger.entries == 2)
    }

    @Test func `is somebody whose erasure is in the audit log without them`() async throws {
        let office = try Office()
        try await office.importing(sheet)
        _ = try await office.desk.erase(phone: "+13125550142", note: "by letter", by: office.caller)
        #expect(try office.store.audit().last == "Dev: erase a person, person 1")
    }
}
