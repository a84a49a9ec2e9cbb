/// Which rule keeps a text, and until when, in a sentence.
struct HoldText {
    var rule: String
    var until: String?
    var reasons: [String]

    /// Reasons beyond these are told by `--json`.
    private static let mostReasons = 2

    func sentence(_ time: (String) -> String) -> String {
        let when = until.map(time)
        let why = because.map { ": \($0)" } ?? ""
        func start(_ otherwise: String) -> String { when.map { "not before \($0)" } ?? otherwise }
        switch rule {
        case "suppression": return suppression
        case "campaign_paused", "missed_start": return "the campaign is paused\(why)"
        case "campaign_cancelled": return "the campaign is cancelled\(why)"
        case "fence": return "the store is fenced until `textbank arm`\(why)"
        case "spool": return "webhooks wait to be read, and a STOP may be among them"
        case "lane_paused": return "its sender is paused\(when.map { " until \($0)" } ?? "")\(why)"
        case "due": return "\(start("later")): that is its time"
        case "retry": return "\(start("later")): the gateway could not take it, and is asked again\(code)"
        case "daily_cap":
            return "\(start("later"))\(why.isEmpty ? ": they have had as many texts as they may in 24 hours" : why)"
        case "state_cap", "budget": return "\(start("later"))\(why)"
        case "window": return "\(start("no allowed hour comes"))\(why)"
        default: return "\(Words.plain(rule))\(when.map { " until \($0)" } ?? "")\(why)"
        }
    }

    private var because: String? {
        guard !reasons.isEmpty else { return nil }
        let rest = reasons.count - Self.mostReasons
        return reasons.prefix(Self.mostReasons).map { Printable.line($0) }.joined(separator: "; ")
            + (rest > 0 ? "; and \(rest) more" : "")
    }

    private var code: String {
        reasons.first.map { $0 == "retry" ? "" : " (\(Words.plain($0)))" } ?? ""
    }

    private var suppression: String {
        switch reasons.first {
        case "held": "held until someone decides what their reply means (`textbank inbox`)"
        case "wrong_number": "the number is somebody else's"
        default: "texts to this number are stopped"
        }
    }
}
