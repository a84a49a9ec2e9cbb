import Daemon
import Domain
import Engine
import Foundation
import Gateways
import Storage
import Testing
import Web

/// A private PostgreSQL for as long as this lives, by the project's script.
private final class PostgresPlace {
    let folder: URL
    private let holder = Process()
    private let leash = Pipe()
    private let url: String

    init() throws {
        let name = "textbank-fence-\(UUID().uuidString.prefix(8))"
        folder = FileManager.default.temporaryDirectory.appending(path: name)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let answer = Pipe()
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../scripts/postgres")
        holder.executableURL = script.standardizedFileURL
        holder.arguments = ["hold", "/tmp/\(name)-server"]
        holder.standardInput = leash
        holder.standardOutput = answer
        try holder.run()
        var line: [UInt8] = []
        while let byte = try answer.fileHandleForReading.read(upToCount: 1)?.first, byte != 0x0A { line.append(byte) }
        url = String(decoding: line, as: UTF8.self)
        try #require(url.hasPrefix("postgres://"), "PostgreSQL was not started; scripts/install postgres installs it")
    }

    deinit {
        try? leash.fileHandleForWriting.close()  // the script reads the end of it, stops the server and removes it
        holder.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)  // a temporary folder left behind harms nobody
    }

    func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }

    /// The same server, another database.
    func url(of database: String) throws -> String {
        var parts = try #require(URLComponents(string: url))
        parts.path = "/\(database)"
        return try #require(parts.string)
    }

    /// Runs one of PostgreSQL's programs.
    func tool(_ words: String...) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(words[0]) failed")
    }

    func sql(_ statement: String) throws { try tool("psql", "--quiet", "--dbname", url, "--command", statement) }

    func open(_ database: String, epoch: String = "spool.epoch", now: Timestamp) throws -> OpenedStore {
        try StoreOpening.open(
            postgres: Secret(try url(of: database)), replica: nil, words: database, epochFile: path(epoch),
            makeRehearsal: true, clock: now, now: now)
    }
}

@Suite(.serialized) struct `A dump that is restored into PostgreSQL` {
    private let place: PostgresPlace
    private let launch: LaunchSettings
    private let start = Timestamp(seconds: 1_782_936_000)  // three in the afternoon in Chicago

    init() throws {
        place = try PostgresPlace()
        launch = try Office().desk.settings.launch
    }

    private func plan(_ name: String) -> Plan {
        Plan(
            name: name, purpose: Purpose(isSolicitation: false, decidedBy: "Ana", reason: "members only"),
            meeting: nil, startsAt: nil, audience: PlannedAudience(lists: ["sheet"]), baseline: nil,
            action: ActionAsk(name: "postcard", evidence: [.yes], strength: .said, yesAuthorises: false), yesWords: [],
            window: nil, sender: "main",
            steps: [
                PlannedStep(
                    name: "thanks", at: .atOnce, text: "Hi {first_name}, {organization} here. STOP to opt out",
                    expiresAfterSeconds: 172_800)
            ], attributionSeconds: 604_800, followUps: .silent)
    }

    private func launch(_ name: String, in store: Store, now: Timestamp) throws {
        let launch = launch
        try store.write { transaction in
            _ = try Launch(settings: launch).launch(plan(name), by: "Ana", in: transaction, now: now)
        }
    }

    /// A daemon's engine, with the wire and the clock in the test's hands.
    private final class Sender {
        var engine: TextingEngine
        var now: Timestamp
        var monotonic: Int64 = 1_000_000_000
        /// The campaigns of the texts that left.
        var sent: [String] = []
        private let store: Store

        init(_ opened: OpenedStore, launch: LaunchSettings, now: Timestamp) throws {
            store = opened.store
            self.now = now
            engine = try TextingEngine(
                store: opened.store,
                settings: EngineSettings(
                    daemon: opened.daemon, launch: launch, dispatch: DispatchSettings(isRehearsal: true),
                    answers: AnswerSettings(organization: "Ward Neighbors", helpAt: "help@example.org"),
                    receiptURLs: [:], sharing: SharingSettings(name: "here"),
                    isFenced: opened.keeper.reason != nil),
                gateways: ["loop": LineGateway()], seed: 7, now: now, monotonic: monotonic)
        }

        func run(seconds: Int) throws {
            for _ in 0..<seconds * 10 {
                monotonic += 100_000
                now = now.adding(microseconds: 100_000)
                try take(engine.turn(now: now, monotonic: monotonic).handOffs)
            }
        }

        func release() throws { try take(engine.hold(.fenced, isOn: false, now: now, monotonic: monotonic)) }

