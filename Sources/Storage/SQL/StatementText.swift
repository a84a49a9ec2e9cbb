import Synchronization

/// Statements as each engine wants to read them, rewritten once and remembered.
///
/// In SQLite `$2` is a *name* that is numbered by where it first appears: with arguments by position,
/// `select $2, $1` swaps the values without an error. `?2` is a position. See the contract test.
enum StatementText {
    private static let rewritten = Mutex<[String: String]>([:])

    static func sqlite(_ statement: String) -> String {
        rewritten.withLock { known in
            if let text = known[statement] { return text }
            let text = numbered(SQLDialect.sqlite.speak(statement))
            known[statement] = text
            return text
        }
    }

    /// Replaces `$n` by `?n` outside quoted text.
    static func numbered(_ statement: String) -> String {
        replacingParameters(of: statement) { "?\($0)" }
    }

    /// Writes `null` for the parameters of these positions (from 1): PostgreSQL wants the type of every parameter, and
    /// the word `null` alone has any type.
    static func withNulls(_ statement: String, at positions: Set<Int>) -> String {
        positions.isEmpty
            ? statement : replacingParameters(of: statement) { positions.contains($0) ? "null" : "$\($0)" }
    }

    /// What stands instead of each `$n` outside quoted text.
    private static func replacingParameters(of statement: String, by replacement: (Int) -> String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(statement.utf8.count)
        var isQuoted = false
        var rest = Array(statement.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == 0x27 { isQuoted.toggle() }
            let digits = rest.prefix { (0x30...0x39).contains($0) }
            guard byte == 0x24, !isQuoted, let number = Int(String(decoding: digits, as: UTF8.self)) else {
                bytes.append(byte)
                continue
            }
            bytes += replacement(number).utf8
            rest = rest.dropFirst(digits.count)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
