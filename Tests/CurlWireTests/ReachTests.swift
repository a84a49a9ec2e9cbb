import CurlWire
import Gateways
import Testing

/// The one thing that matters about a failure: can the text be on its way?
extension `The curl wire` {
    @Suite struct `A request the server read` {
        enum Ending: CaseIterable { case close, reset }
        enum Shape: CaseIterable, Sendable {
            case post, longPost, get, postWithoutBody

            func call(_ url: String) -> HTTPCall {
                switch self {
                case .post: CurlWireTests.post(url)
                case .longPost: CurlWireTests.longPost(url)
                case .get: HTTPCall(method: .get, url: url)
                case .postWithoutBody: HTTPCall(method: .post, url: url)
                }
            }
        }

        /// libcurl by itself sends it again when the connection had been used before, and reports success.
        @Test(arguments: Shape.allCases, Ending.allCases)
        func `and dropped was received once and is in doubt, on a connection kept alive too`(
            shape: Shape, ending: Ending
        ) {
            let count = Watched(0)
            let server = ScriptedServer { connection in
                while connection.readRequest() != nil {
                    let number = count.change {
                        $0 += 1
                        return $0
                    }
                    if number == 2 {
                        if ending == .reset { connection.makeCloseAReset() }
                        return
                    }
                    connection.answer("201 Created")
                }
            }
            defer { server.stop() }
            let bench = Bench(slots: 1)
            #expect(bench.send(shape.call(server.url()), ticket: 1)?.response?.status == 201)
            let second = bench.send(shape.call(server.url()), ticket: 2)
            #expect(second?.failure?.reach == .maybeSent)
            #expect(second?.handedOffAtMonotonicMicroseconds != nil)
            // A third one goes well, so whatever libcurl might have had in mind would have been seen by now.
            #expect(bench.send(shape.call(server.url()), ticket: 3)?.response?.status == 201)
            #expect(server.received.now.count == 3)
            if shape == .post || shape == .longPost {
                #expect(second?.failure?.code == (shape == .post ? "resend_refused" : "send_fail_rewind"))
                #expect(server.received.now.prefix(2).map(\.connection) == [1, 1])
            }
        }

        /// A stray answer on a connection would be taken for the next text's, that one's for the one after, and so on.
        @Test(arguments: Shape.allCases, [StrayAnswer.refusal, .halfALine, .end])
        func `gets its own answer, whatever came on the connection before it`(shape: Shape, stray: StrayAnswer) {
            let isToStray = Watched(false)
            let hasStrayed = Watched(false)
            let server = ScriptedServer { connection in
                while connection.readRequest() != nil {
                    connection.answer("201 Created")
                    guard connection.number == 1 else { continue }
                    isToStray.wait("the first answer to be taken") { $0 }
                    if !stray.send(on: connection) { connection.finish() }
                    hasStrayed.change { $0 = true }
                }
            }
            defer { server.stop() }
            let bench = Bench(slots: 1)
            #expect(bench.send(shape.call(server.url()), ticket: 1)?.response?.status == 201)
            isToStray.change { $0 = true }
            hasStrayed.wait("what nobody asked for") { $0 }
            for ticket in 2...4 as ClosedRange<UInt64> {
                #expect(bench.send(shape.call(server.url()), ticket: ticket)?.response?.status == 201)
            }
            #expect(server.received.now.count == 4)
            // The connection was given up before anything was written to it.
            #expect(server.received.now.dropFirst().allSatisfy { $0.connection > 1 })
        }

        /// What a provider says on an idle connection.
        enum StrayAnswer: Sendable {
            case refusal, halfALine, end

            /// - Returns: false to close instead.
            func send(on connection: ScriptedServer.Connection) -> Bool {
                switch self {
                case .refusal: connection.answer("400 Bad Request", body: "{\"code\":21610}")
                case .halfALine: connection.send("HTTP/1.1 2")
                case .end: return false
                }
                return true
            }
        }

        @Test(arguments: [
            ("HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\n{\"sid\":", "partial"),
            ("HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n{", "recv_failed|partial"),
            ("HTTP/1.1 20", "weird_answer|got_nothing|recv_failed"),
            ("\u{16}\u{3}garbage\r\n\r\n", "weird_answer"),
            ("SSH-2.0-OpenSSH_9.2\r\n", "weird_answer"),
            ("HTTP/1.1 banana\r\n\r\n", "weird_answer"),
            ("", "got_nothing"),
        ])
        func `and answered with half or nonsense is in doubt`(answer: String, codes: String) throws {
            let server = ScriptedServer { connection in
                guard connection.readRequest() != nil else { return }
                connection.send(answer)
            }
            defer { server.stop() }
            let failure = try #require(Bench().send(post(server.url()))?.failure)
            #expect(failure.reach == .maybeSent)
            #expect(codes.split(separator: "|").contains(Substring(failure.code)), "\(failure.code)")
            #expect(server.received.now.count == 1)
        }

