import Domain
import Gateways

/// A provider whose webhooks are one line: enough of a gateway for the engine, and no provider's quirks.
///
/// - `reply|ID|FROM|TO|TEXT` with an optional sixth field `stop`, `start` or `help` (the provider acted on it) and a
///   seventh, the carrier's time in microseconds.
/// - `receipt|REFERENCE|MESSAGE|STATUS|CODE`, where reference, message and code may be empty.
/// - `other`; anything else cannot be read.
struct ToyGateway: Gateway {
    static let kind = "toy"
    static let settingKeys: [GatewaySettingKey] = []

    /// The code of a receipt with which the provider says that the person opted out there.
    static let optOutCode = "21610"

    let capabilities: GatewayCapabilities
    let acknowledgement = WebhookAcknowledgement(status: 200)
    let secrets: [Secret] = []

    init(_ settings: GatewaySettings) throws(Refusal) {
        self.init(answersStop: settings.values["answersStop"] == "yes")
    }

    init(answersStop: Bool = false, answersHelp: Bool = false) {
        capabilities = GatewayCapabilities(answersStop: answersStop, answersHelp: answersHelp, takesExpiry: true)
    }

    func call(for batch: [OutboundText]) -> HTTPCall { HTTPCall(method: .post, url: "http://127.0.0.1/messages") }

    func outcomes(of answer: HTTPAnswer, for batch: [OutboundText]) -> [Outcome] {
        batch.map { _ in .accepted(reference: nil, segments: nil) }
    }

    func authenticate(_ webhook: WebhookCall, at now: Timestamp?) -> WebhookVerdict {
        WebhookVerdict(isAuthentic: true, why: "nobody else knows this gateway")
    }

    func rejection(ofReceiptCode code: String) -> RejectionClass? {
        code == Self.optOutCode ? .recipientOptedOut : nil
    }

    func events(in webhook: WebhookCall) throws(WebhookError) -> [InboundEvent] {
        let fields = String(decoding: webhook.body, as: UTF8.self)
            .split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        switch fields[0] {
        case "reply" where fields.count >= 5:
            return [
                .reply(
                    InboundReply(
                        reference: fields[1].isEmpty ? nil : fields[1], from: PhoneNumber(stored: fields[2]),
                        to: fields[3],
                        body: MessageBody(fields[4]),
                        receivedAt: fields.count > 6 ? Int64(fields[6]).map(Timestamp.init(microseconds:)) : nil,
                        handledKeyword: fields.count > 5 ? .init(rawValue: fields[5]) : nil))
            ]
        case "receipt" where fields.count == 5:
            guard let status = InboundReceipt.Status(rawValue: fields[3]) else { throw WebhookError("no such status") }
            return [
                .receipt(
                    InboundReceipt(
                        reference: fields[1].isEmpty ? nil : fields[1],
                        messageID: Int64(fields[2]).map(MessageID.init), status: status,
                        code: fields[4].isEmpty ? nil : fields[4]))
            ]
        case "other": return [.other(name: "notice")]
        default: throw WebhookError("the body is no line of ours")
        }
    }
}
