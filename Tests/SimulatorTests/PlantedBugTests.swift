import Domain
import Gateways
import Simulator
import Storage
import Testing

/// The oracle judged: each bug is planted through a seam of the program, never in it, and must be found within a few
/// dozen seeds, and for what it is.
@Suite struct `A planted bug is found` {
    /// The breach of the first seed that has one.
    private func firstBreach(_ seams: Seams, seeds: ClosedRange<UInt64> = 1...40) -> Breach? {
        let summary = SeedRange(first: seeds.lowerBound, count: seeds.count, days: 2, seams: seams)
            .run(threads: 2, stopsAfter: 1) { true }
        return summary.broken.first?.breach
    }

    /// Replaces a part of the one statement that holds it. The test fails when no statement does: then the planted bug
    /// is no longer planted.
    private func firstBreach(replacing part: String, with other: String, where mark: String) -> Breach? {
        var seams = Seams()
        seams.driver = { base in
            SabotagedDriver(base) { $0.contains(mark) ? $0.replacing(part, with: other) : $0 }
        }
        return firstBreach(seams)
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
            replacing: "not exists (select 1 from suppression s where s.phone = m.phone)", with: "1 = 1",
            where: "and m.expires_at > $4 and m.phone is not null")
        #expect(breach?.promise == .neverAfterStop)
    }

    @Test func `a window whose end nobody looks at`() {
        var seams = Seams()
        seams.driver = { base in
            SabotagedDriver(base) { statement in
                guard statement.contains("from campaign c\njoin campaign_window w") else { return statement }
                return statement.replacing(
                    "c.id, o.window_id, o.closes_at", with: "c.id, o.window_id, o.closes_at + 14400000000"
                )
                .replacing("o.closes_at > $2", with: "o.closes_at + 14400000000 > $2")
            }
        }
        #expect(firstBreach(seams)?.promise == .neverAtTheWrongHour)
    }

    @Test func `a conversion counted twice`() {
        var seams = Seams()
        seams.driver = { base in
            SabotagedDriver(base) { statement in
                statement.replacing(
                    "create unique index conversion_once on conversion",
                    with: "create index conversion_once on conversion"
                ).replacing(
                    "select 1 from conversion where person_id = $1",
                    with: "select 1 from conversion where 1 = 0 and person_id = $1")
            }
        }
        #expect(firstBreach(seams)?.promise == .aPersonConvertsOnce)
    }

    @Test func `a receipt that takes a state back`() {
        var seams = Seams()
        seams.driver = { base in
            SabotagedDriver(base) { statement in
                if statement.contains("join lane l on l.id = m.lane_id") {
                    return statement.replacing("select m.id, m.state,", with: "select m.id, 1 as state,")
                }
                return statement.contains("set state = $2, gateway_reference")
                    ? statement.replacing("where id = $1 and state = $7", with: "where id = $1 and $7 = 1") : statement
            }
        }
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
}
