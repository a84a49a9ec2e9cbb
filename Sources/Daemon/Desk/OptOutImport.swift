import Domain
import Importing
import Storage
import Web

extension StoreDesk {
    package func importOptOuts(
        file: String, bytes: any Upload, by caller: Caller
    ) async throws -> OptOutImportAnswer {
        try await importOptOuts(file, bytes, by: caller)
    }

    private func importOptOuts(
        _ file: String, _ bytes: some Upload, by caller: Caller
    ) async throws -> OptOutImportAnswer {
        var batches = RowBatches(bytes)
        let first = try await batches.firstLine()
        // A list of bare numbers has no header; it gets one, and its rows keep their own count.
        let isBare = OptOutImport.isBareNumber(first)
        if isBare { batches.prepend(line: "Phone") }
        var tally = FileTally<OptOutImport.Outcome>()
        let seen = SeenPeople()
        while let rows = try await batches.next() {
            let batch = OptOutImport(
                rows: rows, rowsAdded: isBare ? 1 : 0, file: file, recordedBy: caller.name, seen: seen)
            let step = try await write { transaction, now in
                let step = try batch.store(in: transaction, now: now)
                return Changed(step, news: step.suppressed.isEmpty ? [] : [.suppressed(step.suppressed)])
            }
            tally.add(step.rows)
        }
        try await audit(caller, "import opt-outs", "rows \(tally.rows) suppressed \(tally[.suppressed])")
        return OptOutImportAnswer(
            file: file, rows: tally.rows, suppressed: tally[.suppressed], already: tally[.already],
            duplicate: tally[.duplicate], unreadable: tally[.unreadable], notStopped: tally[.notStopped],
            skipped: tally[.skipped], firstProblems: tally.problems)
    }
}

/// One batch of an opt-out file.
private struct OptOutImport: Sendable {
    enum Outcome: String, Hashable, Sendable {
        case suppressed, already, duplicate, unreadable, skipped
        case notStopped = "not_stopped"
    }

    struct Step: Sendable {
        var rows: [FileTally<Outcome>.Row] = []
        var suppressed: [PhoneNumber] = []
    }

    let rows: [ImportedRow]
    /// Rows in front that are ours, not the file's.
    let rowsAdded: Int
    let file: String
    let recordedBy: String
    let seen: SeenPeople

    /// The line is one number and nothing else: the file has no header.
    static func isBareNumber(_ line: String) -> Bool {
        HeaderNames.meaning(line) == nil && !line.contains { ",;\t|".contains($0) }
            && line.utf8.count { (0x30...0x39).contains($0) } >= 7
    }

    func store(in transaction: Transaction, now: Timestamp) throws -> Step {
        var step = Step()
        for row in rows where row.account.row > rowsAdded {
            let number = Int64(row.account.row - rowsAdded)
            guard let person = row.person else {
                let isWorthALook = SkipReason(rawValue: row.account.reason)?.isWorthALook ?? true
                step.rows.append(
                    .init(
                        number: number, outcome: .skipped, word: RowWord(skip: row.account.reason),
                        isProblem: isWorthALook))
                continue
            }
            // An export of everybody, with a column that says who stopped.
            if person.saysNoStop {
                step.rows.append(.init(number: number, outcome: .notStopped, word: nil, isProblem: false))
                continue
            }
            let numbers = DeskPhones.stops(person)
            var outcome: Outcome = numbers.isEmpty ? .unreadable : .duplicate
            for phone in numbers where seen.insert(phone.exposed) {
                let source = ConsentSource(
                    channel: "import", recordedBy: "\(recordedBy), file \(file), row \(number)")
                if try transaction.suppress(phone, .optedOut, source: source, now: now) {
                    step.suppressed.append(phone)
                    outcome = .suppressed
                } else if outcome == .duplicate {
                    outcome = .already
                }
            }
            step.rows.append(
                .init(
                    number: number, outcome: outcome, word: RowWord(person.phoneReading.rule),
                    isProblem: outcome == .unreadable))
        }
        return step
    }
}
