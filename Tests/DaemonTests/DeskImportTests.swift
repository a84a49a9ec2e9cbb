import Daemon
import Domain
import Foundation
import Storage
import Testing
import Web

@Suite struct `Importing a list through the desk` {
    let sheet = """
        Ward 12 sign-in,,,,
        First,Last,Cell #,Ward,Do Not Text
        Ana,Luz,(312) 555-0142,12,
        Bo,Kim,312-555-0143 x5,12,
        ,,,,
        Cy,Ode,555-0144,9,
        Ana,Luz,312.555.0142,12,
        Di,Fox,3125550145,,x

        """

    @Test func `every row is accounted for, with the reason`() async throws {
        let office = try Office()
        let answer = try await office.importing(sheet)
        #expect(answer.rows == 8)
        #expect(
            answer.actions == ["added": 2, "already": 0, "duplicate": 1, "untextable": 2, "skipped": 3])
        #expect(answer.newPeople == 4)
        #expect(answer.optedOut == 1)
        #expect(answer.list.people == 4)
        #expect(answer.list.textable == 2)
        #expect(answer.list.isNew)
        #expect(
            Set(answer.reasons.map { "\($0.action ?? "-") \($0.reason) \($0.count)" }) == [
                "untextable has_extension 1", "untextable no_area_code 1", "skipped above_header 1",
                "skipped header 1", "skipped blank 1",
            ])
        #expect(answer.warnings.map(\.reason) == ["opted_out"])
        #expect(answer.firstProblems.map(\.row) == [4, 6])
        #expect(answer.columns["phone_cell"] == "Cell #")
        let people = try await office.members()
        #expect(people.map(\.phoneStanding) == ["textable", "review", "rejected", "textable"])
        #expect(people[0].phone == "+13125550142")
        #expect(people[3].suppression == "opted_out")
    }

    @Test(arguments: [1, 7, 64, 100_000]) func `however the bytes are cut`(size: Int) async throws {
        let answer = try await Office().importing(sheet, pieceSize: size)
        #expect(answer.rows == 8)
        #expect(answer.actions["added"] == 2)
    }

    @Test func `the same file twice changes nothing`() async throws {
        let office = try Office()
        try await office.importing(sheet)
        let before = try await office.members()
        let again = try await office.importing(sheet)
        #expect(again.actions == ["added": 0, "already": 5, "duplicate": 0, "untextable": 0, "skipped": 3])
        #expect(again.newPeople == 0)
        #expect(again.optedOut == 0)
        #expect(try await office.members() == before)
        #expect(try office.store.count("consent_entry") == 1)
    }

    @Test func `a dry run says the same and touches nothing`() async throws {
        let office = try Office()
        let shown = try await office.importing(sheet, isDryRun: true)
        for table in ["person", "list", "list_member", "import", "import_row", "suppression", "audit", "id_block"] {
            #expect(try office.store.count(table) == 0, "\(table)")
        }
        #expect(office.store.news.isEmpty)
        let real = try await office.importing(sheet)
        #expect(shown.importId == nil)
        #expect(shown.actions == real.actions)
        #expect(shown.reasons == real.reasons)
        #expect(shown.warnings == real.warnings)
        #expect(shown.newPeople == real.newPeople)
        #expect(shown.optedOut == real.optedOut)
        let again = try await office.importing(sheet, isDryRun: true)
        #expect(again.actions["already"] == 5)
        #expect(again.newPeople == 0)
    }

    @Test func `a phone that two names share is said in a dry run too`() async throws {
        let office = try Office()
        let text = "Name,Phone\nAna Luz,3125550142\nEva Luz,3125550142\nAna Luz,3125550142\n"
        let shown = try await office.importing(text, isDryRun: true)
        let real = try await office.importing(text)
        #expect(shown.warnings == real.warnings)
        #expect(real.warnings.map(\.count) == [1])
        #expect(shown.actions == real.actions)
        #expect(shown.newPeople == 1)
    }

    @Test func `thousands of rows, in batches, are the same people when they come again`() async throws {
        let office = try Office()
        let rows = (0..<1_000).map { "P\($0),\(fictional($0)),\($0 % 50 + 1)\n" }
        let text = "Name,Phone,Ward\n" + rows.joined() + rows.prefix(300).joined()
        let answer = try await office.importing(text, pieceSize: 4_096)
        #expect(answer.rows == 1_301)
        #expect(answer.actions == ["added": 1_000, "already": 0, "duplicate": 300, "untextable": 0, "skipped": 1])
        #expect(try office.store.count("person") == 1_000)
        let shown = try await office.importing(text, isDryRun: true, pieceSize: 4_096)
        #expect(shown.actions["already"] == 1_300)
        let rowsKept = try await office.rows(
            of: office.desk.importRows(1, all: true, by: office.caller))
        #expect(rowsKept.map(\.row) == Array(1...1_301))
        let odd = try await office.rows(of: office.desk.importRows(1, all: false, by: office.caller))
        #expect(odd.count == 301)
    }

    @Test func `an opt-out column suppresses at once, in review too, and the engine hears of it`() async throws {
        let office = try Office()
        try await office.importing(
            "Name,Phone,Opted Out\nAna,312-555-0142,yes\nBo,3125550143 ext 4,yes\nCy,3125550144,no\n")
        let counts = try await office.desk.suppressionCounts()
        #expect(counts == ["opted_out": 2, "held": 0, "wrong_number": 0])
        #expect(
            office.store.news == [
                .suppressed([PhoneNumber(stored: "+13125550142"), PhoneNumber(stored: "+13125550143")])
            ])
        let ana = try await office.desk.person(phone: "+13125550142", by: office.caller)
        #expect(ana.consent.map(\.source) == ["import"])
    }

    @Test func `blanks are filled, what is known stays, and another name is a warning`() async throws {
        let office = try Office()
        try await office.importing("First,Last,Phone\nAna,,3125550142\n")
        let answer = try await office.importing(
            "First,Last,Phone,Ward\nAna,Luz,3125550142,12\nEva,Luz,3125550142,9\n", list: "second")
        #expect(answer.actions["added"] == 1)
        #expect(answer.actions["duplicate"] == 1)
        #expect(answer.warnings.map(\.reason) == ["shared_phone"])
        let ana = try await office.members("second")
        #expect(ana.map(\.firstName) == ["Ana"])
        #expect(ana.map(\.lastName) == ["Luz"])
        #expect(ana.map(\.ward) == ["12"])
    }

    @Test func `a list keeps its kind, and a new one needs one`() async throws {
        let office = try Office()
        try await office.importing(sheet)
        #expect(
            await office.refusal { try await office.importing(sheet, kind: "cold") }?.rejections.first?.field == "kind")
        #expect(await office.refusal { try await office.importing(sheet, list: "new", kind: nil) } != nil)
        #expect(
            await office.refusal { try await office.importing(sheet, meeting: "nowhere") }?.rejections.first?.field
                == "meeting")
        #expect(try await office.importing(sheet, kind: nil).actions["already"] == 5)
        #expect(try office.store.count("list") == 1)
    }

    @Test(arguments: ["", "PK\u{3}\u{4}rest of a workbook", "a,b\n1,2\n"])
    func `a file that is no list leaves no trace`(text: String) async throws {
        let office = try Office()
        #expect(await office.refusal { try await office.importing(text) } != nil)
        #expect(try office.store.count("list") == 0)
        #expect(try office.store.count("import") == 0)
    }

    @Test(arguments: [true, false]) func `half a file is taken back`(isQuote: Bool) async throws {
        let office = try Office()
        try await office.importing("Name,Phone\nOld,\(fictional(999))\n", list: "old")
        let rows = "Name,Phone\n" + (0..<900).map { "P\($0),\(fictional($0))\n" }.joined()
        let order = ImportOrder(list: "sheet", kind: "cold", meeting: nil, file: "f.csv", isDryRun: false)
        await #expect(throws: (any Error).self) {
            try await office.desk.importList(
                order,
                bytes: isQuote ? Pieces(rows + "\"Eve,\(fictional(3))\n") : Pieces(rows, breaksOff: true),
                by: office.caller)
        }
        #expect(try await office.desk.lists().map(\.name) == ["old"])
        #expect(try office.store.count("person") == 1)
        #expect(try office.store.count("import_row") == 2)
        #expect(try await office.importing(rows, kind: "cold").actions["added"] == 900)
    }

    @Test func `a numeric area code decides the zone until the ward does`() async throws {
        let office = try Office()
        try await office.importing("Name,Phone,Ward\nAna,3055550142,12\nBo,3055550143,\n")
        let before = try await office.desk.person(phone: "+13055550142", by: office.caller)
        #expect(before.person?.zones == ["America/New_York"])
        #expect(before.person?.states == ["FL"])
        let meeting = try await office.desk.putMeeting(
            MeetingOrder(
                name: "july", ward: "Ward 12", starts: "2026-07-01T18:30", zone: "America/Chicago", state: "il"),
            by: office.caller)
        #expect(meeting.startsAt == "2026-07-01T23:30:00Z")
        #expect(meeting.ward == "12")
        #expect(meeting.peopleMoved == 1)
        let moved = try await office.desk.person(phone: "+13055550142", by: office.caller)
        #expect(moved.person?.zones == ["America/Chicago"])
        // Florida's rules still presume a person where their area code is.
        #expect(moved.person?.states.contains("FL") == true)
        // Who comes later is there at once.
        try await office.importing("Name,Phone,Ward\nCy,3055550144,12\n", list: "later", meeting: "july")
        #expect(
            try await office.desk.person(phone: "+13055550144", by: office.caller).person?.zones == ["America/Chicago"])
        #expect(try await office.desk.meetings().map(\.name) == ["july"])
    }

    @Test(
        arguments: [
            ("tomorrow", "America/Chicago", nil, "starts"), ("2026-07-01T18:30", "Mars/Olympus", nil, "zone"),
            ("2026-07-01T18:30", "America/Chicago", "ZZ", "state"),
        ] as [(String, String, String?, String)])
    func `a meeting with a wrong field is refused`(
        starts: String, zone: String, state: String?, field: String
    ) async throws {
        let office = try Office()
        let refusal = await office.refusal {
            try await office.desk.putMeeting(
                MeetingOrder(name: "m", ward: "1", starts: starts, zone: zone, state: state), by: office.caller)
        }
        #expect(refusal?.rejections.first?.field == field)
        #expect(try office.store.count("ward") == 0)
    }
}
