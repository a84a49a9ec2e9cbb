import Domain
import Storage
import Web

extension StoreDesk {
    package func tags() async throws -> [TagAnswer] {
        try await read { transaction in try transaction.tags().map(TagAnswer.init) }
    }

    package func tag(_ name: String, by caller: Caller) async throws -> TaggedAnswer {
        let scope = inboxScope(of: caller)
        let answer = try await read { transaction in
            guard let tag = try transaction.tag(named: name) else { throw DeskFailure.notFound("tag \"\(name)\"") }
            return TaggedAnswer(
                tag: TagAnswer(tag),
                people: try transaction.people(withTag: name, scope: scope).map { person in
                    TaggedPersonAnswer(
                        personId: APIID.person(person.person),
                        name: [person.firstName, person.lastName].filter { !$0.isEmpty }.joined(separator: " "),
                        ward: person.ward, at: ISO8601.format(person.at), author: person.author,
                        replyId: person.reply.map(APIID.reply))
                })
        }
        try await audit(caller, "look at a tag", "\(name), \(answer.people.count) people")
        return answer
    }

    package func addTag(_ name: String, to whom: TagTarget, by caller: Caller) async throws -> TagChangeAnswer {
        guard (1...60).contains(name.count), !name.allSatisfy(\.isWhitespace) else {
            throw Refusal(field: "name", reason: "it does not have 1 to 60 characters", remedy: "Give another name.")
        }
        let scope = inboxScope(of: caller)
        return try await write { transaction, now in
            let (person, reply) = try transaction.tagged(whom, scope: scope)
            guard let tag = try transaction.putTag(name, by: caller.name, now: now) else {
                throw DeskFailure.conflict(
                    Rejection(
                        field: "name", reason: "a list of that name is there that is no tag",
                        remedy: "Give the tag another name."))
            }
            let isNew = try transaction.addTag(tag, to: person, reply: reply, by: caller.name, now: now)
            if isNew {
                try transaction.audit(
                    who: caller.name, what: "add tag", detail: "\(name), person \(person)", now: now)
            }
            return Changed(try transaction.change(of: name, person: person, isChanged: isNew))
        }
    }

    package func removeTag(_ name: String, from whom: TagTarget, by caller: Caller) async throws -> TagChangeAnswer {
        let scope = inboxScope(of: caller)
        return try await write { transaction, now in
            guard let tag = try transaction.tag(named: name) else { throw DeskFailure.notFound("tag \"\(name)\"") }
            let (person, _) = try transaction.tagged(whom, scope: scope)
            let isGone = try transaction.removeTag(tag, from: person)
            if isGone {
                try transaction.audit(
                    who: caller.name, what: "remove tag", detail: "\(name), person \(person)", now: now)
            }
            return Changed(try transaction.change(of: name, person: person, isChanged: isGone))
        }
    }
}

extension Transaction {
    /// Who is meant, and by which reply. A tag is about a person we know.
    fileprivate func tagged(_ whom: TagTarget, scope: InboxScope?) throws -> (PersonID, ReplyID?) {
        let phone: PhoneNumber
        var reply: ReplyID?
        switch whom {
        case .phone(let text): phone = try DeskPhones.parse(text)
        case .reply(let id):
            guard let found = try self.phone(ofReply: ReplyID(id)) else { throw DeskFailure.notFound("such reply") }
            phone = found
            reply = ReplyID(id)
        }
        guard let person = try personID(phone: phone) else {
            throw DeskFailure.notFound("person with that number: import them first")
        }
        if let scope, try !isPerson(person, in: scope) {
            throw DeskFailure.notFound("person with that number: import them first")
        }
        return (person, reply)
    }

    fileprivate func change(of name: String, person: PersonID, isChanged: Bool) throws(StoreError) -> TagChangeAnswer {
        TagChangeAnswer(
            tag: name, personId: APIID.person(person), changed: isChanged,
            people: try tag(named: name)?.people ?? 0)
    }
}

extension TagAnswer {
    init(_ tag: StoredTag) {
        self.init(
            name: tag.name, list: tag.name, people: tag.people, createdAt: ISO8601.format(tag.createdAt),
            author: tag.author)
    }
}
