import ArgumentParser
import Daemon
import Domain
import Foundation

/// `textbank serve`: the daemon.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Runs the daemon: sends, takes replies in, answers the API.")

    @Option(help: "The configuration file.") var config = "textbank.yaml"
    @Flag(help: "Create the store for rehearsals, for good, if it does not exist yet.") var rehearsal = false

    func run() async throws {
        do {
            try await DaemonRun.run(
                configFile: config, environment: ProcessInfo.processInfo.environment, makeRehearsal: rehearsal)
        } catch {
            throw Complaint(error)
        }
    }
}

/// An error in words for the operator, on standard error, with exit code 1.
struct Complaint: Error, CustomStringConvertible {
    var description: String
    init(_ error: any Error) { description = String(describing: error) }
}
