import Domain
import Engine
import Gateways
import Storage

/// The places where the program can be replaced in a world: tests plant bugs there. Nothing in the program knows of it.
package struct Seams: Sendable {
    package var driver: @Sendable (any SQLDriver) -> any SQLDriver = { $0 }
    package var gateway: @Sendable (any Gateway) -> any Gateway = { $0 }

    package init() {}
}

/// One simulated world: the shipped engine, SQL and codecs; a made-up network of providers and people; one clock that
/// jumps from event to event. Everything that happens follows from the seed.
struct World {
    let seed: UInt64
    var now: Int64
    var queue = EventQueue()
    var trace: Trace
    var faults: FaultPlan
    var scenario: Scenario
    var oracle: Oracle
    var facts: Facts
    /// One stream for each actor: a further draw of one does not shift the others.
    var chance: Streams

    // The daemon.
    let driver: FaultyDriver
    let store: Store
    /// The same database without faults: for the beginning, the end and the judges at rest. Always `write`: a read on
    /// GRDB's one connection in memory sets `query_only`, and that makes SQLite compile every statement again.
    let calmStore: Store
    let gateways: [String: any Gateway]
    var settings: EngineSettings
    var engine: TextingEngine?
    var isFrozen = false
    var isDraining = false
    /// When the loop comes round next.
    var loopAt: Int64?
    /// Webhooks and answers that have arrived since the last loop.
    var mailbox: [(delivery: Int, arrivedAt: Int64)] = []
    var answers: [Int] = []
    var wasStoppedWithCare = false

    // The network.
    var flights: [Flight] = []
    var deliveries: [Delivery] = []
    var stormUntil: [Int64]
    /// Numbers that each lane's provider blocks.
    var blocked: [Set<Int>]
    var references = 0
    var personOfPhone: [String: Int] = [:]

    struct Streams {
        var wire: SeededGenerator
        var receipts: SeededGenerator
        var people: SeededGenerator
        var crash: SeededGenerator
        var operators: SeededGenerator
        var webhooks: SeededGenerator
        var engine: SeededGenerator
    }

    /// One text on its way to a provider and back.
    struct Flight {
        var lane: Int
        var person: Int
        var identity: Oracle.Identity
        var text: OutboundText
        var call: HTTPCall
        /// The text as its provider read it.
        var read: ReadText?
        var handedAt: Int64
        var generation: Int64
        var isAfterStop: Bool
        var fate: Fate
        var answerDelay: Int64
        var answer: HTTPAnswer?
        var reference: String?
        var isAccepted = false
        /// What the answer told the daemon, by the world's own knowledge.
        var told = Told.nothing
    }

    enum Told { case nothing, accepted, refused, later, doubt }

    /// What the network does with one hand-over.
    enum Fate: Hashable {
        case plain, refusedConnection, lostBefore, lostAfter, throttled, senderFault
        case serverError(accepts: Bool, isExplained: Bool)
        case malformed(accepts: Bool)
        case truncated(accepts: Bool)
    }

    /// One webhook on its way to the daemon.
    struct Delivery {
        enum Kind {
            case receipt(flight: Int, status: ReceiptStatus, isOptOut: Bool, isWithoutID: Bool)
            case reply(person: Int, saying: Int, words: ReplyWords)
            case odd
            case forged(WebhookCall)
            /// The very bytes of an earlier one.
            case replay(of: Int)
        }

        var lane: Int
        var kind: Kind
        var attempts = 0
        var call: WebhookCall?
        /// Bytes of its last attempt, for replays.
        var isGenuine: Bool {
            if case .forged = kind { false } else { true }
        }
    }

    init(seed: UInt64, days: Int, seams: Seams, traceLines: Int) throws {
        self.seed = seed
        var root = SeededGenerator(seed: seed)
        var faultChance = root.split()
        faults = FaultPlan(chance: &faultChance)
        scenario = Scenario.draw(days: days, faults: &faults, chance: &root)
        chance = Streams(
            wire: root.split(), receipts: root.split(), people: root.split(), crash: root.split(),
            operators: root.split(), webhooks: root.split(), engine: root.split())
        now = scenario.start - Span.minute
        trace = Trace(start: now, keeps: traceLines)

        let base = seams.driver(try SQLiteDriver.inMemory())
        driver = FaultyDriver(base: base, chance: root.split())
        store = Store(driver: driver)
        calmStore = Store(driver: base)
        let instant = Timestamp(microseconds: now)
        try Migrator.migrate(base, now: instant)
        try ArrowWatch.install(calmStore)
        try scenario.fill(calmStore)

        var gateways: [String: any Gateway] = [:]
        var receiptURLs: [String: String] = [:]
        for lane in scenario.lanes {
            let gateway = try GatewayCatalog.make(kind: lane.kind, settings: lane.settings)
            receiptURLs[lane.gatewayName] =
                Scenario.publicURL + GatewayCatalog.webhookPath(of: gateway, name: lane.gatewayName)
            gateways[lane.gatewayName] = seams.gateway(gateway)
        }
        self.gateways = gateways
        settings = EngineSettings(
            daemon: 0, launch: try scenario.launchSettings(),
            dispatch: DispatchSettings(slots: scenario.slots, isRehearsal: true),
            answers: AnswerSettings(organization: Scenario.organization, helpAt: "hello@sim.example"),
            receiptURLs: receiptURLs)

        oracle = try Oracle(scenario)
        facts = Facts(people: scenario.people.count)
        stormUntil = scenario.lanes.map { _ in 0 }
        blocked = scenario.lanes.map { _ in [] }
        for (index, person) in scenario.people.enumerated() {
            personOfPhone[person.phone] = index
            if person.isBlockedAtProvider { for lane in blocked.indices { blocked[lane].insert(index) } }
        }
        if faults.isEnabled(.daylightSavingNight), oracle.hours.changes(from: scenario.start, to: scenario.end) {
            faults.note(.daylightSavingNight)
        }
        planBeginning()
    }

