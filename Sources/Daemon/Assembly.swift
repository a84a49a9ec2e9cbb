import CurlWire
import Domain
import Engine
import Foundation
import Gateways
import Glibc
import Hummingbird
import Logging
import ServiceLifecycle
import Storage
import UnixSignals
import Web

/// The one place where concrete types meet: read it and you know every part of the daemon.
package enum Assembly {
    /// Opens everything and returns the services to run, in the order in which they start; they stop in reverse: first
    /// the doors, then the clock, last the engine with the wire and the store.
    ///
    /// - Throws: `Refusal` or `StoreError` with words for the operator. Nothing is left half open.
    package static func services(
        settings: Settings, makeRehearsal: Bool, logger: Logger, announce: @escaping @Sendable (String) -> Void
    ) throws -> [any Service] {
        // Whatever we create (database, socket, lock) is for our own account alone.
        umask(0o077)
        let opened = try StoreOpening.open(settings, makeRehearsal: makeRehearsal, now: StoreClock().now())
        let clock = clock(settings, opened)
        let launch = try launchSettings(settings, isRehearsal: opened.isRehearsal)
        try FenceArming(keeper: opened.keeper, launch: launch).settleAtOpening(now: clock.now())
        let engine = try engine(settings, launch, opened, clock)
        let (rests, rest) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))

        let relay = AnswerRelay()
        let wireDesk = WireDesk(gateways: settings.gateways) { relay.post($0) }
        let wire = CurlWire(
            slots: settings.dispatch.slots, userAgent: Product.userAgent, gate: { wireDesk.mayLeave($0) },
            deliver: { wireDesk.deliver($0) })
        wireDesk.attach(wire)
        let writer = WriterThread(
            store: opened.store, reports: opened.reports, clock: clock, logger: logger, send: { wireDesk.send($0) },
            onRest: { rest.yield() }, spool: try WebhookSpool(folder: settings.spool, logger: logger))
        relay.attach(writer)

        var services: [any Service] = [
            WriterService(
                writer: writer, wire: wire, opened: opened, drainSeconds: settings.dispatch.drainSeconds,
                logger: logger,
                engine: WriterService.EngineBox(engine)),
            FenceService(keeper: opened.keeper, writer: writer, logger: logger),
            LookUpService(
                store: writer, gateways: settings.gateways, launch: launch, daemon: opened.daemon,
                governors: settings.governors, logger: logger),
            ActionPollService(
                store: writer, sources: settings.actions, isRehearsal: opened.isRehearsal, logger: logger),
            TallyService(store: writer, logger: logger),
        ]
        let links = launch.links.map { LinkDesk(store: writer, settings: $0) }
        if let links { services.append(ClickService(desk: links, logger: logger)) }
        if let reason = opened.keeper.reason {
            announce(
                "\(opened.isRehearsal ? "REHEARSAL: " : "")FENCED, nothing is sent until `textbank arm`: \(reason)")
        }
        if let rehearsal = settings.clock {
            services.append(
                RehearsalLeaper(
                    clock: clock, writer: writer, store: writer,
                    peer: rehearsal.peer.map { RehearsalLeaper.Peer(url: $0, calls: CallDesk()) },
                    isJumping: rehearsal.speed == .jump, rests: rests, logger: logger))
        }
        return services
            + sites(
                settings: settings, launch: launch, keeper: opened.keeper, clock: clock, writer: writer, links: links,
                logger: logger, announce: announce)
    }

    // MARK: Parts

    private static func clock(_ settings: Settings, _ opened: OpenedStore) -> StoreClock {
        guard let rehearsal = settings.clock else { return StoreClock() }
        let factor: Double = if case .factor(let factor) = rehearsal.speed { factor } else { 1 }
        // A restart goes on where the rehearsal was, never back.
        let start = max(rehearsal.start, opened.rehearsalNow ?? .distantPast)
        return StoreClock(rehearsalFrom: start, factor: factor)
    }

    package static func launchSettings(_ settings: Settings, isRehearsal: Bool) throws(Refusal) -> LaunchSettings {
        LaunchSettings(
            organization: settings.organization.name, zone: settings.organization.zone,
            window: SendWindow(
                organization: settings.hours, observesHolidays: settings.observesHolidays,
                zones: try ZoneFiles.catalog(
                    adding: [settings.organization.zone, DayBudget.standardZone]
                        + settings.senders.flatMap { $0.budgets.map(\.zone) })),
            senders: settings.senders, isRehearsal: isRehearsal,
            textsPerPersonPerDay: settings.textsPerPersonPerDay,
            windowMarginSeconds: Int64(settings.dispatch.windowMarginMinutes) * 60,
            links: settings.links.map { LinkSettings(rules: $0, random: systemBytes) },
            random: systemBytes)
    }

    /// Of the system's generator: nobody guesses them.
    @Sendable private static func systemBytes(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 8)
        while bytes.count < count {
            withUnsafeBytes(of: generator.next() as UInt64) { bytes.append(contentsOf: $0) }
        }
        return bytes
    }

    private static func engine(
        _ settings: Settings, _ launch: LaunchSettings, _ opened: OpenedStore, _ clock: StoreClock
    ) throws -> TextingEngine {
        var receiptURLs: [String: String] = [:]
        var gateways: [String: any Gateway] = [:]
        for setup in settings.gateways {
            receiptURLs[setup.name] = settings.publicURL + setup.webhookPath
            gateways[setup.name] = setup.gateway
        }
        return try TextingEngine(
            store: opened.store,
            settings: EngineSettings(
                daemon: opened.daemon, launch: launch,
                dispatch: DispatchSettings(
                    slots: settings.dispatch.slots, claimBatch: settings.dispatch.claimBatch,
                    windowMarginSeconds: Int64(settings.dispatch.windowMarginMinutes) * 60,
                    isRehearsal: opened.isRehearsal),
                answers: AnswerSettings(
                    organization: settings.organization.name, helpAt: settings.organization.helpAt),
                receiptURLs: receiptURLs, absorbPace: .standard, textsPerPersonPerDay: settings.textsPerPersonPerDay,
                sharing: sharing(settings), governors: settings.governors, isFenced: opened.keeper.reason != nil,
                reader: settings.reader),
            gateways: gateways,
            actions: Dictionary(
                uniqueKeysWithValues: settings.actions.compactMap { setup in setup.hook.map { (setup.name, $0) } }),
            seed: UInt64.random(in: .min ... .max), now: clock.now(), monotonic: Monotonic.now())
    }

    /// Daemons on one PostgreSQL lease their lanes; a file is this daemon's alone.
    private static func sharing(_ settings: Settings) -> SharingSettings? {
        guard case .postgres = settings.storePlace else { return nil }
        return SharingSettings(
            name: ProcessInfo.processInfo.hostName, leaseMicroseconds: Int64(settings.leaseSeconds) * 1_000_000)
    }

    private static func sites(
        settings: Settings, launch: LaunchSettings, keeper: FenceKeeper, clock: StoreClock, writer: WriterThread,
        links: LinkDesk?, logger: Logger, announce: @escaping @Sendable (String) -> Void
    ) -> [any Service] {
        let hookedActions = settings.actions.compactMap { setup in setup.hook.map { (name: setup.name, hook: $0) } }
        let counters = WebhookCounters(
            gateways: settings.gateways.map(\.name) + hookedActions.map { ActionInbox.name(of: $0.name) })
        let isRehearsal = launch.isRehearsal
        let publicSite = PublicSite(
            publicURL: settings.publicURL, gateways: settings.gateways.map { ($0.name, $0.gateway) },
            actions: hookedActions, links: links,
            inbox: WriterInbox(writer: writer, clock: clock, reader: settings.reader), counters: counters,
            // The providers of a rehearsal live in the world's time: their signed times prove nothing there.
            authenticationTime: { isRehearsal ? nil : clock.now() }, receivingTime: { clock.now() }, logger: logger)
        let desk = StoreDesk(
            store: writer,
            settings: DeskSettings(
                launch: launch,
                askableGateways: Set(settings.gateways.filter { $0.gateway.lookUp != .none }.map(\.name)),
                actions: settings.actions.map(ActionSource.init),
                fence: FenceArming(keeper: keeper, launch: launch, writer: writer),
                isSpooling: { writer.spooledWebhooks > 0 }, reader: settings.reader))
        let readiness = FenceReadiness(base: WriterReadiness(writer: writer), keeper: keeper)
        var metrics: [any MetricsReader] = [
            counters, EngineMetrics(writer: writer), FenceMetrics(keeper: keeper),
            ActionMetrics(store: writer),
        ]
        if let links { metrics.append(links) }
        let word = isRehearsal ? "REHEARSAL: " : ""
        let hooks = settings.publicListener
        var sites: [any Service] = [
            Door(
                site: Application(
                    responder: publicSite, server: publicSite.server,
                    configuration: ApplicationConfiguration(
                        address: .hostname(hooks.host, port: hooks.port), serverName: nil),
                    onServerRunning: { channel in
                        announce("\(word)webhooks on \(hooks.host):\(channel.localAddress?.port ?? 0)")
                    },
                    logger: logger),
                key: "public.port", place: "\(hooks.host):\(hooks.port)")
        ]
        // The lock says that no other daemon is there: a socket left behind is nobody's.
        unlink(settings.adminSocket)
        sites.append(
            Door(
                site: Application(
                    responder: AdminSite(
                        desk: desk, trust: .local, readiness: readiness, metrics: metrics, logger: logger),
                    configuration: ApplicationConfiguration(
                        address: .unixDomainSocket(path: settings.adminSocket), serverName: nil),
                    onServerRunning: { _ in announce("\(word)API on \(settings.adminSocket)") }, logger: logger),
                key: "admin.socket", place: settings.adminSocket))
        if let listener = settings.adminListener {
            sites.append(
                Door(
                    site: Application(
                        responder: AdminSite(
                            desk: desk, trust: .tokens, readiness: readiness, metrics: metrics, logger: logger),
                        configuration: ApplicationConfiguration(
                            address: .hostname(listener.host, port: listener.port), serverName: nil),
                        onServerRunning: { channel in
                            announce("\(word)API on \(listener.host):\(channel.localAddress?.port ?? 0), with tokens")
                        },
                        logger: logger),
                    key: "admin.port", place: "\(listener.host):\(listener.port)"))
        }
        return sites
    }
}
