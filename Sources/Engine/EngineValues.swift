import Domain
import Gateways

/// How one engine is set up.
package struct EngineSettings: Sendable {
    /// This process's number among those that share the store, never used twice.
    package var daemon: Int64
    package var launch: LaunchSettings
    package var dispatch: DispatchSettings
    /// What STOP and HELP are answered with.
    package var answers: AnswerSettings
    /// The receipt URL of each gateway, by its name, without the message id: `https://…/hooks/twilio/main`.
    package var receiptURLs: [String: String]
    /// Webhooks made something of in one transaction.
    package var absorbBatch: Int
    /// How long they may wait for it while more are coming in.
    package var absorbPace: AbsorbPace
    /// Most texts of campaigns to one person in any 24 hours, 1 to 3; nil for no cap.
    package var textsPerPersonPerDay: Int?
    /// How lanes are shared with other daemons on the same store; nil where this process has the store to itself.
    package var sharing: SharingSettings?
    /// When a campaign is paused by itself.
    package var governors: GovernorSettings
    /// The store was restored from a backup or copied: nothing is claimed until a person arms it.
    package var isFenced: Bool
    /// How replies are read: by the shipped words, or those and the organization's own.
    package var reader: ReplyReader

    package init(
        daemon: Int64, launch: LaunchSettings, dispatch: DispatchSettings, answers: AnswerSettings,
        receiptURLs: [String: String], absorbBatch: Int = 500, absorbPace: AbsorbPace = .atOnce,
        textsPerPersonPerDay: Int? = nil,
        sharing: SharingSettings? = nil, governors: GovernorSettings = .off, isFenced: Bool = false,
        reader: ReplyReader = ReplyReader()
    ) {
        self.governors = governors
        self.daemon = daemon
        self.launch = launch
        self.dispatch = dispatch
        self.answers = answers
        self.receiptURLs = receiptURLs
        self.absorbBatch = absorbBatch
        self.absorbPace = absorbPace
        self.textsPerPersonPerDay = textsPerPersonPerDay
        self.sharing = sharing
        self.isFenced = isFenced
        self.reader = reader
    }
}

/// Several daemons on one store: each lane is leased to one of them at a time.
package struct SharingSettings: Hashable, Sendable {
    /// The name of this machine, shown with its leases.
    package var name: String
    /// How long a lease runs. A daemon that is not heard of for so long is taken for dead: its lanes move on and what
    /// it had claimed is in doubt.
    package var leaseMicroseconds: Int64
    /// A claim is good for so long: what did not leave by then goes back, since a STOP may have come in at another
    /// daemon meanwhile.
    package var claimFreshMicroseconds: Int64
    /// How often to look for what other daemons have changed.
    package var pollMicroseconds: Int64

    package init(
        name: String, leaseMicroseconds: Int64 = 10_000_000, claimFreshMicroseconds: Int64 = 150_000,
        pollMicroseconds: Int64 = 500_000
    ) {
        self.name = name
        self.leaseMicroseconds = leaseMicroseconds
        self.claimFreshMicroseconds = claimFreshMicroseconds
        self.pollMicroseconds = pollMicroseconds
    }

    /// Four chances to renew before it runs out.
    var renewMicroseconds: Int64 { leaseMicroseconds / 4 }
}

/// Why nothing at all may be claimed, whatever is due.
package enum Hold: String, Hashable, Sendable, CaseIterable {
    /// The store is a restored or copied one that nobody has armed yet.
    case fenced
    /// Webhooks wait on disk that the store has not seen: a STOP may be among them.
    case spooled
}

/// The organization's words in automatic answers.
package struct AnswerSettings: Hashable, Sendable {
    package var organization: String
    /// A phone number or e-mail address where a person answers.
    package var helpAt: String

    package init(organization: String, helpAt: String) {
        self.organization = organization
        self.helpAt = helpAt
    }

    /// The one confirmation of a stop: no marketing, no second thoughts.
    package var stopConfirmation: String {
        "\(organization): you are unsubscribed and will get no more texts from us. Reply START to return, HELP for help."
    }

    package var help: String {
        "\(organization): we text about our meetings and actions, a few times a month. Questions: \(helpAt)."
            + " Msg&data rates may apply. Reply STOP to opt out."
    }
}

