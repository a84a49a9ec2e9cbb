import CurlWire
import Domain
import Gateways
import Testing

/// What a provider may do to one request on its worst day.
enum Misbehaviour: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case readsAndCloses, readsAndResets, closesUnread, resetsUnread
    case hangsUpAtReuse, hangsUpBeforeReuse
    case stalls, stallsInTheHead, stallsInTheBody
    case sendsHalfAStatusLine, sendsTheHeadAlone, sendsHalfTheBody, sendsHalfTheBodyAndResets
    case sendsHalfARefusal
    case talksNonsense, talksAnotherProtocol, chunksBadly, switchesProtocols
    case continuesWithNonsense, continuesForEver, continuesAndAnswers
    case answersTwice, answersTwiceAndDiffers

    var testDescription: String { rawValue }

    /// What must come of a text whose request met it. Uncertain wherever the provider may have read it.
    var end: Outbox.End {
        switch self {
        case .hangsUpBeforeReuse, .continuesAndAnswers, .answersTwice, .answersTwiceAndDiffers: .accepted
        default: .uncertain
        }
    }

    /// What happens before the request is read. Nil to read it.
    func actUnread(_ connection: ScriptedServer.Connection) -> Bool {
        guard self == .closesUnread || self == .resetsUnread, connection.peek() else { return false }
        if self == .resetsUnread { connection.makeCloseAReset() }
        return true
    }

    /// - Returns: whether the connection goes on.
    func act(_ connection: ScriptedServer.Connection, _ adapter: Adapter) -> Bool {
        let yes = adapter.yes
        switch self {
        case .readsAndCloses, .closesUnread, .resetsUnread: break
        case .readsAndResets: connection.makeCloseAReset()
        case .hangsUpAtReuse, .hangsUpBeforeReuse: return connection.send(yes)
        case .stalls: connection.awaitClose()
        case .stallsInTheHead: stall(connection, after: yes.prefix(40))
        case .stallsInTheBody: stall(connection, after: yes.dropLast(5))
        case .sendsHalfAStatusLine: connection.send("HTTP/1.1 20")
        case .sendsTheHeadAlone: connection.send("HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\n")
        case .sendsHalfTheBody: connection.send(String(yes.dropLast(5)))
        case .sendsHalfTheBodyAndResets:
            connection.send(String(yes.dropLast(5)))
            connection.makeCloseAReset()
        case .sendsHalfARefusal: connection.send(String(adapter.later.dropLast(5)))
        case .talksNonsense: connection.send("\u{16}\u{3}\u{1}garbage\r\n\r\n{\"code\":20429}")
        case .talksAnotherProtocol: connection.send("220 mail.example.org ESMTP\r\n")
        case .chunksBadly:
            connection.send("HTTP/1.1 429 Too Many\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n{}\r\n0\r\n\r\n")
        case .switchesProtocols:
            connection.send("HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n")
            connection.send(adapter.later)
        case .continuesWithNonsense: connection.send("HTTP/1.1 100 Continue\r\n\r\nnonsense\r\n\r\n\(adapter.later)")
        case .continuesForEver: while connection.send("HTTP/1.1 100 Continue\r\n\r\n") {}
        case .continuesAndAnswers:
            return connection.send(
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n\(yes)")
        case .answersTwice: return connection.send(yes + yes)
        case .answersTwiceAndDiffers: return connection.send(yes + adapter.later)
        }
        return false
    }

    private func stall(_ connection: ScriptedServer.Connection, after beginning: Substring) {
        connection.send(String(beginning))
        connection.awaitClose()
    }
}

extension `The curl wire` {
    /// Issue 3: every adapter's calls against a hostile provider. The provider's own record is the judge.
    @Suite struct `A text on a hostile wire` {
        private static let options = WireOptions(connectTimeoutMilliseconds: 20_000, totalTimeoutMilliseconds: 20_000)
        private static let shortOptions = WireOptions(totalTimeoutMilliseconds: 120)

        /// A provider that misbehaves at the requests whose number, counted from 1, `misbehaviour` knows.
        private func provider(
            _ adapter: Adapter, _ misbehaviour: @escaping @Sendable (Int) -> Misbehaviour?
        ) -> ScriptedServer {
            let count = Watched(0)
            return ScriptedServer { connection in
                while true {
                    let next = count.now + 1
                    if misbehaviour(next)?.actUnread(connection) ?? false {
                        count.change { $0 = max($0, next) }
                        return
                    }
                    guard connection.readRequest() != nil else { return }
                    let number = count.change {
                        $0 += 1
                        return $0
                    }
                    guard misbehaviour(number)?.act(connection, adapter) ?? connection.send(adapter.yes) else { return }
                }
            }
        }

        /// How often the provider read each text. It may be a moment behind with one whose answer was there before.
        private func readings(_ server: ScriptedServer, of ends: [Int: Outbox.End]) -> [Int: Int] {
            let accepted = Set(ends.filter { $0.value == .accepted }.keys)
            server.received.wait("the accepted texts to be read") { received in
                accepted.isSubset(of: received.compactMap { Adapter.number(in: $0.head + $0.text) })
            }
            var readings: [Int: Int] = [:]
            for request in server.received.now {
                if let number = Adapter.number(in: request.head + request.text) { readings[number, default: 0] += 1 }
            }
            return readings
        }

