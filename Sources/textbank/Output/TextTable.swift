/// A table in plain text: columns aligned by what a terminal shows, two spaces apart, no lines, no colours.
package struct TextTable {
    package enum Alignment: Hashable, Sendable { case left, right }

    private let alignments: [Alignment]
    private var rows: [[String]]
    private let indent: String

    /// - Parameter columns: titles from left to right; a title that begins with `>` heads a column of numbers.
    package init(_ columns: String..., indent: Int = 0) { self.init(columns: columns, indent: indent) }

    package init(columns: [String], indent: Int = 0) {
        alignments = columns.map { $0.hasPrefix(">") ? .right : .left }
        rows = [columns.map { $0.hasPrefix(">") ? String($0.dropFirst()) : $0 }]
        self.indent = String(repeating: " ", count: indent)
    }

    /// Cells from left to right; nil is an empty one. What they hold is made harmless here, once for all tables.
    package mutating func add(_ cells: String?...) { add(cells: cells) }

    package mutating func add(cells: [String?]) {
        precondition(cells.count == alignments.count, "a row has as many cells as the table has columns")
        rows.append(cells.map { Printable.line($0 ?? "") })
    }

    package var isEmpty: Bool { rows.count == 1 }

    /// The lines from the titles on; a table whose titles are all empty begins with its first row.
    package var lines: [String] {
        let widths = alignments.indices.map { column in rows.map { TextColumns.width($0[column]) }.max() ?? 0 }
        let shown = rows[0].allSatisfy(\.isEmpty) ? rows.dropFirst() : rows[...]
        return shown.map { row in
            var line = indent
            for (column, cell) in row.enumerated() {
                if column > 0 { line += "  " }
                line += TextColumns.padded(cell, to: widths[column], isRight: alignments[column] == .right)
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
