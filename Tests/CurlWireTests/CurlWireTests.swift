import CurlWire
import Gateways
import Testing

extension `The curl wire` {
    @Suite struct `A call that goes well` {
        @Test func `is answered with status, the headers worth having and the body`() throws {
            let server = ScriptedServer { connection in
                while connection.readRequest() != nil {
                    connection.answer(
                        "429 Too Many Requests",
                        headers: "content-type: text/plain; charset=utf-8\r\nX-Other: 1\r\nRetry-After:  7 \r\n",
                        body: "later")
                }
            }
            defer { server.stop() }
            let answer = try #require(Bench().send(post(server.url())))
            #expect(
                answer.answer
                    == .response(
                        HTTPResponse(
                            status: 429,
                            headers: [
                                HTTPHeader("content-type", "text/plain; charset=utf-8"), HTTPHeader("Retry-After", "7"),
                            ], body: Array("later".utf8))))
            #expect(answer.ticket == WireTicket(1))
            #expect(answer.handedOffAtMonotonicMicroseconds != nil)
        }

        @Test func `sends what the codec wrote and little else`() throws {
            let server = ScriptedServer { connection in
                while connection.readRequest() != nil { connection.answer("201 Created") }
            }
            defer { server.stop() }
            // Large enough for several reads, and for libcurl's habit of asking "100 Continue" first.
            let body = String(repeating: "0123456789abcdef", count: 150_000)
            let headers = [HTTPHeader("Authorization", "Basic QTpC"), HTTPHeader("X-Empty", "")]
            #expect(Bench().send(post(server.url("/a?b=%20c"), body, headers: headers))?.response?.status == 201)
            let request = try #require(server.received.now.first)
            #expect(request.text == body)
            let lines = request.head.split(separator: "\r\n").map(String.init)
            #expect(
                lines == [
                    "POST /a?b=%20c HTTP/1.1", "Host: 127.0.0.1:\(server.port)", "User-Agent: textbank/test",
                    "Accept: */*",
                    "Authorization: Basic QTpC", "X-Empty:", "Content-Length: 2400000",
                ])
        }

        @Test func `keeps the connection for the next text`() {
            let server = ScriptedServer { connection in
                while connection.readRequest() != nil { connection.answer("201 Created") }
            }
            defer { server.stop() }
            let bench = Bench()
            for ticket in 1...5 as ClosedRange<UInt64> {
                #expect(bench.send(post(server.url(), "text \(ticket)"), ticket: ticket)?.response?.status == 201)
            }
            #expect(server.received.now.map(\.text) == (1...5).map { "text \($0)" })
            #expect(server.connectionCount == 1)
        }

        @Test func `replaces an idle connection the server has closed`() {
            let server = ScriptedServer { connection in
                if connection.readRequest() != nil { connection.answer("201 Created") }
            }
            defer { server.stop() }
            let bench = Bench()
            #expect(bench.send(post(server.url(), "first"))?.response?.status == 201)
            server.closedConnections.wait("the server to close") { $0 == 1 }
            #expect(bench.send(post(server.url(), "second"))?.response?.status == 201)
            #expect(server.received.now.map(\.text) == ["first", "second"])
        }

        @Test func `forgets the headers and the method of the call before`() {
            let server = ScriptedServer { connection in
                while connection.readRequest() != nil { connection.answer("200 OK", headers: "", body: "ok") }
            }
            defer { server.stop() }
            let bench = Bench(slots: 1)
            #expect(bench.send(post(server.url(), "a", headers: [HTTPHeader("X-Key", "1")]))?.response?.status == 200)
            #expect(bench.send(HTTPCall(method: .get, url: server.url("/b")))?.response?.headers == [])
            #expect(bench.send(post(server.url("/c"), "c"))?.response?.status == 200)
            let received = server.received.now
            #expect(received.map(\.text) == ["a", "", "c"])
            #expect(received.map { $0.head.contains("X-Key") } == [true, false, false])
            #expect(received.map { String($0.head.prefix(7)) } == ["POST /s", "GET /b ", "POST /c"])
            #expect(!received[1].head.contains("Content-"))
        }

        @Test func `does not follow a redirect`() {
            let server = ScriptedServer { connection in
                while connection.readRequest() != nil {
                    connection.answer("307 Temporary Redirect", headers: "Location: /elsewhere\r\n")
                }
            }
            defer { server.stop() }
            #expect(Bench().send(post(server.url()))?.response?.status == 307)
            #expect(server.received.now.count == 1)
        }

        @Test(arguments: [100_000, 65_537, 65_536])
        func `keeps no more of an answer than the cap`(count: Int) throws {
            let server = ScriptedServer { connection in
                while connection.readRequest() != nil {
                    connection.answer("200 OK", body: String(repeating: "x", count: count))
                }
            }
            defer { server.stop() }
            let response = try #require(Bench().send(post(server.url()))?.response)
            #expect(response.status == 200)
            #expect(response.body.count == 65_536)
            #expect(response.isTruncated == (count > 65_536))
        }

        @Test func `ends an answer that never ends`() {
            let server = ScriptedServer { connection in
                guard connection.readRequest() != nil else { return }
                connection.send("HTTP/1.1 200 OK\r\n\r\n")
                while connection.send(String(repeating: "x", count: 10_000)) {}
            }
            defer { server.stop() }
            #expect(Bench().send(post(server.url()))?.response?.isTruncated == true)
        }
    }

    @Suite struct `A call that cannot be made` {
        @Test(arguments: [
            ("http://192.0.2.1/send", "plain_http_refused"),
            ("http://127.0.0.1@192.0.2.1/send", "plain_http_refused"),
            ("http://127.0.0.1.example.org/send", "plain_http_refused"),
            ("HTTP://192.0.2.1/", "plain_http_refused"),
            ("http://[2001:db8::1]/", "plain_http_refused"),
            ("ftp://127.0.0.1/send", "malformed_url"),
            ("file:///etc/passwd", "malformed_url"),
            ("127.0.0.1/send", "malformed_url"),
            ("http:///", "malformed_url"),
            ("", "malformed_url"),
        ])
        func `because of its URL is refused before the network`(url: String, code: String) {
            let answer = Bench().send(post(url))
            #expect(answer?.failure == WireFailure(code: code, reach: .neverSent))
            #expect(answer?.handedOffAtMonotonicMicroseconds == nil)
        }

        @Test(arguments: [
            HTTPHeader("X-A", "1\r\nX-B: 2"), HTTPHeader("X A", "1"), HTTPHeader("", "1"), HTTPHeader("X-A:", "1"),
            HTTPHeader("content-length", "3"), HTTPHeader("Host", "example.org"),
            HTTPHeader("Transfer-Encoding", "chunked"),
        ])
        func `because of a header is refused before the network`(header: HTTPHeader) {
            let bench = Bench(slots: 1)
            let url = "http://127.0.0.1:\(ScriptedServer.makeDeadPort())/"
            let refused = WireFailure(code: "malformed_request", reach: .neverSent)
            #expect(bench.send(post(url, headers: [header]))?.failure == refused)
            // The slot is none the worse.
            #expect(bench.send(post(url))?.failure?.code == "couldnt_connect")
        }

        @Test func `because a GET has a body is refused before the network`() {
            let call = HTTPCall(method: .get, url: "http://127.0.0.1:1/", body: [1])
            #expect(Bench().send(call)?.failure == WireFailure(code: "malformed_request", reach: .neverSent))
        }

        @Test(arguments: ["localhost", "127.0.0.1", "127.1"])
        func `is not every plain one`(host: String) {
            let server = ScriptedServer { connection in
                while connection.readRequest() != nil { connection.answer("200 OK") }
            }
            defer { server.stop() }
            #expect(Bench().send(post("http://\(host):\(server.port)/"))?.response?.status == 200)
        }
    }
}
