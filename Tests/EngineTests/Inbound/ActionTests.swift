import Domain
import Engine
import Gateways
import Storage
import Testing

/// Two people, texted at the start: what other systems tell of them afterwards.
private func texted(
    _ strength: Strength = .done, steps: [StepTime] = [.atOnce, .after(seconds: Stage.day)]
) throws -> Stage {
    let stage = try Stage()
    try stage.people(1...3)
    try stage.launch(
        Stage.plan(
            steps: steps,
            action: ActionAsk(name: "postcard", evidence: [.form, .paper], strength: strength, yesAuthorises: false)))
    try stage.run(seconds: 120)
    return stage
}

private func phone(_ person: Int) -> String { Stage.phone(person).exposed }

extension Stage {
    fileprivate func told(_ lines: String) throws {
        try webhook(lines, gateway: ActionInbox.name(of: ToyHook.name))
        try run(seconds: 1)
    }

    fileprivate func actions(_ column: String) throws -> [String] {
        try store.read { transaction in
            try transaction.sql.query("select coalesce(\(column), '-') from action_event order by id").map {
                $0.text(0)
            }
        }
    }

    fileprivate func personID(_ person: Int) throws -> PersonID {
        try #require(try store.read { try $0.personID(phone: Stage.phone(person)) })
    }

    fileprivate func tally() throws -> CohortTally {
        let end = now.adding(seconds: 30 * Self.day)
        let tallies = try store.read { transaction in
            try transaction.campaign(named: "ask").map { try transaction.cohort(of: $0, asOf: end, by: .none) }
        }
        return try #require(tallies?.first)
    }
}

@Suite struct `What another system tells` {
    @Test func `is a conversion with its evidence, and the next text does not go`() throws {
        let stage = try texted()
        try stage.told("key=s1 at=60 phone=\(phone(1)) verified=yes")
        #expect(try stage.conversions(1) == ["done form"])
        try stage.run(seconds: Double(2 * Stage.day))
        #expect(try stage.standing(1, step: 1) == "never_sent: converted")
        #expect(try stage.standing(2, step: 1) == "accepted")
        #expect(try stage.tally().convertedMatured == 1)
        try stage.expectEveryoneAccountedFor()
    }

    @Test func `told twice, in any order, is one fact`() throws {
        let stage = try texted()
        for _ in 1...3 { try stage.told("key=s1 at=60 phone=\(phone(1))\nkey=s2 at=70 phone=\(phone(2))") }
        #expect(try stage.count("select count(*) from action_event") == 2)
        #expect(try stage.count("select count(*) from conversion") == 2)
        // A second signature of the same person is a second fact and no second conversion; the first date holds.
        try stage.told("key=s3 at=30 phone=\(phone(1))")
        #expect(try stage.count("select count(*) from action_event") == 3)
        #expect(
            try stage.count("select at from conversion where event_id = 3")
                == Stage.start.adding(seconds: 30).microseconds)
    }

    @Test func `that was only begun is kept and never counted`() throws {
        let stage = try texted()
        try stage.told("key=s1 progress=started at=60 phone=\(phone(1)) verified=yes")
        #expect(try stage.conversions(1).isEmpty)
        #expect(try stage.actions("progress") == ["started"])
        try stage.told("key=s1 progress=done at=90 as_of=95 phone=\(phone(1)) verified=yes")
        #expect(try stage.conversions(1) == ["done form"])
    }

    @Test func `and takes back is no conversion any more; what stood behind it counts again`() throws {
        let stage = try texted()
        try stage.told("key=s1 at=60 as_of=60 phone=\(phone(1)) verified=yes")
        try stage.told("key=s2 at=80 as_of=80 phone=\(phone(1)) verified=yes")
        try stage.told("key=s1 progress=revoked at=90 as_of=90 phone=\(phone(1)) verified=yes")
        #expect(try stage.conversions(1) == ["done form"])
        #expect(try stage.count("select event_id from conversion") == 2)
        try stage.told("key=s2 progress=revoked at=99 as_of=99 phone=\(phone(1)) verified=yes")
        #expect(try stage.conversions(1).isEmpty)
    }

    @Test func `without a date is organic: no proof of having come after a text`() throws {
        let stage = try texted()
        try stage.told("key=s1 phone=\(phone(1)) verified=yes")
        #expect(try stage.conversions(1) == ["organic form"])
        #expect(try stage.tally().convertedMatured == 0)
    }

    @Test func `of before the first text or after the window is organic to the comparison`() throws {
        let stage = try texted(steps: [.atOnce])
        try stage.told("key=s1 at=-3600 phone=\(phone(1)) verified=yes")
        stage.now = stage.now.adding(seconds: 9 * Stage.day)
        try stage.told("key=s2 at=\(8 * Stage.day) phone=\(phone(2)) verified=yes")
        try stage.told("key=s3 at=\(6 * Stage.day) phone=\(phone(3)) verified=yes")
        let tally = try stage.tally()
        #expect(tally.convertedMatured == 1)
        #expect(tally.baselineConverters == 1)
    }

    @Test func `and nobody proved is counted apart until it is proved`() throws {
        let stage = try texted()
        try stage.told("key=s1 at=60 phone=\(phone(1))")
        #expect(try stage.tally().convertedMatured == 0)
        #expect(try stage.tally().unverifiedMatured == 1)
        #expect(try stage.count("select count(*) from action_event where ask_at is not null") == 1)
        try stage.told("key=s1 at=60 phone=\(phone(1)) verified=yes")
        #expect(try stage.tally().convertedMatured == 1)
        #expect(try stage.tally().unverifiedMatured == 0)
        #expect(try stage.count("select count(*) from action_event where ask_at is not null") == 0)
    }

    @Test func `and the system denies is no conversion, however often the hook repeats it`() throws {
        let stage = try texted()
        try stage.told("key=s1 at=60 phone=\(phone(1))")
        let now = stage.now
        try stage.store.write { transaction in
            var absorption = ActionAbsorption(
                source: ToyHook.name, inbox: nil, canBeAsked: true, in: transaction, now: now)
            try absorption.deny(1, code: "http_404")
        }
        try stage.told("key=s1 at=50 phone=\(phone(1))")
        #expect(try stage.conversions(1).isEmpty)
        #expect(try stage.actions("trouble") == ["denied: http_404"])
    }

    @Test func `and cannot be read is parked with its place, and the rest is taken in`() throws {
        let stage = try texted()
        try stage.told("nonsense\nkey=s1 at=60 phone=\(phone(1))")
        #expect(try stage.conversions(1) == ["done form"])
        #expect(try stage.count("select count(*) from inbox where state = 2") == 1)
    }

    @Test func `of an opt-out there is an opt-out here, where the system itself says it`() throws {
        let stage = try texted()
        try stage.told("key=s1 progress=started at=60 phone=\(phone(1)) refusal=opted_out verified=yes")
        try stage.told("key=s2 progress=started at=60 phone=\(phone(2)) refusal=opted_out")
        try stage.told("key=s3 progress=started at=60 phone=\(phone(3)) refusal=doubtful verified=yes")
        #expect(try stage.suppression(1) == .optedOut)
        #expect(try stage.suppression(2) == nil)
        #expect(try stage.suppression(3) == nil)
    }

    @Test func `waits for a person who can be asked, when the hook is not configured any more`() throws {
        let stage = try texted()
        try stage.webhook("key=s1", gateway: ActionInbox.name(of: "gone"))
        try stage.run(seconds: 1)
        #expect(try stage.count("select count(*) from inbox where state = 2 and problem like '%gone%'") == 1)
    }
}

