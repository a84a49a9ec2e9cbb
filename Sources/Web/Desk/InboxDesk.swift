/// Replies that a person should read.
package protocol InboxDesk: Sendable {
    /// Newest first.
    /// - Parameter campaign: nil for every campaign.
    func inbox(campaign: String?, limit: Int, by caller: Caller) async throws -> [ReplyAnswer]
}

package struct ReplyAnswer: Encodable, Hashable, Sendable {
    package var replyId: String
    package var receivedAt: String
    package var gateway: String
    package var from: String
    package var to: String
    package var text: String
    package var personId: String?
    package var name: String?
    package var campaign: String?
    package var messageId: String?
    package var label: String
    package var also: [String]
    package var degree: String
    package var rule: String

    package init(
        replyId: String, receivedAt: String, gateway: String, from: String, to: String, text: String, personId: String?,
        name: String?, campaign: String?, messageId: String?, label: String, also: [String], degree: String,
        rule: String
    ) {
        self.replyId = replyId
        self.receivedAt = receivedAt
        self.gateway = gateway
        self.from = from
        self.to = to
        self.text = text
        self.personId = personId
        self.name = name
        self.campaign = campaign
        self.messageId = messageId
        self.label = label
        self.also = also
        self.degree = degree
        self.rule = rule
    }
}
