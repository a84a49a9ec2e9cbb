import Daemon
import Domain
import Engine
import Foundation
import Storage
import Testing
import Web

/// A folder with a store in it, opened and left as daemons do.
private final class Folder {
    let url: URL
    let launch: LaunchSettings
    var now = Timestamp(seconds: 1_782_936_000)  // 2026-07-01T20:00:00Z, three in the afternoon in Chicago

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("textbank-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        launch = try Office().desk.settings.launch
    }

    deinit { try? FileManager.default.removeItem(at: url) }  // a temporary folder left behind harms nobody

    var store: String { path("store.sqlite") }
    var epoch: EpochFile { EpochFile(path: store + ".epoch") }
    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    func copy(_ from: String, _ to: String) throws {
        try? FileManager.default.removeItem(atPath: path(to))  // it may not be there
        try FileManager.default.copyItem(atPath: path(from), toPath: path(to))
    }

    /// Puts an old file back as `cp` does: other words in the same file.
    func overwrite(_ to: String, with from: String) throws {
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path(to)))
        try file.truncate(atOffset: 0)
        try file.write(contentsOf: Data(contentsOf: URL(fileURLWithPath: path(from))))
        try file.close()
    }

    /// A start of the daemon, without an engine.
    func opened<Result>(_ name: String = "store.sqlite", _ body: (OpenedStore, FenceArming) throws -> Result) throws
        -> Result
    {
        let opened = try StoreOpening.open(
            path: path(name), makeRehearsal: false, clock: nil, now: now)
        let arming = FenceArming(keeper: opened.keeper, launch: launch)
        try arming.settleAtOpening(now: now)
        let result = try body(opened, arming)
        try opened.store.driver.close()
        return result
    }

    func reason(_ name: String = "store.sqlite") throws -> String? {
        try opened(name) { opened, _ in opened.keeper.fence?.code }
    }

    /// Ten people, and a campaign of two steps that starts now; the second falls due after three hours.
    func launchCampaign() throws {
        let (launch, now) = (launch, now)
        try opened { opened, _ in
            try opened.store.write { transaction in
                let place = try transaction.whereaboutsID(zones: "America/Chicago", states: "")
                let list = try #require(
                    try transaction.putList(name: "sheet", kind: .activated, source: "a test", meeting: nil, now: now))
                for index in 0..<10 {
                    let phone = PhoneNumber(stored: fictional(index))
                    var record = PersonRecord(key: phone.exposed, phone: phone, phoneStanding: .textable)
                    record.firstName = "Person\(index)"
                    let person = try transaction.putPerson(record, whereabouts: place, now: now).id
                    _ = try transaction.addMember(list: list, person: person, importing: 1, now: now)
                }
                _ = try Launch(settings: launch).launch(plan("July"), by: "Ana", in: transaction, now: now)
            }
        }
    }

    func plan(_ name: String) -> Plan {
        let text = "Hi {first_name}, {organization} here. Sign? YES. STOP to opt out"
        return Plan(
            name: name, purpose: Purpose(isSolicitation: false, decidedBy: "Ana", reason: "members only"),
            meeting: nil, startsAt: nil, audience: PlannedAudience(lists: ["sheet"]), baseline: nil,
            action: ActionAsk(name: "postcard", evidence: [.yes], strength: .said, yesAuthorises: false), yesWords: [],
            window: nil, sender: "main",
            steps: [
                PlannedStep(name: "thanks", at: .atOnce, text: text, expiresAfterSeconds: 172_800),
                PlannedStep(name: "later", at: .after(seconds: 10_800), text: text, expiresAfterSeconds: 172_800),
            ], attributionSeconds: 604_800, followUps: .silent)
    }

    /// What a daemon does between the copy and the crash: rows are made, six are accepted, one is being handed over.
    func work(_ opened: OpenedStore) throws {
        let scheduler = Scheduler(window: launch.window, isRehearsal: launch.isRehearsal)
        let (now, daemon) = (now, opened.daemon)
        try opened.store.write { transaction in
            while try scheduler.materialiseOne(in: transaction, now: now) {}
            try transaction.sql.run(
                "update message set state = 2, accepted_at = $1 where id % 10 < 6 and state = 0",
                [.integer(now.microseconds)])
            try transaction.sql.run(
                "update message set state = 1, claimed_by = $1, claimed_at = $2, attempt = 1 where id % 10 = 6 and state = 0",
                [.integer(daemon), .integer(now.microseconds)])
        }
    }

    func states(_ opened: OpenedStore, step: Int64) throws -> [String: Int] {
        try opened.store.read { transaction in
            var counts: [String: Int] = [:]
            for row in try transaction.sql.query(
                "select state, coalesce(code, ''), count(*) from message where step = $1 group by state, coalesce(code, '')",
                [.integer(step)])
            {
                let state = try #require(MessageState(rawValue: row.integer(0)))
                counts[row.text(1).isEmpty ? state.word : "\(state.word) \(row.text(1))"] = Int(row.integer(2))
            }
            return counts
        }
    }
}

