import Daemon
import Domain
import Engine
import Foundation
import Testing

private let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

private func read(_ text: String, environment: [String: String] = [:]) throws -> Settings {
    try SettingsReader.read(text: text, name: "textbank.yaml", folder: "/nowhere", environment: environment).settings
}

private let small = """
    organization: {name: Local 73, helpAt: help@example.org}
    publicURL: https://text.example.org/
    gateways:
      main: {kind: twilio, accountSID: AC00000000000000000000000000000001, authToken: secret-token}
    senders:
      main: {gateway: main, number: "+13125550100"}
    """

@Suite struct `The configuration` {
    @Test func `takes standards for what is not said`() throws {
        let settings = try read(small)
        #expect(settings.publicURL == "https://text.example.org")
        #expect(settings.store == "/nowhere/textbank.sqlite")
        #expect(settings.hours == .standard)
        #expect(settings.dispatch.slots == 64)
        #expect(settings.gateways.first?.webhookPath == "/hooks/twilio/main")
        #expect(settings.senders.first?.priceMicrosPerSegment == 12_500)
        #expect(settings.clock == nil)
    }

    @Test func `lets the environment win over the file`() throws {
        let settings = try read(
            small, environment: ["TEXTBANK_PUBLIC_PORT": "9123", "TEXTBANK_ORGANIZATION_NAME": "Local 9001"])
        #expect(settings.publicListener.port == 9123)
        #expect(settings.organization.name == "Local 9001")
    }

