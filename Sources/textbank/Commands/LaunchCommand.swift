import ArgumentParser
import Foundation

/// `textbank launch`: shows what a plan would do, and does it once somebody said so.
struct LaunchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "launch", abstract: "Shows what a plan would send, asks, and launches it.",
        discussion: "Once launched, a plan is frozen. Pause it at any time with `textbank campaign pause`.")

    @Argument(help: ArgumentHelp("The plan, YAML; see docs/plans.md.", valueName: "plan"))
    var plan: String

    @Flag(help: "Only show what would happen.")
    var dryRun = false

    @Flag(help: "Launch without asking.")
    var yes = false

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func validate() throws {
        guard !dryRun || !yes else {
            throw ValidationError("--dry-run and --yes contradict each other. Give one of them.")
        }
        guard dryRun || yes || Terminal.hasReader else {
            throw ValidationError(
                "Nobody is there to ask: this is not a terminal. Look with --dry-run, then launch with --yes.")
        }
        guard dryRun || yes || !form.json else {
            throw ValidationError("--json cannot ask. Give --dry-run or --yes with it.")
        }
    }

    func run() throws {
        let client = try daemon.client()
        guard let bytes = FileManager.default.contents(atPath: plan) else {
            throw CommandFailure("\(plan): cannot be read. Check the name.")
        }
        if form.json { return try send([UInt8](bytes), client, dryRun: dryRun).printAsIs() }

        let screen = try Screen(client)
        let preview = try send([UInt8](bytes), client, dryRun: true).decode(LaunchAnswer.self).preview
        PreviewText(screen: screen, preview: preview).show()
        if dryRun { return print("\nDry run: nothing was launched.") }
        guard yes || Terminal.confirms("\nLaunch?") else { throw CommandFailure("Nothing was launched.") }

        let launched = try send([UInt8](bytes), client, dryRun: false).decode(LaunchAnswer.self)
        let name = Printable.line(launched.preview.name)
        print(
            "\nLaunched \(name) at \(screen.time(launched.campaign?.launchedAt)):"
                + " \(NumberWords.people(launched.campaign?.audience ?? 0)) in its audience.")
        if launched.preview.texts != preview.texts {
            print(
                "The lists changed since the preview: at most \(NumberWords.count(launched.preview.texts)) texts instead of"
                    + " \(NumberWords.count(preview.texts)).")
        }
        let typed = Printable.typed(launched.preview.name)
        print("Follow it with `textbank watch \(typed)`; stop it with `textbank campaign pause \(typed)`.")
    }

    private func send(_ plan: [UInt8], _ client: APIClient, dryRun: Bool) throws -> APIAnswer {
        try client.post(
            APIPath("campaigns", query: ["dry_run": dryRun ? "true" : nil]), body: plan, type: "application/yaml")
    }
}
