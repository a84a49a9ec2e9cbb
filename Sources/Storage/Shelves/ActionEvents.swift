import Domain

/// A fact that another system told us, as it is kept: once per source and key, however often it was told.
package struct StoredAction: Hashable, Sendable {
    /// 0 for one that is not kept yet.
    package var id: Int64
    /// The source's name in the configuration.
    package var source: String
    package var event: ActionEvent
    package var receivedAt: Timestamp
    package var person: PersonID?
    /// A `MatchWord`, or `by_hand`.
    package var matchedBy: String?
    /// Weaker means of recognising that pointed to somebody else.
    package var conflict: String?
    /// Why it is nobody's, or why it does not count: `nobody`, `ambiguous: email`, `denied: http_404`.
    package var trouble: String?
    /// When the other system is to be asked about it next; nil where there is nothing to ask.
    package var askAt: Timestamp?
    /// How often it was asked without an answer.
    package var asked: Int64
    package var inbox: Int64?

    package init(
        id: Int64 = 0, source: String, event: ActionEvent, receivedAt: Timestamp, person: PersonID? = nil,
        matchedBy: String? = nil, conflict: String? = nil, trouble: String? = nil, askAt: Timestamp? = nil,
        asked: Int64 = 0, inbox: Int64? = nil
    ) {
        self.id = id
        self.source = source
        self.event = event
        self.receivedAt = receivedAt
        self.person = person
        self.matchedBy = matchedBy
        self.conflict = conflict
        self.trouble = trouble
        self.askAt = askAt
        self.asked = asked
        self.inbox = inbox
    }

    package static let byHand = "by_hand"
    package static let denied = "denied"

    /// The other system itself said that it is not true.
    package var isDenied: Bool { trouble?.hasPrefix(Self.denied) ?? false }
}

/// How much one source told, and what became of it.
package struct ActionCounts: Hashable, Sendable {
    package var source: String
    package var events: Int64
    package var done: Int64
    package var unmatched: Int64
    package var unverified: Int64
    package var denied: Int64
    package var lastReceivedAt: Timestamp

    package init(
        source: String, events: Int64, done: Int64, unmatched: Int64, unverified: Int64, denied: Int64,
        lastReceivedAt: Timestamp
    ) {
        self.source = source
        self.events = events
        self.done = done
        self.unmatched = unmatched
        self.unverified = unverified
        self.denied = denied
        self.lastReceivedAt = lastReceivedAt
    }
}

extension Transaction {
    private static let actionColumns = """
        id, source, key, action, progress, evidence, at, received_at, person_id, matched_by, conflict, trouble,
        is_verified, verify_url, ask_at, asked, inbox_id, body
        """

    private static func action(_ row: SQLRow) -> StoredAction {
        var event = ActionEvent(
            key: row.text(2), action: row.text(3), progress: ActionEvent.Progress(rawValue: row.text(4)) ?? .started,
            evidence: Evidence(rawValue: row.text(5)) ?? .form, at: Timestamp(microseconds: row.integer(6)),
            isVerified: row.integer(12) == 1, verifyURL: row.optionalText(13))
        event.take(details: row.text(17))
        return StoredAction(
            id: row.integer(0), source: row.text(1), event: event,
            receivedAt: Timestamp(microseconds: row.integer(7)), person: row.optionalInteger(8).map(PersonID.init),
            matchedBy: row.optionalText(9), conflict: row.optionalText(10), trouble: row.optionalText(11),
            askAt: row.optionalInteger(14).map(Timestamp.init(microseconds:)), asked: row.integer(15),
            inbox: row.optionalInteger(16))
    }

    package func action(source: String, key: String) throws(StoreError) -> StoredAction? {
        try sql.first(
            "select \(Self.actionColumns) from action_event where source = $1 and key = $2",
            [.text(source), .text(key)]
        ).map(Self.action)
    }

    package func action(_ id: Int64) throws(StoreError) -> StoredAction? {
        try sql.first("select \(Self.actionColumns) from action_event where id = $1", [.integer(id)]).map(Self.action)
    }

