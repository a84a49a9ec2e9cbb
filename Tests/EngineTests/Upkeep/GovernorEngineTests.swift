import Domain
import Engine
import Gateways
import Storage
import Testing

/// A stage whose texts are on the wire, answered by the test in batches of its choice.
private final class Watched {
    let stage: Stage
    let campaign: StoredCampaign
    let governors: Governors
    /// Reads the codes of receipts that came before their answers.
    var gateway: any Gateway = ToyGateway()
    private var waiting: [RecordedOutcome] = []

    init(people: Int, settings: GovernorSettings = .standard) throws {
        stage = try Stage(slots: 500, segmentsPerSecond: 1_000)
        stage.answer = { _ in nil }
        try stage.people(1...people)
        campaign = try stage.launch()
        try stage.run(seconds: 5)
        governors = Governors(settings)
        let now = stage.now
        waiting = try stage.store.read { transaction in
            try transaction.sql.query(
                "select id, attempt, lane_id, campaign_id, person_id from message where state = 1 order by id"
            ).map { row in
                RecordedOutcome(
                    message: MessageID(row.integer(0)), attempt: Int(row.integer(1)), lane: LaneID(row.integer(2)),
                    campaign: CampaignID(row.integer(3)), person: PersonID(row.integer(4)),
                    outcome: .uncertain(code: ""), handedAt: now, retryAt: now)
            }
        }
        try #require(waiting.count == people)
    }

    /// The next texts on the wire, with what the gateway says of them.
    func answers(_ outcomes: [Outcome]) -> [RecordedOutcome] {
        let items = zip(waiting, outcomes).map { item, outcome in
            var item = item
            item.outcome = outcome
            return item
        }
        waiting.removeFirst(items.count)
        return items
    }

    @discardableResult
    func record(_ items: [RecordedOutcome]) throws -> RecordingResult {
        let now = stage.now
        let inbound = Inbound(
            settings: stage.engine.settings, gateways: [Stage.gatewayName: gateway], governors: governors)
        return try stage.store.write { transaction in
            try Recording.record(
                [(gateway: Stage.gatewayName, items: items)], inbound: inbound, in: transaction, now: now)
        }
    }

    @discardableResult
    func record(_ outcomes: [Outcome]) throws -> RecordingResult { try record(answers(outcomes)) }

    func accept(_ count: Int) throws { try record([Outcome](repeating: accepted, count: count)) }

    static func twilio() throws -> TwilioGateway {
        try TwilioGateway(
            GatewaySettings(
                name: "main",
                values: ["accountSID": "AC00000000000000000000000000000000", "authToken": "0123456789abcdef"]))
    }

    var accepted: Outcome { .accepted(reference: nil, segments: 1) }
    static let filtered = Outcome.rejected(.contentBlocked, code: "30007")
    static let landline = Outcome.rejected(.recipientPermanent, code: "21614")

    var state: CampaignState { get throws { try stored.state } }

    var stored: StoredCampaign {
        get throws { try #require(try stage.store.read { try $0.campaign(campaign.id) }) }
    }

    /// Texts and troubles of the narrow blocks of a kind, added up, and the highest score.
    func seen(_ kind: GovernorKind) throws -> (texts: Int64, troubles: Int64) {
        let width = try #require(GovernorSettings.standard.rule(of: kind)).blockTexts
        let prefix = "\(kind.rawValue)/\(width)/"
        return try stage.store.read { transaction in
            let rows = try transaction.sql.query("select kind, texts, troubles from governor").filter {
                $0.text(0).hasPrefix(prefix)
            }
            return (rows.reduce(0) { $0 + $1.integer(1) }, rows.reduce(0) { $0 + $1.integer(2) })
        }
    }

    /// Takes webhooks in as the engine does, in one batch.
    func absorb(_ webhooks: [WebhookCall], gateway: any Gateway, optOuts: [PhoneNumber] = []) throws -> Inbound.Absorbed
    {
        var inbound = Inbound(
            settings: stage.engine.settings, gateways: [Stage.gatewayName: gateway], governors: governors)
        let now = stage.now
        return try stage.store.write { transaction in
            _ = try Inbound.accept(
                webhooks.map { call in
                    AuthenticWebhook(
                        gateway: Stage.gatewayName, call: call, certainOptOuts: optOuts, receivedAt: now)
                }, in: transaction, now: now)
            return try inbound.absorb(limit: 1_000, in: transaction, now: now)
        }
    }

    /// A receipt as Twilio posts it.
    func receipt(_ text: OutboundText, _ status: String, code: String) -> WebhookCall {
        WebhookCall(
            method: "POST", url: text.receiptURL,
            headers: [HTTPHeader("Content-Type", "application/x-www-form-urlencoded")],
            body: Array("MessageSid=SM\(text.messageID)&MessageStatus=\(status)&ErrorCode=\(code)".utf8))
    }

    func reply(_ person: Int, _ text: String, id: String? = nil) -> WebhookCall {
        let line = "reply|\(id ?? "IN\(person)")|\(Stage.phone(person).exposed)|\(Stage.sender)|\(text)||"
        return WebhookCall(method: "POST", url: "https://text.example.org", headers: [], body: Array(line.utf8))
    }
}

@Suite struct `A governor` {
    @Test func `pauses a campaign whose texts are filtered, and says why`() throws {
        let watched = try Watched(people: 40)
        try watched.accept(5)
        // Five good texts ask for one bad one more than the thirteen in a row.
        let early = try watched.record([Outcome](repeating: Watched.filtered, count: 13))
        #expect(early.stopped.isEmpty)
        #expect(try watched.state == .running)
        let result = try watched.record([Watched.filtered, .rejected(.contentBlocked, code: "21618"), Watched.filtered])
        #expect(result.stopped == [watched.campaign.id])
        let stored = try watched.stored
        #expect(stored.state == .paused)
        #expect(
            stored.stateReason == """
                governor: 16 of 21 texts were filtered as unwanted by the gateway or carriers (code 30007); look at the \
                script and its links, then `textbank campaign resume ask`
                """)
        #expect(try watched.stage.count("select count(*) from campaign where state_by = 'governor'") == 1)
        #expect(try watched.stage.count("select count(*) from audit where who = 'governor'") == 1)
    }

