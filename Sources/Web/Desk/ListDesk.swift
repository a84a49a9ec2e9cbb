/// Lists and who is on them.
package protocol ListDesk: Sendable {
    func lists() async throws -> [ListAnswer]
    func list(named name: String) async throws -> ListAnswer
    func members(of list: String, by caller: Caller) async throws -> Pages<MemberAnswer>
}

package struct ListAnswer: Encodable, Hashable, Sendable {
    package var name: String
    package var kind: String
    package var source: String
    package var people: Int64
    package var textable: Int64

    package init(name: String, kind: String, source: String, people: Int64, textable: Int64) {
        self.name = name
        self.kind = kind
        self.source = source
        self.people = people
        self.textable = textable
    }
}

package struct MemberAnswer: StreamRow, Hashable {
    package var personId: String
    package var phone: String?
    package var phoneStanding: String
    package var phoneReason: String?
    package var firstName: String
    package var lastName: String
    package var email: String
    package var ward: String
    package var union: String
    package var language: String
    package var zip: String
    package var state: String
    package var zone: String
    package var externalId: String
    package var suppression: String?

    package init(
        personId: String, phone: String?, phoneStanding: String, phoneReason: String?, firstName: String,
        lastName: String, email: String, ward: String, union: String, language: String, zip: String, state: String,
        zone: String, externalId: String, suppression: String?
    ) {
        self.personId = personId
        self.phone = phone
        self.phoneStanding = phoneStanding
        self.phoneReason = phoneReason
        self.firstName = firstName
        self.lastName = lastName
        self.email = email
        self.ward = ward
        self.union = union
        self.language = language
        self.zip = zip
        self.state = state
        self.zone = zone
        self.externalId = externalId
        self.suppression = suppression
    }

    package static let columns = [
        "person_id", "phone", "phone_standing", "phone_reason", "first_name", "last_name", "email", "ward", "union",
        "language", "zip", "state", "zone", "external_id", "suppression",
    ]
    package var cells: [String] {
        [
            personId, phone ?? "", phoneStanding, phoneReason ?? "", firstName, lastName, email, ward, union, language,
            zip, state, zone, externalId, suppression ?? "",
        ]
    }
}
