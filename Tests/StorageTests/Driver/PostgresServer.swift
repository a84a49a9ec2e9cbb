import Foundation
import Storage
import Synchronization

/// A private PostgreSQL, started by the project's script and held by a pipe: when this process ends, however it ends,
/// the script reads the end of the pipe, stops the server and removes it.
final class PostgresServer: Sendable {
    let folder: String
    let url: String
    private let holder: Process
    private let leash: Pipe

    struct NotStarted: Error, CustomStringConvertible {
        var description: String
    }

    /// The one server of this test process. Never skipped: without it every case fails with these words.
    static func shared() throws -> PostgresServer { try common.get() }

    private static let common = Result { try PostgresServer() }

    init() throws {
        let place = Self.isFolder("/dev/shm") ? "/dev/shm" : FileManager.default.temporaryDirectory.path()
        folder = "\(place)/textbank-postgres-\(UUID().uuidString.prefix(8))"
        holder = Process()
        leash = Pipe()
        let (answer, complaint) = (Pipe(), Pipe())
        holder.executableURL = URL(filePath: Self.script)
        holder.arguments = ["hold", folder]
        holder.standardInput = leash
        holder.standardOutput = answer
        holder.standardError = complaint
        try holder.run()
        guard let line = Self.line(from: answer), line.hasPrefix("postgres://") else {
            let words = String(decoding: complaint.fileHandleForReading.availableData, as: UTF8.self)
            throw NotStarted(
                description: "PostgreSQL was not started, and its tests are not skipped: \(words)\n"
                    + "scripts/install postgres installs it")
        }
        url = line
    }

    /// Stops a server of its own and waits for that.
    func stop() throws {
        try leash.fileHandleForWriting.close()
        holder.waitUntilExit()
    }

    /// `restart`, `kill` or `start`, of the project's script.
    func tell(_ word: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: Self.script)
        process.arguments = [word, folder]
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw NotStarted(description: "scripts/postgres \(word) failed (\(process.terminationStatus))")
        }
    }

    /// An empty place of its own for one test.
    func newDatabase() throws -> String {
        let name = "case_\(Self.caseCount.add(1, ordering: .relaxed).newValue)"
        let driver = try PostgresDriver(url: url)
        try driver.write { sql in _ = try sql.run("create schema \(name)") }
        try driver.close()
        return "\(url)&options=-csearch_path%3D\(name)"
    }

    private static let caseCount = Atomic(0)

    private static let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "scripts/postgres").path()

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
            && FileManager.default.isWritableFile(atPath: path)
    }

    private static func line(from pipe: Pipe) -> String? {
        var bytes: [UInt8] = []
        while let byte = try? pipe.fileHandleForReading.read(upToCount: 1)?.first, byte != 0x0A { bytes.append(byte) }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }
}