    @Test func `leaves one of twenty and two of thirty alone`() throws {
        for (texts, troubles) in [(20, 1), (30, 2)] {
            for trouble in [Watched.filtered, Watched.landline] {
                let watched = try Watched(people: texts)
                try watched.record([Outcome](repeating: trouble, count: troubles))
                try watched.accept(texts - troubles)
                #expect(try watched.state == .running)
            }
        }
    }

    @Test func `counts refused numbers and requests, and nothing else, as rejected`() throws {
        let watched = try Watched(people: 100)
        try watched.record([
            Watched.landline, .rejected(.requestInvalid, code: "21617"), .rejected(.recipientOptedOut, code: "21610"),
            Watched.filtered, .rejected(.senderFault, code: "20003"), .rejected(.senderLimit, code: "30023"),
            .throttled(code: "429", retryAfterMilliseconds: nil), .unreachable(code: "no_route"),
            .uncertain(code: "timeout"), watched.accepted,
        ])
        #expect(try watched.seen(.rejected) == (5, 2))
        #expect(try watched.seen(.filtered) == (5, 1))
        #expect(try watched.seen(.optOuts) == (1, 0))
        let result = try watched.record([Outcome](repeating: Watched.landline, count: 20))
        #expect(result.stopped == [watched.campaign.id])
        #expect(try watched.stored.stateReason.contains("texts were refused"))
    }

    @Test func `is switched off by a threshold of zero`() throws {
        let watched = try Watched(people: 60, settings: .off)
        try watched.record([Outcome](repeating: Watched.filtered, count: 60))
        #expect(try watched.state == .running)
        #expect(try watched.stage.count("select count(*) from governor") == 0)
    }

