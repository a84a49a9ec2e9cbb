import Domain

/// One transaction, seen from a shelf. Every shelf is an extension of this type in `Shelves/`, one file per subject;
/// a function of the engine takes a `Transaction`, reads, decides with Domain, and writes.
package struct Transaction {
    package let sql: any SQLConnection
    /// What numbers are hashed with in the ledger of consent.
    package let consentKey: ConsentKey
    /// So many neighbours of an audience, by their ordinals, share a tally.
    package let tallyBlock: Int64

    /// Whatever the store is opened with has to be the same for as long as it has tallies: a block is known by its number.
    package static let standardTallyBlock: Int64 = 4_096

    package init(
        _ sql: any SQLConnection, consentKey: ConsentKey = .none, tallyBlock: Int64 = Transaction.standardTallyBlock
    ) {
        self.sql = sql
        self.consentKey = consentKey
        self.tallyBlock = tallyBlock
    }

    /// Reserves consecutive ids of one kind and returns the first. Ids are ours, not the database's, so that one
    /// statement means the same on every driver.
    package func reserveIDs(_ kind: String, count: Int64) throws(StoreError) -> Int64 {
        let row = try sql.first(
            """
            insert into id_block (kind, next) values ($1, 1 + $2)
            on conflict (kind) do update set next = id_block.next + $2
            returning next
            """, [.text(kind), .integer(count)])
        guard let row else { throw StoreError.failed("the block of ids for \(kind) disappeared") }
        return row.integer(0) - count
    }

    package func newID(_ kind: String) throws(StoreError) -> Int64 { try reserveIDs(kind, count: 1) }

    /// A remembered word about the store itself: its epoch, whether it is a rehearsal, how far the clock had come.
    package func setting(_ key: String) throws(StoreError) -> String? {
        try sql.first("select value from setting where key = $1", [.text(key)])?.text(0)
    }

    package func setSetting(_ key: String, to value: String) throws(StoreError) {
        try sql.run(
            "insert into setting (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value",
            [.text(key), .text(value)])
    }
}

/// The store: a driver and the transactions on it.
package struct Store: Sendable {
    package let driver: any SQLDriver
    private let consentKey: ConsentKey
    private let tallyBlock: Int64

    /// - Parameters:
    ///   - consentKey: the installation's; `none` where nobody real is kept.
    ///   - tallyBlock: small ones are for tests and simulations.
    package init(
        driver: any SQLDriver, consentKey: ConsentKey = .none, tallyBlock: Int64 = Transaction.standardTallyBlock
    ) {
        self.driver = driver
        self.consentKey = consentKey
        self.tallyBlock = tallyBlock
    }

    package func write<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
        try driver.write { connection in
            try body(Transaction(connection, consentKey: consentKey, tallyBlock: tallyBlock))
        }
    }

    package func read<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
        try driver.read { connection in
            try body(Transaction(connection, consentKey: consentKey, tallyBlock: tallyBlock))
        }
    }
}

/// Keys of `setting`.
package enum SettingKey {
    /// `1` in a store made for rehearsals, for good.
    package static let rehearsal = "rehearsal"
    /// How far the rehearsal clock had come, as microseconds.
    package static let rehearsalNow = "rehearsal_now"
    /// Names the key that the ledger of consent is written with.
    package static let consentKey = "consent_key"
}