        @Test(arguments: Adapter.allCases, Misbehaviour.allCases)
        func `is read at most once and ends accepted or in doubt`(adapter: Adapter, misbehaviour: Misbehaviour) throws {
            let server = provider(adapter) { $0 == 2 ? misbehaviour : nil }
            defer { server.stop() }
            let isShort = misbehaviour.rawValue.hasPrefix("stalls")
            // Text 2 has connected and libcurl has found its connection alive: that is when it dies.
            let hungUp = Watched(false)
            let outbox = Outbox(
                try adapter.made(server.url("")), options: isShort ? Self.shortOptions : Self.options,
                gate: { ticket in
                    guard misbehaviour == .hangsUpAtReuse, ticket.value == 2 else { return true }
                    // Asked the second time: see `CurlWire.init`.
                    let isConnected = hungUp.change { isAsked in
                        defer { isAsked = true }
                        return isAsked
                    }
                    if isConnected { server.hangUp(connections: adapter == .get ? 2 : 1) }
                    return true
                })
            defer { outbox.shutDown() }
            let ends = outbox.deliver(1...4) { number in
                if misbehaviour == .hangsUpBeforeReuse, number == 2 { server.hangUp(connections: 1) }
            }
            let read = readings(server, of: ends)
            #expect(ends[1] == .accepted && ends[3] == .accepted && ends[4] == .accepted, "\(outbox.outcomes.now)")
            #expect(ends[2] == misbehaviour.end, "\(outbox.outcomes.now[2] ?? [])")
            #expect(read.values.allSatisfy { $0 == 1 }, "\(read)")
            // What ended accepted was read; what was not even taken off the socket can only be in doubt.
            for (number, end) in ends where end == .accepted { #expect(read[number] == 1, "\(number)") }
            // Four texts, four attempts: nothing that may have been read was tried again.
            #expect(outbox.outcomes.now.values.allSatisfy { $0.count == 1 })
        }

        /// Everything at once, on several connections that carry on after each other's troubles.
        @Test(arguments: Adapter.allCases)
        func `is read at most once among others in the same plight`(adapter: Adapter) throws {
            let kinds = Misbehaviour.allCases.filter { $0 != .continuesForEver }
            let server = provider(adapter) { $0 % 3 == 0 ? kinds[$0 / 3 % kinds.count] : nil }
            defer { server.stop() }
            let outbox = Outbox(try adapter.made(server.url("")), slots: 8, options: Self.shortOptions)
            defer { outbox.shutDown() }
            let ends = outbox.deliver(1...160, together: 32)
            let read = readings(server, of: ends)
            #expect(ends.count == 160)
            #expect(Set(ends.values) == [.accepted, .uncertain], "\(Set(ends.values))")
            #expect(read.values.allSatisfy { $0 == 1 })
            for (number, end) in ends where end == .accepted { #expect(read[number] == 1, "\(number)") }
        }

        @Test(arguments: Adapter.allCases)
        func `goes back to the queue when nobody listens, and is then read once`(adapter: Adapter) throws {
            let server = provider(adapter) { _ in nil }
            defer { server.stop() }
            let dead = Outbox(
                try adapter.made("http://127.0.0.1:\(ScriptedServer.makeDeadPort())"), options: Self.options)
            defer { dead.shutDown() }
            #expect(dead.deliver(1...1) == [1: .givenUp])
            #expect(dead.outcomes.now[1] == Array(repeating: .unreachable(code: "couldnt_connect"), count: 5))
            let outbox = Outbox(try adapter.made(server.url("")), options: Self.options)
            defer { outbox.shutDown() }
            #expect(outbox.deliver(1...1) == [1: .accepted])
            #expect(readings(server, of: [1: .accepted]) == [1: 1])
        }
    }
}

extension `The curl wire` {
    @Suite(.enabled(if: OpenSSL.isHere, "needs /usr/bin/openssl")) struct `A text on a TLS line that is cut` {
        /// One for all: making it takes longer than a test.
        private static let certificate = Result { try TestCertificate(for: "IP:127.0.0.1") }

        @Test(arguments: Adapter.allCases, Cut.allCases)
        func `is read at most once, and goes back to the queue only where it cannot have been`(
            adapter: Adapter, cut: Cut
        ) throws {
            for isReset in [true, false] {
                let certificate = try Self.certificate.get()
                let provider = try TLSProvider(certificate) { number in
                    number == 2 && cut == .beforeTheAnswer
                        ? nil : adapter.yes(padding: cut == .betweenTheAnswersRecords ? 20_000 : 0)
                }
                let relay = RecordRelay(cut: cut, isReset: isReset, provider: provider)
                let server = ScriptedServer { relay.run($0) }
                defer { server.stop() }
                let outbox = Outbox(
                    try adapter.made("https://127.0.0.1:\(server.port)"),
                    options: WireOptions(totalTimeoutMilliseconds: 20_000, caFile: certificate.certificateFile))
                let ends = outbox.deliver(1...3)
                outbox.shutDown()
                let what = Comment(rawValue: "\(isReset ? "reset" : "closed"): \(outbox.outcomes.now)")
                var read: [Int: Int] = [:]
                for request in provider.received.now {
                    if let number = Adapter.number(in: request) { read[number, default: 0] += 1 }
                }
                #expect(read == [1: 1, 2: 1, 3: 1], what)
                #expect(ends[1] == .accepted && ends[3] == .accepted, what)
                #expect(ends[2] == (cut.isInHandshake ? .accepted : .uncertain), what)
                // A handshake that broke is tried again; nothing else is.
                #expect(outbox.outcomes.now[1]?.count == (cut.isInHandshake ? 2 : 1), what)
                #expect(outbox.outcomes.now[2]?.count == 1, what)
            }
        }
    }
}
