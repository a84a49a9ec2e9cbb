/// PostgreSQL's error codes (https://www.postgresql.org/docs/15/errcodes-appendix.html) in the words of `StoreError`.
enum PostgresErrors {
    /// - Parameters:
    ///   - state: SQLSTATE; nil where the server did not get to speak.
    ///   - words: the primary message alone: details repeat the values of rows.
    ///   - isLost: the connection is gone.
    static func storeError(state: String?, words: String, constraint: String?, isLost: Bool) -> StoreError {
        let state = state ?? ""
        switch state {
        // Shutting down, crashed, starting; we were silent in a transaction for too long; no connection left.
        case "57P01", "57P02", "57P03", "57P05", "25P03", "53300": return .unreachable(words)
        case "40001", "40P01", "55P03": return .busy
        case "53100": return .diskFull
        default: break
        }
        if state.hasPrefix("08") || isLost { return .unreachable(words) }
        if state.hasPrefix("23") { return .constraint(constraint.map { "\(words) (\($0))" } ?? words) }
        return .failed(state.isEmpty ? words : "\(words) (\(state))")
    }
}
