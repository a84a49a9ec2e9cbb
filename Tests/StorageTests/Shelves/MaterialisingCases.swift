import Domain
import Storage
import Testing

extension StoreContract {
    private static let stop = ConsentSource(channel: "person", recordedBy: "Ana")

    static let materialising: [StoreCase] = [
        StoreCase("a step makes one row for everyone, queued or never sent with the reason") { store in
            try store.write { transaction in
                let people = [
                    try transaction.person(1), try transaction.person(2, standing: .review),
                    try transaction.person(3, standing: .missing), try transaction.person(4),
                    try transaction.person(5), try transaction.person(6), try transaction.person(7),
                ]
                try transaction.suppress(Scene.phone(4), .optedOut, source: stop, now: Scene.now)
                let campaign = try transaction.makeCampaign(people)
                // After launch and before the step: a stop, a deed, and a doubt.
                try transaction.suppress(Scene.phone(5), .wrongNumber, source: stop, now: Scene.now)
                try transaction.convert(said(people[5]), now: Scene.now)
                try transaction.suppress(Scene.phone(7), .held, source: stop, now: Scene.now)
                try transaction.makeStep(of: campaign)
                #expect(
                    try people.map { try transaction.standing(campaign, $0) } == [
                        "queued", "never_sent: in_review", "never_sent: no_phone", "never_sent: opted_out",
                        "never_sent: opted_out", "never_sent: converted", "queued",
                    ])
                #expect(try transaction.steps(of: campaign.id).map(\.materialisedTo) == [7])
            }
        },
        StoreCase("a rehearsal texts only NPA-555-XXXX") { store in
            try store.write { transaction in
                let (fictional, other) = (try transaction.person(1), try transaction.person(2))
                let real = try transaction.person(3)
                try transaction.setPhone(other, "+13125552345")
                try transaction.setPhone(real, "+13125" + "542345")
                let campaign = try transaction.makeCampaign([fictional, other, real])
                try transaction.makeStep(of: campaign, isRehearsal: true)
                #expect(
                    try [fictional, other, real].map { try transaction.standing(campaign, $0) }
                        == ["queued", "queued", "never_sent: rejected"])
            }
        },
        StoreCase("a live store never texts NPA-555-01XX") { store in
            try store.write { transaction in
                let (fictional, other) = (try transaction.person(1), try transaction.person(2))
                try transaction.setPhone(other, "+13125552345")
                let campaign = try transaction.makeCampaign([fictional, other])
                try transaction.makeStep(of: campaign, isRehearsal: false)
                #expect(
                    try [fictional, other].map { try transaction.standing(campaign, $0) }
                        == ["never_sent: rejected", "queued"])
            }
        },
        StoreCase("a later step goes to the silent: each answer, each fate of the earlier text") { store in
            try store.write { transaction in
                let answers = ["", "no", "question", "wrong_number", "yes", "signed", "attending", "maybe", "opt_out"]
                let people = try (1...11).map { try transaction.person($0) }
                let campaign = try transaction.makeCampaign(people)
                try transaction.makeStep(of: campaign)
                for (person, answer) in zip(people, answers) where !answer.isEmpty {
                    try transaction.setAnswer(campaign: campaign.id, person: person, label: answer)
                }
                let claimed = try transaction.claimAll()
                let refused = claimed.filter { $0.person == people[9] }.map {
                    $0.recorded(.rejected(.recipientPermanent, code: "21211"))
                }
                let doubtful = claimed.filter { $0.person == people[10] }.map {
                    $0.recorded(.uncertain(code: "timed_out"))
                }
                try transaction.recordSettled(refused, as: .rejected, reason: .rejected) { _ in "21211" }
                try transaction.recordSettled(doubtful, as: .uncertain, reason: nil) { _ in "timed_out" }
                let later = Scene.now.adding(seconds: Scene.day)
                try transaction.makeStep(1, of: campaign, dueAt: later, silentOnly: true)
                try transaction.makeStep(2, of: campaign, dueAt: later, silentOnly: false)
                let answered = "never_sent: answered"
                #expect(
                    try people.map { try transaction.standing(campaign, $0, step: 1) } == [
                        "queued", answered, answered, answered, answered, answered, answered, "queued", "queued",
                        "never_sent: rejected", "never_sent: in_review",
                    ])
                #expect(
                    try people.map { try transaction.standing(campaign, $0, step: 2) } == [
                        "queued", "queued", "queued", answered, "queued", "queued", "queued", "queued", "queued",
                        "never_sent: rejected", "never_sent: in_review",
                    ])
            }
        },
        StoreCase("no phone has the same step of a campaign twice") { store in
            let campaign = try store.write { transaction in
                let campaign = try transaction.makeCampaign([try transaction.person(1)])
                try transaction.makeStep(of: campaign)
                return campaign
            }
            let error = #expect(throws: StoreError.self) {
                try store.write { transaction in
                    try transaction.sql.run(
                        """
                        insert into message (id, campaign_id, step, person_id, phone, kind, lane_id, window_id, due_at,
                            expires_at, state, attempt)
                        select id + 1000, campaign_id, step, person_id, phone, kind, lane_id, window_id, due_at,
                            expires_at, state, attempt from message
                        """)
                }
            }
            guard case .constraint = error else {
                Issue.record("a second row came as \(String(describing: error))")
                return
            }
            try store.write { transaction in
                // The same step made again, as after a crash between the rows and their count.
                let step = try #require(try transaction.steps(of: campaign.id).first)
                var again = step
                again.materialisedTo = 0
                _ = try transaction.materialise(
                    again, lane: campaign.lane, action: "postcard", silentOnly: true, isRehearsal: true, limit: 10,
                    now: Scene.now)
                #expect(try transaction.count("select count(*) from message") == 1)
            }
        },
        StoreCase("a step is made in batches that meet without a gap or an overlap") { store in
            try store.write { transaction in
                let people = try (1...7).map { try transaction.person($0) }
                let campaign = try transaction.makeCampaign(people)
                var step = StoredStep(
                    campaign: campaign.id, step: 0, name: "ask", dueAt: Scene.now,
                    expiresAt: Scene.now.adding(seconds: Scene.day),
                    firstMessageID: try transaction.reserveIDs("message", count: 7), materialisedTo: 0)
                try transaction.putStep(step)
                var rounds = 0
                while let next = try transaction.stepsToMaterialise(now: Scene.now).first {
                    step = next
                    rounds += 1
                    _ = try transaction.materialise(
                        step, lane: campaign.lane, action: "postcard", silentOnly: true, isRehearsal: true, limit: 3,
                        now: Scene.now)
                }
                #expect(rounds == 3)
                #expect(
                    try people.map { try transaction.standing(campaign, $0) } == .init(repeating: "queued", count: 7))
                #expect(try transaction.steps(of: campaign.id).map(\.materialisedTo) == [7])
            }
        },
        StoreCase("only due steps of running campaigns are made, the oldest first") { store in
            try store.write { transaction in
                let person = try transaction.person(1)
                func put(_ name: String, dueAt: Timestamp) throws -> StoredCampaign {
                    let campaign = try transaction.makeCampaign([person], plan: Scene.plan(name))
                    try transaction.putStep(
                        StoredStep(
                            campaign: campaign.id, step: 0, name: "ask", dueAt: dueAt,
                            expiresAt: dueAt.adding(seconds: Scene.day), firstMessageID: 1_000 + campaign.id.value,
                            materialisedTo: 0))
                    return campaign
                }
                let later = try put("later", dueAt: Scene.now)
                let earlier = try put("earlier", dueAt: Scene.now.adding(seconds: -60))
                let paused = try put("paused", dueAt: Scene.now)
                let tomorrow = try put("tomorrow", dueAt: Scene.now.adding(seconds: Scene.day))
                _ = try transaction.setState(paused.id, to: .paused, because: "rain", by: "Ana", now: Scene.now)
                #expect(
                    try transaction.stepsToMaterialise(now: Scene.now).map(\.campaign) == [earlier.id, later.id])
                #expect(
                    try transaction.nextStepMoment(after: Scene.now)
                        == transaction.steps(of: tomorrow.id).first?.dueAt)
            }
        },
    ]

    static func said(
        _ person: PersonID, at: Timestamp = Scene.now, strength: Strength = .said, action: String = "postcard"
    ) -> ConversionRecord {
        ConversionRecord(
            person: person, action: action, strength: strength, at: at, evidence: .yes, reply: nil, source: "reply",
            campaign: nil)
    }
}

extension Transaction {
    /// Gives a person another number, as no shelf does.
    fileprivate func setPhone(_ person: PersonID, _ phone: String) throws {
        try sql.run(
            "update person set phone = $2, key = $2 where id = $1", [.integer(person.value), .text(phone)])
    }
}
