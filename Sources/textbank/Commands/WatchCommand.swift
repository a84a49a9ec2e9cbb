import ArgumentParser
import Foundation
import Glibc

/// `textbank watch`: a campaign's progress until nothing moves any more.
struct WatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch", abstract: "Follows a campaign until it is at rest.",
        discussion: """
            On a terminal the numbers change in place; elsewhere every change is a line. It ends when the campaign is \
            finished, or cancelled and nothing is under way any more. Stopping to watch stops nothing else.
            """)

    @Argument(help: ArgumentHelp("The campaign.", valueName: "campaign"))
    var name: String

    @Option(help: ArgumentHelp("Seconds between looks.", valueName: "seconds"))
    var interval = 1.0

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func validate() throws {
        guard interval >= 0, interval <= 3_600 else { throw ValidationError("--interval must be between 0 and 3600.") }
    }

    func run() throws {
        let client = try daemon.client()
        if form.json {
            try follow(client) { answer, _ in try answer.printAsIs() }
            return
        }
        let screen = try Screen(client)
        var live = LiveLines()
        let isLive = Terminal.showsErrors && Terminal.showsOutput
        let last = try follow(client) { answer, campaign in
            if isLive {
                live.show(WatchText.lines(campaign, screen, now: try now(client)))
            } else {
                print("\(screen.time(try now(client))): \(WatchText.line(campaign))")
                fflush(nil)
            }
        }
        live.clear()
        if isLive { for line in WatchText.lines(last, screen, now: try now(client)) { print(line) } }
        print(
            last.finished
                ? "Finished: everyone of the audience has a place. Read the result with `textbank compare \(Printable.typed(name))`."
                : "At rest: \(Words.campaignState(last)).")
    }

    /// Looks until the campaign is at rest, and shows each look that differs from the one before.
    @discardableResult
    private func follow(
        _ client: APIClient, show: (APIAnswer, CampaignAnswer) throws -> Void
    ) throws -> CampaignAnswer {
        var shown: [UInt8] = []
        while true {
            let answer = try client.get(APIPath("campaigns", name))
            let campaign = try answer.decode(CampaignAnswer.self)
            if answer.bytes != shown { try show(answer, campaign) }
            shown = answer.bytes
            if campaign.finished { return campaign }
            if campaign.state == "cancelled", campaign.progress?.waiting ?? 0 == 0 { return campaign }
            Thread.sleep(forTimeInterval: interval)
        }
    }

    private func now(_ client: APIClient) throws -> String {
        try client.get(APIPath("status")).decode(StatusAnswer.self).now
    }
}

/// A campaign's progress in few words.
enum WatchText {
    static func line(_ campaign: CampaignAnswer) -> String {
        var text = campaign.progress.map(CampaignText.line) ?? ""
        text += "; \(NumberWords.number(replies(campaign), "reply", "replies")), \(takers(campaign))"
        return text + " (\(Words.campaignState(campaign)))"
    }

    static func lines(_ campaign: CampaignAnswer, _ screen: Screen, now: String) -> [String] {
        var lines = ["\(Printable.line(campaign.name)), \(screen.time(now)): \(Words.campaignState(campaign))"]
        if screen.status.rehearsal { lines[0] = "REHEARSAL  " + lines[0] }
        if let reason = campaign.lane?.pausedReason {
            lines.append("  the sender is paused: \(Printable.line(reason))")
        }
        // On a narrow terminal the end of the lines is cut: there stands what matters least.
        var table = TextTable("step", ">sent", ">delivered", ">uncertain", ">waiting", ">never sent", "due", indent: 2)
        for step in campaign.steps ?? [] {
            table.add(
                step.name, NumberWords.count(step.sent), NumberWords.count(step.delivered),
                NumberWords.count(step.uncertain), NumberWords.count(step.waiting), NumberWords.count(step.neverSent),
                screen.time(step.dueAt))
        }
        lines += table.lines
        lines.append("  \(NumberWords.number(replies(campaign), "reply", "replies")), \(takers(campaign))")
        return lines
    }

    private static func replies(_ campaign: CampaignAnswer) -> Int {
        (campaign.replies ?? []).reduce(0) { $0 + $1.count }
    }

    /// Those that count, by the plan's own strength.
    private static func takers(_ campaign: CampaignAnswer) -> String {
        let count = (campaign.converted ?? []).filter { $0.strength == campaign.strength }.reduce(0) { $0 + $1.count }
        return NumberWords.number(count, "action taker", "action takers")
    }
}
