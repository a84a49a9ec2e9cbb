import Domain
import Storage
import Testing

extension StoreContract {
    private static func claimedOne(_ transaction: Transaction) throws -> (StoredCampaign, ClaimedMessage) {
        let campaign = try transaction.makeCampaign([try transaction.person(1)])
        try transaction.makeStep(of: campaign)
        return (campaign, try #require(try transaction.claimAll().first))
    }

    private static func receipt(
        _ status: InboundReceipt.Status, _ reference: String? = "SM1", message: MessageID? = nil, code: String? = nil
    ) -> InboundReceipt {
        InboundReceipt(reference: reference, messageID: message, status: status, code: code)
    }

    static let receipts: [StoreCase] = [
        StoreCase("receipts move a message along the arrows only, in whatever order they come") { store in
            let orders: [([InboundReceipt.Status], MessageState)] = [
                ([.queued, .sent, .delivered], .delivered), ([.delivered, .sent, .queued], .delivered),
                ([.sent, .undelivered], .undelivered), ([.undelivered, .sent], .undelivered),
                ([.undelivered, .delivered], .delivered), ([.delivered, .undelivered], .delivered),
                ([.failed, .delivered, .failed], .delivered), ([.queued], .accepted), ([.failed], .undelivered),
            ]
            for (index, (statuses, final)) in orders.enumerated() {
                try store.write { transaction in
                    let person = try transaction.person(index)
                    let campaign = try transaction.makeCampaign([person], plan: Scene.plan("plan \(index)"))
                    try transaction.makeStep(of: campaign)
                    let message = try #require(try transaction.claimAll().first)
                    try transaction.recordAccepted([message.accepted("SM\(index)")])
                    for status in statuses {
                        _ = try transaction.apply(
                            receipt(status, "SM\(index)"), gateway: Scene.gateway, now: Scene.now)
                    }
                    #expect(try transaction.state(message.id) == final, "\(statuses)")
                }
            }
        },
        StoreCase("a receipt says whether it changed anything") { store in
            try store.write { transaction in
                let (_, message) = try claimedOne(transaction)
                try transaction.recordAccepted([message.accepted("SM1")])
                func apply(_ receipt: InboundReceipt) throws -> ReceiptEffect {
                    try transaction.apply(receipt, gateway: Scene.gateway, now: Scene.now)
                }
                #expect(try apply(receipt(.sent)) == .nothingNew(message.id))
                #expect(try apply(receipt(.delivered)) == .applied(message.id))
                #expect(try apply(receipt(.delivered)) == .nothingNew(message.id))
                #expect(try apply(receipt(.delivered, "SM77")) == .unknown)
                #expect(try apply(receipt(.delivered, nil)) == .unknown)
                #expect(try apply(receipt(.delivered, "SM1", message: MessageID(4_711))) == .unknown)
            }
        },
        StoreCase("a receipt of another gateway is nobody's, even with our id in it") { store in
            try store.write { transaction in
                let (_, message) = try claimedOne(transaction)
                try transaction.recordAccepted([message.accepted("SM1")])
                _ = try transaction.lane(gateway: "telnyx", sender: Scene.sender)
                for forged in [receipt(.delivered), receipt(.delivered, message: message.id)] {
                    #expect(try transaction.apply(forged, gateway: "telnyx", now: Scene.now) == .unknown)
                }
                #expect(try transaction.state(message.id) == .accepted)
            }
        },
        StoreCase("a receipt that comes before the answer settles the claim and starts the person's window") { store in
            try store.write { transaction in
                let (campaign, message) = try claimedOne(transaction)
                let later = Scene.now.adding(seconds: 9)
                let effect = try transaction.apply(
                    receipt(.delivered, "SM1", message: message.id), gateway: Scene.gateway, now: later)
                #expect(effect == .appliedToClaim(message.id))
                #expect(
                    try transaction.value("first_accepted_at", of: message.person, in: campaign)
                        == .integer(Scene.now.microseconds))
                #expect(
                    try transaction.value("first_delivered_at", of: message.person, in: campaign)
                        == .integer(later.microseconds))
                // Then the answer, late.
                try transaction.recordAccepted([message.accepted("SM1", at: Scene.now.adding(seconds: 1))])
                #expect(try transaction.state(message.id) == .delivered)
                #expect(try transaction.countClaimed() == 0)
            }
        },
        StoreCase("a receipt resolves a message in doubt: the carrier has it, so it was sent") { store in
            try store.write { transaction in
                let (campaign, message) = try claimedOne(transaction)
                _ = try transaction.doubtClaims(.others(than: 2), now: Scene.now.adding(seconds: 60))
                _ = try transaction.apply(
                    receipt(.sent, "SM1", message: message.id), gateway: Scene.gateway,
                    now: Scene.now.adding(seconds: 90))
                #expect(try transaction.state(message.id) == .accepted)
                #expect(
                    try transaction.value("first_accepted_at", of: message.person, in: campaign)
                        == .integer(Scene.now.microseconds))
                #expect(try transaction.uncertainMessages(of: nil).isEmpty)
            }
        },
        StoreCase("a receipt never brings back what was refused or never sent") { store in
            try store.write { transaction in
                let (campaign, message) = try claimedOne(transaction)
                try transaction.recordSettled(
                    [message.recorded(.rejected(.recipientPermanent, code: "21211"))], as: .rejected, reason: .rejected
                ) { _ in "21211" }
                let effect = try transaction.apply(
                    receipt(.delivered, "SM1", message: message.id), gateway: Scene.gateway, now: Scene.now)
                #expect(effect == .nothingNew(message.id))
                #expect(try transaction.standing(campaign, message.person) == "rejected: rejected")
            }
        },
        StoreCase("a receipt without our id is kept until its hand-over is recorded") { store in
            try store.write { transaction in
                let (_, message) = try claimedOne(transaction)
                let early = receipt(.undelivered, "SM1", code: "30003")
                #expect(try transaction.apply(early, gateway: Scene.gateway, now: Scene.now) == .unknown)
                try transaction.park(early, gateway: Scene.gateway, inbox: 1, now: Scene.now)
                try transaction.park(receipt(.delivered, "SM9"), gateway: Scene.gateway, inbox: 2, now: Scene.now)
                func applyParked(_ gateway: String = Scene.gateway) throws -> [FoundReceipt] {
                    try transaction.applyParked(references: ["SM1"], gateway: gateway, now: Scene.now)
                }
                #expect(try applyParked().isEmpty)
                #expect(try transaction.state(message.id) == .claimed)
                try transaction.recordAccepted([message.accepted("SM1")])
                #expect(try applyParked("telnyx").isEmpty)
                #expect(try transaction.state(message.id) == .accepted)
                let found = try applyParked()
                #expect(found.map(\.receipt) == [early])
                #expect(found.map(\.inbox) == [1])
                #expect(found.map(\.effect) == [.applied(message.id)])
                #expect(try transaction.state(message.id) == .undelivered)
                #expect(try transaction.value("code", of: message.id) == .text("30003"))
                #expect(try transaction.count("select count(*) from parked_receipt") == 1)
            }
        },
        StoreCase("a receipt without our id finds its text for a month") { store in
            try store.write { transaction in
                let (_, message) = try claimedOne(transaction)
                try transaction.recordAccepted([message.accepted("SM1")])
                func effect(_ status: InboundReceipt.Status, after seconds: Int64) throws -> ReceiptEffect {
                    try transaction.apply(
                        receipt(status, "SM1"), gateway: Scene.gateway, now: Scene.now.adding(seconds: seconds))
                }
                // The clock that dated the acceptance may have been ahead.
                #expect(try effect(.sent, after: -3_000) == .nothingNew(message.id))
                #expect(try effect(.undelivered, after: 26 * 3_600) == .applied(message.id))
                #expect(try effect(.delivered, after: 30 * 86_400) == .applied(message.id))
                #expect(try effect(.delivered, after: 32 * 86_400) == .unknown)
            }
        },
        StoreCase("lately parked receipts whose hand-over is recorded by now are known") { store in
            try store.write { transaction in
                let (_, message) = try claimedOne(transaction)
                let old = Scene.now.adding(seconds: -3_600)
                try transaction.park(receipt(.delivered, "SM0"), gateway: Scene.gateway, inbox: 1, now: old)
                for (gateway, reference) in [(Scene.gateway, "SM1"), ("telnyx", "SM1"), (Scene.gateway, "SM9")] {
                    try transaction.park(receipt(.delivered, reference), gateway: gateway, inbox: 2, now: Scene.now)
                    try transaction.park(receipt(.sent, reference), gateway: gateway, inbox: 3, now: Scene.now)
                }
                try transaction.park(receipt(.sent, nil), gateway: Scene.gateway, inbox: 4, now: Scene.now)
                func known(since: Timestamp = Scene.now, limit: Int = 100) throws -> [String: [String]] {
                    try transaction.parkedAndKnown(since: since, limit: limit)
                }
                #expect(try known().isEmpty)
                try transaction.recordAccepted([message.accepted("SM1")])
                #expect(try known() == [Scene.gateway: ["SM1"]])
                #expect(try known(since: Scene.now.adding(seconds: 1)).isEmpty)
                #expect(try known(limit: 5).isEmpty)
            }
        },
        StoreCase("receipts applied together do what they do one by one") { store in
            let statuses = InboundReceipt.Status.allCases
            for seed in 1...12 {
                var chance = SeededGenerator(seed: UInt64(seed))
                try store.write { transaction in
                    // The same people in two campaigns, their messages in the same states.
                    let people = try (0..<40).map { try transaction.person($0) }
                    let one = try ReceiptScene(transaction, people, named: "one \(seed)")
                    let all = try ReceiptScene(transaction, people, named: "all \(seed)")
                    try one.scatter(transaction)
                    try all.scatter(transaction)
                    var plan: [(person: Int, status: InboundReceipt.Status, byReference: Bool, code: String?)] = []
                    for _ in 0..<120 {
                        plan.append(
                            (
                                Int.random(in: 0..<44, using: &chance), statuses.randomElement(using: &chance) ?? .sent,
                                Int.random(in: 0..<4, using: &chance) == 0,
                                Bool.random(using: &chance) ? "3000\(Int.random(in: 1...9, using: &chance))" : nil
                            ))
                    }
                    let later = Scene.now.adding(seconds: 30)
                    let singly = try plan.map { item in
                        let receipt = one.receipt(item)
                        return try transaction.apply(receipt.receipt, gateway: receipt.gateway, now: later)
                    }
                    var together: [ReceiptEffect] = []
                    while together.count < plan.count {
                        let end = min(plan.count, together.count + Int.random(in: 1...50, using: &chance))
                        together += try transaction.apply(plan[together.count..<end].map(all.receipt), now: later)
                    }
                    #expect(singly.map(one.described) == together.map(all.described))
                    #expect(try one.rows(transaction) == all.rows(transaction))
                    #expect(try one.log(transaction) == all.log(transaction))
                }
            }
        },
        StoreCase("a receipt of the batch that another daemon overtook is looked at again") { store in
            try store.write { transaction in
                let (_, message) = try claimedOne(transaction)
                try transaction.recordAccepted([message.accepted("SM1")])
                let batch = [receipt(.sent, message: message.id), receipt(.delivered, message: message.id)]
                    .map { GatewayReceipt($0, gateway: Scene.gateway) }
                let overtaken = Transaction(OvertakenConnection(transaction.sql, message: message.id))
                // The other one recorded that it failed: delivered still wins, sent is nothing new.
                #expect(
                    try overtaken.apply(batch, now: Scene.now) == [.nothingNew(message.id), .applied(message.id)])
                #expect(try transaction.state(message.id) == .delivered)
                #expect(try transaction.value("code", of: message.id) == .text("30003"))
            }
        },
    ]
}

