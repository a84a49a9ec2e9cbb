/// Turns testimony into the truth, person by person.
struct Judge {
    var windowDays: Double
    /// How long after the 2xx to a stop keyword a text may still arrive, having been on its way.
    var stopGraceMs: Int64
    /// The same for plain words, which are understood a little later.
    var plainStopGraceMs: Int64
    /// A text with these words (any case) is the one confirmation a stop may be answered with.
    var confirmationWords: String

    private struct Case {
        var truth: PersonTruth
        var texts: [WitnessRecord] = []
        var replies: [WitnessRecord] = []
        var done: [WitnessRecord] = []
        var wasUndelivered = false
    }

    func judge(_ records: [WitnessRecord], people: PeopleFile) -> [PersonTruth] {
        var cases: [String: Case] = [:]
        for record in people.people { cases[record.phone] = Case(truth: PersonTruth(record)) }
        var strangers: [String] = []
        func with(_ phone: String?, _ change: (inout Case) -> Void) {
            guard let phone else { return }
            if cases[phone] == nil {
                cases[phone] = Case(truth: PersonTruth(unknownPhone: phone))
                strangers.append(phone)
            }
            change(&cases[phone]!)
        }
        for record in records {
            switch record.event {
            case "text": with(record.to) { $0.texts.append(record) }
            case "reply": with(record.from) { $0.replies.append(record) }
            case "done": with(record.phone) { $0.done.append(record) }
            case "receipt" where record.status == "undelivered": with(record.to) { $0.wasUndelivered = true }
            default: break
            }
        }
        return (people.people.map(\.phone) + strangers).compactMap { cases[$0].map(verdict) }
    }

    private func verdict(_ one: Case) -> PersonTruth {
        var truth = one.truth
        truth.texts = one.texts.count
        truth.segments = one.texts.reduce(0) { $0 + ($1.segments ?? 1) }
        truth.firstText = one.texts.first?.t
        truth.duplicateTexts = one.texts.count - Set(one.texts.map { $0.body ?? "" }).count
        let callbacks = one.texts.compactMap(\.callback)
        truth.duplicateCallbacks = callbacks.count - Set(callbacks).count
        truth.undelivered = one.wasUndelivered
        // A reply is logged when its webhook ended, so two of one person may stand in the other order.
        let replies = one.replies.sorted { $0.wall < $1.wall }
        truth.replies = replies.map { PersonTruth.Reply(t: $0.t, kind: $0.kind ?? "", answer: $0.answer ?? 0) }
        truth.doneAt = one.done.map(\.t).min()
        let heard = replies.filter(\.isAccepted)
        truth.signed = heard.contains { $0.kind == "signed" }
        truth.wrongNumber = heard.contains { $0.kind == "wrong_number" }
        judgeYes(&truth, replies)
        judgeStops(&truth, one.texts, heard)
        return truth
    }

    private func judgeYes(_ truth: inout PersonTruth, _ replies: [WitnessRecord]) {
        guard let first = truth.firstText.flatMap({ Moment(iso: $0) }) else { return }
        let yeses = replies.filter { $0.kind == "yes" && $0.time >= first }
        let end = first.adding(seconds: windowDays * 86_400)
        let counted = yeses.first { $0.isAccepted && $0.time <= end }
        truth.yes = counted != nil
        truth.yesAt = counted?.t
        truth.yesLate = counted == nil && yeses.contains { $0.isAccepted }
        truth.yesUnheard = counted == nil && yeses.contains { !$0.isAccepted }
    }

    private func judgeStops(_ truth: inout PersonTruth, _ texts: [WitnessRecord], _ heard: [WitnessRecord]) {
        let stops = heard.filter { $0.kind == "stop_keyword" || $0.kind == "stop_plain" }
        let starts = heard.filter { $0.kind == "start" }
        truth.optedOut = !stops.isEmpty
        truth.optedOutNow = stops.map(\.wall).max().map { last in !starts.contains { $0.wall > last } } ?? false
        var confirmed: Set<Int64> = []
        for text in texts {
            let broken = stops.last { stop in
                let grace = (stop.kind == "stop_keyword" ? stopGraceMs : plainStopGraceMs) * 1_000
                return (stop.answered ?? stop.wall) + grace < text.wall
                    && !starts.contains { $0.wall > stop.wall && $0.wall <= text.wall }
            }
            guard let broken else { continue }
            let soon = text.wall - (broken.answered ?? broken.wall) <= 300_000_000
            let isConfirmation = (text.body ?? "").lowercased().contains(confirmationWords.lowercased())
            if !confirmationWords.isEmpty, isConfirmation, soon, confirmed.insert(broken.wall).inserted {
                truth.confirmations += 1
            } else {
                truth.textsAfterStop += 1
            }
        }
    }
}