    var instant: Timestamp { Timestamp(microseconds: now) }
    /// Never sped up, never turned back; begins where it likes.
    var monotonic: Int64 { now - scenario.start + Span.day }

    mutating func note(_ text: String) { trace.add(text, at: now) }

    private mutating func planBeginning() {
        let troubles = (busy: faults.isEnabled(.busyStore), commit: faults.isEnabled(.failedCommit))
        driver.set(
            busy: troubles.busy ? Double.random(in: 0.02...Fault.busyStore.rate, using: &chance.operators) : 0,
            failedCommit: troubles.commit
                ? Double.random(in: 0.01...Fault.failedCommit.rate, using: &chance.operators) : 0)
        queue.plan(.daemonStarts, at: now)
        for (index, campaign) in scenario.campaigns.enumerated() {
            queue.plan(.campaignLaunches(index), at: campaign.launchAt)
        }
        for index in scenario.papers.indices { queue.plan(.paperArrives(index), at: scenario.papers[index].recordedAt) }
        planCampaignTroubles()
        // Some people say STOP out of the blue.
        for _ in 0..<4 {
            let person = Int(chance.people.between(0, Int64(scenario.people.count - 1)))
            let lane = Int(chance.people.between(0, Int64(scenario.lanes.count - 1)))
            let saying = chance.people.pick(Saying.places(meaning: .stop))
            queue.plan(
                .personSpeaks(person: person, lane: lane, saying: saying, quoting: nil),
                at: scenario.start + chance.people.between(0, scenario.end - scenario.start))
        }
        queue.plan(.faultsEnd, at: scenario.end)
        queue.plan(.probe, at: scenario.end + Span.minute)
    }

    // MARK: The loop of the world

    /// Runs until everything has come to an end. Throws a `Breach` when a promise is broken.
    mutating func run() throws {
        while let event = queue.next() {
            precondition(event.at >= now, "time goes one way")
            now = event.at
            if try !handle(event.what) { return }
        }
        throw Breach(.everythingEnds, "the world has nothing more to do and is not at rest")
    }

    /// False when the world has come to rest.
    private mutating func handle(_ what: Happening) throws -> Bool {
        switch what {
        case .daemonStarts: try startDaemon()
        case .daemonLoops: try loopDaemon()
        case .daemonThaws:
            isFrozen = false
            note("daemon thaws")
            planLoop(at: now)
        case .requestArrives(let flight): try requestArrives(flight)
        case .answerArrives(let flight): answerArrives(flight)
        case .webhookArrives(let delivery): webhookArrives(delivery)
        case .personSpeaks(let person, let lane, let saying, let quoting):
            personSpeaks(person, lane: lane, saying: saying, quoting: quoting)
        case .campaignLaunches(let index): try launchCampaign(index)
        case .campaignPauses(let index): try pauseCampaign(index)
        case .campaignResumes(let index): try resumeCampaign(index)
        case .campaignIsCancelled(let index): try cancelCampaign(index)
        case .laneIsResumed(let lane): try resumeLane(lane)
        case .paperArrives(let index): try recordPaper(index)
        case .stormEnds(let lane): note("storm over on lane \(lane)")
        case .faultsEnd: try endFaults()
        case .probe: return try !probe()
        }
        return true
    }

    private mutating func endFaults() throws {
        faults.isOver = true
        driver.set(busy: 0, failedCommit: 0)
        note("faults end")
        for index in scenario.campaigns.indices where scenario.campaigns[index].isPaused { try resumeCampaign(index) }
        for lane in scenario.lanes.indices { try resumeLane(lane) }
    }

    /// True when nothing is under way any more. The longest that anything may take after the faults is the longest
    /// expiry of a step.
    private mutating func probe() throws -> Bool {
        let waiting = try calmStore.write { transaction in
            let messages = try transaction.messageCounts().filter { $0.state == .queued || $0.state == .claimed }
            return try (
                messages.reduce(0) { $0 + $1.count }, transaction.countWaitingWebhooks(),
                transaction.stepsToMaterialise(now: .distantFuture).count
            )
        }
        // The probe itself is planned already while it runs, so nothing else may be.
        if queue.pending == 0, waiting == (0, 0, 0), engine?.isAtRest == true { return true }
        if now > scenario.end + 40 * Span.hour {
            throw Breach(
                .everythingEnds,
                "\(waiting.0) messages and \(waiting.1) webhooks wait, \(waiting.2) steps are to be made, and the engine is"
                    + " \(engine == nil ? "down" : engine?.isAtRest == true ? "at rest" : "busy") long after the faults"
            )
        }
        queue.plan(.probe, at: now + Span.hour)
        return false
    }
}
