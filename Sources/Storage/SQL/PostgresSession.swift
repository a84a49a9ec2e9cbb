import CPostgres

/// One libpq connection with the statements it has prepared. Used by one thread at a time: `PostgresPool` sees to it.
final class PostgresSession {
    /// Closed when the session is let go of.
    private struct Handle: ~Copyable {
        let connection: OpaquePointer

        deinit { PQfinish(connection) }
    }

    /// One statement and its prepared forms. Types are learned from the first value seen at each position: from then on
    /// a null there is a null of that type. Where only nulls were seen, the word `null` stands in the statement.
    private final class Statement {
        let text: String
        var types: [PostgresType?] = []
        var forms: [(types: [PostgresType?], name: String)] = []

        init(text: String) { self.text = text }

        func learn(_ values: [SQLValue]) {
            while types.count < values.count { types.append(nil) }
            for (position, value) in values.enumerated() {
                guard let type = PostgresType(value) else { continue }
                // A position that takes numbers of both kinds takes reals.
                if types[position] != .real || type != .integer { types[position] = type }
            }
        }

        func text(for types: [PostgresType?]) -> String {
            StatementText.withNulls(text, at: Set(types.indices.filter { types[$0] == nil }.map { $0 + 1 }))
        }
    }

    private let handle: Handle
    private let address: PostgresAddress
    private var statements: [String: Statement] = [:]
    private var preparedCount = 0
    private var arguments = PostgresArguments()
    private var cursorCount = 0

    /// Statements kept prepared; more than the program has. A server's memory is not filled by statements made up anew.
    private static let mostPrepared = 1_000

    /// Rows of one fetch, and rows in the pipe at once.
    private static let batchSize = 500

    /// Connects, or says `unreachable` with libpq's words.
    init(_ address: PostgresAddress) throws(StoreError) {
        let options = address.connectionOptions.sorted { $0.key < $1.key }
        let connection = Self.withCStrings(options.map(\.key)) { keywords in
            Self.withCStrings(options.map(\.value)) { values in PQconnectdbParams(keywords, values, 0) }
        }
        guard let connection else { throw .unreachable("libpq has no memory") }
        handle = Handle(connection: connection)
        self.address = address
        guard PQstatus(connection) == CONNECTION_OK else {
            throw .unreachable(address.words(String(cString: PQerrorMessage(connection))))
        }
        textbank_postgres_silence(connection)
    }

    /// The connection is gone; nothing more can be asked of it.
    var isLost: Bool { isBroken || PQstatus(handle.connection) != CONNECTION_OK }
    /// Somebody said so before libpq noticed: a failed write leaves its status as it was.
    private var isBroken = false

    /// Whether a transaction is open, failed or not.
    var isInTransaction: Bool { PQtransactionStatus(handle.connection) != PQTRANS_IDLE }

    /// Runs statements of our own, without parameters, as one text. The last one's command tag.
    @discardableResult
    func command(_ text: String) throws(StoreError) -> String {
        try check(PostgresResult(PQexec(handle.connection, text))).command
    }

    /// Runs one statement; `isKept` prepares it once and for all.
    func execute(_ statement: String, _ values: [SQLValue], isKept: Bool) throws(StoreError) -> PostgresResult {
        let known = self.statement(statement)
        known.learn(values)
        let connection = handle.connection
        if !isKept {
            defer { statements[statement] = nil }
            return try executeOnce(known.text(for: known.types), values, types: known.types)
        }
        let name = try prepare(known)
        arguments.fill(values, types: known.types)
        return try check(
            PostgresResult(
                arguments.withPointers { count, pointers, lengths, formats in
                    PQexecPrepared(connection, name, count, pointers, lengths, formats, 1)
                }))
    }

    private func executeOnce(
        _ text: String, _ values: [SQLValue], types: [PostgresType?]
    ) throws(StoreError) -> PostgresResult {
        arguments.fill(values, types: types)
        let oids = Self.oids(types)
        let connection = handle.connection
        return try check(
            PostgresResult(
                arguments.withPointers { count, pointers, lengths, formats in
                    PQexecParams(connection, text, count, oids, pointers, lengths, formats, 1)
                }))
    }

    /// Runs one statement for each set of values in pipeline mode: no waiting between them. The rows each changed.
    ///
    /// libpq reads what has arrived while it waits to write, so full buffers on both sides do not block each other; a
    /// batch is small all the same, because the server answers nothing before it is told to at the batch's end.
    func executeEach(_ statement: String, _ valueSets: [[SQLValue]]) throws(StoreError) -> [Int] {
        let known = self.statement(statement)
        for values in valueSets { known.learn(values) }
        let name = try prepare(known)
        var changes: [Int] = []
        changes.reserveCapacity(valueSets.count)
        var rest = valueSets[...]
        while !rest.isEmpty {
            changes += try pipeline(name, rest.prefix(Self.batchSize), types: known.types)
            rest = rest.dropFirst(Self.batchSize)
        }
        return changes
    }

