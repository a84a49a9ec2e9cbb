import CurlWire
import Domain
import Gateways
import Integrations

/// One configured source of actions: its webhook, its polling, or both.
package struct ActionSetup: Sendable {
    package var name: String
    package var kind: Kind
    /// By the name the plans use; nil where each webhook says so itself.
    package var action: String?
    /// Nil for systems that call nobody.
    package var hook: (any ActionHook)?
    /// Nil without a key or a page to read.
    package var poller: ActionPoller?
    package var wire: WireOptions
    /// The system is this machine: a rehearsal may read it.
    package var isLoopback: Bool

    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case actionNetwork = "action_network"
        case mobilize
        case signed
    }

    package init(
        name: String, kind: Kind, action: String?, hook: (any ActionHook)?, poller: ActionPoller?, wire: WireOptions,
        isLoopback: Bool
    ) {
        self.name = name
        self.kind = kind
        self.action = action
        self.hook = hook
        self.poller = poller
        self.wire = wire
        self.isLoopback = isLoopback
    }

    /// The path to give to the other system, secret included: never log it. Nil where nobody calls.
    package var hookPath: String? {
        hook.map { hook in "/hooks/actions/\(name)" + (hook.pathSecret.map { "/\($0.exposed)" } ?? "") }
    }
}

/// How a source is read, whichever system it is.
package enum ActionPoller: Sendable {
    case actionNetwork(ActionNetwork, action: String)
    case mobilize(Mobilize, action: String)

    package var pace: Poll.Pace {
        switch self {
        case .actionNetwork: ActionNetwork.pace
        case .mobilize: Mobilize.pace
        }
    }

    package func call(for poll: Poll) -> HTTPCall? {
        switch self {
        case .actionNetwork(let codec, _): codec.call(for: poll)
        case .mobilize(let codec, _): codec.call(for: poll)
        }
    }

    /// What an answer says, its events in the organization's words.
    package func reading(of answer: HTTPAnswer, receivedAt: Timestamp) -> (reading: PollReading, events: [ActionEvent])
    {
        let reading: PollReading
        let action: String
        switch self {
        case .actionNetwork(let codec, let name):
            (reading, action) = (codec.reading(of: answer, receivedAt: receivedAt), name)
        case .mobilize(let codec, let name): (reading, action) = (codec.reading(of: answer), name)
        }
        guard case .page(let page) = reading else { return (reading, []) }
        return (reading, page.reading.events.map { ActionWords.event($0, action: action) })
    }

    /// The codec that answers questions about single records; nil where none are answered.
    package var asking: (codec: ActionNetwork, action: String)? {
        if case .actionNetwork(let codec, let action) = self { (codec, action) } else { nil }
    }
}
