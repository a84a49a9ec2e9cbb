import ArgumentParser

/// `textbank campaign …`: looking at campaigns, and stopping them.
struct CampaignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "campaign", abstract: "Shows, pauses, resumes and cancels campaigns.",
        subcommands: [
            CampaignList.self,
            CampaignShow.self,
            CampaignPause.self,
            CampaignResume.self,
            CampaignCancel.self,
            CampaignUncertain.self,
        ])
}

struct CampaignList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the campaigns.")

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func run() throws {
        let client = try daemon.client()
        let answer = try client.get(APIPath("campaigns"))
        if form.json { return try answer.printAsIs() }
        let screen = try Screen(client)
        var table = TextTable("campaign", "state", ">audience", "starts", "action", "meeting")
        for campaign in try answer.rows(CampaignAnswer.self) {
            table.add(
                campaign.name, Words.campaignState(campaign), NumberWords.count(campaign.audience),
                screen.time(campaign.startsAt), "\(campaign.action) (\(campaign.strength))", campaign.meeting)
        }
        guard !table.isEmpty else { return print("There are no campaigns yet. Launch a plan with `textbank launch`.") }
        screen.show(table)
    }
}

struct CampaignShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows one campaign: its steps, what was sent, what came back.")

    @Argument(help: ArgumentHelp("The campaign.", valueName: "campaign"))
    var name: String

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func run() throws {
        let client = try daemon.client()
        let answer = try client.get(APIPath("campaigns", name))
        if form.json { return try answer.printAsIs() }
        CampaignText(screen: try Screen(client), campaign: try answer.decode()).show()
    }
}
