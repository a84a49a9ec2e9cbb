import Gateways
import Hummingbird
import NIOCore
import NIOHTTPTypes

/// Takes webhooks on the thread of their connection, in front of Hummingbird, which sees everything else.
///
/// A webhook needs nothing that suspends but its commit. Handing each one through Hummingbird's tasks and streams costs as
/// much as reading, checking and keeping it.
///
/// Requests of one connection are answered one after the other: what comes while one is in hand waits, and where much
/// comes the connection is not read any more until there is an answer.
package final class WebhookHandler: ChannelDuplexHandler, RemovableChannelHandler {
    package typealias InboundIn = HTTPRequestPart
    package typealias InboundOut = HTTPRequestPart
    package typealias OutboundIn = HTTPResponsePart
    package typealias OutboundOut = HTTPResponsePart

    private enum State {
        /// The next part begins a request.
        case ready
        case reading(HTTPRequest, PublicSite.Door, body: [UInt8])
        /// Answered already; the rest of the request is passed over.
        case skipping
        case answering
        /// Hummingbird has it.
        case passing(isRead: Bool, isAnswered: Bool)
    }

    private let site: PublicSite
    private var state = State.ready
    /// What came while a request was in hand.
    private var later: [HTTPRequestPart] = []
    private var isReadWanted = false
    private var closesAfterAnswer = false
    /// The server wants to end; heard while a webhook was in hand.
    private var quiesce: ChannelShouldQuiesceEvent?

    package init(site: PublicSite) { self.site = site }

    // MARK: In

    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let part = unwrapInboundIn(data)
        guard mayTake, later.isEmpty else {
            later.append(part)
            return
        }
        take(part, context)
    }

    /// Whether the next part belongs to what is in hand, or nothing is.
    private var mayTake: Bool {
        switch state {
        case .ready, .reading, .skipping: true
        case .answering: false
        case .passing(let isRead, _): !isRead
        }
    }

    private func take(_ part: HTTPRequestPart, _ context: ChannelHandlerContext) {
        switch (state, part) {
        case (.ready, .head(let head)): begin(head, context)
        case (.reading(let head, let door, var body), .body(let buffer)):
            state = .skipping
            guard body.count + buffer.readableBytes <= PublicSite.largestWebhook else {
                answer(site.tooLarge(door), context)
                return
            }
            body.append(contentsOf: buffer.readableBytesView)
            state = .reading(head, door, body: body)
        case (.reading(let head, let door, let body), .end):
            state = .answering
            let loop = context.eventLoop
            let me = NIOLoopBound((self, context), eventLoop: loop)
            site.receive(site.call(head, body: body), door: door) { answer in
                loop.execute {
                    let (handler, context) = me.value
                    handler.finish(answer, context)
                }
            }
        case (.skipping, .end): endRequest(context)
        case (.skipping, _): break
        case (.passing(_, let isAnswered), _):
            if case .end = part { state = .passing(isRead: true, isAnswered: isAnswered) }
            context.fireChannelRead(wrapInboundOut(part))
            endPassing(context)
        default:
            // A body without a head: the decoder before us does not do that.
            context.close(promise: nil)
        }
    }

    private func begin(_ head: HTTPRequest, _ context: ChannelHandlerContext) {
        let target = head.path ?? ""
        guard PublicSite.isWebhook(target) else {
            state = .passing(isRead: false, isAnswered: false)
            context.fireChannelRead(wrapInboundOut(.head(head)))
            return
        }
        closesAfterAnswer = head.headerFields[.connection]?.lowercased() == "close"
        state = .skipping
        guard let door = site.door(of: target) else {
            answer(site.stray(), context)
            return
        }
        let announced = head.headerFields[.contentLength].flatMap { Int($0) }
        guard (announced ?? 0) <= PublicSite.largestWebhook else {
            answer(site.tooLarge(door), context)
            return
        }
        var body: [UInt8] = []
        body.reserveCapacity(announced ?? 0)
        state = .reading(head, door, body: body)
    }

    /// The connection is read no further while a webhook waits for its answer.
    package func read(context: ChannelHandlerContext) {
        if case .answering = state {
            isReadWanted = true
        } else {
            context.read()
        }
    }

    package func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch (event, state) {
        case (let event as ChannelShouldQuiesceEvent, .answering), (let event as ChannelShouldQuiesceEvent, .reading):
            quiesce = event
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    // MARK: Out

    private func finish(_ answer: WebhookAnswer, _ context: ChannelHandlerContext) {
        guard case .answering = state else { return }
        self.answer(answer, context)
        endRequest(context)
    }

    private func answer(_ answer: WebhookAnswer, _ context: ChannelHandlerContext) {
        var fields = answer.fields
        fields[.date] = site.date.text
        fields[.contentLength] = String(answer.body.readableBytes)
        context.write(wrapOutboundOut(.head(HTTPResponse(status: answer.status, headerFields: fields))), promise: nil)
        if answer.body.readableBytes > 0 { context.write(wrapOutboundOut(.body(answer.body)), promise: nil) }
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }

    /// Request and answer are through: the next one may come.
    private func endRequest(_ context: ChannelHandlerContext) {
        state = .ready
        if closesAfterAnswer {
            context.close(promise: nil)
            return
        }
        if let event = quiesce {
            quiesce = nil
            context.fireUserInboundEventTriggered(event)
        }
        takeLater(context)
        if isReadWanted {
            isReadWanted = false
            read(context: context)
        }
    }

    private func takeLater(_ context: ChannelHandlerContext) {
        guard !later.isEmpty else { return }
        while !later.isEmpty, mayTake { take(later.removeFirst(), context) }
        // Hummingbird gathers what it is passed until a read ends, and the read that brought this ended long ago.
        context.fireChannelReadComplete()
    }

    // MARK: What Hummingbird answers

    package func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let part = unwrapOutboundIn(data)
        context.write(data, promise: promise)
        if case .end = part, case .passing(let isRead, _) = state {
            state = .passing(isRead: isRead, isAnswered: true)
            endPassing(context)
        }
    }

    private func endPassing(_ context: ChannelHandlerContext) {
        guard case .passing(true, true) = state else { return }
        state = .ready
        takeLater(context)
    }
}

// SAFETY: none is claimed. Like every channel handler it lives on one event loop.
@available(*, unavailable)
extension WebhookHandler: Sendable {}
