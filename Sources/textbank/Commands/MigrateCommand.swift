import ArgumentParser
import Daemon
import Domain
import Foundation

/// `textbank migrate`: brings a store to this version's schema without starting the daemon, or moves it to another place.
struct MigrateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Brings the store to this version's schema, or moves it to another database.",
        discussion: """
            Without --from and --to, the configured store. With both, every row of one store is copied to an empty one and \
            counted on both sides: from SQLite to PostgreSQL, or back. No daemon may work with either. Nothing is sent \
            from the old store afterwards.

            A password need not stand in the URL: PostgreSQL's PGPASSWORD and ~/.pgpass are heeded.
            """)

    @Option(help: "The configuration file.") var config = "textbank.yaml"
    @Option(help: ArgumentHelp("The store to move: a file, or postgres://…", valueName: "store")) var from: String?
    @Option(help: ArgumentHelp("Where to: a file, or postgres://…", valueName: "store")) var to: String?
    @OptionGroup var form: FormOptions

    func validate() throws {
        if (from == nil) != (to == nil) { throw ValidationError("--from and --to belong together.") }
    }

    func run() throws {
        do {
            if let from, let to {
                return try show(StoreMoving.move(from: from, to: to, now: StoreClock().now()))
            }
            let read = try SettingsReader.read(file: config, environment: ProcessInfo.processInfo.environment)
            print(try DaemonRun.migrate(read.settings))
        } catch {
            throw Complaint(error)
        }
    }

    private func show(_ report: StoreMoving.Report) throws {
        if form.json {
            let encoder = JSONEncoder()
            encoder.keyEncodingStrategy = .convertToSnakeCase
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return try StandardOutput.write([UInt8](try encoder.encode(report)) + [0x0A])
        }
        print("Moved \(report.from) to \(report.to). Rows, the same number on both sides:")
        var table = TextTable("table", ">rows", indent: 2)
        for entry in report.tables where entry.rows > 0 { table.add(entry.table, NumberWords.count(Int(entry.rows))) }
        table.add("all", NumberWords.count(Int(report.rows)))
        for line in table.lines { print(line) }
        print(
            "Now set `store` to the new place in the configuration and start the daemon. The old store sends nothing any more."
        )
    }
}
