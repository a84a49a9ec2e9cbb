import Daemon
import Domain
import Engine
import Foundation
import Gateways
import Storage
import Testing
import Web

/// A database that stops answering when told to.
final class MoodyDriver: SQLDriver {
    enum Mood: Hashable, Sendable {
        case fine
        case fails(StoreError)
        /// The next write happens and nobody hears of it; the ones after it fail.
        case losesTheNextAnswer
        /// Writes happen and do not return until the mood changes.
        case hangsAfterwards
    }

    let mood = Watched<Mood>(.fine)
    /// Writes that were asked for.
    let asked = Watched(0)
    private let driver: any SQLDriver

    init(_ driver: any SQLDriver) { self.driver = driver }

    func set(_ mood: Mood) { self.mood.change { $0 = mood } }

    func write<Result>(_ body: (any SQLConnection) throws -> Result) throws -> Result {
        asked.change { $0 += 1 }
        switch mood.now {
        case .fine: return try driver.write(body)
        case .fails(let error): throw error
        case .losesTheNextAnswer:
            _ = try driver.write(body)
            set(.fails(.unreachable("stopped")))
            throw StoreError.commitUnknown
        case .hangsAfterwards:
            let result = try driver.write(body)
            _ = mood.block { $0 != .hangsAfterwards }
            return result
        }
    }

    func read<Result>(_ body: (any SQLConnection) throws -> Result) throws -> Result { try driver.read(body) }
    func close() throws(StoreError) { try driver.close() }
}

/// A provider whose webhooks say `ID|FROM|TEXT`.
struct LineGateway: Gateway {
    static let kind = "loop"
    static let settingKeys: [GatewaySettingKey] = []
    let capabilities = GatewayCapabilities(answersStop: true, answersHelp: true, takesExpiry: true)
    let acknowledgement = WebhookAcknowledgement(status: 200)
    let secrets: [Secret] = []

    init() {}
    init(_ settings: GatewaySettings) throws(Refusal) {}

    func call(for batch: [OutboundText]) -> HTTPCall { HTTPCall(method: .post, url: "http://127.0.0.1/messages") }
    func outcomes(of answer: HTTPAnswer, for batch: [OutboundText]) -> [Outcome] {
        batch.map { _ in .accepted(reference: nil, segments: 1) }
    }
    func authenticate(_ webhook: WebhookCall, at now: Timestamp?) -> WebhookVerdict {
        WebhookVerdict(isAuthentic: true, why: "nobody else knows this gateway")
    }
    func events(in webhook: WebhookCall) throws(WebhookError) -> [InboundEvent] {
        let fields = String(decoding: webhook.body, as: UTF8.self).split(separator: "|").map(String.init)
        guard fields.count == 3 else { throw WebhookError("the body is no line of ours") }
        return [
            .reply(
                InboundReply(
                    reference: fields[0], from: PhoneNumber(stored: fields[1]), to: WriterRoom.sender,
                    body: MessageBody(fields[2])))
        ]
    }
}

/// The writer thread with a real engine, a moody database and a spool; what it hands over is taken by nobody until the
/// test answers.
final class WriterRoom: Sendable {
    static let sender = "+13125550100"

    let driver: MoodyDriver
    let writer: WriterThread
    let log: LogLines
    let sent = Watched<[OutboundText]>([])
    let isOver = Watched(false)
    private let clock = StoreClock(rehearsalFrom: Timestamp(seconds: 1_782_950_400), factor: 1)  // 19:00 in Chicago
    private let launch: LaunchSettings

