import CurlWire
import Foundation
import Gateways
import Testing

extension `The curl wire` {
    @Suite struct `Slots and the waiting line` {
        @Test func `answer each of ten thousand requests once`() {
            let server = ScriptedServer { connection in
                while let request = connection.readRequest() { connection.answer("201 Created", body: request.text) }
            }
            defer { server.stop() }
            let bench = Bench(slots: 32)
            for start in stride(from: 1, to: 10_000, by: 500) as StrideTo<UInt64> {
                bench.wire.submit(requests(start...(start + 499), to: server.url()))
            }
            let answers = bench.answers.wait("all answers") { $0.count >= 10_000 }
            bench.wire.shutDown()
            #expect(bench.answers.now.count == 10_000)
            #expect(Set(answers.map(\.ticket)).count == 10_000)
            #expect(
                answers.allSatisfy {
                    $0.response.map { String(decoding: $0.body, as: UTF8.self) } == "text \($0.ticket.value)"
                })
            #expect(server.received.now.count == 10_000)
            #expect(Set(server.received.now.map(\.text)).count == 10_000)
            #expect(server.connectionCount <= 32)
        }

        @Test func `never hold more under way than there are slots`() {
            let underWay = Watched((tickets: Set<WireTicket>(), most: 0))
            let atServer = Watched((now: 0, most: 0))
            let server = ScriptedServer { connection in
                while connection.readRequest() != nil {
                    atServer.change {
                        $0.now += 1
                        $0.most = max($0.most, $0.now)
                    }
                    // Nobody is answered before all slots are at it together.
                    atServer.wait("all slots at work") { $0.most >= 4 }
                    atServer.change { $0.now -= 1 }
                    connection.answer("201 Created")
                }
            }
            defer { server.stop() }
            // The gate is asked before each start, answers are delivered before the next one.
            let answers = Watched(0)
            let wire = CurlWire(slots: 4, userAgent: "textbank/test") { ticket in
                underWay.change {
                    $0.tickets.insert(ticket)
                    $0.most = max($0.most, $0.tickets.count)
                }
                return true
            } deliver: { batch in
                underWay.change { for answer in batch { $0.tickets.remove(answer.ticket) } }
                answers.change { $0 += batch.count }
            }
            wire.submit(requests(1...40, to: server.url()))
            answers.wait("all answers") { $0 == 40 }
            #expect(underWay.now.most == 4)
            #expect(atServer.now.most == 4)
            #expect(server.connectionCount <= 4)
        }

        @Test func `start requests in the order they came`() {
            let server = ScriptedServer { connection in
                while connection.readRequest() != nil { connection.answer("201 Created") }
            }
            defer { server.stop() }
            let bench = Bench(slots: 1)
            bench.wire.submit(requests(1...30, to: server.url()))
            bench.wire.submit(requests(31...50, to: server.url()))
            bench.answers.wait("all answers") { $0.count == 50 }
            #expect(server.received.now.map(\.text) == (1...50).map { "text \($0)" })
        }

        @Test func `give back what has not started, and only that`() {
            let mayAnswer = Watched(false)
            let server = ScriptedServer { connection in
                while connection.readRequest() != nil {
                    mayAnswer.wait("leave to answer") { $0 }
                    connection.answer("201 Created")
                }
            }
            defer { server.stop() }
            let bench = Bench(slots: 1)
            bench.wire.submit(requests(1...4, to: server.url()))
            server.received.wait("the first request") { $0.count == 1 }
            bench.wire.withdraw([WireTicket(1), WireTicket(3), WireTicket(99)])
            let withdrawn = bench.answers.wait("the withdrawn one") { $0.count == 1 }
            #expect(withdrawn.map(\.ticket) == [WireTicket(3)])
            #expect(withdrawn.first?.failure == WireFailure(code: "withdrawn", reach: .neverSent))
            mayAnswer.change { $0 = true }
            let all = bench.answers.wait("all answers") { $0.count == 4 }
            #expect(all.dropFirst().map(\.ticket.value) == [1, 2, 4])
            #expect(all.dropFirst().allSatisfy { $0.response?.status == 201 })
            #expect(server.received.now.map(\.text) == ["text 1", "text 2", "text 4"])
        }

