import Daemon
import Domain
import Foundation
import Storage

/// The whole daemon sends from PostgreSQL: one daemon beside the same daemon on SQLite, two daemons beside one.
enum PostgresFigure: Measurement {
    static let name = "postgres"
    static let about = "durable send on PostgreSQL by one daemon and by two, beside one on SQLite"

    static func measure(_ run: BenchRun) throws {
        let messages = run.sizes.messages ?? run.sizes.choose(quick: 10_000, standard: 100_000, full: 200_000)
        let postgres = try RunningPostgres(run)
        defer { postgres.end() }
        var sqlite: [Round] = []
        var one: [Round] = []
        var two: [Round] = []
        for round in 0..<run.rounds(standard: 2) {
            let file = run.path("beside-postgres-\(round).sqlite")
            sqlite.append(try self.round(messages, "sqlite-\(round)", store: file, daemons: 1, nil, run))
            try FileManager.default.removeItem(atPath: file)
            try postgres.empty()
            one.append(try self.round(messages, "one-\(round)", store: postgres.url, daemons: 1, postgres, run))
            try postgres.empty()
            two.append(try self.round(messages, "two-\(round)", store: postgres.url, daemons: 2, postgres, run))
        }
        func best(_ rounds: [Round]) -> Round? { rounds.min { $0.seconds < $1.seconds } }
        guard let sqlite = best(sqlite), let one = best(one), let two = best(two) else { return }
        let count = Double(messages)
        run.report(
            Figure(
                name: "durable_send_postgres", value: count / one.seconds, unit: "per second",
                yardstick: ("the_same_on_sqlite", count / sqlite.seconds), goal: .atLeast(0.5), messages: messages,
                cpuMicrosecondsPerMessage: one.daemonSeconds * 1e6 / count, details: one.split(messages)))
        run.report(
            Figure(
                name: "durable_send_postgres_two_daemons", value: count / two.seconds, unit: "per second",
                yardstick: ("one_daemon", count / one.seconds), messages: messages,
                cpuMicrosecondsPerMessage: two.daemonSeconds * 1e6 / count, details: two.split(messages)))
    }

    private struct Round {
        /// From the first text at the provider until the last outcome is recorded.
        var seconds: Double
        var daemonSeconds: Double
        var postgresSeconds: Double
        var responderSeconds: Double

        /// Who used the cores, per message.
        func split(_ messages: Int) -> [String: Double] {
            [
                "daemonsCPUMicroseconds": daemonSeconds * 1e6 / Double(messages),
                "postgresCPUMicroseconds": postgresSeconds * 1e6 / Double(messages),
                "responderCPUMicroseconds": responderSeconds * 1e6 / Double(messages),
                "coresBusy": (daemonSeconds + postgresSeconds + responderSeconds) / seconds,
            ]
        }
    }

    /// Two lanes, each with its own campaign and half of the people, however many daemons share them.
    ///
    /// - Parameter name: a new one each time, since a daemon does not send from another store than it did before.
    private static func round(
        _ messages: Int, _ name: String, store: String, daemons: Int, _ postgres: RunningPostgres?, _ run: BenchRun
    ) throws -> Round {
        let responder = try RunningResponder()
        defer { responder.end() }
        let senders = [
            BenchStore.Sender(name: "first", number: "+13125550100"),
            BenchStore.Sender(name: "second", number: "+13125550101"),
        ]
        let setups = (0..<daemons).map { number in
            RunningDaemon.Setup(
                name: "\(name)-\(number)", store: store, providerPort: responder.port, slots: run.sizes.slots,
                senders: senders)
        }
        try RunningDaemon.makeStore(setups[0], in: run)
        let bench = try openStore(store, port: responder.port, senders)
        for (place, sender) in senders.enumerated() {
            let half = messages / 2 + (place == 0 ? messages % 2 : 0)
            try bench.addPeople(half, from: place * (messages - messages / 2), list: sender.name)
            try bench.launch(sender.name, list: sender.name, sender: sender.name)
        }
        try bench.materialise()
        // Nobody sends before every daemon is there and has its share of the lanes.
        if postgres != nil { try bench.setPause(true) }
        let running = try setups.map { try RunningDaemon($0, in: run) }
        if postgres != nil { try bench.waitForLeases(of: daemons) }
        let before = Before(
            daemons: running.map(\.child.cpuSeconds).reduce(0, +), postgres: postgres?.cpuSeconds() ?? 0,
            responder: try responder.stats().cpuMicroseconds)
        if postgres != nil { try bench.setPause(false) }
        try Waiting.until("the last text", seconds: 900, everyMilliseconds: 10) {
            guard running.allSatisfy(\.child.isRunning) else { throw BenchFailure("a daemon ended") }
            return try responder.stats().requests >= messages
        }
        try Waiting.until("rest", seconds: 60) {
            try running.map { try $0.accepted() }.reduce(0, +) == messages
        }
        let ended = Monotonic.now()
        let result = Round(
            seconds: Double(ended - (try responder.stats().first)) / 1e6,
            daemonSeconds: running.map(\.child.cpuSeconds).reduce(0, +) - before.daemons,
            postgresSeconds: (postgres?.cpuSeconds() ?? 0) - before.postgres,
            responderSeconds: (try responder.stats().cpuMicroseconds - before.responder) / 1e6)
        for daemon in running { try daemon.end() }
        let sent = try bench.count(.accepted)
        try bench.close()
        guard sent == messages else { throw BenchFailure("\(sent) of \(messages) were recorded as sent") }
        return result
    }

    /// CPU so far, before anything was sent.
    private struct Before {
        var daemons: Double
        var postgres: Double
        var responder: Double
    }

    private static func openStore(_ store: String, port: Int, _ senders: [BenchStore.Sender]) throws -> BenchStore {
        PostgresDriver.isAddress(store)
            ? try BenchStore(driver: PostgresDriver(url: store), port: port, senders: senders)
            : try BenchStore(path: store, port: port, senders: senders)
    }
}

extension BenchStore {
    /// Pauses every lane, or lets it go: daemons that share a store look for such changes by themselves.
    fileprivate func setPause(_ isOn: Bool) throws {
        try store.write { transaction in
            _ = try transaction.sql.run("update lane set paused_reason = $1", [isOn ? .text("not yet") : .null])
        }
    }

    /// Waits until each of so many daemons has a lane.
    fileprivate func waitForLeases(of daemons: Int) throws {
        try Waiting.until("a lane for each daemon", seconds: 60, everyMilliseconds: 50) {
            try store.read { transaction in
                let row = try transaction.sql.first(
                    "select count(distinct leased_by), count(*) from lane where leased_by is not null")
                return row?.integer(0) == Int64(daemons) && row?.integer(1) == 2
            }
        }
    }
}
