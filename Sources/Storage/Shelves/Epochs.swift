import Domain

/// How far the store says it has come, and why nobody may send from it, if so.
///
/// The same number stands in a file beside the store; docs/decisions/0005-restored-backups.md says what the two together tell.
package struct StoreEpoch: Hashable, Sendable {
    /// Drawn at random when the store was made, and again whenever a person arms it: two branches of one history can be
    /// told apart. Nil in a store that no daemon with a fence has opened.
    package var identity: String?
    /// Only counts up: at each start, every few seconds while a daemon runs, and when it stops.
    package var number: Int64
    /// The last instant, in the store's clock, at which a daemon is known to have run.
    package var aliveAt: Timestamp?
    /// When this very file was made as a copy (in the hour of the world); nil in one that a daemon has worked with.
    package var copiedAt: Timestamp?
    /// Which database of which PostgreSQL cluster the rows were made in; nil on SQLite.
    package var database: String?
    package var fence: StoredFence?

    package init(
        identity: String?, number: Int64, aliveAt: Timestamp?, copiedAt: Timestamp?, database: String?,
        fence: StoredFence?
    ) {
        self.identity = identity
        self.number = number
        self.aliveAt = aliveAt
        self.copiedAt = copiedAt
        self.database = database
        self.fence = fence
    }
}

/// Why nothing is sent from a store until a person arms it.
package struct StoredFence: Hashable, Sendable {
    /// A word of our own, for programs.
    package var code: String
    /// A sentence for the operator, without a full stop.
    package var reason: String
    /// When it was found, in the store's clock.
    package var since: Timestamp
    /// Texts that fell due until then may have left elsewhere after the copy was made; nil where nobody knows an end.
    package var dueBy: Timestamp?
    /// Texts with this id or a later one were made here since, and nowhere else. Set by `fence`.
    package internal(set) var firstNewMessage = MessageID(0)

    package init(code: String, reason: String, since: Timestamp, dueBy: Timestamp?) {
        self.code = code
        self.reason = reason
        self.since = since
        self.dueBy = dueBy
    }
}

/// What stands in a store that is about to be armed.
package struct RestoredCounts: Hashable, Sendable {
    /// Still to be sent, due or not.
    package var queued: Int64
    /// Fell due before the store was restored: nobody knows whether they left. See `doubtQueued`.
    package var restored: Int64
    /// In doubt for any other reason, claims of the moment of the copy among them.
    package var otherDoubts: Int64
    package var runningCampaigns: Int64
    /// When the gateway took the newest text that the store knows of.
    package var newestText: Timestamp?
    /// When the newest reply came: later STOPs are not in the store.
    package var newestReply: Timestamp?
}

extension SettingKey {
    /// See `StoreEpoch`, field by field.
    package static let identity = "store_identity"
    package static let epoch = "epoch"
    package static let aliveAt = "alive_at"
    package static let copiedAt = "copied_at"
    package static let database = "database_identity"
    /// See `StoredFence`, field by field.
    static let fence = "fence"
    static let fenceReason = "fence_reason"
    static let fencedAt = "fenced_at"
    static let fenceDueBy = "fence_due_by"
    static let fenceFirstNew = "fence_first_new_message"
}

extension Transaction {
    /// The code of messages that a restored backup left in doubt.
    package static let restoredBackup = "restored_backup"

    // MARK: The number

    package func epoch() throws(StoreError) -> StoreEpoch {
        var settings: [String: String] = [:]
        for row in try sql.query("select key, value from setting") { settings[row.text(0)] = row.text(1) }
        func instant(_ key: String) -> Timestamp? {
            settings[key].flatMap { Int64($0) }.map(Timestamp.init(microseconds:))
        }
        return StoreEpoch(
            identity: settings[SettingKey.identity], number: settings[SettingKey.epoch].flatMap { Int64($0) } ?? 0,
            aliveAt: instant(SettingKey.aliveAt), copiedAt: instant(SettingKey.copiedAt),
            database: settings[SettingKey.database],
            fence: settings[SettingKey.fence].map { code in
                var fence = StoredFence(
                    code: code, reason: settings[SettingKey.fenceReason] ?? code,
                    since: instant(SettingKey.fencedAt) ?? .distantPast, dueBy: instant(SettingKey.fenceDueBy))
                fence.firstNewMessage = MessageID(settings[SettingKey.fenceFirstNew].flatMap { Int64($0) } ?? .max)
                return fence
            })
    }

