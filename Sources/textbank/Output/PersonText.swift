/// Who has a number, and where they stand.
struct PersonText {
    let screen: Screen
    let answer: PersonAnswer

    func show() {
        let name = [answer.person?.firstName, answer.person?.lastName].compactMap(\.self).filter { !$0.isEmpty }
        print("\(answer.phone): \(name.isEmpty ? "no name" : Printable.line(name.joined(separator: " ")))")
        var facts = TextTable("", "", indent: 2)
        if let person = answer.person {
            let place = [person.state, person.zip].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
            for (title, value) in [
                ("ward", person.ward), ("union", person.union), ("language", person.language), ("e-mail", person.email),
                ("lives in", place), ("zones", (person.zones ?? []).joined(separator: ", ")), ("id", person.personId),
            ] {
                if let value, !value.isEmpty { facts.add(title, value) }
            }
            if let standing = person.phoneStanding {
                let reason = standing == "textable" ? nil : person.phoneReason
                facts.add("number", Words.standing(standing) + (reason.map { " (\(Words.plain($0)))" } ?? ""))
            }
        } else {
            facts.add("person", "nobody we know")
        }
        facts.add("texts", texts)
        for list in answer.lists { facts.add("list", "\(list.name) (\(list.kind))") }
        for campaign in answer.campaigns {
            var text = "\(campaign.campaign), as \(campaign.arm)"
            if campaign.standing != "eligible" { text += "; no texts, because \(Words.neverSent(campaign.standing))" }
            if let reply = campaign.answer, !reply.isEmpty { text += "; answered: \(Words.label(reply))" }
            facts.add("campaign", text)
        }
        screen.show(facts)
    }

    private var texts: String {
        guard let suppression = answer.suppression else {
            let standing = answer.person?.phoneStanding ?? "textable"
            return standing == "textable" ? "not stopped" : "none: the number \(Words.standing(standing))"
        }
        let source = suppression.source.map { ", by \(Words.plain($0))" } ?? ""
        return "STOPPED: \(Words.suppression(suppression.reason)), since \(screen.time(suppression.since))\(source)"
    }
}
