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

    /// What has happened, in the order of time.
    var events: [Event] {
        var events = answer.lists.compactMap { list in
            list.addedAt.map { Event(at: $0, text: "came onto the list \(list.name) (\(list.kind))") }
        }
        for text in answer.texts where !Self.isPlanned(text) { events += Self.events(text) }
        events += answer.replies.map(Self.event)
        events += answer.conversions.map(Self.event)
        events += answer.consent.map(Self.event)
        return Self.inOrder(events)
    }

    /// Texts that have not left, and what they wait for.
    var planned: [Event] {
        Self.inOrder(
            answer.texts.filter(Self.isPlanned).map { text in
                Event(at: text.dueAt ?? "", text: "\(Self.title(text)) \(Words.heldBy(text.heldBy))")
            })
    }

    /// Of the same instant, what the API gave first comes first.
    private static func inOrder(_ events: [Event]) -> [Event] {
        events.enumerated().sorted { ($0.element.instant, $0.offset) < ($1.element.instant, $1.offset) }.map(\.element)
    }

    private static func isPlanned(_ text: PersonAnswer.Text) -> Bool { text.state == "queued" }

    private static func title(_ text: PersonAnswer.Text) -> String {
        guard text.kind == "campaign" else { return Words.textKind(text.kind) }
        let name = text.stepName ?? ""
        let step = "\(text.step.map { String($0 + 1) } ?? "")\(name.isEmpty ? "" : " \"\(name)\"")"
        return "text \(step) of \(text.campaign ?? "")"
    }

    private static func events(_ text: PersonAnswer.Text) -> [Event] {
        let title = title(text)
        if text.state == "never_sent" {
            let why = Words.neverSent(text.reason ?? "", code: text.code)
            return [Event(at: text.settledAt ?? text.dueAt ?? "", text: "SILENCE, no \(title): \(why)")]
        }
        let from = text.sender.map { " from \($0)" } ?? ""
        guard let accepted = text.acceptedAt else {
            var state = Words.textState(text.state)
            if let code = text.code, !code.isEmpty { state += " (\(Words.plain(code)))" }
            return [Event(at: text.claimedAt ?? text.settledAt ?? text.dueAt ?? "", text: "\(title)\(from): \(state)")]
        }
        var events = [Event(at: accepted, text: "\(title) sent\(from)")]
        switch text.state {
        case "delivered": events.append(Event(at: text.deliveredAt ?? accepted, text: "\(title) delivered"))
        case "undelivered":
            let code = text.code.map { $0.isEmpty ? "" : " (\(Words.plain($0)))" } ?? ""
            events.append(Event(at: text.settledAt ?? accepted, text: "\(title) not delivered by the carrier\(code)"))
        default: events[0].text += "; no receipt yet"
        }
        return events
    }

    private static func event(_ reply: ReplyAnswer) -> Event {
        let words = reply.text.map { " \"\(Printable.line($0))\"" } ?? ""
        return Event(at: reply.receivedAt, text: "replied\(words): read as \(ReplyText.reading(reply))")
    }

    private static func event(_ conversion: PersonAnswer.Conversion) -> Event {
        let campaign = conversion.campaign.map { ", in \($0)" } ?? ""
        return Event(
            at: conversion.at,
            text:
                "ACTION \(conversion.action) \(conversion.strength)\(campaign): \(Words.evidence(conversion.evidence))")
    }

    private static func event(_ entry: PersonAnswer.Consent) -> Event {
        let by = entry.recordedBy.map { $0.isEmpty ? "" : ", recorded by \($0)" } ?? ""
        let source = entry.source.map { " through \(Words.plain($0))" } ?? ""
        return Event(at: entry.at, text: "CONSENT \(Words.consent(entry.kind))\(source)\(by)")
    }
}
