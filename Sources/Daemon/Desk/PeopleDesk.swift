import Domain
import Storage
import Web

extension StoreDesk {
    package func person(phone text: String, by caller: Caller) async throws -> PersonAnswer {
        let phone = try DeskPhones.parse(text)
        let now = store.now()
        let (answer, id) = try await read { transaction in
            let (answer, id) = try Self.person(phone, in: transaction, now: now)
            guard try transaction.isReachable(id, by: caller) else {
                throw DeskFailure.notFound("trace of that number")
            }
            return (answer, id)
        }
        try await audit(caller, "look at a number", id.map { "person \($0)" } ?? "nobody we know", person: id)
        return answer
    }

    private static func person(
        _ phone: PhoneNumber, in transaction: Transaction, now: Timestamp
    ) throws -> (PersonAnswer, PersonID?) {
        let known = try transaction.person(phone: phone)
        let names = try transaction.campaignNames()
        let suppression = try transaction.suppressionRow(of: phone)
        let texts = try transaction.texts(to: phone, now: now)
        let replies = try transaction.replies(from: phone)
        let consent = try transaction.consentEntries(of: phone)
        guard known != nil || suppression != nil || !texts.isEmpty || !replies.isEmpty || !consent.isEmpty else {
            throw DeskFailure.notFound("trace of that number")
        }
        let answer = PersonAnswer(
            phone: phone.exposed, person: known.map(KnownPersonAnswer.init),
            suppression: suppression.map {
                SuppressionAnswer(reason: $0.reason, since: ISO8601.format($0.since), source: $0.source)
            },
            lists: try known.map { person throws(StoreError) in try transaction.memberships(of: person.id) } ?? [],
            campaigns: try known.map { person throws(StoreError) in try transaction.participations(of: person.id) }
                ?? [],
            texts: texts.map { $0.answer(now: now, isSuppressed: suppression != nil) },
            replies: replies.map {
                ReplyAnswer($0, name: known?.fullName, campaign: $0.campaign.flatMap { names[$0] })
            },
            conversions: try known.map { person throws(StoreError) in try transaction.conversions(of: person.id) }
                ?? [],
            consent: consent)
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

extension TextRow {
    func answer(now: Timestamp, isSuppressed: Bool) -> TextAnswer {
        func instant(_ time: Timestamp?) -> String? { time.map { ISO8601.format($0) } }
        return TextAnswer(
            messageId: APIID.message(id), campaign: campaign, step: campaign == nil ? nil : step, stepName: stepName,
            kind: kind.word, state: state.word, reason: reason, code: code, attempts: attempts, segments: segments,
            dueAt: ISO8601.format(dueAt), expiresAt: ISO8601.format(expiresAt), claimedAt: instant(claimedAt),
            acceptedAt: instant(acceptedAt), deliveredAt: instant(deliveredAt), settledAt: instant(settledAt),
            gateway: gateway, sender: sender, heldBy: heldBy(now: now, isSuppressed: isSuppressed))
    }

    /// What a queued text waits for, the most lasting first.
    private func heldBy(now: Timestamp, isSuppressed: Bool) -> String? {
        guard state == .queued else { return nil }
        if isSuppressed, kind != .compliance { return "suppression" }
        if let campaignState, campaignState != CampaignState.running.rawValue { return "campaign_\(campaignState)" }
        if isLanePaused { return "lane_paused" }
        if dueAt > now { return "due" }
        return isWindowOpen ? nil : "window"
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
