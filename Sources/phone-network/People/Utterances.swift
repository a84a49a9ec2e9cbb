/// What a person's reply means. The truth is counted by these, never by reading the words again, so every text below
/// must be unmistakable to a human reader.
enum ReplyKind: String, Codable, Sendable, CaseIterable {
    case yes, no, question, help, signed, maybe, noise, thanks, start
    /// A keyword alone, whatever its case or punctuation: opted out from the moment it is answered.
    case stopKeyword = "stop_keyword"
    /// Plain words that leave no doubt.
    case stopPlain = "stop_plain"
    case wrongNumber = "wrong_number"
    /// Said by a test through `/witness/say`, in its own words.
    case scripted
}

/// The words. Languages beyond these two answer in English, as members do.
enum Utterances {
    static func texts(_ kind: ReplyKind, language: String) -> [String] {
        let english = english[kind] ?? []
        guard language == "Spanish", let spanish = spanish[kind] else { return english }
        return spanish
    }

    private static let english: [ReplyKind: [String]] = [
        .yes: [
            "Yes", "YES", "Yes!", "yes", "Yes please", "Yes, count me in!", "Count me in", "Yeah sure", "Yes 👍",
            "Yes I will", "YES!!", "yes please sign for me",
        ],
        .no: ["No", "no thanks", "nope", "Not interested", "No, sorry"],
        .question: [
            "Who is this?", "what time is the meeting?", "Can I see the postcard first?", "How did you get my number?",
            "Where is it?",
        ],
        .help: ["HELP", "info"],
        .signed: ["Already signed one at the hall", "I already signed"],
        .maybe: ["maybe", "let me think about it"],
        .noise: [
            "😂", "Thanks", "🙏", "I’m driving with Focus turned on. I’ll see your message when I get where I’m going.",
        ],
        .thanks: ["Thanks", "Thank you!", "🙏"],
        .start: ["START", "Start", "UNSTOP"],
        .stopKeyword: ["STOP", "stop", "Stop.", "STOP!!!", "Stop", "unsubscribe", "QUIT", "Cancel", "STOP "],
        .stopPlain: [
            "Please stop texting me", "remove me from this list", "No. And take me off your list.", "stop texting me",
            "Do not text me again",
        ],
        .wrongNumber: ["Wrong number", "You have the wrong number", "Sorry, wrong number"],
    ]

    private static let spanish: [ReplyKind: [String]] = [
        .yes: ["Sí", "si", "Sí!", "Claro que sí", "Sí, por favor"],
        .no: ["No", "No gracias"],
        .question: ["¿Quién es?", "¿A qué hora es la reunión?"],
        .help: ["AYUDA"],
        .signed: ["ya firmé"],
        .maybe: ["tal vez"],
        .thanks: ["Gracias", "Muchas gracias 🙏"],
        .stopKeyword: ["STOP", "stop", "Stop."],
        .stopPlain: ["no me manden más mensajes", "PARE"],
        .wrongNumber: ["numero equivocado"],
    ]
}

/// What the network itself does with a reply: Twilio's default words, alone in the message, whatever the case.
/// YES is on Twilio's list of words that opt in again.
enum NetworkKeyword {
    case stop, start

    init?(_ body: String) {
        let word = body.filter { !$0.isWhitespace }.uppercased()
        if Self.stopWords.contains(word) {
            self = .stop
        } else if Self.startWords.contains(word) {
            self = .start
        } else {
            return nil
        }
    }

    private static let stopWords: Set<String> = [
        "STOP", "UNSUBSCRIBE", "END", "QUIT", "STOPALL", "REVOKE", "OPTOUT", "CANCEL",
    ]
    private static let startWords: Set<String> = ["START", "YES", "UNSTOP"]
}
