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
        var bytes: [UInt8] = []
        bytes.reserveCapacity(statement.utf8.count)
        var isQuoted = false
        let source = Array(statement.utf8)
        for (index, byte) in source.enumerated() {
            if byte == 0x27 { isQuoted.toggle() }
            let next = index + 1 < source.count ? source[index + 1] : 0
            bytes.append(byte == 0x24 && !isQuoted && (0x30...0x39).contains(next) ? 0x3F : byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