    /// Batches of any size, a restart between any two of them and several daemons come to the same.
    @Test(arguments: [1, 3, 7, 60]) func `counts the same whatever the batches`(size: Int) throws {
        let watched = try Watched(people: 60)
        var generator = SeededGenerator(seed: 5)
        var items = watched.answers(
            (0..<60).map { $0 % 6 == 0 ? Watched.filtered : $0 % 10 == 1 ? Watched.landline : watched.accepted })
        items.shuffle(using: &generator)
        for start in stride(from: 0, to: 60, by: size) {
            try watched.record(Array(items[start..<min(60, start + size)]))
        }
        #expect(try watched.seen(.filtered) == (60, 10))
        #expect(try watched.seen(.rejected) == (60, 6))
        #expect(try watched.seen(.optOuts) == (44, 0))
        let score = try watched.stage.store.read { transaction in
            try transaction.sql.query("select score from governor where texts = 60 and troubles = 10").map(\.values[0])
        }
        let rule = try #require(GovernorSettings.standard.rule(of: .filtered))
        #expect(!score.isEmpty)
        for case .real(let value) in score { #expect(abs(value - rule.score(texts: 60, troubles: 10)) < 1e-9) }
    }

    @Test func `counts a batch once that is recorded again after a commit of unknown fate`() throws {
        let watched = try Watched(people: 30)
        let items = watched.answers([Outcome](repeating: Watched.filtered, count: 8))
        try watched.record(items)
        #expect(try watched.record(items).stopped.isEmpty)
        #expect(try watched.seen(.filtered).troubles == 8)
        #expect(try watched.state == .running)
    }

    @Test func `does not pause a campaign again at the first trouble after a person resumed it`() throws {
        let watched = try Watched(people: 60)
        try watched.record([Outcome](repeating: Watched.filtered, count: 25))
        #expect(try watched.state == .paused)
        try watched.stage.store.write { transaction in
            _ = try transaction.setState(
                watched.campaign.id, to: .running, because: "other link", by: "Ana", now: watched.stage.now)
        }
        try watched.record([Outcome](repeating: Watched.filtered, count: 12))
        #expect(try watched.state == .running)
        // It is watched as before.
        try watched.record([Outcome](repeating: Watched.filtered, count: 3))
        #expect(try watched.state == .paused)
    }

    @Test func `leaves a cancelled campaign cancelled and a person's pause as it is`() throws {
        for state in [CampaignState.cancelled, .paused] {
            let watched = try Watched(people: 30)
            try watched.stage.store.write { transaction in
                _ = try transaction.setState(
                    watched.campaign.id, to: state, because: "Ana says so", by: "Ana", now: watched.stage.now)
            }
            try watched.record([Outcome](repeating: Watched.filtered, count: 30))
            #expect(try watched.state == state)
            #expect(try watched.stored.stateReason == "Ana says so")
        }
    }

    // MARK: What comes later

    @Test func `hears of filtering from receipts, each text once`() throws {
        let watched = try Watched(people: 100)
        try watched.accept(100)
        let twilio = try Watched.twilio()
        let texts = watched.stage.sent.map(\.text)
        var calls: [WebhookCall] = []
        for text in texts.prefix(8) {
            // Twilio says it twice, and once with a status that settles nothing.
            calls.append(watched.receipt(text, "sent", code: "30007"))
            calls += [String](repeating: "undelivered", count: 2).map { watched.receipt(text, $0, code: "30007") }
        }
        // A phone that is switched off is no trouble of this kind.
        for text in texts[60..<90] { calls.append(watched.receipt(text, "undelivered", code: "30003")) }
        let first = try watched.absorb(calls, gateway: twilio)
        #expect(first.receipts == calls.count)
        #expect(first.stopped.isEmpty)
        #expect(try watched.seen(.filtered) == (100, 8))
        let more = texts[8..<24].map { watched.receipt($0, "undelivered", code: "30007") }
        #expect(try watched.absorb(more, gateway: twilio).stopped == [watched.campaign.id])
        #expect(try watched.stored.stateReason.hasPrefix("governor: 24 of 100 texts were filtered"))
        #expect(try watched.stored.stateReason.contains("(code 30007)"))
    }

    /// They come with the provider's reference alone, before the answer that tells it.
    @Test func `hears of filtering from receipts that overtook the answer`() throws {
        let watched = try Watched(people: 30)
        watched.gateway = try Watched.twilio()
        let now = watched.stage.now
        try watched.stage.store.write { transaction in
            for number in 1...16 {
                let receipt = InboundReceipt(
                    reference: "SM\(number)", messageID: nil, status: .undelivered, code: "30007")
                try transaction.park(receipt, gateway: Stage.gatewayName, inbox: Int64(number), now: now)
            }
        }
        let result = try watched.record((1...20).map { .accepted(reference: "SM\($0)", segments: 1) })
        #expect(try watched.seen(.filtered) == (20, 16))
        #expect(result.stopped == [watched.campaign.id])
        #expect(try watched.stage.count("select count(*) from parked_receipt") == 0)
    }

    @Test func `pauses when too many people opt out`() throws {
        let watched = try Watched(people: 60)
        try watched.accept(40)
        let toy = ToyGateway()
        // Stops of people who said so before, or whom nobody texted, are not this campaign's.
        try watched.stage.people([900], on: "others")
        var absorbed = try watched.absorb([watched.reply(900, "STOP")], gateway: toy, optOuts: [Stage.phone(900)])
        #expect(try watched.seen(.optOuts) == (40, 0))
        for person in 1...10 {
            // Keyword stops are suppressed before their webhook is answered; plain words when it is absorbed.
            let isKeyword = person % 2 == 0
            absorbed = try watched.absorb(
                [watched.reply(person, isKeyword ? "STOP" : "please take me off your list")], gateway: toy,
                optOuts: isKeyword ? [Stage.phone(person)] : [])
            #expect(absorbed.stopped.isEmpty)
        }
        #expect(try watched.seen(.optOuts) == (40, 10))
        // The same people again, in other words, change nothing.
        absorbed = try watched.absorb([watched.reply(3, "STOP", id: "LATER")], gateway: toy, optOuts: [Stage.phone(3)])
        absorbed = try watched.absorb([watched.reply(2, "remove me please", id: "AGAIN")], gateway: toy)
        #expect(try watched.seen(.optOuts) == (40, 10))
        absorbed = try watched.absorb(
            (11...18).map { watched.reply($0, "STOP") }, gateway: toy, optOuts: (11...18).map(Stage.phone))
        #expect(absorbed.stopped == [watched.campaign.id])
        #expect(try watched.stored.stateReason.hasPrefix("governor: 18 of 40 people texted opted out"))
    }
}

/// The whole engine on a stage, with governors.
private func governed(people: Int, slots: Int, segmentsPerSecond: Int) throws -> Stage {
    let stage = try Stage(slots: slots, segmentsPerSecond: segmentsPerSecond)
    var settings = stage.engine.settings
    settings.governors = .standard
    stage.engine = try TextingEngine(
        store: stage.store, settings: settings, gateways: [Stage.gatewayName: ToyGateway()], seed: 7, now: stage.now,
        monotonic: stage.monotonic)
    try stage.people(1...people)
    return stage
}

@Suite struct `An engine with governors` {
    @Test func `stops a campaign within the texts on the wire, and goes on when a person says so`() throws {
        let stage = try governed(people: 400, slots: 8, segmentsPerSecond: 50)
        stage.answer = { _ in .rejected(.contentBlocked, code: "30007") }
        let campaign = try stage.launch()
        try stage.run(seconds: 60)
        // Thirteen, and what had been handed over when the thirteenth was recorded.
        #expect((13...13 + 8).contains(stage.sent.count), "\(stage.sent.count)")
        // Nothing stays claimed for a campaign that does not go on.
        #expect(try stage.count("select count(*) from message where state = 1") == 0)
        #expect(try stage.count("select count(*) from campaign where state = 'paused'") == 1)
        try stage.expectEveryoneAccountedFor()
        stage.answer = { .accepted(reference: "SM\($0.messageID)", segments: 1) }
        let now = stage.now
        let isChanged = try stage.store.write { transaction in
            try transaction.setState(campaign.id, to: .running, because: "the carrier was wrong", by: "Ana", now: now)
        }
        #expect(isChanged)
        stage.perform { engine, now, monotonic in engine.noteNews(now: now, monotonic: monotonic) }
        try stage.run(seconds: 60)
        #expect(stage.sent.count == 400)
        stage.expectNobodyTwice()
    }

