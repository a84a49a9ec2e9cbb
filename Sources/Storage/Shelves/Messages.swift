import Domain

/// A message that this daemon, and no other, may now hand over once.
package struct ClaimedMessage: Hashable, Sendable {
    package var id: MessageID
    package var campaign: CampaignID
    package var step: Int64
    package var person: PersonID
    package var phone: PhoneNumber
    package var kind: MessageKind
    package var attempt: Int
    package var expiresAt: Timestamp
    /// When the person's window closes, less the margin: not handed over at or after it.
    package var closesAt: Timestamp
    /// The words, where they were written for this message alone (compliance answers, manual texts).
    package var body: MessageBody?
    /// The person's values for the blanks of the script.
    package var firstName: String
    package var lastName: String
    package var ward: String
    package var union: String
    /// When the last texts of campaigns to this person were claimed, newest first, at most three.
    package var recentTexts: [Timestamp]
    /// The token of the person's own link in the campaign, where it was asked for.
    package var link: LinkToken?
    /// The place of the person's arm, where it was asked for.
    package var arm: Int?

    package init(
        id: MessageID, campaign: CampaignID, step: Int64, person: PersonID, phone: PhoneNumber, kind: MessageKind,
        attempt: Int, expiresAt: Timestamp, closesAt: Timestamp, body: MessageBody?, firstName: String,
        lastName: String, ward: String, union: String, recentTexts: [Timestamp] = [], link: LinkToken? = nil,
        arm: Int? = nil
    ) {
        self.arm = arm
        self.link = link
        self.id = id
        self.campaign = campaign
        self.step = step
        self.person = person
        self.phone = phone
        self.kind = kind
        self.attempt = attempt
        self.expiresAt = expiresAt
        self.closesAt = closesAt
        self.body = body
        self.firstName = firstName
        self.lastName = lastName
        self.ward = ward
        self.union = union
        self.recentTexts = recentTexts
    }
}

/// A campaign and one of its windows that is open now.
package struct OpenWindow: Hashable, Sendable {
    package var campaign: CampaignID
    package var window: Int64
    package var closesAt: Timestamp
    /// `WindowKey.text`.
    package var key: String
}

/// One outcome on its way into the store.
package struct RecordedOutcome: Hashable, Sendable {
    package var message: MessageID
    package var attempt: Int
    package var lane: LaneID
    package var campaign: CampaignID
    package var person: PersonID
    package var outcome: Outcome
    /// When it was handed over.
    package var handedAt: Timestamp
    /// For an outcome that puts it back in the queue: not due again before this.
    package var retryAt: Timestamp

    package init(
        message: MessageID, attempt: Int, lane: LaneID, campaign: CampaignID, person: PersonID, outcome: Outcome,
        handedAt: Timestamp, retryAt: Timestamp
    ) {
        self.message = message
        self.attempt = attempt
        self.lane = lane
        self.campaign = campaign
        self.person = person
        self.outcome = outcome
        self.handedAt = handedAt
        self.retryAt = retryAt
    }
}

extension Transaction {
    /// Windows of running campaigns that are open now and stay open for at least the margin, those that close first
    /// first: their people have the least time left.
    package func openWindows(now: Timestamp, marginSeconds: Int64) throws(StoreError) -> [OpenWindow] {
        try sql.query(
            """
            select c.id, o.window_id, o.closes_at, k.key from campaign c
            join campaign_window w on w.campaign_id = c.id
            join window_opening o on o.window_id = w.window_id
            join send_window k on k.id = o.window_id
            where c.state = 'running' and o.opens_at <= $1 and o.closes_at > $2
            group by c.id, o.window_id, o.closes_at, k.key
            order by o.closes_at, c.id, o.window_id
            """, [.integer(now.microseconds), .integer(now.adding(seconds: marginSeconds).microseconds)]
        ).map { row in
            OpenWindow(
                campaign: CampaignID(row.integer(0)), window: row.integer(1),
                closesAt: Timestamp(microseconds: row.integer(2)).adding(seconds: -marginSeconds), key: row.text(3))
        }
    }

