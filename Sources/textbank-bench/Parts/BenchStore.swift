import CurlWire
import Daemon
import Domain
import Engine
import Foundation
import Gateways
import Storage

/// A rehearsal store with one launched campaign, every message of it due.
struct BenchStore {
    static let text =
        "Hi {first_name}, it's Dev with {organization}. The council votes Thursday on the 47th St clinic. Will you sign a"
        + " postcard? Reply YES and we mail it. STOP to opt out."

    let store: Store
    let setup: GatewaySetup
    let start: Timestamp
    private let settings: EngineSettings

    static func gateway(port: Int) throws -> any Gateway {
        try GatewayCatalog.make(
            kind: "twilio",
            settings: GatewaySettings(
                name: "bench",
                values: [
                    "accountSID": "AC0123456789abcdef0123456789abcdef", "authToken": "token",
                    "baseURL": "http://127.0.0.1:\(port)",
                ]))
    }

    static var sampleText: OutboundText {
        OutboundText(
            messageID: MessageID(1_000_000), attempt: 1, to: PhoneNumber(stored: "+13125550142"), from: "+13125550100",
            body: MessageBody(text.replacing("{first_name}", with: "Person").replacing("{organization}", with: "Local 73")),
            validitySeconds: 30_000, receiptURL: "https://text.example.org/hooks/twilio/bench?textbank_message=1000000")
    }

    init(path: String, people: Int, port: Int, slots: Int) throws {
        start = Timestamp(seconds: 1_793_300_400)  // a weekday, 14:00 in Chicago
        let gateway = try Self.gateway(port: port)
        setup = GatewaySetup(
            name: "bench", kind: "twilio", gateway: gateway, wire: WireOptions(),
            webhookPath: "/hooks/twilio/bench", isLoopback: true)
        let driver = try SQLiteDriver(path: path)
        try Migrator.migrate(driver, now: start)
        store = Store(driver: driver)
        let launch = LaunchSettings(
            organization: "Local 73", zone: "America/Chicago",
            window: SendWindow(
                organization: .standard, zones: try ZoneFiles.catalog(adding: ["America/Chicago"])),
            senders: [
                SenderSettings(
                    name: "main", gateway: "bench", number: "+13125550100",
                    limits: PacingLimits(segmentsPerSecond: 1_000_000), priceMicrosPerSegment: 12_500,
                    currency: "USD", priceDate: "2026-07")
            ], isRehearsal: true)
        settings = EngineSettings(
            daemon: 1, launch: launch, dispatch: DispatchSettings(slots: slots, isRehearsal: true),
            answers: AnswerSettings(organization: "Local 73", helpAt: "help@example.org"),
            receiptURLs: ["bench": "https://text.example.org/hooks/twilio/bench"])
        try fill(people: people)
        let plan = Plan(
            name: "bench", purpose: Purpose(isSolicitation: false, decidedBy: "bench", reason: "measuring"),
            meeting: nil, startsAt: nil, audience: PlannedAudience(lists: ["bench"]), baseline: nil,
            action: ActionAsk(name: "postcard", evidence: [.yes], strength: .said, yesAuthorises: false), yesWords: [],
            window: nil, sender: "main",
            steps: [PlannedStep(name: "ask", at: .atOnce, text: Self.text, expiresAfterSeconds: 86_400)],
            attributionSeconds: Plan.standardAttributionSeconds, followUps: .silent)
        _ = try Launch(settings: launch).launch(plan, by: "bench", dryRun: false, in: store, now: start)
        let scheduler = Scheduler(window: launch.window, isRehearsal: true)
        let now = start
        while try store.write({ try scheduler.materialiseOne(in: $0, now: now) }) {}
    }

    private func fill(people: Int) throws {
        let now = start
        try store.write { transaction in
            let place = try transaction.whereaboutsID(zones: "America/Chicago", states: "IL")
            guard let list = try transaction.putList(name: "bench", kind: .activated, source: "bench", meeting: nil, now: now)
            else { return }
            // NPA-555-XXXX over as many area codes as it takes.
            for number in 0..<people {
                let phone = PhoneNumber(stored: "+1\(200 + number / 10_000)555" + String(String(10_000 + number % 10_000).dropFirst()))
                var person = PersonRecord(key: phone.exposed, phone: phone, phoneStanding: .textable)
                person.firstName = "Person\(number % 100)"
                let put = try transaction.putPerson(person, whereabouts: place, now: now)
                _ = try transaction.addMember(list: list, person: put.id, importing: 1, now: now)
            }
        }
    }

    /// As if opened a second ago: a fresh pacer lets a second pass first, which is not what is measured.
    func engine() throws -> TextingEngine {
        try TextingEngine(
            store: store, settings: settings, gateways: ["bench": setup.gateway], seed: 1, now: start,
            monotonic: Monotonic.now() - 1_000_000)
    }
}
