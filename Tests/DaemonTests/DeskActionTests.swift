import Daemon
import Domain
import Engine
import Storage
import Testing
import Web

@Suite struct `Actions at the desk` {
    private func told(_ office: Office) async throws {
        _ = try await office.importing("phone,first name,email\n312-555-0142,Ines,ines@example.org\n")
        let now = office.store.now()
        try office.store.store.write { transaction in
            var absorption = ActionAbsorption(
                source: "page", inbox: nil, canBeAsked: false, in: transaction, now: now)
            try absorption.absorb([
                ActionEvent(
                    key: "s1", action: "postcard", evidence: .form, at: now.adding(seconds: -60),
                    emails: [Secret("casa@example.org")], firstName: "Ines", isVerified: true)
            ])
            try transaction.setSyncState(
                SyncState(source: "page", watermark: now, failingSince: now, problem: "http_503: it failed"))
        }
    }

    @Test func `are listed by source with what is nobody's, and the trouble`() async throws {
        let office = try Office()
        try await told(office)
        let sources = try await office.desk.actionSources()
        #expect(sources.map(\.name) == ["page"])
        #expect(sources.first?.unmatched == 1)
        #expect(sources.first?.problem == "http_503: it failed")
        // A source that told something once and is not configured any more is no secret.
        #expect(sources.first?.kind == nil)
    }

    @Test func `are settled by hand once, and the look and the word are in the audit log`() async throws {
        let office = try Office()
        try await told(office)
        let open = try await office.desk.unmatchedActions(limit: 10, by: office.caller)
        #expect(open.map(\.why) == ["nobody"])
        #expect(open.map(\.emails) == [["casa@example.org"]])
        let matched = try await office.desk.matchAction(1, phone: "312-555-0142", by: office.caller)
        #expect(matched.counts)
        #expect(try office.store.count("conversion where matched_by = 'by_hand'") == 1)
        #expect(try await office.desk.unmatchedActions(limit: 10, by: office.caller).isEmpty)
        await #expect(throws: DeskFailure.self) {
            _ = try await office.desk.matchAction(99, phone: "312-555-0142", by: office.caller)
        }
        await #expect(throws: DeskFailure.self) {
            _ = try await office.desk.matchAction(1, phone: "312-555-0199", by: office.caller)
        }
        let audit = try office.store.audit()
        #expect(audit.contains { $0.contains("look at unmatched actions") })
        #expect(audit.contains { $0.contains("match an action") })
    }
}

@Suite struct `An attendance sheet of Mobilize` {
    private static let sheet = """
        first name,last name,email,mobile number,timeslot start,status,attended
        Ines,Calloway,ines@example.org,3125550120,2026-06-30 18:30:00 CDT,CONFIRMED,true
        Nadia,Kowal,nadia@example.org,3125550130,2026-06-30 18:30:00 CDT,CANCELLED,true
        Luis,Ocampo,luis@example.org,3125550123,2026-06-30 18:30:00 CDT,REGISTERED,false
        Rosa,Lima,rosa@example.org,3125550124,2026-06-30 18:30:00 CDT,CONFIRMED,
        Omar,Diaz,omar@example.org,,2026-06-30 18:30:00 CDT,CONFIRMED,true

        """

    @Test func `counts who came and nobody else, also who had cancelled, and knows people by e-mail`() async throws {
        let office = try Office()
        _ = try await office.importing(
            """
            phone,first name,last name,email
            3125550120,Ines,Calloway,ines@example.org
            3125550130,Nadia,Kowal,nadia@example.org
            3125550123,Luis,Ocampo,luis@example.org
            3125550124,Rosa,Lima,rosa@example.org
            3125550125,Omar,Diaz,omar@example.org

            """)
        let answer = try await office.desk.importConversions(
            ConversionOrder(action: "meeting", evidence: "attendance", file: "mobilize.csv", at: nil),
            bytes: Pieces(Self.sheet, size: 64), by: office.caller)
        #expect(answer.rows == answer.recorded + answer.notDone + answer.skipped)
        #expect(answer.recorded == 3)
        #expect(answer.notDone == 2)
        // 18:30 in Chicago, in June: five hours before UTC.
        let at = try #require(ISO8601.parse("2026-06-30T23:30:00Z"))
        #expect(try office.store.count("conversion where at = \(at.microseconds)") == 3)
        #expect(try office.store.count("conversion where matched_by = 'email'") == 1)
    }
}
