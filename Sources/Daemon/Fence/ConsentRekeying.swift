import Domain
import Storage

/// Writes the ledger of consent anew with a new key, because the old one is lost. No daemon may run.
package enum ConsentRekeying {
    /// - Throws: a `Refusal` when there is a key after all, or the store is in use.
    package static func rekey(_ settings: Settings) throws -> (oldHead: String, forgotten: Int) {
        let file = ConsentKeyFile(path: settings.consentKeyFile)
        guard try file.read() == nil else {
            throw Refusal(
                field: "consentKeyFile", reason: "there is a key at \(file.path)",
                remedy: "Start the daemon with it. If it is the wrong one, move it away first.")
        }
        let driver: any SQLDriver
        var lock: StoreLock?
        switch settings.storePlace {
        case .file(let path):
            lock = try StoreLock(path: path)
            driver = try SQLiteDriver(path: path)
        case .postgres(let url, _): driver = try PostgresDriver(url: url.exposed)
        }
        try Migrator.migrate(driver, now: StoreClock().now())
        let key = try file.create(ConsentKeyFile.newBytes())
        let done = try Store(driver: driver, consentKey: key).write { transaction in
            let done = try transaction.rekeyConsent()
            try transaction.audit(
                who: "operator", what: "consent rekey",
                detail: "old end \(done.oldHead), erased people forgotten \(done.forgotten)", now: StoreClock().now())
            return done
        }
        try driver.close()
        withExtendedLifetime(lock) {}
        return done
    }
}
