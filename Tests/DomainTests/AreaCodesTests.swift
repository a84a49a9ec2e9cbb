import Domain
import Testing

@Suite struct `The tables inside the program` {
    @Test(arguments: [
        ("npa_timezones.csv", "ShippedAreaCodes"), ("zip3_timezones.csv", "ShippedZipZones"),
        ("state_windows.csv", "ShippedStateWindows"), ("replies.tsv", "ShippedReplyWords"),
        ("published_baselines.csv", "ShippedBaselines"), ("report_text.tsv", "ShippedReportText"),
    ])
    func `are the files of config data`(file: String, name: String) throws {
        let shipped: [String: String] = [
            "ShippedAreaCodes": ShippedTables.areaCodes, "ShippedZipZones": ShippedTables.zipZones,
            "ShippedStateWindows": ShippedTables.stateWindows, "ShippedReplyWords": ShippedTables.replyWords,
            "ShippedBaselines": ShippedTables.baselines, "ShippedReportText": ShippedTables.reportText,
        ]
        let text = try Vectors.table(file)
        #expect(text.utf8.count > 1_000)
        #expect(shipped[name].map { Array($0.utf8) } == Array(text.utf8), "run scripts/embed-tables")
    }

    @Test func `keep the licence line of the ZIP table`() {
        #expect(ShippedTables.zipZones.hasPrefix("#"))
        #expect(ShippedTables.zipZones.contains("Contains information from timezone-boundary-builder"))
    }
}

@Suite struct `The area code table` {
    private let table = AreaCodeTable.shipped

    @Test func `knows all 488 codes`() {
        #expect(table.all.count == 488)
        #expect(table.all.allSatisfy { table[$0.npa] == $0 })
        for npa in [-1, 0, 199, 211, 1_000, 4_000_000] { #expect(table[npa] == nil) }
    }

    @Test func `gives the zones of the whole overlay complex`() throws {
        #expect(try #require(table[312]).zones == ["America/Chicago"])
        #expect(try #require(table[850]).zones == ["America/Chicago", "America/New_York"])
        #expect(try #require(table[448]).zones == ["America/Chicago", "America/New_York"])
        #expect(try #require(table[689]).zones == ["America/New_York"])
    }

    @Test func `tells what may be texted`() throws {
        #expect(try #require(table[312]).textable == .usState)
        #expect(try #require(table[787]).textable == .usTerritory)
        #expect(try #require(table[416]).textable == .canada)
        #expect(try #require(table[876]).textable == .caribbeanOther)
        #expect(try #require(table[800]).kind == .tollFree)
        #expect(try #require(table[900]).kind == .premium)
        #expect(try #require(table[500]).textable == .no)
    }

    @Test func `marks the codes that libraries do not know yet`() {
        // Compliance note §3.2: the fifteen US codes that libphonenumber 9.0.43 calls invalid.
        let newer = table.all.filter { !$0.libraryKnows && $0.textable == .usState }.map(\.npa).sorted()
        #expect(newer == [357, 436, 457, 465, 471, 483, 565, 621, 624, 679, 729, 761, 837, 861, 924])
        #expect(table[730]?.debianLibraryKnows == false)
        #expect(table[730]?.libraryKnows == true)
    }

    @Test func `knows the zones of a state and of all fifty`() {
        #expect(table.zones(ofState: "IL") == ["America/Chicago"])
        #expect(table.zones(ofState: "FL") == ["America/Chicago", "America/New_York"])
        #expect(table.zones(ofState: "PR") == ["America/Puerto_Rico"])
        #expect(table.zones(ofState: "ON").isEmpty)
        #expect(table.zonesOfAllStates.first == "America/Adak")
        #expect(table.zonesOfAllStates.last == "Pacific/Honolulu")
        #expect(!table.zonesOfAllStates.contains("Pacific/Guam"))
    }

    @Test func `refuses a broken line and names it`() throws {
        let heading = "npa,zones,region,country,kind,textable,status,in_service,lib_9_0_43_knows,debian_8_12_57_knows\n"
        let good = "312,America/Chicago,IL,US,geographic,us_state,in_service,1947-01-01,yes,yes\n"
        #expect(try AreaCodeTable(csv: heading + good).all.count == 1)
        let refusal = #expect(throws: Refusal.self) { try AreaCodeTable(csv: heading + good + good) }
        #expect(try #require(refusal).rejections[0].field == "area code table, line 3")
        #expect(throws: Refusal.self) { try AreaCodeTable(csv: heading + "31,a,b\n") }
        #expect(throws: Refusal.self) { try AreaCodeTable(csv: "npa,zones\n") }
    }
}

@Suite struct `The ZIP table` {
    @Test func `knows prefixes and five-digit exceptions`() throws {
        let table = ZipZones.shipped
        #expect(try #require(table["60608"]).zones == ["America/Chicago"])
        #expect(try #require(table["60608-1234"]).state == "IL")
        #expect(try #require(table["32456"]).zones == ["America/New_York"])
        #expect(try #require(table["32401"]).zones == ["America/Chicago"])
        #expect(try #require(table["324"]).zones == ["America/Chicago", "America/New_York"])
        for zip in ["", "6060", "abcde", "000", "606081"] { #expect(table[zip] == nil, "\(zip)") }
    }
}

@Suite struct `The state windows` {
    @Test func `cover fifty states, the District and five territories`() {
        #expect(StateWindowTable.shipped.states.count == 56)
        #expect(StateWindowTable.shipped["ZZ"] == nil)
    }

    @Test func `tell weekdays, Saturdays, Sundays and holidays apart`() throws {
        let island = try #require(StateWindowTable.shipped["RI"])
        #expect(
            island.days.map { $0?.text } == [
                nil, "09:00-18:00", "09:00-18:00", "09:00-18:00", "09:00-18:00", "09:00-18:00", "10:00-17:00",
            ])
        #expect(island.isClosedOnHolidays)
        #expect(try #require(StateWindowTable.shipped["FL"]).capPerDay == 3)
        let quoted = try #require(StateWindowTable.shipped["CT"])
        #expect(
            quoted.exemption
                == #"tax-exempt nonprofit outside "marketing or sales solicitation"; area code presumption"#)
    }

    @Test func `refuse hours that cannot be read`() {
        for text in ["9:00-20:00", "09:00", "20:00-09:00", "09:00-25:00", "09:60-10:00", ""] {
            #expect(DayHours(text: text) == nil, "\(text)")
        }
        #expect(DayHours(text: "00:00-24:00")?.closesMinute == 1_440)
    }
}