        @Test func `and answered with a reset half-way is in doubt`() {
            let server = ScriptedServer { connection in
                guard connection.readRequest() != nil else { return }
                connection.send("HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\n{\"sid\":")
                connection.makeCloseAReset()
            }
            defer { server.stop() }
            let failure = Bench().send(post(server.url()))?.failure
            #expect(failure == WireFailure(code: "recv_failed", reach: .maybeSent))
        }

        @Test func `and never answered times out in doubt`() {
            let server = ScriptedServer { connection in
                guard connection.readRequest() != nil else { return }
                connection.awaitClose()
            }
            defer { server.stop() }
            let answer = Bench().send(post(server.url()), options: WireOptions(totalTimeoutMilliseconds: 200))
            #expect(answer?.failure == WireFailure(code: "timed_out", reach: .maybeSent))
            #expect(answer?.handedOffAtMonotonicMicroseconds != nil)
            #expect(server.received.now.count == 1)
        }

        @Test func `only perhaps, because it accepted and stalled, times out in doubt`() {
            let isOver = Watched(false)
            let server = ScriptedServer { _ in isOver.wait("the test's end") { $0 } }
            defer { server.stop() }
            defer { isOver.change { $0 = true } }
            let options = WireOptions(totalTimeoutMilliseconds: 200)
            #expect(
                Bench().send(post(server.url()), options: options)?.failure
                    == WireFailure(code: "timed_out", reach: .maybeSent))
        }

        @Test func `is in doubt when the answer's head is endless`() {
            let server = ScriptedServer { connection in
                guard connection.readRequest() != nil else { return }
                connection.send("HTTP/1.1 201 Created\r\n")
                while connection.send("X-Filler: \(String(repeating: "x", count: 1_000))\r\n") {}
            }
            defer { server.stop() }
            #expect(
                Bench().send(post(server.url()))?.failure
                    == WireFailure(code: "answer_head_too_large", reach: .maybeSent))
        }
    }

    @Suite struct `A request that never left` {
        @Test func `because nobody listens is known not to have been sent`() {
            let answer = Bench().send(post("http://127.0.0.1:\(ScriptedServer.makeDeadPort())/"))
            #expect(answer?.failure == WireFailure(code: "couldnt_connect", reach: .neverSent))
            #expect(answer?.handedOffAtMonotonicMicroseconds == nil)
        }

        @Test func `because TLS never came about is known not to have been sent`() {
            let server = ScriptedServer { connection in
                if connection.number == 1 {
                    while connection.readRequest() != nil { connection.answer("201 Created") }
                } else {
                    connection.awaitClose()
                }
            }
            defer { server.stop() }
            // The same handle has sent one before: what is known of that one must not count.
            let bench = Bench(slots: 1)
            let options = WireOptions(totalTimeoutMilliseconds: 300)
            #expect(bench.send(post(server.url()), options: options)?.response?.status == 201)
            let answer = bench.send(post("https://127.0.0.1:\(server.port)/"), options: options)
            #expect(answer?.failure == WireFailure(code: "timed_out", reach: .neverSent))
            #expect(answer?.handedOffAtMonotonicMicroseconds == nil)
            #expect(server.received.now.count == 1)
        }

        @Test func `because the other side speaks no TLS is known not to have been sent`() {
            let server = ScriptedServer { connection in
                connection.send("HTTP/1.1 400 Bad Request\r\n\r\n")
                connection.awaitClose()
            }
            defer { server.stop() }
            let failure = Bench().send(post("https://127.0.0.1:\(server.port)/"))?.failure
            #expect(failure == WireFailure(code: "tls_failed", reach: .neverSent))
        }

        @Test func `because the CA file is missing is known not to have been sent`() {
            let server = ScriptedServer { $0.awaitClose() }
            defer { server.stop() }
            let options = WireOptions(caFile: "/nonexistent/ca.pem")
            let failure = Bench().send(post("https://127.0.0.1:\(server.port)/"), options: options)?.failure
            #expect(failure == WireFailure(code: "bad_ca_file", reach: .neverSent))
        }
    }
}
