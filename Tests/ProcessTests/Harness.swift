import Foundation
import Glibc

/// The real programs, started, killed and asked from outside: what an operator has in their hands.
final class Harness {
    let folder: URL
    let networkPort: Int
    let hooksPort: Int
    private var network: Process?
    private var daemon: Process?

    static let account = "AC00000000000000000000000000000001"
    static let token = "rehearsal-token"
    static let sender = "+17735550190"

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

    init(segmentsPerSecond: Int, extra: String = "") throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "textbank-\(getpid())-\(Self.freePort())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        networkPort = Self.freePort()
        hooksPort = Self.freePort()
        let yaml = """
            organization: {name: Neighbors United, helpAt: help@example.org, zone: America/Chicago}
            store: textbank.sqlite
            clock: {start: "2026-10-06T14:00-05:00", speed: 1}
            publicURL: http://127.0.0.1:\(hooksPort)
            public: {port: \(hooksPort)}
            dispatch: {drainSeconds: 5}
            gateways:
              main: {kind: twilio, accountSID: \(Self.account), authToken: \(Self.token), baseURL: "http://127.0.0.1:\(networkPort)"}
            senders:
              main: {gateway: main, number: "\(Self.sender)", segmentsPerSecond: \(segmentsPerSecond)}
            \(extra)
            """
        try Data(yaml.utf8).write(to: folder.appendingPathComponent("textbank.yaml"))
    }

    deinit {
        daemon?.terminate()
        network?.terminate()
        daemon?.waitUntilExit()
        network?.waitUntilExit()
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
        environment["TEXTBANK_SOCKET"] = folder.appendingPathComponent("textbank.sock").path
        process.environment = environment
        return process
    }

    func startNetwork(_ flags: [String]) throws {
        let process = process(
            "phone-network",
            [
                "serve", "--port", "\(networkPort)", "--account", Self.account, "--token", Self.token, "--webhook",
                "http://127.0.0.1:\(hooksPort)/hooks/twilio/main", "--sender", Self.sender, "--log", "phones.ndjson",
            ] + flags)
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        network = process
        try wait(seconds: 20, "the phone network answers") {
            try http("http://127.0.0.1:\(networkPort)/healthz") != nil
        }
    }

    func startDaemon() throws {
        let process = process("textbank", ["serve", "--config", "textbank.yaml", "--rehearsal"])
        let log = folder.appendingPathComponent("daemon.log")
        if !FileManager.default.fileExists(atPath: log.path) {
            _ = FileManager.default.createFile(atPath: log.path, contents: nil)
        }
        let handle = try FileHandle(forWritingTo: log)
        try handle.seekToEnd()
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        daemon = process
        try wait(seconds: 30, "the daemon answers") {
            if !process.isRunning { throw HarnessFailure("the daemon ended: \(daemonLog)") }
            return try http("http://127.0.0.1:\(hooksPort)/healthz") != nil
        }
    }

    /// `kill -9`: no signal handler, no last word.
    func killDaemon() {
        guard let daemon else { return }
        kill(daemon.processIdentifier, SIGKILL)
        daemon.waitUntilExit()
    }

    /// SIGTERM, and the exit code of the drained daemon.
    func stopDaemon() -> Int32 {
        guard let daemon else { return -1 }
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
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/curl")
        process.arguments = ["-sf", "--max-time", "5", url] + (body.map { ["-d", $0] } ?? [])
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
    }

    func say(_ text: String, from phone: String, kind: String) throws {
        let body = #"{"from":"\#(phone)","to":"\#(Self.sender)","body":"\#(text)","kind":"\#(kind)"}"#
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
