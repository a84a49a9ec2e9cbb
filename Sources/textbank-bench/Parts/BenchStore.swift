import CurlWire
import Daemon
import Domain
import Engine
import Foundation
import Gateways
import Storage

/// A rehearsal's store with people, launched campaigns and whatever else a figure needs in it.
///
/// What the product makes is made by the product (launches, message rows); people and past outcomes come in bulk.
struct BenchStore {
    /// One sender of the store.
    struct Sender {
        var name = "main"
        var number = BenchProvider.number
        var segmentsPerSecond = 1_000_000
    }

    /// A weekday, 14:00 in Chicago.
    static let start = Timestamp(seconds: 1_793_300_400)

    let store: Store
    let setup: GatewaySetup
    let launch: LaunchSettings
    var start: Timestamp { Self.start }
    private let scheduler: Scheduler

    /// A fresh store in a file, or the one that is there.
    init(path: String, port: Int, senders: [Sender] = [Sender()]) throws {
        let driver = try SQLiteDriver(path: path)
        try Migrator.migrate(driver, now: Self.start)
        try self.init(driver: driver, port: port, senders: senders)
    }

    /// A store that has its schema already.
    init(driver: any SQLDriver, port: Int, senders: [Sender] = [Sender()]) throws {
        setup = GatewaySetup(
            name: "bench", kind: "twilio", gateway: try BenchProvider.gateway(port: port), wire: WireOptions(),
            webhookPath: "/hooks/twilio/bench", isLoopback: true)
        store = Store(driver: driver)
        launch = LaunchSettings(
            organization: BenchText.organization, zone: "America/Chicago",
            window: SendWindow(organization: .standard, zones: try ZoneFiles.catalog(adding: ["America/Chicago"])),
            senders: senders.map { sender in
                SenderSettings(
                    name: sender.name, gateway: "bench", number: sender.number,
                    limits: PacingLimits(segmentsPerSecond: sender.segmentsPerSecond), priceMicrosPerSegment: 12_500,
                    currency: "USD", priceDate: "2026-07")
            }, isRehearsal: true)
        scheduler = Scheduler(window: launch.window, isRehearsal: true)
    }

    // MARK: People and campaigns

    /// Puts new people on a list: the first is person number `first`, whose phone number follows from that
    /// (`cbench_phone`). At most eight million phone numbers are there.
    func addPeople(_ count: Int, from first: Int = 0, list name: String) throws {
        let now = start
        try store.write { transaction in
            let place = try transaction.whereaboutsID(zones: "America/Chicago", states: "IL")
            guard
                let list = try transaction.putList(
                    name: name, kind: .activated, source: "bench", meeting: nil, now: now)
            else { throw BenchFailure("the list \(name) is there already") }
            let id = try transaction.reserveIDs("person", count: Int64(count))
            try transaction.sql.run(
                """
                with recursive n (i) as (select cast($2 as bigint) union all select i + 1 from n where i + 1 < $2 + $3)
                insert into person (id, key, phone, phone_standing, first_name, last_name, email, ward, union_name,
                                    language, zip, state, zone, external_id, notes, whereabouts_id, created_at)
                select $1 + i - $2, \(Self.phone), \(Self.phone), 'textable',
                       'Person' || substr(cast(100 + i % 100 as text), 2), '', '', '', '', '', '', '', '', '', '',
                       $4, $5
                from n where true
                """,
                [
                    .integer(id), .integer(Int64(first)), .integer(Int64(count)), .integer(place),
                    .integer(now.microseconds),
                ])
            try transaction.sql.run(
                """
                insert into list_member (list_id, person_id, import_id, added_at)
                select $1, id, 1, $4 from person where id >= $2 and id < $2 + $3
                """, [.integer(list.value), .integer(id), .integer(Int64(count)), .integer(now.microseconds)])
        }
    }

