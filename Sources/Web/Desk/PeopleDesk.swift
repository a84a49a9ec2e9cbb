/// Single people: what is known of a number, and numbers that somebody has to look at.
package protocol PeopleDesk: Sendable {
    /// - Parameter list: nil for every list.
    func review(list: String?, by caller: Caller) async throws -> [ReviewAnswer]

    /// - Parameter phone: the number as a person writes it; nil when there is none.
    func settleReview(_ person: Int64, phone: String?, by caller: Caller) async throws -> SettledReviewAnswer

    /// Everything about a number, known or not.
    func person(phone: String, by caller: Caller) async throws -> PersonAnswer
}

package struct ReviewAnswer: Encodable, Hashable, Sendable {
    package var personId: String
    package var firstName: String
    package var lastName: String
    package var ward: String
    package var union: String
    package var phoneRaw: String
    package var reason: String
    package var explanation: String
    /// The number we would guess.
    package var candidate: String?

    package init(
        personId: String, firstName: String, lastName: String, ward: String, union: String, phoneRaw: String,
        reason: String, explanation: String, candidate: String?
    ) {
        self.personId = personId
        self.firstName = firstName
        self.lastName = lastName
        self.ward = ward
        self.union = union
        self.phoneRaw = phoneRaw
        self.reason = reason
        self.explanation = explanation
        self.candidate = candidate
    }
}

package struct SettledReviewAnswer: Encodable, Hashable, Sendable {
    package var personId: String
    package var phoneStanding: String

    package init(
        personId: String, phoneStanding: String
    ) {
        self.personId = personId
        self.phoneStanding = phoneStanding
    }
}

package struct PersonAnswer: Encodable, Hashable, Sendable {
    package var phone: String
    package var person: KnownPersonAnswer?
    package var suppression: SuppressionAnswer?
    package var lists: [MembershipAnswer]
    package var campaigns: [ParticipationAnswer]
    package var texts: [TextAnswer]
    package var replies: [ReplyAnswer]
    package var conversions: [ConversionAnswer]
    package var consent: [ConsentAnswer]
    package var upcoming: [UpcomingAnswer]
    package var clicks: [ClickAnswer]
    /// Notes and tags; for admins also who looked at the number.
    package var deeds: [DeedAnswer]

    package init(
        phone: String, person: KnownPersonAnswer?, suppression: SuppressionAnswer?, lists: [MembershipAnswer],
        campaigns: [ParticipationAnswer], texts: [TextAnswer], replies: [ReplyAnswer], conversions: [ConversionAnswer],
        consent: [ConsentAnswer], upcoming: [UpcomingAnswer], clicks: [ClickAnswer], deeds: [DeedAnswer]
    ) {
        self.upcoming = upcoming
        self.clicks = clicks
        self.deeds = deeds
        self.phone = phone
        self.person = person
        self.suppression = suppression
        self.lists = lists
        self.campaigns = campaigns
        self.texts = texts
        self.replies = replies
        self.conversions = conversions
        self.consent = consent
    }
}

package struct KnownPersonAnswer: Encodable, Hashable, Sendable {
    package var personId: String
    package var phoneStanding: String
    package var phoneReason: String?
    package var firstName: String
    package var lastName: String
    package var email: String
    package var ward: String
    package var union: String
    package var language: String
    package var zip: String
    package var state: String
    package var zone: String
    package var externalId: String
    /// Where the person may be, for the clock.
    package var zones: [String]
    package var states: [String]
    package var createdAt: String

    package init(
        personId: String, phoneStanding: String, phoneReason: String?, firstName: String, lastName: String,
        email: String, ward: String, union: String, language: String, zip: String, state: String, zone: String,
        externalId: String, zones: [String], states: [String], createdAt: String
    ) {
        self.personId = personId
        self.phoneStanding = phoneStanding
        self.phoneReason = phoneReason
        self.firstName = firstName
        self.lastName = lastName
        self.email = email
        self.ward = ward
        self.union = union
        self.language = language
        self.zip = zip
        self.state = state
        self.zone = zone
        self.externalId = externalId
        self.zones = zones
        self.states = states
        self.createdAt = createdAt
    }
}
