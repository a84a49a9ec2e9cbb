import NIOCore
import NIOHTTP1

/// One keep-alive connection to a webhook host; one request on it at a time.
///
/// Lives on the event loop of its channel, and is only touched there; hence unchecked.
final class WebhookConnection: ChannelInboundHandler, @unchecked Sendable {
    typealias InboundIn = HTTPClientResponsePart
    typealias OutboundOut = HTTPClientRequestPart

    /// What became of the request: the status, or nil when the connection ended or time ran out before the answer did.
    var whenAnswered: ((WebhookConnection, WebhookDelivery, Int?) -> Void)?
    var whenClosed: ((WebhookConnection) -> Void)?

    private(set) var delivery: WebhookDelivery?
    private(set) var isOpen = true
    private var status = 0
    private var keepsAlive = true
    private var context: ChannelHandlerContext?
    private var deadline: Scheduled<Void>?

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    func send(_ delivery: WebhookDelivery, timeout: TimeAmount) {
        guard let context else { return }
        self.delivery = delivery
        var headers = HTTPHeaders()
        headers.add(name: "Host", value: delivery.address.authority)
        headers.add(name: "User-Agent", value: "TwilioProxy/1.1")
        headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded; charset=UTF-8")
        headers.add(name: "Content-Length", value: String(delivery.body.count))
        headers.add(name: "Accept", value: "*/*")
        headers.add(name: "X-Twilio-Signature", value: delivery.signature)
        headers.add(name: "I-Twilio-Idempotency-Token", value: delivery.idempotencyToken)
        let head = HTTPRequestHead(version: .http1_1, method: .POST, uri: delivery.address.target, headers: headers)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: delivery.body)))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        deadline = context.eventLoop.scheduleTask(in: timeout) { self.close() }
    }

    func close() { context?.close(promise: nil) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            status = Int(head.status.code)
            keepsAlive = head.isKeepAlive
        case .body: break
        case .end:
            if !keepsAlive { isOpen = false }
            finish(status)
            if !keepsAlive { context.close(promise: nil) }
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        isOpen = false
        finish(nil)
        whenClosed?(self)
        whenClosed = nil
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private func finish(_ status: Int?) {
        deadline?.cancel()
        deadline = nil
        guard let done = delivery else { return }
        delivery = nil
        whenAnswered?(self, done, status)
    }
}
