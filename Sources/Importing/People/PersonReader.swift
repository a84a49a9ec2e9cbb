import Domain

/// Turns the records of a list into people, by its header. Every record gives a row.
struct PersonReader: Sendable {
    let map: HeaderMap
    let options: ImportOptions
    /// The headers' texts, to know a header pasted again further down.
    private let headerCells: [String]
    private let columns: Columns

    /// Where each thing stands, looked up once and not for every row.
    private struct Columns {
        let firstName, lastName, fullName, email, state, zip, zone, language, level, local, ward, union: [Int]
        let wardAndUnion, unionAndWard, externalID, tags, notes: [Int]

        init(_ map: HeaderMap) {
            firstName = map.columns(.firstName)
            lastName = map.columns(.lastName)
            fullName = map.columns(.fullName)
            email = map.columns(.email)
            state = map.columns(.state)
            zip = map.columns(.zip)
            zone = map.columns(.zone)
            language = map.columns(.language)
            level = map.columns(.level)
            local = map.columns(.local)
            ward = map.columns(.ward)
            union = map.columns(.union)
            wardAndUnion = map.columns(.wardAndUnion)
            unionAndWard = map.columns(.unionAndWard)
            externalID = map.columns(.externalID)
            tags = map.columns(.tags)
            notes = map.columns(.notes)
        }
    }

    init(map: HeaderMap, options: ImportOptions) {
        self.map = map
        self.options = options
        columns = Columns(map)
        headerCells = map.headers.map { $0.lowercased() }
    }

    func skipped(_ record: DelimitedRecord, _ reason: SkipReason) -> ImportedRow {
        ImportedRow(account: account(record, .skipped, reason.rawValue), person: nil)
    }

    /// The row of a record below the header.
    func read(_ record: DelimitedRecord) -> ImportedRow {
        if Cells.isBlank(record) { return skipped(record, .blank) }
        var cells = RecordCells(record: record)
        if isRepeatedHeader(&cells) { return skipped(record, .repeatedHeader) }
        if isTotals(&cells) { return skipped(record, .totals) }
        let person = person(&cells)
        guard !isNobody(person) else { return skipped(record, .nobody) }
        let action: RowAccount.Action =
            switch person.phoneReading.action {
            case .accept: .accepted
            case .review: .review
            case .reject: .rejected
            }
        return ImportedRow(account: account(record, action, person.phoneReading.rule.rawValue), person: person)
    }

    /// The person that cells make, whatever is in them.
    func person(_ cells: inout some RowCells) -> ImportedPerson {
        var warnings: [ImportWarning] = []
        let choice = PhoneChoice(map: map, cells: &cells, warnings: &warnings)
        var person = ImportedPerson(phoneReading: choice.reading, rawPhone: choice.raw)
        name(&person, &cells)
        if let raw = first(columns.email, &cells) { person.email = PlainFields.email(raw, &warnings) }
        if let raw = first(columns.state, &cells) { person.state = PlainFields.state(raw, &warnings) }
        if let raw = first(columns.zip, &cells) { person.zip = PlainFields.zip(raw, state: person.state, &warnings) }
        if let raw = first(columns.zone, &cells) { person.zone = PlainFields.zone(raw, &warnings) }
        if let raw = first(columns.language, &cells) { person.language = PlainFields.language(raw) }
        if let raw = first(columns.level, &cells) { person.level = PlainFields.level(raw, &warnings) }
        if let raw = first(columns.local, &cells) { person.local = PlainFields.local(raw) }
        place(&person, &cells, &warnings)
        person.externalID = first(columns.externalID, &cells)
        if let raw = first(columns.tags, &cells) {
            person.tags = raw.split(separator: ",").map { Cells.collapse(String($0)) }.filter { !$0.isEmpty }
        }
        let notes = [first(columns.notes, &cells), choice.reading.words].compactMap(\.self)
        person.notes = notes.isEmpty ? nil : notes.joined(separator: "; ")
        for (column, isConsent) in map.optOuts {
            guard let raw = Cells.text(cells[column]) else { continue }
            guard PlainFields.saysStop(raw, inConsentColumn: isConsent) else {
                person.saysNoStop = person.saysNoStop || PlainFields.saysNoStop(raw, inConsentColumn: isConsent)
                continue
            }
            person.optedOut = true
            if person.optOutEvidence == nil { person.optOutEvidence = "\(map.headers[column]): \(raw)" }
        }
        if person.optedOut { person.saysNoStop = false }
        if cells.hasExtraCells(beyond: map.headers.count) { warnings.append(.tooManyCells) }
        if cells.wasForeign { warnings.append(.notUTF8) }
        person.warnings = warnings
        return person
    }