        @Test
        func `taken back while the wire starts them are answered once each, and arrive if and only if they were not`() {
            let server = ScriptedServer { connection in
                while connection.readRequest() != nil { connection.answer("201 Created") }
            }
            defer { server.stop() }
            let bench = Bench(slots: 2)
            for first in stride(from: 1 as UInt64, through: 1_951, by: 50) {
                let tickets = first...(first + 49)
                bench.wire.submit(requests(tickets, to: server.url()))
                // The wire is on its way through them: some have gone, some have not.
                bench.wire.withdraw(tickets.reversed().filter { $0 % 3 != 0 }.map { WireTicket($0) })
                bench.wire.withdraw([WireTicket(first)])
            }
            let all = bench.answers.wait("all answers") { $0.count >= 2_000 }
            #expect(all.map(\.ticket.value).sorted() == Array(1...2_000))
            let withdrawn = Set(all.filter { $0.failure == .withdrawn }.map(\.ticket.value))
            #expect(withdrawn.allSatisfy { $0 % 3 != 0 || $0 % 50 == 1 })
            #expect(
                Set(server.received.now.map(\.text))
                    == Set((1...2_000).filter { !withdrawn.contains($0) }.map { "text \($0)" }))
            #expect(server.received.now.count == 2_000 - withdrawn.count)
        }

        @Test func `drain at the end: the started run on, the waiting go back, the late are refused`() {
            let mayAnswer = Watched(false)
            let server = ScriptedServer { connection in
                while connection.readRequest() != nil {
                    mayAnswer.wait("leave to answer") { $0 }
                    connection.answer("201 Created")
                }
            }
            defer { server.stop() }
            let bench = Bench(slots: 2)
            bench.wire.submit(requests(1...5, to: server.url()))
            server.received.wait("two requests") { $0.count == 2 }
            let isDown = Watched(false)
            Thread.detachNewThread {
                bench.wire.shutDown()
                isDown.change { $0 = true }
            }
            let given = bench.answers.wait("the waiting ones") { $0.count == 3 }
            #expect(given.map(\.ticket.value) == [3, 4, 5])
            #expect(given.allSatisfy { $0.failure == .withdrawn })
            #expect(!isDown.now)
            mayAnswer.change { $0 = true }
            isDown.wait("the end") { $0 }
            #expect(Set(bench.answers.now.dropFirst(3).map(\.ticket.value)) == [1, 2])
            #expect(bench.answers.now.dropFirst(3).allSatisfy { $0.response?.status == 201 })
            // Again, and too late.
            bench.wire.shutDown()
            bench.wire.submit(requests(6...6, to: server.url()))
            #expect(bench.answers.now.last?.failure == .withdrawn)
            #expect(bench.answers.now.count == 6)
            #expect(server.received.now.count == 2)
        }
    }

    @Suite struct `The gate` {
        /// Says no from the given asking on.
        private func gate(closedFrom asking: Int) -> (@Sendable (WireTicket) -> Bool, Watched<Int>) {
            let asked = Watched(0)
            return (
                { _ in
                    asked.change {
                        $0 += 1
                        return $0 < asking
                    }
                }, asked
            )
        }

        @Test(arguments: [(1, 0), (2, 1)])
        func `closed before the first byte means never sent`(asking: Int, connections: Int) {
            let server = ScriptedServer { connection in
                while connection.readRequest() != nil { connection.answer("201 Created") }
            }
            defer { server.stop() }
            let (gate, _) = gate(closedFrom: asking)
            let bench = Bench(gate: gate)
            let answer = bench.send(post(server.url()))
            #expect(answer?.failure == WireFailure(code: "gated", reach: .neverSent))
            #expect(answer?.handedOffAtMonotonicMicroseconds == nil)
            bench.wire.shutDown()
            server.closedConnections.wait("the connection's end") { $0 == connections }
            #expect(server.connectionCount == connections)
            #expect(server.received.now.isEmpty)
        }

        @Test func `closed between head and body keeps a long body back`() {
            let after = Watched<(isOver: Bool, body: [UInt8]?)>((false, nil))
            let server = ScriptedServer { connection in
                _ = connection.readHead()
                let byte = connection.read(1)
                after.change { $0 = (true, byte) }
            }
            defer { server.stop() }
            let (gate, _) = gate(closedFrom: 3)
            #expect(
                Bench(gate: gate).send(longPost(server.url()))?.failure
                    == WireFailure(code: "gated", reach: .maybeSent))
            #expect(after.wait("the connection's end") { $0.isOver }.body == nil)
        }

        @Test func `open lets everything pass and is asked once more for a body that does not leave with its head`() {
            let server = ScriptedServer { connection in
                while connection.readRequest() != nil { connection.answer("201 Created") }
            }
            defer { server.stop() }
            let (gate, asked) = gate(closedFrom: .max)
            let bench = Bench(gate: gate)
            #expect(bench.send(post(server.url()))?.response?.status == 201)
            #expect(asked.now == 2)
            #expect(bench.send(longPost(server.url()))?.response?.status == 201)
            #expect(asked.now == 5)
            #expect(bench.send(HTTPCall(method: .get, url: server.url()))?.response?.status == 201)
            #expect(asked.now == 7)
            #expect(bench.send(post(server.url()))?.response?.status == 201)
            #expect(asked.now == 9)
            #expect(server.received.now.map(\.body.count) == [10, 12_005, 0, 10])
        }
    }
}
