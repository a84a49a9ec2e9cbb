import Domain
import Storage
import Testing

extension StoreContract {
    private static let stop = ConsentSource(channel: "person", recordedBy: "Ana")

    static let claiming: [StoreCase] = [
        StoreCase("a claim takes what is due, once, with what the script needs") { store in
            try store.write { transaction in
                let person = try transaction.person(1, ward: "12", union: "Local 73")
                let campaign = try transaction.makeCampaign([person])
                let step = try transaction.makeStep(of: campaign)
                let claimed = try transaction.claimAll()
                let message = try #require(claimed.first)
                #expect(claimed.count == 1)
                #expect(message.id.value == step.firstMessageID)
                #expect(message.phone == Scene.phone(1))
                #expect(message.kind == .campaign)
                #expect(message.attempt == 1)
                #expect(message.firstName == "Person 1")
                #expect(message.ward == "12")
                #expect(message.union == "Local 73")
                #expect(message.body == nil)
                #expect(message.expiresAt == step.expiresAt)
                #expect(message.closesAt == Scene.now.adding(seconds: 8 * 3_600 - 300))
                #expect(try transaction.claimAll().isEmpty)
                #expect(try transaction.countClaimed() == 1)
            }
        },
        StoreCase("no suppressed number is claimed, whatever the reason") { store in
            try store.write { transaction in
                let people = try (1...4).map { try transaction.person($0) }
                let campaign = try transaction.makeCampaign(people)
                try transaction.makeStep(of: campaign)
                for (number, reason) in [(1, SuppressionReason.optedOut), (2, .held), (3, .wrongNumber)] {
                    try transaction.suppress(Scene.phone(number), reason, source: stop, now: Scene.now)
                }
                #expect(try transaction.claimAll().map(\.person) == [people[3]])
                #expect(try transaction.standing(campaign, people[0]) == "never_sent: opted_out")
                #expect(try transaction.standing(campaign, people[1]) == "queued")
                try transaction.lift(Scene.phone(2), source: stop, now: Scene.now)
                #expect(try transaction.claimAll().map(\.person) == [people[1]])
            }
        },
        StoreCase("a suppression that no withdrawal followed holds all the same") { store in
            try store.write { transaction in
                let campaign = try transaction.makeCampaign([try transaction.person(1)])
                try transaction.makeStep(of: campaign)
                try transaction.sql.run(
                    "insert into suppression (phone, reason, since, source) values ($1, 'opted_out', 0, 'by hand')",
                    [.text(Scene.phone(1).exposed)])
                #expect(try transaction.claimAll().isEmpty)
            }
        },
        StoreCase("what was queued beside a stop or an erasure is withdrawn, and those behind it are claimed") {
            store in
            try store.write { transaction in
                let people = try (1...5).map { try transaction.person($0) }
                let campaign = try transaction.makeCampaign(people)
                try transaction.makeStep(of: campaign)
                for (number, reason) in [(1, "opted_out"), (2, "wrong_number"), (3, "held")] {
                    try transaction.sql.run(
                        "insert into suppression (phone, reason, since, source) values ($1, $2, 0, 'by hand')",
                        [.text(Scene.phone(number).exposed), .text(reason)])
                }
                try transaction.sql.run(
                    "update person set phone = null, phone_standing = 'missing' where id = $1",
                    [.integer(people[3].value)])
                #expect(try transaction.claimAll(limit: 1).map(\.person) == [people[4]])
                #expect(try transaction.standing(campaign, people[0]) == "never_sent: opted_out")
                #expect(try transaction.standing(campaign, people[1]) == "never_sent: opted_out")
                #expect(try transaction.standing(campaign, people[2]) == "queued")
                #expect(try transaction.standing(campaign, people[3]) == "never_sent: opted_out")
            }
        },
        StoreCase("a window is open from its first instant until the margin before its end") { store in
            try store.write { transaction in
                let campaign = try transaction.makeCampaign([try transaction.person(1)])
                try transaction.makeStep(of: campaign)
                let (opens, closes) = (Scene.now.adding(seconds: 600), Scene.now.adding(seconds: 4_200))
                try transaction.setOpenings(window: 1, [StoredOpening(opens: opens, closes: closes)])
                func isOpen(_ at: Timestamp) throws -> Bool {
                    try !transaction.openWindows(now: at, marginSeconds: 300).isEmpty
                }
                #expect(try !isOpen(opens.adding(microseconds: -1)))
                #expect(try isOpen(opens))
                #expect(try isOpen(closes.adding(seconds: -300).adding(microseconds: -1)))
                #expect(try !isOpen(closes.adding(seconds: -300)))
                #expect(try !isOpen(closes))
                #expect(try transaction.claimAll(now: closes).isEmpty)
                #expect(try transaction.claimAll(now: opens).count == 1)
            }
        },
        StoreCase("nothing of a paused or cancelled campaign is open") { store in
            try store.write { transaction in
                let campaign = try transaction.makeCampaign([try transaction.person(1)])
                try transaction.makeStep(of: campaign)
                _ = try transaction.setState(campaign.id, to: .paused, because: "", by: "Ana", now: Scene.now)
                #expect(try transaction.claimAll().isEmpty)
                _ = try transaction.setState(campaign.id, to: .running, because: "", by: "Ana", now: Scene.now)
                #expect(try transaction.claimAll().count == 1)
            }
        },
        StoreCase("what is not due and what has expired is not claimed") { store in
            try store.write { transaction in
                let campaign = try transaction.makeCampaign([try transaction.person(1)])
                let due = Scene.now.adding(seconds: 60)
                try transaction.makeStep(of: campaign, dueAt: due, expiresAt: due.adding(seconds: 60), now: Scene.now)
                #expect(try transaction.claimAll(now: due.adding(microseconds: -1)).isEmpty)
                #expect(try transaction.claimAll(now: due.adding(seconds: 60)).isEmpty)
                #expect(try transaction.claimAll(now: due.adding(seconds: 60).adding(microseconds: -1)).count == 1)
            }
        },
        StoreCase("the limit is kept, and rows go in the order in which they fell due") { store in
            try store.write { transaction in
                let people = try (1...5).map { try transaction.person($0) }
                let campaign = try transaction.makeCampaign(people)
                try transaction.makeStep(of: campaign)
                try transaction.sql.run(
                    "update message set due_at = due_at - 1 where person_id = $1", [.integer(people[3].value)])
                #expect(try transaction.claimAll(limit: 0).isEmpty)
                #expect(try transaction.claimAll(limit: 2).map(\.person) == [people[3], people[0]])
                #expect(try transaction.claimAll(limit: 2).map(\.person) == [people[1], people[2]])
                #expect(try transaction.claimAll(limit: 2).map(\.person) == [people[4]])
            }
        },
        StoreCase("another lane's messages stay where they are") { store in
            try store.write { transaction in
                let campaign = try transaction.makeCampaign([try transaction.person(1)])
                try transaction.makeStep(of: campaign)
                let other = try transaction.lane(gateway: "telnyx", sender: Scene.sender).id
                #expect(try transaction.claimAll(lane: other).isEmpty)
                #expect(try transaction.claimAll().count == 1)
            }
        },
        StoreCase("the window that closes first is offered first") { store in
            try store.write { transaction in
                let person = try transaction.person(1)
                let late = try transaction.makeCampaign([person], plan: Scene.plan("late"))
                let early = try transaction.makeCampaign([person], plan: Scene.plan("early"))
                let soon = try transaction.windowID(key: "America/New_York;;").id
                try transaction.setOpenings(
                    window: soon, [StoredOpening(opens: Scene.now, closes: Scene.now.adding(seconds: 3_600))])
                try transaction.sql.run(
                    "update campaign_window set window_id = $1 where campaign_id = $2",
                    [.integer(soon), .integer(early.id.value)])
                #expect(
                    try transaction.openWindows(now: Scene.now, marginSeconds: 300).map(\.campaign)
                        == [early.id, late.id])
            }
        },
        StoreCase("an answer to a person needs no window; only compliance passes a suppression") { store in
            try store.write { transaction in
                let person = try transaction.person(1)
                let lane = try transaction.mainLane()
                try transaction.suppress(Scene.phone(1), .optedOut, source: stop, now: Scene.now)
                func queue(_ reply: Int64, _ kind: MessageKind) throws -> Bool {
                    try transaction.queueAnswer(
                        to: Scene.phone(1), person: person, reply: ReplyID(reply), kind: kind, lane: lane,
                        body: MessageBody("You are unsubscribed."), now: Scene.now,
                        expiresAt: Scene.now.adding(seconds: 300))
                }
                #expect(try queue(1, .compliance))
                #expect(try !queue(1, .compliance))
                #expect(try queue(2, .manual))
                let claimed = try transaction.claimAll()
                #expect(claimed.map(\.kind) == [.compliance])
                #expect(claimed.first?.body == MessageBody("You are unsubscribed."))
                #expect(claimed.first?.campaign == CampaignID(0))
                #expect(try transaction.lastAutomaticAnswer(to: Scene.phone(1)) == Scene.now)
            }
        },
        StoreCase("answers to people come before a campaign, in one claim") { store in
            try store.write { transaction in
                let people = try (1...3).map { try transaction.person($0) }
                let campaign = try transaction.makeCampaign(people)
                try transaction.makeStep(of: campaign)
                _ = try transaction.queueAnswer(
                    to: Scene.phone(9), person: nil, reply: ReplyID(1), kind: .compliance, lane: campaign.lane,
                    body: MessageBody("Help."), now: Scene.now, expiresAt: Scene.now.adding(seconds: 300))
                #expect(try transaction.claimAll(limit: 2).map(\.kind) == [.compliance, .campaign])
            }
        },
        StoreCase("what ran out of time is never sent, and the next to run out is known") { store in
            try store.write { transaction in
                let people = try (1...3).map { try transaction.person($0) }
                let campaign = try transaction.makeCampaign(people)
                let step = try transaction.makeStep(of: campaign, expiresAt: Scene.now.adding(seconds: 60))
                let claimed = try transaction.claimAll(limit: 1)
                #expect(try transaction.nextExpiry(after: Scene.now) == step.expiresAt)
                #expect(try transaction.expireQueued(now: step.expiresAt.adding(microseconds: -1), limit: 10) == 0)
                #expect(try transaction.expireQueued(now: step.expiresAt, limit: 1) == 1)
                #expect(try transaction.expireQueued(now: step.expiresAt, limit: 10) == 1)
                #expect(try transaction.expireQueued(now: step.expiresAt, limit: 10) == 0)
                #expect(try transaction.standing(campaign, people[2]) == "never_sent: outside_window")
                #expect(try transaction.state(claimed[0].id) == .claimed)
                #expect(try transaction.nextExpiry(after: step.expiresAt) == nil)
            }
        },
    ]
}
