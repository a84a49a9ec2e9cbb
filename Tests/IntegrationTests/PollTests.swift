import Domain
import Gateways
import Integrations
import Testing

private let start = instant("2026-07-05T12:00:00Z")

private func page(next: String?, newest: String?) -> PollReading {
    .page(PollPage(reading: ActionReading(), next: next, newest: newest.map(instant)))
}

private func trouble(_ kind: PollTrouble.Kind) -> PollReading {
    .trouble(PollTrouble(kind: kind, code: "code", words: "words"))
}

@Suite struct `A poll` {
    var poll = Poll(
        pace: Poll.Pace(everySeconds: 3_600), watermark: instant("2026-07-01T00:00:00Z"), startingAt: start)

    @Test mutating func `follows the pages a quarter of a second apart, and moves the watermark at the end alone`() {
        poll.absorb(page(next: "p2", newest: "2026-07-04T00:00:00Z"), at: start, jitter: 0)
        #expect(poll.page == "p2" && poll.watermark == instant("2026-07-01T00:00:00Z"))
        #expect(poll.dueAt == start.adding(milliseconds: 250))
        let later = start.adding(seconds: 10)
        poll.absorb(page(next: nil, newest: "2026-07-02T00:00:00Z"), at: later, jitter: 0)
        #expect(poll.page == nil && poll.watermark == instant("2026-07-04T00:00:00Z"))
        #expect(poll.dueAt == start.adding(seconds: 3_600) && poll.succeededAt == later)
    }

    @Test mutating func `keeps its watermark when nothing changed, and never moves it into the future`() {
        poll.absorb(page(next: nil, newest: nil), at: start, jitter: 0)
        #expect(poll.watermark == instant("2026-07-01T00:00:00Z"))
        poll.absorb(page(next: nil, newest: "2099-01-01T00:00:00Z"), at: start.adding(seconds: 3_600), jitter: 0)
        #expect(poll.watermark == start.adding(seconds: 3_600))
    }

    @Test mutating func `backs off twice as far each time, between half and all of it, up to a minute`() {
        var pauses: [Int64] = []
        for _ in 0..<12 {
            poll.absorb(trouble(.failed), at: start, jitter: 0)
            pauses.append(poll.dueAt.microseconds(since: start) / 1_000)
        }
        #expect(pauses == [250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000, 30_000, 30_000])
        poll.absorb(trouble(.failed), at: start, jitter: 1)
        #expect(poll.dueAt == start.adding(milliseconds: 60_000))
        #expect(poll.failingSince == start && poll.trouble?.code == "code")
        poll.absorb(page(next: nil, newest: nil), at: start.adding(seconds: 60), jitter: 0)
        #expect(poll.failingSince == nil && poll.trouble == nil)
        poll.absorb(trouble(.failed), at: start, jitter: 0)
        #expect(poll.dueAt == start.adding(milliseconds: 250))
    }

    @Test mutating func `goes on with the page that failed, and begins anew when it keeps failing`() {
        poll.absorb(page(next: "p2", newest: "2026-07-04T00:00:00Z"), at: start, jitter: 0)
        for _ in 0..<7 { poll.absorb(trouble(.failed), at: start, jitter: 0) }
        #expect(poll.page == "p2")
        poll.absorb(trouble(.failed), at: start, jitter: 0)
        #expect(poll.page == nil && poll.watermark == instant("2026-07-01T00:00:00Z"))
    }

    @Test mutating func `waits as long as the server wants, also beyond its own longest pause`() {
        poll.absorb(trouble(.busy(retryAfterMilliseconds: 90_000)), at: start, jitter: 0)
        #expect(poll.dueAt == start.adding(seconds: 90))
        poll.absorb(trouble(.busy(retryAfterMilliseconds: 0)), at: start, jitter: 0)
        #expect(poll.dueAt == start.adding(milliseconds: 500))
    }

    @Test mutating func `that is refused asks again with the next round only`() {
        poll.absorb(page(next: "p2", newest: "2026-07-04T00:00:00Z"), at: start, jitter: 0)
        poll.absorb(trouble(.refused), at: start, jitter: 0.5)
        #expect(poll.dueAt == start.adding(seconds: 3_600) && poll.page == nil)
        #expect(poll.watermark == instant("2026-07-01T00:00:00Z"))
    }

    @Test mutating func `does not run in circles`() {
        poll.absorb(page(next: "p2", newest: nil), at: start, jitter: 0)
        poll.absorb(page(next: "p2", newest: nil), at: start, jitter: 0)
        #expect(poll.trouble?.code == "endless_pages" && poll.page == nil)
        var long = Poll(pace: Poll.Pace(everySeconds: 60, mostPages: 3), watermark: nil, startingAt: start)
        for number in 0..<3 { long.absorb(page(next: "p\(number)", newest: nil), at: start, jitter: 0) }
        #expect(long.trouble?.code == "endless_pages" && long.watermark == nil)
    }
}
