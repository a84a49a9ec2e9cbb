/// What a person decides that a reply means.
package enum ReplyVerdict: Hashable, Sendable {
    /// It means this.
    case label(ReplyLabel)
    /// It was no stop and no wrong number, and no other answer either: the person stays with us.
    case keep

    /// `opt_out`, `wrong_number`, `yes`, … and `keep`: the words of the API, the command line and the store.
    package init?(word: String) {
        if word == "keep" {
            self = .keep
        } else if let label = ReplyLabel(rawValue: word) {
            self = .label(label)
        } else {
            return nil
        }
    }

    package var word: String {
        switch self {
        case .label(let label): label.rawValue
        case .keep: "keep"
        }
    }

    package static let words = ReplyLabel.allCases.map(\.rawValue) + ["keep"]

    /// Whether somebody still has to write back. A person has read it: only what asks something does.
    package var need: ReplyNeed {
        switch self {
        case .label(.question), .label(.maybe): .answer
        default: .nothing
        }
    }

    /// What counts as the person's answer in the campaign; empty where it is none, so that follow-ups go on.
    package var campaignAnswer: String {
        switch self {
        case .label(let label):
            switch label {
            case .yes, .no, .question, .signed, .attending, .optOut, .wrongNumber: label.rawValue
            case .help, .optIn, .maybe, .noise: ""
            }
        case .keep: ""
        }
    }
}