    /// Up to `limit` messages of one lane, one campaign and one window that may be claimed now: due, not expired, window
    /// open (the caller asks `openWindows` in the same transaction), and the number not suppressed. Compliance answers
    /// (window 0) are exempt from suppression. On a store with several daemons the rows are locked until the
    /// transaction ends, and rows that another daemon has locked are passed over.
    ///
    /// What nobody wants sent any more and is queued all the same is withdrawn here: whoever wrote STOP, was erased or
    /// did the thing while another daemon's transaction queued the text was not seen by it, nor was the text by them.
    ///
    /// Rows are read in the order of the index, so it costs the same with ten or ten million waiting.
    ///
    /// - Parameters:
    ///   - withLinks: also reads the token of each person's link; campaigns without links do not pay for it.
    ///   - withArms: also reads which arm each person was drawn into; likewise.
    package func candidates(
        lane: LaneID, campaign: CampaignID, window: Int64, closesAt: Timestamp, limit: Int, withLinks: Bool = false,
        withArms: Bool = false, now: Timestamp
    ) throws(StoreError) -> [ClaimedMessage] {
        guard limit > 0 else { return [] }
        let links =
            withLinks
            ? " left join link_token t on t.campaign_id = m.campaign_id and t.person_id = m.person_id" : ""
        let arms =
            withArms ? " left join audience a on a.campaign_id = m.campaign_id and a.person_id = m.person_id" : ""
        // A store's only writer withdrew the texts of whoever converted when it was recorded.
        let converted =
            sql.dialect == .sqlite
            ? ""
            : """
             when m.kind = 0 and exists (select 1 from conversion v join campaign c on c.action = v.action
                                         where v.person_id = m.person_id and c.id = m.campaign_id) then 1
            """
        while true {
            let rows = try sql.query(
                """
                select m.id, m.campaign_id, m.step, m.person_id, m.phone, m.kind, m.attempt, m.expires_at, m.body,
                       p.first_name, p.last_name, p.ward, p.union_name,
                       p.last_text_at, p.second_last_text_at, p.third_last_text_at, \(withLinks ? "t.token" : "null"),
                       \(withArms ? "a.drawn_arm" : "null"),
                       case when m.kind = 2 then 0 when s.reason is not null then 1
                            when m.kind = 0 and p.phone is null then 1\(converted) else 0 end
                from message m left join person p on p.id = m.person_id
                left join suppression s on s.phone = m.phone\(links)\(arms)
                where m.lane_id = $1 and m.campaign_id = $2 and m.window_id = $3 and m.state = 0 and m.due_at <= $4
                  and m.expires_at > $4 and m.phone is not null and (m.kind = 2 or coalesce(s.reason, '') <> 'held')
                order by m.due_at, m.id limit $5 {lock of m}
                """,
                [
                    .integer(lane.value), .integer(campaign.value), .integer(window), .integer(now.microseconds),
                    .integer(Int64(limit)),
                ])
            let unwanted = rows.filter { $0.integer(18) == 1 }.map { MessageID($0.integer(0)) }
            // Read anew: those behind them have their turn now.
            guard try withdrawUnwanted(unwanted, now: now) > 0 else {
                return rows.filter { $0.integer(18) == 0 }.map { Self.claimed($0, closesAt: closesAt) }
            }
        }
    }

    private static func claimed(_ row: SQLRow, closesAt: Timestamp) -> ClaimedMessage {
        ClaimedMessage(
            id: MessageID(row.integer(0)), campaign: CampaignID(row.integer(1)), step: row.integer(2),
            person: PersonID(row.integer(3)), phone: PhoneNumber(stored: row.text(4)),
            kind: MessageKind(rawValue: row.integer(5)) ?? .campaign, attempt: Int(row.integer(6)) + 1,
            expiresAt: Timestamp(microseconds: row.integer(7)), closesAt: closesAt,
            body: row.optionalText(8).map(MessageBody.init), firstName: row.optionalText(9) ?? "",
            lastName: row.optionalText(10) ?? "", ward: row.optionalText(11) ?? "", union: row.optionalText(12) ?? "",
            recentTexts: [row.optionalInteger(13), row.optionalInteger(14), row.optionalInteger(15)]
                .compactMap { $0.map(Timestamp.init(microseconds:)) },
            link: row.optionalText(16).map(LinkToken.init(stored:)), arm: row.optionalInteger(17).map(Int.init))
    }

