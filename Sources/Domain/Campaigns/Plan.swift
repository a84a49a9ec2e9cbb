/// What an organizer decided before launch, frozen and hashed at launch: the audience, the steps, what is asked, what
/// counts as having done it, and what the result will be compared with.
package struct Plan: Hashable, Sendable, Codable {
    package var name: String
    package var purpose: Purpose
    /// The meeting that the steps count from; nil when they count from the start.
    package var meeting: String?
    /// When the first text may leave; nil for "when it is launched".
    package var startsAt: Timestamp?
    package var audience: PlannedAudience
    package var baseline: PlannedBaseline?
    /// The headline: by it people are converted and get no more steps.
    package var action: ActionAsk
    /// What is asked beside it; nil for nothing. (So a plan with one action keeps the hash it had.)
    package var furtherActions: [ActionAsk]?
    /// All of them, the headline first.
    package var actions: [ActionAsk] { [action] + (furtherActions ?? []) }
    /// Words of this campaign that count as a yes beside the usual ones.
    package var yesWords: [String]
    /// Hours narrower than the organization's; nil leaves the organization's.
    package var window: PlannedWindow?
    /// The sender's name in the configuration.
    package var sender: String
    /// More senders of the campaign's number pool; nil for none. A person keeps hearing from the same one.
    package var furtherSenders: [String]?
    /// All of them, in the order written.
    package var senders: [String] { [sender] + (furtherSenders ?? []) }
    package var steps: [PlannedStep]
    /// How long after the first accepted text a conversion still counts.
    package var attributionSeconds: Int64
    /// Who gets the steps after the first.
    package var followUps: FollowUps
    /// What to do with a step that fell due while no daemon ran; nil asks. (Plans frozen before there was the key have
    /// none, and keep their hash.)
    package var ifMissed: MissedStart?
    /// The page that `{link}` leads to; nil where no text has a link.
    package var link: PlannedLink?
    /// Random arms of the audience; nil where everyone gets the same words.
    package var arms: PlannedArms?
    /// What the comparison is read by beside the whole; nil for the whole alone.
    package var strata: PlannedStrata?

    package init(
        name: String, purpose: Purpose, meeting: String?, startsAt: Timestamp?, audience: PlannedAudience,
        baseline: PlannedBaseline?, action: ActionAsk, yesWords: [String], window: PlannedWindow?, sender: String,
        steps: [PlannedStep], attributionSeconds: Int64, followUps: FollowUps, ifMissed: MissedStart? = nil,
        furtherSenders: [String]? = nil, link: PlannedLink? = nil, arms: PlannedArms? = nil,
        strata: PlannedStrata? = nil, furtherActions: [ActionAsk]? = nil
    ) {
        self.furtherActions = furtherActions
        self.strata = strata
        self.arms = arms
        self.link = link
        self.furtherSenders = furtherSenders
        self.name = name
        self.purpose = purpose
        self.meeting = meeting
        self.startsAt = startsAt
        self.audience = audience
        self.baseline = baseline
        self.action = action
        self.yesWords = yesWords
        self.window = window
        self.sender = sender
        self.steps = steps
        self.attributionSeconds = attributionSeconds
        self.followUps = followUps
        self.ifMissed = ifMissed
    }

    /// Seven days.
    package static let standardAttributionSeconds: Int64 = 7 * 86_400
}

/// Why the campaign texts. `solicitation` (asks for money, a sale, or a paid sender) applies the states' windows;
/// saying it is none needs a name and a reason, kept with the campaign.
package struct Purpose: Hashable, Sendable, Codable {
    package var isSolicitation: Bool
    package var decidedBy: String?
    package var reason: String?

    package init(isSolicitation: Bool, decidedBy: String? = nil, reason: String? = nil) {
        self.isSolicitation = isSolicitation
        self.decidedBy = decidedBy
        self.reason = reason
    }
}

