/// What people say, and what they mean by it. What it means is written here by hand: the classifier is what is judged.
package struct Saying: Hashable, Sendable {
    package enum Meaning: String, Hashable, Sendable, CaseIterable {
        /// A keyword, in whatever spelling: no text later than its 2xx.
        case stop
        /// A stop in plain words, or words that may be one: no text later than a second after its 2xx.
        case plainStop
        /// Perhaps a yes, perhaps only kindness: no conversion, a person should look.
        case likelyYes
        case start, help, yes, no, question, wrongNumber, attending, signed
        /// Thanks, emoji, reactions: neither an answer nor a wish.
        case noise
    }

    package var text: String
    package var means: Meaning
    /// What it answers beside a stop: that counts too.
    package var also: Meaning?
    /// Quotes the text it answers, as phones do with reactions.
    package var quotes = false

    package init(_ text: String, _ means: Meaning, also: Meaning? = nil, quotes: Bool = false) {
        self.text = text
        self.means = means
        self.also = also
        self.quotes = quotes
    }

    /// The words, with the quotation filled in.
    package func words(quoting text: String?) -> String {
        quotes ? self.text.replacing("%", with: text ?? "your text") : self.text
    }

    package static let all: [Saying] =
        [
            Saying("STOP", .stop), Saying("stop", .stop), Saying("Stop.", .stop), Saying("  STOP  ", .stop),
            Saying("STOP!!!", .stop), Saying("\"STOP\"", .stop), Saying("stop all", .stop), Saying("STOPALL", .stop),
            Saying("Unsubscribe", .stop), Saying("UNSUBSCRIBE.", .stop), Saying("Quit", .stop), Saying("END", .stop),
            Saying("cancel", .stop), Saying("REVOKE", .stop), Saying("OptOut", .stop), Saying("opt out", .stop),
            Saying("Opt-out", .stop), Saying("ALTO", .stop), Saying("Ｓｔｏｐ", .stop), Saying("stop\n", .stop),
            Saying("Please take me off your list.", .plainStop), Saying("stop texting me", .plainStop),
            Saying("Yes but stop texting me", .plainStop, also: .yes), Saying("Do not text me again!", .plainStop),
            Saying("I am blocking you", .plainStop), Saying("no me mandes más mensajes", .plainStop),
            Saying("START", .start), Saying("unstop", .start), Saying("Start", .start),
            Saying("HELP", .help), Saying("help?", .help), Saying("INFO", .help),
            Saying("YES", .yes), Saying("Yes", .yes), Saying("yes!", .yes), Saying("Yes please", .yes),
            Saying("Sí", .yes),
            Saying("yes 👍", .yes), Saying("Yeah", .yes), Saying("yep", .yes), Saying("Y", .yes),
            Saying("No", .no), Saying("no thanks", .no), Saying("Nope", .no),
            Saying("Who is this?", .question), Saying("What time does it start?", .question),
            Saying("wrong number", .wrongNumber), Saying("You have the wrong number", .wrongNumber),
            Saying("I'll be there", .attending), Saying("Already signed", .signed),
            Saying("Thanks", .noise), Saying("thank you!", .noise), Saying("👍", .likelyYes), Saying("😂", .noise),
            Saying("Liked “%”", .noise, quotes: true), Saying("Loved “%”", .noise, quotes: true),
        ] + spanish + quoting + machines

    /// The same meaning from somebody who has read nothing that they could answer beside it.
    func withoutAnswer() -> Saying {
        also == nil ? self : Self.all.first { $0.means == means && $0.also == nil && !$0.quotes } ?? self
    }

    /// Everything in the list that means this, and that a person writes.
    static func meaning(_ meaning: Meaning) -> [Saying] { byMeaning[meaning] ?? [] }

    private static let byMeaning = Dictionary(
        grouping: all.filter { !machines.contains($0) }, by: \.means)
}
