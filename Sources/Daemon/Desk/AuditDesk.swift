import Domain
import Storage
import Web

extension StoreDesk {
    package func auditLog(
        who: String?, phone: String?, limit: Int, by caller: Caller
    ) async throws -> [AuditAnswer] {
        let number = try phone.map { text throws(Refusal) in try DeskPhones.parse(text) }
        return try await read { transaction in
            var person: PersonID?
            if let number {
                guard let id = try transaction.personID(phone: number) else {
                    throw DeskFailure.notFound("trace of that number")
                }
                person = id
            }
            return try transaction.auditLines(who: who, person: person, before: nil, limit: limit).map { line in
                AuditAnswer(at: ISO8601.format(line.at), who: line.who, what: line.what, detail: line.detail)
            }
        }
    }
}