private func arm(_ folder: Folder, _ opened: OpenedStore, _ arming: FenceArming, resend: Bool = false) throws
    -> FenceFindings
{
    let (now, identity) = (folder.now, FenceArming.newIdentity())
    let armed = try opened.store.write { transaction in
        try arming.arm(transaction, resend: resend, by: "Dev", identity: identity, now: now)
    }
    try opened.keeper.unfenceBeside(identity: identity, number: armed.number, now: now)
    return armed.findings
}

@Suite struct `A store that is opened` {
    @Test func `may send when it is new, and when it is opened again`() throws {
        let folder = try Folder()
        #expect(try folder.reason() == nil)
        try folder.launchCampaign()
        #expect(try folder.reason() == nil)
        let mode = try FileManager.default.attributesOfItem(atPath: folder.epoch.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func `may send after a crash between the number inside and the one beside`() throws {
        let folder = try Folder()
        try folder.launchCampaign()
        try folder.opened { opened, _ in _ = try opened.store.write { try $0.raiseEpoch() } }
        #expect(try folder.reason() == nil)
    }

    @Test func `is fenced when an older copy is put in its place`() throws {
        let folder = try Folder()
        try folder.launchCampaign()
        try folder.copy("store.sqlite", "kept.sqlite")
        #expect(try folder.reason() == nil)
        try folder.overwrite("store.sqlite", with: "kept.sqlite")
        #expect(try folder.reason() == "older_than_its_epoch")
        // And stays so, whatever becomes of the file beside it.
        try FileManager.default.removeItem(atPath: folder.epoch.path)
        #expect(try folder.reason() == "older_than_its_epoch")
    }

    @Test func `is fenced when it was copied without its epoch file`() throws {
        let folder = try Folder()
        try folder.launchCampaign()
        try folder.copy("store.sqlite", "other.sqlite")
        #expect(try folder.reason("other.sqlite") == "no_epoch")
        #expect(try folder.reason() == nil)
    }

    @Test func `is fenced when its whole folder was copied, or put back from a backup`() throws {
        let folder = try Folder()
        try folder.launchCampaign()
        try folder.copy("store.sqlite", "other.sqlite")
        try folder.copy("store.sqlite.epoch", "other.sqlite.epoch")
        #expect(try folder.reason("other.sqlite") == "copied_folder")
    }

    @Test func `is not fenced when there was never anything to send`() throws {
        let folder = try Folder()
        #expect(try folder.reason() == nil)
        try folder.copy("store.sqlite", "other.sqlite")
        #expect(try folder.reason("other.sqlite") == nil)
    }

    @Test func `is fenced on another branch after the other was armed`() throws {
        let folder = try Folder()
        try folder.launchCampaign()
        try folder.copy("store.sqlite", "kept.sqlite")
        try folder.opened { _, _ in }
        try folder.copy("store.sqlite", "newest.sqlite")
        try folder.overwrite("store.sqlite", with: "kept.sqlite")
        try folder.opened { opened, arming in _ = try arm(folder, opened, arming) }
        #expect(try folder.reason() == nil)
        // The old original is higher than the armed copy was, and still another store now.
        try folder.overwrite("store.sqlite", with: "newest.sqlite")
        #expect(try folder.reason() == "other_store")
    }
}

@Suite struct `What is inside and what is beside` {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var inside: Int64? = 7
        var beside: Int64? = 7
        var change: @Sendable (inout StoreEpoch, inout EpochRecord, inout Place) -> Void = { _, _, _ in }
        var isCopy = false
        var isShared = false
        var hasOthers = false
        var isEmpty = false
        var code: String?

        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "agree"),
        Case(name: "one ahead inside: a crash between the two", inside: 8),
        Case(name: "two ahead inside", inside: 9, code: "newer_than_its_epoch"),
        Case(name: "two ahead inside where others raise it too", inside: 9, isShared: true),
        Case(name: "behind inside", inside: 6, code: "older_than_its_epoch"),
        Case(name: "behind inside of a shared store", inside: 6, isShared: true, code: "older_than_its_epoch"),
        Case(name: "nothing beside", beside: nil, code: "no_epoch"),
        Case(name: "nothing beside an empty store", beside: nil, isEmpty: true),
        Case(name: "a daemon that joins others", beside: nil, isShared: true, hasOthers: true),
        Case(name: "a daemon that joins nobody", beside: nil, isShared: true, code: "no_epoch"),
        Case(name: "a store of an older version", inside: nil, beside: nil),
        Case(name: "a store of an older version in another's place", inside: nil, code: "other_store"),
        Case(name: "another machine", change: { _, _, place in place.machine = "b" }, code: "other_machine"),
        Case(name: "another database file", change: { _, _, place in place.storeInode = 2 }, code: "copied_file"),
        Case(name: "another epoch file", isCopy: true, code: "copied_folder"),
        Case(name: "another store", change: { _, record, _ in record.identity = "t" }, code: "other_store"),
        Case(
            name: "another database",
            change: { inside, _, place in
                inside.database = "1/5"
                place.database = "2/5"
            }, code: "other_database"),
        Case(
            name: "a backup of this second", change: { inside, _, _ in inside.copiedAt = Timestamp(seconds: 1) },
            code: "backup"),
    ]

