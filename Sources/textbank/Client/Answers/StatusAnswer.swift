/// `GET /v1/status`.
struct StatusAnswer: Decodable {
    struct Messages: Decodable {
        var queued: Int
        var claimed: Int
        var uncertain: Int
    }

    var version: String
    var organization: String
    var rehearsal: Bool
    /// Why nothing is sent until a person arms the store; nil from older daemons too.
    var fenced: String?
    var now: String
    /// The organization's zone, in which times are shown; older daemons do not say it.
    var zone: String?
    var lanes: [LaneAnswer]
    var messages: Messages
    var waitingWebhooks: Int
    var parkedWebhooks: Int
    var heldMessages: Int
}

/// A gateway and the number it sends from.
struct LaneAnswer: Decodable {
    var gateway: String
    var sender: String
    var pausedReason: String?
}
