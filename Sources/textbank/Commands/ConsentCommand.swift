import ArgumentParser
import Daemon
import Foundation

/// `textbank consent …`: the ledger of who may be texted.
struct ConsentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "consent", abstract: "Proves the ledger of stops and returns.",
        subcommands: [ConsentVerify.self, ConsentRekey.self])
}

struct ConsentVerify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Follows the ledger from its first entry to its last.",
        discussion: "Exit code 1 when an entry is missing, changed or added. Write the newest hash down elsewhere.")

    @Option(help: ArgumentHelp("A hash noted earlier, which must still be there.", valueName: "hash"))
    var expected: String?

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func run() throws {
        let client = try daemon.client()
        let answer = try client.get(APIPath("consent", "verify", query: ["expected": expected]))
        let ledger = try answer.decode(LedgerAnswer.self)
        if form.json { try answer.printAsIs() } else { show(ledger, try Screen(client)) }
        if !ledger.holds { throw ExitCode.failure }
    }

    private func show(_ ledger: LedgerAnswer, _ screen: Screen) {
        let entries = NumberWords.number(ledger.entries, "entry", "entries")
        print(
            ledger.holds
                ? "The ledger holds: \(entries), none missing, none changed." : "The ledger does NOT hold: \(entries).")
        for problem in ledger.problems {
            print(problem.entry == 0 ? "  \(problem.problem)" : "  entry \(problem.entry): \(problem.problem)")
        }
        if ledger.holdsExpected == false { print("  the hash you gave is not in it") }
        print("newest hash: \(ledger.head.isEmpty ? "none, the ledger is empty" : ledger.head)")
    }
}

struct ConsentRekey: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rekey", abstract: "Writes the ledger anew because its key was lost. The daemon must not run.",
        discussion: "People who were erased cannot be recognised any more: a list may bring them back.")

    @Option(help: ArgumentHelp("The daemon's configuration.", valueName: "file"))
    var config: String

    @Flag(name: .customLong("yes-i-know"), help: "Do it. Without, nothing is changed.")
    var yesIKnow = false

    func validate() throws {
        guard yesIKnow else {
            throw ValidationError(
                "Whoever was erased is forgotten altogether. Look for the key once more; then give --yes-i-know.")
        }
    }

    func run() async throws {
        let settings = try SettingsReader.read(file: config, environment: ProcessInfo.processInfo.environment).settings
        do {
            let done = try ConsentRekeying.rekey(settings)
            print("The ledger was written anew; its old end was \(done.oldHead.isEmpty ? "empty" : done.oldHead).")
            print(
                "\(NumberWords.number(done.forgotten, "erased person", "erased people")) cannot be recognised any more."
            )
        } catch {
            throw Complaint(error)
        }
    }
}

/// The daemon's word on the ledger.
struct LedgerAnswer: Decodable {
    struct Problem: Decodable {
        var entry: Int
        var problem: String
    }

    var holds: Bool
    var entries: Int
    var head: String
    var holdsExpected: Bool?
    var problems: [Problem]
}