    /// Claims candidates of this transaction for this daemon: from its commit on, this daemon and no other may hand
    /// each of them over, once. Their people count as texted now.
    package func take(_ candidates: [ClaimedMessage], by daemon: Int64, now: Timestamp) throws(StoreError) {
        // "+ 0" keeps PostgreSQL from the partial indexes of that state: from statistics of when nothing was queued it
        // takes them for empty, and would read the whole queue for each claim.
        let changes = try sql.runEach(
            """
            update message set state = 1, claimed_by = $3, claimed_at = $4, attempt = attempt + 1
            where id >= $1 and id <= $2 and state + 0 = 0
            """,
            Self.runs(of: candidates.map(\.id.value)).map {
                [.integer($0.lowerBound), .integer($0.upperBound), .integer(daemon), .integer(now.microseconds)]
            })
        precondition(
            changes.reduce(0, +) == candidates.count, "a row read for a claim in this transaction is still queued")
        try noteTexts(candidates.filter { $0.kind == .campaign }, now: now)
    }

    /// Their people count as texted now. `busy` when another daemon, on another lane, has claimed a text to one of them
    /// since they were read: what is left of their cap must be looked at again.
    private func noteTexts(_ claimed: [ClaimedMessage], now: Timestamp) throws(StoreError) {
        let known = Dictionary(claimed.map { ($0.person.value, $0.recentTexts.first) }) { first, _ in first }
        let runs = Self.runs(of: Array(known.keys))
        let changes = try sql.runEach(
            """
            update person set third_last_text_at = second_last_text_at, second_last_text_at = last_text_at,
                last_text_at = $3
            where id >= $1 and id <= $2 and (last_text_at is null or last_text_at <= $4)
            """,
            runs.map { run in
                let newest = run.compactMap { known[$0] ?? nil }.max()?.microseconds ?? .min
                return [
                    .integer(run.lowerBound), .integer(run.upperBound), .integer(now.microseconds), .integer(newest),
                ]
            })
        guard changes.reduce(0, +) == known.count else { throw .busy }
    }

    /// Candidates, claimed at once: where nothing has to be decided between.
    package func claim(
        lane: LaneID, campaign: CampaignID, window: Int64, closesAt: Timestamp, limit: Int, by daemon: Int64,
        now: Timestamp
    ) throws(StoreError) -> [ClaimedMessage] {
        let found = try candidates(
            lane: lane, campaign: campaign, window: window, closesAt: closesAt, limit: limit, now: now)
        try take(found, by: daemon, now: now)
        return found
    }

    /// Ids in whole runs without a gap: one statement for many neighbours. Ids of a step and of an import are
    /// consecutive, so a batch is a few runs. An id that comes twice counts once.
    static func runs(of ids: [Int64]) -> [ClosedRange<Int64>] {
        var runs: [ClosedRange<Int64>] = []
        for id in ids.sorted() {
            if let last = runs.last, id <= last.upperBound + 1 {
                runs[runs.count - 1] = last.lowerBound...max(id, last.upperBound)
            } else {
                runs.append(id...id)
            }
        }
        return runs
    }

    /// Queued messages whose person has had as many texts as they may: not due before `until`, or never sent where
    /// they expire before that.
    package func holdForCap(_ messages: [(id: MessageID, until: Timestamp)], now: Timestamp) throws(StoreError) {
        try sql.runEach(
            """
            update message set due_at = $2,
                state = case when expires_at <= $2 then 7 else state end,
                reason = case when expires_at <= $2 then 'frequency_cap' else reason end,
                settled_at = case when expires_at <= $2 then $3 else settled_at end
            where id = $1 and state = 0
            """,
            messages.map { [.integer($0.id.value), .integer($0.until.microseconds), .integer(now.microseconds)] })
    }

    /// Which claim of a message is meant: it may have been claimed anew since.
    private enum ClaimMark: String { case attempt, claimedBy = "claimed_by" }

