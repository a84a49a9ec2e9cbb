import Domain
import Testing

/// One hand-over as the outside sees it.
private struct Seen {
    var at: Int64
    var segments: Int
}

/// The promise in the plainest words: what any observer may count. Knows nothing of how the pacer works.
private func breach(of limits: PacingLimits, in seen: [Seen]) -> String? {
    let spans = [(1_000_000, limits.segmentsPerSecond)] + (limits.segmentsPerMinute.map { [(60_000_000, $0)] } ?? [])
    for (span, limit) in spans {
        for (index, first) in seen.enumerated() {
            let window = seen[index...].prefix { $0.at < first.at + Int64(span) }
            let total = window.reduce(0) { $0 + $1.segments }
            // More than the limit only by one text that is alone longer than it.
            if total > limit, window.count > 1 || first.segments <= limit {
                return "\(total) segments from \(first.at) on, within \(span) µs; the limit is \(limit)"
            }
        }
    }
    for (index, long) in seen.enumerated() where long.segments > limits.segmentsPerSecond {
        let hold =
            (Int64(long.segments) * 1_000_000 + Int64(limits.segmentsPerSecond) - 1) / Int64(limits.segmentsPerSecond)
        if index + 1 < seen.count, seen[index + 1].at < long.at + hold {
            return "a text of \(long.segments) segments at \(long.at) was not alone for \(hold) µs"
        }
    }
    return nil
}

