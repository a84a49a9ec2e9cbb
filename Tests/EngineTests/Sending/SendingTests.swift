import Domain
import Engine
import Gateways
import Storage
import Testing

@Suite struct `A campaign on its way` {
    @Test func `goes to everyone once, with the person's words, and is recorded`() throws {
        let stage = try Stage()
        try stage.people(1...5)
        try stage.launch()
        try stage.run(seconds: 5)
        #expect(stage.sent.map(\.person).sorted() == [1, 2, 3, 4, 5])
        let text = try #require(stage.texts(to: 3).first?.text)
        #expect(text.body == MessageBody("Hi Person3, reply YES. STOP ends. Local 73"))
        #expect(text.from == Stage.sender)
        #expect(text.attempt == 1)
        #expect(text.receiptURL == "https://text.example.org/hooks/toy/main?textbank_message=\(text.messageID)")
        // The window closes at 20:00, less five minutes: the carrier may try until then.
        let sentAt = try #require(stage.texts(to: 3).first?.at)
        let untilClose = Stage.start.adding(seconds: 6 * 3_600 - 300).microseconds(since: sentAt) / 1_000_000
        #expect(text.validitySeconds == untilClose)
        #expect(try stage.standing(3) == "accepted")
        #expect(stage.engine.counters.accepted == 5)
        #expect(stage.engine.isAtRest)
        try stage.run(seconds: Double(9 * Stage.day))
        #expect(stage.sent.count == 5)
        try stage.expectEveryoneAccountedFor()
    }

    @Test func `keeps to its lane's pace`() throws {
        let stage = try Stage(segmentsPerSecond: 20)
        try stage.people(1...90)
        try stage.launch()
        try stage.run(seconds: 10)
        #expect(stage.sent.count == 90)
        for first in stage.sent {
            let window = stage.sent.filter {
                $0.monotonic >= first.monotonic && $0.monotonic < first.monotonic + 1_000_000
            }
            #expect(window.count <= 20)
        }
        let span = (stage.sent.last?.monotonic ?? 0) - (stage.sent.first?.monotonic ?? 0)
        #expect(span <= Int64(Double(90) / 20 / 0.99 * 1_000_000))
    }

    /// Design §2.6: a lane holds no more than 100 ms' worth or its slots, whichever is more.
    @Test(arguments: [(20, 4), (200, 4), (1_000, 8), (1, 2)])
    func `leaves few in doubt whenever it ends`(perSecond: Int, slots: Int) throws {
        let stage = try Stage(slots: slots, segmentsPerSecond: perSecond)
        try stage.people(1...150)
        stage.answer = { _ in nil }
        try stage.launch()
        var answered = 0
        // A fiftieth of a second may go in one burst on top of what a tenth brings.
        let bound = max(slots, perSecond / 10 + max(1, perSecond / 50))
        for _ in 0..<140 {
            try stage.run(seconds: 0.1)
            #expect(stage.engine.heldMessages <= bound)
            #expect(try stage.store.read { try $0.countClaimed() } <= Int64(bound))
            let late = stage.sent[answered...]
            answered = stage.sent.count
            for text in late { stage.answerLate(text, .accepted(reference: nil, segments: 1)) }
        }
        #expect(answered > 0)
        stage.expectNobodyTwice()
    }

    @Test func `stops in the evening and goes on in the morning, inside the window of each zone`() throws {
        // 19:54 in Chicago: a minute before the margin; at a text a second most must wait.
        let start = try #require(ISO8601.parse("2026-07-07T19:54:00-05:00"))
        let stage = try Stage(at: start, segmentsPerSecond: 1)
        try stage.people(1...80)
        try stage.people(81...90, on: "sign-in", zones: "America/Chicago|America/Denver")
        try stage.launch()
        try stage.run(seconds: 20 * 3_600)
        #expect(stage.sent.count == 90)
        for sent in stage.sent {
            let minute = try chicagoMinute(sent.at)
            #expect((9 * 60..<19 * 60 + 55).contains(minute), "\(sent.at)")
            // Nine in Denver is ten in Chicago.
            if sent.person > 80 { #expect(minute >= 10 * 60) }
        }
        #expect(stage.sent.filter { $0.at < start.adding(seconds: 60) }.count >= 50)
        #expect(try chicagoMinute(try #require(stage.sent.last?.at)) < 11 * 60)
    }

    @Test func `that runs out of time says so`() throws {
        let start = try #require(ISO8601.parse("2026-07-07T21:00:00-05:00"))
        let stage = try Stage(at: start)
        try stage.people(1...3)
        try stage.launch(Stage.plan(expiresAfterSeconds: 3_600))
        try stage.run(seconds: Double(Stage.day))
        #expect(stage.sent.isEmpty)
        #expect(try stage.standing(1) == "never_sent: outside_window")
        #expect(stage.engine.counters.expired == 3)
        #expect(stage.engine.isAtRest)
        try stage.expectEveryoneAccountedFor()
    }

    @Test func `can be paused and resumed`() throws {
        let stage = try Stage(segmentsPerSecond: 10)
        try stage.people(1...50)
        let campaign = try stage.launch()
        try stage.run(seconds: 3)
        let before = stage.sent.count
        #expect(before > 5 && before < 50)
        try stage.set(campaign, .paused)
        try stage.run(seconds: 3_600)
        #expect(stage.sent.count == before)
        #expect(try stage.store.read { try $0.countClaimed() } == 0)
        try stage.set(campaign, .running)
        try stage.run(seconds: 30)
        #expect(stage.sent.count == 50)
        stage.expectNobodyTwice()
    }

    @Test func `can be cancelled, and everyone left says so`() throws {
        let stage = try Stage(slots: 2, segmentsPerSecond: 100)
        try stage.people(1...50)
        stage.answer = { _ in nil }
        let campaign = try stage.launch()
        try stage.run(seconds: 2)
        #expect(stage.sent.count == 2)
        try stage.set(campaign, .cancelled)
        for sent in stage.sent { stage.answerLate(sent, .throttled(code: "429", retryAfterMilliseconds: nil)) }
        try stage.run(seconds: Double(3 * Stage.day))
        #expect(stage.sent.count == 2)
        #expect(
            try stage.count("select count(*) from message where state = 7 and reason = 'cancelled'") == 50)
        try stage.expectEveryoneAccountedFor()
    }

