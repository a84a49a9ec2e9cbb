/// One thing a person will do, so many seconds after the text that moved them.
struct PlannedAct: Sendable {
    enum Deed: Sendable {
        case write(ReplyKind, String)
        /// Fills in the form or signs the card; no text tells us so.
        case done
    }
    var afterSeconds: Double
    var deed: Deed
}

/// Everything a person will do, drawn once from (seed, phone, list, ward) and from nothing else: the same people say
/// the same things in every run, in whatever order the texts leave.
struct Persona: Sendable {
    /// Which of the texts that reach the person moves them: 1 for most, 2 or 3 for those a follow-up wins over.
    var answersText: Int
    var acts: [PlannedAct]

    init(seed: UInt64, record: PersonRecord, rates: Rates) {
        var chance = Chance(seed: seed, key: "\(record.phone)|\(record.list)|\(record.ward)")
        let place = chance.share()
        answersText = place < 0.7 ? 1 : place < 0.9 ? 2 : 3
        acts = []
        // Text three leaves on day five and the window closes on day seven: its answers come within a day.
        let after = Self.delaySeconds(using: &chance) * (answersText == 3 ? 0.45 : 1)
        let kind = Self.kind(rates, using: &chance)
        if let kind { say(kind, after: after, record, using: &chance) }
        switch kind {
        case .yes?:
            if chance.happens(0.1) { say(.thanks, after: after + 420, record, using: &chance) }
            if chance.happens(rates.optOutAfterYes) {
                say(.stopKeyword, after: after + chance.between(4_000, 40_000), record, using: &chance)
            }
            if chance.happens(rates.doneAfterYes) {
                acts.append(PlannedAct(afterSeconds: after + chance.between(300, 30_000), deed: .done))
            }
        case .stopKeyword?, .stopPlain?:
            if chance.happens(rates.restart) {
                say(.start, after: after + chance.between(3_000, 60_000), record, using: &chance)
            }
        default:
            if chance.happens(rates.doneWithoutYes) {
                acts.append(PlannedAct(afterSeconds: chance.between(600, 80_000), deed: .done))
            }
        }
    }

    private mutating func say(_ kind: ReplyKind, after: Double, _ record: PersonRecord, using chance: inout Chance) {
        let text = chance.pick(Utterances.texts(kind, language: record.language))
        acts.append(PlannedAct(afterSeconds: after, deed: .write(kind, text)))
    }

    /// 60 % within the hour, 30 % within twelve, the rest within two days.
    private static func delaySeconds(using chance: inout Chance) -> Double {
        let place = chance.share()
        if place < 0.6 { return chance.between(60, 3_600) }
        return place < 0.9 ? chance.between(3_600, 43_200) : chance.between(43_200, 165_000)
    }

    private static func kind(_ rates: Rates, using chance: inout Chance) -> ReplyKind? {
        let plain = chance.happens(rates.optOutPlain)
        var place = chance.share()
        let shares: [(Double, ReplyKind)] = [
            (rates.yes, .yes), (rates.no, .no), (rates.question, .question),
            (rates.optOut, plain ? .stopPlain : .stopKeyword), (rates.wrongNumber, .wrongNumber),
            (rates.noise, .noise), (rates.help, .help), (rates.signed, .signed), (rates.maybe, .maybe),
        ]
        for (share, kind) in shares {
            if place < share { return kind }
            place -= share
        }
        return nil
    }
}
