import CurlWire
import Daemon
import Domain
import Engine
import Gateways
import Storage
import Synchronization
import Testing

/// Answers calls from a script, and remembers their URLs.
private final class Elsewhere: Sendable {
    private let answers = Mutex<[HTTPAnswer]>([])
    private let asked = Mutex<[String]>([])

    var urls: [String] { asked.withLock { $0 } }

    func answers(_ status: Int, _ body: String) {
        answers.withLock { $0.append(.response(HTTPResponse(status: status, headers: [], body: Array(body.utf8)))) }
    }

    func call(_ call: HTTPCall) -> HTTPAnswer {
        asked.withLock { $0.append(call.url) }
        return answers.withLock { answers in
            answers.isEmpty ? .response(HTTPResponse(status: 500, headers: [], body: [])) : answers.removeFirst()
        }
    }
}

private let configuration = """
    organization: {name: Local 73, helpAt: help@example.org}
    publicURL: https://text.example.org
    gateways:
      main: {kind: twilio, accountSID: AC00000000000000000000000000000001, authToken: secret-token}
    senders:
      main: {gateway: main, number: "+13125550100"}
    actions:
      page:
        kind: action_network
        action: postcard
        pathSecret: 0123456789abcdef
        page: petitions/aaaa
        apiKey: an-key
      meetings: {kind: mobilize, action: meeting, organization: "12", events: [77], apiKey: mob-key}
      desk: {kind: signed, secret: whsec_d2FyZC1tZWV0aW5nLWRlbW8tc2lnbmluZy1rZXktMzI=, evidence: paper}
    """

private func settings(_ text: String = configuration) throws -> Settings {
    try SettingsReader.read(text: text, name: "textbank.yaml", folder: "/nowhere", environment: [:]).settings
}

/// A store with one person, and the configured systems answered from a script.
private struct Reading {
    let office: Office
    let elsewhere = Elsewhere()
    var rounds: ActionRounds

    init(only name: String) async throws {
        office = try Office()
        _ = try await office.importing("phone,first name,email\n312-555-0142,Ines,ines@example.org\n")
        let elsewhere = elsewhere
        rounds = ActionRounds(
            store: office.store, sources: try settings().actions.filter { $0.name == name },
            call: { call, _ in elsewhere.call(call) }, chance: { 0.5 })
    }

    mutating func step() async throws -> ActionRounds.Step { try await rounds.step() }

    func wait(seconds: Int64) { office.store.setNow(office.store.now().adding(seconds: seconds)) }

    func state() throws -> SyncState? { try office.store.store.read { try $0.syncStates() }.first }
}

