import Domain
import Storage
import Web

extension StoreDesk {
    package func lists() async throws -> [ListAnswer] {
        try await read { transaction in try transaction.lists().map(ListAnswer.init) }
    }

    package func list(named name: String) async throws -> ListAnswer {
        try await read { transaction in ListAnswer(try transaction.requiredList(name)) }
    }

    package func members(of list: String, by caller: Caller) async throws -> Pages<MemberAnswer> {
        let id = try await read { transaction in try transaction.requiredList(list).id }
        try await audit(caller, "export members", "list \(id)")
        return Pages { mark in
            let members = try await read { transaction in
                try transaction.members(of: id, after: mark.number, limit: Pages<MemberAnswer>.size)
            }
            let reachable = try await read { transaction in
                try members.filter { try transaction.isReachable($0.id, by: caller) }
            }
            return (
                reachable.map(\.answer),
                members.count < Pages<MemberAnswer>.size ? nil : members.last.map { .init(number: $0.id.value) }
            )
        }
    }
}

extension ListAnswer {
    init(_ list: StoredList) {
        self.init(
            name: list.name, kind: list.kind.rawValue, source: list.source, people: list.people,
            textable: list.textable)
    }
}

extension ListedPerson {
    var answer: MemberAnswer {
        MemberAnswer(
            personId: APIID.person(id), phone: record.phone?.exposed, phoneStanding: record.phoneStanding.rawValue,
            phoneReason: record.phoneReason, firstName: record.firstName, lastName: record.lastName,
            email: record.email, ward: record.ward, union: record.union, language: record.language, zip: record.zip,
            state: record.state, zone: record.zone, externalId: record.externalID, suppression: suppression)
    }
}
