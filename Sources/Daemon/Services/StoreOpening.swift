import Domain
import Foundation
import Glibc
import Storage

/// The store of an installation, opened for one daemon that may write to it.
package struct OpenedStore: Sendable {
    package let store: Store
    /// Where screens and reports read: a read-only copy, if one is configured.
    package var reports: Store
    /// This process's number: never used before in this store.
    package let daemon: Int64
    package let isRehearsal: Bool
    /// How far a rehearsal had come.
    package let rehearsalNow: Timestamp?
    /// Whether this is the store that the last daemon left here; it sends nothing else.
    package let keeper: FenceKeeper
    /// Held where the store is a file of one daemon's own.
    let lock: StoreLock?
}

/// Held for as long as the daemon runs: two daemons on one SQLite file would both believe they are alone.
package final class StoreLock: Sendable {
    private let descriptor: Int32

    /// - Throws: `StoreError.busy` words when another process holds the store.
    init(path: String) throws {
        let descriptor = open(path + ".lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw StoreError.unusable("\(path).lock cannot be opened (\(Self.reason)); is the folder there and ours?")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            Glibc.close(descriptor)
            throw StoreError.unusable("another daemon holds \(path). Stop it first; two must never share one file")
        }
        self.descriptor = descriptor
    }

    deinit { Glibc.close(descriptor) }

    static var reason: String { String(cString: strerror(errno)) }
}

