import Domain
import Storage
import Web

extension StoreDesk {
    package func inbox(campaign: String?, limit: Int, by caller: Caller) async throws -> [ReplyAnswer] {
        try await audit(caller, "look at the inbox", "up to \(limit) replies")
        return try await read { transaction in
            let id = try campaign.map { try transaction.requiredCampaign($0).id }
            let names = try transaction.campaignNames()
            return try transaction.repliesToRead(campaign: id, limit: limit).map { reply in
                let person = try reply.person.flatMap { id throws(StoreError) in try transaction.person(id) }
                return ReplyAnswer(reply, name: person?.fullName, campaign: reply.campaign.flatMap { names[$0] })
            }
        }
    }
}

extension ReplyAnswer {
    init(_ reply: StoredReply, name: String?, campaign: String?) {
        self.init(
            replyId: APIID.reply(reply.id), receivedAt: ISO8601.format(reply.receivedAt), gateway: reply.gateway,
            from: reply.from.exposed, to: reply.to, text: reply.body.exposed, personId: reply.person.map(APIID.person),
            name: name, campaign: campaign, messageId: reply.message.map(APIID.message), label: reply.label,
            also: reply.also.split(separator: ",").map { String($0) }, degree: reply.degree, rule: reply.rule)
    }
}
