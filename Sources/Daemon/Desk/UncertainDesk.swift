import Domain
import Engine
import Storage
import Web

extension StoreDesk {
    package func uncertain(_ campaign: String, by caller: Caller) async throws -> [UncertainAnswer] {
        let now = store.now()
        let askable = settings.askableGateways
        let (id, answers) = try await read { transaction in
            let stored = try transaction.requiredCampaign(campaign)
            let names = try transaction.stepNames(of: stored.id)
            let doubts = try transaction.doubts(of: stored.id)
            let lookUps = Dictionary(
                grouping: try doubts.first.flatMap { first throws(StoreError) in
                    try transaction.lookUps(from: first.id, through: doubts[doubts.count - 1].id)
                } ?? [], by: \.message)
            let answers = doubts.map { doubt in
                UncertainAnswer(
                    messageId: APIID.message(doubt.id), step: doubt.step, stepName: names[doubt.step] ?? "",
                    personId: APIID.person(doubt.person), phone: doubt.phone.exposed,
                    handedAt: ISO8601.format(doubt.handedAt), code: doubt.code,
                    lookUps: (lookUps[doubt.id] ?? []).filter { $0.askedAt >= doubt.handedAt }.map(LookUpAnswer.init),
                    obstacle: Resending.obstacle(to: doubt, canBeAsked: askable.contains(doubt.gateway), now: now)?
                        .rawValue)
            }
            return (stored.id, answers)
        }
        try await audit(caller, "look at uncertain", "campaign \(id) texts \(answers.count)")
        return answers
    }

    package func settle(
        _ campaign: String, as word: DoubtWord, named: [String]?, by caller: Caller
    ) async throws -> DoubtOrderAnswer {
        let state: MessageState = word == .sent ? .accepted : .rejected
        let settlement: DoubtSettlement = word == .sent ? .settledSent : .settledNotSent
        return try await decide(campaign, "settle uncertain as \(word.rawValue)", by: caller) {
            transaction, doubts, now in
            let chosen = try Self.chosen(named, of: doubts)
            var orders = DoubtOrders()
            for doubt in chosen {
                // Settled as sent keeps why it was in doubt; as not sent, the code is the reason that people read.
                let isSettled = try transaction.settle(
                    doubt, as: state, by: settlement,
                    code: word == .sent ? nil : Self.settledByPerson, note: caller.name, now: now)
                if isSettled { orders.changed.append(doubt) }
            }
            return orders
        }
    }

    /// The code of a message that a person settled as not sent.
    static let settledByPerson = "settled_by_person"

    package func resendAbsent(_ campaign: String, by caller: Caller) async throws -> DoubtOrderAnswer {
        let askable = settings.askableGateways
        return try await decide(campaign, "resend absent", by: caller) { transaction, doubts, now in
            var orders = DoubtOrders()
            for doubt in doubts {
                let canBeAsked = askable.contains(doubt.gateway)
                if let obstacle = Resending.obstacle(to: doubt, canBeAsked: canBeAsked, now: now) {
                    orders.left.append((doubt, obstacle.rawValue))
                } else if try transaction.requeue(doubt, orderedBy: caller.name, now: now) {
                    orders.changed.append(doubt)
                }
            }
            return orders
        }
    }

    private struct DoubtOrders {
        var changed: [StoredDoubt] = []
        var left: [(doubt: StoredDoubt, reason: String)] = []
    }

    /// Ids in one line of the audit log; all of them stand in the attempt log, each with its message.
    private static let auditedIDs = 50

    /// One order over everything of a campaign that is in doubt, in one transaction with its line in the audit log.
    private func decide(
        _ campaign: String, _ what: String, by caller: Caller,
        _ body: @escaping @Sendable (Transaction, [StoredDoubt], Timestamp) throws -> DoubtOrders
    ) async throws -> DoubtOrderAnswer {
        try await write { transaction, now in
            let stored = try transaction.requiredCampaign(campaign)
            let names = try transaction.stepNames(of: stored.id)
            let orders = try body(transaction, try transaction.doubts(of: stored.id), now)
            let ids = orders.changed.prefix(Self.auditedIDs).map { APIID.message($0.id) }.joined(separator: " ")
            try transaction.audit(
                who: caller.name, what: what,
                detail: "campaign \(stored.id) texts \(orders.changed.count)\(ids.isEmpty ? "" : ": \(ids)")", now: now)
            let answer = DoubtOrderAnswer(
                changed: Int64(orders.changed.count),
                left: orders.left.map { doubt, reason in
                    DoubtLeftAnswer(
                        messageId: APIID.message(doubt.id), step: doubt.step, stepName: names[doubt.step] ?? "",
                        personId: APIID.person(doubt.person), reason: reason)
                })
            return Changed(answer, news: orders.changed.isEmpty ? [] : [.work])
        }
    }

    /// The messages that are meant by their own ids or their people's; everything where nothing is named.
    private static func chosen(_ named: [String]?, of doubts: [StoredDoubt]) throws(Refusal) -> [StoredDoubt] {
        guard let named else { return doubts }
        let wanted = Set(named)
        let known = Set(doubts.flatMap { [APIID.message($0.id), APIID.person($0.person)] })
        let strangers = wanted.subtracting(known).sorted()
        guard strangers.isEmpty else {
            throw Refusal(
                strangers.map { name in
                    Rejection(
                        // What was typed may be a phone number.
                        field: APIID.isID(name) ? name : "messages",
                        reason: "no text of this campaign that is in doubt has this id",
                        remedy: "Look at the list: ids are like msg_77 or per_40, and what was settled is not in it.")
                })
        }
        return doubts.filter { wanted.contains(APIID.message($0.id)) || wanted.contains(APIID.person($0.person)) }
    }
}

extension APIID {
    fileprivate static func isID(_ text: String) -> Bool { number(text, "msg_") != nil || number(text, "per_") != nil }
}

extension LookUpAnswer {
    init(_ lookUp: StoredLookUp) {
        self.init(
            at: ISO8601.format(lookUp.askedAt), finding: lookUp.finding.rawValue,
            code: lookUp.code.isEmpty ? nil : lookUp.code)
    }
}

extension Transaction {
    func stepNames(of campaign: CampaignID) throws(StoreError) -> [Int64: String] {
        Dictionary(uniqueKeysWithValues: try steps(of: campaign).map { ($0.step, $0.name) })
    }
}