    @Test(arguments: cases) func `say whether texts may leave`(item: Case) {
        var inside = StoreEpoch(
            identity: item.inside == nil ? nil : "s", number: item.inside ?? 0, aliveAt: nil, copiedAt: nil,
            database: nil, fence: nil)
        var record = EpochRecord(
            identity: "s", number: item.beside ?? 0, machine: "a", storeInode: 1, aliveAt: Timestamp(seconds: 5))
        var place = Place(machine: "a", storeInode: 1)
        item.change(&inside, &record, &place)
        let verdict = FenceVerdict.judge(
            inside: inside, beside: item.beside == nil ? .missing : .found(record, isCopy: item.isCopy), place: place,
            isShared: item.isShared, hasOthers: item.hasOthers, isEmpty: item.isEmpty)
        switch verdict {
        case .armed: #expect(item.code == nil)
        case .fenced(let reason): #expect(reason.code == item.code)
        }
    }

    @Test func `is written whole and read back, and a copy of it is known as one`() throws {
        let folder = try Folder()
        let record = EpochRecord(
            identity: "abc", number: 42, machine: "m", storeInode: 7,
            aliveAt: Timestamp(microseconds: 1_782_936_000_123_456))
        try folder.epoch.write(record)
        #expect(folder.epoch.read() == .found(record, isCopy: false))
        try folder.copy("store.sqlite.epoch", "other.epoch")
        #expect(EpochFile(path: folder.path("other.epoch")).read() == .found(record, isCopy: true))
        try Data("# nothing\n".utf8).write(to: folder.url.appendingPathComponent("other.epoch"))
        #expect(EpochFile(path: folder.path("other.epoch")).read() == .unreadable)
        #expect(EpochFile(path: folder.path("none")).read() == .missing)
    }

