import Domain
import Storage
import Testing

extension StoreContract {
    private static let minute: Int64 = 60
    private static let stages = [
        LookUpStage(seconds: 2 * minute), LookUpStage(seconds: 15 * minute),
        LookUpStage(seconds: 60 * minute, onlyIfUnclear: true),
    ]

    private static func after(_ seconds: Int64) -> Timestamp { Scene.now.adding(seconds: seconds) }

    /// A campaign whose messages to these people are all in doubt since `Scene.now`.
    private static func doubtful(
        _ people: ClosedRange<Int>, _ transaction: Transaction
    ) throws -> (StoredCampaign, [StoredDoubt]) {
        let campaign = try transaction.makeCampaign(try people.map { try transaction.person($0) })
        try transaction.makeStep(of: campaign)
        let items = try transaction.claimAll().map { $0.recorded(.uncertain(code: "timed_out")) }
        try transaction.recordSettled(items, as: .uncertain, reason: nil) { _ in "timed_out" }
        try transaction.logAttempts(items) { _ in ("uncertain", "timed_out") }
        return (campaign, try transaction.doubts(of: campaign.id))
    }

    private static func toAsk(_ transaction: Transaction, at now: Timestamp, gateway: String = Scene.gateway) throws
        -> StoredDoubt?
    {
        try transaction.doubtToAsk(gateway: gateway, daemon: 1, stages: stages, now: now)
    }

    private static func keep(
        _ finding: StoredLookUp.Finding, _ doubt: StoredDoubt, at: Timestamp, _ transaction: Transaction
    ) throws {
        try transaction.keep(StoredLookUp(message: doubt.id, askedAt: at, finding: finding, code: ""))
    }

    private static func log(_ transaction: Transaction) throws -> [String] {
        try transaction.sql.query("select attempt, outcome, code from attempt order by message_id, at, outcome").map {
            "\($0.integer(0)) \($0.text(1)) \($0.text(2))"
        }
    }