    /// - Parameters:
    ///   - driver: a store that lives on; nil for a new one.
    ///   - isFenced: whether it may claim nothing at all.
    ///   - patienceMilliseconds: so long that only the tests of the keeper's patience meet it.
    init(
        _ folder: SpoolFolder?, driver: MoodyDriver? = nil, isFenced: Bool = false,
        patienceMilliseconds: Int64 = 600_000
    ) throws {
        let driver = try driver ?? MoodyDriver(SQLiteDriver.inMemory())
        let (sent, log) = (sent, folder?.log ?? LogLines())
        self.driver = driver
        self.log = log
        let store = Store(driver: driver)
        try Migrator.migrate(driver, now: clock.now())
        launch = LaunchSettings(
            organization: "Ward Neighbors", zone: "America/Chicago",
            window: SendWindow(organization: .standard, zones: try ZoneFiles.catalog(adding: ["America/Chicago"])),
            senders: [
                SenderSettings(
                    name: "main", gateway: "loop", number: Self.sender, limits: PacingLimits(segmentsPerSecond: 1_000),
                    priceMicrosPerSegment: 7_900, currency: "USD", priceDate: "2026-06-01")
            ], isRehearsal: true)
        writer = WriterThread(
            store: store, clock: clock, logger: log.logger,
            send: { handOffs in sent.change { $0 += handOffs.flatMap(\.texts) } }, onRest: {},
            spool: try folder?.open(), patienceMilliseconds: patienceMilliseconds)
        let engine = try TextingEngine(
            store: store,
            settings: EngineSettings(
                daemon: 1, launch: launch, dispatch: DispatchSettings(isRehearsal: true),
                answers: AnswerSettings(organization: "Ward Neighbors", helpAt: "help@example.org"),
                receiptURLs: ["loop": "https://text.example.org/hooks/loop/main"], isFenced: isFenced),
            gateways: ["loop": LineGateway()], seed: 7, now: clock.now(), monotonic: Monotonic.now())
        let isOver = isOver
        writer.start(engine) { _ in isOver.change { $0 = true } }
    }

    func stop() async {
        writer.end()
        await isOver.wait("the writer's end") { $0 }
    }

    /// As the public site does it: returns when the provider would be answered 2xx.
    func keep(_ number: Int, from person: Int, _ text: String) async throws {
        let call = WebhookCall(
            method: "POST", url: "https://text.example.org/hooks/loop/main", headers: [],
            body: Array("\(number)|\(fictional(person))|\(text)".utf8))
        try await WriterInbox(writer: writer, clock: clock).keep(
            ReceivedWebhook(gateway: "loop", call: call, events: try LineGateway().events(in: call), problem: nil))
    }

    func holds() async throws -> [Hold] { try await writer.run { engine, _, _, _ in engine.activeHolds } }

    /// Returns when what came before has been made something of: a job runs between turns, after those before it.
    func settle() async throws {
        for _ in 1...3 { _ = try await holds() }
    }

    /// The bodies in the store's inbox, in order.
    func inbox() async throws -> [String] {
        try await writer.read { transaction in
            try transaction.sql.query("select body from inbox order by id").map {
                String(decoding: $0.bytes(0), as: UTF8.self)
            }
        }
    }

    func count(_ from: String) async throws -> Int64 {
        try await writer.read { try $0.sql.first("select count(*) from \(from)")?.integer(0) ?? -1 }
    }

    func isSuppressed(_ person: Int) async throws -> Bool {
        try await writer.read { try $0.suppression(of: PhoneNumber(stored: fictional(person))) != nil }
    }

    /// Launches a campaign to these people.
    func launch(to people: [Int]) async throws {
        let desk = StoreDesk(store: writer, settings: DeskSettings(launch: launch))
        let caller = Caller(name: "Dev", role: .admin)
        let sheet = "Name,Phone\n" + people.map { "Ana,\(fictional($0))\n" }.joined()
        _ = try await desk.importList(
            ImportOrder(list: "sheet", kind: "activated", meeting: nil, file: "sheet.csv", isDryRun: false),
            bytes: Pieces(sheet), by: caller)
        let plan = """
            name: July
            purpose: {solicitation: false, decided_by: Ana, reason: members only}
            audience: {lists: [sheet]}
            action: {name: postcard, evidence: [yes], strength: said}
            sender: main
            steps:
              - {name: thanks, at: at once, text: "{organization}: sign the postcard? YES. STOP to opt out"}
            """
        _ = try await desk.launch(plan: plan, isDryRun: false, by: caller)
    }
}
