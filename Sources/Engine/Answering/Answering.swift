import Domain
import Storage

/// What an organizer wants to write to somebody who wrote.
package struct AnswerOrder: Hashable, Sendable {
    /// The organizer's own words; nil where a canned reply is meant.
    package var text: String?
    /// The name of a canned reply.
    package var canned: String?
    /// Why it must leave outside the hours.
    package var overrideReason: String?
    package var author: String

    package init(text: String?, canned: String? = nil, overrideReason: String? = nil, author: String) {
        self.text = text
        self.canned = canned
        self.overrideReason = overrideReason
        self.author = author
    }
}

/// An answer that is on its way.
package struct QueuedAnswer: Hashable, Sendable {
    package var message: MessageID
    package var body: MessageBody
    package var segments: Int
    package var expiresAt: Timestamp
    package var isOverride: Bool
    /// Why its sender is paused now; it leaves when that is over, if it has not expired.
    package var pausedReason: String?
}

/// Why an answer is not queued.
package enum AnswerObstacle: Error, Hashable, Sendable {
    /// It contradicts what is there.
    case conflict(Rejection)
    /// There is no such canned reply.
    case notFound(String)
}

/// Answers somebody who wrote: checks what may be said to whom and when, and queues it ahead of campaign texts. One
/// transaction; the caller holds the conversation.
package struct Answering: Sendable {
    /// More segments than this are no text message any more: carriers cut or refuse them.
    static let mostSegments = 10
    /// What the wire and the provider may take to bring a text.
    static let arrivalSeconds: Int64 = 60

    let launch: LaunchSettings
    let whereabouts: WhereaboutsRule

    package init(launch: LaunchSettings, whereabouts: WhereaboutsRule = WhereaboutsRule()) {
        self.launch = launch
        self.whereabouts = whereabouts
    }

    /// - Throws: an `AnswerObstacle`; a `Refusal` for words that must not be sent or an hour at which nothing may be; a
    ///   `StoreError`.
    package func answer(
        _ order: AnswerOrder, in conversation: StoredConversation, transaction: Transaction, now: Timestamp
    ) throws -> QueuedAnswer {
        if let reason = try transaction.suppression(of: conversation.phone) { throw Self.stopped(reason) }
        if try !transaction.erased(among: [conversation.phone]).isEmpty { throw Self.erased }
        let person = try conversation.person.flatMap { id throws(StoreError) in try transaction.person(id) }
        guard let reply = try transaction.replies(from: conversation.phone).last else {
            throw StoreError.failed("a conversation has no reply")
        }
        let lane = try lane(of: reply, in: transaction)
        let permission = try permission(
            zones: zones(of: conversation.phone, person), now: now, lastWrote: reply.receivedAt,
            overrideReason: order.overrideReason)
        let rendering = try rendering(order, for: person, in: transaction)
        let text = ManualText(
            conversation: conversation.id, phone: conversation.phone, person: conversation.person, reply: reply.id,
            lane: lane.id, body: MessageBody(rendering.text), author: order.author, canned: order.canned,
            overrideReason: permission.isOverride ? order.overrideReason : nil, expiresAt: permission.expiresAt)
        return QueuedAnswer(
            message: try transaction.queueManual(text, now: now), body: text.body, segments: rendering.count.segments,
            expiresAt: permission.expiresAt, isOverride: permission.isOverride, pausedReason: lane.pausedReason)
    }

    private static func stopped(_ reason: SuppressionReason) -> AnswerObstacle {
        let (why, remedy) =
            switch reason {
            case .optedOut:
                ("they opted out", "They can come back with START; close the conversation if there is nothing to do.")
            case .held:
                (
                    "a reply of theirs may be a stop or a wrong number",
                    "Decide first what it means (`inbox decide`); then they can be answered."
                )
            case .wrongNumber: ("the number is somebody else's", "Close the conversation.")
            }
        return .conflict(Rejection(field: "text", reason: "nothing may be sent to this number: \(why)", remedy: remedy))
    }

    /// Whoever was erased and writes again is a number of which nothing is known but that.
    private static let erased = AnswerObstacle.conflict(
        Rejection(
            field: "text", reason: "nothing may be sent to this number: they asked to be forgotten, and were erased",
            remedy: "They can come back with START; close the conversation if there is nothing to do."))

    /// What leaves in the last minute of the hours is heard when they are over: that minute is closed already.
    private func permission(
        zones: [String], now: Timestamp, lastWrote: Timestamp, overrideReason: String?
    ) throws(Refusal) -> AnswerHours.Permission {
        func hours(at instant: Timestamp) throws(Refusal) -> AnswerHours.Permission {
            try AnswerHours(zones: launch.window.zones).permission(
                zones: zones, now: instant, lastWrote: lastWrote, overrideReason: overrideReason)
        }
        var permission = try hours(at: now)
        guard !permission.isOverride else { return permission }
        let last = permission.expiresAt.adding(seconds: -Self.arrivalSeconds)
        guard now < last else { return try hours(at: permission.expiresAt) }
        permission.expiresAt = last
        return permission
    }

    /// The answer goes out by the lane their reply came in on.
    private func lane(of reply: StoredReply, in transaction: Transaction) throws -> StoredLane {
        let lanes = try transaction.lanes()
        if let lane = lanes.first(where: { $0.gateway == reply.gateway && $0.sender == reply.to }) { return lane }
        throw AnswerObstacle.conflict(
            Rejection(
                field: "text", reason: "the number that they wrote to is not one we send from (any more)",
                remedy: "Configure it as a sender again, or call them."))
    }

    /// Where somebody may be: what we know of the person, else the candidates of the area code.
    private func zones(of phone: PhoneNumber, _ person: StoredPerson?) -> [String] {
        let known = person.map { $0.zones.split(separator: "|").map(String.init) } ?? []
        return known.isEmpty ? whereabouts.whereabouts(PlaceFacts(areaCode: phone.areaCode)).zones : known
    }

    private func rendering(
        _ order: AnswerOrder, for person: StoredPerson?, in transaction: Transaction
    ) throws -> Rendering {
        let text: String
        if let name = order.canned {
            text = try canned(name, for: person, in: transaction)
        } else {
            text = order.text ?? ""
        }
        guard !text.allSatisfy(\.isWhitespace) else {
            throw Refusal(field: "text", reason: "it is empty", remedy: "Write the text, or name a canned reply.")
        }
        let rendering = try Rendering(text: text, isSmart: true)
        guard rendering.count.segments <= Self.mostSegments else {
            throw Refusal(
                field: "text", reason: "it has \(rendering.count.segments) segments",
                remedy: "Write at most \(Self.mostSegments).")
        }
        return rendering
    }

    /// In the person's language where there is one, else in English, else as it is; with its blanks filled.
    private func canned(_ name: String, for person: StoredPerson?, in transaction: Transaction) throws -> String {
        let all = try transaction.cannedReplies().filter { $0.name == name }
        let language = (person?.record.language ?? "").lowercased().prefix(2)
        guard
            let chosen = all.first(where: { $0.language == language }) ?? all.first(where: { $0.language == "en" })
                ?? all.first
        else { throw AnswerObstacle.notFound("canned reply \"\(name)\"") }
        var values = BlankValues([.organization: launch.organization])
        if let record = person?.record {
            values[.firstName] = record.firstName
            values[.lastName] = record.lastName
            values[.ward] = record.ward
            values[.union] = record.union
        }
        return try Script(chosen.body, field: "body").filled(with: values)
    }
}
