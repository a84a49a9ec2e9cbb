import Domain
import Storage
import Testing

extension StoreContract {
    static let accounting: [StoreCase] = [
        StoreCase("the accounts of every step add up to the audience") { store in
            try store.write { transaction in
                let people =
                    try (1...9).map { try transaction.person($0) }
                    + [try transaction.person(10, standing: .review), try transaction.person(11, standing: .missing)]
                let campaign = try transaction.makeCampaign(people)
                try transaction.makeStep(of: campaign)
                let claimed = try transaction.claimAll(limit: 7)
                try transaction.recordAccepted(claimed[0...2].map { $0.accepted("SM\($0.id)") })
                for (reference, status) in [(claimed[0], InboundReceipt.Status.delivered), (claimed[1], .undelivered)] {
                    _ = try transaction.apply(
                        InboundReceipt(reference: nil, messageID: reference.id, status: status),
                        gateway: Scene.gateway, now: Scene.now)
                }
                try transaction.recordSettled(
                    claimed[3...4].map { $0.recorded(.rejected(.recipientPermanent, code: "21211")) }, as: .rejected,
                    reason: .rejected
                ) { _ in "21211" }
                try transaction.recordSettled(
                    [claimed[5].recorded(.uncertain(code: "timed_out"))], as: .uncertain, reason: nil
                ) { _ in "timed_out" }
                try transaction.putStep(
                    StoredStep(
                        campaign: campaign.id, step: 1, name: "again", dueAt: Scene.now.adding(seconds: Scene.day),
                        expiresAt: Scene.now.adding(seconds: 3 * Scene.day), firstMessageID: 1_000, materialisedTo: 0))
                let accounts = try transaction.accounts(of: campaign)
                #expect(accounts.map(total) == [11, 11])
                let first = try #require(accounts.first)
                #expect(first.audience == 11)
                #expect(first.sentOnce == 3)
                #expect(first.delivered == 1)
                #expect(first.undelivered == 1)
                #expect(first.uncertain == 1)
                #expect(first.waiting == 3)
                #expect(
                    first.neverSent.map(words) == [
                        "rejected 21211 2",
                        "inReview  1",
                        "noPhone  1",
                    ])
                #expect(accounts[1].neverSent.map(words) == ["notYetDue  11"])
                _ = try transaction.setState(campaign.id, to: .cancelled, because: "", by: "Ana", now: Scene.now)
                let ended = try transaction.accounts(of: try #require(try transaction.campaign(campaign.id)))
                #expect(ended.map(total) == [11, 11])
                #expect(ended[1].neverSent.map(words) == ["cancelled  11"])
            }
        },
        StoreCase("nobody is left out when a step was made for some of them only") { store in
            try store.write { transaction in
                let campaign = try transaction.makeCampaign(try (1...5).map { try transaction.person($0) })
                let step = StoredStep(
                    campaign: campaign.id, step: 0, name: "ask", dueAt: Scene.now,
                    expiresAt: Scene.now.adding(seconds: Scene.day),
                    firstMessageID: try transaction.reserveIDs("message", count: 5), materialisedTo: 0)
                try transaction.putStep(step)
                _ = try transaction.materialise(
                    step, lane: campaign.lane, action: "postcard", silentOnly: true, isRehearsal: true, limit: 2,
                    now: Scene.now)
                let account = try #require(try transaction.accounts(of: campaign).first)
                #expect(account.waiting == 2)
                #expect(account.neverSent.map(words) == ["notYetDue  3"])
            }
        },
        StoreCase("messages are counted by state, and a paused campaign has nothing that may be sent") { store in
            try store.write { transaction in
                let campaign = try transaction.makeCampaign(try (1...3).map { try transaction.person($0) })
                #expect(try !transaction.hasQueuedInRunningCampaign())
                try transaction.makeStep(of: campaign)
                _ = try transaction.claimAll(limit: 1)
                let counts = try transaction.messageCounts()
                #expect(counts.map(\.state) == [.queued, .claimed])
                #expect(counts.map(\.count) == [2, 1])
                #expect(
                    try transaction.textsUnderWay() == TextsUnderWay(queued: 2, claimed: 1, uncertain: 0))
                #expect(try transaction.hasQueuedInRunningCampaign())
                _ = try transaction.setState(campaign.id, to: .paused, because: "", by: "Ana", now: Scene.now)
                #expect(try !transaction.hasQueuedInRunningCampaign())
                _ = try transaction.queueAnswer(
                    to: Scene.phone(1), person: nil, reply: ReplyID(1), kind: .compliance, lane: campaign.lane,
                    body: MessageBody("Help."), now: Scene.now, expiresAt: Scene.now.adding(seconds: 300))
                #expect(try transaction.hasQueuedInRunningCampaign())
            }
        },
        StoreCase("the next moment at which everyone texted has had their window is known") { store in
            try store.write { transaction in
                let campaign = try transaction.makeCampaign(try (1...2).map { try transaction.person($0) })
                try transaction.makeStep(of: campaign)
                #expect(try transaction.nextMaturityMoment(after: Scene.now) == nil)
                let claimed = try transaction.claimAll()
                let later = Scene.now.adding(seconds: 60)
                try transaction.recordAccepted([claimed[0].accepted("SM1"), claimed[1].accepted("SM2", at: later)])
                let moment = later.adding(seconds: 7 * Scene.day)
                #expect(try transaction.nextMaturityMoment(after: Scene.now) == moment)
                #expect(try transaction.nextMaturityMoment(after: moment) == nil)
            }
        },
    ]

    private static func words(_ count: NeverSentCount) -> String { "\(count.reason) \(count.code) \(count.count)" }

    private static func total(_ account: StepAccount) -> Int64 {
        account.sentOnce + account.uncertain + account.waiting + account.neverSent.map(\.count).reduce(0, +)
    }

    static let access: [StoreCase] = [
        StoreCase("ids of a kind are consecutive and never given twice") { store in
            try store.write { transaction throws in
                #expect(try transaction.reserveIDs("thing", count: 5) == 1)
                #expect(try transaction.newID("thing") == 6)
                #expect(try transaction.newID("other") == 1)
                #expect(try transaction.reserveIDs("thing", count: 0) == 7)
                #expect(try transaction.newID("thing") == 7)
            }
        },
        StoreCase("a token lives until it is revoked, and its name is free again then") { store in
            try store.write { transaction throws in
                func add(_ hash: String) throws -> Bool {
                    try transaction.addToken(name: "laptop", hash: hash, role: "organizer", now: Scene.now)
                }
                #expect(try add("aa"))
                #expect(try !add("bb"))
                #expect(try transaction.token(hash: "aa")?.role == "organizer")
                #expect(try transaction.token(hash: "bb") == nil)
                #expect(try transaction.revokeToken(name: "laptop", now: Scene.now))
                #expect(try !transaction.revokeToken(name: "laptop", now: Scene.now))
                #expect(try transaction.token(hash: "aa") == nil)
                #expect(try add("cc"))
                #expect(try transaction.tokens().map { $0.revokedAt == nil } == [false, true])
            }
        },
        StoreCase("a baseline is known by its name and may be corrected") { store in
            try store.write { transaction in
                func put(_ converted: Int64) throws {
                    try transaction.putBaseline(
                        StoredBaseline(
                            name: "union", action: "postcard", converted: converted, people: 400, source: "2024"),
                        now: Scene.now)
                }
                try put(7)
                try put(8)
                #expect(try transaction.baselines().map(\.converted) == [8])
            }
        },
        StoreCase("a setting is kept and replaced") { store in
            try store.write { transaction in
                #expect(try transaction.setting("word") == nil)
                try transaction.setSetting("word", to: "one")
                try transaction.setSetting("word", to: "two")
                #expect(try transaction.setting("word") == "two")
            }
        },
        StoreCase("the audit log keeps every line") { store in
            try store.write { transaction in
                for what in ["launch", "pause", "pause"] {
                    try transaction.audit(who: "Ana", what: what, detail: "", now: Scene.now)
                }
                #expect(try transaction.count("select count(*) from audit") == 3)
            }
        },
    ]
}
