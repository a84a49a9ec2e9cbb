import Domain

/// Finds the delimiter and the header row in the first bytes of a list: the delimiter is the one that gives the best
/// recognised header, not the most frequent character (integration notes §6.1).
struct HeaderSearch {
    /// A header is looked for in as many records.
    static let records = 15
    /// And in as many bytes; so many are kept until the header is known.
    static let bytes = 1 << 16

    let delimiter: UInt8
    let map: HeaderMap
    /// The record that is the header.
    let record: Int
    /// Where the records begin: behind a byte order mark and a line `sep=…`.
    let start: Int
    let firstLine: Int

    /// - Parameters:
    ///   - head: the first `bytes` bytes of the file, or all of them when it is shorter.
    ///   - isWhole: no more bytes will come.
    /// - Throws: a `Refusal` when there is no header with a phone column, naming what was seen instead.
    init(head: [UInt8], isWhole: Bool) throws(Refusal) {
        var start = try Decoding.lengthOfMark(head)
        var named: UInt8?
        var firstLine = 1
        if let line = Self.separatorLine(head[start...]) {
            named = line.delimiter
            start += line.length
            firstLine = 2
        }
        var best: HeaderSearch?
        var lonePhone: HeaderSearch?
        var firstSeen: [String] = []
        for delimiter in named.map({ [$0] }) ?? Self.delimiters {
            var scanner = RecordScanner(delimiter: delimiter)
            scanner.append(head[start...])
            while let record = try? scanner.next(atEnd: isWhole), record.number <= Self.records {
                let texts = record.fields.indices.map { record.text($0).text }
                let map = HeaderMap(headers: texts)
                if texts.count > firstSeen.count, map.headers.contains(where: { !$0.isEmpty }) {
                    firstSeen = map.headers
                }
                let found = HeaderSearch(
                    delimiter: delimiter, map: map, record: record.number, start: start, firstLine: firstLine)
                if map.isLonePhone, lonePhone.map({ $0.map.headers.count < map.headers.count }) ?? true {
                    // A word such as "mobile" may stand in a row of data, too: numbers below it make it a header.
                    var below = scanner
                    if map.headers.count == 1 || Self.hasNumbers(in: map.phones[0].column, of: &below, isWhole) {
                        lonePhone = found
                    }
                }
                guard map.isHeader else { continue }
                if map.recognisedCount > best?.map.recognisedCount ?? 0 { best = found }
                break
            }
        }
        guard let best = best ?? lonePhone else { throw Self.noHeader(firstSeen, isEmpty: head.count <= start) }
        self = best
    }

    private static func hasNumbers(in column: Int, of scanner: inout RecordScanner, _ isWhole: Bool) -> Bool {
        while let record = try? scanner.next(atEnd: isWhole), record.number <= 2 * records {
            guard record.fields.indices.contains(column) else { continue }
            if record.text(column).text.count(where: \.isNumber) >= 7 { return true }
        }
        return false
    }

    private init(delimiter: UInt8, map: HeaderMap, record: Int, start: Int, firstLine: Int) {
        self.delimiter = delimiter
        self.map = map
        self.record = record
        self.start = start
        self.firstLine = firstLine
    }

    /// Comma, tab, semicolon, bar: of equally good ones the first.
    private static let delimiters: [UInt8] = [0x2C, 0x09, 0x3B, 0x7C]

    /// Excel's `sep=;`, quoted or not.
    private static func separatorLine(_ head: ArraySlice<UInt8>) -> (delimiter: UInt8, length: Int)? {
        let end = head.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? head.endIndex
        var line = head[head.startIndex..<end].filter { $0 != RecordScanner.quote }
        guard line.count == 5, String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep=" else {
            return nil
        }
        let delimiter = line.removeLast()
        var length = end - head.startIndex
        if end < head.endIndex {
            length += 1
            if head[end] == 0x0D, end + 1 < head.endIndex, head[end + 1] == 0x0A { length += 1 }
        }
        return (delimiter, length)
    }

    private static func noHeader(_ seen: [String], isEmpty: Bool) -> Refusal {
        if isEmpty {
            return Refusal(field: "file", reason: "it is empty", remedy: "Export the list again.")
        }
        let shown = seen.prefix(12).filter { !$0.isEmpty }.map { "\"\(printable($0))\"" }
        let near = seen.compactMap { header -> String? in
            guard let name = HeaderNames.phoneNames(near: header).first else { return nil }
            return "Is \"\(printable(header))\" the phone column? Name it \"\(name)\"."
        }
        return Refusal(
            field: "file, header row",
            reason: "no row among the first \(records) names a phone column"
                + (shown.isEmpty ? "" : "; the widest holds \(shown.joined(separator: ", "))"),
            remedy: near.first
                ?? "Give the list a header row with names such as \"First name\", \"Cell phone\", \"Ward\".")
    }

    /// A list without a header shows a person's data here: digits are hidden, long texts cut.
    private static func printable(_ text: String) -> String {
        String(text.prefix(40).map { $0.isNumber ? "#" : $0 })
    }
}