    /// What was claimed and certainly not sent does not count among the texts a person had. Call before the rows change.
    private func forgetTexts(
        _ messages: some Sequence<(id: MessageID, mark: Int64)>, markedBy mark: ClaimMark
    ) throws(StoreError) {
        try sql.runEach(
            """
            update person set last_text_at = second_last_text_at, second_last_text_at = third_last_text_at,
                third_last_text_at = null
            where id = (select m.person_id from message m
                        where m.id = $1 and m.state = 1 and m.kind = 0 and m.\(mark.rawValue) = $2)
              and last_text_at = (select m.claimed_at from message m where m.id = $1)
            """, messages.map { [.integer($0.id.value), .integer($0.mark)] })
    }

    /// Records what the gateway took, and the person's first accepted text, which may be the one that is answered last.
    /// Idempotent by attempt: a second recording of the same attempt, or one that comes after a receipt, changes nothing
    /// that was known.
    package func recordAccepted(_ accepted: [RecordedOutcome]) throws(StoreError) {
        try sql.runEach(
            """
            update message set
                state = case when state in (1, 5) then 2 else state end,
                gateway_reference = coalesce(gateway_reference, $3), segments = coalesce(segments, $4),
                accepted_at = coalesce(accepted_at, $5), settled_at = coalesce(settled_at, $5)
            where id = $1 and attempt = $2 and state in (1, 2, 3, 4, 5)
            """,
            accepted.map { item in
                guard case .accepted(let reference, let segments) = item.outcome else {
                    preconditionFailure("only accepted outcomes are recorded as accepted")
                }
                return [
                    .integer(item.message.value), .integer(Int64(item.attempt)), .optional(reference),
                    .optional(segments.map(Int64.init)), .integer(item.handedAt.microseconds),
                ]
            })
        let changes = try sql.runEach(
            """
            update audience set first_accepted_at = $4,
                first_attempt_at = case when first_attempt_at < $4 then first_attempt_at else $4 end
            where campaign_id = $1 and person_id >= $2 and person_id <= $3
              and (first_accepted_at is null or first_accepted_at > $4)
            """, Self.audienceRuns(accepted))
        try markTallies(accepted, ifAny: changes)
    }

    /// Later texts to people who had one already change no count.
    private func markTallies(_ items: [RecordedOutcome], ifAny changes: [Int]) throws(StoreError) {
        guard changes.contains(where: { $0 > 0 }) else { return }
        try markTallies(messages: items.map { ($0.campaign.value, $0.message.value) })
    }

    /// The people of outcomes in runs without a gap, each run of one campaign and one instant of hand-over.
    private static func audienceRuns(_ items: [RecordedOutcome]) -> [[SQLValue]] {
        struct Moment: Hashable {
            var campaign: Int64
            var at: Int64
        }
        var people: [Moment: [Int64]] = [:]
        var order: [Moment] = []
        for item in items where item.campaign.value != 0 {
            let moment = Moment(campaign: item.campaign.value, at: item.handedAt.microseconds)
            if people[moment] == nil { order.append(moment) }
            people[moment, default: []].append(item.person.value)
        }
        return order.flatMap { moment in
            runs(of: people[moment] ?? []).map { run in
                [
                    .integer(moment.campaign), .integer(run.lowerBound), .integer(run.upperBound), .integer(moment.at),
                ]
            }
        }
    }

    /// Records a hand-over that left the message in another state than accepted: refused, in doubt, or back in the
    /// queue. Idempotent by attempt.
    package func recordSettled(
        _ items: [RecordedOutcome], as state: MessageState, reason: NeverSentReason?, code: (RecordedOutcome) -> String
    ) throws(StoreError) {
        precondition(MessageState.claimed.mayBecome(state))
        if state == .rejected { try forgetTexts(items.map { ($0.message, Int64($0.attempt)) }, markedBy: .attempt) }
        try sql.runEach(
            """
            update message set state = $3, reason = $4, code = $5, settled_at = $6, claimed_by = null
            where id = $1 and attempt = $2 and state = 1
            """,
            items.map { item in
                [
                    .integer(item.message.value), .integer(Int64(item.attempt)), .integer(state.rawValue),
                    .optional(reason?.rawValue), .text(code(item)), .integer(item.handedAt.microseconds),
                ]
            })
        try recordAttempted(items)
    }

