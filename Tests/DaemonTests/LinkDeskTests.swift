import Daemon
import Domain
import Engine
import Gateways
import Storage
import Synchronization
import Testing
import Web

/// A store that can be told to be away.
private final class RestlessStore: StoreAccess {
    let store: DirectStore
    private let away = Mutex(false)

    init(_ store: DirectStore) { self.store = store }

    func setAway(_ isAway: Bool) { away.withLock { $0 = isAway } }
    func now() -> Timestamp { store.now() }

    func read<Result: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Result) async throws -> Result {
        guard !away.withLock({ $0 }) else { throw StoreError.unreachable("a test stopped it") }
        return try await store.read(body)
    }

    func write<Result: Sendable>(
        _ body: @escaping @Sendable (Transaction, Timestamp) throws -> Changed<Result>
    ) async throws -> Result {
        guard !away.withLock({ $0 }) else { throw StoreError.unreachable("a test stopped it") }
        return try await store.write(body)
    }
}

/// Three people with a link each, texted a minute ago.
private struct LinkOffice {
    static let plan = """
        name: July postcard
        audience: {lists: [sheet]}
        action: {name: postcard, evidence: [form], strength: done}
        link: https://actionnetwork.org/petitions/clinic?a=1
        sender: main
        steps:
          - name: thanks
            at: at once
            text: "{organization}: sign the card at {link} today. STOP to opt out"
        """

    let store: DirectStore
    let restless: RestlessStore
    let desk: StoreDesk
    let links: LinkDesk
    let tokens: [String]
    let caller = Caller(name: "Dev", role: .admin)

    static func settings(destinations: [String] = ["actionnetwork.org"]) throws -> LinkSettings {
        let box = Box(seed: 9)
        return LinkSettings(
            rules: LinkRules(host: try LinkHost("https://go.example.org"), destinations: destinations),
            random: { count in box.bytes(count) })
    }

    private final class Box: Sendable {
        private let generator: Mutex<SeededGenerator>
        init(seed: UInt64) { generator = Mutex(SeededGenerator(seed: seed)) }

        func bytes(_ count: Int) -> [UInt8] {
            generator.withLock { generator in (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) } }
        }
    }

    init(isSent: Bool = true, destinations: [String] = ["actionnetwork.org"]) async throws {
        let office = try Office()
        store = office.store
        restless = RestlessStore(store)
        var settings = office.desk.settings
        settings.launch.links = try Self.settings()
        desk = StoreDesk(store: store, settings: settings)
        let people = "Name,Phone,Ward\nAna,3125550142,12\nBo,3125550143,12\nCy,3125550144,9\n"
        _ = try await desk.importList(
            ImportOrder(list: "sheet", kind: "activated", meeting: nil, file: "sheet.csv", isDryRun: false),
            bytes: Pieces(people), by: caller)
        _ = try await desk.launch(plan: Self.plan, isDryRun: false, by: caller)
        let scheduler = Scheduler(window: settings.launch.window, isRehearsal: true)
        let now = store.now()
        tokens = try store.store.write { transaction in
            while try scheduler.materialiseOne(in: transaction, now: now) {}
            if isSent {
                try transaction.sql.run(
                    "update message set state = 2, attempt = 1, claimed_at = $1, accepted_at = $1, settled_at = $1",
                    [.integer(now.adding(seconds: -60).microseconds)])
            }
            return try transaction.sql.query("select token from link_token order by person_id").map { $0.text(0) }
        }
        links = LinkDesk(store: restless, settings: try Self.settings(destinations: destinations))
    }

    static let browser = [
        HTTPHeader("User-Agent", "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15"),
        HTTPHeader("Accept", "text/html"), HTTPHeader("Accept-Language", "en-US"),
    ]

    func follow(
        _ path: String, method: String = "GET", headers: [HTTPHeader] = browser, from address: String = "203.0.113.7"
    ) async -> LinkWay {
        await links.follow(LinkFetch(method: method, target: path, headers: headers, address: address))
    }

    func kept() async throws -> [String] {
        while try await links.keepClicks() {}
        return try store.store.read { transaction in
            try transaction.sql.query("select class, rule from click order by id").map { "\($0.text(0)) \($0.text(1))" }
        }
    }

    func counts() async throws -> LinkCountsAnswer? { try await desk.campaign(named: "July postcard").link }
}

