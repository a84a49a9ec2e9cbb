import Domain
import Foundation
import Gateways
import Integrations
import Testing

private let received = instant("2026-07-01T23:10:00Z")

@Suite struct `A webhook of Action Network` {
    private func read(_ name: String, _ source: ActionNetwork? = nil) throws -> ActionReading {
        try (source ?? ActionNetwork()).reading(
            of: try Sample.bytes("action_network/\(name).json"), receivedAt: received)
    }

    @Test func `tells who signed, when, where from, and does not prove it`() throws {
        let reading = try read("signature")
        let event = try #require(reading.events.first)
        #expect(reading.events.count == 1 && reading.problems.isEmpty && reading.others.isEmpty)
        #expect(event.key == "action_network:signature:51111111-1111-4111-8111-111111111111")
        #expect(event.delivery == "0123456789abcdef0123456789abcdef")
        #expect(event.progress == .done && event.evidence == .form && !event.isVerified)
        #expect(event.at == instant("2026-07-01T23:05:07Z") && event.isDated)
        #expect(event.asOf == instant("2026-07-01T23:05:09Z"))
        #expect(event.token == LinkToken(stored: "k7m2q9xw") && event.source == "TB12_K7M2Q9XW")
        #expect(event.knownID == "action_network:91111111-1111-4111-8111-111111111111")
        #expect(event.phones == [Secret("13125550101")])
        #expect(event.emails == [Secret("ines@example.org"), Secret("old@example.org")])
        #expect(event.firstName == "Ines" && event.lastName == "Calloway" && event.textRefusal == nil)
        #expect(event.resource == "action_network:petitions/a1111111-1111-4111-8111-111111111111")
        #expect(event.verifyURL?.hasSuffix("/signatures/51111111-1111-4111-8111-111111111111") == true)
    }

    @Test func `of a letter to three targets is one letter, from when the first left`() throws {
        let events = try read("letters_three_targets").events
        let letter = "b1111111-1111-4111-8111-111111111111:91111111-1111-4111-8111-111111111111"
        #expect(events.map(\.key) == ["action_network:letter:\(letter)"])
        #expect(events.first?.at == instant("2026-07-01T23:01:07Z"))
        #expect(events.first?.progress == .done)
    }

    @Test func `of a letter that never left is begun, and does not stand for the letter`() throws {
        let begun = try read("letter_only_begun").events
        #expect(begun.map(\.progress) == [.started])
        #expect(begun.first?.key != (try read("letters_three_targets").events.first?.key))
        let counted = try read("letter_only_begun", ActionNetwork(letters: .any)).events
        #expect(counted.map(\.progress) == [.done])
    }

    @Test func `of letters without a person's link joins them by the e-mail address`() throws {
        #expect(try read("letters_without_person_link").events.count == 1)
    }

    @Test func `of an RSVP shows a form that was filled in, and no attendance`() throws {
        let events = try read("rsvp").events
        #expect(events.map(\.evidence) == [.form, .form])
        #expect(events.map(\.progress) == [.done, .revoked])
        #expect(events[0].resource == "action_network:events/c1111111-1111-4111-8111-111111111111")
        #expect(events[0].textRefusal == .doubtful)
        #expect(events[1].phones.isEmpty && events[1].knownID == nil)
        let atTheDoor = try read("rsvp", ActionNetwork(evidence: .attendance)).events
        #expect(atTheDoor.map(\.evidence) == [.attendance, .attendance])
    }

    @Test func `that is one object is read like an array of one`() throws {
        let event = try #require(try read("object").events.first)
        #expect(event.kind == "submission" && event.phones == [Secret("13125550103")] && event.emails.isEmpty)
        #expect(event.at == instant("2026-07-01T23:05:07.123Z"))
    }

    @Test func `told twice in one body is one fact, with what each of them knew`() throws {
        let events = try read("duplicates").events
        #expect(events.map(\.key) == ["action_network:signature:5a"])
        #expect(events[0].emails == [Secret("ines@example.org")] && events[0].phones == [Secret("13125550104")])
        #expect(events[0].asOf == instant("2026-07-02T08:00:00Z"))
    }

