import Domain
import Storage
import Web

extension StoreDesk {
    package func verifyConsent(expected: String?, by caller: Caller) async throws -> LedgerAnswer {
        let report = try await read { transaction in try transaction.verifyConsent(expected: expected) }
        try await audit(caller, "verify consent", "entries \(report.entries), problems \(report.problems.count)")
        return LedgerAnswer(
            holds: report.problems.isEmpty && report.holdsExpected != false, entries: report.entries, head: report.head,
            holdsExpected: report.holdsExpected,
            problems: report.problems.map { LedgerProblemAnswer(entry: $0.entry, problem: $0.words) })
    }

    package func erase(phone text: String, note: String, by caller: Caller) async throws -> ErasureAnswer {
        let phone = try DeskPhones.parse(text)
        return try await write { transaction, now in
            let report = try transaction.erase(
                phone, source: ConsentSource(channel: "person", recordedBy: caller.name, note: note), now: now)
            try transaction.audit(
                who: caller.name, what: "erase a person",
                detail: report.person.map { "person \($0)" } ?? "nobody we knew", now: now)
            return Changed(
                ErasureAnswer(
                    wasKnown: report.person != nil, texts: report.texts, replies: report.replies,
                    webhooks: report.webhooks),
                news: [.suppressed([phone])])
        }
    }
}
