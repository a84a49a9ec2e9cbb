import Daemon
import Domain
import Foundation
import Storage
import Testing
import Web

@Suite struct `A token for some wards or lists` {
    private let sheet = """
        First,Last,Cell,Ward
        Ana,Luz,312-555-0142,12
        Bo,Kim,312-555-0143,25
        Cy,Ode,312-555-0144 x5,25

        """

    private let twelve = Caller(name: "Maria", role: .staff, scope: Scope(wards: ["12"], lists: []))
    private let callers = Caller(name: "Sol", role: .staff, scope: Scope(wards: [], lists: ["callers"]))

    private func plan(_ audience: String) -> String {
        """
        name: July
        audience: \(audience)
        action: {name: postcard, evidence: [yes], strength: said}
        sender: main
        steps:
          - {name: thanks, at: at once, text: "Hi {first_name|friend}, {organization} here. Sign? YES. STOP to opt out"}
        """
    }

    private func office() async throws -> Office {
        let office = try Office()
        try await office.importing(sheet)
        try await office.importing("First,Cell\nBo,312-555-0143\n", list: "callers", kind: "other")
        return office
    }

    @Test func `keeps what it was made with`() async throws {
        let office = try await office()
        let scope = Scope(wards: ["12", "25"], lists: ["sheet"])
        let made = try await office.desk.addToken(name: "maria", role: .organizer, scope: scope, by: office.caller)
        let caller = try await office.desk.caller(tokenHash: AccessToken.hash(of: made.token.exposed))
        #expect(caller == Caller(name: "maria", role: .organizer, scope: scope))
        #expect(try await office.desk.tokens().map(\.wards) == [["12", "25"]])
    }

    @Test func `is no admin's, and names lists that there are`() async throws {
        let office = try await office()
        let refusal = await office.refusal {
            try await office.desk.addToken(
                name: "a", role: .admin, scope: Scope(wards: ["12"], lists: []), by: office.caller)
        }
        #expect(refusal?.rejections.first?.field == "role")
        await #expect(throws: DeskFailure.self) {
            try await office.desk.addToken(
                name: "b", role: .staff, scope: Scope(wards: [], lists: ["shet"]), by: office.caller)
        }
        #expect(try office.store.count("token") == 0)
    }

    @Test func `sees its own people, and nobody else is there`() async throws {
        let office = try await office()
        #expect(try await office.desk.person(phone: "+13125550142", by: twelve).person?.firstName == "Ana")
        #expect(try await office.desk.person(phone: "+13125550143", by: callers).person?.firstName == "Bo")
        for (phone, caller) in [("+13125550143", twelve), ("+13125550142", callers)] {
            let hidden = await #expect(throws: DeskFailure.self) {
                try await office.desk.person(phone: phone, by: caller)
            }
            let stranger = await #expect(throws: DeskFailure.self) {
                try await office.desk.person(phone: "+13125550199", by: caller)
            }
            #expect(hidden == stranger)
        }
        #expect(try await office.rows(of: office.desk.members(of: "sheet", by: twelve)).map(\.firstName) == ["Ana"])
        #expect(try await office.desk.review(list: nil, by: twelve).isEmpty)
        #expect(try await office.desk.review(list: nil, by: office.caller).map(\.firstName) == ["Cy"])
    }

    @Test func `may stop anybody, and let only its own people back`() async throws {
        let office = try await office()
        #expect(try await office.desk.optOut(phone: "+13125550143", note: nil, by: twelve).changed)
        await #expect(throws: DeskFailure.self) {
            try await office.desk.optIn(phone: "+13125550143", note: "asked", by: twelve)
        }
        #expect(try await office.desk.optIn(phone: "+13125550143", note: "asked", by: callers).changed)
    }

    @Test(arguments: [
        ("{lists: [sheet]}", false, false), ("{lists: [sheet], wards: [\"12\"]}", true, false),
        ("{lists: [sheet], wards: [\"12\", \"25\"]}", false, false), ("{lists: [callers]}", false, true),
        ("{lists: [callers, sheet]}", false, false),
    ])
    func `launches only to people within it`(audience: String, byWard: Bool, byList: Bool) async throws {
        let office = try await office()
        for (caller, isAllowed) in [(twelve, byWard), (callers, byList), (office.caller, true)] {
            do {
                _ = try await office.desk.launch(plan: plan(audience), isDryRun: true, by: caller)
                #expect(isAllowed, "\(caller.name)")
            } catch let problem as Problem {
                #expect(!isAllowed && problem.status == 403, "\(caller.name)")
            }
        }
    }

    @Test func `may pause any campaign, but go on only with its own`() async throws {
        let office = try await office()
        _ = try await office.desk.launch(plan: plan("{lists: [sheet]}"), isDryRun: false, by: office.caller)
        _ = try await office.desk.change("July", .pause, because: "something is wrong", by: twelve)
        await #expect(throws: Problem.self) {
            try await office.desk.change("July", .resume, because: "fine", by: twelve)
        }
        _ = try await office.desk.change("July", .resume, because: "fine", by: office.caller)
    }
}

@Suite struct `The audit log` {
    @Test func `says who looked at whom, newest first, to those who ask about one person`() async throws {
        let office = try Office()
        try await office.importing("First,Cell\nAna,312-555-0142\nBo,312-555-0143\n")
        _ = try await office.desk.person(phone: "+13125550142", by: Caller(name: "Maria", role: .organizer))
        _ = try await office.desk.person(phone: "+13125550143", by: office.caller)
        let all = try await office.desk.auditLog(who: nil, phone: nil, limit: 10, by: office.caller)
        #expect(all.prefix(2).map(\.who) == ["Dev", "Maria"])
        let ana = try await office.desk.auditLog(who: nil, phone: "312-555-0142", limit: 10, by: office.caller)
        #expect(ana.map(\.who) == ["Maria"])
        #expect(ana.map(\.what) == ["look at a number"])
        #expect(try await office.desk.auditLog(who: "Maria", phone: nil, limit: 10, by: office.caller).count == 1)
        #expect(try await office.desk.auditLog(who: nil, phone: nil, limit: 1, by: office.caller).count == 1)
    }
}