    @Test func `tries again after throttling and unreachable gateways, and never after a doubt`() throws {
        let stage = try Stage()
        try stage.people(1...3)
        var outcomes: [Int: [Outcome]] = [
            1: [.throttled(code: "429", retryAfterMilliseconds: 2_000), .accepted(reference: "SM1", segments: 1)],
            2: [
                .unreachable(code: "couldnt_connect"), .unreachable(code: "x"),
                .accepted(reference: "SM2", segments: 1),
            ],
            3: [.uncertain(code: "timed_out")],
        ]
        stage.answer = { text in outcomes[Stage.person(of: text.to)]?.removeFirst() }
        try stage.launch()
        try stage.run(seconds: Double(3 * Stage.day))
        #expect(stage.texts(to: 1).map(\.text.attempt) == [1, 2])
        #expect(stage.texts(to: 1)[1].at >= stage.texts(to: 1)[0].at.adding(seconds: 2))
        #expect(stage.texts(to: 2).map(\.text.attempt) == [1, 2, 3])
        #expect(stage.texts(to: 3).count == 1)
        #expect(try [1, 2, 3].map { try stage.standing($0) } == ["accepted", "accepted", "uncertain"])
        try stage.expectEveryoneAccountedFor()
    }

    @Test func `believes the gateway that a person opted out there`() throws {
        let stage = try Stage()
        try stage.people(1...2)
        stage.answer = { text in
            Stage.person(of: text.to) == 1
                ? .rejected(.recipientOptedOut, code: "21610") : .accepted(reference: "SM", segments: 1)
        }
        try stage.launch(Stage.plan(steps: [.atOnce, .after(seconds: Stage.day)]))
        try stage.run(seconds: 10)
        #expect(try stage.suppression(1) == .optedOut)
        try stage.run(seconds: Double(3 * Stage.day))
        #expect(stage.texts(to: 1).count == 1)
        #expect(stage.texts(to: 2).count == 2)
        #expect(try stage.standing(1) == "rejected: rejected")
        #expect(try stage.standing(1, step: 1) == "never_sent: opted_out")
    }

    @Test func `waits for a person when the sender is at fault, and loses nothing`() throws {
        let stage = try Stage(slots: 3)
        try stage.people(1...20)
        stage.answer = { _ in .rejected(.senderFault, code: "20003") }
        try stage.launch()
        try stage.run(seconds: 600)
        let tried = stage.sent.count
        #expect(tried <= 3)
        let lane = try #require(try stage.store.read { try $0.lanes().first })
        #expect(lane.pausedReason?.contains("refuses everything from this sender (code 20003)") == true)
        #expect(try stage.count("select count(*) from message where state = 0") == 20)
        stage.answer = { .accepted(reference: "SM\($0.messageID)", segments: 1) }
        try stage.store.write { try $0.resumeLane(lane.id) }
        stage.resume(lane.id)
        try stage.run(seconds: 60)
        #expect(Set(stage.sent.map(\.person)).count == 20)
        #expect(try stage.count("select count(*) from message where state = 2") == 20)
    }

    @Test func `refuses a text that must not be sent, and goes on with the others`() throws {
        let stage = try Stage()
        try stage.people(1...3)
        try stage.launch()
        try stage.store.write { transaction in
            _ = try transaction.sql.run(
                "update person set first_name = $1 where phone = $2",
                [.text("Bell\u{7}"), .text(Stage.phone(2).exposed)])
        }
        try stage.run(seconds: 5)
        #expect(stage.sent.map(\.person).sorted() == [1, 3])
        #expect(try stage.standing(2) == "rejected: rejected")
        #expect(stage.engine.isAtRest)
    }

    @Test func `texts nobody from a live store who is fictional`() throws {
        let stage = try Stage(isRehearsal: false)
        try stage.people(1...3)
        try stage.launch()
        try stage.run(seconds: 60)
        #expect(stage.sent.isEmpty)
        #expect(try stage.standing(1) == "never_sent: rejected")
    }
}

extension Stage {
    func set(_ campaign: StoredCampaign, _ state: CampaignState) throws {
        let now = now
        let changed = try store.write {
            try $0.setState(campaign.id, to: state, because: "a test", by: "Ana", now: now)
        }
        #expect(changed)
        if state == .running {
            perform { engine, now, monotonic in engine.noteNews(now: now, monotonic: monotonic) }
        } else {
            perform { engine, now, monotonic in engine.noteStopped(campaign.id, now: now, monotonic: monotonic) }
        }
    }

    func resume(_ lane: LaneID) {
        perform { engine, now, monotonic in engine.noteLaneResumed(lane, now: now, monotonic: monotonic) }
    }
}
