import Domain
import Foundation
import Storage
import Synchronization
import Testing

extension StoreContract {
    /// A reply that is kept, with its conversation.
    @discardableResult
    private static func write(
        _ transaction: Transaction, _ id: Int64, from: Int = 1, at seconds: Int64 = 0, person: PersonID? = nil,
        campaign: CampaignID? = nil, needsAnswer: Bool = true, endsWait: Bool = false, label: String = "question"
    ) throws -> StoredConversation {
        let reply = StoredReply(
            id: ReplyID(id), gateway: Scene.gateway, from: Scene.phone(from), to: Scene.sender,
            body: MessageBody("Who is this \(id)?"), receivedAt: Scene.now.adding(seconds: seconds), person: person,
            message: nil, campaign: campaign, label: label, also: "", degree: "certain", rule: "question.who")
        _ = try transaction.keep(reply, referenceKey: "twilio:\(id)", contentKey: nil, inbox: 1)
        let known = try transaction.conversation(phone: reply.from)
        try transaction.noteReply(reply, isFirst: known == nil, needsAnswer: needsAnswer, endsWait: endsWait)
        return try #require(try transaction.conversation(phone: reply.from))
    }

    private static func at(_ seconds: Int64) -> Timestamp { Scene.now.adding(seconds: seconds) }

    private static func manual(_ conversation: StoredConversation, reply: Int64, lane: LaneID) -> ManualText {
        ManualText(
            conversation: conversation.id, phone: conversation.phone, person: conversation.person,
            reply: ReplyID(reply),
            lane: lane, body: MessageBody("It is Ana."), author: "Ana", canned: nil, overrideReason: nil,
            expiresAt: at(3_600))
    }

