import ArgumentParser

/// `textbank prove`: everyone of a campaign's audience has exactly one place in each step, or this command fails.
struct ProveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prove", abstract: "Accounts for everyone of a campaign, step by step.",
        discussion: "Exit code 1 when somebody is missing or counted twice.")

    @Argument(help: ArgumentHelp("The campaign.", valueName: "campaign"))
    var name: String

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func run() throws {
        let client = try daemon.client()
        let answer = try client.get(APIPath("campaigns", name, "prove"))
        let proof = try answer.decode(ProofAnswer.self)
        if form.json { try answer.printAsIs() } else { show(proof, on: try Screen(client)) }
        // Not only the daemon's word: the sums are done again here.
        guard proof.accounted, proof.steps.allSatisfy(\.addsUp), proof.steps.allSatisfy({ $0.accounted ?? true }) else {
            throw CommandFailure(
                "\(Printable.line(name)): the account does not add up. Keep the database file and report this.")
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
        print("")
        if proof.accounted, proof.steps.allSatisfy(\.addsUp) {
            print(
                proof.finished
                    ? "Everyone is accounted for, and nothing is left to do."
                    : "Everyone is accounted for so far; the campaign is \(proof.state) and not finished.")
        }
        let uncertain = proof.steps.reduce(0) { $0 + $1.uncertain }
        if uncertain > 0 { print("The uncertain ones: `textbank campaign uncertain \(Printable.typed(name))`.") }
    }
}

extension StepAnswer {
    /// The sums of design's promise 6: one place for everyone, one reason for everyone who got no text.
    var addsUp: Bool {
        sent + uncertain + waiting + neverSent == audience && reasons.reduce(0) { $0 + $1.count } == neverSent
    }
}