    /// The phone number of person `i`, in SQL: as `cbench_phone` has it.
    private static let phone =
        "'+1' || cast(200 + i / 10000 % 800 as text) || '555' || substr(cast(10000 + i % 10000 as text), 2)"

    /// Launches a campaign to a list, as a person would; its message rows wait for `materialise` or for the daemon.
    @discardableResult
    func launch(
        _ name: String, list: String, sender: String = "main", startsAt: Timestamp? = nil,
        baseline: PlannedBaseline? = nil
    ) throws -> CampaignID {
        let plan = Plan(
            name: name, purpose: Purpose(isSolicitation: false, decidedBy: "bench", reason: "measuring"),
            meeting: nil, startsAt: startsAt, audience: PlannedAudience(lists: [list]), baseline: baseline,
            action: ActionAsk(name: "postcard", evidence: [.yes], strength: .said, yesAuthorises: false), yesWords: [],
            window: nil, sender: sender,
            steps: [PlannedStep(name: "ask", at: .atOnce, text: BenchText.script, expiresAfterSeconds: 14_400)],
            attributionSeconds: Plan.standardAttributionSeconds, followUps: .silent)
        let launched = try Launch(settings: launch).launch(plan, by: "bench", dryRun: false, in: store, now: start)
        guard let campaign = launched.campaign else { throw BenchFailure("\(name) was not launched") }
        return campaign
    }

    /// Makes every message row that is due.
    func materialise() throws {
        let now = start
        while try store.write({ try scheduler.materialiseOne(in: $0, now: now) }) {}
    }

    /// As if every message of the campaign had been sent and delivered a while ago: references without order, as
    /// providers give them.
    func settle(_ campaign: CampaignID) throws {
        let then = start.adding(seconds: -10 * 86_400)
        try store.write { transaction in
            let reference =
                transaction.sql.dialect == .sqlite
                ? "'SM' || lower(hex(randomblob(16)))" : "'SM' || md5(random()::text || id::text)"
            try transaction.sql.run(
                """
                update message set state = 3, attempt = 1, segments = 1, gateway_reference = \(reference),
                    claimed_by = 1, claimed_at = $2, accepted_at = $2, delivered_at = $2, settled_at = $2
                where campaign_id = $1 and state = 0
                """, [.integer(campaign.value), .integer(then.microseconds)])
            try transaction.sql.run(
                """
                update audience set first_attempt_at = $2, first_accepted_at = $2, first_delivered_at = $2
                where campaign_id = $1
                """, [.integer(campaign.value), .integer(then.microseconds)])
        }
    }

    // MARK: Looking

    /// The number of the campaign's first text; the others follow in the order of its people.
    func firstMessage(of campaign: CampaignID) throws -> Int64 {
        try store.read { transaction in
            try transaction.sql.first(
                "select min(id) from message where campaign_id = $1", [.integer(campaign.value)])?.integer(0) ?? 0
        }
    }

    func count(_ state: MessageState) throws -> Int {
        try store.read { transaction in
            Int(
                try transaction.sql.first(
                    "select count(*) from message where state = $1", [.integer(state.rawValue)])?.integer(0) ?? 0)
        }
    }

    func close() throws { try store.driver.close() }

    // MARK: The engine

    /// Set up as the daemon sets it up by default, and as if opened a while ago: a fresh pacer lets a second pass first, which is not what is measured.
    func engine(slots: Int) throws -> TextingEngine {
        try TextingEngine(
            store: store,
            settings: EngineSettings(
                daemon: 1, launch: launch, dispatch: DispatchSettings(slots: slots, isRehearsal: true),
                answers: AnswerSettings(organization: BenchText.organization, helpAt: "help@example.org"),
                receiptURLs: ["bench": "http://127.0.0.1:65535/hooks/twilio/bench"], textsPerPersonPerDay: 1,
                governors: .standard),
            gateways: ["bench": setup.gateway], seed: 1, now: start, monotonic: Monotonic.now() - 1_000_000)
    }
}
