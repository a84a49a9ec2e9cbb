import Domain
import Engine
import Gateways
import Storage
import Testing

/// A provider that can be asked, and answers in one line: `found|REFERENCE|STATUS|CODE`, `absent` or `unclear|CODE`.
private struct AskableGateway: Gateway {
    static let kind = "askable"
    static let settingKeys: [GatewaySettingKey] = []

    let capabilities = GatewayCapabilities(answersStop: false, answersHelp: false, takesExpiry: true)
    let acknowledgement = WebhookAcknowledgement(status: 200)
    let secrets: [Secret] = []
    var lookUp: LookUpAbility = .byRecipientAndTime

    init() {}
    init(_ settings: GatewaySettings) throws(Refusal) {}

    func call(for batch: [OutboundText]) -> HTTPCall { HTTPCall(method: .post, url: "http://127.0.0.1/messages") }
    func outcomes(of answer: HTTPAnswer, for batch: [OutboundText]) -> [Outcome] {
        batch.map { _ in .accepted(reference: nil, segments: nil) }
    }
    func authenticate(_ webhook: WebhookCall, at now: Timestamp?) -> WebhookVerdict {
        WebhookVerdict(isAuthentic: false, why: "it has no webhooks")
    }
    func events(in webhook: WebhookCall) throws(WebhookError) -> [InboundEvent] { [] }
    func rejection(ofReceiptCode code: String) -> RejectionClass? { code == "21610" ? .recipientOptedOut : nil }

    func lookUpCall(for doubt: DoubtfulText) -> HTTPCall? {
        HTTPCall(method: .get, url: "http://127.0.0.1/messages?" + doubt.body.exposed)
    }
}

@Suite struct `Asking a gateway what became of a text` {
    private let gateway = AskableGateway()
    private static let minute: Int64 = 60

    /// Texts to these people of whom nobody answered.
    private func stage(_ people: ClosedRange<Int>) throws -> Stage {
        let stage = try Stage()
        try stage.people(people)
        try stage.launch()
        stage.answer = { _ in .uncertain(code: "timed_out") }
        try stage.run(seconds: 2)
        #expect(try stage.standing(people.lowerBound) == "uncertain")
        return stage
    }

    private func question(_ stage: Stage, after seconds: Int64) throws -> LookUps.Question? {
        try stage.store.read { transaction in
            try LookUps.next(
                gateway: Stage.gatewayName, gateway, launch: stage.launchSettings, daemon: 1, in: transaction,
                now: Stage.start.adding(seconds: seconds))
        }
    }

    @discardableResult
    private func answer(
        _ stage: Stage, after seconds: Int64, _ finding: LookUpFinding
    ) throws -> LookUps.Recorded {
        let question = try #require(try question(stage, after: seconds))
        let at = Stage.start.adding(seconds: seconds)
        return try stage.store.write { transaction in
            try LookUps.record(
                finding, for: question.doubt, askedAt: at, gateway: gateway, governors: Governors(.standard),
                in: transaction, now: at)
        }
    }

    private func obstacle(_ stage: Stage, after seconds: Int64) throws -> ResendObstacle? {
        let doubt = try #require(try stage.store.read { try $0.doubts(of: CampaignID(1)) }.first)
        return Resending.obstacle(to: doubt, canBeAsked: true, now: Stage.start.adding(seconds: seconds))
    }

    @Test func `waits for receipts first, and asks with the words that were handed over`() throws {
        let stage = try stage(3...3)
        #expect(try question(stage, after: 100) == nil)
        let question = try #require(try question(stage, after: 130))
        #expect(question.text.body == stage.sent[0].text.body)
        #expect(question.text.to == stage.sent[0].text.to)
        #expect(question.text.from == Stage.sender)
        #expect(question.call?.url.hasSuffix(stage.sent[0].text.body.exposed) == true)
        var silent = gateway
        silent.lookUp = .none
        let none = try stage.store.read { transaction in
            try LookUps.next(
                gateway: Stage.gatewayName, silent, launch: stage.launchSettings, daemon: 1, in: transaction,
                now: Stage.start.adding(seconds: 130))
        }
        #expect(none == nil)
    }

    @Test func `asks after 2, 15 and 60 minutes, and twice more where nothing certain was said`() throws {
        var (asked, isUnclear): ([Int64], Bool) = ([], false)
        for unclear in [false, true] {
            let stage = try stage(1...1)
            (asked, isUnclear) = ([], unclear)
            for minutes in stride(from: Int64(1), through: 2 * 1_440, by: 1) {
                guard try question(stage, after: minutes * Self.minute + 10) != nil else { continue }
                asked.append(minutes)
                try answer(stage, after: minutes * Self.minute + 10, isUnclear ? .unclear(code: "http_503") : .absent)
            }
            #expect(asked == (unclear ? [2, 15, 60, 240, 1_440] : [2, 15, 60]))
        }
    }

