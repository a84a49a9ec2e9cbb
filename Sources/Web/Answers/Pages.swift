/// A long collection, page by page: what is too long to hold is never held.
package struct Pages<Row: Sendable>: Sendable {
    /// Where a page begins: after the row with this number, or this text.
    package struct Mark: Hashable, Sendable {
        package var number: Int64
        package var text: String

        package init(number: Int64 = Int64.min, text: String = "") {
            self.number = number
            self.text = text
        }

        package static var start: Mark { Mark() }
    }

    /// The rows after a mark and the next mark, nil at the end.
    package let page: @Sendable (Mark) async throws -> (rows: [Row], next: Mark?)

    package init(_ page: @escaping @Sendable (Mark) async throws -> (rows: [Row], next: Mark?)) { self.page = page }

    /// Rows in each page: small enough that no reader holds the store for long.
    package static var size: Int { 1_000 }
}
