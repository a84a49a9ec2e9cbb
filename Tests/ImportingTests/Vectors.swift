import Foundation
import Importing
import Testing

/// Files the tests are given: the public phone cells and the sample lists, with what they should come to.
enum Vectors {
    static func bytes(_ name: String) throws -> [UInt8] {
        let root = try #require(Bundle.module.url(forResource: "Vectors", withExtension: nil))
        return [UInt8](try Data(contentsOf: root.appending(path: name)))
    }

    /// Reads a whole list, fed in pieces of the given size (all at once when nil).
    static func read(_ bytes: [UInt8], pieces: Int? = nil) throws -> (rows: [ImportedRow], reader: ListReader) {
        var reader = ListReader()
        var rows: [ImportedRow] = []
        let size = pieces ?? max(bytes.count, 1)
        for start in stride(from: 0, to: bytes.count, by: size) {
            rows += try reader.feed(bytes[start..<min(start + size, bytes.count)])
        }
        rows += try reader.finish()
        return (rows, reader)
    }

    static func read(_ text: String) throws -> (rows: [ImportedRow], reader: ListReader) { try read(Array(text.utf8)) }

    /// The people of a list whose cells need no quotes.
    static func people(_ text: String) throws -> [ImportedPerson] { try read(text).rows.compactMap(\.person) }
}
