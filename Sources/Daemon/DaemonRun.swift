import Domain
import Foundation
import Logging
import ServiceLifecycle
import Storage
import UnixSignals

/// The daemon from its configuration file to its last line.
package enum DaemonRun {
    /// Runs until SIGTERM or SIGINT, then drains. A second signal ends it at once.
    /// - Throws: what kept it from starting, in words for the operator.
    package static func run(configFile: String, environment: [String: String], makeRehearsal: Bool) async throws {
        let (settings, _) = try SettingsReader.read(file: configFile, environment: environment)
        let logger = logger(level: settings.logLevel)
        let announce: @Sendable (String) -> Void = { line in
            FileHandle.standardOutput.write(Data("textbank: \(line)\n".utf8))
        }
        let services = try Assembly.services(
            settings: settings, makeRehearsal: makeRehearsal, logger: logger, announce: announce)
        var configuration = ServiceGroupConfiguration(
            services: services.map {
                .init(
                    service: $0, successTerminationBehavior: .ignore,
                    failureTerminationBehavior: .gracefullyShutdownGroup)
            },
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        // The drain has its own limit; after it, whatever hangs is cut off.
        configuration.maximumGracefulShutdownDuration = .seconds(settings.dispatch.drainSeconds + 10)
        configuration.maximumCancellationDuration = .seconds(5)
        try await ServiceGroup(configuration: configuration).run()
    }

    /// Migrates the store of these settings; what was done, in words.
    package static func migrate(_ settings: Settings) throws -> String {
        var lock: StoreLock?
        defer { withExtendedLifetime(lock) {} }
        let driver: any SQLDriver
        switch settings.storePlace {
        case .file(let path):
            lock = try StoreLock(path: path)
            driver = try SQLiteDriver(path: path)
        case .postgres(let url, _): driver = try PostgresDriver(url: url.exposed)
        }
        let applied = try Migrator.migrate(driver, now: StoreClock().now())
        try driver.close()
        let place = settings.storePlace.words
        return applied.isEmpty
            ? "\(place) has schema \(Migrator.newestNumber) already."
            : "\(place): applied migration \(applied.map(String.init).joined(separator: ", "))."
    }

    private static func logger(level: String) -> Logger {
        var logger = Logger(label: "textbank") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = Logger.Level(rawValue: level) ?? .info
        return logger
    }
}
