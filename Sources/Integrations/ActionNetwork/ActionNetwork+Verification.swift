import Domain
import Gateways

extension ActionNetwork {
    /// What asking about one event brought.
    package enum Verification: Hashable, Sendable {
        /// The record is there. Person, date and source are now the record's own; what the webhook claimed beyond them
        /// (a phone, an e-mail address) stays only where the record's person is the one the webhook named.
        case confirmed(ActionEvent)
        /// There is no such record, or it is somebody else's: the webhook was no truth.
        case denied(code: String)
        /// Nothing is settled: ask later.
        case unclear(PollTrouble)
    }

    /// Asks for the event's own record; nil where there is no key, or the event names no record below our API's address.
    package func verificationCall(for event: ActionEvent) -> HTTPCall? {
        guard let url = event.verifyURL, LinkAddress(url)?.isUnder(base) == true else { return nil }
        return get(url)
    }

    package func verification(in answer: HTTPAnswer, of event: ActionEvent) -> Verification {
        if case .response(let response) = answer, [404, 410].contains(response.status) {
            return .denied(code: "http_\(response.status)")
        }
        let object: JSONRecord
        switch PollAnswer.body(of: answer, sentence: { $0.text("error") }) {
        case .trouble(let trouble): return .unclear(trouble)
        case .object(let whole): object = whole
        }
        guard let kind = ActionNetworkKind(rawValue: event.kind), !object.texts("identifiers").isEmpty else {
            return .unclear(
                PollTrouble(kind: .failed, code: "malformed_answer", words: "its answer is not the record"))
        }
        let record = ActionNetworkRecord(kind: kind, record: object, assumedPageID: page?.id)
        let asked = event.verifyURL.flatMap { ActionNetworkRecord.id(in: $0, after: kind.records) }
        guard let id = record.id, asked == nil || id == asked else { return .denied(code: "another_record") }
        if let personID = record.personID, let claimed = event.knownID, claimed != Self.prefix + personID {
            return .denied(code: "another_person")
        }
        let told = record.event(
            evidence: evidence, letters: letters, base: base, fallbackKey: event.key, receivedAt: event.at,
            isVerified: true)
        if event.progress == .done, told.progress != .done { return .denied(code: "not_done") }
        var confirmed = event
        confirmed.isVerified = true
        if told.isDated { (confirmed.at, confirmed.isDated) = (told.at, true) }
        confirmed.asOf = told.asOf ?? event.asOf
        if told.knownID != nil && event.knownID == nil {
            (confirmed.phones, confirmed.emails) = ([], [])
            confirmed.knownID = told.knownID
        }
        // A token is a claim to be somebody's text: only the record's own counts.
        (confirmed.token, confirmed.source) = (told.token, told.source)
        return .confirmed(confirmed)
    }

    /// Asks for the person's own record, for an event that came without a way to recognise anybody: a signer whose phone
    /// Action Network knows already may arrive with none.
    package func personCall(for event: ActionEvent) -> HTTPCall? {
        guard let known = event.knownID, known.hasPrefix(Self.prefix),
            let id = Self.identifier(known.dropFirst(Self.prefix.utf8.count))
        else { return nil }
        return get("\(base.text)/people/\(id)")
    }

    /// The event with the phones, addresses and names of the person's record; nil where the answer is not that record.
    package func event(_ event: ActionEvent, withPersonIn answer: HTTPAnswer) -> ActionEvent? {
        guard case .object(let object) = PollAnswer.body(of: answer, sentence: { $0.text("error") }),
            let known = event.knownID,
            object.texts("identifiers").contains(where: { $0.lowercased() == known })
        else { return nil }
        let person = ReachedPerson(object)
        var event = event
        event.phones += person.phones.filter { !event.phones.contains($0) }
        event.emails += person.emails.filter { !event.emails.contains($0) }
        if event.firstName.isEmpty && event.lastName.isEmpty {
            (event.firstName, event.lastName) = (person.firstName, person.lastName)
        }
        if person.phoneStatuses.contains(where: { $0 != "subscribed" }) {
            event.textRefusal = event.textRefusal ?? .doubtful
        }
        return event
    }
}