    @Test func `reads the organization's own words and examples, or says which row of which file is wrong`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "textbank-words-\(UInt32.random(in: .min ... .max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }  // a temporary folder left behind harms nobody
        let heading = "layer\tlabel\trule\tdegree\tpatterns\n"
        func read(_ words: String, _ examples: String) throws -> ReplyReader {
            try Data((heading + words).utf8).write(to: folder.appendingPathComponent("words.tsv"))
            try Data(("label\talso\ttext\n" + examples).utf8).write(to: folder.appendingPathComponent("examples.tsv"))
            let text = small + "\nreplies: {words: words.tsv, examples: examples.tsv}\n"
            return try SettingsReader.read(text: text, name: "t", folder: folder.path, environment: [:]).settings.reader
        }
        let reader = try read("keyword\tyes\tpolski\tcertain\ttak\n", "no\t\tnot while the strike lasts\n")
        #expect(reader.read("Tak!").rule == "own.keyword.polski")
        #expect(reader.version.hasPrefix(ReplyReader().version + "+"))
        let refusal = #expect(throws: Refusal.self) {
            try read("keyword\tyes\tours\tcertain\ttak\nkeyword\tyes\tours\tcertain\tstop please\n", "")
        }
        let rejection = try #require(refusal?.rejections.first)
        #expect(rejection.field == "words.tsv, line 3")
        #expect(rejection.reason.contains("always means opt_out"))
        #expect(!rejection.remedy.isEmpty)
        let other = #expect(throws: Refusal.self) { try read("", "perhaps\t\twho knows\n") }
        #expect(other?.rejections.first?.field == "examples.tsv, line 2")
    }

    @Test func `says where words of one's own cannot be read`() {
        #expect {
            try read(small + "\nreplies: {words: nowhere.tsv}\n")
        } throws: { error in
            (error as? Refusal)?.rejections.first?.field == "replies.words"
        }
    }

    @Test func `refuses a key it does not know and names the nearest`() {
        #expect {
            try read(small + "\ndispatch: {slotz: 12}\n")
        } throws: { error in
            let rejection = (error as? Refusal)?.rejections.first
            return rejection?.field == "dispatch.slotz" && rejection?.remedy.contains("dispatch.slots") == true
        }
    }

    @Test func `refuses a key that the gateway's kind does not know`() {
        #expect(throws: Refusal.self) {
            try read(small.replacing("authToken: secret-token", with: "authToken: x, colour: red"))
        }
    }

    @Test(arguments: [
        ("publicURL: https://text.example.org/", "publicURL: text.example.org", "publicURL"),
        (
            "organization: {name: Local 73, helpAt: help@example.org}", "organization: {helpAt: x@example.org}",
            "organization.name"
        ),
        ("{gateway: main, number", "{gateway: other, number", "senders.main.gateway"),
        ("kind: twilio", "kind: twillio", "gateways.main.kind"),
    ])
    func `names the key of a wrong value`(good: String, bad: String, field: String) {
        #expect {
            try read(small.replacing(good, with: bad))
        } throws: { error in
            (error as? Refusal)?.rejections.contains { $0.field == field } ?? false
        }
    }

    @Test func `never repeats a secret in a complaint or in what check-config prints`() throws {
        let origins = try SettingsReader.read(text: small, name: "t", folder: "/nowhere", environment: [:]).origins
        #expect(!origins.contains { $0.value.contains("secret-token") })
        #expect {
            try read(small.replacing("number: \"+13125550100\"", with: "nummer: 1"))
        } throws: { error in
            !String(describing: error).contains("secret-token")
        }
    }

    @Test func `keeps the organization's hours inside the law`() {
        #expect(throws: Refusal.self) { try read(small + "\nwindow: {weekdays: 07:00-20:00}\n") }
        #expect(throws: Refusal.self) { try read(small + "\nwindow: {sunday: 12:00-22:00}\n") }
    }

    @Test func `lets a rehearsal reach only gateways on this machine`() throws {
        let clock = "\nclock: {start: \"2026-10-06T19:30-05:00\"}\n"
        #expect {
            try read(small + clock)
        } throws: { error in
            (error as? Refusal)?.rejections.first?.field == "gateways.main.baseURL"
        }
        let local = small.replacing("authToken: secret-token", with: "authToken: x, baseURL: \"http://127.0.0.1:9000\"")
        #expect(try read(local + clock).clock?.speed == .jump)
    }

    @Test func `knows tracked links by an address of our own and the sites they may lead to`() throws {
        #expect(try read(small).links == nil)
        let links = try read(
            small + "\nlinks: {host: https://go.example.org/, destinations: [actionnetwork.org, \"*.example.org\"]}\n"
        ).links
        #expect(links?.host.text == "https://go.example.org")
        #expect(links?.destinations == ["actionnetwork.org", "*.example.org"])
        let environment = [
            "TEXTBANK_LINKS_HOST": "https://go.example.org",
            "TEXTBANK_LINKS_DESTINATIONS": "actionnetwork.org, example.org",
        ]
        #expect(try read(small, environment: environment).links?.destinations == ["actionnetwork.org", "example.org"])
    }

    @Test(arguments: [
        ("{host: https://go.example.org}", "links.destinations"), ("{destinations: [example.org]}", "links.host"),
        ("{host: http://go.example.org, destinations: [example.org]}", "links.host"),
        ("{host: https://bit.ly, destinations: [example.org]}", "links.host"),
        ("{host: \"http://127.0.0.1:8080\", destinations: [example.org]}", "links.host"),
        ("{host: https://go.example.org, destinations: [\"*.org\"]}", "links.destinations"),
        ("{host: https://go.example.org, destinations: [example.org?x]}", "links.destinations"),
        ("{host: https://go.example.org, destinations: [{a: b}]}", "links.destinations"),
        ("{hosts: https://go.example.org, destinations: [example.org]}", "links.hosts"),
    ])
    func `refuses links that nobody could follow, or that could lead anywhere`(links: String, field: String) {
        #expect {
            try read(small + "\nlinks: \(links)\n")
        } throws: { error in
            (error as? Refusal)?.rejections.contains { $0.field.hasPrefix(field) } ?? false
        }
    }

    @Test func `the shipped example is read, and every key of the catalog stands in the reference`() throws {
        let example = try String(
            contentsOf: repository.appendingPathComponent("config/textbank.example.yaml"), encoding: .utf8)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "textbank-example-\(UInt32.random(in: .min ... .max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }  // a temporary folder left behind harms nobody
        try Data("token\n".utf8).write(to: folder.appendingPathComponent("twilio-token"))
        let settings = try SettingsReader.read(text: example, name: "example", folder: folder.path, environment: [:])
            .settings
        #expect(settings.hours == .standard)
        let reference = try String(
            contentsOf: repository.appendingPathComponent("docs/configuration.md"), encoding: .utf8)
        for entry in SettingsCatalog.entries {
            #expect(reference.contains("`\(entry.key)`"), "docs/configuration.md lacks \(entry.key)")
            if let standard = entry.standard {
                #expect(reference.contains("`\(standard)`"), "docs/configuration.md lacks the standard of \(entry.key)")
            }
        }
    }
}