@Suite struct `Whose action it was` {
    private func token(_ stage: Stage, _ text: String, person: Int) throws {
        let id = try stage.personID(person)
        try stage.store.write { transaction in
            _ = try transaction.sql.run(
                "insert into link_token (token, campaign_id, person_id) values ($1, 1, $2)",
                [.text(text), .integer(id.value)])
        }
    }

    @Test func `is said by the token first, and a phone that says otherwise is a conflict that is kept`() throws {
        let stage = try texted()
        try token(stage, "k7m2q9xw", person: 1)
        try stage.told("key=s1 at=60 token=k7m2q9xw phone=\(phone(2)) verified=yes")
        #expect(try stage.conversions(1) == ["done form"])
        #expect(try stage.conversions(2).isEmpty)
        #expect(try stage.actions("matched_by") == ["token"])
        #expect(try stage.actions("conflict") == ["phone"])
        #expect(try stage.count("select count(*) from conversion where matched_by = 'token' and campaign_id = 1") == 1)
    }

    @Test func `is learnt with the other system's id, which is enough the next time`() throws {
        let stage = try texted()
        try stage.told("key=s1 at=60 id=action_network:p1 phone=\(phone(1)) verified=yes")
        try stage.told("key=m1 action=meeting at=70 id=action_network:p1 verified=yes")
        #expect(try stage.actions("matched_by") == ["phone", "known_id"])
        #expect(try stage.conversions(1).count == 2)
    }

    /// Whoever knows the URL can claim that a person's id is somebody else's number.
    @Test func `is not decided for verified records by what an unverified one taught`() throws {
        let stage = try texted()
        try stage.told("key=s1 at=60 id=action_network:p1 phone=\(phone(2))")
        try stage.told("key=m1 action=meeting at=70 id=action_network:p1 verified=yes")
        #expect(try stage.actions("trouble") == ["-", "nobody"])
        try stage.told("key=m2 action=meeting at=70 id=action_network:p1")
        #expect(try stage.actions("matched_by") == ["phone", "-", "known_id"])
    }

    @Test func `stays open where an address is shared, until a person says whose`() throws {
        let stage = try texted()
        let (one, two) = (try stage.personID(1), try stage.personID(2))
        let now = stage.now
        try stage.store.write { transaction in
            for id in [one, two] {
                _ = try transaction.sql.run(
                    "update person set email = 'casa@example.org' where id = $1", [.integer(id.value)])
            }
        }
        try stage.told("key=s1 at=60 email=Casa@Example.org verified=yes")
        #expect(try stage.actions("trouble") == ["ambiguous: email"])
        #expect(try stage.count("select count(*) from conversion") == 0)
        try stage.store.write { transaction in
            var absorption = ActionAbsorption(
                source: ToyHook.name, inbox: nil, canBeAsked: false, in: transaction, now: now)
            try absorption.settleByHand(1, person: two)
        }
        #expect(try stage.conversions(2) == ["done form"])
        // Told again, the person's word stands.
        try stage.told("key=s1 at=60 as_of=99 email=casa@example.org verified=yes")
        #expect(try stage.actions("matched_by") == ["by_hand"])
        #expect(try stage.conversions(2) == ["done form"])
    }

    @Test func `is looked for again when somebody was imported meanwhile`() throws {
        let stage = try texted()
        try stage.told("key=s1 at=60 phone=\(phone(9)) verified=yes")
        #expect(try stage.actions("trouble") == ["nobody"])
        try stage.people([9])
        let now = stage.now
        try stage.store.write { transaction in
            var absorption = ActionAbsorption(
                source: ToyHook.name, inbox: nil, canBeAsked: true, in: transaction, now: now)
            let last = try absorption.matchAgain(after: 0, limit: 10)
            #expect(last == nil)
        }
        #expect(try stage.conversions(9) == ["done form"])
    }
}