/// Another daemon changes the message between the first look at it and the first change.
private final class OvertakenConnection: SQLConnection {
    private let base: any SQLConnection
    private let message: MessageID
    private var isOvertaken = false
    var dialect: SQLDialect { base.dialect }

    init(_ base: any SQLConnection, message: MessageID) {
        self.base = base
        self.message = message
    }

    func run(_ statement: String, _ arguments: [SQLValue]) throws(StoreError) -> Int {
        try base.run(statement, arguments)
    }

    func query(_ statement: String, _ arguments: [SQLValue]) throws(StoreError) -> [SQLRow] {
        let rows = try base.query(statement, arguments)
        if !isOvertaken {
            isOvertaken = true
            try base.run(
                "update message set state = 4, code = '30003', settled_at = 1 where id = $1",
                [.integer(message.value)])
        }
        return rows
    }

    func runEach(_ statement: String, _ argumentSets: [[SQLValue]]) throws(StoreError) -> [Int] {
        try base.runEach(statement, argumentSets)
    }

    func storeTime() throws(StoreError) -> Timestamp { try base.storeTime() }

    func visit(_ statement: String, _ arguments: [SQLValue], _ row: (SQLRow) throws -> Void) throws {
        try base.visit(statement, arguments, row)
    }
}

/// A campaign whose messages stand in every state that a receipt can meet.
private struct ReceiptScene {
    let campaign: StoredCampaign
    /// By the number of their person.
    let messages: [MessageID]

