import Foundation
import Glibc

/// The real programs, started, killed and asked from outside: what an operator has in their hands.
final class Harness {
    let folder: URL
    let networkPort: Int
    /// The webhooks' port of each daemon; the first one's is in the URL that the provider signs.
    let hooksPorts: [Int]
    private var network: Process?
    private var daemons: [Process?]
    private var postgres: (holder: Process, leash: Pipe)?

    static let account = "AC00000000000000000000000000000001"
    static let token = "rehearsal-token"

    /// The folder with the programs of this very build.
    static let programs: URL = {
        let marks = CommandLine.arguments + [Bundle.main.executablePath ?? ""]
        let here = marks.first { $0.contains(".build/") && $0.contains("PackageTests") } ?? ""
        var url = URL(fileURLWithPath: here)
        while url.path.count > 1 {
            if FileManager.default.isExecutableFile(atPath: url.appendingPathComponent("phone-network").path) {
                return url
            }
            url.deleteLastPathComponent()
        }
        // Run from an editor: the debug build beside the sources.
        return URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent(".build/debug")
    }()

    enum Database {
        /// A file of the one daemon's own.
        case file
        /// A private PostgreSQL, started by the project's script, for so many daemons.
        case postgres(daemons: Int)
    }

    /// - Parameters:
    ///   - senders: numbers to text from; a plan may name several.
    ///   - leaseSeconds: of daemons that share a database.
    ///   - settings: more of the configuration, as YAML.
    init(
        _ database: Database = .file, segmentsPerSecond: Int, senders: Int = 1, leaseSeconds: Int = 2,
        settings: String = ""
    ) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "textbank-\(getpid())-\(Self.freePort())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        networkPort = Self.freePort()
        self.senders = (0..<senders).map { "+1773555019\($0)" }
        var (store, count) = ("textbank.sqlite", 1)
        if case .postgres(let daemons) = database { count = daemons }
        hooksPorts = (0..<count).map { _ in Self.freePort() }
        daemons = Array(repeating: nil, count: count)
        if case .postgres = database { store = try startPostgres() }
        for (index, port) in hooksPorts.enumerated() {
            let lines = self.senders.enumerated().map { place, number in
                "  \(Self.senderName(place)): {gateway: main, number: \"\(number)\","
                    + " segmentsPerSecond: \(segmentsPerSecond)}"
            }
            let yaml = """
                organization: {name: Neighbors United, helpAt: help@example.org, zone: America/Chicago}
                store: "\(store)"
                spool: spool-\(index)
                leaseSeconds: \(leaseSeconds)
                clock: {start: "2026-10-06T14:00-05:00", speed: 1}
                publicURL: http://127.0.0.1:\(hooksPorts[0])
                public: {port: \(port)}
                admin: {socket: textbank-\(index).sock}
                dispatch: {drainSeconds: 5}
                # A long trial has people stop by the hundred, and no governor may end it.
                governors: {optOutPercent: 0}
                gateways:
                  main: {kind: twilio, accountSID: \(Self.account), authToken: \(Self.token), baseURL: "http://127.0.0.1:\(networkPort)"}
                senders:
                \(lines.joined(separator: "\n"))
                \(settings)
                """
            try Data(yaml.utf8).write(to: folder.appendingPathComponent("textbank-\(index).yaml"))
        }
    }

    let senders: [String]

    static func senderName(_ place: Int) -> String { place == 0 ? "main" : "sender\(place)" }

    deinit {
        for daemon in daemons.compactMap(\.self) where daemon.isRunning { kill(daemon.processIdentifier, SIGKILL) }
        network?.terminate()
        for daemon in daemons { daemon?.waitUntilExit() }
        network?.waitUntilExit()
        try? postgres?.leash.fileHandleForWriting.close()  // closed already: then it stops all the same
        postgres?.holder.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)  // a temporary folder left behind harms nobody
    }

    static func freePort() -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                _ = bind(descriptor, address, length)
                _ = getsockname(descriptor, address, &length)
            }
        }
        return Int(UInt16(bigEndian: address.sin_port))
    }

    // MARK: PostgreSQL

    private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("scripts/postgres").path

    /// In memory where there is such a folder: many small commits of a test are not to wait for a shared disk.
    private static let databaseFolder =
        (FileManager.default.isWritableFile(atPath: "/dev/shm")
            ? "/dev/shm" : FileManager.default.temporaryDirectory.path) + "/textbank-processes-\(getpid())"

    /// Held by a pipe: when this process ends, however it ends, the server stops and is removed.
    private func startPostgres() throws -> String {
        let (holder, leash, answer) = (Process(), Pipe(), Pipe())
        holder.executableURL = URL(fileURLWithPath: Self.script)
        holder.arguments = ["hold", Self.databaseFolder]
        holder.standardInput = leash
        holder.standardOutput = answer
        try holder.run()
        postgres = (holder, leash)
        let url = String(decoding: answer.fileHandleForReading.availableData, as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
        guard url.hasPrefix("postgres://") else {
            throw HarnessFailure("PostgreSQL was not started, and its tests are not skipped: scripts/install postgres")
        }
        return url
    }

    /// `kill` (as a crash would) or `start` (with the data as it was left).
    func tellPostgres(_ word: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.script)
        process.arguments = [word, Self.databaseFolder]
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw HarnessFailure("scripts/postgres \(word) failed") }
    }

    // MARK: Programs

    struct Ended {
        var status: Int32
        var output: String
        var errors: String
    }

    @discardableResult
    func run(_ program: String, _ arguments: [String]) throws -> Ended {
        let process = self.process(program, arguments)
        let output = Pipe()
        let errors = folder.appendingPathComponent("errors-\(UInt32.random(in: .min ... .max))")
        _ = FileManager.default.createFile(atPath: errors.path, contents: nil)
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: errors)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Ended(
            status: process.terminationStatus, output: String(decoding: data, as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }

    func json(_ arguments: [String]) throws -> [String: Any] {
        let ended = try run("textbank", arguments + ["--json"])
        guard ended.status == 0,
            let object = try JSONSerialization.jsonObject(with: Data(ended.output.utf8)) as? [String: Any]
        else { throw HarnessFailure("textbank \(arguments.joined(separator: " ")): \(ended.errors)\(ended.output)") }
        return object
    }

    private func process(_ program: String, _ arguments: [String]) -> Process {
        let process = Process()
        process.executableURL = Self.programs.appendingPathComponent(program)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("TEXTBANK_") }
        let alive = daemons.firstIndex { $0?.isRunning ?? false } ?? 0
        environment["TEXTBANK_SOCKET"] = folder.appendingPathComponent("textbank-\(alive).sock").path
        process.environment = environment
        return process
    }

    func startNetwork(_ flags: [String]) throws {
        let process = process(
            "phone-network",
            [
                "serve", "--port", "\(networkPort)", "--account", Self.account, "--token", Self.token, "--webhook",
                "http://127.0.0.1:\(hooksPorts[0])/hooks/twilio/main", "--log", "phones.ndjson",
            ] + senders.flatMap { ["--sender", $0] }
                + hooksPorts.flatMap { ["--deliver-to", "http://127.0.0.1:\($0)"] } + flags)
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        network = process
        try wait(seconds: 20, "the phone network answers") {
            try http("http://127.0.0.1:\(networkPort)/healthz") != nil
        }
    }

    func startDaemon(_ index: Int = 0) throws {
        let process = process("textbank", ["serve", "--config", "textbank-\(index).yaml", "--rehearsal"])
        let log = folder.appendingPathComponent("daemon.log")
        if !FileManager.default.fileExists(atPath: log.path) {
            _ = FileManager.default.createFile(atPath: log.path, contents: nil)
        }
        let handle = try FileHandle(forWritingTo: log)
        try handle.seekToEnd()
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        daemons[index] = process
        try wait(seconds: 30, "the daemon answers") {
            if !process.isRunning { throw HarnessFailure("the daemon ended: \(daemonLog)") }
            return try http("http://127.0.0.1:\(hooksPorts[index])/healthz") != nil
        }
    }

    /// `kill -9`: no signal handler, no last word.
    func killDaemon(_ index: Int = 0) {
        guard let daemon = daemons[index] else { return }
        kill(daemon.processIdentifier, SIGKILL)
        daemon.waitUntilExit()
    }

    /// SIGSTOP: it knows nothing of the time that passes.
    func freezeDaemon(_ index: Int) { _ = daemons[index].map { kill($0.processIdentifier, SIGSTOP) } }

    func wakeDaemon(_ index: Int) { _ = daemons[index].map { kill($0.processIdentifier, SIGCONT) } }

    /// SIGTERM, and the exit code of the drained daemon.
    func stopDaemon(_ index: Int = 0) -> Int32 {
        guard let daemon = daemons[index] else { return -1 }
        daemon.terminate()
        daemon.waitUntilExit()
        return daemon.terminationStatus
    }

    var daemonLog: String {
        (try? String(contentsOf: folder.appendingPathComponent("daemon.log"), encoding: .utf8)) ?? ""  // no log yet
    }

    // MARK: Asking

    /// The body of a small request to loopback, nil when nobody answers with 200.
    func http(_ url: String, post body: String? = nil) throws -> String? {
        try curl(["-f", url] + (body.map { ["-d", $0] } ?? []))
    }

    /// What curl writes, nil when it fails.
    func curl(_ arguments: [String]) throws -> String? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/curl")
        process.arguments = ["-s", "--max-time", "5"] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
    }

    func say(_ text: String, from phone: String, kind: String) throws {
        let body = #"{"from":"\#(phone)","to":"\#(senders[0])","body":"\#(text)","kind":"\#(kind)"}"#
        _ = try http("http://127.0.0.1:\(networkPort)/witness/say", post: body)
    }

    /// Looks every 50 ms until something holds; the deadline is generous because machines are shared.
    func wait(seconds: Double, _ what: String, until holds: () throws -> Bool) throws {
        let end = Date(timeIntervalSinceNow: seconds)
        while true {
            if try holds() { return }
            if Date() > end { throw HarnessFailure("waited \(seconds) s in vain: \(what)") }
            usleep(50_000)
        }
    }

    /// Every line of the phone network's log.
    func witnessed() throws -> [[String: Any]] {
        try String(contentsOf: folder.appendingPathComponent("phones.ndjson"), encoding: .utf8).split(separator: "\n")
            .compactMap { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
    }
}

struct HarnessFailure: Error, CustomStringConvertible {
    var description: String
    init(_ description: String) { self.description = description }
}