    /// Puts messages back in the queue, not due before their retry instant. Certainly not sent: the caller knows. What
    /// nobody wants sent any more is never sent instead.
    package func requeue(_ items: [RecordedOutcome], code: (RecordedOutcome) -> String) throws(StoreError) {
        try forgetTexts(items.map { ($0.message, Int64($0.attempt)) }, markedBy: .attempt)
        try sql.runEach(
            """
            update message set state = 0, code = $3, claimed_by = null,
                due_at = case when due_at < $4 then $4 else due_at end
            where id = $1 and attempt = $2 and state = 1
            """,
            items.map { item in
                [
                    .integer(item.message.value), .integer(Int64(item.attempt)), .text(code(item)),
                    .integer(item.retryAt.microseconds),
                ]
            })
        try withdrawUnwanted(items.map(\.message))
    }

    /// The person was handed over to the gateway at least once, whatever came of it.
    package func recordAttempted(_ items: [RecordedOutcome]) throws(StoreError) {
        let changes = try sql.runEach(
            """
            update audience set first_attempt_at = $4
            where campaign_id = $1 and person_id >= $2 and person_id <= $3
              and (first_attempt_at is null or first_attempt_at > $4)
            """, Self.audienceRuns(items))
        try markTallies(items, ifAny: changes)
    }

    /// One line of the attempt log.
    package func logAttempts(_ items: [RecordedOutcome], word: (Outcome) -> (outcome: String, code: String))
        throws(StoreError)
    {
        try sql.runEach(
            """
            insert into attempt (message_id, attempt, at, outcome, code) values ($1, $2, $3, $4, $5)
            on conflict (message_id, attempt, outcome) do nothing
            """,
            items.map { item in
                let words = word(item.outcome)
                return [
                    .integer(item.message.value), .integer(Int64(item.attempt)), .integer(item.handedAt.microseconds),
                    .text(words.outcome), .text(words.code),
                ]
            })
    }

    /// Claimed by this daemon but never handed to the wire: back in the queue as if never claimed. The attempt is not
    /// counted. What nobody wants sent any more is never sent instead. Rows that this daemon does not hold any more
    /// (its lease ran out and they are in doubt) stay as they are.
    package func release(_ messages: [MessageID], by daemon: Int64) throws(StoreError) {
        try forgetTexts(messages.map { ($0, daemon) }, markedBy: .claimedBy)
        try sql.runEach(
            """
            update message set state = 0, claimed_by = null, attempt = attempt - 1
            where id = $1 and state = 1 and claimed_by = $2
            """, messages.map { [.integer($0.value), .integer(daemon)] })
        try withdrawUnwanted(messages)
    }

    /// Claimed by this daemon but never handed to the wire, and now not to be sent at all.
    package func withdraw(
        _ messages: [MessageID], by daemon: Int64, reason: NeverSentReason, now: Timestamp
    ) throws(StoreError) {
        try forgetTexts(messages.map { ($0, daemon) }, markedBy: .claimedBy)
        try sql.runEach(
            """
            update message set state = 7, reason = $2, settled_at = $3, claimed_by = null, attempt = attempt - 1
            where id = $1 and state = 1 and claimed_by = $4
            """,
            messages.map {
                [.integer($0.value), .text(reason.rawValue), .integer(now.microseconds), .integer(daemon)]
            })
    }

    /// Messages that this daemon has claimed, as far as the store knows.
    package func claims(of daemon: Int64) throws(StoreError) -> [MessageID] {
        try sql.query("select id from message where state = 1 and claimed_by = $1 order by id", [.integer(daemon)])
            .map { MessageID($0.integer(0)) }
    }

    /// Whose claims are in doubt.
    package enum DoubtfulClaims: Hashable, Sendable {
        /// Of every process but this one: where one process at a time holds the store.
        case others(than: Int64)
        /// On a lane that this daemon has just taken over.
        case lane(LaneID, takenBy: Int64)
        /// Of daemons that are known to have ended.
        case ended
    }

