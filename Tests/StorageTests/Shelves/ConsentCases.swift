import Domain
import Storage
import Testing

extension StoreContract {
    private static let byHand = ConsentSource(channel: "person", recordedBy: "Ana")

    private static func ledger(_ transaction: Transaction) throws -> [String] {
        try transaction.sql.query("select kind from consent_entry order by id").map { $0.text(0) }
    }

    static let consent: [StoreCase] = [
        StoreCase("which suppression replaces which") { store in
            // before, then, after, is new
            let rules: [(SuppressionReason?, SuppressionReason, SuppressionReason, Bool)] = [
                (nil, .optedOut, .optedOut, true), (nil, .held, .held, true), (nil, .wrongNumber, .wrongNumber, true),
                (.held, .optedOut, .optedOut, true), (.held, .wrongNumber, .wrongNumber, true),
                (.held, .held, .held, false), (.optedOut, .held, .optedOut, false),
                (.optedOut, .wrongNumber, .optedOut, false), (.optedOut, .optedOut, .optedOut, false),
                (.wrongNumber, .held, .wrongNumber, false), (.wrongNumber, .wrongNumber, .wrongNumber, false),
                // Their own word weighs more than somebody else's: it must stand in the ledger.
                (.wrongNumber, .optedOut, .optedOut, true),
            ]
            for (index, rule) in rules.enumerated() {
                try store.write { transaction in
                    let phone = Scene.phone(index)
                    if let before = rule.0 { try transaction.suppress(phone, before, source: byHand, now: Scene.now) }
                    let isNew = try transaction.suppress(phone, rule.1, source: byHand, now: Scene.now)
                    #expect(isNew == rule.3, "\(rule)")
                    #expect(try transaction.suppression(of: phone) == rule.2, "\(rule)")
                }
            }
        },
        StoreCase("every change is in the ledger, in order, and a repetition is not") { store in
            try store.write { transaction in
                let phone = Scene.phone(1)
                try transaction.suppress(phone, .held, source: byHand, now: Scene.now)
                try transaction.suppress(phone, .held, source: byHand, now: Scene.now)
                try transaction.suppress(phone, .optedOut, source: byHand, now: Scene.now)
                #expect(try transaction.lift(phone, source: byHand, now: Scene.now))
                #expect(try !transaction.lift(phone, source: byHand, now: Scene.now))
                try transaction.suppress(phone, .optedOut, source: byHand, now: Scene.now)
                #expect(try ledger(transaction) == ["held", "opted_out", "opted_in", "opted_out"])
                #expect(try transaction.suppression(of: phone) == .optedOut)
            }
        },
        StoreCase("a return lifts no stop of a later webhook, be it the first stop or one said again") { store in
            func source(_ inbox: Int64?) -> ConsentSource {
                ConsentSource(channel: "reply", inbox: inbox, recordedBy: "rule keyword")
            }
            try store.write { transaction in
                let phone = Scene.phone(1)
                try transaction.suppress(phone, .held, source: source(3), now: Scene.now)
                try transaction.suppress(phone, .optedOut, source: source(5), now: Scene.now)
                #expect(try !transaction.suppress(phone, .optedOut, source: source(9), now: Scene.now))
                // One of before that is read late changes nothing.
                #expect(try !transaction.suppress(phone, .held, source: source(7), now: Scene.now))
                for inbox: Int64 in [4, 6, 8] {
                    #expect(try !transaction.lift(phone, source: source(inbox), now: Scene.now), "\(inbox)")
                }
                #expect(try transaction.suppression(of: phone) == .optedOut)
                #expect(try transaction.lift(phone, source: source(10), now: Scene.now))
                // By hand, after a webhook: a later webhook or a person frees them.
                try transaction.suppress(phone, .held, source: source(11), now: Scene.now)
                try transaction.suppress(phone, .optedOut, source: byHand, now: Scene.now)
                #expect(try !transaction.lift(phone, source: source(10), now: Scene.now))
                #expect(try transaction.lift(phone, source: byHand, now: Scene.now))
                #expect(
                    try ledger(transaction) == ["held", "opted_out", "opted_in", "held", "opted_out", "opted_in"])
            }
        },
        StoreCase("a return that waited in a spool lifts no stop that came after it, though its number is later") {
            store in
            func source(_ inbox: Int64) -> ConsentSource {
                ConsentSource(channel: "reply", inbox: inbox, recordedBy: "rule keyword")
            }
            try store.write { transaction in
                let phone = Scene.phone(1)
                for (inbox, seconds) in [(5, 60), (6, 0), (7, 61), (8, 200)] as [(Int64, Int64)] {
                    try transaction.sql.run(
                        """
                        insert into inbox (id, gateway, received_at, method, url, headers, body, state)
                        values ($1, 'twilio', $2, 'POST', '', '', $3, 1)
                        """,
                        [.integer(inbox), .integer(Scene.now.adding(seconds: seconds).microseconds), .blob([])])
                }
                // Read a little after it came in.
                try transaction.suppress(phone, .optedOut, source: source(5), now: Scene.now.adding(seconds: 70))
                #expect(try !transaction.lift(phone, source: source(6), now: Scene.now.adding(seconds: 120)))
                #expect(try transaction.lift(phone, source: source(7), now: Scene.now.adding(seconds: 120)))
                // One that was written down by hand came when it was written down.
                try transaction.suppress(phone, .optedOut, source: byHand, now: Scene.now.adding(seconds: 130))
                #expect(try !transaction.lift(phone, source: source(7), now: Scene.now.adding(seconds: 140)))
                #expect(try transaction.lift(phone, source: source(8), now: Scene.now.adding(seconds: 210)))
            }
        },
        StoreCase("a stop withdraws everything that waits for the number, but for compliance; a hold nothing") {
            store in
            try store.write { transaction in
                let people = [try transaction.person(1), try transaction.person(2)]
                let one = try transaction.makeCampaign(people, plan: Scene.plan("one"))
                let two = try transaction.makeCampaign(people, plan: Scene.plan("two"))
                try transaction.makeStep(of: one)
                try transaction.makeStep(of: two)
                _ = try transaction.queueAnswer(
                    to: Scene.phone(1), person: people[0], reply: ReplyID(1), kind: .compliance, lane: one.lane,
                    body: MessageBody("Help."), now: Scene.now, expiresAt: Scene.now.adding(seconds: 300))
                try transaction.suppress(Scene.phone(2), .held, source: byHand, now: Scene.now)
                try transaction.suppress(Scene.phone(1), .optedOut, source: byHand, now: Scene.now)
                #expect(try transaction.standing(one, people[0]) == "never_sent: opted_out")
                #expect(try transaction.standing(two, people[0]) == "never_sent: opted_out")
                #expect(try transaction.standing(one, people[1]) == "queued")
                #expect(try transaction.claimAll().map(\.kind) == [.compliance])
            }
        },
        StoreCase("a withdrawal can be of one campaign") { store in
            try store.write { transaction in
                let person = try transaction.person(1)
                let one = try transaction.makeCampaign([person], plan: Scene.plan("one"))
                let two = try transaction.makeCampaign([person], plan: Scene.plan("two"))
                try transaction.makeStep(of: one)
                try transaction.makeStep(of: two)
                try transaction.withdrawQueued(
                    phone: Scene.phone(1), campaign: two.id, reason: .answered, now: Scene.now)
                #expect(try transaction.standing(one, person) == "queued")
                #expect(try transaction.standing(two, person) == "never_sent: answered")
            }
        },
        StoreCase("a stop committed at the webhook finds its reply once") { store in
            try store.write { transaction in
                let source = ConsentSource(channel: "reply", inbox: 7, recordedBy: "keyword")
                try transaction.suppress(Scene.phone(1), .optedOut, source: source, now: Scene.now)
                #expect(try !transaction.attachReply(ReplyID(1), toConsentFromInbox: 8))
                #expect(try transaction.attachReply(ReplyID(1), toConsentFromInbox: 7))
                #expect(try !transaction.attachReply(ReplyID(2), toConsentFromInbox: 7))
                #expect(try transaction.count("select reply_id from consent_entry") == 1)
            }
        },
        StoreCase("suppressions are visited oldest first") { store in
            try store.write { transaction in
                try transaction.suppress(Scene.phone(2), .optedOut, source: byHand, now: Scene.now)
                try transaction.suppress(
                    Scene.phone(1), .held, source: byHand, now: Scene.now.adding(seconds: 1))
                var seen: [String] = []
                try transaction.visitSuppressions { phone, reason, _, source in
                    seen.append("\(phone) \(reason) \(source)")
                }
                #expect(
                    seen == [
                        "\(Scene.phone(2).exposed) opted_out person", "\(Scene.phone(1).exposed) held person",
                    ])
            }
        },
    ]

    static let conversions: [StoreCase] = [
        StoreCase("a person converts once per action and strength") { store in
            try store.write { transaction in
                let person = try transaction.person(1)
                #expect(try transaction.convert(said(person), now: Scene.now))
                #expect(try !transaction.convert(said(person), now: Scene.now))
                #expect(try !transaction.convert(said(person, at: Scene.now.adding(seconds: 60)), now: Scene.now))
                #expect(try transaction.convert(said(person, strength: .done), now: Scene.now))
                #expect(try transaction.convert(said(person, action: "meeting"), now: Scene.now))
                #expect(try transaction.count("select count(*) from conversion") == 3)
            }
        },
        StoreCase("an earlier record takes the place of a later one, with its evidence") { store in
            try store.write { transaction in
                let person = try transaction.person(1)
                try transaction.convert(said(person, strength: .done), now: Scene.now)
                let earlier = ConversionRecord(
                    person: person, action: "postcard", strength: .done, at: Scene.now.adding(seconds: -60),
                    evidence: .paper, reply: nil, source: "cards.csv", campaign: nil)
                #expect(try !transaction.convert(earlier, now: Scene.now.adding(seconds: 60)))
                let row = try transaction.sql.first("select at, evidence, source from conversion")
                #expect(
                    row?.values == [.integer(earlier.at.microseconds), .text("paper"), .text("cards.csv")])
            }
        },
        StoreCase("a deed withdraws what still waits in campaigns that ask for it, and only there") { store in
            try store.write { transaction in
                let people = [try transaction.person(1), try transaction.person(2)]
                let card = try transaction.makeCampaign(people, plan: Scene.plan("card"))
                let meeting = try transaction.makeCampaign(people, plan: Scene.plan("meeting", action: "meeting"))
                try transaction.makeStep(of: card)
                try transaction.makeStep(of: meeting)
                try transaction.convert(said(people[0], strength: .organic), now: Scene.now)
                #expect(try transaction.standing(card, people[0]) == "never_sent: converted")
                #expect(try transaction.standing(meeting, people[0]) == "queued")
                #expect(try transaction.standing(card, people[1]) == "queued")
            }
        },
        StoreCase("a record that matches nobody is kept once and counted by action") { store in
            try store.write { transaction in
                func park(_ action: String, _ raw: String) throws {
                    try transaction.parkConversion(
                        action: action, source: "cards.csv", number: 3, raw: raw, reason: "no such phone",
                        now: Scene.now)
                }
                try park("postcard", "Ana,…")
                try park("postcard", "Ana,…")
                try park("postcard", "Ben,…")
                try park("meeting", "Ana,…")
                #expect(try transaction.countUnmatchedConversions(action: "postcard") == 2)
                #expect(try transaction.countUnmatchedConversions(action: "meeting") == 1)
            }
        },
        StoreCase("the rows behind a figure are visited in order of time") { store in
            try store.write { transaction in
                let people = try (1...3).map { try transaction.person($0) }
                let campaign = try transaction.makeCampaign(people)
                try transaction.convert(said(people[1]), now: Scene.now)
                try transaction.convert(said(people[0], at: Scene.now.adding(seconds: 5)), now: Scene.now)
                try transaction.convert(said(try transaction.person(9)), now: Scene.now)
                var seen: [PersonID] = []
                try transaction.visitConverted(campaign: campaign.id, action: "postcard") {
                    person, arm, _, strength, _, evidence, _, _ in
                    seen.append(person)
                    #expect([arm, strength, evidence] == ["activated", "said", "yes"])
                }
                #expect(seen == [people[1], people[0]])
            }
        },
    ]
}