    @Test func `stay together while a daemon runs, and notice when the store goes back`() throws {
        let folder = try Folder()
        try folder.launchCampaign()
        try folder.opened { opened, _ in
            let later = folder.now.adding(seconds: 10)
            #expect(try opened.keeper.beatInside(now: later))
            opened.keeper.beatBeside(now: later, monotonic: 0)
            let inside = try opened.store.read { try $0.epoch() }
            #expect(inside.aliveAt == later)
            guard case .found(let record, false) = folder.epoch.read() else { throw StoreError.failed("no file") }
            #expect(record.number == inside.number)
            #expect(record.aliveAt == later)
            try opened.store.write { try $0.setSetting(SettingKey.epoch, to: "1") }
            #expect(try !opened.keeper.beatInside(now: later))
            #expect(opened.keeper.fence?.code == "went_back")
        }
    }

    @Test func `hold texts back while the file cannot be written for a minute`() throws {
        let folder = try Folder()
        try folder.opened { opened, _ in
            // A folder of that name is in the way of the draft.
            try FileManager.default.createDirectory(
                atPath: folder.epoch.path + ".new", withIntermediateDirectories: false)
            #expect(try opened.keeper.beatInside(now: folder.now))
            opened.keeper.beatBeside(now: folder.now, monotonic: 0)
            #expect(opened.keeper.reason == nil)
            let number = try opened.store.read { try $0.epoch().number }
            #expect(try opened.keeper.beatInside(now: folder.now))
            // Never more than one ahead of the file.
            #expect(try opened.store.read { try $0.epoch().number } == number)
            opened.keeper.beatBeside(now: folder.now, monotonic: 60_000_000)
            #expect(opened.keeper.reason != nil)
            #expect(opened.keeper.fence == nil)
            try FileManager.default.removeItem(atPath: folder.epoch.path + ".new")
            opened.keeper.beatBeside(now: folder.now, monotonic: 61_000_000)
            #expect(opened.keeper.reason == nil)
        }
    }
}

