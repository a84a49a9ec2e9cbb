import Hummingbird
import Logging

/// What a site needs to know of a request beside the request: the number that ties its answer to the log.
package struct SiteContext: InitializableFromSource {
    private let logger: Logger?

    package init(source: ApplicationRequestContextSource) { logger = source.logger }

    /// For a site that is called without a server.
    package init() { logger = nil }

    /// Hummingbird's number of the request.
    var requestNumber: String {
        logger?[metadataKey: "hb.request.id"].map { "\($0)" } ?? "request without number"
    }
}
