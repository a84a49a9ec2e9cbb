import Domain
import Engine
import Storage
import Web

/// Everything between one number and us, oldest first.
struct ConversationThread {
    private(set) var items: [ThreadItemAnswer] = []

    init(row: InboxRow, launch: LaunchSettings, in transaction: Transaction) throws {
        let phone = row.conversation.phone
        let person = try row.conversation.person.flatMap { id throws(StoreError) in try transaction.person(id) }
        let names = try transaction.campaignNames()
        let verdicts = try transaction.verdicts(on: phone)
        var dated: [(at: Timestamp, item: ThreadItemAnswer)] = []
        var words = SentWords(launch: launch, in: transaction)
        var steps: [CampaignID: [Int64: String]] = [:]
        for text in try transaction.sentTexts(to: phone) {
            var item = ThreadItemAnswer(
                kind: Self.kind(text.kind), at: ISO8601.format(text.at),
                text: try words.words(of: text, to: person?.record)?.exposed)
            item.id = APIID.message(text.message)
            item.author = text.author
            item.state = text.state.word
            item.reason = text.reason
            item.code = text.code
            item.canned = text.canned
            item.overrideReason = text.overrideReason
            if let campaign = text.campaign {
                if steps[campaign] == nil { steps[campaign] = try transaction.stepNames(of: campaign) }
                item.campaign = names[campaign]
                item.stepName = steps[campaign]?[text.step]
            }
            dated.append((text.at, item))
        }
        for reply in try transaction.replies(from: phone) {
            var item = ThreadItemAnswer(
                kind: "reply", at: ISO8601.format(reply.receivedAt), text: reply.body.exposed)
            item.id = APIID.reply(reply.id)
            item.campaign = reply.campaign.flatMap { names[$0] }
            item.label = reply.label
            item.also = reply.also.split(separator: ",").map(String.init)
            item.degree = reply.degree
            item.rule = reply.rule
            item.decidedLabel = verdicts[reply.id]?.word
            item.decidedBy = verdicts[reply.id]?.by
            dated.append((reply.receivedAt, item))
        }
        for note in try transaction.notes(of: row.conversation.id) {
            var item = ThreadItemAnswer(kind: "note", at: ISO8601.format(note.at), text: note.body)
            item.author = note.author
            dated.append((note.at, item))
        }
        // Of one instant in the order above: what we sent, what they wrote, what we noted.
        items = dated.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
            .map(\.element.item)
    }

    private static func kind(_ kind: MessageKind) -> String {
        switch kind {
        case .campaign: "campaign"
        case .manual: "manual"
        case .compliance: "compliance"
        }
    }
}