@Suite struct `A restored backup` {
    /// A campaign is launched, a backup made, then the first step goes out; the disk dies and the backup comes back.
    private func restored(afterHours hours: Int64 = 1, keepingEpoch: Bool = true) throws -> Folder {
        let folder = try Folder()
        try folder.launchCampaign()
        folder.now = folder.now.adding(seconds: 60)
        let report = try StoreBackup.back(up: folder.store, to: folder.path("backup"), now: folder.now)
        #expect(report.counts.first { $0.what == "people" }?.count == 10)
        try folder.opened { opened, _ in
            try folder.work(opened)
            #expect(try opened.keeper.beatInside(now: folder.now))
            opened.keeper.beatBeside(now: folder.now, monotonic: 0)
        }
        try FileManager.default.removeItem(atPath: folder.store)
        // After a clean end there are none.
        for end in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: folder.store + end) }
        if !keepingEpoch { try FileManager.default.removeItem(atPath: folder.epoch.path) }
        _ = try StoreBackup.restore(folder.path("backup"), to: folder.store, now: folder.now)
        folder.now = folder.now.adding(seconds: hours * 3_600)
        return folder
    }

    @Test func `is fenced, and everything that may have left is in doubt, rows that it does not have included`() throws
    {
        let folder = try restored()
        try folder.opened { opened, arming in
            #expect(opened.keeper.fence?.code == "backup")
            #expect(try folder.states(opened, step: 0) == ["uncertain restored_backup": 10])
            #expect(try folder.states(opened, step: 1) == [:])
            let findings = try arm(folder, opened, arming)
            #expect(findings.counts.restored == 10)
            #expect(findings.counts.queued == 0)
            #expect(opened.keeper.reason == nil)
        }
        // Nothing becomes of it by itself, in the next life either.
        try folder.opened { opened, _ in
            #expect(opened.keeper.reason == nil)
            #expect(try folder.states(opened, step: 0) == ["uncertain restored_backup": 10])
            let audit = try opened.store.read {
                try $0.sql.query("select who, what, detail from audit").map { $0.values }
            }
            #expect(audit.last == [.text("Dev"), .text("arm"), .text("backup; in doubt 10, sent again 0")])
        }
    }

    @Test func `has in its log why each text is in doubt`() throws {
        let folder = try restored()
        try folder.opened { opened, _ in
            let log = try opened.store.read {
                try $0.sql.query("select distinct outcome, code from attempt").map { $0.values }
            }
            #expect(log == [[.text("uncertain"), .text("restored_backup")]])
        }
    }

    @Test func `sends what waited when a person knows that nothing left`() throws {
        let folder = try restored()
        try folder.opened { opened, arming in
            // Someone said stop while it was fenced.
            _ = try opened.store.write { transaction in
                try transaction.sql.run(
                    "insert into suppression (phone, reason, since, source) values ($1, 'opted_out', 1, 'reply')",
                    [.text(fictional(3))])
            }
            let findings = try arm(folder, opened, arming, resend: true)
            #expect(findings.requeued == 9)
            #expect(try folder.states(opened, step: 0) == ["queued": 9, "never_sent": 1])
        }
    }

    @Test func `knows from the file beside it that the daemon had ended before a step fell due, and asks about that`()
        throws
    {
        let folder = try restored(afterHours: 5)
        try folder.opened { opened, arming in
            // The file shows that the daemon was gone four hours before the second step fell due.
            #expect(opened.keeper.fence?.dueBy != nil)
            #expect(try folder.states(opened, step: 1) == [:])
            let campaign = try #require(try opened.store.read { try $0.campaign(named: "July") })
            #expect(campaign.state == .paused)
            #expect(campaign.stateReason.hasPrefix("step \"later\" fell due on 2026-07-01 at 18:00 (America/Chicago)"))
            _ = try arm(folder, opened, arming)
        }
    }

    @Test func `puts later steps in doubt too where nobody knows how long the other went on`() throws {
        let folder = try restored(afterHours: 5, keepingEpoch: false)
        try folder.opened { opened, arming in
            #expect(opened.keeper.fence?.dueBy == nil)
            #expect(try folder.states(opened, step: 0) == ["uncertain restored_backup": 10])
            #expect(try folder.states(opened, step: 1) == ["uncertain restored_backup": 10])
            _ = try arm(folder, opened, arming)
            let campaign = try #require(try opened.store.read { try $0.campaign(named: "July") })
            #expect(campaign.state == .running)
            #expect(try opened.store.read { try $0.accounts(of: campaign) }.allSatisfy { $0.waiting == 0 })
        }
    }

    @Test func `puts in doubt what falls due until it is armed, where the other may still run`() throws {
        let folder = try restored(afterHours: 1, keepingEpoch: false)
        try folder.opened { opened, arming in
            #expect(try folder.states(opened, step: 1) == [:])
            folder.now = folder.now.adding(seconds: 4 * 3_600)
            let now = folder.now
            while try opened.store.write({ try arming.prepare($0, now: now) }) {}
            _ = try arm(folder, opened, arming)
            // The other daemon may have settled the doubt about the first text, and sent the second.
            #expect(try folder.states(opened, step: 1) == ["uncertain restored_backup": 10])
        }
    }

    @Test func `does not doubt what was launched while it was fenced`() throws {
        let folder = try restored(keepingEpoch: false)
        try folder.opened { opened, arming in
            let (launch, now, again) = (folder.launch, folder.now, folder.plan("August"))
            try opened.store.write { transaction in
                _ = try Launch(settings: launch).launch(again, by: "Ana", in: transaction, now: now)
                let scheduler = Scheduler(window: launch.window, isRehearsal: launch.isRehearsal)
                while try scheduler.materialiseOne(in: transaction, now: now) {}
            }
            let findings = try arm(folder, opened, arming)
            #expect(findings.counts.queued == 10)
            #expect(findings.counts.restored == 10)
        }
    }

    @Test func `is armed through the desk, by name, and only once`() async throws {
        let office = try Office()
        let refused = await #expect(throws: DeskFailure.self) {
            try await office.desk.arm(resend: false, by: office.caller)
        }
        if case .conflict(let rejection) = refused {
            #expect(rejection.field == "store")
        } else {
            Issue.record("\(String(describing: refused))")
        }
        #expect(try await office.desk.fence().fenced == false)
    }
}

