import Domain

/// Everything that happened between us and a number, each in a sentence.
struct PersonHistoryText {
    struct Event: Hashable {
        /// An instant of the API, with a fraction or without.
        var at: String
        var text: String

        var instant: Timestamp { ISO8601.parse(at) ?? .distantPast }
    }

    let answer: PersonAnswer
    /// How instants inside a sentence are written.
    let time: (String) -> String

    /// What has happened, in the order of time.
    var events: [Event] {
        var events = answer.lists.compactMap { list in
            list.addedAt.map { Event(at: $0, text: "came onto the list \(Printable.line(list.name)) (\(list.kind))") }
        }
        events += answer.campaigns.compactMap(Self.event)
        for text in answer.texts where !Self.isPlanned(text) { events += Self.events(text) }
        for reply in answer.replies { events += Self.events(reply) }
        events += (answer.clicks ?? []).map(Self.event)
        events += answer.conversions.map(Self.event)
        events += answer.consent.map(Self.event)
        events += (answer.deeds ?? []).map(Self.event)
        return Self.inOrder(events)
    }

    /// Texts that have not left and what they wait for; then the steps that are not due yet.
    var planned: [Event] {
        let waiting = answer.texts.filter(Self.isPlanned).map { text in
            Event(at: text.leavesAt ?? text.dueAt ?? "", text: "\(Self.title(text)) \(held(text))")
        }
        let upcoming = (answer.upcoming ?? []).map { step in
            let title = "text \(step.step + 1) \"\(Printable.line(step.stepName))\" of \(Printable.line(step.campaign))"
            var words = "falls due"
            if let reason = step.reason { words = "will not be sent as things stand: \(Words.neverSent(reason))" }
            if step.campaignState != "running" { words += " (the campaign is \(Words.plain(step.campaignState)))" }
            return Event(at: step.dueAt, text: "\(title) \(words)")
        }
        return Self.inOrder(waiting + upcoming)
    }

    private func held(_ text: PersonAnswer.Text) -> String {
        guard let holds = text.holds, !holds.isEmpty else { return Words.heldBy(text.heldBy) }
        var words =
            "waits: "
            + holds.map { HoldText(rule: $0.rule, until: $0.until, reasons: $0.reasons).sentence(time) }
            .joined(separator: "; then ")
        if text.tooLate == true, let expires = text.expiresAt {
            words += "; it expires \(time(expires)), so it is not sent"
        } else if holds.count > 1, let leaves = text.leavesAt {
            words += "; so it leaves \(time(leaves)) at the earliest"
        }
        return words
    }

    /// Of the same instant, what the API gave first comes first.
    private static func inOrder(_ events: [Event]) -> [Event] {
        events.enumerated().sorted { ($0.element.instant, $0.offset) < ($1.element.instant, $1.offset) }.map(\.element)
    }

    private static func isPlanned(_ text: PersonAnswer.Text) -> Bool { text.state == "queued" }

