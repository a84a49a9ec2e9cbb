import Domain

/// One record of Action Network, whether a webhook brought it or the API: who, when, where from, and how far it went.
struct ActionNetworkRecord {
    let kind: ActionNetworkKind
    let record: JSONRecord
    /// The page it is of where it does not say so itself: the one that was asked for.
    var assumedPageID: String?

    /// The bare id of the record itself.
    var id: String? {
        for identifier in record.texts("identifiers") where identifier.lowercased().hasPrefix(ActionNetwork.prefix) {
            if let id = ActionNetwork.identifier(identifier.dropFirst(ActionNetwork.prefix.utf8.count)) { return id }
        }
        return link("self").flatMap { Self.id(in: $0, after: kind.records) }
    }

    /// The bare id of the page it was done on.
    var pageID: String? { ownPageID ?? assumedPageID }

    var ownPageID: String? {
        for name in kind.pageLinks {
            if let id = link(name).flatMap({ Self.id(in: $0, after: kind.folder) }) { return id }
        }
        let field = ActionNetwork.prefix + kind.folder.dropLast() + "_id"
        return record.text(field).flatMap { ActionNetwork.identifier($0) }
            ?? link("self").flatMap { Self.id(in: $0, after: kind.folder) }
    }

    /// The bare id of the activist.
    var personID: String? {
        if let id = link("osdi:person").flatMap({ Self.id(in: $0, after: "people") }) { return id }
        if let id = record.text("action_network:person_id").flatMap({ ActionNetwork.identifier($0) }) { return id }
        for identifier in record.record("person")?.texts("identifiers") ?? []
        where identifier.lowercased().hasPrefix(ActionNetwork.prefix) {
            if let id = ActionNetwork.identifier(identifier.dropFirst(ActionNetwork.prefix.utf8.count)) { return id }
        }
        return nil
    }

    private func link(_ name: String) -> String? { record.record("_links")?.record(name)?.text("href") }

    /// The path segment after a folder's name: `…/people/P` is P.
    static func id(in href: String, after folder: String) -> String? {
        let path = href.prefix { $0 != "?" && $0 != "#" }
        let parts = path.split(separator: "/")
        guard let index = parts.lastIndex(where: { $0 == folder }), index + 1 < parts.count else { return nil }
        return ActionNetwork.identifier(parts[index + 1])
    }

    /// Where the API has it: the link to itself, when it leads into the API we were told of and nowhere else.
    func verifyURL(under base: LinkAddress) -> String? {
        guard let href = link("self"), let address = LinkAddress(href), address.isUnder(base),
            address.query == nil, address.fragment == nil
        else { return nil }
        return href
    }

    var modifiedAt: Timestamp? { record.instant("modified_date") ?? record.instant("created_date") }

    func progress(_ letters: ActionNetwork.LetterRule) -> ActionEvent.Progress {
        switch kind {
        case .outreach where letters == .messageOrTargets: hasLetter ? .done : .started
        case .attendance:
            switch record.text("status")?.lowercased() {
            case "declined", "cancelled", "canceled": .revoked
            case "tentative", "needs action", "needs_action": .started
            // Action Network itself says "accepted", or nothing.
            default: .done
            }
        default: .done
        }
    }

    private var hasLetter: Bool {
        if record.text("message") != nil { return true }
        if record.list("targets").contains(where: { ($0 as? [String: Any])?.isEmpty == false || $0 is String }) {
            return true
        }
        return record.text("duration").flatMap { Int($0) }.map { $0 > 0 } ?? false
    }

    /// - Parameters:
    ///   - fallbackKey: names the fact where the record has no id.
    ///   - receivedAt: when it came in: the date of a record without one.
    func event(
        evidence: Evidence, letters: ActionNetwork.LetterRule, base: LinkAddress, fallbackKey: String,
        receivedAt: Timestamp, isVerified: Bool
    ) -> ActionEvent {
        let created = record.instant("created_date") ?? record.instant("modified_date")
        let person = ReachedPerson(record.record("person"))
        let progress = progress(letters)
        let source = record.record("action_network:referrer_data")?.text("source")
        return ActionEvent(
            key: key(progress, fallback: fallbackKey), kind: kind.rawValue, resource: resource, progress: progress,
            evidence: evidence, at: created ?? receivedAt, isDated: created != nil, asOf: modifiedAt,
            token: source.flatMap { LinkSource.token(in: $0) }, source: source,
            knownID: personID.map { ActionNetwork.prefix + $0 }, phones: person.phones, emails: person.emails,
            firstName: person.firstName, lastName: person.lastName,
            textRefusal: person.phoneStatuses.contains { $0 != "subscribed" } ? .doubtful : nil,
            isVerified: isVerified, verifyURL: verifyURL(under: base))
    }

    var resource: String? { pageID.map { "\(ActionNetwork.prefix)\(kind.folder)/\($0)" } }

    /// A letter to three targets is three records, and somebody may write again: all of it is one fact, that this person
    /// wrote to them. What was only begun is another fact, which the letter does not wait for.
    private func key(_ progress: ActionEvent.Progress, fallback: String) -> String {
        let own = id.map { "\(ActionNetwork.prefix)\(kind.rawValue):\($0)" } ?? fallback
        guard kind == .outreach else { return own }
        let end = progress == .started ? ":started" : ""
        guard let personID else { return own + end }
        return "\(ActionNetwork.prefix)letter:\(pageID ?? "unnamed"):\(personID)\(end)"
    }
}
