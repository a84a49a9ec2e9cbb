import Daemon
import Domain
import Engine
import Foundation
import Storage
import Testing
import Web

/// An office whose people have texts of a campaign and write back.
private struct Talk {
    let office: Office
    let ana = Caller(name: "Ana", role: .organizer)
    let bo = Caller(name: "Bo", role: .organizer)

    static let plan = """
        name: July
        audience: {lists: [sheet]}
        action: {name: postcard, evidence: [yes, paper], strength: said}
        sender: main
        steps:
          - name: thanks
            at: at once
            text: "Hi {first_name|friend}, {organization} here. Sign the postcard? YES. STOP to opt out"
        """

    var desk: StoreDesk { office.desk }

    init() async throws {
        office = try Office()
        try await office.importing(
            "Name,Phone,Ward\nZoe Ruiz,3125550142,12\nMax Berg,3125550143,3\n")
        for name in ["Ana", "Bo"] {
            _ = try await office.desk.addToken(name: name, role: .organizer, scope: nil, by: office.caller)
        }
        _ = try await office.desk.launch(plan: Self.plan, isDryRun: false, by: office.caller)
        let scheduler = Scheduler(window: office.desk.settings.launch.window, isRehearsal: true)
        let now = office.store.now()
        try office.store.store.write { transaction in
            while try scheduler.materialiseOne(in: transaction, now: now) {}
            let lane = try transaction.lane(gateway: "loop", sender: "+13125550100").id
            let claimed = try transaction.openWindows(now: now, marginSeconds: 300).flatMap { open in
                try transaction.claim(
                    lane: lane, campaign: open.campaign, window: open.window, closesAt: open.closesAt, limit: 10, by: 1,
                    now: now)
            }
            try Self.accept(claimed, lane: lane, at: now, in: transaction)
        }
    }

    private static func accept(
        _ claimed: [ClaimedMessage], lane: LaneID, at: Timestamp, in transaction: Transaction
    ) throws {
        try transaction.recordAccepted(
            claimed.map {
                RecordedOutcome(
                    message: $0.id, attempt: $0.attempt, lane: lane, campaign: $0.campaign, person: $0.person,
                    outcome: .accepted(reference: "SM\($0.id)", segments: 1), handedAt: at, retryAt: at)
            })
    }

    func pass(minutes: Int64) { office.store.setNow(office.store.now().adding(seconds: minutes * 60)) }

    /// A reply as the engine takes it in.
    func write(_ phone: String, _ text: String) throws {
        let now = office.store.now()
        let from = PhoneNumber(stored: phone)
        let reading = ReplyReader().read(text)
        try office.store.store.write { transaction in
            let answered = try transaction.answeredMessage(phone: from, sender: "+13125550100", gateway: "loop")
            let reply = StoredReply(
                id: ReplyID(try transaction.newID("reply")), gateway: "loop", from: from, to: "+13125550100",
                body: MessageBody(text), receivedAt: now, person: try transaction.personID(phone: from),
                message: answered?.message, campaign: answered?.campaign, label: reading.label.rawValue,
                also: "", degree: reading.degree.name, rule: reading.rule)
            _ = try transaction.keep(reply, referenceKey: "\(reply.id)", contentKey: nil, inbox: 1)
            if reading.label == .optOut, reading.degree != .certain {
                try transaction.suppress(
                    from, .held, source: ConsentSource(channel: "reply", recordedBy: "rule"), now: now)
            }
            try Conversing.note(reply, reading, in: transaction)
        }
    }

    /// The answers that wait go out.
    func send() throws {
        let now = office.store.now()
        try office.store.store.write { transaction in
            let lane = try transaction.lane(gateway: "loop", sender: "+13125550100").id
            let claimed = try transaction.claim(
                lane: lane, campaign: CampaignID(0), window: 0, closesAt: .distantFuture, limit: 10, by: 1, now: now)
            try Self.accept(claimed, lane: lane, at: now, in: transaction)
        }
    }

    func conflict(_ body: () async throws -> some Any) async -> Rejection? {
        do {
            _ = try await body()
            return nil
        } catch DeskFailure.conflict(let rejection) {
            return rejection
        } catch {
            return nil
        }
    }
}

private let zoe = "+13125550142"
private let max = "+13125550143"

