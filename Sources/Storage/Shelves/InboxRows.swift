import Domain

/// Whose conversations somebody may see; nil in its place is everyone's. The one place where wards and lists narrow the
/// inbox, debts and answers.
package struct InboxScope: Hashable, Sendable {
    package var wards: [String]
    package var lists: [String]

    package init(wards: [String] = [], lists: [String] = []) {
        self.wards = wards
        self.lists = lists
    }

    /// A condition on the person in a column, with its arguments from `$first` on. A number of nobody we know belongs to
    /// no ward and no list.
    static func condition(
        _ scope: InboxScope?, person: String, first: Int
    ) -> (text: String, arguments: [SQLValue]) {
        guard let scope else { return ("1 = 1", []) }
        var number = first
        var parts: [String] = []
        var arguments: [SQLValue] = []
        func places(_ values: [String]) -> String {
            arguments += values.map(SQLValue.text)
            defer { number += values.count }
            return (number..<number + values.count).map { "$\($0)" }.joined(separator: ", ")
        }
        if !scope.wards.isEmpty {
            parts.append("\(person) in (select sp.id from person sp where sp.ward in (\(places(scope.wards))))")
        }
        if !scope.lists.isEmpty {
            parts.append(
                """
                \(person) in (select sm.person_id from list_member sm join list sl on sl.id = sm.list_id
                              where sl.name in (\(places(scope.lists))))
                """)
        }
        return (parts.isEmpty ? "1 = 0" : "(\(parts.joined(separator: " or ")))", arguments)
    }
}

/// Which conversations are asked for; nil and false leave everything in.
package struct InboxFilter: Hashable, Sendable {
    package var campaign: CampaignID?
    package var ward: String?
    /// Assigned to, or being answered by, this person.
    package var mine: String?
    package var isUnassigned = false
    /// Only numbers that are held until a person decides.
    package var isToDecide = false
    /// Also those that wait for nobody.
    package var isAll = false
    package var scope: InboxScope?

    package init() {}
}

/// A conversation as the inbox lists it.
package struct InboxRow: Hashable, Sendable {
    package var conversation: StoredConversation
    package var firstName: String
    package var lastName: String
    package var ward: String
    package var campaignName: String?
    package var suppression: SuppressionReason?
    /// The oldest reply that waits; the newest where none does.
    package var reply: StoredReply
    package var lastAnswer: LastAnswer?
}

/// The newest text that somebody wrote by hand in a conversation, and what became of it.
package struct LastAnswer: Hashable, Sendable {
    package var message: MessageID
    package var author: String
    package var at: Timestamp
    package var state: MessageState
    package var reason: String?
}

/// By what follow-up debt is counted.
package enum DebtGrouping: String, Hashable, Sendable, CaseIterable { case organizer, ward, campaign }

/// People who wrote and had no answer in time, of one organizer, ward or campaign.
package struct DebtRow: Hashable, Sendable {
    /// Empty for nobody's, of no ward, about no campaign.
    package var name: String
    package var people: Int64
    package var oldest: Timestamp
}

extension Transaction {
    /// Who waits longest first; after them, where all are asked for, who wrote last.
    package func inboxRows(_ filter: InboxFilter, now: Timestamp, limit: Int) throws(StoreError) -> [InboxRow] {
        let scope = InboxScope.condition(filter.scope, person: "c.person_id", first: 9)
        return try inboxRows(
            where: """
                ($1 = 1 or c.waiting_since is not null) and ($2 = 0 or c.campaign_id = $2)
                and ($3 = '' or p.ward = $3)
                and ($4 = '' or c.assigned_to = $4 or c.claimed_by = $4 and c.claimed_until > $5)
                and ($6 = 0 or c.assigned_to is null and (c.claimed_by is null or c.claimed_until <= $5))
                and ($7 = 0 or s.reason = 'held') and \(scope.text)
                order by case when c.waiting_since is null then 1 else 0 end, c.waiting_since, c.last_reply_at desc, c.id
                limit $8
                """,
            [
                .flag(filter.isAll), .integer(filter.campaign?.value ?? 0), .text(filter.ward ?? ""),
                .text(filter.mine ?? ""), .integer(now.microseconds), .flag(filter.isUnassigned),
                .flag(filter.isToDecide), .integer(Int64(limit)),
            ] + scope.arguments)
    }