    /// Keeps a new event and returns its id; nil where another daemon keeps that fact since a moment ago.
    package func keep(_ action: StoredAction) throws(StoreError) -> Int64? {
        let id = try newID("action_event")
        let kept = try sql.run(
            """
            insert into action_event (id, source, key, action, progress, evidence, at, received_at, person_id,
                matched_by, conflict, trouble, is_verified, verify_url, ask_at, asked, inbox_id, body)
            select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18 where true
            on conflict do nothing
            """, [.integer(id), .text(action.source), .text(action.event.key)] + Self.values(of: action))
        return kept == 1 ? id : nil
    }

    package func update(_ action: StoredAction) throws(StoreError) {
        try sql.run(
            """
            update action_event set action = $2, progress = $3, evidence = $4, at = $5, received_at = $6,
                person_id = $7, matched_by = $8, conflict = $9, trouble = $10, is_verified = $11, verify_url = $12,
                ask_at = $13, asked = $14, inbox_id = $15, body = $16
            where id = $1
            """, [.integer(action.id)] + Self.values(of: action))
    }

    private static func values(of action: StoredAction) -> [SQLValue] {
        let event = action.event
        return [
            .text(event.action ?? ""), .text(event.progress.rawValue), .text(event.evidence.rawValue),
            .integer(event.at.microseconds), .integer(action.receivedAt.microseconds), .optional(action.person?.value),
            .optional(action.matchedBy), .optional(action.conflict), .optional(action.trouble),
            .flag(event.isVerified), .optional(event.verifyURL), .optional(action.askAt?.microseconds),
            .integer(action.asked), .optional(action.inbox), .text(event.details),
        ]
    }

    /// What a person is known to have done of an action, by other systems' word.
    package func doneActions(of person: PersonID, action: String) throws(StoreError) -> [StoredAction] {
        try sql.query(
            """
            select \(Self.actionColumns) from action_event
            where person_id = $1 and action = $2 and progress = 'done' order by at, id
            """, [.integer(person.value), .text(action)]
        ).map(Self.action)
    }

    // MARK: Whose it was

    /// Whom each means of recognising in an event points to.
    /// - Parameter isVerified: false also asks what unverified events taught.
    package func candidates(
        token: LinkToken?, knownID: String?, phones: [PhoneNumber], emails: [String], isVerified: Bool
    ) throws(StoreError) -> MatchCandidates {
        var candidates = MatchCandidates()
        if let token {
            candidates.token = try sql.query(
                "select person_id from link_token where token = $1", [.text(token.text)]
            ).map { PersonID($0.integer(0)) }
        }
        if let knownID {
            candidates.knownID = try sql.query(
                "select person_id from person_identity where identity = $1 and is_verified >= $2",
                [.text(knownID), .flag(isVerified)]
            ).map { PersonID($0.integer(0)) }
        }
        for phone in phones {
            if let person = try personID(phone: phone), !candidates.phone.contains(person) {
                candidates.phone.append(person)
            }
        }
        for email in emails where !email.isEmpty {
            // More than a handful share no address: they are a mistake in a list, and nobody is picked either way.
            for row in try sql.query(
                "select id from person where email = $1 and email <> '' order by id limit 20", [.text(email)])
            where !candidates.email.contains(PersonID(row.integer(0))) {
                candidates.email.append(PersonID(row.integer(0)))
            }
        }
        return candidates
    }

    /// Remembers another system's lasting id of a person. The first that was learnt stays, but for what an unverified event
    /// taught: a verified one goes before it.
    package func learn(
        _ identity: String, of person: PersonID, isVerified: Bool, now: Timestamp
    ) throws(StoreError) {
        try sql.run(
            """
            insert into person_identity (identity, person_id, is_verified, learnt_at) values ($1, $2, $3, $4)
            on conflict (identity) do update set person_id = excluded.person_id, is_verified = excluded.is_verified,
                learnt_at = excluded.learnt_at
            where person_identity.is_verified < excluded.is_verified
            """, [.text(identity), .integer(person.value), .flag(isVerified), .integer(now.microseconds)])
    }

    /// The campaign whose link has this token.
    package func campaign(ofToken token: LinkToken) throws(StoreError) -> CampaignID? {
        try sql.first("select campaign_id from link_token where token = $1", [.text(token.text)])
            .map { CampaignID($0.integer(0)) }
    }

    // MARK: What is to be asked and decided