@Suite struct `A link that is followed` {
    @Test func `leads to the page with our marks, is shown with the campaign and with the person`() async throws {
        let office = try await LinkOffice()
        let token = office.tokens[0]
        let marks =
            "source=tb1-\(token)&utm_source=textbank&utm_medium=sms&utm_campaign=july-postcard&utm_content=\(token)"
        #expect(
            await office.follow("/\(token)") == .leads(to: "https://actionnetwork.org/petitions/clinic?a=1&\(marks)"))
        #expect(try await office.kept() == ["human nothing_against"])
        #expect(
            try await office.counts()
                == LinkCountsAnswer(
                    url: "https://actionnetwork.org/petitions/clinic?a=1", texts: 3, people: 1, perhaps: 0, machines: 0)
        )
        let ana = try await office.desk.person(phone: "+13125550142", by: office.caller)
        #expect(ana.clicks.map(\.class) == ["human"])
        #expect(ana.clicks.map(\.campaign) == ["July postcard"])
        #expect(
            ana.texts.first?.words
                == "Ward Neighbors: sign the card at https://go.example.org/... today. STOP to opt out")
        #expect(ana.conversions.isEmpty)
    }

    @Test func `is found however it was typed`() async throws {
        let office = try await LinkOffice()
        let token = office.tokens[0]
        let typed = "/" + token.prefix(4).uppercased() + "-" + token.dropFirst(4) + "."
        guard case .leads = await office.follow(typed) else {
            Issue.record("a typed link leads nowhere")
            return
        }
    }

    @Test func `by a machine, or before anybody has it, is kept apart`() async throws {
        let office = try await LinkOffice()
        let token = office.tokens[0]
        for (method, headers) in [
            ("HEAD", LinkOffice.browser), ("GET", [HTTPHeader("User-Agent", "facebookexternalhit/1.1 Facebot")]),
            ("GET", LinkOffice.browser + [HTTPHeader("Sec-Purpose", "prefetch")]),
            ("GET", [HTTPHeader("User-Agent", "Something")]),
        ] {
            guard case .leads = await office.follow("/\(token)", method: method, headers: headers) else {
                Issue.record("a machine is sent nowhere")
                return
            }
        }
        #expect(try await office.kept() == ["bot method", "bot agent", "bot prefetch", "suspect no_language"])
        let counts = try await office.counts()
        #expect(counts?.people == 0)
        #expect(counts?.perhaps == 1)
        #expect(counts?.machines == 3)
        let early = try await LinkOffice(isSent: false)
        _ = await early.follow("/\(early.tokens[0])")
        #expect(try await early.kept() == ["bot before_sent"])
        #expect(try await early.counts()?.texts == 0)
    }

    @Test func `twice within half a minute was followed once, and three people's from one address are suspect`()
        async throws
    {
        let office = try await LinkOffice()
        for _ in 1...3 { _ = await office.follow("/\(office.tokens[0])") }
        #expect(try await office.kept() == ["human nothing_against"])
        office.store.setNow(office.store.now().adding(seconds: 31))
        _ = await office.follow("/\(office.tokens[0])")
        #expect(try await office.kept().count == 2)
        for token in office.tokens { _ = await office.follow("/\(token)", from: "198.51.100.1") }
        #expect(try await office.kept().suffix(1) == ["suspect many_people"])
    }

    @Test func `leads nowhere when it is nobody's or its page is not allowed any more, and many tries are put off`()
        async throws
    {
        let office = try await LinkOffice()
        for path in [
            "/gggggggg", "/", "/favicon.ico", "/\(office.tokens[0])/more", "/0\(office.tokens[0].dropFirst())",
        ] {
            #expect(await office.follow(path) == .unknown, "\(path)")
        }
        #expect(try await office.kept().isEmpty)
        let elsewhere = try await LinkOffice(destinations: ["example.org"])
        #expect(await elsewhere.follow("/\(elsewhere.tokens[0])") == .unknown)
        for _ in 1...40 { _ = await office.follow("/hhhhhhhh", from: "198.51.100.9") }
        #expect(await office.follow("/\(office.tokens[0])", from: "198.51.100.9") == .tooMany)
        guard case .leads = await office.follow("/\(office.tokens[0])") else {
            Issue.record("somebody else's tries are held against this address")
            return
        }
        office.store.setNow(office.store.now().adding(seconds: 60))
        #expect(await office.follow("/gggggggg", from: "198.51.100.9") == .unknown)
    }

    @Test func `leads on while the store is away where it is remembered, and its click is kept later`() async throws {
        let office = try await LinkOffice()
        _ = await office.follow("/\(office.tokens[0])")
        office.restless.setAway(true)
        #expect(await office.follow("/\(office.tokens[1])") == .unavailable)
        guard case .leads = await office.follow("/\(office.tokens[0])", method: "HEAD") else {
            Issue.record("a remembered link is forgotten")
            return
        }
        await #expect(throws: StoreError.self) { try await office.links.keepClicks() }
        office.restless.setAway(false)
        #expect(try await office.kept() == ["human nothing_against", "bot method"])
    }

    @Test func `leads nowhere once its person was erased, and their clicks are gone`() async throws {
        let office = try await LinkOffice()
        #expect(await office.follow("/\(office.tokens[2])") != .unknown)
        #expect(try await office.kept().count == 1)
        _ = try await office.desk.erase(phone: "+13125550144", note: "by letter", by: office.caller)
        #expect(try await office.kept().isEmpty)
        let restarted = LinkDesk(store: office.restless, settings: try LinkOffice.settings())
        let fetch = LinkFetch(method: "GET", target: "/\(office.tokens[2])", headers: LinkOffice.browser, address: "")
        #expect(await restarted.follow(fetch) == .unknown)
    }

    @Test func `says in the metrics what it was, and no address is kept as it is`() async throws {
        let office = try await LinkOffice()
        _ = await office.follow("/\(office.tokens[0])")
        _ = await office.follow("/gggggggg")
        _ = try await office.kept()
        let families = await office.links.families()
        let human = families.first { $0.name == "textbank_link_clicks_total" }?.samples.first {
            $0.labels.first?.value == "human"
        }
        #expect(human?.value == 1)
        #expect(families.first { $0.name == "textbank_unknown_links_total" }?.samples.first?.value == 1)
        let address = try office.store.store.read { try $0.sql.first("select address from click")?.text(0) }
        #expect(address?.utf8.count == 16)
        #expect(address?.contains(".") == false)
    }
}
