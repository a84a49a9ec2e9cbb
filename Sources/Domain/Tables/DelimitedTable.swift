/// A small table of text, as shipped in `config/data`: comment lines that start with `#`, one line of column names,
/// then rows. For our own tables only; lists that people bring are read by Importing, which forgives more.
package struct DelimitedTable: Sendable {
    /// Column names, in order.
    package let columns: [String]
    /// Rows, each with as many fields as there are columns.
    package let rows: [Row]

    package struct Row: Sendable {
        /// Line number in the text, from 1; for messages.
        package let line: Int
        package let fields: [String]
    }

    /// Reads comma- or tab-separated text. Quotes are respected in comma-separated text (`"a, ""b"""`) and are plain
    /// characters in tab-separated text; a row may not span lines.
    /// - Throws: a `Refusal` naming the line, when a row has the wrong number of fields or a quote stays open.
    package init(text: String, name: String, separator: Separator = .comma) throws(Refusal) {
        var columns: [String] = []
        var rows: [Row] = []
        var number = 0
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
            guard let fields = Self.fields(of: line, separator: separator) else {
                throw Refusal(
                    field: "\(name), line \(number)", reason: "a quote is not closed", remedy: "Close or double it.")
            }
            if columns.isEmpty {
                columns = fields
            } else if fields.count == columns.count {
                rows.append(Row(line: number, fields: fields))
            } else {
                throw Refusal(
                    field: "\(name), line \(number)",
                    reason: "\(fields.count) fields where the heading names \(columns.count)",
                    remedy: "Give every row one field per column.")
            }
        }
        self.columns = columns
        self.rows = rows
    }

    package enum Separator: Sendable { case comma, tab }

    /// Where a column stands.
    /// - Throws: a `Refusal` when the heading does not name it.
    package func column(_ column: String, of name: String) throws(Refusal) -> Int {
        guard let index = columns.firstIndex(of: column) else {
            throw Refusal(
                field: name, reason: "the column \"\(column)\" is missing", remedy: "Restore the table's heading.")
        }
        return index
    }

    private static func fields(of line: Substring.UTF8View.SubSequence, separator: Separator) -> [String]? {
        if separator == .tab {
            return line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
        }
        var fields: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var wasQuote = false
        for byte in line {
            switch (byte, isQuoted) {
            case (UInt8(ascii: "\""), true):
                isQuoted = false
                wasQuote = true
            case (UInt8(ascii: "\""), false):
                // A quote right after a closing one is the second half of a doubled quote.
                if wasQuote { field.append(byte) }
                isQuoted = true
                wasQuote = false
            case (UInt8(ascii: ","), false):
                fields.append(String(decoding: field, as: UTF8.self))
                field.removeAll(keepingCapacity: true)
                wasQuote = false
            default:
                field.append(byte)
                wasQuote = false
            }
        }
        fields.append(String(decoding: field, as: UTF8.self))
        return isQuoted ? nil : fields
    }
}
