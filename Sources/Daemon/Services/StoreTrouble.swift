/// When a store that failed is asked again: after 100 ms, then twice as long each time, at most 2 s. Between the attempts
/// webhooks go to the spool at once, and nobody waits for a database that does not answer.
package struct StoreTrouble {
    private static let firstPauseMicroseconds: Int64 = 100_000
    private static let longestPauseMicroseconds: Int64 = 2_000_000

    /// When to ask again (monotonic); nil while all is well.
    package private(set) var retryAt: Int64?
    private var pauseMicroseconds = Self.firstPauseMicroseconds

    package init() {}

    package mutating func failed(at monotonic: Int64) {
        retryAt = monotonic + pauseMicroseconds
        pauseMicroseconds = min(pauseMicroseconds * 2, Self.longestPauseMicroseconds)
    }

    package mutating func ended() { self = StoreTrouble() }

    package func isResting(at monotonic: Int64) -> Bool { retryAt.map { monotonic < $0 } ?? false }
}
