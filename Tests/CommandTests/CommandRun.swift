import Foundation
import Glibc

/// The real binary, run in a folder of its own.
struct CommandRun {
    var status: Int32
    var out: String
    var err: String

    /// The executable stands beside the test bundle.
    private static let binary = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("textbank")

    /// - Parameters:
    ///   - input: what standard input is; an empty one where nothing is given.
    ///   - environment: beside a zone, in which the times of screens are the same everywhere.
    static func run(
        _ arguments: [String], in folder: URL, input: FileHandle? = nil, environment: [String: String] = [:]
    ) throws -> CommandRun {
        let process = Process()
        process.executableURL = binary
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["TZ": "America/Chicago", "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
        // Files rather than pipes: no reader, no thread, no deadlock.
        let out = try Scratch.emptyFile(in: folder, "stdout-\(UUID().uuidString)")
        let err = try Scratch.emptyFile(in: folder, "stderr-\(UUID().uuidString)")
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: err)
        process.standardInput = input ?? FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return CommandRun(
            status: process.terminationStatus, out: try String(contentsOf: out, encoding: .utf8),
            err: try String(contentsOf: err, encoding: .utf8))
    }
}

/// A folder that is gone after the test.
enum Scratch {
    static func with<Result>(_ body: (URL) throws -> Result) throws -> Result {
        // A short path: sockets have to fit into 107 bytes.
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tb-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }

    static func emptyFile(in folder: URL, _ name: String) throws -> URL {
        let file = folder.appendingPathComponent(name)
        try Data().write(to: file)
        return file
    }
}

/// A terminal that a test types on.
final class PseudoTerminal {
    let keyboard: Int32
    let screen: FileHandle

    /// `TIOCSPTLCK` and `TIOCGPTN` of Linux.
    private static let setLock: UInt = 0x4004_5431
    private static let getNumber: UInt = 0x8004_5430

    init() throws {
        keyboard = open("/dev/ptmx", O_RDWR | O_NOCTTY)
        var number: Int32 = 0
        var lock: Int32 = 0
        // What posix_openpt, unlockpt and ptsname do, which Glibc's module hides from Swift.
        guard keyboard >= 0, ioctl(keyboard, Self.setLock, &lock) == 0, ioctl(keyboard, Self.getNumber, &number) == 0
        else { throw POSIXError(.ENOTTY) }
        let descriptor = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
        guard descriptor >= 0 else { throw POSIXError(.ENOTTY) }
        screen = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    deinit { close(keyboard) }

    /// Waits in the terminal's own buffer until somebody reads it.
    func type(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        precondition(write(keyboard, bytes, bytes.count) == bytes.count, "the terminal takes no more")
    }
}
