import Domain
import Foundation
import Testing

/// One labelled reply of a vector file.
struct LabelledReply: Sendable, CustomTestStringConvertible {
    var label: String
    var also: String
    var text: String
    var testDescription: String { "\(label): \(text.debugDescription)" }

    /// `replies_public.tsv`: id, label, also, lang, text_json, note.
    static func published() throws -> [LabelledReply] {
        try Vectors.text("replies_public.tsv").split(separator: "\n").dropFirst().map {
            let fields = $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return LabelledReply(label: fields[1], also: fields[2], text: try decoded(fields[4]))
        }
    }

    /// The examples that come with the program.
    static func ours() -> [LabelledReply] {
        ReplyExamples.shipped.examples.map {
            LabelledReply(label: $0.label.rawValue, also: $0.also?.rawValue ?? "", text: $0.text)
        }
    }

    /// A share of those, to keep slow tests short: every `step`th.
    static func ours(every step: Int) -> [LabelledReply] {
        ours().enumerated().filter { $0.offset % step == 0 }.map(\.element)
    }

    private static func decoded(_ json: String) throws -> String {
        try JSONDecoder().decode(String.self, from: Data(json.utf8))
    }
}

let ask = """
    Hi Maria, it’s Dev with Local 73. The council votes Thursday on closing the 47th St clinic. Will you sign a \
    postcard to Ald. Ruiz? Reply YES and we’ll mail it for you. Hearing Thu 10am, City Hall. STOP to opt out
    """

@Suite struct `A reply` {
    private let reader = ReplyReader()