private func signatures(_ id: String, next: String? = nil, at: String = "2026-07-01T20:00:00Z") -> String {
    let link = next.map { #", "next": {"href": "\#($0)"}"# } ?? ""
    return #"""
        {"_links": {"self": {"href": "x"}\#(link)}, "_embedded": {"osdi:signatures": [
          {"identifiers": ["action_network:\#(id)"], "created_date": "\#(at)", "modified_date": "\#(at)",
           "_links": {"self": {"href": "https://actionnetwork.org/api/v2/petitions/aaaa/signatures/\#(id)"},
             "osdi:person": {"href": "https://actionnetwork.org/api/v2/people/p1"}}}]}}
        """#
}

private let person = #"""
    {"identifiers": ["action_network:p1"], "given_name": "Ines",
     "phone_numbers": [{"number": "13125550142", "primary": true, "status": "subscribed"}]}
    """#

@Suite struct `Reading Action Network` {
    @Test func `follows the pages, asks who somebody is, and moves the watermark at the end alone`() async throws {
        var reading = try await Reading(only: "page")
        let second = "https://actionnetwork.org/api/v2/petitions/aaaa/signatures?page=2"
        reading.elsewhere.answers(200, signatures("s1", next: second))
        reading.elsewhere.answers(200, signatures("s2", at: "2026-07-01T21:00:00Z"))
        #expect(try await reading.step() == .polled(source: "page", trouble: nil))
        #expect(try reading.state()?.watermark == nil)
        #expect(try reading.office.store.count("action_event") == 1)
        reading.wait(seconds: 1)
        #expect(try await reading.step() == .polled(source: "page", trouble: nil))
        #expect(try reading.state()?.watermark == ISO8601.parse("2026-07-01T21:00:00Z"))
        #expect(try reading.state()?.succeededAt == reading.office.store.now())
        // Lists name the person by a link alone.
        #expect(try reading.office.store.count("conversion") == 0)
        reading.elsewhere.answers(200, person)
        #expect(try await reading.step() == .asked(source: "page", settled: true))
        #expect(reading.elsewhere.urls.last == "https://actionnetwork.org/api/v2/people/p1")
        #expect(try reading.office.store.count("conversion") == 1)
        // The next round finds the second signature's person by what was learnt; until then it is asked about.
        reading.elsewhere.answers(200, person)
        #expect(try await reading.step() == .asked(source: "page", settled: true))
        #expect(try await reading.step() == .nothingDue)
        #expect(try reading.office.store.count("action_event where person_id is not null") == 2)
        reading.wait(seconds: 3_600)
        reading.elsewhere.answers(200, signatures("s2", at: "2026-07-01T21:00:00Z"))
        #expect(try await reading.step() == .polled(source: "page", trouble: nil))
        #expect(reading.elsewhere.urls.last?.contains("filter=modified_date%20gt%20%272026-06-29%27") == true)
        #expect(try reading.office.store.count("action_event") == 2)
    }

    @Test func `keeps the trouble for staff, and asks again after a pause`() async throws {
        var reading = try await Reading(only: "page")
        reading.elsewhere.answers(403, #"{"error": "API Key invalid"}"#)
        #expect(try await reading.step() == .polled(source: "page", trouble: "http_403"))
        #expect(try reading.state()?.problem == "http_403: API Key invalid")
        #expect(try reading.state()?.succeededAt == nil)
        #expect(try await reading.step() == .nothingDue)
        reading.wait(seconds: 3_601)
        reading.elsewhere.answers(200, signatures("s1"))
        #expect(try await reading.step() == .polled(source: "page", trouble: nil))
        #expect(try reading.state()?.problem == nil)
        #expect(try reading.state()?.failingSince == nil)
    }

    @Test func `matches everything that nobody was known for once more, however much it is`() async throws {
        var reading = try await Reading(only: "page")
        let now = reading.office.store.now()
        try reading.office.store.store.write { transaction in
            var absorption = ActionAbsorption(
                source: "page", inbox: nil, canBeAsked: false, in: transaction, now: now)
            try absorption.absorb(
                (1...1_100).map { number in
                    ActionEvent(
                        key: "old \(number)", action: "postcard", evidence: .form, at: now,
                        emails: [Secret("p\(number)@example.org")])
                })
        }
        _ = try await reading.office.importing("phone,first name,email\n312-555-0143,Max,p1100@example.org\n")
        #expect(try reading.office.store.count("action_event where person_id is not null") == 0)
        reading.elsewhere.answers(200, #"{"_links": {"self": {"href": "x"}}, "_embedded": {"osdi:signatures": []}}"#)
        #expect(try await reading.step() == .polled(source: "page", trouble: nil))
        #expect(try reading.office.store.count("action_event where person_id is not null") == 1)
    }

    @Test func `is taken up where another process left it`() async throws {
        var reading = try await Reading(only: "page")
        let (store, now) = (reading.office.store, reading.office.store.now())
        try store.store.write { transaction in
            try transaction.setSyncState(SyncState(source: "page", watermark: now, succeededAt: now))
        }
        #expect(try await reading.step() == .nothingDue)
        reading.wait(seconds: 3_600)
        reading.elsewhere.answers(200, signatures("s1"))
        #expect(try await reading.step() == .polled(source: "page", trouble: nil))
        #expect(reading.elsewhere.urls[0].contains("filter="))
    }

    private func unverified(_ reading: Reading) throws {
        let hook = try #require(try settings().actions.first { $0.name == "page" }?.hook)
        let body = #"""
            [{"osdi:signature": {"identifiers": ["action_network:s9"], "created_date": "2026-07-01T20:00:00Z",
              "person": {"phone_numbers": [{"number": "13125550142"}]},
              "_links": {"self": {"href": "https://actionnetwork.org/api/v2/petitions/aaaa/signatures/s9"},
                "osdi:petition": {"href": "https://actionnetwork.org/api/v2/petitions/aaaa"}}},
              "idempotency_key": "k1"}]
            """#
        let now = reading.office.store.now()
        let call = WebhookCall(method: "POST", url: "", headers: [], body: Array(body.utf8))
        let events = try hook.told(in: call, receivedAt: now).events
        try reading.office.store.store.write { transaction in
            var absorption = ActionAbsorption(
                source: "page", inbox: nil, canBeAsked: hook.canBeAsked, in: transaction, now: now)
            try absorption.absorb(events)
            // The hourly round is not due.
            try transaction.setSyncState(SyncState(source: "page", watermark: now, succeededAt: now))
        }
    }

    @Test func `asks whether a webhook is true before it counts`() async throws {
        var reading = try await Reading(only: "page")
        try unverified(reading)
        #expect(try reading.office.store.count("conversion where is_verified = 0") == 1)
        reading.elsewhere.answers(
            200,
            #"""
            {"identifiers": ["action_network:s9"], "created_date": "2026-07-01T20:00:00Z",
             "_links": {"osdi:petition": {"href": "https://actionnetwork.org/api/v2/petitions/aaaa"},
               "osdi:person": {"href": "https://actionnetwork.org/api/v2/people/p1"}}}
            """#)
        #expect(try await reading.step() == .asked(source: "page", settled: true))
        #expect(reading.elsewhere.urls == ["https://actionnetwork.org/api/v2/petitions/aaaa/signatures/s9"])
        // What the webhook claimed beyond the record (a phone) is gone: the person's own record says whose it was.
        reading.elsewhere.answers(200, person)
        #expect(try await reading.step() == .asked(source: "page", settled: true))
        #expect(try reading.office.store.count("conversion where is_verified = 1") == 1)
        #expect(try await reading.step() == .nothingDue)
    }

    @Test func `takes back what the record denies, and asks later where it is unclear`() async throws {
        var reading = try await Reading(only: "page")
        try unverified(reading)
        reading.elsewhere.answers(503, "")
        #expect(try await reading.step() == .asked(source: "page", settled: false))
        #expect(try await reading.step() == .nothingDue)
        reading.wait(seconds: 150)
        reading.elsewhere.answers(404, #"{"error": "not found"}"#)
        #expect(try await reading.step() == .asked(source: "page", settled: true))
        #expect(try reading.office.store.count("conversion") == 0)
        #expect(try reading.office.store.count("action_event where trouble = 'denied: http_404'") == 1)
    }
}

@Suite struct `Reading Mobilize` {
    @Test func `counts who came, every quarter of an hour`() async throws {
        var reading = try await Reading(only: "meetings")
        func attendances(_ attended: String) -> String {
            #"""
            {"count": 1, "next": null, "data": [{"id": 5, "created_date": 1782860400, "modified_date": 1782900000,
              "status": "CONFIRMED", "attended": \#(attended), "event": {"id": 77},
              "timeslot": {"id": 1, "start_date": 1782864000, "end_date": 1782867600},
              "person": {"user_id": 3, "phone_numbers": [{"number": "3125550142"}]}}]}
            """#
        }
        reading.elsewhere.answers(200, attendances("null"))
        #expect(try await reading.step() == .polled(source: "meetings", trouble: nil))
        #expect(try reading.office.store.count("action_event where progress = 'started'") == 1)
        #expect(try reading.office.store.count("conversion") == 0)
        reading.wait(seconds: 900)
        reading.elsewhere.answers(200, attendances("true"))
        #expect(try await reading.step() == .polled(source: "meetings", trouble: nil))
        #expect(try reading.office.store.count("action_event where progress = 'done'") == 1)
        #expect(try reading.office.store.count("action_event where person_id is not null") == 1)
        #expect(try reading.office.store.count("conversion") == 1)
        #expect(
            try reading.office.store.count(
                "conversion where evidence = 'attendance' and action = 'meeting' and matched_by = 'phone'"
                    + " and at = 1782864000000000") == 1)
    }
}

@Suite struct `Sources of actions in the configuration` {
    @Test func `are read with what each kind needs`() throws {
        let actions = try settings().actions
        #expect(actions.map(\.kind) == [.actionNetwork, .mobilize, .signed])
        #expect(
            actions.map(\.hookPath) == ["/hooks/actions/page/0123456789abcdef", nil, "/hooks/actions/desk"])
        #expect(actions.map { $0.poller != nil } == [true, true, false])
    }

    @Test(arguments: [
        ("kind: signed", "kind: sined", "actions.desk.kind"), ("    action: postcard\n", "", "actions.page.action"),
        ("0123456789abcdef", "short", "actions.page.pathSecret"),
        ("evidence: paper", "evidence: yes", "actions.desk.evidence"),
        ("petitions/aaaa", "leaflets/aaaa", "actions.page.page"), (", apiKey: mob-key", "", "actions.meetings.apiKey"),
        ("evidence: paper", "page: petitions/a", "actions.desk.page"),
        ("organization: \"12\"", "organization: \"x\"", "actions.meetings.organization"),
        ("evidence: paper", "evidense: paper", "actions.desk.evidense"),
    ])
    func `are refused at the key that is wrong`(good: String, bad: String, field: String) {
        #expect {
            try settings(configuration.replacing(good, with: bad))
        } throws: { error in
            let refusal = error as? Refusal
            return refusal?.rejections.contains { $0.field == field } ?? false
        }
    }

    @Test func `keep their secrets out of what check-config prints`() throws {
        let origins = try SettingsReader.read(
            text: configuration, name: "t", folder: "/nowhere", environment: [:]
        ).origins
        for secret in ["0123456789abcdef", "an-key", "mob-key", "whsec_"] {
            #expect(!origins.contains { $0.value.contains(secret) })
        }
    }

    @Test func `are asked by a rehearsal only on this machine`() throws {
        let rehearsal =
            configuration.replacing("authToken: secret-token", with: "authToken: x, baseURL: \"http://127.0.0.1:9\"")
            + "\nclock: {start: \"2026-10-06T19:30-05:00\"}\n"
        #expect {
            try settings(rehearsal)
        } throws: { error in
            let fields = (error as? Refusal)?.rejections.map(\.field) ?? []
            return fields == ["actions.page.baseURL", "actions.meetings.baseURL"]
        }
        let local = rehearsal.replacing("apiKey: ", with: "baseURL: \"http://127.0.0.1:9\", apiKey: ")
            .replacing(
                "baseURL: \"http://127.0.0.1:9\", apiKey: an-key",
                with: "baseURL: \"http://127.0.0.1:9\"\n    apiKey: an-key")
        #expect(try settings(local).actions.allSatisfy(\.isLoopback))
    }
}
