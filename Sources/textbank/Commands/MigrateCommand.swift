import ArgumentParser
import Daemon
import Domain
import Foundation

/// `textbank migrate`: brings a store to this version's schema without starting the daemon.
struct MigrateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Brings the store to this version's schema.")

    @Option(help: "The configuration file.") var config = "textbank.yaml"

    func run() throws {
        do {
            let read = try SettingsReader.read(file: config, environment: ProcessInfo.processInfo.environment)
            print(try DaemonRun.migrate(read.settings))
        } catch {
            throw Complaint(error)
        }
    }
}
