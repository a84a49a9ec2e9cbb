import Domain
import Gateways
import Integrations
import Testing

private let now = instant("2026-07-05T12:00:00Z")
private let page = "petitions/a1111111-1111-4111-8111-111111111111"
private let base = "https://actionnetwork.org/api/v2"

@Suite struct `Polling Action Network` {
    let source: ActionNetwork

    init() throws { source = try ActionNetwork(page: page, apiKey: "key-of-nobody") }

    private func poll(_ watermark: String?) -> Poll {
        Poll(pace: ActionNetwork.pace, watermark: watermark.map(instant), startingAt: now)
    }

    @Test func `asks for twenty-five changed since two days before the watermark, with the key`() throws {
        let call = try #require(source.call(for: poll("2026-07-04T09:00:00Z")))
        #expect(call.method == .get)
        #expect(
            call.url == "\(base)/\(page)/signatures?per_page=25&filter=modified_date%20gt%20%272026-07-02%27")
        #expect(call.headers.first(named: "osdi-api-token") == "key-of-nobody")
        #expect(source.call(for: poll(nil))?.url == "\(base)/\(page)/signatures?per_page=25")
        #expect(!"\(call)".contains("key-of-nobody") && !"\(source)".contains("key-of-nobody"))
    }

    @Test func `needs a page and a key`() throws {
        #expect(try ActionNetwork(apiKey: "k").call(for: poll(nil)) == nil)
        #expect(try ActionNetwork(page: page).call(for: poll(nil)) == nil)
    }

    @Test func `reads a page as verified events under the webhooks' keys, with the next page`() throws {
        let reading = source.reading(of: try Sample.answer("action_network/polled_first.json"), receivedAt: now)
        guard case .page(let read) = reading else { throw Unexpected() }
        let webhook = try source.reading(of: try Sample.bytes("action_network/signature.json"), receivedAt: now)
        #expect(read.reading.events.first?.key == webhook.events.first?.key)
        #expect(read.reading.events.allSatisfy { $0.isVerified })
        #expect(read.reading.events.map(\.resource).allSatisfy { $0 == "action_network:\(page)" })
        #expect(read.reading.problems.map(\.field) == ["/_embedded/osdi:signatures/1"])
        #expect(read.next == "\(base)/\(page)/signatures?page=2&per_page=25")
        #expect(read.newest == instant("2026-07-03T10:00:00Z"))
    }

    @Test func `ends at an empty page, which is not the same as an empty answer`() throws {
        let empty = source.reading(of: try Sample.answer("action_network/polled_empty.json"), receivedAt: now)
        #expect(empty == .page(PollPage(reading: ActionReading(), next: nil, newest: nil)))
        for body in ["{}", "[]", "", "<html>", "{\"_embedded\":{\"osdi:people\":[]}}"] {
            guard case .trouble(let trouble) = source.reading(of: Sample.answer(status: 200, body), receivedAt: now)
            else { throw Unexpected() }
            #expect(trouble.kind == .failed, "\(body)")
        }
    }

    @Test(arguments: [
        "https://example.org/api/v2/petitions/x", "http://actionnetwork.org/api/v2/x",
        "https://actionnetwork.org.example.org/api/v2/x", "https://actionnetwork.org@example.org/api/v2/x",
        "https://actionnetwork.org/api/v2/../../login", "https://actionnetwork.org:8443/api/v2/x",
        "https://actionnetwork.org/other", "//example.org", "petitions?page=2",
    ])
    func `carries the key nowhere else, whatever the next link says`(href: String) throws {
        let body = "{\"_embedded\":{\"osdi:signatures\":[]},\"_links\":{\"next\":{\"href\":\"\(href)\"}}}"
        guard case .trouble(let trouble) = source.reading(of: Sample.answer(status: 200, body), receivedAt: now)
        else { throw Unexpected() }
        #expect(trouble.code == "astray_next")
    }

    @Test(arguments: [
        (429, PollTrouble.Kind.busy(retryAfterMilliseconds: nil)), (403, .refused), (401, .refused), (404, .refused),
        (400, .refused), (302, .refused), (500, .failed), (503, .failed), (408, .failed),
    ])
    func `knows what to do about a refusal`(status: Int, kind: PollTrouble.Kind) throws {
        let answer = Sample.answer(status: status, "{\"error\": \"Call 312-555-0101 about your key\"}")
        guard case .trouble(let trouble) = source.reading(of: answer, receivedAt: now) else { throw Unexpected() }
        #expect(trouble.kind == kind && trouble.code == "http_\(status)")
        #expect(trouble.words == "Call ###-###-#### about your key")
    }

    @Test func `takes an error in a 200, a cut answer and a broken line for failures`() throws {
        let cut = HTTPAnswer.response(HTTPResponse(status: 200, body: Array("{".utf8), isTruncated: true))
        let broken = HTTPAnswer.failure(WireFailure(code: "timed_out", reach: .maybeSent))
        let answers = [(Sample.answer(status: 200, "{\"error\":\"no\"}"), "error_in_200"), (cut, "truncated_answer")]
        for (answer, code) in answers + [(broken, "timed_out")] {
            guard case .trouble(let trouble) = source.reading(of: answer, receivedAt: now) else { throw Unexpected() }
            #expect(trouble.code == code && trouble.kind == .failed)
        }
    }
}

