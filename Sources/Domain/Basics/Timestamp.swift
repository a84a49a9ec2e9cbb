/// An instant, in whole microseconds since 1970-01-01T00:00:00Z.
///
/// Kept as one integer in both databases: no floating-point dates, no zone surprises, cheap to compare. Always an
/// argument, never read from a clock inside Domain, Engine, Storage or Gateways.
package struct Timestamp: Hashable, Comparable, Sendable {
    package var microseconds: Int64

    package init(microseconds: Int64) { self.microseconds = microseconds }
    package init(seconds: Int64) { self.microseconds = seconds * 1_000_000 }

    /// Whole seconds since 1970, rounded towards the past.
    package var seconds: Int64 {
        microseconds >= 0 ? microseconds / 1_000_000 : -((-microseconds + 999_999) / 1_000_000)
    }

    /// The whole minute that the instant is in; itself where it is one. Instants before 1970 are not meant.
    package var startOfMinute: Timestamp { Timestamp(microseconds: microseconds - microseconds % 60_000_000) }

    package func adding(seconds: Int64) -> Timestamp { Timestamp(microseconds: microseconds + seconds * 1_000_000) }
    package func adding(milliseconds: Int64) -> Timestamp {
        Timestamp(microseconds: microseconds + milliseconds * 1_000)
    }
    package func adding(microseconds more: Int64) -> Timestamp { Timestamp(microseconds: microseconds + more) }

    /// Microseconds from `earlier` to this instant; negative when this instant is the earlier one.
    package func microseconds(since earlier: Timestamp) -> Int64 { microseconds - earlier.microseconds }

    package static func < (left: Timestamp, right: Timestamp) -> Bool { left.microseconds < right.microseconds }

    package static let distantPast = Timestamp(microseconds: 0)
    package static let distantFuture = Timestamp(microseconds: 253_402_300_799_000_000)  // 9999-12-31T23:59:59Z
}

extension Timestamp: CustomStringConvertible {
    /// `2026-07-01T13:00:00Z`; a fraction is printed only when there is one.
    package var description: String { ISO8601.format(self) }
}