    @Test func `is understood as the published examples say, with and without the text it answers`() throws {
        let examples = try LabelledReply.published()
        #expect(examples.count == 60)
        for example in examples {
            for sent in [nil, ask] {
                let reading = reader.read(example.text, sent: sent)
                #expect(reading.label.rawValue == example.label, "\(example.text) by \(reading.rule)")
                let also = reading.also.map(\.rawValue) + (reading.reaction.map { ["reaction:" + $0] } ?? [])
                if !example.also.isEmpty { #expect(also.contains(example.also), "\(example.text)") }
            }
        }
    }

    @Test func `always reads the same and names its rule`() {
        for example in LabelledReply.ours(every: 7) {
            let reading = reader.read(example.text)
            #expect(reading == ReplyReader().read(example.text))
            #expect(!reading.rule.isEmpty)
            #expect(!reading.also.contains(reading.label))
        }
    }

    @Test func `reads the same with other spaces, apostrophes and marks that nobody sees`() {
        for example in LabelledReply.ours(every: 11) where !example.text.contains("\u{201C}") {
            let odd =
                "\u{FEFF} " + example.text.replacing(" ", with: " \u{200B} ").replacing("'", with: "’") + " \u{2060}"
            let (plain, dressed) = (reader.read(example.text), reader.read(odd))
            #expect(plain.label == dressed.label, "\(example.text) by \(plain.rule) and \(dressed.rule)")
        }
    }

    @Test func `is read whatever stands in it, and never traps`() {
        var generator = SeededGenerator(seed: 4)
        let letters = Array("stop yes no si ¿?!.,'\u{301}👍 \n>“”0123#&$@~^|").map(String.init)
        for _ in 0..<2_000 {
            let length = Int.random(in: 0...30, using: &generator)
            let text = (0..<length).map { _ in letters.randomElement(using: &generator) ?? "" }.joined()
            #expect(!reader.read(text, sent: ask).rule.isEmpty)
        }
    }

    @Test func `is read in bounded time however long or odd it is`() {
        let odd = [
            String(repeating: "stop ", count: 20_000), String(repeating: "no ~ ^ $ @person ", count: 2_000),
            String(repeating: "\u{301}", count: 50_000), String(repeating: "👍", count: 5_000), "\u{0}\u{FFFD}",
            String(repeating: "a", count: 100_000), String(repeating: ">", count: 10_000),
        ]
        for text in odd { #expect(!reader.read(text, sent: ask).rule.isEmpty) }
    }
}

@Suite struct `A reply that opts out` {
    private let reader = ReplyReader()

    @Test(arguments: [
        "STOP", "stop", "Stop.", " stop ", "STOP PLEASE", "please stop", "s t o p", "S.T.O.P.", "st0p", "stoppp",
        "“Stop”", "ＳＴＯＰ", "𝗦𝗧𝗢𝗣", "stop\u{200B}", "\u{202A}STOP\u{202C}", "STOPALL", "Unsubscribe", "QUIT", "end",
        "cancel", "revoke", "opt-out", "OPTOUT", "PARE", "alto", "Basta", "ARRÊT", "arret", "stop2quit", "Stop 🛑",
        "STOP\nSent from my iPhone",
    ])
    func `by a keyword is certain, at the webhook too`(text: String) {
        let reading = reader.read(text, sent: ask)
        #expect(reading.label == .optOut)
        #expect(reading.degree == .certain)
        #expect(reader.isCertainKeywordOptOut(text, sent: ask))
        #expect(reader.isCertainKeywordOptOut(text))
    }

    @Test func `is a keyword at the webhook exactly when the full reading says so`() throws {
        for example in try LabelledReply.ours(every: 3) + LabelledReply.published() {
            let reading = reader.read(example.text, sent: ask)
            let isKeyword = reading.isOptOut && reading.rule.hasPrefix("keyword.")
            #expect(reader.isCertainKeywordOptOut(example.text, sent: ask) == isKeyword, "\(example.text)")
        }
    }

    @Test func `is never certain where the examples say otherwise`() throws {
        for example in try LabelledReply.ours() + LabelledReply.published() where example.label != "opt_out" {
            #expect(!reader.isCertainKeywordOptOut(example.text, sent: ask), "\(example.text)")
        }
    }

    @Test(arguments: [
        "stop texting me", "Please stop texting me!", "Do not text me again", "Take me off your list",
        "Please remove me.",
        "I no longer want to receive these texts", "can you take my number off your list", "I revoke my consent",
        "I've asked nicely. Stop.", "no me manden más mensajes", "Dejen de mandarme mensajes", "quítenme de la lista",
        "unsubscibe", "lose my number",
    ])
    func `is certain in plain words too, which the webhook does not wait for`(text: String) {
        let reading = reader.read(text)
        #expect(reading.label == .optOut)
        #expect(reading.degree == .certain)
    }

    @Test(arguments: [
        "how do I get off this list", "I'm blocking you", "f*** off", "stop testing me", "this is harassment",
        "next text goes to my lawyer", "y'all need to quit", "atop texting me", "no more union crap on my phone",
        "Maria passed. Remove her number.", "ya párenle", "me tienen harta con sus mensajes",
        "I never signed up for this",
    ])
    func `is held where it is less plain, and never only noted`(text: String) {
        let reading = reader.read(text)
        #expect(reading.label == .optOut)
        #expect(reading.degree >= .likely)
    }

    @Test(arguments: [
        ("Yes but stop texting me", [ReplyLabel.yes]), ("No. And take me off your list.", [.no]),
        ("Wrong number, please stop texting", [.wrongNumber]), ("I already signed, stop texting", [.signed]),
        ("How did you get this number? Don't text me again", [.question]), ("No, stop texting", [.no]),
    ])
    func `wins over all else, which is kept beside it`(text: String, also: [ReplyLabel]) {
        let reading = reader.read(text)
        #expect(reading.label == .optOut)
        #expect(reading.also == also)
    }

    @Test(arguments: [
        "Stop the closures!!", "STOP RUIZ", "Don’t stop the fight!", "stop by the hall", "Please cancel my membership",
        "the end of an era", "no paren la lucha", "alto al cierre", "para nada", "para mí es triste",
        "I want to quit the union", "We should cancel the closing", "step by step", "The shop is closed", "quite sad",
        "They have cancer", "I subscribe to that",
    ])
    func `is not one that stops something else`(text: String) {
        #expect(reader.read(text).label != .optOut)
    }

    @Test func `is never only the copy of our own text`() {
        for text in [ask, "Liked “\(ask)”", "> \(ask)", "On Thu, Local 73 wrote:\n\(ask)", "👍 to “\(ask)”"] {
            #expect(reader.read(text, sent: ask).label == .noise)
            #expect(!reader.isCertainKeywordOptOut(text, sent: ask))
        }
        #expect(reader.read("STOP\n\n\(ask)", sent: ask).label == .optOut)
        #expect(reader.read("Yes\n> \(ask)", sent: ask).label == .yes)
    }
}

@Suite struct `A reply that says yes` {
    @Test(arguments: [
        "yesterday was crazy", "Yesenia", "Should I say yes?", "Do I need to reply YES?", "yes and no",
        "Yes, if it's free",
        "yes but not now", "I never said yes", "Ok, who is this?", "yeah right", "Yes, close it", "I support Ald. Ruiz",
        "don't sign anything for me", "sí se puede", "Who will sign it?", "I would love to but I can't",
    ])
    func `is not one that only looks like it`(text: String) {
        #expect(ReplyReader().read(text).label != .yes)
    }

    @Test func `may use the words of the plan, which never take the way out away`() {
        let reader = ReplyReader(yesWords: ["Postcard", "¡Cuenta con mí!", "stop", "help", "START"])
        #expect(reader.read("POSTCARD!").label == .yes)
        #expect(reader.read("postcard please").degree == .certain)
        #expect(reader.read("cuenta con mi").rule == "keyword.plan")
        #expect(reader.read("stop").label == .optOut)
        #expect(reader.isCertainKeywordOptOut("stop"))
        #expect(reader.read("help").label == .help)
        #expect(reader.read("start").label == .optIn)
        #expect(ReplyReader().read("postcard").label != .yes)
    }

    @Test(arguments: ["YES", "sí", "yes please", "YES!!!"]) func `never opts in`(text: String) {
        let reading = ReplyReader().read(text)
        #expect(reading.label == .yes)
        #expect(!reading.also.contains(.optIn))
    }
}

@Suite struct `A reply that opts in` {
    @Test(arguments: ["START", "unstop", "Start.", "INICIAR"]) func `is certain by its keyword`(text: String) {
        let reading = ReplyReader().read(text)
        #expect(reading.label == .optIn)
        #expect(reading.degree == .certain)
    }

    @Test func `is only likely in other words, and never inside a refusal`() {
        #expect(ReplyReader().read("Please add me back, I hit stop by mistake").degree == .likely)
        #expect(ReplyReader().read("Don't text me again").label == .optOut)
        #expect(ReplyReader().read("stop or I'll report you").label == .optOut)
    }
}

@Suite struct `A reply that is a reaction` {
    @Test(arguments: [
        ("Liked “Hi Maria, it’s Dev with Local 73.”", "like"), ("Loved \"Hi Maria, it's Dev\"", "love"),
        ("Disliked “Reply YES and we’ll mail it for you”", "dislike"), ("Laughed at “STOP to opt out”", "laugh"),
        ("Emphasized “Hearing Thu”", "emphasize"), ("Questioned “Will you sign?”", "question"),
        ("👍 to “ Hi Maria ”", "like"), ("Reacted ❤️ to “Hi Maria”", "love"),
        ("Removed a like from “Hi Maria”", "removed"),
        ("Le gustó “Hola María”", "like"), ("No le gustó “Hola María”", "dislike"), ("Liked an image", "like"),
    ])
    func `is noise with a hint`(text: String, kind: String) {
        let reading = ReplyReader().read(text)
        #expect(reading.label == .noise)
        #expect(reading.reaction == kind)
    }

    @Test func `still says what was written beside it`() {
        let reading = ReplyReader().read("Liked “Hi Maria, it’s Dev with Local 73.”\nYes please")
        #expect(reading.label == .yes)
        #expect(reading.reaction == "like")
    }

    @Test(arguments: ["I liked it", "Loved seeing you there", "liked the clinic, yes"])
    func `is none where nothing is quoted`(text: String) {
        #expect(ReplyReader().read(text).reaction == nil)
    }
}