package enum StoreOpening {
    /// Opens the configured store.
    /// - Parameter now: the hour of the world.
    /// - Throws: `StoreError` or `Refusal` with words for the operator.
    package static func open(_ settings: Settings, makeRehearsal: Bool, now: Timestamp) throws -> OpenedStore {
        switch settings.storePlace {
        case .file(let path):
            try open(
                path: path, consentKey: ConsentKeyFile(path: settings.consentKeyFile), makeRehearsal: makeRehearsal,
                clock: settings.clock?.start, now: now)
        case .postgres(let url, let replica):
            try open(
                postgres: url, replica: replica, words: settings.storePlace.words, epochFile: settings.spool + ".epoch",
                consentKey: ConsentKeyFile(path: settings.consentKeyFile), makeRehearsal: makeRehearsal,
                clock: settings.clock?.start, now: now)
        }
    }

    /// Opens (or creates) and migrates a store in a file, which one daemon at a time may hold.
    ///
    /// A store is made for rehearsals or for real texts, once and for good: a rehearsal's clock and numbers have no place
    /// in a live store.
    /// - Parameters:
    ///   - consentKey: where the key of the ledger lies, made where there is none yet; nil for no key.
    ///   - clock: where a rehearsal begins; nil for the hour of the world.
    ///   - now: the hour of the world.
    /// - Throws: `StoreError` or `Refusal` with words for the operator.
    package static func open(
        path: String, consentKey: ConsentKeyFile? = nil, makeRehearsal: Bool, clock: Timestamp?, now: Timestamp
    ) throws -> OpenedStore {
        let lock = try StoreLock(path: path)
        let request = Request(
            words: path, epochFile: path + ".epoch", storeFile: path, consentKey: consentKey,
            makeRehearsal: makeRehearsal,
            clock: clock, now: now)
        return try open(try SQLiteDriver(path: path), request, lock: lock)
    }

    /// Opens (or creates) and migrates a store in PostgreSQL, which several daemons may share.
    ///
    /// - Parameters:
    ///   - words: the database without its password.
    ///   - epochFile: this daemon's own, in a folder that lasts.
    package static func open(
        postgres url: Secret, replica: Secret?, words: String, epochFile: String,
        consentKey: ConsentKeyFile? = nil, makeRehearsal: Bool, clock: Timestamp?, now: Timestamp
    ) throws -> OpenedStore {
        let request = Request(
            words: words, epochFile: epochFile, storeFile: nil, consentKey: consentKey, makeRehearsal: makeRehearsal,
            clock: clock, now: now)
        // The engine must see what it just wrote: only screens and reports read the copy.
        var opened = try open(try PostgresDriver(url: url.exposed), request, lock: nil)
        if let replica {
            opened.reports = Store(driver: try PostgresDriver(url: url.exposed, replica: replica.exposed))
        }
        return opened
    }

    private struct Request {
        var words: String
        var epochFile: String
        var storeFile: String?
        var consentKey: ConsentKeyFile?
        var makeRehearsal: Bool
        /// Where a rehearsal begins; nil for the hour of the world.
        var clock: Timestamp?
        var now: Timestamp
    }

    private static func open(_ driver: any SQLDriver, _ request: Request, lock: StoreLock?) throws -> OpenedStore {
        let isNew = try Migrator.current(driver) == 0
        try Migrator.migrate(driver, now: request.now)
        let store = Store(driver: driver, consentKey: try consentKey(driver, request))
        try store.write { transaction in _ = try transaction.sealConsent() }
        let opened = try store.write { transaction -> (daemon: Int64, isRehearsal: Bool, now: Timestamp?) in
            if isNew, request.makeRehearsal { try transaction.setSetting(SettingKey.rehearsal, to: "1") }
            let rehearsalNow = try transaction.setting(SettingKey.rehearsalNow).flatMap { Int64($0) }
            return (
                try transaction.newID("daemon"), try transaction.setting(SettingKey.rehearsal) == "1",
                rehearsalNow.map(Timestamp.init(microseconds:))
            )
        }
        try check(request, isRehearsal: opened.isRehearsal)
        let keeper = try FenceKeeper(
            store: store, file: EpochFile(path: request.epochFile),
            place: .here(storeFile: request.storeFile, database: databaseIdentity(store)), daemon: opened.daemon,
            isNew: isNew, isShared: request.storeFile == nil, isRehearsal: opened.isRehearsal,
            identity: FenceArming.newIdentity(),
            now: request.clock.map { max($0, opened.now ?? $0) } ?? request.now)
        return OpenedStore(
            store: store, reports: store, daemon: opened.daemon, isRehearsal: opened.isRehearsal,
            rehearsalNow: opened.now,
            keeper: keeper, lock: lock)
    }

    /// The key that the ledger of this store is written with: a new one for a new ledger, and never another.
    private static func consentKey(_ driver: any SQLDriver, _ request: Request) throws -> ConsentKey {
        guard let file = request.consentKey else { return .none }
        return try Store(driver: driver).write { transaction in
            // Daemons that start together on a new store must not each make a key and believe in it.
            _ = try transaction.reserveIDs("consent_entry", count: 0)
            let known = try transaction.setting(SettingKey.consentKey)
            if let key = try file.read() {
                guard known == nil || known == key.fingerprint else {
                    throw Refusal(
                        field: "consentKeyFile",
                        reason: "\(file.path) is not the key of this store's ledger of consent",
                        remedy:
                            "Put the right one there: the file of the daemon that shares this store, or of the machine it came from."
                    )
                }
                if known == nil { try transaction.setSetting(SettingKey.consentKey, to: key.fingerprint) }
                return key
            }
            guard known == nil else {
                throw Refusal(
                    field: "consentKeyFile", reason: "the key of this store's ledger of consent is not at \(file.path)",
                    remedy:
                        "Put the file there from where you keep it. If it is lost for good: `textbank consent rekey`.")
            }
            var generator = SystemRandomNumberGenerator()
            let key = try file.create(
                (0..<ConsentKey.length).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
            try transaction.setSetting(SettingKey.consentKey, to: key.fingerprint)
            return key
        }
    }

    private static func databaseIdentity(_ store: Store) -> String? {
        // A role that may not ask for it leaves out one of several signs of a restored database.
        try? store.write { transaction in try transaction.databaseIdentity() }
    }

    private static func check(_ request: Request, isRehearsal: Bool) throws(Refusal) {
        if request.makeRehearsal, !isRehearsal {
            throw Refusal(
                field: "--rehearsal", reason: "\(request.words) is a live store",
                remedy: "Name another store for the rehearsal.")
        }
        if request.clock != nil, !isRehearsal {
            throw Refusal(
                field: "clock", reason: "\(request.words) was not created for rehearsals, so its clock is the world's",
                remedy: "Remove `clock`, or create a new store with `textbank serve --rehearsal`.")
        }
        if request.clock == nil, isRehearsal {
            throw Refusal(
                field: "clock",
                reason: "\(request.words) is a rehearsal's store and no rehearsal clock is configured",
                remedy: "Add `clock: {start: …, speed: jump}`, or name the live store.")
        }
    }
}
