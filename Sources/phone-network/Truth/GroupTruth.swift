/// The truth of one list and ward; of people on both lists, under the list they follow.
struct GroupTruth: Encodable {
    var list: String
    var ward: String
    var people = 0
    var texted = 0
    var texts = 0
    var segments = 0
    var replied = 0
    var yes = 0
    var yesLate = 0
    var yesUnheard = 0
    var signed = 0
    var optedOut = 0
    var wrongNumber = 0
    var done = 0
    var undelivered = 0
    var duplicateTexts = 0
    var duplicateCallbacks = 0
    var textsAfterStop = 0
    var confirmations = 0
    /// Texts to people whose sheet said not to.
    var textsToSheetOptOuts = 0
    /// The planted yes rate; of those texted, what came true is `yes / texted`.
    var plantedYes: Double?

    mutating func add(_ person: PersonTruth) {
        people += 1
        texted += person.texts > 0 ? 1 : 0
        texts += person.texts
        segments += person.segments
        replied += person.replies.isEmpty ? 0 : 1
        yes += person.yes ? 1 : 0
        yesLate += person.yesLate ? 1 : 0
        yesUnheard += person.yesUnheard ? 1 : 0
        signed += person.signed ? 1 : 0
        optedOut += person.optedOut ? 1 : 0
        wrongNumber += person.wrongNumber ? 1 : 0
        done += person.doneAt == nil ? 0 : 1
        undelivered += person.undelivered ? 1 : 0
        duplicateTexts += person.duplicateTexts
        duplicateCallbacks += person.duplicateCallbacks
        textsAfterStop += person.textsAfterStop
        confirmations += person.confirmations
        textsToSheetOptOuts += person.optedOutInSheet ? person.texts : 0
    }

    private enum CodingKeys: String, CodingKey {
        case list, ward, people, texted, texts, segments, replied, yes, signed, done, undelivered, confirmations
        case yesLate = "yes_late"
        case yesUnheard = "yes_unheard"
        case optedOut = "opted_out"
        case wrongNumber = "wrong_number"
        case duplicateTexts = "duplicate_texts"
        case duplicateCallbacks = "duplicate_callbacks"
        case textsAfterStop = "texts_after_stop"
        case textsToSheetOptOuts = "texts_to_sheet_opt_outs"
        case plantedYes = "planted_yes"
    }

    /// One row per list and ward that anyone is in, and `total`.
    static func groups(of people: [PersonTruth], file: PeopleFile) -> (groups: [GroupTruth], total: GroupTruth) {
        var groups = file.groups.map { group in
            var truth = GroupTruth(list: group.list, ward: group.ward)
            truth.plantedYes = group.rates.yes
            return truth
        }
        var total = GroupTruth(list: "all", ward: "all")
        for person in people {
            total.add(person)
            if let index = groups.firstIndex(where: { $0.list == person.list && $0.ward == person.ward }) {
                groups[index].add(person)
            } else {
                var own = GroupTruth(list: person.list, ward: person.ward)
                own.add(person)
                groups.append(own)
            }
        }
        return (groups, total)
    }
}
