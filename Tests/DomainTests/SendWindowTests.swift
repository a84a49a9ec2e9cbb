import Domain
import Foundation
import Testing

@Suite struct `The send window` {
    private let everywhere: ZoneCatalog
    init() throws {
        everywhere = try Zones.catalog(
            Set(AreaCodeTable.shipped.all.flatMap(\.zones)).sorted())
    }

    private func law(holidays: Bool = false) -> SendWindow {
        SendWindow(organization: nil, observesHolidays: holidays, zones: everywhere)
    }
    private func at(_ text: String) throws -> Timestamp { try #require(ISO8601.parse(text)) }
    private func key(_ zones: [String], _ states: [String] = [], hours: DayHours? = nil) -> WindowKey {
        WindowKey(zones: zones, states: states, isSolicitation: !states.isEmpty, campaignHours: hours)
    }

    @Test func `matches the vectors`() throws {
        let file = try Vectors.object("quiet_hours_public.json")
        let cases = try #require(file["cases"] as? [[String: Any]])
        #expect(cases.count == 12)
        for line in cases {
            let npa = try #require((line["npa"] as? String).flatMap(Int.init))
            let place = WhereaboutsRule().whereabouts(PlaceFacts(zone: line["known_zone"] as? String, areaCode: npa))
            let states = place.states + ((line["known_state"] as? String).map { [$0] } ?? [])
            let key = WindowKey(
                zones: place.zones, states: states, isSolicitation: try #require(line["solicitation"] as? Bool))
            let decision = try law().decision(key, at: at(#require(line["at"] as? String)))
            let id = try #require(line["id"] as? String)
            #expect((decision.isOpen ? "send" : "hold") == line["decision"] as? String, "\(id)")
            #expect(decision.next.map(ISO8601.formatMinutes) == line["next"] as? String, "\(id)")
            #expect(key.zones == line["zones"] as? [String], "\(id)")
            #expect(key.states == line["states"] as? [String], "\(id)")
            #expect(decision.reasons.isEmpty == decision.isOpen, "\(id)")
        }
    }

    /// The file's first line says how it was made.
    @Test func `is what another program finds, minute by minute`() throws {
        var zones = everywhere
        let lines = try Vectors.text("quiet_hours_ours.tsv").split(separator: "\n").dropFirst(2)
        #expect(lines.count > 200)
        for line in lines {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map {
                $0.isEmpty ? nil : String($0)
            }
            let code = try #require(fields[0].flatMap(Int.init))
            // As `explain hours` does: an area code that lies somewhere is nearer than a whole state.
            let isSomewhere = AreaCodeTable.shipped[code].map { !$0.zones.isEmpty } ?? false
            let place = WhereaboutsRule().whereabouts(
                PlaceFacts(zone: fields[1], state: isSomewhere ? nil : fields[2], areaCode: code))
            for zone in place.zones { try zones.add(zone, load: Zones.load) }
            let key = WindowKey(
                zones: place.zones, states: place.states + [fields[2]].compactMap(\.self),
                isSolicitation: fields[3] != nil)
            let window = SendWindow(organization: nil, observesHolidays: fields[4] != nil, zones: zones)
            let decision = try window.decision(key, at: at(#require(fields[5])))
            #expect(decision.isOpen == (fields[6] == nil), "\(line)")
            #expect(decision.next.map(ISO8601.formatMinutes) == fields[6], "\(line)")
        }
    }

    @Test func `opens at eight on the second and closes before nine in the evening`() throws {
        let chicago = key(["America/Chicago"])
        #expect(try !law().decision(chicago, at: at("2026-07-01T12:59:59.999999Z")).isOpen)
        #expect(try law().decision(chicago, at: at("2026-07-01T13:00:00Z")).isOpen)
        #expect(try law().decision(chicago, at: at("2026-07-02T01:59:59.999999Z")).isOpen)
        let closed = try law().decision(chicago, at: at("2026-07-02T02:00:00Z"))
        #expect(!closed.isOpen)
        #expect(try closed.next == at("2026-07-02T13:00:00Z"))
        #expect(closed.reasons == ["Wednesday 21:00 in America/Chicago is outside the federal floor 08:00-21:00"])
    }

    @Test func `follows the clocks over both daylight-saving nights`() throws {
        let openings = try law().openings(
            key(["America/Chicago"]), from: at("2026-03-07T00:00Z"), until: at("2026-03-10T00:00Z"))
        #expect(
            openings.map { ISO8601.formatMinutes($0.opens) } == [
                "2026-03-06T14:00Z", "2026-03-07T14:00Z", "2026-03-08T13:00Z", "2026-03-09T13:00Z",
            ])
        let autumn = try law().openings(
            key(["America/Chicago", "America/Phoenix"]), from: at("2026-10-31T12:00Z"), until: at("2026-11-02T12:00Z"))
        #expect(autumn.map { ISO8601.formatMinutes($0.opens) } == ["2026-10-31T15:00Z", "2026-11-01T15:00Z"])
        #expect(autumn.map { ISO8601.formatMinutes($0.closes) } == ["2026-11-01T02:00Z", "2026-11-02T03:00Z"])
    }

    @Test func `is the same by openings as by decisions`() throws {
        var generator = SeededGenerator(seed: 11)
        let zones = AreaCodeTable.shipped.zonesOfAllStates
        let states = StateWindowTable.shipped.states
        let start = try at("2026-10-25T00:00Z")
        for _ in 0..<40 {
            let some = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                zones[Int.random(in: 0..<zones.count, using: &generator)]
            }
            let state = states[Int.random(in: 0..<states.count, using: &generator)]
            let window = SendWindow(
                organization: Bool.random(using: &generator) ? .standard : nil, observesHolidays: true,
                zones: everywhere)
            let key = WindowKey(zones: some, states: [state], isSolicitation: Bool.random(using: &generator))
            let until = start.adding(seconds: 35 * 86_400)
            let openings = try window.openings(key, from: start, until: until)
            for _ in 0..<20 {
                let instant = start.adding(seconds: .random(in: 0..<20 * 86_400, using: &generator))
                let decision = try window.decision(key, at: instant)
                #expect(decision.isOpen == openings.contains { $0.contains(instant) })
                if !decision.isOpen {
                    #expect(decision.next == openings.first { $0.opens > instant }?.opens)
                }
            }
        }
    }

    @Test func `keeps the organization's hours inside the floor`() throws {
        let window = SendWindow(organization: .standard, zones: everywhere)
        let chicago = key(["America/Chicago"])
        let week = try window.openings(chicago, from: at("2026-07-03T12:00Z"), until: at("2026-07-06T12:00Z"))
        #expect(
            week.map { ISO8601.formatMinutes($0.opens) } == [
                "2026-07-03T14:00Z", "2026-07-04T14:00Z", "2026-07-05T17:00Z",
            ])
        #expect(week.allSatisfy { ISO8601.formatMinutes($0.closes).hasSuffix("T01:00Z") })
        let refusal = #expect(throws: Refusal.self) {
            try OrganizationHours(
                weekdays: DayHours(text: "07:00-22:00"), saturday: DayHours(text: "09:00-20:00"), sunday: nil)
        }
        #expect(try #require(refusal).rejections.map(\.field) == ["window.weekdays"])
        #expect(throws: Never.self) {
            try OrganizationHours(weekdays: DayHours(text: "08:00-21:00"), saturday: nil, sunday: nil)
        }
    }

    @Test func `skips the organization's closed days`() throws {
        let hours = try OrganizationHours(
            weekdays: DayHours(text: "10:00-18:00"), saturday: nil, sunday: nil, isClosedOnHolidays: true)
        let window = SendWindow(organization: hours, zones: everywhere)
        let chicago = key(["America/Chicago"])
        // Friday 3 July 2026 stands in for the Fourth; then comes the weekend.
        let decision = try window.decision(chicago, at: at("2026-07-03T00:00Z"))
        #expect(try decision.next == at("2026-07-06T15:00Z"))
        let holiday = try window.decision(chicago, at: at("2026-07-03T17:00Z"))
        #expect(
            holiday.reasons == [
                "Friday 12:00 in America/Chicago: the organization's hours are closed on Independence Day"
            ])
    }