@Suite struct `An inbox on the desk` {
    @Test func `shows who waits longest first, and each look is in the audit log without a number`() async throws {
        let talk = try await Talk()
        try talk.write(max, "Who is this?")
        talk.pass(minutes: 5)
        try talk.write(zoe, "What is it about?")
        talk.pass(minutes: 1)
        let rows = try await talk.desk.inbox(InboxOrder(), by: talk.ana)
        #expect(rows.map(\.conversationId) == ["cnv_1", "cnv_2"])
        #expect(rows.map(\.waitingSeconds) == [360, 60])
        #expect(rows.map(\.name) == ["Max Berg", "Zoe Ruiz"])
        #expect(rows.map(\.ward) == ["3", "12"])
        #expect(rows[0].campaign == "July")
        #expect(rows[0].reply.label == "question")
        _ = try await talk.desk.conversation(zoe, by: talk.ana)
        let audit = try talk.office.store.audit()
        #expect(audit.suffix(2).first == "Ana: look at the inbox, up to 100 conversations")
        #expect(audit.last?.hasPrefix("Ana: look at a conversation, conversation 2 person ") == true)
        #expect(!audit.contains { $0.contains("555") })
    }

    @Test func `shows a conversation as the person saw it`() async throws {
        let talk = try await Talk()
        talk.pass(minutes: 5)
        try talk.write(zoe, "Who is this?")
        talk.pass(minutes: 1)
        _ = try await talk.desk.note("cnv_1", "Knows Max", by: talk.bo)
        talk.pass(minutes: 1)
        _ = try await talk.desk.reply(
            zoe, ReplyOrder(text: "Ana, from the meeting.", canned: nil, overrideReason: nil), by: talk.ana)
        let thread = try await talk.desk.conversation("cnv_1", by: talk.ana)
        #expect(thread.thread.map(\.kind) == ["campaign", "reply", "note", "manual"])
        #expect(
            thread.thread.map(\.text) == [
                "Hi Zoe, Ward Neighbors here. Sign the postcard? YES. STOP to opt out", "Who is this?", "Knows Max",
                "Ana, from the meeting.",
            ])
        #expect(thread.thread.map(\.author) == [nil, nil, "Bo", "Ana"])
        #expect(thread.thread.map(\.state) == ["accepted", nil, nil, "queued"])
        #expect(thread.thread[0].stepName == "thanks")
        #expect(thread.conversation.claimedBy == "Ana")
        #expect(thread.conversation.waitingSince != nil)
        try talk.send()
        let answered = try await talk.desk.conversation("cnv_1", by: talk.ana).conversation
        #expect(answered.waitingSince == nil)
        #expect(answered.answeredAt != nil)
        #expect(try await talk.desk.inbox(InboxOrder(), by: talk.ana).isEmpty)
        #expect(try await talk.desk.inbox(InboxOrder(isAll: true), by: talk.ana).count == 1)
    }

    @Test func `lets one person answer at a time, and says who and until when`() async throws {
        let talk = try await Talk()
        try talk.write(zoe, "Who is this?")
        _ = try await talk.desk.claim("cnv_1", by: talk.ana)
        talk.pass(minutes: 5)
        let order = ReplyOrder(text: "Me too", canned: nil, overrideReason: nil)
        let refusals = [
            await talk.conflict { try await talk.desk.claim("cnv_1", by: talk.bo) },
            await talk.conflict { try await talk.desk.reply("cnv_1", order, by: talk.bo) },
            await talk.conflict { try await talk.desk.close("cnv_1", by: talk.bo) },
            await talk.conflict { try await talk.desk.decide("cnv_1", as: "yes", reply: nil, by: talk.bo) },
            await talk.conflict { try await talk.desk.release("cnv_1", by: talk.bo) },
        ]
        for refusal in refusals {
            #expect(refusal?.field == "cnv_1")
            #expect(refusal?.reason == "Ana is answering it until 2026-07-02T00:10:00Z")
        }
        #expect(try talk.office.store.count("manual_text") == 0)
        _ = try await talk.desk.release("cnv_1", by: talk.ana)
        _ = try await talk.desk.reply("cnv_1", order, by: talk.bo)
        talk.pass(minutes: 11)
        _ = try await talk.desk.claim("cnv_1", by: talk.ana)
    }

    @Test func `tells the engine of an answer, and of a verdict that stops or frees a number`() async throws {
        let talk = try await Talk()
        try talk.write(zoe, "stpo")
        try talk.write(max, "Who is this?")
        let before = talk.office.store.news.count
        _ = try await talk.desk.reply(
            "cnv_2", ReplyOrder(text: "Ana", canned: nil, overrideReason: nil), by: talk.ana)
        let freed = try await talk.desk.decide("cnv_1", as: "yes", reply: nil, by: talk.ana)
        #expect(freed.lifted)
        #expect(freed.converted)
        _ = try await talk.desk.decide("cnv_2", as: "wrong_number", reply: nil, by: talk.ana)
        #expect(talk.office.store.news[before...] == [.work, .work, .suppressed([PhoneNumber(stored: max)])])
        #expect(
            try talk.office.store.audit().last?.hasPrefix("Ana: decide a reply as wrong_number, conversation 2") == true
        )
    }

    @Test func `refuses an answer to a stopped number with the reason`() async throws {
        let talk = try await Talk()
        try talk.write(zoe, "stpo")
        let order = ReplyOrder(text: "Ana", canned: nil, overrideReason: nil)
        let held = await talk.conflict { try await talk.desk.reply("cnv_1", order, by: talk.ana) }
        #expect(held?.reason.contains("may be a stop") == true)
        _ = try await talk.desk.decide("cnv_1", as: "opt_out", reply: nil, by: talk.ana)
        let stopped = await talk.conflict { try await talk.desk.reply("cnv_1", order, by: talk.ana) }
        #expect(stopped?.reason == "nothing may be sent to this number: they opted out")
        #expect(try talk.office.store.count("manual_text") == 0)
    }

    @Test func `keeps the reason for an answer outside the hours in the audit log`() async throws {
        let talk = try await Talk()
        // 21:40 in Chicago.
        talk.pass(minutes: 160)
        try talk.write(zoe, "Which door?")
        let late = ReplyOrder(text: "The blue one", canned: nil, overrideReason: nil)
        #expect(await talk.office.refusal { try await talk.desk.reply("cnv_1", late, by: talk.ana) } != nil)
        let order = ReplyOrder(text: "The blue one", canned: nil, overrideReason: "she stands outside")
        let sent = try await talk.desk.reply("cnv_1", order, by: talk.ana)
        #expect(sent.overridden)
        #expect(
            try talk.office.store.audit().last
                == "Ana: reply outside the hours, conversation 1 person 1 text 3, outside the hours: she stands outside"
        )
    }

    @Test func `answers in the person's language, with their name`() async throws {
        let talk = try await Talk()
        try talk.office.store.store.write { transaction in
            _ = try transaction.sql.run("update person set language = 'es' where phone = $1", [.text(zoe)])
        }
        for (language, text) in [("en", "Hi {first_name}, at 6."), ("es", "Hola {first_name}, a las 6.")] {
            _ = try await talk.desk.putCanned("when", language: language, text: text, by: talk.ana)
        }
        try talk.write(zoe, "¿A qué hora?")
        try talk.write(max, "What time?")
        let order = ReplyOrder(text: nil, canned: "when", overrideReason: nil)
        #expect(try await talk.desk.reply(zoe, order, by: talk.ana).text == "Hola Zoe, a las 6.")
        #expect(try await talk.desk.reply(max, order, by: talk.ana).text == "Hi Max, at 6.")
        #expect(
            await talk.office.refusal {
                try await talk.desk.putCanned("bad", language: "en", text: "Hi {nick}", by: talk.ana)
            } != nil)
    }

    @Test func `is assigned to somebody who exists`() async throws {
        let talk = try await Talk()
        try talk.write(zoe, "Who is this?")
        #expect(try await talk.desk.assign("cnv_1", to: "Bo", by: talk.ana).assignedTo == "Bo")
        #expect(try await talk.desk.inbox(InboxOrder(isMine: true), by: talk.bo).count == 1)
        #expect(await talk.office.refusal { try await talk.desk.assign("cnv_1", to: "Nobody", by: talk.ana) } != nil)
        #expect(try await talk.desk.assign("cnv_1", to: nil, by: talk.ana).assignedTo == nil)
    }

    @Test func `counts who had no answer in time`() async throws {
        let talk = try await Talk()
        try talk.write(zoe, "Who is this?")
        talk.pass(minutes: 60)
        try talk.write(max, "Who is this?")
        _ = try await talk.desk.assign(zoe, to: "Bo", by: talk.ana)
        talk.pass(minutes: 60)
        let debt = try await talk.desk.debt(by: .organizer, hours: 2, by: talk.ana)
        #expect(debt.rows.map(\.name) == ["Bo"])
        #expect(debt.people == 1)
        #expect(debt.oldest == "2026-07-02T00:00:00Z")
        #expect(try await talk.desk.debt(by: .ward, hours: 1, by: talk.ana).rows.map(\.name) == ["12", "3"])
        _ = try await talk.desk.close(zoe, by: talk.ana)
        #expect(try await talk.desk.debt(by: .campaign, hours: 1, by: talk.ana).people == 1)
    }

    @Test(arguments: ["cnv_9", "cnv_x", "+13125550199"]) func `has no conversation with who never wrote`(
        name: String
    ) async throws {
        let talk = try await Talk()
        await #expect(throws: DeskFailure.self) { try await talk.desk.conversation(name, by: talk.ana) }
    }
}

