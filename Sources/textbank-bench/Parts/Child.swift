import Foundation
import Glibc

/// A process of the bench, or one that it measures. It ends with us: ours watch their standard input, which closes when
/// we end, however we end; others are started through setpriv, which asks the kernel for the same.
final class Child {
    let process = Process()
    private let output = Pipe()
    private let input = Pipe()
    private var unread: [UInt8] = []

    /// Starts this program again with other arguments.
    static func ourselves(_ arguments: [String], environment: [String: String] = [:]) throws -> Child {
        let path = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return try Child(path, arguments, environment: environment)
    }

    /// Starts another program; its standard error goes to a file.
    static func other(_ program: String, _ arguments: [String], errorFile: String? = nil) throws -> Child {
        try Child("/usr/bin/setpriv", ["--pdeathsig", "TERM", program] + arguments, errorFile: errorFile)
    }

    /// Starts a program that runs until its standard input ends, and cleans up then.
    static func holding(_ program: String, _ arguments: [String]) throws -> Child { try Child(program, arguments) }

    private init(
        _ program: String, _ arguments: [String], environment: [String: String] = [:], errorFile: String? = nil
    ) throws {
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardOutput = output
        process.standardInput = input
        if !environment.isEmpty {
            process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        }
        if let errorFile {
            guard FileManager.default.createFile(atPath: errorFile, contents: nil),
                let file = FileHandle(forWritingAtPath: errorFile)
            else { throw BenchFailure("\(errorFile) cannot be written") }
            process.standardError = file
        }
        try process.run()
    }

    /// The next line of its standard output; nil at its end.
    func line() -> String? {
        while true {
            if let end = unread.firstIndex(of: 0x0A) {
                defer { unread.removeFirst(end + 1) }
                return String(decoding: unread[..<end], as: UTF8.self)
            }
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { return nil }
            unread += more
        }
    }

    var isRunning: Bool { process.isRunning }

    /// Ends its standard input and waits.
    func endOfInput() {
        try? input.fileHandleForWriting.close()  // closed is closed
        process.waitUntilExit()
    }

    /// Asks it to end and waits; one that is still there after so many seconds is cut off (Kannel's boxes may wait for
    /// each other).
    func end(patienceSeconds: Int = 60) {
        if process.isRunning { process.terminate() }
        for _ in 0..<patienceSeconds * 100 where process.isRunning { usleep(10_000) }
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
    }

    deinit { if process.isRunning { process.terminate() } }

    /// CPU seconds so far, all threads, user and kernel: to the clock tick (10 ms).
    var cpuSeconds: Double { Self.cpuSeconds(of: process.processIdentifier) }

    /// - Parameter withChildren: with those of its children that have ended.
    static func cpuSeconds(of pid: Int32, withChildren: Bool = false) -> Double {
        guard let text = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8),
            let end = text.lastIndex(of: ")")
        else { return 0 }
        // After the name in brackets: state is field 3, utime 14, stime 15, cutime 16 and cstime 17 (proc(5)).
        let fields = text[end...].dropFirst(2).split(separator: " ")
        guard fields.count > 14 else { return 0 }
        let ticks = fields[11...(withChildren ? 14 : 12)].compactMap { Double($0) }.reduce(0, +)
        return ticks / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    /// The most memory it ever had resident, in KiB.
    var peakKibibytes: Double { memory("VmHWM") }
    /// What it has resident now, in KiB.
    var residentKibibytes: Double { memory("VmRSS") }

    private func memory(_ key: String) -> Double {
        let path = "/proc/\(process.processIdentifier)/status"
        guard let text = try? String(contentsOfFile: path, encoding: .utf8),
            let line = text.split(separator: "\n").first(where: { $0.hasPrefix(key + ":") })
        else { return 0 }
        return line.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap { Double($0) } ?? 0
    }

    /// What a program prints; nil when it is not there or fails.
    static func output(of command: [String]) -> String? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
    }

    /// Ends this process when our parent's end of the pipe closes.
    static func endWithParent(_ signal: Int32 = SIGTERM) {
        let watch = Thread {
            while !FileHandle.standardInput.availableData.isEmpty {}
            kill(getpid(), signal)
        }
        watch.start()
    }
}

/// Waits for something that another process does, looking every few milliseconds.
enum Waiting {
    /// - Throws: `BenchFailure` when it has not come after so many seconds.
    static func until(_ what: String, seconds: Double, everyMilliseconds: UInt32 = 5, _ isSo: () throws -> Bool) throws
    {
        let end = Date().addingTimeInterval(seconds)
        while try !isSo() {
            guard Date() < end else { throw BenchFailure("\(what): not after \(Int(seconds)) seconds") }
            usleep(everyMilliseconds * 1_000)
        }
    }
}
