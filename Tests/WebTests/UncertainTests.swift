import Domain
import Foundation
import Testing
import Web

@Suite struct `Texts in doubt over the API` {
    private func settle(_ body: String) async throws -> (Answer, [String]) {
        let done = DoubtOrderAnswer(
            changed: 2,
            left: [
                DoubtLeftAnswer(messageId: "msg_9", step: 0, stepName: "thanks", personId: "per_4", reason: "unclear")
            ])
        let desk = StubDesk(answers: ["settle sent msg_77 per_40": done, "settle not_sent all": done])
        let answer = try await ask(
            adminSite(desk), "POST", "/v1/campaigns/July/uncertain/settle", body: Array(body.utf8))
        return (answer, desk.calls)
    }

    @Test func `are settled by their ids, or all of them`() async throws {
        let (some, _) = try await settle(#"{"as": "sent", "messages": ["msg_77", "per_40"]}"#)
        #expect(some.status == 200)
        #expect(
            some.body
                == #"{"changed":2,"left":[{"message_id":"msg_9","person_id":"per_4","reason":"unclear","step":0,"step_name":"thanks"}]}"#
        )
        let (all, _) = try await settle(#"{"as": "not_sent", "all": true, "messages": null}"#)
        #expect(all.status == 200)
    }

    @Test(arguments: [
        #"{"as": "sent"}"#, #"{"as": "sent", "messages": []}"#, #"{"as": "sent", "all": false}"#,
        #"{"as": "sent", "all": true, "messages": ["msg_77"]}"#, #"{"as": "maybe", "all": true}"#, #"{"all": true}"#,
        #"{"as": "sent", "messages": "msg_77"}"#, #"{"as": "sent", "messages": [77]}"#, #"{"as": "sent", "all": 1}"#,
        #"{"as": "sent", "al": true}"#,
    ])
    func `are never settled by an order that is not clear`(_ body: String) async throws {
        let (answer, calls) = try await settle(body)
        #expect(answer.status == 400)
        #expect(calls.isEmpty)
    }

    @Test func `are sent again by an order without a body`() async throws {
        let desk = StubDesk(answers: ["resendAbsent": DoubtOrderAnswer(changed: 0, left: [])])
        let path = "/v1/campaigns/July/uncertain/resend"
        #expect(try await ask(adminSite(desk), "POST", path).body == #"{"changed":0,"left":[]}"#)
        #expect(try await ask(adminSite(desk), "POST", path, body: Array(#"{"all": true}"#.utf8)).status == 400)
        #expect(desk.calls == ["resendAbsent"])
    }

    @Test func `and every other message are streamed with their logs`() async throws {
        let row = MessageProofAnswer(
            messageId: "msg_1", step: 0, stepName: "thanks", personId: "per_4", state: "accepted", reason: nil,
            code: nil, attempts: 1, segments: 1, reference: "SM1",
            log: [ProofEventAnswer(at: "2026-07-02T01:30:00Z", what: "accepted", attempt: 1, code: nil)], proved: true)
        // The first page of a step that has no rows yet is empty, and is not the end.
        let pages = Pages<MessageProofAnswer> { mark in mark.text.isEmpty ? ([], .init(text: "1")) : ([row], nil) }
        let desk = StubDesk(answers: ["messageProofs": pages])
        let lines = try await ask(adminSite(desk), "GET", "/v1/campaigns/July/prove/messages")
        #expect(lines.headers["content-type"] == "application/x-ndjson")
        #expect(
            lines.body.hasPrefix(#"{"attempts":1,"log":[{"at":"2026-07-02T01:30:00Z","attempt":1,"what":"accepted"}]"#))
        #expect(lines.body.hasSuffix("}\n"))
        let csv = try await ask(adminSite(desk), "GET", "/v1/campaigns/July/prove/messages?format=csv")
        #expect(csv.body.contains("msg_1,0,thanks,per_4,accepted,,,1,1,SM1,true,2026-07-02T01:30:00Z accepted"))
    }
}
