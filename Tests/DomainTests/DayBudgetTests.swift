import Domain
import Foundation
import Testing

@Suite struct `A day of a budget` {
    /// The day and the next change of the date, found by Python's zoneinfo (bisection over `astimezone(zone).date()`)
    /// with tzdata of 2026: days of 23 and 25 hours, midnights that clocks jump over (Havana, Beirut, Santiago, the
    /// Azores, Cairo, and the whole of 30 December 2011 in Apia), evenings shown twice, half-hour daylight time.
    @Test(arguments: [
        ("America/Los_Angeles", "2026-07-07T19:00:00Z", "2026-07-07", "2026-07-08T07:00:00Z"),
        ("America/Los_Angeles", "2026-07-07T07:00:00Z", "2026-07-07", "2026-07-08T07:00:00Z"),
        ("America/Los_Angeles", "2026-07-07T06:59:59Z", "2026-07-06", "2026-07-07T07:00:00Z"),
        ("America/Los_Angeles", "2026-03-08T07:59:59Z", "2026-03-07", "2026-03-08T08:00:00Z"),
        ("America/Los_Angeles", "2026-03-08T08:00:00Z", "2026-03-08", "2026-03-09T07:00:00Z"),
        ("America/Los_Angeles", "2026-03-08T20:00:00Z", "2026-03-08", "2026-03-09T07:00:00Z"),
        ("America/Los_Angeles", "2026-11-01T06:59:59Z", "2026-10-31", "2026-11-01T07:00:00Z"),
        ("America/Los_Angeles", "2026-11-01T07:00:00Z", "2026-11-01", "2026-11-02T08:00:00Z"),
        ("America/Los_Angeles", "2026-11-01T20:00:00Z", "2026-11-01", "2026-11-02T08:00:00Z"),
        ("America/Havana", "2026-03-08T02:00:00Z", "2026-03-07", "2026-03-08T05:00:00Z"),
        ("America/Havana", "2026-11-01T03:00:00Z", "2026-10-31", "2026-11-01T04:00:00Z"),
        ("America/Havana", "2026-11-01T04:30:00Z", "2026-11-01", "2026-11-02T05:00:00Z"),
        ("America/Havana", "2026-11-01T05:30:00Z", "2026-11-01", "2026-11-02T05:00:00Z"),
        ("Asia/Beirut", "2026-03-28T12:00:00Z", "2026-03-28", "2026-03-28T22:00:00Z"),
        ("Asia/Beirut", "2026-10-24T12:00:00Z", "2026-10-24", "2026-10-24T22:00:00Z"),
        ("Asia/Beirut", "2026-10-24T21:30:00Z", "2026-10-24", "2026-10-24T22:00:00Z"),
        ("America/Santiago", "2026-09-06T02:00:00Z", "2026-09-05", "2026-09-06T04:00:00Z"),
        ("America/Santiago", "2026-04-05T01:00:00Z", "2026-04-04", "2026-04-05T04:00:00Z"),
        ("America/Santiago", "2026-04-05T03:30:00Z", "2026-04-04", "2026-04-05T04:00:00Z"),
        ("Atlantic/Azores", "2026-03-28T20:00:00Z", "2026-03-28", "2026-03-29T01:00:00Z"),
        ("Atlantic/Azores", "2026-10-24T20:00:00Z", "2026-10-24", "2026-10-25T00:00:00Z"),
        ("Atlantic/Azores", "2026-10-25T00:30:00Z", "2026-10-25", "2026-10-26T01:00:00Z"),
        ("America/Scoresbysund", "2026-03-28T20:00:00Z", "2026-03-28", "2026-03-29T01:00:00Z"),
        ("America/Scoresbysund", "2026-10-24T20:00:00Z", "2026-10-24", "2026-10-25T02:00:00Z"),
        ("Africa/Cairo", "2026-04-23T12:00:00Z", "2026-04-23", "2026-04-23T22:00:00Z"),
        ("Africa/Cairo", "2026-10-29T12:00:00Z", "2026-10-29", "2026-10-29T22:00:00Z"),
        ("Pacific/Apia", "2011-12-30T05:00:00Z", "2011-12-29", "2011-12-30T10:00:00Z"),
        ("Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31", "2011-12-31T10:00:00Z"),
        // Clocks went back from 00:01 to 23:01: midnight came twice, and the second one is meant.
        ("America/St_Johns", "2006-10-29T02:40:00Z", "2006-10-28", "2006-10-29T03:30:00Z"),
        ("Australia/Lord_Howe", "2026-04-04T10:00:00Z", "2026-04-04", "2026-04-04T13:00:00Z"),
        ("Asia/Kathmandu", "2026-05-05T05:05:05Z", "2026-05-05", "2026-05-05T18:15:00Z"),
    ])
    func `ends when the date changes in its zone`(zone: String, at: String, day: String, resets: String) throws {
        let rules = try Zones.catalog([zone]).rules(of: zone)
        let budget = DayBudget(name: "brand:acme", segmentsPerDay: 2_000, zone: zone)
        let instant = try #require(ISO8601.parse(at))
        #expect(budget.day(at: instant, rules: rules) == day)
        #expect(budget.resets(after: instant, rules: rules) == ISO8601.parse(resets))
    }

    /// Foundation's calendar is the second opinion about every instant: the day is its date, the reset is later and
    /// within 25 hours, a second before it is still the same day, and at it another.
    @Test(arguments: [
        "America/Los_Angeles", "America/Chicago", "America/New_York", "America/Phoenix", "Pacific/Honolulu",
        "America/Anchorage", "America/Puerto_Rico", "America/Havana", "America/Santiago", "America/Asuncion",
        "America/Scoresbysund", "America/Nuuk", "Atlantic/Azores", "Africa/Cairo", "Africa/Casablanca", "Asia/Beirut",
        "Asia/Gaza", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Auckland", "UTC",
    ])
    func `is the calendar's`(zone: String) throws {
        let rules = try Zones.catalog([zone]).rules(of: zone)
        let budget = DayBudget(name: "sender:main", segmentsPerDay: 1, zone: zone)
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: zone))
        func date(_ instant: Timestamp) -> String {
            let parts = calendar.dateComponents(
                [.year, .month, .day], from: Date(timeIntervalSince1970: Double(instant.seconds)))
            return [(parts.year ?? 0, 4), (parts.month ?? 0, 2), (parts.day ?? 0, 2)].map { value, width in
                String(repeating: "0", count: width - String(value).count) + String(value)
            }.joined(separator: "-")
        }
        var generator = SeededGenerator(seed: 2_026)
        let start = try #require(ISO8601.parse("2024-01-01T00:00:00Z")).microseconds
        // At random, and again from each reset on: the nights of changing clocks are among them.
        var instants = (0..<300).map { _ in
            Timestamp(microseconds: start + .random(in: 0..<5 * 366 * 86_400_000_000, using: &generator))
        }
        var walking = Timestamp(microseconds: start)
        for _ in 0..<370 {
            walking = budget.resets(after: walking, rules: rules)
            instants.append(walking)
        }
        for instant in instants {
            #expect(budget.day(at: instant, rules: rules) == date(instant))
            let reset = budget.resets(after: instant, rules: rules)
            let length = reset.microseconds(since: instant)
            #expect((1...25 * 3_600_000_000).contains(length), "\(instant)")
            #expect(date(reset.adding(seconds: -1)) <= date(instant), "\(instant)")
            #expect(date(reset) > date(instant), "\(instant)")
        }
    }
}