@Suite struct `A plan` {
    private let plan = """
        name: Ward 12 postcard
        audience: {lists: [sign-in]}
        action: {name: postcard, evidence: [yes, paper]}
        sender: main
        steps:
          - {at: at once, text: "Hi {first_name|friend}. STOP to opt out"}
          - {name: later, at: day 5, text: "Still time, {first_name|friend}", expires_after: 1 day}
        """

    @Test func `is a solicitation, counts seven days and texts the silent ones unless it says otherwise`() throws {
        let plan = try PlanReader.plan(fromYAML: plan)
        #expect(plan.purpose == Purpose(isSolicitation: true))
        #expect(plan.attributionSeconds == 7 * 86_400)
        #expect(plan.followUps == .silent)
        #expect(plan.action.strength == .said)
        #expect(plan.steps[1].at == .day(5, minute: 18 * 60))
        #expect(plan.steps[1].expiresAfterSeconds == 86_400)
        #expect(plan.steps[0].name == "step 1")
    }

    @Test func `names the page that its links lead to`() throws {
        let linked = "link: https://actionnetwork.org/petitions/clinic\n" + plan
        #expect(
            try PlanReader.plan(fromYAML: linked).link == PlannedLink(url: "https://actionnetwork.org/petitions/clinic")
        )
        #expect(try PlanReader.plan(fromYAML: plan).link == nil)
        for wrong in [
            "link: actionnetwork.org/x\n", "link: {to: https://example.org/}\n", "link: https://a@example.org/\n",
        ] {
            let refusal = #expect(throws: Refusal.self) { try PlanReader.plan(fromYAML: wrong + plan) }
            #expect(refusal?.rejections.map(\.field) == ["link"])
        }
    }

    @Test func `is compared with a rate, and read by strata, where it says so`() throws {
        #expect(try PlanReader.plan(fromYAML: plan).strata == nil)
        for (written, rate) in [("2%", 0.02), ("2.5 %", 0.025), ("0.02", 0.02)] {
            let read = try PlanReader.plan(
                fromYAML: "compare_by: ward\ncompare_with: {rate: \"\(written)\"}\n" + plan)
            #expect(read.baseline == .rate(rate))
            #expect(read.strata == .ward)
        }
        #expect(try PlanReader.plan(fromYAML: "compare_with: {rate: 2%}\n" + plan).baseline == .rate(0.02))
        for wrong in ["2", "0", "100%", "0%", "-2%", "two", "1e-2", "%"] {
            let refusal = #expect(throws: Refusal.self) {
                try PlanReader.plan(fromYAML: "compare_with: {rate: \"\(wrong)\"}\n" + plan)
            }
            #expect(refusal?.rejections.map(\.field) == ["compare_with.rate"], "\(wrong)")
        }
        let refusal = #expect(throws: Refusal.self) { try PlanReader.plan(fromYAML: "compare_by: level\n" + plan) }
        #expect(refusal?.rejections.map(\.field) == ["compare_by"])
    }

    @Test func `asks for several actions, the headline first`() throws {
        let several = plan.replacing(
            "action: {name: postcard, evidence: [yes, paper]}",
            with: """
                actions:
                  - {name: postcard, evidence: [yes, paper]}
                  - {name: meeting, evidence: [attending, attendance], yes_words: [meet]}
                  - {name: letter, evidence: [yes, form], yes_words: [letter, write], strength: done}
                """)
        let read = try PlanReader.plan(fromYAML: several)
        #expect(read.actions.map(\.name) == ["postcard", "meeting", "letter"])
        #expect(read.action.name == "postcard")
        #expect(read.actions.map(\.yesWords) == [nil, ["meet"], ["letter", "write"]])
        #expect(read.actions.map(\.strength) == [.said, .said, .done])
        #expect(read.allYesWords == ["meet", "letter", "write"])
        // One alone is the plan that it was.
        let one = plan.replacing("action: {name", with: "actions:\n  - {name")
        #expect(
            try Launch.frozen(PlanReader.plan(fromYAML: one)).hash
                == Launch.frozen(PlanReader.plan(fromYAML: plan)).hash)
    }

    @Test func `says action or actions, not both, and a list`() {
        let action = "action: {name: postcard, evidence: [yes, paper]}"
        for wrong in [
            plan + "\nactions: [{name: letter, evidence: [form]}]", plan.replacing(action, with: "actions: []"),
            plan.replacing(action, with: "actions: {name: letter, evidence: [form]}"),
        ] {
            let refusal = #expect(throws: Refusal.self) { try PlanReader.plan(fromYAML: wrong) }
            #expect(refusal?.rejections.map(\.field) == ["actions"])
        }
    }

    @Test func `with several actions is refused where a reply could mean two`() {
        let torn = plan.replacing(
            "action: {name: postcard, evidence: [yes, paper]}",
            with: """
                actions:
                  - {name: postcard, evidence: [yes, paper]}
                  - {name: letter, evidence: [yes], colour: red}
                  - {evidence: [yess]}
                """)
        let refusal = #expect(throws: Refusal.self) { try PlanReader.plan(fromYAML: torn) }
        #expect(
            Set(refusal?.rejections.map(\.field) ?? [])
                == ["actions[1].colour", "actions[1]", "actions[2].name", "actions[2].evidence[0]"])
        #expect(refusal?.rejections.contains { $0.remedy.contains("yes_words: [card]") } == true)
    }

    @Test func `the shipped examples are read`() throws {
        for name in ["plan.example.yaml", "demo.plan.yaml"] {
            let text = try String(contentsOf: repository.appendingPathComponent("config/\(name)"), encoding: .utf8)
            #expect(try PlanReader.plan(fromYAML: text).steps.count >= 2)
        }
    }

    @Test func `is refused whole, with every mistake at its key`() {
        let bad = """
            name: Ward 12 postcard
            audience: {list: [sign-in]}
            action: {name: postcard, evidence: [yess]}
            sender: main
            colour: red
            purpose: {solicitation: false}
            window: {from: "07:00", to: "19:00"}
            steps:
              - {at: tomorrowish, text: "Hi {fist_name}"}
            """
        #expect {
            try PlanReader.plan(fromYAML: bad)
        } throws: { error in
            let fields = Set((error as? Refusal)?.rejections.map(\.field) ?? [])
            return fields.isSuperset(of: [
                "audience.list", "audience.lists", "action.evidence[0]", "colour", "purpose", "window", "steps[0].at",
                "steps[0].text",
            ])
        }
    }

    @Test func `has the same hash for the same decisions and another for any other`() throws {
        let first = try Launch.frozen(PlanReader.plan(fromYAML: plan))
        let same = try Launch.frozen(PlanReader.plan(fromYAML: plan.replacing("[yes, paper]", with: "[ yes,  paper ]")))
        let other = try Launch.frozen(PlanReader.plan(fromYAML: plan.replacing("day 5", with: "day 6")))
        #expect(first.hash == same.hash)
        #expect(first.hash != other.hash)
        #expect(first.hash.count == 64)
    }

    @Test(arguments: [
        ("at once", StepTime.atOnce), ("now", .atOnce), ("in 3 hours", .after(seconds: 10_800)),
        ("in 1 hour", .after(seconds: 3_600)), ("next day 18:00", .day(1, minute: 1_080)),
        ("next day at 9:30", .day(1, minute: 570)), ("day 5", .day(5, minute: 1_080)),
        ("day 0 20:00", .day(0, minute: 1_200)), ("same day 20:00", .day(0, minute: 1_200)),
    ])
    func `says when a step is due in plain words`(text: String, time: StepTime) { #expect(StepTime(text) == time) }

    @Test(arguments: [
        "", "soon", "in three hours", "day", "day -1", "next day 25:00", "next day 18:00 sharp", "in 3 fortnights",
    ])
    func `refuses other words for a time`(text: String) { #expect(StepTime(text) == nil) }
}
