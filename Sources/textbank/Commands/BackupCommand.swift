import ArgumentParser
import Daemon
import Domain
import Foundation

/// `textbank backup`: a checked copy of the store, whether a daemon works with it or not.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copies the store to a new file, checked, while the daemon works on.")

    @Argument(help: ArgumentHelp("The copy; must not exist.", valueName: "file"))
    var file: String

    @Option(help: "The configuration file.") var config = "textbank.yaml"
    @OptionGroup var form: FormOptions

    func run() throws {
        do {
            let settings = try SettingsReader.read(file: config, environment: ProcessInfo.processInfo.environment)
                .settings
            guard case .file(let store) = settings.storePlace else {
                throw CommandFailure(
                    "The store is a PostgreSQL: its own tools copy it. Use `pg_dump --format=custom --file=FILE DATABASE`,",
                    "or a base backup with archived write-ahead logs; docs/operations.md has both, and how to restore.",
                    exitCode: CommandFailure.wrongUsage)
            }
            let report = try StoreBackup.back(up: store, to: file, now: StoreClock().now())
            try BackupText(report: report, zone: settings.organization.zone).show(
                "Copied \(store) to \(report.file)", form: form,
                last: "It is marked as a copy: nothing is sent from it until a person arms it.")
        } catch let failure as CommandFailure {
            throw failure
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw Complaint(error)
        }
    }
}

/// What was copied, as people read it.
struct BackupText {
    var report: BackupReport
    /// IANA; nil for this machine's.
    var zone: String?

    func show(_ first: String, form: FormOptions, last: String) throws {
        if form.json {
            let encoder = JSONEncoder()
            encoder.keyEncodingStrategy = .convertToSnakeCase
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return try StandardOutput.write([UInt8](try encoder.encode(report)) + [0x0A])
        }
        let times = TimeText(zone: zone.flatMap(TimeZone.init(identifier:)) ?? .current)
        if report.rehearsal { print("REHEARSAL: the store of a rehearsal.\n") }
        print("\(first): \(Self.size(report.bytes)), schema \(report.schema), every page checked.")
        var table = TextTable("", ">", indent: 2)
        for count in report.counts { table.add(count.what, NumberWords.count(Int(count.count))) }
        for line in table.lines { print(line) }
        print("  newest text:  " + (report.newestText.map { times.text($0) } ?? "none"))
        print("  newest reply: " + (report.newestReply.map { times.text($0) } ?? "none"))
        print(last)
    }

    /// `12.4 MB`, in powers of ten.
    private static func size(_ bytes: Int64) -> String {
        for (unit, name) in [(1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB")] as [(Int64, String)]
        where bytes >= unit {
            let tenths = (bytes * 10 + unit / 2) / unit
            return "\(tenths / 10).\(tenths % 10) \(name)"
        }
        return "\(bytes) bytes"
    }
}
