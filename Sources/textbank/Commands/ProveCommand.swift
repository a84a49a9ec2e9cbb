import ArgumentParser

/// `textbank prove`: everyone of a campaign's audience has exactly one place in each step, or this command fails.
struct ProveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prove", abstract: "Accounts for everyone of a campaign, step by step.",
        discussion: """
            Exit code 1 when somebody is missing or counted twice. --messages adds every message with the log that \
            proves where it stands; with --json these are JSON objects, one a line, and nothing else is printed.
            """)

    @Argument(help: ArgumentHelp("The campaign.", valueName: "campaign"))
    var name: String

    @Flag(help: "Every message with its attempts, receipts, look-ups and orders.")
    var messages = false

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func run() throws {
        let client = try daemon.client()
        let answer = try client.get(APIPath("campaigns", name, "prove"))
        let proof = try answer.decode(ProofAnswer.self)
        let screen = form.json ? nil : try Screen(client)
        if let screen { show(proof, on: screen) } else if !messages { try answer.printAsIs() }
        if messages { try showMessages(client, on: screen) }
        // Not only the daemon's word: the sums are done again here.
        guard proof.accounted, proof.steps.allSatisfy(\.addsUp), proof.steps.allSatisfy({ $0.accounted ?? true }) else {
            throw CommandFailure(
                "\(Printable.line(name)): the account does not add up. Keep the database file and report this.")
        }
    }

    private func showMessages(_ client: APIClient, on screen: Screen?) throws {
        if screen != nil { print("\nEvery message\n") }
        var text = MessageProofText(screen: screen)
        try client.download(APIPath("campaigns", name, "prove", "messages"), accept: Download.lines) { piece in
            try text.take(piece, address: client.address)
        }
        try text.finish(address: client.address)
        if screen != nil, text.unproved == 0 {
            print("\nThe log proves where \(NumberWords.number(text.count, "message stands", "messages stand")).")
        }
        guard text.unproved == 0 else {
            throw CommandFailure(
                "\(Printable.line(name)): the log of \(NumberWords.number(text.unproved, "message", "messages")) does not prove its state. Keep the database file and report this."
            )
        }
    }

    /// Texts in doubt that the account itself lists; all of them are in `campaign uncertain`.
    private static let shownDoubts = 20

    private func showDoubts(_ proof: ProofAnswer, on screen: Screen) {
        let doubts = proof.uncertain ?? []
        if !doubts.isEmpty {
            print("\nUncertain, because")
            var table = TextTable(">", "step", "text", "person", "handed over", "what happened", indent: 2)
            for text in doubts.prefix(Self.shownDoubts) {
                table.add(
                    String(text.step + 1), text.stepName, text.messageId, text.personId, screen.time(text.handedAt),
                    text.code.map(Words.plain))
            }
            screen.show(table)
            if doubts.count > Self.shownDoubts {
                print("  and \(NumberWords.count(doubts.count - Self.shownDoubts)) more")
            }
        }
    }

    private func show(_ proof: ProofAnswer, on screen: Screen) {
        print(
            "\(Printable.line(proof.campaign)), \(screen.time(proof.now)): \(NumberWords.people(proof.audience)) in the audience"
        )
        var table = TextTable(
            ">", "step", ">audience", "=", ">sent once", "+", ">never sent", "+", ">uncertain", "+", ">waiting", "",
            indent: 2)
        for step in proof.steps {
            let isFine = step.addsUp && step.accounted ?? true
            table.add(
                String(step.step + 1), step.name, NumberWords.count(step.audience), "=", NumberWords.count(step.sent),
                "+",
                NumberWords.count(step.neverSent), "+", NumberWords.count(step.uncertain), "+",
                NumberWords.count(step.waiting), isFine ? "adds up" : "DOES NOT ADD UP")
        }
        screen.show(table)
        CampaignText.showReasons(proof.steps, on: screen)
        showDoubts(proof, on: screen)
        print("")
        if proof.accounted, proof.steps.allSatisfy(\.addsUp) {
            print(
                proof.finished
                    ? "Everyone is accounted for, and nothing is left to do."
                    : "Everyone is accounted for so far; the campaign is \(proof.state) and not finished.")
        }
        let uncertain = proof.steps.reduce(0) { $0 + $1.uncertain }
        if uncertain > 0 {
            print("What to do about the uncertain ones: `textbank campaign uncertain \(Printable.typed(name))`.")
        }
    }
}

extension StepAnswer {
    /// The sums of design's promise 6: one place for everyone, one reason for everyone who got no text.
    var addsUp: Bool {
        sent + uncertain + waiting + neverSent == audience && reasons.reduce(0) { $0 + $1.count } == neverSent
    }
}
