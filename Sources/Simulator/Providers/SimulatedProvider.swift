import Gateways

/// A text as the provider read it from the request's bytes.
struct ReadText: Hashable {
    /// E.164.
    var to: String
    var from: String
    var body: String
    /// Where receipts go.
    var callback: String
    /// Seconds for which it may still be delivered; nil where the request does not say.
    var validitySeconds: Int64?
}

/// What a provider says about a text it will not take.
enum ProviderRefusal: Hashable { case optedOut, deadNumber, senderFault, throttled, unavailable }

/// The status of one text as the carrier tells it.
enum ReceiptStatus: String, Hashable { case sent, delivered, undelivered, failed }

/// A receipt, before it has the provider's form.
struct ReceiptWords {
    var text: ReadText
    var reference: String
    var status: ReceiptStatus
    var isOptOut: Bool
    /// The account's own URL instead of the one the hand-over named.
    var accountURL: String?
    var attempt: Int
}

/// An inbound text, before it has the provider's form.
struct ReplyWords {
    var reference: String
    var from: String
    var to: String
    var body: String
    var saidAt: Int64
    /// The keyword the provider acted on itself and tells us of.
    var handled: String?
}

/// One provider's end of its wire format: reads requests and writes answers and webhooks. Written from the providers'
/// documents, and sharing nothing with the codecs it faces.
protocol SimulatedProvider {
    /// The number it is for, and where its webhooks go.
    var account: ProviderAccount { get set }
    /// The text in a request; nil where the provider could make nothing of it.
    func read(_ call: HTTPCall) -> ReadText?
    func accepts(reference: String, segments: Int) -> HTTPResponse
    func refuses(_ why: ProviderRefusal) -> HTTPResponse
    func receipt(_ words: ReceiptWords, at now: Int64) -> WebhookCall
    func reply(_ words: ReplyWords, at now: Int64) -> WebhookCall
    /// A notice that is authentic and of no consequence, or cannot be read.
    func oddNotice(at now: Int64) -> WebhookCall
    /// The same webhook, as somebody would send it who does not have the key.
    func forged(_ call: WebhookCall) -> WebhookCall
    /// Whether a receipt of this provider can come without our id and still name the text.
    var knowsReferences: Bool { get }
}

/// What a lane's provider is told at the start: the credentials it gave us, and where we listen.
struct ProviderAccount {
    var number: String
    /// The webhook URL for inbound texts.
    var inboundURL: String
    /// Whether it answers STOP itself.
    var handlesKeywords: Bool
}
