import GRDB
import GRDBSQLite

/// One of GRDB's prepared statements, bound and stepped through SQLite's own functions.
///
/// GRDB carries each value in two boxes on the way in and on the way out and takes note of each execution for its
/// observers; we have none. That was a fifth of what the writer does for a text. Everything else stays GRDB's: the
/// connection, its queue, transactions, the cache of statements and all that changes the schema.
///
/// SAFETY: the pointers are the statement's and its connection's. Whoever makes one keeps the statement alive
/// meanwhile and is inside GRDB's queue for that connection.
struct SQLiteSteps {
    private let statement: OpaquePointer
    private let parameters: Int32

    init(of statement: Statement) {
        self.statement = statement.sqliteStatement
        parameters = sqlite3_bind_parameter_count(self.statement)
    }

    /// Binds, runs to the end and resets; the number of rows changed.
    func run(_ arguments: [SQLValue]) throws(StoreError) -> Int {
        defer { reset() }
        try bind(arguments)
        while try next() {}
        return Int(sqlite3_changes(sqlite3_db_handle(statement)))
    }

    /// A parameter without an argument is null; an argument without a parameter is left out.
    func bind(_ arguments: [SQLValue]) throws(StoreError) {
        if arguments.count < Int(parameters) { sqlite3_clear_bindings(statement) }
        var index: Int32 = 0
        for argument in arguments {
            index += 1
            guard index <= parameters else { return }
            let code =
                switch argument {
                case .null: sqlite3_bind_null(statement, index)
                case .integer(let value): sqlite3_bind_int64(statement, index, value)
                case .real(let value): sqlite3_bind_double(statement, index, value)
                case .text(var text):
                    text.withUTF8 { bytes in
                        bytes.withMemoryRebound(to: CChar.self) { bytes in
                            // No address would be a null, not an empty text.
                            bytes.isEmpty
                                ? sqlite3_bind_text(statement, index, "", 0, Self.copies)
                                : sqlite3_bind_text(
                                    statement, index, bytes.baseAddress, Int32(bytes.count), Self.copies)
                        }
                    }
                case .blob(let bytes):
                    bytes.withUnsafeBytes { bytes in
                        // An empty array has no address, and no address would be a null.
                        bytes.isEmpty
                            ? sqlite3_bind_zeroblob(statement, index, 0)
                            : sqlite3_bind_blob(
                                statement, index, bytes.baseAddress, Int32(bytes.count), Self.copies)
                    }
                }
            guard code == SQLITE_OK else { throw failure() }
        }
    }

    /// Whether there is a row, or, on false, the statement is done.
    func next() throws(StoreError) -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw failure()
        }
    }

    /// The present row, copied.
    var row: SQLRow {
        let count = sqlite3_data_count(statement)
        var values: [SQLValue] = []
        values.reserveCapacity(Int(count))
        for column in 0..<count { values.append(value(column)) }
        return SQLRow(values: values)
    }

    /// Lets go of the rows and of the lock that reading them holds. Its answer repeats the failure of the last step.
    func reset() { sqlite3_reset(statement) }

    private func value(_ column: Int32) -> SQLValue {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, column))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, column))
        case SQLITE_TEXT:
            let start = sqlite3_column_text(statement, column)
            let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
            return .text(String(decoding: bytes, as: UTF8.self))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(statement, column)
            let bytes = UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
            return .blob(Array(bytes))
        default: return .null
        }
    }

    private func failure() -> StoreError {
        let connection = sqlite3_db_handle(statement)
        return SQLiteDriver.storeError(
            DatabaseError(
                resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
                message: sqlite3_errmsg(connection).map { String(cString: $0) }),
            path: "")
    }

    /// `SQLITE_TRANSIENT`, which Swift cannot read from the header: SQLite copies what is bound.
    private static let copies = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
