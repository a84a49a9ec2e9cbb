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

    package init(
        daemon: Int64, launch: LaunchSettings, dispatch: DispatchSettings, answers: AnswerSettings,
        receiptURLs: [String: String], absorbBatch: Int = 200
    ) {
        self.daemon = daemon
        self.launch = launch
        self.dispatch = dispatch
        self.answers = answers
        self.receiptURLs = receiptURLs
        self.absorbBatch = absorbBatch
    }
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
}

/// A webhook whose signature was checked, with what it says.
package struct AuthenticWebhook: Hashable, Sendable {
    package var gateway: String
    package var call: WebhookCall
    /// Numbers whose opt-out this webhook certainly is, by keyword: suppressed before it is answered.
    package var certainOptOuts: [PhoneNumber]
    package var receivedAt: Timestamp

    package init(gateway: String, call: WebhookCall, certainOptOuts: [PhoneNumber], receivedAt: Timestamp) {
        self.gateway = gateway
        self.call = call
        self.certainOptOuts = certainOptOuts
        self.receivedAt = receivedAt
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

    package init() {}
}
