import Domain
import Foundation
import Testing
import Web

@Suite struct `Conversations over the API` {
    private static let reply = ReplyAnswer(
        replyId: "rpl_3", receivedAt: "2026-07-02T00:02:00Z", gateway: "main", from: "+13125550142",
        to: "+13125550100", text: "Who is this?", personId: "per_4", name: "Ana Ruiz", campaign: "July",
        messageId: "msg_9", label: "question", also: [], degree: "certain", rule: "question.who")
    private static let one = InboxAnswer(
        conversationId: "cnv_3", phone: "+13125550142", personId: "per_4", name: "Ana Ruiz", ward: "12",
        campaign: "July", waitingSince: "2026-07-02T00:02:00Z", waitingSeconds: 180, decide: false, suppression: nil,
        assignedTo: nil, claimedBy: nil, claimedUntil: nil, answeredAt: nil, closedAt: nil, closedBy: nil,
        lastReplyAt: "2026-07-02T00:02:00Z", reply: reply, lastAnswer: nil)

    private func ask(_ method: String, _ path: String, _ body: String = "", answers: [String: any Sendable])
        async throws
        -> (Answer, [String])
    {
        let desk = StubDesk(answers: answers)
        let answer = try await WebTests.ask(adminSite(desk), method, path, body: Array(body.utf8))
        return (answer, desk.calls)
    }

    @Test func `are listed by what is asked for`() async throws {
        let (plain, calls) = try await ask("GET", "/v1/inbox", answers: ["inbox - - 100": [Self.one]])
        #expect(plain.status == 200)
        #expect(calls == ["inbox - - 100"])
        #expect(plain.body.contains(#""conversation_id":"cnv_3""#))
        #expect(plain.body.contains(#""waiting_seconds":180"#))
        let (narrow, narrowCalls) = try await ask(
            "GET", "/v1/inbox?campaign=July&ward=12&mine=true&decide=1&all=true&limit=5&unassigned=false",
            answers: ["inbox July 12 mine decide all 5": [Self.one]])
        #expect(narrow.status == 200)
        #expect(narrowCalls == ["inbox July 12 mine decide all 5"])
    }

    @Test(arguments: ["?limit=0", "?limit=1001", "?mine=perhaps", "?wards=12", "/debt?by=union", "/debt?hours=-1"])
    func `are never listed by an order that is not clear`(query: String) async throws {
        let (answer, calls) = try await ask("GET", "/v1/inbox" + query, answers: [:])
        #expect(answer.status == 400)
        #expect(calls.isEmpty)
    }

    @Test func `are named by id or number, and debt is not one of them`() async throws {
        let thread = ThreadAnswer(conversation: Self.one, tags: [], thread: [])
        for name in ["cnv_3", "%2B13125550142"] {
            let (answer, _) = try await ask(
                "GET", "/v1/inbox/" + name,
                answers: ["conversation cnv_3": thread, "conversation +13125550142": thread])
            #expect(answer.status == 200)
        }
        let debt = DebtAnswer(by: "organizer", hours: 24, people: 0, oldest: nil, rows: [])
        let (answer, calls) = try await ask("GET", "/v1/inbox/debt", answers: ["debt organizer 24": debt])
        #expect(answer.status == 200)
        #expect(calls == ["debt organizer 24"])
    }