    /// One conversation as the inbox lists it; nil for one that there is not, or that lies outside the scope.
    package func inboxRow(_ id: ConversationID, scope: InboxScope? = nil) throws(StoreError) -> InboxRow? {
        let condition = InboxScope.condition(scope, person: "c.person_id", first: 2)
        return try inboxRows(where: "c.id = $1 and \(condition.text)", [.integer(id.value)] + condition.arguments).first
    }

    private func inboxRows(where condition: String, _ arguments: [SQLValue]) throws(StoreError) -> [InboxRow] {
        try sql.query(
            """
            select c.id, c.phone, c.person_id, c.campaign_id, c.last_reply_id, c.last_reply_at, c.waiting_since,
                   c.answered_at, c.assigned_to, c.claimed_by, c.claimed_until, c.closed_at, c.closed_by,
                   p.first_name, p.last_name, p.ward, k.name, s.reason,
                   r.id, r.gateway, r.to_sender, r.body, r.received_at, r.person_id, r.message_id, r.campaign_id,
                   r.label, r.also, r.degree, r.rule, t.message_id, t.author, t.at, m.state, m.reason
            from conversation c
            join reply r on r.id = coalesce(
                (select min(w.id) from reply w where w.from_phone = c.phone and w.received_at = c.waiting_since),
                c.last_reply_id)
            left join person p on p.id = c.person_id
            left join campaign k on k.id = c.campaign_id
            left join suppression s on s.phone = c.phone
            left join manual_text t on t.message_id = (
                select max(l.message_id) from manual_text l where l.conversation_id = c.id)
            left join message m on m.id = t.message_id
            where \(condition)
            """, arguments
        ).map(Self.inboxRow)
    }

    private static func inboxRow(_ row: SQLRow) throws(StoreError) -> InboxRow {
        let conversation = conversation(row)
        var last: LastAnswer?
        if let message = row.optionalInteger(30) {
            guard let state = row.optionalInteger(33).flatMap(MessageState.init(rawValue:)) else {
                throw StoreError.foreign("a text written by hand has no state that this version knows")
            }
            last = LastAnswer(
                message: MessageID(message), author: row.text(31), at: Timestamp(microseconds: row.integer(32)),
                state: state, reason: row.optionalText(34))
        }
        return InboxRow(
            conversation: conversation, firstName: row.optionalText(13) ?? "", lastName: row.optionalText(14) ?? "",
            ward: row.optionalText(15) ?? "", campaignName: row.optionalText(16),
            suppression: row.optionalText(17).flatMap(SuppressionReason.init(rawValue:)),
            reply: StoredReply(
                id: ReplyID(row.integer(18)), gateway: row.text(19), from: conversation.phone, to: row.text(20),
                body: MessageBody(row.text(21)), receivedAt: Timestamp(microseconds: row.integer(22)),
                person: row.optionalInteger(23).map(PersonID.init),
                message: row.optionalInteger(24).map(MessageID.init),
                campaign: row.optionalInteger(25).map(CampaignID.init), label: row.text(26), also: row.text(27),
                degree: row.text(28), rule: row.text(29)),
            lastAnswer: last)
    }

    package func isPerson(_ person: PersonID, in scope: InboxScope) throws(StoreError) -> Bool {
        let condition = InboxScope.condition(scope, person: "p.id", first: 2)
        return try sql.first(
            "select 1 from person p where p.id = $1 and \(condition.text)",
            [.integer(person.value)] + condition.arguments) != nil
    }

    /// Follow-up debt: people whose reply waits since before an instant, most first.
    package func debt(
        by grouping: DebtGrouping, waitingSinceBefore before: Timestamp, scope: InboxScope? = nil
    ) throws(StoreError) -> [DebtRow] {
        let column =
            switch grouping {
            case .organizer: "coalesce(c.assigned_to, '')"
            case .ward: "coalesce(p.ward, '')"
            case .campaign: "coalesce(k.name, '')"
            }
        let condition = InboxScope.condition(scope, person: "c.person_id", first: 2)
        return try sql.query(
            """
            select \(column), count(*), min(c.waiting_since) from conversation c
            left join person p on p.id = c.person_id left join campaign k on k.id = c.campaign_id
            where c.waiting_since <= $1 and \(condition.text)
            group by \(column) order by 2 desc, 3, 1
            """, [.integer(before.microseconds)] + condition.arguments
        ).map { DebtRow(name: $0.text(0), people: $0.integer(1), oldest: Timestamp(microseconds: $0.integer(2))) }
    }
}
