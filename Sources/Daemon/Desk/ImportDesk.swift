import Domain
import Engine
import Importing
import Storage
import Web

extension StoreDesk {
    package func importList(
        _ order: ImportOrder, bytes: any Upload, by caller: Caller
    ) async throws -> ImportAnswer {
        let plan = try await importPlan(order)
        return try await importList(plan, order, bytes, by: caller)
    }

    /// What an import will do it to, checked before the first row is read.
    private struct ImportPlan {
        var list: StoredList?
        var kind: ListKind
        var meeting: Int64?
        var wards: [Ward]
    }

    private func importPlan(_ order: ImportOrder) async throws -> ImportPlan {
        try await read { transaction in
            var rejections: [Rejection] = []
            let list = try transaction.list(named: order.list)
            let kind = order.kind.flatMap { ListKind(rawValue: $0) } ?? list?.kind
            if let list, let kind, list.kind != kind {
                rejections.append(Self.otherKind(list.name, list.kind, kind))
            }
            if kind == nil {
                rejections.append(
                    Rejection(
                        field: "kind", reason: "the list \"\(order.list)\" is new, and nothing says what it is made of",
                        remedy: "Give activated, cold or other."))
            }
            var meeting: Int64?
            if let name = order.meeting {
                meeting = try transaction.meeting(named: name)?.id
                if meeting == nil {
                    rejections.append(
                        Rejection(
                            field: "meeting", reason: "there is no meeting \"\(name)\"",
                            remedy: "Add it with `textbank meeting add`."))
                }
            }
            guard rejections.isEmpty, let kind else { throw Refusal(rejections) }
            return ImportPlan(list: list, kind: kind, meeting: meeting, wards: try transaction.wards())
        }
    }

    private static func otherKind(_ name: String, _ kind: ListKind, _ asked: ListKind) -> Rejection {
        Rejection(
            field: "kind",
            reason: "the list \"\(name)\" exists and its kind is \(kind.rawValue), not \(asked.rawValue)",
            remedy: "Give \(kind.rawValue), or another list's name: comparisons rest on what a list is made of.")
    }

    private func importList(
        _ plan: ImportPlan, _ order: ImportOrder, _ bytes: some Upload, by caller: Caller
    ) async throws -> ImportAnswer {
        var batches = RowBatches(bytes)
        var preparation = ImportPreparation(
            zones: settings.launch.window.zones,
            places: PersonPlaces(rule: settings.whereabouts, wards: plan.wards))
        func nextBatch() async throws -> [PreparedRow]? {
            guard let rows = try await batches.next() else { return nil }
            return rows.map { preparation.prepare($0) }
        }

        // Nothing is begun before the header is understood.
        var current = try await nextBatch()
        guard let header = batches.reader.header else {
            throw Refusal(field: "file", reason: "it has no rows", remedy: "Give a CSV with a header row.")
        }
        var run = ImportRun(desk: self, order: order, caller: caller, existing: plan.list)
        if !order.isDryRun {
            try await run.begin(kind: plan.kind, meeting: plan.meeting, header: header.headers.joined(separator: ","))
        }
        do {
            while let rows = current {
                // The next rows are read while the store works on these.
                let step = run
                async let outcome = step.step(rows)
                current = try await nextBatch()
                try await run.take(outcome)
            }
        } catch {
            // Half a list is no list: what it brought goes again, opt-outs excepted.
            await run.undo()
            throw error
        }
        return try await run.finish(kind: plan.kind, header: header)
    }

    package func importRows(
        _ importing: Int64, all: Bool, by caller: Caller
    ) async throws -> Pages<ImportRowAnswer> {
        guard try await read({ transaction in try transaction.hasImport(importing) }) else {
            throw DeskFailure.notFound("import \(APIID.importing(importing))")
        }
        try await audit(caller, "import rows", "import \(importing)")
        return Pages { mark in
            let rows = try await read { transaction in
                try transaction.importRows(
                    importing, all: all, after: mark.number, limit: Pages<ImportRowAnswer>.size)
            }
            return (
                rows.map { row in
                    ImportRowAnswer(
                        row: row.number, action: row.action.rawValue, reason: row.reason,
                        personId: row.person.map(APIID.person), raw: row.raw)
                },
                rows.count < Pages<ImportRowAnswer>.size ? nil : rows.last.map { .init(number: $0.number) }
            )
        }
    }
}
