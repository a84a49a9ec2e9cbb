import CurlWire
import Daemon
import Domain
import Engine
import Foundation
import Storage
import Testing

@Suite struct `A daemon that stops` {
    /// Somebody looks at the file with `sqlite3` meanwhile, in a transaction that does not end: what the log of writes
    /// holds cannot be moved into the file then.
    @Test func `ends well though its store cannot be closed cleanly`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "textbank-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }  // a temporary folder left behind harms nobody
        let path = folder.appending(path: "store.sqlite").path(percentEncoded: false)
        let now = Timestamp(seconds: 1_782_936_000)
        let opened = try StoreOpening.open(path: path, makeRehearsal: false, clock: nil, now: now)
        let log = LogLines()
        let clock = StoreClock()
        let writer = WriterThread(
            store: opened.store, clock: clock, logger: log.logger, send: { _ in }, onRest: {}, spool: nil)
        let engine = try TextingEngine(
            store: opened.store,
            settings: EngineSettings(
                daemon: opened.daemon, launch: try Office().desk.settings.launch,
                dispatch: DispatchSettings(isRehearsal: false),
                answers: AnswerSettings(organization: "Ward Neighbors", helpAt: "help@example.org"), receiptURLs: [:]),
            gateways: [:], seed: 7, now: clock.now(), monotonic: Monotonic.now())
        let service = WriterService(
            writer: writer, wire: CurlWire(slots: 1, userAgent: "textbank-tests", deliver: { _ in }), opened: opened,
            drainSeconds: 60, logger: log.logger, engine: WriterService.EngineBox(engine))

        let other = try SQLiteDriver(path: path)
        let (isReading, mayEnd) = (Watched(false), Watched(false))
        defer { mayEnd.change { $0 = true } }
        DispatchQueue.global().async {
            do {
                try other.read { sql in
                    _ = try sql.query("select count(*) from message")
                    isReading.change { $0 = true }
                    while !mayEnd.block(until: { $0 }) {}
                }
            } catch { Issue.record(error) }
        }
        await isReading.wait("the other reader") { $0 }
        try opened.store.write { try $0.setSetting("written", to: "meanwhile") }

        let run = Task { try await service.run() }
        run.cancel()
        try await run.value
        #expect(log.all.contains { $0.hasPrefix("warning: the store could not be closed cleanly") })
        #expect(log.all.last == "notice: stopped")
    }
}