@Suite struct `A pacer` {
    @Test(arguments: 0..<200 as Range<UInt64>)
    func `never lets more through in any second or minute than its limit, whatever comes when`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let perSecond = [1, 2, 3, 7, 10, 49, 50, 100, 1_000].randomElement(using: &random) ?? 1
        let perMinute = random.chance(0.5) ? perSecond * Int.random(in: 1...30, using: &random) : nil
        let limits = PacingLimits(segmentsPerSecond: perSecond, segmentsPerMinute: perMinute)
        var now = Int64.random(in: 0...5_000_000, using: &random)
        var pacer = Pacer(limits: limits, startedAt: now)
        let start = now
        var seen: [Seen] = []
        for _ in 0..<400 {
            let isLong = random.chance(0.05)
            let segments = Int.random(in: 1...(isLong ? 3 * perSecond + 1 : max(1, min(4, perSecond))), using: &random)
            var tries = 0
            while case .notBefore(let moment) = pacer.handOff(segments: segments, at: now) {
                try #require(moment > now, "a pacer that says no says when")
                tries += 1
                try #require(tries < 50, "a pacer that was waited for lets go")
                // Asked early, in time, or late.
                now = random.chance(0.2) ? now + (moment - now) / 2 + 1 : moment + (random.chance(0.3) ? 777 : 0)
            }
            seen.append(Seen(at: now, segments: segments))
            if random.chance(0.1) { now += Int64.random(in: 0...3_000_000, using: &random) }
        }
        #expect(breach(of: limits, in: seen) == nil, "\(limits)")
        #expect((seen.first?.at ?? 0) >= start + 1_000_000)
    }

    @Test func `is judged by a checker that finds what is wrong`() {
        let limits = PacingLimits(segmentsPerSecond: 2, segmentsPerMinute: 100)
        #expect(breach(of: limits, in: [Seen(at: 0, segments: 2), Seen(at: 999_999, segments: 1)]) != nil)
        #expect(breach(of: limits, in: [Seen(at: 0, segments: 2), Seen(at: 1_000_000, segments: 1)]) == nil)
        #expect(breach(of: limits, in: [Seen(at: 0, segments: 5), Seen(at: 2_400_000, segments: 1)]) != nil)
        #expect(breach(of: limits, in: [Seen(at: 0, segments: 5), Seen(at: 2_500_000, segments: 1)]) == nil)
    }

    @Test(arguments: [1, 2, 3, 10, 30, 49, 50, 51, 100, 225, 1_000])
    func `uses at least 99 % of its limit when there is always work`(perSecond: Int) {
        var pacer = Pacer(limits: PacingLimits(segmentsPerSecond: perSecond), startedAt: 0)
        let seconds: Int64 = 120
        var now: Int64 = 1_000_000
        var count = 0
        while now < (seconds + 1) * 1_000_000 {
            switch pacer.handOff(segments: 1, at: now) {
            case .now: count += 1
            case .notBefore(let moment): now = moment
            }
        }
        #expect(Double(count) >= 0.99 * Double(perSecond) * Double(seconds))
        #expect(count <= perSecond * Int(seconds) + perSecond)
    }

    /// A second's worth at once would meet the next second's in the network: no more than a fiftieth goes together.
    @Test(arguments: [1, 50, 100, 1_000]) func `spreads a second over its length`(perSecond: Int) {
        var pacer = Pacer(limits: PacingLimits(segmentsPerSecond: perSecond), startedAt: 0)
        var together = 0
        while case .now = pacer.handOff(segments: 1, at: 10_000_000) { together += 1 }
        #expect(together == max(1, perSecond / 50))
    }

    @Test func `lets a second pass before its first text, since it does not know what went before`() {
        var pacer = Pacer(limits: PacingLimits(segmentsPerSecond: 10), startedAt: 5_000_000)
        #expect(pacer.handOff(segments: 1, at: 5_000_000) == .notBefore(6_000_000))
        #expect(pacer.handOff(segments: 1, at: 5_999_999) == .notBefore(6_000_000))
        #expect(pacer.allowance(withinMicroseconds: 100_000, at: 5_800_000) == 0)
        #expect(pacer.handOff(segments: 1, at: 6_000_000) == .now)
    }

    @Test func `holds the lane for k ÷ limit seconds after a text of k segments`() {
        var pacer = Pacer(limits: PacingLimits(segmentsPerSecond: 4), startedAt: 0)
        #expect(pacer.handOff(segments: 1, at: 2_000_000) == .now)
        // Alone: not in the second of the one before.
        #expect(pacer.handOff(segments: 10, at: 2_500_000) == .notBefore(3_000_000))
        #expect(pacer.handOff(segments: 10, at: 3_000_000) == .now)
        #expect(pacer.handOff(segments: 1, at: 3_000_001) == .notBefore(5_500_000))
        #expect(pacer.handOff(segments: 1, at: 5_500_000) == .now)
    }

    @Test func `keeps to a minute's limit that is narrower than sixty seconds' worth`() {
        var pacer = Pacer(limits: PacingLimits(segmentsPerSecond: 10, segmentsPerMinute: 20), startedAt: 0)
        var times: [Int64] = []
        var now: Int64 = 1_000_000
        while times.count < 41 {
            switch pacer.handOff(segments: 1, at: now) {
            case .now: times.append(now)
            case .notBefore(let moment): now = moment
            }
        }
        #expect(times[19] < times[0] + 3_000_000)
        #expect(times[20] == times[0] + 60_000_000)
        #expect(times[40] == times[20] + 60_000_000)
    }

    @Test func `promises within a span what it then lets through`() {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<200 {
            let perSecond = Int.random(in: 1...300, using: &random)
            let perMinute = random.chance(0.5) ? Int.random(in: 1...(2 * perSecond), using: &random) : nil
            let limits = PacingLimits(segmentsPerSecond: perSecond, segmentsPerMinute: perMinute)
            var pacer = Pacer(limits: limits, startedAt: 0)
            var now = Int64.random(in: 900_000...3_000_000, using: &random)
            for _ in 0..<Int.random(in: 0...perSecond, using: &random) { _ = pacer.handOff(segments: 1, at: now) }
            let end = now + 100_000
            let promised = pacer.allowance(withinMicroseconds: 100_000, at: now)
            var went = 0
            while true {
                guard case .notBefore(let moment) = pacer.handOff(segments: 1, at: now) else {
                    went += 1
                    continue
                }
                if moment > end { break }
                now = moment
            }
            // Waiting whole microseconds costs up to one text at the very end of the span.
            #expect(abs(went - promised) <= 1, "\(limits)")
        }
    }
}
