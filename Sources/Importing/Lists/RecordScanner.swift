import Domain

/// One record of a delimited text: where it stood, its bytes as they were, and where its fields lie in them.
package struct DelimitedRecord: Sendable {
    package struct Field: Sendable {
        fileprivate(set) var start: Int
        fileprivate(set) var end: Int
        /// The field began with a quotation mark.
        fileprivate(set) var isQuoted: Bool
    }

    /// Counted from 1, blank records included; a first line `sep=…` is not counted.
    package let number: Int
    /// The line of the file on which the record starts, counted from 1.
    package let line: Int
    /// The record without its line end.
    package private(set) var bytes: [UInt8]
    package let fields: [Field]

    fileprivate init(number: Int, line: Int, bytes: [UInt8], fields: [Field]) {
        self.number = number
        self.line = line
        self.bytes = bytes
        self.fields = fields
    }

    /// The text of a field without its quotes, empty past the end of a short record. The flag says that the bytes
    /// were not UTF-8.
    package func text(_ column: Int) -> (text: String, wasForeign: Bool) {
        guard column < fields.count else { return ("", false) }
        let field = fields[column]
        if field.isQuoted { return unquoted(bytes[field.start..<field.end]).withUnsafeBufferPointer(Decoding.text) }
        return bytes.withUnsafeBufferPointer { Decoding.text(.init(rebasing: $0[field.start..<field.end])) }
    }

    /// The record as it stood in the file.
    package var raw: String { bytes.withUnsafeBufferPointer { Decoding.text($0).text } }

    /// Overwrites a field with nothing, for columns we must not keep.
    mutating func blank(_ column: Int) {
        guard column < fields.count else { return }
        for index in fields[column].start..<fields[column].end { bytes[index] = 0x2A }
    }

    private func unquoted(_ field: ArraySlice<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(field.count)
        var inside = true
        var index = field.startIndex + 1
        while index < field.endIndex {
            let byte = field[index]
            if inside, byte == RecordScanner.quote {
                if index + 1 < field.endIndex, field[index + 1] == RecordScanner.quote {
                    text.append(byte)
                    index += 1
                } else {
                    inside = false
                }
            } else {
                text.append(byte)
            }
            index += 1
        }
        return text
    }
}

/// Cuts bytes into records and fields. Bytes may come in pieces of any size; the records are the same.
///
/// Quotes mean something only at the start of a field; a quote inside a bare field is a character, and text after a
/// closing quote belongs to the field. Lines end with LF, CR or CRLF. Memory is one record and one piece of input.
struct RecordScanner {
    static let quote: UInt8 = 0x22
    static let longestField = 1 << 20
    static let longestRecord = 8 << 20
    /// Fields beyond are dropped.
    static let mostColumns = 512

    private enum State { case fieldStart, bare, quoted, quoteInQuoted }

    let delimiter: UInt8
    private var buffer: [UInt8] = []
    private var recordStart = 0
    private var position = 0
    private var fieldStart = 0
    private var state = State.fieldStart
    private var fields: [DelimitedRecord.Field] = []
    private var fieldIsQuoted = false
    private var skipLineFeed = false
    private var hasFields = false
    private var recordNumber = 1
    private var recordLine: Int
    private var lineBreaksInside = 0

    /// - Parameter firstLine: the line of the file on which the first byte stands.
    init(delimiter: UInt8, firstLine: Int = 1) {
        self.delimiter = delimiter
        recordLine = firstLine
    }

    mutating func append(_ bytes: some Collection<UInt8>) {
        if recordStart > 0 {
            buffer.removeSubrange(..<recordStart)
            position -= recordStart
            fieldStart -= recordStart
            recordStart = 0
        }
        buffer.append(contentsOf: bytes)
    }

    /// The next whole record; nil when its end has not come yet. `atEnd` says that no more bytes will.
    /// - Throws: a `Refusal` naming row and column when a field is too long or a quotation never ends.
    mutating func next(atEnd: Bool) throws(Refusal) -> DelimitedRecord? {
        let count = buffer.count
        while position < count {
            let byte = buffer[position]
            if skipLineFeed {
                skipLineFeed = false
                if byte == 0x0A {
                    position += 1
                    recordStart = position
                    fieldStart = position
                    continue
                }
            }
            switch state {
            case .fieldStart:
                if byte == Self.quote {
                    state = .quoted
                    fieldIsQuoted = true
                    position += 1
                    continue
                }
                state = .bare
            case .quoted:
                if byte == Self.quote { state = .quoteInQuoted }
                if byte == 0x0A { lineBreaksInside += 1 }
                position += 1
                continue
            case .quoteInQuoted:
                if byte == Self.quote {
                    state = .quoted
                    position += 1
                    continue
                }
                state = .bare
            case .bare: break
            }
            // Bare bytes up to the next that means something.
            let end = buffer.withUnsafeBufferPointer { buffer in
                var index = position
                while index < count, buffer[index] != delimiter, buffer[index] != 0x0A, buffer[index] != 0x0D {
                    index += 1
                }
                return index
            }
            position = end
            guard end < count else { break }
            try endField(at: end)
            position += 1
            if buffer[end] == delimiter {
                fieldStart = position
                state = .fieldStart
                hasFields = true
            } else {
                skipLineFeed = buffer[end] == 0x0D
                return endRecord(at: end)
            }
        }
        if position - fieldStart > Self.longestField { throw tooLong() }
        if position - recordStart > Self.longestRecord { throw tooLong() }
        guard atEnd, position > recordStart || hasFields else { return nil }
        if state == .quoted { throw unclosed() }
        try endField(at: position)
        return endRecord(at: position)
    }

    private mutating func endField(at end: Int) throws(Refusal) {
        if end - fieldStart > Self.longestField { throw tooLong() }
        if fields.count < Self.mostColumns {
            fields.append(
                .init(start: fieldStart - recordStart, end: end - recordStart, isQuoted: fieldIsQuoted))
        }
        fieldIsQuoted = false
    }

    private mutating func endRecord(at end: Int) -> DelimitedRecord {
        let record = DelimitedRecord(
            number: recordNumber, line: recordLine, bytes: Array(buffer[recordStart..<end]), fields: fields)
        recordNumber += 1
        recordLine += 1 + lineBreaksInside
        lineBreaksInside = 0
        let width = fields.count
        fields = []
        fields.reserveCapacity(width)
        hasFields = false
        state = .fieldStart
        recordStart = position
        fieldStart = position
        return record
    }

    private func tooLong() -> Refusal {
        Refusal(
            field: "row \(recordNumber) (line \(recordLine)), column \(fields.count + 1)",
            reason:
                "the cell is longer than \(Self.longestField >> 20) MiB, as happens when a quotation mark is not closed",
            remedy: "Look at the quotation marks around that row and import again.")
    }

    private func unclosed() -> Refusal {
        Refusal(
            field: "row \(recordNumber) (line \(recordLine)), column \(fields.count + 1)",
            reason: "a quotation mark opens the cell and the file ends before it is closed",
            remedy: "Close or remove the quotation mark and import again.")
    }
}