    @Test func `goes on by itself after the day of a limit, and not before`() throws {
        let stage = try governed(people: 30, slots: 8, segmentsPerSecond: 50)
        stage.answer = { _ in .rejected(.senderLimit, code: "30027") }
        try stage.launch()
        try stage.run(seconds: 60)
        let before = stage.sent.count
        #expect((1...8).contains(before))
        let reason = try #require(try stage.store.read { try $0.lanes().first?.pausedReason })
        #expect(reason.hasSuffix("it goes on by itself at 2026-07-08 00:05 America/Los_Angeles"))
        stage.answer = { .accepted(reference: "SM\($0.messageID)", segments: 1) }
        let midnight = try #require(ISO8601.parse("2026-07-08T00:05:00-07:00"))
        try stage.run(seconds: Double(midnight.microseconds(since: stage.now)) / 1_000_000 - 1)
        #expect(stage.sent.count == before)
        #expect(try stage.store.read { try $0.lanes().first?.pausedReason } != nil)
        try stage.run(seconds: 2)
        #expect(try stage.store.read { try $0.lanes().first?.pausedReason } == nil)
        // It is the middle of the night in Chicago: the texts leave when the window opens.
        try stage.run(seconds: 12 * 3_600)
        #expect(stage.sent.count == before + 30)
        try stage.expectEveryoneAccountedFor()
    }
}

@Suite struct `A pause of a lane` {
    private static let pacific = try? Stage.catalog(["America/Los_Angeles"]).rules(of: "America/Los_Angeles")

    @Test func `ends five minutes after the day of the limit`() throws {
        let rules = try #require(Self.pacific)
        let noon = try #require(ISO8601.parse("2026-07-07T12:00:00-07:00"))
        let end = LanePause.resumesAt(after: noon, rules: rules)
        #expect(end == ISO8601.parse("2026-07-08T00:05:00-07:00"))
        #expect(
            LanePause.words(.senderLimit, code: "30027", resumesAt: end, zone: "America/Los_Angeles", rules: rules)
                == "the sender's limit of the day is used up (code 30027); it goes on by itself at 2026-07-08 00:05 "
                + "America/Los_Angeles")
    }

    @Test func `says what a person should look at`() throws {
        let rules = try #require(Self.pacific)
        func words(_ code: String) -> String {
            LanePause.words(.senderFault, code: code, resumesAt: nil, zone: "America/Los_Angeles", rules: rules)
        }
        #expect(
            words("http_401")
                == "the gateway refuses everything from this sender (code http_401): look at its key or password, then "
                + "`textbank campaign resume` any of its campaigns")
        #expect(words("http_402").contains("credit"))
        #expect(words("30034").contains("credentials, credit and registration"))
    }
}
