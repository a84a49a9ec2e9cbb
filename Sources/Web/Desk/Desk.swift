import Domain

/// All that the API asks of what is behind it. `Daemon` implements it over the store; tests by hand.
///
/// Every function may throw `Refusal` (422: what was given cannot be used), `DeskFailure`, or anything else (500).
package protocol Desk: StatusDesk, FenceDesk, ImportDesk, ListDesk, PeopleDesk, MeetingDesk, CampaignDesk, ProofDesk,
    UncertainDesk, InboxDesk, ConversationDesk, TagDesk, AnswerDesk,
    OptOutDesk, ConsentDesk, ConversionDesk, ActionDesk, BaselineDesk, TokenDesk, AuditDesk, ReplayDesk
{}

/// Why the desk could not do what was asked, other than by a refusal of what was given.
package enum DeskFailure: Error, Hashable, Sendable {
    /// There is none: in words that may be shown, without a phone number.
    case notFound(String)
    /// It contradicts what is there.
    case conflict(Rejection)
    /// The store is busy, or its disk is full: in words for the operator.
    case busy(String)
    /// A fault of ours: in words for the log alone, without a phone number, a text or a secret.
    case fault(String)

    /// Nil for a fault, which is answered with its number in the log.
    var problem: Problem? {
        switch self {
        case .notFound(let what): .notFound(what)
        case .conflict(let rejection):
            Problem(
                status: 409, title: "Conflict", detail: "It contradicts what is there; nothing was changed.",
                errors: [rejection])
        case .busy(let why): .busy(why)
        case .fault: nil
        }
    }
}

/// `{"data": […]}`.
package struct Collection<Item: Encodable & Sendable>: Encodable, Sendable {
    package var data: [Item]

    package init(_ data: [Item]) { self.data = data }
}

/// Ids as the API writes them: the kind, and our number, which callers must not read.
package enum APIID {
    package static func person(_ id: PersonID) -> String { "per_\(id)" }
    package static func message(_ id: MessageID) -> String { "msg_\(id)" }
    package static func reply(_ id: ReplyID) -> String { "rpl_\(id)" }
    package static func campaign(_ id: CampaignID) -> String { "cmp_\(id)" }
    package static func importing(_ id: Int64) -> String { "imp_\(id)" }

    /// The number in an id of that kind; nil for anything else.
    package static func number(_ text: String, _ prefix: String) -> Int64? {
        guard text.hasPrefix(prefix), let number = Int64(text.dropFirst(prefix.count)), number > 0 else { return nil }
        return number
    }
}
