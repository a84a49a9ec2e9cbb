import ArgumentParser

/// `textbank status`: how the daemon is.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Shows how the daemon is: its senders, its messages, its webhooks.")

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func run() throws {
        let client = try daemon.client()
        if form.json { return try client.get(APIPath("status")).printAsIs() }
        let screen = try Screen(client)
        let status = screen.status
        print("textbank \(status.version) for \(Printable.line(status.organization)), \(screen.time(status.now))")
        if let fenced = status.fenced {
            print("\nNOTHING IS SENT: \(Printable.line(fenced)).")
            print("See `textbank arm`, and \"After a restore\" in docs/operations.md.")
        }

        print("\nSenders")
        var senders = TextTable("gateway", "number", "state", indent: 2)
        for lane in status.lanes {
            senders.add(lane.gateway, lane.sender, lane.pausedReason.map { "paused: \($0)" } ?? "sending")
        }
        screen.show(senders)

        print("\nTexts under way, of all campaigns")
        var texts = TextTable("", ">", indent: 2)
        let counts = status.messages
        for (state, count) in [
            ("queued", counts.queued), ("claimed", counts.claimed), ("uncertain", counts.uncertain),
        ] {
            texts.add(Words.textState(state), NumberWords.count(count))
        }
        screen.show(texts)
        screen.show("Webhooks", sentences(status))
    }

    private func sentences(_ status: StatusAnswer) -> [String] {
        var sentences = ["\(NumberWords.count(status.waitingWebhooks)) waiting to be read."]
        if status.parkedWebhooks > 0 {
            sentences.append(
                "\(NumberWords.count(status.parkedWebhooks)) could not be read and are parked. See docs/operations.md.")
        }
        return sentences
    }
}
