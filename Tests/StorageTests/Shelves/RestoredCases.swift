import Domain
import Storage
import Testing

extension StoreContract {
    private static func after(_ seconds: Int64) -> Timestamp { Scene.now.adding(seconds: seconds) }

    /// The newest texts that a person had, in seconds after `Scene.now`.
    private static func texts(_ person: PersonID, _ transaction: Transaction) throws -> [Int64] {
        let row = try transaction.sql.first(
            "select last_text_at, second_last_text_at, third_last_text_at from person where id = $1",
            [.integer(person.value)])
        return (0..<3).compactMap { row?.optionalInteger($0) }.map {
            Timestamp(microseconds: $0).microseconds(since: Scene.now) / 1_000_000
        }
    }

    static let restored: [StoreCase] = [
        StoreCase("a text that may have left after a backup counts among those the person had, until it did not leave")
        {
            store in
            try store.write { transaction in
                let people = try (1...3).map { try transaction.person($0) }
                // The first two had a text of another campaign, and the second has two in doubt.
                let before = try transaction.makeCampaign(Array(people[0...1]), plan: Scene.plan("before"))
                try transaction.makeStep(of: before)
                try transaction.recordAccepted(try transaction.claimAll().map { $0.accepted("SM\($0.id)") })
                let campaign = try transaction.makeCampaign(people)
                try transaction.makeStep(of: campaign, dueAt: after(60))
                let other = try transaction.makeCampaign([people[1]], plan: Scene.plan("other"))
                try transaction.makeStep(of: other, dueAt: after(70))
                let late = try transaction.makeCampaign([people[2]], plan: Scene.plan("late"))
                try transaction.makeStep(of: late, dueAt: after(900))

                let next = MessageID(try transaction.newID("message"))
                #expect(try transaction.doubtQueued(dueBy: after(600), before: next, now: after(3_600)) == 4)
                #expect(try texts(people[0], transaction) == [600, 0])
                #expect(try texts(people[1], transaction) == [600, 600, 0])
                #expect(try texts(people[2], transaction) == [600])
                // It may have left as soon as it was due: no screen says 1970.
                #expect(
                    try transaction.uncertainMessages(of: campaign.id).map(\.handedAt)
                        == Array(repeating: after(60), count: 3))

                // One is settled by a person; the others never left.
                let doubt = try #require(try transaction.doubts(of: campaign.id).last)
                _ = try transaction.settle(
                    doubt, as: .rejected, by: .settledNotSent, code: "settled_by_person", note: "Ana", now: after(3_700)
                )
                #expect(try texts(people[2], transaction) == [])
                #expect(try transaction.requeueRestored(now: after(3_800)) == 3)
                #expect(try texts(people[0], transaction) == [0])
                #expect(try texts(people[1], transaction) == [0])
            }
        },
        StoreCase("what is in doubt in a rehearsal whose clock went back counts as of now, and three at most are kept")
        {
            store in
            try store.write { transaction in
                let person = try transaction.person(1)
                for number in 1...4 {
                    let campaign = try transaction.makeCampaign([person], plan: Scene.plan("ask \(number)"))
                    try transaction.makeStep(of: campaign, dueAt: after(60))
                }
                let next = MessageID(try transaction.newID("message"))
                #expect(try transaction.doubtQueued(dueBy: .distantFuture, before: next, now: after(30)) == 4)
                #expect(try texts(person, transaction) == [30, 30, 30])
                #expect(try transaction.doubtQueued(dueBy: .distantFuture, before: next, now: after(40)) == 0)
                #expect(try texts(person, transaction) == [30, 30, 30])
                #expect(try transaction.requeueRestored(now: after(50)) == 4)
                #expect(try texts(person, transaction) == [])
            }
        },
    ]
}
