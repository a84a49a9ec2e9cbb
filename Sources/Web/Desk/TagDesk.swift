/// What is captured from answers: tags are lists, and so audiences.
package protocol TagDesk: Sendable {
    func tags() async throws -> [TagAnswer]
    func tag(_ name: String, by caller: Caller) async throws -> TaggedAnswer
    func addTag(_ name: String, to whom: TagTarget, by caller: Caller) async throws -> TagChangeAnswer
    func removeTag(_ name: String, from whom: TagTarget, by caller: Caller) async throws -> TagChangeAnswer
}

/// Who is meant.
package enum TagTarget: Hashable, Sendable {
    case phone(String)
    /// The person who wrote this reply, which is kept as the reason.
    case reply(Int64)
}

package struct TagAnswer: Encodable, Hashable, Sendable {
    package var name: String
    /// The list of the same people, as plans name it.
    package var list: String
    package var people: Int64
    package var createdAt: String
    package var author: String

    package init(name: String, list: String, people: Int64, createdAt: String, author: String) {
        self.name = name
        self.list = list
        self.people = people
        self.createdAt = createdAt
        self.author = author
    }
}

package struct TaggedAnswer: Encodable, Hashable, Sendable {
    package var tag: TagAnswer
    package var people: [TaggedPersonAnswer]

    package init(tag: TagAnswer, people: [TaggedPersonAnswer]) {
        self.tag = tag
        self.people = people
    }
}

/// Without the number: to reach them, use the list.
package struct TaggedPersonAnswer: Encodable, Hashable, Sendable {
    package var personId: String
    package var name: String
    package var ward: String
    package var at: String
    package var author: String
    package var replyId: String?

    package init(personId: String, name: String, ward: String, at: String, author: String, replyId: String?) {
        self.personId = personId
        self.name = name
        self.ward = ward
        self.at = at
        self.author = author
        self.replyId = replyId
    }
}

package struct TagChangeAnswer: Encodable, Hashable, Sendable {
    package var tag: String
    package var personId: String
    package var changed: Bool
    /// How many have it now.
    package var people: Int64

    package init(tag: String, personId: String, changed: Bool, people: Int64) {
        self.tag = tag
        self.personId = personId
        self.changed = changed
        self.people = people
    }
}
