import Domain
import Engine
import Gateways
import Simulator
import Storage
import Testing

/// The oracle judged: each bug is planted through a seam of the program, never in it, and must be found within a few
/// dozen seeds, and for what it is.
@Suite struct `A planted bug is found` {
    /// The breaches of the first seeds that have one.
    private func breaches(
        _ seams: Seams, most: Int, daemons: Int? = nil, faults: [Fault] = [], seeds: ClosedRange<UInt64> = 1...40
    ) -> [Breach] {
        let summary = SeedRange(
            first: seeds.lowerBound, count: seeds.count, days: 2, daemons: daemons, faults: faults, seams: seams
        ).run(threads: 2, stopsAfter: most) { true }
        return summary.broken.compactMap(\.breach)
    }

    private func firstBreach(
        _ seams: Seams, daemons: Int? = nil, faults: [Fault] = [], seeds: ClosedRange<UInt64> = 1...40
    ) -> Breach? {
        breaches(seams, most: 1, daemons: daemons, faults: faults, seeds: seeds).first
    }

    /// A part of those statements that hold a mark, and what stands there instead. A test fails when no statement does:
    /// then the planted bug is no longer planted.
    private struct Rewrite {
        var part: String
        var other: String
        var mark: String

        /// - Parameter mark: nil where the part itself is mark enough.
        init(_ part: String, with other: String, where mark: String? = nil) {
            (self.part, self.other, self.mark) = (part, other, mark ?? part)
        }
    }

    private func seams(_ rewrites: [Rewrite]) -> Seams {
        var seams = Seams()
        seams.driver = { base in
            SabotagedDriver(base) { statement in
                rewrites.reduce(statement) { $0.contains($1.mark) ? $0.replacing($1.part, with: $1.other) : $0 }
            }
        }
        return seams
    }

    private func firstBreach(
        replacing part: String, with other: String, where mark: String, daemons: Int? = nil, faults: [Fault] = [],
        seeds: ClosedRange<UInt64> = 1...40
    ) -> Breach? {
        firstBreach(
            seams([Rewrite(part, with: other, where: mark)]), daemons: daemons, faults: faults, seeds: seeds)
    }

    @Test func `resending when the answer is lost`() {
        var seams = Seams()
        seams.gateway = { base in
            var gateway = SabotagedGateway(base)
            gateway.outcome = { outcome in
                if case .uncertain(let code) = outcome {
                    .throttled(code: code, retryAfterMilliseconds: nil)
                } else {
                    outcome
                }
            }
            return gateway
        }
        #expect(firstBreach(seams)?.promise == .neverTwice)
    }

    @Test func `a claim that does not look at suppressions`() {
        let breach = firstBreach(
            replacing: "left join suppression s on s.phone = m.phone",
            with: "left join suppression s on s.phone = 'nobody'",
            where: "and m.expires_at > $4 and m.phone is not null")
        #expect(breach?.promise == .neverAfterStop)
    }

    @Test func `a window whose end nobody looks at`() {
        let mark = "from campaign c\njoin campaign_window w"
        let seams = seams([
            Rewrite(
                "c.id, o.window_id, o.closes_at", with: "c.id, o.window_id, o.closes_at + 14400000000", where: mark),
            Rewrite("o.closes_at > $2", with: "o.closes_at + 14400000000 > $2", where: mark),
        ])
        #expect(firstBreach(seams)?.promise == .neverAtTheWrongHour)
    }

    @Test func `a conversion counted twice`() {
        let seams = seams([
            Rewrite(
                "create unique index conversion_once on conversion", with: "create index conversion_once on conversion"),
            Rewrite(
                "select 1 from conversion where person_id = $1",
                with: "select 1 from conversion where 1 = 0 and person_id = $1"),
        ])
        #expect(firstBreach(seams)?.promise == .aPersonConvertsOnce)
    }

    @Test func `a receipt that takes a state back`() {
        let seams = seams([
            Rewrite(
                "select m.id, m.state,", with: "select m.id, 1 as state,", where: "join lane l on l.id = m.lane_id"),
            Rewrite("and state + 0 = $3", with: "and $3 = 1", where: "set state = $4, gateway_reference"),
        ])
        #expect(firstBreach(seams)?.promise == .onlyDrawnArrows)
    }

    @Test func `a signature that nobody checks`() {
        var seams = Seams()
        seams.gateway = { base in
            var gateway = SabotagedGateway(base)
            gateway.verdict = { _ in WebhookVerdict(isAuthentic: true, why: "anything goes") }
            return gateway
        }
        #expect(firstBreach(seams)?.promise == .forgeriesAreRefused)
    }

