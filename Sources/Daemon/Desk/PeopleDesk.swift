import Domain
import Storage
import Web

extension StoreDesk {
    package func person(phone text: String, by caller: Caller) async throws -> PersonAnswer {
        let phone = try DeskPhones.parse(text)
        let now = store.now()
        let (settings, isSpooling) = (settings, settings.isSpooling())
        let (answer, id) = try await read { transaction in
            let holding = Holding(settings: settings, isSpooling: isSpooling, transaction: transaction, now: now)
            let (answer, id) = try Self.person(phone, by: caller, holding: holding, in: transaction)
            guard try transaction.isReachable(id, by: caller) else {
                throw DeskFailure.notFound("trace of that number")
            }
            return (answer, id)
        }
        try await audit(caller, "look at a number", id.map { "person \($0)" } ?? "nobody we know", person: id)
        return answer
    }

    private static func person(
        _ phone: PhoneNumber, by caller: Caller, holding: Holding, in transaction: Transaction
    ) throws -> (PersonAnswer, PersonID?) {
        let known = try transaction.person(phone: phone)
        let names = try transaction.campaignNames()
        let suppression = try transaction.suppressionRow(of: phone)
        let texts = try transaction.texts(to: phone)
        let replies = try transaction.replies(from: phone)
        let verdicts = try transaction.verdicts(on: phone)
        let consent = try transaction.consentEntries(of: phone)
        guard known != nil || suppression != nil || !texts.isEmpty || !replies.isEmpty || !consent.isEmpty else {
            throw DeskFailure.notFound("trace of that number")
        }
        var history = PersonHistory(
            phone: phone, person: known, suppression: suppression?.reason, holding: holding, transaction: transaction)
        let answer = PersonAnswer(
            phone: phone.exposed, person: known.map(KnownPersonAnswer.init),
            suppression: suppression.map {
                SuppressionAnswer(reason: $0.reason, since: ISO8601.format($0.since), source: $0.source)
            },
            lists: try known.map { person throws(StoreError) in try transaction.memberships(of: person.id) } ?? [],
            campaigns: try known.map { person throws(StoreError) in try transaction.participations(of: person.id) }
                ?? [],
            texts: try history.texts(texts),
            replies: replies.map {
                var reply = ReplyAnswer($0, name: known?.fullName, campaign: $0.campaign.flatMap { names[$0] })
                reply.decidedLabel = verdicts[$0.id]?.word
                reply.decidedBy = verdicts[$0.id]?.by
                reply.decidedAt = verdicts[$0.id].map { ISO8601.format($0.at) }
                return reply
            },
            conversions: try known.map { person throws(StoreError) in try transaction.conversions(of: person.id) }
                ?? [],
            consent: consent, upcoming: try history.upcoming(),
            clicks: try known.map { person throws(StoreError) in try transaction.clicks(of: person.id) } ?? [],
            deeds: try transaction.deeds(about: known?.id, phone: phone, withLooks: caller.role == .admin))
        return (answer, known?.id)
    }
}

extension KnownPersonAnswer {
    init(_ person: StoredPerson) {
        let record = person.record
        self.init(
            personId: APIID.person(person.id), phoneStanding: record.phoneStanding.rawValue,
            phoneReason: record.phoneReason, firstName: record.firstName, lastName: record.lastName,
            email: record.email, ward: record.ward, union: record.union, language: record.language, zip: record.zip,
            state: record.state, zone: record.zone, externalId: record.externalID,
            zones: person.zones.split(separator: "|").map { String($0) },
            states: person.states.split(separator: "|").map { String($0) }, createdAt: ISO8601.format(person.createdAt))
    }
}

extension StoredPerson {
    /// Nil when no name is known.
    var fullName: String? {
        let name = [record.firstName, record.lastName].filter { !$0.isEmpty }.joined(separator: " ")
        return name.isEmpty ? nil : name
    }
}

extension MessageKind {
    /// The word in the API.
    var word: String {
        switch self {
        case .campaign: "campaign"
        case .manual: "manual"
        case .compliance: "compliance"
        }
    }
}
