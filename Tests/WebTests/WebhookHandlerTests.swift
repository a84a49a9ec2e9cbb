import Foundation
import Gateways
import Hummingbird
import Logging
import Synchronization
import Testing
import Web

/// Keeps webhooks when the test says so.
private final class SlowInbox: WebhookInbox {
    private typealias Waiting = (webhook: ReceivedWebhook, done: @Sendable ((any Error)?) -> Void)
    private let waiting = Mutex<[Waiting]>([])
    private let arrivals: AsyncStream<String>.Continuation
    let stream: AsyncStream<String>

    init() { (stream, arrivals) = AsyncStream.makeStream() }

    func keep(_ webhook: ReceivedWebhook, done: @escaping @Sendable ((any Error)?) -> Void) {
        waiting.withLock { $0.append((webhook, done)) }
        arrivals.yield(webhook.call.url)
    }

    var count: Int { waiting.withLock { $0.count } }

    /// Says of the oldest that it is on disk, or that it cannot be.
    func answerOldest(_ failure: (any Error)? = nil) {
        waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() }?.done(failure)
    }
}

@Suite struct `Webhooks in front of Hummingbird` {
    private static let path = "/hooks/kannel/third/\(Vectors.secret)?id=a1&from=13125550142&to=12345&text="

    private func request(_ path: String, _ headers: String = "", method: String = "GET", body: String = "") -> String {
        "\(method) \(path) HTTP/1.1\r\nHost: x\r\n\(headers)\r\n\(body)"
    }

    private let close = "Connection: close\r\n"

    private func site(_ inbox: any WebhookInbox, _ counters: WebhookCounters) throws -> PublicSite {
        PublicSite(
            publicURL: "https://sms.example.org", gateways: try Vectors.gateways(), inbox: inbox, counters: counters,
            authenticationTime: { nil }, logger: Logger(label: "test"))
    }

    private let counters = WebhookCounters(gateways: ["main", "second", "third"])

    /// The status lines of answers on one connection, in order.
    private func statuses(_ answer: String) -> [String] {
        answer.split(separator: "HTTP/1.1 ").map { String($0.prefix(3)) }
    }

    private func exchange(_ text: String, _ site: PublicSite) async throws -> String {
        try await LiveSite.run(site, on: .loopback, server: site.server) { client in
            try await client.exchange(Array(text.utf8))
        }
    }

    @Test func `on one connection are answered one after the other, with what is not ours between them`() async throws {
        let inbox = StubInbox()
        let text =
            request(Self.path + "one") + request("/healthz") + request("/hooks/kannel/fourth")
            + request("/nowhere", "Content-Length: 4\r\n", method: "POST", body: "body")
            + request(Self.path + "two", "Content-Length: 3\r\n", method: "POST", body: "abc")
            + request("/hooks/kannel/third/wrong") + request("/healthz") + request(Self.path + "three", close)
        let answer = try await exchange(text, site(inbox, counters))
        #expect(statuses(answer) == ["200", "200", "404", "404", "200", "403", "200", "200"])
        #expect(inbox.webhooks.map { $0.call.url.suffix(5) } == ["t=one", "t=two", "three"])
        #expect(inbox.webhooks[1].call.body == Array("abc".utf8))
        #expect(answer.contains("ok\n"))
    }

    @Test func `are not answered before they are on disk, nor is what comes after them`() async throws {
        let inbox = SlowInbox()
        let site = try site(inbox, counters)
        let text = request(Self.path + "one") + request(Self.path + "two") + request("/healthz", close)
        let answer = try await LiveSite.run(site, on: .loopback, server: site.server) { client in
            async let answer = client.exchange(Array(text.utf8))
            var arrivals = inbox.stream.makeAsyncIterator()
            #expect(await arrivals.next()?.hasSuffix("one") == true)
            // The second one is not even looked at yet.
            #expect(inbox.count == 1)
            inbox.answerOldest(StubInbox.Broken())
            #expect(await arrivals.next()?.hasSuffix("two") == true)
            #expect(inbox.count == 1)
            inbox.answerOldest()
            return try await answer
        }
        #expect(statuses(answer) == ["503", "200", "200"])
        #expect(counters.count(of: .notKept, gateway: "third") == 1)
        #expect(counters.count(of: .kept, gateway: "third") == 1)
    }

    @Test func `that announce too much are refused, and the connection goes on`() async throws {
        let size = PublicSite.largestWebhook + 1
        let large = request(
            Self.path, "Content-Length: \(size)\r\n", method: "POST", body: String(repeating: "x", count: size))
        let answer = try await exchange(large + request("/healthz", close), site(StubInbox(), counters))
        #expect(statuses(answer) == ["413", "200"])
        #expect(counters.count(of: .tooLarge, gateway: "third") == 1)
    }

    @Test func `are answered with a date and a length`() async throws {
        let answer = try await exchange(request(Self.path + "x", close), site(StubInbox(), counters))
        let lines = answer.split(separator: "\r\n")
        #expect(lines.contains { $0.lowercased() == "content-length: 0" })
        let line = try #require(lines.first { $0.lowercased().hasPrefix("date: ") })
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = TimeZone(identifier: "GMT")
        format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        let date = try #require(format.date(from: String(line.dropFirst(6))))
        #expect(abs(date.timeIntervalSinceNow) < 60)
    }
}
