import Domain
import Gateways
import Logging
import Synchronization
import Testing
import Web

/// Leads wherever it is told, and remembers who asked.
private final class StubGuide: LinkGuide {
    private let way: LinkWay
    private let asked = Mutex<[LinkFetch]>([])

    init(_ way: LinkWay) { self.way = way }

    var fetches: [LinkFetch] { asked.withLock { $0 } }

    func follow(_ fetch: LinkFetch) async -> LinkWay {
        asked.withLock { $0.append(fetch) }
        return way
    }
}

@Suite struct `A tracked link's request` {
    private let page = "https://actionnetwork.org/petitions/clinic?source=tb1-k7m2q9xw"

    private func site(_ guide: StubGuide?) -> PublicSite {
        PublicSite(
            publicURL: "https://sms.example.org", gateways: [], links: guide, inbox: StubInbox(),
            counters: WebhookCounters(gateways: []), authenticationTime: { nil }, logger: Logger(label: "test"))
    }

    @Test(arguments: ["GET", "HEAD"]) func `is sent on, and nothing on the way keeps it`(method: String) async throws {
        let guide = StubGuide(.leads(to: page))
        let answer = try await ask(
            site(guide), method, "/k7m2q9xw", headers: [("User-Agent", "Mozilla/5.0"), ("Accept-Language", "es")])
        #expect(answer.status == 302)
        #expect(answer.headers["location"] == page)
        #expect(answer.headers["cache-control"] == "no-store")
        #expect(answer.headers["referrer-policy"] == "no-referrer")
        #expect(answer.headers["x-robots-tag"]?.contains("noindex") == true)
        #expect(answer.body.isEmpty)
        let fetch = try #require(guide.fetches.first)
        #expect(fetch.method == method)
        #expect(fetch.target == "/k7m2q9xw")
        #expect(fetch.headers.first(named: "accept-language") == "es")
    }

    @Test func `that leads nowhere gets a neutral page, and a HEAD its head alone`() async throws {
        let answer = try await ask(site(StubGuide(.unknown)), "GET", "/whatever")
        #expect(answer.status == 404)
        #expect(answer.headers["content-type"]?.hasPrefix("text/plain") == true)
        #expect(!answer.body.isEmpty)
        let head = try await ask(site(StubGuide(.unknown)), "HEAD", "/whatever")
        #expect(head.status == 404)
        #expect(head.body.isEmpty)
    }

    @Test func `is put off while the store is away or somebody tries links out`() async throws {
        let away = try await ask(site(StubGuide(.unavailable)), "GET", "/k7m2q9xw")
        #expect(away.status == 503)
        #expect(away.headers["retry-after"] != nil)
        #expect(try await ask(site(StubGuide(.tooMany)), "GET", "/k7m2q9xw").status == 429)
    }

    @Test(arguments: [
        ("POST", "/k7m2q9xw"), ("GET", "/healthz"), ("GET", "/hooks/twilio/main"), ("OPTIONS", "/k7m2q9xw"),
    ])
    func `is a GET or a HEAD of what is nothing else`(method: String, path: String) async throws {
        let guide = StubGuide(.leads(to: page))
        #expect(try await ask(site(guide), method, path).status != 302)
        #expect(guide.fetches.isEmpty)
    }

    @Test func `finds nothing where there are no links`() async throws {
        #expect(try await ask(site(nil), "GET", "/k7m2q9xw").status == 404)
    }

    @Test(arguments: [
        ("203.0.113.7", "203.0.113.7"), ("198.51.100.1, 203.0.113.7", "203.0.113.7"),
        ("forged,203.0.113.7 ", "203.0.113.7"), (String(repeating: "9", count: 100), ""), ("", ""),
    ])
    func `comes from the address that our own proxy saw`(forwarded: String, address: String) async throws {
        let guide = StubGuide(.unknown)
        _ = try await ask(site(guide), "GET", "/k7m2q9xw", headers: [("X-Forwarded-For", forwarded)])
        #expect(guide.fetches.map(\.address) == [address])
    }

    @Test func `is answered over a real connection`() async throws {
        let guide = StubGuide(.leads(to: page))
        let site = site(guide)
        let answers = try await LiveSite.run(site, on: .loopback, server: site.server) { client in
            let close = "Host: go.example.org\r\nConnection: close\r\n"
            let first = "GET /k7m2q9xw HTTP/1.1\r\n\(close)X-Forwarded-For: 203.0.113.7\r\n\r\n"
            let second = "HEAD /m3n4p5qr HTTP/1.1\r\n\(close)\r\n"
            return [try await client.exchange(Array(first.utf8)), try await client.exchange(Array(second.utf8))]
        }
        #expect(answers.map { $0.hasPrefix("HTTP/1.1 302") } == [true, true])
        #expect(guide.fetches.map(\.target) == ["/k7m2q9xw", "/m3n4p5qr"])
        #expect(guide.fetches.map(\.address) == ["203.0.113.7", "127.0.0.1"])
    }
}
