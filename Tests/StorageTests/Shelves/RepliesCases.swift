import Domain
import Storage
import Testing

extension StoreContract {
    private static func reply(
        _ id: Int64, _ text: String = "Yes", from: Int = 1, at: Timestamp = Scene.now, person: PersonID? = nil,
        campaign: CampaignID? = nil, label: String = "yes", degree: String = "certain"
    ) -> StoredReply {
        StoredReply(
            id: ReplyID(id), gateway: Scene.gateway, from: Scene.phone(from), to: Scene.sender, body: MessageBody(text),
            receivedAt: at, person: person, message: nil, campaign: campaign, label: label, also: "", degree: degree,
            rule: "keyword.yes")
    }

    static let replies: [StoreCase] = [
        StoreCase("a reply is kept once by the provider's id, and once by its content where there is a time") { store in
            try store.write { transaction throws in
                #expect(try transaction.keep(reply(1), referenceKey: "twilio:SM1", contentKey: nil, inbox: 1))
                #expect(try !transaction.keep(reply(2), referenceKey: "twilio:SM1", contentKey: nil, inbox: 2))
                #expect(try transaction.keep(reply(3), referenceKey: "twilio:SM2", contentKey: "abc", inbox: 3))
                #expect(try !transaction.keep(reply(4), referenceKey: "twilio:SM3", contentKey: "abc", inbox: 4))
                #expect(try transaction.keep(reply(5), referenceKey: "twilio:SM4", contentKey: nil, inbox: 5))
                #expect(try transaction.replies(from: Scene.phone(1)).map(\.id.value) == [1, 3, 5])
            }
        },
        StoreCase("a reply answers the newest text to that number, from that sender where there is one") { store in
            try store.write { transaction in
                let person = try transaction.person(1)
                let one = try transaction.makeCampaign([person], plan: Scene.plan("one"))
                try transaction.makeStep(of: one)
                #expect(
                    try transaction.answeredMessage(
                        phone: Scene.phone(1), sender: Scene.sender, gateway: Scene.gateway) == nil)
                _ = try transaction.claimAll()
                let other = try transaction.lane(gateway: "telnyx", sender: "+13125550199").id
                let two = try transaction.makeCampaign([person], plan: Scene.plan("two"))
                try transaction.makeStep(of: two)
                try transaction.sql.run(
                    "update message set lane_id = $1 where campaign_id = $2",
                    [.integer(other.value), .integer(two.id.value)])
                _ = try transaction.claimAll(lane: other, now: Scene.now.adding(seconds: 60))
                func answered(_ sender: String, _ gateway: String) throws -> CampaignID? {
                    let message = try transaction.answeredMessage(
                        phone: Scene.phone(1), sender: sender, gateway: gateway)
                    return message?.campaign
                }
                #expect(try answered(Scene.sender, Scene.gateway) == one.id)
                #expect(try answered("+13125550199", "telnyx") == two.id)
                #expect(try answered("+13125550150", "kannel") == two.id)
            }
        },
        StoreCase("an answer is kept at its strongest") { store in
            // before, then, after
            let rules = [
                ("", "opt_out", "opt_out"), ("opt_out", "no", "no"), ("no", "opt_out", "no"), ("no", "yes", "yes"),
                ("question", "no", "no"), ("wrong_number", "question", "wrong_number"),
                ("no", "wrong_number", "wrong_number"),
            ]
            for (index, rule) in rules.enumerated() {
                try store.write { transaction in
                    let person = try transaction.person(index)
                    let campaign = try transaction.makeCampaign([person], plan: Scene.plan("plan \(index)"))
                    for label in [rule.0, rule.1] where !label.isEmpty {
                        try transaction.setAnswer(campaign: campaign.id, person: person, label: label)
                    }
                    #expect(try transaction.value("answer", of: person, in: campaign) == .text(rule.2), "\(rule)")
                }
            }
        },
        StoreCase("replies of a campaign are counted by what they say") { store in
            try store.write { transaction in
                let person = try transaction.person(1)
                let campaign = try transaction.makeCampaign([person])
                for (index, label) in ["yes", "question", "yes", "opt_out", "no"].enumerated() {
                    let reply = reply(Int64(index), person: person, campaign: campaign.id, label: label)
                    _ = try transaction.keep(reply, referenceKey: "twilio:\(index)", contentKey: nil, inbox: 1)
                }
                _ = try transaction.keep(reply(9), referenceKey: "twilio:9", contentKey: nil, inbox: 1)
                let counts = try transaction.replyCounts(campaign: campaign.id)
                #expect(counts.map(\.label) == ["no", "opt_out", "question", "yes"])
                #expect(counts.map(\.count) == [1, 1, 1, 2])
            }
        },
        StoreCase("a reply says which version of the rules read it, and which read it anew") { store in
            try store.write { transaction in
                var first = reply(1)
                first.reader = "3-aaaaaaaa-bbbbbbbb+cccccccc"
                _ = try transaction.keep(first, referenceKey: "twilio:1", contentKey: nil, inbox: 1)
                _ = try transaction.keep(reply(2), referenceKey: "twilio:2", contentKey: nil, inbox: 2)
                func readers() throws -> [String?] {
                    try transaction.repliesToReplay(campaign: nil, after: ReplyID(0), limit: 9).map(\.reply.reader)
                }
                #expect(try readers() == ["3-aaaaaaaa-bbbbbbbb+cccccccc", nil])
                try transaction.reread(
                    ReplyID(2), as: ReplyReading(label: .no, degree: .likely, rule: "phrase.no"),
                    by: "4-aaaaaaaa-bbbbbbbb")
                #expect(try readers() == ["3-aaaaaaaa-bbbbbbbb+cccccccc", "4-aaaaaaaa-bbbbbbbb"])
                // What a person decided is not read anew.
                try transaction.decide(ReplyID(1), .keep, by: "Ana", now: Scene.now)
                try transaction.reread(
                    ReplyID(1), as: ReplyReading(label: .no, degree: .likely, rule: "phrase.no"),
                    by: "4-aaaaaaaa-bbbbbbbb")
                #expect(try readers() == ["3-aaaaaaaa-bbbbbbbb+cccccccc", "4-aaaaaaaa-bbbbbbbb"])
            }
        },
        StoreCase("webhooks wait in the order in which they came, and one that cannot be read is parked") { store in
            try store.write { transaction in
                let webhooks = (1...3).map { number in
                    StoredWebhook(
                        id: 0, gateway: Scene.gateway, receivedAt: Scene.now, method: "POST",
                        url: "https://text.example.org/hooks/twilio/main", headers: "X-Number: \(number)",
                        body: [UInt8(number), 0, 255])
                }
                let first = try transaction.appendWebhooks(webhooks)
                let more = try transaction.appendWebhooks([webhooks[0]])
                #expect(more == first + 3)
                let waiting = try transaction.waitingWebhooks(limit: 10)
                #expect(waiting.map(\.id) == [first, first + 1, first + 2, first + 3])
                #expect(waiting[1].body == [2, 0, 255])
                #expect(waiting[1].headers == "X-Number: 2")
                try transaction.settleWebhooks([(first, nil), (first + 1, "no From")])
                #expect(try transaction.waitingWebhooks(limit: 10).map(\.id) == [first + 2, first + 3])
                #expect(try transaction.countWaitingWebhooks() == 2)
                #expect(
                    try transaction.count("select count(*) from inbox where state = 2 and problem = 'no From'") == 1)
            }
        },
    ]
}
