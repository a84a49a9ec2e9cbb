/// One HTTP request as a value: what a codec makes and a wire sends.
package struct HTTPCall: Hashable, Sendable {
    package enum Method: String, Hashable, Sendable { case get = "GET", post = "POST" }

    package var method: Method
    /// Absolute, already percent-encoded.
    package var url: String
    /// In the order they are sent. `Content-Length`, `Host` and `Expect` are the wire's business.
    package var headers: [HTTPHeader]
    package var body: [UInt8]

    package init(method: Method, url: String, headers: [HTTPHeader] = [], body: [UInt8] = []) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
    }
}

package struct HTTPHeader: Hashable, Sendable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

extension [HTTPHeader] {
    /// The first header of that name, whatever its case.
    package func first(named name: String) -> String? { first { $0.isNamed(name) }?.value }
}

extension HTTPHeader {
    /// Whether it has that name, whatever the case. Names are ASCII (RFC 9110 §5.1).
    func isNamed(_ name: String) -> Bool {
        let (left, right) = (self.name.utf8, name.utf8)
        return left.count == right.count && zip(left, right).allSatisfy { Self.lower($0) == Self.lower($1) }
    }

    private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}

/// What came back for one call: an HTTP response, or no usable one.
package enum HTTPAnswer: Hashable, Sendable {
    case response(HTTPResponse)
    case failure(WireFailure)
}

package struct HTTPResponse: Hashable, Sendable {
    package var status: Int
    package var headers: [HTTPHeader]
    /// Cut at the wire's cap; `isTruncated` says so.
    package var body: [UInt8]
    package var isTruncated: Bool

    package init(status: Int, headers: [HTTPHeader] = [], body: [UInt8] = [], isTruncated: Bool = false) {
        self.status = status
        self.headers = headers
        self.body = body
        self.isTruncated = isTruncated
    }
}

/// Why there is no usable response, and the one thing that matters about it: can the other side have read the
/// request?
package struct WireFailure: Hashable, Sendable {
    package enum Reach: Hashable, Sendable {
        /// Not a byte of the request can have been read: name not resolved, connection refused, TLS not established,
        /// time-out before the request began.
        case neverSent
        /// The request, or part of it, may have been read: the text may be on its way.
        case maybeSent
    }

    /// A stable word for logs and the attempt log: `couldnt_connect`, `timed_out`, …
    package var code: String
    package var reach: Reach

    package init(code: String, reach: Reach) {
        self.code = code
        self.reach = reach
    }
}

/// One webhook as it came in, with the URL the provider signed: the configured public URL, not what a proxy made
/// of it.
package struct WebhookCall: Hashable, Sendable {
    package var method: String
    /// Scheme, host, port, path and query as configured at the provider; still percent-encoded.
    package var url: String
    package var headers: [HTTPHeader]
    package var body: [UInt8]

    package init(method: String, url: String, headers: [HTTPHeader], body: [UInt8]) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
    }
}

/// What a provider wants to read in answer to its webhook.
package struct WebhookAcknowledgement: Hashable, Sendable {
    package var status: Int
    package var contentType: String?
    package var body: String

    package init(status: Int, contentType: String? = nil, body: String = "") {
        self.status = status
        self.contentType = contentType
        self.body = body
    }
}