        private func take(_ first: [HandOff]) throws {
            var handOffs = first
            while !handOffs.isEmpty {
                let texts = handOffs.flatMap(\.texts)
                sent += try store.read { transaction in
                    try texts.map { text in
                        let row = try transaction.sql.first(
                            "select c.name from message m join campaign c on c.id = m.campaign_id where m.id = $1",
                            [.integer(text.messageID.value)])
                        return row?.text(0) ?? ""
                    }
                }
                let answers = texts.map {
                    Dispatcher.Answer(
                        message: $0.messageID, outcome: .accepted(reference: "SM\($0.messageID)", segments: 1))
                }
                handOffs = engine.answered(answers, now: now, monotonic: monotonic)
            }
        }
    }

    /// A store of ten people and a campaign, dumped before its texts leave.
    private func dumped() throws -> Timestamp {
        try place.sql("create database original")
        let opened = try place.open("original", now: start)
        #expect(opened.keeper.reason == nil)
        let now = start
        try opened.store.write { transaction in
            let whereabouts = try transaction.whereaboutsID(zones: "America/Chicago", states: "")
            let list = try #require(
                try transaction.putList(name: "sheet", kind: .activated, source: "a test", meeting: nil, now: now))
            for index in 0..<10 {
                let phone = PhoneNumber(stored: fictional(index))
                let record = PersonRecord(key: phone.exposed, phone: phone, phoneStanding: .textable)
                let person = try transaction.putPerson(record, whereabouts: whereabouts, now: now).id
                _ = try transaction.addMember(list: list, person: person, importing: 1, now: now)
            }
        }
        try launch("July", in: opened.store, now: now)
        try place.tool(
            "pg_dump", "--format=custom", "--file", place.path("dump"), "--dbname", try place.url(of: "original"))
        // The original goes on: everybody is texted.
        let sender = try Sender(opened, launch: launch, now: now)
        try sender.run(seconds: 10)
        #expect(sender.sent == Array(repeating: "July", count: 10))
        #expect(try opened.keeper.beatInside(now: sender.now))
        opened.keeper.beatBeside(now: sender.now, monotonic: sender.monotonic)
        try opened.store.driver.close()
        return sender.now
    }

    @Test func `sends nothing until a person arms it, and nobody twice after that`() async throws {
        let now = try dumped().adding(seconds: 3_600)
        // As a person restores: into a database of the same name, after the old one is gone.
        try place.sql("drop database original")
        try place.sql("create database original")
        try place.tool("pg_restore", "--dbname", try place.url(of: "original"), place.path("dump"))

        let opened = try place.open("original", now: now)
        #expect(opened.keeper.fence?.code == "other_database")
        #expect(await fenced(opened) == 1)
        let arming = FenceArming(keeper: opened.keeper, launch: launch)
        try arming.settleAtOpening(now: now)
        let sender = try Sender(opened, launch: launch, now: now)
        try launch("August", in: opened.store, now: now)
        try sender.run(seconds: 20)
        #expect(sender.sent.isEmpty)

        let identity = FenceArming.newIdentity()
        let armedAt = sender.now
        let armed = try opened.store.write { transaction in
            try arming.arm(transaction, resend: false, by: "Dev", identity: identity, now: armedAt)
        }
        #expect(armed.findings.counts.restored == 10)
        try await arming.finish(identity: identity, number: armed.number, now: armedAt)
        #expect(await fenced(opened) == 0)
        try sender.release()
        try sender.run(seconds: 20)
        // Only what was launched after the dump came here: of July nobody knows, and nobody gets it twice.
        #expect(sender.sent == Array(repeating: "August", count: 10))
        try opened.store.driver.close()
        let again = try place.open("original", now: sender.now)
        #expect(again.keeper.reason == nil)
        try again.store.driver.close()
    }

    @Test func `is known as a copy beside the original, which is not`() throws {
        let now = try dumped()
        try place.sql("create database copy template original")
        let copy = try place.open("copy", epoch: "other.epoch", now: now)
        #expect(copy.keeper.fence?.code == "other_database")
        try copy.store.driver.close()
        // And with the original's epoch file put beside it.
        try place.sql("create database second template original")
        try FileManager.default.copyItem(atPath: place.path("spool.epoch"), toPath: place.path("second.epoch"))
        let second = try place.open("second", epoch: "second.epoch", now: now)
        #expect(second.keeper.fence?.code == "other_database")
        try second.store.driver.close()
        let original = try place.open("original", now: now)
        #expect(original.keeper.reason == nil)
        try original.store.driver.close()
    }

    private func fenced(_ opened: OpenedStore) async -> Double? {
        await FenceMetrics(keeper: opened.keeper).families().first { $0.name == "textbank_fenced" }?.samples.first?
            .value
    }
}