package struct PlannedAudience: Hashable, Sendable, Codable {
    package var lists: [String]
    package var minusLists: [String]
    /// Only people of these wards; empty for every ward.
    package var wards: [String]

    package init(lists: [String], minusLists: [String] = [], wards: [String] = []) {
        self.lists = lists
        self.minusLists = minusLists
        self.wards = wards
    }
}

/// What the activated list is compared with.
package enum PlannedBaseline: Hashable, Sendable, Codable {
    /// A cold list texted by the same plan, as a second group.
    case list(String)
    /// An earlier campaign, whole.
    case campaign(String)
    /// Published or remembered counts, by the name they were added under.
    case counts(String)
    /// A bare rate: "our usual 2 %", as a fraction.
    case rate(Double)
}

/// What we ask for, and what shows that it was done.
package struct ActionAsk: Hashable, Sendable, Codable {
    /// `postcard`, `meeting`, `letter`: one name per action in the organization.
    package var name: String
    /// The kinds of evidence that complete it.
    package var evidence: [Evidence]
    /// The strength that counts in the comparison; the other is shown beside it.
    package var strength: Strength
    /// A YES authorises us to send the card: then it is *done*, not only *said*.
    package var yesAuthorises: Bool
    /// Words that mean this action and no other of the plan; nil for none.
    package var yesWords: [String]?

    package init(
        name: String, evidence: [Evidence], strength: Strength, yesAuthorises: Bool, yesWords: [String]? = nil
    ) {
        self.yesWords = yesWords
        self.name = name
        self.evidence = evidence
        self.strength = strength
        self.yesAuthorises = yesAuthorises
    }
}

/// Something that shows an action was taken.
package enum Evidence: String, Hashable, Sendable, Codable, CaseIterable {
    case yes, attending, signed, paper, form, attendance
}

/// How strongly a conversion is shown: in words, or by a record of the deed. `organic` happened without our text.
package enum Strength: String, Hashable, Sendable, Codable, CaseIterable {
    case said, done, organic
}

/// Hours of one campaign, inside the organization's, in minutes of the person's local day.
package struct PlannedWindow: Hashable, Sendable, Codable {
    package var fromMinute: Int
    package var toMinute: Int

    package init(fromMinute: Int, toMinute: Int) {
        self.fromMinute = fromMinute
        self.toMinute = toMinute
    }
}

/// Where a campaign's tracked links lead.
package struct PlannedLink: Hashable, Sendable, Codable {
    /// The page, as written.
    package var url: String
    /// What the links begin with, frozen at launch: a host that is configured later changes no text that was sent. Nil
    /// before that.
    package var host: String?

    package init(url: String, host: String? = nil) {
        self.url = url
        self.host = host
    }
}

package struct PlannedStep: Hashable, Sendable, Codable {
    package var name: String
    package var at: StepTime
    /// The script as written, with its blanks.
    package var text: String
    /// Seconds after it falls due beyond which it is not sent any more.
    package var expiresAfterSeconds: Int64

    package init(name: String, at: StepTime, text: String, expiresAfterSeconds: Int64) {
        self.name = name
        self.at = at
        self.text = text
        self.expiresAfterSeconds = expiresAfterSeconds
    }

    /// Two days: long enough for a closed Sunday, short enough not to be stale.
    package static let standardExpirySeconds: Int64 = 2 * 86_400
}

/// Who gets the steps after the first.
package enum FollowUps: String, Hashable, Sendable, Codable, CaseIterable {
    /// Not converted, not opted out, and no answer that a person should read first.
    case silent
    /// Everyone who has not converted and not opted out, whatever else they answered.
    case unconverted
}

/// What to do with a step that fell due while no daemon was running.
package enum MissedStart: Hashable, Sendable, Codable {
    /// Pause the campaign until a person decides.
    case ask
    /// Do not send the step any more.
    case skip
    /// Send it when it is at most so late; ask when it is later.
    case runWithin(seconds: Int64)
}

extension Timestamp: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let instant = ISO8601.parse(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not an instant: \(text)"))
        }
        self = instant
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(ISO8601.format(self))
    }
}
