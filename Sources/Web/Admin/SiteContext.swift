import Hummingbird
import Logging
import NIOCore

/// What a site needs to know of a request beside the request: the number that ties its answer to the log.
package struct SiteContext: InitializableFromSource {
    private let logger: Logger?
    private let peer: SocketAddress?

    package init(source: ApplicationRequestContextSource) {
        logger = source.logger
        peer = source.channel.remoteAddress
    }

    /// For a site that is called without a server.
    package init() {
        logger = nil
        peer = nil
    }

    /// Who is at the other end of the connection (the proxy, where there is one); empty where it has no address.
    var peerAddress: String { peer?.ipAddress ?? "" }

    /// Hummingbird's number of the request.
    var requestNumber: String {
        logger?[metadataKey: "hb.request.id"].map { "\($0)" } ?? "request without number"
    }
}
