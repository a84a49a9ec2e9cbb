import Domain
import Storage
import Web

extension StoreDesk {
    package func optOut(phone text: String, note: String?, by caller: Caller) async throws -> ConsentChangeAnswer {
        let phone = try DeskPhones.parse(text)
        return try await write { transaction, now in
            let isNew = try transaction.suppress(
                phone, .optedOut, source: Self.source(caller, note), now: now)
            let who = try transaction.personID(phone: phone)
            try transaction.audit(
                who: caller.name, what: "opt out", detail: who.map { "person \($0)" } ?? "nobody we know", now: now)
            return Changed(
                ConsentChangeAnswer(
                    phone: phone.exposed, suppression: try transaction.suppression(of: phone)?.rawValue, changed: isNew),
                news: [.suppressed([phone])])
        }
    }

    package func optIn(phone text: String, note: String, by caller: Caller) async throws -> ConsentChangeAnswer {
        let phone = try DeskPhones.parse(text)
        return try await write { transaction, now in
            guard try transaction.isReachable(try transaction.personID(phone: phone), by: caller) else {
                throw DeskFailure.notFound("trace of that number")
            }
            let isLifted = try transaction.lift(phone, source: Self.source(caller, note), now: now)
            let who = try transaction.personID(phone: phone)
            try transaction.audit(
                who: caller.name, what: "opt in", detail: who.map { "person \($0)" } ?? "nobody we know", now: now)
            return Changed(
                ConsentChangeAnswer(phone: phone.exposed, suppression: nil, changed: isLifted), news: [.work])
        }
    }

    /// The ledger keeps who recorded it and how the person said so.
    private static func source(_ caller: Caller, _ note: String?) -> ConsentSource {
        ConsentSource(channel: "person", recordedBy: caller.name, note: note)
    }

    package func optOuts(by caller: Caller) async throws -> Pages<OptOutAnswer> {
        try await audit(caller, "export opt-outs", "every reason")
        return Pages { mark in
            let rows = try await read { transaction in
                try transaction.suppressions(after: mark.text, limit: Pages<OptOutAnswer>.size)
            }
            return (
                rows.map {
                    OptOutAnswer(
                        phone: $0.phone, reason: $0.reason, since: ISO8601.format($0.since), source: $0.source)
                },
                rows.count < Pages<OptOutAnswer>.size ? nil : rows.last.map { .init(text: $0.phone) }
            )
        }
    }

    package func suppressionCounts() async throws -> [String: Int64] {
        try await read { transaction in
            let known = try transaction.suppressionCounts()
            return Dictionary(
                uniqueKeysWithValues: SuppressionReason.allCases.map { reason in
                    (reason.rawValue, known.first { $0.reason == reason.rawValue }?.count ?? 0)
                })
        }
    }
}
