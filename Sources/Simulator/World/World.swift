import Domain
import Engine
import Gateways
import Storage

/// The places where the program can be replaced in a world: tests plant bugs there. Nothing in the program knows of it.
package struct Seams: Sendable {
    package var driver: @Sendable (any SQLDriver) -> any SQLDriver = { $0 }
    package var gateway: @Sendable (any Gateway) -> any Gateway = { $0 }
    package var settings: @Sendable (EngineSettings) -> EngineSettings = { $0 }

    package init() {}
}

/// One simulated world: the shipped engine, SQL and codecs in one to four daemons on one store; a made-up network of
/// providers and people; one clock that jumps from event to event. Everything that happens follows from the seed.
struct World {
    let seed: UInt64
    var now: Int64 { didSet { storeClock.set(now) } }
    var queue = EventQueue()
    var trace: Trace
    var faults: FaultPlan
    var scenario: Scenario
    var oracle: Oracle
    var facts: Facts
    /// One stream for each actor: a further draw of one does not shift the others.
    var chance: Streams

    // The daemons.
    var daemons: [SimulatedDaemon]
    /// The same database without faults: for the beginning, the end and the judges at rest. Always `write`: a read on
    /// GRDB's one connection in memory sets `query_only`, and that makes SQLite compile every statement again.
    let calmStore: Store
    let storeClock: SharedClock
    /// Nil where no governors are at work.
    let governorBoard: GovernorBoard?
    let gateways: [String: any Gateway]
    let seams: Seams
    let settings: EngineSettings
    /// The number of the last process.
    var lastNumber: Int64 = 0
    var outages: [Outage] = []
    /// The store was restored from a backup and nobody has armed it yet.
    var isFenced = false
    /// When somebody did something last that the daemons have to see, and when a daemon came, went, or lost the store.
    var stirredAt: Int64
    /// Which daemon did that; nil where it was something else.
    var stirredBy: Int?
    var upheavalAt: Int64
    /// Since when every daemon has had nothing to do but to renew its leases; nil while there is something.
    var asleepSince: Int64?

    // The network.
    var flights: [Flight] = []
    var deliveries: [Delivery] = []
    var stormUntil: [Int64]
    /// Numbers that each lane's provider blocks.
    var blocked: [Set<Int>]
    var references = 0
    /// How many more texts will be refused and sent all the same.
    var liesLeft = 0
    var personOfPhone: [String: Int] = [:]

    struct Streams {
        var wire: SeededGenerator
        var receipts: SeededGenerator
        var people: SeededGenerator
        var crash: SeededGenerator
        var operators: SeededGenerator
        var webhooks: SeededGenerator
        var engine: SeededGenerator
        var daemons: SeededGenerator
        var organizers: SeededGenerator
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
        /// Whose hand-over it is: the machine and the process on it.
        var daemon: Int
        var process: Int64
        var isAfterStop: Bool
        var fate: Fate
        var answerDelay: Int64
        var answer: HTTPAnswer?
        var reference: String?
        var isAccepted = false
        /// What the answer told the daemon, by the world's own knowledge.
        var told = Told.nothing
    }

    /// One text that waits for a slot of the wire.
    struct WaitingText {
        var text: OutboundText
        var lane: Int
        var notAfter: Int64
    }

    enum Told { case nothing, accepted, refused, later, doubt }

    /// What the network does with one hand-over.
    enum Fate: Hashable {
        case plain, refusedConnection, lostBefore, lostAfter, throttled, senderFault, lie
        case serverError(accepts: Bool, isExplained: Bool)
        case malformed(accepts: Bool)
        case truncated(accepts: Bool)
        /// It never left: the wire's gate was closed.
        case gated
    }

    /// One webhook on its way to the daemon.
    struct Delivery {
        enum Kind {
            case receipt(flight: Int, status: ReceiptStatus, isOptOut: Bool, isWithoutID: Bool)
            case reply(person: Int, saying: Saying, words: ReplyWords)
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

