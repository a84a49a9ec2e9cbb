import Domain
import Engine
import Foundation
import Gateways
import Storage
import Testing

/// One engine on a store in memory, with people, a gateway and both clocks in the hands of the test.
final class Stage {
    /// A text that was handed over, and when.
    struct Sent: Hashable {
        var text: OutboundText
        var at: Timestamp
        var monotonic: Int64
        /// The organizer's number of the person: `Stage.phone(person)`.
        var person: Int
    }

    static let gatewayName = "toy"
    static let sender = "+13125550100"
    static let day: Int64 = 86_400

    let faults: FaultyDriver
    let store: Store
    let launchSettings: LaunchSettings
    private let gateway: ToyGateway
    private let slots: Int
    private let textsPerPersonPerDay: Int?
    var engine: TextingEngine
    var now: Timestamp
    var monotonic: Int64 = 1_000_000_000
    /// Everything ever handed over, in order.
    var sent: [Sent] = []
    /// What the gateway makes of a text; nil leaves it on the wire.
    var answer: (OutboundText) -> Outcome? = { .accepted(reference: "SM\($0.messageID)-\($0.attempt)", segments: 1) }
    private var nextReply = 0
    /// How many texts the wire carries at once; what it was given beyond that waits in its line, and is not sent yet.
    private let wireSlots: Int
    private(set) var line: [OutboundText] = []
    private var onWire = 0

    /// A Tuesday, 14:00 in Chicago.
    static let start = ISO8601.parse("2026-07-07T14:00:00-05:00") ?? .distantPast

    init(
        at now: Timestamp = Stage.start, answersStop: Bool = false, answersHelp: Bool = false, slots: Int = 64,
        wireSlots: Int = .max, segmentsPerSecond: Int = 100, isRehearsal: Bool = true,
        textsPerPersonPerDay: Int? = nil, budgets: [DayBudget] = [], links: LinkSettings? = nil
    ) throws {
        self.wireSlots = wireSlots
        self.textsPerPersonPerDay = textsPerPersonPerDay
        self.now = now
        self.slots = slots
        gateway = ToyGateway(answersStop: answersStop, answersHelp: answersHelp)
        faults = FaultyDriver(try SQLiteDriver.inMemory())
        try Migrator.migrate(faults, now: now)
        store = Store(driver: faults)
        let zones = ["America/Chicago", "America/Denver", "America/New_York", "America/Los_Angeles"]
        launchSettings = LaunchSettings(
            organization: "Local 73", zone: "America/Chicago",
            window: SendWindow(organization: .standard, zones: try Stage.catalog(zones)),
            senders: [
                SenderSettings(
                    name: "main", gateway: Self.gatewayName, number: Self.sender,
                    limits: PacingLimits(segmentsPerSecond: segmentsPerSecond), budgets: budgets,
                    priceMicrosPerSegment: 12_500, currency: "USD", priceDate: "July 2026")
            ], isRehearsal: isRehearsal, links: links)
        engine = try Self.engine(
            daemon: 1, store: store, launch: launchSettings, gateway: gateway, slots: slots,
            textsPerPersonPerDay: textsPerPersonPerDay, now: now, monotonic: monotonic)
    }

    private static func engine(
        daemon: Int64, store: Store, launch: LaunchSettings, gateway: ToyGateway, slots: Int,
        textsPerPersonPerDay: Int?, now: Timestamp, monotonic: Int64
    ) throws -> TextingEngine {
        try TextingEngine(
            store: store,
            settings: EngineSettings(
                daemon: daemon, launch: launch,
                dispatch: DispatchSettings(slots: slots, ahead: slots * 3, isRehearsal: launch.isRehearsal),
                answers: AnswerSettings(organization: "Local 73", helpAt: "help@example.org"),
                receiptURLs: [gatewayName: "https://text.example.org/hooks/toy/main"],
                textsPerPersonPerDay: textsPerPersonPerDay),
            gateways: [gatewayName: gateway], actions: [ToyHook.name: ToyHook()], seed: 7, now: now,
            monotonic: monotonic)
    }

    static func catalog(_ names: [String]) throws -> ZoneCatalog {
        try ZoneCatalog(names) { FileManager.default.contents(atPath: "/usr/share/zoneinfo/" + $0).map(Array.init) }
    }

    /// A new process on the same store: the old engine is forgotten as a kill would have it.
    func restart(daemon: Int64) throws {
        monotonic += 5_000_000
        now = now.adding(seconds: 5)
        engine = try Self.engine(
            daemon: daemon, store: store, launch: launchSettings, gateway: gateway, slots: slots,
            textsPerPersonPerDay: textsPerPersonPerDay, now: now, monotonic: monotonic)
    }

    // MARK: People and plans

