import Domain

/// One connection inside one transaction: all a shelf may ask of a database.
///
/// Statements are written once, in the SQL both engines understand (`docs/architecture.md`, "One SQL, two drivers"):
/// parameters are `$1`, `$2`, … by position, and may repeat.
package protocol SQLConnection: AnyObject {
    /// What differs between engines, in words to splice into a statement.
    var dialect: SQLDialect { get }

    /// Runs a statement; the number of rows it changed.
    @discardableResult
    func run(_ statement: String, _ arguments: [SQLValue]) throws(StoreError) -> Int

    /// All rows of a query.
    func query(_ statement: String, _ arguments: [SQLValue]) throws(StoreError) -> [SQLRow]

    /// Runs one statement for each set of arguments (a loop on SQLite, pipeline mode on PostgreSQL); the number of
    /// rows each changed, in order.
    @discardableResult
    func runEach(_ statement: String, _ argumentSets: [[SQLValue]]) throws(StoreError) -> [Int]

    /// What the database's clock says now: one clock for all daemons that share a store, whatever their machines think.
    /// Leases count in it, and in a live store so do claims. Never sped up in a rehearsal.
    func storeTime() throws(StoreError) -> Timestamp

    /// Visits the rows of a query one by one, for results that must not be held in memory.
    func visit(_ statement: String, _ arguments: [SQLValue], _ row: (SQLRow) throws -> Void) throws
}

extension SQLConnection {
    @discardableResult
    package func run(_ statement: String) throws(StoreError) -> Int { try run(statement, []) }
    package func query(_ statement: String) throws(StoreError) -> [SQLRow] { try query(statement, []) }

    /// The first row of a query, nil where there is none.
    package func first(_ statement: String, _ arguments: [SQLValue] = []) throws(StoreError) -> SQLRow? {
        try query(statement, arguments).first
    }
}

/// A database: transactions and nothing else. Implementations: `SQLiteDriver`; the simulator wraps one with faults.
package protocol SQLDriver: AnyObject, Sendable {
    /// Runs the body in one transaction on the one writing connection. A thrown error rolls everything back.
    func write<Result>(_ body: (any SQLConnection) throws -> Result) throws -> Result

    /// Runs the body on a reading connection, on one consistent snapshot.
    func read<Result>(_ body: (any SQLConnection) throws -> Result) throws -> Result

    /// Folds the write-ahead log into the file and closes. Nothing may be called afterwards.
    func close() throws(StoreError)
}

/// The few words in which the engines differ.
package struct SQLDialect: Hashable, Sendable {
    /// Follows a `select` whose rows are about to be updated.
    package var lockRows: String
    /// The same in a join, where only the rows of the table called `m` are to be updated.
    package var lockMessageRows: String
    /// The type of text columns: bytewise order on both engines.
    package var textType: String
    package var blobType: String
    /// The number of the running transaction among those that may run beside it.
    package var transactionNumber: String

    package init(
        lockRows: String, lockMessageRows: String, textType: String, blobType: String, transactionNumber: String
    ) {
        self.transactionNumber = transactionNumber
        self.lockRows = lockRows
        self.lockMessageRows = lockMessageRows
        self.textType = textType
        self.blobType = blobType
    }

    /// SQLite has one writer: there is nobody to skip.
    package static let sqlite = SQLDialect(
        lockRows: "", lockMessageRows: "", textType: "text", blobType: "blob", transactionNumber: "0")
    /// Other daemons may be at the same rows: theirs are passed over. Text is ordered by its bytes, as in SQLite.
    package static let postgres = SQLDialect(
        lockRows: "for update skip locked", lockMessageRows: "for update of m skip locked",
        textType: "text collate \"C\"", blobType: "bytea", transactionNumber: "txid_current()")

    /// Replaces `{lock}`, `{lock of m}`, `{text}`, `{blob}` and `{transaction}`.
    package func speak(_ statement: String) -> String {
        var spoken = ""
        var rest = statement[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            spoken += rest[..<open]
            switch rest[rest.index(after: open)..<close] {
            case "lock": spoken += lockRows
            case "lock of m": spoken += lockMessageRows
            case "text": spoken += textType
            case "blob": spoken += blobType
            case "transaction": spoken += transactionNumber
            default: preconditionFailure("unknown placeholder in a statement")
            }
            rest = rest[rest.index(after: close)...]
        }
        return spoken + rest
    }
}

/// What can go wrong with the store, and what the caller should do.
package enum StoreError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Somebody else holds the database: try again after a moment.
    case busy
    /// The database does not answer (stopped, restarting, the network between): nothing happened; try again later.
    case unreachable(String)
    /// The commit may or may not have happened: ask again before doing it again.
    case commitUnknown
    /// The disk is full: stop taking work, tell a person.
    case diskFull
    /// The file is not a textbank store, or of a newer version: do not touch it.
    case foreign(String)
    /// The file cannot be opened, read or written.
    case unusable(String)
    /// A constraint refused the write: a bug or a race that the statement should have handled.
    case constraint(String)
    /// Anything else the engine said.
    case failed(String)

    package var description: String {
        switch self {
        case .busy: "the database is busy: another process holds it. Stop that process, or try again"
        case .unreachable(let reason): "the database does not answer: \(reason)"
        case .commitUnknown: "the database did not say whether the change was committed"
        case .diskFull: "the disk of the database is full. Free some space; nothing acknowledged was lost"
        case .foreign(let reason): "this is not a store this version can open: \(reason)"
        case .unusable(let reason): "the database cannot be used: \(reason)"
        case .constraint(let reason): "the database refused a change: \(reason)"
        case .failed(let reason): "the database failed: \(reason)"
        }
    }
}
