import Domain
import Engine
import Storage
import Web

extension StoreDesk {
    package func inbox(_ order: InboxOrder, by caller: Caller) async throws -> [InboxAnswer] {
        let now = store.now()
        let scope = inboxScope(of: caller)
        // The list holds numbers and words: that it was looked at is kept, and who has been answered is settled first.
        try await write { transaction, now in
            try Conversing.settle(in: transaction)
            try transaction.audit(
                who: caller.name, what: "look at the inbox", detail: "up to \(order.limit) conversations", now: now)
            return Changed(())
        }
        return try await read { transaction in
            var filter = InboxFilter()
            filter.campaign = try order.campaign.map { try transaction.requiredCampaign($0).id }
            filter.ward = order.ward
            filter.mine = order.isMine ? caller.name : nil
            filter.isUnassigned = order.isUnassigned
            filter.isToDecide = order.isToDecide
            filter.isAll = order.isAll
            filter.scope = scope
            return try transaction.inboxRows(filter, now: now, limit: order.limit).map { InboxAnswer($0, now: now) }
        }
    }

    package func debt(by grouping: DebtOrder, hours: Int, by caller: Caller) async throws -> DebtAnswer {
        let before = store.now().adding(seconds: -Int64(hours) * 3_600)
        let scope = inboxScope(of: caller)
        try await write { transaction, _ in
            try Conversing.settle(in: transaction)
            return Changed(())
        }
        let column: DebtGrouping =
            switch grouping {
            case .organizer: .organizer
            case .ward: .ward
            case .campaign: .campaign
            }
        return try await read { transaction in
            let rows = try transaction.debt(by: column, waitingSinceBefore: before, scope: scope)
            return DebtAnswer(
                by: grouping.rawValue, hours: hours, people: rows.reduce(0) { $0 + $1.people },
                oldest: rows.map(\.oldest).min().map { ISO8601.format($0) },
                rows: rows.map {
                    DebtRowAnswer(
                        name: $0.name.isEmpty ? nil : $0.name, people: $0.people, oldest: ISO8601.format($0.oldest))
                })
        }
    }

    /// Whose conversations a caller may see; nil for everyone's. Every look at conversations, tags and answers asks here.
    func inboxScope(of caller: Caller) -> InboxScope? { caller.scope.map(InboxScope.init) }
}

extension InboxAnswer {
    init(_ row: InboxRow, now: Timestamp) {
        let conversation = row.conversation
        let name = [row.firstName, row.lastName].filter { !$0.isEmpty }.joined(separator: " ")
        let holder = conversation.holder(now: now)
        self.init(
            conversationId: APIID.conversation(conversation.id), phone: conversation.phone.exposed,
            personId: conversation.person.map(APIID.person), name: name.isEmpty ? nil : name,
            ward: row.ward.isEmpty ? nil : row.ward, campaign: row.campaignName,
            waitingSince: conversation.waitingSince.map { ISO8601.format($0) },
            waitingSeconds: conversation.waitingSince.map { max(0, now.microseconds(since: $0) / 1_000_000) },
            decide: row.suppression == .held, suppression: row.suppression?.rawValue,
            assignedTo: conversation.assignedTo, claimedBy: holder?.name,
            claimedUntil: holder.map { ISO8601.format($0.until) },
            answeredAt: conversation.answeredAt.map { ISO8601.format($0) },
            closedAt: conversation.closedAt.map { ISO8601.format($0) }, closedBy: conversation.closedBy,
            lastReplyAt: ISO8601.format(conversation.lastReplyAt),
            reply: ReplyAnswer(row.reply, name: name.isEmpty ? nil : name, campaign: row.campaignName),
            lastAnswer: row.lastAnswer.map { last in
                LastAnswerAnswer(
                    messageId: APIID.message(last.message), author: last.author, at: ISO8601.format(last.at),
                    state: last.state.word, reason: last.reason)
            })
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
