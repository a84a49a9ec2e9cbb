import Domain
import Gateways
import Integrations
import Testing

private let start = instant("2026-07-05T12:00:00Z")

@Suite struct `Attendance at Mobilize` {
    private func read(events: [String] = []) throws -> PollPage {
        let source = try Mobilize(organization: "12", events: events, apiKey: "key-of-nobody")
        guard case .page(let page) = source.reading(of: try Sample.answer("mobilize/attendances.json")) else {
            throw Unexpected()
        }
        return page
    }

    @Test func `is what was marked as attended, also after a cancellation, and nothing else`() throws {
        let events = try read().reading.events
        #expect(
            events.map(\.progress) == [
                .done,  // confirmed, attended
                .done,  // cancelled, and came all the same
                .started,  // confirmed, not yet marked
                .revoked,  // registered, marked as not there
                .revoked,  // cancelled, not marked
                .started,  // "true" as a text is not true
            ])
        #expect(events.allSatisfy { $0.evidence == .attendance && $0.isVerified })
    }

    @Test func `happened when the meeting began, and was promised when they signed up`() throws {
        let events = try read().reading.events
        #expect(events[0].at == instant("2026-07-02T00:00:00Z") && events[0].isDated)
        #expect(events[2].at == instant("2026-07-01T00:00:00Z"))
        #expect(events[0].asOf == Timestamp(seconds: 1_782_960_000))
    }

    @Test func `names its person by lasting id, phone, e-mail and token`() throws {
        let events = try read().reading.events
        #expect(events[0].key == "mobilize:attendance:1" && events[0].resource == "mobilize:events/5501")
        #expect(events[0].knownID == "mobilize:4711" && events[0].phones == [Secret("3125550120")])
        #expect(events[0].emails == [Secret("ines@example.org")] && events[0].textRefusal == nil)
        #expect(events[0].token == LinkToken(stored: "k7m2q9xw"))
        #expect(events[1].phones.isEmpty && events[1].textRefusal == .optedOut)
        #expect(events[5].textRefusal == .doubtful)
    }

    @Test func `without an id or a date is a problem with its place, and other events are not ours`() throws {
        let page = try read()
        #expect(page.reading.problems.map(\.field) == ["/data/6", "/data/7", "/data/8"])
        let one = try read(events: ["5501"]).reading
        #expect(one.events.count == 5 && one.others.map(\.pointer) == ["/data/5", "/data/6"])
    }

    @Test func `is asked for from an hour before the watermark, page by page on the same machine`() throws {
        let source = try Mobilize(organization: "12", apiKey: "key-of-nobody")
        var poll = Poll(pace: Mobilize.pace, watermark: Timestamp(seconds: 1_782_864_000), startingAt: start)
        let call = source.call(for: poll)
        #expect(call.url == "https://api.mobilize.us/v1/organizations/12/attendances?updated_since=1782860400")
        #expect(call.headers.first(named: "authorization") == "Bearer key-of-nobody")
        poll.absorb(source.reading(of: try Sample.answer("mobilize/attendances.json")), at: start, jitter: 0)
        #expect(source.call(for: poll).url == "https://api.mobilize.us/v1/organizations/12/attendances?cursor=abc")
        let astray = Sample.answer(status: 200, "{\"data\":[],\"next\":\"https://api.example.org/v1/x\"}")
        guard case .trouble(let trouble) = source.reading(of: astray) else { throw Unexpected() }
        #expect(trouble.code == "astray_next")
    }

    @Test func `whose answer has no list is a failure, in Mobilize's words where it has some`() throws {
        let source = try Mobilize(organization: "12", apiKey: "key-of-nobody")
        let nested = "{\"data\":null,\"error\":{\"timeslots\":{\"0\":[\"is not yours\"]}}}"
        for (answer, words, kind) in [
            (Sample.answer(status: 200, nested), "is not yours", PollTrouble.Kind.failed),
            (Sample.answer(status: 403, nested), "is not yours", .refused),
            (Sample.answer(status: 403), "it does not accept the key", .refused),
            (Sample.answer(status: 200, "{\"data\":{}}"), "its answer has no list in it", .failed),
        ] {
            guard case .trouble(let trouble) = source.reading(of: answer) else { throw Unexpected() }
            #expect(trouble.words == words && trouble.kind == kind)
        }
    }

    @Test func `that was marked and unmarked ends as the newest says, in whatever order it is heard`() throws {
        func told(_ attended: String, at seconds: Int) throws -> ActionEvent {
            let body = """
                {"data":[{"id":1,"attended":\(attended),"status":"CONFIRMED","created_date":1782864000,
                "modified_date":\(seconds),"timeslot":{"start_date":1782950400}}]}
                """
            let source = try Mobilize(organization: "12", apiKey: "k")
            guard case .page(let page) = source.reading(of: Sample.answer(status: 200, body)) else {
                throw Unexpected()
            }
            return try #require(page.reading.events.first)
        }
        let marked = try told("true", at: 1_782_960_000)
        let unmarked = try told("false", at: 1_782_960_060)
        #expect(ActionEvent.holding(marked, unmarked).progress == .revoked)
        #expect(ActionEvent.holding(unmarked, marked).progress == .revoked)
        let again = try told("true", at: 1_782_960_120)
        #expect(ActionEvent.holding(ActionEvent.holding(again, unmarked), marked).progress == .done)
    }

    @Test func `settings are refused by name`() throws {
        let refusal = try #require(throws: Refusal.self) {
            try Mobilize(organization: "ward", events: ["x"], apiKey: "", baseURL: "ftp://x", field: "actions.m")
        }
        #expect(
            refusal.rejections.map(\.field).sorted() == [
                "actions.m.apiKey", "actions.m.baseURL", "actions.m.events", "actions.m.organization",
            ])
    }
}
