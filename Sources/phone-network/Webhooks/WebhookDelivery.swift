/// One webhook on its way. The same bytes at every try.
final class WebhookDelivery {
    let url: String
    let address: WebAddress
    let body: [UInt8]
    let signature: String
    let idempotencyToken: String
    /// Replies overtake receipts.
    let isUrgent: Bool
    let whenDone: (WebhookResult) -> Void

    var attempts = 0
    var lastStatus = 0
    var troubleSinceMicroseconds: Int64?

    init(
        url: String, address: WebAddress, body: [UInt8], signature: String, idempotencyToken: String, isUrgent: Bool,
        whenDone: @escaping (WebhookResult) -> Void
    ) {
        self.url = url
        self.address = address
        self.body = body
        self.signature = signature
        self.idempotencyToken = idempotencyToken
        self.isUrgent = isUrgent
        self.whenDone = whenDone
    }
}

/// How a delivery ended.
struct WebhookResult {
    /// The last HTTP status; 0 when none ever came.
    var status: Int
    /// When the answer's last byte was here. nil without an answer.
    var answeredAt: Moment?
    var attempts: Int

    var isAccepted: Bool { (200..<300).contains(status) }
}
