/// One campaign as it stands.
struct CampaignText {
    let screen: Screen
    let campaign: CampaignAnswer

    func show() {
        print("\(Printable.line(campaign.name)): \(Words.campaignState(campaign))")
        var facts = TextTable("", "", indent: 2)
        facts.add("asks for", "\(campaign.action); what counts is \(campaign.strength)")
        if let further = campaign.furtherActions, !further.isEmpty {
            facts.add("and for", further.joined(separator: ", "))
        }
        facts.add("starts", screen.time(campaign.startsAt))
        facts.add("launched", screen.time(campaign.launchedAt))
        if let meeting = campaign.meeting { facts.add("meeting", meeting) }
        facts.add("audience", NumberWords.people(campaign.audience))
        facts.add(
            "counts for", TimeText.duration(seconds: campaign.attributionSeconds) + " after a person's first text")
        if let lane = campaign.lane {
            let state = lane.pausedReason.map { "; paused: \($0)" } ?? ""
            facts.add("sends", "from \(lane.sender) through \(lane.gateway)\(state)")
        }
        facts.add("plan", String(campaign.planHash.prefix(12)))
        screen.show(facts)
        showSteps()
        showHeld()
        showWhatCameBack()
    }

    private func showHeld() {
        guard let held = campaign.held, !held.isEmpty else { return }
        print("\nWaiting, because")
        var table = TextTable(">texts", "why", indent: 2)
        for row in held {
            let words = HoldText(rule: row.rule, until: row.until, reasons: row.reasons).sentence(screen.time)
            table.add(
                NumberWords.count(row.texts),
                words + (row.tooLate ? "; the step expires before, so it is not sent" : ""))
        }
        screen.show(table)
    }

    private func showSteps() {
        guard let steps = campaign.steps, !steps.isEmpty else { return }
        print("\nSteps")
        var table = TextTable(
            ">", "step", "due", ">sent", ">delivered", ">uncertain", ">waiting", ">never sent", indent: 2)
        for step in steps {
            table.add(
                String(step.step + 1), step.name, screen.time(step.dueAt), NumberWords.count(step.sent),
                NumberWords.count(step.delivered), NumberWords.count(step.uncertain), NumberWords.count(step.waiting),
                NumberWords.count(step.neverSent))
        }
        screen.show(table)
        Self.showReasons(steps, on: screen)
    }

    /// Why people got no text, step by step.
    static func showReasons(_ steps: [StepAnswer], on screen: Screen) {
        let rows = steps.flatMap { step in step.reasons.map { (step, $0) } }
        guard !rows.isEmpty else { return }
        print("\nNever sent, because")
        var table = TextTable(">", "step", ">people", "why", indent: 2)
        for (step, reason) in rows {
            table.add(
                String(step.step + 1), step.name, NumberWords.count(reason.count),
                Words.neverSent(reason.reason, code: reason.code))
        }
        screen.show(table)
    }

    private func showWhatCameBack() {
        if let replies = campaign.replies, !replies.isEmpty {
            print("\nReplies")
            var table = TextTable("", ">", indent: 2)
            for reply in replies { table.add(Words.label(reply.label), NumberWords.count(reply.count)) }
            screen.show(table)
        }
        if let converted = campaign.converted, !converted.isEmpty {
            print("\nAction takers")
            var table = TextTable("list", "strength", ">people", indent: 2)
            for row in converted { table.add(row.arm, row.strength, NumberWords.count(row.count)) }
            screen.show(table)
        }
        showLink()
    }

    private func showLink() {
        guard let link = campaign.link else { return }
        print("\nLink (a click counts for nothing)")
        var table = TextTable("", "", indent: 2)
        table.add("leads to", link.url)
        table.add("sent in", NumberWords.number(link.texts, "text", "texts"))
        table.add("opened by", NumberWords.people(link.people))
        if link.perhaps > 0 { table.add("perhaps by", NumberWords.people(link.perhaps) + ", or machines") }
        table.add("fetched by machines", NumberWords.number(link.machines, "time", "times"))
        screen.show(table)
    }

    /// `1,940 sent (1,900 delivered, 8 undelivered), 3 uncertain, 20 waiting, 60 never sent`.
    static func line(_ progress: CampaignAnswer.Progress) -> String {
        "\(NumberWords.number(progress.sent, "text", "texts")) sent (\(NumberWords.count(progress.delivered)) delivered,"
            + " \(NumberWords.count(progress.undelivered)) undelivered), \(NumberWords.count(progress.uncertain)) uncertain,"
            + " \(NumberWords.count(progress.waiting)) waiting, \(NumberWords.count(progress.neverSent)) never sent"
    }
}