    @Test func `keeps a campaign's own hours`() throws {
        let evening = key(["America/Chicago"], hours: DayHours(text: "17:00-20:30"))
        let decision = try law().decision(evening, at: at("2026-07-01T13:00Z"))
        #expect(try decision.next == at("2026-07-01T22:00Z"))
    }

    @Test func `is closed on holidays where a state says so, for solicitations only`() throws {
        let thanksgiving = try at("2026-11-26T18:00Z")
        let solicitation = key(["America/Chicago"], ["AL"])
        #expect(try law().decision(solicitation, at: thanksgiving).isOpen)
        let held = try law(holidays: true).decision(solicitation, at: thanksgiving)
        #expect(try held.next == at("2026-11-27T14:00Z"))
        #expect(
            held.reasons == [
                "Thursday 12:00 in America/Chicago: the AL solicitation hours are closed on Thanksgiving Day"
            ])
        #expect(try law(holidays: true).decision(key(["America/Chicago"], ["IL"]), at: thanksgiving).isOpen)
        let plain = WindowKey(zones: ["America/Chicago"], states: ["AL"], isSolicitation: false)
        #expect(plain.states.isEmpty)
        #expect(try law(holidays: true).decision(plain, at: thanksgiving).isOpen)
    }

    @Test func `applies the rows of the area code's and of the known state together`() throws {
        // Texas opens on Sundays at noon, Connecticut closes at eight: 5 July 2026 is a Sunday.
        let both = key(["America/Chicago", "America/New_York"], ["TX", "CT"])
        let openings = try law().openings(both, from: at("2026-07-05T12:00Z"), until: at("2026-07-06T04:00Z"))
        #expect(openings.map { ISO8601.formatMinutes($0.opens) } == ["2026-07-05T17:00Z"])
        #expect(openings.map { ISO8601.formatMinutes($0.closes) } == ["2026-07-06T00:00Z"])
    }

    /// British Columbia put its clocks forward in March 2026 and leaves them there (compliance note §3.5): a zone file of
    /// that year, whatever this machine's says.
    @Test func `follows a zone that gives up changing its clocks`() throws {
        var zones = ZoneCatalog()
        try zones.add("America/Vancouver") { _ in
            TestZoneFile.bytes(
                changes: [(1_772_964_000, 1)], types: [(-8 * 3_600, false), (-7 * 3_600, true)], footer: "<-07>7")
        }
        let window = SendWindow(organization: nil, zones: zones)
        let openings = try window.openings(
            key(["America/Vancouver"]), from: at("2026-10-31T12:00Z"), until: at("2026-11-02T12:00Z"))
        #expect(openings.map { ISO8601.formatMinutes($0.opens) } == ["2026-10-31T15:00Z", "2026-11-01T15:00Z"])
        let winter = try window.decision(key(["America/Vancouver"]), at: at("2026-12-01T14:59Z"))
        #expect(try winter.next == at("2026-12-01T15:00Z"))
        let before = try window.decision(key(["America/Vancouver"]), at: at("2026-03-07T15:30Z"))
        #expect(try before.next == at("2026-03-07T16:00Z"))
    }

    @Test func `has no next opening where zones never share an hour`() throws {
        let apart = key(["Pacific/Honolulu", "America/New_York"], hours: DayHours(text: "09:00-12:00"))
        let decision = try law().decision(apart, at: at("2026-07-01T13:00Z"))
        #expect(!decision.isOpen)
        #expect(decision.next == nil)
        #expect(!decision.reasons.isEmpty)
    }

    @Test func `gives someone of whom nothing is known eight hours in winter and seven in summer`() throws {
        // Compliance note §3.1: 1 pm to 9 pm Eastern in winter, 2 pm to 9 pm in summer.
        let nowhere = key(WhereaboutsRule().whereabouts(PlaceFacts()).zones)
        let winter = try law().openings(nowhere, from: at("2026-12-02T12:00Z"), until: at("2026-12-03T00:00Z"))
        #expect(winter.map { ISO8601.formatMinutes($0.opens) } == ["2026-12-02T18:00Z"])
        #expect(winter.map { ISO8601.formatMinutes($0.closes) } == ["2026-12-03T02:00Z"])
        let summer = try law().openings(nowhere, from: at("2026-07-01T12:00Z"), until: at("2026-07-02T00:00Z"))
        #expect(summer.map { ISO8601.formatMinutes($0.opens) } == ["2026-07-01T18:00Z"])
        #expect(summer.map { ISO8601.formatMinutes($0.closes) } == ["2026-07-02T01:00Z"])
    }

    @Test func `refuses a zone that the catalog lacks`() throws {
        #expect(throws: Refusal.self) {
            try law().decision(key(["Europe/Paris"]), at: at("2026-07-01T13:00Z"))
        }
    }
}

