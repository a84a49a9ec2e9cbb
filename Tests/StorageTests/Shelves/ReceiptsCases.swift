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
    ]
}
