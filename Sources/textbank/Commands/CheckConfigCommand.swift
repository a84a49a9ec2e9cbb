import ArgumentParser
import Daemon
import Domain
import Foundation

/// `textbank check-config`: reads the configuration as `serve` would and prints what is in effect.
struct CheckConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-config", abstract: "Checks the configuration and shows every value with its origin.")

    @Option(help: "The configuration file.") var config = "textbank.yaml"

    func run() throws {
        do {
            let read = try SettingsReader.read(file: config, environment: ProcessInfo.processInfo.environment)
            _ = try Assembly.launchSettings(read.settings, isRehearsal: read.settings.clock != nil)
            let width = read.origins.map(\.key.count).max() ?? 0
            for origin in read.origins {
                let key = origin.key.padding(toLength: width, withPad: " ", startingAt: 0)
                print("\(key)  \(origin.value)  (\(origin.source))")
            }
        } catch {
            throw Complaint(error)
        }
    }
}
