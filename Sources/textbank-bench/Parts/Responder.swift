import ArgumentParser
import CBench
import Foundation
import Glibc

/// The other side of every send figure: one epoll loop in plain C, in a process of its own.
struct Responder: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "responder", abstract: "Serves the yardstick's answers until its standard input closes.")

    func run() throws {
        var port: Int32 = 0
        let listening = cbench_listen(&port)
        guard listening >= 0 else { throw ValidationError("no loopback port is free") }
        FileHandle.standardOutput.write(Data("\(port)\n".utf8))
        let parent = Thread {
            // The parent's end of the pipe closes when it ends, however it ends.
            while !FileHandle.standardInput.availableData.isEmpty {}
            Glibc.exit(0)
        }
        parent.start()
        throw ValidationError("the responder stopped: \(String(cString: strerror(cbench_respond(listening))))")
    }

    /// Starts a responder process and waits for its port.
    static func start() throws -> (process: Process, port: Int) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
        process.arguments = ["responder"]
        let output = Pipe()
        process.standardOutput = output
        process.standardInput = Pipe()
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard let port = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw ValidationError("the responder did not say its port")
        }
        return (process, port)
    }
}