/// A zone file (RFC 9636) of one's own.
enum TestZoneFile {
    static func bytes(changes: [(Int64, UInt8)], types: [(Int32, Bool)], footer: String) -> [UInt8] {
        func big(_ value: some FixedWidthInteger) -> [UInt8] { withUnsafeBytes(of: value.bigEndian, Array.init) }
        func header(changes: Int, types: Int) -> [UInt8] {
            Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
                + [0, 0, 0, changes, types, 1].flatMap { big(Int32($0)) }
        }
        func type(_ offset: Int32, _ isDaylight: Bool) -> [UInt8] { big(offset) + [isDaylight ? 1 : 0, 0] }
        return header(changes: 0, types: 1) + type(0, false) + [0]
            + header(changes: changes.count, types: types.count) + changes.flatMap { big($0.0) } + changes.map(\.1)
            + types.flatMap { type($0.0, $0.1) } + [0] + Array("\n\(footer)\n".utf8)
    }
}

@Suite struct `The cap of a state` {
    private func cap(_ states: [String], solicitation: Bool = true) -> StateCap? {
        StateWindowTable.shipped.cap(
            for: WindowKey(zones: ["America/New_York"], states: states, isSolicitation: solicitation))
    }

    /// Compliance note §2.2.
    @Test(arguments: ["FL", "MD", "OK", "OR"]) func `is three in 24 hours`(state: String) {
        #expect(cap([state, "IL"]) == cap([state]))
        #expect(cap([state])?.state == state)
        #expect(cap([state])?.textsPerDay == 3)
    }