/// Texts to give to one gateway now. Each is claimed in the store and must be answered exactly once.
package struct HandOff: Hashable, Sendable {
    package var lane: LaneID
    package var gateway: String
    package var texts: [OutboundText]
    /// The first byte must leave before this (monotonic microseconds): then the lease of the lane runs out, or the text
    /// has grown old. What is decided now and leaves after a machine slept would come at another hour, at another pace,
    /// and perhaps after a STOP.
    package var notAfter: Int64

    /// Longer than a connection takes to be made, shorter than any sleep that matters.
    package static let freshMicroseconds: Int64 = 5_000_000

    /// Texts handed over earlier that must not leave any more, as far as they have not been started: the wire takes them
    /// back, and they are answered as `Dispatcher.recalledCode`. The others are answered as if nothing had been said.
    package var recalled: [MessageID] = []
    /// The same for whatever waits for these numbers.
    package var recalledPhones: [PhoneNumber] = []

    package init(lane: LaneID, gateway: String, texts: [OutboundText], notAfter: Int64) {
        self.lane = lane
        self.gateway = gateway
        self.texts = texts
        self.notAfter = notAfter
    }

    /// No texts, only texts to take back.
    package static func recall(_ messages: [MessageID] = [], phones: [PhoneNumber] = []) -> HandOff {
        var handOff = HandOff(lane: LaneID(0), gateway: "", texts: [], notAfter: .max)
        handOff.recalled = messages
        handOff.recalledPhones = phones
        return handOff
    }

    package var isRecall: Bool { !recalled.isEmpty || !recalledPhones.isEmpty }
}

/// A webhook whose signature was checked, with what it says.
package struct AuthenticWebhook: Hashable, Sendable {
    package var gateway: String
    package var call: WebhookCall
    /// Numbers whose opt-out this webhook certainly is, by keyword: suppressed before it is answered.
    package var certainOptOuts: [PhoneNumber]
    package var receivedAt: Timestamp
    /// What it says, where that was read already; nil where it was not, or cannot be.
    package var events: [InboundEvent]?

    package init(
        gateway: String, call: WebhookCall, certainOptOuts: [PhoneNumber], receivedAt: Timestamp,
        events: [InboundEvent]? = nil
    ) {
        self.gateway = gateway
        self.call = call
        self.certainOptOuts = certainOptOuts
        self.receivedAt = receivedAt
        self.events = events
    }
}

/// What one turn of the engine came to.
package struct Turn {
    package var handOffs: [HandOff] = []
    /// There is more to do at once.
    package var hasMore = false
    /// When pacing or back-off lets something happen (monotonic microseconds).
    package var wakeAt: Int64?
    /// When the store's clock brings something.
    package var nextMoment: Timestamp?
    package var isAtRest = false
    /// The store could not be written; everything waits and is tried again.
    package var problem: (any Error)?
}

/// What an engine has done since it was opened: for metrics.
package struct EngineCounters: Hashable, Sendable {
    package var accepted = 0
    package var acceptedSegments = 0
    package var rejected = 0
    package var throttled = 0
    package var unreachable = 0
    package var uncertain = 0
    package var webhooks = 0
    package var replies = 0
    package var conversions = 0
    package var optOuts = 0
    package var expired = 0
    package var lanePauses = 0
    package var storeFailures = 0
    /// Claims of an earlier process that became uncertain when this one opened the store.
    package var doubtfulAtStart = 0
    /// Claims of other daemons that became uncertain because they were not heard of any more.
    package var doubtfulOfOthers = 0
    package var lanesTaken = 0
    package var lanesLost = 0

    package init() {}
}