    /// Counts the epoch up by one and returns the new number. In one statement: several daemons may do it at once.
    package func raiseEpoch() throws(StoreError) -> Int64 {
        try sql.run(
            "insert into setting (key, value) values ($1, '0') on conflict (key) do nothing", [.text(SettingKey.epoch)])
        try sql.run(
            "update setting set value = cast(cast(value as bigint) + 1 as text) where key = $1",
            [.text(SettingKey.epoch)])
        return try epoch().number
    }

    /// The store's identity; the one given where it has none yet.
    package func identity(orNew identity: String) throws(StoreError) -> String {
        try sql.run(
            "insert into setting (key, value) values ($1, $2) on conflict (key) do nothing",
            [.text(SettingKey.identity), .text(identity)])
        return try setting(SettingKey.identity) ?? identity
    }

    /// Remembers that a daemon runs at this instant of the store's clock.
    package func noteAlive(at now: Timestamp) throws(StoreError) {
        try setSetting(SettingKey.aliveAt, to: String(now.microseconds))
    }

    /// A name for the PostgreSQL cluster and database this is: another one after a dump was restored elsewhere. Nil on
    /// SQLite. Ask in a transaction of its own: where the role may not ask, PostgreSQL ends the transaction.
    package func databaseIdentity() throws(StoreError) -> String? {
        guard sql.dialect == .postgres else { return nil }
        return try sql.first(
            """
            select cast(c.system_identifier as text) || '/' || cast(d.oid as text)
            from pg_control_system() c, pg_database d where d.datname = current_database()
            """)?.text(0)
    }

    /// Whether another daemon that shares the store is at work now.
    package func hasOtherDaemon(than daemon: Int64) throws(StoreError) -> Bool {
        let now = try sql.storeTime()
        return try sql.first(
            "select 1 from daemon where ended_at is null and seen_until > $1 and id <> $2",
            [.integer(now.microseconds), .integer(daemon)]) != nil
    }

    /// Whether a campaign was ever launched or a text ever queued here: an empty store has nothing to send twice.
    package func hasEverHadTexts() throws(StoreError) -> Bool {
        if try sql.first("select 1 from campaign limit 1") != nil { return true }
        return try sql.first("select 1 from message limit 1") != nil
    }

    // MARK: The fence

    /// Nothing is sent from the store until a person arms it. The first reason found stays.
    package func fence(_ fence: StoredFence) throws(StoreError) {
        guard try setting(SettingKey.fence) == nil else { return }
        try setSetting(SettingKey.fence, to: fence.code)
        try setSetting(SettingKey.fenceReason, to: fence.reason)
        try setSetting(SettingKey.fencedAt, to: String(fence.since.microseconds))
        if let dueBy = fence.dueBy { try setSetting(SettingKey.fenceDueBy, to: String(dueBy.microseconds)) }
        let next = try sql.first("select next from id_block where kind = 'message'")?.integer(0) ?? 1
        try setSetting(SettingKey.fenceFirstNew, to: String(next))
    }

    /// Takes the fence away and begins a branch of its own: any other copy of the old one is fenced from now on.
    ///
    /// - Parameters:
    ///   - identity: new, drawn at random.
    ///   - number: at least so high, whatever the copy remembers.
    ///   - database: where the rows are now.
    package func unfence(identity: String, atLeast number: Int64, database: String?) throws(StoreError) -> Int64 {
        for key in [
            SettingKey.fence, SettingKey.fenceReason, SettingKey.fencedAt, SettingKey.fenceDueBy,
            SettingKey.fenceFirstNew, SettingKey.copiedAt, SettingKey.database,
        ] {
            try sql.run("delete from setting where key = $1", [.text(key)])
        }
        try forgetTallies()
        try setSetting(SettingKey.identity, to: identity)
        if let database { try setSetting(SettingKey.database, to: database) }
        try setSetting(SettingKey.epoch, to: String(max(number, try epoch().number)))
        return try raiseEpoch()
    }

    // MARK: What may have left after the copy was made

    /// Steps of campaigns that are in the copy and not cancelled, which fell due by then and whose rows are not all made:
    /// the daemon that went on with the original made them, and sent.
    package func unmadeSteps(
        dueBy: Timestamp, before firstNew: MessageID, limit: Int
    ) throws(StoreError) -> [StoredStep] {
        try sql.query(
            """
            \(Self.plainStepColumns) join campaign c on c.id = s.campaign_id
            where c.state <> 'cancelled' and s.due_at <= $1 and s.materialised_to < c.audience_count
              and s.first_message_id < $3
            order by s.due_at, s.campaign_id, s.step limit $2
            """, [.integer(dueBy.microseconds), .integer(Int64(limit)), .integer(firstNew.value)]
        ).map(Self.plainStep)
    }

