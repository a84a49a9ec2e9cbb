import Domain

/// How many people of one step stand where: the rows add up to the campaign's audience.
package struct StepAccount: Hashable, Sendable {
    package var step: Int64
    package var name: String
    package var dueAt: Timestamp
    package var audience: Int64
    /// Accepted by the gateway, whatever came of it afterwards.
    package var sentOnce: Int64
    package var delivered: Int64
    package var undelivered: Int64
    package var uncertain: Int64
    /// Queued or claimed: on its way to one of the others.
    package var waiting: Int64
    /// Never sent, by reason of the closed list (and the gateway's code where it refused).
    package var neverSent: [NeverSentCount]
}

package struct NeverSentCount: Hashable, Sendable {
    package var reason: NeverSentReason
    package var code: String
    package var count: Int64
}

/// Texts that are on their way or in doubt.
package struct TextsUnderWay: Hashable, Sendable {
    package var queued: Int64
    package var claimed: Int64
    package var uncertain: Int64

    package init(queued: Int64, claimed: Int64, uncertain: Int64) {
        self.queued = queued
        self.claimed = claimed
        self.uncertain = uncertain
    }
}

/// One message whose fate nobody knows.
package struct UncertainMessage: Hashable, Sendable {
    package var id: MessageID
    package var campaign: CampaignID
    package var step: Int64
    package var person: PersonID
    package var phone: PhoneNumber
    package var handedAt: Timestamp
    package var code: String
}

/// One message of a step with everything that is known of its attempts.
package struct LoggedMessage: Hashable, Sendable {
    package var id: MessageID
    package var person: PersonID
    package var state: MessageState
    package var reason: String?
    package var code: String?
    /// How often it was handed over.
    package var attempts: Int64
    package var segments: Int64?
    package var reference: String?
    /// Of the last attempt.
    package var claimedAt: Timestamp?
    package var acceptedAt: Timestamp?
    package var deliveredAt: Timestamp?
    package var settledAt: Timestamp?
    /// What came of attempts that did not simply end accepted, and what settled them, in the order of attempts and time.
    package var log: [LoggedAttempt]
    package var lookUps: [StoredLookUp]
}

/// One line of the attempt log.
package struct LoggedAttempt: Hashable, Sendable {
    package var attempt: Int64
    package var at: Timestamp
    /// An outcome's word (`rejected`, `throttled`, `unreachable`, `uncertain`) or that of a `DoubtSettlement`.
    package var outcome: String
    package var code: String
}

extension Transaction {
    /// The messages of a step after one of them, by id, each with its attempt log: up to `limit` of them. Reads ranges
    /// of keys, so that a million of them cost a million rows and no memory.
    package func loggedMessages(
        of step: StoredStep, audience: Int64, after: Int64, limit: Int
    ) throws(StoreError) -> [LoggedMessage] {
        var messages = try sql.query(
            """
            select id, person_id, state, reason, code, attempt, segments, gateway_reference, claimed_at, accepted_at,
                   delivered_at, settled_at
            from message where id >= $1 and id < $2 and id > $3 order by id limit $4
            """,
            [
                .integer(step.firstMessageID), .integer(step.firstMessageID + audience), .integer(after),
                .integer(Int64(limit)),
            ]
        ).map { row throws(StoreError) in
            guard let state = MessageState(rawValue: row.integer(2)) else {
                throw StoreError.foreign("a message has a state that this version does not know")
            }
            func instant(_ column: Int) -> Timestamp? { row.optionalInteger(column).map(Timestamp.init(microseconds:)) }
            return LoggedMessage(
                id: MessageID(row.integer(0)), person: PersonID(row.integer(1)), state: state,
                reason: row.optionalText(3), code: row.optionalText(4), attempts: row.integer(5),
                segments: row.optionalInteger(6), reference: row.optionalText(7), claimedAt: instant(8),
                acceptedAt: instant(9), deliveredAt: instant(10), settledAt: instant(11), log: [], lookUps: [])
        }
        guard let first = messages.first?.id, let last = messages.last?.id else { return [] }
        let places = Dictionary(uniqueKeysWithValues: messages.enumerated().map { ($1.id, $0) })
        let attempts = try sql.query(
            """
            select message_id, attempt, at, outcome, code from attempt where message_id >= $1 and message_id <= $2
            order by message_id, attempt, at, outcome
            """, [.integer(first.value), .integer(last.value)])
        for row in attempts {
            guard let place = places[MessageID(row.integer(0))] else { continue }
            messages[place].log.append(
                LoggedAttempt(
                    attempt: row.integer(1), at: Timestamp(microseconds: row.integer(2)), outcome: row.text(3),
                    code: row.text(4)))
        }
        for lookUp in try lookUps(from: first, through: last) {
            if let place = places[lookUp.message] { messages[place].lookUps.append(lookUp) }
        }
        return messages
    }

