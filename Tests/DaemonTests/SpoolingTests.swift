import Daemon
import Domain
import Engine
import Foundation
import Gateways
import Storage
import Testing

@Suite(.serialized) struct `Webhooks while the store does not answer` {
    let folder = SpoolFolder()

    static let troubles: [StoreError] = [
        .unreachable("connection refused"), .busy, .diskFull, .unusable("disk I/O error"), .commitUnknown,
        .failed("the server is shutting down"),
    ]

    @Test(arguments: troubles)
    func `are kept in the spool, hold everything, and are taken over in order`(trouble: StoreError) async throws {
        let room = try WriterRoom(folder)
        try await room.keep(1, from: 1, "hello")
        #expect(try await room.holds() == [])
        room.driver.set(.fails(trouble))
        try await room.keep(2, from: 2, "STOP")
        try await room.keep(3, from: 3, "yes")
        try await room.keep(4, from: 3, "no")
        #expect(room.writer.spooledWebhooks == 3)
        #expect(try await room.holds() == [.spooled])
        #expect(
            await WriterReadiness(writer: room.writer).reasonsNotReady().contains { $0.contains("in the spool: 3") }
        )
        #expect(try await room.inbox().count == 1)
        room.driver.set(.fine)
        await room.log.wait("notice: the store has taken over everything in the spool")
        #expect(
            try await room.inbox() == [
                "1|\(fictional(1))|hello", "2|\(fictional(2))|STOP", "3|\(fictional(3))|yes", "4|\(fictional(3))|no",
            ])
        #expect(try await room.isSuppressed(2))
        #expect(try await room.holds() == [])
        #expect(try folder.names() == [])
        // Once each, however often it was tried.
        #expect(room.log.all.count { $0.hasPrefix("error: the store cannot be written") } == 1)
        #expect(room.log.all.count { $0.hasPrefix("warning: the store does not take webhooks") } == 1)
        try await room.keep(5, from: 5, "thanks")
        #expect(try await room.count("inbox") == 5)
        await room.stop()
        #expect(try await room.count("setting where key like 'spool:%'") == 0)
    }

    @Test func `are made something of once, when the commit of the inbox went unheard`() async throws {
        let room = try WriterRoom(folder)
        try await room.keep(1, from: 1, "hello")
        try await room.settle()
        room.driver.set(.losesTheNextAnswer)
        try await room.keep(2, from: 2, "STOP")
        #expect(room.writer.spooledWebhooks == 1)
        room.driver.set(.fine)
        await room.log.wait("notice: the store has taken over everything in the spool")
        try await room.settle()
        await room.stop()
        #expect(try await room.count("inbox") == 3)
        #expect(try await room.count("reply") == 2)
        #expect(try await room.count("consent_entry") == 1)
    }

    @Test func `are in the inbox once, when the commit of the taking over went unheard`() async throws {
        let room = try WriterRoom(folder)
        room.driver.set(.fails(.unreachable("stopped")))
        for number in 1...5 { try await room.keep(number, from: number, "yes") }
        room.driver.set(.losesTheNextAnswer)
        await room.driver.mood.wait("the lost answer") { $0 != .losesTheNextAnswer }
        #expect(try await room.count("inbox") == 5)
        #expect(room.writer.spooledWebhooks == 5)
        room.driver.set(.fine)
        await room.log.wait("notice: the store has taken over everything in the spool")
        #expect(try await room.count("inbox") == 5)
        await room.stop()
    }

    @Test func `are in the inbox once, when the daemon died between the commit and the end of the file`() async throws {
        let first = try WriterRoom(folder)
        first.driver.set(.fails(.unreachable("stopped")))
        for number in 1...3 { try await first.keep(number, from: number, "yes") }
        // The commit happens; the writer hears that it is unknown and dies before it could try again.
        first.driver.set(.losesTheNextAnswer)
        await first.driver.mood.wait("the lost answer") { $0 != .losesTheNextAnswer }
        try await first.keep(4, from: 4, "yes")
        await first.stop()
        first.driver.set(.fine)
        try folder.copyAsAfterAKill()
        let second = try WriterRoom(folder, driver: first.driver)
        await second.log.wait("notice: the store has taken over everything in the spool")
        #expect(try await second.inbox() == (1...4).map { "\($0)|\(fictional($0))|yes" })
        await second.stop()
    }

    @Test func `are taken over at the start before anything is claimed`() async throws {
        let first = try WriterRoom(folder)
        first.driver.set(.fails(.unreachable("stopped")))
        try await first.keep(1, from: 1, "STOP")
        await first.stop()
        first.driver.set(.fine)
        // Another process had launched a campaign meanwhile.
        let other = try WriterRoom(nil, driver: first.driver, isFenced: true)
        try await other.launch(to: [1, 2])
        await other.stop()
        #expect(other.sent.now == [])
        try folder.copyAsAfterAKill()
        let second = try WriterRoom(folder, driver: first.driver)
        await second.sent.wait("the other person's text") { !$0.isEmpty }
        #expect(second.sent.now.map(\.to.exposed) == [fictional(2)])
        #expect(try await second.isSuppressed(1))
        await second.stop()
    }

    @Test func `are refused when the spool cannot be written either`() async throws {
        let room = try WriterRoom(folder)
        try await room.keep(1, from: 1, "hello")
        room.driver.set(.fails(.diskFull))
        try FileManager.default.removeItem(atPath: folder.path)
        await #expect(throws: SpoolFailure.self) { try await room.keep(2, from: 2, "STOP") }
        #expect(try await room.holds() == [])
        #expect(room.log.all.contains { $0.hasPrefix("error: webhooks can be kept neither in the store nor") })
        room.driver.set(.fine)
        await room.log.wait("notice: the store can be written again")
        try await room.keep(3, from: 3, "yes")
        #expect(try await room.count("inbox") == 2)
        await room.stop()
    }

    @Test func `that the store refuses for good do not keep the others out`() async throws {
        let room = try WriterRoom(folder)
        try await room.writer.run { engine, _, _, _ in
            try engine.store.write { transaction in
                _ = try transaction.sql.run(
                    """
                    create trigger poison before insert on inbox when cast(new.body as text) like '3|%'
                    begin select raise(abort, 'poison'); end
                    """)
            }
        }
        room.driver.set(.fails(.unreachable("stopped")))
        for number in 1...5 { try await room.keep(number, from: number, "STOP") }
        room.driver.set(.fine)
        await room.log.wait("notice: the store has taken over everything in the spool")
        #expect(try await room.inbox() == [1, 2, 4, 5].map { "\($0)|\(fictional($0))|STOP" })
        for person in 1...5 { #expect(try await room.isSuppressed(person)) }
        #expect(try folder.names("damaged-").count == 1)
        #expect(room.log.all.contains { $0.hasPrefix("error: the store refuses a webhook") })
        await room.stop()
    }

    // MARK: A store that hangs

    @Test func `do not wait for a store that hangs`() async throws {
        let room = try WriterRoom(folder, patienceMilliseconds: 40)
        room.driver.set(.hangsAfterwards)
        // The first one in the transaction that hangs, the second one behind it.
        async let first: Void = room.keep(1, from: 1, "STOP")
        async let second: Void = room.keep(2, from: 2, "yes")
        _ = try await (first, second)
        #expect(room.writer.spooledWebhooks == 2)
        room.driver.set(.fine)
        await room.log.wait("notice: the store has taken over everything in the spool")
        try await room.settle()
        #expect(try await room.holds() == [])
        await room.stop()
        #expect(try await room.count("reply") == 2)
        #expect(try await room.isSuppressed(1))
    }

    @Test func `keep a text back that was claimed while its STOP went to the spool`() async throws {
        let room = try WriterRoom(folder, patienceMilliseconds: 40)
        try await room.launch(to: Array(1...20))
        // The claim that the end of the lane's silence allows commits, and does not return.
        room.driver.set(.hangsAfterwards)
        let before = room.driver.asked.now
        await room.driver.asked.wait("a claim") { $0 > before }
        try await room.keep(1, from: 7, "STOP")
        #expect(room.sent.now == [])
        room.driver.set(.fine)
        await room.log.wait("notice: the store has taken over everything in the spool")
        await room.sent.wait("the others' texts") { $0.count == 19 }
        #expect(!room.sent.now.map(\.to.exposed).contains(fictional(7)))
        #expect(try await room.isSuppressed(7))
        await room.stop()
    }

    // MARK: The end

    @Test func `do not keep the daemon from stopping, and answers still out are kept as long as it lives`() async throws
    {
        let room = try WriterRoom(folder)
        try await room.launch(to: [1])
        await room.sent.wait("the text") { $0.count == 1 }
        room.driver.set(.fails(.unreachable("stopped")))
        try await room.keep(1, from: 2, "yes")
        room.writer.post(answers: [
            Dispatcher.Answer(message: room.sent.now[0].messageID, outcome: .accepted(reference: "a", segments: 1))
        ])
        room.writer.drain()
        #expect(try await room.holds() == [.spooled])
        #expect(!room.isOver.now)
        room.driver.set(.fine)
        // The drain ends by itself once the answer is recorded.
        await room.isOver.wait("the end of the drain") { $0 }
        #expect(try await room.count("message where state = \(MessageState.accepted.rawValue)") == 1)
    }

    @Test func `leave a daemon that must stop at once with everything on disk`() async throws {
        let room = try WriterRoom(folder)
        room.driver.set(.fails(.unreachable("stopped")))
        try await room.keep(1, from: 1, "yes")
        await room.stop()
        #expect(room.writer.spooledWebhooks == 1)
    }
}

@Suite struct `A store in trouble` {
    @Test func `is asked again after 100 ms, then twice as long each time, up to two seconds`() {
        var trouble = StoreTrouble()
        var pauses: [Int64] = []
        for _ in 1...7 {
            trouble.failed(at: 5_000_000)
            pauses.append((trouble.retryAt ?? 0) - 5_000_000)
        }
        #expect(pauses == [100_000, 200_000, 400_000, 800_000, 1_600_000, 2_000_000, 2_000_000])
        #expect(trouble.isResting(at: 6_999_999))
        #expect(!trouble.isResting(at: 7_000_000))
        trouble.ended()
        #expect(!trouble.isResting(at: 5_000_000))
        trouble.failed(at: 0)
        #expect(trouble.retryAt == 100_000)
    }
}
