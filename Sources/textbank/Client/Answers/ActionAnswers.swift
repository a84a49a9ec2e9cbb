struct ActionSourceAnswer: Decodable {
    var name: String
    var kind: String?
    var action: String?
    var isPolled: Bool
    var events: Int
    var done: Int
    var unmatched: Int
    var unverified: Int
    var denied: Int
    var lastReceivedAt: String?
    var lastSuccessAt: String?
    var failingSince: String?
    var problem: String?
}

struct UnmatchedActionAnswer: Decodable {
    var id: String
    var source: String
    var action: String
    var progress: String
    var at: String
    var why: String
    var name: String
    var phones: [String]
    var emails: [String]
}

struct MatchedActionAnswer: Decodable {
    var id: String
    var personId: String
    var action: String
    var counts: Bool
}
