import Domain

/// Reads a list of people from the bytes of a CSV or TSV file, fed in pieces of any size.
///
/// Pure: it opens no file. Memory does not grow with the file. The rows it gives back do not depend on how the bytes
/// were cut; every record of the file is accounted for by exactly one row, in order. After a `Refusal` nothing more may
/// be fed, and what was read before it should not be kept: run the file once without storing (a dry run) to be sure.
package struct ListReader: Sendable {
    package private(set) var header: HeaderMap?
    /// The record that is the header, counted from 1; nil until enough was fed to know.
    package private(set) var headerRow: Int?
    /// What parts the columns: comma, tab, semicolon or bar.
    package private(set) var delimiter: Character?

    private let options: ImportOptions
    private var head: [UInt8] = []
    private var scanner: RecordScanner?
    private var reader: PersonReader?

    package init(options: ImportOptions = ImportOptions()) { self.options = options }

    /// Takes the next bytes and gives the rows that are whole with them.
    package mutating func feed(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> [ImportedRow] {
        if scanner == nil {
            head += bytes
            guard head.count >= HeaderSearch.bytes else { return [] }
            try begin(isWhole: false)
        } else {
            try Decoding.checkText(bytes)
            scanner?.append(bytes)
        }
        return try drain(atEnd: false)
    }

    package mutating func feed(_ bytes: [UInt8]) throws(Refusal) -> [ImportedRow] { try feed(bytes[...]) }

    /// Says that the file has ended and gives the last rows.
    package mutating func finish() throws(Refusal) -> [ImportedRow] {
        if scanner == nil { try begin(isWhole: true) }
        return try drain(atEnd: true)
    }

    /// Settles delimiter and header on the same first bytes, however the file was cut.
    private mutating func begin(isWhole: Bool) throws(Refusal) {
        _ = try Decoding.lengthOfMark(head)
        try Decoding.checkText(head)
        let search = try HeaderSearch(
            head: Array(head.prefix(HeaderSearch.bytes)), isWhole: isWhole && head.count <= HeaderSearch.bytes)
        header = search.map
        headerRow = search.record
        delimiter = Character(Unicode.Scalar(search.delimiter))
        reader = PersonReader(map: search.map, options: options)
        var scanner = RecordScanner(delimiter: search.delimiter, firstLine: search.firstLine)
        scanner.append(head[search.start...])
        self.scanner = scanner
        head = []
    }

    private mutating func drain(atEnd: Bool) throws(Refusal) -> [ImportedRow] {
        guard let reader, let headerRow else { return [] }
        var rows: [ImportedRow] = []
        while let record = try scanner?.next(atEnd: atEnd) {
            if record.number < headerRow {
                rows.append(reader.skipped(record, Cells.isBlank(record) ? .blank : .aboveHeader))
            } else if record.number == headerRow {
                rows.append(reader.skipped(record, .header))
            } else {
                rows.append(reader.read(record))
            }
        }
        return rows
    }
}

/// What an organizer can set for one import.
package struct ImportOptions: Hashable, Sendable {
    /// Ward numbers above are taken for typing errors. Chicago has fifty.
    package var highestWard: Int

    package init(highestWard: Int = 50) { self.highestWard = highestWard }
}