    @Test func `is none elsewhere, and none for what is no solicitation`() {
        #expect(cap(["IL", "TX"]) == nil)
        #expect(cap([]) == nil)
        #expect(cap(["FL"], solicitation: false) == nil)
    }

    @Test func `is the lowest of several, and never more than the store remembers`() throws {
        let columns = "state,mon_fri,sat,sun,legal_holidays,cap_per_24h,scope,exemption_or_presumption,law,confidence"
        let rows = [("AA", 1), ("BB", 2), ("CC", 9)].map {
            "\($0.0),08:00-21:00,08:00-21:00,08:00-21:00,as day,\($0.1),s,e,l,high"
        }
        let table = try StateWindowTable(csv: ([columns] + rows).joined(separator: "\n") + "\n")
        func cap(_ states: [String]) -> StateCap? {
            table.cap(for: WindowKey(zones: ["UTC"], states: states, isSolicitation: true))
        }
        #expect(cap(["CC", "BB"])?.state == "BB")
        #expect(cap(["AA", "BB", "CC"])?.textsPerDay == 1)
        #expect(cap(["CC"])?.textsPerDay == StateCap.most)
    }
}

@Suite struct `A window key` {
    @Test func `is the same however its parts are ordered`() {
        let one = WindowKey(
            zones: ["America/New_York", "America/Chicago", "America/Chicago"], states: ["TX", "FL"],
            isSolicitation: true, campaignHours: DayHours(text: "10:00-19:00"))
        let other = WindowKey(
            zones: ["America/Chicago", "America/New_York"], states: ["FL", "TX"], isSolicitation: true,
            campaignHours: DayHours(text: "10:00-19:00"))
        #expect(one == other)
        #expect(one.text == "America/Chicago|America/New_York;FL|TX;10:00-19:00")
    }

    @Test(arguments: ["America/Chicago;;", "America/Chicago|America/New_York;FL;", "UTC;;09:00-20:00"])
    func `can be read back from its text`(text: String) {
        #expect(WindowKey(text: text)?.text == text)
    }

    @Test(arguments: ["", ";;", "B/b|A/a;;", "America/Chicago", "America/Chicago;;9-20", "../x;;", "UTC;TX|FL;"])
    func `is not read from anything else`(text: String) {
        #expect(WindowKey(text: text) == nil)
    }
}

@Suite struct `Where a person may be` {
    private let rule = WhereaboutsRule()

    @Test func `is taken from the best source`() {
        var facts = PlaceFacts(
            zone: "America/Denver", zip: "32456", state: "TX", wardZone: "America/Chicago", areaCode: 917)
        #expect(rule.whereabouts(facts).zones == ["America/Denver"])
        facts.zone = nil
        #expect(rule.whereabouts(facts).zones == ["America/New_York"])
        #expect(rule.whereabouts(facts).source == .zip)
        facts.zip = "324"
        #expect(rule.whereabouts(facts).source == .ward)
        facts.wardZone = nil
        #expect(rule.whereabouts(facts).zones == ["America/Chicago", "America/New_York"])
        #expect(rule.whereabouts(facts).source == .zipPrefix)
        facts.zip = nil
        #expect(rule.whereabouts(facts).zones == ["America/Chicago", "America/Denver"])
        #expect(rule.whereabouts(facts).source == .state)
        facts.state = nil
        #expect(rule.whereabouts(facts).zones == ["America/New_York"])
        facts.areaCode = nil
        #expect(rule.whereabouts(facts).source == .nothing)
        #expect(rule.whereabouts(facts).zones == AreaCodeTable.shipped.zonesOfAllStates)
    }

    @Test func `is anywhere in the fifty states for a code without a place`() {
        for code in [800, 500, 999] {
            #expect(rule.whereabouts(PlaceFacts(areaCode: code)).source == .nothing)
        }
    }

    @Test func `names the states of the address and of the area code`() {
        #expect(rule.whereabouts(PlaceFacts(zip: "60608", areaCode: 305)).states == ["FL", "IL"])
        #expect(rule.whereabouts(PlaceFacts(zone: "America/Chicago", areaCode: 405)).states == ["OK"])
        #expect(rule.whereabouts(PlaceFacts(areaCode: 416)).states.isEmpty)
        #expect(rule.whereabouts(PlaceFacts(state: "tx")).states == ["TX"])
    }

    @Test func `takes in the area code's zones where addresses may be old`() {
        var careful = rule
        careful.requiresAddressAndAreaCode = true
        let place = careful.whereabouts(PlaceFacts(zip: "60608", areaCode: 206))
        #expect(place.zones == ["America/Chicago", "America/Los_Angeles"])
    }
}
