/// PostgreSQL's error codes (https://www.postgresql.org/docs/15/errcodes-appendix.html) in the words of `StoreError`.
enum PostgresErrors {
    /// - Parameters:
    ///   - state: SQLSTATE.
    ///   - words: the primary message alone: details repeat the values of rows.
    ///   - constraint: the name of the one that was broken, where it has one.
    static func storeError(state: String, words: String, constraint: String?) -> StoreError {
        switch state {
        // Shutting down, crashed, starting; we were silent in a transaction for too long; no connection left.
        case "57P01", "57P02", "57P03", "57P05", "25P03", "53300": return .unreachable(words)
        case "40001", "40P01", "55P03": return .busy
        case "53100": return .diskFull
        default: break
        }
        if state.hasPrefix("08") { return .unreachable(words) }
        if state.hasPrefix("23") { return .constraint(constraint.map { "\(words) (\($0))" } ?? words) }
        return .failed("\(words) (\(state))")
    }
}