@Suite struct `What people tell` {
    @Test func `becomes a list that can be texted`() async throws {
        let talk = try await Talk()
        try talk.write(zoe, "I have two small kids")
        let first = try await talk.desk.addTag("childcare", to: .reply(1), by: talk.ana)
        #expect(first.changed)
        #expect(try await !talk.desk.addTag("childcare", to: .phone(zoe), by: talk.ana).changed)
        #expect(try await talk.desk.addTag("childcare", to: .phone(max), by: talk.ana).people == 2)
        let list = try await talk.desk.list(named: "childcare")
        #expect(list.kind == "other")
        #expect(list.textable == 2)
        #expect(try await talk.desk.tag("childcare", by: talk.ana).people.map(\.replyId) == ["rpl_1", nil])
        #expect(try await talk.desk.conversation(zoe, by: talk.ana).tags == ["childcare"])
        let plan = Talk.plan.replacingOccurrences(of: "July", with: "Kids")
            .replacingOccurrences(of: "[sheet]", with: "[childcare]")
        let launched = try await talk.desk.launch(plan: plan, isDryRun: true, by: talk.office.caller)
        #expect(launched.preview.arms.map(\.listed) == [2])
        #expect(await talk.conflict { try await talk.desk.addTag("sheet", to: .phone(zoe), by: talk.ana) } != nil)
    }