    /// NPA-555-01XX, a hundred to an area code.
    static func phone(_ person: Int) -> PhoneNumber {
        PhoneNumber(stored: "+1\(312 + person / 100)55501" + String(String(100 + person % 100).dropFirst()))
    }

    static func person(of phone: PhoneNumber) -> Int {
        ((phone.areaCode ?? 0) - 312) * 100 + (Int(phone.exposed.suffix(2)) ?? 0)
    }

    func people(
        _ numbers: some Sequence<Int>, on list: String = "sign-in", kind: ListKind = .activated, ward: String = "12",
        zones: String = "America/Chicago", states: String = ""
    ) throws {
        let now = now
        try store.write { transaction in
            let place = try transaction.whereaboutsID(zones: zones, states: states)
            guard let id = try transaction.putList(name: list, kind: kind, source: "a test", meeting: nil, now: now)
            else { throw StoreError.failed("the list has another kind") }
            for number in numbers {
                let phone = Self.phone(number)
                var record = PersonRecord(key: phone.exposed, phone: phone, phoneStanding: .textable)
                record.firstName = "Person\(number)"
                record.ward = ward
                let person = try transaction.putPerson(record, whereabouts: place, now: now).id
                _ = try transaction.addMember(list: id, person: person, importing: 1, now: now)
            }
        }
    }

    static func plan(
        _ name: String = "ask", steps: [StepTime] = [.atOnce],
        text: String = "Hi {first_name}, reply YES. STOP ends. {organization}",
        action: ActionAsk = ActionAsk(
            name: "postcard", evidence: [.yes, .signed, .attending], strength: .said, yesAuthorises: false),
        baseline: PlannedBaseline? = nil, followUps: FollowUps = .silent, expiresAfterSeconds: Int64 = 2 * day,
        attributionSeconds: Int64 = 7 * day, link: PlannedLink? = nil
    ) -> Plan {
        Plan(
            name: name, purpose: Purpose(isSolicitation: false, decidedBy: "Ana", reason: "members only"), meeting: nil,
            startsAt: nil, audience: PlannedAudience(lists: ["sign-in"]), baseline: baseline, action: action,
            yesWords: [], window: nil, sender: "main",
            steps: steps.enumerated().map { index, at in
                PlannedStep(
                    name: "step \(index)", at: at, text: text, expiresAfterSeconds: expiresAfterSeconds)
            }, attributionSeconds: attributionSeconds, followUps: followUps, link: link)
    }

    @discardableResult
    func launch(_ plan: Plan = Stage.plan()) throws -> StoredCampaign {
        let (_, id) = try Launch(settings: launchSettings).launch(plan, by: "Ana", dryRun: false, in: store, now: now)
        take(engine.noteNews(now: now, monotonic: monotonic))
        let campaign = try store.read { try $0.campaign(id ?? CampaignID(0)) }
        return try #require(campaign)
    }

    // MARK: Time

    /// Lets both clocks run for so many seconds: at every moment that the engine names, it is asked again.
    func run(seconds: Double) throws {
        let end = now.adding(microseconds: Int64(seconds * 1_000_000))
        var rounds = 0
        while true {
            rounds += 1
            guard rounds < 100_000 else { throw StoreError.failed("the engine does not come to rest") }
            let turn = engine.turn(now: now, monotonic: monotonic)
            take(turn.handOffs)
            // What was just handed over may be answered already: the engine is asked again before anybody waits.
            if turn.hasMore || !turn.handOffs.isEmpty { continue }
            var wait = end.microseconds(since: now)
            if let wakeAt = turn.wakeAt { wait = min(wait, wakeAt - monotonic) }
            if let moment = turn.nextMoment { wait = min(wait, moment.microseconds(since: now)) }
            if wait <= 0 {
                if now >= end { break }
                wait = 1
            }
            now = now.adding(microseconds: wait)
            monotonic += wait
        }
    }

    /// Tells the engine something, and takes what it hands over in return.
    func perform(_ body: (inout TextingEngine, Timestamp, Int64) -> [HandOff]) { take(body(&engine, now, monotonic)) }

    private func take(_ handOffs: [HandOff]) {
        var more = handOffs
        while !more.isEmpty {
            line += more.flatMap(\.texts)
            var answers = takeBack(more)
            start(&answers)
            more = answers.isEmpty ? [] : engine.answered(answers, now: now, monotonic: monotonic)
        }
    }

    /// What has not been started is taken back; the rest is answered as if nothing had been said.
    private func takeBack(_ handOffs: [HandOff]) -> [Dispatcher.Answer] {
        let recalled = Set(handOffs.flatMap(\.recalled))
        let back = line.filter { recalled.contains($0.messageID) }
        line.removeAll { recalled.contains($0.messageID) }
        return back.map {
            Dispatcher.Answer(message: $0.messageID, outcome: .unreachable(code: Dispatcher.recalledCode))
        }
    }

