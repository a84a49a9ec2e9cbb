import ArgumentParser
import Daemon
import Domain
import Foundation

/// `textbank arm`: a person's word that texts may leave a store that was restored or copied.
struct ArmCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "arm",
        abstract: "Lets a store that was restored or copied send again; alone, says what is in it.",
        discussion: """
            Read "After a restore" in docs/operations.md first. What may have left after the copy was made stays in doubt \
            and is not sent again, unless you give --resend because you know that nothing did.
            """)

    @Flag(name: .customLong("yes-i-know"), help: "Arm it. Without, nothing is changed.")
    var yesIKnow = false

    @Flag(help: "Nothing left after the copy was made: send what fell due meanwhile.")
    var resend = false

    @Option(help: ArgumentHelp("The configuration of a daemon that does not run.", valueName: "file"))
    var config: String?

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func validate() throws {
        guard yesIKnow || !resend else {
            throw ValidationError("--resend says how to arm. Give it with --yes-i-know.")
        }
        guard config == nil || (daemon.socket == nil && daemon.url == nil) else {
            throw ValidationError("--config is for a daemon that does not run. Give it, or where the daemon is.")
        }
    }

    private struct Order: Encodable {
        var yesIKnow: Bool
        var resend: Bool
    }

    func run() async throws {
        let answer: APIAnswer
        let time: (String?) -> String
        if let config {
            let settings = try SettingsReader.read(file: config, environment: ProcessInfo.processInfo.environment)
                .settings
            answer = APIAnswer(bytes: try await bytes(settings), address: .socket(settings.adminSocket))
            let texts = TimeText(zone: TimeZone(identifier: settings.organization.zone) ?? .current)
            time = { texts.text($0) }
            if !form.json, settings.clock != nil { print("REHEARSAL: no text leaves this machine.\n") }
        } else {
            let client = try daemon.client()
            answer =
                yesIKnow
                ? try client.post(APIPath("arm"), Order(yesIKnow: true, resend: resend))
                : try client.get(APIPath("arm"))
            if form.json { return try answer.printAsIs() }
            let screen = try Screen(client)
            time = { screen.time($0) }
        }
        if form.json { return try answer.printAsIs() }
        FenceText(answer: try answer.decode(), time: time).show(isArmed: yesIKnow)
    }

    private func bytes(_ settings: Settings) async throws -> [UInt8] {
        do {
            return yesIKnow
                ? try await OfflineArming.arm(settings, resend: resend) : try await OfflineArming.look(settings)
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw Complaint(error)
        }
    }
}

/// What a person should know before and after arming a store.
struct FenceText {
    var answer: FenceAnswer
    var time: (String?) -> String

    func show(isArmed: Bool) {
        if answer.fenced {
            print("Nothing is sent from this store: \(Printable.line(answer.reason ?? "")).")
        } else {
            print("The store is armed: texts may leave.")
            guard isArmed else { return }
        }
        print("\nWhat is in it")
        var table = TextTable("", ">", indent: 2)
        table.add("texts still to be sent", NumberWords.count(answer.queued))
        table.add("texts that may have left after the copy was made: in doubt", NumberWords.count(answer.inDoubt))
        table.add("other texts in doubt", NumberWords.count(answer.otherDoubts))
        if answer.requeued > 0 { table.add("texts put back to be sent", NumberWords.count(answer.requeued)) }
        table.add("running campaigns", NumberWords.count(answer.runningCampaigns))
        for line in table.lines { print(line) }
        print("  newest text:  " + (answer.newestText.map { time($0) } ?? "none"))
        print("  newest reply: " + (answer.newestReply.map { time($0) } ?? "none"))
        print(answer.fenced ? Self.before : Self.after)
    }

    private static let before = """

        Before you arm it
          Stop for good whatever other daemon sends from this store, and never start it again.
          Replies later than the newest one are not in it, and STOPs may be among them: take them from the
          provider's log and give them to `textbank optout import`.
          Campaigns launched after the newest text are not in it: launch none of them a second time.
          Then `textbank arm --yes-i-know`. Texts in doubt stay in doubt: a receipt or `textbank campaign uncertain`
          settles them. With --resend they are sent: only if nothing left after the copy was made.
        """

    private static let after = """

        `textbank campaign uncertain` lists the texts in doubt; `textbank campaign list` says which campaigns wait for you.
        """
}