    static let conversations: [StoreCase] = [
        StoreCase("a number has one conversation, which waits since the oldest reply that needs an answer") { store in
            try store.write { transaction in
                let first = try write(transaction, 1, at: 10, needsAnswer: false)
                #expect(first.waitingSince == nil)
                #expect(try write(transaction, 2, at: 20).waitingSince == at(20))
                let third = try write(transaction, 3, at: 30)
                #expect(third.id == first.id)
                #expect(third.waitingSince == at(20))
                #expect(third.lastReply == ReplyID(3))
                // Of webhooks that come late the older one counts, and the newest reply stays the newest.
                let late = try write(transaction, 4, at: 15)
                #expect(late.waitingSince == at(15))
                #expect(late.lastReply == ReplyID(3))
                #expect(try write(transaction, 5, at: 40, needsAnswer: false).waitingSince == at(15))
                #expect(try write(transaction, 6, at: 50, needsAnswer: false, endsWait: true).waitingSince == nil)
                #expect(try transaction.count("select count(*) from conversation") == 1)
            }
        },
        StoreCase("a closed conversation is opened by a reply that needs an answer, and by no other") { store in
            try store.write { transaction in
                let id = try write(transaction, 1).id
                try transaction.closeConversation(id, by: "Ana", now: at(60))
                #expect(try transaction.conversation(id)?.waitingSince == nil)
                #expect(try write(transaction, 2, at: 70, needsAnswer: false).closedAt == at(60))
                let opened = try write(transaction, 3, at: 80)
                #expect(opened.closedAt == nil)
                #expect(opened.waitingSince == at(80))
            }
        },
        StoreCase("a claim is one person's until it runs out, and can be renewed and given back") { store in
            try store.write { transaction in
                let id = try write(transaction, 1).id
                func claim(_ name: String, _ now: Int64) throws -> Bool {
                    try transaction.claimConversation(id, by: name, until: at(now + 600), now: at(now))
                }
                #expect(try claim("Ana", 0))
                #expect(try !claim("Bo", 599))
                #expect(try claim("Ana", 599))
                #expect(try !claim("Bo", 600))
                #expect(try transaction.conversation(id)?.holder(now: at(600))?.name == "Ana")
                #expect(try !transaction.releaseConversation(id, by: "Bo", now: at(600)))
                #expect(try transaction.releaseConversation(id, by: "Ana", now: at(600)))
                #expect(try claim("Bo", 601))
                #expect(try transaction.conversation(id)?.holder(now: at(1_201)) == nil)
                #expect(try claim("Ana", 1_201))
            }
        },
        StoreCase("the inbox shows who waits longest first, and narrows to what is asked for") { store in
            try store.write { transaction in
                let (ana, bo) = (try transaction.person(1), try transaction.person(2, ward: "3"))
                let campaign = try transaction.makeCampaign([ana, bo])
                let one = try write(transaction, 1, from: 1, at: 30, person: ana, campaign: campaign.id).id
                let two = try write(transaction, 2, from: 2, at: 10, person: bo).id
                let three = try write(transaction, 3, from: 3, at: 20).id
                let four = try write(transaction, 4, from: 4, at: 40, needsAnswer: false).id
                try transaction.suppress(
                    Scene.phone(3), .held, source: ConsentSource(channel: "reply", recordedBy: "rule"), now: at(20))
                try transaction.assignConversation(two, to: "Ana")
                _ = try transaction.claimConversation(three, by: "Ana", until: at(700), now: at(100))
                func rows(
                    now: Int64 = 100, limit: Int = 99, _ change: (inout InboxFilter) -> Void = { _ in }
                ) throws -> [ConversationID] {
                    var filter = InboxFilter()
                    change(&filter)
                    return try transaction.inboxRows(filter, now: at(now), limit: limit).map(\.conversation.id)
                }
                #expect(try rows() == [two, three, one])
                #expect(try rows(limit: 1) == [two])
                #expect(try rows { $0.isAll = true } == [two, three, one, four])
                #expect(try rows { $0.campaign = campaign.id } == [one])
                #expect(try rows { $0.ward = "3" } == [two])
                #expect(try rows { $0.mine = "Ana" } == [two, three])
                #expect(try rows(now: 701) { $0.mine = "Ana" } == [two])
                #expect(try rows { $0.isUnassigned = true } == [one])
                #expect(try rows(now: 701) { $0.isUnassigned = true } == [three, one])
                #expect(try rows { $0.isToDecide = true } == [three])
                #expect(try rows { $0.scope = InboxScope(wards: ["12", "3"]) } == [two, one])
                #expect(try rows { $0.scope = InboxScope(lists: ["list of ask"]) } == [two, one])
                #expect(try rows { $0.scope = InboxScope(wards: ["9"], lists: ["no such"]) } == [])
                #expect(try rows { $0.scope = InboxScope() } == [])
                #expect(try transaction.inboxRow(three, scope: InboxScope(wards: ["12"])) == nil)
                let row = try #require(try transaction.inboxRow(one))
                #expect(row.ward == "12")
                #expect(row.campaignName == "ask")
                #expect(row.reply.id == ReplyID(1))
                #expect(row.lastAnswer == nil)
            }
        },
        StoreCase("the reply that is shown is the oldest that waits, not the newest") { store in
            try store.write { transaction in
                _ = try write(transaction, 1, at: 10, needsAnswer: false)
                _ = try write(transaction, 2, at: 20)
                let id = try write(transaction, 3, at: 30, needsAnswer: false).id
                #expect(try transaction.inboxRow(id)?.reply.id == ReplyID(2))
                try transaction.closeConversation(id, by: "Ana", now: at(60))
                #expect(try transaction.inboxRow(id)?.reply.id == ReplyID(3))
            }
        },
        StoreCase("a text by hand is claimed before any campaign's, and never by another step's number") { store in
            try store.write { transaction in
                let ana = try transaction.person(1)
                let campaign = try transaction.makeCampaign([ana])
                try transaction.makeStep(of: campaign)
                let conversation = try write(transaction, 1, person: ana)
                let lane = try transaction.mainLane()
                // An automatic answer to the reply with the number that the text by hand will have.
                let next = try transaction.reserveIDs("message", count: 1) + 2
                try transaction.queueAnswer(
                    to: conversation.phone, person: ana, reply: ReplyID(next), kind: .compliance, lane: lane,
                    body: MessageBody("Help"), now: Scene.now, expiresAt: at(60))
                let message = try transaction.queueManual(manual(conversation, reply: 1, lane: lane), now: Scene.now)
                #expect(message.value == next)
                let claimed = try transaction.claimAll()
                #expect(claimed.map(\.kind) == [.compliance, .manual, .campaign])
                #expect(claimed[1].body == MessageBody("It is Ana."))
                #expect(claimed[1].expiresAt == at(3_600))
                // An answer does not count among the texts of campaigns that a person had.
                #expect(try transaction.count("select count(second_last_text_at) from person") == 0)
            }
        },
        StoreCase("an answer counts when the gateway has taken it, and not before") { store in
            try store.write { transaction in
                let conversation = try write(transaction, 1)
                let lane = try transaction.mainLane()
                _ = try transaction.queueManual(manual(conversation, reply: 1, lane: lane), now: at(60))
                #expect(try transaction.answeredConversations().isEmpty)
                #expect(try transaction.inboxRow(conversation.id)?.lastAnswer?.state == .queued)
                let claimed = try transaction.claimAll(now: at(61))
                #expect(try transaction.answeredConversations().isEmpty)
                try transaction.recordSettled(
                    claimed.map { $0.recorded(.uncertain(code: "timed_out"), at: at(62), lane: lane) },
                    as: .uncertain, reason: nil
                ) { _ in "timed_out" }
                #expect(try transaction.answeredConversations().isEmpty)
                #expect(try transaction.inboxRow(conversation.id)?.lastAnswer?.state == .uncertain)
                try transaction.recordAccepted(claimed.map { $0.accepted("SM1", at: at(62)) })
                let answered = try #require(try transaction.answeredConversations().first)
                #expect(answered.id == conversation.id)
                #expect(answered.through == ReplyID(1))
                #expect(answered.at == at(62))
                #expect(try transaction.answeredConversations(only: ConversationID(99)).isEmpty)
                try transaction.setWaiting(conversation.id, since: nil, answeredAt: at(62))
                #expect(try transaction.answeredConversations().isEmpty)
                #expect(try transaction.lastReached(in: conversation.id) == ReplyID(1))
            }
        },
        StoreCase("debt is counted by organizer, ward and campaign") { store in
            try store.write { transaction in
                let people = try (1...4).map { try transaction.person($0, ward: $0 < 3 ? "12" : "3") }
                let campaign = try transaction.makeCampaign(people)
                for (index, person) in people.enumerated() {
                    _ = try write(
                        transaction, Int64(index + 1), from: index + 1, at: Int64(index), person: person,
                        campaign: index == 3 ? nil : campaign.id)
                }
                let first = try #require(try transaction.conversation(phone: Scene.phone(1)))
                try transaction.assignConversation(first.id, to: "Ana")
                func debt(_ grouping: DebtGrouping, before: Int64 = 100, _ scope: InboxScope? = nil) throws -> [String]
                {
                    try transaction.debt(by: grouping, waitingSinceBefore: at(before), scope: scope).map {
                        "\($0.name) \($0.people) \($0.oldest.seconds - Scene.now.seconds)"
                    }
                }
                #expect(try debt(.organizer) == [" 3 1", "Ana 1 0"])
                #expect(try debt(.ward) == ["12 2 0", "3 2 2"])
                #expect(try debt(.campaign) == ["ask 3 0", " 1 3"])
                #expect(try debt(.organizer, before: 0) == ["Ana 1 0"])
                #expect(try debt(.ward, InboxScope(wards: ["3"])) == ["3 2 2"])
            }
        },
        StoreCase("a tag is a list of the same people, and an imported list is no tag") { store in
            try store.write { transaction in
                let (ana, bo) = (try transaction.person(1), try transaction.person(2))
                _ = try transaction.makeList("sign-in", [ana])
                #expect(try transaction.putTag("sign-in", by: "Dev", now: Scene.now) == nil)
                let tag = try #require(try transaction.putTag("childcare", by: "Dev", now: Scene.now))
                #expect(try transaction.addTag(tag, to: ana, reply: ReplyID(7), by: "Dev", now: Scene.now))
                #expect(try !transaction.addTag(tag, to: ana, reply: nil, by: "Eli", now: at(5)))
                #expect(try transaction.addTag(tag, to: bo, reply: nil, by: "Eli", now: at(5)))
                let list = try #require(try transaction.list(named: "childcare"))
                #expect(list.kind == .other)
                #expect(list.source == "tag")
                #expect(list.people == 2)
                #expect(try transaction.tags().map(\.people) == [2])
                #expect(try transaction.people(withTag: "childcare").map(\.reply) == [ReplyID(7), nil])
                #expect(try transaction.people(withTag: "childcare", scope: InboxScope(wards: ["3"])).isEmpty)
                #expect(try transaction.tags(of: ana) == ["childcare"])
                #expect(try transaction.removeTag(tag, from: ana))
                #expect(try !transaction.removeTag(tag, from: ana))
                #expect(try transaction.list(named: "childcare")?.people == 1)
            }
        },
        StoreCase("an answer belongs to its question once, and its themes are those it was last given") { store in
            try store.write { transaction in
                let ana = try transaction.person(1)
                let campaign = try transaction.makeCampaign([ana])
                _ = try write(transaction, 1, person: ana)
                func question(_ name: String) throws -> QuestionID? {
                    try transaction.addQuestion(
                        campaign: campaign.id, name: name, words: "What for?", by: "Dev", now: Scene.now)
                }
                let money = try #require(try question("money"))
                #expect(try question("money") == nil)
                func keep() throws -> AnswerID? {
                    try transaction.addAnswer(
                        question: money, reply: ReplyID(1), person: ana, ward: "12", isQuotable: false, now: Scene.now)
                }
                let id = try #require(try keep())
                #expect(try keep() == nil)
                let answer = try #require(try transaction.answer(id))
                #expect(answer.firstName == "Person 1")
                try transaction.sort(answer, into: ["parks", "buses"])
                #expect(try transaction.answer(id)?.themes == ["buses", "parks"])
                try transaction.sort(answer, into: ["parks"])
                try transaction.setQuotable(id, true)
                let sorted = try #require(try transaction.answers(to: money).first)
                #expect(sorted.themes == ["parks"])
                #expect(sorted.isQuotable)
                #expect(try transaction.answers(to: money, scope: InboxScope(wards: ["3"])).isEmpty)
                #expect(try transaction.questions(campaign: campaign.id).map(\.answers) == [1])
                #expect(try transaction.questions(named: "money").map(\.id) == [money])
            }
        },
        StoreCase("canned replies have a text for each language") { store in
            try store.write { transaction in
                for (language, body) in [("en", "Hi"), ("es", "Hola"), ("en", "Hello")] {
                    try transaction.putCanned(
                        CannedReply(named: "hi", language: language, body: body, author: "Ana", at: Scene.now))
                }
                #expect(try transaction.cannedReplies().map(\.body) == ["Hello", "Hola"])
                #expect(try transaction.removeCanned("hi", language: "es") == 1)
                #expect(try transaction.removeCanned("hi", language: nil) == 1)
                #expect(try transaction.removeCanned("hi", language: nil) == 0)
            }
        },
        StoreCase("a verdict stands with its reply, and a hold is locked only while it is one") { store in
            try store.write { transaction in
                _ = try write(transaction, 1)
                _ = try write(transaction, 2, at: 10)
                let verdict = try #require(ReplyVerdict(word: "yes"))
                try transaction.decide(ReplyID(2), verdict, by: "Ana", now: at(20))
                let verdicts = try transaction.verdicts(on: Scene.phone(1))
                #expect(verdicts.map { "\($0.key) \($0.value.word) \($0.value.by)" } == ["2 yes Ana"])
                #expect(try transaction.replyBefore(ReplyID(2), from: Scene.phone(1))?.body.exposed == "Who is this 1?")
                #expect(try transaction.replyBefore(ReplyID(1), from: Scene.phone(1)) == nil)
                let source = ConsentSource(channel: "reply", recordedBy: "rule")
                #expect(try !transaction.lockHold(Scene.phone(1)))
                try transaction.suppress(Scene.phone(1), .held, source: source, now: at(20))
                #expect(try transaction.lockHold(Scene.phone(1)))
                try transaction.suppress(Scene.phone(1), .optedOut, source: source, now: at(20))
                #expect(try !transaction.lockHold(Scene.phone(1)))
            }
        },
    ]
}