    private static func title(_ text: PersonAnswer.Text) -> String {
        guard text.kind == "campaign" else {
            guard let author = text.author else { return Words.textKind(text.kind) }
            return "\(Words.textKind(text.kind)) by \(Printable.line(author))"
        }
        let name = text.stepName.map(Printable.line) ?? ""
        let step = "\(text.step.map { String($0 + 1) } ?? "")\(name.isEmpty ? "" : " \"\(name)\"")"
        return "text \(step) of \(text.campaign.map(Printable.line) ?? "")"
    }

    private static func event(_ campaign: PersonAnswer.Participation) -> Event? {
        guard let at = campaign.launchedAt else { return nil }
        let name = Printable.line(campaign.campaign)
        let list = campaign.list.map { ", through the list \(Printable.line($0))" } ?? ""
        return Event(
            at: at,
            text: campaign.standing == "eligible"
                ? "CAMPAIGN \(name) launched: to be texted, as \(campaign.arm)\(list)"
                : "CAMPAIGN \(name) launched: left out, because \(Words.neverSent(campaign.standing)) (\(campaign.arm)\(list))"
        )
    }

    private static func events(_ text: PersonAnswer.Text) -> [Event] {
        let title = title(text)
        // The last hand-over that did not simply end accepted is told by the text's own state.
        var events = (text.log ?? []).filter { $0.outcome != text.state }.map { line in
            Event(
                at: line.at,
                text:
                    "\(title), attempt \(line.attempt): \(Words.logged(line.outcome, attempt: line.attempt, code: line.code))"
            )
        }
        if text.state == "never_sent" {
            let why = Words.neverSent(text.reason ?? "", code: text.code)
            return events + [Event(at: text.settledAt ?? text.dueAt ?? "", text: "SILENCE, no \(title): \(why)")]
        }
        let from = text.sender.map { " from \($0)" } ?? ""
        let words = text.words.map { ": \"\(Printable.line($0))\"" } ?? ""
        guard let accepted = text.acceptedAt else {
            var state = Words.textState(text.state)
            if let code = text.code, !code.isEmpty { state += " (\(Words.plain(code)))" }
            events.append(
                Event(at: text.claimedAt ?? text.settledAt ?? text.dueAt ?? "", text: "\(title)\(from): \(state)"))
            return events
        }
        var sent = "\(title) sent\(from)"
        if let attempts = text.attempts, attempts > 1 { sent += " at attempt \(attempts)" }
        if let reason = text.overrideReason { sent += ", outside the hours because \"\(Printable.line(reason))\"" }
        events.append(Event(at: accepted, text: sent + words))
        switch text.state {
        case "delivered": events.append(Event(at: text.deliveredAt ?? accepted, text: "\(title) delivered"))
        case "undelivered":
            let code = text.code.map { $0.isEmpty ? "" : " (\(Words.plain($0)))" } ?? ""
            events.append(Event(at: text.settledAt ?? accepted, text: "\(title) not delivered by the carrier\(code)"))
        default: events[events.count - 1].text += "; no receipt yet"
        }
        return events
    }

    private static func events(_ reply: ReplyAnswer) -> [Event] {
        let words = reply.text.map { " \"\(Printable.line($0))\"" } ?? ""
        let rule = reply.rule.map { " (rule \(Printable.line($0)))" } ?? ""
        var events = [Event(at: reply.receivedAt, text: "replied\(words): read as \(ReplyText.reading(reply))\(rule)")]
        if let label = reply.decidedLabel, let at = reply.decidedAt {
            let who = reply.decidedBy.map(Printable.line) ?? "somebody"
            let what = label == "keep" ? "that texts go on" : "that it means \(Words.label(label))"
            events.append(
                Event(at: at, text: "DECISION \(who) decided about\(words.isEmpty ? " the reply" : words): \(what)"))
        }
        return events
    }

    private static func event(_ click: PersonAnswer.Click) -> Event {
        let campaign = Printable.line(click.campaign)
        return Event(
            at: click.at,
            text: click.class == "human"
                ? "opened the link of \(campaign)"
                : "something fetched the link of \(campaign), which counts for nothing (\(Words.plain(click.rule)))")
    }

    private static func event(_ conversion: PersonAnswer.Conversion) -> Event {
        let campaign = conversion.campaign.map { ", in \(Printable.line($0))" } ?? ""
        var text =
            "ACTION \(conversion.action) \(conversion.strength)\(campaign): \(Words.evidence(conversion.evidence))"
        if let source = conversion.source, source != "reply" { text += ", from \(Printable.line(source))" }
        if let match = conversion.matchedBy { text += ", known by \(Words.matchedBy(match))" }
        if conversion.isVerified == false { text += "; not verified, counted apart" }
        return Event(at: conversion.at, text: text)
    }

    private static func event(_ entry: PersonAnswer.Consent) -> Event {
        let by = entry.recordedBy.map { $0.isEmpty ? "" : ", recorded by \(Printable.line($0))" } ?? ""
        let source = entry.source.map { " through \(Words.plain($0))" } ?? ""
        return Event(at: entry.at, text: "CONSENT \(Words.consent(entry.kind))\(source)\(by)")
    }

    private static func event(_ deed: PersonAnswer.Deed) -> Event {
        let (who, text) = (Printable.line(deed.who), Printable.line(deed.text))
        switch deed.kind {
        case "note": return Event(at: deed.at, text: "NOTE by \(who): \(text)")
        case "tag": return Event(at: deed.at, text: "TAG \(text), by \(who)")
        default: return Event(at: deed.at, text: "AUDIT \(who): \(text)")
        }
    }
}