    private func start(_ answers: inout [Dispatcher.Answer]) {
        while onWire < wireSlots, !line.isEmpty {
            let text = line.removeFirst()
            sent.append(Sent(text: text, at: now, monotonic: monotonic, person: Self.person(of: text.to)))
            if let outcome = answer(text) {
                answers.append(Dispatcher.Answer(message: text.messageID, outcome: outcome))
            } else {
                onWire += 1
            }
        }
    }

    /// The gateway's late answer to a text on the wire.
    func answerLate(_ sent: Sent, _ outcome: Outcome) {
        onWire -= 1
        var answers = [Dispatcher.Answer(message: sent.text.messageID, outcome: outcome)]
        start(&answers)
        take(engine.answered(answers, now: now, monotonic: monotonic))
    }

    // MARK: Webhooks

    func webhook(_ line: String, optOuts: [PhoneNumber] = [], gateway: String = Stage.gatewayName) throws {
        let call = WebhookCall(
            method: "POST", url: "https://text.example.org/hooks/toy/main", headers: [], body: Array(line.utf8))
        take(
            try engine.accept(
                [AuthenticWebhook(gateway: gateway, call: call, certainOptOuts: optOuts, receivedAt: now)], now: now,
                monotonic: monotonic))
    }

    /// A person's text, taken in as the web does it: certain opt-outs are found before the 2xx. Its id is new unless
    /// one is given.
    func reply(
        _ person: Int, _ text: String, id: String? = nil, handled: String = "", carrierTime: Timestamp? = nil
    ) throws {
        nextReply += 1
        let time = carrierTime.map { String($0.microseconds) } ?? ""
        let line =
            "reply|\(id ?? "IN\(nextReply)")|\(Self.phone(person).exposed)|\(Self.sender)|\(text)|\(handled)|\(time)"
        let events = try gateway.events(
            in: WebhookCall(method: "POST", url: "", headers: [], body: Array(line.utf8)))
        try webhook(line, optOuts: Inbound.certainOptOuts(in: events))
    }

    func receipt(_ text: OutboundText, _ status: InboundReceipt.Status, code: String = "") throws {
        try webhook("receipt||\(text.messageID)|\(status.rawValue)|\(code)")
    }

    // MARK: Looking

    /// Texts of a campaign's steps by person, in order.
    func texts(to person: Int) -> [Sent] { sent.filter { $0.person == person } }

    /// State and reason of the newest message to a person in a campaign's step.
    func standing(_ person: Int, step: Int = 0, campaign: String = "ask") throws -> String {
        try store.read { transaction in
            let row = try transaction.sql.first(
                """
                select m.state, coalesce(m.reason, '') from message m join campaign c on c.id = m.campaign_id
                where c.name = $1 and m.step = $2 and m.phone = $3
                """, [.text(campaign), .integer(Int64(step)), .text(Self.phone(person).exposed)])
            guard let row, let state = MessageState(rawValue: row.integer(0)) else { return "missing" }
            return row.text(1).isEmpty ? state.word : "\(state.word): \(row.text(1))"
        }
    }

    func suppression(_ person: Int) throws -> SuppressionReason? {
        try store.read { try $0.suppression(of: Self.phone(person)) }
    }

    func replies(_ person: Int) throws -> [StoredReply] { try store.read { try $0.replies(from: Self.phone(person)) } }

    /// `strength evidence` of each conversion of a person.
    func conversions(_ person: Int) throws -> [String] {
        try store.read { transaction in
            try transaction.sql.query(
                """
                select v.strength, v.evidence from conversion v join person p on p.id = v.person_id where p.phone = $1
                order by v.id
                """, [.text(Self.phone(person).exposed)]
            ).map { "\($0.text(0)) \($0.text(1))" }
        }
    }

    func count(_ statement: String) throws -> Int64 {
        try store.read { try $0.sql.first(statement)?.integer(0) ?? -1 }
    }

    /// Every step's rows add up to the audience.
    func expectEveryoneAccountedFor(_ name: String = "ask") throws {
        let accounts = try store.read { transaction in
            try transaction.campaign(named: name).map { campaign in try transaction.accounts(of: campaign) } ?? []
        }
        #expect(!accounts.isEmpty)
        for account in accounts {
            let total =
                account.sentOnce + account.uncertain + account.waiting + account.neverSent.map(\.count).reduce(0, +)
            #expect(total == account.audience, "\(account)")
        }
    }

    /// No phone had a step of a campaign twice that the gateway may have taken.
    func expectNobodyTwice() {
        let taken = sent.map { "\($0.text.messageID)" }
        #expect(Set(taken).count == taken.count)
    }
}

/// The hour and minute in Chicago.
func chicagoMinute(_ instant: Timestamp) throws -> Int64 {
    let rules = try Stage.catalog(["America/Chicago"]).rules(of: "America/Chicago")
    return rules.localSeconds(at: instant) % 86_400 / 60
}
