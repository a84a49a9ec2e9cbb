import Domain
import Engine
import Gateways
import Storage
import Synchronization
import Testing

/// Random bytes that are the same for the same seed.
private func settings(seed: UInt64 = 5) throws -> LinkSettings {
    let generator = Locked(seed: seed)
    return LinkSettings(
        rules: LinkRules(host: try LinkHost("https://go.example.org"), destinations: ["actionnetwork.org"]),
        random: { count in generator.bytes(count) })
}

private final class Locked: Sendable {
    private let generator: Mutex<SeededGenerator>
    init(seed: UInt64) { generator = Mutex(SeededGenerator(seed: seed)) }

    func bytes(_ count: Int) -> [UInt8] {
        generator.withLock { generator in (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) } }
    }
}

private let page = PlannedLink(url: "https://actionnetwork.org/petitions/clinic")

private func plan(_ name: String = "ask", steps: [StepTime] = [.atOnce], link: PlannedLink? = page) -> Plan {
    Stage.plan(
        name, steps: steps, text: "{first_name}, sign at {link} today. {organization}, STOP ends",
        action: ActionAsk(name: "postcard", evidence: [.form], strength: .done, yesAuthorises: false), link: link)
}

extension Stage {
    /// The token in a text.
    fileprivate func token(_ sent: Sent) throws -> LinkToken {
        let link = try #require(
            sent.text.body.exposed.split(separator: " ").first { $0.hasPrefix("https://go.example.org/") })
        return try #require(LinkToken(typed: link.dropFirst(23)))
    }
}

@Suite struct `A campaign with a link` {
    private func launched(_ plan: Plan = plan(), seed: UInt64 = 5) throws -> Stage {
        let stage = try Stage(links: settings(seed: seed))
        try stage.people(1...40)
        try stage.launch(plan)
        try stage.run(seconds: 60)
        return stage
    }

    @Test func `texts everybody a link of their own, the same one in every step`() throws {
        let stage = try launched(plan(steps: [.atOnce, .after(seconds: Stage.day + 60)]))
        let tokens = try stage.sent.map { try stage.token($0) }
        #expect(tokens.count == 40)
        #expect(Set(tokens).count == 40)
        try stage.run(seconds: Double(Stage.day + 600))
        for person in 1...40 {
            let texts = stage.texts(to: person)
            #expect(texts.count == 2)
            #expect(try Set(texts.map { try stage.token($0) }).count == 1)
            let link = try stage.store.read { try $0.link(of: stage.token(texts[0])) }
            #expect(link?.campaign == CampaignID(1))
            #expect(try stage.store.read { try $0.personID(phone: Stage.phone(person)) } == link?.person)
        }
        try stage.expectEveryoneAccountedFor()
    }

    @Test func `draws its tokens from the chance that it is given, and from nothing else`() throws {
        func tokens(_ seed: UInt64) throws -> [LinkToken] {
            let stage = try launched(seed: seed)
            return try stage.sent.map { try stage.token($0) }
        }
        #expect(try tokens(5) == tokens(5))
        #expect(try tokens(5) != tokens(6))
    }

