/// A conversation as the inbox lists it.
struct InboxAnswer: Decodable {
    struct LastAnswer: Decodable {
        var author: String
        var at: String
        var state: String
        var reason: String?
    }

    var conversationId: String
    var phone: String
    var name: String?
    var ward: String?
    var campaign: String?
    var waitingSince: String?
    var waitingSeconds: Int?
    var decide: Bool
    var suppression: String?
    var assignedTo: String?
    var claimedBy: String?
    var claimedUntil: String?
    var answeredAt: String?
    var closedAt: String?
    var closedBy: String?
    var reply: ReplyAnswer
    var lastAnswer: LastAnswer?
}

/// `GET /v1/inbox/{id}`.
struct ThreadAnswer: Decodable {
    struct Item: Decodable {
        var kind: String
        var at: String
        var text: String?
        var id: String?
        var author: String?
        var campaign: String?
        var stepName: String?
        var state: String?
        var reason: String?
        var code: String?
        var canned: String?
        var overrideReason: String?
        var label: String?
        var also: [String]?
        var degree: String?
        var decidedLabel: String?
        var decidedBy: String?
    }

    var conversation: InboxAnswer
    var tags: [String]
    var thread: [Item]
}

struct DecisionAnswer: Decodable {
    var conversation: InboxAnswer
    var replyId: String
    var decided: String
    var lifted: Bool
    var converted: Bool
}

struct SentReplyAnswer: Decodable {
    var conversationId: String
    var messageId: String
    var text: String
    var segments: Int
    var expiresAt: String
    var overridden: Bool
    var lanePausedReason: String?
}

struct CannedAnswer: Decodable {
    var name: String
    var language: String
    var text: String
    var author: String
}

struct DebtAnswer: Decodable {
    struct Row: Decodable {
        var name: String?
        var people: Int
        var oldest: String
    }

    var by: String
    var hours: Int
    var people: Int
    var oldest: String?
    var rows: [Row]
}

struct TagAnswer: Decodable {
    var name: String
    var list: String
    var people: Int
    var createdAt: String
    var author: String
}

struct TaggedAnswer: Decodable {
    struct Person: Decodable {
        var personId: String
        var name: String
        var ward: String
        var at: String
        var author: String
        var replyId: String?
    }

    var tag: TagAnswer
    var people: [Person]
}

struct TagChangeAnswer: Decodable {
    var tag: String
    var personId: String
    var changed: Bool
    var people: Int
}

struct QuestionAnswer: Decodable {
    var questionId: String
    var campaign: String
    var name: String
    var words: String
    var answers: Int
}

struct OpenAnswer: Decodable {
    var answerId: String
    var questionId: String
    var ward: String
    var text: String
    var themes: [String]
    var quotable: Bool
}

struct AnswerCount: Decodable {
    struct Tally: Decodable {
        struct Theme: Decodable {
            var theme: String
            var answers: Int
        }

        var ward: String?
        var answers: Int
        var unsorted: Int
        var themes: [Theme]
    }

    var question: QuestionAnswer
    var total: Tally
    var wards: [Tally]
}

struct QuoteAnswer: Decodable {
    var text: String
    var ward: String
    var themes: [String]
}
