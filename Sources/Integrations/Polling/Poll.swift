import Domain

/// When the next call to a system that we read is due, what it asks for, and how far everything was read: a value, driven by
/// what its owner tells it.
///
/// A round asks for everything changed since the watermark and follows the pages. Only a round that came to its end moves
/// the watermark, because pages are not in order; what is read twice is known by its key.
package struct Poll: Hashable, Sendable {
    package struct Pace: Hashable, Sendable {
        /// From the beginning of one round to the beginning of the next.
        package var everySeconds: Int64
        /// Between two calls; also where the back-off begins.
        package var spacingMilliseconds: Int64
        /// No pause of ours is longer; one that the server asks for may be.
        package var capMilliseconds: Int64
        /// More pages than this are no list but a circle.
        package var mostPages: Int

        package init(
            everySeconds: Int64, spacingMilliseconds: Int64 = 250, capMilliseconds: Int64 = 60_000,
            mostPages: Int = 4_000
        ) {
            self.everySeconds = everySeconds
            self.spacingMilliseconds = spacingMilliseconds
            self.capMilliseconds = capMilliseconds
            self.mostPages = mostPages
        }
    }

    package let pace: Pace
    /// Everything changed up to here was read; nil before the first round ended.
    package private(set) var watermark: Timestamp?
    /// The page to ask for; nil for the first of a round.
    package private(set) var page: String?
    /// The next call is not made before.
    package private(set) var dueAt: Timestamp
    /// When a round last came to its end.
    package private(set) var succeededAt: Timestamp?
    /// Since when it does not work, and why; nil while it does.
    package private(set) var failingSince: Timestamp?
    package private(set) var trouble: PollTrouble?

    private var failures = 0
    private var roundStartedAt: Timestamp?
    private var newest: Timestamp?
    private var pages = 0

    /// - Parameter watermark: as kept from the last round; nil asks for everything.
    package init(pace: Pace, watermark: Timestamp?, startingAt: Timestamp) {
        self.pace = pace
        self.watermark = watermark
        dueAt = startingAt
    }

    /// Takes in what an answer was read to say. Its events must be kept before a moved watermark is.
    /// - Parameters:
    ///   - now: when the answer came.
    ///   - jitter: a draw from 0...1, so that several daemons do not return in step.
    package mutating func absorb(_ reading: PollReading, at now: Timestamp, jitter: Double) {
        switch reading {
        case .page(let page): absorb(page, at: now, jitter: jitter)
        case .trouble(let trouble): absorb(trouble, at: now, jitter: jitter)
        }
    }

    private mutating func absorb(_ answer: PollPage, at now: Timestamp, jitter: Double) {
        let startedAt = roundStartedAt ?? now
        roundStartedAt = startedAt
        pages += 1
        // A date from the future would skip what happens until then.
        if let seen = answer.newest { newest = max(newest ?? .distantPast, min(seen, now)) }
        if let next = answer.next {
            guard next != page, pages < pace.mostPages else {
                return absorb(
                    PollTrouble(kind: .refused, code: "endless_pages", words: "the pages lead in a circle"), at: now,
                    jitter: jitter)
            }
            page = next
            (failures, trouble) = (0, nil)
            dueAt = now.adding(milliseconds: pace.spacingMilliseconds)
            return
        }
        if let newest { watermark = max(watermark ?? .distantPast, newest) }
        (failures, trouble, failingSince) = (0, nil, nil)
        succeededAt = now
        endRound()
        dueAt = max(startedAt.adding(seconds: pace.everySeconds), now.adding(milliseconds: pace.spacingMilliseconds))
    }

    private mutating func absorb(_ trouble: PollTrouble, at now: Timestamp, jitter: Double) {
        failures += 1
        failingSince = failingSince ?? now
        self.trouble = trouble
        switch trouble.kind {
        case .refused:
            // Asking the same again does not help until somebody has changed something: with the next round.
            endRound()
            dueAt = now.adding(seconds: pace.everySeconds)
        case .busy(let milliseconds):
            dueAt = now.adding(milliseconds: max(milliseconds ?? 0, pause(jitter)))
        case .failed:
            // A page that fails again and again may be one that is not there any more.
            if failures % Self.patience == 0 { endRound() }
            dueAt = now.adding(milliseconds: pause(jitter))
        }
    }

    private static let patience = 8

    private mutating func endRound() {
        (page, roundStartedAt, newest, pages) = (nil, nil, nil, 0)
    }

    /// Doubles with every failure up to the cap; half of it is fixed, half is drawn.
    private func pause(_ jitter: Double) -> Int64 {
        let whole = min(pace.capMilliseconds, pace.spacingMilliseconds << min(Int64(failures), 20))
        let drawn = Double(whole / 2) * min(max(jitter.isNaN ? 1 : jitter, 0), 1)
        return whole - whole / 2 + Int64(drawn)
    }
}
