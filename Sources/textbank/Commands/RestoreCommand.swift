import ArgumentParser
import Daemon
import Domain
import Foundation

/// `textbank restore`: a backup becomes a store again, checked and fenced.
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Checks a backup and copies it to where a store is to be, fenced.")

    @Argument(help: ArgumentHelp("The file that `textbank backup` made.", valueName: "backup"))
    var backup: String

    @Option(help: ArgumentHelp("The store to make; must not exist.", valueName: "file"))
    var to: String

    @OptionGroup var form: FormOptions

    func run() throws {
        do {
            let report = try StoreBackup.restore(backup, to: to, now: StoreClock().now())
            try BackupText(report: report, zone: nil).show(
                "Restored \(backup) to \(report.file)", form: form,
                last: "Nothing is sent from it until a person arms it: start the daemon, then look with `textbank arm`."
            )
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw Complaint(error)
        }
    }
}