    @Test(arguments: [
        (InboundReceipt.Status.queued, "accepted"), (.sent, "accepted"), (.delivered, "delivered"),
        (.undelivered, "undelivered"), (.failed, "rejected: rejected"),
    ])
    func `settles what it knows as its status says`(_ status: InboundReceipt.Status, _ standing: String) throws {
        let stage = try stage(1...1)
        let recorded = try answer(stage, after: 130, .found(reference: "SM1", status: status, code: nil))
        #expect(recorded.isSettled)
        #expect(recorded.suppressed == nil)
        #expect(try stage.standing(1) == standing)
        #expect(try stage.count("select count(*) from look_up where finding = 'found'") == 1)
        #expect(
            try stage.count("select count(*) from audience where first_accepted_at is not null")
                == (status == .failed ? 0 : 1))
        try stage.expectEveryoneAccountedFor()
    }

    @Test func `hears of a stop that only the provider knew`() throws {
        let stage = try stage(1...1)
        let recorded = try answer(stage, after: 130, .found(reference: "SM1", status: .failed, code: "21610"))
        #expect(recorded.suppressed == Stage.phone(1))
        #expect(try stage.suppression(1) == .optedOut)
    }

    @Test func `takes no text for two messages`() throws {
        let stage = try stage(1...1)
        try stage.launch(Stage.plan("again"))
        try stage.run(seconds: 2)
        try answer(stage, after: 140, .found(reference: "SM1", status: .delivered, code: nil))
        let second = try #require(try question(stage, after: 140))
        #expect(second.text.knownReferences == ["SM1"])
        try answer(stage, after: 140, .found(reference: "SM1", status: .delivered, code: nil))
        #expect(try stage.standing(1, campaign: "again") == "uncertain")
        #expect(try stage.count("select count(*) from look_up where code = 'another_messages_text'") == 1)
    }

    @Test func `a receipt that was waiting for the reference is applied with it`() throws {
        let stage = try stage(1...1)
        try stage.webhook("receipt|SM1||undelivered|30003")
        try stage.run(seconds: 1)
        #expect(try stage.standing(1) == "uncertain")
        try answer(stage, after: 130, .found(reference: "SM1", status: .sent, code: nil))
        #expect(try stage.standing(1) == "undelivered")
    }

    @Test func `proves that it may be sent again only late enough, and only by its last word`() throws {
        let stage = try stage(1...1)
        #expect(try obstacle(stage, after: 100) == .notAsked)
        try answer(stage, after: 130, .absent)
        #expect(try obstacle(stage, after: 1_000) == .askedTooEarly)
        try answer(stage, after: 16 * Self.minute, .absent)
        #expect(try obstacle(stage, after: 1_000) == nil)
        try answer(stage, after: 61 * Self.minute, .unclear(code: "http_503"))
        #expect(try obstacle(stage, after: 4_000) == .unclear)
        #expect(try obstacle(stage, after: 3 * Stage.day) == .expired)
        try stage.reply(1, "Who is this?")
        try stage.run(seconds: 1)
        #expect(try obstacle(stage, after: 4_000) == .answered)
    }

    @Test func `an order sends once more, and another order needs another answer`() throws {
        let stage = try stage(1...1)
        try answer(stage, after: 16 * Self.minute, .absent)
        try stage.run(seconds: 17 * 60)
        func order() throws -> Int {
            let now = stage.now
            let queued = try stage.store.write { transaction in
                try transaction.doubts(of: CampaignID(1)).filter { doubt in
                    try Resending.obstacle(to: doubt, canBeAsked: true, now: now) == nil
                        && transaction.requeue(doubt, orderedBy: "Ana", now: now)
                }.count
            }
            stage.perform { $0.noteNews(now: $1, monotonic: $2) }
            return queued
        }
        #expect(try order() == 1)
        #expect(try order() == 0)
        try stage.run(seconds: 5)
        #expect(stage.texts(to: 1).map(\.text.attempt) == [1, 2])
        #expect(try stage.standing(1) == "uncertain")
        #expect(try order() == 0)
        #expect(try obstacle(stage, after: 20 * Self.minute) == .notAsked)
        stage.answer = { .accepted(reference: "SM\($0.attempt)", segments: 1) }
        try stage.run(seconds: 60)
        #expect(stage.texts(to: 1).count == 2)
    }

    @Test func `a receipt for a text in the queue keeps it from being sent again`() throws {
        let stage = try Stage()
        try stage.people(1...1)
        try stage.launch()
        stage.answer = { _ in .throttled(code: "20429", retryAfterMilliseconds: 60_000) }
        try stage.run(seconds: 2)
        #expect(try stage.standing(1) == "queued")
        try stage.receipt(stage.sent[0].text, .sent)
        try stage.run(seconds: 600)
        #expect(stage.sent.count == 1)
        #expect(try stage.standing(1) == "accepted")
        try stage.expectEveryoneAccountedFor()
    }
}