@Suite struct `Asking Action Network whether a webhook was true` {
    let source: ActionNetwork
    let event: ActionEvent

    init() throws {
        source = try ActionNetwork(page: page, apiKey: "key-of-nobody")
        let body = try Sample.bytes("action_network/signature.json")
        event = try #require(try source.reading(of: body, receivedAt: now).events.first)
    }

    @Test func `goes to the record's own address`() throws {
        #expect(source.verificationCall(for: event)?.url == event.verifyURL)
        var forged = event
        forged.verifyURL = "https://example.org/api/v2/petitions/x/signatures/y"
        #expect(source.verificationCall(for: forged) == nil)
        forged.verifyURL = nil
        #expect(source.verificationCall(for: forged) == nil)
        #expect(try ActionNetwork(page: page).verificationCall(for: event) == nil)
    }

    @Test func `takes the date and the source from the record`() throws {
        var claimed = event
        claimed.token = LinkToken(stored: "zzzzzzzz")
        let finding = source.verification(in: try Sample.answer("action_network/record.json"), of: claimed)
        guard case .confirmed(let confirmed) = finding else { throw Unexpected() }
        #expect(confirmed.isVerified && confirmed.at == instant("2026-07-01T23:05:00Z"))
        #expect(confirmed.token == LinkToken(stored: "k7m2q9xw"))
        #expect(confirmed.phones == event.phones && confirmed.key == event.key)
    }

    @Test func `denies what names another person or another record, or is not there`() throws {
        var another = event
        another.knownID = "action_network:99999999-1111-4111-8111-111111111111"
        let record = try Sample.answer("action_network/record.json")
        #expect(source.verification(in: record, of: another) == .denied(code: "another_person"))
        another = event
        another.verifyURL = "\(base)/\(page)/signatures/52222222-1111-4111-8111-111111111111"
        #expect(source.verification(in: record, of: another) == .denied(code: "another_record"))
        let gone = Sample.answer(status: 404, "{\"error\":\"not found\"}")
        #expect(source.verification(in: gone, of: event) == .denied(code: "http_404"))
    }

    @Test func `forgets phones and addresses of a webhook that named nobody`() throws {
        var nameless = event
        nameless.knownID = nil
        let finding = source.verification(in: try Sample.answer("action_network/record.json"), of: nameless)
        guard case .confirmed(let confirmed) = finding else { throw Unexpected() }
        #expect(confirmed.phones.isEmpty && confirmed.emails.isEmpty)
        #expect(confirmed.knownID == "action_network:91111111-1111-4111-8111-111111111111")
    }

    @Test func `settles nothing when the answer is not the record`() throws {
        for answer in [Sample.answer(status: 200, "{}"), Sample.answer(status: 503), Sample.answer(status: 429)] {
            guard case .unclear = source.verification(in: answer, of: event) else { throw Unexpected() }
        }
    }

    @Test func `finds the phone of a person who typed none`() throws {
        var silent = event
        (silent.phones, silent.emails) = ([], [])
        #expect(
            source.personCall(for: silent)?.url == "\(base)/people/91111111-1111-4111-8111-111111111111")
        let answer = try Sample.answer("action_network/person.json")
        let found = try #require(source.event(silent, withPersonIn: answer))
        #expect(found.phones == [Secret("13125550101")] && found.emails == [Secret("ines@example.org")])
        #expect(found.textRefusal == .doubtful)
        silent.knownID = "action_network:99999999-1111-4111-8111-111111111111"
        #expect(source.event(silent, withPersonIn: answer) == nil)
        silent.knownID = "mobilize:4711"
        #expect(source.personCall(for: silent) == nil)
    }
}

struct Unexpected: Error {}