    /// Queued messages of the copy that fell due by then are in doubt: they may have been handed over after the copy was made.
    /// Returns how many. When that was nobody knows, so no hand-over is noted, and no gateway is asked: "absent" would
    /// prove nothing. Among the texts that a person had lately they count as of the last moment at which they can have
    /// left.
    package func doubtQueued(
        dueBy: Timestamp, before firstNew: MessageID, now: Timestamp
    ) throws(StoreError) -> Int {
        let latest = min(dueBy, now)
        try sql.run(
            """
            update person set
                third_last_text_at = case d.texts when 1 then second_last_text_at when 2 then last_text_at else $2 end,
                second_last_text_at = case d.texts when 1 then last_text_at else $2 end,
                last_text_at = $2
            from (select person_id, count(*) as texts from message
                  where state = 0 and kind = 0 and due_at <= $1 and id < $3 group by person_id) d
            where person.id = d.person_id and (last_text_at is null or last_text_at <= $2)
            """, [.integer(dueBy.microseconds), .integer(latest.microseconds), .integer(firstNew.value)])
        let arguments: [SQLValue] = [
            .integer(dueBy.microseconds), .text(Self.restoredBackup), .integer(latest.microseconds),
            .integer(firstNew.value),
        ]
        try sql.run(
            """
            insert into attempt (message_id, attempt, at, outcome, code)
            select id, attempt, cast($3 as bigint), 'uncertain', $2 from message
            where state = 0 and due_at <= $1 and id < $4
            on conflict (message_id, attempt, outcome) do nothing
            """, arguments)
        return try sql.run(
            """
            update message set state = 5, code = $2, settled_at = $3, claimed_by = null, claimed_at = null
            where state = 0 and due_at <= $1 and id < $4
            """, arguments)
    }

    /// Puts what `doubtQueued` put in doubt, and nothing has settled since, back into the queue: a person says that
    /// nothing left after the copy was made. What nobody wants sent any more is never sent instead. Returns how many
    /// wait again.
    package func requeueRestored(now: Timestamp) throws(StoreError) -> Int {
        let arguments: [SQLValue] = [.text(Self.restoredBackup), .integer(now.microseconds)]
        try sql.run(
            """
            insert into attempt (message_id, attempt, at, outcome, code)
            select id, attempt, cast($2 as bigint), 'resend_ordered', $1 from message where state = 5 and code = $1
            on conflict (message_id, attempt, outcome) do nothing
            """, arguments)
        // They were not among the texts that their people had.
        try sql.run(
            """
            update person set
                last_text_at = case when third_last_text_at = d.latest then null
                                    when second_last_text_at = d.latest then third_last_text_at
                                    else second_last_text_at end,
                second_last_text_at = case when second_last_text_at = d.latest then null else third_last_text_at end,
                third_last_text_at = null
            from (select person_id, max(settled_at) as latest from message
                  where state = 5 and kind = 0 and code = $1 group by person_id) d
            where person.id = d.person_id and last_text_at = d.latest
            """, [.text(Self.restoredBackup)])
        let requeued = try sql.run(
            "update message set state = 0, code = null, settled_at = null where state = 5 and code = $1",
            [.text(Self.restoredBackup)])
        // The same reasons for which a message that comes back from a lane is not sent any more.
        let unwanted = try sql.run(
            """
            update message set state = 7, settled_at = $1, reason = \(Self.whyUnwanted)
            where \(Self.isUnwanted)
            """, [.integer(now.microseconds)])
        return max(0, requeued - unwanted)
    }

    /// What a person should know before arming a store. Reads every message.
    package func restoredCounts() throws(StoreError) -> RestoredCounts {
        let row = try sql.first(
            """
            select coalesce(sum(case when state = 0 then 1 else 0 end), 0),
                   coalesce(sum(case when state = 5 and code = $1 then 1 else 0 end), 0),
                   coalesce(sum(case when state in (1, 5) and coalesce(code, '') <> $1 then 1 else 0 end), 0),
                   max(accepted_at)
            from message
            """, [.text(Self.restoredBackup)])
        return RestoredCounts(
            queued: row?.integer(0) ?? 0, restored: row?.integer(1) ?? 0, otherDoubts: row?.integer(2) ?? 0,
            runningCampaigns: try sql.first("select count(*) from campaign where state = 'running'")?.integer(0) ?? 0,
            newestText: row?.optionalInteger(3).map(Timestamp.init(microseconds:)),
            newestReply: try sql.first("select max(received_at) from reply")?.optionalInteger(0)
                .map(Timestamp.init(microseconds:)))
    }
}