    @Test func `is counted in its preview as long as it is sent, and a dry run makes no links`() throws {
        let stage = try Stage(links: settings())
        try stage.people(1...10)
        var long = plan()
        // The link makes it a second segment.
        long.steps[0].text = String(repeating: "a", count: 125) + " {link} STOP"
        let (shown, none) = try Launch(settings: stage.launchSettings).launch(
            long, by: "Ana", dryRun: true, in: stage.store, now: stage.now)
        #expect(none == nil)
        #expect(shown.link == page.url)
        #expect(shown.steps[0].segments == 20)
        #expect(shown.steps[0].sample.contains("https://go.example.org/"))
        #expect(try stage.count("select count(*) from link_token") == 0)
        let campaign = try stage.launch(long)
        #expect(campaign.planHash == shown.planHash)
        #expect(campaign.plan.link?.host == "https://go.example.org")
        try stage.run(seconds: 60)
        #expect(
            stage.sent.map { $0.text.body.exposed.utf8.count }
                == .init(repeating: shown.steps[0].sample.utf8.count, count: 10))
    }

    @Test func `draws a taken token anew`() throws {
        let stage = try launched()
        // The same chance again: every token of the first campaign comes up once more.
        let again = Launch(settings: try Stage(links: settings()).launchSettings)
        let (_, id) = try again.launch(plan("second"), by: "Ana", dryRun: false, in: stage.store, now: stage.now)
        #expect(id != nil)
        #expect(try stage.count("select count(*) from link_token where campaign_id = 2") == 40)
        #expect(try stage.count("select count(distinct token) from link_token") == 80)
    }

    @Test func `is refused where the link cannot be made, and a campaign without one makes none`() throws {
        let stage = try Stage()
        try stage.people(1...3)
        func fields(_ plan: Plan, on stage: Stage) -> [String]? {
            let refusal = #expect(throws: Refusal.self) {
                try Launch(settings: stage.launchSettings).launch(
                    plan, by: "Ana", dryRun: false, in: stage.store, now: stage.now)
            }
            return refusal?.rejections.map(\.field)
        }
        #expect(fields(plan(), on: stage) == ["link"])
        #expect(fields(plan(link: nil), on: stage) == ["steps[0].text"])
        let linked = try Stage(links: settings())
        try linked.people(1...3)
        #expect(fields(Stage.plan(link: page), on: linked) == ["link"])
        #expect(fields(plan(link: PlannedLink(url: "https://example.org/")), on: linked) == ["link"])
        try linked.launch()
        try linked.run(seconds: 60)
        #expect(linked.sent.count == 3)
        #expect(try linked.count("select count(*) from link_token") == 0)
    }

    @Test func `is what an action elsewhere is known by, and a click is no conversion`() throws {
        let stage = try launched()
        let sent = try #require(stage.texts(to: 7).first)
        let token = try stage.token(sent)
        let now = stage.now
        try stage.store.write { transaction in
            let link = try #require(try transaction.link(of: token))
            try transaction.keep([
                StoredClick(link: link, at: now, class: "human", rule: "nothing_against", address: "a")
            ])
        }
        try stage.run(seconds: 60)
        #expect(try stage.conversions(7) == [])
        // As the page sends it back: in its own case, behind the campaign's mark.
        let back = try #require(LinkSource.token(in: "TB1_" + token.text.uppercased()))
        try stage.webhook(
            "key=s1 at=60 token=\(back.text) phone=\(Stage.phone(8).exposed) verified=yes",
            gateway: ActionInbox.name(of: ToyHook.name))
        try stage.run(seconds: 1)
        #expect(try stage.conversions(7) == ["done form"])
        #expect(try stage.conversions(8) == [])
        #expect(try stage.count("select count(*) from conversion where matched_by = 'token' and campaign_id = 1") == 1)
    }

    @Test func `leaves the text unsent whose link was taken away`() throws {
        let stage = try Stage(links: settings())
        try stage.people(1...2)
        try stage.launch(plan(steps: [.after(seconds: 60)]))
        try stage.store.write { transaction in
            let person = try #require(try transaction.personID(phone: Stage.phone(1)))
            try transaction.sql.run("delete from link_token where person_id = $1", [.integer(person.value)])
        }
        try stage.run(seconds: 120)
        #expect(stage.sent.map(\.person) == [2])
        #expect(try stage.standing(1) == "rejected: rejected")
        try stage.expectEveryoneAccountedFor()
    }

    @Test func `shows the words again without the token`() throws {
        let stage = try launched()
        let shown = try stage.store.read { transaction in
            var words = SentWords(launch: stage.launchSettings, in: transaction)
            let text = try #require(try transaction.sentTexts(to: Stage.phone(3)).first)
            let person = try transaction.personID(phone: Stage.phone(3)).flatMap { try transaction.person($0) }
            return try words.words(of: text, to: person?.record)?.exposed
        }
        #expect(shown == "Person3, sign at https://go.example.org/... today. Local 73, STOP ends")
    }
}
