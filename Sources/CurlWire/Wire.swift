import Gateways

/// The caller's own id of one call on the wire. The wire only gives it back; it does not have to be unique, but a
/// caller who uses one twice cannot tell the two answers apart.
package struct WireTicket: Hashable, Sendable {
    package var value: UInt64

    package init(_ value: UInt64) {
        self.value = value
    }
}

/// One call, and how it is to be made.
package struct WireRequest: Hashable, Sendable {
    package var ticket: WireTicket
    package var call: HTTPCall
    package var options: WireOptions

    package init(ticket: WireTicket, call: HTTPCall, options: WireOptions) {
        self.ticket = ticket
        self.call = call
        self.options = options
    }
}

/// How the calls of one gateway are made. The same for all calls of a gateway: a slot that changes hands between
/// different options is configured anew, which costs about a microsecond.
package struct WireOptions: Hashable, Sendable {
    /// Most time for name, connection and TLS together, in milliseconds, 1 or more.
    package var connectTimeoutMilliseconds: Int
    /// Most time from leaving the waiting line to the last byte of the answer, in milliseconds, 1 or more. Time spent
    /// waiting for a slot does not count.
    package var totalTimeoutMilliseconds: Int
    /// A PEM file of certificate authorities that replaces the system's. Nil for the system's. There is no way to
    /// switch verification off.
    package var caFile: String?
    /// Whether `http:` may go to hosts other than `localhost`, 127.0.0.0/8 and `[::1]`.
    package var allowPlainHTTP: Bool
    /// The URL of a proxy. Nil for none, whatever the environment says.
    package var proxy: String?
    /// A connection idle for longer than this, in seconds, is not used again: below the shortest keep-alive time in
    /// common use (5 s), because a request that meets a connection the server is just closing ends as `maybeSent`.
    package var connectionIdleSeconds: Int

    package init(
        connectTimeoutMilliseconds: Int = 10_000, totalTimeoutMilliseconds: Int = 30_000, caFile: String? = nil,
        allowPlainHTTP: Bool = false, proxy: String? = nil, connectionIdleSeconds: Int = 4
    ) {
        self.connectTimeoutMilliseconds = connectTimeoutMilliseconds
        self.totalTimeoutMilliseconds = totalTimeoutMilliseconds
        self.caFile = caFile
        self.allowPlainHTTP = allowPlainHTTP
        self.proxy = proxy
        self.connectionIdleSeconds = connectionIdleSeconds
    }
}

/// What came of one request.
package struct WireAnswer: Hashable, Sendable {
    package var ticket: WireTicket
    package var answer: HTTPAnswer
    /// When the first byte of the request was about to leave, in microseconds of `CLOCK_MONOTONIC`: the instant pacing
    /// counts. Nil when none ever was.
    package var handedOffAtMonotonicMicroseconds: Int64?

    package init(ticket: WireTicket, answer: HTTPAnswer, handedOffAtMonotonicMicroseconds: Int64?) {
        self.ticket = ticket
        self.answer = answer
        self.handedOffAtMonotonicMicroseconds = handedOffAtMonotonicMicroseconds
    }
}

/// The seam between those who decide what is said to a gateway and the network. `CurlWire` is the real one; the
/// simulator has its own implementation of what stands behind it.
///
/// Every request submitted is answered exactly once, in batches and in no particular order. Nothing here blocks but
/// `shutDown`.
package protocol Wire: Sendable {
    /// Requests start in the order given, as slots become free.
    func submit(_ batch: [WireRequest])

    /// Takes back what has not been started: answered as `WireFailure.withdrawn`. What has been started runs on and is
    /// answered as if nothing had been said; so is what was answered already.
    func withdraw(_ tickets: [WireTicket])

    /// Takes back what has not been started, lets the rest end or time out, and returns when every answer has been
    /// delivered. Requests submitted afterwards are answered as withdrawn.
    func shutDown()
}

extension WireFailure {
    /// Taken back before it was started.
    package static let withdrawn = WireFailure(code: "withdrawn", reach: .neverSent)
    /// The gate said no before a byte had left.
    package static let gated = WireFailure(code: "gated", reach: .neverSent)
}
