import Daemon
import Domain
import Storage
import Testing
import Web

@Suite struct `Looking after people through the desk` {
    let sheet = "Name,Phone\nAna,312-555-0142\nBo,312-555-0143 x5\nCy,+3125550144\n"

    @Test func `a review offers a candidate and ends with a number or none`() async throws {
        let office = try Office()
        try await office.importing(sheet)
        let waiting = try await office.desk.review(list: "sheet", by: office.caller)
        #expect(waiting.map(\.firstName) == ["Bo", "Cy"])
        #expect(waiting[0].candidate == "+13125550143")
        #expect(waiting[0].reason == "has_extension")
        let bo = try #require(APIID.number(waiting[0].personId, "per_"))
        #expect(
            try await office.desk.settleReview(bo, phone: "+13125550143", by: office.caller).phoneStanding
                == "textable")
        let cy = try #require(APIID.number(waiting[1].personId, "per_"))
        #expect(try await office.desk.settleReview(cy, phone: nil, by: office.caller).phoneStanding == "rejected")
        #expect(try await office.desk.review(list: nil, by: office.caller).isEmpty)
        #expect(try await office.desk.list(named: "sheet").textable == 2)
        #expect(office.store.news.contains(.work))
        #expect(
            try await office.desk.person(phone: "312-555-0143", by: office.caller).person?.zones == ["America/Chicago"])
    }

    @Test func `after a review the same file still changes nothing, and neither does a clean one`() async throws {
        let office = try Office()
        try await office.importing(sheet)
        let bo = try #require(
            APIID.number(try await office.desk.review(list: nil, by: office.caller)[0].personId, "per_"))
        _ = try await office.desk.settleReview(bo, phone: "+13125550143", by: office.caller)
        let again = try await office.importing(sheet)
        #expect(again.actions["already"] == 3)
        #expect(again.newPeople == 0)
        let clean = try await office.importing("Name,Phone,Ward\nBo,3125550143,9\n")
        #expect(clean.actions["already"] == 1)
        #expect(clean.newPeople == 0)
        let person = try await office.desk.person(phone: "+13125550143", by: office.caller).person
        #expect(person?.ward == "9")
    }

    @Test func `a number of somebody else's, or one that cannot be texted, is not accepted`() async throws {
        let office = try Office()
        try await office.importing(sheet)
        let bo = try #require(
            APIID.number(try await office.desk.review(list: nil, by: office.caller)[0].personId, "per_"))
        await #expect(throws: DeskFailure.self) {
            try await office.desk.settleReview(bo, phone: "+13125550142", by: office.caller)
        }
        #expect(await office.refusal { try await office.desk.settleReview(bo, phone: "555", by: office.caller) } != nil)
        await #expect(throws: DeskFailure.self) {
            try await office.desk.settleReview(999, phone: nil, by: office.caller)
        }
        #expect(try await office.desk.review(list: nil, by: office.caller).count == 2)
    }

    @Test func `a person's stop and return are kept with who recorded them`() async throws {
        let office = try Office()
        try await office.importing(sheet)
        let stop = try await office.desk.optOut(phone: "(312) 555-0142", note: "at the door", by: office.caller)
        #expect(stop == ConsentChangeAnswer(phone: "+13125550142", suppression: "opted_out", changed: true))
        #expect(office.store.news == [.suppressed([PhoneNumber(stored: "+13125550142")])])
        let again = try await office.desk.optOut(phone: "+13125550142", note: nil, by: office.caller)
        #expect(!again.changed)
        let back = try await office.desk.optIn(phone: "+13125550142", note: "asked by e-mail", by: office.caller)
        #expect(back == ConsentChangeAnswer(phone: "+13125550142", suppression: nil, changed: true))
        let ana = try await office.desk.person(phone: "+13125550142", by: office.caller)
        #expect(ana.suppression == nil)
        #expect(ana.consent.map(\.kind) == ["opted_out", "opted_in"])
        #expect(ana.consent.map(\.recordedBy) == ["Dev: at the door", "Dev: asked by e-mail"])
        // A number that nobody has is kept too, and one abroad.
        #expect(try await office.desk.optOut(phone: "+442079460018", note: nil, by: office.caller).changed)
        await #expect(throws: DeskFailure.self) {
            try await office.desk.person(phone: "+13125550199", by: office.caller)
        }
    }

    @Test(arguments: [
        "3125550142\n312-555-0143\n\n3125550142\n555\n+13125550144\n800-555-0199\n",
        "\u{FEFF}3125550142\r\n312-555-0143\r\n\r\n3125550142\r\n555\r\n+13125550144\r\n800-555-0199\r\n",
    ])
    func `a file of bare numbers opts them out, row by row`(file: String) async throws {
        let office = try Office()
        try await office.importing(sheet)
        _ = try await office.desk.optOut(phone: "+13125550144", note: nil, by: office.caller)
        let answer = try await office.desk.importOptOuts(file: "dnc.txt", bytes: Pieces(file), by: office.caller)
        #expect(
            answer
                == OptOutImportAnswer(
                    file: "dnc.txt", rows: 7, suppressed: 3, already: 1, duplicate: 1, unreadable: 1, skipped: 1,
                    firstProblems: answer.firstProblems))
        #expect(answer.firstProblems.map(\.row) == [5])
        let rows = try await office.rows(of: office.desk.optOuts(by: office.caller))
        #expect(rows.map(\.phone) == ["+13125550142", "+13125550143", "+13125550144", "+18005550199"])
        let again = try await office.desk.importOptOuts(file: "dnc.txt", bytes: Pieces(file), by: office.caller)
        #expect(again.suppressed == 0)
        #expect(again.already == 4)
    }

    @Test func `a file of opt-outs with a header is read by its phone column`() async throws {
        let office = try Office()
        let answer = try await office.desk.importOptOuts(
            file: "dnc.csv", bytes: Pieces("Name,Phone\nAna,3125550142\nBo,312-555-0143 ext 9\n"), by: office.caller)
        #expect(answer.rows == 3)
        #expect(answer.suppressed == 2)
        #expect(answer.skipped == 1)
    }

    @Test func `an export of everybody stops those whose column does not say no`() async throws {
        let office = try Office()
        let file = """
            Phone,Opted out
            3125550142,yes
            3125550143,no
            3125550144,
            3125550145,2026-05-01
            3125550146,FALSE

            """
        let answer = try await office.desk.importOptOuts(
            file: "everybody.csv", bytes: Pieces(file), by: office.caller)
        #expect(answer.suppressed == 3)
        #expect(answer.notStopped == 2)
        #expect(answer.rows == 6)
        let rows = try await office.rows(of: office.desk.optOuts(by: office.caller))
        #expect(rows.map(\.phone) == ["+13125550142", "+13125550144", "+13125550145"])
    }

    @Test func `looks at numbers, exports and overrides are in the audit log, without the numbers`() async throws {
        let office = try Office()
        try await office.importing(sheet)
        _ = try await office.desk.person(phone: "+13125550142", by: office.caller)
        _ = try await office.members()
        _ = try await office.desk.optOut(phone: "+13125550142", note: "n", by: office.caller)
        _ = try await office.rows(of: office.desk.optOuts(by: office.caller))
        _ = try await office.desk.addToken(name: "phone bank", role: .organizer, scope: nil, by: office.caller)
        let lines = try office.store.audit()
        for what in ["import", "look at a number", "export members", "opt out", "export opt-outs", "add token"] {
            #expect(lines.contains { $0.hasPrefix("Dev: \(what),") }, "\(what)")
        }
        #expect(!lines.contains { $0.contains("555") })
    }

    @Test func `a token is shown once, known by its hash, and gone when revoked`() async throws {
        let office = try Office()
        let made = try await office.desk.addToken(name: "laptop", role: .staff, scope: nil, by: office.caller)
        let hash = AccessToken.hash(of: made.token.exposed)
        #expect(made.token.exposed.utf8.count == 67)
        #expect(try await office.desk.caller(tokenHash: hash) == Caller(name: "laptop", role: .staff))
        #expect(try office.store.count("token") == 1)
        await #expect(throws: DeskFailure.self) {
            try await office.desk.addToken(name: "laptop", role: .admin, scope: nil, by: office.caller)
        }
        try await office.desk.revokeToken(name: "laptop", by: office.caller)
        #expect(try await office.desk.caller(tokenHash: hash) == nil)
        await #expect(throws: DeskFailure.self) {
            try await office.desk.revokeToken(name: "laptop", by: office.caller)
        }
        #expect(try await office.desk.tokens().map(\.revokedAt) == ["2026-07-02T00:00:00Z"])
    }
}
