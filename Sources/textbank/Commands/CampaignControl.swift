import ArgumentParser

// Stopping is for a bad night: it must work at once, so that a reason is welcome and never required.

struct CampaignPause: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause", abstract: "Stops a campaign at once; what has left has left.")

    @Argument(help: ArgumentHelp("The campaign.", valueName: "campaign"))
    var name: String

    @Option(help: ArgumentHelp("Why, for those who come after.", valueName: "text"))
    var reason = "paused from the command line"

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func run() throws { try CampaignChange("pause", of: name, reason).run(daemon, form) }
}

struct CampaignResume: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Lets a paused campaign go on, and its sender where that was paused.")

    @Argument(help: ArgumentHelp("The campaign.", valueName: "campaign"))
    var name: String

    @Option(help: ArgumentHelp("Why, for those who come after.", valueName: "text"))
    var reason: String?

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func run() throws { try CampaignChange("resume", of: name, reason).run(daemon, form) }
}

struct CampaignCancel: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "Ends a campaign for good: what has not left never will.")

    @Argument(help: ArgumentHelp("The campaign.", valueName: "campaign"))
    var name: String

    @Option(help: ArgumentHelp("Why, for those who come after.", valueName: "text"))
    var reason = "cancelled from the command line"

    @Flag(help: "Cancel without asking.")
    var yes = false

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func validate() throws {
        guard yes || Terminal.hasReader else {
            throw ValidationError(
                "Cancelling cannot be undone and nobody is there to ask. Give --yes, or use `textbank campaign pause`.")
        }
    }

    func run() throws {
        guard yes || Terminal.confirms("Cancelling cannot be undone. Cancel \(Printable.line(name))?") else {
            throw CommandFailure("Nothing was cancelled.")
        }
        try CampaignChange("cancel", of: name, reason).run(daemon, form)
    }
}

private struct CampaignChange {
    let verb: String
    let name: String
    let reason: String?

    init(_ verb: String, of name: String, _ reason: String?) {
        self.verb = verb
        self.name = name
        self.reason = reason
    }

    private struct Order: Encodable {
        var reason: String?
    }

    func run(_ daemon: DaemonOptions, _ form: FormOptions) throws {
        let client = try daemon.client()
        let answer = try client.post(APIPath("campaigns", name, verb), Order(reason: reason))
        if form.json { return try answer.printAsIs() }
        let campaign = try answer.decode(CampaignAnswer.self)
        _ = try Screen(client)
        print("\(Printable.line(campaign.name)) is \(Words.campaignState(campaign)).")
        if let progress = campaign.progress { print(CampaignText.line(progress) + ".") }
    }
}