@Suite struct `A backup` {
    @Test func `is made while the store is open, and leaves one file that only its owner reads`() throws {
        let folder = try Folder()
        try folder.launchCampaign()
        try folder.opened { opened, _ in
            try folder.work(opened)
            let report = try StoreBackup.back(up: folder.store, to: folder.path("backup"), now: folder.now)
            #expect(report.counts.first { $0.what == "texts" }?.count == 10)
            #expect(report.newestText == ISO8601.format(folder.now))
            #expect(report.schema == Migrator.newestNumber)
            #expect(report.bytes > 0)
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).filter {
            $0.hasPrefix("backup")
        }
        #expect(files == ["backup"])
        let mode = try FileManager.default.attributesOfItem(atPath: folder.path("backup"))[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func `replaces nothing, and neither does a restore`() throws {
        let folder = try Folder()
        try folder.launchCampaign()
        _ = try StoreBackup.back(up: folder.store, to: folder.path("backup"), now: folder.now)
        #expect(throws: Refusal.self) {
            try StoreBackup.back(up: folder.store, to: folder.path("backup"), now: folder.now)
        }
        #expect(throws: Refusal.self) {
            try StoreBackup.restore(folder.path("backup"), to: folder.store, now: folder.now)
        }
        // A log without its store would be read into the restored one.
        try Data([1]).write(to: URL(fileURLWithPath: folder.path("new.sqlite-wal")))
        #expect(throws: Refusal.self) {
            try StoreBackup.restore(folder.path("backup"), to: folder.path("new.sqlite"), now: folder.now)
        }
        #expect(throws: Refusal.self) {
            try StoreBackup.back(up: folder.path("none"), to: folder.path("b"), now: folder.now)
        }
        #expect(throws: Refusal.self) {
            try StoreBackup.restore(folder.path("none"), to: folder.path("b"), now: folder.now)
        }
    }

    @Test func `is not restored where a daemon holds the store, though its file is gone`() throws {
        let folder = try Folder()
        try folder.launchCampaign()
        _ = try StoreBackup.back(up: folder.store, to: folder.path("backup"), now: folder.now)
        try folder.opened { _, _ in
            // Whichever are there.
            for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: folder.store + end) }
            #expect(throws: StoreError.self) {
                try StoreBackup.restore(folder.path("backup"), to: folder.store, now: folder.now)
            }
            try folder.copy("backup", "store.sqlite")
        }
    }

    @Test func `that is damaged, foreign or empty is not restored`() throws {
        let folder = try Folder()
        try folder.launchCampaign()
        _ = try StoreBackup.back(up: folder.store, to: folder.path("backup"), now: folder.now)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path("backup")))
        for position in stride(from: 8_192, to: bytes.count, by: 512) { bytes[position] = 0xAA }
        try bytes.write(to: URL(fileURLWithPath: folder.path("damaged")))
        try Data("hello".utf8).write(to: URL(fileURLWithPath: folder.path("foreign")))
        try Data().write(to: URL(fileURLWithPath: folder.path("empty")))
        for name in ["damaged", "foreign", "empty"] {
            #expect(throws: (any Error).self, "\(name)") {
                try StoreBackup.restore(folder.path(name), to: folder.path("new.sqlite"), now: folder.now)
            }
            #expect(!FileManager.default.fileExists(atPath: folder.path("new.sqlite")))
            #expect(!FileManager.default.fileExists(atPath: folder.path("new.sqlite.partial")))
        }
    }

    @Test func `made by hand is marked when it is restored`() throws {
        let folder = try Folder()
        try folder.launchCampaign()
        try folder.copy("store.sqlite", "kept")
        _ = try StoreBackup.restore(folder.path("kept"), to: folder.path("new.sqlite"), now: folder.now)
        #expect(try folder.reason("new.sqlite") == "backup")
    }
}