    init(_ transaction: Transaction, _ people: [PersonID], named name: String) throws {
        campaign = try transaction.makeCampaign(people, plan: Scene.plan(name))
        try transaction.makeStep(of: campaign)
        let claimed = try transaction.claimAll()
        let id = campaign.id
        let mine = try people.map { person in
            try #require(claimed.first { $0.person == person && $0.campaign == id })
        }
        messages = mine.map(\.id)
        try transaction.recordAccepted(
            mine.enumerated().filter { $0.offset % 8 < 3 }.map { offset, message in
                message.accepted(
                    offset % 8 == 0 ? nil : Self.reference(message.id), at: Scene.now.adding(seconds: Int64(offset % 3))
                )
            })
    }

    /// Puts messages into the other states. Not before everything is claimed that should be.
    func scatter(_ transaction: Transaction) throws {
        for (index, message) in messages.enumerated() {
            let state: MessageState? =
                switch index % 8 {
                case 3: .uncertain
                case 4: .queued
                case 5: .rejected
                case 6: .neverSent
                default: nil
                }
            guard let state else { continue }
            try transaction.sql.run(
                "update message set state = $2, claimed_by = null where id = $1 and state = 1",
                [.integer(message.value), .integer(state.rawValue)])
        }
        // The texts of the people count anew for each scene.
        try transaction.sql.run("update person set last_text_at = null where id > $1", [.integer(0)])
    }

