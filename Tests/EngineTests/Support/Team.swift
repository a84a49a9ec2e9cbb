import Domain
import Engine
import Foundation
import Gateways
import Storage
import Synchronization
import Testing

/// Several engines on one store in memory, each with a clock of its own, as daemons on one PostgreSQL: time goes on in
/// steps of ten milliseconds and everyone who is awake takes a turn.
final class Team {
    final class Member {
        let daemon: Int64
        var engine: TextingEngine
        /// How far its own clock is ahead of the store's.
        var skewSeconds: Int64
        var isAwake = true
        /// Answers of the gateway that nobody has told it yet: it was asleep.
        var unheard: [Dispatcher.Answer] = []
        var sent: [(text: OutboundText, at: Timestamp)] = []

        init(daemon: Int64, engine: TextingEngine, skewSeconds: Int64) {
            self.daemon = daemon
            self.engine = engine
            self.skewSeconds = skewSeconds
        }
    }

    private final class Clock: Sendable {
        let now: Mutex<Timestamp>
        init(_ now: Timestamp) { self.now = Mutex(now) }
    }

    static let leaseSeconds = 10.0
    static let stepMicroseconds: Int64 = 10_000

    let store: Store
    let launchSettings: LaunchSettings
    private let gateway = ToyGateway(answersStop: false, answersHelp: false)
    private let clock: Clock
    private(set) var members: [Member] = []
    var monotonic: Int64 = 1_000_000_000
    /// Nil leaves the text on the wire.
    var answer: (OutboundText) -> Outcome? = { .accepted(reference: "SM\($0.messageID)", segments: 1) }
    private var nextReply = 0

    var now: Timestamp { clock.now.withLock { $0 } }

    init(at now: Timestamp = Stage.start, senders: Int = 1, isRehearsal: Bool = true) throws {
        let clock = Clock(now)
        self.clock = clock
        let driver = try SQLiteDriver.inMemory { clock.now.withLock { $0 } }
        try Migrator.migrate(driver, now: now)
        store = Store(driver: driver)
        launchSettings = LaunchSettings(
            organization: "Local 73", zone: "America/Chicago",
            window: SendWindow(organization: .standard, zones: try Stage.catalog(["America/Chicago"])),
            senders: (0..<senders).map { index in
                SenderSettings(
                    name: index == 0 ? "main" : "sender\(index)", gateway: Stage.gatewayName,
                    number: "+1312555010\(index)", limits: PacingLimits(segmentsPerSecond: 20),
                    priceMicrosPerSegment: 12_500, currency: "USD", priceDate: "July 2026")
            }, isRehearsal: isRehearsal)
    }

    @discardableResult
    func join(skewSeconds: Int64 = 0) throws -> Member {
        let daemon = Int64(members.count + 1)
        let engine = try TextingEngine(
            store: store,
            settings: EngineSettings(
                daemon: daemon, launch: launchSettings,
                dispatch: DispatchSettings(slots: 8, isRehearsal: launchSettings.isRehearsal),
                answers: AnswerSettings(organization: "Local 73", helpAt: "help@example.org"),
                receiptURLs: [Stage.gatewayName: "https://text.example.org/hooks/toy/main"],
                sharing: SharingSettings(name: "machine\(daemon)")),
            gateways: [Stage.gatewayName: gateway], seed: UInt64(daemon), now: now.adding(seconds: skewSeconds),
            monotonic: monotonic)
        let member = Member(daemon: daemon, engine: engine, skewSeconds: skewSeconds)
        members.append(member)
        return member
    }

    func people(_ numbers: ClosedRange<Int>, exchange: String = "555") throws {
        let now = now
        try store.write { transaction in
            let place = try transaction.whereaboutsID(zones: "America/Chicago", states: "")
            let list = try #require(
                try transaction.putList(name: "sign-in", kind: .activated, source: "a test", meeting: nil, now: now))
            for number in numbers {
                let phone = PhoneNumber(stored: "+1312\(exchange)" + String(String(12_000 + number).dropFirst()))
                let record = PersonRecord(key: phone.exposed, phone: phone, phoneStanding: .textable)
                let person = try transaction.putPerson(record, whereabouts: place, now: now).id
                _ = try transaction.addMember(list: list, person: person, importing: 1, now: now)
            }
        }
    }

    func launch(_ plan: Plan = Stage.plan()) throws {
        _ = try Launch(settings: launchSettings).launch(plan, by: "Ana", dryRun: false, in: store, now: now)
    }

    func run(seconds: Double) {
        for _ in 0..<Int(seconds * 1_000_000) / Int(Self.stepMicroseconds) {
            clock.now.withLock { $0 = $0.adding(microseconds: Self.stepMicroseconds) }
            monotonic += Self.stepMicroseconds
            for member in members where member.isAwake { turn(member) }
        }
    }

    func turn(_ member: Member) {
        let itsNow = now.adding(seconds: member.skewSeconds)
        if !member.unheard.isEmpty {
            let answers = member.unheard
            member.unheard = []
            take(member.engine.answered(answers, now: itsNow, monotonic: monotonic), by: member)
        }
        take(member.engine.turn(now: itsNow, monotonic: monotonic).handOffs, by: member)
    }

    private func take(_ handOffs: [HandOff], by member: Member) {
        for handOff in handOffs {
            for text in handOff.texts {
                // The wire asks the gate at the first byte.
                guard monotonic < handOff.notAfter else {
                    member.unheard.append(
                        Dispatcher.Answer(message: text.messageID, outcome: .unreachable(code: "gated")))
                    continue
                }
                member.sent.append((text, now))
                if let outcome = answer(text) {
                    member.unheard.append(Dispatcher.Answer(message: text.messageID, outcome: outcome))
                }
            }
        }
    }

    /// A STOP that comes in at one of the daemons.
    func stop(_ phone: PhoneNumber, at member: Member) throws {
        nextReply += 1
        let line = "reply|IN\(nextReply)|\(phone.exposed)|+13125550100|STOP||"
        let call = WebhookCall(
            method: "POST", url: "https://text.example.org/hooks/toy/main", headers: [], body: Array(line.utf8))
        take(
            try member.engine.accept(
                [AuthenticWebhook(gateway: Stage.gatewayName, call: call, certainOptOuts: [phone], receivedAt: now)],
                now: now.adding(seconds: member.skewSeconds), monotonic: monotonic),
            by: member)
    }

    var sent: [OutboundText] { members.flatMap { $0.sent.map(\.text) } }

    func count(_ statement: String) throws -> Int64 {
        try store.read { try $0.sql.first(statement)?.integer(0) ?? -1 }
    }

    func expectNobodyTwice() {
        let ids = sent.map(\.messageID)
        #expect(Set(ids).count == ids.count)
    }
}