    /// Accounts for everyone of a campaign, step by step, from the rows themselves.
    package func accounts(of campaign: StoredCampaign) throws(StoreError) -> [StepAccount] {
        try steps(of: campaign.id).map { step throws(StoreError) in
            // A step's messages have consecutive ids, reserved at launch: a range of the key, whatever else is stored.
            let rows = try sql.query(
                """
                select state, coalesce(reason, ''), case when state = 6 then coalesce(code, '') else '' end, count(*)
                from message where id >= $1 and id < $2
                group by state, coalesce(reason, ''), case when state = 6 then coalesce(code, '') else '' end
                order by 1, 2, 3
                """, [.integer(step.firstMessageID), .integer(step.firstMessageID + campaign.audienceCount)])
            var account = StepAccount(
                step: step.step, name: step.name, dueAt: step.dueAt, audience: campaign.audienceCount, sentOnce: 0,
                delivered: 0, undelivered: 0, uncertain: 0, waiting: 0, neverSent: [])
            for row in rows {
                let count = row.integer(3)
                switch MessageState(rawValue: row.integer(0)) {
                case .queued, .claimed: account.waiting += count
                case .accepted: account.sentOnce += count
                case .delivered:
                    account.sentOnce += count
                    account.delivered += count
                case .undelivered:
                    account.sentOnce += count
                    account.undelivered += count
                case .uncertain: account.uncertain += count
                case .rejected:
                    account.neverSent.append(NeverSentCount(reason: .rejected, code: row.text(2), count: count))
                case .neverSent:
                    account.neverSent.append(
                        NeverSentCount(
                            reason: NeverSentReason(rawValue: row.text(1)) ?? .rejected, code: "", count: count))
                case nil: preconditionFailure("a message has a state that this version does not know")
                }
            }
            let missing = campaign.audienceCount - step.materialisedTo
            if missing > 0 {
                account.neverSent.append(
                    NeverSentCount(
                        reason: campaign.state == .cancelled ? .cancelled : .notYetDue, code: "", count: missing))
            }
            return account
        }
    }

    /// Messages in doubt, of one campaign or of all.
    package func uncertainMessages(of campaign: CampaignID?) throws(StoreError) -> [UncertainMessage] {
        try sql.query(
            """
            select id, campaign_id, step, person_id, phone, coalesce(claimed_at, due_at), coalesce(code, '') from message
            where state = 5 and ($1 = 0 or campaign_id = $1) order by campaign_id, id
            """, [.integer(campaign?.value ?? 0)]
        ).map { row in
            UncertainMessage(
                id: MessageID(row.integer(0)), campaign: CampaignID(row.integer(1)), step: row.integer(2),
                person: PersonID(row.integer(3)), phone: PhoneNumber(stored: row.text(4)),
                handedAt: Timestamp(microseconds: row.integer(5)), code: row.text(6))
        }
    }

    /// What is under way, over everything: read from the indexes of just that, so a hundred million texts sent before cost
    /// nothing.
    package func textsUnderWay() throws(StoreError) -> TextsUnderWay {
        func count(_ condition: String) throws(StoreError) -> Int64 {
            try sql.first("select count(*) from message where \(condition)")?.integer(0) ?? 0
        }
        // The second halves are always true: they name the index.
        return TextsUnderWay(
            queued: try count("state = 0 and lane_id >= 0"), claimed: try count("state = 1 and claimed_by is not null"),
            uncertain: try count("state = 5 and campaign_id >= 0"))
    }

    /// How many messages stand where, over everything. Reads every row: for small stores.
    package func messageCounts() throws(StoreError) -> [(state: MessageState, count: Int64)] {
        try sql.query("select state, count(*) from message group by state order by state").compactMap { row in
            MessageState(rawValue: row.integer(0)).map { ($0, row.integer(1)) }
        }
    }

    /// Whether anything waits to be sent that may be sent: of a running campaign, or an answer to a person.
    package func hasQueuedInRunningCampaign() throws(StoreError) -> Bool {
        try sql.first(
            """
            select 1 from message m where m.state = 0 and (m.campaign_id = 0
                or m.campaign_id in (select c.id from campaign c where c.state = 'running')) limit 1
            """) != nil
    }

    /// Claimed messages of any daemon: zero at rest.
    package func countClaimed() throws(StoreError) -> Int64 {
        try sql.first("select count(*) from message where state = 1")?.integer(0) ?? 0
    }
}