    private static func reference(_ message: MessageID) -> String { "SM\(message.value)" }

    /// Beyond the people: ids that nobody has.
    func receipt(
        _ item: (person: Int, status: InboundReceipt.Status, byReference: Bool, code: String?)
    ) -> GatewayReceipt {
        let message = item.person < messages.count ? messages[item.person] : MessageID(9_000_000)
        return GatewayReceipt(
            InboundReceipt(
                reference: Self.reference(message), messageID: item.byReference ? nil : message, status: item.status,
                code: item.code), gateway: Scene.gateway)
    }

    /// An effect with the person's number for the message's id.
    func described(_ effect: ReceiptEffect) -> String {
        func number(_ id: MessageID) -> String { messages.firstIndex(of: id).map(String.init) ?? "nobody's" }
        return switch effect {
        case .applied(let id): "applied \(number(id))"
        case .appliedToClaim(let id): "applied to claim \(number(id))"
        case .nothingNew(let id): "nothing new \(number(id))"
        case .unknown: "unknown"
        }
    }

    func rows(_ transaction: Transaction) throws -> [[SQLValue]] {
        try transaction.sql.query(
            """
            select m.person_id, m.state, m.accepted_at, m.delivered_at, m.settled_at, m.code, m.claimed_by,
                case when m.gateway_reference is null then 0 else 1 end,
                a.first_attempt_at, a.first_accepted_at, a.first_delivered_at
            from message m join audience a on a.campaign_id = m.campaign_id and a.person_id = m.person_id
            where m.campaign_id = $1 order by m.person_id
            """, [.integer(campaign.id.value)]
        ).map(\.values)
    }

    func log(_ transaction: Transaction) throws -> [[SQLValue]] {
        try transaction.sql.query(
            """
            select m.person_id, t.attempt, t.outcome, t.code from attempt t join message m on m.id = t.message_id
            where m.campaign_id = $1 order by m.person_id, t.outcome, t.code
            """, [.integer(campaign.id.value)]
        ).map(\.values)
    }
}