    @Test func `take orders`() async throws {
        let decision = DecisionAnswer(
            conversation: Self.one, replyId: "rpl_3", decided: "yes", lifted: true, converted: true)
        let sent = SentReplyAnswer(
            conversationId: "cnv_3", messageId: "msg_10", text: "Hi", segments: 1, expiresAt: "2026-07-02T02:00:00Z",
            overridden: false, lanePausedReason: nil)
        let orders: [(order: String, body: String, call: String, status: Int, answer: any Sendable)] = [
            ("claim", "", "claim cnv_3", 200, Self.one), ("release", "{}", "release cnv_3", 200, Self.one),
            ("close", "", "close cnv_3", 200, Self.one),
            ("assign", #"{"to": "Bo"}"#, "assign cnv_3 Bo", 200, Self.one),
            ("assign", #"{"to": null}"#, "assign cnv_3 nobody", 200, Self.one),
            ("note", #"{"text": "x"}"#, "note cnv_3 x", 200, Self.one),
            ("decide", #"{"as": "yes"}"#, "decide cnv_3 yes -", 200, decision),
            ("decide", #"{"as": "keep", "reply_id": "rpl_7"}"#, "decide cnv_3 keep 7", 200, decision),
            ("reply", #"{"text": "Hi"}"#, "reply cnv_3 Hi - - by local admin", 201, sent),
            (
                "reply", #"{"canned": "when", "override": "she waits"}"#,
                "reply cnv_3 - when she waits by local admin", 201, sent
            ),
        ]
        for order in orders {
            let (answer, calls) = try await ask(
                "POST", "/v1/inbox/cnv_3/" + order.order, order.body, answers: [order.call: order.answer])
            #expect(answer.status == order.status, "\(order.order) \(answer.body)")
            #expect(calls == [order.call])
        }
    }

    @Test(arguments: [
        ("reply", "{}"), ("reply", #"{"text": "a", "canned": "b"}"#), ("reply", #"{"text": " "}"#),
        ("reply", #"{"text": 5}"#), ("decide", "{}"), ("decide", #"{"as": "yes", "reply_id": "3"}"#), ("assign", "{}"),
        ("note", "{}"), ("claim", #"{"for": 60}"#),
    ]) func `take no order that is not clear`(order: String, body: String) async throws {
        let (answer, calls) = try await ask("POST", "/v1/inbox/cnv_3/" + order, body, answers: [:])
        #expect(answer.status == 400)
        #expect(calls.isEmpty)
    }

    @Test func `that somebody else holds are answered with who and until when`() async throws {
        let conflict = DeskFailure.conflict(
            Rejection(field: "cnv_3", reason: "Bo is answering it until 2026-07-02T00:10:00Z", remedy: "Wait."))
        let desk = StubDesk(failure: conflict)
        let answer = try await WebTests.ask(adminSite(desk), "POST", "/v1/inbox/cnv_3/claim")
        #expect(answer.status == 409)
        #expect(answer.errors.first?["reason"] == "Bo is answering it until 2026-07-02T00:10:00Z")
    }
}

@Suite struct `Tags and answers over the API` {
    private func calls(_ method: String, _ path: String, _ body: String = "") async throws -> (Int, [String]) {
        let desk = StubDesk()
        let answer = try await ask(adminSite(desk), method, path, body: Array(body.utf8))
        return (answer.status, desk.calls)
    }

    @Test func `ask the desk for what was asked`() async throws {
        let requests: [(String, String, String, String)] = [
            ("GET", "/v1/tags", "", "tags"), ("GET", "/v1/tags/has%20kids", "", "tag has kids"),
            ("POST", "/v1/tags/kids/add", #"{"reply_id": "rpl_3"}"#, "addTag kids reply(3)"),
            ("POST", "/v1/tags/kids/remove", #"{"reply_id": "rpl_3"}"#, "removeTag kids reply(3)"),
            ("GET", "/v1/questions?campaign=July", "", "questions July"),
            ("POST", "/v1/questions", #"{"campaign": "July", "name": "m", "words": "w"}"#, "addQuestion July m w"),
            ("GET", "/v1/questions/qst_1/answers?unsorted=true", "", "answers qst_1 unsorted true"),
            ("POST", "/v1/questions/m/answers", #"{"reply_id": "rpl_3"}"#, "addAnswer m 3 quotable false"),
            ("POST", "/v1/answers/ans_4", #"{"themes": ["a", "b"]}"#, "sort 4 a,b -"),
            ("POST", "/v1/answers/ans_4", #"{"quotable": false}"#, "sort 4 - false"),
            ("GET", "/v1/questions/m/count?by=ward", "", "count m ward true"),
            ("GET", "/v1/questions/m/quotes?ward=12&theme=parks", "", "quotes m 12 parks"),
            ("DELETE", "/v1/canned/when?language=es", "", "removeCanned when es"),
            ("POST", "/v1/canned", #"{"name": "when", "text": "At 6"}"#, "putCanned when en At 6"),
        ]
        for (method, path, body, call) in requests {
            let (_, asked) = try await calls(method, path, body)
            #expect(asked == [call], "\(method) \(path)")
        }
    }

    @Test(arguments: [
        ("/v1/tags/kids/add", "{}"), ("/v1/tags/kids/add", #"{"phone": "+13125550142", "reply_id": "rpl_3"}"#),
        ("/v1/answers/ans_4", "{}"), ("/v1/questions", #"{"campaign": "July", "name": "m"}"#),
        ("/v1/questions/m/answers", #"{"reply_id": "3"}"#),
    ]) func `refuse what is not clear`(path: String, body: String) async throws {
        let (status, asked) = try await calls("POST", path, body)
        #expect(status == 400)
        #expect(asked.isEmpty)
    }
}
