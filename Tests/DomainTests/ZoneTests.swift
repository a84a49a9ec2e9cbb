import Domain
import Foundation
import Testing

/// Zones of this machine's database, which the shells read in the same way.
enum Zones {
    static func load(_ name: String) -> [UInt8]? {
        FileManager.default.contents(atPath: "/usr/share/zoneinfo/" + name).map { [UInt8]($0) }
    }

    static func catalog(_ names: [String]) throws -> ZoneCatalog { try ZoneCatalog(names, load: load) }

    /// Seconds of a civil date and time, as if it were UTC.
    static func local(_ text: String) throws -> Int64 { try #require(ISO8601.parse(text + "Z")).seconds }
}

@Suite struct `A zone` {
    /// Foundation's own reader is the second opinion: US zones, the southern hemisphere, half-hour daylight time,
    /// negative daylight time (Dublin), a zone whose rules follow the moon (Casablanca), and years past the file's end.
    @Test(
        arguments: AreaCodeTable.shipped.zonesOfAllStates + [
            "America/Puerto_Rico", "Pacific/Guam", "America/St_Johns", "Pacific/Auckland", "Australia/Lord_Howe",
            "Europe/Dublin", "Africa/Casablanca", "UTC",
        ])
    func `has the offset that Foundation finds`(name: String) throws {
        let rules = try Zones.catalog([name]).rules(of: name)
        let zone = try #require(TimeZone(identifier: name))
        var generator = SeededGenerator(seed: 20_260_701)
        for _ in 0..<500 {
            let instant = Timestamp(seconds: .random(in: 0..<3_500_000_000, using: &generator))
            let expected = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.seconds)))
            #expect(rules.offsetSeconds(at: instant) == expected, "\(instant)")
        }
    }

    @Test func `changes clocks on the second`() throws {
        let chicago = try Zones.catalog(["America/Chicago"]).rules(of: "America/Chicago")
        let spring = try #require(ISO8601.parse("2026-03-08T08:00:00Z"))
        #expect(chicago.offsetSeconds(at: spring.adding(microseconds: -1)) == -6 * 3_600)
        #expect(chicago.offsetSeconds(at: spring) == -5 * 3_600)
        let autumn = try #require(ISO8601.parse("2060-11-07T07:00:00Z"))
        #expect(chicago.offsetSeconds(at: autumn.adding(seconds: -1)) == -5 * 3_600)
        #expect(chicago.offsetSeconds(at: autumn) == -6 * 3_600)
    }

    @Test(arguments: [
        ("2026-07-01T08:00", "2026-07-01T13:00:00Z"),
        ("2026-12-01T08:00", "2026-12-01T14:00:00Z"),
        ("2026-03-08T01:59", "2026-03-08T07:59:00Z"),
        ("2026-03-08T02:30", "2026-03-08T08:30:00Z"),  // skipped: half an hour past the gap, 03:30
        ("2026-03-08T03:00", "2026-03-08T08:00:00Z"),
        ("2026-11-01T00:59", "2026-11-01T05:59:00Z"),
        ("2026-11-01T01:30", "2026-11-01T06:30:00Z"),  // shown twice: the first time
        ("2026-11-01T02:00", "2026-11-01T08:00:00Z"),
        ("2060-07-01T08:00", "2060-07-01T13:00:00Z"),
    ])
    func `turns civil time into an instant`(local: String, instant: String) throws {
        let chicago = try Zones.catalog(["America/Chicago"]).rules(of: "America/Chicago")
        #expect(try chicago.instant(localSeconds: Zones.local(local)) == ISO8601.parse(instant))
    }

    @Test func `comes back to the civil time it was given, but for skipped ones`() throws {
        let names = ["America/New_York", "Pacific/Auckland", "Australia/Lord_Howe", "America/Phoenix"]
        let catalog = try Zones.catalog(names)
        var generator = SeededGenerator(seed: 3)
        for name in names {
            let rules = try catalog.rules(of: name)
            for _ in 0..<500 {
                let instant = Timestamp(seconds: .random(in: 1_600_000_000..<3_000_000_000, using: &generator))
                let local = rules.localSeconds(at: instant)
                let back = rules.instant(localSeconds: local)
                #expect(rules.localSeconds(at: back) == local)
                #expect(back <= instant)
            }
        }
    }

    @Test func `is refused by a name that is none`() {
        for name in ["America/Gotham", "", "../etc/passwd", "/etc/passwd", "America/../../etc/passwd", "a b", "."] {
            #expect(throws: Refusal.self) { try Zones.catalog([name]) }
        }
        #expect(throws: Refusal.self) { try ZoneCatalog().rules(of: "America/Chicago") }
    }

    @Test func `is refused when its file is damaged, whatever byte is missing`() throws {
        let bytes = try #require(Zones.load("America/Chicago"))
        #expect(throws: Refusal.self) { try ZoneFile.parse([], name: "x") }
        #expect(throws: Refusal.self) { try ZoneFile.parse(Array("not a zone file".utf8), name: "x") }
        for length in 0..<bytes.count {
            #expect(throws: Refusal.self) { try ZoneFile.parse(Array(bytes[..<length]), name: "x") }
        }
    }
}

@Suite struct `A federal holiday` {
    private func holiday(_ date: String) throws -> FederalHoliday? {
        FederalHoliday.on(dayNumber: Int(try Zones.local(date + "T00:00") / 86_400))
    }

    /// The Office of Personnel Management's lists for 2026 and 2027, with the own day of a fixed date beside the day
    /// on which it is observed.
    @Test(arguments: [
        ("2026-01-01", FederalHoliday.newYear), ("2026-01-19", .king), ("2026-02-16", .washington),
        ("2026-05-25", .memorial), ("2026-06-19", .juneteenth), ("2026-07-03", .independence),
        ("2026-07-04", .independence), ("2026-09-07", .labor), ("2026-10-12", .columbus), ("2026-11-11", .veterans),
        ("2026-11-26", .thanksgiving), ("2026-12-25", .christmas), ("2027-06-18", .juneteenth),
        ("2027-07-05", .independence), ("2027-12-24", .christmas), ("2027-12-31", .newYear), ("2027-05-31", .memorial),
    ])
    func `falls on the day of the official list`(date: String, expected: FederalHoliday) throws {
        #expect(try holiday(date) == expected)
    }

    @Test func `is one of eleven in 2026, and two have a second day at most`() throws {
        let first = Int(try Zones.local("2026-01-01T00:00") / 86_400)
        let days = (first..<first + 365).compactMap { FederalHoliday.on(dayNumber: $0) }
        #expect(Set(days) == Set(FederalHoliday.allCases))
        #expect(days.count == 12)
        #expect(try holiday("2026-07-06") == nil)
        #expect(try holiday("2020-06-19") == nil)
    }
}
