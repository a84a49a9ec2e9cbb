/// How the daemon is.
package protocol StatusDesk: Sendable {
    func status() async throws -> StatusAnswer
}

package struct StatusAnswer: Encodable, Hashable, Sendable {
    package struct Lane: Encodable, Hashable, Sendable {
        package var gateway: String
        package var sender: String
        package var pausedReason: String?

        package init(gateway: String, sender: String, pausedReason: String?) {
            self.gateway = gateway
            self.sender = sender
            self.pausedReason = pausedReason
        }
    }

    package var version: String
    package var organization: String
    /// The organization's zone, IANA: screens show their times in it.
    package var zone: String
    package var rehearsal: Bool
    /// Why nothing is sent until a person arms the store, as a sentence without a full stop; null when all is well.
    package var fenced: String?
    package var now: String
    package var lanes: [Lane]
    /// What is under way, over all campaigns, by the word of the state: `queued`, `claimed`, `uncertain`. What became of the
    /// texts of a campaign is with the campaign.
    package var messages: [String: Int64]
    package var waitingWebhooks: Int64
    package var parkedWebhooks: Int64
    package var heldMessages: Int64

    package init(
        version: String, organization: String, zone: String, rehearsal: Bool, fenced: String? = nil, now: String,
        lanes: [Lane], messages: [String: Int64], waitingWebhooks: Int64, parkedWebhooks: Int64, heldMessages: Int64
    ) {
        self.version = version
        self.organization = organization
        self.zone = zone
        self.rehearsal = rehearsal
        self.fenced = fenced
        self.now = now
        self.lanes = lanes
        self.messages = messages
        self.waitingWebhooks = waitingWebhooks
        self.parkedWebhooks = parkedWebhooks
        self.heldMessages = heldMessages
    }
}
