/// The cells of a row by column, empty past its end. Two kinds: a record of a file, and the array of `explain people`.
protocol RowCells {
    subscript(column: Int) -> String { mutating get }
    /// A cell that was read was not UTF-8.
    var wasForeign: Bool { get }
    /// Something stands in cells for which there is no header.
    mutating func hasExtraCells(beyond width: Int) -> Bool
}

struct RecordCells: RowCells {
    let record: DelimitedRecord
    private(set) var wasForeign = false

    init(record: DelimitedRecord) { self.record = record }

    subscript(column: Int) -> String {
        mutating get {
            let cell = record.text(column)
            if cell.wasForeign { wasForeign = true }
            return cell.text
        }
    }

    mutating func hasExtraCells(beyond width: Int) -> Bool {
        guard record.fields.count > width else { return false }
        return (width..<record.fields.count).contains { !Cells.trim(record.text($0).text).isEmpty }
    }
}

struct ArrayCells: RowCells {
    let cells: [String]
    let wasForeign = false

    subscript(column: Int) -> String { column < cells.count ? cells[column] : "" }

    func hasExtraCells(beyond width: Int) -> Bool { cells.dropFirst(width).contains { !Cells.trim($0).isEmpty } }
}

/// One row explained without a file: what an import would make of it.
package enum RowReading {
    /// The person of a row under these headers, whatever the row holds.
    package static func person(
        headers: [String], row: [String], options: ImportOptions = ImportOptions()
    ) -> (person: ImportedPerson, map: HeaderMap) {
        let map = HeaderMap(headers: headers)
        var cells = ArrayCells(cells: row)
        return (PersonReader(map: map, options: options).person(&cells), map)
    }
}