    static let doubts: [StoreCase] = [
        StoreCase("a gateway is asked about a message once a stage has passed, and once for each") { store in
            try store.write { transaction in
                let (_, doubts) = try doubtful(1...1, transaction)
                let doubt = doubts[0]
                #expect(try toAsk(transaction, at: after(2 * minute - 1)) == nil)
                #expect(try toAsk(transaction, at: after(2 * minute))?.id == doubt.id)
                #expect(try toAsk(transaction, at: after(2 * minute), gateway: "telnyx") == nil)
                try keep(.absent, doubt, at: after(2 * minute), transaction)
                #expect(try toAsk(transaction, at: after(15 * minute - 1)) == nil)
                #expect(try toAsk(transaction, at: after(15 * minute))?.lastLookUp?.finding == .absent)
                try keep(.absent, doubt, at: after(16 * minute), transaction)
                #expect(try toAsk(transaction, at: after(Scene.day)) == nil)
            }
        },
        StoreCase("an unclear answer is asked for once more, and a late first question is not repeated for each stage")
        {
            store in
            try store.write { transaction in
                let (_, doubts) = try doubtful(1...2, transaction)
                try keep(.unclear, doubts[0], at: after(20 * minute), transaction)
                #expect(try toAsk(transaction, at: after(59 * minute))?.id == doubts[1].id)
                try keep(.absent, doubts[1], at: after(59 * minute), transaction)
                #expect(try toAsk(transaction, at: after(59 * minute)) == nil)
                #expect(try toAsk(transaction, at: after(60 * minute))?.id == doubts[0].id)
                try keep(.unclear, doubts[0], at: after(61 * minute), transaction)
                #expect(try toAsk(transaction, at: after(Scene.day)) == nil)
            }
        },
        StoreCase("those never asked about come first, and a lane of another daemon is left to it") { store in
            try store.write { transaction in
                let (_, doubts) = try doubtful(1...3, transaction)
                try keep(.absent, doubts[0], at: after(3 * minute), transaction)
                #expect(try toAsk(transaction, at: after(20 * minute))?.id == doubts[1].id)
                try keep(.unclear, doubts[1], at: after(20 * minute), transaction)
                try keep(.unclear, doubts[2], at: after(20 * minute), transaction)
                #expect(try toAsk(transaction, at: after(20 * minute))?.id == doubts[0].id)
                try transaction.sql.run("update lane set leased_by = 2")
                #expect(try toAsk(transaction, at: after(20 * minute)) == nil)
                try transaction.sql.run("update lane set leased_by = 1")
                #expect(try toAsk(transaction, at: after(20 * minute)) != nil)
            }
        },
        StoreCase("a message that was found counts from its hand-over and is in doubt no more") { store in
            try store.write { transaction in
                let (campaign, doubts) = try doubtful(1...1, transaction)
                let isSettled = try transaction.settle(
                    doubts[0], as: .delivered, by: .found, reference: "SM1", code: nil, note: "delivered",
                    now: after(120))
                #expect(isSettled)
                #expect(try transaction.state(doubts[0].id) == .delivered)
                #expect(try transaction.value("gateway_reference", of: doubts[0].id) == .text("SM1"))
                #expect(try transaction.value("segments", of: doubts[0].id) == .null)
                for (column, instant) in [
                    ("first_accepted_at", Scene.now), ("first_attempt_at", Scene.now),
                    ("first_delivered_at", after(120)),
                ] {
                    #expect(
                        try transaction.value(column, of: doubts[0].person, in: campaign)
                            == .integer(instant.microseconds), "\(column)")
                }
                #expect(try transaction.doubts(of: campaign.id).isEmpty)
                #expect(try log(transaction) == ["1 uncertain timed_out", "1 found delivered"])
                let isSettledAgain = try transaction.settle(
                    doubts[0], as: .rejected, by: .settledNotSent, code: "x", note: "Ana", now: after(130))
                #expect(!isSettledAgain)
                #expect(try transaction.state(doubts[0].id) == .delivered)
            }
        },
        StoreCase("a message that was not sent has its reason, and does not count among the person's texts") { store in
            try store.write { transaction in
                let (campaign, doubts) = try doubtful(1...1, transaction)
                #expect(try transaction.count("select count(*) from person where last_text_at is not null") == 1)
                _ = try transaction.settle(
                    doubts[0], as: .rejected, by: .settledNotSent, code: "settled_by_person", note: "Ana",
                    now: after(120))
                #expect(try transaction.standing(campaign, doubts[0].person) == "rejected: rejected")
                #expect(try transaction.value("code", of: doubts[0].id) == .text("settled_by_person"))
                #expect(try transaction.value("first_accepted_at", of: doubts[0].person, in: campaign) == .null)
                #expect(try transaction.count("select count(*) from person where last_text_at is not null") == 0)
                #expect(try log(transaction).last == "1 settled_not_sent Ana")
            }
        },
        StoreCase("a message queued again by order is claimed once more, and its old answers prove nothing any more") {
            store in
            try store.write { transaction in
                let (campaign, doubts) = try doubtful(1...1, transaction)
                try keep(.absent, doubts[0], at: after(16 * minute), transaction)
                #expect(try transaction.requeue(doubts[0], orderedBy: "Ana", now: after(20 * minute)))
                #expect(try !transaction.requeue(doubts[0], orderedBy: "Ana", now: after(20 * minute)))
                #expect(try transaction.standing(campaign, doubts[0].person) == "queued")
                let again = try transaction.claimAll(now: after(21 * minute))
                #expect(again.map(\.attempt) == [2])
                let items = again.map { $0.recorded(.uncertain(code: "got_nothing"), at: after(21 * minute)) }
                try transaction.recordSettled(items, as: .uncertain, reason: nil) { _ in "got_nothing" }
                let doubt = try #require(try transaction.doubts(of: campaign.id).first)
                #expect(doubt.handedAt == after(21 * minute))
                #expect(doubt.attempt == 2)
                #expect(doubt.lastLookUp == nil)
                #expect(try !transaction.requeue(doubts[0], orderedBy: "Ana", now: after(22 * minute)))
            }
        },
        StoreCase("what speaks against sending again is known with the doubt") { store in
            try store.write { transaction in
                let (campaign, doubts) = try doubtful(1...4, transaction)
                _ = try transaction.suppress(
                    doubts[0].phone, .held, source: ConsentSource(channel: "person", recordedBy: "Ana"), now: Scene.now)
                _ = try transaction.convert(
                    ConversionRecord(
                        person: doubts[1].person, action: "postcard", strength: .done, at: Scene.now, evidence: .paper,
                        reply: nil, source: "cards", campaign: nil), now: Scene.now)
                try transaction.setAnswer(campaign: campaign.id, person: doubts[2].person, label: "question")
                #expect(
                    try transaction.doubts(of: campaign.id).map(\.hindrance) == [
                        .suppressed, .converted, .answered, nil,
                    ])
                _ = try transaction.setState(campaign.id, to: .cancelled, because: "", by: "Ana", now: Scene.now)
                #expect(
                    try transaction.doubts(of: campaign.id).map(\.hindrance) == Array(repeating: .cancelled, count: 4))
            }
        },
        StoreCase("references of other messages to the number are known, of others none") { store in
            try store.write { transaction in
                let (_, doubts) = try doubtful(1...2, transaction)
                let second = try transaction.makeCampaign([doubts[0].person], plan: Scene.plan("second"))
                try transaction.makeStep(of: second)
                try transaction.recordAccepted(try transaction.claimAll().map { $0.accepted("SM9") })
                #expect(try transaction.references(to: doubts[0].phone, besides: doubts[0].id) == ["SM9"])
                #expect(try transaction.references(to: doubts[1].phone, besides: doubts[1].id).isEmpty)
            }
        },
        StoreCase("a receipt proves that a message back in the queue was sent, unless it says that it failed") {
            store in
            try store.write { transaction in
                let campaign = try transaction.makeCampaign(try (1...2).map { try transaction.person($0) })
                try transaction.makeStep(of: campaign)
                let claimed = try transaction.claimAll()
                try transaction.requeue(
                    claimed.map { $0.recorded(.throttled(code: "20429", retryAfterMilliseconds: nil)) }
                ) { _ in "20429" }
                func apply(_ message: ClaimedMessage, _ status: InboundReceipt.Status) throws -> ReceiptEffect {
                    try transaction.apply(
                        InboundReceipt(reference: "SM\(message.id)", messageID: message.id, status: status),
                        gateway: Scene.gateway, now: after(30))
                }
                let texted = "select count(*) from person where last_text_at is not null"
                #expect(try transaction.count(texted) == 0)
                #expect(try apply(claimed[0], .sent) == .applied(claimed[0].id))
                #expect(try transaction.count(texted) == 1)
                #expect(try apply(claimed[1], .failed) == .nothingNew(claimed[1].id))
                #expect(try transaction.standing(campaign, claimed[0].person) == "accepted")
                #expect(try transaction.standing(campaign, claimed[1].person) == "queued")
                #expect(
                    try transaction.value("first_accepted_at", of: claimed[0].person, in: campaign)
                        == .integer(Scene.now.microseconds))
                #expect(try transaction.claimAll(now: after(60)).map(\.id) == [claimed[1].id])
                // The second attempt is on its way, and the first was sent after all.
                #expect(try apply(claimed[1], .delivered) == .appliedToClaim(claimed[1].id))
                #expect(try transaction.standing(campaign, claimed[1].person) == "delivered")
            }
        },
        StoreCase("the log of a step goes through every message in pages, each with what happened to it") { store in
            try store.write { transaction in
                let (campaign, doubts) = try doubtful(1...5, transaction)
                try keep(.absent, doubts[3], at: after(120), transaction)
                _ = try transaction.settle(
                    doubts[1], as: .accepted, by: .settledSent, code: nil, note: "Ana", now: after(130))
                let step = try #require(try transaction.steps(of: campaign.id).first)
                func page(_ after: Int64) throws -> [LoggedMessage] {
                    try transaction.loggedMessages(of: step, audience: campaign.audienceCount, after: after, limit: 2)
                }
                var rows: [LoggedMessage] = []
                while case let next = try page(rows.last?.id.value ?? .min), !next.isEmpty { rows += next }
                #expect(rows.map(\.id) == doubts.map(\.id))
                #expect(rows.map(\.state.word) == ["uncertain", "accepted", "uncertain", "uncertain", "uncertain"])
                #expect(rows.map { $0.log.map(\.outcome) }[1] == ["uncertain", "settled_sent"])
                #expect(rows.map(\.lookUps.count) == [0, 0, 0, 1, 0])
            }
        },
    ]
}