    /// What another process had claimed and never recorded: nobody knows whether it was sent. Returns how many.
    package func doubtClaims(_ whose: DoubtfulClaims, now: Timestamp) throws(StoreError) -> Int {
        let (condition, arguments): (String, [SQLValue]) =
            switch whose {
            case .others(let daemon): ("claimed_by <> $1", [.integer(daemon)])
            case .lane(let lane, let daemon):
                ("lane_id = $1 and claimed_by <> $2", [.integer(lane.value), .integer(daemon)])
            case .ended: ("claimed_by in (select d.id from daemon d where d.ended_at is not null)", [])
            }
        let rows = try sql.query(
            """
            select id, attempt, campaign_id, person_id, claimed_at, lane_id from message
            where state = 1 and \(condition) order by id {lock}
            """, arguments)
        let items = rows.map { row in
            RecordedOutcome(
                message: MessageID(row.integer(0)), attempt: Int(row.integer(1)), lane: LaneID(row.integer(5)),
                campaign: CampaignID(row.integer(2)), person: PersonID(row.integer(3)),
                outcome: .uncertain(code: "process_ended"),
                handedAt: Timestamp(microseconds: row.integer(4)), retryAt: now)
        }
        try recordSettled(items, as: .uncertain, reason: nil) { _ in "process_ended" }
        try logAttempts(items) { _ in ("uncertain", "process_ended") }
        return items.count
    }

    /// When the next queued message runs out, after `now`.
    package func nextExpiry(after now: Timestamp) throws(StoreError) -> Timestamp? {
        try sql.first(
            "select expires_at from message where state = 0 and expires_at > $1 order by expires_at limit 1",
            [.integer(now.microseconds)])?.optionalInteger(0).map(Timestamp.init(microseconds:))
    }

    /// When the next queued message falls due, after `now`. Reads every queued row: for start-up, when retries of an
    /// earlier process may wait.
    package func nextDue(after now: Timestamp) throws(StoreError) -> Timestamp? {
        try sql.first("select min(due_at) from message where state = 0 and due_at > $1", [.integer(now.microseconds)])?
            .optionalInteger(0).map(Timestamp.init(microseconds:))
    }

    /// Queues one text that belongs to no campaign: a compliance answer or an organizer's own words. At most one per
    /// number and reply; a second call changes nothing. True when it was queued.
    @discardableResult
    package func queueAnswer(
        to phone: PhoneNumber, person: PersonID?, reply: ReplyID, kind: MessageKind, lane: LaneID, body: MessageBody,
        now: Timestamp, expiresAt: Timestamp
    ) throws(StoreError) -> Bool {
        let id = try newID("message")
        let changed = try sql.run(
            """
            insert into message (id, campaign_id, step, person_id, phone, kind, lane_id, window_id, due_at, expires_at,
                                 state, body, attempt)
            select $1, 0, $2, $3, $4, $5, $6, 0, $7, $8, 0, $9, 0
            where true on conflict do nothing
            """,
            [
                .integer(id), .integer(reply.value), .integer(person?.value ?? 0), .text(phone.exposed),
                .integer(kind.rawValue), .integer(lane.value), .integer(now.microseconds),
                .integer(expiresAt.microseconds), .text(body.exposed),
            ])
        return changed == 1
    }

    package func phone(of message: MessageID) throws(StoreError) -> PhoneNumber? {
        try sql.first("select phone from message where id = $1", [.integer(message.value)])?.optionalText(0)
            .map(PhoneNumber.init(stored:))
    }

    /// Whether these words went to a number as an automatic answer since then.
    package func wasAnswered(
        _ phone: PhoneNumber, with body: MessageBody, since: Timestamp
    ) throws(StoreError) -> Bool {
        try sql.first(
            "select 1 from message where phone = $1 and kind = 2 and body = $2 and due_at >= $3 limit 1",
            [.text(phone.exposed), .text(body.exposed), .integer(since.microseconds)]) != nil
    }

    /// When the last automatic answer to this number was queued, nil where there is none.
    package func lastAutomaticAnswer(to phone: PhoneNumber) throws(StoreError) -> Timestamp? {
        try sql.first(
            "select max(due_at) from message where phone = $1 and kind = 2", [.text(phone.exposed)])?
            .optionalInteger(0).map(Timestamp.init(microseconds:))
    }
}