    private func name(_ person: inout ImportedPerson, _ cells: inout some RowCells) {
        person.firstName = first(columns.firstName, &cells).flatMap(NameField.clean)
        person.lastName = first(columns.lastName, &cells).flatMap(NameField.clean)
        if person.firstName == nil, person.lastName == nil, let raw = first(columns.fullName, &cells) {
            (person.firstName, person.lastName) = NameField.split(raw)
        }
    }

    private func place(
        _ person: inout ImportedPerson, _ cells: inout some RowCells, _ warnings: inout [ImportWarning]
    ) {
        var ward = first(columns.ward, &cells)
        var union = first(columns.union, &cells)
        if let both = first(columns.wardAndUnion, &cells) {
            let (left, right) = PlainFields.split(both)
            ward = ward ?? left
            union = union ?? right
        } else if let both = first(columns.unionAndWard, &cells) {
            let (left, right) = PlainFields.split(both)
            union = union ?? left
            ward = ward ?? right
        }
        if let ward { person.ward = PlainFields.ward(ward, highest: options.highestWard, &warnings) }
        if let union { person.union = Cells.text(Cells.collapse(union)) }
    }

    /// The first cell with something in it among the columns of a meaning.
    private func first(_ columns: [Int], _ cells: inout some RowCells) -> String? {
        for column in columns {
            if let text = Cells.text(cells[column]) { return text }
        }
        return nil
    }

    private func isNobody(_ person: ImportedPerson) -> Bool {
        person.firstName == nil && person.lastName == nil && person.rawPhone.isEmpty && person.email == nil
            && person.externalID == nil
    }

    private func isRepeatedHeader(_ cells: inout RecordCells) -> Bool {
        for (column, header) in headerCells.enumerated() where !header.isEmpty {
            if Cells.trim(cells[column]).lowercased() != header { return false }
        }
        return true
    }

    /// Total, Count, Last updated …: by the first cell with something in it, unless a phone column holds a number.
    private func isTotals(_ cells: inout RecordCells) -> Bool {
        var text = ""
        for column in cells.record.fields.indices {
            text = Cells.trim(cells[column])
            if !text.isEmpty { break }
        }
        guard let initial = text.utf8.first, "tTgGcClLeE".utf8.contains(initial) else { return false }
        let lower = text.lowercased()
        let isFooter = Self.footers.contains { footer in
            lower.hasPrefix(footer) && lower.dropFirst(footer.count).first?.isLetter != true
        }
        return isFooter && !map.phones.contains { Self.countOfDigits(cells[$0.column]) >= 7 }
    }

    private static let footers = ["totals", "total", "grand total", "count", "last updated", "end of list"]

    private static func countOfDigits(_ text: String) -> Int { text.utf8.count { (0x30...0x39).contains($0) } }

    private func account(_ record: DelimitedRecord, _ action: RowAccount.Action, _ reason: String) -> RowAccount {
        var record = record
        // Blacked out above the header and in it as well would be harmless, but those cells are names of columns.
        if reason != SkipReason.header.rawValue, reason != SkipReason.aboveHeader.rawValue {
            for column in map.sensitive { record.blank(column) }
        }
        return RowAccount(row: record.number, line: record.line, action: action, reason: reason, raw: record.raw)
    }
}
