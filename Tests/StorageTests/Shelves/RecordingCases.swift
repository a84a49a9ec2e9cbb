import Domain
import Storage
import Testing

extension StoreContract {
    private static let stop = ConsentSource(channel: "person", recordedBy: "Ana")

    /// One claimed message of one person.
    private static func claimedOne(_ transaction: Transaction) throws -> (StoredCampaign, ClaimedMessage) {
        let campaign = try transaction.makeCampaign([try transaction.person(1)])
        try transaction.makeStep(of: campaign)
        return (campaign, try #require(try transaction.claimAll().first))
    }

    static let recording: [StoreCase] = [
        StoreCase("accepted is recorded once, with the person's first accepted text") { store in
            try store.write { transaction in
                let (campaign, message) = try claimedOne(transaction)
                let at = Scene.now.adding(seconds: 5)
                try transaction.recordAccepted([message.accepted("SM1", segments: 2, at: at)])
                try transaction.recordAccepted([message.accepted("SM2", segments: 3, at: at.adding(seconds: 9))])
                #expect(try transaction.state(message.id) == .accepted)
                #expect(try transaction.value("gateway_reference", of: message.id) == .text("SM1"))
                #expect(try transaction.value("segments", of: message.id) == .integer(2))
                #expect(try transaction.value("accepted_at", of: message.id) == .integer(at.microseconds))
                for column in ["first_accepted_at", "first_attempt_at"] {
                    #expect(
                        try transaction.value(column, of: message.person, in: campaign) == .integer(at.microseconds))
                }
            }
        },
        StoreCase("a person's first text is the first handed over, though the answer to a later one is recorded before")
        {
            store in
            try store.write { transaction in
                let people = try (1...3).map { try transaction.person($0) }
                let campaign = try transaction.makeCampaign(people, plan: Scene.plan(steps: 2))
                try transaction.makeStep(0, of: campaign)
                let first = try transaction.claimAll()
                try transaction.makeStep(1, of: campaign, silentOnly: false)
                let second = try transaction.claimAll(now: Scene.now.adding(seconds: 60))
                try #require(first.count == 3 && second.count == 3)
                let (early, late) = (Scene.now.adding(seconds: 1), Scene.now.adding(seconds: 61))
                try transaction.recordAccepted(second[0...1].map { $0.accepted("SM2\($0.id)", at: late) })
                try transaction.recordSettled(
                    [second[2].recorded(.rejected(.recipientPermanent, code: "21211"), at: late)], as: .rejected,
                    reason: .rejected
                ) { _ in "21211" }
                try transaction.recordAccepted([first[0].accepted("SM1", at: early)])
                // One is in doubt until a receipt comes; one was refused.
                try transaction.recordSettled(
                    first[1...2].map { $0.recorded(.uncertain(code: "timed_out"), at: early) }, as: .uncertain,
                    reason: nil
                ) { _ in "timed_out" }
                _ = try transaction.apply(
                    InboundReceipt(reference: nil, messageID: first[1].id, status: .delivered), gateway: Scene.gateway,
                    now: Scene.now.adding(seconds: 90))
                func at(_ column: String, _ index: Int) throws -> SQLValue? {
                    try transaction.value(column, of: people[index], in: campaign)
                }
                #expect(try at("first_accepted_at", 0) == .integer(early.microseconds))
                // Of what a receipt proves, the claim is the nearest known instant.
                #expect(try at("first_accepted_at", 1) == .integer(Scene.now.microseconds))
                #expect(try at("first_accepted_at", 2) == .null)
                #expect(try at("first_attempt_at", 0) == .integer(early.microseconds))
                #expect(try at("first_attempt_at", 1) == .integer(Scene.now.microseconds))
                #expect(try at("first_attempt_at", 2) == .integer(early.microseconds))
                // The receipt of a text whose hand-over is known does not move it to the claim.
                _ = try transaction.apply(
                    InboundReceipt(reference: nil, messageID: first[0].id, status: .delivered), gateway: Scene.gateway,
                    now: Scene.now.adding(seconds: 95))
                #expect(try at("first_accepted_at", 0) == .integer(early.microseconds))
            }
        },
        StoreCase("an outcome of an earlier attempt changes nothing") { store in
            try store.write { transaction in
                let (_, first) = try claimedOne(transaction)
                try transaction.requeue([first.recorded(.throttled(code: "429", retryAfterMilliseconds: nil))]) { _ in
                    ""
                }
                let second = try #require(try transaction.claimAll().first)
                #expect(second.attempt == 2)
                try transaction.recordAccepted([first.accepted("SM1")])
                try transaction.recordSettled(
                    [first.recorded(.uncertain(code: "late"))], as: .uncertain, reason: nil
                ) { _ in "late" }
                try transaction.requeue([first.recorded(.unreachable(code: "late"))]) { _ in "late" }
                #expect(try transaction.state(second.id) == .claimed)
                #expect(try transaction.value("gateway_reference", of: second.id) == .null)
            }
        },
        StoreCase("rejected and uncertain are final for the recorder, whoever speaks twice") { store in
            try store.write { transaction in
                let people = try (1...2).map { try transaction.person($0) }
                let campaign = try transaction.makeCampaign(people)
                try transaction.makeStep(of: campaign)
                let claimed = try transaction.claimAll()
                let refused = claimed[0].recorded(.rejected(.recipientPermanent, code: "21211"))
                let doubtful = claimed[1].recorded(.uncertain(code: "timed_out"))
                for _ in 0..<2 {
                    try transaction.recordSettled([refused], as: .rejected, reason: .rejected) { _ in "21211" }
                    try transaction.recordSettled([doubtful], as: .uncertain, reason: nil) { _ in "timed_out" }
                    try transaction.requeue([refused, doubtful]) { _ in "again" }
                    try transaction.logAttempts([refused]) { _ in ("rejected", "21211") }
                }
                #expect(try transaction.standing(campaign, people[0]) == "rejected: rejected")
                #expect(try transaction.standing(campaign, people[1]) == "uncertain")
                #expect(try transaction.value("code", of: claimed[0].id) == .text("21211"))
                #expect(try transaction.count("select count(*) from attempt") == 1)
                for person in people {
                    #expect(
                        try transaction.value("first_attempt_at", of: person, in: campaign)
                            == .integer(Scene.now.microseconds))
                    #expect(try transaction.value("first_accepted_at", of: person, in: campaign) == .null)
                }
            }
        },
        StoreCase("accepted resolves a doubt, and never undoes what a receipt said") { store in
            try store.write { transaction in
                let people = try (1...2).map { try transaction.person($0) }
                let campaign = try transaction.makeCampaign(people)
                try transaction.makeStep(of: campaign)
                let claimed = try transaction.claimAll()
                try transaction.recordSettled(
                    [claimed[0].recorded(.uncertain(code: "timed_out"))], as: .uncertain, reason: nil
                ) { _ in "timed_out" }
                _ = try transaction.apply(
                    InboundReceipt(reference: "SM2", messageID: claimed[1].id, status: .delivered),
                    gateway: Scene.gateway, now: Scene.now)
                try transaction.recordAccepted(claimed.map { $0.accepted("SM") })
                #expect(try transaction.state(claimed[0].id) == .accepted)
                #expect(try transaction.state(claimed[1].id) == .delivered)
                #expect(try transaction.value("gateway_reference", of: claimed[1].id) == .text("SM2"))
            }
        },
        StoreCase("requeued is due again at its retry, not earlier, and not before it was due") { store in
            try store.write { transaction in
                let (_, message) = try claimedOne(transaction)
                let retry = Scene.now.adding(seconds: 30)
                try transaction.requeue([message.recorded(.unreachable(code: "refused"), retryAt: retry)]) { _ in
                    "refused"
                }
                #expect(try transaction.state(message.id) == .queued)
                #expect(try transaction.nextDue(after: Scene.now) == retry)
                #expect(try transaction.claimAll(now: retry.adding(microseconds: -1)).isEmpty)
                #expect(try transaction.claimAll(now: retry).map(\.attempt) == [2])
            }
        },
        StoreCase("a release puts back what was claimed, as if never claimed, and nothing else") { store in
            try store.write { transaction in
                let people = try (1...3).map { try transaction.person($0) }
                let campaign = try transaction.makeCampaign(people)
                try transaction.makeStep(of: campaign)
                let claimed = try transaction.claimAll(limit: 2)
                try transaction.recordAccepted([claimed[1].accepted("SM1")])
                try transaction.release(claimed.map(\.id), by: 1)
                #expect(try people.map { try transaction.standing(campaign, $0) } == ["queued", "accepted", "queued"])
                #expect(try transaction.claimAll().map(\.attempt) == [1, 1])
            }
        },
        StoreCase("a withdrawal ends what was claimed, with its reason, and nothing else") { store in
            try store.write { transaction in
                let people = try (1...3).map { try transaction.person($0) }
                let campaign = try transaction.makeCampaign(people)
                try transaction.makeStep(of: campaign)
                let claimed = try transaction.claimAll(limit: 2)
                try transaction.recordAccepted([claimed[1].accepted("SM1")])
                try transaction.withdraw(
                    try transaction.sql.query("select id from message").map { MessageID($0.integer(0)) },
                    by: 1, reason: .optedOut, now: Scene.now)
                #expect(
                    try people.map { try transaction.standing(campaign, $0) }
                        == ["never_sent: opted_out", "accepted", "queued"])
            }
        },
        StoreCase("a release into a cancelled campaign is not a way back into the queue") { store in
            try store.write { transaction in
                let (campaign, message) = try claimedOne(transaction)
                _ = try transaction.setState(campaign.id, to: .cancelled, because: "", by: "Ana", now: Scene.now)
                try transaction.release([message.id], by: 1)
                #expect(try transaction.standing(campaign, message.person) == "never_sent: cancelled")
            }
        },
        StoreCase("neither is a requeue, after a cancel, a stop or the deed") { store in
            try store.write { transaction in
                let people = try (1...4).map { try transaction.person($0) }
                let campaign = try transaction.makeCampaign(people)
                try transaction.makeStep(of: campaign)
                let claimed = try transaction.claimAll()
                try transaction.suppress(Scene.phone(1), .optedOut, source: stop, now: Scene.now)
                try transaction.suppress(Scene.phone(2), .held, source: stop, now: Scene.now)
                try transaction.convert(said(people[2]), now: Scene.now)
                let again = claimed.map { $0.recorded(.throttled(code: "429", retryAfterMilliseconds: nil)) }
                try transaction.requeue(again) { _ in "429" }
                #expect(
                    try people.map { try transaction.standing(campaign, $0) }
                        == ["never_sent: opted_out", "queued", "never_sent: converted", "queued"])
                let last = try transaction.claimAll()
                #expect(last.map(\.person) == [people[3]])
                _ = try transaction.setState(campaign.id, to: .cancelled, because: "", by: "Ana", now: Scene.now)
                try transaction.requeue(last.map { $0.recorded(.unreachable(code: "refused")) }) { _ in "refused" }
                #expect(try transaction.standing(campaign, people[3]) == "never_sent: cancelled")
            }
        },
        StoreCase("what another process had claimed becomes uncertain; what is ours stays") { store in
            try store.write { transaction in
                let people = try (1...3).map { try transaction.person($0) }
                let campaign = try transaction.makeCampaign(people)
                try transaction.makeStep(of: campaign)
                let theirs = try transaction.claimAll(limit: 1, daemon: 1, now: Scene.now)
                let ours = try transaction.claimAll(limit: 1, daemon: 2)
                let later = Scene.now.adding(seconds: 90)
                #expect(try transaction.doubtClaims(.others(than: 2), now: later) == 1)
                #expect(try transaction.doubtClaims(.others(than: 2), now: later) == 0)
                #expect(try transaction.state(theirs[0].id) == .uncertain)
                #expect(try transaction.state(ours[0].id) == .claimed)
                #expect(try transaction.standing(campaign, people[2]) == "queued")
                let doubts = try transaction.uncertainMessages(of: campaign.id)
                #expect(doubts.map(\.id) == [theirs[0].id])
                #expect(doubts.map(\.handedAt) == [Scene.now])
                #expect(doubts.map(\.code) == ["process_ended"])
                #expect(
                    try transaction.value("first_attempt_at", of: theirs[0].person, in: campaign)
                        == .integer(Scene.now.microseconds))
                #expect(try transaction.claimAll().map(\.person) == [people[2]])
            }
        },
    ]
}