    private func pipeline(
        _ name: String, _ valueSets: ArraySlice<[SQLValue]>, types: [PostgresType?]
    ) throws(StoreError) -> [Int] {
        let connection = handle.connection
        guard PQenterPipelineMode(connection) == 1 else { throw lastError() }
        defer { PQexitPipelineMode(connection) }
        for values in valueSets {
            arguments.fill(values, types: types)
            let isSent = arguments.withPointers { count, pointers, lengths, formats in
                PQsendQueryPrepared(connection, name, count, pointers, lengths, formats, 1)
            }
            guard isSent == 1 else { throw lastError() }
        }
        guard PQpipelineSync(connection) == 1 else { throw lastError() }
        return try pipelineAnswers(count: valueSets.count)
    }

    /// Reads everything up to the pipeline's mark, whatever failed before it: the connection is then as before.
    private func pipelineAnswers(count: Int) throws(StoreError) -> [Int] {
        let connection = handle.connection
        var changes: [Int] = []
        changes.reserveCapacity(count)
        var failure: StoreError?
        while true {
            // Nil ends the answers of one statement; the mark itself is not followed by one.
            guard let result = PostgresResult(PQgetResult(connection)) else {
                if isLost { throw failure ?? lastError() }
                continue
            }
            switch result.status {
            case PGRES_PIPELINE_SYNC:
                if let failure { throw failure }
                return changes
            case PGRES_COMMAND_OK, PGRES_TUPLES_OK: changes.append(result.changes)
            case PGRES_PIPELINE_ABORTED: break
            default: failure = failure ?? error(of: result)
            }
            if isLost { throw failure ?? lastError() }
        }
    }

    /// Visits the rows of a query through a cursor: a batch of them in memory, and the body may ask other questions.
    func visit(_ statement: String, _ values: [SQLValue], _ row: (SQLRow) throws -> Void) throws {
        let known = self.statement(statement)
        known.learn(values)
        cursorCount += 1
        let cursor = "textbank_\(cursorCount)"
        _ = try executeOnce(
            "declare \(cursor) no scroll cursor for \(known.text(for: known.types))", values, types: known.types)
        do {
            while true {
                let rows = try executeOnce("fetch forward \(Self.batchSize) from \(cursor)", [], types: []).rows
                for found in rows { try row(found) }
                if rows.count < Self.batchSize { break }
            }
        } catch {
            // A body that had enough; in a failed transaction the cursor is gone anyway.
            if PQtransactionStatus(handle.connection) == PQTRANS_INTRANS { try command("close \(cursor)") }
            throw error
        }
        try command("close \(cursor)")
    }

    private func statement(_ statement: String) -> Statement {
        if let known = statements[statement] { return known }
        let made = Statement(text: SQLDialect.postgres.speak(statement))
        statements[statement] = made
        return made
    }

    private func prepare(_ statement: Statement) throws(StoreError) -> String {
        if let form = statement.forms.last(where: { $0.types == statement.types }) { return form.name }
        if preparedCount >= Self.mostPrepared {
            try command("deallocate all")
            for known in statements.values { known.forms = [] }
            preparedCount = 0
        }
        preparedCount += 1
        let name = "s\(preparedCount)"
        let oids = Self.oids(statement.types)
        try check(
            PostgresResult(
                PQprepare(handle.connection, name, statement.text(for: statement.types), CInt(oids.count), oids)))
        statement.forms.append((statement.types, name))
        return name
    }

    /// A parameter that the statement no longer names is declared all the same: positions stay as they are.
    private static func oids(_ types: [PostgresType?]) -> [Oid] { types.map { ($0 ?? .text).rawValue } }

    @discardableResult
    private func check(_ result: consuming PostgresResult?) throws(StoreError) -> PostgresResult {
        guard let result else { throw lastError() }
        switch result.status {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return result
        default: throw error(of: result)
        }
    }

    private func error(of result: borrowing PostgresResult) -> StoreError {
        guard let state = result.field("C") else { return lastError() }
        // The primary message alone: the detail repeats the values of the row, and the context the statement.
        let error = PostgresErrors.storeError(
            state: state, words: result.field("M") ?? "error \(state)", constraint: result.field("n"))
        if case .unreachable = error { isBroken = true }
        return error
    }

    /// What libpq itself says. The server names a code for every error of its own: one without is of the connection.
    private func lastError() -> StoreError {
        isBroken = true
        return .unreachable(address.words(String(cString: PQerrorMessage(handle.connection))))
    }

    /// An array of C strings that ends with nil, for the length of the call.
    private static func withCStrings<Result>(
        _ strings: [String], _ body: ([UnsafePointer<CChar>?]) -> Result
    ) -> Result {
        let storage = strings.map { Array($0.utf8CString) }
        func hold(_ index: Int, _ pointers: [UnsafePointer<CChar>?]) -> Result {
            guard index < storage.count else { return body(pointers + [nil]) }
            return storage[index].withUnsafeBufferPointer { hold(index + 1, pointers + [$0.baseAddress]) }
        }
        return hold(0, [])
    }
}