    @Test func `a webhook acknowledged and not kept`() {
        let breach = firstBreach(
            replacing: "values ($1, $2, $3, $4, $5, $6, $7, 0)",
            with: "select $1, $2, $3, $4, $5, $6, $7, 0 where $1 % 10 <> 0 or $5 not like '%textbank_message%'",
            where: "insert into inbox")
        #expect(breach?.promise == .nothingAcknowledgedIsLost)
    }

    @Test func `somebody left out of the accounts`() {
        let breach = firstBreach(
            replacing: "and a.ordinal < $9 + $10", with: "and a.ordinal < $9 + $10 and a.ordinal <> 7",
            where: "insert into message (id, campaign_id")
        #expect(breach?.promise == .everyoneIsAccountedFor)
    }

    // MARK: Several daemons

    /// A machine that stood still with its clocks believes that it is the hour it was; the lease alone tells it otherwise.
    @Test func `a claim that does not ask whether the lease still runs`() {
        let breach = firstBreach(
            replacing: "leased_by = $2 and leased_until > $3", with: "$2 = $2 and $3 = $3",
            where: "select 1 from lane where id = $1", daemons: 2, faults: [.daemonFrozen, .machinePaused],
            seeds: 101...200)
        #expect(
            breach?.promise == .neverAtTheWrongHour || breach?.promise == .neverFasterThanAllowed,
            "\(breach?.description ?? "none")")
    }

    @Test func `claims that are good for an hour`() {
        var seams = Seams()
        seams.settings = { settings in
            var settings = settings
            settings.sharing?.claimFreshMicroseconds = 3_600_000_000
            return settings
        }
        let breach = firstBreach(seams, daemons: 2, faults: [.daemonFrozen, .frozenBeforeWire], seeds: 61...160)
        #expect(
            breach?.promise == .neverAfterStop || breach?.promise == .neverTooMany, "\(breach?.description ?? "none")")
    }

    /// In some worlds something else breaks first: what was heard stands in the queue, and its answer finds no text.
    @Test func `what a dead daemon had claimed is sent again`() {
        let seams = seams([
            Rewrite(
                "set state = $3,", with: "set state = case when $5 = 'process_ended' then 0 else $3 end,",
                where: "update message set state = $3, reason = $4, code = $5")
        ])
        let breaches = breaches(seams, most: 4, daemons: 2)
        #expect(breaches.contains { $0.promise == .neverTwice }, "\(breaches)")
    }

    @Test func `claims that nobody was told of are forgotten`() {
        let breach = firstBreach(
            replacing: "claimed_by = $1", with: "claimed_by = $1 and 1 = 0",
            where: "select id from message where state = 1 and claimed_by = $1", daemons: 2)
        #expect(breach?.promise == .everythingEnds)
    }

    // MARK: Limits and holds

    @Test func `a cap of texts that nobody counts`() {
        var seams = Seams()
        seams.settings = { settings in
            var settings = settings
            settings.textsPerPersonPerDay = nil
            return settings
        }
        #expect(firstBreach(seams)?.promise == .neverTooMany)
    }

    @Test func `a paused campaign that goes on`() {
        let breach = firstBreach(
            replacing: "c.state = 'running'", with: "c.state in ('running', 'paused')",
            where: "join window_opening o on o.window_id = w.window_id")
        #expect(breach?.promise == .pausedIsPaused)
    }

    @Test func `a restored backup that sends`() {
        var seams = Seams()
        seams.settings = { settings in
            var settings = settings
            settings.isFenced = false
            return settings
        }
        #expect(firstBreach(seams, faults: [.restoredBackup])?.promise == .restoredSendsNothing)
    }

    @Test func `an armed backup that knows nothing of what left since`() {
        let breach = firstBreach(
            replacing: "where state = 0", with: "where 1 = 0 and state = 0",
            where: "update message set state = 5, code = $2, settled_at = $3", faults: [.restoredBackup])
        #expect(breach?.promise == .neverTwice)
    }

    @Test func `a receipt that says nothing about a text in the queue`() {
        let breach = firstBreach(
            replacing: "where m.id >= $1 and m.id <= $2", with: "where m.id >= $1 and m.id <= $2 and m.state <> 0",
            where: "coalesce(m.accepted_at, m.claimed_at), m.attempt", faults: [.sentDespiteRefusal])
        #expect(breach?.promise == .neverTwice)
    }

    // MARK: What people write

    @Test func `words that may be a stop and hold nothing`() {
        let breach = firstBreach(
            replacing: "values ($1, $2, $3, $4, $5)", with: "select $1, $2, $3, $4, $5 where $2 <> 'held'",
            where: "insert into suppression (phone, reason, since, source, inbox_id)")
        #expect(breach?.promise == .neverAfterStop)
    }

    @Test func `of two replies in one instant only the first is kept`() {
        let breach = firstBreach(
            replacing: "where true on conflict do nothing",
            with: """
                where not exists (select 1 from reply b where b.from_phone = $5 and b.received_at = $8)
                on conflict do nothing
                """, where: "insert into reply (")
        #expect(breach?.promise == .nothingAcknowledgedIsLost || breach?.promise == .neverAfterStop)
    }

    @Test func `a yes from a number that nobody knows counts for somebody`() {
        let isUnknown = "not exists (select 1 from person k where k.phone = $1)"
        let seams = seams([
            Rewrite(
                "from person where phone = $1",
                with: "from person where phone = $1 or \(isUnknown) and phone is not null"),
            Rewrite(
                "where m.phone = $1 and m.kind = 0", with: "where (m.phone = $1 or \(isUnknown)) and m.kind = 0"),
        ])
        #expect(firstBreach(seams)?.promise == .aPersonConvertsOnce)
    }

    @Test func `a machine that is answered whenever it asks for help`() {
        let seams = seams([
            Rewrite(
                "select body, received_at from reply where from_phone = $1 and id < $2",
                with: "select body, received_at from reply where from_phone = $1 and id < $2 and 1 = 0"),
            Rewrite(
                "select body from reply where from_phone = $1 and id <> $2",
                with: "select body from reply where from_phone = $1 and id <> $2 and 1 = 0"),
            Rewrite(
                "select max(due_at) from message where phone = $1 and kind = 2",
                with: "select max(due_at) - 3600000000 from message where phone = $1 and kind = 2"),
        ])
        #expect(firstBreach(seams)?.promise == .neverAfterStop)
    }

    // MARK: Organizers

    @Test func `a claim on a conversation that everybody gets`() {
        let breach = firstBreach(
            replacing: "claimed_until <= $4", with: "claimed_until <= $4 or 1 = 1",
            where: "update conversation set claimed_by = $2, claimed_until = $3")
        #expect(breach?.promise == .oneAnswersAtATime)
    }

    @Test func `an answer at night to somebody who wrote long ago`() {
        let breach = firstBreach(
            replacing: "body, received_at, person_id", with: "body, received_at + 86400000000, person_id",
            where: "where from_phone = $1 order by received_at, id")
        #expect(breach?.promise == .neverAtTheWrongHour)
    }

    @Test func `a question that does not wait in the inbox`() {
        let breach = firstBreach(
            replacing: "$1, $2, $3, $4, $5, $6, $7 where", with: "$1, $2, $3, $4, $5, $6, null where",
            where: "insert into conversation (id, phone")
        #expect(breach?.promise == .noAnswerIsMissed)
    }

    // MARK: Links

    @Test func `a link that is somebody else's`() {
        let breach = firstBreach(
            replacing: "t.person_id = m.person_id",
            with: "t.person_id = (select min(x.person_id) from link_token x where x.campaign_id = m.campaign_id)",
            where: "and m.expires_at > $4 and m.phone is not null")
        #expect(breach?.promise == .everyLinkIsOnesOwn)
    }

    @Test func `a click that counts as a signature`() {
        let breach = firstBreach(
            replacing: "create index click_person on click (person_id, at)",
            with: """
                create trigger planted after insert on click when new.class = 'human' begin
                    insert or ignore into conversion (id, person_id, action, strength, at, evidence, source, campaign_id,
                        recorded_at)
                    values (1000000 + new.id, new.person_id, 'postcard', 'said', new.at, 'paper', 'click',
                        new.campaign_id, new.at);
                end
                """, where: "create index click_person")
        #expect(breach?.promise == .aPersonConvertsOnce)
    }

    @Test func `an acceptance that leaves its tallies as they were`() {
        let breach = firstBreach(
            replacing: "s.campaign_id = $1 and s.first_message_id <= $3", with: "s.campaign_id = $1 and $3 < 0",
            where: "insert into tally_mark")
        #expect(breach?.promise == .everyoneIsAccountedFor)
        #expect(breach?.what.contains("tallies") == true)
    }

    @Test func `an event that leaves its tallies as they were`() {
        let breach = firstBreach(
            replacing: "where a.standing = 'eligible' and", with: "where a.standing = 'nobody' and",
            where: "insert into tally_mark")
        #expect(breach?.promise == .everyoneIsAccountedFor)
        #expect(breach?.what.contains("tallies") == true)
    }
}