    @Test func `is sorted, counted by ward and quoted without a name`() async throws {
        let talk = try await Talk()
        let question = try await talk.desk.addQuestion(
            campaign: "July", name: "money", words: "What should the money be used for?", by: talk.ana)
        #expect(question.questionId == "qst_1")
        try talk.write(zoe, "Parks! Zoe Ruiz, 312-555-0142, zoe@example.org")
        try talk.write(max, "Buses and parks")
        let parks = try await talk.desk.addAnswer(to: "money", reply: 1, quotable: true, by: talk.ana)
        let buses = try await talk.desk.addAnswer(to: "qst_1", reply: 2, quotable: false, by: talk.ana)
        #expect(
            await talk.conflict { try await talk.desk.addAnswer(to: "money", reply: 2, quotable: true, by: talk.ana) }
                != nil)
        _ = try await talk.desk.sortAnswer(1, themes: ["parks"], quotable: nil, by: talk.ana)
        #expect(parks.ward == "12")
        #expect(buses.ward == "3")
        #expect(try await talk.desk.answers(to: "money", unsortedOnly: true, by: talk.ana).map(\.answerId) == ["ans_2"])
        _ = try await talk.desk.sortAnswer(2, themes: ["buses", " parks ", "parks"], quotable: nil, by: talk.ana)
        let count = try await talk.desk.countAnswers(to: "money", byWard: true, by: talk.ana)
        #expect(count.total.answers == 2)
        #expect(
            count.total.themes == [
                ThemeCountAnswer(theme: "parks", answers: 2), ThemeCountAnswer(theme: "buses", answers: 1),
            ])
        #expect(count.wards.map(\.ward) == ["12", "3"])
        #expect(count.wards.map(\.answers) == [1, 1])
        let quotes = try await talk.desk.quotes(from: "money", ward: nil, theme: "parks", by: talk.ana)
        #expect(quotes.map(\.text) == ["Parks! [name], [number], [e-mail]"])
        _ = try await talk.desk.sortAnswer(2, themes: nil, quotable: true, by: talk.ana)
        #expect(
            try await talk.desk.quotes(from: "money", ward: "3", theme: nil, by: talk.ana).map(\.text) == [
                "Buses and parks"
            ])
    }
}
