import DequeModule

/// How many segments a lane may hand over in any second and any minute, on the monotonic clock.
package struct PacingLimits: Hashable, Sendable {
    package var segmentsPerSecond: Int
    /// Nil where the sender has no such limit.
    package var segmentsPerMinute: Int?

    package init(segmentsPerSecond: Int, segmentsPerMinute: Int? = nil) {
        precondition(segmentsPerSecond > 0)
        self.segmentsPerSecond = segmentsPerSecond
        self.segmentsPerMinute = segmentsPerMinute
    }
}

/// Keeps one lane within its limits, counted in segments at hand-off.
///
/// Two rules at once. Every sliding second (and minute) holds at most its limit: the promise. And texts are spread
/// over the second rather than let go in one burst at its start: a burst that leaves exactly a second after another
/// may arrive, after the network's jitter, in the same second as seen by the provider. The spread lets at most a
/// fiftieth of a second's worth go at once.
///
/// What is let go leaves a moment later, and not always the same moment: a commit may lie between. So a fast lane's second
/// is held to be up to 8 ms longer than it is, by which no second at the wire holds more than the limit either, and which
/// costs less than a hundredth of it.
///
/// A text of more segments than one second's limit goes alone and holds the lane for segments ÷ limit seconds.
package struct Pacer: Sendable {
    private struct HandOff: Sendable {
        var at: Int64
        var segments: Int
    }

    package let limits: PacingLimits
    private var lastSecond = Deque<HandOff>()
    private var segmentsInLastSecond = 0
    private var lastMinute = Deque<HandOff>()
    private var segmentsInLastMinute = 0
    private var heldUntil: Int64
    /// Millionths of a segment that have accrued and are not used.
    private var credit: Int64
    private var creditedAt: Int64

    private var microsPerSecond: Int64 { 1_000_000 }
    /// Within 8 ms a lane of 1,000 a second lets go eight texts, one of 100 less than one.
    private var longSecond: Int64 { 1_000_000 + min(8_000, Int64(limits.segmentsPerSecond / 125) * 1_000) }
    private var burstCredit: Int64 { Int64(max(1, limits.segmentsPerSecond / 50)) * 1_000_000 }

    /// A pacer that knows nothing of what was handed over before `startedAt` (monotonic microseconds) lets a second
    /// pass first: what an earlier process sent in the last second is unknown.
    package init(limits: PacingLimits, startedAt: Int64) {
        self.limits = limits
        heldUntil = startedAt + 1_000_000
        credit = 0
        creditedAt = startedAt
    }

    /// Hands over `segments` now if that keeps every limit, and says so; otherwise changes nothing and says when to
    /// ask again (monotonic microseconds).
    package mutating func handOff(segments: Int, at now: Int64) -> Permission {
        precondition(segments > 0)
        advance(to: now)
        if now < heldUntil { return .notBefore(heldUntil) }
        let limit = limits.segmentsPerSecond
        if let wait = waitInSecond(segments, limit: limit, now: now) { return .notBefore(wait) }
        if let wait = waitInMinute(segments, now: now) { return .notBefore(wait) }
        let needed = Int64(min(segments, limit)) * 1_000_000
        let wanted = min(needed, burstCredit)
        if credit < wanted {
            return .notBefore(now + (wanted - credit + Int64(limit) - 1) / Int64(limit))
        }
        credit -= needed
        remember(HandOff(at: now, segments: segments))
        if segments > limit {
            heldUntil = now + (Int64(segments) * microsPerSecond + Int64(limit) - 1) / Int64(limit)
        }
        return .now
    }

    /// Texts of one segment that could go within the given time from now: what is worth claiming. No more than would
    /// then really go: a text claimed is a text about to leave.
    package mutating func allowance(withinMicroseconds span: Int64, at now: Int64) -> Int {
        advance(to: now)
        let (start, end) = (max(now, heldUntil), now + span)
        guard start <= end else { return 0 }
        let limit = Int64(limits.segmentsPerSecond)
        let atStart = min(burstCredit, credit + (start - now) * limit)
        let accrued = max(0, (atStart + (end - start) * limit) / 1_000_000)
        var room = min(
            Int(accrued),
            Self.room(in: lastSecond, holding: segmentsInLastSecond, of: limits.segmentsPerSecond, longSecond, by: end))
        if let perMinute = limits.segmentsPerMinute {
            room = min(
                room, Self.room(in: lastMinute, holding: segmentsInLastMinute, of: perMinute, 60_000_000, by: end))
        }
        return max(0, room)
    }

    /// Segments that a sliding window will have room for at an instant.
    private static func room(
        in window: Deque<HandOff>, holding: Int, of limit: Int, _ length: Int64, by end: Int64
    ) -> Int {
        var room = limit - holding
        for handOff in window {
            guard handOff.at + length <= end else { break }
            room += handOff.segments
        }
        return room
    }

    package enum Permission: Hashable, Sendable {
        case now
        case notBefore(Int64)
    }

    private mutating func advance(to now: Int64) {
        while let first = lastSecond.first, first.at + longSecond <= now {
            segmentsInLastSecond -= first.segments
            lastSecond.removeFirst()
        }
        while let first = lastMinute.first, first.at + 60 * microsPerSecond <= now {
            segmentsInLastMinute -= first.segments
            lastMinute.removeFirst()
        }
        // A pacer may owe (after a long text): it pays with time like everybody else.
        credit = min(burstCredit, credit + (now - creditedAt) * Int64(limits.segmentsPerSecond))
        creditedAt = now
    }

    private func waitInSecond(_ segments: Int, limit: Int, now: Int64) -> Int64? {
        let allowed = segments > limit ? 0 : limit - segments
        guard segmentsInLastSecond > allowed else { return nil }
        var over = segmentsInLastSecond - allowed
        for handOff in lastSecond {
            over -= handOff.segments
            if over <= 0 { return handOff.at + longSecond }
        }
        return now + longSecond
    }

    private func waitInMinute(_ segments: Int, now: Int64) -> Int64? {
        guard let limit = limits.segmentsPerMinute else { return nil }
        let allowed = segments > limit ? 0 : limit - segments
        guard segmentsInLastMinute > allowed else { return nil }
        var over = segmentsInLastMinute - allowed
        for handOff in lastMinute {
            over -= handOff.segments
            if over <= 0 { return handOff.at + 60 * microsPerSecond }
        }
        return now + 60 * microsPerSecond
    }

    private mutating func remember(_ handOff: HandOff) {
        lastSecond.append(handOff)
        segmentsInLastSecond += handOff.segments
        guard limits.segmentsPerMinute != nil else { return }
        lastMinute.append(handOff)
        segmentsInLastMinute += handOff.segments
    }
}