@Suite struct `Two organizers who claim one conversation at once` {
    /// Each in a transaction of its own, begun before either has ended where the engine allows that.
    @Test(arguments: DriverKind.allCases) func `are one who has it and one who has not`(kind: DriverKind) throws {
        try kind.withTwoStores { one, other in
            let rounds = 25
            try one.write { transaction in
                for number in 0..<rounds {
                    let reply = StoredReply(
                        id: ReplyID(Int64(number + 1)), gateway: Scene.gateway, from: Scene.phone(number),
                        to: Scene.sender, body: MessageBody("Hi?"), receivedAt: Scene.now, person: nil, message: nil,
                        campaign: nil, label: "question", also: "", degree: "certain", rule: "question.mark")
                    _ = try transaction.keep(reply, referenceKey: "\(number)", contentKey: nil, inbox: 1)
                    try transaction.noteReply(reply, isFirst: true, needsAnswer: true, endsWait: false)
                }
            }
            let winners = Mutex<[Int64: [String]]>([:])
            let failures = Mutex<[any Error]>([])
            let start = DispatchGroup()
            let done = DispatchGroup()
            start.enter()
            for (name, store) in [("Ana", one), ("Bo", other)] {
                done.enter()
                Thread.detachNewThread {
                    start.wait()
                    for number in 1...Int64(rounds) {
                        do {
                            let isMine = try store.write { transaction in
                                try transaction.claimConversation(
                                    ConversationID(number), by: name, until: Scene.now.adding(seconds: 600),
                                    now: Scene.now)
                            }
                            if isMine { winners.withLock { $0[number, default: []].append(name) } }
                        } catch {
                            failures.withLock { $0.append(error) }
                        }
                    }
                    done.leave()
                }
            }
            start.leave()
            done.wait()
            #expect(failures.withLock { $0 }.isEmpty)
            #expect(winners.withLock { $0 }.count == rounds)
            #expect(winners.withLock { $0.values.allSatisfy { $0.count == 1 } })
            let held = try one.read { transaction in
                try (1...Int64(rounds)).map { try transaction.conversation(ConversationID($0))?.claimedBy }
            }
            #expect(held == (1...Int64(rounds)).map { number in winners.withLock { $0[number]?.first } })
        }
    }
}

extension DriverKind {
    /// One database reached twice: by two connections where several processes may share it, else by the one there is.
    func withTwoStores(_ body: (Store, Store) throws -> Void) throws {
        guard self == .postgres else { return try withStore { try body($0, $0) } }
        let url = try PostgresServer.shared().newDatabase()
        let drivers = try [PostgresDriver(url: url), PostgresDriver(url: url)]
        defer { for driver in drivers { try? driver.close() } }
        try Migrator.migrate(drivers[0], now: Scene.now)
        try body(Store(driver: drivers[0]), Store(driver: drivers[1]))
    }
}