    @Test func `may lack anything and hold anything`() throws {
        let reading = try read("nasty")
        // The undated one, the two empty ones (which are the same bytes), and the donation.
        #expect(reading.events.map(\.kind) == ["signature", "signature", "donation"])
        #expect(reading.events.allSatisfy { !$0.isDated && $0.at == received })
        let first = try #require(reading.events.first)
        #expect(first.verifyURL == nil && first.token == nil && first.phones.isEmpty && first.delivery == "nasty-1")
        #expect(first.key == "action_network:signature:delivery:nasty-1")
        let donation = try #require(reading.events.last)
        #expect(donation.key == "action_network:donation:d0")
        #expect(donation.firstName == "Halina" && donation.lastName == "" && donation.emails.isEmpty)
        #expect(reading.others.map(\.pointer) == ["/5", "/6", "/7", "/8"])
        #expect(reading.others.map(\.kind) == ["action_network:upload", "action_network:action", "osdi:hologram", ""])
        #expect(
            reading.problems.map(\.field) == [
                "/3/osdi:signature", "/4/osdi:signature", "/9", "/10", "/11", "/12",
            ])
    }

    @Test func `of another page than the hook's is kept and not counted`() throws {
        let another = try ActionNetwork(page: "petitions/ffffffff-1111-4111-8111-111111111111")
        let reading = try read("signature", another)
        #expect(reading.events.isEmpty && reading.others.map(\.pointer) == ["/0"])
        let same = try ActionNetwork(
            page: "https://actionnetwork.org/api/v2/petitions/A1111111-1111-4111-8111-111111111111")
        #expect(try read("signature", same).events.count == 1)
    }

    @Test(arguments: ["", "17", "\"text\"", "null", "[", "{\"a\"", "\u{0}\u{1}\u{2}"])
    func `that is no JSON object or array is refused whole`(body: String) throws {
        #expect(throws: WebhookError.self) {
            try ActionNetwork().reading(of: Array(body.utf8), receivedAt: received)
        }
    }

    @Test func `of a mebibyte of garbage does no harm`() throws {
        var generator = SeededGenerator(seed: 17)
        let noise = (0..<(1 << 20)).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let brackets = [UInt8](repeating: UInt8(ascii: "["), count: 1 << 20)
        let objects = Array(String(repeating: "{\"a\":", count: 1 << 17).utf8)
        for body in [noise, brackets, objects] {
            #expect(throws: WebhookError.self) { try ActionNetwork().reading(of: body, receivedAt: received) }
        }
        // As many different records as fit: each is compared with none of the others.
        let many = "[" + (0..<30_000).map { "{\"osdi:signature\":{\"a\":\($0)}}" }.joined(separator: ",") + "]"
        #expect(try ActionNetwork().reading(of: Array(many.utf8), receivedAt: received).events.count == 30_000)
    }

    @Test func `with any part of a true one gone or changed is still read`() throws {
        let whole = try Sample.bytes("action_network/letters_three_targets.json")
        var generator = SeededGenerator(seed: 4)
        let source = try ActionNetwork()
        var read = 0
        for _ in 0..<2_000 {
            var body = whole
            let at = Int.random(in: 0..<body.count, using: &generator)
            if generator.chance(0.5) {
                body[at] = UInt8.random(in: 0...255, using: &generator)
            } else {
                body.remove(at: at)
            }
            if (try? source.reading(of: body, receivedAt: received)) != nil { read += 1 }
        }
        // Most changes hit a text and leave the JSON whole.
        #expect(read > 1_000 && read < 2_000)
    }
}

@Suite struct `Settings of Action Network` {
    @Test func `are refused by name, all at once, and never repeat the key`() throws {
        let refusal = try #require(throws: Refusal.self) {
            try ActionNetwork(
                page: "letters/1", evidence: .yes, apiKey: "se cret", baseURL: "http://example.org", field: "actions.a")
        }
        #expect(
            refusal.rejections.map(\.field).sorted() == [
                "actions.a.apiKey", "actions.a.baseURL", "actions.a.evidence", "actions.a.page",
            ])
        #expect(!refusal.description.contains("cret"))
    }
}
