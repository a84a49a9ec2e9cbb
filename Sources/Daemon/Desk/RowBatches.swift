import Domain
import Importing

/// The rows of an uploaded list, some hundred at a time: memory does not grow with the file.
struct RowBatches<Bytes: AsyncSequence & Sendable> where Bytes.Element == [UInt8], Bytes.Failure == any Error {
    /// Rows in a batch: one transaction's worth, small enough that webhooks do not wait.
    static var size: Int { 500 }

    private var pieces: Bytes.AsyncIterator
    private(set) var reader = ListReader()
    /// Bytes that come before what is still to be fetched.
    private var waiting: [[UInt8]] = []
    private var rows: [ImportedRow] = []
    private var position = 0
    private var isAtEnd = false

    init(_ bytes: Bytes) { pieces = bytes.makeAsyncIterator() }

    /// The next rows of the file, in order; nil at its end. Throws `Refusal` where the file cannot be read on.
    mutating func next() async throws -> [ImportedRow]? {
        while rows.count - position < Self.size, !isAtEnd {
            rows.removeSubrange(..<position)
            position = 0
            if !waiting.isEmpty {
                rows += try reader.feed(waiting.removeFirst())
            } else if let piece = try await pieces.next() {
                rows += try reader.feed(piece)
            } else {
                rows += try reader.finish()
                isAtEnd = true
            }
        }
        guard position < rows.count else { return nil }
        let end = min(position + Self.size, rows.count)
        defer { position = end }
        return Array(rows[position..<end])
    }

    /// The first line of the file, before anything was read of it, without its line end and byte order mark.
    mutating func firstLine() async throws -> String {
        var head: [UInt8] = []
        while !head.contains(where: Self.isLineEnd), head.count < Self.longestFirstLine,
            let piece = try await pieces.next()
        {
            head += piece
        }
        if head.starts(with: Self.byteOrderMark) { head.removeFirst(Self.byteOrderMark.count) }
        waiting.insert(head, at: 0)
        return String(decoding: head.prefix { !Self.isLineEnd($0) }, as: UTF8.self)
    }

    /// Puts a line in front of the file.
    mutating func prepend(line: String) { waiting.insert(Array((line + "\n").utf8), at: 0) }

    private static var longestFirstLine: Int { 1 << 16 }
    private static var byteOrderMark: [UInt8] { [0xEF, 0xBB, 0xBF] }
    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
