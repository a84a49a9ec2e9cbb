/// Segments that may be handed over in one day, of a sender or of a whole brand.
///
/// A day begins at midnight in the budget's own zone: T-Mobile's limit per brand begins anew at midnight Pacific,
/// whatever the hour elsewhere, and counts segments of all campaigns and senders of the brand.
package struct DayBudget: Hashable, Sendable {
    /// What is limited: `sender:NAME` or `brand:NAME`. The key under which the store counts.
    package var name: String
    package var segmentsPerDay: Int64
    /// The IANA zone in which the day ends.
    package var zone: String

    /// Where the day of T-Mobile's limits ends.
    package static let standardZone = "America/Los_Angeles"

    package init(name: String, segmentsPerDay: Int64, zone: String = DayBudget.standardZone) {
        precondition(segmentsPerDay > 0)
        self.name = name
        self.segmentsPerDay = segmentsPerDay
        self.zone = zone
    }

    /// The budget's day at an instant: `2026-07-07`. Days of one budget sort as text.
    /// - Parameter rules: of the budget's zone.
    package func day(at instant: Timestamp, rules: ZoneRules) -> String { Self.day(at: instant, rules: rules) }

    /// The first instant after `instant` that belongs to another day: when the whole budget is there again.
    /// - Parameter rules: of the budget's zone.
    package func resets(after instant: Timestamp, rules: ZoneRules) -> Timestamp {
        Self.nextDay(after: instant, rules: rules)
    }

    /// The civil date of an instant in a zone: `2026-07-07`.
    package static func day(at instant: Timestamp, rules: ZoneRules) -> String {
        String(ISO8601.formatDateTime(secondsSince1970: rules.localSeconds(at: instant)).prefix(10))
    }

    /// When the civil date in a zone next changes. Where clocks jump over midnight it is the instant of the jump; days
    /// of 23 and 25 hours are as long as they are.
    package static func nextDay(after instant: Timestamp, rules: ZoneRules) -> Timestamp {
        let local = rules.localSeconds(at: instant)
        let intoDay = ((local % 86_400) + 86_400) % 86_400
        let midnight = local - intoDay + 86_400
        // With the clocks as they are now. If they are the same then, that is it.
        let plain = Timestamp(seconds: instant.seconds + 86_400 - intoDay)
        if rules.offsetSeconds(at: plain) == rules.offsetSeconds(at: instant) { return plain }
        let changed = rules.instant(localSeconds: midnight)
        // Clocks that are put back over midnight show it twice, and the first one may have been.
        return changed > instant ? changed : plain
    }
}
