import CurlWire
import Domain
import Engine
import Gateways

/// Everything the daemon is told from outside, read once, checked whole, then passed down as plain values.
package struct Settings: Sendable {
    package var organization: Organization
    /// The database file.
    package var store: String
    package var clock: ClockSettings?
    package var publicListener: Listener
    /// The URL that providers call and sign: scheme, host and, where they see one, port and path.
    package var publicURL: String
    /// The Unix socket of the API and the console.
    package var adminSocket: String
    /// Also over TCP, with tokens; nil for the socket alone.
    package var adminListener: Listener?
    package var hours: OrganizationHours
    package var observesHolidays: Bool
    package var dispatch: DispatchLimits
    package var gateways: [GatewaySetup]
    package var senders: [SenderSettings]
    package var logLevel: String

    package struct Organization: Hashable, Sendable {
        package var name: String
        package var helpAt: String
        package var zone: String
    }

    package struct Listener: Hashable, Sendable {
        package var host: String
        package var port: Int
    }

    package struct ClockSettings: Hashable, Sendable {
        package var start: Timestamp
        package var speed: Speed
        /// The phone network's clock, which leaps together with ours.
        package var peer: String?
    }

    package enum Speed: Hashable, Sendable {
        case factor(Double)
        /// Leap to the next due moment whenever nothing is in flight.
        case jump
    }

    package struct DispatchLimits: Hashable, Sendable {
        package var slots: Int
        package var claimBatch: Int
        package var windowMarginMinutes: Int
        package var drainSeconds: Int
    }
}

/// One configured gateway: its codec's settings and the wire's.
package struct GatewaySetup: Sendable {
    package var name: String
    package var kind: String
    package var gateway: any Gateway
    package var wire: WireOptions
    /// The path of its webhook, secret included: never log it.
    package var webhookPath: String
    package var isLoopback: Bool

    package init(
        name: String, kind: String, gateway: any Gateway, wire: WireOptions, webhookPath: String, isLoopback: Bool
    ) {
        self.name = name
        self.kind = kind
        self.gateway = gateway
        self.wire = wire
        self.webhookPath = webhookPath
        self.isLoopback = isLoopback
    }
}
