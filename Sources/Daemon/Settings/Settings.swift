import CurlWire
import Domain
import Engine
import Foundation
import Gateways

/// Everything the daemon is told from outside, read once, checked whole, then passed down as plain values.
package struct Settings: Sendable {
    package var organization: Organization
    /// Where everything is kept.
    package var storePlace: StorePlace
    /// The database file; empty for a PostgreSQL.
    package var store: String { storePlace.filePath ?? "" }
    /// Where webhooks wait while the database does not answer: a folder.
    package var spool: String
    /// The file with the key of the ledger of consent; made at the first start.
    package var consentKeyFile: String
    /// How long a lease of a lane runs, where several daemons share a store.
    package var leaseSeconds: Int
    /// Most texts of campaigns to one person in any 24 hours.
    package var textsPerPersonPerDay: Int
    package var governors: GovernorSettings
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
    /// How replies are read: by the shipped words, or by those and the organization's own.
    package var reader = ReplyReader()
    /// Other systems in which people do what we ask.
    package var actions: [ActionSetup]
    /// Tracked links; nil where the installation has none.
    package var links: LinkRules?
    package var logLevel: String

    package enum StorePlace: Hashable, Sendable {
        /// A database file of this daemon's own.
        case file(String)
        /// One PostgreSQL for any number of daemons; reads may go to a copy. URLs hold passwords: never log them.
        case postgres(url: Secret, replica: Secret?)

        /// For messages: the file, or the server without its password.
        package var words: String {
            switch self {
            case .file(let path): return path
            case .postgres(let url, _):
                guard let url = URLComponents(string: url.exposed) else { return "PostgreSQL" }
                return "PostgreSQL \(url.host ?? "")\(url.port.map { ":\($0)" } ?? "")\(url.path)"
            }
        }

        package var filePath: String? { if case .file(let path) = self { path } else { nil } }
    }

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
