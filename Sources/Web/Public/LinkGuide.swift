import Domain
import Gateways

/// Tells where tracked links lead, and keeps what fetched them.
package protocol LinkGuide: Sendable {
    func follow(_ fetch: LinkFetch) async -> LinkWay
}

/// One request for a path that may be a tracked link's.
package struct LinkFetch: Hashable, Sendable {
    /// `GET` or `HEAD`.
    package var method: String
    /// Path and query as they came.
    package var target: String
    package var headers: [HTTPHeader]
    /// Whose request it is: the address before our own proxy. For counting alone; never kept as it is.
    package var address: String

    package init(method: String, target: String, headers: [HTTPHeader], address: String) {
        self.method = method
        self.target = target
        self.headers = headers
        self.address = address
    }
}

package enum LinkWay: Hashable, Sendable {
    case leads(to: String)
    /// No token of ours, or one that was withdrawn: nobody can tell which.
    case unknown
    /// The address asked for many links that do not exist.
    case tooMany
    /// The store does not answer, and the link is not remembered.
    case unavailable
}
