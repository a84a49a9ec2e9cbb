import Domain

/// Who waits for an answer.
package protocol InboxDesk: Sendable {
    /// Those that wait longest first.
    func inbox(_ order: InboxOrder, by caller: Caller) async throws -> [InboxAnswer]

    /// People who wrote and had no answer within so many hours.
    func debt(by grouping: DebtOrder, hours: Int, by caller: Caller) async throws -> DebtAnswer
}

/// Which conversations are asked for.
package struct InboxOrder: Hashable, Sendable {
    package var campaign: String?
    package var ward: String?
    package var isMine: Bool
    package var isUnassigned: Bool
    package var isToDecide: Bool
    package var isAll: Bool
    package var limit: Int

    package init(
        campaign: String? = nil, ward: String? = nil, isMine: Bool = false, isUnassigned: Bool = false,
        isToDecide: Bool = false, isAll: Bool = false, limit: Int = 100
    ) {
        self.campaign = campaign
        self.ward = ward
        self.isMine = isMine
        self.isUnassigned = isUnassigned
        self.isToDecide = isToDecide
        self.isAll = isAll
        self.limit = limit
    }
}

package enum DebtOrder: String, Hashable, Sendable, CaseIterable { case organizer, ward, campaign }

/// One conversation in a list.
package struct InboxAnswer: Encodable, Hashable, Sendable {
    package var conversationId: String
    package var phone: String
    package var personId: String?
    package var name: String?
    package var ward: String?
    package var campaign: String?
    /// The oldest reply that waits; nil when nobody has to answer.
    package var waitingSince: String?
    package var waitingSeconds: Int64?
    /// The number is held until a person decides what was meant.
    package var decide: Bool
    package var suppression: String?
    package var assignedTo: String?
    package var claimedBy: String?
    package var claimedUntil: String?
    package var answeredAt: String?
    package var closedAt: String?
    package var closedBy: String?
    package var lastReplyAt: String
    /// The reply that waits; the newest where none does.
    package var reply: ReplyAnswer
    /// The newest text written by hand, and what became of it.
    package var lastAnswer: LastAnswerAnswer?

    package init(
        conversationId: String, phone: String, personId: String?, name: String?, ward: String?, campaign: String?,
        waitingSince: String?, waitingSeconds: Int64?, decide: Bool, suppression: String?, assignedTo: String?,
        claimedBy: String?, claimedUntil: String?, answeredAt: String?, closedAt: String?, closedBy: String?,
        lastReplyAt: String, reply: ReplyAnswer, lastAnswer: LastAnswerAnswer?
    ) {
        self.conversationId = conversationId
        self.phone = phone
        self.personId = personId
        self.name = name
        self.ward = ward
        self.campaign = campaign
        self.waitingSince = waitingSince
        self.waitingSeconds = waitingSeconds
        self.decide = decide
        self.suppression = suppression
        self.assignedTo = assignedTo
        self.claimedBy = claimedBy
        self.claimedUntil = claimedUntil
        self.answeredAt = answeredAt
        self.closedAt = closedAt
        self.closedBy = closedBy
        self.lastReplyAt = lastReplyAt
        self.reply = reply
        self.lastAnswer = lastAnswer
    }
}

package struct LastAnswerAnswer: Encodable, Hashable, Sendable {
    package var messageId: String
    package var author: String
    package var at: String
    package var state: String
    package var reason: String?

    package init(messageId: String, author: String, at: String, state: String, reason: String?) {
        self.messageId = messageId
        self.author = author
        self.at = at
        self.state = state
        self.reason = reason
    }
}

/// Follow-up debt.
package struct DebtAnswer: Encodable, Hashable, Sendable {
    package var by: String
    package var hours: Int
    package var people: Int64
    package var oldest: String?
    package var rows: [DebtRowAnswer]

    package init(by: String, hours: Int, people: Int64, oldest: String?, rows: [DebtRowAnswer]) {
        self.by = by
        self.hours = hours
        self.people = people
        self.oldest = oldest
        self.rows = rows
    }
}

package struct DebtRowAnswer: Encodable, Hashable, Sendable {
    /// Nil for nobody's, of no ward, about no campaign.
    package var name: String?
    package var people: Int64
    package var oldest: String

    package init(name: String?, people: Int64, oldest: String) {
        self.name = name
        self.people = people
        self.oldest = oldest
    }
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
    /// What a person decided that it means, who and when.
    package var decidedLabel: String?
    package var decidedBy: String?
    package var decidedAt: String?

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

extension APIID {
    package static func conversation(_ id: ConversationID) -> String { "cnv_\(id)" }
    package static func question(_ id: QuestionID) -> String { "qst_\(id)" }
    package static func answer(_ id: AnswerID) -> String { "ans_\(id)" }
}