    /// The next event of a source about which the other system is to be asked.
    package func nextToAsk(source: String, now: Timestamp) throws(StoreError) -> StoredAction? {
        try sql.first(
            """
            select \(Self.actionColumns) from action_event
            where source = $1 and ask_at is not null and ask_at <= $2 order by ask_at, id limit 1
            """, [.text(source), .integer(now.microseconds)]
        ).map(Self.action)
    }

    /// When to ask about it next, and how often there was no answer.
    package func setAsk(_ id: Int64, at: Timestamp?, asked: Int64) throws(StoreError) {
        try sql.run(
            "update action_event set ask_at = $2, asked = $3 where id = $1",
            [.integer(id), .optional(at?.microseconds), .integer(asked)])
    }

    /// What is nobody's, the oldest first: for a person to look at, and to be tried again when new people are known.
    package func unmatchedActions(after id: Int64 = 0, limit: Int) throws(StoreError) -> [StoredAction] {
        try sql.query(
            """
            select \(Self.actionColumns) from action_event
            where person_id is null and id > $1 and body <> '' order by id limit $2
            """, [.integer(id), .integer(Int64(limit))]
        ).map(Self.action)
    }

    /// One row a source that ever told anything.
    package func actionCounts() throws(StoreError) -> [ActionCounts] {
        try sql.query(
            """
            select source, count(*), sum(case when progress = 'done' then 1 else 0 end),
                sum(case when person_id is null then 1 else 0 end),
                sum(case when is_verified = 0 and progress = 'done' and (trouble is null or trouble not like 'denied%')
                    then 1 else 0 end),
                sum(case when trouble like 'denied%' then 1 else 0 end), max(received_at)
            from action_event group by source order by source
            """
        ).map { row in
            ActionCounts(
                source: row.text(0), events: row.integer(1), done: row.integer(2), unmatched: row.integer(3),
                unverified: row.integer(4), denied: row.integer(5),
                lastReceivedAt: Timestamp(microseconds: row.integer(6)))
        }
    }

    /// Done and nobody's: of an action, what may be missing in a rate.
    package func countUnmatchedActions(action: String) throws(StoreError) -> Int64 {
        try sql.first(
            "select count(*) from action_event where person_id is null and progress = 'done' and action = $1",
            [.text(action)])?.integer(0) ?? 0
    }
}

/// How far a system was read, and since when it cannot be.
package struct SyncState: Hashable, Sendable {
    package var source: String
    package var watermark: Timestamp?
    package var succeededAt: Timestamp?
    package var failingSince: Timestamp?
    /// In words for staff.
    package var problem: String?

    package init(
        source: String, watermark: Timestamp? = nil, succeededAt: Timestamp? = nil, failingSince: Timestamp? = nil,
        problem: String? = nil
    ) {
        self.source = source
        self.watermark = watermark
        self.succeededAt = succeededAt
        self.failingSince = failingSince
        self.problem = problem
    }
}

extension Transaction {
    package func syncStates() throws(StoreError) -> [SyncState] {
        try sql.query(
            "select source, watermark, succeeded_at, failing_since, problem from sync_state order by source"
        ).map { row in
            let watermark = row.integer(1)
            return SyncState(
                source: row.text(0), watermark: watermark == 0 ? nil : Timestamp(microseconds: watermark),
                succeededAt: row.optionalInteger(2).map(Timestamp.init(microseconds:)),
                failingSince: row.optionalInteger(3).map(Timestamp.init(microseconds:)), problem: row.optionalText(4))
        }
    }

    package func syncState(of source: String) throws(StoreError) -> SyncState? {
        try syncStates().first { $0.source == source }
    }

    /// A watermark never goes back: another daemon may have read further meanwhile.
    package func setSyncState(_ state: SyncState) throws(StoreError) {
        try sql.run(
            """
            insert into sync_state (source, watermark, succeeded_at, failing_since, problem)
            values ($1, $2, $3, $4, $5)
            on conflict (source) do update set
                watermark = case when excluded.watermark > sync_state.watermark then excluded.watermark
                                 else sync_state.watermark end,
                succeeded_at = coalesce(excluded.succeeded_at, sync_state.succeeded_at),
                failing_since = excluded.failing_since, problem = excluded.problem
            """,
            [
                .text(state.source), .integer(state.watermark?.microseconds ?? 0),
                .optional(state.succeededAt?.microseconds), .optional(state.failingSince?.microseconds),
                .optional(state.problem),
            ])
    }
}
