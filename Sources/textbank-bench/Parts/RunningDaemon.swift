import ArgumentParser
import CBench
import Daemon
import Domain
import Foundation

/// The daemon itself, whole, as `textbank serve` runs it.
struct DaemonCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "daemon", abstract: "The daemon, until its standard input closes.", shouldDisplay: false)

    @Option var config: String

    func run() async throws {
        Child.endWithParent()
        try await DaemonRun.run(configFile: config, environment: [:], makeRehearsal: true)
    }
}

/// A daemon that runs in a process of its own, on loopback, with a rehearsal's clock at real speed.
final class RunningDaemon {
    /// What is written into its configuration.
    struct Setup {
        var name = "daemon"
        /// A path, or postgres://…
        var store: String
        /// The responder's.
        var providerPort: Int
        var slots = 64
        var senders = [BenchStore.Sender()]
    }

    let child: Child
    let hooksPort: Int
    var hookURL: String { "http://127.0.0.1:\(hooksPort)/hooks/twilio/bench" }
    private let socket: String

    /// Starts it and waits until it is ready.
    init(_ setup: Setup, in run: BenchRun) throws {
        hooksPort = Int(cbench_free_port())
        socket = run.path("\(setup.name).sock")
        let config = run.path("\(setup.name).yaml")
        let senders = setup.senders.map { sender in
            """
              \(sender.name): {gateway: bench, number: "\(sender.number)", segmentsPerSecond: \(sender.segmentsPerSecond)}
            """
        }.joined(separator: "\n")
        let text = """
            organization: {name: \(BenchText.organization), helpAt: help@example.org, zone: America/Chicago}
            store: \(setup.store)
            spool: \(run.path("\(setup.name)-spool"))
            clock: {start: "\(ISO8601.format(BenchStore.start))", speed: 1}
            publicURL: http://127.0.0.1:\(hooksPort)
            public: {host: 127.0.0.1, port: \(hooksPort)}
            admin: {socket: \(socket)}
            dispatch: {slots: \(setup.slots)}
            log: {level: warning}
            gateways:
              bench:
                kind: twilio
                accountSID: \(BenchProvider.account)
                authToken: \(BenchProvider.token)
                baseURL: http://127.0.0.1:\(setup.providerPort)
            senders:

            """
        try (text + senders + "\n").write(toFile: config, atomically: true, encoding: .utf8)
        child = try Child.ourselves(["daemon", "--config", config])
        let (child, socket) = (child, socket)
        try Waiting.until("the daemon's readiness", seconds: 60) {
            guard child.isRunning else { throw BenchFailure("the daemon did not start; its words are above") }
            return Asking.tryGet("http://textbank/readyz", socket: socket) != nil
        }
    }

    /// Makes a store as the daemon makes it, so that it is one the daemon will send from.
    static func makeStore(_ setup: Setup, in run: BenchRun) throws {
        let daemon = try RunningDaemon(setup, in: run)
        try daemon.end()
    }

    /// Its metrics, by name with labels: `textbank_messages_sent_total{result="accepted"}`.
    func metrics() throws -> [String: Double] {
        var values: [String: Double] = [:]
        for line in try Asking.get("http://textbank/metrics", socket: socket).split(separator: "\n")
        where !line.hasPrefix("#") {
            guard let space = line.lastIndex(of: " ") else { continue }
            values[String(line[..<space])] = Double(line[line.index(after: space)...])
        }
        return values
    }

    func accepted() throws -> Int {
        Int(try metrics()["textbank_messages_sent_total{result=\"accepted\"}"] ?? 0)
    }

    /// Whether nothing is on the wire, unrecorded or unread.
    func isAtRest() throws -> Bool { try metrics()["textbank_at_rest"] == 1 }

    /// Stops it in order, so that its store can be opened here.
    func end() throws {
        child.end()
        guard child.process.terminationReason == .exit, child.process.terminationStatus == 0 else {
            throw BenchFailure("the daemon ended with status \(child.process.terminationStatus)")
        }
    }
}
