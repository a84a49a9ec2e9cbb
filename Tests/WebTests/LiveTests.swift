import Domain
import Foundation
import Gateways
import Hummingbird
import Logging
import Testing
import Web

@Suite struct `Over a real connection` {
    func request(_ method: String, _ path: String, headers: [(String, String)] = [], body: [UInt8] = []) -> [UInt8] {
        let lines =
            ["\(method) \(path) HTTP/1.1", "Host: elsewhere.example", "Connection: close"]
            + headers.map { "\($0.0): \($0.1)" } + (body.isEmpty ? [] : ["Content-Length: \(body.count)"])
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
    }

    /// As the daemon serves it, with webhooks taken in front of Hummingbird, and without that.
    @Test(arguments: [true, false])
    func `a signed webhook is kept with its URL as the provider wrote it, a chunked flood is cut off`(inFront: Bool)
        async throws
    {
        let inbox = StubInbox()
        let counters = WebhookCounters(gateways: ["main", "second", "third"])
        let site = PublicSite(
            publicURL: "https://sms.example.org", gateways: try Vectors.gateways(), inbox: inbox, counters: counters,
            authenticationTime: { nil }, logger: Logger(label: "test"))
        let signed = request(
            "POST", Vectors.twilioStop.path, headers: Vectors.twilioStop.headers, body: Vectors.twilioStop.body)
        let escaped = "/hooks/kannel/third/\(Vectors.secret)?from=%2B13125550142&to=12345&text=a%20b%2Bc+d"
        let fetched = request("GET", escaped)
        let piece = "10000\r\n" + String(repeating: "x", count: 65_536) + "\r\n"
        let flood =
            Array(
                "POST /hooks/twilio/main HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                    .utf8)
            + Array((String(repeating: piece, count: 20) + "0\r\n\r\n").utf8)
        let answers = try await LiveSite.run(site, on: .loopback, server: inFront ? site.server : .http1()) { client in
            [
                try await client.exchange(signed), try await client.exchange(fetched), try await client.exchange(flood),
            ]
        }
        #expect(answers.map { String($0.prefix(12)) } == ["HTTP/1.1 200", "HTTP/1.1 200", "HTTP/1.1 413"])
        #expect(
            inbox.webhooks.map(\.call.url) == [
                "https://sms.example.org/hooks/twilio/main", "https://sms.example.org" + escaped,
            ])
        #expect(counters.count(of: .tooLarge, gateway: "main") == 1)
    }

    @Test func `an import streams in, a collection streams out, and a broken one does not look whole`() async throws {
        struct Broke: Error {}
        let pages = Pages<OptOutAnswer> { mark in
            let index = Int(mark.text) ?? 0
            return (
                [OptOutAnswer(phone: "+1312555010\(index)", reason: "opted_out", since: "s", source: "s")],
                index < 2 ? .init(text: String(index + 1)) : nil
            )
        }
        let breaking = Pages<MemberAnswer> { mark in
            if !mark.text.isEmpty { throw Broke() }
            return ([], .init(text: "more"))
        }
        let desk = StubDesk(answers: ["optOuts": pages, "members": breaking])
        let path = FileManager.default.temporaryDirectory.appending(path: "tb\(UInt32.random(in: 0 ... .max)).sock")
            .path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let body = [UInt8](repeating: 0x0A, count: 5 << 20)
        let upload = request("POST", "/v1/imports?list=a&kind=cold", body: body)
        let download = request("GET", "/v1/optouts")
        let broken = request("GET", "/v1/lists/a/members")
        let answers = try await LiveSite.run(adminSite(desk), on: .socket(path)) { client in
            [
                try await client.exchange(upload), try await client.exchange(download),
                try await client.exchange(broken),
            ]
        }
        #expect(answers.map { String($0.prefix(12)) } == ["HTTP/1.1 404", "HTTP/1.1 200", "HTTP/1.1 200"])
        #expect(answers[1].contains("application/x-ndjson"))
        #expect(answers[1].contains("+13125550102"))
        #expect(answers[1].hasSuffix("\r\n0\r\n\r\n"))
        #expect(!answers[2].hasSuffix("0\r\n\r\n"))
        #expect(desk.uploadedBytes == body.count)
    }
}
