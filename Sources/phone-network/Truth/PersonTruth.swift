/// What really happened to one phone.
struct PersonTruth: Encodable {
    struct Reply: Encodable {
        var t: String
        var kind: String
        /// The daemon's answer to the webhook; 0 when there was none.
        var answer: Int
    }

    var phone: String
    /// `unknown` when the phone is not in the people file.
    var list: String
    var lists: [String]
    var ward: String
    var union: String
    var optedOutInSheet: Bool
    var paperCard: String?

    var texts = 0
    var segments = 0
    var firstText: String?
    /// Texts beyond the first with the same words.
    var duplicateTexts = 0
    /// Texts beyond the first with the same status callback, which names the message.
    var duplicateCallbacks = 0
    var textsAfterStop = 0
    /// Single answers to a stop, within five minutes and in a confirmation's words; not counted in `textsAfterStop`.
    var confirmations = 0
    var undelivered = false
    var replies: [Reply] = []
    /// Said yes to us, acknowledged 2xx, from the first text on and within the window.
    var yes = false
    var yesAt: String?
    /// Said yes, but after the window.
    var yesLate = false
    /// Said yes, but the daemon never acknowledged it.
    var yesUnheard = false
    /// Said to have signed before.
    var signed = false
    /// Ever asked to hear no more, acknowledged.
    var optedOut = false
    /// The last word on it.
    var optedOutNow = false
    var wrongNumber = false
    var doneAt: String?

    init(_ record: PersonRecord) {
        phone = record.phone
        list = record.list
        lists = record.lists
        ward = record.ward
        union = record.union
        optedOutInSheet = record.optedOut
        paperCard = record.paperCard
    }

    init(unknownPhone: String) {
        phone = unknownPhone
        list = "unknown"
        lists = []
        ward = ""
        union = ""
        optedOutInSheet = false
    }

    private enum CodingKeys: String, CodingKey {
        case phone, list, lists, ward, union, texts, segments, undelivered, replies, yes, signed, confirmations
        case optedOutInSheet = "opted_out_in_sheet"
        case paperCard = "paper_card"
        case firstText = "first_text"
        case duplicateTexts = "duplicate_texts"
        case duplicateCallbacks = "duplicate_callbacks"
        case textsAfterStop = "texts_after_stop"
        case yesAt = "yes_at"
        case yesLate = "yes_late"
        case yesUnheard = "yes_unheard"
        case optedOut = "opted_out"
        case optedOutNow = "opted_out_now"
        case wrongNumber = "wrong_number"
        case doneAt = "done_at"
    }
}
