import Domain

/// Which column of a list holds what, read from its header.
package struct HeaderMap: Hashable, Sendable {
    /// The headers as they stand in the file, trimmed.
    package let headers: [String]
    /// By column; nil where the name says nothing to us. Only the first of two columns with one meaning is used, save
    /// for phones, opt-outs and external ids.
    package let meanings: [ColumnMeaning?]
    /// What a person should know before importing: columns dropped, columns left unread.
    package let warnings: [Rejection]

    let phones: [PhoneColumn]
    let optOuts: [(column: Int, positive: Bool)]
    let sensitive: [Int]
    private let columns: [ColumnMeaning: [Int]]

    struct PhoneColumn: Hashable, Sendable {
        var column: Int
        var meaning: ColumnMeaning
        /// The column that says what kind of phone it is, or whether it is a cell phone.
        var typeColumn: Int?
    }

    package init(headers raw: [String]) {
        let headers = raw.map { Cells.trim($0) }
        let meanings = headers.map(HeaderNames.meaning)
        var columns: [ColumnMeaning: [Int]] = [:]
        for (column, meaning) in meanings.enumerated() {
            if let meaning { columns[meaning, default: []].append(column) }
        }
        self.headers = headers
        self.meanings = meanings
        self.columns = columns
        sensitive = columns[.sensitive] ?? []
        optOuts =
            (columns[.optOut] ?? []).map { ($0, false) } + (columns[.optIn] ?? []).map { ($0, true) }
        let inOrder: [ColumnMeaning] = [.cellPhone, .phone, .homePhone, .workPhone]
        phones = inOrder.flatMap { meaning in
            (columns[meaning] ?? []).map { column in
                PhoneColumn(
                    column: column, meaning: meaning,
                    typeColumn: Self.typeColumn(of: column, meaning, headers: headers, meanings: meanings))
            }
        }
        warnings = (columns[.sensitive] ?? []).map { column in
            Rejection(
                field: "column \(column + 1) (\(headers[column]))",
                reason: "such data has no place in a text bank and is not kept",
                remedy: "Leave the column out of the next export.")
        }
    }

    /// A header row: two recognised names or more, one of them a phone.
    package var isHeader: Bool { !phones.isEmpty && recognisedCount >= 2 }

    /// Perhaps the header of a list of phones, as opt-out lists are: a phone's name, with names beside it that say nothing
    /// to us, and nothing that looks like a number.
    var isLonePhone: Bool {
        recognisedCount == 1 && phones.count == 1 && !headers.contains { $0.count(where: \.isNumber) >= 7 }
    }

    /// How many columns have a meaning: what the best delimiter is chosen by.
    package var recognisedCount: Int { meanings.count { $0 != nil } }

    /// The columns with a meaning, in the order of the file.
    package func columns(_ meaning: ColumnMeaning) -> [Int] { columns[meaning] ?? [] }

    /// What each meaning was found under, by the name of the meaning: `["phone_cell": "Cell #"]`.
    package var mapping: [String: String] {
        var mapping: [String: String] = [:]
        for meaning in ColumnMeaning.allCases where meaning != .sensitive {
            if let column = columns(meaning).first { mapping[meaning.rawValue] = headers[column] }
        }
        return mapping
    }

    /// `Phone Number Type` beside `Phone Number`, `Is Home Phone a Cell Exchange` beside `Home Phone`.
    private static func typeColumn(
        of column: Int, _ meaning: ColumnMeaning, headers: [String], meanings: [ColumnMeaning?]
    ) -> Int? {
        switch meaning {
        case .homePhone: return meanings.firstIndex(of: .homeIsCell)
        case .workPhone: return meanings.firstIndex(of: .workIsCell)
        default:
            let sibling = HeaderNames.normalise(headers[column]) + "type"
            if let named = headers.firstIndex(where: { HeaderNames.normalise($0) == sibling }) { return named }
            return column + 1 < meanings.count && meanings[column + 1] == .phoneType ? column + 1 : nil
        }
    }

    package static func == (left: HeaderMap, right: HeaderMap) -> Bool { left.headers == right.headers }
    package func hash(into hasher: inout Hasher) { hasher.combine(headers) }
}
