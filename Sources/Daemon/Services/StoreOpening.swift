import Domain
import Foundation
import Glibc
import Storage

/// Opens the one store of an installation for the one daemon that may write to it.
package struct OpenedStore: Sendable {
    package let store: Store
    /// This process's number: never used before in this store.
    package let daemon: Int64
    package let isRehearsal: Bool
    /// How far a rehearsal had come.
    package let rehearsalNow: Timestamp?
    let lock: StoreLock
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
    /// Opens (or creates) and migrates the store.
    ///
    /// A store is made for rehearsals or for real texts, once and for good: a rehearsal's clock and numbers have no place
    /// in a live store.
    /// - Throws: `StoreError` or `Refusal` with words for the operator.
    package static func open(
        path: String, makeRehearsal: Bool, clockIsConfigured: Bool, now: Timestamp
    ) throws -> OpenedStore {
        let lock = try StoreLock(path: path)
        let isNew = !FileManager.default.fileExists(atPath: path)
        let driver = try SQLiteDriver(path: path)
        try Migrator.migrate(driver, now: now)
        let store = Store(driver: driver)
        let opened = try store.write { transaction -> (Int64, Bool, String?) in
            if isNew, makeRehearsal { try transaction.setSetting(SettingKey.rehearsal, to: "1") }
            let isRehearsal = try transaction.setting(SettingKey.rehearsal) == "1"
            return (try transaction.newID("daemon"), isRehearsal, try transaction.setting(SettingKey.rehearsalNow))
        }
        if makeRehearsal, !opened.1 {
            throw Refusal(
                field: "--rehearsal", reason: "\(path) is a live store", remedy: "Name another file for the rehearsal.")
        }
        if clockIsConfigured, !opened.1 {
            throw Refusal(
                field: "clock", reason: "\(path) was not created for rehearsals, so its clock is the world's",
                remedy: "Remove `clock`, or create a new store with `textbank serve --rehearsal`.")
        }
        if !clockIsConfigured, opened.1 {
            throw Refusal(
                field: "clock", reason: "\(path) is a rehearsal's store and no rehearsal clock is configured",
                remedy: "Add `clock: {start: …, speed: jump}`, or name the live store.")
        }
        return OpenedStore(
            store: store, daemon: opened.0, isRehearsal: opened.1,
            rehearsalNow: opened.2.flatMap(Int64.init).map(Timestamp.init(microseconds:)), lock: lock)
    }
}
