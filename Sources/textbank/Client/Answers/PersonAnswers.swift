/// `GET /v1/people/{phone}`: everything about a number.
struct PersonAnswer: Decodable {
    struct Person: Decodable {
        var personId: String
        var phoneStanding: String?
        var phoneReason: String?
        var firstName: String?
        var lastName: String?
        var email: String?
        var ward: String?
        var union: String?
        var language: String?
        var zip: String?
        var state: String?
        var zone: String?
        var zones: [String]?
        var states: [String]?
        var externalId: String?
        var createdAt: String?
    }

    struct Suppression: Decodable {
        var reason: String
        var since: String
        var source: String?
    }

    struct Membership: Decodable {
        var name: String
        var kind: String
        var addedAt: String?
    }

    struct Participation: Decodable {
        var campaign: String
        var arm: String
        var standing: String
        var answer: String?
        var launchedAt: String?
        var list: String?
    }

    struct Hold: Decodable {
        var rule: String
        var until: String?
        var reasons: [String]
    }

    struct Attempt: Decodable {
        var attempt: Int
        var at: String
        var outcome: String
        var code: String?
    }

    struct Text: Decodable {
        var messageId: String
        var campaign: String?
        var step: Int?
        var stepName: String?
        var kind: String
        var state: String
        var reason: String?
        var code: String?
        var attempts: Int?
        var segments: Int?
        var dueAt: String?
        var expiresAt: String?
        var claimedAt: String?
        var acceptedAt: String?
        var deliveredAt: String?
        var settledAt: String?
        var gateway: String?
        var sender: String?
        var heldBy: String?
        var holds: [Hold]?
        var leavesAt: String?
        var tooLate: Bool?
        var words: String?
        var author: String?
        var canned: String?
        var overrideReason: String?
        var log: [Attempt]?
    }

    struct Conversion: Decodable {
        var action: String
        var strength: String
        var at: String
        var evidence: String
        var source: String?
        var replyId: String?
        var campaign: String?
        var matchedBy: String?
        var isVerified: Bool?
    }

    struct Upcoming: Decodable {
        var campaign: String
        var campaignState: String
        var step: Int
        var stepName: String
        var dueAt: String
        var reason: String?
    }

    struct Click: Decodable {
        var at: String
        var campaign: String
        var `class`: String
        var rule: String
    }

    struct Deed: Decodable {
        var kind: String
        var at: String
        var who: String
        var text: String
    }

    struct Consent: Decodable {
        var at: String
        var kind: String
        var source: String?
        var recordedBy: String?
        var replyId: String?
    }

    var phone: String
    var person: Person?
    var suppression: Suppression?
    var lists: [Membership]
    var campaigns: [Participation]
    var texts: [Text]
    var replies: [ReplyAnswer]
    var conversions: [Conversion]
    var consent: [Consent]
    // Older daemons do not tell these.
    var upcoming: [Upcoming]?
    var clicks: [Click]?
    var deeds: [Deed]?
}

/// One reply, as in the inbox.
struct ReplyAnswer: Decodable {
    var replyId: String
    var receivedAt: String
    var from: String?
    var text: String?
    var personId: String?
    var name: String?
    var campaign: String?
    var label: String?
    var also: [String]?
    var degree: String?
    var rule: String?
    var decidedLabel: String?
    var decidedBy: String?
    var decidedAt: String?
}
