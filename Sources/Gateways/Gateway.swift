import Domain

/// A provider's adapter: a pure codec. Messages become request bytes, answers become outcomes, webhooks become
/// events. It never touches a socket, a clock or a database, so its whole test suite is data.
///
/// See `docs/adding-a-gateway.md` for the checklist.
package protocol Gateway: Sendable {
    /// The word in the configuration and in the webhook's path: `twilio`.
    static var kind: String { get }

    /// Settings this kind understands, for `check-config` and for refusing unknown keys.
    static var settingKeys: [GatewaySettingKey] { get }

    /// Checks the settings. Throws a `Refusal` that names each wrong key and its remedy.
    init(_ settings: GatewaySettings) throws(Refusal)

    var capabilities: GatewayCapabilities { get }

    /// The request that hands over these texts. Never more than `capabilities.textsPerCall`, never none.
    func call(for batch: [OutboundText]) -> HTTPCall

    /// What the answer means for each text of the batch, in order; as many as the batch has.
    func outcomes(of answer: HTTPAnswer, for batch: [OutboundText]) -> [Outcome]

    /// Is this webhook from the provider? `at` is the instant to check a signed time against; nil skips that check.
    func authenticate(_ webhook: WebhookCall, at now: Timestamp?) -> WebhookVerdict

    /// What the webhook says. Call only after `authenticate` said yes.
    func events(in webhook: WebhookCall) throws(WebhookError) -> [InboundEvent]

    /// What to answer once the webhook is on disk.
    var acknowledgement: WebhookAcknowledgement { get }

    /// Every secret of the settings: the redaction test looks for them in the logs.
    var secrets: [Secret] { get }

    /// For providers that sign nothing: the last segment of the webhook's path, and the only proof of who calls. Nil
    /// for all others.
    var pathSecret: Secret? { get }

    /// What the code of a receipt says about going on, in the classes of a refusal: a provider may tell only in the
    /// receipt that the person opted out there. Nil for a code that changes nothing, is temporary or is unknown.
    func rejection(ofReceiptCode code: String) -> RejectionClass?

    /// How the provider can be asked what became of a text whose hand-over was never answered.
    var lookUp: LookUpAbility { get }

    /// The request that asks for this text; nil where it cannot be asked for. It changes nothing at the provider.
    func lookUpCall(for doubt: DoubtfulText) -> HTTPCall?

    /// What the answer to that request says. Anything less than certain is `unclear`.
    func finding(in answer: HTTPAnswer, for doubt: DoubtfulText) -> LookUpFinding
}

extension Gateway {
    package var pathSecret: Secret? { nil }
    package func rejection(ofReceiptCode code: String) -> RejectionClass? { nil }
    package var lookUp: LookUpAbility { .none }
    package func lookUpCall(for doubt: DoubtfulText) -> HTTPCall? { nil }
    package func finding(in answer: HTTPAnswer, for doubt: DoubtfulText) -> LookUpFinding {
        .unclear(code: "cannot_be_asked")
    }
}

/// One text on its way out.
package struct OutboundText: Hashable, Sendable {
    package var messageID: MessageID
    /// 1 for the first hand-over, counted up with each further one.
    package var attempt: Int
    package var to: PhoneNumber
    /// The number or short code it is sent from.
    package var from: String
    package var body: MessageBody
    /// Seconds for which the carrier may still deliver it; nil when the campaign has no end in sight.
    package var validitySeconds: Int64?
    /// Where the provider sends receipts: the public URL of this gateway's webhook with our message id in its query.
    package var receiptURL: String

    package init(
        messageID: MessageID, attempt: Int, to: PhoneNumber, from: String, body: MessageBody, validitySeconds: Int64?,
        receiptURL: String
    ) {
        self.messageID = messageID
        self.attempt = attempt
        self.to = to
        self.from = from
        self.body = body
        self.validitySeconds = validitySeconds
        self.receiptURL = receiptURL
    }

    /// The query parameter that carries `messageID` in `receiptURL`.
    package static let messageIDParameter = "textbank_message"
}

package struct GatewayCapabilities: Hashable, Sendable {
    /// Texts one HTTP request can carry.
    package var textsPerCall: Int
    /// The provider or its network itself answers STOP with a confirmation: we must not send a second one.
    package var answersStop: Bool
    /// The provider itself answers HELP.
    package var answersHelp: Bool
    /// The hand-over can say until when the carrier may deliver.
    package var takesExpiry: Bool

    package init(textsPerCall: Int = 1, answersStop: Bool, answersHelp: Bool, takesExpiry: Bool) {
        self.textsPerCall = textsPerCall
        self.answersStop = answersStop
        self.answersHelp = answersHelp
        self.takesExpiry = takesExpiry
    }
}

/// The answer to "is it from the provider?", with the reason in words for the log and `explain webhooks`.
package struct WebhookVerdict: Hashable, Sendable {
    package var isAuthentic: Bool
    package var why: String

    package init(isAuthentic: Bool, why: String) {
        self.isAuthentic = isAuthentic
        self.why = why
    }
}

/// An authentic webhook that cannot be read: stored, counted and parked, never dropped.
package struct WebhookError: Error, Hashable, Sendable, CustomStringConvertible {
    package var reason: String
    package init(_ reason: String) { self.reason = reason }
    package var description: String { reason }
}

/// The settings of one gateway as written in the configuration, key by key.
package struct GatewaySettings: Hashable, Sendable {
    /// The name the operator gave it: part of the webhook path `/hooks/<kind>/<name>`.
    package var name: String
    package var values: [String: String]

    package init(name: String, values: [String: String]) {
        self.name = name
        self.values = values
    }
}

package struct GatewaySettingKey: Hashable, Sendable {
    package var name: String
    package var isSecret: Bool
    package var isRequired: Bool
    /// Nil where there is none.
    package var standard: String?
    /// What to write there, as a phrase that can follow "Give".
    package var about: String
    /// A well-formed value that is nobody's: for samples, and where a codec is made only to read a webhook.
    package var example: String?
    /// Fewest characters a configured value may have; for secrets we choose ourselves.
    package var minimumLength: Int

    package init(
        name: String, isSecret: Bool = false, isRequired: Bool = false, standard: String? = nil, about: String,
        example: String? = nil, minimumLength: Int = 0
    ) {
        self.name = name
        self.isSecret = isSecret
        self.isRequired = isRequired
        self.standard = standard
        self.about = about
        self.example = example
        self.minimumLength = minimumLength
    }
}
