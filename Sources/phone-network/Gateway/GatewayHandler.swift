import NIOCore
import NIOHTTP1

/// A request as a whole.
struct GatewayRequest {
    var method: HTTPMethod
    var path: Substring
    var query: Substring
    var headers: HTTPHeaders
    var body: ByteBuffer
}

/// An answer as a whole.
struct GatewayAnswer {
    var status: Int
    var body: [UInt8]
    var contentType = "application/json"
    var headers: [(String, String)] = []
}

/// One connection of the API: collects a request, hands it to the network, writes the answer it is told to.
///
/// Lives on the event loop of its channel, which is the network's; hence unchecked.
final class GatewayHandler: ChannelInboundHandler, @unchecked Sendable {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    /// Far above anything the API takes, far below what would hurt.
    private static let mostBodyBytes = 65_536

    private let network: Network
    private var head: HTTPRequestHead?
    private var body = ByteBuffer()
    private var context: ChannelHandlerContext?

    init(network: Network) { self.network = network }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            if network.closesAtHead(head) {
                context.close(promise: nil)
                return
            }
            self.head = head
            body.clear()
        case .body(var piece):
            guard head != nil else { return }
            if body.readableBytes + piece.readableBytes > Self.mostBodyBytes {
                context.close(promise: nil)
            } else if body.readableBytes == 0 {
                body = piece
            } else {
                body.writeBuffer(&piece)
            }
        case .end:
            guard let head else { return }
            let uri = head.uri
            let mark = uri.utf8.firstIndex(of: UInt8(ascii: "?"))
            let request = GatewayRequest(
                method: head.method, path: uri[..<(mark ?? uri.endIndex)],
                query: mark.map { uri[uri.utf8.index(after: $0)...] } ?? "", headers: head.headers, body: body)
            network.handle(request, from: self)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    /// Writes the answer to the request in hand; a connection that has gone takes none.
    func write(_ answer: GatewayAnswer) {
        guard let context, let request = head else { return }
        head = nil
        var headers = HTTPHeaders()
        headers.reserveCapacity(4)
        headers.add(name: "Content-Type", value: answer.contentType)
        headers.add(name: "Content-Length", value: String(answer.body.count))
        for (name, value) in answer.headers { headers.add(name: name, value: value) }
        if !request.isKeepAlive { headers.add(name: "Connection", value: "close") }
        let status = HTTPResponseStatus(statusCode: answer.status)
        context.write(
            wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: status, headers: headers))), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: answer.body)))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        if !request.isKeepAlive { context.close(promise: nil) }
    }

    /// Closes without a word.
    func hangUp() { context?.close(promise: nil) }
}