    init(
        seed: UInt64, days: Int, daemons daemonCount: Int?, faults certain: [Fault], seams: Seams, traceLines: Int
    ) throws {
        self.seed = seed
        var root = SeededGenerator(seed: seed)
        var faultChance = root.split()
        faults = FaultPlan(certain: certain, chance: &faultChance)
        scenario = Scenario.draw(days: days, daemons: daemonCount, faults: &faults, chance: &root)
        chance = Streams(
            wire: root.split(), receipts: root.split(), people: root.split(), crash: root.split(),
            operators: root.split(), webhooks: root.split(), engine: root.split(), daemons: root.split(),
            organizers: root.split())
        let now = scenario.start - Span.minute
        self.now = now
        (stirredAt, upheavalAt) = (now, now)
        trace = Trace(start: now, keeps: traceLines)

        let clock = SharedClock(now)
        storeClock = clock
        let base = seams.driver(try SQLiteDriver.inMemory { clock.now })
        calmStore = Store(driver: base, tallyBlock: Self.tallyBlock)
        governorBoard = scenario.governors == .off ? nil : GovernorBoard()
        daemons = Self.daemons(scenario, base, governorBoard, &root)
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
        self.seams = seams
        settings = EngineSettings(
            daemon: 0, launch: try scenario.launchSettings(),
            dispatch: DispatchSettings(slots: scenario.slots, isRehearsal: !scenario.isLive),
            answers: AnswerSettings(organization: Scenario.organization, helpAt: "hello@sim.example"),
            receiptURLs: receiptURLs, textsPerPersonPerDay: scenario.textsPerPersonPerDay,
            sharing: scenario.isShared
                ? SharingSettings(name: "sim", pollMicroseconds: scenario.pollMicroseconds) : nil,
            governors: scenario.governors)

        oracle = try Oracle(scenario, mayLoseCommits: faults.isEnabled(.commitUnknown))
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

    private static func daemons(
        _ scenario: Scenario, _ base: any SQLDriver, _ board: GovernorBoard?, _ root: inout SeededGenerator
    ) -> [SimulatedDaemon] {
        (0..<scenario.daemonCount).map { place in
            let driver = FaultyDriver(base: base, chance: root.split(), board: board)
            return SimulatedDaemon(
                driver: driver, store: Store(driver: driver, tallyBlock: tallyBlock),
                // Monotonic clocks begin where they like.
                monotonicBase: Span.day - scenario.start + Int64(place) * 977 * Span.second)
        }
    }

    /// The hour of the world.
    var instant: Timestamp { Timestamp(microseconds: now) }

    mutating func note(_ text: String) { trace.add(text, at: now) }

    private mutating func planBeginning() {
        planStoreTroubles()
        planRestore()
        planSettlings()
        if faults.isDue(.sentDespiteRefusal, &chance.daemons) { liesLeft = Int(chance.daemons.between(2, 20)) }
        for place in daemons.indices {
            if faults.isEnabled(.clockSkew), scenario.isShared, scenario.isLive { skewClock(of: place) }
            let delay = place == 0 ? 0 : chance.daemons.spread(Span.second, 10 * Span.minute)
            queue.plan(.daemonStarts(place), at: now + delay)
        }
        for (index, campaign) in scenario.campaigns.enumerated() {
            queue.plan(.campaignLaunches(index), at: campaign.launchAt)
        }
        for index in scenario.papers.indices { queue.plan(.paperArrives(index), at: scenario.papers[index].recordedAt) }
        planCampaignTroubles()
        // Some people say STOP out of the blue.
        for _ in 0..<4 {
            let person = Int(chance.people.between(0, Int64(scenario.people.count - 1)))
            let lane = Int(chance.people.between(0, Int64(scenario.lanes.count - 1)))
            let saying = someSaying(.stop)
            queue.plan(
                .personSpeaks(person: person, lane: lane, saying: saying, quoting: nil),
                at: scenario.start + chance.people.between(0, scenario.end - scenario.start))
        }
        queue.plan(.talliesAreKept, at: now + Self.tallyPause)
        queue.plan(.faultsEnd, at: scenario.end)
        queue.plan(.probe, at: scenario.end + Span.minute)
    }

    // MARK: The loop of the world

    /// Over ten times what the busiest worlds have. Without it one that runs in circles takes an hour to be found out.
    private static let mostEvents = 250_000

    /// Runs until everything has come to an end. Throws a `Breach` when a promise is broken.
    mutating func run() throws {
        var events = 0
        while let event = queue.next() {
            events += 1
            guard events <= Self.mostEvents else {
                throw Breach(.everythingEnds, "\(events) events and no end: somebody runs in circles")
            }
            precondition(event.at >= now, "time goes one way")
            // A loop that was planned and is not wanted any more.
            if case .daemonLoops(let place) = event.what, daemons[place].loopAt != event.at { continue }
            try wake(at: event.at)
            now = event.at
            if try !handle(event.what) { return }
            fallAsleep()
        }
        throw Breach(.everythingEnds, "the world has nothing more to do and is not at rest")
    }

    /// False when the world has come to rest.
    private mutating func handle(_ what: Happening) throws -> Bool {
        if EventQueue.isOutside(what) { stir() }
        switch what {
        case .daemonStarts(let place): try startDaemon(place)
        case .daemonLoops(let place): try loopDaemon(place)
        case .daemonThaws(let place): try thawDaemon(place)
        case .requestArrives(let flight): try requestArrives(flight)
        case .answerArrives(let flight): try answerArrives(flight)
        case .webhookArrives(let delivery): webhookArrives(delivery)
        case .personSpeaks(let person, let lane, let saying, let quoting, let arrivesAt):
            personSpeaks(person, lane: lane, saying: saying, quoting: quoting, arrivesAt: arrivesAt)
        case .linkIsFollowed(let flight, let isMachine): try followLink(flight, isMachine: isMachine)
        case .organizerLooks(let organizer): try organizerLooks(organizer)
        case .organizerAnswers(let organizer, let person, let isOverride):
            try organizerAnswers(organizer, person: person, isOverride: isOverride)
        case .campaignLaunches(let index): try launchCampaign(index)
        case .campaignPauses(let index): try pauseCampaign(index)
        case .campaignResumes(let index): try resumeCampaign(index)
        case .campaignIsCancelled(let index): try cancelCampaign(index)
        case .laneIsResumed(let lane): try resumeLane(lane)
        case .paperArrives(let index): try recordPaper(index)
        case .stormEnds(let lane): note("storm over on lane \(lane)")
        case .outageBegins(let index): turnOutage(index, isOn: true)
        case .outageEnds(let index): turnOutage(index, isOn: false)
        case .doubtsAreSettled: try settleDoubts()
        case .talliesAreKept: try keepTallies()
        case .backupIsTaken: try takeBackup()
        case .backupIsRestored: try restoreBackup()
        case .storeIsArmed: try armStore()
        case .faultsEnd: try endFaults()
        case .probe: return try !probe()
        }
        return true
    }

    private mutating func endFaults() throws {
        faults.isOver = true
        endStoreTroubles()
        try armStore()
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
        let isAtRest = daemons.allSatisfy { $0.engine?.isAtRest == true }
        let isCalm = waiting == (0, 0, 0) && isAtRest
        if queue.pending == 0, isCalm { return true }
        // People may still have an answer on their lips when the last text has left.
        if now > scenario.end + (isCalm ? 80 : 40) * Span.hour {
            throw Breach(
                .everythingEnds,
                "\(waiting.0) messages and \(waiting.1) webhooks wait, \(waiting.2) steps are to be made, and the daemons are"
                    + " \(isAtRest ? "at rest" : "down or busy") long after the faults")
        }
        queue.plan(.probe, at: now + Span.hour)
        return false
    }
}
