import Domain
import Importing
import Storage
import Web

/// One import between its first and its last row.
struct ImportRun: Sendable {
    let desk: StoreDesk
    let order: ImportOrder
    let caller: Caller
    let existing: StoredList?
    private var target: ImportBatch.Target?
    private var places: [PersonPlaces.Place: Int64] = [:]
    private let seen = SeenPeople()
    private var tally = ImportTally()
    private var newPeople: ClosedRange<Int64>?

    init(desk: StoreDesk, order: ImportOrder, caller: Caller, existing: StoredList?) {
        self.desk = desk
        self.order = order
        self.caller = caller
        self.existing = existing
    }

    mutating func begin(kind: ListKind, meeting: Int64?, header: String) async throws {
        let (order, caller) = (order, caller)
        target = try await desk.write { transaction, now in
            guard
                let list = try transaction.putList(
                    name: order.list, kind: kind, source: order.file, meeting: meeting, now: now)
            else {
                throw Refusal(
                    field: "kind", reason: "the list \"\(order.list)\" was made with another kind meanwhile",
                    remedy: "Look at it with `textbank list show`.")
            }
            let id = try transaction.beginImport(list: list, fileName: order.file, header: header, now: now)
            return Changed(ImportBatch.Target(list: list, importing: id, recordedBy: caller.name))
        }
    }

    func step(_ rows: [PreparedRow]) async throws -> ImportBatch.Outcome {
        let batch = ImportBatch(rows: rows, places: places)
        if let target {
            return try await desk.write { transaction, now in
                let outcome = try batch.store(in: transaction, target: target, now: now)
                return Changed(
                    outcome, news: outcome.suppressed.isEmpty ? [] : [.suppressed(outcome.suppressed)])
            }
        }
        let (list, seen) = (existing?.id, seen)
        return try await desk.read { transaction in
            try batch.look(in: transaction, list: list, seen: seen)
        }
    }

    mutating func take(_ outcome: ImportBatch.Outcome) {
        tally.add(outcome)
        places.merge(outcome.places) { first, _ in first }
        if let range = outcome.newPeople {
            newPeople = (newPeople?.lowerBound ?? range.lowerBound)...range.upperBound
        }
    }

    /// Takes back what the import brought. Should the store fail here too, the rows stay as an unfinished import; a
    /// repeated one finds them.
    func undo() async {
        guard let target else { return }
        let newPeople = newPeople
        var isMore = true
        while isMore {
            do {
                isMore = try await desk.write { transaction, _ in
                    Changed(
                        try transaction.undoImport(
                            target.importing, newPeople: newPeople, limit: 2_000))
                }
            } catch {
                // The first error is the one to tell.
                return
            }
        }
    }

    func finish(kind: ListKind, header: HeaderMap) async throws -> ImportAnswer {
        let (target, order, caller, tally) = (target, order, caller, tally)
        var list = existing
        if let target {
            list = try await desk.write { transaction, now in
                try transaction.finishImport(target.importing, rows: tally.rows, now: now)
                try transaction.audit(
                    who: caller.name, what: "import",
                    detail: "import \(target.importing) list \(target.list) rows \(tally.rows)", now: now)
                return Changed(try transaction.list(named: order.list))
            }
        }
        return ImportAnswer(
            importId: target.map { APIID.importing($0.importing) }, dryRun: order.isDryRun, file: order.file,
            list: .init(
                name: order.list, kind: kind.rawValue, source: list?.source ?? order.file, people: list?.people ?? 0,
                textable: list?.textable ?? 0, isNew: existing == nil),
            rows: tally.rows, actions: tally.actionCounts, newPeople: tally.newPeople, optedOut: tally.suppressed,
            reasons: tally.reasonCounts, warnings: tally.warningCounts, columns: header.mapping,
            columnWarnings: header.warnings.map { RejectionAnswer($0) }, firstProblems: tally.problems)
    }
}
