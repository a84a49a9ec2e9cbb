import Domain
import Engine
import Importing
import Storage
import Web

extension StoreDesk {
    package func importConversions(
        _ order: ConversionOrder, bytes: any Upload, by caller: Caller
    ) async throws -> ConversionImportAnswer {
        try await importConversions(order, bytes, by: caller)
    }

    private func importConversions(
        _ order: ConversionOrder, _ bytes: some Upload, by caller: Caller
    ) async throws -> ConversionImportAnswer {
        guard let evidence = Evidence(rawValue: order.evidence) else {
            throw Refusal(
                field: "?evidence", reason: "there is no such evidence", remedy: "Use paper, form or attendance.")
        }
        let zone = try settings.launch.window.zones.rules(of: settings.launch.zone)
        var standard: Timestamp?
        if let text = order.at {
            guard let at = DeskDates.parse(text, zone: zone) else {
                throw Refusal(field: "?at", reason: "it is not a date", remedy: "Write it as 2026-07-01.")
            }
            standard = at
        }
        var batches = RowBatches(bytes)
        var tally = FileTally<ConversionImport.Outcome>()
        var dates: DateColumn?
        var marks = AttendedColumn(header: nil, delimiter: nil)
        while let rows = try await batches.next() {
            if dates == nil {
                dates = try DateColumn(
                    header: batches.reader.header, delimiter: batches.reader.delimiter, zone: zone, standard: standard)
                marks = AttendedColumn(header: batches.reader.header, delimiter: batches.reader.delimiter)
            }
            guard let dates else { break }
            let batch = ConversionImport(
                rows: rows, action: order.action, evidence: evidence, file: order.file, dates: dates, marks: marks)
            tally.add(
                try await write { transaction, now in Changed(try batch.store(in: transaction, now: now)) })
        }
        try await audit(
            caller, "import conversions", "\(order.action), rows \(tally.rows) recorded \(tally[.recorded])")
        return ConversionImportAnswer(
            file: order.file, action: order.action, evidence: order.evidence, rows: tally.rows,
            recorded: tally[.recorded], already: tally[.already], unmatched: tally[.unmatched],
            unreadable: tally[.unreadable], skipped: tally[.skipped], notDone: tally[.notDone],
            firstProblems: tally.problems)
    }
}

/// One batch of a file of records that people did the thing.
private struct ConversionImport: Sendable {
    enum Outcome: String, Hashable, Sendable { case recorded, already, unmatched, unreadable, skipped, notDone }
    typealias Row = FileTally<Outcome>.Row

    let rows: [ImportedRow]
    let action: String
    let evidence: Evidence
    let file: String
    let dates: DateColumn
    let marks: AttendedColumn

    func store(in transaction: Transaction, now: Timestamp) throws -> [Row] {
        try rows.map { row in try store(row, in: transaction, now: now) }
    }

    private func store(_ row: ImportedRow, in transaction: Transaction, now: Timestamp) throws -> Row {
        let number = Int64(row.account.row)
        guard let person = row.person else {
            return Row(
                number: number, outcome: .skipped, word: RowWord(skip: row.account.reason),
                isProblem: SkipReason(rawValue: row.account.reason)?.isWorthALook ?? true)
        }
        switch marks.mark(in: row.account.raw) {
        case .came, .noColumn: break
        // Nobody marked it: neither an attendance nor an absence.
        case .notMarked: return Row(number: number, outcome: .notDone, word: Self.notMarked, isProblem: false)
        case .absent: return Row(number: number, outcome: .notDone, word: Self.absent, isProblem: false)
        }
        /// What nobody can be credited with stays where a person can see it.
        func park(_ outcome: Outcome, _ word: RowWord) throws -> Row {
            try transaction.parkConversion(
                action: action, source: file, number: number, raw: row.account.raw, reason: word.code, now: now)
            return Row(number: number, outcome: outcome, word: word, isProblem: true)
        }
        let numbers = DeskPhones.candidates(person.phoneReading)
        let emails = person.email.map { [$0] } ?? []
        let candidates = try transaction.candidates(
            token: nil, knownID: nil, phones: numbers, emails: emails, isVerified: true)
        let match = ActionMatch.of(candidates)
        if case .nobody = match, numbers.isEmpty { return try park(.unreadable, RowWord(person.phoneReading.rule)) }
        guard let at = dates.date(in: row.account.raw) else { return try park(.unreadable, Self.noDate) }
        guard at <= now else { return try park(.unreadable, Self.inFuture) }
        let (id, word): (PersonID, MatchWord)
        switch match {
        case .matched(let person, let by, _): (id, word) = (person, by)
        // A cell that means two numbers means the likelier one.
        case .ambiguous(.phone, _): (id, word) = (candidates.phone[0], .phone)
        case .ambiguous: return try park(.unmatched, Self.several)
        case .nobody: return try park(.unmatched, Self.nobody)
        }
        let isFirst = try transaction.convert(
            ConversionRecord(
                person: id, action: action, strength: .done, at: at, evidence: evidence, reply: nil, source: file,
                campaign: nil, matchedBy: word.rawValue), now: now)
        return Row(number: number, outcome: isFirst ? .recorded : .already, word: nil, isProblem: false)
    }

    private static let noDate = RowWord(code: "no_date", explanation: "there is no date that can be read")
    private static let several = RowWord(
        code: "shared_address",
        explanation: "several people have that e-mail address and the row has no number of theirs")
    private static let notMarked = RowWord(code: "not_marked", explanation: "nobody has marked whether they came")
    private static let absent = RowWord(code: "absent", explanation: "they did not come")
    private static let inFuture = RowWord(code: "date_in_future", explanation: "the date has not come yet")
    private static let nobody = RowWord(code: "unknown_number", explanation: "nobody on our lists has that number")
}
